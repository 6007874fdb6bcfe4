/* SPDX-License-Identifier: MIT */
/*
 * Letters; see letter.h. What a mail says is what its first message says: of
 * a series that was cut, the part that is new. The dates stand in it one by
 * one, for who reads it without a calendar.
 */
#include "mail/letter.h"

#include <inttypes.h>
#include <string.h>

#include "face/calendar.h"
#include "face/sentence.h"
#include "ical/itip.h"
#include "mail/compose.h"
#include "mail/tag.h"
#include "mail/words.h"

/* Dates that a mail lists. */
#define DATES_MAX 25

/* The longest mail's own text. */
#define TEXT_MAX_LEN ((size_t)256 * 1024)

/* The letter being written. */
struct writing {
    const struct mail_writer *writer;
    const struct diary_call *call;
    const struct diary_letter *letter;
    struct diary_arena *arena;
    struct itip_sides sides;
    struct itip_object *objects;
    size_t count;
    struct itip_object *first; /* what the mail says */
    bool is_split;             /* part of it was, and part of it is new */
    struct diary_call as_reader;
    struct reader reader;
    const char *who;   /* the sender's name */
    const char *title; /* of the follow-up */
};

/* ---- what there is to say ----------------------------------------------- */

static const char *name_of(const struct diary_person *person)
{
    if (person->name != NULL && *person->name != '\0')
        return person->name;
    return person->address == NULL ? "Takt" : person->address;
}

/* The address that an answer goes to. */
static const char *organizer(const struct writing *w,
                             const struct diary_item *item)
{
    const struct diary_letter *letter = w->letter;
    TAKT_AUTO(buf) address = BUF_INIT(1000);

    if (letter->from != NULL)
        return letter->owner->address;
    if (w->writer->key == NULL || letter->house->tagged != 1)
        return letter->house->mail;
    mail_tag_add(&address, letter->house->mail,
                 &(struct mail_tag){.person = letter->to->id,
                                    .owner = letter->owner->id,
                                    .line = item->followup.line},
                 w->writer->key);
    return diary_take_copy(w->arena, buf_str(&address));
}

/* What one follow-up has to say. */
static void find_objects_of(struct writing *w, const struct diary_told *told)
{
    const struct diary_letter *letter = w->letter;
    struct itip_object *out = &w->objects[w->count];

    w->sides.organizer =
        organizer(w, told->after != NULL ? told->after : told->before);
    if (letter->is_copy) {
        itip_publish(out, told->after, letter->refused_s, &w->sides, w->arena);
        w->count++;
    } else if (letter->is_refusal) {
        itip_decline_counter(out, told->after, letter->refused_s, &w->sides,
                             w->arena);
        w->count += out->method != ITIP_NONE;
    } else if (letter->proposed != NULL) {
        itip_counter(out, told->after, letter->proposed, &w->sides, w->arena);
        w->count += out->method != ITIP_NONE;
    } else if (letter->from != NULL) {
        w->count += itip_reply(out, told, &w->sides, w->arena);
    } else {
        w->count += itip_tell(out, told, &w->sides, w->arena);
    }
}

static void find_objects(struct writing *w, const struct ical_zones *zones)
{
    const struct diary_letter *letter = w->letter;

    w->sides = (struct itip_sides){
        .attendee = letter->from != NULL ? letter->from->id : letter->to->id,
        .name = letter->owner->name,
        .people = letter->people,
        .person_count = letter->person_count,
        .zones = zones,
        .now_s = w->call->now_s,
    };
    w->objects = diary_take(w->arena, letter->told_count * ITIP_OBJECTS_MAX + 1,
                            sizeof(*w->objects));
    for (size_t i = 0; i < letter->told_count; i++)
        find_objects_of(w, &letter->told[i]);
}

/* What tells most: a part that is new beside one that was there, else what is
 * asked, else what is off. */
static void find_first(struct writing *w)
{
    bool has_old = false;
    struct itip_object *new_part = NULL;
    struct itip_object *asked = NULL;

    for (size_t i = 0; i < w->count; i++) {
        struct itip_object *o = &w->objects[i];

        has_old |= !o->is_new;
        if (o->is_new && new_part == NULL)
            new_part = o;
        if (o->method != ITIP_CANCEL && asked == NULL)
            asked = o;
    }
    w->is_split = has_old && new_part != NULL;
    w->first = new_part != NULL ? new_part
               : asked != NULL  ? asked
                                : &w->objects[0];
}

/* ---- words -------------------------------------------------------------- */

static enum takt_lang language_of(const struct diary_letter *letter)
{
    const char *tags[] = {letter->to->language, letter->from != NULL
                                                    ? letter->from->language
                                                    : letter->owner->language};
    enum takt_lang lang;

    for (size_t i = 0; i < 2; i++)
        if (tags[i] != NULL &&
            takt_lang_find(&lang, tags[i], strlen(tags[i])) == TAKT_OK)
            return lang;
    return TAKT_LANG_NB;
}

static void find_reader(struct writing *w)
{
    const struct diary_item *view = w->first->view;
    const char *zone = view->followup.timing.frame == TAKT_FRAME_ZONE
                           ? view->followup.timing.zone
                           : w->call->zone;

    w->as_reader = *w->call;
    w->as_reader.person = view->followup.timing.owner;
    w->as_reader.zone = zone;
    w->reader = (struct reader){
        .lang = language_of(w->letter),
        .zone = w->call->find_zone(w->call->zone_ctx, zone),
        .country = w->letter->owner->country,
        .call = &w->as_reader,
    };
    w->who =
        name_of(w->letter->from != NULL ? w->letter->from : w->letter->owner);
}

/* The date that the first message is about; false: it is about more. */
static bool find_date(struct writing *w, struct diary_date *date)
{
    return w->first->slot_s != DIARY_NONE &&
           diary_date_of(&w->as_reader, w->first->view, w->first->slot_s, date,
                         w->arena, NULL) == TAKT_OK;
}

static struct diary_fields fields_of(struct writing *w)
{
    struct diary_date date;

    return find_date(w, &date) ? diary_fields_on(w->first->view, &date)
                               : w->first->view->followup.fields;
}

/* When it is: the date, or the sentence of the series. */
static void add_when(struct writing *w, struct buf *out)
{
    struct diary_date date;

    if (find_date(w, &date))
        sentence_add_date(&w->reader, out, w->first->view, &date);
    else if (w->first->slot_s != DIARY_NONE)
        sentence_add_slot(&w->reader, out, w->first->view, w->first->slot_s);
    else
        sentence_add(&w->reader, out, w->first->view);
}

/* The dates from now on; where the whole is over, its first ones. */
static size_t list_dates(struct writing *w, struct diary_date **dates,
                         bool *more)
{
    struct diary_cursor cursor = {.at_s = w->call->now_s, .slot_s = INT64_MIN};
    size_t count = 0;

    *more = false;
    if (w->first->slot_s != DIARY_NONE || !diary_item_repeats(w->first->view) ||
        diary_dates(&w->as_reader, w->first->view, &cursor, DATES_MAX, dates,
                    &count, more, w->arena, NULL) != TAKT_OK)
        return 0;
    return count;
}

/* The first date of what is new after a split. */
static void add_from(struct writing *w, struct buf *out)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_date *dates;
    size_t count = 0;
    bool more;

    if (diary_dates(&w->as_reader, w->first->view, &cursor, 1, &dates, &count,
                    &more, w->arena, NULL) == TAKT_OK &&
        count > 0)
        sentence_add_date(&w->reader, out, w->first->view, &dates[0]);
}

/* Whether he is to take it over. */
static bool is_assigned(const struct writing *w)
{
    const struct diary_letter *letter = w->letter;

    for (size_t i = 0; i < letter->told_count; i++) {
        const struct diary_item *item = letter->told[i].after;

        for (size_t s = 0; item != NULL && s < item->other_count; s++)
            if (item->others[s].person == letter->to->id &&
                (item->others[s].answer == DIARY_ANSWER_ASSIGNMENT ||
                 item->others[s].answer == DIARY_ANSWER_ASSIGNMENT_SEEN))
                return true;
    }
    return false;
}

/* What has happened, in one sentence. */
static void add_news(struct writing *w, struct buf *out)
{
    const bool is_one =
        w->first->slot_s != DIARY_NONE && diary_item_repeats(w->first->view);
    TAKT_AUTO(buf) date = BUF_INIT(TEXT_MAX_LEN);
    enum mail_word word = MAIL_INVITES;

    if (w->is_split)
        add_from(w, &date);
    else if (is_one)
        add_when(w, &date);
    if (w->first->method == ITIP_REPLY)
        word = w->first->answer == DIARY_ANSWER_DECLINED   ? MAIL_DECLINED
               : w->first->answer == DIARY_ANSWER_ACCEPTED ? MAIL_ACCEPTED
                                                           : MAIL_TAKEN_BACK;
    else if (w->first->method == ITIP_PUBLISH)
        word = MAIL_SENDS;
    else if (w->first->method == ITIP_COUNTER)
        word = MAIL_PROPOSES;
    else if (w->first->method == ITIP_DECLINECOUNTER)
        word = MAIL_KEPT;
    else if (w->first->is_removed)
        word = is_one ? MAIL_REMOVED_DATE : MAIL_REMOVED;
    else if (w->first->method == ITIP_CANCEL)
        word = is_one ? MAIL_CANCELLED_DATE : MAIL_CANCELLED;
    else if (w->is_split)
        word = MAIL_CHANGED_FROM;
    else if (!w->first->is_new)
        word = is_one ? MAIL_CHANGED_DATE : MAIL_CHANGED;
    else if (is_assigned(w))
        word = MAIL_ASSIGNED;
    mail_word_add(out, w->reader.lang, word,
                  (const char *const[]){w->who, w->title, buf_str(&date)});
}

static const char *subject_of(struct writing *w)
{
    TAKT_AUTO(buf) when = BUF_INIT(TEXT_MAX_LEN);
    TAKT_AUTO(buf) out = BUF_INIT(TEXT_MAX_LEN);
    enum mail_word word = MAIL_SUBJECT_INVITES;

    if (w->first->method == ITIP_REPLY)
        word = w->first->answer == DIARY_ANSWER_DECLINED ? MAIL_SUBJECT_DECLINED
               : w->first->answer == DIARY_ANSWER_ACCEPTED
                   ? MAIL_SUBJECT_ACCEPTED
                   : MAIL_SUBJECT_TAKEN_BACK;
    else if (w->first->method == ITIP_PUBLISH)
        word = MAIL_SUBJECT_SENDS;
    else if (w->first->method == ITIP_COUNTER)
        word = MAIL_SUBJECT_PROPOSES;
    else if (w->first->method == ITIP_DECLINECOUNTER)
        word = MAIL_SUBJECT_KEPT;
    else if (w->first->is_removed)
        word = MAIL_SUBJECT_REMOVED;
    else if (w->first->method == ITIP_CANCEL)
        word = MAIL_SUBJECT_CANCELLED;
    else if (!w->first->is_new || w->is_split)
        word = MAIL_SUBJECT_CHANGED;
    else if (is_assigned(w))
        word = MAIL_SUBJECT_ASSIGNED;
    add_when(w, &when);
    if (when.len > 0 && when.data[when.len - 1] == '.')
        buf_truncate(&when, when.len - 1);
    mail_word_add(&out, w->reader.lang, word,
                  (const char *const[]){w->title, buf_str(&when)});
    for (size_t i = 0; i < out.len; i++) /* a header is one line */
        if ((unsigned char)out.data[i] < ' ')
            out.data[i] = ' ';
    return diary_take_copy(w->arena, buf_str(&out));
}

/* ---- the body ----------------------------------------------------------- */

/* How one body is written: as plain text, or as a page. */
struct face {
    struct buf *out;
    bool is_html;
};

static void add_text(const struct face *face, const char *text)
{
    for (; face->is_html && *text != '\0'; text++) {
        if (*text == '<')
            buf_add_str(face->out, "&lt;");
        else if (*text == '>')
            buf_add_str(face->out, "&gt;");
        else if (*text == '&')
            buf_add_str(face->out, "&amp;");
        else if (*text == '"')
            buf_add_str(face->out, "&quot;");
        else if (*text == '\n')
            buf_add_str(face->out, "<br>\n");
        else
            buf_add_char(face->out, *text);
    }
    if (!face->is_html)
        buf_add_str(face->out, text);
}

static void add_line(const struct face *face, const char *text)
{
    buf_add_str(face->out, face->is_html ? "<p>" : "");
    add_text(face, text);
    buf_add_str(face->out, face->is_html ? "</p>\n" : "\n\n");
}

/* A label and what it says; nothing if it says nothing. */
static void add_row(const struct writing *w, const struct face *face,
                    enum mail_word label, const char *text)
{
    if (text == NULL || *text == '\0')
        return;
    buf_add_str(face->out,
                face->is_html ? "<tr><th align=\"left\" valign=\"top\">" : "");
    add_text(face, mail_word(w->reader.lang, label));
    buf_add_str(face->out, face->is_html                ? "</th><td>"
                           : strchr(text, '\n') != NULL ? ":\n"
                                                        : ": ");
    add_text(face, text);
    buf_add_str(face->out, face->is_html ? "</td></tr>\n" : "\n");
}

/* The dates, a line each, below their label. */
static const char *dates_text(struct writing *w)
{
    TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX_LEN);
    struct diary_date *dates;
    bool more;
    const size_t count = list_dates(w, &dates, &more);

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            buf_add_char(&text, '\n');
        sentence_add_date(&w->reader, &text, w->first->view, &dates[i]);
    }
    if (more)
        buf_addf(&text, "\n%s", mail_word(w->reader.lang, MAIL_AND_MORE));
    return diary_take_copy(w->arena, buf_str(&text));
}

static bool is_same_text(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

/* When something is in another view of it. */
static void add_when_in(struct writing *w, const struct diary_item *view,
                        struct buf *out)
{
    struct itip_object *const first = w->first;
    struct itip_object other = *first;

    other.view = view;
    w->first = &other;
    add_when(w, out);
    w->first = first;
}

/* The time that is proposed. */
static void add_proposed(struct writing *w, const struct face *face)
{
    TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX_LEN);

    add_when_in(w, w->first->proposed, &text);
    add_row(w, face, MAIL_PROPOSED, buf_str(&text));
}

/* When and where what is changed was before, as far as that was otherwise. */
static void add_before(struct writing *w, const struct face *face,
                       const char *when, const char *where)
{
    struct itip_object *const now = w->first;
    struct itip_object before = *now;
    TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX_LEN);
    struct diary_fields fields;

    add_when_in(w, now->was, &text);
    before.view = now->was;
    w->first = &before;
    fields = fields_of(w);
    w->first = now;
    if (is_same_text(buf_str(&text), when))
        buf_clear(&text);
    if (fields.location != NULL && !is_same_text(fields.location, where))
        buf_addf(&text, "%s%s", text.len > 0 ? "\n" : "", fields.location);
    add_row(w, face, MAIL_BEFORE, buf_str(&text));
}

/* The single dates that were, and are not any more. */
static void add_off(struct writing *w, const struct face *face)
{
    const struct diary_item *view = w->first->view;
    TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX_LEN);
    struct diary_date date;
    size_t count = 0;

    for (size_t i = 0; i < view->slot_count && count < DATES_MAX; i++) {
        const int64_t slot_s = view->slots[i].slot_s;

        if (view->slots[i].state != DIARY_REMOVED ||
            diary_slot_is_off(diary_item_slot(w->first->was, slot_s)) ||
            diary_date_of(&w->as_reader, w->first->was, slot_s, &date, w->arena,
                          NULL) != TAKT_OK)
            continue;
        if (count++ > 0)
            buf_add_char(&text, '\n');
        sentence_add_date(&w->reader, &text, w->first->was, &date);
    }
    add_row(w, face, MAIL_OFF, buf_str(&text));
}

static void add_rows(struct writing *w, const struct face *face)
{
    const struct diary_fields fields = fields_of(w);
    TAKT_AUTO(buf) when = BUF_INIT(TEXT_MAX_LEN);

    add_when(w, &when);
    buf_add_str(face->out, face->is_html ? "<table cellpadding=\"4\">\n" : "");
    add_row(w, face, MAIL_WHEN, buf_str(&when));
    if (w->first->method == ITIP_COUNTER)
        add_proposed(w, face);
    add_row(w, face, MAIL_WHERE, fields.location);
    if (w->first->method == ITIP_REQUEST && w->first->was != NULL) {
        add_before(w, face, buf_str(&when), fields.location);
        if (w->first->slot_s == DIARY_NONE)
            add_off(w, face);
    }
    if (w->first->method == ITIP_REQUEST || w->first->method == ITIP_PUBLISH) {
        add_row(w, face, MAIL_AGENDA, fields.agenda);
        add_row(w, face, MAIL_DATES, dates_text(w));
    }
    add_row(w, face, MAIL_REASON, w->first->reason);
    buf_add_str(face->out, face->is_html ? "</table>\n" : "\n");
}

static const char *body(struct writing *w, bool is_html)
{
    const struct diary_timing *t = &w->first->view->followup.timing;
    TAKT_AUTO(buf) out = BUF_INIT(TEXT_MAX_LEN);
    TAKT_AUTO(buf) news = BUF_INIT(TEXT_MAX_LEN);
    TAKT_AUTO(buf) zone = BUF_INIT(1000);
    const struct face face = {&out, is_html};

    if (is_html)
        buf_addf(&out,
                 "<!DOCTYPE html>\n<html lang=\"%s\"><head>"
                 "<meta charset=\"utf-8\"></head>\n"
                 "<body style=\"font-family: sans-serif; line-height: 1.4\">\n",
                 takt_lang_tag(w->reader.lang));
    add_news(w, &news);
    add_line(&face, buf_str(&news));
    add_rows(w, &face);
    if (t->frame == TAKT_FRAME_ZONE) {
        mail_word_add(&zone, w->reader.lang, MAIL_ZONE,
                      (const char *const[]){t->zone});
        add_line(&face, buf_str(&zone));
    }
    if (w->first->method == ITIP_REQUEST)
        add_line(&face, mail_word(w->reader.lang, w->letter->is_plain
                                                      ? MAIL_ANSWER_HERE
                                                      : MAIL_HOW_TO_ANSWER));
    if (is_html)
        buf_add_str(&out, "</body></html>\n");
    return diary_take_copy(w->arena, buf_str(&out));
}

/* ---- the mail ----------------------------------------------------------- */

/* One that nobody else ever has: the operation and the person, and what is
 * random. */
static const char *message_id(const struct writing *w)
{
    const struct diary_letter *letter = w->letter;
    TAKT_AUTO(buf) id = BUF_INIT(1000);

    buf_addf(&id, "%" PRId64 ".%" PRId64 ".%" PRId64 ".%" PRIx64 ".%s%s",
             letter->owner->id, letter->number, letter->to->id,
             (uint64_t)w->call->now_s, w->call->uid_seed,
             strchr(letter->house->mail, '@'));
    return diary_take_copy(w->arena, buf_str(&id));
}

static const char *compose(struct writing *w)
{
    const struct diary_letter *letter = w->letter;
    const struct diary_person *sender =
        letter->from != NULL ? letter->from : letter->owner;
    struct mail_enclosed *calendars =
        diary_take(w->arena, w->count + 1, sizeof(*calendars));
    size_t count = 0;

    calendars[count++] = (struct mail_enclosed){
        itip_method_name(w->first->method), w->first->text};
    for (size_t i = 0; i < w->count; i++)
        if (&w->objects[i] != w->first)
            calendars[count++] = (struct mail_enclosed){
                itip_method_name(w->objects[i].method), w->objects[i].text};
    const struct mail_parts parts = {
        .from = {w->who, letter->from != NULL ? letter->house->mail
                                              : organizer(w, w->first->view)},
        .to = {letter->to->name, letter->to->address},
        .reply_to = {sender->name, sender->address},
        .message_id = message_id(w),
        .date_s = w->call->now_s,
        .subject = subject_of(w),
        .plain = body(w, false),
        .html = body(w, true),
        .calendars = calendars,
        .calendar_count = letter->is_plain ? 0 : count,
    };

    return mail_compose(&parts, w->arena);
}

/* Writes what is found; NULL: nothing is. */
static const char *write_found(struct writing *w)
{
    struct diary_fields fields;

    if (w->count == 0)
        return NULL;
    find_first(w);
    find_reader(w);
    fields = fields_of(w);
    w->title = fields.title != NULL && *fields.title != '\0'
                   ? fields.title
                   : mail_word(w->reader.lang, MAIL_UNTITLED);
    return compose(w);
}

takt_status mail_write_letter(void *ctx, const struct diary_call *call,
                              const struct diary_letter *letter,
                              const char **text, struct diary_arena *arena,
                              struct diary_error *err)
{
    const struct mail_writer *writer = ctx;
    const struct ical_zones zones = calendar_zones(writer->zones);
    struct writing w = {
        .writer = writer, .call = call, .letter = letter, .arena = arena};

    (void)err; /* nothing can be refused */
    find_objects(&w, &zones);
    *text = write_found(&w);
    return TAKT_OK;
}

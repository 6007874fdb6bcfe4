/* SPDX-License-Identifier: MIT */
/*
 * What each scope would do, for the dialog that asks (SPEC 16.3): the change
 * is made once for each of them as a dry run, and what came of it is told in
 * words, with real dates.
 */
#include <stdio.h>
#include <string.h>

#include "face/moment.h"
#include "face/sentence.h"
#include "server/api/change.h"
#include "server/api/draft.h"
#include "server/api/report.h"
#include "server/api/scope.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

#define TEXT_MAX 4096

/* Dates that are counted for a label; of more it is said that it goes on. */
#define COUNTED_MAX 20000

/* Fields that put dates elsewhere. */
#define PLACING                                                                \
    (DIARY_BIT(DIARY_FIELD_START) | DIARY_BIT(DIARY_FIELD_LENGTH) |            \
     DIARY_BIT(DIARY_FIELD_RULE) | DIARY_BIT(DIARY_FIELD_SHIFT))

enum operation { EDIT, MOVE, DELETE, STOP, ASSIGN };

/* What is asked. */
struct question {
    struct change *change;
    int64_t operation; /* enum operation */
    struct draft draft;
    int64_t to;    /* of ASSIGN: whom */
    int64_t total; /* dates; DIARY_NONE: endless or very many */
    int64_t after; /* dates behind the one that is named; the same */
    int64_t open;  /* dates that are not completed; the same */
};

/* ---- counting ----------------------------------------------------------- */

/* Not completed, not skipped, and for a meeting not over (SPEC D-07). */
static bool is_open(const struct question *q, const struct diary_date *date)
{
    const struct change *c = q->change;

    return (date->state == DIARY_OPEN || date->state == DIARY_STARTED) &&
           (c->item.followup.timing.kind != DIARY_MEETING ||
            date->end_at_s > c->ask.call.now_s);
}

static takt_status count_dates(struct question *q)
{
    struct change *c = q->change;
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    bool more = true;

    q->total = q->after = q->open = 0;
    while (more && q->total < COUNTED_MAX) {
        struct diary_date *dates;
        size_t count;
        takt_status status =
            diary_dates(&c->ask.call, &c->item, &cursor, DIARY_PAGE, &dates,
                        &count, &more, c->ask.arena, &c->ask.err);
        if (status != TAKT_OK)
            return status;
        for (size_t i = 0; i < count; i++) {
            q->total++;
            q->after += dates[i].slot_s > c->date.slot_s;
            q->open += is_open(q, &dates[i]);
        }
    }
    if (more)
        q->total = q->after = q->open = DIARY_NONE;
    return TAKT_OK;
}

/* ---- labels ------------------------------------------------------------- */

static void say(const struct question *q, struct buf *out, enum said said,
                const char *first, int64_t number)
{
    char text[32];

    (void)snprintf(text, sizeof(text), "%lld", (long long)number);
    said_add(out, q->change->ask.reader.lang, said,
             (const char *const[]){first == NULL ? text : first, text});
}

/* The day of the date that is named. */
static void add_day(const struct question *q, struct buf *out)
{
    const struct ask *ask = &q->change->ask;
    const int64_t now_s = reader_wall(&ask->reader, ask->call.now_s);
    char text[TAKT_WORDS_SIZE];

    (void)takt_words_date(ask->reader.lang, moment_day(q->change->date.wall_s),
                          takt_date(moment_day(now_s)).year, text, sizeof(text),
                          NULL); /* a date fits */
    buf_add_str(out, text);
}

static void add_label(const struct question *q, struct buf *out,
                      enum diary_scope scope)
{
    TAKT_AUTO(buf) day = BUF_INIT(TEXT_MAX);

    add_day(q, &day);
    switch (scope) {
    case DIARY_SCOPE_THIS:
        say(q, out, SAID_SCOPE_THIS, buf_str(&day), 0);
        break;
    case DIARY_SCOPE_FUTURE:
        say(q, out,
            q->after == DIARY_NONE ? SAID_SCOPE_FUTURE_ENDLESS
            : q->after == 0        ? SAID_SCOPE_FUTURE_NONE
            : q->after == 1        ? SAID_SCOPE_FUTURE_ONE
                                   : SAID_SCOPE_FUTURE,
            buf_str(&day), q->after);
        break;
    case DIARY_SCOPE_OPEN:
        say(q, out,
            q->open == DIARY_NONE ? SAID_SCOPE_OPEN_ENDLESS : SAID_SCOPE_OPEN,
            NULL, q->open);
        break;
    default:
        say(q, out,
            q->total == DIARY_NONE ? SAID_SCOPE_ALL_ENDLESS : SAID_SCOPE_ALL,
            NULL, q->total);
    }
    /* A sentence begins with a capital; a weekday may not. */
    if (out->len > 0 && out->data[0] >= 'a' && out->data[0] <= 'z')
        out->data[0] = (char)(out->data[0] - 'a' + 'A');
}

static int64_t affected(const struct question *q, enum diary_scope scope)
{
    switch (scope) {
    case DIARY_SCOPE_THIS:
        return 1;
    case DIARY_SCOPE_FUTURE:
        return q->after == DIARY_NONE ? DIARY_NONE : q->after + 1;
    case DIARY_SCOPE_OPEN:
        return q->open;
    default:
        return q->total;
    }
}

/* ---- consequences ------------------------------------------------------- */

static void put_line(struct json_out *out, const struct question *q,
                     enum said said, const char *first, int64_t number)
{
    TAKT_AUTO(buf) line = BUF_INIT(TEXT_MAX);

    say(q, &line, said, first, number);
    json_out_text(out, buf_str(&line));
}

static void put_counted(struct json_out *out, const struct question *q,
                        enum said one, enum said many, int64_t number)
{
    if (number > 0)
        put_line(out, q, number == 1 ? one : many, NULL, number);
}

static void put_noted(struct json_out *out, const struct question *q,
                      const struct diary_report *report)
{
    int64_t counts[DIARY_NOTE_FROZEN + 1] = {0};

    for (size_t i = 0; i < report->noted_count; i++)
        counts[report->noted[i].note]++;
    put_counted(out, q, SAID_KEPT_ONE, SAID_KEPT, counts[DIARY_NOTE_KEPT]);
    put_counted(out, q, SAID_FROZEN_ONE, SAID_FROZEN,
                counts[DIARY_NOTE_FROZEN]);
    put_counted(out, q, SAID_DROPPED_ONE, SAID_DROPPED,
                counts[DIARY_NOTE_DROPPED]);
    put_counted(out, q, SAID_KEPT_ADDED_ONE, SAID_KEPT_ADDED,
                counts[DIARY_NOTE_ADDED]);
}

/* What the series becomes where its rule or its start is another. */
static void put_shape(struct json_out *out, const struct question *q,
                      const struct diary_report *report)
{
    struct ask *ask = &q->change->ask;
    TAKT_AUTO(buf) last = BUF_INIT(TEXT_MAX);
    char count[32];

    if ((q->draft.mask & PLACING) == 0 || !diary_item_repeats(&report->item))
        return;
    if (report->start_moved && report->first_slot_s != DIARY_NONE)
        put_line(out, q, SAID_WARN_FIRST,
                 report_date(ask, &report->item, report->first_slot_s), 0);
    if (report->is_endless) {
        put_line(out, q, SAID_IS_ENDLESS, NULL, 0);
        return;
    }
    if (report->date_count == DIARY_NONE || report->last_slot_s == DIARY_NONE)
        return;
    (void)snprintf(count, sizeof(count), "%lld", (long long)report->date_count);
    said_add(&last, ask->reader.lang, SAID_HAS_DATES,
             (const char *const[]){
                 count, report_date(ask, &report->item, report->last_slot_s)});
    json_out_text(out, buf_str(&last));
}

static void put_consequences(struct json_out *out, const struct question *q,
                             const struct diary_report *report,
                             enum diary_scope scope)
{
    json_out_key(out, "consequences");
    json_out_array(out);
    if (report != NULL) {
        put_noted(out, q, report);
        if (report->split_from != DIARY_NONE)
            put_line(out, q, SAID_SPLITS, NULL, 0);
        if (report->gone)
            put_line(out, q, SAID_GONE, NULL, 0);
        if (report->became_single)
            put_line(out, q, SAID_SINGLE, NULL, 0);
        if (scope != DIARY_SCOPE_THIS)
            put_shape(out, q, report);
        if ((q->draft.mask & PLACING) != 0 || q->draft.edit_count > 0 ||
            q->operation == ASSIGN)
            put_counted(out, q, SAID_COLLIDES_ONE, SAID_COLLIDES,
                        report->conflict_count);
    }
    json_out_end(out, ']');
}

/* ---- trying ------------------------------------------------------------- */

static takt_status try_scope(struct question *q, enum diary_scope scope,
                             struct diary_report *report)
{
    struct change *c = q->change;
    struct ask *ask = &c->ask;
    const struct diary_change change = draft_change(&q->draft);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    c->ref.slot_s = c->date.slot_s;
    ask->call.dry_run = true;
    if (q->operation == DELETE)
        return diary_delete(&ask->call, &c->ref, scope, report, ask->arena,
                            &ask->err);
    if (q->operation == STOP)
        return diary_stop(&ask->call, &c->ref, report, ask->arena, &ask->err);
    if (q->operation == ASSIGN)
        return diary_assign(&ask->call, &c->ref, scope, q->to, report,
                            ask->arena, &ask->err);
    return diary_edit(&ask->call, &c->ref, scope, &change, report, ask->arena,
                      &ask->err);
}

static void put_scope(struct json_out *out, struct question *q,
                      enum diary_scope scope)
{
    struct ask *ask = &q->change->ask;
    TAKT_AUTO(buf) label = BUF_INIT(TEXT_MAX);
    struct diary_report report;
    takt_status status = try_scope(q, scope, &report);
    const bool is_done = status == TAKT_OK;

    add_label(q, &label, scope);
    json_out_object(out);
    put_text(out, "scope", scope_words[scope].word);
    put_text(out, "label", buf_str(&label));
    put_text(out, "refused", is_done ? NULL : ask_said_refusal(ask));
    put_number(out, "affected", affected(q, scope));
    put_consequences(out, q, is_done ? &report : NULL, scope);
    json_out_key(out, "report");
    if (is_done)
        report_put(out, ask, &report, "");
    else
        json_out_null(out);
    json_out_end(out, '}');
}

/* ---- what changes ------------------------------------------------------- */

static void put_change(struct json_out *out, const struct question *q,
                       enum said name, const char *from, const char *to)
{
    const enum takt_lang lang = q->change->ask.reader.lang;
    TAKT_AUTO(buf) line = BUF_INIT(TEXT_MAX);
    const char *none = said_text(lang, SAID_NONE);

    said_add(&line, lang, SAID_CHANGE,
             (const char *const[]){said_text(lang, name),
                                   from == NULL ? none : from,
                                   to == NULL ? none : to});
    json_out_text(out, buf_str(&line));
}

static void put_time_change(struct json_out *out, const struct question *q)
{
    const enum takt_lang lang = q->change->ask.reader.lang;
    const struct diary_timing *t = &q->draft.item.followup.timing;
    const struct diary_date *date = &q->change->date;
    const int64_t end_s =
        t->start_s + t->length_days * TAKT_DAY_S + t->length_s;
    TAKT_AUTO(buf) from = BUF_INIT(TEXT_MAX);
    TAKT_AUTO(buf) to = BUF_INIT(TEXT_MAX);

    if (moment_day(t->start_s) != moment_day(date->wall_s)) {
        add_day(q, &from);
        char text[TAKT_WORDS_SIZE];
        (void)takt_words_date(lang, moment_day(t->start_s),
                              takt_date(moment_day(date->wall_s)).year, text,
                              sizeof(text), NULL); /* a date fits */
        put_change(out, q, SAID_FIELD_DATE, buf_str(&from), text);
        buf_clear(&from);
    }
    if (t->frame == TAKT_FRAME_DATE ||
        (moment_clock(t->start_s) == moment_clock(date->wall_s) &&
         moment_clock(end_s) == moment_clock(date->end_wall_s)))
        return;
    moment_add_clock(&from, lang, date->wall_s);
    buf_add_str(&from, "–");
    moment_add_clock(&from, lang, date->end_wall_s);
    moment_add_clock(&to, lang, t->start_s);
    buf_add_str(&to, "–");
    moment_add_clock(&to, lang, end_s);
    put_change(out, q, SAID_FIELD_TIME, buf_str(&from), buf_str(&to));
}

static void put_rule_change(struct json_out *out, const struct question *q)
{
    const struct ask *ask = &q->change->ask;
    TAKT_AUTO(buf) from = BUF_INIT(TEXT_MAX);
    TAKT_AUTO(buf) to = BUF_INIT(TEXT_MAX);

    recurrence_say(&ask->reader, &from, &q->change->item);
    recurrence_say(&ask->reader, &to, &q->draft.item);
    put_change(out, q, SAID_FIELD_RULE, buf_str(&from), buf_str(&to));
}

/* Fields whose name is enough. */
static void put_names(struct json_out *out, const struct question *q)
{
    static const struct {
        enum diary_field field;
        enum said said;
    } fields[] = {
        {DIARY_FIELD_AGENDA, SAID_FIELD_AGENDA},
        {DIARY_FIELD_NOTES, SAID_FIELD_NOTES},
        {DIARY_FIELD_LINKS, SAID_FIELD_LINKS},
        {DIARY_FIELD_CUSTOM, SAID_FIELD_CUSTOM},
        {DIARY_FIELD_VIDEO, SAID_FIELD_VIDEO},
        {DIARY_FIELD_TYPE, SAID_FIELD_TYPE},
        {DIARY_FIELD_DIRECTION, SAID_FIELD_DIRECTION},
        {DIARY_FIELD_VISIBLE, SAID_FIELD_VISIBLE},
        {DIARY_FIELD_PUBLISHED, SAID_FIELD_PUBLISHED},
        {DIARY_FIELD_ALARM, SAID_FIELD_ALARM},
        {DIARY_FIELD_PRIORITY, SAID_FIELD_PRIORITY},
        {DIARY_FIELD_SHOW_AS, SAID_FIELD_SHOW_AS},
        {DIARY_FIELD_KIND, SAID_FIELD_KIND},
        {DIARY_FIELD_ZONE, SAID_FIELD_ZONE},
        {DIARY_FIELD_SHIFT, SAID_FIELD_SHIFT},
    };
    const enum takt_lang lang = q->change->ask.reader.lang;

    for (size_t i = 0; i < COUNT(fields); i++)
        if ((q->draft.mask & DIARY_BIT(fields[i].field)) != 0)
            json_out_text(out, said_text(lang, fields[i].said));
    if (q->draft.edit_count > 0)
        json_out_text(out, said_text(lang, SAID_FIELD_LIST));
}

static void put_changes(struct json_out *out, const struct question *q)
{
    const struct diary_fields on =
        diary_fields_on(&q->change->item, &q->change->date);
    const struct diary_fields *to = &q->draft.item.followup.fields;
    const uint32_t mask = q->draft.mask;

    json_out_key(out, "changes");
    json_out_array(out);
    if ((mask & DIARY_BIT(DIARY_FIELD_TITLE)) != 0)
        put_change(out, q, SAID_FIELD_TITLE, on.title, to->title);
    if ((mask &
         (DIARY_BIT(DIARY_FIELD_START) | DIARY_BIT(DIARY_FIELD_LENGTH))) != 0)
        put_time_change(out, q);
    if ((mask & DIARY_BIT(DIARY_FIELD_RULE)) != 0)
        put_rule_change(out, q);
    if ((mask & DIARY_BIT(DIARY_FIELD_LOCATION)) != 0)
        put_change(out, q, SAID_FIELD_LOCATION, on.location, to->location);
    put_names(out, q);
    json_out_end(out, ']');
}

/* ---- the whole ---------------------------------------------------------- */

/* Reads what would be done. False: a problem has been replied. */
static bool read_question(struct question *q)
{
    static const char *const names[] = {"change", "operation", "start", "end",
                                        "to"};
    static const struct api_word operations[] = {{"edit", EDIT},
                                                 {"move", MOVE},
                                                 {"delete", DELETE},
                                                 {"stop", STOP},
                                                 {"assign", ASSIGN}};
    struct change *c = q->change;
    struct ask *ask = &c->ask;
    const struct draft_context context = {
        .call = &ask->call,
        .person = &ask->person,
        .lang = ask->reader.lang,
        .arena = ask->arena,
    };
    json_t *moved = NULL;
    struct api_in in = {.faults = &ask->faults};

    q->operation = EDIT;
    api_in_only(&c->in, names, COUNT(names));
    (void)api_in_word(&c->in, "operation", operations, COUNT(operations),
                      &q->operation); /* absent: edit */
    if (q->operation == EDIT) {
        enum api_member is = api_in_object(&c->in, "change", &in);
        if (is == API_ABSENT || is == API_NULL)
            api_fault_in(&c->in, "change", SAID_REQUIRED, NULL);
    } else if (q->operation == ASSIGN) {
        if (api_in_number(&c->in, "to", 1, INT64_MAX, &q->to) != API_GIVEN)
            api_fault_in(&c->in, "to", SAID_REQUIRED, NULL);
    } else if (q->operation == MOVE) {
        moved = change_times(ask, &c->item, c->in.json);
        in.json = moved;
    }
    in.path[0] = '\0'; /* faults name members as they do when it is saved */
    if (ask->faults.count == 0 && in.json != NULL)
        (void)draft_read_change(&q->draft, &in, NULL, &c->item, &c->date,
                                &context); /* faults say if it is not right */
    json_decref(moved);
    if (ask->faults.count > 0)
        ask_faults(ask);
    return ask->faults.count == 0;
}

static void put_scopes(struct question *q)
{
    struct json_out out = ask_json(&q->change->ask, 200);

    json_out_object(&out);
    put_changes(&out, q);
    json_out_key(&out, "scopes");
    json_out_array(&out);
    for (int scope = 0; scope < DIARY_SCOPE__COUNT; scope++) {
        /* What is done is never another's: all is what is open. */
        const bool is_asked = q->operation == STOP ? scope == DIARY_SCOPE_FUTURE
                              : q->operation == ASSIGN
                                  ? scope != DIARY_SCOPE_ALL
                                  : true;
        if (is_asked)
            put_scope(&out, q, (enum diary_scope)scope);
    }
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

static void post_scopes(struct http_request *request, struct http_reply *reply)
{
    struct change c;
    struct question q = {.change = &c};

    if (change_begin(&c, request, reply, CHANGE_SLOT | CHANGE_BODY) &&
        read_question(&q)) {
        if (count_dates(&q) == TAKT_OK)
            put_scopes(&q);
        else
            ask_refuse(&c.ask);
    }
    change_end(&c);
}

const struct http_route scope_routes[] = {
    {HTTP_POST, "/api/v1/followups/{owner}/{id}/dates/{slot}/scopes",
     post_scopes, 0, 0},
    {0},
};

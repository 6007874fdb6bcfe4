/* SPDX-License-Identifier: MIT */
/*
 * Calendar files in: first what would come in, then what was chosen of it, as
 * one operation.
 *
 * The file is sent twice, for the server keeps nothing between the two; the
 * choice names follow-ups by their uids. What an item would become is found
 * out by importing it alone, and rolling back.
 *
 * Limits: a file of ICAL_FILE_MAX, ICAL_COMPONENTS_MAX components, and
 * DIARY_DATES_MAX dates of one; a preview lists PREVIEW_MAX follow-ups.
 */
#include "server/api/import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "face/calendar.h"
#include "face/messages.h"
#include "face/reason.h"
#include "face/sentence.h"
#include "ical/lines.h"
#include "ical/value.h"
#include "server/api/ask.h"
#include "server/api/series_date.h"
#include "server/http/problem.h"

#define PREVIEW_MAX 1000

/* The most uids that are chosen, and bytes of a sentence about one. */
#define UIDS_MAX 100000
#define TEXT_MAX ((size_t)64 * 1024)

/* A file that was sent, read. */
struct sent {
    struct ask *ask;
    struct ical_import file;
};

/* ---- reading ------------------------------------------------------------ */

static void refuse_message(struct ask *ask, int status, const char *reason,
                           enum message message, const char *const *args)
{
    TAKT_AUTO(buf) detail = BUF_INIT(TEXT_MAX);

    message_add(&detail, ask->reader.lang, message, args);
    problem_reply(
        ask->request, ask->reply, status,
        &(struct problem){.reason = reason, .detail = buf_str(&detail)});
}

/* Reads the body. False: a problem has been replied. */
static bool read_sent(struct sent *out, struct ask *ask)
{
    const struct http_request *request = ask->request;
    const struct ical_import_options options = {
        .zones = calendar_zones(request->worker->zones),
        .zone = ask->call.zone,
        .now_s = ask->call.now_s,
    };

    out->ask = ask;
    const takt_status status = ical_import(
        &out->file, request->body, request->body_len, &options, ask->arena);
    if (status == TAKT_OK && out->file.is_calendar)
        return true;
    if (status == TAKT_OK) {
        refuse_message(ask, 422, "no-calendar", MSG_NO_CALENDAR, NULL);
        return false;
    }
    refuse_message(ask, status == TAKT_LIMIT ? 413 : 503,
                   status == TAKT_LIMIT ? "too-large" : NULL,
                   status == TAKT_LIMIT ? MSG_TOO_LARGE : MSG_NO_MEMORY, NULL);
    return false;
}

/* ---- what was chosen ---------------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* A copy with each %XX decoded. */
static const char *decode(const char *text, size_t len,
                          struct diary_arena *arena)
{
    char *out = diary_take_text(arena, text, len);
    size_t at = 0;

    for (size_t i = 0; i < len; i++) {
        const int high =
            i + 2 < len && text[i] == '%' ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;

        out[at++] = low >= 0 ? (char)(high << 4 | low) : text[i];
        i += low >= 0 ? 2 : 0;
    }
    out[at] = '\0';
    return out;
}

/* The uids that the request names, sorted. False: it names none. */
static bool read_uids(struct ask *ask, const char ***out, size_t *count)
{
    const char *header = http_header(ask->request, "X-Takt-Uids");
    const char *text =
        header != NULL ? header : http_query(ask->request, "uids");
    size_t room = 1;

    *count = 0;
    if (text == NULL)
        return false;
    for (const char *at = text; *at != '\0' && room < UIDS_MAX; at++)
        room += *at == ',';
    *out = diary_take(ask->arena, room, sizeof(const char *));
    while (*text != '\0' && *count < room) {
        const size_t len = strcspn(text, ",");

        (*out)[(*count)++] = header != NULL
                                 ? decode(text, len, ask->arena)
                                 : diary_take_text(ask->arena, text, len);
        text += len + (text[len] == ',');
    }
    qsort(*out, *count, sizeof(const char *), by_text);
    return true;
}

/* Leaves of a file what was chosen. */
static void choose(struct sent *sent)
{
    const char **uids;
    size_t uid_count;
    size_t kept = 0;

    if (!read_uids(sent->ask, &uids, &uid_count))
        return;
    for (size_t i = 0; i < sent->file.count; i++) {
        const char *uid = sent->file.items[i].followup.uid;

        if (uid == NULL ||
            bsearch(&uid, uids, uid_count, sizeof(*uids), by_text) == NULL)
            continue;
        sent->file.lines[kept] = sent->file.lines[i];
        sent->file.items[kept++] = sent->file.items[i];
    }
    sent->file.count = kept;
}

/* ---- notes -------------------------------------------------------------- */

static bool is_of_calendar(const struct ical_noted *noted)
{
    return noted->note == ICAL_NOTE_CALENDAR_LINE;
}

static void put_note(struct json_out *out, const struct sent *sent,
                     const struct ical_noted *noted)
{
    TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX);

    calendar_add_note(&text, sent->ask->reader.lang, noted);
    json_out_text(out, buf_str(&text));
}

/* Whether a note is about the follow-up whose component begins at a line; or
 * with line 0 about none that came in. Each follow-up's lines reach to where
 * the next begins. */
static bool is_about(const struct sent *sent, const struct ical_noted *noted,
                     size_t item)
{
    return !is_of_calendar(noted) && !ical_note_is_left_out(noted->note) &&
           noted->line >= sent->file.lines[item] &&
           (item + 1 == sent->file.count ||
            noted->line < sent->file.lines[item + 1]);
}

static void put_notes_of(struct json_out *out, const struct sent *sent,
                         size_t item)
{
    for (size_t i = 0; i < sent->file.note_count; i++)
        if (is_about(sent, &sent->file.notes[i], item))
            put_note(out, sent, &sent->file.notes[i]);
}

/* A note about what did not come in says where it stood and what it was. */
static void put_left_out(struct json_out *out, const struct sent *sent,
                         const struct ical_noted *noted)
{
    TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX);
    TAKT_AUTO(buf) why = BUF_INIT(TEXT_MAX);
    TAKT_AUTO(buf) title = BUF_INIT(TEXT_MAX);
    char line[16];

    (void)snprintf(line, sizeof(line), "%u", noted->line);
    if (noted->title != NULL)
        buf_addf(&title, " '%s'", noted->title);
    calendar_add_note(&why, sent->ask->reader.lang, noted);
    message_add(&text, sent->ask->reader.lang,
                ical_note_is_left_out(noted->note) ? MSG_IMPORT_LEFT_OUT
                                                   : MSG_IMPORT_NOTE,
                (const char *const[]){line, noted->component, buf_str(&title),
                                      buf_str(&why)});
    json_out_text(out, buf_str(&text));
}

/* Notes about the file: what was left out; lines of the calendar once. */
static void put_file_notes(struct json_out *out, const struct sent *sent,
                           size_t not_listed)
{
    const size_t more =
        sent->file.noted_count - sent->file.note_count + not_listed;

    json_out_key(out, "notes");
    json_out_array(out);
    for (size_t i = 0; i < sent->file.note_count; i++) {
        const struct ical_noted *noted = &sent->file.notes[i];
        bool is_told = is_of_calendar(noted);

        for (size_t item = 0; !is_told && item < sent->file.count; item++)
            is_told = is_about(sent, noted, item);
        if (!is_told)
            put_left_out(out, sent, noted);
    }
    if (more > 0) {
        TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX);
        char number[24];

        (void)snprintf(number, sizeof(number), "%zu", more);
        message_add(&text, sent->ask->reader.lang, MSG_IMPORT_MORE_NOTES,
                    (const char *const[]){number});
        json_out_text(out, buf_str(&text));
    }
    json_out_end(out, ']');
}

/* What the file calls itself, of the lines that no follow-up could keep. */
static const char *calendar_name(const struct sent *sent)
{
    static const char name[] = "X-WR-CALNAME";

    for (size_t i = 0; i < sent->file.note_count; i++) {
        const struct ical_noted *noted = &sent->file.notes[i];
        const char *value;

        if (!is_of_calendar(noted) || noted->detail == NULL ||
            strncasecmp(noted->detail, name, strlen(name)) != 0)
            continue;
        value = strchr(noted->detail, ':');
        if (value != NULL) {
            TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX);

            ical_text_unescape(
                &text, (struct ical_text){value + 1, strlen(value + 1)});
            return diary_take_copy(sent->ask->arena, buf_str(&text));
        }
    }
    return NULL;
}

/* ---- preview ------------------------------------------------------------ */

/* What would become of one follow-up; why has the sentence of a refusal. */
static const char *try_one(struct ask *ask, const struct diary_item *item,
                           struct buf *why)
{
    struct diary_call call = ask->call;
    struct diary_import_count counts;
    struct diary_error err;
    size_t refused;

    call.dry_run = true;
    if (diary_import(&call, item, 1, &counts, &refused, &err) != TAKT_OK) {
        reason_add_diary(why, ask->reader.lang, &err);
        return "refused";
    }
    if (counts.same > 0)
        return "same";
    return counts.replaced > 0 ? "replaces" : "new";
}

/* The first date, on the reader's clock. */
static void put_first(struct json_out *out, struct ask *ask,
                      const struct diary_item *item)
{
    const int64_t frame = item->followup.timing.frame;
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_date *dates;
    size_t count = 0;
    bool more;

    json_out_key(out, "first");
    if (diary_dates(&ask->call, item, &cursor, 1, &dates, &count, &more,
                    ask->arena, NULL) != TAKT_OK ||
        count == 0)
        json_out_null(out);
    else if (frame == TAKT_FRAME_DATE || frame == TAKT_FRAME_FLOATING)
        wall_put(out, frame == TAKT_FRAME_DATE, dates[0].wall_s);
    else
        wall_put(out, false, reader_wall(&ask->reader, dates[0].at_s));
}

static void put_item(struct json_out *out, struct sent *sent, size_t at)
{
    static const char *const kinds[DIARY_KIND__COUNT] = {
        [DIARY_MEETING] = "meeting",
        [DIARY_TASK] = "task",
        [DIARY_CALL] = "call",
    };
    struct ask *ask = sent->ask;
    const struct diary_item *item = &sent->file.items[at];
    TAKT_AUTO(buf) sentence = BUF_INIT(TEXT_MAX);
    TAKT_AUTO(buf) why = BUF_INIT(TEXT_MAX);
    const char *what = try_one(ask, item, &why);
    int64_t count = DIARY_NONE;

    /* One that is refused may have no dates to speak of. */
    if (why.len == 0) {
        sentence_add(&ask->reader, &sentence, item);
        (void)diary_count(&ask->call, item, &count, ask->arena, NULL);
    }
    json_out_object(out);
    put_text(out, "uid", item->followup.uid);
    put_number(out, "line", sent->file.lines[at]);
    put_text(out, "kind", kinds[item->followup.timing.kind]);
    put_text(out, "title", item->followup.fields.title);
    put_text(out, "sentence", buf_str(&sentence));
    put_first(out, ask, item);
    put_number(out, "count", count);
    put_text(out, "what", what);
    json_out_key(out, "notes");
    json_out_array(out);
    if (why.len > 0)
        json_out_text(out, buf_str(&why));
    put_notes_of(out, sent, at);
    json_out_end(out, ']');
    json_out_end(out, '}');
}

static void reply_preview(struct sent *sent)
{
    const size_t count =
        sent->file.count < PREVIEW_MAX ? sent->file.count : PREVIEW_MAX;
    struct json_out out = ask_json(sent->ask, 200);

    json_out_object(&out);
    put_text(&out, "calendar", calendar_name(sent));
    json_out_key(&out, "items");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++)
        put_item(&out, sent, i);
    json_out_end(&out, ']');
    put_file_notes(&out, sent, sent->file.count - count);
    json_out_end(&out, '}');
}

/* ---- import ------------------------------------------------------------- */

static void reply_imported(struct sent *sent)
{
    struct ask *ask = sent->ask;
    struct diary_import_count counts;
    size_t refused;

    if (diary_import(&ask->call, sent->file.items, sent->file.count, &counts,
                     &refused, &ask->err) != TAKT_OK) {
        char line[16];

        if (sent->file.count == 0) {
            ask_refuse(ask);
            return;
        }
        (void)snprintf(line, sizeof(line), "%u", sent->file.lines[refused]);
        refuse_message(ask, 422, "import", MSG_IMPORT_REFUSED,
                       (const char *const[]){line, ask_said_refusal(ask)});
        return;
    }
    struct json_out out = ask_json(ask, 200);
    json_out_object(&out);
    put_number(&out, "operation", counts.number);
    put_number(&out, "made", (int64_t)counts.made);
    put_number(&out, "replaced", (int64_t)counts.replaced);
    put_number(&out, "same", (int64_t)counts.same);
    put_file_notes(&out, sent, 0);
    json_out_end(&out, '}');
}

static void post_import(struct http_request *request, struct http_reply *reply)
{
    const char *preview = http_query(request, "preview");
    struct sent sent;
    struct ask ask;

    if (!ask_begin(&ask, request, reply) || !read_sent(&sent, &ask))
        return;
    if (preview != NULL && strcmp(preview, "0") != 0) {
        reply_preview(&sent);
        return;
    }
    choose(&sent);
    reply_imported(&sent);
}

const struct http_route import_routes[] = {
    {HTTP_POST, "/api/v1/import", post_import, 0, ICAL_FILE_MAX},
    {0},
};

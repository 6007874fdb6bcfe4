/* SPDX-License-Identifier: MIT */
/* Taking operations back, and the history of them (SPEC D-15). */
#include <stdio.h>
#include <string.h>

#include "face/messages.h"
#include "face/moment.h"
#include "face/operation.h"
#include "face/reason.h"
#include "face/sentence.h"
#include "server/api/change.h"
#include "server/api/report.h"
#include "server/api/series_date.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

#define TEXT_MAX 4096

/* Operations on a page. */
#define PAGE 50
#define PAGE_MAX 500

/* Operations that are looked through for those of one follow-up. */
#define SEARCHED_MAX 5000

/* ---- undo --------------------------------------------------------------- */

/* In another's diary one takes back what one has done there oneself: the rest
 * may be about what one may not see; and without the right to write there, what
 * one has done as a participant alone. Sets number to the last of these for 0.
 * False: a problem has been replied. */
static bool may_undo(struct ask *ask, int64_t *number)
{
    const bool is_last = *number == 0;
    struct diary_log *logs;
    size_t count;

    if (ask->look.is_own)
        return true;
    if (diary_history(&ask->call,
                      is_last || *number == INT64_MAX ? INT64_MAX : *number + 1,
                      is_last ? PAGE_MAX : 1, &logs, &count, ask->arena,
                      &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        if (logs[i].person == ask->look.reader &&
            (ask->look.level == DIARY_LEVEL_WRITE ||
             diary_is_participants(logs[i].what)) &&
            (is_last ? logs[i].undone != 1 && logs[i].undoes == DIARY_NONE
                     : logs[i].number == *number)) {
            *number = logs[i].number;
            return true;
        }
    (void)diary_refuse(&ask->err,
                       is_last ? DIARY_REASON_UNDO_NOTHING
                               : DIARY_REASON_NOT_ALLOWED,
                       0, 0); /* for its sentence */
    ask_refuse(ask);
    return false;
}

/* A participant is told what has become of it in his own diary. */
static void reply_undone(struct ask *ask, struct diary_report *report)
{
    const int64_t owner = ask->look.owner;

    if (ask->look.level != DIARY_LEVEL_WRITE) {
        if (!ask_turn(ask, ask->look.reader))
            return;
        report->gone = report->gone ||
                       diary_get(&ask->call, owner, report->followup,
                                 &report->item, ask->arena, NULL) != TAKT_OK;
    }
    report_reply(ask, 200, report, SAID_DONE_UNDONE, NULL);
}

static void undo(struct ask *ask, const struct api_in *in)
{
    static const char *const names[] = {"number", "owner"};
    struct diary_report report = DIARY_REPORT_INIT;
    int64_t number = 0;
    int64_t owner = 0;

    api_in_only(in, names, COUNT(names));
    (void)api_in_number(in, "number", 0, INT64_MAX, &number); /* the last */
    (void)api_in_number(in, "owner", 0, INT64_MAX, &owner);   /* one's own */
    if (ask->faults.count > 0)
        ask_faults(ask);
    else if ((owner != 0 && owner != ask->look.owner &&
              !ask_turn(ask, owner)) ||
             !may_undo(ask, &number))
        return;
    else if (diary_undo(&ask->call, number, &report, ask->arena, &ask->err) !=
             TAKT_OK)
        ask_refuse(ask);
    else
        reply_undone(ask, &report);
}

static void post_undo(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_change(&ask) &&
        ask_body(&ask, &in, &json))
        undo(&ask, &in);
    json_decref(json);
}

/* ---- history ------------------------------------------------------------ */

/* What an operation did: its name, what it was about, and which date. */
static void say_operation(const struct ask *ask, struct buf *out,
                          const struct diary_log *log, const char *title)
{
    const enum takt_lang lang = ask->reader.lang;
    const char *what = message_text(lang, operation_message(log->what));
    char day[TAKT_WORDS_SIZE];

    said_add(out, lang, title == NULL ? SAID_ANY : SAID_OPERATION,
             (const char *const[]){what, title});
    if (log->slot_s == DIARY_NONE || log->slot_s == DIARY_SLOT_ALL)
        return;
    const int64_t now_s = reader_wall(&ask->reader, ask->call.now_s);
    (void)takt_words_date(lang, moment_day(log->slot_s),
                          takt_date(moment_day(now_s)).year, day, sizeof(day),
                          NULL); /* a date fits */
    buf_addf(out, ", %s", day);
}

/* Why an operation cannot be undone, as far as the log alone tells; NULL: it
 * may be tried. */
static const char *why_not(struct ask *ask, const struct diary_log *log)
{
    const bool is_mine = ask->look.is_own || log->person == ask->look.reader;

    if (is_mine && log->what == DIARY_OP_TAKE_OVER)
        (void)diary_refuse_text(&ask->err, DIARY_REASON_TAKEN_OVER,
                                log->title); /* for its sentence */
    else if (log->undone != 1 && is_mine)
        return NULL;
    else
        (void)diary_refuse(&ask->err,
                           is_mine ? DIARY_REASON_UNDO_DONE
                                   : DIARY_REASON_NOT_ALLOWED,
                           log->number, 0); /* for its sentence */
    return ask_said_refusal(ask);
}

static void put_operation(struct json_out *out, struct ask *ask,
                          const struct diary_log *log)
{
    TAKT_AUTO(buf) said = BUF_INIT(TEXT_MAX);
    const bool has_slot =
        log->slot_s != DIARY_NONE && log->slot_s != DIARY_SLOT_ALL;
    const struct takt_time slot = {.wall_s = has_slot ? log->slot_s : 0,
                                   .kind = TAKT_TIME_LOCAL};
    const char *title =
        log->title != NULL &&
                ask_sees_id(ask, log->owner,
                            log->followup == DIARY_NONE ? 0 : log->followup)
            ? log->title
            : NULL;
    char text[TAKT_TIME_PRINT_SIZE];

    takt_time_print(text, slot);
    say_operation(ask, &said, log, title);
    json_out_object(out);
    put_number(out, "number", log->number);
    json_out_key(out, "at");
    instant_put(out, log->at_s);
    json_out_key(out, "local");
    wall_put(out, false, reader_wall(&ask->reader, log->at_s));
    put_text(out, "what", operation_word(log->what));
    put_text(out, "said", buf_str(&said));
    put_text(out, "by", ask_name(ask, log->person));
    put_number(out, "id", log->followup);
    put_text(out, "slot", has_slot ? text : NULL);
    put_text(out, "title", title);
    put_bool(out, "undone", log->undone == 1);
    put_text(out, "refused", why_not(ask, log));
    json_out_end(out, '}');
}

/* What of the history is asked for. */
struct wanted {
    int64_t before; /* numbers below */
    int64_t limit;
    int64_t followup; /* DIARY_NONE: of any */
};

static bool read_wanted(struct ask *ask, struct wanted *out)
{
    const char *after = http_query(ask->request, "after");
    const char *limit = http_query(ask->request, "limit");
    const char *owner = http_query(ask->request, "owner");
    const char *id = http_query(ask->request, "id");
    int64_t whose = 0;

    *out = (struct wanted){INT64_MAX, PAGE, DIARY_NONE};
    if ((after != NULL && !ask_number(after, &out->before)) ||
        (limit != NULL &&
         (!ask_number(limit, &out->limit) || out->limit < 1)) ||
        (owner != NULL && !ask_number(owner, &whose)) ||
        (id != NULL && !ask_number(id, &out->followup))) {
        ask_problem(ask, 404, "not-found", SAID_BAD_ADDRESS);
        return false;
    }
    if (out->limit > PAGE_MAX)
        out->limit = PAGE_MAX;
    if (!ask_diary(ask, whose, false))
        return false;
    if (account_needs(&ask->look, DIARY_LEVEL_READ, &ask->err) == TAKT_OK)
        return true;
    ask_refuse(ask);
    return false;
}

static void put_history(struct ask *ask, const struct wanted *wanted)
{
    struct json_out out = ask_json(ask, 200);
    int64_t before = wanted->before;
    int64_t put = 0;
    bool more = true;

    json_out_object(&out);
    json_out_key(&out, "items");
    json_out_array(&out);
    for (size_t seen = 0; more && seen < SEARCHED_MAX; seen += PAGE_MAX) {
        struct diary_log *logs;
        size_t count;
        if (diary_history(&ask->call, before, PAGE_MAX, &logs, &count,
                          ask->arena, &ask->err) != TAKT_OK) {
            ask_refuse(ask);
            return;
        }
        more = count == PAGE_MAX;
        for (size_t i = 0; i < count; i++) {
            if (put == wanted->limit) {
                more = true;
                seen = SEARCHED_MAX;
                break;
            }
            before = logs[i].number;
            if (wanted->followup != DIARY_NONE &&
                logs[i].followup != wanted->followup)
                continue;
            put_operation(&out, ask, &logs[i]);
            put++;
        }
    }
    json_out_end(&out, ']');
    json_out_key(&out, "next");
    if (more) {
        char cursor[32];
        (void)snprintf(cursor, sizeof(cursor), "%lld", (long long)before);
        json_out_text(&out, cursor);
    } else {
        json_out_null(&out);
    }
    json_out_end(&out, '}');
}

static void get_history(struct http_request *request, struct http_reply *reply)
{
    struct wanted wanted;
    struct ask ask;

    if (ask_begin(&ask, request, reply) && read_wanted(&ask, &wanted))
        put_history(&ask, &wanted);
}

const struct http_route undo_routes[] = {
    {HTTP_POST, "/api/v1/undo", post_undo, 0, 0},
    {HTTP_GET, "/api/v1/history", get_history, 0, 0},
    {0},
};

/* SPDX-License-Identifier: MIT */
/*
 * What a follow-up would be, before it is saved: the heart of the recurrence
 * dialog (SPEC 16.2). A draft is made, or a saved follow-up is edited, by the
 * very operation that would save it, as a dry run; so what is shown is what
 * comes. What is merely half typed refuses nothing: the faults stand in the
 * answer, and the rest of it shows what is right so far.
 */
#include "server/api/preview.h"

#include <stdio.h>
#include <string.h>

#include "face/free.h"
#include "face/moment.h"
#include "face/sentence.h"
#include "server/api/draft.h"
#include "server/api/scope.h"
#include "server/api/series_date.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* Dates shown unless the caller says otherwise, and the most he may ask for
 * (SPEC 16.1). Beyond, the first and the last ones. */
#define SHOWN 50
#define SHOWN_MAX 500
#define FIRST_SHOWN 10
#define LAST_SHOWN 2

/* Bytes of a sentence. */
#define TEXT_MAX 8192

/* A preview being made. */
struct preview {
    struct ask *ask;
    struct draft draft;
    struct diary_report report;
    bool ok;                 /* report tells what would be */
    int64_t max;             /* dates shown */
    struct diary_item saved; /* what is edited, if has_saved */
    struct diary_date date;  /* the date of it */
    bool has_saved;
    enum diary_scope scope;
};

/* ---- reading ------------------------------------------------------------ */

/* The saved follow-up that is edited, and its date. */
static bool read_editing(struct preview *p, const struct api_in *in)
{
    static const char *const names[] = {"owner", "id", "slot", "scope"};
    struct ask *ask = p->ask;
    int64_t slot_s = DIARY_NONE;
    int64_t owner = ask->call.person;
    int64_t id = 0;
    int64_t scope = DIARY_SCOPE_FUTURE;
    struct api_in editing;
    enum api_member is = api_in_object(in, "editing", &editing);

    if (is == API_ABSENT || is == API_NULL)
        return true;
    if (is == API_WRONG)
        return false;
    api_in_only(&editing, names, COUNT(names));
    is = api_in_number(&editing, "id", 0, INT64_MAX, &id);
    if (is == API_ABSENT || is == API_NULL)
        api_fault_in(&editing, "id", SAID_REQUIRED, NULL);
    (void)api_in_number(&editing, "owner", 0, INT64_MAX, &owner);
    (void)api_in_word(&editing, "scope", scope_words, SCOPE_WORDS, &scope);
    if (api_in_slot(&editing, "slot", &slot_s) == API_WRONG ||
        ask->faults.count > 0)
        return false;
    p->has_saved = true;
    p->scope = (enum diary_scope)scope;
    return ask_diary(ask, owner, false) &&
           scope_find(ask, &(struct diary_ref){owner, id, slot_s}, &p->saved,
                      &p->date);
}

/* Reads the whole request. False: a problem has been replied. */
static bool read_request(struct preview *p, const struct api_in *in)
{
    static const char *const names[] = {"draft",   "sentence", "rule",
                                        "editing", "edits",    "max"};
    struct ask *ask = p->ask;
    struct draft_context context = {
        .call = &ask->call,
        .person = &ask->person,
        .lang = ask->reader.lang,
        .arena = ask->arena,
        .is_preview = true,
    };
    struct api_in draft;

    p->max = SHOWN;
    api_in_only(in, names, COUNT(names));
    (void)api_in_number(in, "max", 1, SHOWN_MAX, &p->max); /* absent */
    enum api_member is = api_in_object(in, "draft", &draft);
    if (is == API_ABSENT || is == API_NULL)
        api_fault_in(in, "draft", SAID_REQUIRED, NULL);
    if (!read_editing(p, in))
        return ask->faults.count > 0 ? (ask_faults(ask), false) : false;
    if (ask->faults.count > 0) {
        ask_faults(ask);
        return false;
    }
    draft.path[0] = '\0'; /* faults name members as they do when it is saved */
    p->ok = p->has_saved ? draft_read_change(&p->draft, &draft, in, &p->saved,
                                             &p->date, &context)
                         : draft_read(&p->draft, &draft, in, &context);
    draft_read_edits(&p->draft, in, "edits", &p->draft.item.followup.timing,
                     &context);
    p->ok = p->ok && ask->faults.count == 0;
    return true;
}

/* ---- computing ---------------------------------------------------------- */

/* An edit that changes nothing: the follow-up as it is. */
static takt_status look_at_saved(struct preview *p)
{
    struct ask *ask = p->ask;

    p->report = (struct diary_report)DIARY_REPORT_INIT;
    p->report.item = p->saved;
    return diary_conflicts(&ask->call, &p->saved, DIARY_NONE, &p->report,
                           ask->arena, &ask->err);
}

static takt_status compute(struct preview *p)
{
    struct ask *ask = p->ask;
    const struct draft *draft = &p->draft;
    const struct diary_timing *saved = &p->saved.followup.timing;
    const struct diary_ref ref = {saved->owner, saved->id, p->date.slot_s};
    struct diary_change change = {.mask = draft->mask,
                                  .item = draft->item,
                                  .edits = draft->edits,
                                  .edit_count = draft->edit_count};

    ask->call.dry_run = true;
    if (!p->has_saved)
        return diary_create_edited(&ask->call, &draft->item, draft->edits,
                                   draft->edit_count, &p->report, ask->arena,
                                   &ask->err);
    if (change.mask == 0 && change.edit_count == 0)
        return look_at_saved(p);
    return diary_edit(&ask->call, &ref,
                      diary_item_repeats(&p->saved) ? p->scope
                                                    : DIARY_SCOPE_FUTURE,
                      &change, &p->report, ask->arena, &ask->err);
}

/* The last dates of a series that ends: looked for ever further back from its
 * last slot. */
static size_t find_last(struct preview *p, size_t wanted,
                        struct diary_date *out)
{
    struct ask *ask = p->ask;
    const int64_t last_s = p->report.last_slot_s;
    size_t count = 0;

    for (int64_t back_s = 2 * TAKT_DAY_S; last_s != DIARY_NONE; back_s *= 2) {
        struct diary_cursor cursor = {last_s - back_s, INT64_MIN};
        struct diary_date *dates;
        bool more = true;
        count = 0;
        while (more) {
            size_t given;
            if (diary_dates(&ask->call, &p->report.item, &cursor, SHOWN_MAX,
                            &dates, &given, &more, ask->arena,
                            &ask->err) != TAKT_OK)
                return 0;
            for (size_t i = 0; i < given; i++) {
                if (count == wanted) {
                    memmove(out, out + 1, (wanted - 1) * sizeof(*out));
                    count--;
                }
                out[count++] = dates[i];
            }
        }
        if (count == wanted || last_s - back_s < TAKT_WALL_MIN)
            break;
    }
    return count;
}

/* ---- answering ---------------------------------------------------------- */

static void put_errors(struct json_out *out, struct ask *ask, bool is_refused)
{
    json_out_key(out, "errors");
    json_out_array(out);
    for (size_t i = 0; i < ask->faults.count; i++)
        fault_put(out, &ask->faults.list[i]);
    if (is_refused) {
        const char *field = ask_field(&ask->err);
        struct api_fault fault = {
            .field = field == NULL ? "" : field,
            .detail = ask_said_refusal(ask),
        };
        fault_put(out, &fault);
    }
    json_out_end(out, ']');
}

static struct recurrence_context context_of(struct preview *p,
                                            const struct diary_item *item)
{
    return (struct recurrence_context){
        .call = &p->ask->call,
        .person = &p->ask->person,
        .timing = &item->followup.timing,
        .arena = p->ask->arena,
    };
}

/* The form of what would be; of what is still wrong, as far as it was read. */
static void put_recurrence(struct json_out *out, struct preview *p,
                           int32_t last_day)
{
    const struct diary_item *item = p->ok ? &p->report.item : &p->draft.item;
    const struct recurrence_context context = context_of(p, item);
    struct recur recur = p->draft.recur;
    bool has_form = p->draft.has_form;

    if (p->ok)
        has_form = recur_read(&recur, &p->ask->call, &item->followup,
                              p->ask->arena) == TAKT_OK;
    json_out_key(out, "recurrence");
    if (has_form)
        recurrence_put(out, &recur, &context,
                       p->ok ? p->report.date_count : DIARY_NONE, last_day);
    else
        json_out_null(out);
    put_text(out, "rule", item->followup.timing.rules);
}

static void put_sentences(struct json_out *out, struct preview *p)
{
    TAKT_AUTO(buf) whole = BUF_INIT(TEXT_MAX);
    TAKT_AUTO(buf) brief = BUF_INIT(TEXT_MAX);

    if (p->ok) {
        sentence_add(&p->ask->reader, &whole, &p->report.item);
        recurrence_say(&p->ask->reader, &brief, &p->report.item);
    }
    put_text(out, "sentence", buf_str(&whole));
    put_text(out, "recurrence_sentence", buf_str(&brief));
}

static void put_list(struct json_out *out, const char *name,
                     const struct series_dates *shown,
                     const struct diary_date *dates, size_t count)
{
    json_out_key(out, name);
    json_out_array(out);
    for (size_t i = 0; i < count; i++)
        series_date_put(out, shown, &dates[i]);
    json_out_end(out, ']');
}

static void add_warning(struct json_out *out, struct ask *ask,
                        const char *reason, enum said said, const char *piece)
{
    TAKT_AUTO(buf) detail = BUF_INIT(TEXT_MAX);

    said_add(&detail, ask->reader.lang, said, (const char *const[]){piece});
    json_out_object(out);
    put_text(out, "reason", reason);
    put_text(out, "detail", buf_str(&detail));
    json_out_end(out, '}');
}

/* SPEC D-04: what becomes of day 29 to 31 in a shorter month. */
static void warn_of_short_months(struct json_out *out, struct preview *p,
                                 const struct recur *recur)
{
    const struct takt_form *form = &recur->form;
    const uint32_t late = form->month_days & ~((UINT32_C(1) << 29) - 1);
    const bool is_always =
        form->pattern == TAKT_PATTERN_YEARLY && (form->months & 1u << 2) == 0;
    char day[16];

    if (recur->kind != RECUR_FORM || late == 0 || is_always)
        return;
    (void)snprintf(day, sizeof(day), "%d", __builtin_ctz(late));
    add_warning(out, p->ask, "short-months",
                form->short_month == TAKT_SHORT_LAST ? SAID_WARN_SHORT_LAST
                                                     : SAID_WARN_SHORT_SKIP,
                day);
}

static void put_warnings(struct json_out *out, struct preview *p,
                         const struct series_dates *shown)
{
    TAKT_AUTO(buf) first = BUF_INIT(TEXT_MAX);
    const struct diary_report *report = &p->report;

    json_out_key(out, "warnings");
    json_out_array(out);
    if (p->ok && report->start_moved && report->first_slot_s != DIARY_NONE) {
        sentence_add_slot(&p->ask->reader, &first, &report->item,
                          report->first_slot_s);
        add_warning(out, p->ask, "first-moved", SAID_WARN_FIRST,
                    buf_str(&first));
    }
    if (p->ok && report->overlaps_itself)
        add_warning(out, p->ask, "overlaps-itself", SAID_WARN_OVERLAPS, NULL);
    if (p->ok)
        warn_of_short_months(out, p, &shown->recur);
    json_out_end(out, ']');
}

/* What was found, which lies in arrays of the ask. */
struct found {
    struct diary_date *dates;
    size_t count;
    struct diary_date last[LAST_SHOWN];
    size_t last_count;
};

/* The dates that are shown (SPEC 16.1): all, or the first and the last. */
static takt_status find_dates(struct preview *p, struct found *found)
{
    struct ask *ask = p->ask;
    struct diary_report *report = &p->report;
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    const bool is_long =
        report->date_count == DIARY_NONE || report->date_count > p->max;
    int64_t wanted = p->max;
    bool more;

    if (is_long && wanted > FIRST_SHOWN)
        wanted = FIRST_SHOWN;
    takt_status status =
        diary_dates(&ask->call, &report->item, &cursor, (size_t)wanted,
                    &found->dates, &found->count, &more, ask->arena, &ask->err);
    if (status == TAKT_OK && is_long && report->date_count != DIARY_NONE)
        found->last_count = find_last(p, LAST_SHOWN, found->last);
    return status;
}

static void put_dates(struct json_out *out, struct preview *p,
                      const struct series_dates *shown,
                      const struct found *found)
{
    const struct diary_report *report = &p->report;
    const size_t count = found->count;
    int64_t omitted = 0;

    if (report->date_count != DIARY_NONE)
        omitted =
            report->date_count - (int64_t)count - (int64_t)found->last_count;
    put_list(out, "dates", shown, found->dates, count);
    put_list(out, "last_dates", shown, found->last, found->last_count);
    put_number(out, "omitted", omitted > 0 ? omitted : 0);
    json_out_key(out, "left_out");
    left_out_put(out, p->ask, &report->item,
                 count == 0 ? 0 : report->item.followup.timing.start_s - 1,
                 count == 0 ? 0 : found->dates[count - 1].slot_s);
    put_number(out, "conflict_count", report->conflict_count);
    json_out_key(out, "checked_to");
    wall_put(out, true,
             report->checked_to_s == DIARY_ENDLESS
                 ? DIARY_NONE
                 : (int64_t)moment_day(
                       reader_wall(&p->ask->reader, report->checked_to_s)) *
                       TAKT_DAY_S);
}

/* Where it starts: at the first date, or where it was typed. */
static int64_t start_of(const struct preview *p, const struct found *found)
{
    if (p->ok && p->report.first_slot_s != DIARY_NONE)
        return p->report.first_slot_s;
    return p->ok && found->count > 0 ? found->dates[0].slot_s : DIARY_NONE;
}

static void answer(struct preview *p, bool is_refused)
{
    struct json_out out = ask_json(p->ask, 200);
    const struct diary_item *item = p->ok ? &p->report.item : &p->draft.item;
    const bool is_date = item->followup.timing.frame == TAKT_FRAME_DATE;
    struct found found = {.count = 0};

    p->ask->call.dry_run = false;
    if (p->ok && find_dates(p, &found) != TAKT_OK)
        found.count = 0;
    if (!p->ok)
        p->report = (struct diary_report)DIARY_REPORT_INIT;
    const struct series_dates shown =
        series_dates_of(p->ask, item, p->ok ? &p->report : NULL);
    if (!p->ok)
        p->report.checked_to_s = DIARY_ENDLESS;
    p->report.item = *item;
    json_out_object(&out);
    put_bool(&out, "ok", p->ok);
    put_errors(&out, p->ask, is_refused);
    put_recurrence(&out, p,
                   p->report.last_slot_s == DIARY_NONE
                       ? RECURRENCE_NO_DAY
                       : moment_day(p->report.last_slot_s));
    put_sentences(&out, p);
    json_out_key(&out, "start");
    wall_put(&out, is_date, start_of(p, &found));
    put_bool(&out, "first_moved", p->ok && p->report.start_moved);
    put_number(&out, "count", p->report.date_count);
    put_bool(&out, "endless", p->report.is_endless);
    put_dates(&out, p, &shown, &found);
    put_warnings(&out, p, &shown);
    json_out_end(&out, '}');
}

/* Begins a preview and reads its request; json is to be given back. */
static bool begin(struct preview *p, struct ask *ask, json_t **json,
                  struct http_request *request, struct http_reply *reply)
{
    struct api_in in;

    *p = (struct preview){.ask = ask};
    *json = NULL;
    return ask_begin(ask, request, reply) && ask_body(ask, &in, json) &&
           read_request(p, &in);
}

static void post_preview(struct http_request *request, struct http_reply *reply)
{
    struct preview p;
    struct ask ask;
    json_t *json;

    if (begin(&p, &ask, &json, request, reply)) {
        bool is_refused = p.ok && compute(&p) != TAKT_OK;
        p.ok = p.ok && !is_refused;
        answer(&p, is_refused);
    }
    json_decref(json);
}

/* ---- times that are free ------------------------------------------------ */

static void answer_first_free(struct ask *ask, const struct diary_item *item)
{
    const bool is_date = item->followup.timing.frame == TAKT_FRAME_DATE;
    struct diary_free found = {.start_s = DIARY_NONE};
    takt_status status = free_find(&ask->call, ask->reader.zone, item, &found,
                                   ask->arena, &ask->err);

    if (status < 0) {
        ask_refuse(ask);
        return;
    }
    struct json_out out = ask_json(ask, 200);
    json_out_object(&out);
    json_out_key(&out, "start");
    wall_put(&out, is_date, status == TAKT_OK ? found.start_s : DIARY_NONE);
    json_out_key(&out, "obstacle");
    if (status == TAKT_DONE && found.has_obstacle)
        conflict_put(&out, ask, &found.obstacle);
    else
        json_out_null(&out);
    json_out_end(&out, '}');
}

static void post_first_free(struct http_request *request,
                            struct http_reply *reply)
{
    struct preview p;
    struct ask ask;
    json_t *json;

    if (begin(&p, &ask, &json, request, reply)) {
        if (p.ok)
            answer_first_free(&ask, &p.draft.item);
        else
            ask_faults(&ask);
    }
    json_decref(json);
}

const struct http_route preview_routes[] = {
    {HTTP_POST, "/api/v1/preview", post_preview, 0, 0},
    {HTTP_POST, "/api/v1/first-free", post_first_free, 0, 0},
    {0},
};

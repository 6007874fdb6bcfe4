/* SPDX-License-Identifier: MIT */
/*
 * What is offered before anything is typed: a few ways to repeat, worded from
 * the date that was chosen (SPEC R-051, 16.1); the form as it is first shown
 * (D-02); and what a time collides with.
 */
#include <string.h>

#include "face/moment.h"
#include "server/api/draft.h"
#include "server/api/preview.h"
#include "server/api/series_date.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

#define TEXT_MAX 4096

/* The most that are suggested. */
#define SUGGESTED_MAX 7

/* Suggestions being made for a date. */
struct suggesting {
    struct ask *ask;
    struct diary_item item; /* kind, frame, zone and start */
    struct recurrence_context context;
    struct recur list[SUGGESTED_MAX];
    size_t count;
};

static void suggest(struct suggesting *s, enum takt_pattern pattern,
                    enum takt_sub_pattern sub, uint32_t interval)
{
    struct recur *recur = &s->list[s->count];

    if (s->count == SUGGESTED_MAX)
        return;
    *recur = recurrence_default(RECUR_FORM, pattern, &s->context);
    recur->form = takt_form_prefill(pattern, sub,
                                    moment_day(s->item.followup.timing.start_s),
                                    (uint8_t)s->context.person->first_weekday);
    recur->form.interval = interval;
    s->count++;
}

/* The last day of a month is suggested as such. */
static void suggest_day_of_month(struct suggesting *s)
{
    const struct takt_date date =
        takt_date(moment_day(s->item.followup.timing.start_s));

    suggest(s, TAKT_PATTERN_MONTHLY, TAKT_SUB_DAY_OF_MONTH, 1);
    struct takt_form *form = &s->list[s->count - 1].form;
    if (date.day < takt_month_days(date.year, date.month))
        return;
    form->month_days = 0;
    form->is_last_day = true;
    form->short_month = TAKT_SHORT_SKIP;
}

static void suggest_all(struct suggesting *s)
{
    const struct diary_timing *timing = &s->item.followup.timing;
    const bool is_workday =
        takt_weekday(moment_day(timing->start_s)) < TAKT_SATURDAY;

    suggest(s, TAKT_PATTERN_WEEKLY, TAKT_SUB_NONE, 1);
    suggest(s, TAKT_PATTERN_WEEKLY, TAKT_SUB_NONE, 2);
    suggest_day_of_month(s);
    suggest(s, TAKT_PATTERN_MONTHLY, TAKT_SUB_WEEKDAY_OF_MONTH, 1);
    suggest(s, TAKT_PATTERN_DAILY,
            is_workday ? TAKT_SUB_EVERY_WORKDAY : TAKT_SUB_EVERY_WEEKDAY, 1);
    suggest(s, TAKT_PATTERN_YEARLY, TAKT_SUB_DAY_OF_MONTH, 1);
    if (timing->kind == DIARY_TASK)
        s->list[s->count++] =
            recurrence_default(RECUR_AFTER, TAKT_PATTERN_DAILY, &s->context);
}

static void put_suggestion(struct json_out *out, struct suggesting *s,
                           const struct recur *recur)
{
    TAKT_AUTO(buf) sentence = BUF_INIT(TEXT_MAX);
    struct diary_item item = s->item;
    struct takt_error err;

    if (recur_write(recur, &s->ask->call, &item.followup, s->ask->arena,
                    &err) != TAKT_OK)
        return; /* every form that is filled in from a date is right */
    recurrence_say(&s->ask->reader, &sentence, &item);
    json_out_object(out);
    json_out_key(out, "recurrence");
    recurrence_put(out, recur, &s->context, DIARY_NONE, RECURRENCE_NO_DAY);
    put_text(out, "rule", item.followup.timing.rules);
    put_text(out, "sentence", buf_str(&sentence));
    json_out_end(out, '}');
}

static void put_defaults(struct json_out *out, const struct suggesting *s)
{
    static const struct {
        const char *name;
        enum recur_kind kind;
        enum takt_pattern pattern;
    } defaults[] = {
        {"never", RECUR_NEVER, TAKT_PATTERN_DAILY},
        {"daily", RECUR_FORM, TAKT_PATTERN_DAILY},
        {"weekly", RECUR_FORM, TAKT_PATTERN_WEEKLY},
        {"monthly", RECUR_FORM, TAKT_PATTERN_MONTHLY},
        {"yearly", RECUR_FORM, TAKT_PATTERN_YEARLY},
        {"custom", RECUR_DATES, TAKT_PATTERN_CUSTOM},
        {"after-completion", RECUR_AFTER, TAKT_PATTERN_DAILY},
    };

    json_out_key(out, "defaults");
    json_out_object(out);
    for (size_t i = 0; i < COUNT(defaults); i++) {
        const struct recur recur = recurrence_default(
            defaults[i].kind, defaults[i].pattern, &s->context);
        json_out_key(out, defaults[i].name);
        recurrence_put(out, &recur, &s->context, DIARY_NONE, RECURRENCE_NO_DAY);
    }
    json_out_end(out, '}');
}

/* Reads ?date= and ?kind=. False: a problem has been replied. */
static bool read_suggesting(struct suggesting *s)
{
    static const char *const kinds[DIARY_KIND__COUNT] = {
        [DIARY_MEETING] = "meeting",
        [DIARY_TASK] = "task",
        [DIARY_CALL] = "call",
    };
    struct ask *ask = s->ask;
    struct diary_timing *timing = &s->item.followup.timing;
    const char *date = http_query(ask->request, "date");
    const char *kind = http_query(ask->request, "kind");
    struct takt_time time = {.wall_s =
                                 reader_wall(&ask->reader, ask->call.now_s),
                             .kind = TAKT_TIME_LOCAL};

    if (date != NULL &&
        (takt_time_parse(&time, date, strlen(date), NULL) != TAKT_OK ||
         time.kind == TAKT_TIME_UTC))
        api_fault(&ask->faults, "/date", SAID_TIME, NULL);
    for (int i = 0; kind != NULL && i < DIARY_KIND__COUNT; i++)
        if (strcmp(kind, kinds[i]) == 0)
            timing->kind = i;
    if (kind != NULL && strcmp(kind, kinds[timing->kind]) != 0)
        api_fault(&ask->faults, "/kind", SAID_ONE_OF,
                  (const char *const[]){"meeting, task, call"});
    timing->start_s = time.wall_s;
    timing->frame =
        time.kind == TAKT_TIME_DATE ? TAKT_FRAME_DATE : TAKT_FRAME_ZONE;
    timing->zone = ask->call.zone;
    if (ask->faults.count > 0)
        ask_faults(ask);
    return ask->faults.count == 0;
}

static void get_suggestions(struct http_request *request,
                            struct http_reply *reply)
{
    struct suggesting s = {.count = 0};
    struct ask ask;

    s.ask = &ask;
    diary_item_init(&s.item);
    if (!ask_begin(&ask, request, reply) || !read_suggesting(&s))
        return;
    s.context = (struct recurrence_context){.call = &ask.call,
                                            .person = &ask.person,
                                            .timing = &s.item.followup.timing,
                                            .arena = ask.arena};
    suggest_all(&s);
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "suggestions");
    json_out_array(&out);
    for (size_t i = 0; i < s.count; i++)
        put_suggestion(&out, &s, &s.list[i]);
    json_out_end(&out, ']');
    put_defaults(&out, &s);
    json_out_end(&out, '}');
}

/* ---- what a time collides with ------------------------------------------ */

static void answer_busy(struct ask *ask, const struct diary_item *item)
{
    struct diary_report report;

    if (diary_conflicts(&ask->call, item, DIARY_NONE, &report, ask->arena,
                        &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return;
    }
    struct json_out out = ask_json(ask, 200);
    json_out_object(&out);
    json_out_key(&out, "conflicts");
    json_out_array(&out);
    for (size_t i = 0; i < report.conflicts_listed; i++)
        conflict_put(&out, ask, &report.conflicts[i]);
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

static void busy(struct ask *ask, const struct api_in *in)
{
    static const char *const names[] = {"start", "end", "zone", "except"};
    static const char *const except_names[] = {"owner", "id", "slot"};
    const struct draft_context context = {
        .call = &ask->call,
        .person = &ask->person,
        .lang = ask->reader.lang,
        .arena = ask->arena,
        .is_preview = true,
    };
    json_t *time = json_copy((json_t *)(uintptr_t)in->json);
    struct api_in draft_in = *in;
    struct api_in except;
    struct draft draft;
    int64_t id = 0;

    api_in_only(in, names, COUNT(names));
    json_object_del(time, "except");
    json_object_set_new(time, "kind", json_string("meeting"));
    draft_in.json = time;
    bool is_right = draft_read(&draft, &draft_in, NULL, &context);
    if (api_in_object(in, "except", &except) == API_GIVEN) {
        api_in_only(&except, except_names, COUNT(except_names));
        (void)api_in_number(&except, "id", 0, INT64_MAX, &id); /* or none */
    }
    draft.item.followup.timing.id = id;
    if (is_right && ask->faults.count == 0)
        answer_busy(ask, &draft.item);
    else
        ask_faults(ask);
    json_decref(time);
}

static void post_busy(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_body(&ask, &in, &json))
        busy(&ask, &in);
    json_decref(json);
}

const struct http_route suggestion_routes[] = {
    {HTTP_GET, "/api/v1/suggestions", get_suggestions, 0, 0},
    {HTTP_POST, "/api/v1/busy", post_busy, 0, 0},
    {0},
};

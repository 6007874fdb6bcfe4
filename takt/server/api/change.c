/* SPDX-License-Identifier: MIT */
/*
 * Making, editing, moving and deleting follow-ups. Each handler reads what it
 * is asked, lets the diary do it in one transaction, and replies with the
 * report.
 */
#include "server/api/change.h"

#include <stdio.h>
#include <string.h>

#include "face/moment.h"
#include "server/api/draft.h"
#include "server/api/report.h"
#include "server/api/scope.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* Of a length in words. */
#define LENGTH_MAX 64

/* ---- what all share ----------------------------------------------------- */

bool change_begin(struct change *change, struct http_request *request,
                  struct http_reply *reply, unsigned flags)
{
    struct ask *ask = &change->ask;

    change->json = NULL;
    change->report = (struct diary_report)DIARY_REPORT_INIT;
    return ask_begin(ask, request, reply) &&
           ask_ref(ask, true, (flags & CHANGE_SLOT) != 0, &change->ref) &&
           ask_change(ask) &&
           ((flags & CHANGE_BODY) == 0 ||
            ask_body(ask, &change->in, &change->json)) &&
           scope_find(ask, &change->ref, &change->item, &change->date);
}

void change_end(struct change *change)
{
    json_decref(change->json);
}

void change_reply(struct change *change, takt_status status, enum said text,
                  const char *piece)
{
    if (status == TAKT_OK)
        report_reply(&change->ask, 200, &change->report, text, piece);
    else
        ask_refuse(&change->ask);
}

bool change_wall(struct change *change, const char *name, int64_t *out)
{
    const bool is_date = change->item.followup.timing.frame == TAKT_FRAME_DATE;
    struct ask *ask = &change->ask;
    struct takt_time time;
    enum api_member is = api_in_time(&change->in, name, &time);

    if (is == API_ABSENT || is == API_NULL)
        api_fault_in(&change->in, name, SAID_REQUIRED, NULL);
    if (is == API_GIVEN && is_date && time.kind != TAKT_TIME_DATE)
        api_fault_in(&change->in, name, SAID_ALL_DAY, NULL);
    if (ask->faults.count > 0) {
        ask_faults(ask);
        return false;
    }
    *out = time.wall_s;
    if (!is_date && time.kind == TAKT_TIME_DATE)
        *out += moment_clock(change->date.wall_s);
    return true;
}

/* ---- a new one ---------------------------------------------------------- */

static void reply_created(struct ask *ask, const struct diary_report *report)
{
    char path[96];

    (void)snprintf(path, sizeof(path), "/api/v1/followups/%lld/%lld",
                   (long long)ask->call.person, (long long)report->followup);
    if (!ask->call.dry_run)
        http_reply_header(ask->reply, "Location", path);
    report_reply(ask, ask->call.dry_run ? 200 : 201, report, SAID_DONE_CREATED,
                 NULL);
}

static void create(struct ask *ask, const struct api_in *in)
{
    const struct draft_context context = {
        .call = &ask->call,
        .person = &ask->person,
        .lang = ask->reader.lang,
        .arena = ask->arena,
    };
    struct diary_report report;
    struct draft draft;

    if (!draft_read(&draft, in, NULL, &context))
        ask_faults(ask);
    else if (diary_create_edited(&ask->call, &draft.item, draft.edits,
                                 draft.edit_count, &report, ask->arena,
                                 &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else
        reply_created(ask, &report);
}

static void post_followup(struct http_request *request,
                          struct http_reply *reply)
{
    const char *text = http_query(request, "owner");
    int64_t owner = 0;
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (!ask_begin(&ask, request, reply))
        return;
    if (text != NULL && !ask_number(text, &owner))
        ask_problem(&ask, 404, "not-found", SAID_BAD_ADDRESS);
    else if (ask_diary(&ask, owner, true) && ask_change(&ask) &&
             ask_body(&ask, &in, &json))
        create(&ask, &in);
    json_decref(json);
}

/* ---- editing ------------------------------------------------------------ */

static void edit(struct change *c)
{
    struct ask *ask = &c->ask;
    const struct draft_context context = {
        .call = &ask->call,
        .person = &ask->person,
        .lang = ask->reader.lang,
        .arena = ask->arena,
    };
    enum diary_scope scope = scope_read(&c->in, "scope", &c->item);
    struct diary_change change;
    struct draft draft;

    if (!draft_read_change(&draft, &c->in, NULL, &c->item, &c->date,
                           &context) ||
        ask->faults.count > 0) {
        ask_faults(ask);
        return;
    }
    change = draft_change(&draft);
    (void)api_in_bool(&c->in, "overwrite", &change.overwrite); /* or not */
    (void)api_in_bool(&c->in, "drop", &change.drop);           /* or not */
    c->ref.slot_s = c->date.slot_s;
    if (draft_is_empty(&draft)) {
        c->report.item = c->item;
        c->report.followup = c->ref.followup;
        c->report.checked_to_s = DIARY_ENDLESS;
        report_reply(ask, 200, &c->report, SAID_DONE_NOTHING, NULL);
        return;
    }
    change_reply(c,
                 diary_edit(&ask->call, &c->ref, scope, &change, &c->report,
                            ask->arena, &ask->err),
                 SAID_DONE_EDITED, NULL);
}

static void patch_date(struct http_request *request, struct http_reply *reply)
{
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_SLOT | CHANGE_BODY))
        edit(&c);
    change_end(&c);
}

/* ---- on whose clock ----------------------------------------------------- */

/* A time of the reader's as the follow-up's frame has it. */
static json_t *to_frame(const struct ask *ask, const struct diary_item *item,
                        json_t *value)
{
    const struct diary_timing *timing = &item->followup.timing;
    const struct diary_call *call = &ask->call;
    const char *text = json_string_value(value);
    char printed[TAKT_TIME_PRINT_SIZE];
    struct takt_time time;

    if (text == NULL ||
        takt_time_parse(&time, text, strlen(text), NULL) != TAKT_OK ||
        time.kind != TAKT_TIME_LOCAL ||
        (timing->frame != TAKT_FRAME_ZONE && timing->frame != TAKT_FRAME_UTC) ||
        (timing->frame == TAKT_FRAME_ZONE &&
         strcmp(timing->zone, takt_zone_name(ask->reader.zone)) == 0))
        return json_incref(value);
    int64_t at_s = takt_zone_resolve(ask->reader.zone, time.wall_s).at_s;
    time.wall_s = at_s;
    if (timing->frame == TAKT_FRAME_ZONE)
        time.wall_s += takt_zone_offset(
            call->find_zone(call->zone_ctx, timing->zone), at_s);
    takt_time_print_extended(printed, time, false, 0);
    return json_string(printed);
}

json_t *change_times(const struct ask *ask, const struct diary_item *item,
                     const json_t *object)
{
    static const char *const names[] = {"start", "end"};
    json_t *times = json_object();

    for (size_t i = 0; i < COUNT(names); i++) {
        json_t *value = json_object_get(object, names[i]);
        if (value != NULL)
            json_object_set_new(times, names[i], to_frame(ask, item, value));
    }
    return times;
}

/* ---- moving ------------------------------------------------------------- */

/* A move of one date is just that; of more of them, or with another end, it
 * edits start and length. */
static takt_status move(struct change *c, enum diary_scope scope,
                        const struct draft *draft)
{
    struct ask *ask = &c->ask;
    const struct diary_change change = {.mask = draft->mask,
                                        .item = draft->item};

    c->ref.slot_s = c->date.slot_s;
    if (draft->mask == DIARY_BIT(DIARY_FIELD_START) &&
        (scope == DIARY_SCOPE_THIS || !diary_item_repeats(&c->item)))
        return diary_move(&ask->call, &c->ref,
                          draft->item.followup.timing.start_s, &c->report,
                          ask->arena, &ask->err);
    return diary_edit(&ask->call, &c->ref, scope, &change, &c->report,
                      ask->arena, &ask->err);
}

/* Where it was moved to; of one that stays, how long it lasts now. */
static void move_reply(struct change *c, takt_status status,
                       const struct draft *draft)
{
    const struct diary_timing *timing = &draft->item.followup.timing;
    TAKT_AUTO(buf) length = BUF_INIT(LENGTH_MAX);

    if (timing->start_s != c->date.wall_s) {
        change_reply(c, status, SAID_DONE_MOVED,
                     report_date(&c->ask, &draft->item, timing->start_s));
        return;
    }
    moment_add_length(&length, c->ask.reader.lang, timing->length_days,
                      timing->length_s);
    change_reply(c, status, SAID_DONE_LENGTH, buf_str(&length));
}

static void post_move(struct http_request *request, struct http_reply *reply)
{
    static const char *const names[] = {"start", "end", "scope"};
    struct change c;
    struct draft draft;

    if (change_begin(&c, request, reply, CHANGE_SLOT | CHANGE_BODY)) {
        struct ask *ask = &c.ask;
        const struct draft_context context = {
            .call = &ask->call,
            .person = &ask->person,
            .lang = ask->reader.lang,
            .arena = ask->arena,
        };
        enum diary_scope scope = scope_read(&c.in, "scope", &c.item);
        api_in_only(&c.in, names, COUNT(names));
        json_t *times = change_times(ask, &c.item, c.in.json);
        c.in.json = times;
        if (!draft_read_change(&draft, &c.in, NULL, &c.item, &c.date,
                               &context) ||
            ask->faults.count > 0)
            ask_faults(ask);
        else if (draft.mask == 0)
            edit(&c);
        else
            move_reply(&c, move(&c, scope, &draft), &draft);
        json_decref(times);
    }
    change_end(&c);
}

/* ---- deleting ----------------------------------------------------------- */

static void erase(struct change *c, enum diary_scope scope)
{
    struct ask *ask = &c->ask;
    char count[32];

    c->ref.slot_s = c->date.slot_s;
    takt_status status = diary_delete(&ask->call, &c->ref, scope, &c->report,
                                      ask->arena, &ask->err);
    (void)snprintf(count, sizeof(count), "%lld",
                   (long long)c->report.affected_count);
    if (scope == DIARY_SCOPE_THIS || c->report.affected_count == 1)
        change_reply(c, status, SAID_DONE_DELETED_ONE,
                     report_date(ask, &c->item, c->date.wall_s));
    else if (c->report.affected_count == DIARY_NONE || c->report.gone)
        change_reply(c, status, SAID_DONE_DELETED, NULL);
    else
        change_reply(c, status, SAID_DONE_DELETED_MANY, count);
}

static void delete_date(struct http_request *request, struct http_reply *reply)
{
    enum diary_scope scope;
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_SLOT) &&
        scope_parse(&c.ask, http_query(request, "scope"), &c.item, &scope))
        erase(&c, scope);
    change_end(&c);
}

/* The whole follow-up, with all that has been. */
static void delete_followup(struct http_request *request,
                            struct http_reply *reply)
{
    struct change c;

    if (change_begin(&c, request, reply, 0))
        erase(&c, DIARY_SCOPE_ALL);
    change_end(&c);
}

const struct http_route followup_change_routes[] = {
    {HTTP_POST, "/api/v1/followups", post_followup, 0, 0},
    {HTTP_DELETE, "/api/v1/followups/{owner}/{id}", delete_followup, 0, 0},
    {HTTP_PATCH, "/api/v1/followups/{owner}/{id}/dates/{slot}", patch_date, 0,
     0},
    {HTTP_DELETE, "/api/v1/followups/{owner}/{id}/dates/{slot}", delete_date, 0,
     0},
    {HTTP_POST, "/api/v1/followups/{owner}/{id}/dates/{slot}/move", post_move,
     0, 0},
    {0},
};

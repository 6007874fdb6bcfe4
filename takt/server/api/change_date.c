/* SPDX-License-Identifier: MIT */
/* Operations on single dates: added, put later or earlier, stopped at,
 * skipped, ticked, copied; and those that collide, taken out. */
#include <stdio.h>

#include "server/api/change.h"
#include "server/api/report.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* Checks that the body has these members alone. */
static bool check_members(struct change *c, const char *const *names,
                          size_t count)
{
    api_in_only(&c->in, names, count);
    if (c->ask.faults.count > 0)
        ask_faults(&c->ask);
    return c->ask.faults.count == 0;
}

static void post_date(struct http_request *request, struct http_reply *reply)
{
    static const char *const names[] = {"start"};
    int64_t wall_s;
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_BODY) &&
        check_members(&c, names, COUNT(names)) &&
        change_wall(&c, "start", &wall_s))
        change_reply(&c,
                     diary_add_date(&c.ask.call, &c.ref, wall_s, &c.report,
                                    c.ask.arena, &c.ask.err),
                     SAID_DONE_ADDED, report_date(&c.ask, &c.item, wall_s));
    change_end(&c);
}

static void move_days(struct http_request *request, struct http_reply *reply,
                      int32_t days)
{
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_SLOT))
        change_reply(&c,
                     diary_move_days(&c.ask.call, &c.ref, days, &c.report,
                                     c.ask.arena, &c.ask.err),
                     SAID_DONE_MOVED,
                     report_date(&c.ask, &c.item,
                                 c.date.wall_s + (int64_t)days * TAKT_DAY_S));
    change_end(&c);
}

static void post_later(struct http_request *request, struct http_reply *reply)
{
    move_days(request, reply, 1);
}

static void post_earlier(struct http_request *request, struct http_reply *reply)
{
    move_days(request, reply, -1);
}

static void post_stop(struct http_request *request, struct http_reply *reply)
{
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_SLOT))
        change_reply(
            &c,
            diary_stop(&c.ask.call, &c.ref, &c.report, c.ask.arena, &c.ask.err),
            SAID_DONE_STOPPED, report_date(&c.ask, &c.item, c.date.wall_s));
    change_end(&c);
}

static void post_skip(struct http_request *request, struct http_reply *reply)
{
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_SLOT))
        change_reply(
            &c,
            diary_skip(&c.ask.call, &c.ref, &c.report, c.ask.arena, &c.ask.err),
            SAID_DONE_SKIPPED, report_date(&c.ask, &c.item, c.date.wall_s));
    change_end(&c);
}

/* ---- ticking ------------------------------------------------------------ */

static void complete(struct change *c)
{
    static const char *const names[] = {"state", "done"};
    static const struct api_word states[] = {
        {"open", DIARY_OPEN},
        {"started", DIARY_STARTED},
        {"completed", DIARY_COMPLETED},
    };
    struct ask *ask = &c->ask;
    int64_t state = DIARY_COMPLETED;
    int64_t done_s = DIARY_NONE;

    api_in_only(&c->in, names, COUNT(names));
    if (api_in_word(&c->in, "state", states, COUNT(states), &state) == API_NULL)
        api_fault_in(&c->in, "state", SAID_REQUIRED, NULL);
    (void)api_in_instant(&c->in, "done", &done_s); /* absent: now */
    if (ask->faults.count > 0) {
        ask_faults(ask);
        return;
    }
    takt_status status =
        state == DIARY_COMPLETED && done_s != DIARY_NONE
            ? diary_complete_at(&ask->call, &c->ref, done_s, &c->report,
                                ask->arena, &ask->err)
            : diary_complete(&ask->call, &c->ref, (enum diary_state)state,
                             &c->report, ask->arena, &ask->err);
    change_reply(c, status,
                 state == DIARY_COMPLETED ? SAID_DONE_COMPLETED
                 : state == DIARY_STARTED ? SAID_DONE_STARTED
                                          : SAID_DONE_OPENED,
                 NULL);
}

static void post_complete(struct http_request *request,
                          struct http_reply *reply)
{
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_SLOT | CHANGE_BODY))
        complete(&c);
    change_end(&c);
}

/* ---- copying ------------------------------------------------------------ */

static void post_copy(struct http_request *request, struct http_reply *reply)
{
    static const char *const names[] = {"start"};
    json_t *times = NULL;
    int64_t wall_s;
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_SLOT | CHANGE_BODY) &&
        check_members(&c, names, COUNT(names))) {
        times = change_times(&c.ask, &c.item, c.in.json);
        c.in.json = times;
        if (change_wall(&c, "start", &wall_s))
            change_reply(&c,
                         diary_copy(&c.ask.call, &c.ref, wall_s, &c.report,
                                    c.ask.arena, &c.ask.err),
                         SAID_DONE_COPIED,
                         report_date(&c.ask, &c.item, wall_s));
    }
    json_decref(times);
    change_end(&c);
}

/* ---- several at once ---------------------------------------------------- */

/* Takes out the dates that collide, at most DIARY_CONFLICTS_LISTED at a time:
 * one operation, and one undo. */
static void remove_conflicts(struct change *c)
{
    struct ask *ask = &c->ask;
    struct diary_date_edit edits[DIARY_CONFLICTS_LISTED];
    struct diary_change change = {.edits = edits};
    struct diary_report found;
    char count[32];

    if (diary_conflicts(&ask->call, &c->item, DIARY_NONE, &found, ask->arena,
                        &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return;
    }
    for (size_t i = 0; i < found.conflicts_listed; i++) {
        const int64_t slot_s = found.conflicts[i].slot_s;
        if (i > 0 && found.conflicts[i - 1].slot_s == slot_s)
            continue; /* it collides twice */
        edits[change.edit_count++] =
            (struct diary_date_edit){DIARY_EDIT_REMOVE, slot_s, 0};
    }
    (void)snprintf(count, sizeof(count), "%zu", change.edit_count);
    c->ref.slot_s = c->date.slot_s;
    c->report.item = c->item;
    c->report.followup = c->ref.followup;
    takt_status status =
        change.edit_count == 0
            ? TAKT_OK
            : diary_edit(&ask->call, &c->ref, DIARY_SCOPE_FUTURE, &change,
                         &c->report, ask->arena, &ask->err);
    c->report.affected_count = (int64_t)change.edit_count;
    change_reply(c, status,
                 change.edit_count == 1 ? SAID_DONE_CONFLICTS_ONE
                                        : SAID_DONE_CONFLICTS,
                 count);
}

static void post_remove_conflicts(struct http_request *request,
                                  struct http_reply *reply)
{
    struct change c;

    if (change_begin(&c, request, reply, 0))
        remove_conflicts(&c);
    change_end(&c);
}

static void skip_overdue(struct ask *ask, const struct api_in *in)
{
    static const char *const names[] = {"owner", "id"};
    struct diary_report report = DIARY_REPORT_INIT;
    int64_t owner = 0;
    int64_t id = DIARY_NONE;
    char count[32];

    api_in_only(in, names, COUNT(names));
    (void)api_in_number(in, "owner", 0, INT64_MAX, &owner); /* one's own */
    (void)api_in_number(in, "id", 0, INT64_MAX, &id);       /* all */
    if (ask->faults.count > 0) {
        ask_faults(ask);
        return;
    }
    if (!ask_diary(ask, owner, true))
        return;
    if (diary_skip_overdue(&ask->call, id, &report, ask->arena, &ask->err) !=
        TAKT_OK) {
        ask_refuse(ask);
        return;
    }
    (void)snprintf(count, sizeof(count), "%lld",
                   (long long)report.affected_count);
    report_reply(ask, 200, &report, SAID_DONE_SKIPPED_MANY, count);
}

static void post_skip_overdue(struct http_request *request,
                              struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_change(&ask) &&
        ask_body(&ask, &in, &json))
        skip_overdue(&ask, &in);
    json_decref(json);
}

#define DATE "/api/v1/followups/{owner}/{id}/dates/{slot}"

const struct http_route date_change_routes[] = {
    {HTTP_POST, "/api/v1/followups/{owner}/{id}/dates", post_date, 0, 0},
    {HTTP_POST, "/api/v1/followups/{owner}/{id}/remove-conflicts",
     post_remove_conflicts, 0, 0},
    {HTTP_POST, DATE "/later", post_later, 0, 0},
    {HTTP_POST, DATE "/earlier", post_earlier, 0, 0},
    {HTTP_POST, DATE "/stop", post_stop, 0, 0},
    {HTTP_POST, DATE "/skip", post_skip, 0, 0},
    {HTTP_POST, DATE "/complete", post_complete, 0, 0},
    {HTTP_POST, DATE "/copy", post_copy, 0, 0},
    {HTTP_POST, "/api/v1/skip-overdue", post_skip_overdue, 0, 0},
    {0},
};

/* SPDX-License-Identifier: MIT */
/*
 * What an owner does with his participants on their behalf: he assigns dates
 * to another user (SPEC ), and sets what somebody outside of the
 * house has answered.
 */
#include "server/api/invitations.h"

#include "server/api/change.h"
#include "server/api/scope.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* ---- assigning ---------------------------------------------------------- */

static void assign(struct change *c)
{
    static const char *const names[] = {"to", "scope"};
    struct ask *ask = &c->ask;
    const enum diary_scope scope = scope_read(&c->in, "scope", &c->item);
    int64_t to = 0;

    api_in_only(&c->in, names, COUNT(names));
    if (api_in_number(&c->in, "to", 1, INT64_MAX, &to) == API_ABSENT)
        api_fault_in(&c->in, "to", SAID_REQUIRED, NULL);
    if (ask->faults.count > 0) {
        ask_faults(ask);
        return;
    }
    change_reply(c,
                 diary_assign(&ask->call, &c->ref, scope, to, &c->report,
                              ask->arena, &ask->err),
                 to == c->ref.owner ? SAID_DONE_UNASSIGNED : SAID_DONE_ASSIGNED,
                 ask_name(ask, to));
}

static void post_assign(struct http_request *request, struct http_reply *reply)
{
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_SLOT | CHANGE_BODY))
        assign(&c);
    change_end(&c);
}

/* ---- for somebody outside ----------------------------------------------- */

static void set_answer(struct change *c, int64_t person)
{
    static const char *const names[] = {"answer", "scope"};
    static const struct api_word words[] = {
        {"accepted", DIARY_ANSWER_ACCEPTED},
        {"declined", DIARY_ANSWER_DECLINED},
        {"invitation", DIARY_ANSWER_INVITATION},
    };
    struct ask *ask = &c->ask;
    const enum diary_scope scope = scope_read(&c->in, "scope", &c->item);
    int64_t given = DIARY_NONE;

    api_in_only(&c->in, names, COUNT(names));
    if (api_in_word(&c->in, "answer", words, COUNT(words), &given) ==
        API_ABSENT)
        api_fault_in(&c->in, "answer", SAID_REQUIRED, NULL);
    if (ask->faults.count > 0) {
        ask_faults(ask);
        return;
    }
    change_reply(c,
                 diary_answer_for(&ask->call, &c->ref, scope, person,
                                  (enum diary_answer)given, &c->report,
                                  ask->arena, &ask->err),
                 SAID_DONE_ANSWERED, ask_name(ask, person));
}

static void put_answer(struct http_request *request, struct http_reply *reply)
{
    int64_t person;
    struct change c;

    if (change_begin(&c, request, reply, CHANGE_SLOT | CHANGE_BODY)) {
        if (ask_number(request->param[3], &person))
            set_answer(&c, person);
        else
            ask_problem(&c.ask, 404, "not-found", SAID_BAD_ADDRESS);
    }
    change_end(&c);
}

#define DATE "/api/v1/followups/{owner}/{id}/dates/{slot}"

const struct http_route assign_routes[] = {
    {HTTP_POST, DATE "/assign", post_assign, 0, 0},
    {HTTP_PUT, DATE "/participants/{person}", put_answer, 0, 0},
    {0},
};

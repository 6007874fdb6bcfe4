/* SPDX-License-Identifier: MIT */
/* Notices: what others' operations have told somebody (SPEC ). */
#include "account/people.h"
#include "face/notice.h"
#include "server/api/entry.h"
#include "server/api/invitations.h"
#include "server/api/report.h"
#include "server/api/scope.h"
#include "server/api/series_date.h"

/* The most that are shown; older ones come when those are gone. */
#define NOTICES_MAX 200

/* Bytes of a sentence. */
#define TEXT_MAX 4096

static const char *kind_word(int64_t kind)
{
    static const char *const words[DIARY_NOTICE__COUNT] = {
        [DIARY_NOTICE_INVITED] = "invited",
        [DIARY_NOTICE_CHANGED] = "changed",
        [DIARY_NOTICE_CANCELLED] = "cancelled",
        [DIARY_NOTICE_DECLINED] = "declined",
        [DIARY_NOTICE_UNSENT] = "unsent",
        [DIARY_NOTICE_CLAIMED] = "claimed",
        [DIARY_NOTICE_PROPOSED] = "proposed",
        [DIARY_NOTICE_ASSIGNED] = "assigned",
        [DIARY_NOTICE_TAKEN_OVER] = "taken-over",
        [DIARY_NOTICE_KEPT] = "kept",
    };

    return words[kind];
}

static void say(struct buf *out, struct ask *ask,
                const struct diary_notice *notice)
{
    struct diary_person actor = {.name = NULL};

    (void)account_person(&ask->call, notice->actor, &actor, ask->arena,
                         NULL); /* who is gone has no name */
    notice_add(out, &ask->reader, notice, actor.name);
}

static void put_notice(struct json_out *out, struct ask *ask,
                       const struct diary_notice *notice)
{
    TAKT_AUTO(buf) said = BUF_INIT(TEXT_MAX);
    const struct takt_time slot = {
        .wall_s =
            notice->slot_s == DIARY_NONE ? notice->start_s : notice->slot_s,
        .kind = notice->is_date == 1 ? TAKT_TIME_DATE : TAKT_TIME_LOCAL};
    char text[TAKT_TIME_PRINT_SIZE];

    say(&said, ask, notice);
    takt_time_print(text, slot);
    json_out_object(out);
    put_number(out, "owner", notice->owner);
    put_number(out, "number", notice->number);
    put_text(out, "kind", kind_word(notice->kind));
    put_text(out, "said", buf_str(&said));
    put_text(out, "reason", notice->reason);
    put_bool(out, "undecided",
             notice->kind == DIARY_NOTICE_CLAIMED ||
                 notice->kind == DIARY_NOTICE_PROPOSED);
    json_out_key(out, "at");
    instant_put(out, notice->at_s);
    put_number(out, "person", notice->actor);
    put_number(out, "id", notice->followup);
    put_text(out, "slot", text);
    put_bool(out, "repeats", notice->repeats == 1);
    json_out_end(out, '}');
}

static void get_notices(struct http_request *request, struct http_reply *reply)
{
    struct diary_notice *list;
    struct ask ask;
    size_t count;

    if (!ask_begin(&ask, request, reply))
        return;
    if (diary_notices(&ask.call, NOTICES_MAX, &list, &count, ask.arena,
                      &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "items");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++)
        put_notice(&out, &ask, &list[i]);
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

static void delete_notice(struct http_request *request,
                          struct http_reply *reply)
{
    int64_t owner;
    int64_t number;
    struct ask ask;

    if (!ask_begin(&ask, request, reply))
        return;
    if (!ask_number(request->param[0], &owner) ||
        !ask_number(request->param[1], &number))
        ask_problem(&ask, 404, "not-found", SAID_NO_SUCH);
    else if (diary_take_note(&ask.call, owner, number, &ask.err) == TAKT_OK)
        reply->status = 204;
    else
        ask_refuse(&ask);
}

/* Does what a notice says, or does not. */
static void decide(struct http_request *request, struct http_reply *reply,
                   bool agrees)
{
    struct diary_report report;
    int64_t owner;
    int64_t number;
    struct ask ask;

    if (!ask_begin(&ask, request, reply) || !ask_change(&ask))
        return;
    if (!ask_number(request->param[0], &owner) ||
        !ask_number(request->param[1], &number) || owner != ask.call.person)
        ask_problem(&ask, 404, "not-found", SAID_NO_SUCH);
    else if (!agrees && diary_disagree(&ask.call, number, &ask.err) == TAKT_OK)
        reply->status = 204;
    else if (agrees && diary_agree(&ask.call, number, &report, ask.arena,
                                   &ask.err) == TAKT_OK)
        report_reply(&ask, 200, &report, SAID_DONE_EDITED, NULL);
    else
        ask_refuse(&ask);
}

static void agree(struct http_request *request, struct http_reply *reply)
{
    decide(request, reply, true);
}

static void disagree(struct http_request *request, struct http_reply *reply)
{
    decide(request, reply, false);
}

const struct http_route notice_routes[] = {
    {HTTP_GET, "/api/v1/notices", get_notices, 0, 0},
    {HTTP_DELETE, "/api/v1/notices/{owner}/{number}", delete_notice, 0, 0},
    {HTTP_POST, "/api/v1/notices/{owner}/{number}/agree", agree, 0, 0},
    {HTTP_POST, "/api/v1/notices/{owner}/{number}/disagree", disagree, 0, 0},
    {0},
};

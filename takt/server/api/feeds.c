/* SPDX-License-Identifier: MIT */
/*
 * A feed is a token that stands in an address, for programs that can do no
 * more than fetch one. It reads its owner's diary, as far as its options say,
 * and can do nothing else; taking it back makes the address void at once. The
 * store has a keyed hash of it alone (account/token.h), and the log the
 * pattern of its route.
 */
#include "server/api/feeds.h"

#include <stdio.h>
#include <string.h>

#include "account/token.h"
#include "face/calendar.h"
#include "face/messages.h"
#include "server/api/me.h"
#include "server/api/shared.h"
#include "server/http/problem.h"

/* The most bytes of a feed. */
#define FEED_MAX ((size_t)256 * 1024 * 1024)

/* What an address ends in, so that programs see what it is. */
#define SUFFIX ".ics"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct api_word kinds[] = {
    {"meeting", DIARY_MEETING},
    {"task", DIARY_TASK},
    {"call", DIARY_CALL},
};

/* ---- options: "KINDS BUSY", as numbers ---------------------------------- */

static const char *print_options(struct diary_arena *arena,
                                 const struct calendar_filter *filter)
{
    const size_t size = 32;
    char *text = diary_take(arena, size, 1);

    (void)snprintf(text, size, "%u %u", filter->kinds,
                   filter->busy_only ? 1u : 0u);
    return text;
}

static void parse_options(const char *text, struct calendar_filter *out)
{
    unsigned mask;
    unsigned busy;

    if (text != NULL && sscanf(text, "%u %u", &mask, &busy) == 2) {
        out->kinds = mask;
        out->busy_only = busy != 0;
    }
}

static void read_kinds(const struct api_in *in, struct calendar_filter *out)
{
    struct api_in list;

    if (api_in_list(in, "kinds", COUNT(kinds), &list) != API_GIVEN)
        return;
    out->kinds = 0;
    for (size_t i = 0; i < json_array_size(list.json); i++) {
        const struct api_in one = api_in_at(&list, i);
        int64_t kind;

        if (api_in_word(&one, NULL, kinds, COUNT(kinds), &kind) == API_GIVEN)
            out->kinds |= 1u << kind;
    }
}

static void read_options(const struct api_in *in, struct calendar_filter *out)
{
    static const char *const names[] = {"busy_only", "kinds"};
    struct api_in options;

    if (api_in_object(in, "options", &options) != API_GIVEN)
        return;
    api_in_only(&options, names, COUNT(names));
    (void)api_in_bool(&options, "busy_only", &out->busy_only);
    read_kinds(&options, out);
}

/* Writes them as the contract has them; all kinds are null. */
static void put_options(struct json_out *out, const char *text)
{
    struct calendar_filter filter = CALENDAR_ALL;
    unsigned all = 0;

    parse_options(text, &filter);
    for (size_t i = 0; i < COUNT(kinds); i++)
        all |= 1u << kinds[i].value;
    json_out_key(out, "options");
    json_out_object(out);
    put_bool(out, "busy_only", filter.busy_only);
    json_out_key(out, "kinds");
    if ((filter.kinds & all) == all) {
        json_out_null(out);
    } else {
        json_out_array(out);
        for (size_t i = 0; i < COUNT(kinds); i++)
            if ((filter.kinds & 1u << kinds[i].value) != 0)
                json_out_text(out, kinds[i].word);
        json_out_end(out, ']');
    }
    json_out_end(out, '}');
}

/* ---- the list of a person's --------------------------------------------- */

/* Writes the members of the contract's FeedHead. */
static void put_feed(struct json_out *out, const struct diary_token *token)
{
    me_put_token(out, token);
    put_options(out, token->options);
}

static void get_feeds(struct http_request *request, struct http_reply *reply)
{
    struct diary_token *tokens;
    struct json_out out;
    struct ask ask;
    size_t count;

    if (!ask_begin(&ask, request, reply))
        return;
    if (account_tokens(&ask.call, ask.person.id, DIARY_TOKEN_FEED, &tokens,
                       &count, ask.arena, &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "feeds");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++) {
        json_out_object(&out);
        put_feed(&out, &tokens[i]);
        json_out_end(&out, '}');
    }
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

/* The only reply that ever has the address. */
static void reply_feed(struct ask *ask, const char *secret)
{
    TAKT_AUTO(buf) url = BUF_INIT(256);
    struct diary_token token;
    struct json_out out;

    if (account_token_of(&ask->call, &api_shared(ask->request)->key,
                         DIARY_TOKEN_FEED, secret, &token, ask->arena,
                         &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return;
    }
    buf_addf(&url, "/feeds/%s" SUFFIX, secret);
    http_reply_header(ask->reply, "Cache-Control", "no-store");
    out = ask_json(ask, 201);
    json_out_object(&out);
    put_feed(&out, &token);
    put_text(&out, "url", buf_str(&url));
    json_out_end(&out, '}');
}

static void add_feed(struct ask *ask, const struct api_in *in)
{
    static const char *const names[] = {"label", "options"};
    struct calendar_filter filter = CALENDAR_ALL;
    const char *label = NULL;
    const char *secret;

    api_in_only(in, names, COUNT(names));
    (void)api_in_text(in, "label", &label); /* or it stays NULL */
    read_options(in, &filter);
    if (ask->faults.count == 0 && (label == NULL || *label == '\0'))
        api_fault_in(in, "label", SAID_REQUIRED, NULL);
    if (ask->faults.count > 0)
        ask_faults(ask);
    else if (account_token_new(&ask->call, &api_shared(ask->request)->key,
                               ask->person.id, DIARY_TOKEN_FEED, label,
                               print_options(ask->arena, &filter), &secret,
                               ask->arena, &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else
        reply_feed(ask, secret);
}

static void post_feed(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (!ask_begin(&ask, request, reply))
        return;
    if (!request->who.by_cookie) /* as with passwords */
        ask_problem(&ask, 403, "browser-only", SAID_BROWSER_ONLY);
    else if (ask_body(&ask, &in, &json))
        add_feed(&ask, &in);
    json_decref(json);
}

static void delete_feed(struct http_request *request, struct http_reply *reply)
{
    struct ask ask;

    if (!ask_begin(&ask, request, reply))
        return;
    switch (account_token_revoke(&ask.call, ask.person.id, DIARY_TOKEN_FEED,
                                 request->param[0], &ask.err)) {
    case TAKT_OK:
        reply->status = 204;
        break;
    case TAKT_DONE:
        ask_problem(&ask, 404, "not-found", SAID_NO_SUCH);
        break;
    default:
        ask_refuse(&ask);
    }
}

/* ---- what stands at an address ------------------------------------------ */

/* The secret of "TOKEN.ics"; NULL: it is not such a name. */
static const char *secret_of(const char *name, struct diary_arena *arena)
{
    const size_t suffix = strlen(SUFFIX);
    const size_t len = strlen(name);
    char *secret;

    if (len <= suffix || strcmp(name + len - suffix, SUFFIX) != 0)
        return NULL;
    secret = diary_take(arena, len - suffix + 1, 1);
    memcpy(secret, name, len - suffix);
    secret[len - suffix] = '\0';
    return secret;
}

/* Lets the request be one of the feed's owner. False: there is no such feed,
 * and a problem has been replied. */
static bool open_feed(struct ask *ask, struct http_request *request,
                      struct http_reply *reply, struct calendar_filter *filter)
{
    const char *secret = secret_of(request->param[0], request->arena);
    struct account_bearer bearer;
    takt_status status = TAKT_DONE;

    ask_open(ask, request, reply);
    if (secret != NULL)
        status = account_token_use(&ask->call, &api_shared(request)->key,
                                   DIARY_TOKEN_FEED, secret, &bearer,
                                   ask->arena, &ask->err);
    if (status == TAKT_DONE)
        ask_problem(ask, 404, "not-found", SAID_BAD_ADDRESS);
    else if (status != TAKT_OK)
        ask_refuse(ask);
    if (status != TAKT_OK)
        return false;
    parse_options(bearer.options, filter);
    request->who = (struct http_who){.person = bearer.person};
    return ask_begin(ask, request, reply);
}

static void refuse_feed(struct ask *ask, takt_status status)
{
    buf_release(&ask->reply->body);
    buf_init(&ask->reply->body, FEED_MAX);
    if (status == TAKT_REFUSED)
        ask_refuse(ask);
    else
        problem_reply(ask->request, ask->reply, 413,
                      &(struct problem){.reason = "too-large",
                                        .detail = message_text(ask->reader.lang,
                                                               MSG_TOO_LARGE)});
}

static void get_feed(struct http_request *request, struct http_reply *reply)
{
    const struct ical_zones zones = calendar_zones(request->worker->zones);
    struct calendar_filter filter = CALENDAR_ALL;
    takt_status status;
    struct ask ask;

    http_reply_header(reply, "Cache-Control", "no-store");
    if (!open_feed(&ask, request, reply, &filter))
        return;
    buf_release(&reply->body);
    buf_init(&reply->body, FEED_MAX);
    status =
        calendar_write(&reply->body, &ask.reader, &zones, &filter, &ask.err);
    if (status == TAKT_OK)
        reply->type = "text/calendar; charset=utf-8";
    else
        refuse_feed(&ask, status);
}

const struct http_route feed_routes[] = {
    {HTTP_GET, "/api/v1/feeds", get_feeds, 0, 0},
    {HTTP_POST, "/api/v1/feeds", post_feed, 0, 0},
    {HTTP_DELETE, "/api/v1/feeds/{id}", delete_feed, 0, 0},
    {HTTP_GET, "/feeds/{name}", get_feed, HTTP_OPEN, 0},
    {0},
};

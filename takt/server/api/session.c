/* SPDX-License-Identifier: MIT */
/* Signing in and out, and who asks; see session.h. */
#include "server/api/session.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "account/people.h"
#include "account/sign_in.h"
#include "account/token.h"
#include "server/api/ask.h"
#include "server/api/me.h"
#include "server/api/series_date.h"
#include "server/api/shared.h"

#define COOKIE "takt"
#define COOKIE_TLS "__Host-takt"

#define CREDENTIALS_MAX 1024

/* ---- who asks ----------------------------------------------------------- */

const char *session_secret(const struct http_request *request)
{
    return http_cookie(request, request->is_tls ? COOKIE_TLS : COOKIE);
}

/* Whether a page of somebody else made the browser ask this. */
static bool is_foreign(const struct http_request *request)
{
    const char *origin = http_header(request, "Origin");
    const char *from = http_header(request, "Sec-Fetch-Site");
    size_t scheme = request->is_tls ? strlen("https://") : strlen("http://");

    if (from != NULL && strcmp(from, "cross-site") == 0)
        return true;
    if (origin == NULL)
        return false;
    return strncmp(origin, request->is_tls ? "https://" : "http://", scheme) !=
               0 ||
           request->host == NULL ||
           strcasecmp(origin + scheme, request->host) != 0;
}

static struct diary_call call_of(const struct http_request *request)
{
    return (struct diary_call){.store = request->worker->store,
                               .now_s = request->now_s};
}

static struct http_who by_cookie(struct http_request *request,
                                 const char *secret)
{
    const struct api_shared *shared = api_shared(request);
    struct diary_call call = call_of(request);
    struct account_bearer bearer;
    char nothing[ACCOUNT_SECRET_TEXT];

    if (account_token_use(&call, &shared->key, DIARY_TOKEN_SESSION, secret,
                          &bearer, request->arena, NULL) != TAKT_OK)
        return (struct http_who){.person = 0};
    account_new_secret(nothing); /* which no header can say */
    return (struct http_who){
        .person = bearer.person,
        .is_admin = bearer.is_admin,
        .by_cookie = true,
        .csrf = is_foreign(request)
                    ? diary_take_copy(request->arena, nothing)
                    : account_csrf(&shared->key, secret, request->arena),
    };
}

/* Whether a login is a person's, as Basic has it. */
static bool is_login_of(const struct diary_call *call, const char *login,
                        int64_t person, struct diary_arena *arena)
{
    struct diary_account account;

    return account_find(call, login, &account, arena, NULL) == TAKT_OK &&
           account.person == person;
}

static struct http_who by_password(struct http_request *request,
                                   const char *login, const char *password)
{
    struct diary_call call = call_of(request);
    struct account_bearer bearer;

    if (account_token_use(&call, &api_shared(request)->key,
                          DIARY_TOKEN_PASSWORD, password, &bearer,
                          request->arena, NULL) != TAKT_OK ||
        (login != NULL &&
         !is_login_of(&call, login, bearer.person, request->arena)))
        return (struct http_who){.person = 0};
    /* A calendar program administrates nothing. */
    return (struct http_who){.person = bearer.person};
}

static struct http_who by_basic(struct http_request *request, const char *text)
{
    char plain[CREDENTIALS_MAX + 1];
    size_t len = 0;
    char *colon;

    if (sodium_base642bin((unsigned char *)plain, CREDENTIALS_MAX, text,
                          strlen(text), " ", &len, NULL,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return (struct http_who){.person = 0};
    plain[len] = '\0';
    colon = strchr(plain, ':');
    if (colon == NULL || strlen(plain) != len)
        return (struct http_who){.person = 0};
    *colon = '\0';
    return by_password(request, plain, colon + 1);
}

struct http_who session_authenticate(struct http_request *request)
{
    const char *cookie = session_secret(request);
    const char *header = http_header(request, "Authorization");
    struct http_who who = {.person = 0};

    if (request->worker->shared == NULL)
        return who;
    if (cookie != NULL)
        who = by_cookie(request, cookie);
    if (who.person != 0 || header == NULL)
        return who;
    if (strncasecmp(header, "Basic ", 6) == 0)
        return by_basic(request, header + 6);
    if (strncasecmp(header, "Bearer ", 7) == 0)
        return by_password(request, NULL, header + 7);
    return who;
}

/* ---- replies ------------------------------------------------------------ */

/* Sets the cookie; an empty secret takes it away. */
static void set_cookie(const struct http_request *request,
                       struct http_reply *reply, const char *secret)
{
    char text[256];
    long long age_s = *secret == '\0' ? 0 : (long long)ACCOUNT_SESSION_S;

    (void)snprintf(text, sizeof(text),
                   "%s=%s; Path=/; HttpOnly; SameSite=Lax; Max-Age=%lld%s",
                   request->is_tls ? COOKIE_TLS : COOKIE, secret, age_s,
                   request->is_tls ? "; Secure" : "");
    http_reply_header(reply, "Set-Cookie", text);
    http_reply_header(reply, "Cache-Control", "no-store");
}

/* Replies with the contract's Session. */
static void reply_session(struct ask *ask, const char *csrf, bool is_admin)
{
    int64_t wall_s = reader_wall(&ask->reader, ask->call.now_s);
    struct json_out out;

    http_reply_header(ask->reply, "Cache-Control", "no-store");
    out = ask_json(ask, 200);
    json_out_object(&out);
    json_out_key(&out, "person");
    if (!me_put(&out, ask))
        return;
    put_text(&out, "csrf", csrf);
    put_bool(&out, "is_admin", is_admin);
    put_text(&out, "version", TAKT_VERSION);
    json_out_key(&out, "now");
    wall_put(&out, false, wall_s);
    json_out_key(&out, "today");
    wall_put(&out, true, wall_s);
    json_out_end(&out, '}');
}

/* ---- operations --------------------------------------------------------- */

static void get_session(struct http_request *request, struct http_reply *reply)
{
    struct ask ask;

    if (ask_begin(&ask, request, reply))
        reply_session(&ask, request->who.csrf != NULL ? request->who.csrf : "",
                      request->who.is_admin);
}

/* Goes on as the person who has signed in. */
static void reply_signed_in(struct ask *ask, int64_t person,
                            const char *session)
{
    const struct api_shared *shared = api_shared(ask->request);
    struct http_request *request = ask->request;
    struct http_reply *reply = ask->reply;
    struct account_entry entry;

    request->who = (struct http_who){.person = person};
    if (!ask_begin(ask, request, reply))
        return;
    if (account_get(&ask->call, person, &entry, ask->arena, &ask->err) !=
        TAKT_OK) {
        ask_refuse(ask);
        return;
    }
    set_cookie(request, reply, session);
    reply_session(ask, account_csrf(&shared->key, session, ask->arena),
                  entry.account.is_admin == 1);
}

static void sign_in(struct ask *ask, const struct api_in *in)
{
    static const char *const names[] = {"login", "password"};
    const struct api_shared *shared = api_shared(ask->request);
    const char *login = NULL;
    const char *password = NULL;
    const char *session;
    int64_t person;

    api_in_only(in, names, 2);
    if (api_in_text(in, "login", &login) == API_ABSENT)
        api_fault_in(in, "login", SAID_REQUIRED, NULL);
    if (api_in_text(in, "password", &password) == API_ABSENT)
        api_fault_in(in, "password", SAID_REQUIRED, NULL);
    if (ask->faults.count > 0 || login == NULL || password == NULL)
        ask_faults(ask);
    else if (account_sign_in(&ask->call, &shared->key, shared->guard,
                             ask->request->remote, login, password, &person,
                             &session, ask->arena, &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else
        reply_signed_in(ask, person, session);
}

static void post_session(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    ask_open(&ask, request, reply);
    if (is_foreign(request))
        ask_problem(&ask, 403, "csrf", SAID_FOREIGN);
    else if (ask_body(&ask, &in, &json))
        sign_in(&ask, &in);
    json_decref(json);
}

static void delete_session(struct http_request *request,
                           struct http_reply *reply)
{
    const char *secret = session_secret(request);
    struct ask ask;

    if (!ask_begin(&ask, request, reply))
        return;
    if (secret != NULL && request->who.by_cookie &&
        account_token_end(&ask.call, &api_shared(request)->key, secret,
                          &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    set_cookie(request, reply, "");
    reply->status = 204;
}

/* A person reads this: it is no page of ours, which signs in. */
static void get_link(struct http_request *request, struct http_reply *reply)
{
    struct ask ask;
    const char *session;
    int64_t person;

    ask_open(&ask, request, reply);
    http_reply_header(reply, "Referrer-Policy", "no-referrer");
    switch (account_link_use(&ask.call, &api_shared(request)->key,
                             request->param[0], &person, &session, ask.arena,
                             &ask.err)) {
    case TAKT_OK:
        set_cookie(request, reply, session);
        http_reply_header(reply, "Location", "/");
        reply->status = 303;
        return;
    case TAKT_DONE:
        http_reply_header(reply, "Cache-Control", "no-store");
        reply->status = 410;
        reply->type = "text/plain; charset=utf-8";
        (void)buf_add_str(&reply->body,
                          said_text(ask.reader.lang, SAID_LINK_USED));
        (void)buf_add_char(&reply->body, '\n');
        return;
    default:
        ask_refuse(&ask);
    }
}

const struct http_route session_routes[] = {
    {HTTP_GET, "/api/v1/session", get_session, 0, 0},
    {HTTP_POST, "/api/v1/session", post_session, HTTP_OPEN | HTTP_NO_CSRF,
     (size_t)8 * 1024},
    {HTTP_DELETE, "/api/v1/session", delete_session, 0, 0},
    {HTTP_GET, "/login/{link}", get_link, HTTP_OPEN, 0},
    {0},
};

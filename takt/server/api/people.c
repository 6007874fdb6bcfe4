/* SPDX-License-Identifier: MIT */
/*
 * The people of the house. Everybody may see who there is, to choose whose
 * diary he looks at; administrators make users and groups, change them and
 * lock them out. Nobody is deleted, for his diary is.
 */
#include "server/api/people.h"

#include <stdlib.h>
#include <string.h>

#include "account/people.h"
#include "account/token.h"
#include "server/api/series_date.h"
#include "server/api/shared.h"

/* The most that a search finds. */
#define FOUND_MAX 20

const struct api_word level_words[LEVEL_WORDS] = {
    {"none", DIARY_LEVEL_NONE},
    {"busy", DIARY_LEVEL_BUSY},
    {"read", DIARY_LEVEL_READ},
    {"write", DIARY_LEVEL_WRITE},
};

/* ---- what the lists share ----------------------------------------------- */

const char *read_name(const struct api_in *in, bool may_stay)
{
    const char *name = NULL;
    enum api_member member = api_in_text(in, "name", &name);

    if (member == API_GIVEN && strlen(name) > ACCOUNT_NAME_MAX)
        api_fault_in(in, "name", SAID_TOO_LONG, NULL);
    else if (member == API_NULL || (member == API_ABSENT && !may_stay) ||
             (member == API_GIVEN && name[strspn(name, " \t\r\n")] == '\0'))
        api_fault_in(in, "name", SAID_REQUIRED, NULL);
    return name;
}

bool read_ids(const struct api_in *in, const char *name, size_t max,
              int64_t **out, size_t *count, struct diary_arena *arena)
{
    struct api_in list;
    enum api_member member = api_in_list(in, name, max, &list);

    *count = 0;
    if (member != API_GIVEN) {
        if (member != API_WRONG)
            api_fault_in(in, name, SAID_REQUIRED, NULL);
        return false;
    }
    size_t size = json_array_size(list.json);
    *out = diary_take(arena, size, sizeof(**out));
    for (size_t i = 0; i < size; i++) {
        const struct api_in at = api_in_at(&list, i);

        switch (api_in_number(&at, NULL, 1, INT64_MAX, &(*out)[*count])) {
        case API_GIVEN:
            ++*count;
            break;
        case API_WRONG:
            break;
        default:
            api_fault_in(&at, NULL, SAID_REQUIRED, NULL);
        }
    }
    return *count == size;
}

void put_ids(struct json_out *out, const char *name, const int64_t *ids,
             size_t count)
{
    json_out_key(out, name);
    json_out_array(out);
    for (size_t i = 0; i < count; i++)
        json_out_number(out, ids[i]);
    json_out_end(out, ']');
}

bool read_path_id(struct ask *ask, int64_t *out)
{
    if (ask_number(ask->request->param[0], out) && *out > 0)
        return true;
    ask_problem(ask, 404, "not-found", SAID_NO_SUCH);
    return false;
}

/* ---- writing ------------------------------------------------------------ */

const char *person_kind_word(int64_t kind)
{
    static const char *const words[] = {
        [DIARY_USER] = "user",         [DIARY_GROUP] = "group",
        [DIARY_RESOURCE] = "resource", [DIARY_OUTSIDE] = "outside",
        [DIARY_LOCATION] = "location",
    };

    return words[kind];
}

/* Writes the contract's PersonHead. */
static bool put_head(struct json_out *out, struct ask *ask,
                     const struct account_entry *entry, enum diary_level level)
{
    const struct diary_person *p = &entry->person;
    const struct diary_account *account =
        entry->has_account ? &entry->account : NULL;

    json_out_object(out);
    put_number(out, "id", p->id);
    put_text(out, "kind", person_kind_word(p->kind));
    put_text(out, "name", p->name != NULL ? p->name : "");
    put_text(out, "login", account != NULL ? account->login : NULL);
    put_text(out, "email", p->address);
    put_text(out, "level", level_words[level].word);
    if (p->kind == DIARY_GROUP) {
        int64_t *members;
        size_t count;

        if (account_members(&ask->call, p->id, &members, &count, ask->arena,
                            &ask->err) != TAKT_OK)
            return false;
        put_ids(out, "members", members, count);
    } else {
        put_text(out, "members", NULL);
    }
    put_bool(out, "is_admin", account != NULL && account->is_admin == 1);
    put_bool(out, "disabled", account != NULL && account->disabled == 1);
    json_out_end(out, '}');
    return true;
}

/* What who asks may do in each diary; both lists come by id. */
static bool put_heads(struct json_out *out, struct ask *ask,
                      const struct account_entry *list, size_t count)
{
    struct account_look *looks;
    size_t look_count;
    size_t at = 0;

    if (account_looks(&ask->call, ask->look.reader, &looks, &look_count,
                      ask->arena, &ask->err) != TAKT_OK)
        return false;
    for (size_t i = 0; i < count; i++) {
        enum diary_level level = diary_is_resource(list[i].person.kind)
                                     ? DIARY_LEVEL_READ /* to everybody */
                                     : DIARY_LEVEL_NONE;

        while (at < look_count && looks[at].owner < list[i].person.id)
            at++;
        if (at < look_count && looks[at].owner == list[i].person.id &&
            looks[at].level > level)
            level = looks[at].level;
        if (!put_head(out, ask, &list[i], level))
            return false;
    }
    return true;
}

static int by_id(const void *a, const void *b)
{
    const int64_t x = ((const struct account_entry *)a)->person.id;
    const int64_t y = ((const struct account_entry *)b)->person.id;

    return (x > y) - (x < y);
}

/* Those of a search, who may be outside. */
static takt_status find_people(struct ask *ask, const char *text,
                               struct account_entry **list, size_t *count)
{
    struct diary_person *found;
    takt_status status = account_search(&ask->call, text, FOUND_MAX, &found,
                                        count, ask->arena, &ask->err);

    *list = diary_take(ask->arena, *count, sizeof(**list));
    for (size_t i = 0; status == TAKT_OK && i < *count; i++)
        status = account_get(&ask->call, found[i].id, &(*list)[i], ask->arena,
                             &ask->err);
    if (status == TAKT_OK)
        qsort(*list, *count, sizeof(**list), by_id);
    return status;
}

static void get_people(struct http_request *request, struct http_reply *reply)
{
    const char *text = http_query(request, "q");
    struct account_entry *list;
    struct ask ask;
    size_t count;

    if (!ask_begin(&ask, request, reply))
        return;
    if ((text != NULL ? find_people(&ask, text, &list, &count)
                      : account_list(&ask.call, &list, &count, ask.arena,
                                     &ask.err)) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "people");
    json_out_array(&out);
    if (!put_heads(&out, &ask, list, count)) {
        ask_refuse(&ask);
        return;
    }
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

static void reply_head(struct ask *ask, int64_t id, int status)
{
    struct account_entry entry;
    struct account_look look;

    if (account_get(&ask->call, id, &entry, ask->arena, &ask->err) != TAKT_OK ||
        account_look(&ask->call, ask->look.reader, id, &look, &ask->err) !=
            TAKT_OK) {
        ask_refuse(ask);
        return;
    }
    struct json_out out = ask_json(ask, status);
    if (!put_head(&out, ask, &entry, look.level))
        ask_refuse(ask);
}

/* ---- changing ----------------------------------------------------------- */

/* A member of text that may be absent or null; empty is absent too. */
static const char *read_some(const struct api_in *in, const char *name)
{
    const char *text = NULL;

    return api_in_text(in, name, &text) == API_GIVEN && *text != '\0' ? text
                                                                      : NULL;
}

static void add_person(struct ask *ask, const struct api_in *in)
{
    static const char *const names[] = {"kind",  "name",     "login",
                                        "email", "password", "is_admin"};
    static const struct api_word words[] = {{"user", DIARY_USER},
                                            {"group", DIARY_GROUP},
                                            {"location", DIARY_LOCATION},
                                            {"resource", DIARY_RESOURCE}};
    struct account_new person = {.kind = DIARY_USER};
    int64_t id;

    api_in_only(in, names, sizeof(names) / sizeof(names[0]));
    (void)api_in_word(in, "kind", words, 4, &person.kind); /* or a user */
    person.name = read_name(in, false);
    person.login = read_some(in, "login");
    person.email = read_some(in, "email");
    person.password = read_some(in, "password");
    (void)api_in_bool(in, "is_admin", &person.is_admin); /* or none */
    if (person.kind == DIARY_USER && person.login == NULL)
        api_fault_in(in, "login", SAID_REQUIRED, NULL);
    if (ask->faults.count > 0)
        ask_faults(ask);
    else if (account_add(&ask->call, &person, &id, &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else
        reply_head(ask, id, 201);
}

static void post_person(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_body(&ask, &in, &json))
        add_person(&ask, &in);
    json_decref(json);
}

static void read_flag(const struct api_in *in, const char *name, int *out)
{
    bool value;

    if (api_in_bool(in, name, &value) == API_GIVEN)
        *out = value;
}

static void change_person(struct ask *ask, int64_t id, const struct api_in *in)
{
    static const char *const names[] = {"name", "email", "password", "is_admin",
                                        "disabled"};
    struct account_change change = ACCOUNT_CHANGE_INIT;
    enum api_member email;

    api_in_only(in, names, sizeof(names) / sizeof(names[0]));
    change.name = read_name(in, true);
    email = api_in_text(in, "email", &change.email);
    if (email == API_NULL)
        change.email = "";
    change.password = read_some(in, "password");
    read_flag(in, "is_admin", &change.is_admin);
    read_flag(in, "disabled", &change.disabled);
    if (ask->faults.count > 0)
        ask_faults(ask);
    else if (account_change(&ask->call, &api_shared(ask->request)->key, id,
                            &change, &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else
        reply_head(ask, id, 200);
}

static void patch_person(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;
    int64_t id;

    if (ask_begin(&ask, request, reply) && read_path_id(&ask, &id) &&
        ask_body(&ask, &in, &json))
        change_person(&ask, id, &in);
    json_decref(json);
}

static void put_members(struct http_request *request, struct http_reply *reply)
{
    static const char *const names[] = {"people"};
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;
    int64_t *people;
    int64_t id;
    size_t count;

    if (ask_begin(&ask, request, reply) && read_path_id(&ask, &id) &&
        ask_body(&ask, &in, &json)) {
        api_in_only(&in, names, 1);
        (void)read_ids(&in, "people", ACCOUNT_PEOPLE_MAX, &people, &count,
                       ask.arena); /* a fault says why not */
        if (ask.faults.count > 0)
            ask_faults(&ask);
        else if (account_set_members(&ask.call, id, people, count, &ask.err) !=
                 TAKT_OK)
            ask_refuse(&ask);
        else
            reply_head(&ask, id, 200);
    }
    json_decref(json);
}

/* ---- letting in --------------------------------------------------------- */

/* The only reply that has the link. */
static void reply_link(struct ask *ask, const char *secret)
{
    TAKT_AUTO(buf) url = BUF_INIT(256);
    struct json_out out;

    buf_addf(&url, "/login/%s", secret);
    http_reply_header(ask->reply, "Cache-Control", "no-store");
    out = ask_json(ask, 201);
    json_out_object(&out);
    put_text(&out, "url", buf_str(&url));
    json_out_key(&out, "expires");
    instant_put(&out, ask->call.now_s + ACCOUNT_LINK_S);
    json_out_end(&out, '}');
}

/* A link for a user who may sign in at all. */
static void make_link(struct ask *ask, int64_t id)
{
    struct account_entry entry;
    const char *secret;

    if (account_get(&ask->call, id, &entry, ask->arena, &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else if (!entry.has_account || entry.account.disabled == 1)
        ask_problem(ask, 404, "not-found", SAID_NO_SUCH);
    else if (account_token_new(&ask->call, &api_shared(ask->request)->key, id,
                               DIARY_TOKEN_LINK, NULL, NULL, &secret,
                               ask->arena, &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else
        reply_link(ask, secret);
}

static void post_link(struct http_request *request, struct http_reply *reply)
{
    struct ask ask;
    int64_t id;

    if (!ask_begin(&ask, request, reply) || !read_path_id(&ask, &id))
        return;
    if (!request->who.by_cookie) /* as with passwords */
        ask_problem(&ask, 403, "browser-only", SAID_BROWSER_ONLY);
    else
        make_link(&ask, id);
}

const struct http_route people_routes[] = {
    {HTTP_GET, "/api/v1/people", get_people, 0, 0},
    {HTTP_POST, "/api/v1/people", post_person, HTTP_ADMIN, 0},
    {HTTP_PATCH, "/api/v1/people/{id}", patch_person, HTTP_ADMIN, 0},
    {HTTP_POST, "/api/v1/people/{id}/link", post_link, HTTP_ADMIN, 0},
    {HTTP_PUT, "/api/v1/groups/{id}/members", put_members, HTTP_ADMIN, 0},
    {0},
};

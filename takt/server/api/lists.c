/* SPDX-License-Identifier: MIT */
/*
 * The lists of the house: types of follow-ups (SPEC R-003), and reasons for
 * declining. Everybody reads them, administrators write them. A PUT gives the
 * whole row: what it leaves out goes back to its default, but for whether a
 * type publishes, which the contract does not speak of.
 */
#include <string.h>

#include "account/lists.h"
#include "server/api/people.h"

#define MINUTE_S 60
#define LENGTH_MAX_MINUTES (28 * 1440)

/* ---- types -------------------------------------------------------------- */

static const struct api_word show_words[] = {
    {"busy", DIARY_BUSY},
    {"free", DIARY_FREE},
};

static void put_type(struct json_out *out, const struct diary_type *type)
{
    json_out_object(out);
    put_number(out, "id", type->id);
    put_text(out, "name", type->name);
    put_text(out, "color", type->color);
    put_number(out, "length_minutes",
               type->length_s == DIARY_NONE ? DIARY_NONE
                                            : type->length_s / MINUTE_S);
    put_bool(out, "all_day", type->is_all_day == 1);
    put_text(out, "show_as", type->show_as == DIARY_FREE ? "free" : "busy");
    json_out_end(out, '}');
}

/* The types there are. False: a problem has been replied. */
static bool find_types(struct ask *ask, struct diary_type **out, size_t *count)
{
    if (diary_types(&ask->call, out, count, ask->arena, &ask->err) == TAKT_OK)
        return true;
    ask_refuse(ask);
    return false;
}

static void get_types(struct http_request *request, struct http_reply *reply)
{
    struct diary_type *types;
    struct ask ask;
    size_t count;

    if (!ask_begin(&ask, request, reply) || !find_types(&ask, &types, &count))
        return;
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "types");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++)
        put_type(&out, &types[i]);
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

static bool is_color(const char *text)
{
    return text[0] == '#' && strlen(text) == 7 &&
           strspn(text + 1, "0123456789abcdefABCDEF") == 6;
}

static void read_type(const struct api_in *in, struct diary_type *type)
{
    static const char *const names[] = {"id",      "name",    "color",
                                        "all_day", "show_as", "length_minutes"};
    int64_t minutes;
    bool all_day = false;

    api_in_only(in, names, sizeof(names) / sizeof(names[0]));
    type->name = read_name(in, false);
    if (api_in_text(in, "color", &type->color) == API_GIVEN &&
        !is_color(type->color))
        api_fault_in(in, "color", SAID_COLOR, NULL);
    if (api_in_number(in, "length_minutes", 0, LENGTH_MAX_MINUTES, &minutes) ==
        API_GIVEN)
        type->length_s = minutes * MINUTE_S;
    (void)api_in_bool(in, "all_day", &all_day); /* or it is not */
    type->is_all_day = all_day;
    (void)api_in_word(in, "show_as", show_words, 2, &type->show_as);
}

static void save_type(struct ask *ask, const struct api_in *in,
                      struct diary_type *type, int status)
{
    read_type(in, type);
    if (ask->faults.count > 0) {
        ask_faults(ask);
    } else if (diary_put_type(&ask->call, type, &type->id, &ask->err) !=
               TAKT_OK) {
        ask_refuse(ask);
    } else {
        struct json_out out = ask_json(ask, status);

        put_type(&out, type);
    }
}

static void post_type(struct http_request *request, struct http_reply *reply)
{
    struct diary_type type = {.owner = DIARY_FIRST_PERSON,
                              .id = DIARY_NONE,
                              .length_s = DIARY_NONE,
                              .show_as = DIARY_BUSY};
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_body(&ask, &in, &json))
        save_type(&ask, &in, &type, 201);
    json_decref(json);
}

/* The type of {id}, with its defaults. False: a problem has been replied. */
static bool find_type(struct ask *ask, struct diary_type *out)
{
    struct diary_type *types;
    size_t count;
    int64_t id;

    if (!read_path_id(ask, &id) || !find_types(ask, &types, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (types[i].id == id) {
            *out = (struct diary_type){.owner = types[i].owner,
                                       .id = id,
                                       .length_s = DIARY_NONE,
                                       .show_as = DIARY_BUSY,
                                       .publish = types[i].publish};
            return true;
        }
    ask_problem(ask, 404, "not-found", SAID_NO_SUCH);
    return false;
}

static void change_type(struct http_request *request, struct http_reply *reply)
{
    struct diary_type type;
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && find_type(&ask, &type) &&
        ask_body(&ask, &in, &json))
        save_type(&ask, &in, &type, 200);
    json_decref(json);
}

static void delete_type(struct http_request *request, struct http_reply *reply)
{
    struct diary_type type;
    struct ask ask;

    if (!ask_begin(&ask, request, reply) || !find_type(&ask, &type))
        return;
    if (diary_erase_type(&ask.call, type.id, &ask.err) != TAKT_OK)
        ask_refuse(&ask);
    else
        reply->status = 204;
}

/* ---- reasons ------------------------------------------------------------ */

static void put_reason(struct json_out *out, const struct diary_cause *cause)
{
    json_out_object(out);
    put_number(out, "id", cause->id);
    put_text(out, "name", cause->name);
    json_out_end(out, '}');
}

static void get_reasons(struct http_request *request, struct http_reply *reply)
{
    struct diary_cause *causes;
    struct ask ask;
    size_t count;

    if (!ask_begin(&ask, request, reply))
        return;
    if (account_causes(&ask.call, &causes, &count, ask.arena, &ask.err) !=
        TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "reasons");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++)
        put_reason(&out, &causes[i]);
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

/* Makes the reason (id 0) or changes it. */
static void save_reason(struct ask *ask, int64_t id, const struct api_in *in)
{
    static const char *const names[] = {"id", "name"};
    struct diary_cause cause = {.id = id};

    api_in_only(in, names, 2);
    cause.name = read_name(in, false);
    if (ask->faults.count > 0) {
        ask_faults(ask);
    } else if (account_put_cause(&ask->call, &cause, &cause.id, &ask->err) !=
               TAKT_OK) {
        ask_refuse(ask);
    } else {
        struct json_out out = ask_json(ask, id == 0 ? 201 : 200);

        put_reason(&out, &cause);
    }
}

static void post_reason(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_body(&ask, &in, &json))
        save_reason(&ask, 0, &in);
    json_decref(json);
}

static void change_reason(struct http_request *request,
                          struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;
    int64_t id;

    if (ask_begin(&ask, request, reply) && read_path_id(&ask, &id) &&
        ask_body(&ask, &in, &json))
        save_reason(&ask, id, &in);
    json_decref(json);
}

static void delete_reason(struct http_request *request,
                          struct http_reply *reply)
{
    struct ask ask;
    int64_t id;

    if (!ask_begin(&ask, request, reply) || !read_path_id(&ask, &id))
        return;
    if (account_erase_cause(&ask.call, id, &ask.err) != TAKT_OK)
        ask_refuse(&ask);
    else
        reply->status = 204;
}

const struct http_route list_routes[] = {
    {HTTP_GET, "/api/v1/types", get_types, 0, 0},
    {HTTP_POST, "/api/v1/types", post_type, HTTP_ADMIN, 0},
    {HTTP_PUT, "/api/v1/types/{id}", change_type, HTTP_ADMIN, 0},
    {HTTP_DELETE, "/api/v1/types/{id}", delete_type, HTTP_ADMIN, 0},
    {HTTP_GET, "/api/v1/reasons", get_reasons, 0, 0},
    {HTTP_POST, "/api/v1/reasons", post_reason, HTTP_ADMIN, 0},
    {HTTP_PUT, "/api/v1/reasons/{id}", change_reason, HTTP_ADMIN, 0},
    {HTTP_DELETE, "/api/v1/reasons/{id}", delete_reason, HTTP_ADMIN, 0},
    {0},
};

/* SPDX-License-Identifier: MIT */
/* Views of several people side by side (SPEC R-170), each its maker's own. To
 * name somebody in a view shows nothing of him: that is asked when the view
 * is drawn. */
#include "account/lists.h"
#include "server/api/people.h"

static void put_view(struct json_out *out, const struct account_view *view)
{
    json_out_object(out);
    put_number(out, "id", view->id);
    put_text(out, "name", view->name);
    put_ids(out, "people", view->people, view->count);
    json_out_end(out, '}');
}

static void get_views(struct http_request *request, struct http_reply *reply)
{
    struct account_view *views;
    struct ask ask;
    size_t count;

    if (!ask_begin(&ask, request, reply))
        return;
    if (account_views(&ask.call, ask.look.reader, &views, &count, ask.arena,
                      &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "views");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++)
        put_view(&out, &views[i]);
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

/* Makes the view (id 0) or changes it. */
static void save_view(struct ask *ask, int64_t id, const struct api_in *in)
{
    static const char *const names[] = {"id", "name", "people"};
    struct account_view view = {.id = id};
    int64_t *people = NULL;

    api_in_only(in, names, 3);
    view.name = read_name(in, false);
    (void)read_ids(in, "people", ACCOUNT_VIEW_PEOPLE_MAX, &people, &view.count,
                   ask->arena); /* a fault says why not */
    view.people = people;
    if (ask->faults.count > 0) {
        ask_faults(ask);
    } else if (account_put_view(&ask->call, ask->look.reader, &view, &view.id,
                                &ask->err) != TAKT_OK) {
        ask_refuse(ask);
    } else {
        struct json_out out = ask_json(ask, id == 0 ? 201 : 200);

        put_view(&out, &view);
    }
}

static void post_view(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_body(&ask, &in, &json))
        save_view(&ask, 0, &in);
    json_decref(json);
}

static void change_view(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;
    int64_t id;

    if (ask_begin(&ask, request, reply) && read_path_id(&ask, &id) &&
        ask_body(&ask, &in, &json))
        save_view(&ask, id, &in);
    json_decref(json);
}

static void delete_view(struct http_request *request, struct http_reply *reply)
{
    struct ask ask;
    int64_t id;

    if (!ask_begin(&ask, request, reply) || !read_path_id(&ask, &id))
        return;
    if (account_erase_view(&ask.call, ask.look.reader, id, &ask.err) != TAKT_OK)
        ask_refuse(&ask);
    else
        reply->status = 204;
}

const struct http_route view_routes[] = {
    {HTTP_GET, "/api/v1/views", get_views, 0, 0},
    {HTTP_POST, "/api/v1/views", post_view, 0, 0},
    {HTTP_PUT, "/api/v1/views/{id}", change_view, 0, 0},
    {HTTP_DELETE, "/api/v1/views/{id}", delete_view, 0, 0},
    {0},
};

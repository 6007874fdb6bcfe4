/* SPDX-License-Identifier: MIT */
/*
 * Calendar files out: one follow-up, those with a date in a window, or all of
 * a diary. The file is whole before the first byte goes out, so that what
 * cannot be written is an error and not half a file.
 */
#include "server/api/export.h"

#include <stdio.h>
#include <string.h>

#include "face/calendar.h"
#include "face/messages.h"
#include "server/api/ask.h"
#include "server/http/problem.h"

/* The most bytes of a file that is sent. */
#define SEND_MAX ((size_t)256 * 1024 * 1024)

/* Writes the one follow-up that the query names. */
static takt_status write_one(struct ask *ask, const struct ical_zones *zones,
                             const char *id)
{
    struct diary_ref ref = {.owner = ask->request->who.person};
    const char *owner = http_query(ask->request, "owner");
    struct diary_item item;

    if ((owner != NULL && !ask_number(owner, &ref.owner)) ||
        !ask_number(id, &ref.followup))
        return diary_refuse(&ask->err, DIARY_REASON_NOT_FOUND, 0, 0);
    if (!ask_diary(ask, ref.owner, false) || !ask_item(ask, &ref, &item))
        return TAKT_DONE;
    return calendar_write_item(&ask->reply->body, &ask->call, zones, &item);
}

static void refuse_large(struct ask *ask)
{
    problem_reply(ask->request, ask->reply, 413,
                  &(struct problem){
                      .reason = "too-large",
                      .detail = message_text(ask->reader.lang, MSG_TOO_LARGE)});
}

static void get_export(struct http_request *request, struct http_reply *reply)
{
    const struct ical_zones zones = calendar_zones(request->worker->zones);
    struct calendar_filter filter = CALENDAR_ALL;
    const char *id = http_query(request, "id");
    struct ask ask;
    takt_status status;

    if (!ask_begin(&ask, request, reply) ||
        !ask_day(&ask, "from", &filter.from_s) ||
        !ask_day(&ask, "to", &filter.to_s))
        return;
    buf_release(&reply->body);
    buf_init(&reply->body, SEND_MAX);
    if (id != NULL)
        status = write_one(&ask, &zones, id);
    else
        status = calendar_write(&reply->body, &ask.reader, &zones, &filter,
                                &ask.err);
    if (status == TAKT_DONE) /* he may not, and has been told */
        return;
    if (status != TAKT_OK) {
        buf_release(&reply->body);
        buf_init(&reply->body, SEND_MAX);
        if (status == TAKT_REFUSED)
            ask_refuse(&ask);
        else
            refuse_large(&ask);
        return;
    }
    reply->type = "text/calendar; charset=utf-8";
    http_reply_header(reply, "Content-Disposition",
                      "attachment; filename=\"takt.ics\"");
    http_reply_header(reply, "Cache-Control", "no-store");
}

const struct http_route export_routes[] = {
    {HTTP_GET, "/api/v1/export", get_export, 0, 0},
    {0},
};

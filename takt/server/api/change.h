/* SPDX-License-Identifier: MIT */
/* Changing operations: on a follow-up, on its dates, and taking them back. */
#ifndef SERVER_API_CHANGE_H
#define SERVER_API_CHANGE_H

#include "server/api/ask.h"

/* An operation on a date of a follow-up. */
struct change {
    struct ask ask;
    struct diary_ref ref;
    struct diary_item item; /* as it is */
    struct diary_date date; /* the one that is named */
    struct api_in in;       /* the body */
    json_t *json;           /* of the body */
    struct diary_report report;
};

/* What of the path and the request an operation has. */
enum change_flag {
    CHANGE_SLOT = 1, /* {slot} stands in the path */
    CHANGE_BODY = 2, /* the body is read */
};

/* Readies an operation; end it with change_end() in either case. False: a
 * problem has been replied. */
bool change_begin(struct change *change, struct http_request *request,
                  struct http_reply *reply, unsigned flags);
void change_end(struct change *change);

/* Replies with the report, or with why the diary refused. */
void change_reply(struct change *change, takt_status status, enum said text,
                  const char *piece);

/* Reads a wall time of the follow-up's frame; a date alone gets the time of
 * day of the date that is named. False: a problem has been replied. */
bool change_wall(struct change *change, const char *name, int64_t *out);

/* The start and end of a JSON object, which are on the reader's clock as
 * entries are, on that of the follow-up; nothing else of it. To be given back
 * with json_decref(). */
json_t *change_times(const struct ask *ask, const struct diary_item *item,
                     const json_t *object);

extern const struct http_route followup_change_routes[];
extern const struct http_route date_change_routes[];
extern const struct http_route undo_routes[];

#endif

/* SPDX-License-Identifier: MIT */
/* The people of the house and what they share: rights, views, lists, zones. */
#ifndef SERVER_API_PEOPLE_H
#define SERVER_API_PEOPLE_H

#include "server/api/ask.h"

/* GET, POST and PATCH /people; /groups/{id}/members. */
extern const struct http_route people_routes[];

/* GET and PUT /rights: who may do what in one's own diary. */
extern const struct http_route right_routes[];

/* /views: several people side by side (SPEC R-170). */
extern const struct http_route view_routes[];

/* /types and /reasons: the lists of the house. */
extern const struct http_route list_routes[];

/* GET /zones?q=: zones by city, country or offset (SPEC R-163). */
extern const struct http_route zone_routes[];

/* The word for what kind of person somebody is. */
const char *person_kind_word(int64_t kind);

/* The words for what a person may do in a diary. */
#define LEVEL_WORDS 4
extern const struct api_word level_words[LEVEL_WORDS];

/* Reads a name, which has to be there; NULL and a fault if it is not.
 *
 * @param may_stay absent is right: it stays as it is */
const char *read_name(const struct api_in *in, bool may_stay);

/* Reads a list of people, at most max; false and a fault if it is not one.
 * What is absent or null is a fault too. */
bool read_ids(const struct api_in *in, const char *name, size_t max,
              int64_t **out, size_t *count, struct diary_arena *arena);

/* Writes a list of people. */
void put_ids(struct json_out *out, const char *name, const int64_t *ids,
             size_t count);

/* Reads {id} from the path. False: a problem has been replied. */
bool read_path_id(struct ask *ask, int64_t *out);

#endif

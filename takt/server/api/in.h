/* SPDX-License-Identifier: MIT */
/*
 * Reading the JSON of a request, member by member.
 *
 * What is wrong is gathered, each fault with the JSON path of its member, so
 * that a form can show them all at once; reading goes on with what is right.
 * A body is refused before it is read if it nests deeper than API_DEPTH_MAX.
 *
 * What is read is borrowed from the JSON, which must live as long.
 */
#ifndef SERVER_API_IN_H
#define SERVER_API_IN_H

#include <jansson.h>
#include <takt/words.h>

#include "base/json_out.h"
#include "diary/arena.h"
#include "diary/types.h"
#include "server/api/said.h"

#define API_DEPTH_MAX 16
#define API_FAULTS_MAX 32

/* The most bytes of a member's path, its NUL included. */
#define API_PATH_MAX 128

/* Something that is wrong. */
struct api_fault {
    const char *field; /* JSON path, "/recurrence/interval" */
    const char *detail;
    bool has_place; /* at and length say where in the member's text */
    size_t at;
    size_t length;
};

struct api_faults {
    struct diary_arena *arena;
    enum takt_lang lang;
    struct api_fault list[API_FAULTS_MAX];
    size_t count;
};

/* A value of the body, and where it stands. */
struct api_in {
    const json_t *json; /* NULL: absent */
    char path[API_PATH_MAX];
    struct api_faults *faults;
};

/* What a member was. */
enum api_member {
    API_ABSENT,
    API_NULL,
    API_GIVEN, /* and right */
    API_WRONG, /* a fault has been added */
};

/* A word of the contract, and what it means. */
struct api_word {
    const char *word;
    int64_t value;
};

/* Adds a fault. Those that no longer fit are left out. */
void api_fault(struct api_faults *faults, const char *field, enum said said,
               const char *const *args);
void api_fault_text(struct api_faults *faults, const char *field,
                    const char *detail);

/* The same of a member of in. */
void api_fault_in(const struct api_in *in, const char *name, enum said said,
                  const char *const *args);

/* Writes a fault as the contract's. */
void fault_put(struct json_out *out, const struct api_fault *fault);

/* Writes the path of a member of in; of in itself without a name. */
void api_path(char *out, size_t size, const struct api_in *in,
              const char *name);

/* Reads a body, which must be an object. An empty one is an object without
 * members.
 *
 * @param root set to what the caller gives back with json_decref()
 * @return false: a fault says why not */
bool api_in_open(struct api_in *in, json_t **root, const char *body, size_t len,
                 struct api_faults *faults);

/* Adds a fault for each member that is not among names. */
void api_in_only(const struct api_in *in, const char *const *names,
                 size_t count);

/* Reads a member. out is set for API_GIVEN alone. */
enum api_member api_in_object(const struct api_in *in, const char *name,
                              struct api_in *out);
enum api_member api_in_list(const struct api_in *in, const char *name,
                            size_t max, struct api_in *out);
enum api_member api_in_text(const struct api_in *in, const char *name,
                            const char **out);
enum api_member api_in_number(const struct api_in *in, const char *name,
                              int64_t from, int64_t to, int64_t *out);
enum api_member api_in_bool(const struct api_in *in, const char *name,
                            bool *out);
enum api_member api_in_word(const struct api_in *in, const char *name,
                            const struct api_word *words, size_t count,
                            int64_t *out);
/* A date, or a wall time, in either form of takt_time_parse() but not UTC. */
enum api_member api_in_time(const struct api_in *in, const char *name,
                            struct takt_time *out);
/* A slot, which may be in UTC too. */
enum api_member api_in_slot(const struct api_in *in, const char *name,
                            int64_t *out);
/* An instant: a time in UTC. */
enum api_member api_in_instant(const struct api_in *in, const char *name,
                               int64_t *out);
enum api_member api_in_day(const struct api_in *in, const char *name,
                           int32_t *out);

/* The index-th element of a list, to be read by the functions above with the
 * name NULL. */
struct api_in api_in_at(const struct api_in *list, size_t index);

#endif

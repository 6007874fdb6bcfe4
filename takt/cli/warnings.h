/* SPDX-License-Identifier: MIT */
/*
 * What is allowed in a set of property lines and yet likely not meant, or
 * read otherwise by other programs: the points of takt-rules(7) that warn.
 */
#ifndef TAKT_CLI_WARNINGS_H
#define TAKT_CLI_WARNINGS_H

#include <jansson.h>

#include "cli/command.h"
#include "ical/sets.h"

/* The most warnings of one set. */
#define WARNINGS_MAX 10

struct warning {
    const char *reading; /* the name of the point, as "U1"; static */
    enum message message;
    bool has_wall;  /* wall_s is what the message speaks of */
    int64_t wall_s; /* in the frame of the set */
};

struct warnings {
    struct warning list[WARNINGS_MAX];
    size_t count;
};

/* Finds what a set that was read has to be warned of. */
void warnings_find(struct warnings *out, const struct ical_set *set);

/* Writes them to standard output, one a line. */
void warnings_print(const struct cli *cli, const struct warnings *warnings,
                    const struct ical_set *set);

/* The same as a list for --json. */
json_t *warnings_json(const struct cli *cli, const struct warnings *warnings,
                      const struct ical_set *set);

#endif

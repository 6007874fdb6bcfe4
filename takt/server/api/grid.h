/* SPDX-License-Identifier: MIT */
/* Which days a view shows: the contract's Grid and Day. The page draws them
 * and computes none. */
#ifndef SERVER_API_GRID_H
#define SERVER_API_GRID_H

#include "server/api/ask.h"

enum grid_view {
    GRID_DAY,
    GRID_WORKWEEK, /* Monday to Friday, whatever the first weekday */
    GRID_WEEK,
    GRID_MONTH, /* whole weeks */
    GRID_VIEW__COUNT
};

struct grid {
    enum grid_view view;
    int32_t day; /* that the view was asked for */
    int32_t from;
    int32_t to; /* the first day that is not shown */
    int32_t previous;
    int32_t next;
    int32_t today;
};

/* Reads ?view= and ?date= ("today" where it is absent). False: a problem has
 * been replied. */
bool grid_read(struct ask *ask, struct grid *out);

/* Writes a grid. */
void grid_put(struct json_out *out, const struct ask *ask,
              const struct grid *grid);

/* Reads a day of the query; "today" is that of the reader. */
bool grid_read_day(const struct ask *ask, const char *name, int32_t *out);

/* The instants of the midnights, in the reader's zone, of a day. */
int64_t grid_midnight(const struct ask *ask, int32_t day);

extern const struct http_route grid_routes[];

#endif

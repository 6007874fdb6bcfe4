/* SPDX-License-Identifier: MIT */
/* Lines of the list of dates: the contract's SeriesDate and Conflict. */
#ifndef SERVER_API_SERIES_DATE_H
#define SERVER_API_SERIES_DATE_H

#include "face/recur.h"
#include "server/api/ask.h"

/* What the dates of a follow-up are shown with. */
struct series_dates {
    struct ask *ask;
    const struct diary_item *item;
    struct recur recur; /* of the item; RECUR_NEVER where no form shows it */
    const struct diary_report *report; /* its conflicts are told; NULL: none */
};

/* Readies the dates of an item; report may be NULL. */
struct series_dates series_dates_of(struct ask *ask,
                                    const struct diary_item *item,
                                    const struct diary_report *report);

/* Writes a date. */
void series_date_put(struct json_out *out, const struct series_dates *dates,
                     const struct diary_date *date);

/* Writes what a date collides with; what of it may not be seen is left
 * out. */
void conflict_put(struct json_out *out, struct ask *ask,
                  const struct diary_conflict *conflict);

/* Writes a slot of a follow-up as URLs have it: "20261124T090000". */
void slot_put(struct json_out *out, const struct diary_item *item,
              int64_t slot_s);

/* Writes a wall time of a follow-up's frame: "2026-11-24T09:00:00", or the
 * day alone. DIARY_NONE is null. */
void wall_put(struct json_out *out, bool is_date, int64_t wall_s);

/* Writes an instant: "2026-11-24T08:00:00Z". */
void instant_put(struct json_out *out, int64_t at_s);

/* Writes what the days off leave out of an item's dates after a slot and
 * before another: a list. */
void left_out_put(struct json_out *out, struct ask *ask,
                  const struct diary_item *item, int64_t after_s,
                  int64_t before_s);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * A rule compiled with its start: the dates of one RRULE as wall times in
 * ascending order, each once, none before the start, none after 9999.
 *
 * A compiled rule is immutable and may be walked by any number of threads.
 * It knows no zone: wall times are stepped, and the zone comes last
 * (readings Z3). An UNTIL in UTC is compared as wall time here; a series
 * compares it by instants.
 *
 * Nothing is expanded ahead: seeking to a year costs the same for the year
 * 2026 and the year 8000. A rule that never happens is known at compile time.
 */
#ifndef TAKT_WALK_H
#define TAKT_WALK_H

#include "rule.h"

TAKT_BEGIN_DECLS

struct takt_walk;

/** Compiles a rule.
 *
 * @param out     set to the compiled rule, which the caller frees with
 *                takt_walk_free(); NULL on failure
 * @param start_s wall time of DTSTART, TAKT_WALL_MIN to TAKT_WALL_MAX. It is
 *                the anchor; it is a date of the set only if the rule makes
 *                it (SPEC D-24)
 * @param is_date DTSTART is a date: times of the rule are ignored (readings
 *                S3) and HOURLY or finer is refused (S4)
 * @param alloc   NULL for malloc
 * @return TAKT_OK; TAKT_REFUSED as takt_rule_check(), or with
 *         TAKT_REASON_DATE_SUBDAILY; TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status takt_walk_compile(
    struct takt_walk **out, const struct takt_rule *rule, int64_t start_s,
    bool is_date, const struct takt_alloc *alloc, struct takt_error *err);

/** Copies a compiled rule and adds a rank table to the copy: to count dates,
 * or to find one by its number, then costs the same for any distance. Without
 * a table the answers are the same, but up to 400 years of periods are added
 * up for each.
 *
 * The table takes at most 64 kB and up to some milliseconds to make. Rules
 * that need none, such as every third day, have a copy without; so have steps
 * that limits cut and that do not divide the day, such as every 25 hours on
 * Mondays, whose days are counted each time, in up to 0.02 s. BYEASTER has no
 * cycle of 400 years: all years are added up, and every n-th week or month of
 * it, or one with BYSETPOS, has a copy without a table.
 *
 * @param out   set to the copy, which gives the same answers and outlives
 *              walk; the caller frees it with takt_walk_free(). NULL on
 *              failure
 * @param alloc NULL for malloc
 * @return TAKT_OK; TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status
takt_walk_index(struct takt_walk **out, const struct takt_walk *walk,
                const struct takt_alloc *alloc, struct takt_error *err);

/** Frees a compiled rule; NULL is allowed. */
TAKT_API void takt_walk_free(struct takt_walk *walk);

/** Whether the rule makes no date at all. */
TAKT_API bool takt_walk_is_never(const struct takt_walk *walk);

/** Whether neither COUNT nor UNTIL ends the rule. */
TAKT_API bool takt_walk_is_endless(const struct takt_walk *walk);

/** The first date. @return TAKT_OK, or TAKT_DONE if there is none. */
TAKT_API takt_status takt_walk_first(const struct takt_walk *walk,
                                     int64_t *out_s);

/** The last date; for an endless rule the last of the year 9999.
 * @return TAKT_OK, or TAKT_DONE if there is none. */
TAKT_API takt_status takt_walk_last(const struct takt_walk *walk,
                                    int64_t *out_s);

/** The first date after a wall time, which need not be a date of the rule.
 * @return TAKT_OK, or TAKT_DONE if there is none. */
TAKT_API takt_status takt_walk_next(const struct takt_walk *walk,
                                    int64_t after_s, int64_t *out_s);

/** The last date before a wall time, which need not be a date of the rule.
 * @return TAKT_OK, or TAKT_DONE if there is none. */
TAKT_API takt_status takt_walk_prev(const struct takt_walk *walk,
                                    int64_t before_s, int64_t *out_s);

/** Whether a wall time is a date of the rule. */
TAKT_API bool takt_walk_has(const struct takt_walk *walk, int64_t wall_s);

/** How many dates of the rule lie before a wall time. */
TAKT_API uint64_t takt_walk_rank(const struct takt_walk *walk, int64_t wall_s);

/** The date with so many dates before it: 0 gives the first.
 * @return TAKT_OK, or TAKT_DONE if the rule has not that many. */
TAKT_API takt_status takt_walk_select(const struct takt_walk *walk, uint64_t n,
                                      int64_t *out_s);

/** How many dates lie in [from_s, to_s). */
TAKT_API uint64_t takt_walk_count(const struct takt_walk *walk, int64_t from_s,
                                  int64_t to_s);

/** The dates in [from_s, to_s), ascending: the first max of them. As an
 * iterator gives them, but little is worked out beyond the window.
 *
 * @param out_s room for max wall times; what lies behind those given may be
 *              written over
 * @return how many were given; fewer than max: there are no more in it. */
TAKT_API size_t takt_walk_window(const struct takt_walk *walk, int64_t from_s,
                                 int64_t to_s, int64_t *out_s, size_t max);

/** The size of struct takt_iter in bytes: room that the ABI keeps. */
#define TAKT_ITER_SIZE 128

/** A place between two dates of a compiled rule. A plain value: copy it to
 * remember a place. It borrows the compiled rule, which must outlive it. Its
 * fields are private. */
struct takt_iter {
    uint64_t private_[TAKT_ITER_SIZE / 8];
};

/** Sets an iterator before the first date at or after from_s, so that
 * takt_iter_next() gives that one and takt_iter_prev() the one before it. */
TAKT_API void takt_iter_init(struct takt_iter *iter,
                             const struct takt_walk *walk, int64_t from_s);

/** Gives the following dates, ascending, and moves behind them.
 *
 * @param out room for max wall times
 * @return how many were given; fewer than max: there are no more. */
TAKT_API size_t takt_iter_next(struct takt_iter *iter, int64_t *out_s,
                               size_t max);

/** Gives the preceding dates, descending, and moves before them.
 *
 * @return how many were given; fewer than max: there are no more. */
TAKT_API size_t takt_iter_prev(struct takt_iter *iter, int64_t *out_s,
                               size_t max);

TAKT_END_DECLS
#endif

/* SPDX-License-Identifier: MIT */
/*
 * Series against series (SPEC D-16): whether two ever collide, where, and
 * when a whole series would be free.
 *
 * An *entry* is a series whose dates take time. A date occupies the instants
 * from its start up to its end, the end itself not among them, so that what
 * ends at 10:00 and what begins at 10:00 do not collide. A date that takes no
 * time collides with nothing. Dates of the same entry are never compared.
 *
 * Entries are compared on the line of instants. Dates and floating times have
 * a place there only as their reader sees them: make their series with
 * TAKT_FRAME_ZONE and the reader's zone.
 *
 * What cannot collide is not walked. "Never" (TAKT_DONE) is proved: the times
 * of the rules are compared modulo what their steps have in common, for every
 * difference that the clocks of the two zones ever have; near the changes of
 * the clocks the dates themselves are looked at; and where that does not
 * decide, dates leap over each other until everything repeats, or the year
 * 9999 ends.
 *
 * An entry borrows its series. All calls may run in any number of threads.
 */
#ifndef TAKT_COLLIDE_H
#define TAKT_COLLIDE_H

#include "series.h"

TAKT_BEGIN_DECLS

/** A series whose dates take time. The end of a date is found on the clock,
 * wall_length_s after its wall time, and lies length_s seconds after that;
 * both are 0 or above. An hour is {.length_s = 3600}, also where the clock
 * changes in it; a whole day is {.wall_length_s = TAKT_DAY_S}, which may be
 * 23 or 25 hours. */
struct takt_entry {
    const struct takt_series *series;
    int64_t wall_length_s; /**< nominal length: days, as seconds */
    int64_t length_s;      /**< exact length, after the nominal one */
};

/** How many times two series may leap over each other in one question before
 * it is given up. No two series that repeat within 400 years need so many,
 * unless they step by seconds. */
#define TAKT_COLLIDE_BUDGET 10000000

/** Two dates that share an instant. */
struct takt_collision {
    struct takt_occurrence a;
    struct takt_occurrence b;
    int64_t a_end_s; /**< instants */
    int64_t b_end_s;
    int64_t from_s; /**< the instants that both occupy: from_s .. to_s - 1 */
    int64_t to_s;
};

/** The first collision of two entries: the one that shares the earliest
 * instant at or after from_s, which may be INT64_MIN.
 *
 * @param out set on TAKT_OK; on TAKT_LIMIT, from_s says how far was looked:
 *            nothing collides before it; else all 0
 * @return TAKT_OK; TAKT_DONE: they never collide, which is proved;
 *         TAKT_LIMIT: neither was found within TAKT_COLLIDE_BUDGET, or one of
 *         the series gave up; TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status
takt_collide_first(struct takt_collision *out, const struct takt_entry *a,
                   const struct takt_entry *b, int64_t from_s);

/** A place in the list of collisions of two entries: those after it are
 * next. A plain value. */
struct takt_collide_cursor {
    int64_t a_at_s; /**< the starts of the pair that was given last */
    int64_t b_at_s;
};

/** Before the first collision. */
#define TAKT_COLLIDE_CURSOR_INIT                                               \
    {                                                                          \
        .a_at_s = INT64_MIN, .b_at_s = INT64_MIN                               \
    }

/** Lists every pair of dates that shares an instant of [from_s, to_s), by the
 * start of a's date, then of b's.
 *
 * @param out    room for max pairs
 * @param count  set to how many were given
 * @param cursor where to go on; moved behind the last pair given
 * @return TAKT_OK: max were given and there may be more; TAKT_DONE: there are
 *         no more; TAKT_LIMIT as takt_collide_first(); TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status takt_collide_list(
    struct takt_collision *out, size_t max, size_t *count,
    struct takt_collide_cursor *cursor, const struct takt_entry *a,
    const struct takt_entry *b, int64_t from_s, int64_t to_s);

/* ---- many against many -------------------------------------------------- */

/** Two dates of a sweep that share an instant. */
struct takt_meeting {
    size_t a; /**< index in the list a */
    size_t b; /**< index in the list b */
    int64_t a_at_s;
    int64_t a_end_s;
    int64_t b_at_s;
    int64_t b_end_s;
};

struct takt_sweep;

/** Begins to compare every entry of one list with every entry of another, all
 * dates that share an instant of [from_s, to_s). What it costs is the dates
 * of the window and the collisions found, not the pairs of entries. Entries
 * of one list are not compared with each other.
 *
 * @param out set to the sweep, which the caller frees with
 *            takt_sweep_free(); NULL on failure. It borrows both lists; about
 *            1.5 kB an entry
 * @return TAKT_OK or TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status
takt_sweep_open(struct takt_sweep **out, const struct takt_entry *a,
                size_t a_count, const struct takt_entry *b, size_t b_count,
                int64_t from_s, int64_t to_s, const struct takt_alloc *alloc);

/** Gives the next collisions, by the later start of the two dates.
 *
 * @param out   room for max of them
 * @param count set to how many were given
 * @return TAKT_OK: max were given; TAKT_DONE: there are no more; TAKT_LIMIT: a
 *         series gave up, or more than 16 million dates last at one time;
 *         TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status takt_sweep_next(struct takt_sweep *sweep,
                                                   struct takt_meeting *out,
                                                   size_t max, size_t *count);

/** Frees a sweep; NULL is allowed. One thread at a time may use a sweep. */
TAKT_API void takt_sweep_free(struct takt_sweep *sweep);

/* ---- the first time free ------------------------------------------------ */

/** How many starts one search tries at most. */
#define TAKT_FREE_STARTS_MAX 100000

/** What is looked for. Zero it, and fill in what is wanted. */
struct takt_free_options {
    struct takt_series_options series; /**< start_s is put in for each start */
    int64_t wall_length_s;             /**< as of struct takt_entry */
    int64_t length_s;
    const struct takt_entry *others; /**< what it may not collide with */
    size_t other_count;
    int32_t day_from;    /**< the start lies on day_from to day_to, */
    int32_t day_to;      /**< both among them, */
    int32_t time_from_s; /**< at time_from_s to time_to_s of the day, both */
    int32_t time_to_s;   /**< among them and below TAKT_DAY_S, */
    int32_t step_s;      /**< so many seconds apart, from time_from_s; 1 for
                              any second. Above 0 */
};

/** What was found. */
struct takt_free {
    int64_t start_s;   /**< TAKT_OK: the wall time of the start */
    bool has_obstacle; /**< some start collided; obstacle and other are set */
    struct takt_collision obstacle; /**< of all starts the one that came
                                         furthest before it collided: a is our
                                         date, b the other's */
    size_t other;                   /**< index of the other */
};

/** Finds the earliest day, and on it the earliest time, at which the whole
 * series can start so that none of its dates, ever, collides with a date of
 * the others. Only starts that the rules make are tried (a rule that says
 * Tuesday starts on Tuesdays, one that says nothing moves along), and with
 * start_shown any. Dates that are added stay where they are.
 *
 * Of the starts that options allow none is left out: those in between that are
 * not tried would collide with what the one before did.
 *
 * @param err may be NULL
 * @return TAKT_OK; TAKT_DONE: no start is free, see obstacle; TAKT_REFUSED
 *         with TAKT_REASON_RANGE, or as takt_series_make(); TAKT_LIMIT after
 *         TAKT_FREE_STARTS_MAX starts, or as takt_collide_first();
 *         TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status
takt_free_first(struct takt_free *out, const struct takt_free_options *options,
                const struct takt_alloc *alloc, struct takt_error *err);

TAKT_END_DECLS
#endif

/* SPDX-License-Identifier: MIT */
/*
 * A series: rules, dates added and removed, and the zone that puts them on
 * the line of instants (RFC 5545, 3.8.5; SPEC D-10).
 *
 * The *frame* of a series is its own clock: wall time in its zone, in UTC, or
 * in none. A *slot* is the wall time that a rule gives, before a gap moves
 * it; it names an occurrence for good. Occurrences come out by instant, equal
 * instants once. For floating times and dates the instant is the wall time.
 *
 * A series is immutable and may be walked by any number of threads. It copies
 * all that it is given but the zone, which must outlive it.
 */
#ifndef TAKT_SERIES_H
#define TAKT_SERIES_H

#include "holiday.h"
#include "walk.h"
#include "zone.h"

TAKT_BEGIN_DECLS

struct takt_series;

/** The value type of DTSTART. */
enum takt_frame {
    TAKT_FRAME_DATE,     /**< dates; every time is a midnight */
    TAKT_FRAME_FLOATING, /**< wall times in no zone */
    TAKT_FRAME_UTC,      /**< instants; wall time is UTC */
    TAKT_FRAME_ZONE,     /**< wall times in a zone */
    TAKT_FRAME__COUNT
};

/** The most dates that may be added to, or removed from, one series. */
#define TAKT_SERIES_DATES_MAX 1000000

/** The most rules, and the most exception rules, of one series. */
#define TAKT_SERIES_RULES_MAX 64

/** How many dates in a row may be found and rejected, by exception rules or
 * removed dates, before a walk gives up. */
#define TAKT_SERIES_BUDGET 1000000

/** How many dates a question to a series of several rules walks at most. */
#define TAKT_SERIES_WALK_MAX 10000000

/** Where a date goes that falls on a day off (SPEC D-12). */
enum takt_shift_way {
    TAKT_SHIFT_KEEP,     /**< it stays */
    TAKT_SHIFT_SKIP,     /**< it is left out */
    TAKT_SHIFT_NEXT,     /**< to the first working day after it */
    TAKT_SHIFT_PREVIOUS, /**< to the last working day before it */
    TAKT_SHIFT_NEAREST,  /**< to the nearest, the later of two as near */
    TAKT_SHIFT__COUNT
};

/** What a series does with the dates of its rules that fall on days off. A
 * date goes to another day at the same time of day. Where dates of two days
 * of one rule come to lie on one day, those of the earlier day stand and the
 * others are *merged* into them. Dates that are added, and the shown start,
 * stay where they are. Zeroed, it changes nothing. */
struct takt_shift {
    enum takt_shift_way way;
    struct takt_workdays workdays; /**< not used by TAKT_SHIFT_KEEP */
};

/** The largest COUNT that is read beside a shift. */
#define TAKT_SHIFT_COUNT_MAX 1000000

/** The longest text of a shift, with its NUL. */
#define TAKT_SHIFT_TEXT_MAX 64

/** Reads a shift: "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO", in any case. First
 * the way, one of KEEP, SKIP, NEXT, PREVIOUS and NEAREST; then the days off:
 * WEEKEND, for Saturday and Sunday, or weekdays as of BYDAY, and HOLIDAY for
 * those of a place (see takt_place_find()). KEEP stands alone.
 *
 * @param out  the shift; zeroed on failure
 * @param text len bytes, NUL not needed; none at all is KEEP
 * @param home the place where the text has HOLIDAY and names none
 * @return TAKT_OK, or TAKT_REFUSED with TAKT_REASON_SHIFT or
 *         TAKT_REASON_PLACE. */
TAKT_API TAKT_MUST_USE takt_status takt_shift_parse(struct takt_shift *out,
                                                    const char *text,
                                                    size_t len,
                                                    struct takt_place home,
                                                    struct takt_error *err);

/** Writes a shift as takt_shift_parse() reads it, and a NUL.
 *
 * @param buf TAKT_SHIFT_TEXT_MAX bytes are enough for any
 * @param len set to the length without the NUL; may be NULL
 * @return TAKT_OK, or TAKT_LIMIT if size is too small. */
TAKT_API takt_status takt_shift_print(const struct takt_shift *shift, char *buf,
                                      size_t size, size_t *len);

/** What a series is made of. Start from TAKT_SERIES_INIT. Nothing is kept
 * but zone. Lists need no order and may hold repeats. */
struct takt_series_options {
    enum takt_frame frame;
    const struct takt_zone *zone; /**< for TAKT_FRAME_ZONE, else NULL */
    int64_t start_s;              /**< wall time of DTSTART, in the frame */
    bool start_shown; /**< the start is a date even where no rule makes it,
                           and is not counted (readings S1). Set it too for
                           a series without rules (X6) */
    const struct takt_rule *rules; /**< RRULE */
    size_t rule_count;
    const struct takt_rule *exrules; /**< EXRULE of RFC 2445 */
    size_t exrule_count;
    const int64_t *added; /**< RDATE, as instants */
    size_t added_count;
    const int64_t *removed; /**< EXDATE, as instants; wins over added (X10) */
    size_t removed_count;
    const int32_t *removed_days; /**< EXDATE;VALUE=DATE: each takes out what
                                      falls on that day of the frame (X7) */
    size_t removed_day_count;
    struct takt_shift shift; /**< of the rules. Removed dates name the dates
                                  before it, COUNT counts what it leaves, and
                                  UNTIL looks at the wall time before it */
};

#define TAKT_SERIES_INIT                                                       \
    {                                                                          \
        .frame = TAKT_FRAME_FLOATING                                           \
    }

/** One date of a series. */
struct takt_occurrence {
    int64_t slot_s;   /**< the wall time that names it, in the frame */
    int64_t wall_s;   /**< the wall time on the clock: shifted, and moved if
                           in a gap */
    int64_t at_s;     /**< the instant; floating and dates: wall_s */
    int32_t offset_s; /**< wall_s - at_s */
    bool is_added;    /**< no rule makes it: added, or the shown start */
    bool is_shifted;  /**< the shift has put it on another day */
};

/** What a shift makes of a date of a rule. */
enum takt_fate {
    TAKT_FATE_KEPT,    /**< it stays on its day */
    TAKT_FATE_MOVED,   /**< it goes to another day */
    TAKT_FATE_SKIPPED, /**< it is left out */
    TAKT_FATE_MERGED,  /**< it is left out for an earlier one on that day */
    TAKT_FATE__COUNT
};

/** A date of a rule before and after the shift. */
struct takt_slot {
    int64_t slot_s; /**< wall time before the shift */
    int64_t wall_s; /**< after it; slot_s where it is skipped */
    enum takt_fate fate;
};

/** Makes a series.
 *
 * @param out set to the series, which the caller frees with
 *            takt_series_free(); NULL on failure
 * @return TAKT_OK; TAKT_REFUSED as takt_walk_compile(), where offset is the
 *         index of the rule (exception rules after the rules);
 *         TAKT_REASON_TOO_MANY, also for a COUNT above TAKT_SHIFT_COUNT_MAX
 *         beside a shift; TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status takt_series_make(
    struct takt_series **out, const struct takt_series_options *options,
    const struct takt_alloc *alloc, struct takt_error *err);

/** Frees a series; NULL is allowed. */
TAKT_API void takt_series_free(struct takt_series *series);

/** Whether no rule or date bounds the series: some rule has neither COUNT
 * nor UNTIL, and makes dates. */
TAKT_API bool takt_series_is_endless(const struct takt_series *series);

/** The instant of a wall time of the frame, and the wall time on the clock
 * there. */
TAKT_API struct takt_local takt_series_resolve(const struct takt_series *series,
                                               int64_t wall_s);

/** The size of struct takt_series_iter in bytes: room that the ABI keeps. */
#define TAKT_SERIES_ITER_SIZE 1024

/** A place between two occurrences. It borrows the series. A series of one
 * rule needs no memory to walk; one with more rules keeps a little memory,
 * so close every iterator. Its fields are private. */
struct takt_series_iter {
    uint64_t private_[TAKT_SERIES_ITER_SIZE / 8];
};

/** Sets an iterator before the first occurrence at or after an instant.
 * @return TAKT_OK or TAKT_NOMEM; close it in either case. */
TAKT_API TAKT_MUST_USE takt_status
takt_series_iter_open(struct takt_series_iter *iter,
                      const struct takt_series *series, int64_t from_s);

/** Gives the following occurrences, by ascending instant.
 *
 * @return how many were given; fewer than max: there are no more. */
TAKT_API size_t takt_series_iter_next(struct takt_series_iter *iter,
                                      struct takt_occurrence *out, size_t max);

/** Gives the preceding occurrences, by descending instant.
 *
 * @return how many were given; fewer than max: there are no more. */
TAKT_API size_t takt_series_iter_prev(struct takt_series_iter *iter,
                                      struct takt_occurrence *out, size_t max);

/** As takt_series_iter_next(), but only the instants. For a series of one
 * rule this is the fastest way through it. */
TAKT_API size_t takt_series_iter_instants(struct takt_series_iter *iter,
                                          int64_t *out_s, size_t max);

/** Whether the iterator gave up: TAKT_LIMIT after TAKT_SERIES_BUDGET dates in a
 * row were rejected, so that whether there are more is not known; else
 * TAKT_OK. */
TAKT_API takt_status
takt_series_iter_status(const struct takt_series_iter *iter);

/** Gives back what the iterator keeps. Closing twice is allowed. */
TAKT_API void takt_series_iter_close(struct takt_series_iter *iter);

/** The first occurrence. @return TAKT_OK; TAKT_DONE: none; TAKT_LIMIT: not
 * found within TAKT_SERIES_BUDGET; TAKT_NOMEM. */
TAKT_API takt_status takt_series_first(const struct takt_series *series,
                                       struct takt_occurrence *out);

/** The last occurrence; of an endless series the last of the year 9999.
 * @return TAKT_OK; TAKT_DONE: none; TAKT_LIMIT: not found within
 *         TAKT_SERIES_BUDGET; TAKT_NOMEM. */
TAKT_API takt_status takt_series_last(const struct takt_series *series,
                                      struct takt_occurrence *out);

/** The occurrence that a slot names, if the series has it. A wall time that
 * a gap moved to also finds the slot it was moved from (SPEC D-10).
 * @return TAKT_OK; TAKT_DONE: no such occurrence; TAKT_NOMEM. */
TAKT_API takt_status takt_series_find(const struct takt_series *series,
                                      int64_t slot_s,
                                      struct takt_occurrence *out);

/** The first date that the rules make after a wall time, and what the shift
 * makes of it, whether or not it has been removed. Dates that COUNT or UNTIL
 * cuts off, and those added, are not among them.
 * @return TAKT_OK; TAKT_DONE: there is none. */
TAKT_API takt_status takt_series_next_slot(const struct takt_series *series,
                                           int64_t after_s,
                                           struct takt_slot *out);

/** How many occurrences lie in [from_s, to_s), which are instants.
 * @param out set to the number; 0 on failure
 * @return TAKT_OK; TAKT_LIMIT if a series of several rules has more than
 *         TAKT_SERIES_WALK_MAX, or rejects too many; TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status
takt_series_count(const struct takt_series *series, int64_t from_s,
                  int64_t to_s, uint64_t *out);

/** The occurrence with n occurrences before it: 0 gives the first.
 * @return TAKT_OK; TAKT_DONE if there are not so many; TAKT_LIMIT as
 *         takt_series_count(); TAKT_NOMEM. */
TAKT_API takt_status takt_series_nth(const struct takt_series *series,
                                     uint64_t n, struct takt_occurrence *out);

/** One rule cut in two at a date of it. */
struct takt_split {
    struct takt_rule head; /**< keeps the old start; ends before the slot */
    struct takt_rule tail; /**< starts at tail_start_s */
    int64_t tail_start_s;  /**< the slot; or, where only an earlier start
                                keeps the phase (a slot that SKIP moved into
                                another period), a wall time after the date
                                before the slot */
    uint64_t head_count;   /**< how many dates the head has */
};

/** Cuts a rule at one of its dates, so that head and tail together give
 * exactly what the rule gave (SPEC D-08): COUNT is divided, a rule without
 * one ends at the date before the slot, and what the rule took from DTSTART
 * is written out.
 *
 * @param start_s wall time of DTSTART
 * @param slot_s  a wall time that the rule makes, after its first
 * @param alloc   for the time of the call; NULL for malloc
 * @return TAKT_OK; TAKT_REFUSED with TAKT_REASON_NOT_AN_OCCURRENCE (also for
 *         the first date: nothing would be left before it), or with
 *         TAKT_REASON_SPLIT_MOVED where SKIP has moved the date into another
 *         period and no start could keep the phase; TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status
takt_rule_split(struct takt_split *out, const struct takt_rule *rule,
                int64_t start_s, bool is_date, int64_t slot_s,
                const struct takt_alloc *alloc, struct takt_error *err);

/** As takt_rule_split(), for a rule whose dates are shifted: COUNT is divided
 * by the dates that the shift leaves.
 *
 * @param slot_s a date that the shift leaves, before the shift
 * @return as takt_rule_split(), and as takt_series_make(). */
TAKT_API TAKT_MUST_USE takt_status takt_rule_split_shifted(
    struct takt_split *out, const struct takt_rule *rule,
    const struct takt_shift *shift, int64_t start_s, bool is_date,
    int64_t slot_s, const struct takt_alloc *alloc, struct takt_error *err);

TAKT_END_DECLS
#endif

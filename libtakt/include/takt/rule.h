/* SPDX-License-Identifier: MIT */
/*
 * A recurrence rule: the parts of an RRULE value (RFC 5545, 3.3.10; RFC 7529
 * for RSCALE=GREGORIAN with SKIP; BYEASTER, which python-dateutil has beside
 * them) as sets in a plain value.
 *
 * A rule of this struct is always canonical: lists are sets, so their order
 * and repeats are gone. It owns nothing, may be copied by assignment, and may
 * be filled in by hand: start from TAKT_RULE_INIT, then takt_rule_check().
 */
#ifndef TAKT_RULE_H
#define TAKT_RULE_H

#include "civil.h"

TAKT_BEGIN_DECLS

enum takt_freq {
    TAKT_FREQ_SECONDLY,
    TAKT_FREQ_MINUTELY,
    TAKT_FREQ_HOURLY,
    TAKT_FREQ_DAILY,
    TAKT_FREQ_WEEKLY,
    TAKT_FREQ_MONTHLY,
    TAKT_FREQ_YEARLY,
    TAKT_FREQ__COUNT
};

/** What becomes of a date that does not exist (RFC 7529, 4.1). */
enum takt_skip {
    TAKT_SKIP_OMIT,     /**< it is left out; the default */
    TAKT_SKIP_BACKWARD, /**< the last day before it */
    TAKT_SKIP_FORWARD,  /**< the first day after it */
    TAKT_SKIP__COUNT
};

/** How UNTIL was written. */
enum takt_until {
    TAKT_UNTIL_NONE,
    TAKT_UNTIL_DATE,  /**< a date: that whole day (readings U1) */
    TAKT_UNTIL_LOCAL, /**< a wall time in DTSTART's zone (U4) */
    TAKT_UNTIL_UTC,   /**< an instant */
    TAKT_UNTIL__COUNT
};

/** Index of the two halves of a part that takes negative values: bit n of
 * [TAKT_FRONT] is +n, bit n of [TAKT_BACK] is -n, counted from the end. */
enum { TAKT_FRONT, TAKT_BACK };

/** Words of 64 bits for a set of 1 to 366. */
#define TAKT_WORDS_366 6

/** BYEASTER takes days from so many before western Easter Sunday to so many
 * after it: those that are in Easter's own year in every year. */
#define TAKT_EASTER_BACK 80
#define TAKT_EASTER_FRONT 250

/** Words of 64 bits for a set of 0 to TAKT_EASTER_FRONT. */
#define TAKT_WORDS_EASTER 4

/** The longest rule text that is read, in bytes: every value of every part
 * written out fits. */
#define TAKT_RULE_TEXT_MAX 16384

/** One rule. An empty set means that the part is absent. */
struct takt_rule {
    enum takt_freq freq;
    enum takt_skip skip;      /**< OMIT unless RSCALE was given */
    enum takt_until until;    /**< NONE: no UNTIL */
    bool has_rscale;          /**< RSCALE=GREGORIAN was written */
    uint8_t week_start;       /**< WKST: 0 Monday to 6 Sunday; default Monday */
    uint8_t by_day;           /**< bare weekdays: bit 0 Monday to 6 Sunday */
    uint16_t by_month;        /**< bits 1 to 12 */
    uint32_t interval;        /**< INTERVAL, 1 to TAKT_NUMBER_MAX */
    uint32_t count;           /**< COUNT, 1 to TAKT_NUMBER_MAX; 0: none */
    int64_t until_s;          /**< seconds: wall time, or instant for UTC */
    uint64_t by_second;       /**< bits 0 to 60; 60 counts as 59 */
    uint64_t by_minute;       /**< bits 0 to 59 */
    uint32_t by_hour;         /**< bits 0 to 23 */
    uint32_t by_month_day[2]; /**< bits 1 to 31 */
    uint64_t by_week_no[2];   /**< bits 1 to 53 */
    uint64_t by_day_nth[2][7];               /**< [half][weekday], 1 to 53 */
    uint64_t by_year_day[2][TAKT_WORDS_366]; /**< bits 1 to 366 */
    uint64_t by_set_pos[2][TAKT_WORDS_366];  /**< bits 1 to 366 */
    /** [TAKT_FRONT]: so many days after Easter Sunday, bit 0 for the day
     * itself; [TAKT_BACK]: so many before it, from 1. */
    uint64_t by_easter[2][TAKT_WORDS_EASTER];
};

/** The largest INTERVAL and COUNT that are read. */
#define TAKT_NUMBER_MAX 4294967295

/** A rule that happens every day for ever, to start filling in from. */
#define TAKT_RULE_INIT                                                         \
    {                                                                          \
        .freq = TAKT_FREQ_DAILY, .interval = 1                                 \
    }

/** Reads an RRULE value, with or without the name before it ("RRULE:"), in
 * any case, parts in any order, a trailing semicolon allowed (readings V4).
 * Everything that RFC 5545 forbids is refused with its place.
 *
 * @param out  the rule; TAKT_RULE_INIT on failure
 * @param text len bytes, at most TAKT_RULE_TEXT_MAX; NUL not needed
 * @return TAKT_OK, or TAKT_REFUSED with err filled in. */
TAKT_API TAKT_MUST_USE takt_status takt_rule_parse(struct takt_rule *out,
                                                   const char *text, size_t len,
                                                   struct takt_error *err);

/** Checks a rule that was filled in by hand as takt_rule_parse() checks a
 * text: ranges, and parts that may not stand together.
 *
 * @return TAKT_OK, or TAKT_REFUSED; offset and length are 0. */
TAKT_API TAKT_MUST_USE takt_status takt_rule_check(const struct takt_rule *rule,
                                                   struct takt_error *err);

/** Writes the canonical RRULE value: parts in the order of RFC 5545's
 * grammar (RSCALE first, FREQ, UNTIL or COUNT, INTERVAL if above 1, BY parts
 * from BYSECOND to BYSETPOS, BYEASTER after BYYEARDAY, WKST if not Monday,
 * SKIP), lists sorted, and a NUL. parse(print(rule)) gives the same rule.
 * Negative numbers stand last in a list, bare weekdays first.
 *
 * @param rule as takt_rule_check() accepts it
 * @param buf  size bytes; may be NULL if size is 0
 * @param len  set to the length without the NUL, also when it did not fit;
 *             may be NULL
 * @return TAKT_OK, or TAKT_LIMIT if size is too small: then buf holds what
 *         fitted, NUL-terminated if size is above 0. */
TAKT_API takt_status takt_rule_print(const struct takt_rule *rule, char *buf,
                                     size_t size, size_t *len);

/** Whether two rules have the same parts. */
TAKT_API bool takt_rule_is_equal(const struct takt_rule *a,
                                 const struct takt_rule *b);

/** Fills in from DTSTART what the rule leaves to it: day, month, weekday and
 * time of day, as readings F1 to F3 and F7 say. The result makes the same
 * dates whatever it is anchored at within the first period; a split writes it
 * out so before it moves the start.
 *
 * @param start_s wall time of DTSTART
 * @param is_date DTSTART is a date: BYHOUR, BYMINUTE and BYSECOND are left
 *                out (S3). */
TAKT_API void takt_rule_fill(struct takt_rule *rule, int64_t start_s,
                             bool is_date);

TAKT_END_DECLS
#endif

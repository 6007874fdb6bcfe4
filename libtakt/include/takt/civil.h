/* SPDX-License-Identifier: MIT */
/*
 * Dates without zones: the proleptic Gregorian calendar as integers.
 *
 * A *day* is days since 1970-01-01. A *wall time* is seconds since
 * 1970-01-01T00:00:00 on a clock of no zone. Years run from 1 to 9999, so
 * days run from TAKT_DAY_MIN to TAKT_DAY_MAX and wall times from
 * TAKT_WALL_MIN to TAKT_WALL_MAX. Weekdays are 0 for Monday to 6 for Sunday.
 *
 * All functions are pure and thread-safe, and need no allocation.
 */
#ifndef TAKT_CIVIL_H
#define TAKT_CIVIL_H

#include <stdbool.h>

#include "status.h"

TAKT_BEGIN_DECLS

#define TAKT_DAY_S 86400             /**< seconds in a day */
#define TAKT_DAY_MIN (-719162)       /**< 0001-01-01 */
#define TAKT_DAY_MAX 2932896         /**< 9999-12-31 */
#define TAKT_WALL_MIN (-62135596800) /**< 0001-01-01T00:00:00 */
#define TAKT_WALL_MAX 253402300799   /**< 9999-12-31T23:59:59 */

enum takt_weekday {
    TAKT_MONDAY,
    TAKT_TUESDAY,
    TAKT_WEDNESDAY,
    TAKT_THURSDAY,
    TAKT_FRIDAY,
    TAKT_SATURDAY,
    TAKT_SUNDAY,
};

/** A date as people write it. */
struct takt_date {
    int32_t year;  /**< 1 to 9999 */
    int32_t month; /**< 1 to 12 */
    int32_t day;   /**< 1 to 31 */
};

/** A week of the calendar and the year that owns it (ISO 8601, but for the
 * first day of the week). */
struct takt_week {
    int32_t year; /**< the week-year; may differ from the date's year */
    int32_t week; /**< 1 to 53 */
};

/** What a date or date-time text says. */
enum takt_time_kind {
    TAKT_TIME_DATE,  /**< a date alone; wall_s is its midnight */
    TAKT_TIME_LOCAL, /**< a wall time in no zone, or in one said elsewhere */
    TAKT_TIME_UTC,   /**< ends in Z: seconds since the epoch in UTC */
};

/** A parsed date or date-time. */
struct takt_time {
    int64_t wall_s; /**< seconds; for TAKT_TIME_UTC it is the instant */
    enum takt_time_kind kind;
};

/** The day of a date. The parts must be a real date in years 1 to 9999:
 * see takt_date_is_valid(). */
TAKT_API int32_t takt_day(int32_t year, int32_t month, int32_t day);

/** The date of a day in TAKT_DAY_MIN .. TAKT_DAY_MAX. */
TAKT_API struct takt_date takt_date(int32_t day);

/** Whether the parts name a day of years 1 to 9999 that exists. */
TAKT_API bool takt_date_is_valid(int32_t year, int32_t month, int32_t day);

/** The weekday of a day: 0 for Monday to 6 for Sunday. */
TAKT_API int32_t takt_weekday(int32_t day);

/** Whether a year has a 29 February. */
TAKT_API bool takt_year_is_leap(int32_t year);

/** How many days a month has: 28 to 31. month is 1 to 12. */
TAKT_API int32_t takt_month_days(int32_t year, int32_t month);

/** The week that holds a day. Weeks begin on first_weekday, and week 1 of a
 * year is the first with at least four days in it (RFC 5545, 3.3.10). */
TAKT_API struct takt_week takt_week(int32_t day, int32_t first_weekday);

/** Western Easter Sunday of a year, 1 to 9999, as a day. Before 1583 it is
 * that of the Gregorian calendar carried back. */
TAKT_API int32_t takt_easter(int32_t year);

/** Reads a date or date-time in the basic form of RFC 5545 (20261126,
 * 20261126T090000, with Z for UTC) or the extended form of RFC 3339 without
 * an offset (2026-11-26, 2026-11-26T09:00, 2026-11-26 09:00:30, with Z).
 * A second of 60 is read as 59 (RFC 5545, 3.3.12).
 *
 * @param out  set on success; zeroed on failure
 * @param text len bytes, NUL not needed; the whole of it must be read
 * @return TAKT_OK; TAKT_REFUSED with TAKT_REASON_DATE, or
 *         TAKT_REASON_YEAR_RANGE for a year outside 1 to 9999. */
TAKT_API TAKT_MUST_USE takt_status takt_time_parse(struct takt_time *out,
                                                   const char *text, size_t len,
                                                   struct takt_error *err);

/** The most bytes that takt_time_print() and takt_time_print_extended()
 * write, the NUL included. */
#define TAKT_TIME_PRINT_SIZE 32

/** Writes a time in the basic form of RFC 5545, for example 20261126,
 * 20261126T090000 or 20261126T080000Z, and a NUL.
 *
 * @param buf at least TAKT_TIME_PRINT_SIZE bytes
 * @return how many bytes were written, without the NUL. */
TAKT_API size_t takt_time_print(char *buf, struct takt_time time);

/** Writes a time as RFC 3339 does: 2026-11-26, 2026-11-26T09:00:00, and with
 * has_offset the offset behind it (+01:00, or Z for kind TAKT_TIME_UTC).
 *
 * @param buf      at least TAKT_TIME_PRINT_SIZE bytes
 * @param offset_s seconds east of UTC; printed in whole minutes, rounded
 *                 towards zero
 * @return how many bytes were written, without the NUL. */
TAKT_API size_t takt_time_print_extended(char *buf, struct takt_time time,
                                         bool has_offset, int32_t offset_s);

TAKT_END_DECLS
#endif

/* SPDX-License-Identifier: MIT */
/*
 * A set of days that repeats with the calendar: the days of a rule, laid out
 * as periods (weeks, months or years) that come every n-th.
 *
 * The calendar has few kinds of period, so the days of every kind are worked
 * out once, as bits counted from the period's base:
 *
 *   week   7 bits from its first weekday. All weeks are alike, unless BYMONTH
 *          cuts the ones that lie across two months.
 *   month  28 kinds: its length and the weekday of its 1st. Bit d is day d of
 *          the month; bit 0 and the bit after the last are there for days
 *          that SKIP moves out of it.
 *   year   14 kinds: whether it is leap, and the weekday of 1 January; 28
 *          for week-years, where it counts too which neighbour is leap.
 *          Bit 0 is 29 December of the year before, since BYWEEKNO and SKIP
 *          reach over both ends.
 *
 * Periods are numbered: weeks from the one that holds 1970-01-01 as the days'
 * first weekday cuts them, months from January of year 0, years by
 * themselves. Period p belongs to the rule if (p - first) % interval == 0 and
 * p >= first.
 */
#ifndef TAKT_WALK_DAYS_H
#define TAKT_WALK_DAYS_H

#include <takt/rule.h>

#include "civil/cycle.h"
#include "walk/easter.h"

enum days_form {
    DAYS_WEEK,
    DAYS_MONTH,
    DAYS_YEAR,
};

/* Words of a year's set: 384 days from three days before 1 January. */
#define YEAR_WORDS 6
/* The bit of 1 January in a year's set. */
#define YEAR_FIRST_BIT 3

struct days {
    enum days_form form;
    int64_t first;      /* the first period's number */
    int64_t last;       /* no period after it reaches into year 9999 */
    int64_t interval;   /* every so many periods; from 1 */
    uint64_t week;      /* DAYS_WEEK: 7 bits */
    uint32_t months;    /* bits 1 to 12: WEEK and MONTH are cut by it */
    uint8_t week_start; /* the first weekday of DAYS_WEEK and of BYWEEKNO */
    bool is_week_year;  /* DAYS_YEAR: years are made of whole weeks */
    bool is_dated;      /* MONTH, YEAR: kinds differ only by their length */
    bool is_spilling;   /* SKIP moves days into neighbouring periods */
    bool has_easter;    /* periods are cut by easter; none spills then */
    bool keeps_shared;  /* a day that two periods share stays in both */
    /* MONTH: intervals from a month of the year, counted from 0, to the next
     * that BYMONTH allows; 0 where there is none. */
    uint8_t month_steps[12];
    uint16_t *counts; /* MONTH, YEAR: days of each kind */
    uint64_t *sets;   /* MONTH: a word a kind; YEAR: YEAR_WORDS a kind */
    uint64_t easter[EASTER_WORDS]; /* see easter.h */
};

/* One period's days. */
struct period {
    int64_t number;
    int32_t base;        /* the day of bit 0 */
    int32_t words;       /* of set */
    const uint64_t *set; /* into the rule's sets, or own */
    uint64_t own[YEAR_WORDS];
};

/* Fills in month_steps from months and interval. */
void takt__days_set_steps(struct days *days);

/* The number of the period that a day belongs to by its own date: it may
 * also be made by the period before, if that spills, or by a neighbouring
 * week-year. */
int64_t takt__days_period_of(const struct days *days, int32_t day);

/* The first period of the rule that may have a day at or after this one. */
int64_t takt__days_seek(const struct days *days, int32_t day);

/* The period of the rule after, and before, one of the rule. Periods without
 * days may be passed over. There is none where the number is above
 * days->last or below days->first. */
int64_t takt__days_after(const struct days *days, int64_t number);
int64_t takt__days_before(const struct days *days, int64_t number);

/* The last period of the rule. */
int64_t takt__days_final(const struct days *days);

/* Whether the last day of the period before, which must be one of the rule
 * too, is the first day of this one. */
bool takt__days_share(const struct days *days, int64_t number);

/* Works out the days of one period of the rule. A day that the period before
 * has made already is left out, unless keeps_shared is set. */
void takt__days_load(const struct days *days, int64_t number,
                     struct period *period);

/* The first day of the set at or after a day, and the last at or before one;
 * TAKT_DAY_MAX + 1 and TAKT_DAY_MIN - 1 where there is none. Only for sets
 * with interval 1 that do not spill. */
int32_t takt__days_next(const struct days *days, int32_t day);
int32_t takt__days_prev(const struct days *days, int32_t day);

/* How many days period number has, a day that two periods make counted in
 * the first. */
int takt__days_count(const struct days *days, int64_t number);

/* Whether no period has any day, whatever BYEASTER leaves of it. */
bool takt__days_is_empty(const struct days *days);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * One kind of year as a set of days. Months are taken from takt__month_set(),
 * so what is said about days of a month and weekdays of a month is said once;
 * here they are laid end to end, and cut by weeks and by days of the year.
 */
#include <string.h>

#include "base/bits.h"
#include "rule/has.h"
#include "walk/sets.h"

static int year_length(struct year_kind kind)
{
    return 365 + kind.is_leap;
}

static int month_length(int month, bool is_leap)
{
    return month == 2 ? 28 + is_leap : 30 | (month ^ (month >> 3));
}

/* Adds the bits of a word to a set, bit 0 of the word at bit at. */
static void set_or_word(uint64_t *set, int at, uint64_t word)
{
    if (at < 0) {
        word >>= -at;
        at = 0;
    }
    int shift = at % 64;
    set[at / 64] |= word << shift;
    if (shift != 0 && at / 64 + 1 < YEAR_WORDS)
        set[at / 64 + 1] |= word >> (64 - shift);
}

static void set_keep(uint64_t *set, const uint64_t *other)
{
    for (int i = 0; i < YEAR_WORDS; i++)
        set[i] &= other[i];
}

static bool is_month_allowed(const struct takt_rule *rule, int month)
{
    return rule->by_month == 0 || (rule->by_month >> month & 1) != 0;
}

/* The bits of a weekday in a whole set. */
static void add_weekday(int first_bit, uint64_t *set)
{
    const uint64_t every_seventh = UINT64_C(0x8102040810204081);

    /* Bit 0 of the next word is 64 = 7 * 9 + 1 bits on. */
    for (int word = 0; word < YEAR_WORDS; word++) {
        set[word] |= every_seventh << first_bit;
        first_bit = (first_bit + 6) % 7;
    }
}

static void add_bare_weekdays(const struct takt_rule *rule,
                              struct year_kind kind, uint64_t *set)
{
    for (int i = 0; i < 7; i++)
        if ((rule->by_day >> i & 1) != 0)
            add_weekday((i - kind.weekday + 7 + YEAR_FIRST_BIT) % 7, set);
}

/* The months of the year, each as takt__month_set() makes it, and the days
 * beside the year that belong to its weeks: 29 to 31 December before it, 1
 * to 3 January after it. */
static void add_months(const struct takt_rule *rule, struct year_kind kind,
                       uint64_t *set)
{
    int first = YEAR_FIRST_BIT; /* the bit of the month's 1st */
    int weekday = kind.weekday;

    if (is_month_allowed(rule, 12)) {
        uint64_t december = takt__month_set(rule, 31, (weekday + 4) % 7);
        set_or_word(set, first - 32, december & bits_range(29, 32));
    }
    for (int month = 1; month <= 12; month++) {
        int length = month_length(month, kind.is_leap);
        if (is_month_allowed(rule, month))
            set_or_word(set, first - 1, takt__month_set(rule, length, weekday));
        first += length;
        weekday = (weekday + length) % 7;
    }
    if (is_month_allowed(rule, 1)) {
        uint64_t january = takt__month_set(rule, 31, weekday);
        set_or_word(set, first - 1, january & bits_range(1, 4));
    }
}

static bool is_numbered(const struct takt_rule *rule, int weekday, int front,
                        int back)
{
    return (rule->by_day_nth[TAKT_FRONT][weekday] >> front & 1) != 0 ||
           (rule->by_day_nth[TAKT_BACK][weekday] >> back & 1) != 0;
}

/* BYDAY over the whole year: bare weekdays, and weekdays numbered in the
 * year; of the days beside it the two that SKIP can move to, which are the
 * last and the first of their own years. */
static void allowed_in_year(const struct takt_rule *rule, struct year_kind kind,
                            uint64_t *set)
{
    int length = year_length(kind);

    add_bare_weekdays(rule, kind, set);
    if (is_numbered(rule, (kind.weekday + 6) % 7, 53, 1))
        set_add(set, YEAR_FIRST_BIT - 1);
    if (is_numbered(rule, (kind.weekday + length) % 7, 1, 53))
        set_add(set, YEAR_FIRST_BIT + length);
    for (int i = 0; i < 7; i++) {
        int first = (i - kind.weekday + 7) % 7; /* day of the year from 0 */
        int last = first + (length - 1 - first) / 7 * 7;
        for (uint64_t rest = rule->by_day_nth[TAKT_FRONT][i]; rest != 0;
             rest &= rest - 1) {
            int day = first + 7 * (bits_lowest(rest) - 1);
            if (day < length)
                set_add(set, YEAR_FIRST_BIT + day);
        }
        for (uint64_t rest = rule->by_day_nth[TAKT_BACK][i]; rest != 0;
             rest &= rest - 1) {
            int day = last - 7 * (bits_lowest(rest) - 1);
            if (day >= 0)
                set_add(set, YEAR_FIRST_BIT + day);
        }
    }
}

/* The days of a week, where the year has it; first: of week 1, from 1
 * January. */
static void add_week(int first, int week, int weeks, uint64_t *set)
{
    if (week >= 1 && week <= weeks)
        set_or_word(set, YEAR_FIRST_BIT + first + 7 * (week - 1), 0x7f);
}

/* BYWEEKNO: whole weeks of the week-year (RFC 5545, 3.3.10; readings W1, W5).
 */
static void allowed_weeks(const struct takt_rule *rule, struct year_kind kind,
                          uint64_t *set)
{
    int into = (kind.weekday - rule->week_start + 7) % 7;
    int first = into <= 3 ? -into : 7 - into; /* of week 1, from 1 January */
    int next_weekday = (kind.weekday + year_length(kind)) % 7;
    int next_into = (next_weekday - rule->week_start + 7) % 7;
    int end = year_length(kind) + (next_into <= 3 ? -next_into : 7 - next_into);
    int weeks = (end - first) / 7;

    for (uint64_t rest = rule->by_week_no[TAKT_FRONT]; rest != 0;
         rest &= rest - 1)
        add_week(first, bits_lowest(rest), weeks, set);
    for (uint64_t rest = rule->by_week_no[TAKT_BACK]; rest != 0;
         rest &= rest - 1)
        add_week(first, weeks - bits_lowest(rest) + 1, weeks, set);
}

/* Adds the days of BYYEARDAY that a year of this length has, of those from
 * low to high - 1, where day 0 of it lies at bit at. */
static void add_year_days(const struct takt_rule *rule, int length, int at,
                          int low, int high, uint64_t *set)
{
    const uint64_t *front = rule->by_year_day[TAKT_FRONT];
    const uint64_t *back = rule->by_year_day[TAKT_BACK];

    for (int n = set_next(front, TAKT_WORDS_366, low + 1); n > 0 && n <= high;
         n = set_next(front, TAKT_WORDS_366, n + 1))
        set_add(set, at + n - 1);
    /* Day d from 0 is number length - d from the end. */
    for (int n = set_next(back, TAKT_WORDS_366, length - high + 1);
         n > 0 && n <= length - low; n = set_next(back, TAKT_WORDS_366, n + 1))
        set_add(set, at + length - n);
}

static void allowed_year_days(const struct takt_rule *rule,
                              struct year_kind kind, uint64_t *set)
{
    int length = year_length(kind);
    int before = 365 + kind.is_before_leap;
    int after = 365 + kind.is_after_leap;

    add_year_days(rule, before, YEAR_FIRST_BIT - before, before - 3, before,
                  set);
    add_year_days(rule, length, YEAR_FIRST_BIT, 0, length, set);
    add_year_days(rule, after, YEAR_FIRST_BIT + length, 0, 3, set);
}

/* Days 366 and -366 of a common year, moved (RFC 7529, 4.1; readings K8). For
 * BYMONTH, which looks first (K4), they lie where they are missing: behind 31
 * December, before 1 January. */
static void move_year_days(const struct takt_rule *rule, struct year_kind kind,
                           uint64_t *set)
{
    int length = year_length(kind);
    int backward = rule->skip == TAKT_SKIP_BACKWARD;

    if (rule->skip == TAKT_SKIP_OMIT || kind.is_leap)
        return;
    if (set_has(rule->by_year_day[TAKT_FRONT], 366) &&
        is_month_allowed(rule, 12))
        set_add(set, YEAR_FIRST_BIT + length - backward);
    if (set_has(rule->by_year_day[TAKT_BACK], 366) && is_month_allowed(rule, 1))
        set_add(set, YEAR_FIRST_BIT - backward);
}

/* Takes away the bits beside the year, but for what SKIP has moved there. */
static void cut_ends(struct year_kind kind, uint64_t *set)
{
    uint64_t own[YEAR_WORDS] = {0};

    for (int word = 0; word < YEAR_WORDS; word++) {
        int low = YEAR_FIRST_BIT - 64 * word;
        int high = YEAR_FIRST_BIT + year_length(kind) - 64 * word;
        low = low < 0 ? 0 : low > 64 ? 64 : low;
        high = high < 0 ? 0 : high > 64 ? 64 : high;
        own[word] = high > low ? bits_range(low, high) : 0;
    }
    set_keep(set, own);
}

/* BYDAY alone, each weekday numbered within its own month. */
static void allowed_in_months(const struct takt_rule *rule,
                              struct year_kind kind, uint64_t *set)
{
    struct takt_rule weekdays = TAKT_RULE_INIT;

    weekdays.by_day = rule->by_day;
    memcpy(weekdays.by_day_nth, rule->by_day_nth, sizeof(rule->by_day_nth));
    add_months(&weekdays, kind, set);
}

/* Every day of the year and beside it, cut only by bare weekdays. */
static void add_all(const struct takt_rule *rule, struct year_kind kind,
                    uint64_t *set)
{
    if (rule->by_day == 0)
        memset(set, 0xff, YEAR_WORDS * sizeof(*set));
    else
        add_bare_weekdays(rule, kind, set);
}

/* The days of every part but BYDAY where that must come late. */
static void candidates(const struct takt_rule *rule, struct year_kind kind,
                       uint64_t *set)
{
    bool has_weeks = rule_has_week_no(rule);
    bool has_days = rule_has_year_day(rule);
    struct takt_rule months = *rule;

    /* Where weeks or days of the year choose too, a day of the month that
     * does not exist is left out: there is nothing to move it with. */
    if (has_weeks || has_days)
        months.skip = TAKT_SKIP_OMIT;

    if (rule->by_month == 0 && !rule_has_month_day(rule) &&
        !rule_has_numbered_day(rule))
        add_all(rule, kind, set);
    else
        add_months(&months, kind, set);
    if (has_weeks) {
        uint64_t weeks[YEAR_WORDS] = {0};
        allowed_weeks(rule, kind, weeks);
        set_keep(set, weeks);
    } else {
        cut_ends(kind, set);
    }
    if (has_days) {
        uint64_t year_days[YEAR_WORDS] = {0};
        allowed_year_days(rule, kind, year_days);
        set_keep(set, year_days);
    }
    if (has_days && !has_weeks && !rule_has_month_day(rule))
        move_year_days(rule, kind, set);
}

void takt__year_set(const struct takt_rule *rule, bool nth_in_year,
                    struct year_kind kind, uint64_t set[YEAR_WORDS])
{
    struct takt_rule rest = *rule;
    bool has_numbered = rule_has_numbered_day(rule);
    bool has_by_day = rule->by_day != 0 || has_numbered;
    bool is_late = has_by_day && ((nth_in_year && has_numbered) ||
                                  rule->skip != TAKT_SKIP_OMIT);

    /* BYDAY goes along with the months, unless it counts in the year or must
     * look at days of the year that have been moved. */
    if (is_late) {
        rest.by_day = 0;
        memset(rest.by_day_nth, 0, sizeof(rest.by_day_nth));
    }
    memset(set, 0, YEAR_WORDS * sizeof(*set));
    candidates(&rest, kind, set);
    if (is_late) {
        uint64_t weekdays[YEAR_WORDS] = {0};
        if (nth_in_year && has_numbered)
            allowed_in_year(rule, kind, weekdays);
        else
            allowed_in_months(rule, kind, weekdays);
        set_keep(set, weekdays);
    }
}

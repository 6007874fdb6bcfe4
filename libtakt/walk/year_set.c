/* SPDX-License-Identifier: MIT */
/*
 * The kinds of year as sets of days. What is said about days of a month and
 * weekdays of a month is said in month_set.c; here months are laid end to
 * end, and cut by weeks and by days of the year.
 *
 * A kind is a shape (which of the year and its neighbours are leap) and the
 * weekday of 1 January. Dates, days of the year among them, follow from the
 * shape alone and are worked out once for each; what is left to do for each
 * kind is to lay weekdays or weeks over them.
 */
#include <string.h>

#include "base/bits.h"
#include "rule/has.h"
#include "walk/sets.h"

/* A shape of year, or of week-year. */
struct shape {
    bool is_leap;        /* itself */
    bool is_before_leap; /* the year before */
    bool is_after_leap;  /* the year after */
};

/* In the order of the kinds. */
static const struct shape year_shapes[YEAR_KINDS / 7] = {
    {.is_leap = false},
    {.is_leap = true},
};
static const struct shape week_year_shapes[WEEK_YEAR_KINDS / 7] = {
    {.is_leap = false},
    {.is_before_leap = true},
    {.is_after_leap = true},
    {.is_leap = true},
};

static int year_length(struct shape shape)
{
    return 365 + shape.is_leap;
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

/* Lays the months of a year end to end, as the kinds of month have them, and
 * the days beside the year that belong to its weeks: 29 to 31 December before
 * it, 1 to 3 January after it. */
static void add_months(uint32_t months, struct shape shape, int weekday,
                       const uint64_t kinds[MONTH_KINDS], uint64_t *set)
{
    const uint16_t *cycle = takt__cycle_months[shape.is_leap * 7 + weekday];
    int length = year_length(shape);

    for (uint32_t rest = months; rest != 0; rest &= rest - 1) {
        uint32_t month = cycle[bits_lowest(rest) - 1];
        set_or_word(set, YEAR_FIRST_BIT - 1 + cycle_month_day(month),
                    kinds[cycle_month_kind(month)]);
    }
    /* Both have 31 days. */
    if ((months >> 12 & 1) != 0)
        set_or_word(set, YEAR_FIRST_BIT - 32,
                    kinds[21 + (weekday + 4) % 7] & bits_range(29, 32));
    if ((months >> 1 & 1) != 0)
        set_or_word(set, YEAR_FIRST_BIT - 1 + length,
                    kinds[21 + (weekday + length) % 7] & bits_range(1, 4));
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

static void keep_year_days(const struct takt_rule *rule, struct shape shape,
                           uint64_t *set)
{
    uint64_t allowed[YEAR_WORDS] = {0};
    int length = year_length(shape);
    int before = 365 + shape.is_before_leap;
    int after = 365 + shape.is_after_leap;

    add_year_days(rule, before, YEAR_FIRST_BIT - before, before - 3, before,
                  allowed);
    add_year_days(rule, length, YEAR_FIRST_BIT, 0, length, allowed);
    add_year_days(rule, after, YEAR_FIRST_BIT + length, 0, 3, allowed);
    set_keep(set, allowed);
}

/* Days 366 and -366 of a common year, moved (RFC 7529, 4.1; readings K8). For
 * BYMONTH, which looks first (K4), they lie where they are missing: behind 31
 * December, before 1 January. */
static void move_year_days(const struct takt_rule *rule, struct shape shape,
                           uint64_t *set)
{
    int length = year_length(shape);
    int backward = rule->skip == TAKT_SKIP_BACKWARD;

    if (rule->skip == TAKT_SKIP_OMIT || shape.is_leap)
        return;
    if (set_has(rule->by_year_day[TAKT_FRONT], 366) &&
        is_month_allowed(rule, 12))
        set_add(set, YEAR_FIRST_BIT + length - backward);
    if (set_has(rule->by_year_day[TAKT_BACK], 366) && is_month_allowed(rule, 1))
        set_add(set, YEAR_FIRST_BIT - backward);
}

/* Takes away the bits beside the year. */
static void cut_ends(struct shape shape, uint64_t *set)
{
    int end = YEAR_FIRST_BIT + year_length(shape) - 64 * (YEAR_WORDS - 1);

    set[0] &= ~UINT64_C(0) << YEAR_FIRST_BIT;
    set[YEAR_WORDS - 1] &= bits_range(0, end);
}

/* The days of a shape of year that every part but BYWEEKNO and BYDAY leaves,
 * and SKIP has moved. */
static void shape_days(const struct takt_rule *rule, struct shape shape,
                       uint64_t set[YEAR_WORDS])
{
    bool has_weeks = rule_has_week_no(rule);
    bool has_days = rule_has_year_day(rule);
    uint32_t months = rule->by_month != 0 ? rule->by_month : 0x1ffe;

    if (rule->by_month == 0 && !rule_has_month_day(rule)) {
        memset(set, 0xff, YEAR_WORDS * sizeof(*set));
    } else {
        uint64_t dates[MONTH_KINDS];
        /* Where weeks or days of the year choose too, a day of the month that
         * does not exist is left out: there is nothing to move it with. */
        enum takt_skip skip =
            has_weeks || has_days ? TAKT_SKIP_OMIT : rule->skip;
        takt__month_dates(rule, skip, dates);
        memset(set, 0, YEAR_WORDS * sizeof(*set));
        add_months(months, shape, 0, dates, set);
    }
    if (!has_weeks)
        cut_ends(shape, set);
    if (has_days)
        keep_year_days(rule, shape, set);
    if (has_days && !has_weeks && !rule_has_month_day(rule))
        move_year_days(rule, shape, set);
}

/* The weeks of BYWEEKNO in a week-year of 52 or 53 weeks, of each the days in
 * a word of seven bits; bit 0 is the first day of week 1. */
static void add_weeks(const struct takt_rule *rule, int weeks, uint64_t days,
                      uint64_t *set)
{
    for (uint64_t rest = rule->by_week_no[TAKT_FRONT]; rest != 0;
         rest &= rest - 1)
        if (bits_lowest(rest) <= weeks)
            set_or_word(set, 7 * (bits_lowest(rest) - 1), days);
    for (uint64_t rest = rule->by_week_no[TAKT_BACK]; rest != 0;
         rest &= rest - 1)
        if (bits_lowest(rest) <= weeks)
            set_or_word(set, 7 * (weeks - bits_lowest(rest)), days);
}

/* Moves the weeks of a year to where its first week, 0 to 6 bits on, begins. */
static void shift_weeks(const uint64_t *weeks, int bits, uint64_t *out)
{
    uint64_t carried = 0;

    for (int i = 0; i < YEAR_WORDS; i++) {
        out[i] = weeks[i] << bits | carried;
        carried = weeks[i] >> 1 >> (63 - bits);
    }
}

/* The days from the first day of a year to that of its week 1, where 1 January
 * is so many days into a week: a week is of the year that has four days or
 * more of it. */
static int days_to_week_1(int into)
{
    return into <= 3 ? -into : 7 - into;
}

/* Keeps of each kind of week-year the weeks of BYWEEKNO and in them the
 * weekdays of BYDAY, if there are any (RFC 5545, 3.3.10; readings W1, W5). */
static void keep_weeks(const struct takt_rule *rule, uint64_t *sets)
{
    uint64_t weeks_52[YEAR_WORDS] = {0};
    uint64_t weeks_53[YEAR_WORDS] = {0};
    uint8_t weekdays = rule->by_day != 0 ? rule->by_day : 0x7f;
    uint64_t days = sets_weekdays(weekdays, rule->week_start) & 0x7f;

    add_weeks(rule, 52, days, weeks_52);
    add_weeks(rule, 53, days, weeks_53);
    for (int weekday = 0; weekday < 7; weekday++) {
        uint64_t of_52[YEAR_WORDS];
        uint64_t of_53[YEAR_WORDS];
        int into = (weekday - rule->week_start + 7) % 7;
        int first = days_to_week_1(into);
        shift_weeks(weeks_52, YEAR_FIRST_BIT + first, of_52);
        shift_weeks(weeks_53, YEAR_FIRST_BIT + first, of_53);
        for (int shape = 0; shape < WEEK_YEAR_KINDS / 7; shape++) {
            int length = year_length(week_year_shapes[shape]);
            int end = length + days_to_week_1((into + length) % 7);
            set_keep(&sets[(shape * 7 + weekday) * YEAR_WORDS],
                     end - first == 7 * 53 ? of_53 : of_52);
        }
    }
}

/* Keeps of each kind of year the bare weekdays of BYDAY. */
static void keep_bare_weekdays(const struct takt_rule *rule, uint64_t *sets)
{
    uint64_t week[7 + YEAR_WORDS];

    for (int i = 0; i < 7 + YEAR_WORDS; i++)
        week[i] = sets_weekdays(rule->by_day, i % 7);
    for (int kind = 0; kind < YEAR_KINDS; kind++) {
        /* The weekday of bit 0; that of the next word is one later. */
        int first = (kind + 7 - YEAR_FIRST_BIT) % 7;
        for (int i = 0; i < YEAR_WORDS; i++)
            *sets++ &= week[first + i];
    }
}

/* Keeps of each kind of year the weekdays of BYDAY, numbered within their own
 * months. */
static void keep_in_months(const struct takt_rule *rule, uint64_t *sets)
{
    uint64_t weekdays[MONTH_KINDS];
    /* SKIP may have moved a day into a month that BYMONTH lacks. */
    bool is_cut = rule->by_month != 0 && rule->skip == TAKT_SKIP_OMIT;
    uint32_t months = is_cut ? rule->by_month : 0x1ffe;

    takt__month_weekdays(rule, weekdays);
    for (int kind = 0; kind < MONTH_KINDS; kind++)
        weekdays[kind] &= bits_range(1, 29 + kind / 7);
    for (int kind = 0; kind < YEAR_KINDS; kind++) {
        uint64_t allowed[YEAR_WORDS] = {0};
        add_months(months, year_shapes[kind / 7], kind % 7, weekdays, allowed);
        set_keep(&sets[kind * YEAR_WORDS], allowed);
    }
}

static bool is_numbered(const struct takt_rule *rule, int weekday, int front,
                        int back)
{
    return (rule->by_day_nth[TAKT_FRONT][weekday] >> front & 1) != 0 ||
           (rule->by_day_nth[TAKT_BACK][weekday] >> back & 1) != 0;
}

/* Adds the days of a weekday with the numbers that BYDAY gives it in a year,
 * where first, 0 to 6, is the day of its first. */
static void add_numbered(const struct takt_rule *rule, int weekday, int length,
                         int first, uint64_t *set)
{
    int weeks = (length - first + 6) / 7;

    for (uint64_t rest = rule->by_day_nth[TAKT_FRONT][weekday]; rest != 0;
         rest &= rest - 1)
        if (bits_lowest(rest) <= weeks)
            set_add(set, YEAR_FIRST_BIT + first + 7 * (bits_lowest(rest) - 1));
    for (uint64_t rest = rule->by_day_nth[TAKT_BACK][weekday]; rest != 0;
         rest &= rest - 1)
        if (bits_lowest(rest) <= weeks)
            set_add(set,
                    YEAR_FIRST_BIT + first + 7 * (weeks - bits_lowest(rest)));
}

/* Keeps of each kind of year the weekdays of BYDAY, numbered within the year;
 * of the days beside it the two that SKIP can move to, which are the last and
 * the first of their own years. */
static void keep_in_year(const struct takt_rule *rule, uint64_t *sets)
{
    for (int kind = 0; kind < YEAR_KINDS; kind++) {
        uint64_t allowed[YEAR_WORDS];
        int length = year_length(year_shapes[kind / 7]);
        for (int i = 0; i < YEAR_WORDS; i++)
            allowed[i] = sets_weekdays(rule->by_day,
                                       (kind + 7 - YEAR_FIRST_BIT + i) % 7);
        if (is_numbered(rule, (kind + 6) % 7, 53, 1))
            set_add(allowed, YEAR_FIRST_BIT - 1);
        if (is_numbered(rule, (kind + length) % 7, 1, 53))
            set_add(allowed, YEAR_FIRST_BIT + length);
        for (int weekday = TAKT_MONDAY; weekday <= TAKT_SUNDAY; weekday++)
            add_numbered(rule, weekday, length, (weekday - kind % 7 + 7) % 7,
                         allowed);
        set_keep(&sets[kind * YEAR_WORDS], allowed);
    }
}

void takt__year_sets(const struct takt_rule *rule, bool nth_in_year,
                     uint64_t *sets)
{
    bool has_weeks = rule_has_week_no(rule);
    const struct shape *shapes = has_weeks ? week_year_shapes : year_shapes;
    int count = has_weeks ? WEEK_YEAR_KINDS / 7 : YEAR_KINDS / 7;
    uint64_t *set = sets;

    for (int i = 0; i < count; i++) {
        uint64_t days[YEAR_WORDS];
        shape_days(rule, shapes[i], days);
        for (int weekday = 0; weekday < 7; weekday++, set += YEAR_WORDS)
            memcpy(set, days, sizeof(days));
    }
    /* Beside BYWEEKNO no weekday has a number (readings V2). */
    if (has_weeks)
        keep_weeks(rule, sets);
    else if (rule_has_numbered_day(rule))
        nth_in_year ? keep_in_year(rule, sets) : keep_in_months(rule, sets);
    else if (rule->by_day != 0)
        keep_bare_weekdays(rule, sets);
}

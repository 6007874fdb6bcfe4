/* SPDX-License-Identifier: MIT */
/*
 * The oracle: see oracle.h. The order of work is that of RFC 5545, 3.3.10:
 * fill in from DTSTART, take an interval, let each part pass or stop each
 * candidate, shift what SKIP says, add the times of day, choose with BYSETPOS,
 * then cut by DTSTART, COUNT and UNTIL.
 *
 * Every BY part is a predicate here, also where the RFC's table says Expand:
 * once the missing parts are filled in, looking at every day of the interval
 * and keeping those that all parts let pass is the same thing.
 *
 * Sources: RFC 5545, 3.3.10 with errata 1913, 3779, 4271; RFC 7529, 4.1;
 * RFC 8984, 4.3.3.1 for what is filled in.
 */
#include "oracle/oracle.h"

#include <stdlib.h>

#include "oracle/almanac.h"

enum { DAY_S = 86400, HOUR_S = 3600, MINUTE_S = 60 };

/* A growing list of days or of wall times. */
struct bag {
    int64_t *item;
    size_t len;
    size_t room;
};

/* One rule at work. */
struct work {
    struct takt_rule rule; /* with the missing parts filled in */
    bool is_month_written; /* BYMONTH stood in the rule itself */
    bool is_date;
    int64_t start_s;
    int64_t until_s;    /* the last wall time that UNTIL allows */
    struct bag days;    /* of one interval */
    struct bag set;     /* wall times of one interval */
    struct bag pending; /* wall times of all, not yet cut by COUNT */
    uint64_t steps;     /* candidates looked at */
    int64_t slack_s;    /* how far SKIP may move a date back */
};

/* ---- small things ------------------------------------------------------- */

static void bag_add(struct bag *bag, int64_t item)
{
    if (bag->len == bag->room) {
        bag->room = bag->room == 0 ? 256 : 2 * bag->room;
        bag->item = realloc(bag->item, bag->room * sizeof(*bag->item));
        if (bag->item == NULL)
            abort(); /* a test that has no memory proves nothing */
    }
    bag->item[bag->len++] = item;
}

static int compare(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* Sorts, and removes doubles (readings P7, N8). */
static void bag_sort(struct bag *bag)
{
    bool is_sorted = true;
    size_t n = 0;

    for (size_t i = 1; i < bag->len; i++)
        is_sorted = is_sorted && bag->item[i - 1] <= bag->item[i];
    if (!is_sorted)
        qsort(bag->item, bag->len, sizeof(*bag->item), compare);
    for (size_t i = 0; i < bag->len; i++)
        if (n == 0 || bag->item[n - 1] != bag->item[i])
            bag->item[n++] = bag->item[i];
    bag->len = n;
}

static int64_t floor_of(int64_t a, int64_t b)
{
    int64_t q = a / b;

    return a % b < 0 ? q - 1 : q;
}

static int32_t day_of(int64_t wall_s)
{
    return (int32_t)floor_of(wall_s, DAY_S);
}

static bool has(uint64_t set, int32_t n)
{
    return set >> n & 1;
}

static bool has_year_days(const struct takt_rule *rule)
{
    for (int i = 0; i < TAKT_WORDS_366; i++)
        if (rule->by_year_day[TAKT_FRONT][i] != 0 ||
            rule->by_year_day[TAKT_BACK][i] != 0)
            return true;
    return false;
}

static bool has_positions(const struct takt_rule *rule)
{
    for (int i = 0; i < TAKT_WORDS_366; i++)
        if (rule->by_set_pos[TAKT_FRONT][i] != 0 ||
            rule->by_set_pos[TAKT_BACK][i] != 0)
            return true;
    return false;
}

static bool has_wide(const uint64_t set[TAKT_WORDS_366], int32_t n)
{
    return n >= 1 && n <= 366 && has(set[n / 64], n % 64);
}

static bool has_easters(const struct takt_rule *rule)
{
    for (int i = 0; i < TAKT_WORDS_EASTER; i++)
        if (rule->by_easter[TAKT_FRONT][i] != 0 ||
            rule->by_easter[TAKT_BACK][i] != 0)
            return true;
    return false;
}

static bool has_month_days(const struct takt_rule *rule)
{
    return rule->by_month_day[TAKT_FRONT] != 0 ||
           rule->by_month_day[TAKT_BACK] != 0;
}

static bool has_week_nos(const struct takt_rule *rule)
{
    return rule->by_week_no[TAKT_FRONT] != 0 ||
           rule->by_week_no[TAKT_BACK] != 0;
}

static bool has_weekdays(const struct takt_rule *rule)
{
    for (int i = 0; i < 7; i++)
        if (rule->by_day_nth[TAKT_FRONT][i] != 0 ||
            rule->by_day_nth[TAKT_BACK][i] != 0)
            return true;
    return rule->by_day != 0;
}

/* ---- what is filled in from DTSTART (readings F1 to F3, F7, S3) --------- */

static void fill_times(struct work *work)
{
    struct takt_rule *rule = &work->rule;
    int64_t second = work->start_s - (int64_t)DAY_S * day_of(work->start_s);

    if (work->is_date) { /* S3: BYHOUR, BYMINUTE, BYSECOND are ignored */
        rule->by_hour = 1;
        rule->by_minute = 1;
        rule->by_second = 1;
        return;
    }
    if (rule->by_hour == 0 && rule->freq > TAKT_FREQ_HOURLY)
        rule->by_hour = UINT32_C(1) << second / HOUR_S;
    if (rule->by_minute == 0 && rule->freq > TAKT_FREQ_MINUTELY)
        rule->by_minute = UINT64_C(1) << second / MINUTE_S % 60;
    if (rule->by_second == 0 && rule->freq > TAKT_FREQ_SECONDLY)
        rule->by_second = UINT64_C(1) << second % 60;
    if (has(rule->by_second, 60)) /* Z9: second 60 is 59 */
        rule->by_second |= UINT64_C(1) << 59;
}

static void fill_yearly(struct takt_rule *rule, const struct almanac_day *start)
{
    bool has_day_part = has_weekdays(rule) || has_month_days(rule);

    if (has_year_days(rule)) /* F6: nothing is filled in beside it */
        return;
    if (has_week_nos(rule)) {
        if (!has_day_part) /* F2, F7 */
            rule->by_day = (uint8_t)(1 << start->weekday);
        return;
    }
    if (rule->by_month == 0 && (has_month_days(rule) || !has_day_part))
        rule->by_month = (uint16_t)(1 << start->month); /* F1, F3 */
    if (!has_day_part)
        rule->by_month_day[TAKT_FRONT] = UINT32_C(1) << start->month_day;
}

static void fill(struct work *work)
{
    struct takt_rule *rule = &work->rule;
    const struct almanac_day *start = almanac(day_of(work->start_s));

    work->is_month_written = rule->by_month != 0;
    fill_times(work);
    if (has_easters(rule)) /* as python-dateutil: no day is filled in */
        return;
    if (rule->freq == TAKT_FREQ_YEARLY)
        fill_yearly(rule, start);
    if (rule->freq == TAKT_FREQ_MONTHLY && !has_weekdays(rule) &&
        !has_month_days(rule))
        rule->by_month_day[TAKT_FRONT] = UINT32_C(1) << start->month_day;
    if (rule->freq == TAKT_FREQ_WEEKLY && !has_weekdays(rule))
        rule->by_day = (uint8_t)(1 << start->weekday);
}

/* ---- does a day pass? --------------------------------------------------- */

static bool passes_month(const struct takt_rule *rule, int32_t month)
{
    return rule->by_month == 0 || has(rule->by_month, month);
}

/* W5: -1 is the last week of the year that owns the week. */
static bool passes_week_no(const struct takt_rule *rule, int32_t day)
{
    if (!has_week_nos(rule))
        return true;

    struct almanac_week week = almanac_week(day, rule->week_start);

    return has(rule->by_week_no[TAKT_FRONT], week.week) ||
           has(rule->by_week_no[TAKT_BACK], week.weeks_in_year + 1 - week.week);
}

static bool passes_year_day(const struct takt_rule *rule,
                            const struct almanac_day *date)
{
    return !has_year_days(rule) ||
           has_wide(rule->by_year_day[TAKT_FRONT], date->year_day) ||
           has_wide(rule->by_year_day[TAKT_BACK],
                    date->year_length + 1 - date->year_day);
}

static bool passes_easter(const struct takt_rule *rule,
                          const struct almanac_day *date)
{
    int32_t n = date->easter;

    if (!has_easters(rule))
        return true;
    if (n < -TAKT_EASTER_BACK || n > TAKT_EASTER_FRONT)
        return false;
    return n < 0 ? has(rule->by_easter[TAKT_BACK][-n / 64], -n % 64)
                 : has(rule->by_easter[TAKT_FRONT][n / 64], n % 64);
}

static bool passes_month_day(const struct takt_rule *rule,
                             const struct almanac_day *date)
{
    return !has_month_days(rule) ||
           has(rule->by_month_day[TAKT_FRONT], date->month_day) ||
           has(rule->by_month_day[TAKT_BACK],
               date->month_length + 1 - date->month_day);
}

/* F4, F5, F9: a numbered weekday counts within the month for MONTHLY and
 * where BYMONTH was written, else within the year. F10: numbered and bare
 * ones are a union. */
static bool passes_weekday(const struct work *work,
                           const struct almanac_day *date)
{
    const struct takt_rule *rule = &work->rule;
    bool in_month = rule->freq == TAKT_FREQ_MONTHLY || work->is_month_written;
    int32_t at = in_month ? date->month_day : date->year_day;
    int32_t length = in_month ? date->month_length : date->year_length;

    return !has_weekdays(rule) || has(rule->by_day, date->weekday) ||
           has(rule->by_day_nth[TAKT_FRONT][date->weekday], (at - 1) / 7 + 1) ||
           has(rule->by_day_nth[TAKT_BACK][date->weekday],
               (length - at) / 7 + 1);
}

static bool passes(struct work *work, int32_t day)
{
    const struct takt_rule *rule = &work->rule;
    const struct almanac_day *date = almanac(day);

    work->steps++;
    return passes_month(rule, date->month) && passes_year_day(rule, date) &&
           passes_easter(rule, date) && passes_month_day(rule, date) &&
           passes_weekday(work, date) && passes_week_no(rule, day);
}

/* ---- days that do not exist (RFC 7529, 4.1) ----------------------------- */

/* Adds the day that an invalid date was moved to, if BYDAY lets that one
 * pass (K5: BYDAY looks at the shifted day). */
static void add_shifted(struct work *work, int32_t day)
{
    if (passes_weekday(work, almanac(day)))
        bag_add(&work->days, day);
}

/* Days 29 to 31 that a month lacks, counted from either end. first is the
 * first of the month. K9: the day before the first of the month is where
 * BACKWARD moves -31, as 29 February goes to the 28th. */
static void shift_month_days(struct work *work, int32_t first)
{
    const struct takt_rule *rule = &work->rule;
    int32_t length = almanac(first)->month_length;
    bool is_forward = rule->skip == TAKT_SKIP_FORWARD;

    for (int32_t n = length + 1; n <= 31; n++) {
        if (has(rule->by_month_day[TAKT_FRONT], n))
            add_shifted(work, first + length - (is_forward ? 0 : 1));
        if (has(rule->by_month_day[TAKT_BACK], n))
            add_shifted(work, first - (is_forward ? 0 : 1));
    }
}

/* Day 366 of a common year, counted from either end (K8). It would be 31
 * December, and 1 January counted from the back: BYMONTH looks at that (K4). */
static void shift_year_days(struct work *work, int32_t first)
{
    const struct takt_rule *rule = &work->rule;
    int32_t length = almanac(first)->year_length;
    bool is_forward = rule->skip == TAKT_SKIP_FORWARD;

    if (length == 366)
        return;
    if (has_wide(rule->by_year_day[TAKT_FRONT], 366) && passes_month(rule, 12))
        add_shifted(work, first + length - (is_forward ? 0 : 1));
    if (has_wide(rule->by_year_day[TAKT_BACK], 366) && passes_month(rule, 1))
        add_shifted(work, first - (is_forward ? 0 : 1));
}

/* Adds what SKIP moves. BYWEEKNO and BYYEARDAY come before BYMONTHDAY in RFC
 * 7529's order and look at real days, so that beside them a day of the month
 * only limits, and limiting moves nothing. BYEASTER does the same. K11: only
 * YEARLY and MONTHLY have dates that do not exist. */
static void shift_days(struct work *work, int32_t first, int32_t end)
{
    const struct takt_rule *rule = &work->rule;

    if (rule->skip == TAKT_SKIP_OMIT || rule->freq < TAKT_FREQ_MONTHLY ||
        has_week_nos(rule) || has_easters(rule))
        return;
    if (has_year_days(rule)) {
        if (!has_month_days(rule))
            shift_year_days(work, first);
        return;
    }
    for (int32_t day = first; day < end; day += almanac(day)->month_length)
        if (passes_month(rule, almanac(day)->month))
            shift_month_days(work, day);
}

/* ---- the set of one interval -------------------------------------------- */

static void add_times(struct work *work, int64_t midnight_s)
{
    const struct takt_rule *rule = &work->rule;

    for (int hour = 0; hour < 24; hour++)
        for (int minute = 0; has(rule->by_hour, hour) && minute < 60; minute++)
            for (int second = 0; has(rule->by_minute, minute) && second < 60;
                 second++)
                if (has(rule->by_second, second))
                    bag_add(&work->set, midnight_s + hour * HOUR_S +
                                            minute * MINUTE_S + second);
}

/* BYSETPOS: keeps the chosen ones of a sorted set. P1: of the whole interval,
 * whatever lies before DTSTART. P6: a position that is not there chooses
 * nothing. */
static void choose(struct work *work)
{
    const struct takt_rule *rule = &work->rule;
    struct bag *set = &work->set;
    size_t kept = 0;

    if (!has_positions(rule))
        return;
    for (size_t i = 0; i < set->len; i++) {
        size_t from_front = i + 1;
        size_t from_back = set->len - i;

        if ((from_front <= 366 &&
             has_wide(rule->by_set_pos[TAKT_FRONT], (int32_t)from_front)) ||
            (from_back <= 366 &&
             has_wide(rule->by_set_pos[TAKT_BACK], (int32_t)from_back)))
            set->item[kept++] = set->item[i];
    }
    set->len = kept;
}

/* Chooses, cuts by DTSTART and UNTIL (P8: in this order) and the year 9999
 * (N10), and puts the rest with what came before. */
static void take_set(struct work *work)
{
    bag_sort(&work->set);
    choose(work);
    for (size_t i = 0; i < work->set.len; i++) {
        int64_t wall_s = work->set.item[i];

        if (wall_s >= work->start_s && wall_s <= work->until_s &&
            wall_s <= TAKT_WALL_MAX)
            bag_add(&work->pending, wall_s);
    }
    work->set.len = 0;
}

/* ---- DAILY to YEARLY: intervals of days --------------------------------- */

/* The number of the interval that holds a day, such that the next interval
 * has the next number. W2, W3: with BYWEEKNO a year is a week-year. */
static int64_t interval_number(const struct takt_rule *rule, int32_t day)
{
    const struct almanac_day *date = almanac(day);

    switch (rule->freq) {
    case TAKT_FREQ_YEARLY:
        if (has_week_nos(rule))
            return almanac_week(day, rule->week_start).year;
        return date->year;
    case TAKT_FREQ_MONTHLY:
        return 12 * date->year + date->month;
    case TAKT_FREQ_WEEKLY:
        return floor_of(almanac_week_first(day, rule->week_start), 7);
    default:
        return day;
    }
}

/* The first day of the interval after the one that begins with first. */
static int32_t interval_end(const struct takt_rule *rule, int32_t first)
{
    switch (rule->freq) {
    case TAKT_FREQ_YEARLY:
        if (has_week_nos(rule))
            return first +
                   7 * almanac_week(first, rule->week_start).weeks_in_year;
        return first + almanac(first)->year_length;
    case TAKT_FREQ_MONTHLY:
        return first + almanac(first)->month_length;
    case TAKT_FREQ_WEEKLY:
        return first + 7;
    default:
        return first + 1;
    }
}

/* The first day of the interval that holds a day. */
static int32_t interval_first(const struct takt_rule *rule, int32_t day)
{
    int64_t number = interval_number(rule, day);

    while (interval_number(rule, day - 1) == number)
        day--;
    return day;
}

/* Takes an interval of days [first, end). */
static void take_days(struct work *work, int32_t first, int32_t end)
{
    work->days.len = 0;
    for (int32_t day = first; day < end; day++)
        if (passes(work, day))
            bag_add(&work->days, day);
    shift_days(work, first, end);
    bag_sort(&work->days);
    for (size_t i = 0; i < work->days.len; i++)
        add_times(work, work->days.item[i] * DAY_S);
    take_set(work);
}

/* Whether enough was looked at, if the next interval begins at next_s. SKIP
 * may move a date of it back before that (K6). */
static bool is_enough(const struct work *work, int64_t next_s, size_t max,
                      struct oracle_bound bound)
{
    size_t settled = work->pending.len;
    int64_t settled_s = next_s - work->slack_s;

    if (next_s >= bound.to_s || work->steps >= bound.steps)
        return true;
    if (settled_s > work->until_s || settled_s > TAKT_WALL_MAX)
        return true;
    while (settled > 0 && work->pending.item[settled - 1] >= settled_s)
        settled--;
    return settled > max ||
           (work->rule.count != 0 && settled >= work->rule.count);
}

/* Returns the wall time before which all dates were found. */
static int64_t walk_days(struct work *work, size_t max,
                         struct oracle_bound bound)
{
    const struct takt_rule *rule = &work->rule;
    int32_t first = interval_first(rule, day_of(work->start_s));
    int64_t number = 0; /* of the interval, from that of DTSTART on */

    while (!is_enough(work, (int64_t)first * DAY_S, max, bound)) {
        int32_t end = interval_end(rule, first);

        if (number % rule->interval == 0) {
            take_days(work, first, end);
            bag_sort(&work->pending);
        }
        work->steps++;
        number++;
        first = end;
    }
    return (int64_t)first * DAY_S - work->slack_s;
}

/* ---- SECONDLY to HOURLY: intervals of seconds --------------------------- */

static int64_t unit_of(enum takt_freq freq)
{
    return freq == TAKT_FREQ_HOURLY     ? HOUR_S
           : freq == TAKT_FREQ_MINUTELY ? MINUTE_S
                                        : 1;
}

/* The longest stretch around the interval that begins at wall_s which a part
 * stops as a whole: a day, an hour or a minute; 0 if the interval passes. */
static int64_t stopped_for(struct work *work, int64_t wall_s)
{
    const struct takt_rule *rule = &work->rule;
    int32_t day = day_of(wall_s);
    int64_t second = wall_s - (int64_t)DAY_S * day;

    if (!passes(work, day))
        return DAY_S;
    if (rule->by_hour != 0 && !has(rule->by_hour, (int32_t)(second / HOUR_S)))
        return HOUR_S;
    if (rule->freq <= TAKT_FREQ_MINUTELY && rule->by_minute != 0 &&
        !has(rule->by_minute, (int32_t)(second / MINUTE_S % 60)))
        return MINUTE_S;
    if (rule->freq == TAKT_FREQ_SECONDLY && rule->by_second != 0 &&
        !has(rule->by_second, (int32_t)(second % 60)))
        return 1;
    return 0;
}

/* Takes an interval that passes: BYMINUTE and BYSECOND expand what is longer
 * than they are. */
static void take_time(struct work *work, int64_t wall_s)
{
    const struct takt_rule *rule = &work->rule;
    bool is_hour = rule->freq == TAKT_FREQ_HOURLY;

    for (int minute = 0; minute < (is_hour ? 60 : 1); minute++) {
        if (is_hour && !has(rule->by_minute, minute))
            continue;
        if (rule->freq == TAKT_FREQ_SECONDLY)
            bag_add(&work->set, wall_s);
        for (int second = 0; rule->freq != TAKT_FREQ_SECONDLY && second < 60;
             second++)
            if (has(rule->by_second, second))
                bag_add(&work->set, wall_s + minute * MINUTE_S + second);
    }
    take_set(work);
}

/* Returns the wall time before which all dates were found. */
static int64_t walk_times(struct work *work, size_t max,
                          struct oracle_bound bound)
{
    int64_t unit_s = unit_of(work->rule.freq);
    int64_t step_s = unit_s * work->rule.interval;
    int64_t wall_s = floor_of(work->start_s, unit_s) * unit_s;

    while (wall_s <= TAKT_WALL_MAX && !is_enough(work, wall_s, max, bound)) {
        int64_t stop_s = stopped_for(work, wall_s);

        if (stop_s == 0)
            take_time(work, wall_s);

        /* N6: step first, then filter. Steps that a part stops together are
         * gone over in one. */
        int64_t next_s = wall_s + 1;

        if (stop_s != 0)
            next_s = (floor_of(wall_s, stop_s) + 1) * stop_s;
        wall_s += (next_s - wall_s + step_s - 1) / step_s * step_s;
    }
    return wall_s;
}

/* ---- the whole ---------------------------------------------------------- */

/* The last wall time that UNTIL allows (readings U1 to U4). */
static int64_t until_of(const struct takt_rule *rule, bool is_date)
{
    if (rule->until == TAKT_UNTIL_NONE)
        return INT64_MAX;
    if (is_date || rule->until == TAKT_UNTIL_DATE)
        return ((int64_t)day_of(rule->until_s) + 1) * DAY_S - 1;
    return rule->until_s;
}

/* Hands out the dates before horizon_s, cut by COUNT. */
static void hand_out(struct oracle_list *list, const struct work *work,
                     int64_t horizon_s)
{
    const struct bag *found = &work->pending;

    list->horizon_s = horizon_s;
    if (horizon_s > TAKT_WALL_MAX || horizon_s > work->until_s)
        list->horizon_s = INT64_MAX;
    for (size_t i = 0; i < found->len; i++) {
        if (found->item[i] >= horizon_s)
            return;
        if (list->len == list->max) {
            list->horizon_s = found->item[i];
            return;
        }
        list->date_s[list->len++] = found->item[i];
        if (list->len == work->rule.count) {
            list->horizon_s = INT64_MAX;
            return;
        }
    }
}

void oracle_expand(struct oracle_list *list, const struct takt_rule *rule,
                   int64_t start_s, bool is_date, struct oracle_bound bound)
{
    struct work work = {.rule = *rule, .is_date = is_date, .start_s = start_s};
    int64_t horizon_s;

    list->len = 0;
    work.until_s = until_of(rule, is_date);
    if (rule->skip != TAKT_SKIP_OMIT && rule->freq >= TAKT_FREQ_MONTHLY)
        work.slack_s = DAY_S;
    fill(&work);
    if (rule->freq >= TAKT_FREQ_DAILY)
        horizon_s = walk_days(&work, list->max, bound);
    else
        horizon_s = walk_times(&work, list->max, bound);
    hand_out(list, &work, horizon_s);
    free(work.days.item);
    free(work.set.item);
    free(work.pending.item);
}

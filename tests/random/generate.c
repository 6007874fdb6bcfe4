/* SPDX-License-Identifier: MIT */
/*
 * Random rules: see generate.h. The weights lean towards what goes wrong:
 * ends of months and years, leap days, weeks across New Year, intervals that
 * share factors with the calendar's cycles and intervals that share none,
 * negative values, positions near both ends, and the ends of time.
 */
#include "random/generate.h"

#include <stdio.h>
#include <string.h>

enum { DAY_S = 86400 };

uint64_t dice_roll(struct dice *dice)
{
    uint64_t z = dice->state += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

int64_t dice_between(struct dice *dice, int64_t low, int64_t high)
{
    return low + (int64_t)(dice_roll(dice) % (uint64_t)(high - low + 1));
}

bool dice_is(struct dice *dice, int percent)
{
    return dice_between(dice, 1, 100) <= percent;
}

/* ---- the start ---------------------------------------------------------- */

static int32_t random_year(struct dice *dice)
{
    int kind = (int)dice_between(dice, 1, 10);

    if (kind <= 5)
        return (int32_t)dice_between(dice, 1970, 2040);
    if (kind <= 8)
        return (int32_t)dice_between(dice, 1, 9990);
    if (kind == 9)
        return (int32_t)dice_between(dice, 9985, 9999);
    return (int32_t)dice_between(dice, 1, 5);
}

static int32_t random_day(struct dice *dice)
{
    int32_t year = random_year(dice);
    int32_t month = (int32_t)dice_between(dice, 1, 12);
    int32_t length = takt_month_days(year, month);

    switch (dice_between(dice, 1, 6)) {
    case 1: /* the end of a month */
        return takt_day(year, month, length) -
               (int32_t)dice_between(dice, 0, 3);
    case 2: /* about New Year */
        if (dice_is(dice, 50))
            return takt_day(year, 1, (int32_t)dice_between(dice, 1, 7));
        return takt_day(year, 12, (int32_t)dice_between(dice, 25, 31));
    case 3: /* about a leap day */
        return takt_day(year, 2, 28) + (int32_t)dice_between(dice, 0, 1);
    default:
        return takt_day(year, month, (int32_t)dice_between(dice, 1, length));
    }
}

static int64_t random_time(struct dice *dice)
{
    switch (dice_between(dice, 1, 5)) {
    case 1:
        return 0;
    case 2:
        return DAY_S - 1;
    case 3:
        return dice_between(dice, 0, DAY_S - 1);
    default:
        return 900 * dice_between(dice, 0, 95);
    }
}

/* ---- the parts ---------------------------------------------------------- */

/* Adds a few random bits from low to high. */
static uint64_t random_bits(struct dice *dice, int low, int high)
{
    int count = dice_is(dice, 10) ? 12 : (int)dice_between(dice, 1, 3);
    uint64_t set = 0;

    for (int i = 0; i < count; i++)
        set |= UINT64_C(1) << dice_between(dice, low, high);
    return set;
}

/* Adds a few bits to the halves of a set of 1 to high, near either end of it
 * half of the time. */
static void random_wide(struct dice *dice, uint64_t set[2][TAKT_WORDS_366],
                        int high)
{
    int count = dice_is(dice, 10) ? 20 : (int)dice_between(dice, 1, 4);

    for (int i = 0; i < count; i++) {
        int n = (int)dice_between(dice, 1, high);

        if (dice_is(dice, 30))
            n = (int)dice_between(dice, 1, high < 5 ? high : 5);
        else if (dice_is(dice, 30))
            n = (int)dice_between(dice, high < 5 ? 1 : high - 5, high);
        set[dice_is(dice, 40) ? TAKT_BACK : TAKT_FRONT][n / 64] |= UINT64_C(1)
                                                                   << n % 64;
    }
}

static uint32_t random_interval(struct dice *dice)
{
    static const uint32_t tricky[] = {
        7,    12,   14,   15,    16,     24,     25,      28,        30,
        37,   46,   52,   53,    60,     90,     97,      100,       120,
        146,  200,  210,  365,   366,    400,    401,     720,       800,
        1200, 1440, 1461, 3600,  4799,   4800,   5400,    7200,      20871,
        2400, 9973, 3600, 86399, 86400,  86401,  146097,  292194,    604800,
        90,   1001, 8760, 43200, 129600, 100003, 1000003, 4294967295};
    const int64_t count = (int64_t)(sizeof(tricky) / sizeof(tricky[0]));
    int kind = (int)dice_between(dice, 1, 20);

    if (kind <= 10)
        return 1;
    if (kind <= 15)
        return (uint32_t)dice_between(dice, 2, 6);
    if (kind <= 18)
        return tricky[dice_between(dice, 0, count - 1)];
    return (uint32_t)dice_between(dice, 2, kind == 19 ? 500 : 200000);
}

/* BYMONTHDAY and the like: one half or both. */
static void random_halves(struct dice *dice, uint64_t half[2], int high)
{
    if (dice_is(dice, 70))
        half[TAKT_FRONT] = random_bits(dice, 1, high);
    if (half[TAKT_FRONT] == 0 || dice_is(dice, 20))
        half[TAKT_BACK] = random_bits(dice, 1, high);
}

static void random_month_days(struct dice *dice, struct takt_rule *rule)
{
    uint64_t half[2] = {0};

    random_halves(dice, half, 31);
    if (dice_is(dice, 40))
        half[TAKT_FRONT] |= random_bits(dice, 28, 31);
    rule->by_month_day[TAKT_FRONT] = (uint32_t)half[TAKT_FRONT];
    rule->by_month_day[TAKT_BACK] = (uint32_t)half[TAKT_BACK];
}

static void random_weekdays(struct dice *dice, struct takt_rule *rule,
                            bool may_number)
{
    int high = rule->freq == TAKT_FREQ_YEARLY && rule->by_month == 0 ? 53 : 5;

    if (!may_number || dice_is(dice, 50)) {
        rule->by_day = (uint8_t)random_bits(dice, 0, 6);
        if (!may_number || dice_is(dice, 80))
            return;
    }
    if (dice_is(dice, 5))
        high = 53;
    for (int i = (int)dice_between(dice, 1, 3); i > 0; i--) {
        int half = dice_is(dice, 40) ? TAKT_BACK : TAKT_FRONT;
        int64_t weekday = dice_between(dice, 0, 6);
        int64_t n = dice_between(dice, 1, dice_is(dice, 50) ? 5 : high);

        rule->by_day_nth[half][weekday] |= UINT64_C(1) << n;
    }
}

/* The parts that choose days, as far as the frequency takes them (V1). */
static void random_day_parts(struct dice *dice, struct takt_rule *rule)
{
    bool is_yearly = rule->freq == TAKT_FREQ_YEARLY;
    bool is_fine = rule->freq < TAKT_FREQ_DAILY;
    bool may_number = is_yearly || rule->freq == TAKT_FREQ_MONTHLY;

    if (dice_is(dice, 30))
        rule->by_month = (uint16_t)random_bits(dice, 1, 12);
    if (is_yearly && dice_is(dice, 25)) {
        random_halves(dice, rule->by_week_no, 53);
        if (dice_is(dice, 40))
            rule->by_week_no[TAKT_FRONT] |= UINT64_C(1) << 53 | 1 << 1;
        may_number = false;
    }
    if ((is_yearly && dice_is(dice, 20)) || (is_fine && dice_is(dice, 10)))
        random_wide(dice, rule->by_year_day, 366);
    if (rule->freq != TAKT_FREQ_WEEKLY && dice_is(dice, is_yearly ? 25 : 35))
        random_month_days(dice, rule);
    if (dice_is(dice, 40))
        random_weekdays(dice, rule, may_number);
}

/* BYEASTER, half of the time without what else chooses among the days of a
 * year. */
static void random_easter(struct dice *dice, struct takt_rule *rule)
{
    static const struct takt_rule none;

    for (int i = dice_is(dice, 10) ? 40 : (int)dice_between(dice, 1, 4); i > 0;
         i--) {
        int low = dice_is(dice, 50) ? 50 : TAKT_EASTER_BACK;
        int high = dice_is(dice, 50) ? 60 : TAKT_EASTER_FRONT;
        int64_t n = dice_is(dice, 5) ? 0 : dice_between(dice, -low, high);

        if (n < 0)
            rule->by_easter[TAKT_BACK][-n / 64] |= UINT64_C(1) << -n % 64;
        else
            rule->by_easter[TAKT_FRONT][n / 64] |= UINT64_C(1) << n % 64;
    }
    if (dice_is(dice, 50))
        return;
    rule->by_month = 0;
    memcpy(rule->by_month_day, none.by_month_day, sizeof(none.by_month_day));
    memcpy(rule->by_year_day, none.by_year_day, sizeof(none.by_year_day));
    memcpy(rule->by_week_no, none.by_week_no, sizeof(none.by_week_no));
}

static void random_time_parts(struct dice *dice, struct takt_rule *rule)
{
    bool is_fine = rule->freq < TAKT_FREQ_DAILY;
    int percent = is_fine ? 35 : 12;

    if (dice_is(dice, percent))
        rule->by_hour = (uint32_t)random_bits(dice, 0, 23);
    if (dice_is(dice, percent))
        rule->by_minute = random_bits(dice, 0, 59);
    if (dice_is(dice, is_fine ? 30 : 8))
        rule->by_second = random_bits(dice, 0, 60);
}

static bool has_by_part(const struct takt_rule *rule)
{
    struct takt_rule bare = TAKT_RULE_INIT;

    bare.freq = rule->freq;
    bare.interval = rule->interval;
    bare.week_start = rule->week_start;
    return !takt_rule_is_equal(rule, &bare);
}

/* ---- the end ------------------------------------------------------------ */

static int64_t clamp(int64_t wall_s)
{
    return wall_s < TAKT_WALL_MIN   ? TAKT_WALL_MIN
           : wall_s > TAKT_WALL_MAX ? TAKT_WALL_MAX
                                    : wall_s;
}

static void random_end(struct dice *dice, struct generated *out)
{
    static const int64_t interval_s[TAKT_FREQ__COUNT] = {
        1, 60, 3600, DAY_S, 7 * DAY_S, 30 * DAY_S, 365 * DAY_S};
    struct takt_rule *rule = &out->rule;
    int kind = (int)dice_between(dice, 1, 10);

    if (kind <= 3) {
        rule->count = (uint32_t)dice_between(dice, 1, 40);
        if (dice_is(dice, 10))
            rule->count = (uint32_t)dice_between(dice, 1, TAKT_NUMBER_MAX);
    } else if (kind == 4) {
        int64_t step_s = interval_s[rule->freq] * (rule->interval % 4096);

        rule->until = dice_is(dice, 40)   ? TAKT_UNTIL_DATE
                      : dice_is(dice, 50) ? TAKT_UNTIL_LOCAL
                                          : TAKT_UNTIL_UTC;
        rule->until_s =
            clamp(out->start_s + dice_between(dice, -2, 40) * step_s);
        if (rule->until == TAKT_UNTIL_DATE)
            rule->until_s = DAY_S * (rule->until_s / DAY_S);
        if (rule->until == TAKT_UNTIL_DATE && rule->until_s < TAKT_WALL_MIN)
            rule->until_s = TAKT_WALL_MIN;
    }
}

static enum takt_freq random_freq(struct dice *dice)
{
    int n = (int)dice_between(dice, 1, 100);

    return n <= 28   ? TAKT_FREQ_YEARLY
           : n <= 50 ? TAKT_FREQ_MONTHLY
           : n <= 62 ? TAKT_FREQ_WEEKLY
           : n <= 74 ? TAKT_FREQ_DAILY
           : n <= 84 ? TAKT_FREQ_HOURLY
           : n <= 92 ? TAKT_FREQ_MINUTELY
                     : TAKT_FREQ_SECONDLY;
}

struct generated generate(uint64_t seed)
{
    struct dice dice = {seed};
    struct generated out = {.rule = TAKT_RULE_INIT};
    struct takt_rule *rule = &out.rule;

    (void)dice_roll(&dice);
    rule->freq = random_freq(&dice);
    rule->interval = random_interval(&dice);
    if (dice_is(&dice, 40))
        rule->week_start = (uint8_t)dice_between(&dice, 0, 6);
    out.is_date = rule->freq >= TAKT_FREQ_DAILY && dice_is(&dice, 40);
    out.start_s = (int64_t)DAY_S * random_day(&dice);
    if (!out.is_date)
        out.start_s += random_time(&dice);
    random_day_parts(&dice, rule);
    random_time_parts(&dice, rule);
    if (has_by_part(rule) && dice_is(&dice, 25))
        random_wide(&dice, rule->by_set_pos, dice_is(&dice, 80) ? 6 : 366);
    if (dice_is(&dice, 15)) {
        rule->has_rscale = true;
        rule->skip = (enum takt_skip)dice_between(&dice, 0, 2);
    }
    random_end(&dice, &out);
    if (dice_is(&dice, 8))
        random_easter(&dice, rule);
    return out;
}

void generated_print(const struct generated *generated, const char *between,
                     char *out)
{
    char text[TAKT_RULE_TEXT_MAX];
    char start[TAKT_TIME_PRINT_SIZE];
    struct takt_time time = {generated->start_s, generated->is_date
                                                     ? TAKT_TIME_DATE
                                                     : TAKT_TIME_LOCAL};

    (void)takt_time_print(start, time);
    (void)takt_rule_print(&generated->rule, text, sizeof(text), NULL);
    (void)snprintf(out, GENERATED_TEXT_SIZE, "DTSTART%s:%s%sRRULE:%s",
                   generated->is_date ? ";VALUE=DATE" : "", start, between,
                   text);
}

/* SPDX-License-Identifier: MIT */
/*
 * What may stand in a rule: the range of each part, and which parts may stand
 * together (RFC 5545, 3.3.10: the table of BY parts, its notes, and what MUST
 * NOT be; readings V1, V2, U7, P9 and K1). BYEASTER may stand beside any other
 * part. takt_rule_parse() refuses the same with the place in the text.
 */
#include "rule/part.h"

#include "base/bits.h"
#include "base/error.h"
#include "rule/has.h"

#include <assert.h>
#include <string.h>

bool takt__rule_has_ordinal(const struct takt_rule *rule)
{
    uint64_t any = 0;

    for (int weekday = TAKT_MONDAY; weekday <= TAKT_SUNDAY; weekday++)
        any |= rule->by_day_nth[TAKT_FRONT][weekday] |
               rule->by_day_nth[TAKT_BACK][weekday];
    return any != 0;
}

static bool has_366(const uint64_t set[2][TAKT_WORDS_366])
{
    uint64_t any = 0;

    for (int word = 0; word < TAKT_WORDS_366; word++)
        any |= set[TAKT_FRONT][word] | set[TAKT_BACK][word];
    return any != 0;
}

/* The table of RFC 5545, 3.3.10 where it says N/A, and notes 1 and 2. */
static struct part_conflict freq_conflict(const struct takt_rule *rule,
                                          bool has_week_no, bool has_year_day)
{
    const enum takt_freq freq = rule->freq;
    const uint32_t month_days =
        rule->by_month_day[TAKT_FRONT] | rule->by_month_day[TAKT_BACK];

    if (has_week_no && freq != TAKT_FREQ_YEARLY)
        return (struct part_conflict){TAKT_REASON_WEEKNO_FREQ, PART_BYWEEKNO,
                                      PART_NONE};
    if (has_year_day && (freq == TAKT_FREQ_DAILY || freq == TAKT_FREQ_WEEKLY ||
                         freq == TAKT_FREQ_MONTHLY))
        return (struct part_conflict){TAKT_REASON_YEARDAY_FREQ, PART_BYYEARDAY,
                                      PART_NONE};
    if (month_days != 0 && freq == TAKT_FREQ_WEEKLY)
        return (struct part_conflict){TAKT_REASON_MONTHDAY_FREQ,
                                      PART_BYMONTHDAY, PART_NONE};
    if (!takt__rule_has_ordinal(rule))
        return (struct part_conflict){0};
    if (freq != TAKT_FREQ_MONTHLY && freq != TAKT_FREQ_YEARLY)
        return (struct part_conflict){TAKT_REASON_ORDINAL_FREQ, PART_BYDAY,
                                      PART_NONE};
    if (has_week_no)
        return (struct part_conflict){TAKT_REASON_ORDINAL_WEEKNO, PART_BYDAY,
                                      PART_NONE};
    return (struct part_conflict){0};
}

struct part_conflict takt__rule_conflict(const struct takt_rule *rule)
{
    const bool has_week_no =
        (rule->by_week_no[TAKT_FRONT] | rule->by_week_no[TAKT_BACK]) != 0;
    const bool has_year_day = has_366(rule->by_year_day);
    const bool has_by = has_week_no || has_year_day || rule->by_second != 0 ||
                        rule->by_minute != 0 || rule->by_hour != 0 ||
                        rule->by_day != 0 || rule->by_month != 0 ||
                        rule->by_month_day[TAKT_FRONT] != 0 ||
                        rule->by_month_day[TAKT_BACK] != 0 ||
                        takt__rule_has_ordinal(rule) || rule_has_easter(rule);

    if (rule->skip != TAKT_SKIP_OMIT && !rule->has_rscale)
        return (struct part_conflict){TAKT_REASON_SKIP_ALONE, PART_SKIP,
                                      PART_NONE};
    if (rule->count != 0 && rule->until != TAKT_UNTIL_NONE)
        return (struct part_conflict){TAKT_REASON_COUNT_AND_UNTIL, PART_COUNT,
                                      PART_UNTIL};
    if (!has_by && has_366(rule->by_set_pos))
        return (struct part_conflict){TAKT_REASON_SETPOS_ALONE, PART_BYSETPOS,
                                      PART_NONE};
    return freq_conflict(rule, has_week_no, has_year_day);
}

/* Refuses one half of a part's set that holds anything but what the part
 * takes; words is how long it is. The half of negative numbers has no 0. */
static takt_status check_words(const uint64_t *set, int words, enum part part,
                               int half, struct takt_error *err)
{
    const struct part_info *info = &takt__parts[part];
    const int64_t max = half == TAKT_BACK ? info->back : info->max;

    if ((info->min > 0 || half == TAKT_BACK) && (set[0] & 1) != 0)
        return takt__refuse(err, TAKT_REASON_ZERO, 0, 0);
    for (int word = 0; word < words; word++) {
        const int64_t first = word * INT64_C(64);
        uint64_t allowed = UINT64_MAX;
        if (first > max)
            allowed = 0;
        else if (max - first < 63)
            allowed = (UINT64_C(2) << (max - first)) - 1;
        if ((set[word] & ~allowed) != 0)
            return takt__refuse_args(err, TAKT_REASON_RANGE, 0, 0,
                                     takt__part_least(part), info->max);
    }
    return TAKT_OK;
}

/* Whether a set of 366 has what it may not: 0, or more than 366. */
static uint64_t beyond_366(const uint64_t set[TAKT_WORDS_366])
{
    return (set[0] & 1) | (set[TAKT_WORDS_366 - 1] &
                           ~bits_range(0, 367 - 64 * (TAKT_WORDS_366 - 1)));
}

/* Whether BYEASTER has what it may not. */
static uint64_t beyond_easter(const struct takt_rule *rule)
{
    const uint64_t *front = rule->by_easter[TAKT_FRONT];
    const uint64_t *back = rule->by_easter[TAKT_BACK];

    static_assert(TAKT_EASTER_FRONT / 64 == 3 && TAKT_EASTER_BACK / 64 == 1,
                  "the words that are partly used");
    return (front[3] & ~bits_range(0, TAKT_EASTER_FRONT % 64 + 1)) |
           (back[0] & 1) |
           (back[1] & ~bits_range(0, TAKT_EASTER_BACK % 64 + 1)) | back[2] |
           back[3];
}

/* Whether any list of numbers holds what it may not. It asks for all of them
 * at once, for hardly any rule does. */
static bool has_wrong_number(const struct takt_rule *rule)
{
    uint64_t wrong = beyond_easter(rule) |
                     (rule->by_second & ~bits_range(0, 61)) |
                     (rule->by_minute & ~bits_range(0, 60)) |
                     (rule->by_hour & ~bits_range(0, 24)) |
                     (rule->by_month & ~bits_range(1, 13));

    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        wrong |= (rule->by_month_day[half] & ~bits_range(1, 32)) |
                 (rule->by_week_no[half] & ~bits_range(1, 54)) |
                 beyond_366(rule->by_year_day[half]) |
                 beyond_366(rule->by_set_pos[half]);
    return wrong != 0;
}

static takt_status check_lists(const struct takt_rule *rule,
                               struct takt_error *err)
{
    if (!has_wrong_number(rule))
        return TAKT_OK;
    for (enum part part = PART_BYSECOND; part <= PART_BYSETPOS; part++) {
        if (part == PART_BYDAY)
            continue;
        struct part_set set;
        takt__part_load(&set, rule, part);
        for (int half = TAKT_FRONT; half <= TAKT_BACK; half++) {
            takt_status status =
                check_words(set.half[half], TAKT_WORDS_366, part, half, err);
            if (status != TAKT_OK)
                return status;
        }
    }
    return TAKT_OK;
}

static takt_status check_weekdays(const struct takt_rule *rule,
                                  struct takt_error *err)
{
    if (rule->week_start > TAKT_SUNDAY || rule->by_day > 0x7f)
        return takt__refuse(err, TAKT_REASON_WEEKDAY_UNKNOWN, 0, 0);
    if (!takt__rule_has_ordinal(rule))
        return TAKT_OK;
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int weekday = TAKT_MONDAY; weekday <= TAKT_SUNDAY; weekday++) {
            takt_status status = check_words(&rule->by_day_nth[half][weekday],
                                             1, PART_BYDAY, half, err);
            if (status != TAKT_OK)
                return status;
        }
    return TAKT_OK;
}

static takt_status check_until(const struct takt_rule *rule,
                               struct takt_error *err)
{
    if ((unsigned)rule->until >= TAKT_UNTIL__COUNT)
        return takt__refuse(err, TAKT_REASON_DATE, 0, 0);
    if (rule->until == TAKT_UNTIL_NONE)
        return TAKT_OK;
    if (rule->until_s < TAKT_WALL_MIN || rule->until_s > TAKT_WALL_MAX)
        return takt__refuse(err, TAKT_REASON_YEAR_RANGE, 0, 0);
    if (rule->until == TAKT_UNTIL_DATE && rule->until_s % TAKT_DAY_S != 0)
        return takt__refuse(err, TAKT_REASON_DATE, 0, 0);
    return TAKT_OK;
}

takt_status takt_rule_check(const struct takt_rule *rule,
                            struct takt_error *err)
{
    takt_status status;

    if ((unsigned)rule->freq >= TAKT_FREQ__COUNT)
        return takt__refuse(err, TAKT_REASON_FREQ_UNKNOWN, 0, 0);
    if ((unsigned)rule->skip >= TAKT_SKIP__COUNT)
        return takt__refuse(err, TAKT_REASON_SKIP_UNKNOWN, 0, 0);
    if (rule->interval == 0)
        return takt__refuse(err, TAKT_REASON_ZERO, 0, 0);
    status = check_until(rule, err);
    if (status == TAKT_OK)
        status = check_weekdays(rule, err);
    if (status == TAKT_OK)
        status = check_lists(rule, err);
    if (status != TAKT_OK)
        return status;

    const struct part_conflict conflict = takt__rule_conflict(rule);
    if (conflict.reason != TAKT_REASON_NONE)
        return takt__refuse(err, conflict.reason, 0, 0);
    return TAKT_OK;
}

bool takt_rule_is_equal(const struct takt_rule *a, const struct takt_rule *b)
{
    return a->freq == b->freq && a->skip == b->skip && a->until == b->until &&
           (a->until == TAKT_UNTIL_NONE || a->until_s == b->until_s) &&
           a->has_rscale == b->has_rscale && a->week_start == b->week_start &&
           a->by_day == b->by_day && a->by_month == b->by_month &&
           a->interval == b->interval && a->count == b->count &&
           a->by_second == b->by_second && a->by_minute == b->by_minute &&
           a->by_hour == b->by_hour &&
           memcmp(a->by_month_day, b->by_month_day, sizeof(a->by_month_day)) ==
               0 &&
           memcmp(a->by_week_no, b->by_week_no, sizeof(a->by_week_no)) == 0 &&
           memcmp(a->by_day_nth, b->by_day_nth, sizeof(a->by_day_nth)) == 0 &&
           memcmp(a->by_year_day, b->by_year_day, sizeof(a->by_year_day)) ==
               0 &&
           memcmp(a->by_set_pos, b->by_set_pos, sizeof(a->by_set_pos)) == 0 &&
           memcmp(a->by_easter, b->by_easter, sizeof(a->by_easter)) == 0;
}

/* SPDX-License-Identifier: MIT */
#include "base/bits.h"
#include "rule/has.h"
#include "walk/sets.h"

/* The days of BYMONTHDAY in a month of this length, moved by SKIP where they
 * do not exist. The months before and after a short month have 31 days, so a
 * moved day has no further to go. */
static uint64_t month_days(const struct takt_rule *rule, int length)
{
    uint64_t exists = bits_range(1, length + 1);
    uint64_t front = rule->by_month_day[TAKT_FRONT];
    uint64_t back = rule->by_month_day[TAKT_BACK];
    uint64_t set = front & exists;
    bool is_short_front = (front & ~exists) != 0;
    bool is_short_back = (back & ~exists) != 0;

    for (uint64_t rest = back & exists; rest != 0; rest &= rest - 1)
        set |= UINT64_C(1) << (length + 1 - bits_lowest(rest));
    if (rule->skip == TAKT_SKIP_BACKWARD) {
        set |= (uint64_t)is_short_front << length;
        set |= (uint64_t)is_short_back; /* the last of the month before */
    } else if (rule->skip == TAKT_SKIP_FORWARD) {
        set |= (uint64_t)is_short_front << (length + 1);
        set |= (uint64_t)is_short_back << 1;
    }
    return set;
}

/* The days of one numbered weekday, first: the day of the month, 1 to 7, of
 * its first. */
static uint64_t numbered_days(uint64_t front, uint64_t back, int length,
                              int first)
{
    uint64_t set = 0;
    int last = first + (length - first) / 7 * 7;

    for (int n = 1; n <= 5; n++) {
        int day = first + 7 * (n - 1);
        if ((front >> n & 1) != 0 && day <= length)
            set |= UINT64_C(1) << day;
        day = last - 7 * (n - 1);
        if ((back >> n & 1) != 0 && day >= 1)
            set |= UINT64_C(1) << day;
    }
    return set;
}

/* Bits of days 0 to length + 1 that BYDAY allows. Day 0 is the 31st of its
 * month, and day length + 1 the 1st of one of 31 days: see month_days(). */
static uint64_t allowed_days(const struct takt_rule *rule, int length,
                             int weekday)
{
    const uint64_t every_seventh = UINT64_C(0x8102040810204081);
    uint64_t set = 0;

    for (int i = 0; i < 7; i++) {
        int first = 1 + (i - weekday + 7) % 7;
        uint64_t front = rule->by_day_nth[TAKT_FRONT][i];
        uint64_t back = rule->by_day_nth[TAKT_BACK][i];
        if ((rule->by_day >> i & 1) != 0)
            set |= every_seventh << (first % 7);
        if ((front | back) == 0)
            continue;
        set |= numbered_days(front, back, length, first);
        if (first == 7 && ((front >> 5 & 1) != 0 || (back >> 1 & 1) != 0))
            set |= 1;
        if ((length - first) % 7 == 6 &&
            ((front >> 1 & 1) != 0 || (back >> 5 & 1) != 0))
            set |= UINT64_C(1) << (length + 1);
    }
    return set & bits_range(0, length + 2);
}

uint64_t takt__month_set(const struct takt_rule *rule, int length, int weekday)
{
    uint64_t set = bits_range(1, length + 1);

    if ((rule->by_month_day[TAKT_FRONT] | rule->by_month_day[TAKT_BACK]) != 0)
        set = month_days(rule, length);
    if (rule_has_by_day(rule))
        set &= allowed_days(rule, length, weekday);
    return set;
}

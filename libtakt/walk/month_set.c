/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/bits.h"
#include "rule/has.h"
#include "walk/sets.h"

/* The days of BYMONTHDAY in a month of this length, moved by SKIP where they
 * do not exist. A moved day has no further to go than into the month beside it:
 * the months before and after a short month have 31 days. */
static uint64_t month_dates(const struct takt_rule *rule, enum takt_skip skip,
                            int length)
{
    uint64_t exists = bits_range(1, length + 1);
    uint64_t front = rule->by_month_day[TAKT_FRONT];
    uint64_t back = rule->by_month_day[TAKT_BACK];
    uint64_t set = front & exists;

    if ((front | back) == 0)
        return exists;
    for (uint64_t rest = back & exists; rest != 0; rest &= rest - 1)
        set |= UINT64_C(1) << (length + 1 - bits_lowest(rest));
    if (skip == TAKT_SKIP_OMIT)
        return set;
    uint64_t is_short_front = (front & ~exists) != 0;
    uint64_t is_short_back = (back & ~exists) != 0;
    if (skip == TAKT_SKIP_BACKWARD)
        return set | is_short_front << length | is_short_back;
    return set | is_short_front << (length + 1) | is_short_back << 1;
}

/* Ordinals 1 to 5, bit n for n, laid out in weeks: bit 7 * (n - 1). Each of the
 * five bits is multiplied to where it belongs, and what falls between is
 * masked away. */
static uint64_t weeks_from_front(uint64_t ordinals)
{
    return (ordinals >> 1 & 0x1f) * UINT64_C(0x01041041) & UINT64_C(0x10204081);
}

/* The same for ordinals that count from the last of five weeks. */
static uint64_t weeks_from_back(uint64_t ordinals)
{
    return ((ordinals >> 1 & 0x1f) * UINT64_C(0x101010101) &
            UINT64_C(0x102040810)) >>
           4;
}

/* Adds the days of every kind of month that one numbered weekday allows. Day 0
 * is the 31st of its month, and day length + 1 the 1st of one of 31 days: see
 * month_dates(). */
static void add_numbered(const struct takt_rule *rule, int weekday,
                         uint64_t sets[MONTH_KINDS])
{
    uint64_t front = rule->by_day_nth[TAKT_FRONT][weekday];
    uint64_t back = rule->by_day_nth[TAKT_BACK][weekday];
    uint64_t from_front = weeks_from_front(front);
    uint64_t from_back = weeks_from_back(back);

    if ((front | back) == 0)
        return;
    for (int length = 28; length <= 31; length++)
        for (int first_weekday = 0; first_weekday < 7; first_weekday++) {
            int first = (weekday - first_weekday + 7) % 7 + 1;
            bool has_five = first + 28 <= length;
            uint64_t weeks =
                from_front | (has_five ? from_back : from_back >> 7);
            uint64_t days = weeks << first & bits_range(1, length + 1);
            if (first == 7)
                days |= (front >> 5 | back >> 1) & 1;
            if ((length - first) % 7 == 6)
                days |= ((front >> 1 | back >> 5) & 1) << (length + 1);
            *sets++ |= days;
        }
}

void takt__month_dates(const struct takt_rule *rule, enum takt_skip skip,
                       uint64_t sets[MONTH_KINDS])
{
    for (int length = 28; length <= 31; length++) {
        uint64_t dates = month_dates(rule, skip, length);
        for (int weekday = 0; weekday < 7; weekday++)
            *sets++ = dates;
    }
}

void takt__month_weekdays(const struct takt_rule *rule,
                          uint64_t sets[MONTH_KINDS])
{
    memset(sets, 0, MONTH_KINDS * sizeof(*sets));
    if (rule->by_day != 0) /* bit 0 is the day before the 1st */
        for (int kind = 0; kind < MONTH_KINDS; kind++)
            sets[kind] = sets_weekdays(rule->by_day, (kind + 6) % 7) &
                         bits_range(0, 30 + kind / 7);
    for (int weekday = TAKT_MONDAY; weekday <= TAKT_SUNDAY; weekday++)
        add_numbered(rule, weekday, sets);
}

void takt__month_sets(const struct takt_rule *rule, uint64_t sets[MONTH_KINDS])
{
    uint64_t weekdays[MONTH_KINDS];

    takt__month_dates(rule, rule->skip, sets);
    if (!rule_has_by_day(rule))
        return;
    takt__month_weekdays(rule, weekdays);
    for (int kind = 0; kind < MONTH_KINDS; kind++)
        sets[kind] &= weekdays[kind];
}

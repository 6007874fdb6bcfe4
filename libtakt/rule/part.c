/* SPDX-License-Identifier: MIT */
#include "rule/part.h"

#include <assert.h>
#include <string.h>

#define NAME(text) .name = (text), .name_len = sizeof(text) - 1

const struct part_info takt__parts[PART__COUNT] = {
    [PART_NONE] = {NAME("")},
    [PART_RSCALE] = {NAME("RSCALE")},
    [PART_FREQ] = {NAME("FREQ")},
    [PART_UNTIL] = {NAME("UNTIL")},
    [PART_COUNT] = {NAME("COUNT"), .min = 1, .max = TAKT_NUMBER_MAX},
    [PART_INTERVAL] = {NAME("INTERVAL"), .min = 1, .max = TAKT_NUMBER_MAX},
    [PART_BYSECOND] = {NAME("BYSECOND"), .max = 60},
    [PART_BYMINUTE] = {NAME("BYMINUTE"), .max = 59},
    [PART_BYHOUR] = {NAME("BYHOUR"), .max = 23},
    [PART_BYDAY] = {NAME("BYDAY"), .min = 1, .max = 53, .back = 53},
    [PART_BYMONTHDAY] = {NAME("BYMONTHDAY"), .min = 1, .max = 31, .back = 31},
    [PART_BYYEARDAY] = {NAME("BYYEARDAY"), .min = 1, .max = 366, .back = 366},
    [PART_BYEASTER] = {NAME("BYEASTER"), .max = TAKT_EASTER_FRONT,
                       .back = TAKT_EASTER_BACK},
    [PART_BYWEEKNO] = {NAME("BYWEEKNO"), .min = 1, .max = 53, .back = 53},
    [PART_BYMONTH] = {NAME("BYMONTH"), .min = 1, .max = 12},
    [PART_BYSETPOS] = {NAME("BYSETPOS"), .min = 1, .max = 366, .back = 366},
    [PART_WKST] = {NAME("WKST")},
    [PART_SKIP] = {NAME("SKIP")},
};

const char *const takt__freq_names[TAKT_FREQ__COUNT] = {
    [TAKT_FREQ_SECONDLY] = "SECONDLY", [TAKT_FREQ_MINUTELY] = "MINUTELY",
    [TAKT_FREQ_HOURLY] = "HOURLY",     [TAKT_FREQ_DAILY] = "DAILY",
    [TAKT_FREQ_WEEKLY] = "WEEKLY",     [TAKT_FREQ_MONTHLY] = "MONTHLY",
    [TAKT_FREQ_YEARLY] = "YEARLY",
};

const char *const takt__skip_names[TAKT_SKIP__COUNT] = {
    [TAKT_SKIP_OMIT] = "OMIT",
    [TAKT_SKIP_BACKWARD] = "BACKWARD",
    [TAKT_SKIP_FORWARD] = "FORWARD",
};

const char takt__weekday_names[7][3] = {
    [TAKT_MONDAY] = "MO",   [TAKT_TUESDAY] = "TU", [TAKT_WEDNESDAY] = "WE",
    [TAKT_THURSDAY] = "TH", [TAKT_FRIDAY] = "FR",  [TAKT_SATURDAY] = "SA",
    [TAKT_SUNDAY] = "SU",
};

void takt__part_load(struct part_set *out, const struct takt_rule *rule,
                     enum part part)
{
    *out = (struct part_set){0};
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++) {
        if (part == PART_BYMONTHDAY)
            out->half[half][0] = rule->by_month_day[half];
        else if (part == PART_BYWEEKNO)
            out->half[half][0] = rule->by_week_no[half];
        else if (part == PART_BYYEARDAY)
            memcpy(out->half[half], rule->by_year_day[half],
                   sizeof(out->half[half]));
        else if (part == PART_BYSETPOS)
            memcpy(out->half[half], rule->by_set_pos[half],
                   sizeof(out->half[half]));
        else if (part == PART_BYEASTER)
            memcpy(out->half[half], rule->by_easter[half],
                   sizeof(rule->by_easter[half]));
    }
    if (part == PART_BYSECOND)
        out->half[TAKT_FRONT][0] = rule->by_second;
    else if (part == PART_BYMINUTE)
        out->half[TAKT_FRONT][0] = rule->by_minute;
    else if (part == PART_BYHOUR)
        out->half[TAKT_FRONT][0] = rule->by_hour;
    else if (part == PART_BYMONTH)
        out->half[TAKT_FRONT][0] = rule->by_month;
}

void takt__part_store(struct takt_rule *rule, enum part part,
                      const struct part_set *set)
{
    const uint64_t front = set->half[TAKT_FRONT][0];
    const uint64_t back = set->half[TAKT_BACK][0];

    switch (part) {
    case PART_BYSECOND:
        rule->by_second = front;
        break;
    case PART_BYMINUTE:
        rule->by_minute = front;
        break;
    case PART_BYHOUR:
        rule->by_hour = (uint32_t)front;
        break;
    case PART_BYMONTHDAY:
        rule->by_month_day[TAKT_FRONT] = (uint32_t)front;
        rule->by_month_day[TAKT_BACK] = (uint32_t)back;
        break;
    case PART_BYWEEKNO:
        rule->by_week_no[TAKT_FRONT] = front;
        rule->by_week_no[TAKT_BACK] = back;
        break;
    case PART_BYMONTH:
        rule->by_month = (uint16_t)front;
        break;
    case PART_BYYEARDAY:
        memcpy(rule->by_year_day, set->half, sizeof(set->half));
        break;
    case PART_BYSETPOS:
        memcpy(rule->by_set_pos, set->half, sizeof(set->half));
        break;
    case PART_BYEASTER:
        for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
            memcpy(rule->by_easter[half], set->half[half],
                   sizeof(rule->by_easter[half]));
        break;
    default:
        assert(!"a part that is no list of numbers");
    }
}

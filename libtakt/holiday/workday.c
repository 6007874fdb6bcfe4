/* SPDX-License-Identifier: MIT */
/* Working days: what weekends and days off leave, and the way from a day to
 * the next of them (SPEC D-12). */
#include <takt/holiday.h>

#include "civil/civil.h"

/* How far a search goes. A weekday comes 52 times a year, more than there are
 * days off, so that a year without a working day has seven weekdays off. */
#define SEARCH_DAYS 366

bool takt_workday_is(const struct takt_workdays *workdays, int32_t day)
{
    struct takt_holiday holiday;

    if ((workdays->weekend >> civil_weekday(day) & 1) != 0)
        return false;
    return takt_holiday_on(&holiday, workdays->place, day) != TAKT_OK ||
           !holiday.is_off;
}

static bool is_found(int32_t *out, const struct takt_workdays *workdays,
                     int32_t day)
{
    if (day < TAKT_DAY_MIN || day > TAKT_DAY_MAX ||
        !takt_workday_is(workdays, day))
        return false;
    *out = day;
    return true;
}

takt_status takt_workday_next(int32_t *out,
                              const struct takt_workdays *workdays, int32_t day)
{
    *out = 0;
    for (int32_t i = 0; i <= SEARCH_DAYS; i++) {
        if (is_found(out, workdays, day + i))
            return TAKT_OK;
    }
    return TAKT_DONE;
}

takt_status takt_workday_previous(int32_t *out,
                                  const struct takt_workdays *workdays,
                                  int32_t day)
{
    *out = 0;
    for (int32_t i = 0; i <= SEARCH_DAYS; i++) {
        if (is_found(out, workdays, day - i))
            return TAKT_OK;
    }
    return TAKT_DONE;
}

takt_status takt_workday_nearest(int32_t *out,
                                 const struct takt_workdays *workdays,
                                 int32_t day)
{
    *out = 0;
    for (int32_t i = 0; i <= SEARCH_DAYS; i++) {
        if (is_found(out, workdays, day + i) ||
            is_found(out, workdays, day - i))
            return TAKT_OK;
    }
    return TAKT_DONE;
}

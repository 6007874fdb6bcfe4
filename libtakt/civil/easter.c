/* SPDX-License-Identifier: MIT */
/*
 * Western Easter: the Sunday after the full moon on or after 21 March, by the
 * moon of the Gregorian calendar reform of 1582.
 *
 * Moons come back on the same dates after 19 years, so the golden number,
 * year mod 19, says how old the moon is (the epact). Two corrections keep the
 * table to the sky: three leap days are left out in 400 years (the sun's), and
 * the 19 years are 8 days too long in 2500 (the moon's). The full moon is then
 * between 21 March and 19 April; that the tables of the reform allow only 29
 * dates in some spans of years, no two of the 19 alike, takes back a day of
 * the last of them: 19 April always, 18 April in the latter part of the 19.
 *
 * Worked example: 2026 has golden number 12 (from 0). Century 20 has lost
 * 20 - 5 - 6 = 9 days, so the moon is full (19 * 12 + 9 + 15) mod 30 = 12 days
 * after 21 March, which is Thursday 2 April; Easter is Sunday 5 April.
 */
#include "civil/civil.h"

/* Days from 21 March to the full moon of the calendar, 0 to 28. */
static int32_t full_moon(int32_t year)
{
    const int32_t century = year / 100;
    const int32_t golden = year % 19;
    const int32_t sun = century - century / 4;
    const int32_t moon = (8 * century + 13) / 25;
    const int32_t days = (19 * golden + sun - moon + 15) % 30;

    return days - (days == 29 || (days == 28 && golden > 10));
}

int32_t takt_easter(int32_t year)
{
    const int32_t moon = civil_day(year, 3, 21) + full_moon(year);

    return moon + TAKT_SUNDAY + 1 - (civil_weekday(moon) + 1) % 7;
}

/* SPDX-License-Identifier: MIT */
/*
 * Prints every holiday of every place in a span of years, for the comparison
 * with a peer: list_holidays FIRST LAST. A line is the code of the place, the
 * date, "off" or "custom", and the name, with tabs between.
 */
#include <stdio.h>
#include <stdlib.h>

#include <takt/holiday.h>

static void list_year(struct takt_place place, int32_t year)
{
    struct takt_holiday holidays[TAKT_HOLIDAY_YEAR_MAX];
    const size_t count =
        takt_holiday_year(holidays, TAKT_HOLIDAY_YEAR_MAX, place, year);

    for (size_t i = 0; i < count; i++) {
        const struct takt_date date = takt_date(holidays[i].day);

        printf("%s\t%04d-%02d-%02d\t%s\t%s\n", takt_place_code(place),
               date.year, date.month, date.day,
               holidays[i].is_off ? "off" : "custom", holidays[i].name);
    }
}

int main(int argc, char **argv)
{
    const int32_t first = argc > 1 ? atoi(argv[1]) : 2016;
    const int32_t last = argc > 2 ? atoi(argv[2]) : 2036;
    struct takt_place place;

    for (size_t i = 0; takt_place_at(&place, i) == TAKT_OK; i++) {
        for (int32_t year = first; year <= last; year++)
            list_year(place, year);
    }
    return 0;
}

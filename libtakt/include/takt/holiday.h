/* SPDX-License-Identifier: MIT */
/*
 * The days off of a country, and the working days that they leave.
 *
 * A *place* is a country, or a region of one that has days off of its own: a
 * German state, a nation of the United Kingdom. A *holiday* is a day of a
 * place with a name, and is off unless custom alone makes it one (Christmas
 * Eve in Sweden). A day off that falls on a weekend may give another day in
 * its place; then both are holidays of that name.
 *
 * The data follow the law for the years 2016 to 2036, as it stood in November
 * 2026. Other years are computed by the same rules, and tell what the law of
 * today would give.
 *
 * All functions are pure and thread-safe, and need no allocation. Text is
 * UTF-8 and static.
 */
#ifndef TAKT_HOLIDAY_H
#define TAKT_HOLIDAY_H

#include "civil.h"

TAKT_BEGIN_DECLS

/** The data of a country, and of a region; opaque. */
struct takt_country;
struct takt_region;

/** Whose holidays are meant. Zeroed, it is no place and has none. Of a
 * country with regions, the country alone has what all of them share. */
struct takt_place {
    const struct takt_country *country; /**< NULL: no place */
    const struct takt_region *region;   /**< NULL: the country as such */
};

/** A holiday of one year. */
struct takt_holiday {
    int32_t day;
    bool is_off;         /**< off by law; else kept by custom, or for a part
                              of the day or of the place */
    bool is_substitute;  /**< stands for a day off that fell on a weekend */
    const char *name;    /**< in the language of the country */
    const char *english; /**< in English */
    const char *lang;    /**< the tag of name's language, for example "nb" */
};

/** The place of a code of ISO 3166: a country, "NO", or a region, "DE-BY",
 * in any case. England and Wales are GB-EAW, and GB-ENG and GB-WLS too.
 *
 * @param out  set on TAKT_OK; zeroed otherwise
 * @param code len bytes, NUL not needed
 * @return TAKT_OK, or TAKT_DONE if we have no such place. */
TAKT_API TAKT_MUST_USE takt_status takt_place_find(struct takt_place *out,
                                                   const char *code,
                                                   size_t len);

/** The index-th of all places, each country before its regions.
 *
 * @param out set on TAKT_OK; zeroed otherwise
 * @return TAKT_OK, or TAKT_DONE past the last. */
TAKT_API TAKT_MUST_USE takt_status takt_place_at(struct takt_place *out,
                                                 size_t index);

/** The code of a place, "NO" or "DE-BY"; of no place, "". */
TAKT_API const char *takt_place_code(struct takt_place place);

/** The name of a place in the language of a tag (see takt_holiday_name());
 * of a region without that of its country; of no place, "". */
TAKT_API const char *takt_place_name(struct takt_place place, const char *tag,
                                     size_t len);

/** More holidays than any place has in a year. */
#define TAKT_HOLIDAY_YEAR_MAX 64

/** The holidays of a year in the order of their days; days off before others
 * on the same day.
 *
 * @param out  the first of them, as many as fit
 * @param size how many fit; TAKT_HOLIDAY_YEAR_MAX is enough for all
 * @param year 1 to 9999; others have none
 * @return how many there are, which may be more than size. */
TAKT_API size_t takt_holiday_year(struct takt_holiday *out, size_t size,
                                  struct takt_place place, int32_t year);

/** The holiday on a day; where two meet, a day off before another.
 *
 * @param out set on TAKT_OK; zeroed otherwise
 * @return TAKT_OK, or TAKT_DONE if the day is none. */
TAKT_API TAKT_MUST_USE takt_status takt_holiday_on(struct takt_holiday *out,
                                                   struct takt_place place,
                                                   int32_t day);

/** The name of a holiday in the language of a tag such as "en" or "nb_NO":
 * English if the tag says so, else the country's own. To know which it is,
 * compare with the members of the holiday. */
TAKT_API const char *takt_holiday_name(const struct takt_holiday *holiday,
                                       const char *tag, size_t len);

/** Saturday and Sunday, as a set of weekdays with bit 0 for Monday. */
#define TAKT_WEEKEND (1u << TAKT_SATURDAY | 1u << TAKT_SUNDAY)

/** Which days are not worked on: certain weekdays, and the days off of a
 * place. Zeroed, every day is a working day. */
struct takt_workdays {
    struct takt_place place; /**< zeroed: holidays are worked on */
    uint32_t weekend;        /**< bit 0 Monday to bit 6 Sunday; see
                                  TAKT_WEEKEND */
};

/** Whether a day is a working day. */
TAKT_API bool takt_workday_is(const struct takt_workdays *workdays,
                              int32_t day);

/** The first working day on or after a day.
 *
 * @param out set on TAKT_OK; zeroed otherwise
 * @param day TAKT_DAY_MIN to TAKT_DAY_MAX
 * @return TAKT_OK, or TAKT_DONE if there is none within a year or before the
 *         end of time: all seven weekdays are off, for example. */
TAKT_API TAKT_MUST_USE takt_status takt_workday_next(
    int32_t *out, const struct takt_workdays *workdays, int32_t day);

/** The last working day on or before a day; as takt_workday_next(). */
TAKT_API TAKT_MUST_USE takt_status takt_workday_previous(
    int32_t *out, const struct takt_workdays *workdays, int32_t day);

/** The working day nearest to a day, the later of two as near; as
 * takt_workday_next(). */
TAKT_API TAKT_MUST_USE takt_status takt_workday_nearest(
    int32_t *out, const struct takt_workdays *workdays, int32_t day);

TAKT_END_DECLS
#endif

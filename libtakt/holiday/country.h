/* SPDX-License-Identifier: MIT */
/*
 * What the data of a country are made of. A country is one file of
 * country/, which holds a list of rules, a list of regions if it has any, and
 * the struct that ties them, all const; to add one, write its file and name
 * it in the list of place.c.
 *
 * A rule gives one day a year at most: a date, a weekday near a date or in a
 * month, or a number of days from Easter. Where the law changed, from and to
 * bound the rule; a day that was held once has both.
 */
#ifndef TAKT_HOLIDAY_COUNTRY_H
#define TAKT_HOLIDAY_COUNTRY_H

#include <takt/holiday.h>

/* The number of elements of an array, for the lists of a country. */
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* How a rule finds its day; which members it reads. */
enum holiday_kind {
    HOLIDAY_DATE,         /* month, date */
    HOLIDAY_EASTER,       /* offset */
    HOLIDAY_NTH,          /* month, weekday, nth */
    HOLIDAY_ON_OR_AFTER,  /* month, date, weekday */
    HOLIDAY_ON_OR_BEFORE, /* month, date, weekday */
};

/* What becomes of a day that falls on a weekend, always Saturday and Sunday
 * here. In place of the day: it is not held itself. */
enum holiday_shift {
    HOLIDAY_STAYS,
    HOLIDAY_TO_NEAREST,    /* off on Friday or Monday as well: USA */
    HOLIDAY_TO_NEXT,       /* off as well on the next weekday that is no
                              holiday: Britain */
    HOLIDAY_SUNDAY_BEFORE, /* Saturday in place of Sunday: Netherlands */
};

/* The longest way of a shift, in days: over a weekend and the two holidays
 * behind it at most, or back by one. */
#define HOLIDAY_SHIFT_MAX 4
#define HOLIDAY_SHIFT_BACK_MAX 1

struct holiday_rule {
    const char *name;         /* in the language of the country */
    const char *english;      /* NULL: name is English */
    enum holiday_kind kind;   /* which of the next five count */
    int32_t month;            /* 1 to 12 */
    int32_t date;             /* day of the month, 1 to 31 */
    int32_t weekday;          /* TAKT_MONDAY to TAKT_SUNDAY */
    int32_t nth;              /* 1 to 4 from the first, -1 the last */
    int32_t offset;           /* days after Easter Sunday */
    enum holiday_shift shift; /* off a weekend */
    int32_t from;             /* the first year; 0: always */
    int32_t to;               /* the last year; 0: still */
    int32_t but_in;           /* a year without it; 0: none */
    int32_t off_every;        /* off only in years that it divides; 0: all */
    bool is_custom;           /* never off by law */
    uint32_t regions;         /* the set of regions; 0: the whole country */
};

struct takt_region {
    const char *code;    /* the country's, a hyphen and the region's */
    const char *name;    /* in the language of the country */
    const char *english; /* NULL: name is English */
    uint32_t set;        /* its bit in the rules' regions, or more than one:
                            then a rule has to have them all */
};

struct takt_country {
    const char *code;    /* ISO 3166-1, two letters */
    const char *name;    /* in its own language */
    const char *english; /* NULL: name is English */
    const char *lang;    /* the tag of that language */
    const struct holiday_rule *rules;
    size_t rule_count;
    const struct takt_region *regions; /* NULL: none */
    size_t region_count;
};

extern const struct takt_country takt__country_de;
extern const struct takt_country takt__country_dk;
extern const struct takt_country takt__country_fi;
extern const struct takt_country takt__country_gb;
extern const struct takt_country takt__country_is;
extern const struct takt_country takt__country_nl;
extern const struct takt_country takt__country_no;
extern const struct takt_country takt__country_se;
extern const struct takt_country takt__country_us;

/* The name in the language of a tag: English or the country's own. english
 * may be NULL, for a name that is English. */
const char *takt__holiday_text(const char *name, const char *english,
                               const char *tag, size_t len);

#endif

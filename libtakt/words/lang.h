/* SPDX-License-Identifier: MIT */
/*
 * A language as data. To add one: an entry of enum takt_lang, a file in
 * words/lang/ that fills one of these in, and its row in langs of words/lang.c.
 *
 * Every member is text in UTF-8, and none is NULL. Some are templates, with
 * slots in braces that words/describe.c and words/reason.c fill in; the
 * comment of a member names its slots, and a slot may be left out or stand
 * twice only where the language has reason to. Sentences are put together
 * from these members alone, so what differs between languages (the order of
 * words, which form a weekday takes where, what stands between two items) is
 * said here. Parts are written as inside a sentence: its first letter becomes
 * a capital by itself.
 */
#ifndef TAKT_WORDS_LANG_H
#define TAKT_WORDS_LANG_H

#include <takt/words.h>

/* The text for one and for more than one; {n} is how many. */
struct words_plural {
    const char *one;
    const char *many;
};

/* Every one, every second, and every {n} or {nth}. */
struct words_every {
    const char *one;
    const char *two;
    const char *many;
};

struct words_lang {
    /* The language itself. */
    const char *tag;  /* its short tag (BCP 47) */
    const char *tags; /* the first parts of all tags that mean it */

    /* Names. Weekdays 0 Monday to 6 Sunday. */
    const char *weekday[7];     /* as in a date: "torsdag 27. januar" */
    const char *weekday_on[7];  /* as in "hver uke på torsdag" */
    const char *weekday_nth[7]; /* as in "fjerde torsdag" */
    const char *workday_nth;    /* Monday to Friday, as in "første ..." */
    const char *day_off_nth;    /* Saturday and Sunday, so too */
    const char *any_day_nth;    /* Monday to Sunday; not "dag" alone, which is
                                   a day of the month */
    const char *month[13];      /* 1 to 12; 0 is empty */
    const char *ordinal[6];     /* 1 to 4; 5 is the last; 0 is empty */

    /* Numbers. */
    const char *nth_ones[10]; /* what follows n in {nth}, by n % 10 ... */
    const char *nth_teens;    /* ... but for 10 to 19 and 110 to 119 */

    /* Lists: "a, b og c", or "a, b eller c". */
    const char *comma;
    const char *joint_and;
    const char *joint_or;

    /* Dates and times. */
    const char *date;             /* {day} {month} */
    const char *date_year;        /* {day} {month} {year} */
    const char *weekday_date;     /* {weekday} {date} */
    const char *time_point;       /* between hours, minutes and seconds */
    const char *at;               /* {time} */
    const char *from_to;          /* {time} {to} */
    struct words_plural to_later; /* {time} {to}: so many days later */
    struct words_plural lasts;    /* without times, so many days */

    /* The frequencies, as in "hver 3. uke" and as in "månedlig". */
    struct words_every every[TAKT_FREQ__COUNT];
    const char *adverb[TAKT_FREQ__COUNT];
    struct words_every of_month; /* as in "dag 20 i hver 3. måned" */

    /* What the options of the form say. */
    const char *every_workday;
    const char *every_weekday;
    const char *weekly;        /* {every} {weekdays} */
    const char *weeks_begin;   /* {weekday} */
    const char *monthly;       /* {days} {every} */
    const char *yearly;        /* {days} {months} {every} */
    const char *yearly_date;   /* {dates} {months} {every}: of one month */
    const char *date_day;      /* {n}: one of {dates} */
    const char *nth_day;       /* {ordinal} {nth_weekday}: as {days} */
    struct words_plural days;  /* {list}: days of the month, as {days} */
    const char *last_day;      /* the last day of the month, as {days} */
    const char *days_and_last; /* {some_days} {last_day}: as {days} */
    const char *short_last;    /* monthly: or the last day */
    const char *short_skip;    /* monthly: or none */
    const char *year_last;     /* yearly: or the last day */
    const char *year_skip;     /* 29 February, or none */
    const char *unshown;       /* {words} {rule}: beyond the form */

    /* How it ends. */
    const char *never;
    struct words_plural count;
    struct words_plural count_last; /* {last}: the date of the last time */
    const char *until;              /* {date} */
    const char *until_time;         /* {date} {time} */
    const char *until_utc;          /* {date} {time} */
    const char *full_stop;

    /* Why input was refused, and how to mend it: {text} is quoted from the
     * input, {0} and {1} are numbers. */
    const char *quoted; /* {text} */
    const char *it; /* what stands for {text} if there is nothing to quote */
    const char *reason[TAKT_REASON__COUNT];
};

extern const struct words_lang takt__lang_nb;
extern const struct words_lang takt__lang_en;

/* The data of a language; English for a value that is none. */
const struct words_lang *takt__lang(enum takt_lang lang);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * A language as data. To add one: an entry of enum takt_lang, a file in
 * words/lang/ that fills one of these in, and its row in langs of words/lang.c.
 *
 * Every member is text in UTF-8, and none is NULL. Some are templates, with
 * slots in braces that words/speech.c and words/reason.c fill in; the
 * comment of a member names its slots, and a slot may be left out or stand
 * twice only where the language has reason to. Sentences are put together
 * from these members alone, so what differs between languages (the order of
 * words, which form a weekday takes where, what stands between two items) is
 * said here. Parts are written as inside a sentence: its first letter becomes
 * a capital by itself.
 *
 * The last member is what people type: words and what each means. The test of
 * the law finds what is lacking for our own sentences, and a file of
 * tests/words/typed what is lacking for other people's.
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

/* Numbered days or weeks, from the start and from the end: "dag 1 og 15" and
 * "siste og 3. siste dag". {list} is the numbers, or what struct words_lang
 * calls {back}. */
struct words_numbered {
    struct words_plural front;
    struct words_plural back;
};

/* What a word means to who reads a sentence. The comment says what the value
 * of its entry is. */
enum words_meaning {
    WORD_NONE,       /* not a word: the end of a text or of a list */
    WORD_ARTICLE,    /* means nothing, and may stand within a list */
    WORD_LINK,       /* means nothing, and ends a list: "on", "in", "of" */
    WORD_AND,        /* so does a comma */
    WORD_OR,         /* */
    WORD_EXCEPT,     /* weekdays follow that are left out */
    WORD_RANGE,      /* "to", between two weekdays, months or times; a dash */
    WORD_EVERY,      /* 1; 2 for every other; -2 for every other that with
                        a number is every so many: "om de week" */
    WORD_UNIT,       /* WORDS_UNIT() */
    WORD_ADVERB,     /* WORDS_UNIT(): "weekly" */
    WORD_WEEKDAY,    /* 0 Monday to 6 Sunday */
    WORD_DAYS,       /* set of weekdays: TAKT_WORKDAYS, TAKT_DAYS_OFF, ... */
    WORD_MONTH,      /* 1 to 12 */
    WORD_NUMBER,     /* "three": 3 */
    WORD_ORDINAL,    /* "third": 3 */
    WORD_LAST,       /* -1; what is before the last, -2 */
    WORD_SUFFIX,     /* ends an ordinal in digits: the "rd" of "3rd" */
    WORD_ONLY,       /* what follows chooses among the dates (BYSETPOS) */
    WORD_EASTER,     /* Easter Sunday, and what lies at it: days from it */
    WORD_BEFORE,     /* "2 days before" Easter Sunday */
    WORD_AFTER,      /* "2 days after" it */
    WORD_AT,         /* a time of day follows */
    WORD_AM,         /* 0; 12 for "pm"; -1 for "o'clock" */
    WORD_CLOCK,      /* "noon": seconds from midnight */
    WORD_UTC,        /* */
    WORD_FROM,       /* the first date follows */
    WORD_UNTIL,      /* the last follows */
    WORD_UNTIL_END,  /* the last follows: a month to its last day */
    WORD_FEAST,      /* a date without a year: WORDS_FEAST() */
    WORD_TODAY,      /* today, and what lies at it: days from it */
    WORD_TIMES,      /* "25 times" */
    WORD_ONCE,       /* so many times, in one word */
    WORD_NEVER,      /* it has no end */
    WORD_LAST_TIME,  /* "last time", with a date that need not be heeded */
    WORD_LASTS,      /* "lasting 3 days" */
    WORD_LATER,      /* "the next day", of the end: days; 0 after a number */
    WORD_WEEK_START, /* "weeks begin on", and a weekday */
    WORD_SHORT_LAST, /* or else the last day of the month */
    WORD_SHORT_SKIP, /* or else no day of the month */
    WORD_FIGURES,    /* "24.12.2026"; no entry has it */
};

/* The value of WORD_UNIT and WORD_ADVERB: so many of a frequency. */
#define WORDS_UNIT(freq, times) ((freq) + 16 * (times))

/* The value of WORD_FEAST. */
#define WORDS_FEAST(month, day) ((month)*32 + (day))

/* Words with one meaning, in lower case, with bars between them. A word may
 * be several with single spaces between; the longest that fits is taken, and
 * of entries with the same word the first that makes sense where it stands.
 * What struct words_lang says elsewhere need not be told again: the names of
 * weekdays and months, the ordinals, and whole phrases without a slot. */
struct words_entry {
    enum words_meaning meaning;
    int32_t value;
    const char *words; /* NULL ends a list of entries */
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
    struct words_plural days;  /* {list}, or {nths} for the same with {nth}:
                                  days of the month, as {days} */
    const char *last_day;      /* the last day of the month, as {days} */
    const char *days_and_last; /* {some_days} {last_day}: as {days} */
    const char *short_last;    /* monthly: or the last day */
    const char *short_skip;    /* monthly: or none */
    const char *year_last;     /* yearly: or the last day */
    const char *year_skip;     /* 29 February, or none */
    const char *unshown;       /* {words} {rule}: beyond the form */

    /* What the parts of a rule say beyond the form, one after another. Each
     * but the first days of {weekdays} begins with a comma and a word that
     * cannot stand within a list, so that a reader knows where a list
     * ends. */
    struct words_every back; /* {back}, counted from the end: {n}, {nth} */
    const char *in_months;   /* {months} */
    const char *in_weeks;    /* {numbered} */
    struct words_numbered week;
    const char *on_year_days; /* {numbered} */
    struct words_numbered year_day;
    const char *on_month_days; /* {numbered} */
    struct words_numbered month_day;
    const char *on_weekdays;     /* {weekdays}, bare ones first */
    const char *nth_of_month;    /* behind, if there is a numbered one */
    const char *nth_of_year;     /* so too, where it is of the year */
    const char *on_easter;       /* {list} of the next three */
    const char *easter;          /* the day itself */
    struct words_plural before;  /* {n} days before it */
    struct words_plural after;   /* {n} days after it */
    struct words_plural hours;   /* {list} */
    struct words_plural minutes; /* {list} */
    struct words_plural seconds; /* {list} */
    const char *positions;       /* {list} of {nth} and {back} */

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

    /* What people write, beside all this. */
    const struct words_entry *words;
};

extern const struct words_lang takt__lang_nb;
extern const struct words_lang takt__lang_en;
extern const struct words_lang takt__lang_nn;
extern const struct words_lang takt__lang_sv;
extern const struct words_lang takt__lang_da;
extern const struct words_lang takt__lang_de;
extern const struct words_lang takt__lang_nl;

/* The data of a language; English for a value that is none. */
const struct words_lang *takt__lang(enum takt_lang lang);

#endif

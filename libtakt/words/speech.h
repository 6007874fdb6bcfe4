/* SPDX-License-Identifier: MIT */
/*
 * Saying templates of a language: what their slots speak of, and how each is
 * written. Who says a sentence sets the members that its templates need, and
 * says one after another.
 */
#ifndef TAKT_WORDS_SPEECH_H
#define TAKT_WORDS_SPEECH_H

#include "base/bits.h"
#include "base/writer.h"
#include "words/lang.h"

/* What is being said, and of what the slots speak just now. */
struct speech {
    struct writer *w;
    const struct words_lang *lang;
    const struct takt_describe_options *options;
    const struct takt_rule *rule;
    struct takt_form form;
    bool is_shown;                         /* form shows the rule, ... */
    bool says_clocks;                      /* ... but for its times of day */
    const struct words_every *every;       /* of {every} */
    const struct words_numbered *numbered; /* of {numbered} */
    uint64_t set[2][TAKT_WORDS_366];       /* of {numbered} and {list} */
    unsigned halves;                       /* of {list}: bits of set */
    const char *item[2];                   /* of {list}: a number of either
                                              half */
    int64_t n;                             /* of {n}, {nth} and {back} */
    int32_t silent_from;                   /* days from here to before ... */
    int32_t silent_to;                     /* ... here are said without year */
    int32_t day;                           /* of {date} and its parts */
    int32_t weekday;                       /* of {weekday} */
    bool has_clocks;                       /* {time} is all of the rule's */
    int64_t time_s;                        /* of {time}, from midnight */
    int64_t to_s;                          /* of {to}, from midnight */
};

/* Says a template. */
void takt__speech_say(struct speech *s, const char *template);

/* Says a template for a number. */
void takt__speech_number(struct speech *s, const char *template, int64_t n);

/* Says what stands for one or for more. */
void takt__speech_plural(struct speech *s, const struct words_plural *plural,
                         int64_t n);

/* Leaves out the year of dates that are of the same year as a day. */
void takt__speech_today(struct speech *s, int32_t today);

/* Says a template that speaks of a date. */
void takt__speech_of_day(struct speech *s, const char *template, int32_t day);

/* Sets what {list} and {numbered} speak of from sets of up to 64. */
void takt__speech_set(struct speech *s, uint64_t front, uint64_t back);

/* Says the parts of a rule one after another, whatever they are, but for
 * RSCALE, SKIP and the end (parts.c). */
void takt__say_parts(struct speech *s);

/* Whether the rule says each of its times of day by itself, hour and
 * minute. */
bool takt__has_clocks(const struct takt_rule *rule);

/* Says the times of day of the rule, as the last of its parts. */
void takt__say_times_of_day(struct speech *s);

/* Whether those parts say all that the rule has. */
bool takt__can_say_parts(const struct takt_rule *rule);

#endif

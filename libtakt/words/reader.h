/* SPDX-License-Identifier: MIT */
/*
 * Reading a sentence: what has been read so far, and where. The grammar
 * (sentence.c) reads phrase by phrase, dates and times of day are read apart
 * (moment.c), and when all has been read the rule is made of it (meant.c).
 */
#ifndef TAKT_WORDS_READER_H
#define TAKT_WORDS_READER_H

#include "base/bits.h"
#include "base/error.h"
#include "words/token.h"

/* Times of day in one sentence. */
#define CLOCKS_MAX 64

/* Of what a numbered day or weekday is one. */
enum words_scope { SCOPE_NONE, SCOPE_WEEK, SCOPE_MONTH, SCOPE_YEAR };

/* Numbers, from the start and from the end: bits 1 to 366. */
struct words_numbers {
    uint64_t set[2][TAKT_WORDS_366];
    int count;
    int64_t last;             /* the last of them, negative from the end */
    size_t offset;            /* where they stand */
    size_t length;            /* */
    struct words_token final; /* the token of the last of them */
};

struct words_reader {
    struct words_text text;
    const struct takt_sentence_options *options;
    struct takt_error *err;
    struct words_token token; /* the next to be read */

    struct takt_sentence said;
    bool has_freq;              /* said.rule.freq and interval are said */
    bool has_week_start;        /* so is week_start */
    bool is_endless;            /* "never ends" */
    enum words_scope scope;     /* of what the numbered weekdays are ones */
    bool has_days;              /* a word for several weekdays was read */
    uint32_t every;             /* "every 2nd" of a weekday; 0: not said */
    uint32_t except;            /* weekdays that are left out */
    uint32_t ordinal_days;      /* "the first workday": a set of weekdays of
                                   which by_set_pos chooses */
    bool is_short_last;         /* or else the last day of the month */
    int64_t length;             /* it goes on so long; 0: not said */
    enum takt_freq length_unit; /* weeks, months or years */
    int32_t clocks[CLOCKS_MAX];
    int clock_count;
    bool has_clock_seconds;
    struct words_token how_often; /* what said the frequency */
};

/* ---- places (reader.c) -------------------------------------------------- */

/* Goes on behind the next token. */
void takt__reader_next(struct words_reader *r);

/* The token behind another. */
struct words_token takt__reader_after(const struct words_reader *r,
                                      const struct words_token *token);

/* Whether the next token can mean this. */
bool takt__reader_is(const struct words_reader *r, enum words_meaning meaning);

/* Takes the next token if it can mean this; value may be NULL. */
bool takt__reader_take(struct words_reader *r, enum words_meaning meaning,
                       int32_t *value);

/* Takes links and articles, if any. */
void takt__reader_skip(struct words_reader *r);

/* Refuses a token. */
takt_status takt__reader_refuse(const struct words_reader *r,
                                enum takt_reason reason,
                                const struct words_token *token);

/* Refuses the next token, which is unknown or makes no sense there. */
takt_status takt__reader_misplaced(const struct words_reader *r);

/* Refuses a number that is out of range. */
takt_status takt__reader_range(const struct words_reader *r,
                               const struct words_token *token, int64_t least,
                               int64_t most);

/* ---- numbers (reader.c) ------------------------------------------------- */

/* The number of a token, in digits or as a word; 0 if it is none. */
int64_t takt__reader_number(const struct words_token *token);

/* Reads a list of numbers, if there is one: "1, 3. og siste". TAKT_DONE if
 * there is none. */
takt_status takt__reader_numbers(struct words_reader *r,
                                 struct words_numbers *out);

/* Gives the last number of a list back, to be read again. */
void takt__reader_unread_last(struct words_reader *r,
                              struct words_numbers *list);

/* ---- dates and times (moment.c) ----------------------------------------- */

/* Reads a date: "torsdag 27. januar 2028", "24.12", "jul", "i morgen".
 *
 * @param to_end a month or a year alone means its last day, not its first
 * @return TAKT_DONE if there is none, with nothing taken. */
takt_status takt__read_date(struct words_reader *r, bool to_end, int32_t *day);

/* Reads a time of day; after_at is true behind "at". TAKT_DONE as above. */
takt_status takt__read_clock(struct words_reader *r, bool after_at,
                             int32_t *time_s, bool *has_seconds);

/* Reads a list of times of day, or one with its end. TAKT_DONE as above. */
takt_status takt__read_clocks(struct words_reader *r, bool after_at);

/* ---- the rule (meant.c) ------------------------------------------------- */

/* Makes the rule of what has been read. */
takt_status takt__mean(struct words_reader *r);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The phrases of a sentence. Each function reads one, if it stands next, and
 * answers TAKT_OK; TAKT_DONE if it does not, with nothing taken; or
 * TAKT_REFUSED.
 */
#ifndef TAKT_WORDS_PHRASES_H
#define TAKT_WORDS_PHRASES_H

#include "words/reader.h"

/* A phrase. */
typedef takt_status words_phrase(struct words_reader *r);

/* --- how often (often.c) --- */
words_phrase takt__read_every;
words_phrase takt__read_adverb;
words_phrase takt__read_count;
words_phrase takt__read_once;

/* Reads what numbered days are ones of, if it is said; never TAKT_DONE. */
takt_status takt__read_scope(struct words_reader *r, enum words_scope *scope);

/* --- weekdays (weekdays.c) --- */
words_phrase takt__read_weekdays;
words_phrase takt__read_days_of_week;
words_phrase takt__read_except;

/* Reads the weekdays that a list of numbers counts. */
takt_status takt__read_numbered_weekdays(struct words_reader *r,
                                         const struct words_numbers *list);

/* --- numbers and months (numbered.c) --- */
words_phrase takt__read_unit;
words_phrase takt__read_numbers;
words_phrase takt__read_positions;
words_phrase takt__read_months;
words_phrase takt__read_figures;
words_phrase takt__read_easter;

/* Puts a list into a set of 1 to most, at most 63; other numbers are out of
 * range, and so are those from the end where back is NULL. */
takt_status takt__put_small(const struct words_reader *r,
                            const struct words_numbers *list, int most,
                            uint64_t *front, uint64_t *back);

/* --- when, from when, until when (ends.c) --- */
words_phrase takt__read_bare_clock;
words_phrase takt__read_at;
words_phrase takt__read_from;
words_phrase takt__read_until;
words_phrase takt__read_never;
words_phrase takt__read_last_time;
words_phrase takt__read_lasts;
words_phrase takt__read_week_start;
words_phrase takt__read_short;

/* Takes a number of a unit that says how long it goes on, or each lasts. */
takt_status takt__read_length(struct words_reader *r,
                              const struct words_numbers *list, int32_t unit);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Reading a sentence (SPEC D-21): the grammar. It is the same for every
 * language: a sentence is phrases in nearly any order, and what a phrase is
 * shows by the meanings of its words, which the language's data tell.
 *
 *   every  [number] unit           how often: "hver 3. uke"
 *   every  [number] weekdays       "annenhver tirsdag"
 *   unit   numbers                 "uke 5 og 20", "dag 1", "time 9"
 *   numbers weekdays | unit | month | nothing
 *                                  "første og 3. mandag", "siste dag",
 *                                  "1. og 15. april", "den 15."
 *   weekdays, months, days of Easter, times of day
 *   only   numbers                 "bare 1. og siste av dem"
 *   number times, until date, from date, never
 *
 * Behind numbered days and weekdays may stand what they are ones of: "i
 * måneden", "i hver 2. måned", "i året". A list goes on over commas, "and"
 * and "or"; a word of the meaning WORD_LINK ends it. Where several words have
 * the same letters, the first meaning that fits the phrases is taken.
 */
#include "words/phrases.h"

#include <string.h>

/* What means nothing where a phrase may begin. */
static takt_status read_filler(struct words_reader *r)
{
    static const enum words_meaning fillers[] = {WORD_ARTICLE, WORD_LINK,
                                                 WORD_AND};

    for (size_t i = 0; i < sizeof(fillers) / sizeof(fillers[0]); i++)
        if (takt__reader_take(r, fillers[i], NULL))
            return TAKT_OK;
    return TAKT_DONE;
}

static takt_status read_phrase(struct words_reader *r)
{
    static words_phrase *const phrases[] = {
        takt__read_never,        takt__read_last_time, takt__read_lasts,
        takt__read_week_start,   takt__read_short,     takt__read_once,
        takt__read_easter,       takt__read_count,     takt__read_positions,
        takt__read_every,        takt__read_adverb,    takt__read_unit,
        takt__read_bare_clock,   takt__read_at,        takt__read_numbers,
        takt__read_days_of_week, takt__read_weekdays,  takt__read_except,
        takt__read_months,       takt__read_figures,   takt__read_from,
        takt__read_until,        read_filler,
    };

    for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
        const takt_status status = phrases[i](r);
        if (status != TAKT_DONE)
            return status;
    }
    return takt__reader_misplaced(r);
}

/* ---- a rule in brackets ------------------------------------------------- */

/* Finds an RRULE value in a text: between brackets, or all of it. */
static const char *find_rule(const char *text, size_t len, size_t *rule_len)
{
    const char *const open = len > 0 ? memchr(text, '[', len) : NULL;
    size_t word = 0;

    if (open != NULL) {
        const size_t rest = len - (size_t)(open + 1 - text);
        const char *const close = memchr(open + 1, ']', rest);
        *rule_len = close != NULL ? (size_t)(close - open) - 1 : rest;
        return open + 1;
    }
    while (word < len && ((text[word] >= 'A' && text[word] <= 'Z') ||
                          (text[word] >= 'a' && text[word] <= 'z')))
        word++;
    *rule_len = len;
    return word < len && (text[word] == '=' ||
                          (text[word] == ':' && word == strlen("RRULE")))
               ? text
               : NULL;
}

static takt_status read_rule(struct takt_sentence *out, const char *text,
                             const char *rule, size_t len,
                             struct takt_error *err)
{
    const takt_status status = takt_rule_parse(&out->rule, rule, len, err);

    if (status != TAKT_OK && err != NULL)
        err->offset += (size_t)(rule - text);
    return status;
}

takt_status takt_sentence_parse(struct takt_sentence *out, const char *text,
                                size_t len,
                                const struct takt_sentence_options *options,
                                struct takt_error *err)
{
    static const struct takt_sentence init = {.rule = TAKT_RULE_INIT};
    struct words_reader r = {
        .text = {takt__lang(options->lang), text, len},
        .options = options,
        .err = err,
        .said = init,
    };
    size_t rule_len;

    *out = init;
    if (len > TAKT_SENTENCE_MAX)
        return takt__refuse_args(err, TAKT_REASON_WORD_TOO_LONG,
                                 TAKT_SENTENCE_MAX, len - TAKT_SENTENCE_MAX,
                                 TAKT_SENTENCE_MAX, 0);
    const char *const rule = find_rule(text, len, &rule_len);
    if (rule != NULL)
        return read_rule(out, text, rule, rule_len, err);
    r.token = takt__token(&r.text, 0);
    if (takt__reader_is(&r, WORD_NONE))
        return takt__reader_refuse(&r, TAKT_REASON_WORD_EMPTY, &r.token);
    takt_status status = TAKT_OK;
    while (status == TAKT_OK && !takt__reader_is(&r, WORD_NONE))
        status = read_phrase(&r);
    if (status == TAKT_OK)
        status = takt__mean(&r);
    if (status == TAKT_OK)
        *out = r.said;
    return status;
}

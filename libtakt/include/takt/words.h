/* SPDX-License-Identifier: MIT */
/*
 * Recurrence in words: the sentence that says what a rule does, the rule that
 * a sentence says, and the text of every error. One file of data per language
 * stands behind it.
 */
#ifndef TAKT_WORDS_H
#define TAKT_WORDS_H

#include "form.h"

TAKT_BEGIN_DECLS

enum takt_lang {
    TAKT_LANG_NB, /**< Norwegian bokmål */
    TAKT_LANG_EN, /**< English */
    TAKT_LANG_NN, /**< Norwegian nynorsk */
    TAKT_LANG_SV, /**< Swedish */
    TAKT_LANG_DA, /**< Danish */
    TAKT_LANG_DE, /**< German */
    TAKT_LANG_NL, /**< Dutch */
    TAKT_LANG__COUNT
};

/** The language of a tag such as "nb", "nb-NO", "nb_NO.UTF-8", "no" or "en".
 * @return TAKT_OK, or TAKT_DONE if we do not speak it: out is then English. */
TAKT_API takt_status takt_lang_find(enum takt_lang *out, const char *tag,
                                    size_t len);

/** The short tag of a language, for example "nb"; static. */
TAKT_API const char *takt_lang_tag(enum takt_lang lang);

/** The name of a weekday, 0 Monday to 6 Sunday, as it stands in running text
 * ("torsdag", "Thursday"); static. */
TAKT_API const char *takt_words_weekday(enum takt_lang lang, int32_t weekday);

/** The name of a month, 1 to 12, as in running text; static. */
TAKT_API const char *takt_words_month(enum takt_lang lang, int32_t month);

/** The most bytes that a sentence or a reason needs, the NUL included. */
#define TAKT_WORDS_SIZE 4096

/** What the sentence is about. Start from TAKT_DESCRIBE_INIT. */
struct takt_describe_options {
    enum takt_lang lang;
    bool has_start;   /**< start_s is known; else what the rule leaves to
                           DTSTART is not said */
    bool has_time;    /**< say the time of day of start_s */
    int64_t start_s;  /**< wall time of DTSTART */
    int64_t length_s; /**< above 0: say when it ends too ("09.00-10.00") */
    bool has_last;    /**< last_s is known: said after a count */
    int64_t last_s;   /**< wall time of the last date */
    bool has_today;   /**< today is known: years equal to its are not said,
                           but of an end that is past */
    int32_t today;    /**< a day */
};

#define TAKT_DESCRIBE_INIT                                                     \
    {                                                                          \
        .lang = TAKT_LANG_NB                                                   \
    }

/** Writes the sentence for a rule, for example "Hver 3. uke på tirsdag og
 * torsdag kl. 09.00-10.00, 25 ganger, siste gang torsdag 27. januar 2028."
 * (SPEC section 15), UTF-8 and a NUL. Without a start, takt_sentence_parse()
 * makes the same rule of it. With one, a rule that leaves its day to DTSTART,
 * or that makes the dates of a simpler one, is said by those dates. A rule
 * with RSCALE gets the nearest words and the RRULE in brackets, but where the
 * form shows it.
 *
 * @param buf size bytes; TAKT_WORDS_SIZE is enough for any rule of the form,
 *            and for any whose lists are not of hundreds
 * @param len set to the length without the NUL; may be NULL
 * @return TAKT_OK, or TAKT_LIMIT if it did not fit: buf then holds what did,
 *         cut at a character and NUL-terminated. */
TAKT_API takt_status takt_rule_describe(
    const struct takt_rule *rule, const struct takt_describe_options *options,
    char *buf, size_t size, size_t *len);

/** The longest sentence that is read, in bytes: what describes the largest
 * rule fits. */
#define TAKT_SENTENCE_MAX 16384

/** What a sentence says. */
struct takt_sentence {
    struct takt_rule rule; /**< a time of day stands in it too, as BYHOUR and
                                BYMINUTE, and a second as BYSECOND */
    bool has_start;        /**< the sentence says when it begins */
    int32_t start_day;     /**< a day; 0 without */
    bool has_time;         /**< the sentence says one time of day */
    int64_t time_s;        /**< seconds from midnight; 0 without */
    int64_t length_s;      /**< how long each lasts; 0: not said */
};

/** What a sentence is read with. Start from TAKT_SENTENCE_INIT. */
struct takt_sentence_options {
    enum takt_lang lang;
    int32_t today;      /**< the day that "tomorrow" and dates without a year
                             are counted from: the first such date from
                             today on is meant */
    uint8_t week_start; /**< WKST where the sentence says none: 0 Monday to
                             6 Sunday */
};

#define TAKT_SENTENCE_INIT                                                     \
    {                                                                          \
        .lang = TAKT_LANG_NB                                                   \
    }

/** Reads what a person writes, for example "annenhver tirsdag kl 9 til jul"
 * (SPEC D-21): the sentence of takt_rule_describe() and whatever means the
 * same, in any case and nearly any order. An RRULE value, alone or in
 * brackets, is read as takt_rule_parse() does, and stands for the whole.
 *
 * "By" a date is included; a month or a year that ends it means its
 * first day, or all of it where the language tells the two apart.
 *
 * @param out  set on TAKT_OK; zeroed with TAKT_RULE_INIT otherwise
 * @param text len bytes of UTF-8, at most TAKT_SENTENCE_MAX; NUL not needed
 * @return TAKT_OK; or TAKT_REFUSED with TAKT_REASON_WORD_UNKNOWN and the
 *         place of the first word that is not known, with another
 *         TAKT_REASON_WORD_ reason and the place of what cannot stand where
 *         it does, or as takt_rule_check() and takt_rule_parse(). */
TAKT_API TAKT_MUST_USE takt_status takt_sentence_parse(
    struct takt_sentence *out, const char *text, size_t len,
    const struct takt_sentence_options *options, struct takt_error *err);

/** Writes a date in words ("torsdag 27. januar 2028"; the year is left out
 * if it is this_year), and a NUL. As takt_rule_describe() for buf and len. */
TAKT_API takt_status takt_words_date(enum takt_lang lang, int32_t day,
                                     int32_t this_year, char *buf, size_t size,
                                     size_t *len);

/** Writes why input was refused and how to mend it: lower case, no full
 * stop, and a NUL. The place (err->offset) is left to the caller.
 *
 * @param text the input that err speaks of, to quote from; NULL allowed
 * @return TAKT_OK, or TAKT_LIMIT if it did not fit. */
TAKT_API takt_status takt_reason_print(const struct takt_error *err,
                                       const char *text, size_t text_len,
                                       enum takt_lang lang, char *buf,
                                       size_t size, size_t *len);

TAKT_END_DECLS
#endif

/* SPDX-License-Identifier: MIT */
/*
 * Recurrence in words: the sentence that says what a rule does, and the text
 * of every error. One file of data per language stands behind it.
 */
#ifndef TAKT_WORDS_H
#define TAKT_WORDS_H

#include "form.h"

TAKT_BEGIN_DECLS

enum takt_lang {
    TAKT_LANG_NB, /**< Norwegian bokmål */
    TAKT_LANG_EN, /**< English */
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
    bool has_start;    /**< start_s is known; else what the rule leaves to
                            DTSTART is not said */
    bool has_time;     /**< say the time of day of start_s */
    int64_t start_s;   /**< wall time of DTSTART */
    int64_t length_s;  /**< above 0: say when it ends too ("09.00-10.00") */
    bool has_last;     /**< last_s is known: said after a count */
    int64_t last_s;    /**< wall time of the last date */
    int32_t this_year; /**< years equal to it are not said; 0: all are */
};

#define TAKT_DESCRIBE_INIT                                                     \
    {                                                                          \
        .lang = TAKT_LANG_NB                                                   \
    }

/** Writes the sentence for a rule, for example "Hver 3. uke på tirsdag og
 * torsdag kl. 09.00-10.00, 25 ganger, siste gang torsdag 27. januar 2028."
 * (SPEC section 15), UTF-8 and a NUL. A rule that the form cannot show gets
 * the form's nearest words and the RRULE in brackets.
 *
 * @param buf size bytes; TAKT_WORDS_SIZE is enough for any rule of the form
 * @param len set to the length without the NUL; may be NULL
 * @return TAKT_OK, or TAKT_LIMIT if it did not fit: buf then holds what did,
 *         cut at a character and NUL-terminated. */
TAKT_API takt_status takt_rule_describe(
    const struct takt_rule *rule, const struct takt_describe_options *options,
    char *buf, size_t size, size_t *len);

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

/* SPDX-License-Identifier: MIT */
/*
 * What every call answers: a status to act on, and for refused input an error
 * that says what, where and why. The text of an error is made by
 * takt_reason_print() in <takt/words.h>; nothing here knows a language.
 *
 * libtakt keeps no state between calls and has no globals that change: every
 * function may be called from any number of threads at once, as long as no
 * two of them write to the same object.
 */
#ifndef TAKT_STATUS_H
#define TAKT_STATUS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define TAKT_BEGIN_DECLS extern "C" {
#define TAKT_END_DECLS }
#else
#define TAKT_BEGIN_DECLS
#define TAKT_END_DECLS
#endif

#if defined(__GNUC__) || defined(__clang__)
#define TAKT_API __attribute__((visibility("default")))
#define TAKT_MUST_USE __attribute__((warn_unused_result))
#else
#define TAKT_API
#define TAKT_MUST_USE
#endif

TAKT_BEGIN_DECLS

/** What a call answers. Zero is success, above zero a plain end, below zero
 * a failure; a caller treats the failures differently, so there are three. */
typedef enum takt_status {
    TAKT_OK = 0,       /**< done */
    TAKT_DONE = 1,     /**< nothing more, or nothing found; not an error */
    TAKT_REFUSED = -1, /**< the input is not allowed: see struct takt_error */
    TAKT_NOMEM = -2,   /**< the allocator gave nothing; nothing was changed */
    TAKT_LIMIT = -3,   /**< a bound was reached: a buffer or a budget */
} takt_status;

/** Why input was refused: one entry for each sentence that a person may
 * read. The comment says what arg[] holds; text[offset .. offset+length) of
 * the input is the place. */
enum takt_reason {
    TAKT_REASON_NONE,
    /* a rule's text (RFC 5545, 3.3.10) */
    TAKT_REASON_RULE_EMPTY,      /**< no text at all */
    TAKT_REASON_RULE_TOO_LONG,   /**< arg[0]: the most bytes allowed */
    TAKT_REASON_PART_SYNTAX,     /**< a part is not NAME=VALUE */
    TAKT_REASON_PART_UNKNOWN,    /**< no such part (readings V3) */
    TAKT_REASON_PART_TWICE,      /**< a part stands twice (V2) */
    TAKT_REASON_FREQ_MISSING,    /**< no FREQ */
    TAKT_REASON_FREQ_UNKNOWN,    /**< FREQ is none of the seven */
    TAKT_REASON_NUMBER,          /**< not a whole number */
    TAKT_REASON_RANGE,           /**< arg[0]..arg[1] is allowed */
    TAKT_REASON_ZERO,            /**< zero where it may not stand */
    TAKT_REASON_WEEKDAY_UNKNOWN, /**< not one of MO TU WE TH FR SA SU */
    TAKT_REASON_LIST_EMPTY,      /**< a list has an empty element */
    TAKT_REASON_DATE,            /**< not a date or date-time */
    TAKT_REASON_COUNT_AND_UNTIL, /**< both ends given (U7) */
    TAKT_REASON_ORDINAL_FREQ,    /**< numbered BYDAY, FREQ not MONTHLY or
                                      YEARLY (V1) */
    TAKT_REASON_ORDINAL_WEEKNO,  /**< numbered BYDAY beside BYWEEKNO (V1) */
    TAKT_REASON_WEEKNO_FREQ,     /**< BYWEEKNO without YEARLY (V1) */
    TAKT_REASON_YEARDAY_FREQ,    /**< BYYEARDAY with DAILY, WEEKLY or
                                      MONTHLY (V1) */
    TAKT_REASON_MONTHDAY_FREQ,   /**< BYMONTHDAY with WEEKLY (V1) */
    TAKT_REASON_SETPOS_ALONE,    /**< BYSETPOS without another BY part (P9) */
    TAKT_REASON_SKIP_ALONE,      /**< SKIP without RSCALE (K1) */
    TAKT_REASON_SKIP_UNKNOWN,    /**< SKIP is not OMIT, BACKWARD, FORWARD */
    TAKT_REASON_RSCALE_UNKNOWN,  /**< a calendar that we do not have (K16) */
    TAKT_REASON_LEAP_MONTH,      /**< a leap month, which GREGORIAN lacks */
    TAKT_REASON_DATE_SUBDAILY,   /**< HOURLY or finer on a DATE start (S4) */
    TAKT_REASON_YEAR_RANGE,      /**< a date outside years 1 to 9999 */
    /* the form (SPEC section 3) */
    TAKT_REASON_FORM_PATTERN,     /**< the sub-pattern is not of the pattern */
    TAKT_REASON_FORM_WEEKDAYS,    /**< no weekday chosen (R-023) */
    TAKT_REASON_FORM_DAY,         /**< no day chosen, or one out of range */
    TAKT_REASON_FORM_MONTH,       /**< no month chosen, or one out of range */
    TAKT_REASON_FORM_ORDINAL,     /**< an ordinal other than 1 to 4 or last */
    TAKT_REASON_FORM_INTERVAL,    /**< arg[0]..arg[1] is allowed */
    TAKT_REASON_FORM_END,         /**< an end that does not fit */
    TAKT_REASON_FORM_UNUSED,      /**< a field is filled in that the option
                                       chosen does not use (D-01) */
    TAKT_REASON_FORM_ONE_MONTH,   /**< yearly: a set of weekdays, or the last
                                       day for a missing one, takes just one
                                       month */
    TAKT_REASON_FORM_SHORT_MONTH, /**< "last day instead" goes with one day
                                       alone, 29, 30 or 31 (D-04) */
    /* a set of property lines (takt expand --batch) */
    TAKT_REASON_LINE_SYNTAX,   /**< not NAME:VALUE */
    TAKT_REASON_LINE_UNKNOWN,  /**< a name that a set does not take */
    TAKT_REASON_LINE_TWICE,    /**< a line that may stand once stands twice */
    TAKT_REASON_LINE_TOO_LONG, /**< arg[0]: the most bytes allowed */
    TAKT_REASON_PARAM,         /**< a parameter that cannot be used here */
    TAKT_REASON_START_MISSING, /**< no DTSTART */
    TAKT_REASON_ZONE_UNKNOWN,  /**< no such time zone */
    TAKT_REASON_PERIOD,        /**< not a PERIOD */
    TAKT_REASON_ENDLESS,       /**< no LIMIT or TO for an endless set */
    TAKT_REASON_TOO_MANY,      /**< arg[0]: the most dates allowed */
    /* a sentence (takt_sentence_parse) */
    TAKT_REASON_WORD_EMPTY,     /**< no words at all */
    TAKT_REASON_WORD_TOO_LONG,  /**< arg[0]: the most bytes allowed */
    TAKT_REASON_WORD_UNKNOWN,   /**< a word of no meaning here */
    TAKT_REASON_WORD_MISPLACED, /**< a word that makes no sense there */
    TAKT_REASON_WORD_TWICE,     /**< a second frequency, end or start */
    TAKT_REASON_WORD_TIMES,     /**< times of day that one rule cannot make */
    TAKT_REASON_WORD_DATE,      /**< not a date of the calendar */
    TAKT_REASON_WORD_HOW_OFTEN, /**< nothing says how often */
    /* a time zone file (RFC 8536) */
    TAKT_REASON_TZIF,      /**< not a TZif file, or a broken one */
    TAKT_REASON_TZ_FOOTER, /**< its POSIX footer cannot be read */
    /* a series */
    TAKT_REASON_NOT_AN_OCCURRENCE, /**< the slot is no date of the series */
    TAKT_REASON_SPLIT_MOVED,       /**< SKIP moved the date: no cut there */
    TAKT_REASON_UNDECIDED,         /**< arg[0]: so many dates in a row were
                                        taken out, and none was left */
    /* repeating after completion */
    TAKT_REASON_AFTER, /**< not a length of days, weeks, months or years */
    /* off the days off */
    TAKT_REASON_SHIFT, /**< not the text of a shift */
    TAKT_REASON_PLACE, /**< holidays of no place, or of one that we do not
                            have */
    TAKT_REASON__COUNT
};

/** Where and why input was refused. The caller owns it and may pass NULL
 * wherever a function takes one; it is written only on failure. */
struct takt_error {
    takt_status status;      /**< the same as the call's answer */
    enum takt_reason reason; /**< which sentence explains it */
    size_t offset;           /**< byte of the input where it starts */
    size_t length;           /**< bytes of the input it covers; may be 0 */
    int64_t arg[2];          /**< numbers for the sentence, see the enum */
};

/** Where memory comes from. Pass NULL for malloc() and free(). The struct is
 * copied into each object made with it, so it need not outlive the call;
 * what ctx points to must outlive the object. */
struct takt_alloc {
    /** Gives size bytes aligned for any type, or NULL. size is never 0. */
    void *(*take)(void *ctx, size_t size);
    /** Takes back what take() gave; p is never NULL. */
    void (*give)(void *ctx, void *p);
    void *ctx; /**< handed to both */
};

TAKT_END_DECLS
#endif

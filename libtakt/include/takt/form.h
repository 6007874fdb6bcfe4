/* SPDX-License-Identifier: MIT */
/*
 * The form: recurrence as a person fills it in (SPEC section 3, with the
 * "more options" of D-20), and its mapping to rules, both ways (SPEC 14.1).
 *
 * A form that takt_form_to_rule() accepts comes back unchanged from
 * takt_form_from_rule(), but for three that are another form in disguise and
 * come back as that one, whose rule is the same:
 *
 *   every 1 day                  -> every weekday (Monday to Sunday)
 *   every week, Monday to Friday -> every workday
 *   every week, Monday to Sunday -> every weekday
 *
 * A rule that the form cannot show says so.
 */
#ifndef TAKT_FORM_H
#define TAKT_FORM_H

#include "rule.h"

TAKT_BEGIN_DECLS

/** The frequency chosen (SPEC 2.1, RecurrencePattern). */
enum takt_pattern {
    TAKT_PATTERN_DAILY,
    TAKT_PATTERN_WEEKLY,
    TAKT_PATTERN_MONTHLY,
    TAKT_PATTERN_YEARLY,
    TAKT_PATTERN_CUSTOM, /**< dates picked by hand; no rule (R-028) */
    TAKT_PATTERN__COUNT
};

/** The option within the frequency (SPEC 2.1, RecurrenceSubPattern). */
enum takt_sub_pattern {
    TAKT_SUB_NONE,             /**< weekly and custom have no options */
    TAKT_SUB_EVERY_WORKDAY,    /**< daily: Monday to Friday (R-020) */
    TAKT_SUB_EVERY_WEEKDAY,    /**< daily: Monday to Sunday (R-021) */
    TAKT_SUB_EVERY_CYCLIC_DAY, /**< daily: every N days (R-022) */
    TAKT_SUB_DAY_OF_MONTH,     /**< monthly, yearly (R-024, R-026) */
    TAKT_SUB_WEEKDAY_OF_MONTH, /**< monthly, yearly (R-025, R-027) */
    TAKT_SUB__COUNT
};

/** What becomes of day 29 to 31 in a shorter month (D-04). */
enum takt_short_month {
    TAKT_SHORT_SKIP, /**< the month is skipped */
    TAKT_SHORT_LAST, /**< the last day of the month is taken */
};

/** How it ends (R-029, D-11). */
enum takt_end {
    TAKT_END_NEVER,
    TAKT_END_COUNT, /**< after so many times */
    TAKT_END_DATE,  /**< by a date, which is included */
    TAKT_END__COUNT
};

/** The ordinal "last" of struct takt_form. */
#define TAKT_ORDINAL_LAST (-1)

/** Sets of weekdays, bit 0 Monday to bit 6 Sunday. */
#define TAKT_WORKDAYS 0x1f /**< Monday to Friday */
#define TAKT_DAYS_OFF 0x60 /**< Saturday and Sunday */
#define TAKT_ALL_DAYS 0x7f

/** The largest "every N" that the form takes. */
#define TAKT_FORM_INTERVAL_MAX 999

/** The filled-in form. What a sub-pattern does not use is zero, but for
 * interval, which is then 1. */
struct takt_form {
    enum takt_pattern pattern;
    enum takt_sub_pattern sub;
    uint32_t interval;   /**< every N days, weeks, months or years; from 1 */
    uint8_t weekdays;    /**< weekly: one or more; weekday of month: one, or
                              TAKT_WORKDAYS, TAKT_DAYS_OFF, TAKT_ALL_DAYS,
                              or another set (D-20) */
    int32_t ordinal;     /**< weekday of month: 1 to 4 or TAKT_ORDINAL_LAST */
    uint32_t month_days; /**< day of month: bits 1 to 31 */
    bool is_last_day;    /**< day of month: the last day too ("last day") */
    uint16_t months;     /**< yearly: bits 1 to 12 */
    enum takt_short_month short_month; /**< only with one day, 29 to 31 */
    uint8_t week_start; /**< first weekday, 0 Monday to 6 Sunday (D-05) */
    enum takt_end end;
    uint32_t count;  /**< TAKT_END_COUNT: from 1 */
    int64_t until_s; /**< TAKT_END_DATE: the bound as until_kind says */
    enum takt_until until_kind; /**< TAKT_UNTIL_NONE but for an end by date */
};

/** The rule that a form means. The pattern CUSTOM has none and is refused.
 * The form is checked strictly (D-01).
 *
 * @param out set on TAKT_OK, else TAKT_RULE_INIT
 * @return TAKT_OK, or TAKT_REFUSED with a TAKT_REASON_FORM_ reason. */
TAKT_API TAKT_MUST_USE takt_status
takt_form_to_rule(struct takt_rule *out, const struct takt_form *form,
                  struct takt_error *err);

/** The form that shows a rule, or one that makes the same dates. Parts that
 * the rule leaves to DTSTART are filled in from it first.
 *
 * @param rule    as takt_rule_check() accepts it
 * @param start_s wall time of DTSTART, its midnight if it is a date
 * @return TAKT_OK, or TAKT_DONE if the form cannot show this rule: then out
 *         is zeroed. */
TAKT_API takt_status takt_form_from_rule(struct takt_form *out,
                                         const struct takt_rule *rule,
                                         int64_t start_s);

/** The form as it is first shown for a date (D-02).
 *
 * @param day        the date that the user has chosen
 * @param week_start the user's first weekday */
TAKT_API struct takt_form takt_form_default(enum takt_pattern pattern,
                                            int32_t day, uint8_t week_start);

/** The form as it is first shown for a date when an option has been chosen:
 * the day of the month of that date, or its ordinal and weekday (the fifth
 * becomes the last), in its month. takt_form_default() is this with the
 * option that stands first.
 *
 * @param sub an option of the pattern, TAKT_SUB_NONE for weekly and custom */
TAKT_API struct takt_form takt_form_prefill(enum takt_pattern pattern,
                                            enum takt_sub_pattern sub,
                                            int32_t day, uint8_t week_start);

TAKT_END_DECLS
#endif

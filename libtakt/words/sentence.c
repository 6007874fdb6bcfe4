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
#include "words/reader.h"

#include <string.h>

/* A phrase: TAKT_DONE where it is none, with nothing taken. */
typedef takt_status phrase(struct words_reader *r);

static takt_status misplaced(const struct words_reader *r)
{
    return takt__reader_refuse(r,
                               r->token.reading_count == 0
                                   ? TAKT_REASON_WORD_UNKNOWN
                                   : TAKT_REASON_WORD_MISPLACED,
                               &r->token);
}

/* ---- how often ---------------------------------------------------------- */

static takt_status set_freq(struct words_reader *r,
                            const struct words_token *token, int32_t unit,
                            int64_t every)
{
    const enum takt_freq freq = (enum takt_freq)(unit % 16);
    const int64_t interval = every * (unit / 16);

    if (interval < 1 || interval > TAKT_NUMBER_MAX)
        return takt__reader_range(r, token, 1, TAKT_NUMBER_MAX);
    if (r->has_freq && (freq != r->said.rule.freq ||
                        (uint32_t)interval != r->said.rule.interval))
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, token);
    r->has_freq = true;
    r->how_often = *token;
    r->said.rule.freq = freq;
    r->said.rule.interval = (uint32_t)interval;
    return TAKT_OK;
}

/* Whether a number can belong to "every": something to count follows. */
static bool can_be_counted(const struct words_token *next)
{
    return takt__reading(next, WORD_UNIT) != NULL ||
           takt__reading(next, WORD_WEEKDAY) != NULL ||
           takt__reading(next, WORD_DAYS) != NULL;
}

/* Reads the number of "every 3rd", if there is one; else 1. */
static int64_t read_every_number(struct words_reader *r)
{
    const int64_t number = takt__reader_number(&r->token);
    const bool is_number = r->token.number_count == 1 || number != 0;
    const struct words_token next = takt__reader_after(r, &r->token);

    if (!is_number || !can_be_counted(&next))
        return 1;
    r->token = next;
    return number;
}

/* "hver 3. uke", "annenhver tirsdag", "hver siste fredag", "hver april". */
static takt_status read_every(struct words_reader *r)
{
    const struct words_token first = r->token;
    int32_t every = 0;
    int32_t unit;

    if (!takt__reader_take(r, WORD_EVERY, &every))
        return TAKT_DONE;
    takt__reader_skip(r);
    const int64_t number = read_every_number(r);
    if (takt__reader_take(r, WORD_UNIT, &unit))
        return set_freq(r, &first, unit, number == -1 ? -1 : every * number);
    if (takt__reader_is(r, WORD_WEEKDAY) || takt__reader_is(r, WORD_DAYS)) {
        if (number < 1 || number > TAKT_NUMBER_MAX / 2 || r->every != 0)
            return misplaced(r);
        r->every = (uint32_t)(every * number);
        r->how_often = first;
        return TAKT_OK;
    }
    if (every == 1 &&
        (takt__reader_is(r, WORD_MONTH) || takt__reader_is(r, WORD_LAST) ||
         takt__reader_number(&r->token) != 0))
        return TAKT_OK;
    return misplaced(r);
}

static takt_status read_adverb(struct words_reader *r)
{
    const struct words_token first = r->token;
    int32_t unit;

    if (!takt__reader_take(r, WORD_ADVERB, &unit))
        return TAKT_DONE;
    return set_freq(r, &first, unit, 1);
}

/* ---- of what ------------------------------------------------------------ */

/* Reads what numbered days are ones of, if it is said: "i måneden", "of
 * every 2nd month". */
static takt_status read_scope(struct words_reader *r, enum words_scope *scope)
{
    const struct words_token first = r->token;
    int32_t unit;

    *scope = SCOPE_NONE;
    takt__reader_skip(r);
    if (takt__reader_is(r, WORD_EVERY)) {
        const bool had_freq = r->has_freq;
        const takt_status status = read_every(r);
        if (status != TAKT_OK || had_freq || !r->has_freq)
            return status;
        unit = (int32_t)r->said.rule.freq;
    } else if (!takt__reader_take(r, WORD_UNIT, &unit)) {
        r->token = first;
        return TAKT_OK;
    }
    unit %= 16;
    if (unit == TAKT_FREQ_YEARLY)
        *scope = SCOPE_YEAR;
    else if (unit == TAKT_FREQ_MONTHLY)
        *scope = SCOPE_MONTH;
    else if (unit == TAKT_FREQ_WEEKLY)
        *scope = SCOPE_WEEK;
    return TAKT_OK;
}

/* ---- numbered days and weeks -------------------------------------------- */

/* Puts a list into a set of up to 63; other numbers are out of range. */
static takt_status put(const struct words_reader *r,
                       const struct words_numbers *list, int most,
                       uint64_t *front, uint64_t *back)
{
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        if (set_next(list->set[half], TAKT_WORDS_366, most + 1) >= 0 ||
            (half == TAKT_BACK && back == NULL &&
             set_next(list->set[half], TAKT_WORDS_366, 0) >= 0))
            return takt__refuse_args(r->err, TAKT_REASON_RANGE, list->offset,
                                     list->length, 1, most);
    *front |= list->set[TAKT_FRONT][0];
    if (back != NULL)
        *back |= list->set[TAKT_BACK][0];
    return TAKT_OK;
}

static takt_status put_month_days(struct words_reader *r,
                                  const struct words_numbers *list)
{
    uint64_t set[2] = {0, 0};
    const takt_status status =
        put(r, list, 31, &set[TAKT_FRONT], &set[TAKT_BACK]);

    r->said.rule.by_month_day[TAKT_FRONT] |= (uint32_t)set[TAKT_FRONT];
    r->said.rule.by_month_day[TAKT_BACK] |= (uint32_t)set[TAKT_BACK];
    return status;
}

/* Days of the month or of the year, as what follows tells; a day beyond 31
 * can only be of the year. */
static takt_status put_days(struct words_reader *r,
                            const struct words_numbers *list)
{
    enum words_scope scope;
    const takt_status status = read_scope(r, &scope);
    const bool is_large =
        set_next(list->set[TAKT_FRONT], TAKT_WORDS_366, 32) >= 0 ||
        set_next(list->set[TAKT_BACK], TAKT_WORDS_366, 32) >= 0;

    if (status != TAKT_OK)
        return status;
    if (scope != SCOPE_YEAR && !(scope == SCOPE_NONE && is_large)) {
        r->scope = scope == SCOPE_NONE ? r->scope : scope;
        return put_month_days(r, list);
    }
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int i = 0; i < TAKT_WORDS_366; i++)
            r->said.rule.by_year_day[half][i] |= list->set[half][i];
    return TAKT_OK;
}

/* Gives the last number of a list back if it belongs to the weekdays that
 * follow: "dag 5, første fredag". */
static void part_from_weekdays(struct words_reader *r,
                               struct words_numbers *list)
{
    if (list->count > 1 &&
        (takt__reader_is(r, WORD_WEEKDAY) || takt__reader_is(r, WORD_DAYS)))
        takt__reader_unread_last(r, list);
}

/* Hours, minutes and seconds are counted from 0. */
static takt_status read_times(struct words_reader *r, int most, uint64_t *set)
{
    for (;;) {
        const struct words_token token = r->token;
        if (token.number_count != 1)
            return misplaced(r);
        if (token.number[0] < 0 || token.number[0] > most)
            return takt__reader_range(r, &token, 0, most);
        *set |= UINT64_C(1) << token.number[0];
        takt__reader_next(r);
        if (!takt__reader_is(r, WORD_AND))
            return TAKT_OK;
        const struct words_token next = takt__reader_after(r, &r->token);
        const struct words_token behind = takt__reader_after(r, &next);
        if (next.number_count != 1 ||
            takt__reading(&behind, WORD_TIMES) != NULL)
            return TAKT_OK;
        r->token = next;
    }
}

static takt_status read_hours(struct words_reader *r)
{
    uint64_t hours = 0;
    const takt_status status = read_times(r, 23, &hours);

    r->said.rule.by_hour |= (uint32_t)hours;
    return status;
}

/* Whether "til april" is of April: "Døgn 13 til april" was once on a page of
 * the manual, for the 13th of April (SPEC section 15). */
static bool is_until_month(const struct words_reader *r)
{
    const struct words_token month = takt__reader_after(r, &r->token);
    const struct words_token behind = takt__reader_after(r, &month);

    return !r->has_freq && takt__reader_is(r, WORD_UNTIL) &&
           takt__reading(&month, WORD_MONTH) != NULL &&
           behind.number_count == 0;
}

/* "dag 1 og 15", "uke 5", "time 9": the numbers of a unit that stand behind
 * it. */
static takt_status read_unit(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;
    const struct words_token first = r->token;
    struct words_numbers list;
    int32_t unit;

    if (!takt__reader_take(r, WORD_UNIT, &unit))
        return TAKT_DONE;
    unit %= 16;
    if (r->token.number_count == 1 && unit < TAKT_FREQ_DAILY)
        return unit == TAKT_FREQ_HOURLY ? read_hours(r)
               : unit == TAKT_FREQ_MINUTELY
                   ? read_times(r, 59, &rule->by_minute)
                   : read_times(r, 60, &rule->by_second);
    takt_status status = TAKT_DONE;
    if (unit == TAKT_FREQ_DAILY || unit == TAKT_FREQ_WEEKLY)
        status = takt__reader_numbers(r, &list);
    if (status != TAKT_OK) {
        r->token = first;
        return status;
    }
    part_from_weekdays(r, &list);
    if (takt__reader_is(r, WORD_UNIT)) /* "dag 1 og siste dag" */
        takt__reader_next(r);
    if (unit == TAKT_FREQ_DAILY && is_until_month(r))
        takt__reader_next(r);
    if (unit == TAKT_FREQ_DAILY)
        return put_days(r, &list);
    status = put(r, &list, 53, &rule->by_week_no[TAKT_FRONT],
                 &rule->by_week_no[TAKT_BACK]);
    return status;
}

/* ---- weekdays ----------------------------------------------------------- */

/* Reads "mandag til fredag" or one weekday into a set. TAKT_DONE if there is
 * none. */
static takt_status read_weekday_range(struct words_reader *r, uint32_t *set)
{
    int32_t from;
    int32_t to;

    if (!takt__reader_take(r, WORD_WEEKDAY, &from))
        return TAKT_DONE;
    *set |= 1u << from;
    const struct words_token next = takt__reader_after(r, &r->token);
    if ((!takt__reader_is(r, WORD_RANGE) && !takt__reader_is(r, WORD_UNTIL)) ||
        takt__reading(&next, WORD_WEEKDAY) == NULL)
        return TAKT_OK;
    takt__reader_next(r);
    (void)takt__reader_take(r, WORD_WEEKDAY, &to); /* it is one */
    for (; from != to; from = (from + 1) % 7)
        *set |= 1u << from;
    *set |= 1u << to;
    return TAKT_OK;
}

/* The joint behind which a weekday follows, with its token in next. */
static enum words_meaning weekday_joint(const struct words_reader *r,
                                        struct words_token *next)
{
    enum words_meaning joint = WORD_NONE;

    *next = r->token;
    while (takt__reading(next, WORD_AND) != NULL ||
           takt__reading(next, WORD_OR) != NULL) {
        if (joint != WORD_OR)
            joint = takt__reading(next, WORD_OR) != NULL ? WORD_OR : WORD_AND;
        *next = takt__reader_after(r, next);
    }
    return takt__reading(next, WORD_WEEKDAY) != NULL ? joint : WORD_NONE;
}

/* Reads a list of weekdays; is_choice tells whether "or" stands in it. */
static takt_status read_weekday_list(struct words_reader *r, uint32_t *set,
                                     bool *is_choice)
{
    takt_status status = read_weekday_range(r, set);
    struct words_token next;

    *is_choice = false;
    while (status == TAKT_OK) {
        const enum words_meaning joint = weekday_joint(r, &next);
        if (joint == WORD_NONE)
            break;
        *is_choice = *is_choice || joint == WORD_OR;
        r->token = next;
        status = read_weekday_range(r, set);
    }
    return status;
}

/* Takes what weekdays are ones of, if it is said. */
static takt_status take_scope(struct words_reader *r)
{
    enum words_scope scope;
    const takt_status status = read_scope(r, &scope);

    if (status == TAKT_OK && scope != SCOPE_NONE)
        r->scope = scope;
    return status;
}

static takt_status read_weekdays(struct words_reader *r)
{
    uint32_t set = 0;
    bool is_choice;
    const takt_status status = read_weekday_list(r, &set, &is_choice);

    r->said.rule.by_day |= (uint8_t)set;
    return status == TAKT_OK ? take_scope(r) : status;
}

/* Reads "(man–fre)" behind a word such as "arbeidsdag", which then means
 * just those days. */
static void read_days_range(struct words_reader *r, int32_t *days)
{
    const struct words_token first = r->token;
    const struct words_token joint = takt__reader_after(r, &first);
    uint32_t set = 0;

    if (takt__reading(&first, WORD_WEEKDAY) != NULL &&
        takt__reading(&joint, WORD_RANGE) != NULL &&
        read_weekday_range(r, &set) == TAKT_OK)
        *days = (int32_t)set;
}

static takt_status read_days_of_week(struct words_reader *r)
{
    int32_t days;

    if (!takt__reader_take(r, WORD_DAYS, &days))
        return TAKT_DONE;
    read_days_range(r, &days);
    r->said.rule.by_day |= (uint8_t)days;
    return take_scope(r);
}

/* "unntatt lørdag og søndag". */
static takt_status read_except(struct words_reader *r)
{
    bool is_choice;
    int32_t days;

    if (!takt__reader_take(r, WORD_EXCEPT, NULL))
        return TAKT_DONE;
    takt__reader_skip(r);
    if (takt__reader_take(r, WORD_DAYS, &days)) {
        r->except |= (uint32_t)days;
        return TAKT_OK;
    }
    const takt_status status = read_weekday_list(r, &r->except, &is_choice);
    return status == TAKT_DONE ? misplaced(r) : status;
}

/* The numbers choose among all days of a set: "siste arbeidsdag". */
static takt_status put_choice(struct words_reader *r,
                              const struct words_numbers *list, uint32_t days)
{
    if (r->ordinal_days != 0)
        return takt__refuse(r->err, TAKT_REASON_WORD_TWICE, list->offset,
                            list->length);
    r->ordinal_days = days;
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int i = 0; i < TAKT_WORDS_366; i++)
            r->said.rule.by_set_pos[half][i] |= list->set[half][i];
    return TAKT_OK;
}

static takt_status put_numbered(struct words_reader *r,
                                const struct words_numbers *list,
                                uint32_t weekdays)
{
    uint64_t set[2] = {0, 0};
    const takt_status status =
        put(r, list, 53, &set[TAKT_FRONT], &set[TAKT_BACK]);

    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int i = 0; i < 7; i++)
            if ((weekdays >> i & 1) != 0)
                r->said.rule.by_day_nth[half][i] |= set[half];
    return status;
}

/* "første mandag", "første mandag eller onsdag", "siste arbeidsdag". */
static takt_status read_numbered_weekdays(struct words_reader *r,
                                          const struct words_numbers *list)
{
    uint32_t set = 0;
    bool is_choice;
    int32_t days;
    takt_status status;

    if (takt__reader_take(r, WORD_DAYS, &days)) {
        read_days_range(r, &days);
        status = put_choice(r, list, (uint32_t)days);
    } else {
        status = read_weekday_list(r, &set, &is_choice);
        if (status == TAKT_OK)
            status = is_choice ? put_choice(r, list, set)
                               : put_numbered(r, list, set);
    }
    return status == TAKT_OK ? take_scope(r) : status;
}

/* ---- numbers first ------------------------------------------------------ */

static takt_status read_count(struct words_reader *r)
{
    const struct words_token token = r->token;
    const struct words_token next = takt__reader_after(r, &token);
    const int64_t number = takt__reader_number(&token);

    if (takt__reading(&next, WORD_TIMES) == NULL ||
        (number == 0 && token.number_count != 1))
        return TAKT_DONE;
    if (number < 1 || number > TAKT_NUMBER_MAX)
        return takt__reader_range(r, &token, 1, TAKT_NUMBER_MAX);
    if (r->said.rule.count != 0)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &token);
    r->said.rule.count = (uint32_t)number;
    r->token = takt__reader_after(r, &next);
    return TAKT_OK;
}

static phrase read_months;

/* "1. og 15. april": dates of one month or of more. */
static takt_status read_dates(struct words_reader *r,
                              const struct words_numbers *list)
{
    if (r->said.rule.by_month != 0)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &r->token);
    const takt_status status = put_month_days(r, list);
    return status == TAKT_OK ? read_months(r) : status;
}

/* Whether it is said how long it goes on, as "every day for 3 weeks": one
 * number, no ordinal, of a unit that is longer than what it counts. */
static bool is_length(const struct words_reader *r,
                      const struct words_numbers *list, int32_t unit)
{
    const bool is_bare = list->count == 1 && list->last > 0 &&
                         list->final.length == (size_t)list->final.digits;
    const int32_t freq =
        r->has_freq ? (int32_t)r->said.rule.freq : TAKT_FREQ_DAILY;

    return is_bare && unit % 16 > freq && (r->has_freq || r->every != 0);
}

static takt_status put_length(struct words_reader *r,
                              const struct words_numbers *list, int32_t unit)
{
    if (r->length != 0)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &list->final);
    r->length = list->last * (unit / 16);
    r->length_unit = (enum takt_freq)(unit % 16);
    return TAKT_OK;
}

/* What a list of numbers counts shows by the word behind it. */
static takt_status read_numbers(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;
    struct words_numbers list;
    int32_t unit;
    takt_status status = takt__reader_numbers(r, &list);

    if (status != TAKT_OK)
        return status;
    const struct words_token behind = r->token;
    takt__reader_skip(r);
    if (takt__reader_is(r, WORD_MONTH))
        return read_dates(r, &list);
    r->token = behind;
    if (takt__reader_is(r, WORD_WEEKDAY) || takt__reader_is(r, WORD_DAYS))
        return read_numbered_weekdays(r, &list);
    if (takt__reader_is(r, WORD_EVERY) ||
        !takt__reader_take(r, WORD_UNIT, &unit))
        return put_days(r, &list);
    if (unit % 16 == TAKT_FREQ_DAILY)
        return put_days(r, &list);
    if (is_length(r, &list, unit))
        return put_length(r, &list, unit);
    if (unit % 16 == TAKT_FREQ_WEEKLY)
        return put(r, &list, 53, &rule->by_week_no[TAKT_FRONT],
                   &rule->by_week_no[TAKT_BACK]);
    return takt__reader_refuse(r, TAKT_REASON_WORD_MISPLACED, &behind);
}

static takt_status read_positions(struct words_reader *r)
{
    struct words_numbers list;

    if (!takt__reader_take(r, WORD_ONLY, NULL))
        return TAKT_DONE;
    takt__reader_skip(r);
    const takt_status status = takt__reader_numbers(r, &list);
    if (status == TAKT_DONE)
        return misplaced(r);
    if (status != TAKT_OK)
        return status;
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int i = 0; i < TAKT_WORDS_366; i++)
            r->said.rule.by_set_pos[half][i] |= list.set[half][i];
    return TAKT_OK;
}

/* ---- months ------------------------------------------------------------- */

/* Reads "januar til mars" or one month. TAKT_DONE if there is none. */
static takt_status read_month_range(struct words_reader *r)
{
    int32_t from;
    int32_t to;

    if (!takt__reader_take(r, WORD_MONTH, &from))
        return TAKT_DONE;
    r->said.rule.by_month |= (uint16_t)(1u << from);
    const struct words_token next = takt__reader_after(r, &r->token);
    if ((!takt__reader_is(r, WORD_RANGE) && !takt__reader_is(r, WORD_UNTIL)) ||
        takt__reading(&next, WORD_MONTH) == NULL)
        return TAKT_OK;
    takt__reader_next(r);
    (void)takt__reader_take(r, WORD_MONTH, &to); /* it is one */
    for (; from != to; from = from % 12 + 1)
        r->said.rule.by_month |= (uint16_t)(1u << from);
    r->said.rule.by_month |= (uint16_t)(1u << to);
    return TAKT_OK;
}

static takt_status read_months(struct words_reader *r)
{
    takt_status status = read_month_range(r);

    while (status == TAKT_OK) {
        struct words_token next = r->token;
        while (takt__reading(&next, WORD_AND) != NULL ||
               takt__reading(&next, WORD_OR) != NULL)
            next = takt__reader_after(r, &next);
        if (next.offset == r->token.offset ||
            takt__reading(&next, WORD_MONTH) == NULL)
            break;
        r->token = next;
        status = read_month_range(r);
    }
    return status;
}

/* ---- the rest ----------------------------------------------------------- */

static takt_status read_at(struct words_reader *r)
{
    if (!takt__reader_take(r, WORD_AT, NULL))
        return TAKT_DONE;
    const takt_status status = takt__read_clocks(r, true);
    return status == TAKT_DONE ? misplaced(r) : status;
}

static takt_status read_clock(struct words_reader *r)
{
    return takt__read_clocks(r, false);
}

/* Whether a range follows of what has this meaning: "from Monday to Friday"
 * says no start. */
static bool is_range_of(const struct words_reader *r,
                        enum words_meaning meaning)
{
    const struct words_token joint = takt__reader_after(r, &r->token);
    const struct words_token to = takt__reader_after(r, &joint);
    const struct words_token behind = takt__reader_after(r, &to);

    return takt__reader_is(r, meaning) &&
           (takt__reading(&joint, WORD_RANGE) != NULL ||
            takt__reading(&joint, WORD_UNTIL) != NULL) &&
           takt__reading(&to, meaning) != NULL &&
           takt__reading(&behind, WORD_MONTH) == NULL;
}

static takt_status read_from(struct words_reader *r)
{
    const struct words_token first = r->token;

    if (!takt__reader_take(r, WORD_FROM, NULL))
        return TAKT_DONE;
    if (is_range_of(r, WORD_WEEKDAY))
        return read_weekdays(r);
    if (is_range_of(r, WORD_MONTH))
        return read_months(r);
    takt_status status = takt__read_clocks(r, is_range_of(r, WORD_NUMBER));
    if (status != TAKT_DONE)
        return status;
    if (r->said.has_start)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &first);
    status = takt__read_date(r, false, &r->said.start_day);
    r->said.has_start = status == TAKT_OK;
    return status == TAKT_DONE ? misplaced(r) : status;
}

/* The time of day that belongs to the end, if there is one. */
static takt_status read_until_time(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;
    const struct words_token first = r->token;
    int32_t time_s;
    bool has_seconds;

    const bool has_at = takt__reader_take(r, WORD_AT, NULL);
    const takt_status status =
        takt__read_clock(r, has_at, &time_s, &has_seconds);
    if (status != TAKT_OK) {
        r->token = first;
        return status == TAKT_DONE ? TAKT_OK : status;
    }
    rule->until = TAKT_UNTIL_LOCAL;
    rule->until_s += time_s;
    while (takt__reader_is(r, WORD_ARTICLE))
        takt__reader_next(r);
    if (takt__reader_take(r, WORD_UTC, NULL))
        rule->until = TAKT_UNTIL_UTC;
    return TAKT_OK;
}

static takt_status read_until(struct words_reader *r)
{
    const struct words_token first = r->token;
    const bool to_end = !takt__reader_is(r, WORD_UNTIL);
    int32_t day;

    if (!takt__reader_take(r, WORD_UNTIL, NULL) &&
        !takt__reader_take(r, WORD_UNTIL_END, NULL))
        return TAKT_DONE;
    takt__reader_skip(r);
    const takt_status status = takt__read_date(r, to_end, &day);
    if (status == TAKT_DONE)
        return misplaced(r);
    if (status != TAKT_OK)
        return status;
    if (r->said.rule.until != TAKT_UNTIL_NONE)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &first);
    r->said.rule.until = TAKT_UNTIL_DATE;
    r->said.rule.until_s = (int64_t)day * TAKT_DAY_S;
    return read_until_time(r);
}

/* "én gang", or, with what follows, how often: "once a month". */
static takt_status read_once(struct words_reader *r)
{
    const struct words_token first = r->token;
    int32_t times;
    int32_t unit;

    if (!takt__reader_take(r, WORD_ONCE, &times))
        return TAKT_DONE;
    const struct words_token behind = r->token;
    takt__reader_skip(r);
    (void)takt__reader_take(r, WORD_EVERY, NULL); /* "once per month" */
    if (times == 1 && (takt__reader_take(r, WORD_UNIT, &unit) ||
                       takt__reader_take(r, WORD_ADVERB, &unit)))
        return set_freq(r, &first, unit, 1);
    r->token = behind;
    if (r->said.rule.count != 0)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &first);
    r->said.rule.count = (uint32_t)times;
    return TAKT_OK;
}

static takt_status read_never(struct words_reader *r)
{
    if (!takt__reader_take(r, WORD_NEVER, NULL))
        return TAKT_DONE;
    r->is_endless = true;
    return TAKT_OK;
}

static takt_status read_last_time(struct words_reader *r)
{
    int32_t day;

    if (!takt__reader_take(r, WORD_LAST_TIME, NULL))
        return TAKT_DONE;
    const takt_status status = takt__read_date(r, false, &day);
    return status == TAKT_DONE ? TAKT_OK : status;
}

/* "varer 3 dager". */
static takt_status read_lasts(struct words_reader *r)
{
    static const int64_t lengths[TAKT_FREQ__COUNT] = {1, 60, 3600, TAKT_DAY_S,
                                                      7 * TAKT_DAY_S};
    int32_t unit;

    if (!takt__reader_take(r, WORD_LASTS, NULL))
        return TAKT_DONE;
    const struct words_token token = r->token;
    int64_t number = takt__reader_number(&token);
    if (number == 0)
        number = takt__reader_is(r, WORD_ARTICLE);
    if (number < 1 || number > 366)
        return takt__reader_range(r, &token, 1, 366);
    takt__reader_next(r);
    if (!takt__reader_take(r, WORD_UNIT, &unit) || lengths[unit % 16] == 0)
        return misplaced(r);
    r->said.length_s = number * lengths[unit % 16] * (unit / 16);
    return TAKT_OK;
}

static takt_status read_week_start(struct words_reader *r)
{
    int32_t weekday;

    if (!takt__reader_take(r, WORD_WEEK_START, NULL))
        return TAKT_DONE;
    takt__reader_skip(r);
    if (!takt__reader_take(r, WORD_WEEKDAY, &weekday))
        return misplaced(r);
    r->has_week_start = true;
    r->said.rule.week_start = (uint8_t)weekday;
    return TAKT_OK;
}

static takt_status read_short(struct words_reader *r)
{
    if (takt__reader_take(r, WORD_SHORT_LAST, NULL)) {
        r->is_short_last = true;
        return TAKT_OK;
    }
    return takt__reader_take(r, WORD_SHORT_SKIP, NULL) ? TAKT_OK : TAKT_DONE;
}

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
    static phrase *const phrases[] = {
        read_never,  read_last_time, read_lasts,        read_week_start,
        read_short,  read_once,      read_count,        read_positions,
        read_every,  read_adverb,    read_unit,         read_clock,
        read_at,     read_numbers,   read_days_of_week, read_weekdays,
        read_except, read_months,    read_from,         read_until,
        read_filler,
    };

    for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
        const takt_status status = phrases[i](r);
        if (status != TAKT_DONE)
            return status;
    }
    return misplaced(r);
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
    return word < len && (text[word] == '=' || text[word] == ':') ? text : NULL;
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

/* SPDX-License-Identifier: MIT */
/* Reading numbered days, weeks and times, months and dates: "dag 1 og siste
 * dag", "uke 20", "time 9", "1. og 15. april", "bare 1. av dem". What a list
 * of numbers counts shows by the word before or behind it. */
#include "words/phrases.h"

/* Puts a list into a set of up to 63; other numbers are out of range. */
takt_status takt__put_small(const struct words_reader *r,
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
        takt__put_small(r, list, 31, &set[TAKT_FRONT], &set[TAKT_BACK]);

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
    const takt_status status = takt__read_scope(r, &scope);
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
            return takt__reader_misplaced(r);
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
takt_status takt__read_unit(struct words_reader *r)
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
    status = takt__put_small(r, &list, 53, &rule->by_week_no[TAKT_FRONT],
                             &rule->by_week_no[TAKT_BACK]);
    return status;
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

takt_status takt__read_months(struct words_reader *r)
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

/* ---- numbers first ------------------------------------------------------ */

/* "1. og 15. april": dates of one month or of more. More than one date must
 * have the same days: "1. januar og 1. juli". */
static takt_status read_dates(struct words_reader *r,
                              const struct words_numbers *list)
{
    const uint32_t *const days = r->said.rule.by_month_day;
    const bool is_same = days[TAKT_FRONT] == list->set[TAKT_FRONT][0] &&
                         days[TAKT_BACK] == list->set[TAKT_BACK][0];

    if (r->said.rule.by_month != 0 && !is_same)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &r->token);
    const takt_status status = put_month_days(r, list);
    return status == TAKT_OK ? takt__read_months(r) : status;
}

/* "24.12": a date of every year. */
takt_status takt__read_figures(struct words_reader *r)
{
    const struct words_token token = r->token;
    struct takt_rule *const rule = &r->said.rule;
    const int64_t day = token.number[0];
    const int64_t month = token.number[1];

    if (!takt__reader_is(r, WORD_FIGURES) || token.number_count != 2 ||
        (token.point != '.' && token.point != '/'))
        return TAKT_DONE;
    if (month < 1 || month > 12 || day < 1 ||
        day > takt_month_days(2000, (int32_t)month)) /* a leap year */
        return takt__reader_refuse(r, TAKT_REASON_WORD_DATE, &token);
    if (rule->by_month != 0 || rule->by_month_day[TAKT_FRONT] != 0)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &token);
    takt__reader_next(r);
    rule->by_month = (uint16_t)(1u << month);
    rule->by_month_day[TAKT_FRONT] = UINT32_C(1) << day;
    return TAKT_OK;
}

/* ---- Easter ------------------------------------------------------------- */

/* Adds a day so many days from Easter Sunday. */
static takt_status put_easter(struct words_reader *r,
                              const struct words_token *token,
                              int32_t from_easter)
{
    struct takt_rule *const rule = &r->said.rule;

    if (from_easter < -TAKT_EASTER_BACK || from_easter > TAKT_EASTER_FRONT)
        return takt__reader_range(r, token, -TAKT_EASTER_BACK,
                                  TAKT_EASTER_FRONT);
    if (from_easter < 0)
        set_add(rule->by_easter[TAKT_BACK], -from_easter);
    else
        set_add(rule->by_easter[TAKT_FRONT], from_easter);
    return TAKT_OK;
}

takt_status takt__read_easter(struct words_reader *r)
{
    const struct words_token token = r->token;
    int32_t from_easter;

    if (!takt__reader_take(r, WORD_EASTER, &from_easter))
        return TAKT_DONE;
    return put_easter(r, &token, from_easter);
}

/* "2 dager før påskedag", behind the unit. */
static takt_status read_from_easter(struct words_reader *r,
                                    const struct words_numbers *list)
{
    const int sign = takt__reader_is(r, WORD_BEFORE) ? -1 : 1;
    int32_t from_easter;
    takt_status status = TAKT_OK;

    takt__reader_next(r);
    takt__reader_skip(r);
    if (list->last < 0 || !takt__reader_take(r, WORD_EASTER, &from_easter))
        return takt__reader_misplaced(r);
    for (int n = 1; n <= 366 && status == TAKT_OK; n++)
        if (set_has(list->set[TAKT_FRONT], n))
            status = put_easter(r, &list->final, from_easter + sign * n);
    return status;
}

/* What a list of numbers counts shows by the word behind it. */
takt_status takt__read_numbers(struct words_reader *r)
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
        return takt__read_numbered_weekdays(r, &list);
    if (takt__reader_is(r, WORD_EVERY) ||
        !takt__reader_take(r, WORD_UNIT, &unit))
        return put_days(r, &list);
    if (unit % 16 == TAKT_FREQ_DAILY &&
        (takt__reader_is(r, WORD_BEFORE) || takt__reader_is(r, WORD_AFTER)))
        return read_from_easter(r, &list);
    if (unit % 16 == TAKT_FREQ_DAILY)
        return put_days(r, &list);
    status = takt__read_length(r, &list, unit);
    if (status != TAKT_DONE)
        return status;
    if (unit % 16 == TAKT_FREQ_WEEKLY)
        return takt__put_small(r, &list, 53, &rule->by_week_no[TAKT_FRONT],
                               &rule->by_week_no[TAKT_BACK]);
    return takt__reader_refuse(r, TAKT_REASON_WORD_MISPLACED, &behind);
}

takt_status takt__read_positions(struct words_reader *r)
{
    struct words_numbers list;

    if (!takt__reader_take(r, WORD_ONLY, NULL))
        return TAKT_DONE;
    takt__reader_skip(r);
    const takt_status status = takt__reader_numbers(r, &list);
    if (status == TAKT_DONE)
        return takt__reader_misplaced(r);
    if (status != TAKT_OK)
        return status;
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int i = 0; i < TAKT_WORDS_366; i++)
            r->said.rule.by_set_pos[half][i] |= list.set[half][i];
    return TAKT_OK;
}

/* SPDX-License-Identifier: MIT */
/*
 * Dates and times of day in a sentence, as people write them.
 *
 * A date without a year is the first such from today on, and a weekday alone
 * is the first from today on. Days stand before months in figures, but where
 * that is no date: "12/24". A year of two digits is of this century.
 */
#include "words/reader.h"

#include <takt/civil.h>
#include <takt/holiday.h>

#define HOUR_S 3600
#define MINUTE_S 60
#define YEAR_MAX 9999

/* ---- dates -------------------------------------------------------------- */

static takt_status make_day(const struct words_reader *r,
                            const struct words_token *token, int64_t year,
                            int64_t month, int64_t day, int32_t *out)
{
    if (year > YEAR_MAX || month > 12 || day > 31 ||
        !takt_date_is_valid((int32_t)year, (int32_t)month, (int32_t)day))
        return takt__reader_refuse(r, TAKT_REASON_WORD_DATE, token);
    *out = takt_day((int32_t)year, (int32_t)month, (int32_t)day);
    return TAKT_OK;
}

/* The year that a number means, by its digits. */
static int64_t year_of(int64_t number, int digits)
{
    return digits <= 2 ? 2000 + number : number;
}

/* Reads the year of a date, if one stands next; 0 if none does. After a comma
 * it has four digits, so that "kl. 9, 25. mai, 3 ganger" has none. */
static int64_t read_year(struct words_reader *r)
{
    struct words_token token = r->token;
    const bool has_comma = takt__reading(&token, WORD_AND) != NULL;

    if (has_comma)
        token = takt__reader_after(r, &token);
    const struct words_token next = takt__reader_after(r, &token);
    if (token.number_count != 1 || (has_comma && token.digits < 4) ||
        takt__reading(&next, WORD_TIMES) != NULL ||
        takt__reading(&next, WORD_AM) != NULL)
        return 0;
    r->token = next;
    return year_of(token.number[0], token.digits);
}

/* A day of a month, of a year or of the first from today on that has it. */
static takt_status find_day(const struct words_reader *r,
                            const struct words_token *token, int64_t year,
                            int64_t month, int64_t day, int32_t *out)
{
    const int32_t this_year = takt_date(r->options->today).year;

    if (year != 0)
        return make_day(r, token, year, month, day, out);
    for (int32_t i = 0; i <= 8; i++) { /* at most eight years to a leap year */
        if (month >= 1 && month <= 12 && day == 29 &&
            this_year + i <= YEAR_MAX &&
            takt_month_days(this_year + i, (int32_t)month) < 29)
            continue;
        const takt_status status =
            make_day(r, token, this_year + i, month, day, out);
        if (status != TAKT_OK || *out >= r->options->today)
            return status;
    }
    return takt__reader_refuse(r, TAKT_REASON_WORD_DATE, token);
}

/* "24.12.2026", "24/12", "2026-12-24". */
static takt_status read_figures(struct words_reader *r, int32_t *day)
{
    const struct words_token token = r->token;
    const int64_t *number = token.number;
    int64_t year = 0;
    int64_t month = number[1];
    int64_t first = number[0];

    if (token.number_count == 3 && number[0] > 31) {
        year = number[0];
        first = number[2];
    } else {
        if (token.number_count == 3)
            year = year_of(number[2], token.digits);
        if (month > 12 && first <= 12) {
            month = number[0];
            first = number[1];
        }
    }
    takt__reader_next(r);
    if (token.number_count == 2)
        year = read_year(r);
    return find_day(r, &token, year, month, first, day);
}

/* A month alone: its first day, or its last. */
static takt_status read_month(struct words_reader *r, bool to_end, int32_t *day)
{
    const struct words_token token = r->token;
    int32_t month = 0;

    (void)takt__reader_take(r, WORD_MONTH, &month); /* it is one */
    if (!to_end && r->token.number_count == 1 && r->token.digits <= 2) {
        const struct words_token number = r->token;
        takt__reader_next(r);
        return find_day(r, &number, read_year(r), month, number.number[0], day);
    }
    int64_t year = read_year(r);
    takt_status status = find_day(r, &token, year, month, 1, day);
    if (to_end && status == TAKT_OK) {
        year = takt_date(*day).year;
        *day += takt_month_days((int32_t)year, month) - 1;
    }
    return status;
}

/* "27. januar 2028", or a number alone: a year, or a day of a month. */
static takt_status read_numbered(struct words_reader *r, bool to_end,
                                 int32_t *day)
{
    const struct words_token token = r->token;
    const int64_t number = takt__reader_number(&token);
    const struct takt_date today = takt_date(r->options->today);
    int32_t month;

    takt__reader_next(r);
    const struct words_token behind = r->token;
    takt__reader_skip(r);
    if (takt__reader_take(r, WORD_MONTH, &month))
        return find_day(r, &token, read_year(r), month, number, day);
    r->token = behind;
    if (token.digits == 4)
        return make_day(r, &token, number, to_end ? 12 : 1, to_end ? 31 : 1,
                        day);
    month = today.month + (number < today.day);
    return make_day(r, &token, today.year + (month > 12), (month - 1) % 12 + 1,
                    number, day);
}

static takt_status read_easter(struct words_reader *r, int32_t from_easter,
                               int32_t *day)
{
    const struct words_token token = r->token;
    int64_t year = read_year(r);

    if (year == 0) {
        year = takt_date(r->options->today).year;
        year += takt_easter((int32_t)year) + from_easter < r->options->today;
    }
    if (year < 1 || year > YEAR_MAX)
        return takt__reader_refuse(r, TAKT_REASON_WORD_DATE, &token);
    *day = takt_easter((int32_t)year) + from_easter;
    return TAKT_OK;
}

/* The first such weekday from today on. */
static int32_t find_weekday(const struct words_reader *r, int32_t weekday)
{
    const int32_t today = r->options->today;

    return today + (weekday - takt_weekday(today) + 7) % 7;
}

/* Between a weekday and the day of the month: "tirsdag, 24. november",
 * "tirsdag den 24. november". */
static void skip_to_number(struct words_reader *r)
{
    if (takt__reader_is(r, WORD_AND))
        takt__reader_next(r);
    const struct words_token next = takt__reader_after(r, &r->token);
    if (takt__reader_is(r, WORD_ARTICLE) && takt__reader_number(&next) != 0)
        takt__reader_next(r);
}

takt_status takt__read_date(struct words_reader *r, bool to_end, int32_t *day)
{
    const struct words_token first = r->token;
    int32_t value;

    takt__reader_skip(r);
    const bool has_weekday = takt__reader_take(r, WORD_WEEKDAY, day);
    if (has_weekday)
        skip_to_number(r);
    const struct words_token token = r->token;
    if (takt__reader_is(r, WORD_FIGURES) && token.point != ':')
        return read_figures(r, day);
    if (takt__reader_number(&token) != 0)
        return read_numbered(r, to_end, day);
    if (takt__reader_is(r, WORD_MONTH))
        return read_month(r, to_end, day);
    if (takt__reader_take(r, WORD_FEAST, &value))
        return find_day(r, &token, read_year(r), value / 32, value % 32, day);
    if (takt__reader_take(r, WORD_EASTER, &value))
        return read_easter(r, value, day);
    if (takt__reader_take(r, WORD_TODAY, &value)) {
        *day = r->options->today + value;
        return TAKT_OK;
    }
    if (has_weekday) {
        *day = find_weekday(r, *day);
        return TAKT_OK;
    }
    r->token = first;
    return TAKT_DONE;
}

/* ---- times of day ------------------------------------------------------- */

/* Adds 12 hours for "pm", and takes them from 12 "am". "O'clock" may stand
 * before either, with nothing to add. */
static int64_t read_half(struct words_reader *r, int64_t hour)
{
    int32_t half = -1;

    for (int i = 0; i < 2 && half < 0; i++)
        if (!takt__reader_take(r, WORD_AM, &half))
            return hour;
    if (half < 0)
        return hour;
    return hour > 12 ? hour : hour % 12 + half;
}

/* Reads the minutes of "9 uur 30" and "9 Uhr 05", if they stand next; else 0.
 */
static int64_t read_minutes(struct words_reader *r)
{
    const struct words_token token = r->token;
    const struct words_token next = takt__reader_after(r, &token);

    if (token.number_count != 1 || token.digits != 2 || token.length != 2 ||
        takt__reading(&next, WORD_TIMES) != NULL ||
        takt__reading(&next, WORD_MONTH) != NULL ||
        takt__reading(&next, WORD_UNIT) != NULL)
        return 0;
    r->token = next;
    return token.number[0];
}

/* Whether "am" stands behind a number, or behind what it runs to: "9-11 am". */
static bool is_before_am(const struct words_reader *r,
                         const struct words_token *next)
{
    const struct words_token to = takt__reader_after(r, next);
    const struct words_token behind = takt__reader_after(r, &to);

    return takt__reading(next, WORD_AM) != NULL ||
           ((takt__reading(next, WORD_RANGE) != NULL ||
             takt__reading(next, WORD_UNTIL) != NULL) &&
            to.number_count > 0 && takt__reading(&behind, WORD_AM) != NULL);
}

/* Whether a number alone is an hour: behind "at", or before "am". */
static bool is_hour(const struct words_reader *r, bool after_at)
{
    const struct words_token next = takt__reader_after(r, &r->token);

    if (r->token.number_count != 1)
        return false;
    return is_before_am(r, &next) ||
           (after_at && takt__reading(&next, WORD_TIMES) == NULL &&
            takt__reading(&next, WORD_MONTH) == NULL &&
            takt__reading(&next, WORD_UNIT) == NULL);
}

takt_status takt__read_clock(struct words_reader *r, bool after_at,
                             int32_t *time_s, bool *has_seconds)
{
    const struct words_token token = r->token;
    const bool is_figures =
        takt__reader_is(r, WORD_FIGURES) &&
        (token.point == ':' || (token.point == '.' && after_at));
    int64_t hour = token.number[0];
    int64_t minute = is_figures ? token.number[1] : 0;
    int64_t second = is_figures ? token.number[2] : 0;

    *has_seconds = token.number_count == 3;
    if (takt__reader_take(r, WORD_CLOCK, time_s))
        return TAKT_OK;
    if (!is_figures && !is_hour(r, after_at))
        return TAKT_DONE;
    if (!is_figures && token.digits == 4) { /* "0930" */
        minute = hour % 100;
        hour /= 100;
    }
    takt__reader_next(r);
    const bool has_half = takt__reader_is(r, WORD_AM);
    hour = read_half(r, hour);
    if (has_half && token.number_count == 1 && token.digits <= 2)
        minute = read_minutes(r);
    while (takt__reader_is(r, WORD_ARTICLE)) /* "o'clock" */
        takt__reader_next(r);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 ||
        second > 59 || (hour == 24 && minute + second > 0))
        return takt__reader_range(r, &token, 0, 24);
    *time_s = (int32_t)(hour * HOUR_S + minute * MINUTE_S + second);
    return TAKT_OK;
}

/* "the next day", "3 days later"; 0 if nothing of the kind is said. */
static int64_t read_later(struct words_reader *r)
{
    const struct words_token next = takt__reader_after(r, &r->token);
    const int64_t number = takt__reader_number(&r->token);
    int32_t days = 0;

    if (takt__reader_take(r, WORD_LATER, &days))
        return days;
    if (number == 0 || takt__reading(&next, WORD_LATER) == NULL)
        return 0;
    r->token = takt__reader_after(r, &next);
    return number;
}

/* Reads the end of the one time of day, if it is said. */
static takt_status read_end(struct words_reader *r)
{
    const struct words_token first = r->token;
    const bool is_range = takt__reader_is(r, WORD_RANGE);
    int32_t to_s;
    bool has_seconds;

    if (!is_range && !takt__reader_is(r, WORD_UNTIL))
        return TAKT_DONE;
    takt__reader_next(r);
    takt_status status = takt__read_clock(r, true, &to_s, &has_seconds);
    if (status != TAKT_OK) {
        r->token = first;
        return status;
    }
    const int64_t days = read_later(r);
    int64_t length_s = to_s - r->clocks[0] + days * TAKT_DAY_S;
    if (length_s <= 0 && days == 0)
        length_s += TAKT_DAY_S;
    r->said.length_s = length_s;
    return TAKT_OK;
}

static takt_status add_clock(struct words_reader *r, int32_t time_s,
                             bool has_seconds)
{
    if (r->clock_count == CLOCKS_MAX || time_s >= TAKT_DAY_S)
        return takt__reader_refuse(r, TAKT_REASON_WORD_MISPLACED, &r->token);
    if (r->clock_count > 0 && has_seconds != r->has_clock_seconds)
        return takt__reader_refuse(r, TAKT_REASON_WORD_MISPLACED, &r->token);
    r->has_clock_seconds = has_seconds;
    r->clocks[r->clock_count++] = time_s;
    return TAKT_OK;
}

takt_status takt__read_clocks(struct words_reader *r, bool after_at)
{
    int32_t time_s;
    bool has_seconds;
    takt_status status = takt__read_clock(r, after_at, &time_s, &has_seconds);

    if (status == TAKT_OK)
        status = add_clock(r, time_s, has_seconds);
    if (status != TAKT_OK)
        return status;
    if (r->clock_count == 1 && (status = read_end(r)) != TAKT_DONE)
        return status;
    while (takt__reader_is(r, WORD_AND)) {
        const struct words_token joint = r->token;
        while (takt__reader_is(r, WORD_AND) || takt__reader_is(r, WORD_AT))
            takt__reader_next(r);
        status = takt__read_clock(r, true, &time_s, &has_seconds);
        if (status == TAKT_OK)
            status = add_clock(r, time_s, has_seconds);
        if (status == TAKT_DONE)
            r->token = joint;
        if (status != TAKT_OK)
            break;
    }
    return status == TAKT_DONE ? TAKT_OK : status;
}

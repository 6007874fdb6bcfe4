/* SPDX-License-Identifier: MIT */
/*
 * Repeating after completion (SPEC D-13): one sum of days or months, and its
 * text, which is a duration of ISO 8601 in one unit with the end of a rule
 * (RFC 5545, 3.3.10) behind it. The place of an error is the smallest piece
 * that is wrong, as in a rule.
 */
#include <takt/after.h>
#include <takt/rule.h>

#include "base/error.h"
#include "base/math.h"
#include "base/writer.h"

#include <assert.h>
#include <string.h>

static const char units[] = {
    [TAKT_AFTER_DAYS] = 'D',
    [TAKT_AFTER_WEEKS] = 'W',
    [TAKT_AFTER_MONTHS] = 'M',
    [TAKT_AFTER_YEARS] = 'Y',
};

static_assert(sizeof(units) == TAKT_AFTER_UNIT__COUNT, "a letter for each");

/* The names of the ends, with the sign behind them. */
static const char count_name[] = "COUNT=";
static const char until_name[] = "UNTIL=";

/* A text being read, piece by piece. */
struct reader {
    const char *text;
    size_t at;  /* where the piece begins */
    size_t end; /* where it ends */
    struct takt_error *err;
};

static char to_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static takt_status refuse(const struct reader *r, enum takt_reason reason)
{
    return takt__refuse(r->err, reason, r->at, r->end - r->at);
}

/* Whether the piece begins with a name, which is in capitals. */
static bool has_name(const struct reader *r, const char *name)
{
    const size_t len = strlen(name);

    if (r->end - r->at < len)
        return false;
    for (size_t i = 0; i < len; i++)
        if (to_upper(r->text[r->at + i]) != name[i])
            return false;
    return true;
}

/* Reads the piece as a number from 1 to max. */
static takt_status read_number(const struct reader *r, uint32_t max,
                               uint32_t *out)
{
    uint64_t number = 0;

    if (r->at == r->end)
        return refuse(r, TAKT_REASON_NUMBER);
    for (size_t i = r->at; i < r->end; i++) {
        const unsigned digit = (unsigned)((unsigned char)r->text[i] - '0');
        if (digit > 9)
            return refuse(r, TAKT_REASON_NUMBER);
        if (number <= max) /* beyond it only its size matters */
            number = number * 10 + digit;
    }
    if (number == 0)
        return refuse(r, TAKT_REASON_ZERO);
    if (number > max)
        return takt__refuse_args(r->err, TAKT_REASON_RANGE, r->at,
                                 r->end - r->at, 1, max);
    *out = (uint32_t)number;
    return TAKT_OK;
}

/* Reads the piece as a length: P3W. */
static takt_status read_length(const struct reader *r, struct takt_after *out)
{
    const char *const unit =
        r->end - r->at < 3
            ? NULL
            : memchr(units, to_upper(r->text[r->end - 1]), sizeof(units));
    const struct reader number = {r->text, r->at + 1, r->end - 1, r->err};

    if (unit == NULL || to_upper(r->text[r->at]) != 'P')
        return refuse(r, TAKT_REASON_AFTER);
    out->unit = (enum takt_after_unit)(unit - units);
    const takt_status status = read_number(&number, TAKT_AFTER_MAX, &out->n);
    if (status != TAKT_OK && r->err != NULL &&
        r->err->reason == TAKT_REASON_NUMBER)
        return refuse(r, TAKT_REASON_AFTER);
    return status;
}

/* Reads the piece as a date alone. */
static takt_status read_day(const struct reader *r, int32_t *out)
{
    struct takt_error err;
    struct takt_time time;
    const takt_status status =
        takt_time_parse(&time, r->text + r->at, r->end - r->at, &err);

    if (status != TAKT_OK)
        return refuse(r, err.reason);
    if (time.kind != TAKT_TIME_DATE)
        return refuse(r, TAKT_REASON_DATE);
    *out = (int32_t)floor_div(time.wall_s, TAKT_DAY_S);
    return TAKT_OK;
}

/* Reads the piece as an end: COUNT=10 or UNTIL=20271231. */
static takt_status read_end(const struct reader *r, struct takt_after *out)
{
    const size_t sign = sizeof(count_name) - 1;
    const struct reader value = {r->text, r->at + sign, r->end, r->err};
    const bool is_count = has_name(r, count_name);

    if (!is_count && !has_name(r, until_name))
        return refuse(r, memchr(r->text + r->at, '=', r->end - r->at) == NULL
                             ? TAKT_REASON_PART_SYNTAX
                             : TAKT_REASON_PART_UNKNOWN);
    if (is_count ? out->count != 0 : out->has_until)
        return refuse(r, TAKT_REASON_PART_TWICE);
    if (out->count != 0 || out->has_until)
        return refuse(r, TAKT_REASON_COUNT_AND_UNTIL);
    out->has_until = !is_count;
    return is_count ? read_number(&value, TAKT_NUMBER_MAX, &out->count)
                    : read_day(&value, &out->until_day);
}

takt_status takt_after_parse(struct takt_after *out, const char *text,
                             size_t len, struct takt_error *err)
{
    struct reader r = {.text = text, .err = err};
    takt_status status = TAKT_OK;

    *out = (struct takt_after){.n = 0};
    for (bool is_first = true; status == TAKT_OK; is_first = false) {
        while (r.end < len && text[r.end] != ';')
            r.end++;
        status = is_first ? read_length(&r, out) : read_end(&r, out);
        if (r.end == len)
            break;
        r.at = ++r.end;
    }
    if (status != TAKT_OK)
        *out = (struct takt_after){.n = 0};
    return status;
}

size_t takt_after_print(char *buf, const struct takt_after *after)
{
    struct writer w = {.buf = buf, .size = TAKT_AFTER_PRINT_SIZE};
    size_t len;

    takt__write(&w, "P", 1);
    takt__write_int(&w, after->n);
    takt__write(&w, &units[after->unit], 1);
    if (after->count != 0) {
        takt__write(&w, ";", 1);
        takt__write_str(&w, count_name);
        takt__write_int(&w, after->count);
    }
    if (after->has_until) {
        char day[TAKT_TIME_PRINT_SIZE];
        (void)takt_time_print(
            day, (struct takt_time){
                     .wall_s = (int64_t)after->until_day * TAKT_DAY_S,
                     .kind = TAKT_TIME_DATE}); /* its length is not needed */
        takt__write(&w, ";", 1);
        takt__write_str(&w, until_name);
        takt__write_str(&w, day);
    }
    (void)takt__write_end(&w, &len); /* the size is enough for the ranges */
    return len;
}

/* The day some months after another, or the last of a month that is too
 * short. False: outside years 1 to 9999. */
static bool add_months(int32_t *day, int64_t months)
{
    const struct takt_date from = takt_date(*day);
    const int64_t month = (int64_t)from.year * 12 + from.month - 1 + months;
    const int64_t year = floor_div(month, 12);

    if (year > 9999)
        return false;
    const int32_t of_year = (int32_t)(month - year * 12) + 1;
    const int32_t last = takt_month_days((int32_t)year, of_year);
    *day = takt_day((int32_t)year, of_year, (int32_t)min_i64(from.day, last));
    return true;
}

takt_status takt_after_next(int64_t *next_s, const struct takt_after *after,
                            int64_t start_s, int32_t done_day, uint64_t dates)
{
    const int64_t days = after->unit == TAKT_AFTER_DAYS    ? after->n
                         : after->unit == TAKT_AFTER_WEEKS ? after->n * 7
                                                           : 0;
    const int64_t months = after->unit == TAKT_AFTER_MONTHS  ? after->n
                           : after->unit == TAKT_AFTER_YEARS ? after->n * 12
                                                             : 0;
    int32_t day = done_day;

    *next_s = 0;
    if (after->count != 0 && dates >= after->count)
        return TAKT_DONE;
    if (day < TAKT_DAY_MIN || day > TAKT_DAY_MAX - days ||
        !add_months(&day, months))
        return TAKT_DONE;
    day += (int32_t)days;
    if (after->has_until && day > after->until_day)
        return TAKT_DONE;
    *next_s = (int64_t)day * TAKT_DAY_S + floor_mod(start_s, TAKT_DAY_S);
    return TAKT_OK;
}

/* SPDX-License-Identifier: MIT */
/*
 * Dates and date-times as text: the basic form of RFC 5545, 3.3.4 and 3.3.5,
 * and the extended form of RFC 3339, 5.6. The hyphen behind the year tells
 * them apart, and a text keeps to one form throughout. T and Z are read in
 * either case (RFC 3339, 5.6). No offset but Z is read.
 *
 * An error covers the number that is out of range, or else begins at the
 * first byte that cannot stand where it is and covers it (nothing at the end
 * of the text).
 */
#include "base/error.h"
#include "base/math.h"
#include "civil/civil.h"

struct reader {
    const char *text;
    size_t len;
    size_t at; /* bytes read so far */
    struct takt_error *err;
};

static takt_status refuse_here(const struct reader *r)
{
    return takt__refuse(r->err, TAKT_REASON_DATE, r->at, r->at < r->len);
}

static bool is_next(const struct reader *r, char c)
{
    return r->at < r->len && r->text[r->at] == c;
}

static bool is_next_letter(const struct reader *r, char upper)
{
    return is_next(r, upper) || is_next(r, (char)(upper | 0x20));
}

static takt_status read_mark(struct reader *r, char c)
{
    if (!is_next(r, c))
        return refuse_here(r);
    r->at++;
    return TAKT_OK;
}

/* Reads just so many digits. */
static takt_status read_digits(struct reader *r, int count, int32_t *out)
{
    int32_t value = 0;

    for (int i = 0; i < count; i++) {
        if (r->at >= r->len || r->text[r->at] < '0' || r->text[r->at] > '9')
            return refuse_here(r);
        value = 10 * value + (r->text[r->at++] - '0');
    }
    *out = value;
    return TAKT_OK;
}

/* Reads two digits that say a number in min .. max. */
static takt_status read_two(struct reader *r, int32_t min, int32_t max,
                            int32_t *out)
{
    takt_status status = read_digits(r, 2, out);

    if (status != TAKT_OK)
        return status;
    if (*out < min || *out > max)
        return takt__refuse(r->err, TAKT_REASON_DATE, r->at - 2, 2);
    return TAKT_OK;
}

static takt_status read_date(struct reader *r, bool *is_extended, int32_t *day)
{
    struct takt_date date;
    takt_status status = read_digits(r, 4, &date.year);

    if (status != TAKT_OK)
        return status;
    if (date.year == 0)
        return takt__refuse(r->err, TAKT_REASON_YEAR_RANGE, r->at - 4, 4);
    *is_extended = is_next(r, '-');
    r->at += *is_extended;
    status = read_two(r, 1, 12, &date.month);
    if (status == TAKT_OK && *is_extended)
        status = read_mark(r, '-');
    if (status == TAKT_OK)
        status =
            read_two(r, 1, civil_month_days(date.year, date.month), &date.day);
    if (status == TAKT_OK)
        *day = civil_day(date.year, date.month, date.day);
    return status;
}

/* Reads the time of day. The extended form may leave the seconds out. */
static takt_status read_clock(struct reader *r, bool is_extended, int64_t *out)
{
    int32_t hour = 0;
    int32_t minute = 0;
    int32_t second = 0;
    takt_status status = read_two(r, 0, 23, &hour);

    if (status == TAKT_OK && is_extended)
        status = read_mark(r, ':');
    if (status == TAKT_OK)
        status = read_two(r, 0, 59, &minute);
    if (status == TAKT_OK && is_extended && is_next(r, ':')) {
        r->at++;
        status = read_two(r, 0, 60, &second);
    } else if (status == TAKT_OK && !is_extended) {
        status = read_two(r, 0, 60, &second);
    }
    /* RFC 5545, 3.3.12: a leap second is the second before it. */
    *out = 3600 * hour + 60 * minute + (int32_t)min_i64(second, 59);
    return status;
}

static takt_status read_time(struct reader *r, struct takt_time *out)
{
    int32_t day;
    int64_t clock_s;
    bool is_extended;
    takt_status status = read_date(r, &is_extended, &day);

    if (status != TAKT_OK)
        return status;
    out->wall_s = (int64_t)day * TAKT_DAY_S;
    out->kind = TAKT_TIME_DATE;
    if (r->at == r->len)
        return TAKT_OK;
    if (!is_next_letter(r, 'T') && !(is_extended && is_next(r, ' ')))
        return refuse_here(r);
    r->at++;
    status = read_clock(r, is_extended, &clock_s);
    if (status != TAKT_OK)
        return status;
    out->wall_s += clock_s;
    out->kind = is_next_letter(r, 'Z') ? TAKT_TIME_UTC : TAKT_TIME_LOCAL;
    r->at += out->kind == TAKT_TIME_UTC;
    return r->at == r->len ? TAKT_OK : refuse_here(r);
}

takt_status takt_time_parse(struct takt_time *out, const char *text, size_t len,
                            struct takt_error *err)
{
    struct reader r = {.text = text, .len = len, .err = err};
    takt_status status = read_time(&r, out);

    if (status != TAKT_OK)
        *out = (struct takt_time){0};
    return status;
}

/* Writes two digits and gives the place behind them. */
static char *put_two(char *at, uint32_t value)
{
    at[0] = (char)('0' + value / 10);
    at[1] = (char)('0' + value % 10);
    return at + 2;
}

/* Writes a mark of the extended form, or nothing. */
static char *put_mark(char *at, bool is_extended, char mark)
{
    if (is_extended)
        *at++ = mark;
    return at;
}

static char *put_time(char *at, struct takt_time time, bool is_extended)
{
    int32_t day = (int32_t)floor_div(time.wall_s, TAKT_DAY_S);
    uint32_t second = (uint32_t)floor_mod(time.wall_s, TAKT_DAY_S);
    struct takt_date date = civil_date(day);
    uint32_t year = (uint32_t)date.year;

    at = put_two(put_two(at, year / 100), year % 100);
    at = put_two(put_mark(at, is_extended, '-'), (uint32_t)date.month);
    at = put_two(put_mark(at, is_extended, '-'), (uint32_t)date.day);
    if (time.kind == TAKT_TIME_DATE)
        return at;
    *at++ = 'T';
    at = put_two(at, second / 3600);
    at = put_two(put_mark(at, is_extended, ':'), second / 60 % 60);
    return put_two(put_mark(at, is_extended, ':'), second % 60);
}

static char *put_offset(char *at, int32_t offset_s)
{
    int32_t minutes = offset_s / 60;
    uint32_t size = (uint32_t)(minutes < 0 ? -minutes : minutes);

    *at++ = minutes < 0 ? '-' : '+';
    at = put_two(at, size / 60);
    *at++ = ':';
    return put_two(at, size % 60);
}

size_t takt_time_print(char *buf, struct takt_time time)
{
    char *at = put_time(buf, time, false);

    if (time.kind == TAKT_TIME_UTC)
        *at++ = 'Z';
    *at = '\0';
    return (size_t)(at - buf);
}

size_t takt_time_print_extended(char *buf, struct takt_time time,
                                bool has_offset, int32_t offset_s)
{
    char *at = put_time(buf, time, true);

    if (time.kind == TAKT_TIME_UTC)
        *at++ = 'Z';
    else if (has_offset && time.kind != TAKT_TIME_DATE)
        at = put_offset(at, offset_s);
    *at = '\0';
    return (size_t)(at - buf);
}

/* SPDX-License-Identifier: MIT */
/*
 * The TZ string of a TZif footer: POSIX.1-2017, 8.3, with the times of -167
 * to 167 hours that RFC 8536, 3.3.1 adds. For example
 * "CET-1CEST,M3.5.0,M10.5.0/3": an hour east of UTC, two from the last Sunday
 * of March at 02:00 to the last Sunday of October at 03:00 summer time.
 * Signs count hours west of UTC here; struct footer counts east.
 *
 * A string that names a daylight saving time but not when it holds leaves
 * that to the implementation; none of ours would be right, so it is refused.
 */
#include "zone/footer.h"

#include "base/error.h"
#include "civil/civil.h"

#define ZONE_HOURS_MAX 24
#define RULE_HOURS_MAX 167
#define RULE_TIME_DEFAULT 7200

struct reader {
    const char *text;
    size_t len;
    size_t at;   /* bytes read so far */
    size_t base; /* bytes of the file before the text */
    struct takt_error *err;
};

static takt_status refuse_here(const struct reader *r)
{
    return takt__refuse(r->err, TAKT_REASON_TZ_FOOTER, r->base + r->at,
                        r->at < r->len);
}

/* The next byte, or NUL at the end, which no rule lets stand anywhere. */
static char peek(const struct reader *r)
{
    return r->at < r->len ? r->text[r->at] : '\0';
}

static bool skip(struct reader *r, char c)
{
    if (r->at >= r->len || r->text[r->at] != c)
        return false;
    r->at++;
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Steps over a name: three letters or more, or in angle brackets letters,
 * digits and signs. */
static takt_status read_name(struct reader *r)
{
    bool is_quoted = skip(r, '<');
    size_t start = r->at;

    while (
        is_letter(peek(r)) ||
        (is_quoted && (is_digit(peek(r)) || peek(r) == '+' || peek(r) == '-')))
        r->at++;
    if (r->at - start < 3)
        return refuse_here(r);
    return !is_quoted || skip(r, '>') ? TAKT_OK : refuse_here(r);
}

/* Reads a number of at most three digits in min .. max. */
static takt_status read_number(struct reader *r, int32_t min, int32_t max,
                               int32_t *out)
{
    struct reader start = *r;
    int32_t value = 0;

    while (is_digit(peek(r)) && r->at - start.at < 3)
        value = 10 * value + (r->text[r->at++] - '0');
    if (r->at == start.at || value < min || value > max)
        return refuse_here(&start);
    *out = value;
    return TAKT_OK;
}

/* Reads [+-]hh[:mm[:ss]] as seconds. */
static takt_status read_clock(struct reader *r, int32_t hours_max, int32_t *out)
{
    int32_t part[3] = {0, 0, 0};
    bool is_negative = skip(r, '-');

    if (!is_negative)
        (void)skip(r, '+'); /* a sign that says nothing */
    takt_status status = read_number(r, 0, hours_max, &part[0]);
    for (int i = 1; i < 3 && status == TAKT_OK && skip(r, ':'); i++)
        status = read_number(r, 0, 59, &part[i]);
    int32_t seconds = 3600 * part[0] + 60 * part[1] + part[2];
    *out = is_negative ? -seconds : seconds;
    return status;
}

/* Reads the offset of a zone, which counts west, as one that counts east. */
static takt_status read_offset(struct reader *r, int32_t *out)
{
    takt_status status = read_clock(r, ZONE_HOURS_MAX, out);

    *out = -*out;
    return status;
}

/* Reads m.w.d, with Sunday as day 0. */
static takt_status read_weekday_rule(struct reader *r,
                                     struct footer_change *out)
{
    int32_t sunday_based = 0;
    takt_status status = read_number(r, 1, 12, &out->month);

    if (status == TAKT_OK && !skip(r, '.'))
        status = refuse_here(r);
    if (status == TAKT_OK)
        status = read_number(r, 1, 5, &out->week);
    if (status == TAKT_OK && !skip(r, '.'))
        status = refuse_here(r);
    if (status == TAKT_OK)
        status = read_number(r, 0, 6, &sunday_based);
    out->weekday = (sunday_based + 6) % 7;
    return status;
}

/* Reads ",day[/time]". */
static takt_status read_change(struct reader *r, struct footer_change *out)
{
    takt_status status;

    if (!skip(r, ','))
        return refuse_here(r);
    out->time_s = RULE_TIME_DEFAULT;
    if (skip(r, 'M')) {
        out->kind = FOOTER_WEEKDAY;
        status = read_weekday_rule(r, out);
    } else if (skip(r, 'J')) {
        out->kind = FOOTER_JULIAN;
        status = read_number(r, 1, 365, &out->day);
    } else {
        out->kind = FOOTER_ORDINAL;
        status = read_number(r, 0, 365, &out->day);
    }
    if (status == TAKT_OK && skip(r, '/'))
        status = read_clock(r, RULE_HOURS_MAX, &out->time_s);
    return status;
}

static takt_status read_dst(struct reader *r, struct footer *out)
{
    takt_status status = read_name(r);

    out->has_dst = true;
    out->dst_s = out->std_s + 3600;
    if (status == TAKT_OK && peek(r) != ',')
        status = read_offset(r, &out->dst_s);
    if (status == TAKT_OK)
        status = read_change(r, &out->start);
    if (status == TAKT_OK)
        status = read_change(r, &out->end);
    return status;
}

takt_status takt__footer_parse(struct footer *out, const char *text, size_t len,
                               size_t base, struct takt_error *err)
{
    struct reader r = {.text = text, .len = len, .base = base, .err = err};

    *out = (struct footer){.is_set = len > 0};
    if (len == 0)
        return TAKT_OK;
    takt_status status = read_name(&r);
    if (status == TAKT_OK)
        status = read_offset(&r, &out->std_s);
    if (status == TAKT_OK && r.at < len)
        status = read_dst(&r, out);
    if (status == TAKT_OK && r.at < len)
        status = refuse_here(&r);
    return status;
}

static int32_t change_day(const struct footer_change *change, int32_t year)
{
    if (change->kind == FOOTER_ORDINAL)
        return civil_year_day(year) + change->day;
    if (change->kind == FOOTER_JULIAN)
        return civil_year_day(year) + change->day - 1 +
               (change->day >= 60 && civil_is_leap(year));
    int32_t first = civil_day(year, change->month, 1);
    int32_t day = first + (change->weekday + 7 - civil_weekday(first)) % 7 +
                  7 * (change->week - 1);
    if (day >= first + civil_month_days(year, change->month))
        day -= 7;
    return day;
}

int64_t takt__footer_instant(const struct footer *footer, int32_t year,
                             bool is_end)
{
    const struct footer_change *change = is_end ? &footer->end : &footer->start;
    int32_t before_s = is_end ? footer->dst_s : footer->std_s;

    return (int64_t)change_day(change, year) * TAKT_DAY_S + change->time_s -
           before_s;
}

/* SPDX-License-Identifier: MIT */
/* Values of content lines (RFC 5545, 3.3.4 to 3.3.11). */
#include "ical/value.h"

#include <inttypes.h>
#include <string.h>

struct ical_text ical_text_trim(struct ical_text text)
{
    while (text.len > 0 && (text.at[0] == ' ' || text.at[0] == '\t')) {
        text.at++;
        text.len--;
    }
    while (text.len > 0 &&
           (text.at[text.len - 1] == ' ' || text.at[text.len - 1] == '\t'))
        text.len--;
    return text;
}

bool ical_list_next(struct ical_text *rest, struct ical_text *out)
{
    const char *comma;

    *out = (struct ical_text){.at = NULL};
    if (rest->at == NULL)
        return false;
    comma = memchr(rest->at, ',', rest->len);
    if (comma == NULL) {
        *out = ical_text_trim(*rest);
        *rest = (struct ical_text){.at = NULL};
        return true;
    }
    *out = ical_text_trim(
        (struct ical_text){rest->at, (size_t)(comma - rest->at)});
    rest->len -= (size_t)(comma - rest->at) + 1;
    rest->at = comma + 1;
    return true;
}

takt_status ical_time_parse(struct takt_time *out, struct ical_text text,
                            struct takt_error *err)
{
    const bool is_basic = text.len == 8 || text.len == 15 || text.len == 16;

    if (is_basic && memchr(text.at, '-', text.len) == NULL)
        return takt_time_parse(out, text.at, text.len, err);
    *out = (struct takt_time){.wall_s = 0};
    if (err != NULL)
        *err = (struct takt_error){.status = TAKT_REFUSED,
                                   .reason = TAKT_REASON_DATE,
                                   .length = text.len};
    return TAKT_REFUSED;
}

/* Takes a number of at most nine digits off the text. */
static bool take_number(struct ical_text *text, int64_t *out)
{
    size_t digits = 0;

    *out = 0;
    while (digits < text->len && text->at[digits] >= '0' &&
           text->at[digits] <= '9') {
        if (digits == 9)
            return false;
        *out = *out * 10 + (text->at[digits] - '0');
        digits++;
    }
    text->at += digits;
    text->len -= digits;
    return digits > 0;
}

static bool take_char(struct ical_text *text, char c)
{
    if (text->len == 0 || text->at[0] != c)
        return false;
    text->at++;
    text->len--;
    return true;
}

/* One unit of a duration; they stand in this order. */
struct unit {
    char letter;
    bool is_time; /* behind the T */
    int64_t days;
    int64_t seconds;
};

static const struct unit units[] = {
    {'W', false, 7, 0}, {'D', false, 1, 0}, {'H', true, 0, 3600},
    {'M', true, 0, 60}, {'S', true, 0, 1},
};

/* Reads the units behind P, and adds them up. */
static bool take_units(struct ical_duration *out, struct ical_text *text)
{
    bool is_time = false;
    bool has_any = false;
    size_t next = 0;

    while (text->len > 0) {
        int64_t number;

        if (!is_time && take_char(text, 'T')) {
            is_time = true;
            has_any = false;
        }
        if (!take_number(text, &number))
            return false;
        while (next < 5 && (units[next].is_time != is_time || text->len == 0 ||
                            units[next].letter != text->at[0]))
            next++;
        if (next == 5)
            return false;
        (void)take_char(text, units[next].letter); /* it is there */
        out->days += number * units[next].days;
        out->seconds += number * units[next].seconds;
        next++;
        has_any = true;
    }
    return has_any;
}

bool ical_duration_parse(struct ical_duration *out, struct ical_text text)
{
    const bool is_negative = take_char(&text, '-');
    const int64_t max_s = (int64_t)ICAL_DURATION_DAYS_MAX * TAKT_DAY_S;

    *out = (struct ical_duration){.days = 0};
    if (!is_negative)
        (void)take_char(&text, '+'); /* a plus says nothing */
    if (!take_char(&text, 'P') || !take_units(out, &text) ||
        out->days > ICAL_DURATION_DAYS_MAX || out->seconds > max_s) {
        *out = (struct ical_duration){.days = 0};
        return false;
    }
    if (is_negative) {
        out->days = -out->days;
        out->seconds = -out->seconds;
    }
    return true;
}

/* Writes the hours, minutes and seconds behind T; seconds > 0. */
static void print_clock(struct buf *out, int64_t seconds)
{
    buf_add_char(out, 'T');
    if (seconds / 3600 != 0)
        buf_addf(out, "%" PRId64 "H", seconds / 3600);
    if (seconds / 60 % 60 != 0)
        buf_addf(out, "%" PRId64 "M", seconds / 60 % 60);
    if (seconds % 60 != 0)
        buf_addf(out, "%" PRId64 "S", seconds % 60);
}

void ical_duration_print(struct buf *out, struct ical_duration duration)
{
    if (duration.days < 0 || duration.seconds < 0) {
        buf_add_char(out, '-');
        duration.days = -duration.days;
        duration.seconds = -duration.seconds;
    }
    buf_add_char(out, 'P');
    if (duration.days != 0)
        buf_addf(out, "%" PRId64 "D", duration.days);
    if (duration.seconds != 0)
        print_clock(out, duration.seconds);
    else if (duration.days == 0)
        buf_add_str(out, "T0S");
}

bool ical_period_parse(struct ical_period *out, struct ical_text text)
{
    const char *slash = memchr(text.at, '/', text.len);
    struct ical_text start;
    struct ical_text end;

    *out = (struct ical_period){.has_end = false};
    if (slash == NULL)
        return false;
    start = (struct ical_text){text.at, (size_t)(slash - text.at)};
    end = (struct ical_text){slash + 1, text.len - start.len - 1};
    out->has_end = ical_time_parse(&out->end, end, NULL) == TAKT_OK;
    if (ical_time_parse(&out->start, start, NULL) == TAKT_OK &&
        out->start.kind != TAKT_TIME_DATE &&
        (out->has_end ? out->end.kind == out->start.kind
                      : ical_duration_parse(&out->length, end)))
        return true;
    *out = (struct ical_period){.has_end = false};
    return false;
}

void ical_text_unescape(struct buf *out, struct ical_text text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        if (c == '\\' && i + 1 < text.len) {
            c = text.at[++i];
            if (c == 'n' || c == 'N')
                c = '\n';
        }
        buf_add_char(out, c);
    }
}

void ical_text_escape(struct buf *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\n') {
            buf_add_str(out, "\\n");
            continue;
        }
        if (*text == '\\' || *text == ',' || *text == ';')
            buf_add_char(out, '\\');
        buf_add_char(out, *text);
    }
}

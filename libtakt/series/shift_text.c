/* SPDX-License-Identifier: MIT */
/*
 * The text of a shift: "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO". It is what a
 * diary keeps and what stands in the iCalendar property X-TAKT-SHIFT.
 */
#include <string.h>

#include "base/error.h"
#include "base/writer.h"
#include "rule/part.h"
#include "series/shift.h"

static const char *const way_names[TAKT_SHIFT__COUNT] = {
    [TAKT_SHIFT_KEEP] = "KEEP",       [TAKT_SHIFT_SKIP] = "SKIP",
    [TAKT_SHIFT_NEXT] = "NEXT",       [TAKT_SHIFT_PREVIOUS] = "PREVIOUS",
    [TAKT_SHIFT_NEAREST] = "NEAREST",
};

/* A text being read. */
struct reading {
    const char *text;
    size_t len;
    size_t at;
};

/* A part of the text. */
struct word {
    const char *text;
    size_t len;
};

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool is_word(struct word word, const char *name)
{
    if (word.len != strlen(name))
        return false;
    for (size_t i = 0; i < word.len; i++) {
        if (upper(word.text[i]) != name[i])
            return false;
    }
    return true;
}

static bool is_any_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

/* The text up to one of some marks, or to the end. */
static struct word next_word(struct reading *in, const char *marks)
{
    struct word word = {in->text + in->at, 0};

    while (in->at < in->len && !is_any_of(in->text[in->at], marks)) {
        in->at++;
        word.len++;
    }
    return word;
}

/* Passes a mark, if it comes next. */
static bool has_mark(struct reading *in, char mark)
{
    if (in->at == in->len || in->text[in->at] != mark)
        return false;
    in->at++;
    return true;
}

static bool read_way(struct reading *in, enum takt_shift_way *out)
{
    struct word word = next_word(in, ";");

    for (int way = 0; way < TAKT_SHIFT__COUNT; way++) {
        if (is_word(word, way_names[way])) {
            *out = (enum takt_shift_way)way;
            return true;
        }
    }
    return false;
}

static bool read_day(struct word word, uint32_t *weekend, bool *has_holiday)
{
    if (is_word(word, "WEEKEND")) {
        *weekend |= TAKT_WEEKEND;
        return true;
    }
    if (is_word(word, "HOLIDAY")) {
        *has_holiday = true;
        return true;
    }
    for (uint32_t day = 0; day < 7; day++) {
        if (is_word(word, takt__weekday_names[day])) {
            *weekend |= 1u << day;
            return true;
        }
    }
    return false;
}

/* Reads DAYS= and the list behind it. */
static bool read_days(struct reading *in, uint32_t *weekend, bool *has_holiday)
{
    if (!has_mark(in, ';') || !is_word(next_word(in, "=;"), "DAYS") ||
        !has_mark(in, '='))
        return false;
    do {
        if (!read_day(next_word(in, ",;"), weekend, has_holiday))
            return false;
    } while (has_mark(in, ','));
    return true;
}

/* Reads PLACE= and the place behind it, which stands where holidays do and
 * may be left to home. */
static takt_status read_place(struct reading *in, bool has_holiday,
                              struct takt_place home, struct takt_place *out,
                              struct takt_error *err)
{
    size_t from = in->at;

    if (in->at == in->len) {
        if (has_holiday)
            *out = home;
        if (has_holiday && home.country == NULL)
            return takt__refuse(err, TAKT_REASON_PLACE, from, 0);
        return TAKT_OK;
    }
    if (!has_holiday || !has_mark(in, ';') ||
        !is_word(next_word(in, "=;"), "PLACE") || !has_mark(in, '='))
        return takt__refuse(err, TAKT_REASON_SHIFT, from, in->len - from);
    struct word code = next_word(in, ";");
    if (takt_place_find(out, code.text, code.len) != TAKT_OK)
        return takt__refuse(err, TAKT_REASON_PLACE,
                            (size_t)(code.text - in->text), code.len);
    if (in->at < in->len)
        return takt__refuse(err, TAKT_REASON_SHIFT, in->at, in->len - in->at);
    return TAKT_OK;
}

takt_status takt_shift_parse(struct takt_shift *out, const char *text,
                             size_t len, struct takt_place home,
                             struct takt_error *err)
{
    struct reading in = {text, len, 0};
    struct takt_shift shift = {.way = TAKT_SHIFT_KEEP};
    bool has_holiday = false;

    *out = shift;
    if (len == 0)
        return TAKT_OK;
    if (!read_way(&in, &shift.way))
        return takt__refuse(err, TAKT_REASON_SHIFT, 0, in.at);
    if (shift.way == TAKT_SHIFT_KEEP && in.at == len)
        return TAKT_OK;
    size_t from = in.at;
    if (shift.way == TAKT_SHIFT_KEEP ||
        !read_days(&in, &shift.workdays.weekend, &has_holiday))
        return takt__refuse(err, TAKT_REASON_SHIFT, from, in.at - from);
    takt_status status =
        read_place(&in, has_holiday, home, &shift.workdays.place, err);
    if (status == TAKT_OK)
        *out = shift;
    return status;
}

/* Writes one of a list. */
static void write_item(struct writer *w, const char **mark, const char *name)
{
    takt__write_str(w, *mark);
    takt__write_str(w, name);
    *mark = ",";
}

static void write_days(struct writer *w, const struct takt_workdays *workdays)
{
    uint32_t weekend = workdays->weekend;
    const char *mark = ";DAYS=";

    if ((weekend & TAKT_WEEKEND) == TAKT_WEEKEND) {
        write_item(w, &mark, "WEEKEND");
        weekend &= ~TAKT_WEEKEND;
    }
    for (uint32_t day = 0; day < 7; day++) {
        if ((weekend >> day & 1) != 0)
            write_item(w, &mark, takt__weekday_names[day]);
    }
    if (workdays->place.country == NULL)
        return;
    write_item(w, &mark, "HOLIDAY");
    takt__write_str(w, ";PLACE=");
    takt__write_str(w, takt_place_code(workdays->place));
}

takt_status takt_shift_print(const struct takt_shift *shift, char *buf,
                             size_t size, size_t *len)
{
    struct writer w = {.buf = buf, .size = size};

    if (!takt__shift_is_on(shift)) {
        takt__write_str(&w, way_names[TAKT_SHIFT_KEEP]);
        return takt__write_end(&w, len);
    }
    takt__write_str(&w, way_names[shift->way]);
    write_days(&w, &shift->workdays);
    return takt__write_end(&w, len);
}

/* SPDX-License-Identifier: MIT */
/*
 * Reads times word by word: at most one date in front, then at most one time
 * of day. "kl", "at" and "den" are only said.
 */
#include "cli/when.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "face/messages.h"
#include "face/moment.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define AMOUNT_MAX 100000 /* the largest "+N" and length number */

/* ---- names -------------------------------------------------------------- */

/* The next letter of a name without case or marks, for ASCII and the letters
 * of our languages in UTF-8; 0 at the end. */
static char fold(const char **at, const char *end)
{
    static const struct {
        const char *utf8;
        char plain;
    } letters[] = {{"å", 'a'}, {"Å", 'a'}, {"ø", 'o'}, {"Ø", 'o'},
                   {"æ", 'a'}, {"Æ", 'a'}, {"ö", 'o'}, {"Ö", 'o'},
                   {"ä", 'a'}, {"Ä", 'a'}, {"ü", 'u'}, {"Ü", 'u'}};

    if (*at == end)
        return '\0';
    for (size_t i = 0; i < COUNT(letters); i++)
        if (end - *at >= 2 && memcmp(*at, letters[i].utf8, 2) == 0) {
            *at += 2;
            return letters[i].plain;
        }
    return (char)tolower((unsigned char)*(*at)++);
}

bool when_is_name(const char *word, size_t len, const char *name, size_t min)
{
    const char *end = word + len;
    const char *name_end = name + strlen(name);
    size_t letters = 0;

    while (word != end && name != name_end) {
        if (fold(&word, end) != fold(&name, name_end))
            return false;
        letters++;
    }
    return word == end && (name == name_end || letters >= min);
}

bool when_parse_weekday(int32_t *out, const char *text, size_t len)
{
    for (enum takt_lang lang = 0; lang < TAKT_LANG__COUNT; lang++)
        for (*out = 0; *out < 7; (*out)++)
            if (when_is_name(text, len, takt_words_weekday(lang, *out), 2))
                return true;
    return false;
}

/* A number of at most max; what stands behind it is left at *at. */
static bool read_number(const char **at, int64_t max, int64_t *out)
{
    char *end;

    if (!isdigit((unsigned char)**at))
        return false;
    unsigned long long number = strtoull(*at, &end, 10);
    *at = end;
    *out = (int64_t)number;
    return number <= (unsigned long long)max;
}

bool when_parse_month(int32_t *out, const char *text, size_t len)
{
    const char *at = text;
    int64_t number;

    for (enum takt_lang lang = 0; lang < TAKT_LANG__COUNT; lang++)
        for (*out = 1; *out <= 12; (*out)++)
            if (when_is_name(text, len, takt_words_month(lang, *out), 3))
                return true;
    if (!read_number(&at, 12, &number) || at != text + len || number == 0)
        return false;
    *out = (int32_t)number;
    return true;
}

/* ---- time of day and lengths -------------------------------------------- */

bool when_parse_clock(int64_t *out_s, const char *text)
{
    int64_t part[3] = {0};
    size_t count = 0;

    for (bool is_more = true; is_more; count++) {
        if (!read_number(&text, count == 0 ? 23 : 59, &part[count]))
            return false;
        is_more = count + 1 < COUNT(part) && (*text == ':' || *text == '.') &&
                  text[1] != '\0';
        text += is_more;
    }
    *out_s = (part[0] * 60 + part[1]) * 60 + part[2];
    return *text == '\0';
}

bool when_parse_length(int64_t *out_days, int64_t *out_s, const char *text)
{
    int64_t number;

    *out_days = 0;
    *out_s = 0;
    if (strchr(text, ':') != NULL)
        return when_parse_clock(out_s, text);
    do {
        if (!read_number(&text, AMOUNT_MAX, &number))
            return false;
        char unit = (char)tolower((unsigned char)*text);
        if (unit == 'd' || unit == 'w' || unit == 'u')
            *out_days += number * (unit == 'd' ? 1 : 7);
        else if (unit == 'h' || unit == 't')
            *out_s += number * 3600;
        else if (unit == 'm' || unit == '\0')
            *out_s += number * 60;
        else if (unit == 's')
            *out_s += number;
        else
            return false;
        text += unit != '\0';
    } while (*text != '\0');
    return true;
}

/* ---- dates -------------------------------------------------------------- */

static int32_t add_months(int32_t day, int64_t months)
{
    struct takt_date date = takt_date(day);
    int64_t month = (int64_t)date.year * 12 + date.month - 1 + months;
    int32_t year = (int32_t)(month / 12);
    int32_t in_year = (int32_t)(month % 12) + 1;

    if (year < 1 || year > 9999)
        return INT32_MIN;
    int32_t last = takt_month_days(year, in_year);
    return takt_day(year, in_year, date.day < last ? date.day : last);
}

/* "+3d" and the like from a day; INT32_MIN if it is none. */
static int32_t read_offset(const char *text, int32_t day)
{
    int64_t number;
    int64_t sign = *text == '-' ? -1 : 1;
    int64_t moved;

    if ((*text != '+' && *text != '-') ||
        !(text++, read_number(&text, AMOUNT_MAX, &number)))
        return INT32_MIN;
    char unit = *text == '\0' ? 'd' : (char)tolower((unsigned char)*text++);
    if (*text != '\0')
        return INT32_MIN;
    if (unit == 'm')
        return add_months(day, sign * number);
    if (unit == 'y')
        return add_months(day, sign * number * 12);
    if (unit != 'd' && unit != 'w' && unit != 'u')
        return INT32_MIN;
    moved = day + sign * number * (unit == 'd' ? 1 : 7);
    return moved < TAKT_DAY_MIN || moved > TAKT_DAY_MAX ? INT32_MIN
                                                        : (int32_t)moved;
}

bool when_parse_days(int32_t *out, const char *text)
{
    /* Counted from the middle of what a day can be, so nothing is cut. */
    int32_t moved =
        isdigit((unsigned char)*text) ? INT32_MIN : read_offset(text, 0);

    if (moved == INT32_MIN || strpbrk(text, "mMyY") != NULL)
        return false;
    *out = moved;
    return true;
}

/* "24.12.2026" and "24.12."; INT32_MIN if it is none. */
static int32_t read_dotted(const char *text, int32_t today)
{
    int64_t day;
    int64_t month;
    int64_t year = takt_date(today).year;

    if (!read_number(&text, 31, &day) || *text++ != '.' ||
        !read_number(&text, 12, &month) || *text++ != '.')
        return INT32_MIN;
    bool has_year = *text != '\0';
    if (has_year && (!read_number(&text, 9999, &year) || *text != '\0'))
        return INT32_MIN;
    for (int i = 0; i < 8; i++, year++) { /* 29 February may take so long */
        if (!takt_date_is_valid((int32_t)year, (int32_t)month, (int32_t)day))
            continue;
        int32_t found = takt_day((int32_t)year, (int32_t)month, (int32_t)day);
        if (has_year || found >= today)
            return found;
    }
    return INT32_MIN;
}

/* A word that means a day; INT32_MIN if it is none. */
static int32_t read_day_word(const char *word, int32_t today)
{
    static const struct {
        const char *word;
        int32_t days;
    } words[] = {
        {"today", 0},      {"idag", 0},     {"dag", 0},     {"tomorrow", 1},
        {"imorgen", 1},    {"morgen", 1},   {"imorra", 1},  {"overmorgen", 2},
        {"yesterday", -1}, {"igår", -1},    {"går", -1},    {"heute", 0},
        {"übermorgen", 2}, {"gestern", -1}, {"vandaag", 0}, {"gisteren", -1},
    };
    int32_t weekday;

    for (size_t i = 0; i < COUNT(words); i++)
        if (when_is_name(word, strlen(word), words[i].word, SIZE_MAX))
            return today + words[i].days;
    if (when_parse_weekday(&weekday, word, strlen(word)))
        return today + (weekday - takt_weekday(today) + 7) % 7;
    int32_t offset = read_offset(word, today);
    return offset != INT32_MIN ? offset : read_dotted(word, today);
}

static bool is_filler(const char *word)
{
    static const char *const fillers[] = {"i",   "kl",     "kl.", "at", "on",
                                          "den", "klokka", "am",  "um", "uhr",
                                          "om",  "op",     "uur"};

    for (size_t i = 0; i < COUNT(fillers); i++)
        if (when_is_name(word, strlen(word), fillers[i], SIZE_MAX))
            return true;
    return false;
}

/* One word of a time: a date if none was read yet, or a time of day. */
static bool read_word(const char *word, int32_t today, struct takt_time *out,
                      bool *has_day)
{
    struct takt_time found;
    int64_t clock_s;

    if (out->kind == TAKT_TIME_LOCAL)
        return false; /* nothing follows a time of day */
    if (!*has_day &&
        takt_time_parse(&found, word, strlen(word), NULL) == TAKT_OK) {
        *out = found;
        *has_day = true;
        return true;
    }
    int32_t day = *has_day ? INT32_MIN : read_day_word(word, today);
    if (day != INT32_MIN) {
        out->wall_s = (int64_t)day * TAKT_DAY_S;
        *has_day = true;
        return true;
    }
    if (out->kind != TAKT_TIME_DATE || !when_parse_clock(&clock_s, word))
        return false;
    out->wall_s += clock_s;
    out->kind = TAKT_TIME_LOCAL;
    return true;
}

takt_status when_parse(struct takt_time *out, const char *text,
                       int64_t now_wall_s)
{
    int32_t today = moment_day(now_wall_s);
    struct takt_time read = {.wall_s = (int64_t)today * TAKT_DAY_S,
                             .kind = TAKT_TIME_DATE};
    bool has_day = false;
    bool is_good = *text != '\0';
    char *save = NULL;

    *out = read;
    if (takt_time_parse(out, text, strlen(text), NULL) == TAKT_OK)
        return TAKT_OK;
    TAKT_AUTO(str) copy = strdup(text);
    if (copy == NULL)
        return TAKT_NOMEM;
    for (char *word = strtok_r(copy, " \t", &save); word != NULL && is_good;
         word = strtok_r(NULL, " \t", &save))
        if (!is_filler(word))
            is_good = read_word(word, today, &read, &has_day);
    *out = read;
    return is_good && (has_day || read.kind != TAKT_TIME_DATE) ? TAKT_OK
                                                               : TAKT_REFUSED;
}

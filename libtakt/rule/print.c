/* SPDX-License-Identifier: MIT */
/*
 * The canonical text of a rule: each part at most once in the order of enum
 * part, no part that says what its absence says too, and each list in the
 * order of the calendar: 1, 2, 3 ... and then ... -3, -2, -1. In BYDAY the
 * bare weekdays stand first.
 */
#include "rule/part.h"

#include "base/writer.h"

/* Writes ";NAME=", or "NAME=" for the first part of the text. */
static void write_name(struct writer *w, enum part part)
{
    if (w->len > 0)
        takt__write(w, ";", 1);
    takt__write(w, takt__parts[part].name, takt__parts[part].name_len);
    takt__write(w, "=", 1);
}

static void write_text(struct writer *w, enum part part, const char *text)
{
    write_name(w, part);
    takt__write_str(w, text);
}

/* Writes the name before the first element of a list, a comma before each
 * other one. */
static void write_separator(struct writer *w, enum part part, bool *is_first)
{
    if (*is_first)
        write_name(w, part);
    else
        takt__write(w, ",", 1);
    *is_first = false;
}

static bool has_bit(const uint64_t *words, uint32_t n)
{
    return (words[n / 64] >> n % 64 & 1) != 0;
}

static void write_numbers(struct writer *w, enum part part,
                          const struct takt_rule *rule)
{
    const uint32_t max = takt__parts[part].max;
    struct part_set set;
    bool is_first = true;

    takt__part_load(&set, rule, part);
    for (uint32_t n = 0; n <= max; n++)
        if (has_bit(set.half[TAKT_FRONT], n)) {
            write_separator(w, part, &is_first);
            takt__write_int(w, n);
        }
    for (uint32_t n = max; n > 0; n--)
        if (has_bit(set.half[TAKT_BACK], n)) {
            write_separator(w, part, &is_first);
            takt__write_int(w, -(int64_t)n);
        }
}

/* Writes the weekdays that have the ordinal n, which 0 stands for none. */
static void write_weekdays(struct writer *w, const struct takt_rule *rule,
                           int64_t n, bool *is_first)
{
    for (int weekday = TAKT_MONDAY; weekday <= TAKT_SUNDAY; weekday++) {
        const uint64_t(*nth)[7] = rule->by_day_nth;
        const bool has = n == 0  ? (rule->by_day >> weekday & 1) != 0
                         : n > 0 ? (nth[TAKT_FRONT][weekday] >> n & 1) != 0
                                 : (nth[TAKT_BACK][weekday] >> -n & 1) != 0;
        if (!has)
            continue;
        write_separator(w, PART_BYDAY, is_first);
        if (n != 0)
            takt__write_int(w, n);
        takt__write(w, takt__weekday_names[weekday], 2);
    }
}

static void write_by_day(struct writer *w, const struct takt_rule *rule)
{
    const int64_t max = takt__parts[PART_BYDAY].max;
    bool is_first = true;

    write_weekdays(w, rule, 0, &is_first);
    if (!takt__rule_has_ordinal(rule))
        return;
    for (int64_t n = 1; n <= max; n++)
        write_weekdays(w, rule, n, &is_first);
    for (int64_t n = -max; n <= -1; n++)
        write_weekdays(w, rule, n, &is_first);
}

static void write_until(struct writer *w, const struct takt_rule *rule)
{
    static const enum takt_time_kind kinds[TAKT_UNTIL__COUNT] = {
        [TAKT_UNTIL_DATE] = TAKT_TIME_DATE,
        [TAKT_UNTIL_LOCAL] = TAKT_TIME_LOCAL,
        [TAKT_UNTIL_UTC] = TAKT_TIME_UTC,
    };
    char text[TAKT_TIME_PRINT_SIZE];

    (void)takt_time_print(text, (struct takt_time){.wall_s = rule->until_s,
                                                   .kind = kinds[rule->until]});
    write_text(w, PART_UNTIL, text);
}

takt_status takt_rule_print(const struct takt_rule *rule, char *buf,
                            size_t size, size_t *len)
{
    struct writer w = {.buf = buf, .size = size};

    if (rule->has_rscale)
        write_text(&w, PART_RSCALE, "GREGORIAN");
    write_text(&w, PART_FREQ, takt__freq_names[rule->freq]);
    if (rule->until != TAKT_UNTIL_NONE)
        write_until(&w, rule);
    if (rule->count != 0) {
        write_name(&w, PART_COUNT);
        takt__write_int(&w, rule->count);
    }
    if (rule->interval != 1) {
        write_name(&w, PART_INTERVAL);
        takt__write_int(&w, rule->interval);
    }
    for (enum part part = PART_BYSECOND; part <= PART_BYSETPOS; part++) {
        if (part == PART_BYDAY)
            write_by_day(&w, rule);
        else
            write_numbers(&w, part, rule);
    }
    if (rule->week_start != TAKT_MONDAY)
        write_text(&w, PART_WKST, takt__weekday_names[rule->week_start]);
    if (rule->skip != TAKT_SKIP_OMIT)
        write_text(&w, PART_SKIP, takt__skip_names[rule->skip]);
    return takt__write_end(&w, len);
}

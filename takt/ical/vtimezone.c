/* SPDX-License-Identifier: MIT */
/*
 * Making a VTIMEZONE.
 *
 * The transitions from from_s on are listed up to a year that lies behind
 * all that zone files list one by one; what comes after follows the POSIX
 * footer. If the last years of the list have one change up and one down each,
 * a rule is guessed from them for either: the n-th or last weekday of a
 * month. The rule is then laid over the list from its end backwards as far as
 * it is right, and those changes are written as RRULE; the others as RDATE.
 * A footer of another kind makes no such rule, and its changes are listed.
 */
#include "ical/vtimezone.h"

#include <inttypes.h>
#include <stdlib.h>

/* Zone files list changes up to 2037, a few up to 2087. */
#define LISTED_TO_YEAR 2090
#define LISTED_MAX 600

/* Where a zone without changes begins; some programs know no earlier year. */
#define FIRST_YEAR 1601

/* Years at the end of the list that a rule is guessed from. */
#define GUESS_YEARS 12

/* A yearly change on the n-th weekday of a month. */
struct yearly {
    int32_t month;
    int32_t weekday;
    int32_t nth;     /* 1 to 4, or -1 for the last */
    int64_t clock_s; /* time of day, by the offset before */
    int32_t before_s;
    int32_t after_s;
};

struct listed {
    struct takt_transition at[LISTED_MAX];
    size_t count;
};

/* The wall time of a change, by the offset before it. */
static int64_t onset(const struct takt_transition *t)
{
    return t->at_s + t->before_s;
}

static int32_t day_of(int64_t wall_s)
{
    int64_t day = wall_s / TAKT_DAY_S;

    return (int32_t)(day - (wall_s % TAKT_DAY_S < 0));
}

/* The transitions that count from an instant on: the last at or before it,
 * and all after. */
static void list(struct listed *out, const struct takt_zone *zone,
                 int64_t from_s)
{
    const int64_t listed_s =
        (int64_t)takt_day(LISTED_TO_YEAR, 1, 1) * TAKT_DAY_S;
    const int64_t guess_s =
        from_s + (int64_t)366 * 2 * GUESS_YEARS * TAKT_DAY_S;
    const int64_t to_s = listed_s > guess_s ? listed_s : guess_s;
    struct takt_transition t;
    int64_t after_s = TAKT_WALL_MIN;

    out->count = 0;
    while (out->count < LISTED_MAX &&
           takt_zone_next_transition(zone, after_s, &t) == TAKT_OK &&
           t.at_s < to_s) {
        if (out->count == 1 && t.at_s <= from_s)
            out->count = 0; /* the one before it no longer counts */
        out->at[out->count++] = t;
        after_s = t.at_s;
    }
}

static bool is_change(const struct takt_transition *t,
                      const struct yearly *yearly)
{
    const int32_t day = day_of(onset(t));
    const struct takt_date date = takt_date(day);
    const int32_t last = takt_month_days(date.year, date.month);

    if (t->before_s != yearly->before_s || t->after_s != yearly->after_s ||
        onset(t) - (int64_t)day * TAKT_DAY_S != yearly->clock_s ||
        date.month != yearly->month || takt_weekday(day) != yearly->weekday)
        return false;
    return yearly->nth > 0 ? (date.day + 6) / 7 == yearly->nth
                           : date.day + 7 > last;
}

/* The change number `from_end` of the list, counted from its end, as a rule
 * with this ordinal. */
static struct yearly guess(const struct listed *listed, size_t from_end,
                           int32_t nth)
{
    const struct takt_transition *t = &listed->at[listed->count - from_end];
    const int32_t day = day_of(onset(t));

    return (struct yearly){
        .month = takt_date(day).month,
        .weekday = takt_weekday(day),
        .nth = nth,
        .clock_s = onset(t) - (int64_t)day * TAKT_DAY_S,
        .before_s = t->before_s,
        .after_s = t->after_s,
    };
}

/* How many of every second transition from the end follow a rule, each in
 * the year before the one behind it. */
static size_t run(const struct listed *listed, size_t from_end,
                  const struct yearly *yearly)
{
    size_t count = 0;
    int32_t year = 0;

    while (from_end + 2 * count <= listed->count) {
        const struct takt_transition *t =
            &listed->at[listed->count - from_end - 2 * count];
        const int32_t own = takt_date(day_of(onset(t))).year;

        if (!is_change(t, yearly) || (count > 0 && own != year - 1))
            break;
        year = own;
        count++;
    }
    return count;
}

/* The rule that the changes at the end of the list follow the longest.
 * Answers for how many of them; 0: none that holds for the guessed years. */
static size_t find_yearly(const struct listed *listed, size_t from_end,
                          struct yearly *out)
{
    static const int32_t ordinals[] = {-1, 1, 2, 3, 4};
    size_t best = 0;

    for (size_t i = 0; i < sizeof(ordinals) / sizeof(ordinals[0]); i++) {
        const struct yearly yearly = guess(listed, from_end, ordinals[i]);
        const size_t count = run(listed, from_end, &yearly);

        if (count > best) {
            best = count;
            *out = yearly;
        }
    }
    return best < GUESS_YEARS ? 0 : best;
}

/* ---- writing ------------------------------------------------------------ */

static void print_offset(struct buf *out, const char *name, int32_t offset_s)
{
    const int32_t size_s = offset_s < 0 ? -offset_s : offset_s;

    buf_addf(out, "%s:%c%02d%02d", name, offset_s < 0 ? '-' : '+',
             size_s / 3600, size_s / 60 % 60);
    if (size_s % 60 != 0)
        buf_addf(out, "%02d", size_s % 60);
    buf_add_char(out, '\n');
}

static void print_wall(struct buf *out, int64_t wall_s)
{
    char text[TAKT_TIME_PRINT_SIZE];

    takt_time_print(
        text, (struct takt_time){.wall_s = wall_s, .kind = TAKT_TIME_LOCAL});
    buf_add_str(out, text);
}

static const char *part_name(int32_t before_s, int32_t after_s)
{
    return after_s > before_s ? "DAYLIGHT" : "STANDARD";
}

/* Adds a part up to its first onset. */
static void begin_part(struct buf *out, int32_t before_s, int32_t after_s,
                       int64_t wall_s)
{
    buf_addf(out, "BEGIN:%s\nDTSTART:", part_name(before_s, after_s));
    print_wall(out, wall_s);
    buf_add_char(out, '\n');
    print_offset(out, "TZOFFSETFROM", before_s);
    print_offset(out, "TZOFFSETTO", after_s);
}

static void end_part(struct buf *out, int32_t before_s, int32_t after_s)
{
    buf_addf(out, "END:%s\n", part_name(before_s, after_s));
}

static bool is_same_change(const struct takt_transition *a,
                           const struct takt_transition *b)
{
    return a->before_s == b->before_s && a->after_s == b->after_s;
}

/* Adds the transitions that no rule makes: those between the same offsets in
 * one part. */
static void write_listed(struct buf *out, const struct listed *listed,
                         const bool *is_ruled)
{
    bool is_written[LISTED_MAX] = {false};

    for (size_t i = 0; i < listed->count; i++) {
        const struct takt_transition *t = &listed->at[i];

        if (is_written[i] || is_ruled[i])
            continue;
        begin_part(out, t->before_s, t->after_s, onset(t));
        for (size_t k = i + 1; k < listed->count; k++) {
            if (is_ruled[k] || is_written[k] ||
                !is_same_change(t, &listed->at[k]))
                continue;
            buf_add_str(out, "RDATE:");
            print_wall(out, onset(&listed->at[k]));
            buf_add_char(out, '\n');
            is_written[k] = true;
        }
        end_part(out, t->before_s, t->after_s);
    }
}

static void write_yearly(struct buf *out, const struct yearly *yearly,
                         const struct takt_transition *first)
{
    static const char weekdays[7][3] = {"MO", "TU", "WE", "TH",
                                        "FR", "SA", "SU"};

    begin_part(out, yearly->before_s, yearly->after_s, onset(first));
    buf_addf(out, "RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s\n", yearly->month,
             yearly->nth, weekdays[yearly->weekday]);
    end_part(out, yearly->before_s, yearly->after_s);
}

/* Writes both rules, and marks the transitions that they make. */
static void write_rules(struct buf *out, const struct listed *listed,
                        bool *is_ruled)
{
    struct yearly yearly[2];
    size_t count[2];

    if (listed->count < 2 * GUESS_YEARS)
        return;
    count[0] = find_yearly(listed, 1, &yearly[0]);
    count[1] = find_yearly(listed, 2, &yearly[1]);
    if (count[0] == 0 || count[1] == 0)
        return;
    for (size_t i = 0; i < 2; i++) {
        const size_t last = listed->count - 1 - i;

        for (size_t k = 0; k < count[i]; k++)
            is_ruled[last - 2 * k] = true;
        write_yearly(out, &yearly[i], &listed->at[last - 2 * (count[i] - 1)]);
    }
}

void ical_vtimezone(struct buf *out, const struct takt_zone *zone,
                    int64_t from_s)
{
    struct listed listed;
    bool is_ruled[LISTED_MAX] = {false};

    list(&listed, zone, from_s);
    buf_addf(out, "BEGIN:VTIMEZONE\nTZID:%s\n", takt_zone_name(zone));
    if (listed.count == 0 || listed.at[0].at_s > from_s) {
        const int32_t offset_s = takt_zone_offset(zone, from_s);

        begin_part(out, offset_s, offset_s,
                   (int64_t)takt_day(FIRST_YEAR, 1, 1) * TAKT_DAY_S);
        end_part(out, offset_s, offset_s);
    }
    write_rules(out, &listed, is_ruled);
    write_listed(out, &listed, is_ruled);
    buf_add_str(out, "END:VTIMEZONE\n");
}

/* SPDX-License-Identifier: MIT */
/*
 * Time and dates as content lines (RFC 5545, 3.8.2 and 3.8.5).
 *
 * What other programs read in two ways is written so that both agree: months
 * and weekdays that a yearly rule leaves to DTSTART are written out (readings
 * F1 to F3), UNTIL is of DTSTART's type, in UTC for a start with a zone (U1
 * to U5), and a day that shorter months lack is clamped with BYSETPOS, which
 * more programs know than SKIP (K1, N1).
 */
#include "ical/when.h"

#include <inttypes.h>
#include <string.h>

#include "ical/shift.h"
#include "ical/value.h"

static int64_t of_day(int64_t wall_s)
{
    const int64_t rest = wall_s % TAKT_DAY_S;

    return rest < 0 ? rest + TAKT_DAY_S : rest;
}

static enum takt_time_kind kind_of(int64_t frame)
{
    if (frame == TAKT_FRAME_DATE)
        return TAKT_TIME_DATE;
    return frame == TAKT_FRAME_UTC ? TAKT_TIME_UTC : TAKT_TIME_LOCAL;
}

static void print_wall(struct buf *out, int64_t wall_s,
                       enum takt_time_kind kind)
{
    char text[TAKT_TIME_PRINT_SIZE];

    takt_time_print(text, (struct takt_time){.wall_s = wall_s, .kind = kind});
    buf_add_str(out, text);
}

static void print_zoned(struct buf *out, const char *name, const char *zone,
                        int64_t wall_s)
{
    buf_addf(out, "%s;TZID=%s:", name, zone);
    print_wall(out, wall_s, TAKT_TIME_LOCAL);
    buf_add_char(out, '\n');
}

/* Adds NAME with the parameter of the frame, up to the colon. */
static void print_name(struct buf *out, const struct ical_face *face,
                       const char *name)
{
    buf_add_str(out, name);
    if (face->item->followup.timing.frame == TAKT_FRAME_DATE)
        buf_add_str(out, ";VALUE=DATE");
    else if (face->zone != NULL)
        buf_addf(out, ";TZID=%s", takt_zone_name(face->zone));
    buf_add_char(out, ':');
}

void ical_face_time(struct buf *out, const struct ical_face *face,
                    const char *name, int64_t wall_s)
{
    print_name(out, face, name);
    print_wall(out, wall_s, kind_of(face->item->followup.timing.frame));
    buf_add_char(out, '\n');
}

size_t ical_rules_read(struct takt_rule *out, size_t max, const char *text)
{
    size_t count = 0;

    while (text != NULL && *text != '\0' && count < max) {
        const size_t len = strcspn(text, "\n");

        if (takt_rule_parse(&out[count], text, len, NULL) == TAKT_OK)
            count++;
        text += len + (text[len] != '\0');
    }
    return count;
}

bool ical_dates_next(const char **rest, int64_t *out)
{
    while (*rest != NULL && **rest != '\0') {
        const size_t len = strcspn(*rest, ",");
        const char *at = *rest;
        struct takt_time time;

        *rest += len + (at[len] != '\0');
        if (takt_time_parse(&time, at, len, NULL) == TAKT_OK) {
            *out = time.wall_s;
            return true;
        }
    }
    return false;
}

/* Whether every date of a rule is at DTSTART's time of day. */
static bool keeps_time(const struct takt_rule *rule)
{
    return rule->freq >= TAKT_FREQ_DAILY && rule->by_hour == 0 &&
           rule->by_minute == 0 && rule->by_second == 0;
}

int64_t ical_deadline(const struct diary_item *item, bool is_todo)
{
    const struct diary_timing *t = &item->followup.timing;
    struct takt_rule rules[2];

    if (!is_todo || t->mode != DIARY_RULE || t->frame == TAKT_FRAME_DATE ||
        t->length_days > 0 || t->length_s > 0 || t->exrules != NULL ||
        ical_has_line(item->followup.fields.lines, ICAL_MARK_START) ||
        ical_rules_read(rules, 2, t->rules) != 1 || !keeps_time(&rules[0]))
        return 0;
    return of_day(t->start_s);
}

/* Adds the end of what starts at start_s; name is DTEND or DUE. Days are
 * nominal, so of a timed one they go out as DURATION (readings Z10), and so
 * does an end that is named twice by the clock. */
static void write_end(struct buf *out, const struct ical_face *face,
                      const char *name, int64_t start_s)
{
    const struct takt_zone *zone =
        face->end_zone == NULL ? face->zone : face->end_zone;
    struct takt_local start;
    int64_t end_s;

    if (face->item->followup.timing.frame == TAKT_FRAME_DATE) {
        ical_face_time(out, face, name,
                       start_s + face->length_days * TAKT_DAY_S);
        return;
    }
    if (face->length_days != 0) {
        buf_add_str(out, "DURATION:");
        ical_duration_print(
            out, (struct ical_duration){face->length_days, face->length_s});
        buf_add_char(out, '\n');
        return;
    }
    if (zone == NULL) {
        ical_face_time(out, face, name, start_s + face->length_s);
        return;
    }
    start = takt_zone_resolve(face->zone, start_s);
    end_s = start.at_s + face->length_s;
    end_s += takt_zone_offset(zone, end_s);
    if (takt_zone_resolve(zone, end_s).at_s == start.at_s + face->length_s) {
        print_zoned(out, name, takt_zone_name(zone), end_s);
        return;
    }
    buf_add_str(out, "DURATION:");
    ical_duration_print(out, (struct ical_duration){0, face->length_s});
    buf_add_char(out, '\n');
}

/* A task: only DUE where there is nothing else to say, since its slot is its
 * deadline (SPEC D-27). */
static void write_todo_time(struct buf *out, const struct ical_face *face)
{
    const struct diary_timing *t = &face->item->followup.timing;
    const bool has_length = face->length_days > 0 || face->length_s > 0;

    if (face->deadline_s != 0) {
        ical_face_time(out, face, "DTSTART",
                       face->start_s - of_day(face->start_s));
        ical_face_time(out, face, "DUE", face->start_s);
        buf_add_str(out, "X-TAKT-DEADLINE:TRUE\n");
    } else if (has_length) {
        ical_face_time(out, face, "DTSTART", face->start_s);
        write_end(out, face, "DUE", face->start_s);
    } else if (t->mode == DIARY_SINGLE || t->mode == DIARY_AFTER_COMPLETION) {
        ical_face_time(out, face, "DUE", face->start_s);
    } else {
        ical_face_time(out, face, "DTSTART", face->start_s);
        if (t->frame == TAKT_FRAME_DATE)
            ical_face_time(out, face, "DUE", face->start_s);
    }
}

void ical_write_time(struct buf *out, const struct ical_face *face)
{
    if (face->is_todo) {
        write_todo_time(out, face);
        return;
    }
    ical_face_time(out, face, "DTSTART", face->start_s);
    if (face->length_days > 0 || face->length_s > 0)
        write_end(out, face, "DTEND", face->start_s);
}

/* The instant of a wall time of the frame. */
static int64_t instant_of(const struct ical_face *face, int64_t wall_s)
{
    return face->zone == NULL ? wall_s
                              : takt_zone_resolve(face->zone, wall_s).at_s;
}

/* Puts UNTIL in the type of DTSTART, without changing which dates it lets
 * through (readings U1 to U5). */
static void fit_until(struct takt_rule *rule, const struct ical_face *face)
{
    const int64_t frame = face->item->followup.timing.frame;

    if (rule->until == TAKT_UNTIL_NONE)
        return;
    if (frame == TAKT_FRAME_DATE) {
        rule->until = TAKT_UNTIL_DATE;
        rule->until_s -= of_day(rule->until_s);
        return;
    }
    if (rule->until == TAKT_UNTIL_DATE)
        rule->until_s += TAKT_DAY_S - 1;
    if (rule->until != TAKT_UNTIL_UTC)
        rule->until_s = instant_of(face, rule->until_s);
    rule->until = face->zone == NULL && frame != TAKT_FRAME_UTC
                      ? TAKT_UNTIL_LOCAL
                      : TAKT_UNTIL_UTC;
}

/* Writes out what a yearly rule leaves to DTSTART, but for the time. */
static void fill_yearly(struct takt_rule *rule, const struct ical_face *face)
{
    const struct takt_rule before = *rule;

    if (rule->freq != TAKT_FREQ_YEARLY)
        return;
    takt_rule_fill(rule, face->item->followup.timing.start_s,
                   face->item->followup.timing.frame == TAKT_FRAME_DATE);
    rule->by_hour = before.by_hour;
    rule->by_minute = before.by_minute;
    rule->by_second = before.by_second;
}

/* SKIP=BACKWARD of one day a month, as more programs read it: the last of
 * the days from 28 to it (SPEC 14.1). */
static void clamp_month(struct takt_rule *rule)
{
    struct takt_rule plain = *rule;
    uint32_t days = rule->by_month_day[TAKT_FRONT];

    plain.has_rscale = false;
    plain.skip = TAKT_SKIP_OMIT;
    plain.by_month_day[TAKT_FRONT] = 0;
    if (rule->skip != TAKT_SKIP_BACKWARD || rule->freq != TAKT_FREQ_MONTHLY ||
        (days & (days - 1)) != 0 || days < 1u << 29)
        return;
    if (takt_rule_is_equal(
            &plain, &(struct takt_rule){.freq = rule->freq,
                                        .interval = rule->interval,
                                        .count = rule->count,
                                        .until = rule->until,
                                        .until_s = rule->until_s,
                                        .week_start = rule->week_start})) {
        plain.by_month_day[TAKT_FRONT] =
            (days | (days - 1)) & ~((1u << 28) - 1);
        plain.by_set_pos[TAKT_BACK][0] = 1u << 1;
        *rule = plain;
    }
}

static void write_rules(struct buf *out, const struct ical_face *face,
                        const char *name, const char *text)
{
    struct takt_rule rules[TAKT_SERIES_RULES_MAX];
    const size_t count = ical_rules_read(rules, TAKT_SERIES_RULES_MAX, text);

    for (size_t i = 0; i < count; i++) {
        char value[TAKT_RULE_TEXT_MAX];

        fill_yearly(&rules[i], face);
        if (face->item->followup.timing.shift != NULL)
            ical_shift_bound(&rules[i], &face->item->followup.timing,
                             face->zone);
        fit_until(&rules[i], face);
        clamp_month(&rules[i]);
        if (takt_rule_print(&rules[i], value, sizeof(value), NULL) == TAKT_OK)
            buf_addf(out, "%s:%s\n", name, value);
    }
}

/* A line with a list of dates, begun with its first one. */
struct date_line {
    struct buf *out;
    const struct ical_face *face;
    const char *name;
    bool is_begun;
};

static void add_to_line(struct date_line *line, int64_t wall_s)
{
    if (!line->is_begun)
        print_name(line->out, line->face, line->name);
    else
        buf_add_char(line->out, ',');
    line->is_begun = true;
    print_wall(line->out, wall_s - line->face->deadline_s,
               kind_of(line->face->item->followup.timing.frame));
}

static void end_line(struct date_line *line)
{
    if (line->is_begun)
        buf_add_char(line->out, '\n');
}

static void write_added(struct buf *out, const struct ical_face *face)
{
    const struct diary_item *item = face->item;
    const char *rest = item->followup.timing.dates;
    struct date_line line = {out, face, "RDATE", false};
    int64_t wall_s;

    while (ical_dates_next(&rest, &wall_s))
        if (wall_s != item->followup.timing.start_s)
            add_to_line(&line, wall_s);
    for (size_t i = 0; i < item->slot_count; i++)
        if (item->slots[i].origin == DIARY_BY_HAND &&
            item->slots[i].state != DIARY_REMOVED)
            add_to_line(&line, item->slots[i].slot_s);
    end_line(&line);
}

/* Adds the slots of one state, or of two. */
static void write_slots(struct buf *out, const struct ical_face *face,
                        const char *name, enum diary_state one,
                        enum diary_state two)
{
    struct date_line line = {out, face, name, false};

    for (size_t i = 0; i < face->item->slot_count; i++) {
        const struct diary_slot *slot = &face->item->slots[i];

        if (slot->state == one || slot->state == two)
            add_to_line(&line, slot->slot_s);
    }
    end_line(&line);
}

static void write_removed_days(struct buf *out, const struct ical_face *face)
{
    const char *rest = face->item->followup.timing.removed_days;
    const char *before = "EXDATE;VALUE=DATE:";
    int64_t wall_s;

    while (ical_dates_next(&rest, &wall_s)) {
        buf_add_str(out, before);
        print_wall(out, wall_s, TAKT_TIME_DATE);
        before = ",";
    }
    if (*before == ',')
        buf_add_char(out, '\n');
}

/* SPEC D-12: other programs see what is left; see shift.h. */
static void write_shift(struct buf *out, const struct ical_face *face)
{
    const struct diary_timing *t = &face->item->followup.timing;
    const struct ical_shift_window window = ical_shift_window(face);
    struct takt_series *series = ical_shift_series(t, face->zone);
    struct date_line line = {out, face, "EXDATE", false};
    struct takt_slot slot = {.slot_s = window.after_s};
    struct takt_rule rules[2];

    if (series == NULL)
        return;
    while (takt_series_next_slot(series, slot.slot_s, &slot) == TAKT_OK &&
           slot.slot_s < window.before_s) {
        if (slot.fate > TAKT_FATE_MOVED)
            add_to_line(&line, slot.slot_s);
    }
    end_line(&line);
    buf_addf(out, "X-TAKT-SHIFT:%s\n", t->shift);
    if (ical_rules_read(rules, 2, t->rules) == 1 && rules[0].count != 0)
        buf_addf(out, "X-TAKT-COUNT:%" PRIu32 "\n", rules[0].count);
    takt_series_free(series);
}

/* SPEC D-13: other programs see the open date alone; those that are done are
 * components of their own. */
static void write_after(struct buf *out, const struct ical_face *face)
{
    buf_addf(out, "X-TAKT-AFTER:%s\n", face->item->followup.after_done);
    write_slots(out, face, "X-TAKT-SKIPPED", DIARY_SKIPPED, DIARY_SKIPPED);
}

void ical_write_dates(struct buf *out, const struct ical_face *face)
{
    const struct diary_timing *t = &face->item->followup.timing;

    if (t->mode == DIARY_SINGLE || face->slot != NULL)
        return;
    if (t->mode == DIARY_AFTER_COMPLETION) {
        write_after(out, face);
        return;
    }
    write_rules(out, face, "RRULE", t->rules);
    write_rules(out, face, "EXRULE", t->exrules);
    write_added(out, face);
    write_slots(out, face, "EXDATE", DIARY_REMOVED, DIARY_SKIPPED);
    write_removed_days(out, face);
    write_slots(out, face, "X-TAKT-SKIPPED", DIARY_SKIPPED, DIARY_SKIPPED);
    write_shift(out, face);
}

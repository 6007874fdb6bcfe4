/* SPDX-License-Identifier: MIT */
/* What a person fills in, there and back to what a follow-up keeps; see
 * recur.h. The form itself, and all that it refuses, is the engine's. */
#include "face/recur.h"

#include <string.h>

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static int32_t day_of(int64_t wall_s)
{
    return (int32_t)(wall_s / TAKT_DAY_S - (wall_s % TAKT_DAY_S < 0));
}

static int64_t clock_of(int64_t wall_s)
{
    return wall_s - (int64_t)day_of(wall_s) * TAKT_DAY_S;
}

static const struct takt_zone *zone_of(const struct diary_call *call,
                                       const struct diary_timing *timing)
{
    return timing->frame == TAKT_FRAME_ZONE && timing->zone != NULL
               ? call->find_zone(call->zone_ctx, timing->zone)
               : NULL;
}

/* ---- the end ------------------------------------------------------------ */

void recur_until_day(const struct diary_call *call,
                     const struct diary_timing *timing, int32_t day,
                     enum takt_until *kind, int64_t *until_s)
{
    const struct takt_zone *zone = zone_of(call, timing);

    *kind = TAKT_UNTIL_DATE;
    *until_s = (int64_t)day * TAKT_DAY_S;
    if (timing->frame == TAKT_FRAME_DATE)
        return;
    *until_s += clock_of(timing->start_s);
    *kind = timing->frame == TAKT_FRAME_FLOATING ? TAKT_UNTIL_LOCAL
                                                 : TAKT_UNTIL_UTC;
    if (zone != NULL)
        *until_s = takt_zone_resolve(zone, *until_s).at_s;
}

int32_t recur_last_day(const struct diary_call *call,
                       const struct diary_timing *timing,
                       const struct takt_rule *rule)
{
    const struct takt_zone *zone = zone_of(call, timing);
    int64_t wall_s = rule->until_s;

    if (rule->until == TAKT_UNTIL_DATE)
        return day_of(wall_s);
    if (rule->until == TAKT_UNTIL_UTC && zone != NULL)
        wall_s += takt_zone_offset(zone, wall_s);
    return day_of(wall_s) - (clock_of(wall_s) < clock_of(timing->start_s));
}

void recur_until_in_frame(const struct diary_call *call,
                          const struct diary_timing *timing,
                          struct takt_rule *rule)
{
    const struct takt_zone *zone = zone_of(call, timing);

    if (rule->until != TAKT_UNTIL_DATE || zone == NULL)
        return;
    rule->until = TAKT_UNTIL_UTC;
    rule->until_s =
        takt_zone_resolve(zone, rule->until_s + TAKT_DAY_S - 1).at_s;
}

/* ---- to a follow-up ----------------------------------------------------- */

const char *recur_rule_text(const struct takt_rule *rule,
                            struct diary_arena *arena)
{
    char *text = diary_take(arena, TAKT_RULE_TEXT_MAX, 1);

    (void)takt_rule_print(rule, text, TAKT_RULE_TEXT_MAX,
                          NULL); /* every rule fits */
    return text;
}

static takt_status write_form(const struct recur *recur,
                              const struct diary_call *call,
                              struct diary_timing *timing,
                              struct diary_arena *arena, struct takt_error *err)
{
    struct takt_form form = recur->form;
    struct takt_rule rule;

    form.end = recur->end;
    form.count = recur->end == TAKT_END_COUNT ? recur->count : 0;
    form.until_kind = TAKT_UNTIL_NONE;
    form.until_s = 0;
    if (recur->end == TAKT_END_DATE)
        recur_until_day(call, timing, recur->until_day, &form.until_kind,
                        &form.until_s);
    takt_status status = takt_form_to_rule(&rule, &form, err);
    if (status == TAKT_OK) {
        timing->mode = DIARY_RULE;
        timing->rules = recur_rule_text(&rule, arena);
    }
    return status;
}

static void write_shift(const struct recur *recur, struct diary_timing *timing,
                        struct diary_arena *arena)
{
    char text[TAKT_SHIFT_TEXT_MAX];

    if (recur->kind != RECUR_FORM || recur->shift.way == TAKT_SHIFT_KEEP)
        return;
    (void)takt_shift_print(&recur->shift, text, sizeof(text),
                           NULL); /* every shift fits */
    timing->shift = diary_take_copy(arena, text);
}

static void write_dates(const struct recur *recur, struct diary_timing *timing,
                        struct diary_arena *arena)
{
    bool is_date = timing->frame == TAKT_FRAME_DATE;
    char *text = diary_take(arena, recur->date_count + 1, TAKT_TIME_PRINT_SIZE);
    char *at = text;

    for (size_t i = 0; i < recur->date_count; i++) {
        struct takt_time time = {.wall_s = recur->dates[i],
                                 .kind = is_date ? TAKT_TIME_DATE
                                                 : TAKT_TIME_LOCAL};
        if (i > 0)
            *at++ = ',';
        at += takt_time_print(at, time);
    }
    timing->mode = DIARY_DATES;
    timing->dates = text;
}

static takt_status write_after(const struct recur *recur,
                               struct diary_followup *followup,
                               struct diary_arena *arena,
                               struct takt_error *err)
{
    struct takt_after after = recur->after;
    char text[TAKT_AFTER_PRINT_SIZE];

    after.count = recur->end == TAKT_END_COUNT ? recur->count : 0;
    after.has_until = recur->end == TAKT_END_DATE;
    after.until_day = after.has_until ? recur->until_day : 0;
    (void)takt_after_print(text, &after);
    /* Reading it checks it. */
    takt_status status = takt_after_parse(&after, text, strlen(text), err);
    if (status == TAKT_OK) {
        followup->timing.mode = DIARY_AFTER_COMPLETION;
        followup->after_done = diary_take_copy(arena, text);
    }
    return status;
}

takt_status recur_write(const struct recur *recur,
                        const struct diary_call *call,
                        struct diary_followup *followup,
                        struct diary_arena *arena, struct takt_error *err)
{
    struct diary_timing *timing = &followup->timing;

    timing->mode = DIARY_SINGLE;
    timing->rules = NULL;
    timing->exrules = NULL;
    timing->dates = NULL;
    timing->shift = NULL;
    followup->after_done = NULL;
    write_shift(recur, timing, arena);
    if (recur->kind == RECUR_FORM)
        return write_form(recur, call, timing, arena, err);
    if (recur->kind == RECUR_AFTER)
        return write_after(recur, followup, arena, err);
    if (recur->kind == RECUR_DATES)
        write_dates(recur, timing, arena);
    return TAKT_OK;
}

/* ---- from a follow-up --------------------------------------------------- */

static takt_status read_form(struct recur *out, const struct diary_call *call,
                             const struct diary_timing *timing)
{
    const struct takt_place nowhere = {NULL, NULL};
    const char *text = timing->rules;
    struct takt_rule rule;

    if (text == NULL || strchr(text, '\n') != NULL || timing->exrules != NULL ||
        timing->dates != NULL ||
        takt_rule_parse(&rule, text, strlen(text), NULL) != TAKT_OK ||
        takt_form_from_rule(&out->form, &rule, timing->start_s) != TAKT_OK)
        return TAKT_DONE;
    if (timing->shift != NULL &&
        takt_shift_parse(&out->shift, timing->shift, strlen(timing->shift),
                         nowhere, NULL) != TAKT_OK)
        return TAKT_DONE;
    out->kind = RECUR_FORM;
    out->end = out->form.end;
    out->count = out->form.count;
    if (out->end == TAKT_END_DATE)
        out->until_day = recur_last_day(call, timing, &rule);
    return TAKT_OK;
}

static takt_status read_dates(struct recur *out,
                              const struct diary_timing *timing,
                              struct diary_arena *arena)
{
    const char *text = timing->dates == NULL ? "" : timing->dates;
    size_t room = 1;

    for (const char *at = text; *at != '\0'; at++)
        room += *at == ',';
    out->kind = RECUR_DATES;
    out->dates = diary_take(arena, room, sizeof(*out->dates));
    while (*text != '\0') {
        size_t len = strcspn(text, ",");
        struct takt_time time;
        if (takt_time_parse(&time, text, len, NULL) == TAKT_OK)
            out->dates[out->date_count++] = time.wall_s;
        text += len + (text[len] == ',');
    }
    return TAKT_OK;
}

static takt_status read_after(struct recur *out, const char *text)
{
    if (text == NULL ||
        takt_after_parse(&out->after, text, strlen(text), NULL) != TAKT_OK)
        return TAKT_DONE;
    out->kind = RECUR_AFTER;
    out->count = out->after.count;
    out->until_day = out->after.until_day;
    out->end = out->after.has_until    ? TAKT_END_DATE
               : out->after.count != 0 ? TAKT_END_COUNT
                                       : TAKT_END_NEVER;
    return TAKT_OK;
}

takt_status recur_read(struct recur *out, const struct diary_call *call,
                       const struct diary_followup *followup,
                       struct diary_arena *arena)
{
    const struct diary_timing *timing = &followup->timing;
    takt_status status = TAKT_OK;

    *out = (struct recur){.kind = RECUR_NEVER};
    if (timing->mode == DIARY_RULE)
        status = read_form(out, call, timing);
    else if (timing->mode == DIARY_DATES)
        status = read_dates(out, timing, arena);
    else if (timing->mode == DIARY_AFTER_COMPLETION)
        status = read_after(out, followup->after_done);
    if (status != TAKT_OK)
        *out = (struct recur){.kind = RECUR_NEVER};
    return status;
}

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

bool recur_is_equal(const struct recur *a, const struct recur *b,
                    const struct diary_call *call,
                    const struct diary_followup *followup,
                    struct diary_arena *arena)
{
    struct diary_followup of_a = *followup;
    struct diary_followup of_b = *followup;
    struct takt_error err;

    return recur_write(a, call, &of_a, arena, &err) == TAKT_OK &&
           recur_write(b, call, &of_b, arena, &err) == TAKT_OK &&
           of_a.timing.mode == of_b.timing.mode &&
           same_text(of_a.timing.rules, of_b.timing.rules) &&
           same_text(of_a.timing.dates, of_b.timing.dates) &&
           same_text(of_a.timing.shift, of_b.timing.shift) &&
           same_text(of_a.after_done, of_b.after_done);
}

/* SPDX-License-Identifier: MIT */
/* Off the days off; see shift.h. */
#include "diary/shift.h"

#include <string.h>

takt_status diary__shift_parse(struct takt_shift *out, const char *text,
                               struct diary_error *err)
{
    const struct takt_place nowhere = {NULL, NULL};
    struct takt_error takt = {0};
    size_t len = text == NULL ? 0 : strlen(text);

    return diary__engine(takt_shift_parse(out, text, len, nowhere, &takt),
                         &takt, err);
}

static struct takt_place home_of(const struct diary_person *person)
{
    struct takt_place home = {NULL, NULL};

    if (person->country != NULL)
        (void)takt_place_find(&home, person->country,
                              strlen(person->country)); /* else nowhere */
    return home;
}

takt_status diary__shift_check(struct diary__operation *op,
                               struct diary_timing *t)
{
    const size_t len = t->shift == NULL ? 0 : strlen(t->shift);
    char text[TAKT_SHIFT_TEXT_MAX];
    struct takt_shift shift;
    struct takt_error takt = {0};
    size_t print_len;

    if (t->mode != DIARY_RULE || t->rules == NULL)
        t->shift = NULL;
    if (t->shift == NULL)
        return TAKT_OK;
    takt_status status = diary__engine(
        takt_shift_parse(&shift, t->shift, len, home_of(&op->person), &takt),
        &takt, op->err);
    if (status != TAKT_OK)
        return status;
    (void)takt_shift_print(&shift, text, sizeof(text), &print_len); /* fits */
    t->shift = strcmp(text, "KEEP") == 0
                   ? NULL
                   : diary_take_text(op->arena, text, print_len);
    return TAKT_OK;
}

int64_t diary__regular(const struct diary__laid *laid, int64_t slot_s)
{
    struct takt_occurrence found;
    takt_status status = takt_series_find(laid->series, slot_s, &found);

    if (status == TAKT_NOMEM)
        diary_out_of_memory();
    return status == TAKT_OK && found.is_shifted ? found.wall_s : slot_s;
}

takt_status diary__shift_slot(struct diary__operation *op,
                              const struct diary_timing *t,
                              const struct takt_rule *rule, int64_t from_s,
                              int64_t *slot_s, bool *is_first)
{
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_error takt = {0};
    struct takt_series *series;
    struct takt_occurrence first = {.slot_s = INT64_MAX};
    struct takt_slot slot = {.slot_s = from_s - 1};
    takt_status status = diary__shift_parse(&options.shift, t->shift, op->err);

    if (status != TAKT_OK)
        return status;
    options.frame =
        t->frame == TAKT_FRAME_DATE ? TAKT_FRAME_DATE : TAKT_FRAME_FLOATING;
    options.start_s = t->start_s;
    options.rules = rule;
    options.rule_count = 1;
    status = diary__engine(takt_series_make(&series, &options, NULL, &takt),
                           &takt, op->err);
    if (status != TAKT_OK)
        return status;
    (void)takt_series_first(series, &first); /* else none is before */
    do
        status = takt_series_next_slot(series, slot.slot_s, &slot);
    while (status == TAKT_OK && slot.fate > TAKT_FATE_MOVED);
    takt_series_free(series);
    *slot_s = slot.slot_s;
    *is_first = first.slot_s >= from_s;
    return status;
}

takt_status diary_left_out(const struct diary_call *call,
                           const struct diary_item *item, int64_t after_s,
                           int64_t before_s, size_t max, struct takt_slot **out,
                           size_t *count, struct diary_arena *arena,
                           struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct takt_slot slot = {.slot_s = after_s};
    takt_status status = TAKT_OK;

    *out = NULL;
    *count = 0;
    if (item->followup.timing.shift == NULL)
        return TAKT_OK;
    status = diary__lay(&laid, call, item, arena, err);
    if (status != TAKT_OK)
        return status;
    *out = diary_take(arena, max, sizeof(**out));
    while (*count < max &&
           takt_series_next_slot(laid.series, slot.slot_s, &slot) == TAKT_OK &&
           slot.slot_s < before_s) {
        if (slot.fate > TAKT_FATE_MOVED)
            (*out)[(*count)++] = slot;
    }
    return TAKT_OK;
}

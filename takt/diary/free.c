/* SPDX-License-Identifier: MIT */
/*
 * The first time free on all dates (SPEC D-16), and what collides later than
 * conflict.c looks date by date.
 */
#include "diary/busy.h"
#include "diary/operation.h"
#include "diary/participants.h"
#include "diary/read.h"
#include "diary/report.h"

/* Fills in what the two of a collision are. */
static takt_status name_conflict(const struct diary_call *call,
                                 const struct diary__busy *busy, size_t other,
                                 const struct takt_collision *found,
                                 struct diary_conflict *out,
                                 struct diary_arena *arena,
                                 struct diary_error *err)
{
    const struct diary__source *source = &busy->sources[other];
    struct diary_item *item = diary_take(arena, 1, sizeof(*item));
    struct diary_call his = *call;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_date date = {.end_at_s = found->b.at_s};
    takt_status status;

    his.person = source->person;
    status =
        diary__load(&his, source->owner, source->followup, item, arena, err);

    if (status == TAKT_OK)
        status = diary__lay(&laid, &his, item, arena, err);
    if (status == TAKT_OK)
        (void)diary__date(&laid, found->b.slot_s, &date); /* it was found */
    *out = (struct diary_conflict){
        .slot_s = found->a.slot_s,
        .at_s = found->a.at_s,
        .person = source->person,
        .other_owner = source->owner,
        .other_followup = source->followup,
        .other_slot_s = found->b.slot_s,
        .other_at_s = found->b.at_s,
        .other_end_at_s = date.end_at_s,
        .other_is_date =
            status == TAKT_OK && item->followup.timing.frame == TAKT_FRAME_DATE,
        .other_title = status == TAKT_OK ? item->followup.fields.title : NULL,
    };
    return status == TAKT_DONE ? TAKT_OK : status;
}

/* Adds what keeps everybody busy whom an item concerns, from an instant on. */
static takt_status add_everybody(struct diary__busy *busy,
                                 const struct diary_call *call, int64_t from_s,
                                 const struct diary_item *item,
                                 struct diary_arena *arena,
                                 struct diary_error *err)
{
    struct diary_call his = *call;
    takt_status status = TAKT_OK;
    int64_t *people;
    const size_t count = diary__everybody(call, item, &people, arena);

    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        if (!diary__takes_part(call, item, people[i], DIARY_SLOT_ALL))
            continue;
        his.person = people[i];
        status = diary__busy_add_all(busy, &his, from_s, item, arena, err);
    }
    return status;
}

/* The first collision of what one keeps busy with what others do.
 * *is_proved is cleared where the engine gave up. */
static bool first_of_all(const struct diary__busy *mine,
                         const struct diary__busy *others, int64_t from_s,
                         struct takt_collision *first, size_t *other,
                         bool *is_proved)
{
    bool is_found = false;

    for (size_t i = 0; i < mine->count; i++) {
        for (size_t j = 0; j < others->count; j++) {
            struct takt_collision found;
            takt_status status = takt_collide_first(
                &found, &mine->entries[i], &others->entries[j], from_s);

            if (status == TAKT_NOMEM)
                diary_out_of_memory();
            *is_proved = *is_proved && status >= 0;
            if (status != TAKT_OK ||
                (is_found && found.from_s >= first->from_s))
                continue;
            is_found = true;
            *first = found;
            *other = j;
        }
    }
    return is_found;
}

takt_status diary__conflict_later(const struct diary_call *call,
                                  const struct diary__laid *laid,
                                  struct diary_report *report,
                                  struct diary_arena *arena,
                                  struct diary_error *err)
{
    DIARY_AUTO_BUSY mine = DIARY_BUSY_INIT;
    DIARY_AUTO_BUSY others = DIARY_BUSY_INIT;
    const int64_t from_s = report->checked_to_s;
    struct takt_collision first;
    bool is_proved = true;
    size_t other = 0;
    takt_status status = diary__busy_add(&mine, call, laid->item, arena, err);

    if (status == TAKT_OK)
        status = add_everybody(&others, call, from_s, laid->item, arena, err);
    if (status != TAKT_OK)
        return status;
    report->collides_later =
        first_of_all(&mine, &others, from_s, &first, &other, &is_proved);
    if (report->collides_later)
        return name_conflict(call, &others, other, &first, &report->later,
                             arena, err);
    if (is_proved)
        report->checked_to_s = DIARY_ENDLESS;
    return TAKT_OK;
}

/* Searches on the days and at the times that are wanted, with all that is laid
 * out. */
static takt_status search(const struct diary_call *call,
                          const struct diary_item *item,
                          const struct diary_free_search *wanted,
                          const struct diary__busy *others,
                          struct diary_free *out, struct diary_arena *arena,
                          struct diary_error *err)
{
    const struct takt_entry length = diary__entry(item, NULL);
    struct diary_item plain;
    struct diary__laid laid;
    struct takt_free found;
    struct takt_error takt = {0};
    struct takt_free_options options = {
        .wall_length_s = length.wall_length_s,
        .length_s = length.length_s,
        .others = others->entries,
        .other_count = others->count,
        .day_from = wanted->day_from,
        .day_to = wanted->day_to,
        .time_from_s = wanted->time_from_s,
        .time_to_s = wanted->time_to_s,
        .step_s = wanted->step_s,
    };
    takt_status status;

    diary__in_zone(&plain, call, item);
    plain.slot_count = 0;
    status =
        diary__series_options(&laid, &options.series, call, &plain, arena, err);
    if (status != TAKT_OK)
        return status;
    status = takt_free_first(&found, &options, NULL, &takt);
    out->start_s = found.start_s;
    out->has_obstacle = found.has_obstacle;
    if (status == TAKT_DONE && found.has_obstacle) {
        status = name_conflict(call, others, found.other, &found.obstacle,
                               &out->obstacle, arena, err);
        return status == TAKT_OK ? TAKT_DONE : status;
    }
    /* Too many starts to try are as good as none that is free. */
    if (status == TAKT_LIMIT)
        return TAKT_DONE;
    return diary__engine(status, &takt, err);
}

/* The same, but not before the start that the item has: what is left of its
 * day first, at the times that would be tried there, then the days after it. */
static takt_status
search_from(const struct diary_call *call, const struct diary_item *item,
            const struct diary_free_search *wanted,
            const struct diary__busy *others, struct diary_free *out,
            struct diary_arena *arena, struct diary_error *err)
{
    const int64_t start_s = item->followup.timing.start_s;
    const int32_t clock_s =
        (int32_t)(start_s - wanted->day_from * (int64_t)TAKT_DAY_S);
    struct diary_free_search rest = *wanted;
    takt_status status = TAKT_DONE;

    if (start_s < wanted->day_from * (int64_t)TAKT_DAY_S ||
        start_s >= (wanted->day_from + 1) * (int64_t)TAKT_DAY_S ||
        clock_s <= wanted->time_from_s)
        return search(call, item, wanted, others, out, arena, err);
    rest.day_to = rest.day_from;
    rest.time_from_s += (clock_s - wanted->time_from_s + wanted->step_s - 1) /
                        wanted->step_s * wanted->step_s;
    if (rest.time_from_s <= rest.time_to_s)
        status = search(call, item, &rest, others, out, arena, err);
    rest = *wanted;
    if (status == TAKT_DONE && ++rest.day_from <= rest.day_to)
        status = search(call, item, &rest, others, out, arena, err);
    return status;
}

takt_status diary_first_free(const struct diary_call *call,
                             const struct diary_item *item,
                             const struct diary_free_search *wanted,
                             struct diary_free *out, struct diary_arena *arena,
                             struct diary_error *err)
{
    DIARY_AUTO_BUSY others = DIARY_BUSY_INIT;
    takt_status status = diary__refresh_spans(call, err);

    *out = (struct diary_free){.has_obstacle = false};
    if (status == TAKT_OK)
        status = diary__begin_read(call, err);
    if (status != TAKT_OK)
        return status;
    status = add_everybody(&others, call,
                           (wanted->day_from - 2) * (int64_t)TAKT_DAY_S, item,
                           arena, err);
    if (status == TAKT_OK)
        status = search_from(call, item, wanted, &others, out, arena, err);
    bool is_none = status == TAKT_DONE;
    status = diary__end_read(call, is_none ? TAKT_OK : status);
    return status == TAKT_OK && is_none ? TAKT_DONE : status;
}

takt_status diary_conflicts(const struct diary_call *call,
                            const struct diary_item *item, int64_t slot_s,
                            struct diary_report *report,
                            struct diary_arena *arena, struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary__operation op = {.call = call, .arena = arena, .err = err};
    takt_status status = diary__refresh_spans(call, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    report->item = *item;
    if (status == TAKT_OK)
        status = diary__begin_read(call, err);
    if (status != TAKT_OK)
        return status;
    status = diary__lay(&laid, call, item, arena, err);
    if (status == TAKT_OK) {
        report->first_slot_s = diary__first_slot(&laid);
        report->last_slot_s = diary__last_slot(&laid);
        report->date_count = diary__date_count(&laid);
        report->is_endless = takt_series_is_endless(laid.series);
        status = diary__conflicts(&op, &laid, slot_s, report);
    }
    return diary__end_read(call, status);
}

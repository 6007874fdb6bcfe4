/* SPDX-License-Identifier: MIT */
/*
 * The first time free is looked for in working hours, on quarters of an hour,
 * from the day on which the item starts, or from now if that is past, and a
 * month on.
 */
#include "cli/first_free.h"

#include <stdio.h>

#include "cli/json.h"
#include "cli/output.h"
#include "cli/when.h"
#include "face/moment.h"
#include "face/sentence.h"

#define DAYS 31
#define WORK_FROM_S (8 * 3600)
#define WORK_TO_S (16 * 3600)
#define STEP_S (15 * 60)

/* The days and hours in which to look. */
static struct diary_free_search wanted_from(const struct diary_timing *timing,
                                            int32_t day)
{
    struct diary_free_search wanted = {
        .day_from = day, .day_to = day + DAYS - 1, .step_s = STEP_S};

    if (timing->frame == TAKT_FRAME_DATE)
        return wanted;
    wanted.time_from_s = WORK_FROM_S;
    wanted.time_to_s = WORK_FROM_S;
    if (timing->length_s < WORK_TO_S - WORK_FROM_S)
        wanted.time_to_s = WORK_TO_S - (int32_t)timing->length_s;
    return wanted;
}

static takt_status search(struct book *book, const struct diary_item *item,
                          struct diary_free *out)
{
    const struct diary_timing *timing = &item->followup.timing;
    int64_t now_s = book_wall(book, book->call.now_s);
    int32_t today = moment_day(now_s);
    int32_t start = moment_day(timing->start_s);
    struct diary_free_search wanted =
        wanted_from(timing, start > today ? start : today);
    int32_t next_s =
        (int32_t)((moment_clock(now_s) + STEP_S - 1) / STEP_S * STEP_S);

    if (wanted.day_from == today && next_s > wanted.time_from_s &&
        timing->frame != TAKT_FRAME_DATE) {
        struct diary_free_search rest = wanted;
        rest.day_to = today;
        rest.time_from_s = next_s;
        takt_status status = TAKT_DONE;
        if (next_s <= wanted.time_to_s)
            status = diary_first_free(&book->call, item, &rest, out,
                                      &book->arena, &book->err);
        if (status != TAKT_DONE)
            return status;
        wanted.day_from++;
    }
    return diary_first_free(&book->call, item, &wanted, out, &book->arena,
                            &book->err);
}

/* Says that no time is free, and which date is in the way. */
static void say_none(const struct book *book, const struct diary_item *item,
                     const struct diary_free *found)
{
    const struct diary_conflict *obstacle = &found->obstacle;
    TAKT_AUTO(buf) date = BUF_INIT(OUTPUT_MAX);
    char id[32];

    if (!found->has_obstacle) {
        output_say(book->cli, MSG_FIRST_FREE_NO_START, NULL);
        return;
    }
    (void)snprintf(id, sizeof(id), "%lld", (long long)obstacle->other_followup);
    sentence_add_slot(&book->reader, &date, item, obstacle->slot_s);
    output_say(book->cli, MSG_FIRST_FREE_NONE,
               (const char *const[]){
                   buf_str(&date), id,
                   obstacle->other_title != NULL ? obstacle->other_title : ""});
}

static void say_found(const struct book *book, const struct diary_item *item,
                      const struct diary_free *found)
{
    TAKT_AUTO(buf) date = BUF_INIT(OUTPUT_MAX);

    sentence_add_slot(&book->reader, &date, item, found->start_s);
    output_say(book->cli, MSG_FIRST_FREE,
               (const char *const[]){buf_str(&date)});
}

int first_free_take(struct book *book, struct diary_item *item)
{
    struct diary_free found;
    takt_status status = search(book, item, &found);

    if (status == TAKT_OK) {
        item->followup.timing.start_s = found.start_s;
        return CLI_OK;
    }
    if (status != TAKT_DONE)
        return book_refuse(book);
    if (book->cli->is_json)
        output_json(json_null());
    else
        say_none(book, item, &found);
    return CLI_REFUSED;
}

int first_free_offer(struct book *book, const struct diary_item *item)
{
    struct diary_free found;
    takt_status status = search(book, item, &found);

    if (status == TAKT_DONE)
        say_none(book, item, &found);
    else if (status == TAKT_OK)
        say_found(book, item, &found);
    else
        return book_refuse(book);
    return CLI_OK;
}

json_t *first_free_json(struct book *book, const struct diary_item *item)
{
    struct diary_free found;

    if (search(book, item, &found) != TAKT_OK)
        return json_null();
    return json_wall(item, found.start_s);
}

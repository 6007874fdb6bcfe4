/* SPDX-License-Identifier: MIT */
/* The first time free on the command line: taken, offered, or as JSON. */
#include "cli/first_free.h"

#include <stdio.h>

#include "cli/json.h"
#include "cli/output.h"
#include "cli/when.h"
#include "face/free.h"
#include "face/sentence.h"

static takt_status search(struct book *book, const struct diary_item *item,
                          struct diary_free *out)
{
    return free_find(&book->call, book->zone, item, out, &book->arena,
                     &book->err);
}

/* Says that no time is free, and which date is in the way. */
static void say_none(struct book *book, const struct diary_item *item,
                     const struct diary_free *found)
{
    const struct diary_conflict *obstacle = &found->obstacle;
    TAKT_AUTO(buf) date = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) other = BUF_INIT(OUTPUT_MAX);

    if (!found->has_obstacle) {
        output_say(book->cli, MSG_FIRST_FREE_NO_START, NULL);
        return;
    }
    sentence_add_slot(&book->reader, &date, item, obstacle->slot_s);
    book_add_conflict(book, &other, obstacle);
    output_say(book->cli, MSG_FIRST_FREE_NONE,
               (const char *const[]){buf_str(&date), buf_str(&other)});
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

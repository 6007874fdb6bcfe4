/* SPDX-License-Identifier: MIT */
/* How a follow-up repeats after completion (SPEC D-13), in words. */
#include <stdio.h>
#include <string.h>

#include <takt/after.h>

#include "face/messages.h"
#include "face/moment.h"
#include "face/sentence.h"

/* The most bytes of a piece of a sentence. */
#define PIECE_MAX 1024

static void add_number(const struct reader *reader, struct buf *out,
                       enum message one, enum message more, uint32_t number)
{
    char text[16];

    (void)snprintf(text, sizeof(text), "%u", number);
    message_add(out, reader->lang, number == 1 ? one : more,
                (const char *const[]){text});
}

static void add_interval(const struct reader *reader, struct buf *out,
                         const struct takt_after *after)
{
    static const struct {
        enum message one;
        enum message more;
    } messages[TAKT_AFTER_UNIT__COUNT] = {
        [TAKT_AFTER_DAYS] = {MSG_AFTER_DAY, MSG_AFTER_DAYS},
        [TAKT_AFTER_WEEKS] = {MSG_AFTER_WEEK, MSG_AFTER_WEEKS},
        [TAKT_AFTER_MONTHS] = {MSG_AFTER_MONTH, MSG_AFTER_MONTHS},
        [TAKT_AFTER_YEARS] = {MSG_AFTER_YEAR, MSG_AFTER_YEARS},
    };

    add_number(reader, out, messages[after->unit].one,
               messages[after->unit].more, after->n);
}

static void add_until(const struct reader *reader, struct buf *out, int32_t day)
{
    const struct takt_date today =
        takt_date(moment_day(reader_wall(reader, reader->call->now_s)));
    char text[TAKT_WORDS_SIZE];

    (void)takt_words_date(reader->lang, day, today.year, text, sizeof(text),
                          NULL); /* a date fits */
    message_add(out, reader->lang, MSG_AFTER_UNTIL,
                (const char *const[]){text});
}

/* The row of the start, which a gap may have moved; NULL: it has none. */
static const struct diary_slot *start_row(const struct diary_item *item)
{
    for (size_t i = 0; i < item->slot_count; i++)
        if (item->slots[i].origin == DIARY_BY_RULE &&
            item->slots[i].state != DIARY_REMOVED)
            return &item->slots[i];
    return NULL;
}

/* Which date is open. */
static void add_open(const struct reader *reader, struct buf *out,
                     const struct diary_item *item)
{
    const struct diary_slot *row = start_row(item);
    TAKT_AUTO(buf) date = BUF_INIT(PIECE_MAX);
    int64_t wall_s = item->followup.timing.start_s;

    if (row != NULL && row->start_s != DIARY_NONE)
        wall_s = row->start_s;
    if (row != NULL &&
        (row->state == DIARY_COMPLETED || row->state == DIARY_SKIPPED)) {
        message_add(out, reader->lang, MSG_AFTER_ENDED, NULL);
        return;
    }
    sentence_add_slot(reader, &date, item, wall_s);
    message_add(out, reader->lang, MSG_AFTER_OPEN,
                (const char *const[]){buf_str(&date)});
}

void sentence__add_after(const struct reader *reader, struct buf *out,
                         const struct diary_item *item)
{
    const char *text = item->followup.after_done;
    struct takt_after after;

    if (text == NULL ||
        takt_after_parse(&after, text, strlen(text), NULL) != TAKT_OK)
        return; /* what is stored was checked */
    add_interval(reader, out, &after);
    if (after.count != 0)
        add_number(reader, out, MSG_AFTER_ONCE, MSG_AFTER_TIMES, after.count);
    if (after.has_until)
        add_until(reader, out, after.until_day);
    add_open(reader, out, item);
}

/* SPDX-License-Identifier: MIT */
/* Intervals after completion in the words of the command line. A month is m
 * here, for there are no minutes to take it for. */
#include "cli/after.h"

#include <stdio.h>
#include <string.h>

#include <takt/words.h>

#include "cli/output.h"
#include "cli/sentence.h"
#include "cli/when.h"

static bool parse_unit(enum takt_after_unit *out, const char *text)
{
    static const struct {
        const char *word;
        enum takt_after_unit unit;
    } words[] = {
        {"d", TAKT_AFTER_DAYS},         {"day", TAKT_AFTER_DAYS},
        {"days", TAKT_AFTER_DAYS},      {"dag", TAKT_AFTER_DAYS},
        {"dager", TAKT_AFTER_DAYS},     {"w", TAKT_AFTER_WEEKS},
        {"week", TAKT_AFTER_WEEKS},     {"weeks", TAKT_AFTER_WEEKS},
        {"u", TAKT_AFTER_WEEKS},        {"uke", TAKT_AFTER_WEEKS},
        {"uker", TAKT_AFTER_WEEKS},     {"m", TAKT_AFTER_MONTHS},
        {"month", TAKT_AFTER_MONTHS},   {"months", TAKT_AFTER_MONTHS},
        {"mnd", TAKT_AFTER_MONTHS},     {"måned", TAKT_AFTER_MONTHS},
        {"måneder", TAKT_AFTER_MONTHS}, {"y", TAKT_AFTER_YEARS},
        {"year", TAKT_AFTER_YEARS},     {"years", TAKT_AFTER_YEARS},
        {"å", TAKT_AFTER_YEARS},        {"år", TAKT_AFTER_YEARS},
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (when_is_name(text, strlen(text), words[i].word, SIZE_MAX)) {
            *out = words[i].unit;
            return true;
        }
    return false;
}

bool after_parse(struct takt_after *out, const char *text)
{
    const size_t digits = strspn(text, "0123456789");
    const char *unit = text + digits + strspn(text + digits, " ");

    if (digits == 0) /* as it is kept */
        return takt_after_parse(out, text, strlen(text), NULL) == TAKT_OK &&
               out->count == 0 && !out->has_until;
    *out = (struct takt_after){.n = 0};
    for (size_t i = 0; i < digits && out->n <= TAKT_AFTER_MAX; i++)
        out->n = out->n * 10 + (uint32_t)(text[i] - '0');
    return out->n > 0 && out->n <= TAKT_AFTER_MAX &&
           parse_unit(&out->unit, unit);
}

/* ---- the sentence
 * ------------------------------------------------------------ */

static void add_number(const struct book *book, struct buf *out,
                       enum message one, enum message more, uint32_t number)
{
    char text[16];

    (void)snprintf(text, sizeof(text), "%u", number);
    message_add(out, book->cli->lang, number == 1 ? one : more,
                (const char *const[]){text});
}

static void add_interval(const struct book *book, struct buf *out,
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

    add_number(book, out, messages[after->unit].one, messages[after->unit].more,
               after->n);
}

static void add_until(const struct book *book, struct buf *out, int32_t day)
{
    const struct takt_date today =
        takt_date(when_day(book_wall(book, book->call.now_s)));
    char text[TAKT_WORDS_SIZE];

    (void)takt_words_date(book->cli->lang, day, today.year, text, sizeof(text),
                          NULL); /* a date fits */
    message_add(out, book->cli->lang, MSG_AFTER_UNTIL,
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
static void add_open(const struct book *book, struct buf *out,
                     const struct diary_item *item)
{
    const struct diary_slot *row = start_row(item);
    TAKT_AUTO(buf) date = BUF_INIT(OUTPUT_MAX);
    int64_t wall_s = item->followup.timing.start_s;

    if (row != NULL && row->start_s != DIARY_NONE)
        wall_s = row->start_s;
    if (row != NULL &&
        (row->state == DIARY_COMPLETED || row->state == DIARY_SKIPPED)) {
        message_add(out, book->cli->lang, MSG_AFTER_ENDED, NULL);
        return;
    }
    sentence_add_slot(book, &date, item, wall_s);
    message_add(out, book->cli->lang, MSG_AFTER_OPEN,
                (const char *const[]){buf_str(&date)});
}

void after_add_sentence(const struct book *book, struct buf *out,
                        const struct diary_item *item)
{
    const char *text = item->followup.after_done;
    struct takt_after after;

    if (text == NULL ||
        takt_after_parse(&after, text, strlen(text), NULL) != TAKT_OK)
        return; /* what is stored was checked */
    add_interval(book, out, &after);
    if (after.count != 0)
        add_number(book, out, MSG_AFTER_ONCE, MSG_AFTER_TIMES, after.count);
    if (after.has_until)
        add_until(book, out, after.until_day);
    add_open(book, out, item);
}

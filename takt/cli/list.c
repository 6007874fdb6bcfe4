/* SPDX-License-Identifier: MIT */
/* takt list: the follow-ups, with how they repeat and when they come next. */
#include <stdio.h>

#include "cli/fields.h"
#include "cli/json.h"
#include "cli/show.h"
#include "face/sentence.h"

static int run(struct cli *cli, const struct cli_args *args);

const struct cli_command cmd_list = {
    .name = "list",
    .words = MSG_NONE,
    .about = MSG_LIST_ABOUT,
    .run = run,
};

#define PAGE 100
#define COLUMN 15     /* where what is said of a follow-up begins */
#define DATES_PAGE 16 /* dates that are looked at together */
#define PAGES_MAX 640 /* of them, until the next open date is given up */

static enum message kind_message(int64_t kind)
{
    return kind == DIARY_TASK   ? MSG_KIND_TASK
           : kind == DIARY_CALL ? MSG_KIND_CALL
                                : MSG_KIND_MEETING;
}

/* Finds the next date that is open; false if there is none. What it has lies
 * in the arena. */
static bool find_next(struct book *book, const struct diary_item *item,
                      struct diary_arena *arena, struct diary_date *out)
{
    struct diary_cursor cursor = {.at_s = book->call.now_s,
                                  .slot_s = INT64_MIN};
    bool more = true;

    for (size_t page = 0; more && page < PAGES_MAX; page++) {
        struct diary_date *dates;
        size_t count;
        if (diary_dates(&book->call, item, &cursor, DATES_PAGE, &dates, &count,
                        &more, arena, &book->err) != TAKT_OK)
            return false;
        for (size_t i = 0; i < count; i++)
            if (dates[i].state == DIARY_OPEN ||
                dates[i].state == DIARY_STARTED) {
                *out = dates[i];
                return true;
            }
    }
    return false;
}

/* Says when a follow-up that repeats comes next; where it repeats after
 * completion its sentence has said it. */
static void add_next(struct book *book, struct buf *line,
                     const struct diary_item *item, struct diary_arena *arena)
{
    TAKT_AUTO(buf) date = BUF_INIT(OUTPUT_MAX);
    struct diary_date next;

    if (!diary_item_repeats(item) ||
        item->followup.timing.mode == DIARY_AFTER_COMPLETION)
        return;
    output_pad(line, "", COLUMN);
    if (find_next(book, item, arena, &next)) {
        sentence_add_date(&book->reader, &date, item, &next);
        message_add(line, book->cli->lang, MSG_LIST_NEXT,
                    (const char *const[]){buf_str(&date)});
    } else {
        message_add(line, book->cli->lang, MSG_LIST_NO_NEXT, NULL);
    }
    buf_add_char(line, '\n');
}

static void print_item(struct book *book, const struct diary_item *item,
                       struct diary_arena *arena)
{
    const char *title = item->followup.fields.title;
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) id = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) sentence = BUF_INIT(OUTPUT_MAX);

    buf_addf(&id, "#%lld", (long long)item->followup.timing.id);
    output_pad(&line, buf_str(&id), 6);
    output_pad(
        &line,
        message_text(book->cli->lang, kind_message(item->followup.timing.kind)),
        9);
    buf_addf(&line, "%s%s%s\n", output_on(book->cli, STYLE_HEADING),
             title == NULL ? "" : title, output_off(book->cli, STYLE_HEADING));
    output_pad(&line, "", COLUMN);
    sentence_add(&book->reader, &sentence, item);
    output_wrap(&line, buf_str(&sentence), COLUMN, book->cli->width);
    add_next(book, &line, item, arena);
    output_text(&line);
}

static json_t *item_json(struct book *book, const struct diary_item *item,
                         struct diary_arena *arena)
{
    struct diary_date next;
    json_t *value = json_item(book, item);

    json_object_set_new(value, "next",
                        find_next(book, item, arena, &next)
                            ? json_date(book, item, &next)
                            : json_null());
    return value;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    json_t *list = cli->is_json ? json_array() : NULL;
    int64_t after = 0;
    size_t count;
    int status = book_open(&book, cli);

    (void)args; /* there are none */
    if (status != CLI_OK) {
        json_decref(list);
        return status;
    }
    do {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        struct diary_item *items;
        if (diary_list(&book.call, after, PAGE, &items, &count, &arena,
                       &book.err) != TAKT_OK) {
            json_decref(list);
            return book_refuse(&book);
        }
        for (size_t i = 0; i < count; i++) {
            after = items[i].followup.timing.id;
            if (list != NULL)
                json_array_append_new(list,
                                      item_json(&book, &items[i], &arena));
            else
                print_item(&book, &items[i], &arena);
        }
    } while (count == PAGE);
    if (list != NULL)
        output_json(list);
    else if (after == 0)
        output_say(cli, MSG_LIST_EMPTY, NULL);
    return CLI_OK;
}

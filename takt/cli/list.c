/* SPDX-License-Identifier: MIT */
/* takt list: the follow-ups, one a line. */
#include <stdio.h>

#include "cli/fields.h"
#include "cli/json.h"
#include "cli/sentence.h"
#include "cli/show.h"

static int run(struct cli *cli, const struct cli_args *args);

const struct cli_command cmd_list = {
    .name = "list",
    .words = MSG_NONE,
    .about = MSG_LIST_ABOUT,
    .run = run,
};

#define PAGE 100

static enum message kind_message(int64_t kind)
{
    return kind == DIARY_TASK   ? MSG_KIND_TASK
           : kind == DIARY_CALL ? MSG_KIND_CALL
                                : MSG_KIND_MEETING;
}

static void print_item(struct book *book, const struct diary_item *item)
{
    const char *title = item->followup.fields.title;
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) id = BUF_INIT(OUTPUT_MAX);

    buf_addf(&id, "#%lld", (long long)item->followup.timing.id);
    output_pad(&line, buf_str(&id), 6);
    output_pad(
        &line,
        message_text(book->cli->lang, kind_message(item->followup.timing.kind)),
        9);
    buf_addf(&line, "%s%s%s\n", output_on(book->cli, STYLE_HEADING),
             title == NULL ? "" : title, output_off(book->cli, STYLE_HEADING));
    output_pad(&line, "", 15);
    sentence_add(book, &line, item);
    buf_add_char(&line, '\n');
    output_text(&line);
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
                json_array_append_new(list, json_item(&book, &items[i]));
            else
                print_item(&book, &items[i]);
        }
    } while (count == PAGE);
    if (list != NULL)
        output_json(list);
    else if (after == 0)
        output_say(cli, MSG_LIST_EMPTY, NULL);
    return CLI_OK;
}

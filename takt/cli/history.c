/* SPDX-License-Identifier: MIT */
/* takt history: the operations of the log, newest first. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/book.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/when.h"
#include "face/moment.h"
#include "face/operation.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"limit", 'n', CLI_VALUE, false, MSG_VALUE_NUMBER, MSG_HISTORY_LIMIT},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_history = {
    .name = "history",
    .words = MSG_NONE,
    .about = MSG_HISTORY_ABOUT,
    .lists = {&list},
    .run = run,
};

#define LIMIT 20
#define LIMIT_MAX 10000

static void print_operation(const struct book *book,
                            const struct diary_log *log)
{
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) number = BUF_INIT(OUTPUT_MAX);

    buf_addf(&number, "%lld", (long long)log->number);
    output_pad(&line, buf_str(&number), 6);
    moment_add_wall(&line, book_wall(book, log->at_s - log->at_s % 60));
    buf_add_str(&line, "  ");
    output_pad(&line,
               message_text(book->cli->lang, operation_message(log->what)),
               log->title == NULL ? 0 : 16);
    if (log->followup != DIARY_NONE)
        buf_addf(&line, "#%lld ", (long long)log->followup);
    buf_add_str(&line, log->title == NULL ? "" : log->title);
    if (log->undone == 1)
        buf_addf(&line, "  %s", message_text(book->cli->lang, MSG_UNDONE_MARK));
    buf_add_char(&line, '\n');
    output_text(&line);
}

static json_t *json_operation(const struct diary_log *log)
{
    json_t *value = json_object();

    json_object_set_new(value, "number", json_number(log->number));
    json_object_set_new(value, "at", json_number(log->at_s));
    json_object_set_new(value, "what",
                        output_json_text(operation_word(log->what)));
    json_object_set_new(value, "id", json_number(log->followup));
    json_object_set_new(value, "title", output_json_text(log->title));
    json_object_set_new(value, "undoes", json_number(log->undoes));
    json_object_set_new(value, "undone", json_boolean(log->undone == 1));
    return value;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    const char *text = cli_value(args, "limit");
    long long limit = LIMIT;
    char *end = NULL;
    struct diary_log *logs;
    size_t count;

    if (text != NULL)
        limit = strtoll(text, &end, 10);
    if (text != NULL && (*end != '\0' || limit < 1 || limit > LIMIT_MAX))
        return cli_fail(cli, CLI_USAGE, MSG_OPTION_NUMBER,
                        (const char *const[]){"--limit"});
    int status = book_open(&book, cli);
    if (status != CLI_OK)
        return status;
    if (diary_history(&book.call, INT64_MAX, (size_t)limit, &logs, &count,
                      &book.arena, &book.err) != TAKT_OK)
        return book_refuse(&book);
    json_t *values = cli->is_json ? json_array() : NULL;
    for (size_t i = 0; i < count; i++) {
        if (values != NULL)
            json_array_append_new(values, json_operation(&logs[i]));
        else
            print_operation(&book, &logs[i]);
    }
    if (values != NULL)
        output_json(values);
    return CLI_OK;
}

/* SPDX-License-Identifier: MIT */
/* takt done: ticks a date, or takes the tick away. */
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"undo", 0, CLI_FLAG, false, MSG_NONE, MSG_DONE_UNDO},
    {"started", 0, CLI_FLAG, false, MSG_NONE, MSG_DONE_STARTED},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_done = {
    .name = "done",
    .words = MSG_DONE_WORDS,
    .about = MSG_DONE_ABOUT,
    .lists = {&list},
    .words_min = 1,
    .words_max = 2,
    .run = run,
};

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    bool is_undo = cli_has(args, "undo");
    bool is_started = cli_has(args, "started");
    struct pick picked;

    if (is_undo && is_started)
        return cli_fail(cli, CLI_USAGE, MSG_DONE_TWO, NULL);
    int status = book_open(&book, cli);
    if (status == CLI_OK)
        status = pick(&book, args, true, &picked);
    if (status == CLI_OK && is_undo)
        status = pick_last_done(&book, args, &picked);
    if (status != CLI_OK)
        return status;
    if (diary_complete(&book.call, &picked.ref,
                       is_undo      ? DIARY_OPEN
                       : is_started ? DIARY_STARTED
                                    : DIARY_COMPLETED,
                       &report, &book.arena, &book.err) != TAKT_OK)
        return book_refuse(&book);
    show_report(&book, &report,
                is_undo      ? MSG_REOPENED
                : is_started ? MSG_STARTED
                             : MSG_COMPLETED);
    return CLI_OK;
}

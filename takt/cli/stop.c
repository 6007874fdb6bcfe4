/* SPDX-License-Identifier: MIT */
/* takt stop: the date stays, those after it go. */
#include "cli/pick.h"
#include "cli/show.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"dry-run", 0, CLI_FLAG, false, MSG_NONE, MSG_DRY_RUN},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_stop = {
    .name = "stop",
    .words = MSG_STOP_WORDS,
    .about = MSG_STOP_ABOUT,
    .lists = {&list},
    .words_min = 1,
    .words_max = 2,
    .run = run,
};

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    struct pick picked;
    int status = book_open(&book, cli);

    if (status == CLI_OK)
        status = pick(&book, args, true, &picked);
    if (status != CLI_OK)
        return status;
    book.call.dry_run = cli_has(args, "dry-run");
    if (diary_stop(&book.call, &picked.ref, &report, &book.arena, &book.err) !=
        TAKT_OK)
        return book_refuse(&book);
    show_report(&book, &report, MSG_STOPPED);
    return CLI_OK;
}

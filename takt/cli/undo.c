/* SPDX-License-Identifier: MIT */
/* takt undo: takes back the last operation, or the one of a number. */
#include <stdlib.h>

#include "cli/output.h"
#include "cli/show.h"

static int run(struct cli *cli, const struct cli_args *args);

const struct cli_command cmd_undo = {
    .name = "undo",
    .words = MSG_UNDO_WORDS,
    .about = MSG_UNDO_ABOUT,
    .words_max = 1,
    .run = run,
};

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    long long number = 0;
    char *end = NULL;

    if (args->word_count > 0) {
        number = strtoll(args->words[0], &end, 10);
        if (*end != '\0' || number < 1)
            return cli_fail(cli, CLI_USAGE, MSG_BAD_OPERATION,
                            (const char *const[]){args->words[0]});
    }
    int status = book_open(&book, cli);
    if (status != CLI_OK)
        return status;
    if (diary_undo(&book.call, number, &report, &book.arena, &book.err) !=
        TAKT_OK)
        return book_refuse(&book);
    show_report(&book, &report,
                report.followup == DIARY_NONE || report.gone ? MSG_UNDONE_GONE
                                                             : MSG_UNDONE);
    return CLI_OK;
}

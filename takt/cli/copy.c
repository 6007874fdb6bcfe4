/* SPDX-License-Identifier: MIT */
/* takt copy: copies one date as a follow-up of its own. */
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"
#include "cli/when.h"
#include "face/moment.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"to", 0, CLI_VALUE, false, MSG_VALUE_TIME, MSG_COPY_TO},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_copy = {
    .name = "copy",
    .words = MSG_COPY_WORDS,
    .about = MSG_COPY_ABOUT,
    .lists = {&list},
    .words_min = 1,
    .words_max = 2,
    .run = run,
};

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    const char *to = cli_value(args, "to");
    struct takt_time time;
    struct pick picked;
    int status = book_open(&book, cli);

    if (status == CLI_OK)
        status = pick(&book, args, true, &picked);
    if (status != CLI_OK)
        return status;
    if (to == NULL)
        return cli_fail(cli, CLI_USAGE, MSG_COPY_WHERE, NULL);
    if (when_parse(&time, to, book_wall(&book, cli->now_s)) != TAKT_OK)
        return cli_fail(cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){to});
    if (time.kind == TAKT_TIME_DATE &&
        picked.item.followup.timing.frame != TAKT_FRAME_DATE)
        time.wall_s += moment_clock(picked.date.wall_s);
    if (diary_copy(&book.call, &picked.ref, time.wall_s, &report, &book.arena,
                   &book.err) != TAKT_OK)
        return book_refuse(&book);
    show_report(&book, &report, MSG_COPIED);
    return CLI_OK;
}

/* SPDX-License-Identifier: MIT */
/* takt move: moves one date. */
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"
#include "cli/when.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"to", 0, CLI_VALUE, false, MSG_VALUE_TIME, MSG_MOVE_TO},
    {"by", 0, CLI_VALUE, false, MSG_VALUE_BY, MSG_MOVE_BY},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_move = {
    .name = "move",
    .words = MSG_MOVE_WORDS,
    .about = MSG_MOVE_ABOUT,
    .lists = {&list},
    .words_min = 1,
    .words_max = 2,
    .run = run,
};

static int move_to(struct book *book, const struct pick *picked,
                   const char *text, struct diary_report *report)
{
    int64_t to_s;
    const int status =
        pick_time(book, picked, text, picked->date.wall_s, &to_s);

    if (status != CLI_OK)
        return status;
    return diary_move(&book->call, &picked->ref, to_s, report, &book->arena,
                      &book->err) == TAKT_OK
               ? CLI_OK
               : book_refuse(book);
}

static int move_by(struct book *book, const struct pick *picked,
                   const char *text, struct diary_report *report)
{
    int32_t days;

    if (!when_parse_days(&days, text))
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_DAYS_BY,
                        (const char *const[]){text});
    return diary_move_days(&book->call, &picked->ref, days, report,
                           &book->arena, &book->err) == TAKT_OK
               ? CLI_OK
               : book_refuse(book);
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    const char *to = cli_value(args, "to");
    const char *by = cli_value(args, "by");
    struct pick picked;

    if ((to == NULL) == (by == NULL))
        return cli_fail(cli, CLI_USAGE, MSG_MOVE_WHERE, NULL);
    int status = book_open(&book, cli);
    if (status == CLI_OK)
        status = pick(&book, args, true, &picked);
    if (status == CLI_OK)
        status = to != NULL ? move_to(&book, &picked, to, &report)
                            : move_by(&book, &picked, by, &report);
    if (status == CLI_OK)
        show_report(&book, &report, MSG_MOVED);
    return status;
}

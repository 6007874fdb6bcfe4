/* SPDX-License-Identifier: MIT */
/* takt move: moves one date. */
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"
#include "cli/when.h"
#include "face/moment.h"

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

/* A date alone keeps the time of day. */
static int move_to(struct book *book, const struct pick *picked,
                   const char *text, struct diary_report *report)
{
    struct takt_time time;
    bool is_date = picked->item.followup.timing.frame == TAKT_FRAME_DATE;

    if (when_parse(&time, text, book_wall(book, book->call.now_s)) != TAKT_OK ||
        (is_date && time.kind != TAKT_TIME_DATE))
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){text});
    if (!is_date && time.kind == TAKT_TIME_DATE)
        time.wall_s += moment_clock(picked->date.wall_s);
    return diary_move(&book->call, &picked->ref, time.wall_s, report,
                      &book->arena, &book->err) == TAKT_OK
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

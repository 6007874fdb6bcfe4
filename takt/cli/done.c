/* SPDX-License-Identifier: MIT */
/* takt done: ticks a date, or takes the tick away. */
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"
#include "cli/when.h"
#include "face/moment.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"undo", 0, CLI_FLAG, false, MSG_NONE, MSG_DONE_UNDO},
    {"started", 0, CLI_FLAG, false, MSG_NONE, MSG_DONE_STARTED},
    {"at", 0, CLI_VALUE, false, MSG_VALUE_TIME, MSG_DONE_AT},
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

/* Reads when it was done: now unless --at says so; a date alone is its noon,
 * or now if that is not yet. */
static int read_done(const struct book *book, const char *text, int64_t *done_s)
{
    const int64_t now_s = book->call.now_s;
    const int64_t now_wall_s = book_wall(book, now_s);
    struct takt_time time;

    *done_s = now_s;
    if (text == NULL)
        return CLI_OK;
    if (when_parse(&time, text, now_wall_s) != TAKT_OK)
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){text});
    if (time.kind == TAKT_TIME_DATE &&
        moment_day(time.wall_s) == moment_day(now_wall_s))
        return CLI_OK;
    if (time.kind == TAKT_TIME_DATE)
        time.wall_s += TAKT_DAY_S / 2;
    *done_s = time.kind == TAKT_TIME_UTC ? time.wall_s
                                         : book_instant(book, time.wall_s);
    if (*done_s > now_s)
        return cli_fail(book->cli, CLI_USAGE, MSG_DONE_TO_COME,
                        (const char *const[]){text});
    return CLI_OK;
}

static takt_status complete(struct book *book, const struct pick *picked,
                            enum diary_state state, int64_t done_s,
                            struct diary_report *report)
{
    if (state == DIARY_COMPLETED)
        return diary_complete_at(&book->call, &picked->ref, done_s, report,
                                 &book->arena, &book->err);
    return diary_complete(&book->call, &picked->ref, state, report,
                          &book->arena, &book->err);
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    bool is_undo = cli_has(args, "undo");
    bool is_started = cli_has(args, "started");
    const char *at = cli_value(args, "at");
    struct pick picked;
    int64_t done_s;

    if (is_undo + is_started + (at != NULL) > 1)
        return cli_fail(cli, CLI_USAGE, MSG_DONE_TWO, NULL);
    int status = book_open(&book, cli);
    if (status == CLI_OK)
        status = pick(&book, args, true, &picked);
    if (status == CLI_OK && is_undo)
        status = pick_last_done(&book, args, &picked);
    if (status == CLI_OK)
        status = read_done(&book, at, &done_s);
    if (status != CLI_OK)
        return status;
    if (complete(&book, &picked,
                 is_undo      ? DIARY_OPEN
                 : is_started ? DIARY_STARTED
                              : DIARY_COMPLETED,
                 done_s, &report) != TAKT_OK)
        return book_refuse(&book);
    show_report(&book, &report,
                is_undo      ? MSG_REOPENED
                : is_started ? MSG_STARTED
                             : MSG_COMPLETED);
    return CLI_OK;
}

/* SPDX-License-Identifier: MIT */
/* takt skip: skips one date, or everything that is overdue. */
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"overdue", 0, CLI_FLAG, false, MSG_NONE, MSG_SKIP_OVERDUE},
    {"undo", 0, CLI_FLAG, false, MSG_NONE, MSG_SKIP_UNDO},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_skip = {
    .name = "skip",
    .words = MSG_SKIP_WORDS,
    .about = MSG_SKIP_ABOUT,
    .lists = {&list},
    .words_max = 2,
    .run = run,
};

/* Skips what is overdue: of one follow-up, or of all. */
static int skip_overdue(struct book *book, const struct cli_args *args)
{
    struct diary_report report = DIARY_REPORT_INIT;
    int64_t followup = DIARY_NONE;
    struct pick picked;

    if (args->word_count > 0) {
        int status = pick(book, args, false, &picked);
        if (status != CLI_OK)
            return status;
        followup = picked.ref.followup;
    }
    if (diary_skip_overdue(&book->call, followup, &report, &book->arena,
                           &book->err) != TAKT_OK)
        return book_refuse(book);
    TAKT_AUTO(buf) count = BUF_INIT(OUTPUT_MAX);
    buf_addf(&count, "%lld", (long long)report.affected_count);
    if (book->cli->is_json)
        output_json(
            json_pack("{s:I}", "affected", (json_int_t)report.affected_count));
    else
        output_say(book->cli, MSG_SKIPPED_OVERDUE,
                   (const char *const[]){buf_str(&count)});
    return CLI_OK;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    bool is_undo = cli_has(args, "undo");
    struct pick picked;
    takt_status done;
    int status = book_open(&book, cli);

    if (status == CLI_OK && cli_has(args, "overdue"))
        return skip_overdue(&book, args);
    if (status == CLI_OK && args->word_count == 0)
        return cli_fail(
            cli, CLI_USAGE, MSG_WORD_MISSING,
            (const char *const[]){message_text(cli->lang, cmd_skip.words)});
    if (status == CLI_OK)
        status = pick(&book, args, true, &picked);
    if (status == CLI_OK && is_undo)
        status = pick_last_done(&book, args, &picked);
    if (status != CLI_OK)
        return status;
    if (is_undo)
        done = diary_complete(&book.call, &picked.ref, DIARY_OPEN, &report,
                              &book.arena, &book.err);
    else
        done = diary_skip(&book.call, &picked.ref, &report, &book.arena,
                          &book.err);
    if (done != TAKT_OK)
        return book_refuse(&book);
    show_report(&book, &report, is_undo ? MSG_REOPENED : MSG_SKIPPED);
    return CLI_OK;
}

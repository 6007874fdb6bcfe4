/* SPDX-License-Identifier: MIT */
/* takt delete: takes out a date, or more of them. */
#include "cli/pick.h"
#include "cli/show.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"dry-run", 0, CLI_FLAG, false, MSG_NONE, MSG_DRY_RUN},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_delete = {
    .name = "delete",
    .words = MSG_DELETE_WORDS,
    .about = MSG_DELETE_ABOUT,
    .lists = {&pick_scope_options, &list},
    .words_min = 1,
    .words_max = 2,
    .run = run,
};

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    enum diary_scope scope = DIARY_SCOPE_THIS;
    struct pick picked;
    int status = book_open(&book, cli);

    if (status == CLI_OK)
        status = pick_scope(&book, args, &scope);
    if (status == CLI_OK)
        status = pick(&book, args,
                      scope == DIARY_SCOPE_THIS || scope == DIARY_SCOPE_FUTURE,
                      &picked);
    if (status != CLI_OK)
        return status;
    book.call.dry_run = cli_has(args, "dry-run");
    if (diary_delete(&book.call, &picked.ref, scope, &report, &book.arena,
                     &book.err) != TAKT_OK)
        return book_refuse(&book);
    if (report.item.followup.fields.title == NULL)
        report.item = picked.item; /* it is gone: what it was called */
    show_report(&book, &report, report.gone ? MSG_DELETED : MSG_DATES_DELETED);
    return CLI_OK;
}

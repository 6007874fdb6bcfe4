/* SPDX-License-Identifier: MIT */
/* takt assign: hands dates over to another user (SPEC ). */
#include "account/people.h"
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"to", 0, CLI_VALUE, false, MSG_VALUE_LOGIN, MSG_ASSIGN_TO},
    {"dry-run", 0, CLI_FLAG, false, MSG_NONE, MSG_DRY_RUN},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_assign = {
    .name = "assign",
    .words = MSG_ANSWER_WORDS,
    .about = MSG_ASSIGN_ABOUT,
    .lists = {&list, &pick_scope_options},
    .words_min = 1,
    .words_max = 2,
    .run = run,
};

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    const char *login = cli_value(args, "to");
    struct diary_account account;
    enum diary_scope scope;
    struct pick picked;
    int status;

    if (login == NULL)
        return cli_fail(cli, CLI_USAGE, MSG_WORD_MISSING,
                        (const char *const[]){"--to"});
    status = book_open(&book, cli);
    if (status == CLI_OK)
        status = pick(&book, args, false, &picked);
    if (status == CLI_OK)
        status = pick_scope_or(&book, args, &picked, DIARY_SCOPE_OPEN, &scope);
    if (status != CLI_OK)
        return status;
    book.call.dry_run = cli_has(args, "dry-run");
    if (account_find(&book.call, login, &account, &book.arena, &book.err) !=
            TAKT_OK ||
        diary_assign(&book.call, &picked.ref, scope, account.person, &report,
                     &book.arena, &book.err) != TAKT_OK)
        return book_refuse(&book);
    show_report(&book, &report,
                account.person == book.call.person ? MSG_ASSIGNED_BACK
                                                   : MSG_ASSIGNED);
    return CLI_OK;
}

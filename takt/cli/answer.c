/* SPDX-License-Identifier: MIT */
/* takt answer: says yes or no to an invitation. */
#include <string.h>

#include "cli/json.h"
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"accept", 'y', CLI_FLAG, false, MSG_NONE, MSG_ANSWER_YES},
    {"decline", 'n', CLI_FLAG, false, MSG_NONE, MSG_ANSWER_NO},
    {"reason", 0, CLI_VALUE, false, MSG_VALUE_TEXT, MSG_ANSWER_REASON},
    {"dry-run", 0, CLI_FLAG, false, MSG_NONE, MSG_DRY_RUN},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_answer = {
    .name = "answer",
    .words = MSG_ANSWER_WORDS,
    .about = MSG_ANSWER_ABOUT,
    .lists = {&list, &pick_scope_options},
    .words_min = 1,
    .words_max = 2,
    .run = run,
};

static bool has_scope(const struct cli_args *args)
{
    return cli_has(args, "only-this") || cli_has(args, "this-and-future") ||
           cli_has(args, "all-open") || cli_has(args, "all");
}

/* Without a date and a scope the whole is answered. */
static int find_scope(const struct book *book, const struct cli_args *args,
                      const struct pick *picked, enum diary_scope *scope)
{
    int status = pick_scope(book, args, scope);

    if (status == CLI_OK && !has_scope(args) && args->word_count < 2)
        *scope = DIARY_SCOPE_ALL;
    if (status == CLI_OK && !picked->has_date && *scope == DIARY_SCOPE_THIS)
        return cli_fail(book->cli, CLI_USAGE, MSG_WHICH_DATE,
                        (const char *const[]){args->words[0]});
    return status;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    const bool is_yes = cli_has(args, "accept");
    const char *reason = cli_value(args, "reason");
    enum diary_scope scope;
    struct pick picked;

    if (is_yes == cli_has(args, "decline"))
        return cli_fail(cli, CLI_USAGE, MSG_ANSWER_WHICH, NULL);
    if (is_yes && reason != NULL)
        return cli_fail(cli, CLI_USAGE, MSG_ANSWER_NO_REASON, NULL);
    int status = book_open(&book, cli);
    if (status == CLI_OK)
        status = pick(&book, args, false, &picked);
    if (status == CLI_OK)
        status = find_scope(&book, args, &picked, &scope);
    if (status != CLI_OK)
        return status;
    book.call.dry_run = cli_has(args, "dry-run");
    if (diary_answer(&book.call, &picked.ref, scope,
                     is_yes ? DIARY_ANSWER_ACCEPTED : DIARY_ANSWER_DECLINED,
                     reason, &report, &book.arena, &book.err) != TAKT_OK)
        return book_refuse(&book);
    if (cli->is_json)
        output_json(json_report(&book, &report));
    else
        output_say(cli, is_yes ? MSG_ANSWERED_YES : MSG_ANSWERED_NO,
                   (const char *const[]){picked.item.followup.fields.title});
    return CLI_OK;
}

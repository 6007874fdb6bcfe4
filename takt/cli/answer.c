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

/* Where no date is named, and he is asked to single ones alone: the first of
 * these stands for them. */
static void find_asked(struct pick *picked)
{
    const struct diary_item *item = &picked->item;

    for (size_t i = 0; i < item->seat_count; i++)
        if (item->seat.answer == DIARY_NONE &&
            item->seats[i].answer != DIARY_NONE) {
            picked->ref.slot_s = item->seats[i].slot_s;
            return;
        }
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
        status = pick_scope_or(&book, args, &picked, DIARY_SCOPE_ALL, &scope);
    if (status != CLI_OK)
        return status;
    if (args->word_count < 2)
        find_asked(&picked);
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

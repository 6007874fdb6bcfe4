/* SPDX-License-Identifier: MIT */
/* takt send: a copy by mail, which asks nothing (SPEC R-172). */
#include "account/people.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/pick.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"to", 0, CLI_VALUE, false, MSG_VALUE_ADDRESS, MSG_SEND_TO},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_send = {
    .name = "send",
    .words = MSG_ANSWER_WORDS,
    .about = MSG_SEND_ABOUT,
    .lists = {&list},
    .words_min = 1,
    .words_max = 2,
    .run = run,
};

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    const char *address = cli_value(args, "to");
    struct pick picked;
    int64_t person;
    int status;

    if (address == NULL)
        return cli_fail(cli, CLI_USAGE, MSG_WORD_MISSING,
                        (const char *const[]){"--to"});
    status = book_open(&book, cli);
    if (status == CLI_OK)
        status = pick(&book, args, false, &picked);
    if (status != CLI_OK)
        return status;
    if (args->word_count < 2)
        picked.ref.slot_s = DIARY_NONE;
    if (account_at_address(&book.call, address, NULL, &person, &book.err) !=
            TAKT_OK ||
        diary_send(&book.call, &picked.ref, person, &book.err) != TAKT_OK)
        return book_refuse(&book);
    if (cli->is_json)
        output_json(json_pack("{s:s}", "to", address));
    else
        output_say(
            cli, MSG_SENT,
            (const char *const[]){picked.item.followup.fields.title, address});
    return CLI_OK;
}

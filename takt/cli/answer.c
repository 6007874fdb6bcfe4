/* SPDX-License-Identifier: MIT */
/* takt answer: says yes or no to an invitation, or proposes another time. */
#include <string.h>

#include "cli/json.h"
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"accept", 'y', CLI_FLAG, false, MSG_NONE, MSG_ANSWER_YES},
    {"decline", 'n', CLI_FLAG, false, MSG_NONE, MSG_ANSWER_NO},
    {"propose", 0, CLI_VALUE, false, MSG_VALUE_TIME, MSG_ANSWER_PROPOSE},
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
 * these stands for them. Answers whether it is so. */
static bool find_asked(struct pick *picked)
{
    const struct diary_item *item = &picked->item;

    for (size_t i = 0; i < item->seat_count; i++)
        if (item->seat.answer == DIARY_NONE &&
            item->seats[i].answer != DIARY_NONE) {
            picked->ref.slot_s = item->seats[i].slot_s;
            return true;
        }
    return false;
}

/* Whether it was assigned to him, to take over with its later dates. */
static bool is_assigned(const struct pick *picked)
{
    return picked->item.seat.answer == DIARY_ANSWER_ASSIGNMENT ||
           picked->item.seat.answer == DIARY_ANSWER_ASSIGNMENT_SEEN;
}

/* An assignment is taken over as it was made, so one date of it is not what
 * would be answered. */
static int check_date(const struct book *book, const struct cli_args *args,
                      const struct pick *picked, enum diary_scope scope)
{
    if (args->word_count < 2 || scope != DIARY_SCOPE_THIS ||
        !is_assigned(picked) || !diary_item_repeats(&picked->item))
        return CLI_OK;
    return cli_fail(book->cli, CLI_USAGE, MSG_ANSWER_ALL_OF,
                    (const char *const[]){args->words[0]});
}

static void say_done(const struct book *book, const struct pick *picked,
                     const struct diary_report *report, bool is_yes)
{
    const char *title = picked->item.followup.fields.title;
    TAKT_AUTO(buf) number = BUF_INIT(OUTPUT_MAX);

    if (book->call.dry_run)
        output_say(book->cli, MSG_ANSWER_DRY, NULL);
    buf_addf(&number, "%lld", (long long)report->item.followup.timing.id);
    if (report->item.followup.timing.owner == book->call.person)
        output_say(book->cli, MSG_ANSWER_TAKEN,
                   (const char *const[]){title, buf_str(&number)});
    else
        output_say(book->cli, is_yes ? MSG_ANSWERED_YES : MSG_ANSWERED_NO,
                   (const char *const[]){title});
}

static int answer(struct book *book, const struct cli_args *args,
                  struct pick *picked, enum diary_scope scope)
{
    struct diary_report report = DIARY_REPORT_INIT;
    const bool is_yes = cli_has(args, "accept");
    int status = check_date(book, args, picked, scope);

    if (status != CLI_OK)
        return status;
    if (args->word_count < 2)
        (void)find_asked(picked);
    if (diary_answer(&book->call, &picked->ref, scope,
                     is_yes ? DIARY_ANSWER_ACCEPTED : DIARY_ANSWER_DECLINED,
                     cli_value(args, "reason"), &report, &book->arena,
                     &book->err) != TAKT_OK)
        return book_refuse(book);
    if (book->cli->is_json)
        output_json(json_report(book, &report));
    else
        say_done(book, picked, &report, is_yes);
    return CLI_OK;
}

static void say_proposed(const struct book *book, const struct pick *picked,
                         int64_t start_s)
{
    if (book->cli->is_json) {
        output_json(
            json_pack("{s:o}", "proposed", json_wall(&picked->item, start_s)));
        return;
    }
    if (book->call.dry_run)
        output_say(book->cli, MSG_ANSWER_DRY, NULL);
    output_say(book->cli, MSG_ANSWERED_PROPOSED,
               (const char *const[]){picked->item.followup.fields.title});
}

static int propose(struct book *book, const struct cli_args *args,
                   struct pick *picked, enum diary_scope scope)
{
    int64_t start_s;
    int status;

    if (scope != DIARY_SCOPE_THIS && scope != DIARY_SCOPE_ALL)
        return cli_fail(book->cli, CLI_USAGE, MSG_ANSWER_ONE_OR_ALL, NULL);
    if (args->word_count < 2 && find_asked(picked))
        return cli_fail(book->cli, CLI_USAGE, MSG_WHICH_DATE,
                        (const char *const[]){args->words[0]});
    status = pick_time(book, picked, cli_value(args, "propose"),
                       picked->has_date ? picked->date.wall_s
                                        : picked->item.followup.timing.start_s,
                       &start_s);
    if (status != CLI_OK)
        return status;
    if (diary_propose(&book->call, &picked->ref, scope, start_s, DIARY_NONE,
                      cli_value(args, "reason"), &book->err) != TAKT_OK)
        return book_refuse(book);
    say_proposed(book, picked, start_s);
    return CLI_OK;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    const bool proposes = cli_has(args, "propose");
    enum diary_scope scope;
    struct pick picked;

    if (cli_has(args, "accept") + cli_has(args, "decline") + proposes != 1)
        return cli_fail(cli, CLI_USAGE, MSG_ANSWER_WHICH, NULL);
    if (cli_has(args, "accept") && cli_has(args, "reason"))
        return cli_fail(cli, CLI_USAGE, MSG_ANSWER_NO_REASON, NULL);
    int status = book_open(&book, cli);
    if (status == CLI_OK)
        status = pick(&book, args, false, &picked);
    if (status == CLI_OK)
        status = pick_scope_or(&book, args, &picked, DIARY_SCOPE_ALL, &scope);
    if (status != CLI_OK)
        return status;
    book.call.dry_run = cli_has(args, "dry-run");
    return proposes ? propose(&book, args, &picked, scope)
                    : answer(&book, args, &picked, scope);
}

/* SPDX-License-Identifier: MIT */
/* takt invitations: what others have done, and what they ask (SPEC R-114,
 * */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "account/people.h"
#include "cli/guests.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/show.h"
#include "face/notice.h"
#include "face/sentence.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"responses", 0, CLI_FLAG, false, MSG_NONE, MSG_INVITATIONS_RESPONSES},
    {"declined", 0, CLI_FLAG, false, MSG_NONE, MSG_INVITATIONS_DECLINED},
    {"dates", 0, CLI_FLAG, false, MSG_NONE, MSG_INVITATIONS_DATES},
    {"got-it", 0, CLI_FLAG, false, MSG_NONE, MSG_INVITATIONS_GOT_IT},
    {"agree", 0, CLI_VALUE, false, MSG_VALUE_NUMBER, MSG_INVITATIONS_AGREE},
    {"disagree", 0, CLI_VALUE, false, MSG_VALUE_NUMBER,
     MSG_INVITATIONS_DISAGREE},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_invitations = {
    .name = "invitations",
    .words = MSG_NONE,
    .about = MSG_INVITATIONS_ABOUT,
    .lists = {&list},
    .run = run,
};

/* Notices that are shown. */
#define NOTICES_MAX 200

#define NAME_WIDTH 10

/* ---- notices ------------------------------------------------------------ */

static bool is_undecided(const struct diary_notice *notice)
{
    return notice->kind == DIARY_NOTICE_CLAIMED ||
           notice->kind == DIARY_NOTICE_PROPOSED;
}

static void add_sentence(struct book *book, struct buf *out,
                         const struct diary_notice *notice)
{
    notice_add(out, &book->reader, notice, book_person(book, notice->actor));
    if (notice->reason != NULL && *notice->reason != '\0')
        buf_addf(out, " (%s)", notice->reason);
}

static json_t *json_of_notice(struct book *book,
                              const struct diary_notice *notice)
{
    TAKT_AUTO(buf) said = BUF_INIT(OUTPUT_MAX);
    json_t *value = json_object();

    add_sentence(book, &said, notice);
    json_object_set_new(value, "number", json_number(notice->number));
    json_object_set_new(value, "said", output_json_text(buf_str(&said)));
    json_object_set_new(value, "undecided", json_boolean(is_undecided(notice)));
    return value;
}

static void print_notice(struct book *book, const struct diary_notice *notice)
{
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);

    buf_add_str(&line, "! ");
    if (is_undecided(notice)) /* --agree and --disagree take it */
        buf_addf(&line, "%lld: ", (long long)notice->number);
    add_sentence(book, &line, notice);
    buf_add_char(&line, '\n');
    output_text(&line);
}

static int show_notices(struct book *book, json_t *values)
{
    struct diary_notice *notices;
    size_t count;

    if (diary_notices(&book->call, NOTICES_MAX, &notices, &count, &book->arena,
                      &book->err) != TAKT_OK)
        return book_refuse(book);
    for (size_t i = 0; i < count; i++) {
        if (values != NULL)
            json_array_append_new(values, json_of_notice(book, &notices[i]));
        else if (notices[i].kind != DIARY_NOTICE_INVITED) /* stands below */
            print_notice(book, &notices[i]);
    }
    return CLI_OK;
}

/* Takes note of all that leave nothing to decide. */
static int take_note(struct book *book)
{
    struct diary_notice *notices;
    size_t count;

    if (diary_notices(&book->call, NOTICES_MAX, &notices, &count, &book->arena,
                      &book->err) != TAKT_OK)
        return book_refuse(book);
    for (size_t i = 0; i < count; i++)
        if (!is_undecided(&notices[i]) &&
            notices[i].kind != DIARY_NOTICE_INVITED &&
            diary_take_note(&book->call, notices[i].owner, notices[i].number,
                            &book->err) != TAKT_OK)
            return book_refuse(book);
    return CLI_OK;
}

static int decide(struct book *book, const char *text, bool agrees)
{
    struct diary_report report = DIARY_REPORT_INIT;
    char *end;
    const long long number = strtoll(text, &end, 10);

    if (*end != '\0' || number < 1)
        return cli_fail(
            book->cli, CLI_USAGE, MSG_OPTION_NUMBER,
            (const char *const[]){agrees ? "--agree" : "--disagree"});
    if ((agrees ? diary_agree(&book->call, number, &report, &book->arena,
                              &book->err)
                : diary_disagree(&book->call, number, &book->err)) != TAKT_OK)
        return book_refuse(book);
    return CLI_OK;
}

/* ---- invitations -------------------------------------------------------- */

static void add_when(struct book *book, struct buf *out,
                     const struct diary_invitation *invitation)
{
    if (invitation->is_whole)
        sentence_add(&book->reader, out, invitation->entry.item);
    else
        sentence_add_date(&book->reader, out, invitation->entry.item,
                          &invitation->entry.date);
}

/* Who asks, or has answered. */
static const char *who(struct book *book,
                       const struct diary_invitation *invitation)
{
    return book_person(book,
                       invitation->seat != NULL
                           ? invitation->seat->person
                           : invitation->entry.item->followup.timing.owner);
}

static json_t *json_of(struct book *book,
                       const struct diary_invitation *invitation)
{
    const struct diary_item *item = invitation->entry.item;
    const struct diary_fields fields =
        diary_fields_on(item, &invitation->entry.date);
    TAKT_AUTO(buf) name = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) when = BUF_INIT(OUTPUT_MAX);
    json_t *value = json_object();

    book_add_name(book, &name, item->followup.timing.owner,
                  item->followup.timing.id);
    add_when(book, &when, invitation);
    json_object_set_new(value, "name", output_json_text(buf_str(&name)));
    json_object_set_new(value, "title", output_json_text(fields.title));
    json_object_set_new(value, "location", output_json_text(fields.location));
    json_object_set_new(value, "when", output_json_text(buf_str(&when)));
    json_object_set_new(value, "slot",
                        json_wall(item, invitation->entry.date.slot_s));
    json_object_set_new(value, "whole", json_boolean(invitation->is_whole));
    json_object_set_new(
        value, "answer",
        output_json_text(guests_answer_word(invitation->answer)));
    json_object_set_new(value, "who", output_json_text(who(book, invitation)));
    return value;
}

static void print(struct book *book, const struct diary_invitation *invitation)
{
    const struct diary_item *item = invitation->entry.item;
    const struct diary_fields fields =
        diary_fields_on(item, &invitation->entry.date);
    TAKT_AUTO(buf) name = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);

    book_add_name(book, &name, item->followup.timing.owner,
                  item->followup.timing.id);
    output_pad(&line, buf_str(&name), NAME_WIDTH);
    buf_addf(&line, " %s\n%*s ", fields.title == NULL ? "" : fields.title,
             NAME_WIDTH, "");
    add_when(book, &line, invitation);
    if (fields.location != NULL && *fields.location != '\0')
        buf_addf(&line, " · %s", fields.location);
    buf_addf(&line,
             /* his answer, or one's own to him */
             invitation->seat != NULL ? "\n%*s %s: %s\n" : "\n%*s %s → %s\n",
             NAME_WIDTH, "", who(book, invitation),
             message_text(book->cli->lang, guests_answer(invitation->answer)));
    output_text(&line);
}

static int show_all(struct book *book, const struct cli_args *args,
                    json_t *values, size_t *shown)
{
    const unsigned flags =
        (cli_has(args, "declined") ? DIARY_INVITATIONS_DECLINED : 0) |
        (cli_has(args, "dates") ? DIARY_INVITATIONS_DATES : 0);
    struct diary_invitation *invitations;
    takt_status status;

    if (cli_has(args, "responses"))
        status = diary_responses(&book->call, &invitations, shown, &book->arena,
                                 &book->err);
    else
        status = diary_invitations(&book->call, flags, &invitations, shown,
                                   &book->arena, &book->err);
    if (status != TAKT_OK)
        return book_refuse(book);
    for (size_t i = 0; i < *shown; i++) {
        if (values != NULL)
            json_array_append_new(values, json_of(book, &invitations[i]));
        else
            print(book, &invitations[i]);
    }
    return CLI_OK;
}

static int show(struct book *book, const struct cli_args *args)
{
    json_t *notices = book->cli->is_json ? json_array() : NULL;
    json_t *invitations = book->cli->is_json ? json_array() : NULL;
    size_t shown = 0;
    int status = show_notices(book, notices);

    if (status == CLI_OK)
        status = show_all(book, args, invitations, &shown);
    if (status != CLI_OK) {
        json_decref(notices);
        json_decref(invitations);
        return status;
    }
    if (book->cli->is_json)
        output_json(
            json_pack("{s:o,s:o}", "notices", notices, "items", invitations));
    else if (shown == 0)
        output_say(book->cli, MSG_INVITATIONS_NONE, NULL);
    return CLI_OK;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    int status = book_open(&book, cli);

    if (status == CLI_OK && cli_has(args, "got-it"))
        status = take_note(&book);
    if (status == CLI_OK && cli_has(args, "agree"))
        status = decide(&book, cli_value(args, "agree"), true);
    if (status == CLI_OK && cli_has(args, "disagree"))
        status = decide(&book, cli_value(args, "disagree"), false);
    return status == CLI_OK ? show(&book, args) : status;
}

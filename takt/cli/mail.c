/* SPDX-License-Identifier: MIT */
/* takt mail: what waits to be sent, and a mail that a mail server hands over.
 */
#include <stdio.h>
#include <string.h>

#include "cli/book.h"
#include "cli/json.h"
#include "cli/output.h"
#include "face/moment.h"
#include "mail/message.h"
#include "mail/office.h"

/* Mails that are listed. */
#define LISTED_MAX 1000

static int run(struct cli *cli, const struct cli_args *args);

const struct cli_command cmd_mail = {
    .name = "mail",
    .words = MSG_MAIL_WORDS,
    .about = MSG_MAIL_ABOUT,
    .words_max = 1,
    .run = run,
};

/* ---- the outbox --------------------------------------------------------- */

static const struct {
    const char *word;
    enum message message;
} states[] = {
    [DIARY_MAIL_WAITING] = {"waiting", MSG_MAIL_WAITING},
    [DIARY_MAIL_SENT] = {"sent", MSG_MAIL_SENT},
    [DIARY_MAIL_GIVEN_UP] = {"given-up", MSG_MAIL_GIVEN_UP},
};

static json_t *json_of(const struct diary_mail *mail)
{
    json_t *value = json_object();

    json_object_set_new(value, "owner", json_number(mail->owner));
    json_object_set_new(value, "number", json_number(mail->number));
    json_object_set_new(value, "to", output_json_text(mail->to));
    json_object_set_new(value, "state",
                        output_json_text(states[mail->state].word));
    json_object_set_new(value, "made", json_number(mail->made_s));
    json_object_set_new(value, "tries", json_number(mail->tries));
    json_object_set_new(value, "next",
                        mail->state == DIARY_MAIL_WAITING
                            ? json_number(mail->next_s)
                            : json_null());
    json_object_set_new(value, "ended", json_number(mail->ended_s));
    json_object_set_new(value, "trouble", output_json_text(mail->trouble));
    return value;
}

static void print(const struct book *book, const struct diary_mail *mail)
{
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);

    moment_add_wall(&line, book_wall(book, mail->made_s / 60 * 60));
    buf_add_str(&line, "  ");
    output_pad(&line,
               message_text(book->cli->lang, states[mail->state].message), 12);
    buf_addf(&line, "%s", mail->to);
    if (mail->trouble != NULL)
        buf_addf(&line, ": %s", mail->trouble);
    buf_add_char(&line, '\n');
    output_text(&line);
}

static int show_all(struct cli *cli)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_mail *mails;
    size_t count;
    int status = book_open(&book, cli);

    if (status != CLI_OK)
        return status;
    if (diary_list_mail(&book.call, LISTED_MAX, &mails, &count, &book.arena,
                        &book.err) != TAKT_OK)
        return book_refuse(&book);
    json_t *values = cli->is_json ? json_array() : NULL;
    for (size_t i = 0; i < count; i++) {
        if (values != NULL)
            json_array_append_new(values, json_of(&mails[i]));
        else
            print(&book, &mails[i]);
    }
    if (values != NULL)
        output_json(values);
    else if (count == 0)
        output_say(cli, MSG_MAIL_NONE, NULL);
    return CLI_OK;
}

/* ---- what comes in ------------------------------------------------------ */

static const enum message outcomes[MAIL_OUTCOME__COUNT] = {
    [MAIL_NO_MAIL] = MSG_MAIL_IS_NO_MAIL,
    [MAIL_NOTHING] = MSG_MAIL_IS_NOTHING,
    [MAIL_UNKNOWN] = MSG_MAIL_IS_UNKNOWN,
    [MAIL_UNTRUSTED] = MSG_MAIL_IS_UNTRUSTED,
    [MAIL_OLD] = MSG_MAIL_IS_OLD,
    [MAIL_HEARD] = MSG_MAIL_IS_HEARD,
    [MAIL_DONE] = MSG_MAIL_IS_DONE,
};

/* Reads standard input; what is too large is cut behind what can be read. */
static bool read_message(struct buf *out)
{
    size_t got = 1;

    while (got > 0 && out->len <= MAIL_MESSAGE_MAX && buf_reserve(out, 65536)) {
        got = fread(out->data + out->len, 1, 65536, stdin);
        buf_commit(out, got);
    }
    return !ferror(stdin);
}

static int deliver(struct cli *cli)
{
    TAKT_AUTO(buf) text = BUF_INIT(MAIL_MESSAGE_MAX + 131072);
    TAKT_AUTO(buf) path = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(book) book = BOOK_INIT; /* for the zone of the house */
    struct mail_office office;
    enum mail_outcome outcome = MAIL_NOTHING;
    int status = book_open(&book, cli);
    takt_status taken;

    if (status != CLI_OK)
        return CLI_LATER;
    if (!read_message(&text) || !book_find_file(cli, &path))
        return cli_fail(cli, CLI_LATER, MSG_NO_INPUT, NULL);
    taken = mail_office_open(&office, buf_str(&path), cli->zones,
                             book.call.zone, &book.err);
    if (taken == TAKT_OK)
        taken = mail_office_take(&office, buf_str(&text), text.len, &outcome,
                                 &book.err);
    mail_office_close(&office);
    if (taken != TAKT_OK) {
        (void)book_refuse(&book);
        return CLI_LATER;
    }
    if (cli->is_json)
        output_json(json_pack("{s:s}", "outcome", mail_outcome_word(outcome)));
    else
        output_say(cli, outcomes[outcome], NULL);
    return CLI_OK;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    const char *action = args->word_count > 0 ? args->words[0] : "list";

    if (strcmp(action, "list") == 0)
        return show_all(cli);
    if (strcmp(action, "deliver") == 0)
        return deliver(cli);
    return cli_fail(cli, CLI_USAGE, MSG_BAD_VALUE,
                    (const char *const[]){"mail", action});
}

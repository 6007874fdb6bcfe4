/* SPDX-License-Identifier: MIT */
/*
 * The sender; see sender.h. It looks into the outbox every LOOK_MS; a look
 * that finds nothing reads one page of an index.
 */
#include "mail/sender.h"

#include <stdio.h>
#include <stdlib.h>

#include "env/clock.h"
#include "mail/worker.h"
#include "store/sqlite.h"

#define LOOK_MS 1000

/* The longest trouble that is kept. */
#define TROUBLE_MAX 1000

struct mail_sender {
    struct diary_store *store;
    struct mail_smtp *smtp;
    struct mail_worker worker;
};

/* Notes what became of a mail. Where that fails it is as if nothing more had
 * been heard of it: it is sent again, the same. */
static void note(const struct diary_call *call, const struct diary_mail *mail,
                 enum mail_sent sent, const char *trouble)
{
    struct diary_error err;

    if (sent == MAIL_SENT)
        (void)diary_mail_sent(call, mail, &err);
    else
        (void)diary_mail_failed(call, mail, trouble, sent == MAIL_NEVER, &err);
}

/* Sends one; answers whether there may be more. */
static bool send_one(void *ctx)
{
    struct mail_sender *sender = ctx;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    TAKT_AUTO(buf) trouble = BUF_INIT(TROUBLE_MAX);
    struct diary_call call = {.store = sender->store,
                              .person = DIARY_FIRST_PERSON};
    struct diary_mail mail;
    struct diary_error err;
    enum mail_sent sent;

    if (clock_now(&call.now_s, NULL) != TAKT_OK ||
        diary_take_mail(&call, &mail, &arena, &err) != TAKT_OK)
        return false;
    sent =
        mail_smtp_send(sender->smtp, mail.from, mail.to, mail.text, &trouble);
    note(&call, &mail, sent, buf_str(&trouble));
    if (sent != MAIL_SENT)
        (void)fprintf(stderr, "takt: mail to %s: %s\n", mail.to,
                      buf_str(&trouble));
    return true;
}

takt_status mail_sender_start(struct mail_sender **out, const char *db,
                              const struct mail_server *server,
                              struct diary_error *err)
{
    struct mail_sender *sender = calloc(1, sizeof(*sender));
    takt_status status;

    *out = NULL;
    if (sender == NULL)
        return TAKT_NOMEM;
    status = store_sqlite_open(&sender->store, db, err);
    if (status != TAKT_OK) {
        free(sender);
        return status;
    }
    sender->smtp = mail_smtp_new(server);
    if (sender->smtp == NULL ||
        !mail_worker_start(&sender->worker, send_one, sender, LOOK_MS)) {
        mail_sender_end(sender);
        return TAKT_NOMEM;
    }
    *out = sender;
    return TAKT_OK;
}

void mail_sender_end(struct mail_sender *sender)
{
    if (sender == NULL)
        return;
    mail_worker_end(&sender->worker);
    mail_smtp_free(sender->smtp);
    store_close(sender->store);
    free(sender);
}

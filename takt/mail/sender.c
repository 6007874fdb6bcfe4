/* SPDX-License-Identifier: MIT */
/*
 * The sender; see sender.h. It looks into the outbox every LOOK_MS; a look
 * that finds nothing reads one page of an index.
 */
#include "mail/sender.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "env/clock.h"
#include "store/sqlite.h"

#define LOOK_MS 1000

/* The longest trouble that is kept. */
#define TROUBLE_MAX 1000

struct mail_sender {
    struct diary_store *store;
    struct mail_smtp *smtp;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t ends; /* on the clock that nobody sets */
    bool is_ending;
    bool has_thread;
};

static bool is_ending(struct mail_sender *sender)
{
    (void)pthread_mutex_lock(&sender->lock);
    const bool ending = sender->is_ending;
    (void)pthread_mutex_unlock(&sender->lock);
    return ending;
}

static void wait_for_more(struct mail_sender *sender)
{
    const struct timespec until = clock_ahead(LOOK_MS);

    (void)pthread_mutex_lock(&sender->lock);
    if (!sender->is_ending)
        (void)pthread_cond_timedwait(&sender->ends, &sender->lock, &until);
    (void)pthread_mutex_unlock(&sender->lock);
}

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
static bool send_one(struct mail_sender *sender)
{
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

static void *work(void *ctx)
{
    struct mail_sender *sender = ctx;

    while (!is_ending(sender))
        if (!send_one(sender))
            wait_for_more(sender);
    return NULL;
}

static bool set_up(struct mail_sender *sender, const struct mail_server *server)
{
    pthread_condattr_t attributes;

    sender->smtp = mail_smtp_new(server);
    (void)pthread_condattr_init(&attributes);
    (void)pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    (void)pthread_cond_init(&sender->ends, &attributes);
    (void)pthread_condattr_destroy(&attributes);
    (void)pthread_mutex_init(&sender->lock, NULL);
    sender->has_thread =
        sender->smtp != NULL &&
        pthread_create(&sender->thread, NULL, work, sender) == 0;
    return sender->has_thread;
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
    if (!set_up(sender, server)) {
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
    (void)pthread_mutex_lock(&sender->lock);
    sender->is_ending = true;
    (void)pthread_cond_signal(&sender->ends);
    (void)pthread_mutex_unlock(&sender->lock);
    if (sender->has_thread)
        (void)pthread_join(sender->thread, NULL);
    mail_smtp_free(sender->smtp);
    store_close(sender->store);
    (void)pthread_cond_destroy(&sender->ends);
    (void)pthread_mutex_destroy(&sender->lock);
    free(sender);
}

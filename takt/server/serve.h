/* SPDX-License-Identifier: MIT */
/* The diary server, put together. */
#ifndef SERVER_SERVE_H
#define SERVER_SERVE_H

#include "mail/smtp.h"
#include "server/http/server.h"

/* Most addresses that may read the counts. */
#define SERVE_WATCHERS_MAX 16

/* How mail goes out, and comes in; address NULL: not at all. */
struct serve_mail {
    const char *address; /* that it comes from */
    bool tagged;         /* mail for ADDRESS+TAG comes to it too */
    const char *trust;   /* the mail server whose word about senders counts;
                            NULL: none */
    struct mail_server server;
    const char *lmtp;       /* where mails are handed over; NULL: nowhere */
    struct mail_server box; /* where they are fetched; url NULL: nowhere */
    unsigned box_every_s;
};

struct serve_options {
    const char *listen; /* as http_listen() takes it; a supervisor's socket
                           goes before */
    const char *watchers[SERVE_WATCHERS_MAX + 1]; /* addresses that may read
                                                     /metrics; NULL ends them */
    struct serve_mail mail;
    struct http_options http; /* without what serve() fills in: listen_fd,
                                 shared, routes, authenticate */
};

/* Serves until SIGTERM or SIGINT comes. Says on standard output where, as
 * soon as it listens, and tells the supervisor.
 *
 * @return TAKT_OK; TAKT_REFUSED with err filled in; TAKT_NOMEM; TAKT_DONE if
 *         it cannot listen: errno says why. */
takt_status serve(const struct serve_options *options, struct diary_error *err);

#endif

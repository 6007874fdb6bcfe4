/* SPDX-License-Identifier: MIT */
/* The diary server, put together. */
#ifndef SERVER_SERVE_H
#define SERVER_SERVE_H

#include "server/http/server.h"

struct serve_options {
    const char *db;
    const char *listen;
    struct zones *zones;
};

/* Serves until SIGTERM or SIGINT comes. Says on standard output where, as
 * soon as it listens.
 *
 * @return TAKT_OK; TAKT_REFUSED with err filled in; TAKT_DONE if it cannot
 *         listen: errno says why. */
takt_status serve(const struct serve_options *options, struct diary_error *err);

#endif

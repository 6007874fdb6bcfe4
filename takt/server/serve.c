/* SPDX-License-Identifier: MIT */
/* Puts the server together: its socket, its routes, its end. */
#include "server/serve.h"

#include <signal.h>
#include <stdio.h>

#include "server/api/alarms.h"
#include "server/api/change.h"
#include "server/api/export.h"
#include "server/api/followup.h"
#include "server/api/grid.h"
#include "server/api/import.h"
#include "server/api/me.h"
#include "server/api/preview.h"
#include "server/api/scope.h"
#include "server/api/session.h"
#include "server/api/shared.h"
#include "server/api/window.h"
#include "server/health.h"
#include "server/page/page.h"

#define WORKERS 4

/* Every route, a noun a line. */
/* clang-format off */
static const struct http_route *const routes[] = {
    health_routes,
    session_routes,
    me_routes,
    window_routes,
    grid_routes,
    followup_routes,
    followup_change_routes,
    date_change_routes,
    scope_routes,
    preview_routes,
    suggestion_routes,
    undo_routes,
    alarm_routes,
    import_routes,
    export_routes,
    page_routes, /* takes what is left */
    NULL,
};
/* clang-format on */

/* Keeps the signals that end the server from its threads, so that this one
 * can wait for them. */
static void hold_signals(sigset_t *ends)
{
    sigemptyset(ends);
    sigaddset(ends, SIGTERM);
    sigaddset(ends, SIGINT);
    (void)pthread_sigmask(SIG_BLOCK, ends, NULL);
}

/* The key lies beside the diary. */
static takt_status load_key(struct api_shared *shared, const char *db,
                            struct diary_error *err)
{
    TAKT_AUTO(buf) path = BUF_INIT(4096);

    if (!account_key_path(&path, db))
        return TAKT_NOMEM;
    shared->guard = account_guard_new();
    return shared->guard == NULL
               ? TAKT_NOMEM
               : account_key_load(&shared->key, buf_str(&path), NULL, err);
}

takt_status serve(const struct serve_options *options, struct diary_error *err)
{
    struct api_shared shared = {.guard = NULL};
    struct http_options http = {
        .listen_fd = http_listen(options->listen),
        .names = {"localhost", "127.0.0.1", "[::1]"},
        .workers = WORKERS,
        .timeout_s = 30,
        .log = HTTP_LOG_LOGFMT,
        .db = options->db,
        .zones = options->zones,
        .shared = &shared,
        .routes = routes,
        .authenticate = session_authenticate,
    };
    TAKT_AUTO(buf) address = BUF_INIT(1024);
    struct http_server *server;
    sigset_t ends;
    int signal_number;

    if (http.listen_fd < 0)
        return TAKT_DONE;
    (void)http_listen_name(http.listen_fd, &address);
    hold_signals(&ends);
    takt_status status = load_key(&shared, options->db, err);
    if (status == TAKT_OK)
        status = http_server_begin(&server, &http, err);
    if (status != TAKT_OK) {
        account_guard_free(shared.guard);
        return status;
    }
    printf("takt: listening on http://%s/\n", buf_str(&address));
    fflush(stdout);
    (void)sigwait(&ends, &signal_number);
    http_server_end(server);
    account_guard_free(shared.guard);
    return TAKT_OK;
}

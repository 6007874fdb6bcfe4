/* SPDX-License-Identifier: MIT */
/*
 * A server without a door, for tests of what stands behind it:
 *
 *     open_server DIARY
 *
 * Who asks is whom X-Test-Person names, else person 1. It prints its port,
 * and ends when its input does.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "server/api/alarms.h"
#include "server/api/change.h"
#include "server/api/export.h"
#include "server/api/followup.h"
#include "server/api/import.h"
#include "server/api/preview.h"
#include "server/api/scope.h"
#include "server/http/server.h"

static const struct http_route *const routes[] = {
    alarm_routes,       import_routes,   export_routes, followup_change_routes,
    date_change_routes, undo_routes,     scope_routes,  preview_routes,
    suggestion_routes,  followup_routes, NULL,
};

static struct http_who let_in(struct http_request *request)
{
    const char *person = http_header(request, "X-Test-Person");

    return (struct http_who){.person = person == NULL ? 1 : atoll(person)};
}

int main(int argc, char **argv)
{
    struct zones *zones = zones_new(NULL);
    struct http_options options = {
        .listen_fd = http_listen("127.0.0.1:0"),
        .names = {"127.0.0.1"},
        .workers = 2,
        .timeout_s = 30,
        .db = argv[argc - 1],
        .zones = zones,
        .routes = routes,
        .authenticate = let_in,
    };
    TAKT_AUTO(buf) name = BUF_INIT(100);
    struct http_server *server;
    struct diary_error err;

    if (argc != 2 || options.listen_fd < 0 ||
        !http_listen_name(options.listen_fd, &name) ||
        http_server_begin(&server, &options, &err) != TAKT_OK)
        return 1;
    puts(strrchr(buf_str(&name), ':') + 1);
    fflush(stdout);
    while (getchar() != EOF)
        ;
    http_server_end(server);
    zones_free(zones);
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* takt serve: the command, between the command line and the server. */
#include <errno.h>
#include <string.h>

#include "cli/book.h"
#include "cli/output.h"
#include "cli/refusal.h"
#include "server/serve.h"

#define LISTEN_DEFAULT "127.0.0.1:8080"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"listen", 0, CLI_VALUE, false, MSG_SERVE_ADDRESS, MSG_SERVE_LISTEN},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_serve = {
    .name = "serve",
    .words = MSG_NONE,
    .about = MSG_SERVE_ABOUT,
    .lists = {&list},
    .run = run,
};

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(buf) path = BUF_INIT(OUTPUT_MAX);
    const char *address = cli_value(args, "listen");
    struct diary_error err;

    if (!book_find_file(cli, &path))
        return cli_fail(cli, CLI_REFUSED,
                        path.len == 0 ? MSG_NO_HOME : MSG_NO_FOLDER,
                        (const char *const[]){buf_str(&path)});
    if (address == NULL)
        address = LISTEN_DEFAULT;
    switch (serve(
        &(struct serve_options){
            .listen = address,
            .watchers = {"127.0.0.1", "::1"},
            .http = {.names = {"localhost", "127.0.0.1", "[::1]"},
                     .workers = 4,
                     .timeout_s = 30,
                     .log = HTTP_LOG_LOGFMT,
                     .db = buf_str(&path),
                     .zones = cli->zones}},
        &err)) {
    case TAKT_OK:
        return CLI_OK;
    case TAKT_DONE:
        return cli_fail(cli, CLI_REFUSED, MSG_SERVE_CANNOT_LISTEN,
                        (const char *const[]){address, strerror(errno)});
    case TAKT_REFUSED:
        return refusal_fail_diary(cli, &err);
    default:
        return cli_fail(cli, CLI_REFUSED, MSG_NO_MEMORY, NULL);
    }
}

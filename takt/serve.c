/* SPDX-License-Identifier: MIT */
/* takt serve: the command, between the command line and the server. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/book.h"
#include "cli/output.h"
#include "cli/refusal.h"
#include "env/user.h"
#include "server/config.h"

/* Columns of a setting's name and value in the list of all. */
#define NAME_WIDTH 13
#define VALUE_WIDTH 28

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"listen", 0, CLI_VALUE, false, MSG_SERVE_ADDRESS, MSG_SERVE_LISTEN},
    {"names", 0, CLI_VALUE, false, MSG_SERVE_NAME_LIST, MSG_SERVE_NAMES},
    {"certificate", 0, CLI_VALUE, false, MSG_VALUE_FILE, MSG_SERVE_CERTIFICATE},
    {"key", 0, CLI_VALUE, false, MSG_VALUE_FILE, MSG_SERVE_KEY},
    {"proxies", 0, CLI_VALUE, false, MSG_SERVE_ADDRESS_LIST, MSG_SERVE_PROXIES},
    {"watchers", 0, CLI_VALUE, false, MSG_SERVE_ADDRESS_LIST,
     MSG_SERVE_WATCHERS},
    {"workers", 0, CLI_VALUE, false, MSG_VALUE_NUMBER, MSG_SERVE_WORKERS},
    {"timeout", 0, CLI_VALUE, false, MSG_VALUE_NUMBER, MSG_SERVE_TIMEOUT},
    {"log", 0, CLI_VALUE, false, MSG_VALUE_WORD, MSG_SERVE_LOG},
    {"mail", 0, CLI_VALUE, false, MSG_SERVE_MAIL_ADDRESS, MSG_SERVE_MAIL},
    {"mail-server", 0, CLI_VALUE, false, MSG_SERVE_MAIL_URL,
     MSG_SERVE_MAIL_SERVER},
    {"mail-user", 0, CLI_VALUE, false, MSG_VALUE_LOGIN, MSG_SERVE_MAIL_USER},
    {"mail-password", 0, CLI_VALUE, false, MSG_VALUE_FILE,
     MSG_SERVE_MAIL_PASSWORD},
    {"mail-ca", 0, CLI_VALUE, false, MSG_VALUE_FILE, MSG_SERVE_MAIL_CA},
    {"mail-tags", 0, CLI_VALUE, false, MSG_SERVE_YES_NO, MSG_SERVE_MAIL_TAGS},
    {"mail-trust", 0, CLI_VALUE, false, MSG_VALUE_NAME, MSG_SERVE_MAIL_TRUST},
    {"mail-lmtp", 0, CLI_VALUE, false, MSG_SERVE_ADDRESS, MSG_SERVE_MAIL_LMTP},
    {"mail-box", 0, CLI_VALUE, false, MSG_SERVE_MAIL_URL, MSG_SERVE_MAIL_BOX},
    {"mail-box-user", 0, CLI_VALUE, false, MSG_VALUE_LOGIN,
     MSG_SERVE_MAIL_BOX_USER},
    {"mail-box-password", 0, CLI_VALUE, false, MSG_VALUE_FILE,
     MSG_SERVE_MAIL_BOX_PASSWORD},
    {"mail-box-every", 0, CLI_VALUE, false, MSG_VALUE_NUMBER,
     MSG_SERVE_MAIL_BOX_EVERY},
    {"config", 0, CLI_VALUE, false, MSG_VALUE_FILE, MSG_SERVE_CONFIG},
    {"check", 0, CLI_FLAG, false, MSG_NONE, MSG_SERVE_CHECK},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_serve = {
    .name = "serve",
    .words = MSG_NONE,
    .about = MSG_SERVE_ABOUT,
    .lists = {&list},
    .run = run,
};

/* ---- the settings ------------------------------------------------------- */

/* Reads them from all three places; what comes later counts. */
static void read_settings(struct config *config, const struct cli_args *args)
{
    const char *path = cli_value(args, "config");

    if (path == NULL)
        path = user_variable("TAKT_CONFIG");
    if (path != NULL)
        config_read_file(config, path);
    config_read_environment(config);
    for (int i = 0; i < CONFIG__COUNT; i++) {
        const char *name = config_name((enum config_setting)i);
        const char *value = cli_value(args, name);
        TAKT_AUTO(buf) where = BUF_INIT(64);
        if (value != NULL && buf_addf(&where, "--%s", name))
            config_tell(config, (enum config_setting)i, value, buf_str(&where));
    }
}

/* The diary's file: as told, else the user's own. */
static int find_db(struct cli *cli, struct config *config)
{
    TAKT_AUTO(buf) path = BUF_INIT(OUTPUT_MAX);

    if (config->values[CONFIG_DB].text != NULL)
        return CLI_OK;
    if (!book_find_file(cli, &path))
        return cli_fail(cli, CLI_REFUSED,
                        path.len == 0 ? MSG_NO_HOME : MSG_NO_FOLDER,
                        (const char *const[]){buf_str(&path)});
    config->options.http.db = diary_take_copy(&config->arena, buf_str(&path));
    config->values[CONFIG_DB].text = config->options.http.db;
    return CLI_OK;
}

static void add_fault(struct buf *out, const struct cli *cli,
                      const struct config_fault *fault)
{
    message_add(out, cli->lang, fault->message, fault->args);
}

static int refuse(const struct cli *cli, const struct config *config)
{
    for (size_t i = 0; i < config->fault_count; i++) {
        TAKT_AUTO(buf) text = BUF_INIT(OUTPUT_MAX);

        (void)buf_addf(&text, "%s: ", config->faults[i].where);
        add_fault(&text, cli, &config->faults[i]);
        (void)cli_fail(cli, CLI_REFUSED, MSG_ANY,
                       (const char *const[]){buf_str(&text)});
    }
    return CLI_REFUSED;
}

/* ---- --check ------------------------------------------------------------ */

static void show_json(const struct cli *cli, const struct config *config)
{
    json_t *all = json_object();
    json_t *values = json_object();
    json_t *faults = json_array();

    for (int i = 0; i < CONFIG__COUNT; i++)
        json_object_set_new(
            values, config_name((enum config_setting)i),
            json_pack("{s:o,s:o}", "value",
                      output_json_text(config->values[i].text), "where",
                      output_json_text(config->values[i].where)));
    for (size_t i = 0; i < config->fault_count; i++) {
        TAKT_AUTO(buf) text = BUF_INIT(OUTPUT_MAX);

        add_fault(&text, cli, &config->faults[i]);
        json_array_append_new(
            faults, json_pack("{s:o,s:o}", "where",
                              output_json_text(config->faults[i].where), "text",
                              output_json_text(buf_str(&text))));
    }
    json_object_set_new(all, "settings", values);
    json_object_set_new(all, "faults", faults);
    output_json(all);
}

static void show_settings(const struct cli *cli, const struct config *config)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);

    for (int i = 0; i < CONFIG__COUNT; i++) {
        const struct config_value *value = &config->values[i];
        if (value->text == NULL)
            continue;
        output_pad(&out, config_name((enum config_setting)i), NAME_WIDTH);
        output_pad(&out, value->text, VALUE_WIDTH);
        (void)buf_addf(&out, " %s\n",
                       value->where != NULL
                           ? value->where
                           : message_text(cli->lang, MSG_CONFIG_DEFAULT));
    }
    output_text(&out);
    output_say(cli, MSG_CONFIG_OK, NULL);
}

static int check(const struct cli *cli, const struct config *config)
{
    if (cli->is_json)
        show_json(cli, config);
    else if (config->fault_count == 0)
        show_settings(cli, config);
    else
        (void)refuse(cli, config);
    return config->fault_count == 0 ? CLI_OK : CLI_REFUSED;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(config) config = {.fault_count = 0};
    struct diary_error err;

    config_init(&config);
    read_settings(&config, args);
    int status = find_db(cli, &config);
    if (status != CLI_OK)
        return status;
    bool is_right = config_finish(&config);
    if (cli_has(args, "check"))
        return check(cli, &config);
    if (!is_right)
        return refuse(cli, &config);
    config.options.http.zones = cli->zones;
    switch (serve(&config.options, &err)) {
    case TAKT_OK:
        return CLI_OK;
    case TAKT_DONE:
        return cli_fail(
            cli, CLI_REFUSED, MSG_SERVE_CANNOT_LISTEN,
            (const char *const[]){config.options.listen, strerror(errno)});
    case TAKT_REFUSED:
        return refusal_fail_diary(cli, &err);
    default:
        return cli_fail(cli, CLI_REFUSED, MSG_NO_MEMORY, NULL);
    }
}

/* SPDX-License-Identifier: MIT */
/* Finds the command that the arguments name, reads its options, and runs it;
 * answers --help and --version. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/output.h"
#include "cli/refusal.h"
#include "env/clock.h"
#include "env/terminal.h"
#include "env/user.h"

const struct cli_command *const cli_commands[] = {
    &cmd_add,      &cmd_list,        &cmd_show,    &cmd_agenda, &cmd_edit,
    &cmd_move,     &cmd_copy,        &cmd_skip,    &cmd_done,   &cmd_stop,
    &cmd_delete,   &cmd_undo,        &cmd_history, &cmd_type,   &cmd_settings,
    &cmd_holidays, &cmd_import,      &cmd_export,  &cmd_expand, &cmd_check,
    &cmd_describe, &cmd_parse,       &cmd_user,    &cmd_share,  &cmd_serve,
    &cmd_mail,     &cmd_invitations, &cmd_answer,  &cmd_assign, &cmd_send,
};
const size_t cli_command_count = sizeof(cli_commands) / sizeof(cli_commands[0]);

static const struct cli_option common[] = {
    {"db", 0, CLI_VALUE, false, MSG_VALUE_FILE, MSG_COMMON_DB},
    {"person", 'p', CLI_VALUE, false, MSG_VALUE_LOGIN, MSG_COMMON_PERSON},
    {"zone", 'z', CLI_VALUE, false, MSG_VALUE_ZONE, MSG_COMMON_ZONE},
    {"lang", 'l', CLI_VALUE, false, MSG_VALUE_LANG, MSG_COMMON_LANG},
    {"json", 'j', CLI_FLAG, false, MSG_NONE, MSG_COMMON_JSON},
    {"help", 'h', CLI_FLAG, false, MSG_NONE, MSG_COMMON_HELP},
};
const struct cli_option_list cli_common_options =
    CLI_LIST(MSG_HELP_COMMON, common);

/* ---- help --------------------------------------------------------------- */

#define HELP_COLUMN 28 /* where the explanations of options begin */
#define HELP_WIDTH 80

static void add_option(const struct cli *cli, struct buf *out,
                       const struct cli_option *option)
{
    TAKT_AUTO(buf) head = BUF_INIT(OUTPUT_MAX);

    if (option->letter != '\0')
        buf_addf(&head, "  -%c, --%s", option->letter, option->name);
    else
        buf_addf(&head, "      --%s", option->name);
    if (option->kind != CLI_FLAG)
        buf_addf(&head, option->kind == CLI_VALUE ? " %s" : " [%s]",
                 message_text(cli->lang, option->value));
    if (output_width(buf_str(&head), head.len) + 2 > HELP_COLUMN) {
        buf_addf(out, "%s\n", buf_str(&head));
        buf_clear(&head);
    }
    output_pad(out, buf_str(&head), HELP_COLUMN);
    output_wrap(out, message_text(cli->lang, option->help), HELP_COLUMN,
                HELP_WIDTH);
}

static void add_options(const struct cli *cli, struct buf *out,
                        const struct cli_option_list *list)
{
    if (list == NULL)
        return;
    buf_addf(out, "\n%s\n", message_text(cli->lang, list->heading));
    for (size_t i = 0; i < list->count; i++)
        add_option(cli, out, &list->options[i]);
}

static int show_command_help(const struct cli *cli,
                             const struct cli_command *command)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);

    message_add(&out, cli->lang, MSG_HELP_USAGE,
                (const char *const[]){command->name,
                                      message_text(cli->lang, command->words)});
    buf_add_str(&out, "\n\n");
    output_wrap(&out, message_text(cli->lang, command->about), 0, HELP_WIDTH);
    for (size_t i = 0; i < CLI_LISTS_MAX - 1; i++)
        add_options(cli, &out, command->lists[i]);
    add_options(cli, &out, &cli_common_options);
    output_text(&out);
    return output_end(cli, CLI_OK);
}

static int show_help(const struct cli *cli)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);

    message_add(&out, cli->lang, MSG_HELP, NULL);
    buf_add_char(&out, '\n');
    for (size_t i = 0; i < cli_command_count; i++) {
        buf_add_str(&out, "  ");
        output_pad(&out, cli_commands[i]->name, 13);
        output_wrap(&out, message_text(cli->lang, cli_commands[i]->about), 15,
                    HELP_WIDTH);
    }
    add_options(cli, &out, &cli_common_options);
    buf_addf(&out, "\n%s\n", message_text(cli->lang, MSG_HELP_MORE));
    output_text(&out);
    return output_end(cli, CLI_OK);
}

/* ---- running ------------------------------------------------------------ */

static const char *command_at(const void *list, size_t i)
{
    (void)list; /* there is one list of commands */
    return cli_commands[i]->name;
}

static int fail_usage(const struct cli *cli, const char *command,
                      enum message message, const char *word,
                      const char *nearest)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);

    message_add(&out, cli->lang, message, (const char *const[]){word});
    if (nearest != NULL) {
        buf_add_str(&out, "; ");
        message_add(&out, cli->lang, MSG_DID_YOU_MEAN,
                    (const char *const[]){
                        message == MSG_OPTION_UNKNOWN ? "--" : "", nearest});
    }
    cli_fail(cli, CLI_USAGE, MSG_ANY, (const char *const[]){buf_str(&out)});
    buf_clear(&out);
    message_add(&out, cli->lang, MSG_TRY_HELP,
                (const char *const[]){command, command[0] == '\0' ? "" : " "});
    fprintf(stderr, "%s\n", buf_str(&out));
    return CLI_USAGE;
}

/* Takes the common options into the settings. */
static int apply_common(struct cli *cli, const struct cli_args *args)
{
    const char *lang = cli_value(args, "lang");
    struct takt_error err;

    if (lang != NULL &&
        takt_lang_find(&cli->lang, lang, strlen(lang)) != TAKT_OK)
        return fail_usage(cli, "", MSG_BAD_LANG, lang, NULL);
    cli->is_json = cli_has(args, "json");
    cli->db = cli_value(args, "db");
    if (cli->db == NULL)
        cli->db = user_variable("TAKT_DB");
    cli->person = cli_value(args, "person");
    cli->zone = cli_value(args, "zone");
    cli->width = terminal_width(STDOUT_FILENO);
    cli->has_color = !cli->is_json && terminal_has_color(STDOUT_FILENO);
    cli->can_ask =
        !cli->is_json && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    if (clock_now(&cli->now_s, &err) != TAKT_OK)
        return cli_fail(cli, CLI_REFUSED, MSG_BAD_NOW, NULL);
    return CLI_OK;
}

static int run_command(struct cli *cli, const struct cli_command *command,
                       const struct cli_args *args)
{
    const struct takt_zone *zone;
    struct takt_error err;

    if (cli_has(args, "help"))
        return show_command_help(cli, command);
    if (args->word_count < command->words_min)
        return fail_usage(cli, command->name, MSG_WORD_MISSING,
                          message_text(cli->lang, command->words), NULL);
    if (args->word_count > command->words_max)
        return fail_usage(cli, command->name, MSG_WORD_TOO_MANY,
                          args->words[command->words_max], NULL);
    if (cli->zone != NULL && zones_find(cli->zones, &zone, cli->zone,
                                        strlen(cli->zone), &err) != TAKT_OK)
        return cli_fail(cli, CLI_REFUSED, MSG_ZONE_UNKNOWN,
                        (const char *const[]){"", "", "", cli->zone});
    return output_end(cli, command->run(cli, args));
}

/* The command is the first word; what stands before it are common options.
 * Answers its place in argv, or argc. */
static int find_command(int argc, char **argv)
{
    static const char *const with_value[] = {
        "--db", "--person", "--zone", "--lang", "-p", "-z", "-l"};
    int at = 1;

    while (at < argc && argv[at][0] == '-') {
        bool has_value = false;
        for (size_t i = 0; i < sizeof(with_value) / sizeof(with_value[0]); i++)
            has_value = has_value || strcmp(argv[at], with_value[i]) == 0;
        at += has_value ? 2 : 1;
    }
    return at < argc ? at : argc;
}

static int run(struct cli *cli, int argc, char **argv)
{
    int at = find_command(argc, argv);
    const char *name = at < argc ? argv[at] : "";
    const struct cli_command *command = NULL;
    struct cli_options_error err = {.nearest = NULL};
    TAKT_AUTO(cli_args) args = {0};

    for (size_t i = 0; i < cli_command_count; i++)
        if (strcmp(cli_commands[i]->name, name) == 0)
            command = cli_commands[i];
    if (strcmp(cmd_complete.name, name) == 0)
        command = &cmd_complete;
    for (size_t i = 0; command != NULL && i < CLI_LISTS_MAX - 1; i++)
        args.lists[i] = command->lists[i];
    args.lists[CLI_LISTS_MAX - 1] = &cli_common_options;
    if (command == NULL && at < argc)
        return fail_usage(
            cli, "", MSG_COMMAND_UNKNOWN, name,
            cli_nearest(name, cli_command_count, NULL, command_at));
    if (at < argc) /* the name goes, what stands around it stays */
        memmove(argv + at, argv + at + 1, (size_t)(argc - at) * sizeof(*argv));
    if (!cli_args_read(&args, argc - 1 - (at < argc), argv + 1, &err))
        return fail_usage(cli, name, err.message, err.word, err.nearest);
    int status = apply_common(cli, &args);
    if (status != CLI_OK)
        return status;
    if (command != NULL)
        return run_command(cli, command, &args);
    if (cli_has(&args, "help"))
        return show_help(cli);
    return fail_usage(cli, "", MSG_COMMAND_MISSING, "", NULL);
}

int cli_main(int argc, char **argv)
{
    TAKT_AUTO(zones) zones = zones_new(NULL);
    struct cli cli = {.lang = user_language(), .zones = zones};

    if (zones == NULL)
        return cli_fail(&cli, CLI_REFUSED, MSG_NO_MEMORY, NULL);
    if (argc == 2 && strcmp(argv[1], "--version") == 0) {
        puts("takt " TAKT_VERSION);
        return output_end(&cli, CLI_OK);
    }
    return run(&cli, argc, argv);
}

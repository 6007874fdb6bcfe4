/* SPDX-License-Identifier: MIT */
/*
 * What a command is and what it gets: its name, its options and texts as
 * data, and the settings of this run. One file per command; cli.c finds and
 * runs them.
 */
#ifndef TAKT_CLI_COMMAND_H
#define TAKT_CLI_COMMAND_H

#include "cli/options.h"
#include "env/zones.h"
#include "face/messages.h"

/* Exit statuses. */
enum cli_exit {
    CLI_OK = 0,
    CLI_REFUSED = 1, /* the input or the diary says no */
    CLI_USAGE = 2,   /* the command was not called so */
    CLI_LATER = 75,  /* not now: a mail server delivers again (sysexits.h) */
};

/* The settings of one run. */
struct cli {
    enum takt_lang lang;
    bool is_json;       /* --json */
    bool has_color;     /* standard output takes colours */
    size_t width;       /* columns of standard output */
    bool can_ask;       /* somebody sits before standard input and output */
    int64_t now_s;      /* the time, in UTC */
    const char *db;     /* --db, or NULL */
    const char *person; /* --person, or NULL */
    const char *zone;   /* --zone, or NULL */
    struct zones *zones;
};

struct cli_command {
    const char *name;
    enum message words; /* what follows the name: "RULE --start TIME" */
    enum message about; /* one sentence on what it does */
    /* Its options; NULL: none. The common ones come by themselves. */
    const struct cli_option_list *lists[CLI_LISTS_MAX - 1];
    size_t words_min; /* how many words without "--" it takes */
    size_t words_max;
    /* Runs it and answers an enum cli_exit. */
    int (*run)(struct cli *cli, const struct cli_args *args);
};

/* A list of options made of an array. */
#define CLI_LIST(title, array)                                                 \
    {                                                                          \
        .heading = (title), .options = (array),                                \
        .count = sizeof(array) / sizeof((array)[0])                            \
    }

extern const struct cli_command cmd_add;
extern const struct cli_command cmd_agenda;
extern const struct cli_command cmd_check;
extern const struct cli_command cmd_complete;
extern const struct cli_command cmd_copy;
extern const struct cli_command cmd_delete;
extern const struct cli_command cmd_describe;
extern const struct cli_command cmd_done;
extern const struct cli_command cmd_edit;
extern const struct cli_command cmd_expand;
extern const struct cli_command cmd_export;
extern const struct cli_command cmd_history;
extern const struct cli_command cmd_holidays;
extern const struct cli_command cmd_import;
extern const struct cli_command cmd_list;
extern const struct cli_command cmd_move;
extern const struct cli_command cmd_parse;
extern const struct cli_command cmd_serve; /* takt/serve.c */
extern const struct cli_command cmd_settings;
extern const struct cli_command cmd_share;
extern const struct cli_command cmd_show;
extern const struct cli_command cmd_skip;
extern const struct cli_command cmd_stop;
extern const struct cli_command cmd_type;
extern const struct cli_command cmd_undo;
extern const struct cli_command cmd_answer;
extern const struct cli_command cmd_assign;
extern const struct cli_command cmd_send;
extern const struct cli_command cmd_invitations;
extern const struct cli_command cmd_mail;
extern const struct cli_command cmd_user;

/* All commands, in the order of the help; cmd_complete is none for people. */
extern const struct cli_command *const cli_commands[];
extern const size_t cli_command_count;

/* Options that every command takes. */
extern const struct cli_option_list cli_common_options;

#endif

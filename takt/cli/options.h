/* SPDX-License-Identifier: MIT */
/*
 * The options of a command: described by tables, read from the arguments,
 * and explained from the same tables by --help.
 */
#ifndef TAKT_CLI_OPTIONS_H
#define TAKT_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "face/messages.h"

enum cli_option_kind {
    CLI_FLAG,         /* --yes */
    CLI_VALUE,        /* --start TIME or --start=TIME */
    CLI_MAYBE_NUMBER, /* --weekly or --weekly 3 */
};

struct cli_option {
    const char *name; /* without the dashes */
    char letter;      /* '\0': none */
    enum cli_option_kind kind;
    bool repeats;       /* may be given more than once */
    enum message value; /* what the value is called in the help */
    enum message help;
};

/* Options that belong together, with the heading they have in the help. */
struct cli_option_list {
    enum message heading;
    const struct cli_option *options;
    size_t count;
};

/* The most lists that one command has, the common one included. */
#define CLI_LISTS_MAX 7

/* An option that was given. */
struct cli_given {
    const struct cli_option *option;
    const char *value; /* NULL: none */
};

/* The arguments of a command, read. The texts are those of argv. */
struct cli_args {
    const struct cli_option_list *lists[CLI_LISTS_MAX]; /* NULL: none */
    struct cli_given *given;
    size_t given_count;
    const char **words; /* what is no option */
    size_t word_count;
};

/* Why the arguments could not be read. */
struct cli_options_error {
    enum message message;
    const char *word;    /* the argument */
    const char *nearest; /* the option that was perhaps meant, or NULL */
};

/* Reads the arguments behind the command's name into args, whose lists the
 * caller has set. Answers false with err filled in if it cannot. End args
 * with cli_args_release() in either case. */
bool cli_args_read(struct cli_args *args, int argc, char **argv,
                   struct cli_options_error *err);
void cli_args_release(struct cli_args *args);

/* How many options a command has, and the i-th of them. */
size_t cli_option_count(const struct cli_args *args);
const struct cli_option *cli_option_at(const struct cli_args *args, size_t i);

/* Whether an option was given. */
bool cli_has(const struct cli_args *args, const char *name);

/* The value of an option, the last one given; NULL if it was not given, or
 * without a value. */
const char *cli_value(const struct cli_args *args, const char *name);

/* The values of an option that repeats, one a call: *at starts as 0. NULL:
 * no more. */
const char *cli_next_value(const struct cli_args *args, const char *name,
                           size_t *at);

/* The name of a list that is nearest to a word that was meant to be one of
 * them; NULL if none is near. name_at(list, i) gives the i-th of count. */
const char *cli_nearest(const char *word, size_t count, const void *list,
                        const char *(*name_at)(const void *list, size_t i));

TAKT_AUTO_DEFINE(cli_args, struct cli_args, cli_args_release)

#endif

/* SPDX-License-Identifier: MIT */
/* Reads arguments by tables of options. Options and words may stand in any
 * order; after "--" everything is a word, and "-" alone is one. */
#include "cli/options.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define NEAR_MAX 64 /* bytes of a name that is compared for nearness */

size_t cli_option_count(const struct cli_args *args)
{
    size_t count = 0;

    for (size_t l = 0; l < CLI_LISTS_MAX; l++)
        count += args->lists[l] != NULL ? args->lists[l]->count : 0;
    return count;
}

const struct cli_option *cli_option_at(const struct cli_args *args, size_t i)
{
    size_t l = 0;

    for (; args->lists[l] == NULL || i >= args->lists[l]->count; l++)
        i -= args->lists[l] != NULL ? args->lists[l]->count : 0;
    return &args->lists[l]->options[i];
}

static const struct cli_option *find_name(const struct cli_args *args,
                                          const char *name, size_t len)
{
    for (size_t i = 0; i < cli_option_count(args); i++) {
        const struct cli_option *option = cli_option_at(args, i);
        if (strlen(option->name) == len && memcmp(option->name, name, len) == 0)
            return option;
    }
    return NULL;
}

static const struct cli_option *find_letter(const struct cli_args *args,
                                            char letter)
{
    for (size_t i = 0; i < cli_option_count(args); i++)
        if (cli_option_at(args, i)->letter == letter)
            return cli_option_at(args, i);
    return NULL;
}

/* The number of single-byte edits between two short words (Levenshtein's
 * distance), one row of the table at a time. */
static size_t distance(const char *a, const char *b)
{
    size_t row[NEAR_MAX + 1];
    size_t b_len = strlen(b);

    if (b_len > NEAR_MAX)
        return NEAR_MAX;
    for (size_t j = 0; j <= b_len; j++)
        row[j] = j;
    for (size_t i = 0; a[i] != '\0'; i++) {
        size_t diagonal = row[0]++;
        for (size_t j = 1; j <= b_len; j++) {
            size_t changed = diagonal + (a[i] != b[j - 1]);
            size_t added = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            diagonal = row[j];
            row[j] = changed < added ? changed : added;
        }
    }
    return row[b_len];
}

const char *cli_nearest(const char *word, size_t count, const void *list,
                        const char *(*name_at)(const void *list, size_t i))
{
    const char *nearest = NULL;
    size_t best = strlen(word) / 2 < 3 ? strlen(word) / 2 + 1 : 4;

    for (size_t i = 0; i < count; i++) {
        size_t found = distance(word, name_at(list, i));
        if (found < best) {
            best = found;
            nearest = name_at(list, i);
        }
    }
    return nearest;
}

static const char *option_at(const void *list, size_t i)
{
    return cli_option_at(list, i)->name;
}

static bool fail(struct cli_options_error *err, enum message message,
                 const char *word)
{
    *err = (struct cli_options_error){.message = message, .word = word};
    return false;
}

static bool is_number(const char *text)
{
    if (text == NULL || *text == '\0')
        return false;
    for (; *text != '\0'; text++)
        if (!isdigit((unsigned char)*text))
            return false;
    return true;
}

static bool is_given(const struct cli_args *args,
                     const struct cli_option *option)
{
    for (size_t i = 0; i < args->given_count; i++)
        if (args->given[i].option == option)
            return true;
    return false;
}

/* Takes one option: value is what stood behind "=", or NULL; next is the
 * argument behind it, or NULL. *used is set to whether next was taken. */
static bool take(struct cli_args *args, const struct cli_option *option,
                 const char *word, const char *value, const char *next,
                 bool *used, struct cli_options_error *err)
{
    *used = false;
    if (!option->repeats && is_given(args, option))
        return fail(err, MSG_OPTION_TWICE, word);
    if (option->kind == CLI_FLAG && value != NULL)
        return fail(err, MSG_OPTION_NO_VALUE, word);
    if (option->kind == CLI_VALUE && value == NULL && next == NULL)
        return fail(err, MSG_OPTION_NEEDS_VALUE, word);
    if (option->kind == CLI_MAYBE_NUMBER && value != NULL && !is_number(value))
        return fail(err, MSG_OPTION_NUMBER, word);
    if (value == NULL &&
        (option->kind == CLI_VALUE ||
         (option->kind == CLI_MAYBE_NUMBER && is_number(next)))) {
        value = next;
        *used = true;
    }
    args->given[args->given_count++] =
        (struct cli_given){.option = option, .value = value};
    return true;
}

static bool read_option(struct cli_args *args, const char *word,
                        const char *next, bool *used,
                        struct cli_options_error *err)
{
    const struct cli_option *option;
    const char *value = NULL;

    if (word[1] == '-') {
        const char *equals = strchr(word, '=');
        size_t len =
            equals == NULL ? strlen(word + 2) : (size_t)(equals - word - 2);
        option = find_name(args, word + 2, len);
        value = equals == NULL ? NULL : equals + 1;
    } else {
        option = find_letter(args, word[1]);
        value = word[2] == '\0' ? NULL : word + 2;
    }
    if (option == NULL) {
        (void)fail(err, MSG_OPTION_UNKNOWN, word); /* answered below */
        if (word[1] == '-')
            err->nearest =
                cli_nearest(word + 2, cli_option_count(args), args, option_at);
        return false;
    }
    return take(args, option, word, value, next, used, err);
}

bool cli_args_read(struct cli_args *args, int argc, char **argv,
                   struct cli_options_error *err)
{
    bool is_open = true; /* "--" has not come yet */

    args->given = calloc((size_t)argc + 1, sizeof(*args->given));
    args->words = calloc((size_t)argc + 1, sizeof(*args->words));
    if (args->given == NULL || args->words == NULL)
        return fail(err, MSG_NO_MEMORY, "");
    for (int i = 0; i < argc; i++) {
        const char *word = argv[i];
        bool used = false;
        if (!is_open || word[0] != '-' || word[1] == '\0')
            args->words[args->word_count++] = word;
        else if (strcmp(word, "--") == 0)
            is_open = false;
        else if (!read_option(args, word, i + 1 < argc ? argv[i + 1] : NULL,
                              &used, err))
            return false;
        i += used;
    }
    return true;
}

void cli_args_release(struct cli_args *args)
{
    free(args->given);
    free(args->words);
    args->given = NULL;
    args->words = NULL;
}

bool cli_has(const struct cli_args *args, const char *name)
{
    const struct cli_option *option = find_name(args, name, strlen(name));

    assert(option != NULL);
    return is_given(args, option);
}

const char *cli_value(const struct cli_args *args, const char *name)
{
    const char *value = NULL;
    const char *found;
    size_t at = 0;

    while ((found = cli_next_value(args, name, &at)) != NULL)
        value = found;
    return value;
}

const char *cli_next_value(const struct cli_args *args, const char *name,
                           size_t *at)
{
    const struct cli_option *option = find_name(args, name, strlen(name));

    assert(option != NULL);
    while (*at < args->given_count) {
        const struct cli_given *given = &args->given[(*at)++];
        if (given->option == option && given->value != NULL)
            return given->value;
    }
    return NULL;
}

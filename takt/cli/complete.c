/* SPDX-License-Identifier: MIT */
/*
 * takt complete: what can stand at the end of a command line, for the
 * completion of bash and zsh (the folder completions). It is no command for
 * people, so the help leaves it out.
 *
 * The words of the line come behind "--", the last of them unfinished. Each
 * candidate goes out on a line of its own, with a tab and what it means
 * behind it; FILES_LINE stands for the names of files.
 *
 * Everything comes from what the commands say of themselves: the options from
 * their tables, words and values from the texts of the help, in which what
 * may be written as it stands is in small letters and all else in capitals.
 * So a new command or option needs nothing here.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/book.h"
#include "cli/output.h"
#include "cli/when.h"
#include "face/moment.h"
#include "face/sentence.h"

#define FILES_LINE ":files"
#define PAGE 100
#define DATES_MAX 50 /* dates of a follow-up that are offered */

static int run(struct cli *cli, const struct cli_args *args);

const struct cli_command cmd_complete = {
    .name = "complete",
    .words = MSG_COMPLETE_WORDS,
    .about = MSG_COMPLETE_ABOUT,
    .words_min = 1,
    .words_max = SIZE_MAX,
    .run = run,
};

/* A command line up to its last word. */
struct line {
    struct cli *cli;
    const struct cli_command *command; /* NULL: not said yet */
    struct cli_args args;              /* the options that it takes */
    const struct cli_option *waiting;  /* takes the next word; NULL: none */
    const char *id;                    /* the first word of the command */
    size_t word_count;                 /* words of the command so far */
    bool is_closed;                    /* "--" has come */
    bool is_unknown;                   /* no command of that name */
};

static void offer(const char *begun, const char *candidate, const char *meaning)
{
    if (strncmp(candidate, begun, strlen(begun)) != 0)
        return;
    fputs(candidate, stdout);
    if (*meaning != '\0')
        putchar('\t');
    for (; *meaning != '\0'; meaning++)
        putchar((unsigned char)*meaning < ' ' ? ' ' : *meaning);
    putchar('\n');
}

/* ---- the line so far ---------------------------------------------------- */

/* The option that a word begins with; *value is set to what stands behind
 * "=", or NULL. */
static const struct cli_option *
find_option(const struct line *line, const char *word, const char **value)
{
    const char *equals = strchr(word, '=');
    size_t len = equals == NULL ? strlen(word) : (size_t)(equals - word);

    *value = equals == NULL ? NULL : equals + 1;
    for (size_t i = 0; i < cli_option_count(&line->args); i++) {
        const struct cli_option *option = cli_option_at(&line->args, i);
        if (word[1] != '\0' && word[1] == option->letter) {
            *value = word[2] == '\0' ? NULL : word + 2;
            return option;
        }
        if (word[1] == '-' && strlen(option->name) == len - 2 &&
            memcmp(word + 2, option->name, len - 2) == 0)
            return option;
    }
    return NULL;
}

/* The common options say which diary and in which words. */
static void take_value(struct line *line, const struct cli_option *option,
                       const char *value)
{
    enum takt_lang lang;

    if (strcmp(option->name, "db") == 0)
        line->cli->db = value;
    else if (strcmp(option->name, "lang") == 0 &&
             takt_lang_find(&lang, value, strlen(value)) == TAKT_OK)
        line->cli->lang = lang;
}

static void take_command(struct line *line, const char *word)
{
    line->is_unknown = true;
    for (size_t i = 0; i < cli_command_count; i++) {
        if (strcmp(cli_commands[i]->name, word) != 0)
            continue;
        line->command = cli_commands[i];
        line->is_unknown = false;
        for (size_t l = 0; l < CLI_LISTS_MAX - 1; l++)
            line->args.lists[l] = cli_commands[i]->lists[l];
    }
}

static void take_word(struct line *line, const char *word)
{
    const char *value;

    if (line->waiting != NULL) {
        take_value(line, line->waiting, word);
        line->waiting = NULL;
    } else if (!line->is_closed && strcmp(word, "--") == 0) {
        line->is_closed = true;
    } else if (!line->is_closed && word[0] == '-' && word[1] != '\0') {
        const struct cli_option *option = find_option(line, word, &value);
        if (option != NULL && value != NULL)
            take_value(line, option, value);
        else if (option != NULL && option->kind == CLI_VALUE)
            line->waiting = option;
    } else if (line->command == NULL) {
        take_command(line, word);
    } else if (line->word_count++ == 0) {
        line->id = word;
    }
}

/* ---- what the diary has ------------------------------------------------- */

/* Whether a diary is there and can be opened; nothing is made. */
static bool open_book(struct book *book, struct cli *cli)
{
    return book_is_there(cli) && book_open(book, cli) == CLI_OK;
}

static void offer_ids(struct cli *cli, const char *begun)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    size_t count = PAGE;
    int64_t after = 0;

    for (bool is_open = open_book(&book, cli); is_open && count == PAGE;) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        struct diary_item *items;
        if (diary_list(&book.call, after, PAGE, &items, &count, &arena,
                       &book.err) != TAKT_OK)
            return;
        for (size_t i = 0; i < count; i++) {
            char id[32];
            const char *title = items[i].followup.fields.title;
            after = items[i].followup.timing.id;
            (void)snprintf(id, sizeof(id), "%lld", (long long)after);
            offer(begun, id, title == NULL ? "" : title);
        }
    }
}

/* Offers the dates from today on of the follow-up that was named. */
static void offer_dates(const struct line *line, const char *begun)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_item item;
    struct diary_date *dates;
    size_t count;
    bool more;
    const char *word = line->id[0] == '#' ? line->id + 1 : line->id;
    struct diary_cursor cursor = {.at_s = line->cli->now_s - TAKT_DAY_S,
                                  .slot_s = INT64_MIN};

    if (!open_book(&book, line->cli) ||
        diary_get(&book.call, book.call.person, strtoll(word, NULL, 10), &item,
                  &book.arena, &book.err) != TAKT_OK ||
        diary_dates(&book.call, &item, &cursor, DATES_MAX, &dates, &count,
                    &more, &book.arena, &book.err) != TAKT_OK)
        return;
    for (size_t i = 0; i < count; i++) {
        TAKT_AUTO(buf) day = BUF_INIT(OUTPUT_MAX);
        TAKT_AUTO(buf) meaning = BUF_INIT(OUTPUT_MAX);
        moment_add_day(&day, moment_day(dates[i].wall_s));
        sentence_add_date(&book.reader, &meaning, &item, &dates[i]);
        offer(begun, buf_str(&day), buf_str(&meaning));
    }
}

/* ---- what can stand there ----------------------------------------------- */

static void offer_zone(void *ctx, const char *name)
{
    offer(ctx, name, "");
}

static bool is_literal(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (text[i] >= 'A' && text[i] <= 'Z')
            return false;
    return len > 0;
}

static void offer_literal(const char *begun, const char *text, size_t len)
{
    char word[64];

    if (!is_literal(text, len) || len >= sizeof(word))
        return;
    memcpy(word, text, len);
    word[len] = '\0';
    offer(begun, word, "");
}

/* Offers the values that the help names: "low, medium or high". */
static void offer_named(const struct line *line, const char *begun,
                        enum message value)
{
    const char *text = message_text(line->cli->lang, value);
    const char *join = message_text(line->cli->lang, MSG_VALUE_OR);

    while (*text != '\0') {
        size_t len = strcspn(text, " ,");
        if (len != strlen(join) || memcmp(text, join, len) != 0)
            offer_literal(begun, text, len);
        text += len;
        text += strspn(text, " ,");
    }
}

static void offer_values(const struct line *line, const char *begun,
                         enum message value)
{
    if (value == MSG_VALUE_FILE)
        puts(FILES_LINE);
    else if (value == MSG_VALUE_ZONE)
        zones_each(line->cli->zones, offer_zone, (void *)begun);
    else if (value == MSG_VALUE_LANG)
        for (enum takt_lang lang = 0; lang < TAKT_LANG__COUNT; lang++)
            offer(begun, takt_lang_tag(lang), "");
    else
        offer_named(line, begun, value);
}

static bool is_spent(const struct line *line, const struct cli_option *option,
                     const struct cli_args *words)
{
    const char *value;

    for (size_t i = 0; !option->repeats && i + 1 < words->word_count; i++)
        if (words->words[i][0] == '-' &&
            find_option(line, words->words[i], &value) == option)
            return true;
    return false;
}

static void offer_options(const struct line *line, const char *begun,
                          const struct cli_args *words)
{
    for (size_t i = 0; i < cli_option_count(&line->args); i++) {
        const struct cli_option *option = cli_option_at(&line->args, i);
        TAKT_AUTO(buf) name = BUF_INIT(OUTPUT_MAX);
        if (is_spent(line, option, words))
            continue;
        buf_addf(&name, "--%s", option->name);
        offer(begun, buf_str(&name),
              message_text(line->cli->lang, option->help));
    }
}

/* Offers what the usage of the command has at the place of the next word:
 * "ID [DATE] --to TIME", "[list] | add NAME". */
static void offer_words(const struct line *line, const char *begun)
{
    const char *usage = message_text(TAKT_LANG_EN, line->command->words);
    size_t at = 0;

    while (*usage != '\0') {
        size_t len = strcspn(usage, " []");
        if (*usage == '|')
            at = 0;
        else if (*usage == '-')
            at = SIZE_MAX / 2; /* options follow, which come by themselves */
        else if (len > 0 && at++ == line->word_count) {
            if (len == 2 && memcmp(usage, "ID", 2) == 0)
                offer_ids(line->cli, begun);
            else if (len == 4 && memcmp(usage, "DATE", 4) == 0)
                offer_dates(line, begun);
            else if (len >= 4 && memcmp(usage, "FILE", 4) == 0)
                puts(FILES_LINE);
            else
                offer_literal(begun, usage, len);
        }
        usage += len;
        usage += strspn(usage, " []");
    }
}

static int run(struct cli *cli, const struct cli_args *args)
{
    struct line line = {.cli = cli};
    const char *begun = args->words[args->word_count - 1];
    const char *value = NULL;
    const struct cli_option *option = NULL;

    line.args.lists[CLI_LISTS_MAX - 1] = &cli_common_options;
    for (size_t i = 0; i + 1 < args->word_count; i++)
        take_word(&line, args->words[i]);
    bool is_option = line.waiting == NULL && !line.is_closed && begun[0] == '-';
    if (is_option && begun[1] != '\0')
        option = find_option(&line, begun, &value);
    if (line.waiting != NULL)
        offer_values(&line, begun, line.waiting->value);
    else if (option != NULL && value != NULL)
        offer_values(&line, value, option->value);
    else if (is_option)
        offer_options(&line, begun, args);
    else if (line.command != NULL)
        offer_words(&line, begun);
    else if (!line.is_unknown)
        for (size_t i = 0; i < cli_command_count; i++)
            offer(begun, cli_commands[i]->name,
                  message_text(cli->lang, cli_commands[i]->about));
    return CLI_OK;
}

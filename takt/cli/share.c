/* SPDX-License-Identifier: MIT */
/* takt share: who may see and change the diary (SPEC ). */
#include <string.h>

#include "account/people.h"
#include "account/rights.h"
#include "cli/book.h"
#include "cli/output.h"

static int run(struct cli *cli, const struct cli_args *args);

const struct cli_command cmd_share = {
    .name = "share",
    .words = MSG_SHARE_WORDS,
    .about = MSG_SHARE_ABOUT,
    .words_max = 2,
    .run = run,
};

static const char *const level_words[] = {
    [DIARY_LEVEL_NONE] = "none",
    [DIARY_LEVEL_BUSY] = "busy",
    [DIARY_LEVEL_READ] = "read",
    [DIARY_LEVEL_WRITE] = "write",
};

#define LEVELS (sizeof(level_words) / sizeof(level_words[0]))

/* The login of a person, else the name of a group. */
static const char *name_of(struct book *book, int64_t person)
{
    struct account_entry entry;

    if (account_get(&book->call, person, &entry, &book->arena, &book->err) !=
        TAKT_OK)
        return "?";
    return entry.has_account ? entry.account.login : entry.person.name;
}

static int show_all(struct book *book)
{
    json_t *values = book->cli->is_json ? json_array() : NULL;
    struct account_right *rights;
    size_t count;

    if (account_rights(&book->call, book->call.person, &rights, &count,
                       &book->arena, &book->err) != TAKT_OK)
        return book_refuse(book);
    for (size_t i = 0; i < count; i++) {
        const char *name = name_of(book, rights[i].person);
        const char *level = level_words[rights[i].level];
        TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);

        if (values != NULL) {
            json_array_append_new(
                values, json_pack("{s:s,s:s}", "login", name, "level", level));
            continue;
        }
        output_pad(&line, name, 16);
        buf_addf(&line, "%s\n", level);
        output_text(&line);
    }
    if (values != NULL)
        output_json(values);
    else if (count == 0)
        output_say(book->cli, MSG_SHARE_NONE, NULL);
    return CLI_OK;
}

/* Sets what one person may do, and leaves the others as they are. */
static int set_right(struct book *book, const char *login,
                     enum diary_level level)
{
    struct diary_account account;
    struct account_right *rights;
    struct account_right *all;
    size_t count;
    size_t kept = 0;

    if (account_find(&book->call, login, &account, &book->arena, &book->err) !=
            TAKT_OK ||
        account_rights(&book->call, book->call.person, &rights, &count,
                       &book->arena, &book->err) != TAKT_OK)
        return book_refuse(book);
    all = diary_take(&book->arena, count + 1, sizeof(*all));
    for (size_t i = 0; i < count; i++)
        if (rights[i].person != account.person)
            all[kept++] = rights[i];
    all[kept++] =
        (struct account_right){.person = account.person, .level = level};
    if (account_set_rights(&book->call, book->call.person, all, kept,
                           &book->err) != TAKT_OK)
        return book_refuse(book);
    return show_all(book);
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    int status = book_open(&book, cli);

    if (status != CLI_OK)
        return status;
    if (args->word_count == 0)
        return show_all(&book);
    for (size_t i = 0; args->word_count == 2 && i < LEVELS; i++)
        if (strcmp(args->words[1], level_words[i]) == 0)
            return set_right(&book, args->words[0], (enum diary_level)i);
    return cli_fail(
        cli, CLI_USAGE, MSG_WORD_MISSING,
        (const char *const[]){message_text(cli->lang, MSG_SHARE_WORDS)});
}

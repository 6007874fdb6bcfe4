/* SPDX-License-Identifier: MIT */
/* takt user: the people who sign in to the diary, the groups of them, and the
 * resources that they book. Whoever has the diary's file may do all of it: this
 * is how the first of them comes in. */
#include <stdio.h>
#include <string.h>

#include "account/password.h"
#include "account/people.h"
#include "account/token.h"
#include "cli/book.h"
#include "cli/guests.h"
#include "cli/json.h"
#include "cli/output.h"

#define URL_DEFAULT "http://127.0.0.1:8080"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"name", 0, CLI_VALUE, false, MSG_VALUE_NAME, MSG_USER_NAME},
    {"email", 0, CLI_VALUE, false, MSG_VALUE_ADDRESS, MSG_SETTINGS_EMAIL},
    {"kind", 0, CLI_VALUE, false, MSG_USER_KINDS, MSG_USER_KIND},
    {"members", 0, CLI_VALUE, false, MSG_GUESTS_WHO, MSG_USER_MEMBERS},
    {"password-stdin", 0, CLI_FLAG, false, MSG_NONE, MSG_USER_PASSWORD},
    {"admin", 0, CLI_FLAG, false, MSG_NONE, MSG_USER_ADMIN},
    {"url", 0, CLI_VALUE, false, MSG_VALUE_ADDRESS, MSG_USER_URL},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_user = {
    .name = "user",
    .words = MSG_USER_WORDS,
    .about = MSG_USER_ABOUT,
    .lists = {&list},
    .words_max = 2,
    .run = run,
};

/* Reads the first line of standard input into text, which has room for size
 * bytes; NULL: there is none, or it is longer. */
static const char *read_password(char *text, size_t size)
{
    if (fgets(text, (int)size, stdin) == NULL)
        return NULL;
    size_t len = strcspn(text, "\r\n");
    if (text[len] == '\0' && !feof(stdin))
        return NULL;
    text[len] = '\0';
    return text;
}

/* The password where one is given; false: it cannot be read. */
static bool take_password(const struct cli_args *args, char *text, size_t size,
                          const char **password)
{
    *password = NULL;
    if (!cli_has(args, "password-stdin"))
        return true;
    *password = read_password(text, size);
    return *password != NULL;
}

static int fail_password(struct book *book)
{
    book->err = (struct diary_error){
        .reason = DIARY_REASON_PASSWORD_LENGTH,
        .arg = {ACCOUNT_PASSWORD_MIN, ACCOUNT_PASSWORD_MAX}};
    return book_refuse(book);
}

static int say(struct book *book, enum message message, const char *login)
{
    if (book->cli->is_json)
        output_json(json_pack("{s:s}", "login", login));
    else
        output_say(book->cli, message, (const char *const[]){login});
    return CLI_OK;
}

/* The members that are given to a group; none of them: it keeps those that it
 * has. */
struct members {
    int64_t *people;
    size_t count;
};

/* Reads them, for somebody of a kind and name. */
static int read_members(struct book *book, const struct cli_args *args,
                        int64_t kind, const char *name, struct members *out)
{
    *out = (struct members){.people = NULL};
    if (!cli_has(args, "members"))
        return CLI_OK;
    if (kind != DIARY_GROUP)
        return cli_fail(book->cli, CLI_USAGE, MSG_USER_NO_GROUP,
                        (const char *const[]){name});
    return guests_read(book, args, "members", &out->people, &out->count);
}

static takt_status set_members(struct book *book, int64_t group,
                               const struct members *members)
{
    return members->count == 0
               ? TAKT_OK
               : account_set_members(&book->call, group, members->people,
                                     members->count, &book->err);
}

/* A group, or a resource: it has a name, and nobody signs in as it. */
static int add_other(struct book *book, const struct cli_args *args,
                     const char *name, int64_t kind)
{
    const struct account_new new_person = {.kind = kind, .name = name};
    struct members members;
    int64_t person;
    int status = read_members(book, args, kind, name, &members);

    if (status != CLI_OK)
        return status;
    if (account_add(&book->call, &new_person, &person, &book->err) != TAKT_OK ||
        set_members(book, person, &members) != TAKT_OK)
        return book_refuse(book);
    if (book->cli->is_json)
        output_json(
            json_pack("{s:I,s:s}", "id", (json_int_t)person, "name", name));
    else
        output_say(book->cli, MSG_USER_ADDED_OTHER,
                   (const char *const[]){name});
    return CLI_OK;
}

static int add_user(struct book *book, const struct cli_args *args,
                    const char *login)
{
    char text[ACCOUNT_PASSWORD_MAX + 2];
    struct account_new new_person = {
        .kind = DIARY_USER,
        .login = login,
        .name = cli_value(args, "name"),
        .email = cli_value(args, "email"),
        .zone = book->cli->zone,
        .is_admin = cli_has(args, "admin"),
    };
    int64_t person;

    if (!take_password(args, text, sizeof(text), &new_person.password))
        return fail_password(book);
    if (account_add(&book->call, &new_person, &person, &book->err) != TAKT_OK)
        return book_refuse(book);
    return say(book, MSG_USER_ADDED, login);
}

static const char *const kinds[DIARY_PERSON_KIND__COUNT] = {
    [DIARY_USER] = "user",
    [DIARY_GROUP] = "group",
    [DIARY_LOCATION] = "location",
    [DIARY_RESOURCE] = "resource",
};

static int add(struct book *book, const struct cli_args *args, const char *name)
{
    const char *kind = cli_value(args, "kind");

    if (kind == NULL || strcmp(kind, kinds[DIARY_USER]) == 0)
        return add_user(book, args, name);
    for (int64_t i = 0; i < DIARY_PERSON_KIND__COUNT; i++)
        if (kinds[i] != NULL && strcmp(kind, kinds[i]) == 0)
            return add_other(book, args, name, i);
    return cli_fail(book->cli, CLI_USAGE, MSG_BAD_VALUE,
                    (const char *const[]){"kind", kind});
}

/* Finds whose login it is; false: nobody's. */
static bool find(struct book *book, const char *login,
                 struct diary_account *account)
{
    return account_find(&book->call, login, account, &book->arena,
                        &book->err) == TAKT_OK;
}

/* Edits a group or a resource. */
static int edit_other(struct book *book, const struct cli_args *args,
                      const char *name)
{
    struct account_change wanted = ACCOUNT_CHANGE_INIT;
    struct diary_person person;
    struct members members;
    int status = guests_find(book, name, &person);

    if (status == CLI_OK)
        status = read_members(book, args, person.kind, person.name, &members);
    if (status != CLI_OK)
        return status;
    wanted.name = cli_value(args, "name");
    wanted.email = cli_value(args, "email");
    if (account_change(&book->call, NULL, person.id, &wanted, &book->err) !=
            TAKT_OK ||
        set_members(book, person.id, &members) != TAKT_OK)
        return book_refuse(book);
    return say(book, MSG_USER_CHANGED, person.name);
}

static int change(struct book *book, const char *login,
                  const struct account_change *change)
{
    struct diary_account account;

    if (!find(book, login, &account) ||
        account_change(&book->call, NULL, account.person, change, &book->err) !=
            TAKT_OK)
        return book_refuse(book);
    return say(book, MSG_USER_CHANGED, login);
}

static int edit(struct book *book, const struct cli_args *args,
                const char *login)
{
    char text[ACCOUNT_PASSWORD_MAX + 2];
    struct account_change wanted = ACCOUNT_CHANGE_INIT;
    struct diary_account account;

    if (!find(book, login, &account))
        return edit_other(book, args, login);
    if (cli_has(args, "members"))
        return cli_fail(book->cli, CLI_USAGE, MSG_USER_NO_GROUP,
                        (const char *const[]){login});
    wanted.name = cli_value(args, "name");
    wanted.email = cli_value(args, "email");
    if (cli_has(args, "admin"))
        wanted.is_admin = 1;
    if (!take_password(args, text, sizeof(text), &wanted.password))
        return fail_password(book);
    return change(book, login, &wanted);
}

static int disable(struct book *book, const char *login, bool is_disabled)
{
    struct account_change wanted = ACCOUNT_CHANGE_INIT;

    wanted.disabled = is_disabled;
    return change(book, login, &wanted);
}

/* Prints an address that signs a person in once. */
static int make_link(struct book *book, const struct cli_args *args,
                     const char *login)
{
    TAKT_AUTO(buf) db = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) path = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);
    const char *url = cli_value(args, "url");
    struct diary_account account;
    struct account_key key;
    const char *secret;

    if (!book_find_file(book->cli, &db) ||
        !account_key_path(&path, buf_str(&db)))
        return cli_fail(book->cli, CLI_REFUSED, MSG_NO_HOME, NULL);
    if (account_key_load(&key, buf_str(&path), NULL, &book->err) != TAKT_OK ||
        !find(book, login, &account) ||
        account_token_new(&book->call, &key, account.person, DIARY_TOKEN_LINK,
                          NULL, NULL, &secret, &book->arena,
                          &book->err) != TAKT_OK)
        return book_refuse(book);
    url = url == NULL ? URL_DEFAULT : url;
    buf_add(&line, url,
            strlen(url) - (url[0] != '\0' && url[strlen(url) - 1] == '/'));
    buf_addf(&line, "/login/%s", secret);
    if (book->cli->is_json)
        output_json(json_pack("{s:s}", "link", buf_str(&line)));
    else
        printf("%s\n", buf_str(&line));
    return CLI_OK;
}

/* ---- the list ----------------------------------------------------------- */

/* The members of a group by their names, with commas. */
static const char *members_of(struct book *book, int64_t group)
{
    TAKT_AUTO(buf) names = BUF_INIT(OUTPUT_MAX);
    int64_t *people;
    size_t count;

    if (account_members(&book->call, group, &people, &count, &book->arena,
                        NULL) != TAKT_OK)
        return "";
    for (size_t i = 0; i < count; i++)
        buf_addf(&names, "%s%s", i > 0 ? ", " : "",
                 book_person(book, people[i]));
    return diary_take_copy(&book->arena, buf_str(&names));
}

static json_t *json_members(struct book *book, int64_t group)
{
    json_t *values = json_array();
    int64_t *people;
    size_t count;

    if (account_members(&book->call, group, &people, &count, &book->arena,
                        NULL) != TAKT_OK)
        return values;
    for (size_t i = 0; i < count; i++)
        json_array_append_new(values, json_number(people[i]));
    return values;
}

static json_t *json_of(struct book *book, const struct account_entry *entry)
{
    json_t *value = json_object();

    json_object_set_new(value, "id", json_number(entry->person.id));
    json_object_set_new(value, "kind", json_string(kinds[entry->person.kind]));
    json_object_set_new(value, "login", output_json_text(entry->account.login));
    json_object_set_new(value, "name", output_json_text(entry->person.name));
    json_object_set_new(value, "email",
                        output_json_text(entry->person.address));
    json_object_set_new(value, "admin",
                        json_boolean(entry->account.is_admin == 1));
    json_object_set_new(value, "disabled",
                        json_boolean(entry->account.disabled == 1));
    if (entry->person.kind == DIARY_GROUP)
        json_object_set_new(value, "members",
                            json_members(book, entry->person.id));
    return value;
}

static void print(struct book *book, const struct account_entry *entry)
{
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);
    const struct diary_person *p = &entry->person;

    output_pad(&line,
               entry->has_account ? entry->account.login : kinds[p->kind], 16);
    output_pad(&line, p->name == NULL ? "" : p->name, 28);
    output_pad(&line,
               p->kind == DIARY_GROUP ? members_of(book, p->id)
               : p->address == NULL   ? ""
                                      : p->address,
               32);
    if (entry->account.is_admin == 1)
        buf_add_str(&line, message_text(book->cli->lang, MSG_USER_IS_ADMIN));
    if (entry->account.disabled == 1)
        buf_addf(&line, " %s",
                 message_text(book->cli->lang, MSG_USER_IS_DISABLED));
    buf_add_char(&line, '\n');
    output_text(&line);
}

static int show_all(struct book *book)
{
    json_t *values = book->cli->is_json ? json_array() : NULL;
    struct account_entry *entries;
    size_t count;
    size_t shown = 0;

    if (account_list(&book->call, &entries, &count, &book->arena, &book->err) !=
        TAKT_OK)
        return book_refuse(book);
    for (size_t i = 0; i < count; i++) {
        if (kinds[entries[i].person.kind] == NULL)
            continue;
        shown += entries[i].has_account;
        if (values != NULL)
            json_array_append_new(values, json_of(book, &entries[i]));
        else
            print(book, &entries[i]);
    }
    if (values != NULL)
        output_json(values);
    else if (shown == 0)
        output_say(book->cli, MSG_USER_NONE, NULL);
    return CLI_OK;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    const char *action = args->word_count > 0 ? args->words[0] : "list";
    const char *login = args->word_count > 1 ? args->words[1] : NULL;
    TAKT_AUTO(book) book = BOOK_INIT;
    int status = book_open(&book, cli);

    if (status != CLI_OK)
        return status;
    if (strcmp(action, "list") == 0 && login == NULL)
        return show_all(&book);
    if (login == NULL)
        return cli_fail(
            cli, CLI_USAGE, MSG_WORD_MISSING,
            (const char *const[]){message_text(cli->lang, MSG_USER_WORDS)});
    if (strcmp(action, "add") == 0)
        return add(&book, args, login);
    if (strcmp(action, "edit") == 0)
        return edit(&book, args, login);
    if (strcmp(action, "link") == 0)
        return make_link(&book, args, login);
    if (strcmp(action, "disable") == 0 || strcmp(action, "enable") == 0)
        return disable(&book, login, action[0] == 'd');
    return cli_fail(cli, CLI_USAGE, MSG_BAD_VALUE,
                    (const char *const[]){"user", action});
}

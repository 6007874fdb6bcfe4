/* SPDX-License-Identifier: MIT */
/* takt type: the list of follow-up types, which can be edited. */
#include <string.h>

#include "cli/fields.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/when.h"
#include "face/moment.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"name", 0, CLI_VALUE, false, MSG_VALUE_NAME, MSG_TYPE_NAME},
    {"color", 0, CLI_VALUE, false, MSG_VALUE_COLOR, MSG_TYPE_COLOR},
    {"length", 0, CLI_VALUE, false, MSG_VALUE_LENGTH, MSG_TYPE_LENGTH},
    {"all-day", 0, CLI_VALUE, false, MSG_VALUE_YES, MSG_TYPE_ALL_DAY},
    {"free", 0, CLI_VALUE, false, MSG_VALUE_YES, MSG_TYPE_FREE},
    {"publish", 0, CLI_VALUE, false, MSG_VALUE_YES, MSG_TYPE_PUBLISH},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_type = {
    .name = "type",
    .words = MSG_TYPE_WORDS,
    .about = MSG_TYPE_ABOUT,
    .lists = {&list},
    .words_max = 2,
    .run = run,
};

static int fail(struct book *book, const char *option, const char *value)
{
    return cli_fail(book->cli, CLI_USAGE, MSG_BAD_VALUE,
                    (const char *const[]){option, value});
}

static bool is_color(const char *text)
{
    return text[0] == '#' && strlen(text) == 7 &&
           strspn(text + 1, "0123456789abcdefABCDEF") == 6;
}

static int read_flag(struct book *book, const struct cli_args *args,
                     const char *name, int64_t *out)
{
    const char *value = cli_value(args, name);

    if (value == NULL)
        return CLI_OK;
    *out = strcmp(value, "yes") == 0 || strcmp(value, "ja") == 0;
    if (*out == 0 && strcmp(value, "no") != 0 && strcmp(value, "nei") != 0)
        return fail(book, name, value);
    return CLI_OK;
}

static int read_type(struct book *book, const struct cli_args *args,
                     struct diary_type *type)
{
    const char *name = cli_value(args, "name");
    const char *color = cli_value(args, "color");
    const char *length = cli_value(args, "length");
    int64_t days;

    if (name != NULL)
        type->name = name;
    if (color != NULL && !is_color(color))
        return fail(book, "color", color);
    if (color != NULL)
        type->color = color;
    if (length != NULL) {
        if (!when_parse_length(&days, &type->length_s, length))
            return fail(book, "length", length);
        type->length_s += days * TAKT_DAY_S;
    }
    int status = read_flag(book, args, "all-day", &type->is_all_day);
    if (status == CLI_OK)
        status = read_flag(book, args, "free", &type->show_as);
    if (status == CLI_OK)
        status = read_flag(book, args, "publish", &type->publish);
    return status;
}

static int put(struct book *book, const struct cli_args *args,
               struct diary_type *type)
{
    int status = read_type(book, args, type);
    int64_t id;

    if (status != CLI_OK)
        return status;
    if (diary_put_type(&book->call, type, &id, &book->err) != TAKT_OK)
        return book_refuse(book);
    TAKT_AUTO(buf) number = BUF_INIT(OUTPUT_MAX);
    buf_addf(&number, "%lld", (long long)id);
    if (book->cli->is_json)
        output_json(json_pack("{s:I}", "id", (json_int_t)id));
    else
        output_say(book->cli, MSG_TYPE_SAVED,
                   (const char *const[]){buf_str(&number), type->name});
    return CLI_OK;
}

static json_t *json_of_type(const struct diary_type *type)
{
    json_t *value = json_object();

    json_object_set_new(value, "id", json_number(type->id));
    json_object_set_new(value, "name", output_json_text(type->name));
    json_object_set_new(value, "color", output_json_text(type->color));
    json_object_set_new(value, "length_seconds", json_number(type->length_s));
    json_object_set_new(value, "all_day", json_boolean(type->is_all_day == 1));
    json_object_set_new(value, "free",
                        json_boolean(type->show_as == DIARY_FREE));
    json_object_set_new(value, "publish", json_boolean(type->publish == 1));
    return value;
}

static void print_type(const struct book *book, const struct diary_type *type)
{
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) id = BUF_INIT(OUTPUT_MAX);

    buf_addf(&id, "%lld", (long long)type->id);
    output_pad(&line, buf_str(&id), 6);
    output_pad(&line, type->name, 24);
    output_pad(&line, type->color == NULL ? "" : type->color, 9);
    if (type->length_s != DIARY_NONE)
        moment_add_length(&line, book->cli->lang, 0, type->length_s);
    buf_add_char(&line, '\n');
    output_text(&line);
}

static int show_types(struct book *book)
{
    struct diary_type *types;
    size_t count;

    if (diary_types(&book->call, &types, &count, &book->arena, &book->err) !=
        TAKT_OK)
        return book_refuse(book);
    json_t *values = book->cli->is_json ? json_array() : NULL;
    for (size_t i = 0; i < count; i++) {
        if (values != NULL)
            json_array_append_new(values, json_of_type(&types[i]));
        else
            print_type(book, &types[i]);
    }
    if (values != NULL)
        output_json(values);
    else if (count == 0)
        output_say(book->cli, MSG_TYPE_NONE, NULL);
    return CLI_OK;
}

/* A type with everything absent, to fill in. */
static struct diary_type new_type(const struct book *book, const char *name)
{
    return (struct diary_type){.owner = book->call.person,
                               .id = DIARY_NONE,
                               .name = name,
                               .length_s = DIARY_NONE,
                               .show_as = DIARY_BUSY};
}

static int erase(struct book *book, const struct diary_type *type)
{
    if (diary_erase_type(&book->call, type->id, &book->err) != TAKT_OK)
        return book_refuse(book);
    if (book->cli->is_json)
        output_json(json_of_type(type));
    else
        output_say(book->cli, MSG_TYPE_REMOVED,
                   (const char *const[]){type->name});
    return CLI_OK;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    const char *what = args->word_count > 0 ? args->words[0] : "list";
    const char *name = args->word_count > 1 ? args->words[1] : NULL;
    int status = book_open(&book, cli);

    if (status != CLI_OK)
        return status;
    if (strcmp(what, "list") == 0 && name == NULL)
        return show_types(&book);
    if (name == NULL)
        return cli_fail(
            cli, CLI_USAGE, MSG_WORD_MISSING,
            (const char *const[]){message_text(cli->lang, cmd_type.words)});
    if (strcmp(what, "add") == 0) {
        struct diary_type type = new_type(&book, name);
        return put(&book, args, &type);
    }
    const struct diary_type *found = fields_find_type(&book, name);
    if (found == NULL)
        return cli_fail(cli, CLI_REFUSED, MSG_TYPE_UNKNOWN,
                        (const char *const[]){name});
    if (strcmp(what, "remove") == 0)
        return erase(&book, found);
    if (strcmp(what, "edit") != 0)
        return cli_fail(
            cli, CLI_USAGE, MSG_WORD_MISSING,
            (const char *const[]){message_text(cli->lang, cmd_type.words)});
    struct diary_type type = *found;
    return put(&book, args, &type);
}

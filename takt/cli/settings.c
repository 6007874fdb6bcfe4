/* SPDX-License-Identifier: MIT */
/* takt settings: what the diary knows of its person. */
#include <string.h>

#include <takt/words.h>

#include "cli/book.h"
#include "cli/days_off.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/when.h"
#include "face/moment.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"own-zone", 0, CLI_VALUE, false, MSG_VALUE_ZONE, MSG_SETTINGS_ZONE},
    {"first-weekday", 0, CLI_VALUE, false, MSG_VALUE_WEEKDAY,
     MSG_SETTINGS_WEEKDAY},
    {"meeting-length", 0, CLI_VALUE, false, MSG_VALUE_LENGTH,
     MSG_SETTINGS_MEETING},
    {"call-length", 0, CLI_VALUE, false, MSG_VALUE_LENGTH, MSG_SETTINGS_CALL},
    {"name", 0, CLI_VALUE, false, MSG_VALUE_NAME, MSG_SETTINGS_NAME},
    {"email", 0, CLI_VALUE, false, MSG_VALUE_ADDRESS, MSG_SETTINGS_EMAIL},
    {"country", 0, CLI_VALUE, false, MSG_VALUE_COUNTRY, MSG_SETTINGS_COUNTRY},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_settings = {
    .name = "settings",
    .words = MSG_NONE,
    .about = MSG_SETTINGS_ABOUT,
    .lists = {&list},
    .run = run,
};

#define LABEL_WIDTH 22

static int read_weekday(struct book *book, const char *text, int64_t *out)
{
    int32_t weekday;

    if (!when_parse_weekday(&weekday, text, strlen(text)))
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_WEEKDAYS,
                        (const char *const[]){text});
    *out = weekday;
    return CLI_OK;
}

static int read_length(struct book *book, const char *text, int64_t *out)
{
    int64_t days;

    if (!when_parse_length(&days, out, text))
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_LENGTH,
                        (const char *const[]){text});
    *out += days * TAKT_DAY_S;
    return CLI_OK;
}

static int read_country(struct book *book, const char *text, const char **out)
{
    struct takt_place place;

    if (!days_off_place(&place, text))
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_VALUE,
                        (const char *const[]){"country", text});
    *out = takt_place_code(place);
    return CLI_OK;
}

/* Takes over what the options say. */
static int read_options(struct book *book, const struct cli_args *args,
                        struct diary_person *person)
{
    const char *zone = cli_value(args, "own-zone");
    const char *weekday = cli_value(args, "first-weekday");
    const char *country = cli_value(args, "country");
    const char *meeting = cli_value(args, "meeting-length");
    const char *call = cli_value(args, "call-length");
    int status = CLI_OK;

    if (zone != NULL)
        person->zone = zone;
    if (cli_has(args, "name"))
        person->name = cli_value(args, "name");
    if (cli_has(args, "email"))
        person->address = cli_value(args, "email");
    if (country != NULL)
        status = read_country(book, country, &person->country);
    if (status == CLI_OK && weekday != NULL)
        status = read_weekday(book, weekday, &person->first_weekday);
    if (status == CLI_OK && meeting != NULL)
        status = read_length(book, meeting, &person->meeting_length_s);
    if (status == CLI_OK && call != NULL)
        status = read_length(book, call, &person->call_length_s);
    return status;
}

static void add_line(const struct book *book, struct buf *out,
                     enum message label, const char *value)
{
    output_pad(out, message_text(book->cli->lang, label), LABEL_WIDTH);
    buf_addf(out, "%s\n", value);
}

static void add_length(const struct book *book, struct buf *out,
                       enum message label, int64_t length_s)
{
    TAKT_AUTO(buf) text = BUF_INIT(OUTPUT_MAX);

    moment_add_length(&text, book->cli->lang, 0, length_s);
    add_line(book, out, label, buf_str(&text));
}

static void print_person(const struct book *book,
                         const struct diary_person *person)
{
    enum takt_lang lang = book->cli->lang;
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);

    add_line(book, &out, MSG_SETTING_NAME,
             person->name == NULL ? "" : person->name);
    add_line(book, &out, MSG_SETTING_EMAIL,
             person->address == NULL ? "" : person->address);
    add_line(book, &out, MSG_SETTING_ZONE,
             person->zone == NULL ? message_text(lang, MSG_SETTING_MACHINE)
                                  : person->zone);
    add_line(book, &out, MSG_SETTING_COUNTRY,
             person->country == NULL ? "" : person->country);
    add_line(book, &out, MSG_SETTING_WEEKDAY,
             takt_words_weekday(lang, (int32_t)person->first_weekday));
    add_length(book, &out, MSG_SETTING_MEETING, person->meeting_length_s);
    add_length(book, &out, MSG_SETTING_CALL, person->call_length_s);
    output_text(&out);
}

static void print_json(const struct diary_person *person)
{
    json_t *value = json_object();

    json_object_set_new(value, "name", output_json_text(person->name));
    json_object_set_new(value, "email", output_json_text(person->address));
    json_object_set_new(value, "zone", output_json_text(person->zone));
    json_object_set_new(value, "country", output_json_text(person->country));
    json_object_set_new(value, "first_weekday",
                        json_number(person->first_weekday));
    json_object_set_new(value, "meeting_length_seconds",
                        json_number(person->meeting_length_s));
    json_object_set_new(value, "call_length_seconds",
                        json_number(person->call_length_s));
    output_json(value);
}

static bool has_change(const struct cli_args *args)
{
    for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
        if (cli_has(args, options[i].name))
            return true;
    return false;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    int status = book_open(&book, cli);

    if (status != CLI_OK)
        return status;
    struct diary_person person = book.person;
    status = read_options(&book, args, &person);
    if (status != CLI_OK)
        return status;
    if (has_change(args) &&
        diary_set_preferences(&book.call, &person, &book.err) != TAKT_OK)
        return book_refuse(&book);
    if (cli->is_json)
        print_json(&person);
    else
        print_person(&book, &person);
    return CLI_OK;
}

/* SPDX-License-Identifier: MIT */
/* takt holidays: the days off of a year. */
#include <string.h>

#include "cli/book.h"
#include "cli/days_off.h"
#include "cli/output.h"
#include "cli/when.h"
#include "face/moment.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"country", 0, CLI_VALUE, false, MSG_VALUE_COUNTRY, MSG_SETTINGS_COUNTRY},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_holidays = {
    .name = "holidays",
    .words = MSG_HOLIDAYS_WORDS,
    .about = MSG_HOLIDAYS_ABOUT,
    .lists = {&list},
    .words_max = 1,
    .run = run,
};

#define WEEKDAY_WIDTH 10

/* Sets the place of --country, or the person's. Answers an exit status. */
static int read_place(struct cli *cli, const struct cli_args *args,
                      struct takt_place *out)
{
    const char *country = cli_value(args, "country");
    TAKT_AUTO(book) book = BOOK_INIT;

    if (country != NULL && !days_off_place(out, country))
        return cli_fail(cli, CLI_USAGE, MSG_BAD_VALUE,
                        (const char *const[]){"country", country});
    if (country != NULL)
        return CLI_OK;
    int status = book_open(&book, cli);
    if (status != CLI_OK)
        return status;
    if (!days_off_place(out, book.person.country))
        return cli_fail(cli, CLI_USAGE, MSG_NO_COUNTRY, NULL);
    return CLI_OK;
}

/* Reads a year from 1 to 9999. */
static bool parse_year(const char *text, int32_t *out)
{
    int32_t year = 0;

    if (strlen(text) > 4 || strspn(text, "0123456789") != strlen(text))
        return false;
    for (; *text != '\0'; text++)
        year = year * 10 + (*text - '0');
    *out = year;
    return year >= 1;
}

static const char *name_of(const struct cli *cli,
                           const struct takt_holiday *holiday)
{
    const char *tag = takt_lang_tag(cli->lang);

    return takt_holiday_name(holiday, tag, strlen(tag));
}

static void add_holiday(const struct cli *cli, struct buf *out,
                        const struct takt_holiday *holiday)
{
    moment_add_day(out, holiday->day);
    buf_add_str(out, "  ");
    output_pad(out, takt_words_weekday(cli->lang, takt_weekday(holiday->day)),
               WEEKDAY_WIDTH);
    buf_add_str(out, name_of(cli, holiday));
    if (holiday->is_substitute)
        buf_addf(out, " %s", message_text(cli->lang, MSG_HOLIDAYS_SUBSTITUTE));
    buf_add_char(out, '\n');
}

static json_t *json_of_holiday(const struct cli *cli,
                               const struct takt_holiday *holiday)
{
    TAKT_AUTO(buf) day = BUF_INIT(OUTPUT_MAX);
    json_t *value = json_object();

    moment_add_day(&day, holiday->day);
    json_object_set_new(value, "date", output_json_text(buf_str(&day)));
    json_object_set_new(value, "name", output_json_text(name_of(cli, holiday)));
    json_object_set_new(value, "substitute",
                        json_boolean(holiday->is_substitute));
    return value;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    struct takt_holiday holidays[TAKT_HOLIDAY_YEAR_MAX];
    int32_t year = takt_date(moment_day(cli->now_s)).year;
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);
    struct takt_place place;

    if (args->word_count > 0 && !parse_year(args->words[0], &year))
        return cli_fail(cli, CLI_USAGE, MSG_HOLIDAYS_YEAR,
                        (const char *const[]){args->words[0]});
    int status = read_place(cli, args, &place);
    if (status != CLI_OK)
        return status;
    size_t count =
        takt_holiday_year(holidays, TAKT_HOLIDAY_YEAR_MAX, place, year);
    json_t *values = json_array();
    for (size_t i = 0; i < count; i++) {
        if (!holidays[i].is_off)
            continue;
        add_holiday(cli, &out, &holidays[i]);
        json_array_append_new(values, json_of_holiday(cli, &holidays[i]));
    }
    if (cli->is_json) {
        output_json(values);
        return CLI_OK;
    }
    json_decref(values);
    output_text(&out);
    return CLI_OK;
}

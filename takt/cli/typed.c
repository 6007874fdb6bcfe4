/* SPDX-License-Identifier: MIT */
/* A sentence as options: what it says is what somebody could have chosen, so
 * all that follows need not know of it. */
#include "cli/typed.h"

#include <string.h>

#include "cli/refusal.h"
#include "cli/when.h"
#include "face/moment.h"

/* How many options a sentence means at most. */
#define MEANT_MAX 4

static const struct cli_option *find_option(const struct cli_args *args,
                                            const char *name)
{
    for (size_t i = 0; i < cli_option_count(args); i++)
        if (strcmp(cli_option_at(args, i)->name, name) == 0)
            return cli_option_at(args, i);
    return NULL;
}

static void give(struct book *book, struct cli_args *args, const char *name,
                 const char *value)
{
    args->given[args->given_count++] = (struct cli_given){
        .option = find_option(args, name),
        .value = diary_take_copy(&book->arena, value),
    };
}

/* The options that were given, but for --repeat, with room for more. */
static void copy_given(struct book *book, const struct cli_args *args,
                       struct cli_args *out)
{
    *out = *args;
    out->given_count = 0;
    out->given = diary_take(&book->arena, args->given_count + MEANT_MAX,
                            sizeof(*out->given));
    for (size_t i = 0; i < args->given_count; i++)
        if (strcmp(args->given[i].option->name, "repeat") != 0)
            out->given[out->given_count++] = args->given[i];
}

/* One time of day is that of the start, not of the rule. */
static void give_rule(struct book *book, struct cli_args *args,
                      struct takt_sentence *said)
{
    char *text = diary_take(&book->arena, TAKT_RULE_TEXT_MAX, 1);

    if (said->has_time)
        said->rule.by_hour = said->rule.by_minute = said->rule.by_second = 0;
    (void)takt_rule_print(&said->rule, text, TAKT_RULE_TEXT_MAX,
                          NULL); /* every rule fits */
    give(book, args, "rule", text);
}

static void give_start(struct book *book, struct cli_args *args,
                       const struct takt_sentence *said)
{
    TAKT_AUTO(buf) day = BUF_INIT(64);
    TAKT_AUTO(buf) clock = BUF_INIT(64);

    moment_add_day(&day, said->start_day);
    buf_addf(&clock, "%02d:%02d", (int)(said->time_s / 3600),
             (int)(said->time_s / 60 % 60));
    if (said->has_start && !cli_has(args, "start") && !cli_has(args, "date"))
        give(book, args, "date", buf_str(&day));
    if (said->has_time && !cli_has(args, "start") && !cli_has(args, "at"))
        give(book, args, "at", buf_str(&clock));
}

static void give_length(struct book *book, struct cli_args *args,
                        const struct takt_sentence *said)
{
    TAKT_AUTO(buf) length = BUF_INIT(64);

    buf_addf(&length, "%dm", (int)(said->length_s / 60));
    if (said->length_s > 0 && !cli_has(args, "length") && !cli_has(args, "end"))
        give(book, args, "length", buf_str(&length));
}

int typed_expand(struct book *book, const struct cli_args *args,
                 struct cli_args *out)
{
    struct takt_sentence_options options = TAKT_SENTENCE_INIT;
    const char *text = cli_value(args, "repeat");
    struct takt_sentence said;
    struct takt_error err;

    *out = *args;
    if (text == NULL)
        return CLI_OK;
    options.lang = book->cli->lang;
    options.today = moment_day(book_wall(book, book->call.now_s));
    options.week_start = (uint8_t)book->person.first_weekday;
    if (takt_sentence_parse(&said, text, strlen(text), &options, &err) !=
        TAKT_OK)
        return refusal_fail(book->cli, &err, text, strlen(text));
    copy_given(book, args, out);
    give_rule(book, out, &said);
    give_start(book, out, &said);
    give_length(book, out, &said);
    return CLI_OK;
}

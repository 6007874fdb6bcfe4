/* SPDX-License-Identifier: MIT */
/* takt describe: a rule as a sentence. */
#include <stdio.h>
#include <string.h>

#include <takt/walk.h>

#include "cli/output.h"
#include "cli/refusal.h"
#include "cli/when.h"
#include "env/user.h"
#include "face/moment.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"start", 's', CLI_VALUE, false, MSG_VALUE_TIME, MSG_DESCRIBE_START},
    {"length", 0, CLI_VALUE, false, MSG_VALUE_LENGTH, MSG_DESCRIBE_LENGTH},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_describe = {
    .name = "describe",
    .words = MSG_DESCRIBE_WORDS,
    .about = MSG_DESCRIBE_ABOUT,
    .lists = {&list},
    .words_min = 1,
    .words_max = 1,
    .run = run,
};

/* Fills in what --start says: the start itself and, after a count, the last
 * date. */
static takt_status add_start(struct takt_describe_options *out,
                             const struct takt_rule *rule,
                             struct takt_time start, struct takt_error *err)
{
    bool is_date = start.kind == TAKT_TIME_DATE;
    struct takt_walk *walk;

    out->has_start = true;
    out->has_time = !is_date;
    out->start_s = start.wall_s;
    takt_status status =
        takt_walk_compile(&walk, rule, start.wall_s, is_date, NULL, err);
    if (status != TAKT_OK)
        return status;
    if (rule->count != 0)
        out->has_last = takt_walk_last(walk, &out->last_s) == TAKT_OK;
    takt_walk_free(walk);
    return TAKT_OK;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    struct takt_describe_options describe = TAKT_DESCRIBE_INIT;
    const char *text = args->words[0];
    const char *start_text = cli_value(args, "start");
    const char *length = cli_value(args, "length");
    char sentence[2 * TAKT_WORDS_SIZE];
    struct takt_time start;
    struct takt_rule rule;
    struct takt_error err;
    int64_t days = 0;

    describe.lang = cli->lang;
    describe.has_today = true;
    describe.today = moment_day(cli->now_s);
    if (length != NULL && !when_parse_length(&days, &describe.length_s, length))
        return cli_fail(cli, CLI_USAGE, MSG_BAD_LENGTH,
                        (const char *const[]){length});
    if (takt_rule_parse(&rule, text, strlen(text), &err) != TAKT_OK)
        return refusal_fail(cli, &err, text, strlen(text));
    if (start_text != NULL &&
        when_parse(&start, start_text, cli->now_s) != TAKT_OK)
        return cli_fail(cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){start_text});
    if (start_text != NULL &&
        add_start(&describe, &rule, start, &err) != TAKT_OK)
        return refusal_fail(cli, &err, text, strlen(text));
    (void)takt_rule_describe(&rule, &describe, sentence, sizeof(sentence),
                             NULL); /* cut if it is longer */
    if (cli->is_json)
        output_json(json_pack("{s:s}", "sentence", sentence));
    else
        puts(sentence);
    return CLI_OK;
}

/* SPDX-License-Identifier: MIT */
/* takt parse: the rule that a sentence says. */
#include <stdio.h>
#include <string.h>

#include "cli/output.h"
#include "cli/refusal.h"
#include "cli/when.h"
#include "face/moment.h"

static int run(struct cli *cli, const struct cli_args *args);

const struct cli_command cmd_parse = {
    .name = "parse",
    .words = MSG_PARSE_WORDS,
    .about = MSG_PARSE_ABOUT,
    .words_min = 1,
    .words_max = SIZE_MAX,
    .run = run,
};

/* The sentence may come as one word of the shell or as many. */
static void join(struct buf *out, const struct cli_args *args)
{
    for (size_t i = 0; i < args->word_count; i++) {
        if (i > 0)
            buf_add_char(out, ' ');
        buf_add_str(out, args->words[i]);
    }
}

static void add_time(json_t *value, const char *name, struct takt_time time)
{
    char text[TAKT_TIME_PRINT_SIZE];

    (void)takt_time_print_extended(text, time, false, 0);
    json_object_set_new(value, name, json_string(text));
}

static void print_json(const struct takt_sentence *said, const char *rule,
                       const char *sentence)
{
    json_t *value = json_pack("{s:s,s:s}", "rrule", rule, "sentence", sentence);

    if (said->has_start) {
        struct takt_time start = {.wall_s =
                                      (int64_t)said->start_day * TAKT_DAY_S};
        if (said->has_time) {
            start.kind = TAKT_TIME_LOCAL;
            start.wall_s += said->time_s;
        }
        add_time(value, "start", start);
    }
    if (said->has_time)
        json_object_set_new(value, "time_s", json_integer(said->time_s));
    if (said->length_s != 0)
        json_object_set_new(value, "length_s", json_integer(said->length_s));
    output_json(value);
}

static int run(struct cli *cli, const struct cli_args *args)
{
    struct takt_sentence_options options = TAKT_SENTENCE_INIT;
    struct takt_describe_options describe = TAKT_DESCRIBE_INIT;
    TAKT_AUTO(buf) text = BUF_INIT(OUTPUT_MAX);
    char rule[TAKT_RULE_TEXT_MAX];
    char sentence[TAKT_SENTENCE_MAX];
    struct takt_sentence said;
    struct takt_error err;

    join(&text, args);
    options.lang = describe.lang = cli->lang;
    options.today = describe.today = moment_day(cli->now_s);
    describe.has_today = true;
    if (takt_sentence_parse(&said, buf_str(&text), text.len, &options, &err) !=
        TAKT_OK)
        return refusal_fail(cli, &err, buf_str(&text), text.len);
    /* Both fit: what a text of that size says is no larger than it. */
    (void)takt_rule_print(&said.rule, rule, sizeof(rule), NULL);
    (void)takt_rule_describe(&said.rule, &describe, sentence, sizeof(sentence),
                             NULL);
    if (cli->is_json)
        print_json(&said, rule, sentence);
    else
        printf("RRULE:%s\n%s\n", rule, sentence);
    return CLI_OK;
}

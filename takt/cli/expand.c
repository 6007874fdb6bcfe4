/* SPDX-License-Identifier: MIT */
/*
 * takt expand: the dates of a rule, one a line, each written as it is found.
 *
 * The words become one set of property lines, to which --start, --from, --to
 * and --limit add theirs, so that a set means the same here, with --batch
 * (expand_batch.c) or --ndjson (expand_ndjson.c), and in a calendar file.
 */
#include <stdio.h>
#include <string.h>

#include "cli/days_off.h"
#include "cli/expand_batch.h"
#include "cli/expand_dates.h"
#include "cli/expand_ndjson.h"
#include "cli/output.h"
#include "cli/refusal.h"
#include "cli/rule_text.h"
#include "cli/when.h"

#define DIGITS "0123456789"
#define DEFAULT_LIMIT 100 /* dates without --limit and --to */

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"start", 's', CLI_VALUE, false, MSG_VALUE_TIME, MSG_EXPAND_START},
    {"from", 0, CLI_VALUE, false, MSG_VALUE_TIME, MSG_EXPAND_FROM},
    {"to", 0, CLI_VALUE, false, MSG_VALUE_TIME, MSG_EXPAND_TO},
    {"limit", 'n', CLI_VALUE, false, MSG_VALUE_NUMBER, MSG_EXPAND_LIMIT},
    {"on-day-off", 0, CLI_VALUE, false, MSG_VALUE_ON_DAY_OFF,
     MSG_OPT_ON_DAY_OFF},
    {"days-off", 0, CLI_VALUE, false, MSG_VALUE_DAYS_OFF, MSG_OPT_DAYS_OFF},
    {"country", 0, CLI_VALUE, false, MSG_VALUE_COUNTRY, MSG_SETTINGS_COUNTRY},
    {"batch", 0, CLI_FLAG, false, MSG_NONE, MSG_EXPAND_BATCH},
    {"ndjson", 0, CLI_FLAG, false, MSG_NONE, MSG_EXPAND_NDJSON},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_expand = {
    .name = "expand",
    .words = MSG_EXPAND_WORDS,
    .about = MSG_EXPAND_ABOUT,
    .lists = {&list},
    .words_max = SIZE_MAX,
    .run = run,
};

/* ---- one set from the words --------------------------------------------- */

static int usage(const struct cli *cli, enum message message, const char *word)
{
    return cli_fail(cli, CLI_USAGE, message, (const char *const[]){word});
}

/* Appends a line with a time as FROM, TO and DTSTART take it. */
static bool add_time(struct buf *lines, const char *name, const char *text)
{
    struct takt_time time;
    char printed[TAKT_TIME_PRINT_SIZE];

    if (takt_time_parse(&time, text, strlen(text), NULL) != TAKT_OK)
        return false;
    takt_time_print(printed, time);
    return buf_addf(lines, "%s:%s\n", name, printed);
}

/* Appends DTSTART from --start and --zone. */
static bool add_start(const struct cli *cli, struct buf *lines,
                      const char *text)
{
    struct takt_time time;
    TAKT_AUTO(buf) name = BUF_INIT(RULE_TEXT_MAX);

    if (takt_time_parse(&time, text, strlen(text), NULL) != TAKT_OK)
        return false;
    buf_add_str(&name, "DTSTART");
    if (time.kind == TAKT_TIME_DATE)
        buf_add_str(&name, ";VALUE=DATE");
    else if (time.kind == TAKT_TIME_LOCAL && cli->zone != NULL)
        buf_addf(&name, ";TZID=%s", cli->zone);
    return add_time(lines, buf_str(&name), text);
}

/* Appends X-TAKT-SHIFT from --on-day-off, --days-off and --country. Answers
 * an exit status. */
static int add_shift(const struct cli *cli, const struct cli_args *args,
                     struct buf *lines)
{
    const char *on = cli_value(args, "on-day-off");
    const char *which = cli_value(args, "days-off");
    const char *country = cli_value(args, "country");
    struct takt_shift shift = {.way = TAKT_SHIFT_KEEP};
    char text[TAKT_SHIFT_TEXT_MAX];
    struct takt_place place;

    if (on == NULL && which == NULL)
        return CLI_OK;
    if (!days_off_place(&place, country) && country != NULL)
        return cli_fail(cli, CLI_USAGE, MSG_BAD_VALUE,
                        (const char *const[]){"country", country});
    int status = days_off_parse(cli, on, which, place, &shift);
    if (status != CLI_OK)
        return status;
    (void)takt_shift_print(&shift, text, sizeof(text), NULL); /* it fits */
    buf_addf(lines, "X-TAKT-SHIFT:%s\n", text);
    return CLI_OK;
}

/* Puts the set together; *base is where the words begin in it. Answers an
 * exit status. */
static int add_set(struct cli *cli, const struct cli_args *args,
                   const struct buf *words, struct buf *lines, size_t *base)
{
    const char *start = cli_value(args, "start");
    const char *limit = cli_value(args, "limit");
    bool has_start = rule_text_has(words, "DTSTART");

    if (start == NULL && !has_start)
        return usage(cli, MSG_EXPAND_NO_START, "");
    if (has_start && (start != NULL || cli->zone != NULL))
        return usage(cli, MSG_EXPAND_TWO_STARTS, start ? "--start" : "--zone");
    if (start != NULL && !add_start(cli, lines, start))
        return usage(cli, MSG_BAD_TIME, start);
    for (size_t i = 0; i < 2; i++) {
        const char *value = cli_value(args, i == 0 ? "from" : "to");
        if (value != NULL && !add_time(lines, i == 0 ? "FROM" : "TO", value))
            return usage(cli, MSG_BAD_TIME, value);
    }
    if (limit != NULL &&
        (*limit == '\0' || limit[strspn(limit, DIGITS)] != '\0'))
        return usage(cli, MSG_OPTION_NUMBER, "--limit");
    if (limit != NULL)
        buf_addf(lines, "LIMIT:%s\n", limit);
    int status = add_shift(cli, args, lines);
    if (status != CLI_OK)
        return status;
    *base = lines->len;
    buf_add(lines, words->data, words->len);
    return CLI_OK;
}

/* The error with its place in the words instead of the set. */
static int refuse(const struct cli *cli, struct takt_error err,
                  const struct buf *words, size_t base)
{
    if (err.offset < base)
        return refusal_fail(cli, &err, "", 0);
    err.offset -= base;
    return refusal_fail(cli, &err, buf_str(words), words->len);
}

static size_t print_date(char *text, const struct ical_set *set,
                         const struct takt_occurrence *date)
{
    enum takt_frame frame = set->options.frame;
    struct takt_time time = {
        .wall_s = date->wall_s,
        .kind = frame == TAKT_FRAME_DATE  ? TAKT_TIME_DATE
                : frame == TAKT_FRAME_UTC ? TAKT_TIME_UTC
                                          : TAKT_TIME_LOCAL,
    };
    bool has_offset = frame == TAKT_FRAME_UTC || frame == TAKT_FRAME_ZONE;

    return takt_time_print_extended(text, time, has_offset, date->offset_s);
}

static void print_dates(const struct cli *cli, struct expand *expand)
{
    struct takt_occurrence date;
    char text[TAKT_TIME_PRINT_SIZE];
    const char *gap = "\n    ";

    if (cli->is_json)
        fputs("{\n  \"occurrences\": [", stdout);
    while (!ferror(stdout) && expand_next(expand, &date)) {
        print_date(text, expand->set, &date);
        if (cli->is_json)
            printf("%s\"%s\"", gap, text);
        else
            puts(text);
        gap = ",\n    ";
    }
    if (cli->is_json)
        fputs("\n  ]\n}\n", stdout);
}

static int expand_words(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(buf) words = BUF_INIT(RULE_TEXT_MAX);
    TAKT_AUTO(buf) lines = BUF_INIT(2 * RULE_TEXT_MAX);
    TAKT_AUTO(ical_set) set = {0};
    TAKT_AUTO(expand) expand = {0};
    struct ical_zones zones = rule_text_zones(cli);
    struct takt_error err;
    size_t base = 0;

    if (!rule_text_join(&words, args->words, args->word_count))
        return cli_fail(cli, CLI_REFUSED, MSG_NO_INPUT, NULL);
    int status = add_set(cli, args, &words, &lines, &base);
    if (status != CLI_OK)
        return status;
    if (ical_set_parse(&set, lines.data, lines.len, &zones, &err) != TAKT_OK)
        return refuse(cli, err, &words, base);
    if (!set.has_limit && !set.has_to) {
        set.has_limit = true;
        set.limit = DEFAULT_LIMIT;
    }
    if (expand_open(&expand, &set, &err) != TAKT_OK)
        return refusal_fail(cli, &err, "", 0);
    print_dates(cli, &expand);
    if (takt_series_iter_status(&expand.iter) == TAKT_OK)
        return CLI_OK;
    err = (struct takt_error){.status = TAKT_REFUSED,
                              .reason = TAKT_REASON_UNDECIDED,
                              .arg = {TAKT_SERIES_BUDGET}};
    return refusal_fail(cli, &err, "", 0);
}

/* Runs a form that reads standard input and goes with nothing else. */
static int run_alone(struct cli *cli, const struct cli_args *args,
                     const char *name, int (*answer)(struct cli *cli))
{
    if (args->word_count > 0 || args->given_count > (cli->is_json ? 2 : 1))
        return usage(cli, MSG_EXPAND_ALONE, name);
    return answer(cli);
}

static int run(struct cli *cli, const struct cli_args *args)
{
    if (cli_has(args, "batch"))
        return run_alone(cli, args, "--batch", expand_batch);
    if (cli_has(args, "ndjson"))
        return run_alone(cli, args, "--ndjson", expand_ndjson);
    if (args->word_count == 0)
        return usage(cli, MSG_EXPAND_NO_RULE, "");
    return expand_words(cli, args);
}

/* SPDX-License-Identifier: MIT */
/*
 * takt expand --ndjson: the line protocol of the conformance corpus rruleref.
 * A line in, a line out:
 *
 *     {"id":"1","rrule":"FREQ=DAILY","dtstart":"20260102T090000","limit":2}
 *     {"id":"1","occurrences":["20260102T090000","20260103T090000"]}
 *
 * The start is a local time there. Here it may also be a date or a time in
 * UTC, in the extended form too, and have a zone beside it ("tzid"); dates
 * come out in the form that it came in. What else stands in the object is
 * left alone. A line that cannot be answered gets "error" in its place and
 * the next one is read: to refuse is an answer, so the exit status stays 0.
 *
 * Memory is bounded: a line has at most LINE_MAX_BYTES (the rest of a longer
 * one is read past), an answer at most EXPAND_DATES_MAX dates.
 */
#include "cli/expand_ndjson.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "cli/expand_dates.h"
#include "cli/expand_input.h"
#include "cli/refusal.h"
#include "cli/rule_text.h"

#define LINE_MAX_BYTES ((size_t)1024 * 1024)

/* One line being answered. */
struct answer {
    struct cli *cli;
    json_t *request;  /* NULL: the line was no object */
    struct buf error; /* the sentence; empty: none */
    struct buf dates; /* the list without its brackets */
};

static bool refuse(struct answer *answer, enum message message,
                   const char *subject)
{
    message_add(&answer->error, answer->cli->lang, message,
                (const char *const[]){subject});
    return false;
}

static bool read_request(struct answer *answer, const struct buf *line)
{
    json_error_t err;
    TAKT_AUTO(buf) column = BUF_INIT(OUTPUT_MAX);

    if (!buf_is_ok(line))
        return refuse(answer, MSG_TOO_LARGE, "");
    answer->request =
        json_loadb(line->data, line->len, JSON_REJECT_DUPLICATES, &err);
    if (json_is_object(answer->request))
        return true;
    buf_addf(&column, "%d", answer->request == NULL ? err.position : 1);
    return refuse(answer, MSG_NDJSON_SYNTAX, buf_str(&column));
}

/* The text of a member that may stand in a property line; NULL if it is
 * none. */
static const char *find_text(const struct answer *answer, const char *name)
{
    const char *text =
        json_string_value(json_object_get(answer->request, name));

    for (const char *at = text; at != NULL && *at != '\0'; at++)
        if ((unsigned char)*at < ' ' || *at == '"')
            return NULL;
    return text;
}

static bool add_limit(struct answer *answer, struct buf *lines)
{
    const json_t *limit = json_object_get(answer->request, "limit");
    json_int_t most = json_integer_value(limit);

    if (limit == NULL)
        return true;
    if (!json_is_integer(limit) || most < 0)
        return refuse(answer, MSG_NDJSON_LIMIT, "limit");
    if (most > EXPAND_DATES_MAX) /* so that one more than may be is found */
        most = EXPAND_DATES_MAX + 1;
    return buf_addf(lines, "LIMIT:%lld\n", (long long)most);
}

/* Appends the start as a property has it; what is no time goes as it is, for
 * the set to refuse. */
static void add_start(struct buf *lines, const char *start)
{
    char basic[TAKT_TIME_PRINT_SIZE];
    struct takt_time time;

    if (takt_time_parse(&time, start, strlen(start), NULL) == TAKT_OK) {
        takt_time_print(basic, time);
        start = basic;
    }
    buf_addf(lines, ":%s\n", start);
}

/* Brings a request into the property lines of a set. */
static bool add_lines(struct answer *answer, struct buf *lines)
{
    const char *start = find_text(answer, "dtstart");
    const char *rule = find_text(answer, "rrule");
    const char *zone = find_text(answer, "tzid");
    bool has_zone = json_object_get(answer->request, "tzid") != NULL;

    if (rule == NULL || start == NULL || (has_zone && zone == NULL))
        return refuse(answer, MSG_NDJSON_TEXT,
                      rule == NULL    ? "rrule"
                      : start == NULL ? "dtstart"
                                      : "tzid");
    buf_add_str(lines, "DTSTART");
    if (has_zone)
        buf_addf(lines, ";TZID=\"%s\"", zone);
    add_start(lines, start);
    buf_addf(lines, "RRULE:%s\n", rule);
    return add_limit(answer, lines);
}

static bool add_dates(struct answer *answer)
{
    TAKT_AUTO(buf) lines = BUF_INIT(RULE_TEXT_MAX);
    TAKT_AUTO(ical_set) set = {0};
    struct ical_zones zones = rule_text_zones(answer->cli);
    unsigned flags = EXPAND_QUOTED;
    struct takt_error err;

    if (!add_lines(answer, &lines))
        return false;
    if (strchr(find_text(answer, "dtstart"), '-') != NULL)
        flags |= EXPAND_EXTENDED;
    if (ical_set_parse(&set, lines.data, lines.len, &zones, &err) == TAKT_OK &&
        expand_add_all(&answer->dates, &set, flags, &err) == TAKT_OK)
        return true;
    reason_add(&answer->error, answer->cli->lang, &err, lines.data, lines.len);
    return false;
}

/* Writes a JSON value without line feeds; NULL is null. */
static void put_json(const json_t *value)
{
    char *text = value == NULL
                     ? NULL
                     : json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);

    fputs(text == NULL ? "null" : text, stdout);
    free(text);
}

static void put_answer(const struct answer *answer, bool is_good)
{
    fputs("{\"id\":", stdout);
    put_json(json_object_get(answer->request, "id"));
    if (is_good) {
        printf(",\"occurrences\":[%s]}\n", buf_str(&answer->dates));
        return;
    }
    json_t *error = json_string(buf_str(&answer->error));
    fputs(",\"error\":", stdout);
    put_json(error);
    puts("}");
    json_decref(error);
}

int expand_ndjson(struct cli *cli)
{
    struct expand_input input;

    expand_input_init(&input, LINE_MAX_BYTES);
    while (!ferror(stdout) && expand_input_next(&input)) {
        struct answer answer = {.cli = cli,
                                .error = BUF_INIT(OUTPUT_MAX),
                                .dates = BUF_INIT(OUTPUT_MAX)};
        if (expand_input_is_blank(&input))
            continue;
        bool is_good = read_request(&answer, &input.line) && add_dates(&answer);
        put_answer(&answer, is_good);
        fflush(stdout);
        json_decref(answer.request);
        buf_release(&answer.error);
        buf_release(&answer.dates);
    }
    expand_input_release(&input);
    return CLI_OK;
}

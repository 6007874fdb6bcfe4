/* SPDX-License-Identifier: MIT */
/* takt check: says that a rule is well formed, or the place, the part and how
 * to mend it. */
#include <stdio.h>
#include <string.h>

#include <takt/walk.h>

#include "cli/output.h"
#include "cli/refusal.h"
#include "cli/rule_text.h"
#include "cli/warnings.h"

static int run(struct cli *cli, const struct cli_args *args);

const struct cli_command cmd_check = {
    .name = "check",
    .words = MSG_CHECK_WORDS,
    .about = MSG_CHECK_ABOUT,
    .words_min = 1,
    .words_max = SIZE_MAX,
    .run = run,
};

/* What was found in a text that is well formed. */
struct found {
    struct ical_set set; /* empty for a rule alone */
    struct warnings warnings;
    bool is_never;
};

/* Checks one rule, or a set of lines if there is a start. *base is where the
 * rule begins in the lines. */
static takt_status check(struct cli *cli, const struct buf *lines, size_t *base,
                         struct found *found, struct takt_error *err)
{
    struct ical_zones zones = rule_text_zones(cli);
    struct ical_set *set = &found->set;
    struct takt_rule rule;
    struct takt_series *series = NULL;
    struct takt_occurrence first;
    size_t len = lines->len;
    const char *name = "RRULE:";
    bool is_rule = strncasecmp(buf_str(lines), name, strlen(name)) == 0 &&
                   strchr(buf_str(lines), '\n') == lines->data + len - 1;

    *base = is_rule ? strlen(name) : 0;
    if (is_rule)
        return takt_rule_parse(&rule, lines->data + *base, len - *base - 1,
                               err);
    takt_status status = ical_set_parse(set, lines->data, len, &zones, err);
    if (status != TAKT_OK)
        return status;
    status = takt_series_make(&series, &set->options, NULL, err);
    if (status == TAKT_OK) {
        found->is_never = takt_series_first(series, &first) == TAKT_DONE;
        warnings_find(&found->warnings, set);
    }
    takt_series_free(series);
    return status;
}

static void print_json(const struct cli *cli, const struct takt_error *err,
                       const struct buf *text, const struct found *found)
{
    TAKT_AUTO(buf) part = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) sentence = BUF_INIT(OUTPUT_MAX);
    json_t *value = json_object();

    json_object_set_new(value, "ok", json_boolean(err == NULL));
    if (err == NULL) {
        json_object_set_new(value, "never", json_boolean(found->is_never));
        json_object_set_new(value, "warnings",
                            warnings_json(cli, &found->warnings, &found->set));
        output_json(value);
        return;
    }
    refusal_add_part(&part, err, buf_str(text), text->len);
    reason_add(&sentence, cli->lang, err, buf_str(text), text->len);
    json_object_set_new(value, "offset", json_integer((json_int_t)err->offset));
    json_object_set_new(value, "length", json_integer((json_int_t)err->length));
    json_object_set_new(value, "part", output_json_text(buf_str(&part)));
    json_object_set_new(value, "message", output_json_text(buf_str(&sentence)));
    output_json(value);
}

static void print_text(const struct cli *cli, const struct takt_error *err,
                       const struct buf *text)
{
    TAKT_AUTO(buf) offset = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) part = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);

    buf_addf(&offset, "%zu", err->offset);
    refusal_add_part(&part, err, buf_str(text), text->len);
    message_add(&out, cli->lang, MSG_CHECK_PLACE,
                (const char *const[]){buf_str(&offset), buf_str(&part)});
    reason_add(&out, cli->lang, err, buf_str(text), text->len);
    buf_add_char(&out, '\n');
    refusal_add_place(&out, err, buf_str(text), text->len);
    output_text(&out);
}

static void print_found(const struct cli *cli, const struct found *found)
{
    output_say(cli, found->is_never ? MSG_CHECK_NEVER : MSG_CHECK_OK, NULL);
    warnings_print(cli, &found->warnings, &found->set);
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(buf) lines = BUF_INIT(RULE_TEXT_MAX);
    struct takt_error err;
    size_t base;
    struct found found = {.is_never = false};

    if (!rule_text_join(&lines, args->words, args->word_count))
        return cli_fail(cli, CLI_REFUSED, MSG_NO_INPUT, NULL);
    takt_status status = check(cli, &lines, &base, &found, &err);
    /* The place is counted in what was typed, which had no name before it. */
    bool is_bare = base > 0 && strchr(args->words[0], ':') == NULL;
    struct buf text = lines;
    if (base > 0 && !is_bare && status != TAKT_OK)
        err.offset += base;
    if (is_bare) {
        text.data += base;
        text.len -= base;
    }
    if (cli->is_json)
        print_json(cli, status == TAKT_OK ? NULL : &err, &text, &found);
    else if (status != TAKT_OK)
        print_text(cli, &err, &text);
    else
        print_found(cli, &found);
    ical_set_release(&found.set);
    return status == TAKT_OK ? CLI_OK : CLI_REFUSED;
}

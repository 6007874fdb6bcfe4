/* SPDX-License-Identifier: MIT */
/*
 * takt expand --batch: sets of property lines come in, parted by blank lines,
 * and for each exactly one line goes out before the next set is waited for.
 *
 * Memory is bounded: a set has at most RULE_TEXT_MAX bytes (the rest of a
 * longer one is read past, and it is refused), an answer at most
 * EXPAND_DATES_MAX dates.
 */
#include "cli/expand_batch.h"

#include <stdio.h>

#include "cli/expand_dates.h"
#include "cli/expand_input.h"
#include "cli/refusal.h"
#include "cli/rule_text.h"

/* Standard input in sets. */
struct reader {
    struct expand_input input;
    struct buf set; /* the lines of the set that is being read */
};

/* Reads the next set; false if there is none any more. */
static bool read_set(struct reader *reader)
{
    const struct buf *line = &reader->input.line;
    bool is_any = false;

    buf_clear(&reader->set);
    while (expand_input_next(&reader->input)) {
        if (expand_input_is_blank(&reader->input)) {
            if (is_any)
                return true;
            continue;
        }
        is_any = true;
        if (!buf_is_ok(line))
            reader->set.status = line->status;
        buf_add(&reader->set, line->data, line->len);
    }
    return is_any;
}

/* ---- answering ---------------------------------------------------------- */

static bool refuse(const struct cli *cli, const struct ical_set *set,
                   const struct takt_error *err, const struct buf *text)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);

    buf_add_str(&out, "error: ");
    if (set->line > 0) {
        buf_addf(&line, "%zu", set->line);
        message_add(&out, cli->lang, MSG_AT_LINE,
                    (const char *const[]){buf_str(&line)});
    }
    reason_add(&out, cli->lang, err, buf_str(text), text->len);
    for (size_t i = 0; i < out.len; i++)
        if (out.data[i] == '\n' || out.data[i] == '\r')
            out.data[i] = ' ';
    puts(buf_str(&out));
    return false;
}

/* Answers one set; false if it was refused. */
static bool answer(struct cli *cli, const struct buf *text)
{
    TAKT_AUTO(ical_set) set = {0};
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);
    struct ical_zones zones = rule_text_zones(cli);
    struct takt_error err = {.status = text->status};

    if (!buf_is_ok(text))
        return refuse(cli, &set, &err, text);
    if (ical_set_parse(&set, text->data, text->len, &zones, &err) != TAKT_OK ||
        expand_add_all(&out, &set, 0, &err) != TAKT_OK)
        return refuse(cli, &set, &err, text);
    puts(buf_str(&out));
    return true;
}

int expand_batch(struct cli *cli)
{
    struct reader reader = {.set = BUF_INIT(RULE_TEXT_MAX)};
    bool is_good = true;

    expand_input_init(&reader.input, RULE_TEXT_MAX);
    while (!ferror(stdout) && read_set(&reader)) {
        is_good = answer(cli, &reader.set) && is_good;
        fflush(stdout);
    }
    buf_release(&reader.set);
    expand_input_release(&reader.input);
    return is_good ? CLI_OK : CLI_REFUSED;
}

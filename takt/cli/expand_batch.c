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
#include <string.h>
#include <unistd.h>

#include "cli/expand_dates.h"
#include "cli/refusal.h"
#include "cli/rule_text.h"

#define READ_SIZE 65536
#define EXPAND_DATES_MAX 1000000
#define BOM "\xef\xbb\xbf"

/* Standard input in sets. */
struct reader {
    char bytes[READ_SIZE];
    size_t at;
    size_t count;
    bool is_ended;
    struct buf set; /* the lines of the set that is being read */
    struct buf line;
};

/* Fills the buffer; what is there is handed on at once, so a set that has
 * come whole never waits for more. */
static bool refill(struct reader *reader)
{
    if (reader->is_ended)
        return false;
    ssize_t got = read(STDIN_FILENO, reader->bytes, READ_SIZE);
    reader->at = 0;
    reader->count = got > 0 ? (size_t)got : 0;
    reader->is_ended = got <= 0;
    return got > 0;
}

/* Reads one line, its end included; false at the end of the input. A line
 * that is too long fails its buffer and is read past. */
static bool read_line(struct reader *reader)
{
    buf_clear(&reader->line);
    for (bool is_any = false;; is_any = true) {
        if (reader->at == reader->count && !refill(reader))
            return is_any;
        const char *from = reader->bytes + reader->at;
        size_t rest = reader->count - reader->at;
        const char *end = memchr(from, '\n', rest);
        size_t len = end == NULL ? rest : (size_t)(end - from) + 1;
        buf_add(&reader->line, from, len);
        reader->at += len;
        if (end != NULL)
            return true;
    }
}

static bool is_blank(const struct buf *line)
{
    return buf_is_ok(line) && (strcmp(buf_str(line), "\n") == 0 ||
                               strcmp(buf_str(line), "\r\n") == 0 ||
                               strcmp(buf_str(line), "\r") == 0);
}

/* Reads the next set; false if there is none any more. */
static bool read_set(struct reader *reader)
{
    bool is_any = false;

    buf_clear(&reader->set);
    while (read_line(reader)) {
        if (is_blank(&reader->line)) {
            if (is_any)
                return true;
            continue;
        }
        is_any = true;
        if (!buf_is_ok(&reader->line))
            reader->set.status = reader->line.status;
        buf_add(&reader->set, reader->line.data, reader->line.len);
    }
    return is_any;
}

/* ---- answering ------------------------------------------------------------
 */

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
    refusal_add(cli, &out, err, buf_str(text), text->len);
    for (size_t i = 0; i < out.len; i++)
        if (out.data[i] == '\n' || out.data[i] == '\r')
            out.data[i] = ' ';
    puts(buf_str(&out));
    return false;
}

static void add_date(struct buf *out, enum takt_frame frame, int64_t wall_s)
{
    char text[TAKT_TIME_PRINT_SIZE];
    struct takt_time time = {
        .wall_s = wall_s,
        .kind = frame == TAKT_FRAME_DATE  ? TAKT_TIME_DATE
                : frame == TAKT_FRAME_UTC ? TAKT_TIME_UTC
                                          : TAKT_TIME_LOCAL,
    };

    if (out->len > 0)
        buf_add_char(out, ',');
    buf_add(out, text, takt_time_print(text, time));
}

static takt_status fail(struct takt_error *err, enum takt_reason reason,
                        int64_t most)
{
    *err = (struct takt_error){
        .status = TAKT_REFUSED, .reason = reason, .arg = {most}};
    return TAKT_REFUSED;
}

static takt_status add_dates(struct buf *out, const struct ical_set *set,
                             struct takt_error *err)
{
    TAKT_AUTO(expand) expand = {0};
    struct takt_occurrence date;

    takt_status status = expand_open(&expand, set, err);
    if (status != TAKT_OK)
        return status;
    if (!set->has_limit && !set->has_to &&
        takt_series_is_endless(expand.series))
        return fail(err, TAKT_REASON_ENDLESS, 0);
    while (expand_next(&expand, &date)) {
        if (expand.given > EXPAND_DATES_MAX)
            return fail(err, TAKT_REASON_TOO_MANY, EXPAND_DATES_MAX);
        add_date(out, set->options.frame, date.wall_s);
    }
    if (takt_series_iter_status(&expand.iter) != TAKT_OK)
        return fail(err, TAKT_REASON_UNDECIDED, TAKT_SERIES_BUDGET);
    return TAKT_OK;
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
        add_dates(&out, &set, &err) != TAKT_OK)
        return refuse(cli, &set, &err, text);
    puts(buf_str(&out));
    return true;
}

int expand_batch(struct cli *cli)
{
    struct reader reader = {.set = BUF_INIT(RULE_TEXT_MAX),
                            .line = BUF_INIT(RULE_TEXT_MAX)};
    bool is_good = true;
    bool is_first = true;

    while (!ferror(stdout) && read_set(&reader)) {
        bool has_bom = is_first && reader.set.len >= 3 &&
                       memcmp(reader.set.data, BOM, 3) == 0;
        if (has_bom)
            memmove(reader.set.data, reader.set.data + 3,
                    reader.set.len - 3 + 1);
        reader.set.len -= has_bom ? 3 : 0;
        is_first = false;
        is_good = answer(cli, &reader.set) && is_good;
        fflush(stdout);
    }
    buf_release(&reader.set);
    buf_release(&reader.line);
    return is_good ? CLI_OK : CLI_REFUSED;
}

/* SPDX-License-Identifier: MIT */
/* The sentences of errors, with the place marked. */
#include "cli/refusal.h"

#include <stdio.h>
#include <string.h>

#include <takt/words.h>

#include "cli/output.h"
#include "cli/when.h"
#include "face/operation.h"

#define PART_MAX 200 /* bytes of a part that are shown */

/* Where the line that holds a place begins and ends. */
static void find_line(const char *text, size_t len, size_t at, size_t *from,
                      size_t *to)
{
    *from = at < len ? at : len;
    *to = *from;
    while (*from > 0 && text[*from - 1] != '\n')
        (*from)--;
    while (*to < len && text[*to] != '\n' && text[*to] != '\r')
        (*to)++;
}

void refusal_add_part(struct buf *out, const struct takt_error *err,
                      const char *text, size_t len)
{
    size_t line;
    size_t end;
    size_t from = err->offset < len ? err->offset : len;
    size_t to = err->length < len - from ? from + err->length : len;

    find_line(text, len, from, &line, &end);
    while (from > line && text[from - 1] != ';' && text[from - 1] != ':')
        from--;
    while (to < end && text[to] != ';')
        to++;
    buf_add(out, text + from, to - from < PART_MAX ? to - from : PART_MAX);
}

void refusal_add_place(struct buf *out, const struct takt_error *err,
                       const char *text, size_t len)
{
    size_t from;
    size_t to;
    size_t at = err->offset < len ? err->offset : len;

    find_line(text, len, at, &from, &to);
    if (at > to)
        at = to;
    size_t rest = to - at;
    size_t marked = err->length < rest ? err->length : rest;
    buf_add_str(out, "  ");
    buf_add(out, text + from, to - from);
    buf_add_str(out, "\n  ");
    for (size_t i = output_width(text + from, at - from); i > 0; i--)
        buf_add_char(out, ' ');
    buf_add_char(out, '^');
    for (size_t i = output_width(text + at, marked); i > 1; i--)
        buf_add_char(out, '^');
    buf_add_char(out, '\n');
}

int refusal_fail(const struct cli *cli, const struct takt_error *err,
                 const char *text, size_t len)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);

    reason_add(&out, cli->lang, err, text, len);
    cli_fail(cli, CLI_REFUSED, MSG_ANY, (const char *const[]){buf_str(&out)});
    if (err->status == TAKT_REFUSED && len > 0) {
        buf_clear(&out);
        refusal_add_place(&out, err, text, len);
        fputs(buf_str(&out), stderr);
    }
    return CLI_REFUSED;
}

int refusal_fail_diary(const struct cli *cli, const struct diary_error *err)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);

    reason_add_diary(&out, cli->lang, err);
    return cli_fail(cli, CLI_REFUSED, MSG_ANY,
                    (const char *const[]){buf_str(&out)});
}

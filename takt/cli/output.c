/* SPDX-License-Identifier: MIT */
/* Colours, widths and JSON of standard output. */
#include "cli/output.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char *const styles[STYLE__COUNT] = {
    [STYLE_PLAIN] = "",           [STYLE_HEADING] = "\x1b[1m",
    [STYLE_FAINT] = "\x1b[2m",    [STYLE_WARNING] = "\x1b[31m",
    [STYLE_MEETING] = "\x1b[34m", [STYLE_TASK] = "\x1b[32m",
    [STYLE_CALL] = "\x1b[35m",
};

const char *output_on(const struct cli *cli, enum output_style style)
{
    return cli->has_color ? styles[style] : "";
}

const char *output_off(const struct cli *cli, enum output_style style)
{
    return cli->has_color && style != STYLE_PLAIN ? "\x1b[0m" : "";
}

/* The character at text, and how many bytes it has; a byte that begins none
 * counts as one character. */
static uint32_t decode(const unsigned char *text, size_t len, size_t *used)
{
    uint32_t c = text[0];
    size_t more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : c >= 0xc0 ? 1 : 0;

    *used = 1;
    if (more == 0 || more >= len)
        return c;
    c &= 0x3fu >> more;
    for (; *used <= more && (text[*used] & 0xc0) == 0x80; (*used)++)
        c = c << 6 | (text[*used] & 0x3f);
    return c;
}

struct range {
    uint32_t first;
    uint32_t last;
};

/* What takes no column: combining marks, joiners, variation selectors. */
static const struct range narrow[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x064b, 0x065f},
    {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x200b, 0x200f}, {0x20d0, 0x20ff},
    {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
};

/* What takes two: East Asian scripts and pictures. */
static const struct range wide[] = {
    {0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0xa4cf},
    {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe30, 0xfe6f},
    {0xff00, 0xff60},   {0xffe0, 0xffe6},   {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd},
};

static bool is_in(uint32_t c, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

size_t output_width(const char *text, size_t len)
{
    size_t width = 0;

    for (size_t at = 0; at < len;) {
        size_t used;
        uint32_t c = decode((const unsigned char *)text + at, len - at, &used);
        if (is_in(c, wide, sizeof(wide) / sizeof(wide[0])))
            width += 2;
        else if (!is_in(c, narrow, sizeof(narrow) / sizeof(narrow[0])))
            width += 1;
        at += used;
    }
    return width;
}

void output_pad(struct buf *out, const char *text, size_t width)
{
    buf_add_str(out, text);
    for (size_t at = output_width(text, strlen(text)); at < width; at++)
        buf_add_char(out, ' ');
}

void output_wrap(struct buf *out, const char *text, size_t column, size_t width)
{
    size_t at = column;

    while (*text != '\0') {
        size_t len = strcspn(text, " ");
        size_t word = output_width(text, len);
        if (at > column && at + 1 + word > width) {
            buf_add_char(out, '\n');
            output_pad(out, "", column);
            at = column;
        } else if (at > column) {
            buf_add_char(out, ' ');
            at++;
        }
        buf_add(out, text, len);
        at += word;
        text += len + (text[len] == ' ');
    }
    buf_add_char(out, '\n');
}

void output_text(const struct buf *text)
{
    fwrite(buf_str(text), 1, text->len, stdout);
}

void output_say(const struct cli *cli, enum message message,
                const char *const *args)
{
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);

    message_add(&line, cli->lang, message, args);
    buf_add_char(&line, '\n');
    output_text(&line);
}

void output_json(json_t *value)
{
    json_dumpf(value, stdout, JSON_INDENT(2));
    putchar('\n');
    json_decref(value);
}

json_t *output_json_text(const char *text)
{
    json_t *value = text == NULL ? NULL : json_string(text);

    return value != NULL ? value : json_null();
}

int cli_fail(const struct cli *cli, enum cli_exit status, enum message message,
             const char *const *args)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);

    fflush(stdout);
    message_add(&out, cli->lang, message, args);
    fprintf(stderr, "takt: %s\n", buf_str(&out));
    return status;
}

int output_end(const struct cli *cli, int status)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    return cli_fail(cli, CLI_REFUSED, MSG_NO_OUTPUT, NULL);
}

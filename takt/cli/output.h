/* SPDX-License-Identifier: MIT */
/*
 * Writing for people: colours where they are welcome, and columns that stand
 * under each other whatever the letters.
 */
#ifndef TAKT_CLI_OUTPUT_H
#define TAKT_CLI_OUTPUT_H

#include <jansson.h>

#include "base/buf.h"
#include "cli/command.h"

/* The most bytes of one answer that is put together before it is written. */
#define OUTPUT_MAX ((size_t)64 * 1024 * 1024)

enum output_style {
    STYLE_PLAIN,
    STYLE_HEADING,
    STYLE_FAINT,
    STYLE_WARNING,
    STYLE_MEETING,
    STYLE_TASK,
    STYLE_CALL,
    STYLE__COUNT
};

/* The escape that begins a style, and the one that ends it; "" where colours
 * are not welcome. */
const char *output_on(const struct cli *cli, enum output_style style);
const char *output_off(const struct cli *cli, enum output_style style);

/* Columns that a UTF-8 text takes on a terminal. */
size_t output_width(const char *text, size_t len);

/* Appends a text and spaces behind it up to a width. */
void output_pad(struct buf *out, const char *text, size_t width);

/* Appends a text that begins in a column, wrapped at spaces so that it ends
 * before a width where its words let it, and a line feed. */
void output_wrap(struct buf *out, const char *text, size_t column,
                 size_t width);

/* Writes a text to standard output. */
void output_text(const struct buf *text);

/* Writes one line of a message to standard output. */
void output_say(const struct cli *cli, enum message message,
                const char *const *args);

/* Writes a JSON value to standard output, indented, and gives it up. */
void output_json(json_t *value);

/* A JSON text, or null for NULL; text that is no UTF-8 is null too. */
json_t *output_json_text(const char *text);

/* Says on standard error why the command did not do it, and answers the exit
 * status given. args as for message_add(). */
int cli_fail(const struct cli *cli, enum cli_exit status, enum message message,
             const char *const *args);

/* Ends the output: CLI_OK, or a message and CLI_REFUSED if not all of it
 * could be written. */
int output_end(const struct cli *cli, int status);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Standard input line by line, for the forms of `takt expand` that answer as
 * they read: a line that has come whole is handed on before more is waited
 * for.
 */
#ifndef TAKT_CLI_EXPAND_INPUT_H
#define TAKT_CLI_EXPAND_INPUT_H

#include "base/buf.h"

#define EXPAND_READ_SIZE 65536

struct expand_input {
    char bytes[EXPAND_READ_SIZE]; /* as it was read */
    size_t at;
    size_t count;
    bool is_ended;
    bool is_begun;   /* what may stand before the first line was looked for */
    struct buf line; /* the line that was read, its end included */
};

/* Begins with lines of at most max bytes. */
void expand_input_init(struct expand_input *input, size_t max);
void expand_input_release(struct expand_input *input);

/* Reads one line, its end included; false at the end of the input. A line
 * that is too long fails its buffer and is read past. A byte order mark
 * before the first line is left out. */
bool expand_input_next(struct expand_input *input);

/* Whether the line is empty but for its end. */
bool expand_input_is_blank(const struct expand_input *input);

#endif

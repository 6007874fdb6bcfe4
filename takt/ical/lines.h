/* SPDX-License-Identifier: MIT */
/*
 * Content lines (RFC 5545, 3.1): a text cut into its unfolded lines.
 *
 * All lines lie unfolded in one block, so a line is a slice of it and keeps
 * every byte but the folds. CRLF, LF and a bare CR each end a line; several
 * CR before one LF are one end. A break followed by a space or a tab is a
 * fold and vanishes with that one character, also between the bytes of one
 * UTF-8 character. A byte order mark at the start and empty lines are
 * dropped.
 */
#ifndef ICAL_LINES_H
#define ICAL_LINES_H

#include <stdbool.h>
#include <stdint.h>

#include <takt/status.h>

#include "base/auto.h"

/* The largest text that is read, in bytes. */
#define ICAL_FILE_MAX ((size_t)64 * 1024 * 1024)

/* The most lines of one text. */
#define ICAL_LINES_MAX ((size_t)4 * 1024 * 1024)

/* A piece of a text; no NUL is promised behind it. */
struct ical_text {
    const char *at;
    size_t len;
};

/* One unfolded line. */
struct ical_line {
    struct ical_text text;
    uint32_t number; /* of its first physical line, from 1 */
    uint32_t offset; /* bytes of the source before it */
};

struct ical_lines {
    struct ical_line *line;
    size_t count;
    char *block; /* holds the text of every line */
};

/* Unfolds a text.
 *
 * out is owned by the caller, who ends it with ical_lines_release(); it is
 * empty on failure. The text is not kept.
 * Answers TAKT_OK; TAKT_LIMIT where the text is longer than ICAL_FILE_MAX or
 * has more than ICAL_LINES_MAX lines; TAKT_NOMEM. */
TAKT_MUST_USE takt_status ical_unfold(struct ical_lines *out, const char *text,
                                      size_t len);

/* Frees the lines; what was zeroed or released before is allowed. */
void ical_lines_release(struct ical_lines *lines);

TAKT_AUTO_DEFINE(ical_lines, struct ical_lines, ical_lines_release)

/* The byte of the folded source that byte `at` of a line came from. */
size_t ical_lines_locate(const char *text, size_t len,
                         const struct ical_line *line, size_t at);

/* Whether two ASCII texts are the same but for their case; the second ends
 * with a NUL. */
bool ical_text_is(struct ical_text text, const char *word);

#endif

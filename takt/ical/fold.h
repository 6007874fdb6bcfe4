/* SPDX-License-Identifier: MIT */
/* Writing content lines: folded at 75 octets, between characters, and ended
 * by CRLF (RFC 5545, 3.1). */
#ifndef ICAL_FOLD_H
#define ICAL_FOLD_H

#include "base/buf.h"
#include "ical/lines.h"

/* Adds one unfolded line, folded. Line ends within it begin a new line. */
void ical_fold(struct buf *out, struct ical_text line);

/* The same for each line of a text with line feeds between them. */
void ical_fold_lines(struct buf *out, const char *text);

#endif

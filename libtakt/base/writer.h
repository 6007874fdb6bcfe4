/* SPDX-License-Identifier: MIT */
/*
 * Writing text into a buffer of the caller's. A writer never writes past the
 * end, always leaves room for the NUL, and goes on counting after the buffer
 * is full, so that the caller learns how much room it takes.
 */
#ifndef TAKT_BASE_WRITER_H
#define TAKT_BASE_WRITER_H

#include <takt/status.h>

struct writer {
    char *buf;   /* may be NULL if size is 0 */
    size_t size; /* bytes of buf */
    size_t len;  /* bytes wanted so far, without the NUL */
};

void takt__write(struct writer *w, const char *text, size_t len);
void takt__write_str(struct writer *w, const char *text);
void takt__write_int(struct writer *w, int64_t value);

/* Ends the text with a NUL, cut at a UTF-8 character if it did not fit, and
 * tells its length. Answers TAKT_OK, or TAKT_LIMIT if it did not fit. */
takt_status takt__write_end(struct writer *w, size_t *len);

#endif

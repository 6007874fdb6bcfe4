/* SPDX-License-Identifier: MIT */
/* Texts with places for pieces: {0} to {9}. */
#ifndef TAKT_FACE_FILL_H
#define TAKT_FACE_FILL_H

#include "base/buf.h"

/* Appends a text with args in the places of {0} to {9}; args may be NULL for
 * a text that has none. */
void face_fill(struct buf *out, const char *text, const char *const *args);

#endif

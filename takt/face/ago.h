/* SPDX-License-Identifier: MIT */
/* How long until something, or since: "om 10 minutter", "for 2 timer siden". */
#ifndef FACE_AGO_H
#define FACE_AGO_H

#include <takt/words.h>

#include "base/buf.h"

/* Appends how far an instant lies from now, in the largest unit of which
 * there is a whole one: minutes, hours or days. */
void ago_add(struct buf *out, enum takt_lang lang, int64_t at_s, int64_t now_s);

#endif

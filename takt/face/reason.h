/* SPDX-License-Identifier: MIT */
/* Why something was refused, as a sentence. */
#ifndef FACE_REASON_H
#define FACE_REASON_H

#include <takt/words.h>

#include "base/buf.h"
#include "diary/messages.h"

/* Appends the sentence of an error of the engine; text is what it speaks
 * of. */
void reason_add(struct buf *out, enum takt_lang lang,
                const struct takt_error *err, const char *text, size_t len);

/* Appends the sentence of an error of the diary. */
void reason_add_diary(struct buf *out, enum takt_lang lang,
                      const struct diary_error *err);

#endif

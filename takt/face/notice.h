/* SPDX-License-Identifier: MIT */
/* What others have done, as a sentence to who is told (SPEC R-121). */
#ifndef FACE_NOTICE_H
#define FACE_NOTICE_H

#include "base/buf.h"
#include "face/reader.h"

/* Appends the sentence of a notice.
 *
 * @param actor the name of who has done it; NULL: he is gone */
void notice_add(struct buf *out, const struct reader *reader,
                const struct diary_notice *notice, const char *actor);

#endif

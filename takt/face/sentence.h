/* SPDX-License-Identifier: MIT */
/* How and when a follow-up happens, in words. */
#ifndef FACE_SENTENCE_H
#define FACE_SENTENCE_H

#include "base/buf.h"
#include "face/reader.h"

/* Appends how and when a follow-up happens: a sentence. */
void sentence_add(const struct reader *reader, struct buf *out,
                  const struct diary_item *item);

/* Appends the day of a date in words, and its time of day if it has one:
 * "tirsdag 24. november kl. 09.00–10.00". */
void sentence_add_date(const struct reader *reader, struct buf *out,
                       const struct diary_item *item,
                       const struct diary_date *date);

/* Appends a slot of a follow-up the same way, without the end. */
void sentence_add_slot(const struct reader *reader, struct buf *out,
                       const struct diary_item *item, int64_t slot_s);

/* For sentence_add(): how it repeats after completion. */
void sentence__add_after(const struct reader *reader, struct buf *out,
                         const struct diary_item *item);

#endif

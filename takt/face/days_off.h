/* SPDX-License-Identifier: MIT */
/* Days off in words (SPEC D-12, R-161): what is done on them, and their names
 * beside dates. */
#ifndef FACE_DAYS_OFF_H
#define FACE_DAYS_OFF_H

#include <takt/holiday.h>

#include "base/buf.h"
#include "face/reader.h"

/* Appends what is done on days off as the end of a sentence; nothing where
 * dates stay. */
void days_off_add_clause(const struct reader *reader, struct buf *out,
                         const struct diary_timing *timing);

/* The name of the holiday on a day in the reader's country; NULL: none. */
const char *days_off_name(const struct reader *reader, int32_t day);

/* Finds a country or region; false: we have none of that code. */
bool days_off_place(struct takt_place *out, const char *code);

#endif

/* SPDX-License-Identifier: MIT */
/* Times as they are shown to people. */
#ifndef FACE_MOMENT_H
#define FACE_MOMENT_H

#include <takt/civil.h>
#include <takt/words.h>

#include "base/buf.h"

/* Appends "2026-12-01 09:00", with the seconds if there are any. */
void moment_add_wall(struct buf *out, int64_t wall_s);

/* Appends "2026-12-01". */
void moment_add_day(struct buf *out, int32_t day);

/* Appends a time of day: "09.00" in Norwegian, "09:00" in English. */
void moment_add_clock(struct buf *out, enum takt_lang lang, int64_t wall_s);

/* Appends a length: "1 t 30 min", "2 d". */
void moment_add_length(struct buf *out, enum takt_lang lang, int64_t days,
                       int64_t s);

/* The day of a wall time, and the seconds of it since midnight. */
int32_t moment_day(int64_t wall_s);
int64_t moment_clock(int64_t wall_s);

#endif

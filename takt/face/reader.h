/* SPDX-License-Identifier: MIT */
/* Who is spoken to: his language, his clock, his country. Every sentence about
 * a follow-up is said to a reader. */
#ifndef FACE_READER_H
#define FACE_READER_H

#include <takt/words.h>

#include "diary/diary.h"

struct reader {
    enum takt_lang lang;
    const struct takt_zone *zone; /* his; the texts of times are in it */
    const char *country;          /* whose days off are named; NULL: none */
    const struct diary_call *call;
};

/* What his clock shows at an instant. */
static inline int64_t reader_wall(const struct reader *reader, int64_t at_s)
{
    return at_s + takt_zone_offset(reader->zone, at_s);
}

#endif

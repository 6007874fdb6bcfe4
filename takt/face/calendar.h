/* SPDX-License-Identifier: MIT */
/* A diary, or a part of it, as a calendar file; and what an import has to say
 * about one. */
#ifndef FACE_CALENDAR_H
#define FACE_CALENDAR_H

#include "base/buf.h"
#include "env/zones.h"
#include "face/reader.h"
#include "ical/import.h"
#include "ical/sets.h"

/* The most bytes of a calendar that is written. */
#define CALENDAR_MAX ((size_t)1024 * 1024 * 1024)

/* Which follow-ups are written, and how. Start from CALENDAR_ALL. */
struct calendar_filter {
    int64_t from_s; /* one that has a date from here on */
    int64_t to_s;   /* and before here, as instants */
    unsigned kinds; /* 1u << enum diary_kind, or-ed */
    bool busy_only; /* only when the person is busy, and not with what */
};

#define CALENDAR_ALL                                                           \
    {                                                                          \
        .from_s = INT64_MIN, .to_s = INT64_MAX, .kinds = ~0u                   \
    }

/* Finds zones as the TZIDs of calendar files name them. */
struct ical_zones calendar_zones(struct zones *zones);

/* Appends the person's follow-ups that the filter lets through.
 *
 * @return TAKT_OK; TAKT_REFUSED with err filled in; TAKT_LIMIT and TAKT_NOMEM
 *         as buf does */
takt_status calendar_write(struct buf *out, const struct reader *reader,
                           const struct ical_zones *zones,
                           const struct calendar_filter *filter,
                           struct diary_error *err);

/* Appends one follow-up. */
takt_status calendar_write_item(struct buf *out, const struct diary_call *call,
                                const struct ical_zones *zones,
                                const struct diary_item *item);

/* Appends the sentence of a note, and of why a rule was refused. */
void calendar_add_note(struct buf *out, enum takt_lang lang,
                       const struct ical_noted *noted);

#endif

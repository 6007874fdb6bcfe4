/* SPDX-License-Identifier: MIT */
/* What the forms of `takt expand` share: the dates of a set. */
#ifndef TAKT_CLI_EXPAND_DATES_H
#define TAKT_CLI_EXPAND_DATES_H

#include <takt/series.h>

#include "base/auto.h"
#include "base/buf.h"
#include "ical/sets.h"

/* The most dates of one answer that is put together before it is written. */
#define EXPAND_DATES_MAX 1000000

/* Dates asked for at a time. */
#define EXPAND_BATCH 256

/* A walk through the dates of a set, which must outlive it. */
struct expand {
    const struct ical_set *set;
    struct takt_series *series;
    struct takt_series_iter iter;
    uint64_t given; /* dates given so far */
    size_t at;      /* the next of batch */
    size_t count;   /* in batch */
    struct takt_occurrence batch[EXPAND_BATCH];
};

/* Makes the series of a set. On failure nothing is left open. */
takt_status expand_open(struct expand *out, const struct ical_set *set,
                        struct takt_error *err);
void expand_close(struct expand *expand);

/* The next date within FROM, TO and LIMIT. False: no more. */
bool expand_next(struct expand *expand, struct takt_occurrence *out);

/* How dates are written. */
enum expand_flags {
    EXPAND_QUOTED = 1u << 0,   /* between quotation marks, as JSON has them */
    EXPAND_EXTENDED = 1u << 1, /* 2026-01-02T09:00:00, not 20260102T090000 */
};

/* Appends all dates of a set with commas between them; flags of enum
 * expand_flags. Refuses an endless set without a bound, and more than
 * EXPAND_DATES_MAX dates. */
takt_status expand_add_all(struct buf *out, const struct ical_set *set,
                           unsigned flags, struct takt_error *err);

TAKT_AUTO_DEFINE(expand, struct expand, expand_close)

#endif

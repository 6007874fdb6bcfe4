/* SPDX-License-Identifier: MIT */
/* What `takt expand` and `takt expand --batch` share: the dates of a set. */
#ifndef TAKT_CLI_EXPAND_DATES_H
#define TAKT_CLI_EXPAND_DATES_H

#include <takt/series.h>

#include "base/auto.h"
#include "ical/sets.h"

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

TAKT_AUTO_DEFINE(expand, struct expand, expand_close)

#endif

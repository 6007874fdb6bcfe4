/* SPDX-License-Identifier: MIT */
/*
 * The dates of an entry on the line of instants, each with its end, for a
 * question that only moves forward: the first date that reaches beyond an
 * instant.
 */
#ifndef TAKT_SERIES_DATES_H
#define TAKT_SERIES_DATES_H

#include <takt/collide.h>

#include "series/series.h"

/* The most dates that are read ahead. */
#define DATES_AHEAD 32

struct dates {
    const struct takt_entry *entry;
    struct takt_series_iter iter;
    int64_t longest_s;  /* no date takes longer */
    int64_t start_s;    /* of the date in front */
    int64_t end_s;      /* of the date in front */
    size_t count;       /* starts read ahead */
    size_t used;        /* of them; the date in front is not used */
    size_t want;        /* how many to read next */
    bool is_end;        /* the series has no more */
    takt_status status; /* TAKT_LIMIT, TAKT_NOMEM: the series gave up */
    int64_t starts_s[DATES_AHEAD];
};

/* The end of the date that starts at an instant; not before it. */
int64_t takt__entry_end(const struct takt_entry *entry, int64_t start_s);

/* A length that no date of an entry exceeds; 0: none takes any time. */
int64_t takt__entry_longest(const struct takt_entry *entry);

/* Opens the dates that start at or after an instant. Close them in either
 * case. */
void takt__dates_open(struct dates *dates, const struct takt_entry *entry,
                      int64_t from_s);
void takt__dates_close(struct dates *dates);

/* Puts the first date, by its start, that ends after an instant in front;
 * dates without time are passed over. The instants asked for may not fall.
 * False: there is none, or status says why it is not known. */
bool takt__dates_reach(struct dates *dates, int64_t at_s);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What can be said of two entries without looking at their dates: where they
 * cannot meet, and how far one must look at most.
 *
 * Everything here is about two entries [0] and [1].
 */
#ifndef TAKT_SERIES_NEVER_H
#define TAKT_SERIES_NEVER_H

#include <takt/collide.h>

/* The next change of a clock. */
struct clock {
    int64_t change_s; /* its instant; INT64_MAX: there is none */
    int32_t before_s; /* offsets */
    int32_t after_s;
};

/* Differences of offsets that are remembered. */
#define PAIR_KNOWN 4

struct pair {
    const struct takt_entry *entries[2];
    int64_t longest_s; /* no date of either takes longer */
    int64_t end_s;     /* nothing collides from here on */
    int64_t proof_s;   /* if nothing collides before it, nothing ever does */
    size_t added[2];   /* the added dates that come next */
    struct clock clocks[2];
    int known; /* differences of offsets for which it is known ... */
    int64_t apart_s[PAIR_KNOWN];
    bool misses[PAIR_KNOWN]; /* ... whether the rules miss each other */
};

/* Sets a pair up to be looked at from an instant on; from_s is not before the
 * first year. */
takt_status takt__pair_open(struct pair *pair, const struct takt_entry *a,
                            const struct takt_entry *b, int64_t from_s);

/* Whether the dates that the rules make cannot meet at an instant, where no
 * clock changes from the start of each to its end. */
bool takt__pair_misses(struct pair *pair, int64_t at_s);

/* What takt__pair_misses() says nothing about lies about these instants: the
 * changes of the clocks and the added dates. Gives the first that is left and
 * moves on; INT64_MAX: none. *about_s says how far to either side a date that
 * it touches may reach; 0: it touches none. */
int64_t takt__pair_next_exception(struct pair *pair, int64_t *about_s);

#endif

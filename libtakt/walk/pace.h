/* SPDX-License-Identifier: MIT */
/*
 * The pace of a rule: what its dates have in common modulo a period, and
 * after how long they repeat. Both hold of every date that the rule makes,
 * but not every time that they allow is one: what they forbid is proved,
 * what they allow must be looked for.
 */
#ifndef TAKT_WALK_PACE_H
#define TAKT_WALK_PACE_H

#include <takt/walk.h>

/* The most residues that a pace tells apart. */
#define PACE_MAX 256

/* What never ends within the years there are. */
#define PACE_CYCLE_MAX (TAKT_WALL_MAX - TAKT_WALL_MIN)

struct pace {
    int64_t period_s;
    size_t count;           /* of residues; 0: the rule makes nothing */
    int64_t at_s[PACE_MAX]; /* each date is one of these modulo period_s */
};

/* The pace of what makes nothing. */
void takt__pace_of_none(struct pace *pace);

/* The pace of a rule. A period of 1 with the residue 0 says nothing. */
void takt__walk_pace(const struct takt_walk *walk, struct pace *pace);

/* Makes a pace hold of dates that are moved by whole days. */
void takt__pace_by_day(struct pace *pace);

/* How many seconds from a time at low_s on to the first that the pace
 * allows, which is less than period_s. The pace has residues. */
int64_t takt__pace_wait(const struct pace *pace, int64_t low_s);

/* Whether no stretch [a, a + a_length_s) at the pace a and no stretch
 * [b + apart_s, b + apart_s + b_length_s) at the pace b can meet. */
bool takt__paces_miss(const struct pace *a, int64_t a_length_s,
                      const struct pace *b, int64_t b_length_s,
                      int64_t apart_s);

/* Seconds after which an endless rule has gone through all that it does: its
 * wall times from the start on are the same again, shifted by so much. At
 * most PACE_CYCLE_MAX, which means that the years end first. */
int64_t takt__walk_cycle(const struct takt_walk *walk);

/* The time after which two repeat together, bounded in the same way. */
int64_t takt__cycles_together(int64_t a_s, int64_t b_s);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What is busy in a diary, as entries of the engine (<takt/collide.h>): each
 * follow-up is its series without the dates that are otherwise than the
 * others, and of those the busy ones each by itself.
 */
#ifndef DIARY_BUSY_H
#define DIARY_BUSY_H

#include <takt/collide.h>

#include "diary/laid.h"

/* What keeps somebody busy. */
struct diary__source {
    int64_t person;
    int64_t owner;
    int64_t followup;
};

struct diary__busy {
    struct takt_entry *entries; /* of series that diary__busy_close() frees */
    struct diary__source *sources; /* of each entry */
    int64_t person;                /* whose diary is being added */
    size_t count;
    size_t room;
};

#define DIARY_BUSY_INIT                                                        \
    {                                                                          \
        .count = 0                                                             \
    }

/* Adds what an item keeps busy. */
takt_status diary__busy_add(struct diary__busy *busy,
                            const struct diary_call *call,
                            const struct diary_item *item,
                            struct diary_arena *arena, struct diary_error *err);

/* Adds all that is busy in the acting person's diary from an instant on, but
 * one follow-up. Wants an open transaction. */
takt_status diary__busy_add_all(struct diary__busy *busy,
                                const struct diary_call *call, int64_t from_s,
                                const struct diary_item *but,
                                struct diary_arena *arena,
                                struct diary_error *err);

void diary__busy_close(struct diary__busy *busy);

#define DIARY_AUTO_BUSY                                                        \
    __attribute__((cleanup(diary__busy_close))) struct diary__busy

/* An item whose times are in a zone: dates and floating times in that of the
 * reader, since they have no place on the line of instants without. */
void diary__in_zone(struct diary_item *out, const struct diary_call *call,
                    const struct diary_item *item);

/* The length of its dates, as the engine wants it. */
struct takt_entry diary__entry(const struct diary_item *item,
                               const struct takt_series *series);

#endif

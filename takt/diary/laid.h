/* SPDX-License-Identifier: MIT */
/*
 * A follow-up's dates as they lie: the series that its timing makes, with
 * what single dates have of their own laid over it.
 *
 * Dates that lie elsewhere than their slot are found by the rows that say
 * so, and come in between the others by where they lie.
 */
#ifndef DIARY_LAID_H
#define DIARY_LAID_H

#include "diary/rows.h"

struct diary__laid {
    const struct diary_item *item;
    const struct takt_zone *zone;   /* of the frame; NULL: it has none */
    const struct takt_zone *reader; /* for dates and floating times; NULL:
                                       read as UTC */
    struct takt_series *series;
    struct diary_date *placed; /* moved dates, ascending by instant, slot */
    size_t placed_count;
};

/* Lays an item's dates. Close it in either case. */
takt_status diary__lay(struct diary__laid *out, const struct diary_call *call,
                       const struct diary_item *item, struct diary_arena *arena,
                       struct diary_error *err);
/* The same with the memory of the series from an allocator (NULL: as is), which
 * must live as long as what is laid; of the arena, only what is kept is taken.
 */
takt_status diary__lay_in(struct diary__laid *out,
                          const struct diary_call *call,
                          const struct diary_item *item,
                          const struct takt_alloc *alloc,
                          struct diary_arena *arena, struct diary_error *err);
void diary__laid_close(struct diary__laid *laid);

/* What the series of an item is made of; sets the zones of what is laid. */
takt_status diary__series_options(struct diary__laid *out,
                                  struct takt_series_options *made,
                                  const struct diary_call *call,
                                  const struct diary_item *item,
                                  struct diary_arena *arena,
                                  struct diary_error *err);

#define DIARY_AUTO_LAID                                                        \
    __attribute__((cleanup(diary__laid_close))) struct diary__laid

#define DIARY_LAID_INIT                                                        \
    {                                                                          \
        .item = NULL                                                           \
    }

/* The instant of a wall time of the frame, as the reader sees it. */
struct takt_local diary__resolve(const struct diary__laid *laid,
                                 int64_t wall_s);

/* Whether what somebody has answered lets it be in his diary: what he is to
 * take over is not, before he has (SPEC R-131). */
bool diary__is_answer_his(int64_t answer);

/* Whether a date is in the diary of the item's person: his own, or one that
 * he is asked to and has not declined. */
bool diary__is_his(const struct diary_item *item,
                   const struct diary_date *date);

/* The date of a slot. TAKT_DONE: there is none, or it is removed. */
takt_status diary__date(const struct diary__laid *laid, int64_t slot_s,
                        struct diary_date *out);

/* How many dates there are; DIARY_NONE: endless. */
int64_t diary__date_count(const struct diary__laid *laid);

/* The first and last slot; DIARY_NONE: no date, or for the last endless. */
int64_t diary__first_slot(const struct diary__laid *laid);
int64_t diary__last_slot(const struct diary__laid *laid);

/* Dates taken from the series at a time: a few at first, since most walks are
 * of a week or a month, and then more. */
#define DIARY_LAID_BATCH_FIRST 4
#define DIARY_LAID_BATCH 32

/* A place between two dates of what is laid. */
struct diary__walk {
    const struct diary__laid *laid;
    struct takt_series_iter iter;
    struct takt_occurrence batch[DIARY_LAID_BATCH];
    size_t batch_size; /* wanted next */
    size_t batch_count;
    size_t batch_at;
    size_t placed_at;
    int64_t from_s;
};

/* Sets a walk before the first date that starts at or after an instant.
 * Close it in either case. */
void diary__walk_open(struct diary__walk *walk, const struct diary__laid *laid,
                      int64_t from_s);
/* The next date, ascending by instant, then slot. False: no more. */
bool diary__walk_next(struct diary__walk *walk, struct diary_date *out);
void diary__walk_close(struct diary__walk *walk);

#define DIARY_AUTO_WALK                                                        \
    __attribute__((cleanup(diary__walk_close))) struct diary__walk

/* The longest that any date of the item takes, in seconds, and some hours
 * more where the clock may change. */
int64_t diary__longest(const struct diary_item *item);

#endif

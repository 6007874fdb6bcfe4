/* SPDX-License-Identifier: MIT */
/* What time it is. */
#ifndef TAKT_ENV_CLOCK_H
#define TAKT_ENV_CLOCK_H

#include <takt/civil.h>
#include <time.h>

/* The present instant, seconds in UTC. The variable TAKT_NOW overrides it
 * with a time such as 2026-11-23T08:00:00Z, so that tests repeat.
 *
 * @return TAKT_OK; TAKT_REFUSED if TAKT_NOW is not such a time: err then
 *         speaks of its text. */
takt_status clock_now(int64_t *now_s, struct takt_error *err);

/* A point so many milliseconds ahead on the clock that nobody sets, for timed
 * waits with CLOCK_MONOTONIC. */
struct timespec clock_ahead(int milliseconds);

/* Microseconds of the same clock, since some time in the past: to measure
 * with. */
int64_t clock_ticks_us(void);

#endif

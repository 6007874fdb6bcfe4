/* SPDX-License-Identifier: MIT */
/*
 * Times as people type them, in Norwegian or English whatever the language of
 * the messages, and times as they are shown.
 */
#ifndef TAKT_CLI_WHEN_H
#define TAKT_CLI_WHEN_H

#include <takt/civil.h>
#include <takt/words.h>

#include "base/buf.h"

/* Reads a date, a time of today, or both with a space or T between them:
 *   2026-12-01, 20261201, 1.12.2026, 1.12. (the next such day)
 *   today, tomorrow, i dag, i morgen, i overmorgen
 *   torsdag, thu (the next one; today counts)
 *   +3d, +2w, +1m, +1y and the same with a minus (from today)
 *   09:00, 9.00, kl. 9, 9:00:30
 * and what takt_time_parse() takes.
 *
 * @param now_wall_s what the person's clock shows
 * @return TAKT_OK or TAKT_REFUSED. */
takt_status when_parse(struct takt_time *out, const char *text,
                       int64_t now_wall_s);

/* Reads a time of day: 09:00, 9.00, 9, kl. 9. */
bool when_parse_clock(int64_t *out_s, const char *text);

/* Reads a length: 1h, 1t, 90m, 1h30m, 1:30, 2d, 1w, or minutes alone. Days
 * and weeks are days of the calendar; the rest is seconds. */
bool when_parse_length(int64_t *out_days, int64_t *out_s, const char *text);

/* Reads a number of days: +1d, -1, +2w. */
bool when_parse_days(int32_t *out, const char *text);

/* Reads a weekday's name, or its first letters, in any language that we
 * speak: 0 Monday to 6 Sunday. */
bool when_parse_weekday(int32_t *out, const char *text, size_t len);

/* Reads a month's number or name, or its first three letters or more. */
bool when_parse_month(int32_t *out, const char *text, size_t len);

/* Whether a word of len bytes is that name, or with at least min bytes the
 * beginning of it. Letters count the same in either case, and with or
 * without their ring, dots or stroke. */
bool when_is_name(const char *word, size_t len, const char *name, size_t min);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * A VTIMEZONE for a zone (RFC 5545, 3.6.5), made from its transitions.
 *
 * It is right from the year that it is asked for on. Where the zone changes
 * by a yearly rule from some year on, that rule is written; changes before
 * are listed one by one.
 */
#ifndef ICAL_VTIMEZONE_H
#define ICAL_VTIMEZONE_H

#include <takt/zone.h>

#include "base/buf.h"

/* Adds the unfolded lines, each with a line feed behind.
 *
 * from_s an instant before the first that the zone is used for. */
void ical_vtimezone(struct buf *out, const struct takt_zone *zone,
                    int64_t from_s);

#endif

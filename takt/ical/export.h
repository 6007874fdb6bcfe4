/* SPDX-License-Identifier: MIT */
/*
 * Follow-ups as one VCALENDAR (RFC 5545), with the VTIMEZONEs that it needs.
 * What came in by ical_import() and is unchanged goes out with the same
 * lines, DTSTAMP excepted; lines that we do not know are given back.
 */
#ifndef ICAL_EXPORT_H
#define ICAL_EXPORT_H

#include "base/buf.h"
#include "diary/types.h"
#include "ical/sets.h"

/* Adds a calendar of these follow-ups, folded and with CRLF.
 *
 * zones finds the zones of the items by name.
 * Answers TAKT_OK; or as buf does: TAKT_LIMIT, TAKT_NOMEM. */
TAKT_MUST_USE takt_status ical_export(struct buf *out,
                                      const struct diary_item *items,
                                      size_t count,
                                      const struct ical_zones *zones);

/* The same with items handed over one at a time: begin, each follow-up, end.
 * Nothing is added before the end, for the zones stand first. */
struct ical_exporter {
    struct buf *out;
    struct buf body; /* the components so far */
    const struct ical_zones *zones;
    struct ical_export_zone *used; /* zones to describe */
    const char *method; /* METHOD of the calendar (RFC 5546); NULL: none */
    int64_t now_s; /* dates that days off move are told from a year before it
                      to five years behind; 0: of the start of each */
};

/* Which uid the follow-up with an id has; NULL: not known. For RELATED-TO
 * between the parts of a split series. */
typedef const char *ical_uid_finder(void *ctx, int64_t followup);

void ical_export_begin(struct ical_exporter *exporter, struct buf *out,
                       const struct ical_zones *zones);
void ical_export_item(struct ical_exporter *exporter,
                      const struct diary_item *item, ical_uid_finder *find_uid,
                      void *ctx);
/* Adds one date of a follow-up alone: the slot as it differs, which need not
 * be one of the item's. */
void ical_export_date(struct ical_exporter *exporter,
                      const struct diary_item *item,
                      const struct diary_slot *slot);

/* Ends the calendar and frees what the exporter holds. */
TAKT_MUST_USE takt_status ical_export_end(struct ical_exporter *exporter);

#endif

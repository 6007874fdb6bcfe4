/* SPDX-License-Identifier: MIT */
/* A TZif file as it lies in the caller's bytes, checked but not copied. */
#ifndef TAKT_ZONE_TZIF_H
#define TAKT_ZONE_TZIF_H

#include <takt/zone.h>

struct tzif {
    const uint8_t *times; /* time_count instants of time_size bytes */
    const uint8_t *kinds; /* time_count indexes of types */
    const uint8_t *types; /* type_count records: offset, is_dst, name */
    const uint8_t *leaps; /* leap_count records: instant, correction */
    const char *footer;   /* the POSIX TZ string, without its newlines */
    size_t time_count;
    size_t type_count; /* at least 1 */
    size_t leap_count;
    size_t time_size; /* 4 in version 1, else 8 */
    size_t footer_len;
    size_t footer_at; /* bytes of the file before the footer's text */
};

/* Finds and checks the parts of a file. All that the functions below read is
 * then in bounds, instants ascend and offsets are of a sane size.
 *
 * @return TAKT_OK, or TAKT_REFUSED with TAKT_REASON_TZIF. */
takt_status takt__tzif_open(struct tzif *out, const void *bytes, size_t size,
                            struct takt_error *err);

/* The instant of transition i, in seconds that know no leap seconds. */
int64_t takt__tzif_instant(const struct tzif *file, size_t i);

/* The offset from transition i on, in seconds east of UTC. */
int32_t takt__tzif_offset(const struct tzif *file, size_t i);

/* The offset before any transition: that of type 0 (RFC 8536, 3.2). */
int32_t takt__tzif_first_offset(const struct tzif *file);

#endif

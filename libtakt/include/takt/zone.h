/* SPDX-License-Identifier: MIT */
/*
 * Time zones from the bytes of a TZif file (RFC 8536), which the caller
 * reads: libtakt does no I/O. A zone is immutable once loaded and may be used
 * by any number of threads.
 *
 * A wall time that does not exist (spring) means the instant reached with
 * the offset before the gap, so it moves forward by the gap; a wall time that
 * comes twice (autumn) means the first (RFC 5545, 3.3.5; SPEC D-10). With
 * that, wall times map to instants by one offset per *span*, and the spans
 * are cut at T + max(before, after) for each transition at instant T.
 *
 * After the last transition of the file its POSIX footer counts, to the year
 * 9999. Before the first, the first local type of the file.
 */
#ifndef TAKT_ZONE_H
#define TAKT_ZONE_H

#include "civil.h"

TAKT_BEGIN_DECLS

struct takt_zone;

/** The most bytes of a TZif file that takt_zone_load() takes. */
#define TAKT_ZONE_FILE_MAX (256 * 1024)

/** The most bytes of a zone's name, the NUL not counted. */
#define TAKT_ZONE_NAME_MAX 255

/** Makes a zone of the bytes of a TZif file, version 1 to 4.
 *
 * @param out      set to the zone, which the caller frees with
 *                 takt_zone_free(); NULL on failure
 * @param name     the zone's name, copied, at most TAKT_ZONE_NAME_MAX bytes
 * @param bytes    the file; not kept
 * @param alloc    NULL for malloc
 * @return TAKT_OK; TAKT_REFUSED with TAKT_REASON_TZIF or
 *         TAKT_REASON_TZ_FOOTER and the byte where it broke; TAKT_NOMEM. */
TAKT_API TAKT_MUST_USE takt_status
takt_zone_load(struct takt_zone **out, const char *name, size_t name_len,
               const void *bytes, size_t size, const struct takt_alloc *alloc,
               struct takt_error *err);

/** Frees a zone; NULL is allowed. */
TAKT_API void takt_zone_free(struct takt_zone *zone);

/** The name that the zone was loaded with, NUL-terminated; borrowed. */
TAKT_API const char *takt_zone_name(const struct takt_zone *zone);

/** The offset in force at an instant, in seconds east of UTC.
 *
 * @param at_s seconds since the epoch in UTC. */
TAKT_API int32_t takt_zone_offset(const struct takt_zone *zone, int64_t at_s);

/** What a wall time is in a zone. */
enum takt_wall_kind {
    TAKT_WALL_ONCE,  /**< the usual case */
    TAKT_WALL_GAP,   /**< does not exist; moved forward */
    TAKT_WALL_TWICE, /**< comes twice; the first is meant */
};

/** A wall time put on the line of instants. */
struct takt_local {
    int64_t at_s;     /**< the instant, seconds in UTC */
    int64_t wall_s;   /**< the wall time at that instant: moved if in a gap */
    int32_t offset_s; /**< the offset in force at that instant */
    enum takt_wall_kind kind;
};

/** Puts a wall time on the line of instants (SPEC D-10).
 *
 * @param wall_s TAKT_WALL_MIN to TAKT_WALL_MAX. */
TAKT_API struct takt_local takt_zone_resolve(const struct takt_zone *zone,
                                             int64_t wall_s);

/** A run of wall times that share one offset: wall - offset_s is the instant
 * for each wall time in [from_s, to_s). The last [gap_s, to_s) of it do not
 * exist on the clock; gap_s == to_s where there is no gap. */
struct takt_zone_span {
    int64_t from_s;   /**< first wall time; INT64_MIN for the first span */
    int64_t gap_s;    /**< first wall time of the gap that ends the span */
    int64_t to_s;     /**< first wall time after the span; INT64_MAX: last */
    int32_t offset_s; /**< subtract it from a wall time to get the instant */
};

/** The span that holds a wall time. Keep it, and ask again only for a wall
 * time outside it: that is the remembered position. */
TAKT_API struct takt_zone_span takt_zone_span(const struct takt_zone *zone,
                                              int64_t wall_s);

/** A change of offset. */
struct takt_transition {
    int64_t at_s;     /**< the instant, seconds in UTC */
    int32_t before_s; /**< offset before it */
    int32_t after_s;  /**< offset from it on */
};

/** The first change of offset after an instant.
 *
 * @param out set on TAKT_OK
 * @return TAKT_OK, or TAKT_DONE if there is none up to the year 9999. */
TAKT_API takt_status takt_zone_next_transition(const struct takt_zone *zone,
                                               int64_t after_s,
                                               struct takt_transition *out);

TAKT_END_DECLS
#endif

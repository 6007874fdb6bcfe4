/* SPDX-License-Identifier: MIT */
/* How a follow-up repeats, as the contract's Recurrence. */
#ifndef SERVER_API_RECURRENCE_H
#define SERVER_API_RECURRENCE_H

#include "base/json_out.h"
#include "face/reader.h"
#include "face/recur.h"
#include "server/api/in.h"

/* What a recurrence is read for and shown with. */
struct recurrence_context {
    const struct diary_call *call;
    const struct diary_person *person; /* his first weekday and country */
    const struct diary_timing *timing; /* kind, frame, zone, start */
    struct diary_arena *arena;
};

/* Reads a Recurrence. Members that are missing are filled in as the form
 * would first show them for the start (SPEC D-02).
 *
 * @return whether it is right; else faults say why not */
bool recurrence_read(struct recur *out, const struct api_in *in,
                     const struct recurrence_context *context);

/* The form as it is first shown for a pattern (SPEC D-02). */
struct recur recurrence_default(enum recur_kind kind, enum takt_pattern pattern,
                                const struct recurrence_context *context);

/* Appends how an item repeats and no more: "Hver 3. uke på tirsdag",
 * "Aldri". */
void recurrence_say(const struct reader *reader, struct buf *out,
                    const struct diary_item *item);

/* No day of the calendar. */
#define RECURRENCE_NO_DAY INT32_MIN

/* Writes a recurrence with every field filled in, those that its pattern does
 * not use as the form would first show them.
 *
 * @param count    what is computed where a date ends it (SPEC R-029a);
 *                 DIARY_NONE: nothing
 * @param last_day the same where a count does; RECURRENCE_NO_DAY: nothing */
void recurrence_put(struct json_out *out, const struct recur *recur,
                    const struct recurrence_context *context, int64_t count,
                    int32_t last_day);

/* The member of a Recurrence that the engine's reason speaks of. */
const char *recurrence_member(const struct recur *recur,
                              const struct takt_error *err);

#endif

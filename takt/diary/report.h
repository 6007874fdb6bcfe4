/* SPDX-License-Identifier: MIT */
/* What an operation tells of itself, and conflicts (SPEC D-16). */
#ifndef DIARY_REPORT_H
#define DIARY_REPORT_H

#include "diary/laid.h"
#include "diary/operation.h"

/* Fills in what the follow-up now is. Lists that grew during the operation
 * are left as they are.
 *
 * @param conflicts look for conflicts too */
takt_status diary__report(struct diary__operation *op,
                          struct diary_report *report, int64_t followup,
                          bool conflicts);

/* Adds a note to the report. */
void diary__note(struct diary__operation *op, struct diary_report *report,
                 int64_t followup, int64_t old_slot_s, int64_t new_slot_s,
                 enum diary_note note);

/* Looks for conflicts of what is laid with the rest of the person's diary. */
takt_status diary__conflicts(struct diary__operation *op,
                             const struct diary__laid *laid, int64_t slot_s,
                             struct diary_report *report);

/* Looks for the first conflict at or after report->checked_to_s. If there is
 * none, ever, checked_to_s becomes DIARY_ENDLESS. */
takt_status diary__conflict_later(const struct diary_call *call,
                                  const struct diary__laid *laid,
                                  struct diary_report *report,
                                  struct diary_arena *arena,
                                  struct diary_error *err);

#endif

/* SPDX-License-Identifier: MIT */
/* Small lists: views of several people (SPEC R-170), and the house's reasons
 * for declining. */
#ifndef ACCOUNT_LISTS_H
#define ACCOUNT_LISTS_H

#include "diary/diary.h"

/* The most of each, and the most people in a view. */
#define ACCOUNT_VIEWS_MAX 200
#define ACCOUNT_VIEW_PEOPLE_MAX 100
#define ACCOUNT_CAUSES_MAX 200

struct account_view {
    int64_t id;
    const char *name;
    const int64_t *people;
    size_t count;
};

/* The views of a person, by id. */
takt_status account_views(const struct diary_call *call, int64_t owner,
                          struct account_view **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err);

/* Makes a view (id 0) or changes one; *id is set. What it shows of whom is
 * asked when it is shown. */
takt_status account_put_view(const struct diary_call *call, int64_t owner,
                             const struct account_view *view, int64_t *id,
                             struct diary_error *err);

/* Deletes one; DIARY_REASON_NOT_FOUND if there is none. */
takt_status account_erase_view(const struct diary_call *call, int64_t owner,
                               int64_t id, struct diary_error *err);

/* The same for the reasons, of which there is one list. */
takt_status account_causes(const struct diary_call *call,
                           struct diary_cause **out, size_t *count,
                           struct diary_arena *arena, struct diary_error *err);
takt_status account_put_cause(const struct diary_call *call,
                              const struct diary_cause *cause, int64_t *id,
                              struct diary_error *err);
takt_status account_erase_cause(const struct diary_call *call, int64_t id,
                                struct diary_error *err);

#endif

/* SPDX-License-Identifier: MIT */
/* The dates of a set in batches, within its FROM, TO and LIMIT. */
#include "cli/expand_dates.h"

takt_status expand_open(struct expand *out, const struct ical_set *set,
                        struct takt_error *err)
{
    *out = (struct expand){.set = set};
    takt_status status =
        takt_series_make(&out->series, &set->options, NULL, err);
    if (status != TAKT_OK)
        return status;
    status = takt_series_iter_open(&out->iter, out->series, set->open_s);
    if (status != TAKT_OK)
        expand_close(out);
    return status;
}

void expand_close(struct expand *expand)
{
    if (expand->series != NULL)
        takt_series_iter_close(&expand->iter);
    takt_series_free(expand->series);
    expand->series = NULL;
}

/* Instants ascend but wall times need not, in the hour that comes twice; a
 * day past TO no smaller one comes. */
static bool is_past(const struct ical_set *set, int64_t wall_s)
{
    return set->has_to && wall_s - TAKT_DAY_S >= set->to_s;
}

bool expand_next(struct expand *expand, struct takt_occurrence *out)
{
    const struct ical_set *set = expand->set;

    while (!set->has_limit || expand->given < set->limit) {
        if (expand->at == expand->count) {
            expand->count = takt_series_iter_next(&expand->iter, expand->batch,
                                                  EXPAND_BATCH);
            expand->at = 0;
        }
        if (expand->count == 0)
            return false;
        *out = expand->batch[expand->at++];
        if (is_past(set, out->wall_s))
            return false;
        if ((set->has_from && out->wall_s < set->from_s) ||
            (set->has_to && out->wall_s >= set->to_s))
            continue;
        expand->given++;
        return true;
    }
    return false;
}

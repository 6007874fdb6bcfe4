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

static void add_date(struct buf *out, enum takt_frame frame, int64_t wall_s,
                     unsigned flags)
{
    char text[TAKT_TIME_PRINT_SIZE];
    const char *quote = (flags & EXPAND_QUOTED) != 0 ? "\"" : "";
    struct takt_time time = {
        .wall_s = wall_s,
        .kind = frame == TAKT_FRAME_DATE  ? TAKT_TIME_DATE
                : frame == TAKT_FRAME_UTC ? TAKT_TIME_UTC
                                          : TAKT_TIME_LOCAL,
    };

    buf_add_str(out, quote);
    if ((flags & EXPAND_EXTENDED) == 0)
        buf_add(out, text, takt_time_print(text, time));
    else
        buf_add(
            out, text,
            takt_time_print_extended(text, time, frame == TAKT_FRAME_UTC, 0));
    buf_add_str(out, quote);
}

static takt_status refuse(struct takt_error *err, enum takt_reason reason,
                          int64_t most)
{
    *err = (struct takt_error){
        .status = TAKT_REFUSED, .reason = reason, .arg = {most}};
    return TAKT_REFUSED;
}

takt_status expand_add_all(struct buf *out, const struct ical_set *set,
                           unsigned flags, struct takt_error *err)
{
    TAKT_AUTO(expand) expand = {0};
    struct takt_occurrence date;

    takt_status status = expand_open(&expand, set, err);
    if (status != TAKT_OK)
        return status;
    if (!set->has_limit && !set->has_to &&
        takt_series_is_endless(expand.series))
        return refuse(err, TAKT_REASON_ENDLESS, 0);
    while (expand_next(&expand, &date)) {
        if (expand.given > EXPAND_DATES_MAX)
            return refuse(err, TAKT_REASON_TOO_MANY, EXPAND_DATES_MAX);
        if (expand.given > 1)
            buf_add_char(out, ',');
        add_date(out, set->options.frame, date.wall_s, flags);
    }
    if (takt_series_iter_status(&expand.iter) != TAKT_OK)
        return refuse(err, TAKT_REASON_UNDECIDED, TAKT_SERIES_BUDGET);
    return TAKT_OK;
}

/* SPDX-License-Identifier: MIT */
/*
 * Making a series: rules compiled, lists copied, sorted and cleaned.
 */
#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/math.h"
#include "series/series.h"

/* Sorts by merging runs of doubling length; room is as long as list. */
static void sort(int64_t *list, int64_t *room, size_t count)
{
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t low = 0; low + run < count; low += 2 * run) {
            size_t middle = low + run;
            size_t high = middle + run < count ? middle + run : count;
            size_t left = low;
            size_t right = middle;
            for (size_t to = low; to < high; to++)
                room[to] = right >= high ||
                                   (left < middle && list[left] <= list[right])
                               ? list[left++]
                               : list[right++];
            memcpy(list + low, room + low, (high - low) * sizeof(*list));
        }
    }
}

/* Drops repeats from a sorted list; answers the new length. */
static size_t unique(int64_t *list, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        if (kept == 0 || list[kept - 1] != list[i])
            list[kept++] = list[i];
    return kept;
}

size_t takt__lower_bound(const int64_t *list, size_t count, int64_t value)
{
    size_t low = 0;

    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (list[middle] < value)
            low = middle + 1;
        else
            count = middle;
    }
    return low;
}

static bool has_day(const struct takt_series *series, int32_t day)
{
    size_t low = 0;
    size_t high = series->removed_day_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (series->removed_days[middle] < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low < series->removed_day_count && series->removed_days[low] == day;
}

/* Whether a rule makes an instant. */
static bool rule_has(const struct takt_series *series,
                     const struct series_rule *rule, int64_t at_s)
{
    int64_t walls_s[2];
    int count = takt__series_walls_of(series, at_s, walls_s);

    if (at_s > rule->until_s)
        return false;
    for (int i = 0; i < count; i++)
        if (takt_walk_has(rule->walk, walls_s[i]))
            return true;
    return false;
}

bool takt__series_is_removed(const struct takt_series *series, int64_t at_s)
{
    size_t at = takt__lower_bound(series->removed, series->removed_count, at_s);

    if (at < series->removed_count && series->removed[at] == at_s)
        return true;
    if (series->removed_day_count > 0) {
        int64_t wall_s = takt__series_wall(series, at_s);
        if (has_day(series, (int32_t)floor_div(wall_s, TAKT_DAY_S)))
            return true;
    }
    for (size_t i = 0; i < series->exrule_count; i++)
        if (rule_has(series, &series->rules[series->rule_count + i], at_s))
            return true;
    return false;
}

/* In a frame of dates every time is the midnight of its day. */
static int64_t in_frame(const struct takt_series *series, int64_t at_s)
{
    if (series->frame == TAKT_FRAME_DATE)
        return floor_div(at_s, TAKT_DAY_S) * TAKT_DAY_S;
    return at_s;
}

/* Copies a list of instants, sorted and without repeats, with room for one
 * more. NULL where there is no memory. */
static int64_t *copy_instants(const struct takt_series *series,
                              const int64_t *from, size_t *count,
                              const int64_t *extra)
{
    size_t most = *count + 1;
    int64_t *list = takt__take(&series->alloc, most, 2 * sizeof(*list));
    size_t length = 0;

    if (list == NULL)
        return NULL;
    for (size_t i = 0; i < *count; i++)
        list[length++] = in_frame(series, from[i]);
    if (extra != NULL)
        list[length++] = in_frame(series, *extra);
    sort(list, list + most, length);
    *count = unique(list, length);
    return list;
}

static bool copy_days(struct takt_series *series, const int32_t *from,
                      size_t count)
{
    int64_t *days = takt__take(&series->alloc, count + 1, 2 * sizeof(*days));

    series->removed_days =
        takt__take(&series->alloc, count, sizeof(*series->removed_days));
    if (days != NULL && series->removed_days != NULL) {
        for (size_t i = 0; i < count; i++)
            days[i] = from[i];
        sort(days, days + count, count);
        series->removed_day_count = unique(days, count);
        for (size_t i = 0; i < series->removed_day_count; i++)
            series->removed_days[i] = (int32_t)days[i];
    }
    bool is_done = days != NULL && series->removed_days != NULL;
    takt__give(&series->alloc, days);
    return is_done;
}

int64_t takt__series_removal(const struct takt_series *series,
                             const struct takt_occurrence *occurrence)
{
    if (!takt__shift_is_on(&series->shift) || occurrence->is_added)
        return occurrence->at_s;
    return takt_series_resolve(series, occurrence->slot_s).at_s;
}

static void drop_removed(struct takt_series *series)
{
    size_t kept = 0;

    for (size_t i = 0; i < series->added_count; i++)
        if (!takt__series_is_removed(series, series->added[i]))
            series->added[kept++] = series->added[i];
    series->added_count = kept;
}

/* The last slot of a rule with so many dates after the shift; the last there
 * may be, if it has fewer. */
static int64_t last_slot(const struct takt_series *series,
                         const struct takt_walk *walk, uint32_t count)
{
    struct shift_iter iter;
    int64_t walls_s[64];
    size_t want;

    takt__shift_iter_init(&iter, &series->shift, walk, TAKT_WALL_MIN);
    for (;; count -= (uint32_t)want) {
        want = (size_t)min_i64(count, 64);
        if (takt__shift_iter_next(&iter, walls_s, want) < want)
            return TAKT_WALL_MAX;
        if (want == count)
            return takt__shift_slot_of(&series->shift, walk, walls_s[want - 1]);
    }
}

/* Turns the COUNT of a shifted rule, which counts what the shift leaves, into
 * the UNTIL where it ends. */
static takt_status bound_count(const struct takt_series *series,
                               struct takt_rule *rule, int64_t start_s,
                               struct takt_error *err)
{
    const bool is_date = series->frame == TAKT_FRAME_DATE;
    const uint32_t count = rule->count;
    struct takt_walk *walk;

    if (count > TAKT_SHIFT_COUNT_MAX)
        return takt__refuse_args(err, TAKT_REASON_TOO_MANY, 0, 0,
                                 TAKT_SHIFT_COUNT_MAX, 0);
    rule->count = 0;
    takt_status status =
        takt_walk_compile(&walk, rule, start_s, is_date, &series->alloc, err);
    if (status != TAKT_OK)
        return status;
    rule->until = is_date ? TAKT_UNTIL_DATE : TAKT_UNTIL_LOCAL;
    rule->until_s = last_slot(series, walk, count);
    if (is_date)
        rule->until_s = floor_div(rule->until_s, TAKT_DAY_S) * TAKT_DAY_S;
    takt_walk_free(walk);
    return TAKT_OK;
}

/* Compiles one rule. An UNTIL in UTC of a series with a zone is compared by
 * instants (readings U5), so the walk gets a wall time that is late enough;
 * a shifted rule has its wall times compared (SPEC D-12). */
static takt_status compile(struct takt_series *series, size_t index,
                           const struct takt_rule *rule, int64_t start_s,
                           struct takt_error *err)
{
    struct series_rule *own = &series->rules[index];
    struct takt_rule bounded = *rule;
    const bool is_shifted =
        index < series->rule_count && takt__shift_is_on(&series->shift);
    takt_status status = TAKT_OK;

    own->until_s = INT64_MAX;
    if (series->zone != NULL && rule->until == TAKT_UNTIL_UTC) {
        int64_t most_s = max_i64(rule->until_s, TAKT_WALL_MIN);
        most_s = min_i64(most_s, TAKT_WALL_MAX);
        if (!is_shifted)
            own->until_s = rule->until_s;
        bounded.until = TAKT_UNTIL_LOCAL;
        bounded.until_s = max_i64(takt__series_wall_before(series, most_s + 1),
                                  TAKT_WALL_MIN);
        bounded.until_s = min_i64(bounded.until_s, TAKT_WALL_MAX);
    }
    if (is_shifted && rule->count != 0)
        status = bound_count(series, &bounded, start_s, err);
    if (status == TAKT_OK)
        status = takt_walk_compile(&own->walk, &bounded, start_s,
                                   series->frame == TAKT_FRAME_DATE,
                                   &series->alloc, err);
    if (status == TAKT_REFUSED && err != NULL) {
        err->offset = index;
        err->length = 0;
    }
    return status;
}

static takt_status compile_all(struct takt_series *series,
                               const struct takt_series_options *options,
                               struct takt_error *err)
{
    size_t count = options->rule_count + options->exrule_count;

    series->rules = takt__take(&series->alloc, count, sizeof(*series->rules));
    if (series->rules == NULL)
        return takt__nomem(err);
    series->rule_count = options->rule_count;
    series->exrule_count = options->exrule_count;
    for (size_t i = 0; i < count; i++) {
        const struct takt_rule *rule =
            i < options->rule_count
                ? &options->rules[i]
                : &options->exrules[i - options->rule_count];
        takt_status status = compile(series, i, rule, options->start_s, err);
        if (status != TAKT_OK)
            return status;
    }
    return TAKT_OK;
}

/* A rule that is taken out whole by an exception rule makes nothing: found
 * here, since walking it would find only dates to reject. */
static void silence_excluded(struct takt_series *series,
                             const struct takt_series_options *options)
{
    for (size_t i = 0; i < options->rule_count; i++)
        for (size_t j = 0; j < options->exrule_count; j++)
            if (takt_rule_is_equal(&options->rules[i], &options->exrules[j]))
                series->rules[i].until_s = INT64_MIN;
}

/* A rule whose dates are all skipped makes nothing: found here, once, since
 * finding it means to walk to the end of time. */
static void silence_skipped(struct takt_series *series)
{
    struct shift_iter iter;
    int64_t wall_s;

    if (!takt__shift_is_on(&series->shift))
        return;
    for (size_t i = 0; i < series->rule_count; i++) {
        takt__shift_iter_init(&iter, &series->shift, series->rules[i].walk,
                              TAKT_WALL_MIN);
        if (takt__shift_iter_next(&iter, &wall_s, 1) == 0)
            series->rules[i].until_s = INT64_MIN;
    }
}

static takt_status copy_lists(struct takt_series *series,
                              const struct takt_series_options *options,
                              struct takt_error *err)
{
    int64_t start_s = takt_series_resolve(series, options->start_s).at_s;

    series->added_count = options->added_count;
    series->removed_count = options->removed_count;
    series->added = copy_instants(series, options->added, &series->added_count,
                                  options->start_shown ? &start_s : NULL);
    series->removed =
        copy_instants(series, options->removed, &series->removed_count, NULL);
    if (series->added == NULL || series->removed == NULL ||
        !copy_days(series, options->removed_days, options->removed_day_count))
        return takt__nomem(err);
    drop_removed(series);
    return TAKT_OK;
}

static takt_status check_counts(const struct takt_series_options *options,
                                struct takt_error *err)
{
    if (options->rule_count > TAKT_SERIES_RULES_MAX ||
        options->exrule_count > TAKT_SERIES_RULES_MAX)
        return takt__refuse_args(err, TAKT_REASON_TOO_MANY, 0, 0,
                                 TAKT_SERIES_RULES_MAX, 0);
    if (options->added_count > TAKT_SERIES_DATES_MAX ||
        options->removed_count > TAKT_SERIES_DATES_MAX ||
        options->removed_day_count > TAKT_SERIES_DATES_MAX)
        return takt__refuse_args(err, TAKT_REASON_TOO_MANY, 0, 0,
                                 TAKT_SERIES_DATES_MAX, 0);
    if (options->start_s < TAKT_WALL_MIN || options->start_s > TAKT_WALL_MAX)
        return takt__refuse(err, TAKT_REASON_YEAR_RANGE, 0, 0);
    return TAKT_OK;
}

takt_status takt_series_make(struct takt_series **out,
                             const struct takt_series_options *options,
                             const struct takt_alloc *alloc,
                             struct takt_error *err)
{
    struct takt_alloc own_alloc = takt__alloc_or_malloc(alloc);

    *out = NULL;
    takt_status status = check_counts(options, err);
    if (status != TAKT_OK)
        return status;
    struct takt_series *series = takt__take(&own_alloc, 1, sizeof(*series));
    if (series == NULL)
        return takt__nomem(err);
    series->alloc = own_alloc;
    series->frame = options->frame;
    series->zone = options->frame == TAKT_FRAME_ZONE ? options->zone : NULL;
    series->shift = options->shift;
    status = compile_all(series, options, err);
    if (status == TAKT_OK) {
        silence_excluded(series, options);
        silence_skipped(series);
        status = copy_lists(series, options, err);
    }
    if (status != TAKT_OK) {
        takt_series_free(series);
        return status;
    }
    *out = series;
    return TAKT_OK;
}

void takt_series_free(struct takt_series *series)
{
    if (series == NULL)
        return;
    struct takt_alloc alloc = series->alloc;
    for (size_t i = 0; i < series->rule_count + series->exrule_count; i++)
        takt_walk_free(series->rules[i].walk);
    takt__give(&alloc, series->rules);
    takt__give(&alloc, series->added);
    takt__give(&alloc, series->removed);
    takt__give(&alloc, series->removed_days);
    takt__give(&alloc, series);
}

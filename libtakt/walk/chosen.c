/* SPDX-License-Identifier: MIT */
#include "walk/chosen.h"

#include "base/math.h"

static int64_t size_of(const struct takt_walk *walk,
                       const struct period *period)
{
    return set_count(period->set, period->words) * (int64_t)walk->times.count;
}

struct chosen takt__chosen(const struct takt_walk *walk,
                           const struct period *period)
{
    const struct days *days = &walk->days;
    struct period after;
    struct chosen chosen = {
        .picks = &walk->picks,
        .size = size_of(walk, period),
        .times = walk->times.count,
    };

    if (!days->is_spilling)
        return chosen;
    chosen.shares_first = takt__days_share(days, period->number);
    chosen.shares_last = period->number < days->last &&
                         takt__days_share(days, period->number + 1);
    if (chosen.shares_last) {
        takt__days_load(days, period->number + 1, &after);
        chosen.after_size = size_of(walk, &after);
    }
    return chosen;
}

int64_t takt__chosen_next(const struct chosen *chosen, int64_t from)
{
    int64_t last_day = chosen->size - chosen->times; /* its first index */

    if (chosen->shares_first)
        from = max_i64(from, chosen->times);
    int64_t own = picks_next(chosen->picks, chosen->size, from);
    if (!chosen->shares_last || from >= chosen->size)
        return own;
    int64_t other = picks_next(chosen->picks, chosen->after_size,
                               max_i64(from - last_day, 0));
    if (other < 0 || other >= chosen->times)
        return own;
    other += last_day;
    return own < 0 ? other : min_i64(own, other);
}

int64_t takt__chosen_prev(const struct chosen *chosen, int64_t to)
{
    int64_t last_day = chosen->size - chosen->times;
    int64_t best = picks_prev(chosen->picks, chosen->size, to);

    if (chosen->shares_last && to >= last_day) {
        int64_t other = picks_prev(chosen->picks, chosen->after_size,
                                   min_i64(to - last_day, chosen->times - 1));
        if (other >= 0)
            best = max_i64(best, other + last_day);
    }
    return chosen->shares_first && best < chosen->times ? -1 : best;
}

/* How many of the following period's choices below limit, all of them on the
 * day that both share, are not this period's own. */
static int64_t rank_other(const struct chosen *chosen, int64_t limit)
{
    int64_t last_day = chosen->size - chosen->times;
    int64_t rank = 0;

    for (int64_t at = picks_next(chosen->picks, chosen->after_size, 0);
         at >= 0 && at < limit;
         at = picks_next(chosen->picks, chosen->after_size, at + 1))
        rank += !picks_has(chosen->picks, chosen->size, last_day + at);
    return rank;
}

uint64_t takt__chosen_rank(const struct chosen *chosen, int64_t limit)
{
    int64_t first = chosen->shares_first ? chosen->times : 0;

    limit = min_i64(limit, chosen->size);
    if (limit <= first)
        return 0;
    int64_t rank = picks_rank(chosen->picks, chosen->size, limit);
    if (first > 0)
        rank -= picks_rank(chosen->picks, chosen->size, first);
    if (chosen->shares_last)
        rank += rank_other(chosen, limit - (chosen->size - chosen->times));
    return (uint64_t)rank;
}

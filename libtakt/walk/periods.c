/* SPDX-License-Identifier: MIT */
/*
 * The form of days that repeat with the calendar. A place is (period, bit of
 * the day, index of the time). With picks, only what BYSETPOS chooses of a
 * period's days and times are dates (chosen.h).
 */
#include "walk/periods.h"
#include "base/bits.h"
#include "base/math.h"
#include "civil/civil.h"
#include "walk/chosen.h"
#include "walk/whole.h"

/* A bit behind every day of any period. */
#define BEHIND_ALL (YEAR_WORDS * 64)

static int64_t time_of(const struct takt_walk *walk,
                       const struct period *period, int32_t bit, uint32_t time)
{
    return (int64_t)(period->base + bit) * TAKT_DAY_S +
           takt__times_at(&walk->times, time);
}

/* The place in one period before the first day and time at or after at_s. */
static struct place seek_in(const struct takt_walk *walk,
                            const struct period *period, int32_t day,
                            int64_t at_s)
{
    struct place place = {.period = period->number};

    if (period->base > day)
        return place;
    place.bit = day - period->base;
    place.time = takt__times_rank(&walk->times,
                                  (uint32_t)(at_s - (int64_t)day * TAKT_DAY_S));
    if (place.time == walk->times.count) {
        place.bit++;
        place.time = 0;
    }
    if (place.bit > BEHIND_ALL)
        place.bit = BEHIND_ALL;
    return place;
}

struct place takt__periods_seek(const struct takt_walk *walk, int64_t at_s)
{
    int32_t day = (int32_t)floor_div(at_s, TAKT_DAY_S);
    int64_t number = takt__days_seek(&walk->days, day);

    for (; number <= walk->days.last;
         number = takt__days_after(&walk->days, number)) {
        struct period period;
        takt__days_load(&walk->days, number, &period);
        struct place place = seek_in(walk, &period, day, at_s);
        /* Of two periods that reach over the day, the first may have nothing
         * left. */
        if (!walk->days.is_spilling ||
            set_next(period.set, period.words, place.bit) >= 0)
            return place;
    }
    return (struct place){.period = number};
}

/* The dates of one period from a place on. Sets *is_whole if the period has
 * been used up; the place is then of no more use. */
static size_t next_picked(const struct takt_walk *walk,
                          const struct period *period, struct place *place,
                          int64_t *out_s, size_t max, bool *is_whole)
{
    struct chosen chosen = takt__chosen(walk, period);
    int64_t index = periods_index(walk, period, place->bit, place->time);
    size_t got = 0;

    while ((index = takt__chosen_next(&chosen, index)) >= 0) {
        int32_t bit = periods_bit(walk, period, index);
        uint32_t time = (uint32_t)(index % walk->times.count);
        if (got == max) {
            place->bit = bit;
            place->time = time;
            *is_whole = false;
            return got;
        }
        out_s[got++] = time_of(walk, period, bit, time);
        index++;
    }
    *is_whole = true;
    return got;
}

/* As next_picked() for one time a day. */
static size_t next_once(const struct takt_walk *walk,
                        const struct period *period, struct place *place,
                        int64_t *out_s, size_t max, bool *is_whole)
{
    int64_t base_s =
        (int64_t)period->base * TAKT_DAY_S + takt__times_at(&walk->times, 0);
    int32_t from = place->bit;
    size_t got = 0;

    for (int32_t i = from / 64; i < period->words; i++) {
        uint64_t word = period->set[i];
        if (i == from / 64)
            word &= ~UINT64_C(0) << (from % 64);
        while (word != 0) {
            int32_t bit = i * 64 + bits_lowest(word);
            if (got == max) {
                place->bit = bit;
                place->time = 0;
                *is_whole = false;
                return got;
            }
            out_s[got++] = base_s + (int64_t)bit * TAKT_DAY_S;
            word &= word - 1;
        }
    }
    *is_whole = true;
    return got;
}

/* As next_picked() for several times a day, all of them dates. */
static size_t next_often(const struct takt_walk *walk,
                         const struct period *period, struct place *place,
                         int64_t *out_s, size_t max, bool *is_whole)
{
    const struct times *times = &walk->times;
    size_t got = 0;
    int32_t bit = set_next(period->set, period->words, place->bit);
    uint32_t time = bit == place->bit ? place->time : 0;

    while (bit >= 0) {
        int64_t day_s = (int64_t)(period->base + bit) * TAKT_DAY_S;
        size_t here =
            takt__times_put(times, time, day_s, out_s + got, max - got);
        got += here;
        time += (uint32_t)here;
        if (time < times->count) {
            place->bit = bit;
            place->time = time;
            *is_whole = false;
            return got;
        }
        bit = set_next(period->set, period->words, bit + 1);
        time = 0;
    }
    *is_whole = true;
    return got;
}

static size_t next_of_period(const struct takt_walk *walk,
                             const struct period *period, struct place *place,
                             int64_t *out_s, size_t max, bool *is_whole)
{
    if (walk->has_picks)
        return next_picked(walk, period, place, out_s, max, is_whole);
    if (walk->times.count == 1)
        return next_once(walk, period, place, out_s, max, is_whole);
    return next_often(walk, period, place, out_s, max, is_whole);
}

static size_t periods_next(const struct takt_walk *walk, struct place *place,
                           int64_t *out_s, size_t max)
{
    size_t got = 0;
    int64_t end_day = floor_div(walk->end_s, TAKT_DAY_S);

    while (got < max && place->period <= walk->days.last) {
        struct period period;
        bool is_whole;
        if (place->bit == 0 && place->time == 0)
            got += takt__whole_next(walk, place, out_s + got, max - got);
        if (got == max || place->period > walk->days.last)
            break;
        takt__days_load(&walk->days, place->period, &period);
        if (period.base > end_day)
            break;
        struct place before = *place;
        size_t here = next_of_period(walk, &period, place, out_s + got,
                                     max - got, &is_whole);
        if (here > 0 && out_s[got + here - 1] > walk->end_s) {
            while (here > 0 && out_s[got + here - 1] > walk->end_s)
                here--;
            *place = before;
            got += here;
            if (here > 0)
                *place = takt__periods_seek(walk, out_s[got - 1] + 1);
            break;
        }
        got += here;
        if (is_whole)
            *place = (struct place){
                .period = takt__days_after(&walk->days, place->period)};
    }
    return got;
}

/* The date before a place within its period, if there is one: the place is
 * moved to it. */
static bool step_back(const struct takt_walk *walk, const struct period *period,
                      struct place *place)
{
    if (walk->has_picks) {
        struct chosen chosen = takt__chosen(walk, period);
        int64_t index = takt__chosen_prev(
            &chosen, periods_index(walk, period, place->bit, place->time) - 1);
        if (index < 0)
            return false;
        place->bit = periods_bit(walk, period, index);
        place->time = (uint32_t)(index % walk->times.count);
        return true;
    }
    if (place->time > 0 && place->bit < period->words * 64 &&
        set_has(period->set, place->bit)) {
        place->time--;
        return true;
    }
    place->bit = set_prev(period->set, period->words, place->bit - 1);
    place->time = walk->times.count - 1;
    return place->bit >= 0;
}

static size_t periods_prev(const struct takt_walk *walk, struct place *place,
                           int64_t *out_s, size_t max)
{
    size_t got = 0;

    while (got < max && place->period >= walk->days.first) {
        struct period period;
        if (place->period > walk->days.last) {
            *place = (struct place){.period = takt__days_final(&walk->days),
                                    .bit = BEHIND_ALL};
            continue;
        }
        takt__days_load(&walk->days, place->period, &period);
        struct place found = *place;
        while (got < max && step_back(walk, &period, &found)) {
            int64_t at_s = time_of(walk, &period, found.bit, found.time);
            if (at_s < walk->start_s)
                return got;
            *place = found;
            if (at_s <= walk->end_s)
                out_s[got++] = at_s;
        }
        if (got < max)
            *place = (struct place){
                .period = takt__days_before(&walk->days, place->period),
                .bit = BEHIND_ALL};
    }
    return got;
}

const struct form takt__form_periods = {
    .seek = takt__periods_seek,
    .next = periods_next,
    .prev = periods_prev,
    .rank = takt__periods_rank,
    .select = takt__periods_select,
};

/* SPDX-License-Identifier: MIT */
/*
 * The form of days that repeat with the calendar. A place is (period, bit of
 * the day, index of the time). With picks, only what BYSETPOS chooses of a
 * period's days and times are dates (chosen.h).
 */
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

static struct place periods_seek(const struct takt_walk *walk, int64_t at_s)
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

/* Where a place lies among the days and times of its period. */
static int64_t index_of(const struct takt_walk *walk,
                        const struct period *period, int32_t bit, uint32_t time)
{
    int64_t index =
        set_rank(period->set, period->words,
                 bit < period->words * 64 ? bit : period->words * 64) *
        (int64_t)walk->times.count;

    if (bit < period->words * 64 && set_has(period->set, bit))
        index += time;
    return index;
}

static int32_t bit_of(const struct takt_walk *walk, const struct period *period,
                      int64_t index)
{
    return set_select(period->set, period->words,
                      (int)(index / walk->times.count));
}

/* The dates of one period from a place on. Sets *is_whole if the period has
 * been used up; the place is then of no more use. */
static size_t next_picked(const struct takt_walk *walk,
                          const struct period *period, struct place *place,
                          int64_t *out_s, size_t max, bool *is_whole)
{
    struct chosen chosen = takt__chosen(walk, period);
    int64_t index = index_of(walk, period, place->bit, place->time);
    size_t got = 0;

    while ((index = takt__chosen_next(&chosen, index)) >= 0) {
        int32_t bit = bit_of(walk, period, index);
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
        while (time < times->count && got < max)
            out_s[got++] = day_s + takt__times_at(times, time++);
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
                *place = periods_seek(walk, out_s[got - 1] + 1);
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
            &chosen, index_of(walk, period, place->bit, place->time) - 1);
        if (index < 0)
            return false;
        place->bit = bit_of(walk, period, index);
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

/* How many dates a period has. */
static uint64_t count_of(const struct takt_walk *walk, int64_t number)
{
    if (walk->has_picks) {
        struct period period;
        takt__days_load(&walk->days, number, &period);
        struct chosen chosen = takt__chosen(walk, &period);
        return takt__chosen_rank(&chosen, chosen.size);
    }
    return (uint64_t)takt__days_count(&walk->days, number) * walk->times.count;
}

/* Whether all periods have the same number of dates. */
static bool is_even(const struct takt_walk *walk)
{
    return walk->days.form == DAYS_WEEK && walk->days.months == 0;
}

static uint64_t rank_to_period(const struct takt_walk *walk, int64_t number)
{
    uint64_t rank = 0;

    if (number <= walk->days.first)
        return 0;
    if (is_even(walk))
        return (uint64_t)((number - walk->days.first) / walk->days.interval) *
               count_of(walk, walk->days.first);
    for (int64_t at = takt__days_seek(&walk->days, TAKT_DAY_MIN); at < number;
         at = takt__days_after(&walk->days, at))
        rank += count_of(walk, at);
    return rank;
}

static uint64_t periods_rank(const struct takt_walk *walk, int64_t at_s)
{
    struct place place = periods_seek(walk, at_s);
    uint64_t rank = rank_to_period(walk, place.period);

    if (place.period > walk->days.last)
        return rank;
    struct period period;
    takt__days_load(&walk->days, place.period, &period);
    int64_t index = index_of(walk, &period, place.bit, place.time);
    if (walk->has_picks) {
        struct chosen chosen = takt__chosen(walk, &period);
        return rank + takt__chosen_rank(&chosen, index);
    }
    return rank + (uint64_t)index;
}

static struct place select_in(const struct takt_walk *walk, int64_t number,
                              uint64_t n)
{
    struct period period;
    int64_t index = (int64_t)n;

    takt__days_load(&walk->days, number, &period);
    if (walk->has_picks) {
        struct chosen chosen = takt__chosen(walk, &period);
        index = takt__chosen_next(&chosen, 0);
        while (n-- > 0)
            index = takt__chosen_next(&chosen, index + 1);
    }
    return (struct place){
        .period = number,
        .bit = bit_of(walk, &period, index),
        .time = (uint32_t)(index % walk->times.count),
    };
}

static struct place periods_select(const struct takt_walk *walk, uint64_t n)
{
    int64_t number = takt__days_seek(&walk->days, TAKT_DAY_MIN);

    if (is_even(walk) && number <= walk->days.last) {
        uint64_t each = count_of(walk, number);
        uint64_t periods = each == 0 ? 0 : n / each;
        uint64_t left = (uint64_t)(walk->days.last - number) /
                        (uint64_t)walk->days.interval;
        if (periods > left)
            return (struct place){.period = walk->days.last + 1};
        number += (int64_t)periods * walk->days.interval;
        n -= periods * each;
    }
    for (; number <= walk->days.last;
         number = takt__days_after(&walk->days, number)) {
        uint64_t here = count_of(walk, number);
        if (n < here)
            return select_in(walk, number, n);
        n -= here;
    }
    return (struct place){.period = number};
}

const struct form takt__form_periods = {
    .seek = periods_seek,
    .next = periods_next,
    .prev = periods_prev,
    .rank = periods_rank,
    .select = periods_select,
};

/* SPDX-License-Identifier: MIT */
#include "walk/easter.h"

#include <assert.h>

#include "base/bits.h"
#include "base/math.h"
#include "civil/civil.h"
#include "walk/days.h"

static_assert(TAKT_EASTER_BACK + TAKT_EASTER_FRONT < EASTER_WORDS * 64,
              "each day has a bit");

bool takt__easter_days(const struct takt_rule *rule,
                       uint64_t days[EASTER_WORDS])
{
    const uint64_t *front = rule->by_easter[TAKT_FRONT];
    const uint64_t *back = rule->by_easter[TAKT_BACK];

    for (int n = set_next(front, TAKT_WORDS_EASTER, 0); n >= 0;
         n = set_next(front, TAKT_WORDS_EASTER, n + 1))
        set_add(days, TAKT_EASTER_BACK + n);
    for (int n = set_next(back, TAKT_WORDS_EASTER, 1); n >= 0;
         n = set_next(back, TAKT_WORDS_EASTER, n + 1))
        set_add(days, TAKT_EASTER_BACK - n);
    return !set_is_empty(days, EASTER_WORDS);
}

/* The day of bit 0 in a year. */
static int32_t first_day(int32_t year)
{
    return takt_easter(year) - TAKT_EASTER_BACK;
}

static uint64_t word_or_none(const uint64_t *days, int64_t word)
{
    return word >= 0 && word < EASTER_WORDS ? days[word] : 0;
}

/* The 64 bits from one on, which may be outside of the set. */
static uint64_t bits_from(const uint64_t *days, int32_t bit)
{
    int64_t word = floor_div(bit, 64);
    int shift = (int)floor_mod(bit, 64);
    uint64_t bits = word_or_none(days, word) >> shift;

    if (shift > 0)
        bits |= word_or_none(days, word + 1) << (64 - shift);
    return bits;
}

void takt__easter_cut(const uint64_t days[EASTER_WORDS], struct period *period)
{
    uint64_t allowed[YEAR_WORDS] = {0};
    int32_t end = period->base + period->words * 64;
    int32_t year = civil_year(period->base);

    for (int32_t first = first_day(year); first < end;
         first = first_day(++year))
        for (int i = 0; i < period->words; i++)
            allowed[i] |= bits_from(days, period->base + i * 64 - first);
    for (int i = 0; i < period->words; i++)
        period->own[i] = period->set[i] & allowed[i];
    period->set = period->own;
}

int32_t takt__easter_next(const uint64_t days[EASTER_WORDS], int32_t day)
{
    int32_t year = civil_year(day);
    int32_t first = first_day(year);
    int bit = set_next(days, EASTER_WORDS, day - first);

    if (bit >= 0)
        return first + bit;
    return first_day(year + 1) + set_next(days, EASTER_WORDS, 0);
}

/* SPDX-License-Identifier: MIT */
#include "walk/times.h"

#include "base/bits.h"

struct times takt__times_product(uint32_t hours, uint64_t minutes,
                                 uint64_t seconds)
{
    return (struct times){
        .count = (uint32_t)(bits_count(hours) * bits_count(minutes) *
                            bits_count(seconds)),
        .hours = hours,
        .minutes = minutes,
        .seconds = seconds,
    };
}

uint32_t takt__times_at(const struct times *times, uint32_t n)
{
    if (times->list != NULL)
        return times->list[n];

    uint32_t seconds = (uint32_t)bits_count(times->seconds);
    uint32_t minutes = (uint32_t)bits_count(times->minutes);
    int hour = bits_select(times->hours, (int)(n / seconds / minutes));
    int minute = bits_select(times->minutes, (int)(n / seconds % minutes));
    int second = bits_select(times->seconds, (int)(n % seconds));
    return (uint32_t)(hour * 3600 + minute * 60 + second);
}

/* The bits of a word from the n-th on. */
static uint64_t bits_from(uint64_t word, uint32_t n)
{
    return word & ~UINT64_C(0) << bits_select(word, (int)n);
}

/* As takt__times_put() for a product: hours, minutes and seconds in turn. */
static size_t put_product(const struct times *times, uint32_t first,
                          int64_t base_s, int64_t *out_s, size_t max)
{
    uint32_t seconds = (uint32_t)bits_count(times->seconds);
    uint32_t minutes = (uint32_t)bits_count(times->minutes);
    uint64_t hour = bits_from(times->hours, first / seconds / minutes);
    uint64_t minute = bits_from(times->minutes, first / seconds % minutes);
    uint64_t second = bits_from(times->seconds, first % seconds);
    size_t got = 0;

    for (; hour != 0; hour &= hour - 1, minute = times->minutes)
        for (; minute != 0; minute &= minute - 1, second = times->seconds) {
            int64_t at_s = base_s + (int64_t)bits_lowest(hour) * 3600 +
                           (int64_t)bits_lowest(minute) * 60;
            for (; second != 0; second &= second - 1) {
                if (got == max)
                    return got;
                out_s[got++] = at_s + bits_lowest(second);
            }
        }
    return got;
}

size_t takt__times_put(const struct times *times, uint32_t first,
                       int64_t base_s, int64_t *out_s, size_t max)
{
    size_t left = times->count - first;
    size_t got = left < max ? left : max;

    if (got == 0 || times->list == NULL)
        return got == 0 ? 0 : put_product(times, first, base_s, out_s, got);
    for (size_t i = 0; i < got; i++)
        out_s[i] = base_s + times->list[first + i];
    return got;
}

static uint32_t list_rank(const struct times *times, uint32_t second)
{
    uint32_t low = 0;
    uint32_t high = times->count;

    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (times->list[middle] < second)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t product_rank(const struct times *times, uint32_t second)
{
    int hour = (int)(second / 3600);
    int minute = (int)(second / 60 % 60);
    uint32_t seconds = (uint32_t)bits_count(times->seconds);
    uint32_t minutes = (uint32_t)bits_count(times->minutes);
    uint32_t rank = (uint32_t)bits_count(times->hours & bits_range(0, hour)) *
                    minutes * seconds;

    if (hour >= 24 || (times->hours >> hour & 1) == 0)
        return rank;
    rank +=
        (uint32_t)bits_count(times->minutes & bits_range(0, minute)) * seconds;
    if ((times->minutes >> minute & 1) == 0)
        return rank;
    return rank + (uint32_t)bits_count(times->seconds &
                                       bits_range(0, (int)(second % 60)));
}

uint32_t takt__times_rank(const struct times *times, uint32_t second)
{
    if (times->list != NULL)
        return list_rank(times, second);
    return product_rank(times, second);
}

uint32_t takt__times_next(const struct times *times, uint32_t second)
{
    if (times->count == 0 || second >= TAKT_DAY_S)
        return TAKT_DAY_S;

    int hour = (int)(second / 3600);
    int minute = (int)(second / 60 % 60);
    int low = (int)(second % 60);
    if ((times->hours >> hour & 1) != 0) {
        if ((times->minutes >> minute & 1) != 0) {
            int at = bits_next(times->seconds, low);
            if (at >= 0)
                return (uint32_t)(hour * 3600 + minute * 60 + at);
        }
        minute = bits_next(times->minutes, minute + 1);
        if (minute >= 0)
            return (uint32_t)(hour * 3600 + minute * 60 +
                              bits_lowest(times->seconds));
    }
    hour = bits_next(times->hours, hour + 1);
    if (hour < 0)
        return TAKT_DAY_S;
    return (uint32_t)(hour * 3600 + bits_lowest(times->minutes) * 60 +
                      bits_lowest(times->seconds));
}

int32_t takt__times_prev(const struct times *times, int32_t second)
{
    if (times->count == 0 || second < 0)
        return -1;

    int hour = second / 3600;
    int minute = second / 60 % 60;
    int high = second % 60;
    if ((times->hours >> hour & 1) != 0) {
        if ((times->minutes >> minute & 1) != 0) {
            int at = bits_prev(times->seconds, high);
            if (at >= 0)
                return hour * 3600 + minute * 60 + at;
        }
        minute = bits_prev(times->minutes, minute - 1);
        if (minute >= 0)
            return hour * 3600 + minute * 60 + bits_highest(times->seconds);
    }
    hour = bits_prev(times->hours, hour - 1);
    if (hour < 0)
        return -1;
    return hour * 3600 + bits_highest(times->minutes) * 60 +
           bits_highest(times->seconds);
}

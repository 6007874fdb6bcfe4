/* SPDX-License-Identifier: MIT */
/*
 * Sets of small numbers as bits of 64-bit words: bit n of the set is bit
 * n % 64 of word n / 64. The functions on a single word come first.
 */
#ifndef TAKT_BASE_BITS_H
#define TAKT_BASE_BITS_H

#include <stdbool.h>
#include <stdint.h>

/* Bits from..to-1 of a word, 0 <= from <= to <= 64. */
static inline uint64_t bits_range(int from, int to)
{
    uint64_t below_to = to >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << to) - 1;
    uint64_t below_from = from >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << from) - 1;

    return below_to & ~below_from;
}

/* Sums neighbouring pairs, fours and bytes, and then the bytes; compilers know
 * this shape and use an instruction where there is one. Their own function for
 * a machine that may have none is a call of a table's length. */
static inline int bits_count(uint64_t word)
{
    word -= word >> 1 & UINT64_C(0x5555555555555555);
    word = (word & UINT64_C(0x3333333333333333)) +
           (word >> 2 & UINT64_C(0x3333333333333333));
    word = (word + (word >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    return (int)(word * UINT64_C(0x0101010101010101) >> 56);
}

/* The lowest bit of a word that is not 0. */
static inline int bits_lowest(uint64_t word)
{
    return __builtin_ctzll(word);
}

/* The highest bit of a word that is not 0. */
static inline int bits_highest(uint64_t word)
{
    return 63 - __builtin_clzll(word);
}

/* The bit with n bits below it; the word has more than n bits. */
static inline int bits_select(uint64_t word, int n)
{
    while (n-- > 0)
        word &= word - 1;
    return bits_lowest(word);
}

/* The lowest bit >= from, or -1. */
static inline int bits_next(uint64_t word, int from)
{
    uint64_t rest = from >= 64 ? 0 : word & (~UINT64_C(0) << from);

    return rest != 0 ? bits_lowest(rest) : -1;
}

/* The highest bit <= to, or -1; to may be -1. */
static inline int bits_prev(uint64_t word, int to)
{
    uint64_t rest = word & bits_range(0, to + 1);

    return rest != 0 ? bits_highest(rest) : -1;
}

static inline bool set_has(const uint64_t *set, int n)
{
    return set[n / 64] >> (n % 64) & 1;
}

static inline void set_add(uint64_t *set, int n)
{
    set[n / 64] |= UINT64_C(1) << (n % 64);
}

static inline void set_drop(uint64_t *set, int n)
{
    set[n / 64] &= ~(UINT64_C(1) << (n % 64));
}

static inline bool set_is_empty(const uint64_t *set, int words)
{
    for (int i = 0; i < words; i++)
        if (set[i] != 0)
            return false;
    return true;
}

static inline int set_count(const uint64_t *set, int words)
{
    int count = 0;

    for (int i = 0; i < words; i++)
        count += bits_count(set[i]);
    return count;
}

/* How many members lie below n; 0 <= n <= 64 * words. */
static inline int set_rank(const uint64_t *set, int words, int n)
{
    int count = 0;
    int whole = n / 64;

    for (int i = 0; i < whole && i < words; i++)
        count += bits_count(set[i]);
    if (whole < words)
        count += bits_count(set[whole] & bits_range(0, n % 64));
    return count;
}

/* The member with n members below it, or -1. */
static inline int set_select(const uint64_t *set, int words, int n)
{
    for (int i = 0; i < words; i++) {
        int here = bits_count(set[i]);
        if (n < here)
            return i * 64 + bits_select(set[i], n);
        n -= here;
    }
    return -1;
}

/* The lowest member >= from, or -1. */
static inline int set_next(const uint64_t *set, int words, int from)
{
    if (from < 0)
        from = 0;
    int first = from / 64;
    for (int i = first; i < words; i++) {
        uint64_t word =
            i == first ? set[i] & (~UINT64_C(0) << (from % 64)) : set[i];
        if (word != 0)
            return i * 64 + bits_lowest(word);
    }
    return -1;
}

/* The highest member <= to, or -1; to may be anything. */
static inline int set_prev(const uint64_t *set, int words, int to)
{
    if (to < 0)
        return -1;
    if (to >= words * 64)
        to = words * 64 - 1;
    int first = to / 64;
    for (int i = first; i >= 0; i--) {
        uint64_t word =
            i == first ? set[i] & bits_range(0, to % 64 + 1) : set[i];
        if (word != 0)
            return i * 64 + bits_highest(word);
    }
    return -1;
}

#endif

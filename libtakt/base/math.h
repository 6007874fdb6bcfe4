/* SPDX-License-Identifier: MIT */
/* Integer arithmetic that C leaves out: division that rounds down, and
 * greatest common divisors. */
#ifndef TAKT_BASE_MATH_H
#define TAKT_BASE_MATH_H

#include <stdint.h>

/* a / b rounded down; b > 0. */
static inline int64_t floor_div(int64_t a, int64_t b)
{
    int64_t q = a / b;

    return q - (a % b < 0);
}

/* a - b * floor_div(a, b): 0 to b - 1; b > 0. */
static inline int64_t floor_mod(int64_t a, int64_t b)
{
    int64_t r = a % b;

    return r < 0 ? r + b : r;
}

/* a / b rounded up; b > 0. */
static inline int64_t ceil_div(int64_t a, int64_t b)
{
    return -floor_div(-a, b);
}

/* The greatest common divisor; a, b >= 0, not both 0. */
static inline int64_t gcd(int64_t a, int64_t b)
{
    while (b != 0) {
        int64_t r = a % b;
        a = b;
        b = r;
    }
    return a;
}

static inline int64_t min_i64(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static inline int64_t max_i64(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

#endif

/* SPDX-License-Identifier: MIT */
/* Timing a piece of work: it is repeated for a while, and the fastest time
 * counts, for everything else on the machine only makes it slower. Time is the
 * processor's for this process, so that others that run do not count. */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <stddef.h>
#include <stdint.h>

/* Work that can be done again and again; returns how many results it gave. */
typedef size_t work_fn(const void *ctx);

/* What one piece of work took. */
struct measure {
    double ns;     /* the fastest time of one piece of work */
    size_t result; /* what it gave */
};

/* Times work for at least budget_s seconds, and at least once. Work below
 * some microseconds is done in groups. */
struct measure measure(work_fn *work, const void *ctx, double budget_s);

/* Lets the compiler believe that a memory is read. */
static inline void measure_keep(const void *memory)
{
    __asm__ volatile("" : : "r"(memory) : "memory");
}

#endif

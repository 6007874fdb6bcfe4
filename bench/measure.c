/* SPDX-License-Identifier: MIT */
#include "measure.h"

#include <time.h>

static double now_ns(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

/* Does the work group times and returns the time of one. */
static double time_group(work_fn *work, const void *ctx, size_t group,
                         size_t *result)
{
    double begin_ns = now_ns();

    for (size_t i = 0; i < group; i++)
        *result = work(ctx);
    return (now_ns() - begin_ns) / (double)group;
}

struct measure measure(work_fn *work, const void *ctx, double budget_s)
{
    const double group_ns = 50000; /* long beside reading the clock */
    double end_ns = now_ns() + budget_s * 1e9;
    struct measure out = {0};
    size_t group;

    out.ns = time_group(work, ctx, 1, &out.result);
    group = out.ns < group_ns ? (size_t)(group_ns / (out.ns + 1)) + 1 : 1;
    while (now_ns() < end_ns) {
        double ns = time_group(work, ctx, group, &out.result);

        if (ns < out.ns)
            out.ns = ns;
    }
    return out;
}

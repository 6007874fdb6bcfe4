/* SPDX-License-Identifier: MIT */
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

static void *take_malloc(void *ctx, size_t size)
{
    (void)ctx;
    return malloc(size);
}

static void give_malloc(void *ctx, void *block)
{
    (void)ctx;
    free(block);
}

struct takt_alloc takt__alloc_or_malloc(const struct takt_alloc *alloc)
{
    if (alloc != NULL)
        return *alloc;
    return (struct takt_alloc){.take = take_malloc, .give = give_malloc};
}

void *takt__take(const struct takt_alloc *alloc, size_t count, size_t size)
{
    size_t total;

    if (__builtin_mul_overflow(count, size, &total))
        return NULL;
    if (total == 0)
        total = 1;
    void *block = alloc->take(alloc->ctx, total);
    if (block != NULL)
        memset(block, 0, total);
    return block;
}

void takt__give(const struct takt_alloc *alloc, void *block)
{
    if (block != NULL)
        alloc->give(alloc->ctx, block);
}

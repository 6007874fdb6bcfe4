/* SPDX-License-Identifier: MIT */
/* The allocator of the caller, or malloc() where there is none. */
#ifndef TAKT_BASE_ALLOC_H
#define TAKT_BASE_ALLOC_H

#include <takt/status.h>

/* The allocator to use for what the caller passed, NULL included. */
struct takt_alloc takt__alloc_or_malloc(const struct takt_alloc *alloc);

/* count * size bytes, zeroed, or NULL; also NULL if that overflows. A count
 * of zero gives a block too. */
void *takt__take(const struct takt_alloc *alloc, size_t count, size_t size);

/* Gives a block back; NULL is allowed. */
void takt__give(const struct takt_alloc *alloc, void *block);

#endif

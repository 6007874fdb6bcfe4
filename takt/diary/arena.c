/* SPDX-License-Identifier: MIT */
/*
 * The arena: a list of blocks, the newest first, each twice as large as the
 * one before it up to a bound, so that a large answer takes few allocations.
 * What does not fit the newest block starts another one; what was left in the
 * old one is not used again.
 */
#include "diary/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_MIN ((size_t)1024)
#define BLOCK_MAX ((size_t)1024 * 1024)

/* Elements that an array has room for first. */
#define MORE_FIRST 16

struct diary_arena_block {
    struct diary_arena_block *older;
    size_t size; /* bytes of data */
    alignas(max_align_t) unsigned char data[];
};

struct diary_arena_end {
    struct diary_arena_end *before;
    void (*end)(void *ctx);
    void *ctx;
};

void diary_out_of_memory(void)
{
    fputs("takt: out of memory; what was not confirmed was not saved\n",
          stderr);
    _Exit(1);
}

static void add_block(struct diary_arena *arena, size_t at_least)
{
    size_t size = arena->block == NULL ? BLOCK_MIN : arena->block->size * 2;
    struct diary_arena_block *block;

    if (size > BLOCK_MAX)
        size = BLOCK_MAX;
    if (size < at_least)
        size = at_least;
    block = calloc(1, sizeof(*block) + size);
    if (block == NULL)
        diary_out_of_memory();
    block->older = arena->block;
    block->size = size;
    arena->block = block;
    arena->used = 0;
}

void *diary_take(struct diary_arena *arena, size_t count, size_t size)
{
    const size_t align = alignof(max_align_t);
    size_t bytes;
    void *taken;

    if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX / 2)
        diary_out_of_memory();
    bytes = (bytes + align - 1) / align * align;
    if (arena->block == NULL || arena->block->size - arena->used < bytes)
        add_block(arena, bytes);
    taken = arena->block->data + arena->used;
    arena->used += bytes;
    return taken;
}

void *diary_take_more(struct diary_arena *arena, const void *old, size_t *room,
                      size_t size)
{
    const size_t more = *room == 0 ? MORE_FIRST : *room * 2;
    void *array = diary_take(arena, more, size);

    if (*room > 0)
        memcpy(array, old, *room * size);
    *room = more;
    return array;
}

char *diary_take_text(struct diary_arena *arena, const char *text, size_t len)
{
    char *copy = diary_take(arena, len + 1, 1);

    memcpy(copy, text, len);
    return copy;
}

char *diary_take_copy(struct diary_arena *arena, const char *text)
{
    return text == NULL ? NULL : diary_take_text(arena, text, strlen(text));
}

void diary_arena_defer(struct diary_arena *arena, void (*end)(void *ctx),
                       void *ctx)
{
    struct diary_arena_end *deferred = diary_take(arena, 1, sizeof(*deferred));

    *deferred = (struct diary_arena_end){arena->ends, end, ctx};
    arena->ends = deferred;
}

size_t diary_arena_bytes(const struct diary_arena *arena)
{
    size_t bytes = 0;

    for (const struct diary_arena_block *block = arena->block; block != NULL;
         block = block->older)
        bytes += sizeof(*block) + block->size;
    return bytes;
}

void diary_arena_release(struct diary_arena *arena)
{
    for (; arena->ends != NULL; arena->ends = arena->ends->before)
        arena->ends->end(arena->ends->ctx);
    while (arena->block != NULL) {
        struct diary_arena_block *older = arena->block->older;

        free(arena->block);
        arena->block = older;
    }
    arena->used = 0;
}

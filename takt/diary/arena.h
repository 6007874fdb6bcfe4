/* SPDX-License-Identifier: MIT */
/*
 * Memory of one answer: everything that a call of diary/ gives back lies in
 * the caller's arena and is freed with it, all at once.
 *
 * The program, unlike libtakt, does not go on without memory: an allocation
 * that fails ends it with a message. An operation that was not committed is
 * rolled back by the store, so nothing half is ever kept.
 *
 * An arena belongs to one thread at a time.
 */
#ifndef DIARY_ARENA_H
#define DIARY_ARENA_H

#include <stddef.h>

struct diary_arena_block;

struct diary_arena_end;

/* Start from DIARY_ARENA_INIT. */
struct diary_arena {
    struct diary_arena_block *block; /* the newest; NULL: nothing taken yet */
    size_t used;                     /* bytes used of the newest */
    struct diary_arena_end *ends;    /* what to call, the latest first */
};

#define DIARY_ARENA_INIT                                                       \
    {                                                                          \
        .block = NULL                                                          \
    }

/* count * size bytes, zeroed, aligned for any type; never NULL. */
void *diary_take(struct diary_arena *arena, size_t count, size_t size);

/* A copy of an array with room for more elements, of which old has *room; old
 * is not used any more. */
void *diary_take_more(struct diary_arena *arena, const void *old, size_t *room,
                      size_t size);

/* A copy of len bytes with a NUL behind; never NULL. */
char *diary_take_text(struct diary_arena *arena, const char *text, size_t len);

/* A copy of a NUL-terminated text; NULL gives NULL. */
char *diary_take_copy(struct diary_arena *arena, const char *text);

/* Has a function called when the arena is released, before anything is freed;
 * what was deferred last is called first. */
void diary_arena_defer(struct diary_arena *arena, void (*end)(void *ctx),
                       void *ctx);

/* How many bytes it has taken from the system. */
size_t diary_arena_bytes(const struct diary_arena *arena);

/* Frees all that was taken; the arena is as new. */
void diary_arena_release(struct diary_arena *arena);

/* Ends the program for want of memory. */
_Noreturn void diary_out_of_memory(void);

/* For variables that release themselves at the end of their scope. */
#define DIARY_AUTO_ARENA                                                       \
    __attribute__((cleanup(diary_arena_release))) struct diary_arena

#endif

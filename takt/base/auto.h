/* SPDX-License-Identifier: MIT */
/*
 * Cleanup at the end of a scope.
 *
 * A type opts in by TAKT_AUTO_DEFINE(name, type, function) after its
 * declaration; a variable of it is then declared as
 *
 *     TAKT_AUTO(name) variable = …;
 *
 * and function(&variable) runs when the scope is left, whichever way. The
 * variable must be initialised where it is declared. TAKE() hands the thing
 * on: it gives the pointer and leaves NULL behind for the cleanup.
 */
#ifndef TAKT_BASE_AUTO_H
#define TAKT_BASE_AUTO_H

#include <stdlib.h>

#define TAKT_CLEANUP(function) __attribute__((cleanup(function)))

/* Defines TAKT_AUTO(name) for a type that function(type *) releases. */
#define TAKT_AUTO_DEFINE(name, type, function)                                 \
    typedef type takt_auto_##name;                                             \
    static inline void takt_auto_end_##name(type *thing)                       \
    {                                                                          \
        function(thing);                                                       \
    }

/* The same for a pointer type whose end is function(type pointer), NULL
 * allowed. */
#define TAKT_AUTO_DEFINE_FREE(name, pointer, function)                         \
    typedef pointer takt_auto_##name;                                          \
    static inline void takt_auto_end_##name(pointer *thing)                    \
    {                                                                          \
        function(*thing);                                                      \
        *thing = NULL;                                                         \
    }

#define TAKT_AUTO(name) TAKT_CLEANUP(takt_auto_end_##name) takt_auto_##name

/* Memory of malloc(): TAKT_AUTO(str) text = strdup(…); */
TAKT_AUTO_DEFINE_FREE(str, char *, free)
TAKT_AUTO_DEFINE_FREE(mem, void *, free)

/* The pointer, which the variable then no longer holds. */
#define TAKE(pointer)                                                          \
    __extension__({                                                            \
        __typeof__(pointer) take_it = (pointer);                               \
        (pointer) = NULL;                                                      \
        take_it;                                                               \
    })

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Templates: text with slots in braces, "hver {nth} uke". Whoever says one
 * brings a function that writes a slot by its name.
 */
#ifndef TAKT_WORDS_SAY_H
#define TAKT_WORDS_SAY_H

#include "base/writer.h"

#include <stdbool.h>

/* Writes what the slot stands for. */
typedef void takt__slot_writer(struct writer *w, void *ctx, const char *name,
                               size_t len);

/* Writes a template, each slot by slot(). A brace that is not closed is
 * written as it stands. */
void takt__say(struct writer *w, const char *template, takt__slot_writer *slot,
               void *ctx);

/* Whether the len bytes at name are the slot wanted. */
bool takt__slot_is(const char *name, size_t len, const char *wanted);

#endif

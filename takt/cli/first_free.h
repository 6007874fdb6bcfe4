/* SPDX-License-Identifier: MIT */
/* The first time free on all dates of a follow-up (SPEC D-16). */
#ifndef TAKT_CLI_FIRST_FREE_H
#define TAKT_CLI_FIRST_FREE_H

#include <jansson.h>

#include "cli/book.h"

/* Moves the start of an item to the first time free; says why where there is
 * none. Answers an exit status. */
int first_free_take(struct book *book, struct diary_item *item);

/* Says when an item that collides would be free. Answers an exit status. */
int first_free_offer(struct book *book, const struct diary_item *item);

/* The same as JSON: a wall time, or null. */
json_t *first_free_json(struct book *book, const struct diary_item *item);

#endif

/* SPDX-License-Identifier: MIT */
/* Writing an item back within an operation, and erasing one. */
#ifndef DIARY_SAVE_H
#define DIARY_SAVE_H

#include "diary/operation.h"
#include "diary/rows.h"

/* Whether two rows of a table say the same, whoever wrote them. */
bool diary__same_content(enum diary_table table, const void *a, const void *b);

/* Writes the rows of an item that differ from those of the item as it was
 * loaded, and erases those that are gone. */
takt_status diary__save(struct diary__operation *op,
                        const struct diary_item *old, struct diary_item *item);

/* Erases all rows of a loaded item. */
takt_status diary__erase_item(struct diary__operation *op,
                              const struct diary_item *item);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Short lists in one text: the links of a follow-up (kind, label, address)
 * and its custom fields (name, value, nothing).
 *
 * One element a line, three cells with a tab between them; a tab, line feed
 * or backslash inside a cell is written \t, \n or \\.
 */
#ifndef DIARY_LIST_H
#define DIARY_LIST_H

#include "arena.h"
#include <stdbool.h>

#define DIARY_CELLS 3

/* The most elements of one list. */
#define DIARY_LIST_MAX 1000

/* Kinds of links that the program knows; others are kept as they are. */
#define DIARY_LINK_COMPANY "company"
#define DIARY_LINK_CONTACT "contact"
#define DIARY_LINK_PROJECT "project"
#define DIARY_LINK_SALE "sale"
#define DIARY_LINK_URL "link"

/* One element; an absent cell is an empty text. */
struct diary_element {
    const char *cell[DIARY_CELLS];
};

/* Takes the first element off a list: *rest starts as the list (NULL or ""
 * is an empty one) and moves on. Cells lie in the arena.
 * Answers false at the end. */
bool diary_list_next(const char **rest, struct diary_element *out,
                     struct diary_arena *arena);

/* The list with one element more, in the arena. */
const char *diary_list_add(const char *list,
                           const struct diary_element *element,
                           struct diary_arena *arena);

#endif

/* SPDX-License-Identifier: MIT */
/* Who takes part, as add, edit and show say it. */
#ifndef TAKT_CLI_GUESTS_H
#define TAKT_CLI_GUESTS_H

#include "cli/book.h"

/* --with; and with --without, for what is there already. */
extern const struct cli_option_list guests_add_options;
extern const struct cli_option_list guests_change_options;

/* Who of the house is called so, by a login before a name, in any case; answers
 * an exit status. */
int guests_find(struct book *book, const char *name, struct diary_person *out);

/* The people that an option names: logins, names of rooms and groups, and
 * e-mail addresses, with commas; a group stands for its members, and somebody
 * at an address that nobody has is made. Absent: none. Answers an exit
 * status. */
int guests_read(struct book *book, const struct cli_args *args,
                const char *option, int64_t **people, size_t *count);

/* Takes them into an item that is to be made. */
int guests_add(struct book *book, const struct cli_args *args,
               struct diary_item *item);

/* Takes both options into a change. */
int guests_change(struct book *book, const struct cli_args *args,
                  struct diary_change *change);

/* Appends who takes part in an item: a line for each, with his name and what he
 * has answered, for all and for single dates; nothing if nobody does. */
void guests_add_lines(struct book *book, struct buf *out,
                      const struct diary_item *item);

/* The word for an answer: "accepted". */
const char *guests_answer_word(int64_t answer);

/* The same for people. */
enum message guests_answer(int64_t answer);

#endif

/* SPDX-License-Identifier: MIT */
/* Which date of which follow-up the words of a command name: "12" or
 * "12 2026-12-01". */
#ifndef TAKT_CLI_PICK_H
#define TAKT_CLI_PICK_H

#include "cli/book.h"

/* What was named. */
struct pick {
    struct diary_item item;
    struct diary_ref ref;
    struct diary_date date; /* only if has_date */
    bool has_date;
};

/* Finds the follow-up of the first word and, where a second word stands, its
 * date; a follow-up with one date, or with one that is open at a time, needs
 * none.
 *
 * @param needs_date whether a follow-up that repeats must be given a date
 * @return an exit status. */
int pick(struct book *book, const struct cli_args *args, bool needs_date,
         struct pick *out);

/* Takes the date that was done last, where no date was named of what repeats
 * after completion: its open one has no tick to take away. */
int pick_last_done(struct book *book, const struct cli_args *args,
                   struct pick *picked);

/* Reads when a date of it is to be, in its own zone: a date alone keeps the
 * time of day of the date that lies at wall_s. Answers an exit status. */
int pick_time(struct book *book, const struct pick *picked, const char *text,
              int64_t wall_s, int64_t *out);

/* The scope that was asked for: DIARY_SCOPE_THIS without an option. Answers
 * an exit status: two of them are a usage error. */
int pick_scope(const struct book *book, const struct cli_args *args,
               enum diary_scope *out);

/* The same, and `whole` where neither a scope nor a date is named. */
int pick_scope_or(const struct book *book, const struct cli_args *args,
                  const struct pick *picked, enum diary_scope whole,
                  enum diary_scope *out);

/* --only-this, --this-and-future, --all-open and --all. */
extern const struct cli_option_list pick_scope_options;

#endif

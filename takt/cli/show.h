/* SPDX-License-Identifier: MIT */
/* Lists of dates and reports of operations in words. */
#ifndef TAKT_CLI_SHOW_H
#define TAKT_CLI_SHOW_H

#include "cli/book.h"
#include "cli/output.h"

/* Writes the dates of an item: all if there are at most SHOW_DATES_ALL, else
 * the first and the last and their number; of an endless one the first. Marks
 * those that collide. Answers an exit status. */
int show_dates(struct book *book, const struct diary_report *report,
               const struct diary_item *item);

#define SHOW_DATES_ALL 50
#define SHOW_DATES_FIRST 10

/* Writes what an operation has done, or would do, in words or as JSON;
 * done is the headline, with {0} the number and {1} the title. */
void show_report(struct book *book, const struct diary_report *report,
                 enum message done);

/* Writes how to take an operation back, where one was done. */
void show_undo(const struct book *book, const struct diary_report *report);

/* Writes which dates collide, as far as they are listed. */
void show_conflicts(struct book *book, const struct diary_report *report);

/* Asks on the terminal; false for anything but yes. */
bool show_ask(const struct cli *cli, enum message question);

#endif

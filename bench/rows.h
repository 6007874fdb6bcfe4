/* SPDX-License-Identifier: MIT */
/* The rows of speed.tsv and seek.tsv. */
#ifndef BENCH_ROWS_H
#define BENCH_ROWS_H

#include <takt/rule.h>

enum { ROWS_MAX = 64, FIELDS_MAX = 20, ROW_BYTES = 2048 };

/* One line, cut into its fields, and the rule in it. */
struct row {
    char text[ROW_BYTES];
    char *field[FIELDS_MAX]; /* empty where the line is shorter */
    const char *id;
    const char *start_text;
    const char *rule_text;
    int64_t start_s;
    struct takt_rule rule;
};

/* Reads a file of rows whose third and fourth fields are DTSTART and RRULE.
 * Returns how many there are; ends the program, with its reason on standard
 * error, if the file or a rule in it cannot be read. */
size_t rows_read(struct row rows[ROWS_MAX], const char *folder,
                 const char *name);

/* The wall time of a basic date-time such as 20200101T000000. */
int64_t rows_time(const char *text);

#endif

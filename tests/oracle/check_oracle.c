/* SPDX-License-Identifier: MIT */
/*
 * Checks the oracle itself against the case files, before it may judge the
 * engine: every row with one rule and a start that is floating, UTC or a date.
 *
 * check_oracle AT_LEAST FILE... fails if a row differs, or if fewer than
 * AT_LEAST rows were of that kind.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <takt/rule.h>

#include "oracle/almanac.h"
#include "oracle/oracle.h"

enum { LINE_MAX_BYTES = 65536, DATES_MAX = 1000, STEPS_MAX = 100000000 };

/* A row as far as the oracle can take it. */
struct row {
    const char *id;
    const char *start; /* the value of DTSTART */
    const char *rule;
    long limit;   /* 0: none */
    bool is_ours; /* no zone, one rule, nothing else */
};

/* What the program found so far. */
struct tally {
    int checked;
    int wrong;
};

/* Cuts text at the first two-character "\n" and returns what follows. */
static char *cut_line(char *text)
{
    char *end = strstr(text, "\\n");

    if (end == NULL)
        return NULL;
    *end = '\0';
    return end + 2;
}

/* What follows a prefix, or NULL. */
static const char *after(const char *text, const char *prefix)
{
    size_t len = strlen(prefix);

    return strncmp(text, prefix, len) == 0 ? text + len : NULL;
}

static void read_line(struct row *row, const char *line)
{
    const char *value;

    if ((value = after(line, "DTSTART:")) != NULL ||
        (value = after(line, "DTSTART;VALUE=DATE:")) != NULL)
        row->start = value;
    else if ((value = after(line, "RRULE:")) != NULL && row->rule == NULL)
        row->rule = value;
    else if ((value = after(line, "LIMIT:")) != NULL)
        row->limit = strtol(value, NULL, 10);
    else
        row->is_ours = false;
}

static struct row read_row(const char *id, char *lines)
{
    struct row row = {.id = id, .is_ours = true};

    for (char *line = lines, *next; line != NULL; line = next) {
        next = cut_line(line);
        read_line(&row, line);
    }
    row.is_ours = row.is_ours && row.start != NULL && row.rule != NULL;
    return row;
}

/* Writes the answer as one line: the dates, or "error". */
static void answer(const struct row *row, char *out)
{
    static int64_t date_s[DATES_MAX];
    struct oracle_list list = {.date_s = date_s, .max = DATES_MAX};
    struct takt_time start;
    struct takt_rule rule;

    (void)strcpy(out, "error");
    if (takt_time_parse(&start, row->start, strlen(row->start), NULL) !=
            TAKT_OK ||
        takt_rule_parse(&rule, row->rule, strlen(row->rule), NULL) != TAKT_OK)
        return;

    bool is_date = start.kind == TAKT_TIME_DATE;

    if (is_date && rule.freq < TAKT_FREQ_DAILY)
        return; /* readings S4 */
    if (row->limit > 0)
        list.max = (size_t)row->limit;
    oracle_expand(&list, &rule, start.wall_s, is_date,
                  (struct oracle_bound){INT64_MAX, STEPS_MAX});
    if (row->limit == 0 && list.horizon_s != INT64_MAX)
        return; /* an endless set needs a LIMIT */
    *out = '\0';
    for (size_t i = 0; i < list.len; i++) {
        if (i > 0)
            *out++ = ',';
        start.wall_s = list.date_s[i];
        out += takt_time_print(out, start);
    }
}

static void check_row(struct tally *tally, char *line)
{
    static char got[DATES_MAX * (TAKT_TIME_PRINT_SIZE + 1)];
    char *field[4] = {line};

    for (int i = 1; i < 4; i++) {
        char *tab = strchr(field[i - 1], '\t');

        if (tab == NULL)
            return;
        *tab = '\0';
        field[i] = tab + 1;
    }
    field[3][strcspn(field[3], "\r\n")] = '\0';

    struct row row = read_row(field[0], field[2]);

    if (!row.is_ours)
        return;
    answer(&row, got);
    tally->checked++;
    if (strcmp(got, field[3]) == 0)
        return;
    tally->wrong++;
    (void)printf("%s: DTSTART %s, %s\n  expected %s\n  oracle   %s\n", row.id,
                 row.start, row.rule, field[3], got);
}

static void check_file(struct tally *tally, const char *name)
{
    static char line[LINE_MAX_BYTES];
    FILE *file = fopen(name, "r");

    if (file == NULL) {
        (void)printf("%s cannot be opened\n", name);
        tally->wrong++;
        return;
    }
    while (fgets(line, sizeof(line), file) != NULL)
        if (line[0] != '#')
            check_row(tally, line);
    (void)fclose(file);
}

int main(int argc, char **argv)
{
    struct tally tally = {0};

    if (argc < 3)
        return 2;
    for (int i = 2; i < argc; i++)
        check_file(&tally, argv[i]);
    (void)printf("%d rows checked, %d wrong\n", tally.checked, tally.wrong);
    almanac_free();
    return tally.wrong > 0 || tally.checked < atoi(argv[1]);
}

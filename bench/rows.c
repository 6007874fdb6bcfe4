/* SPDX-License-Identifier: MIT */
#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void give_up(const char *what, const char *name)
{
    (void)fprintf(stderr, "takt-bench: %s '%s'\n", what, name);
    exit(2);
}

int64_t rows_time(const char *text)
{
    struct takt_time time;

    if (takt_time_parse(&time, text, strlen(text), NULL) != TAKT_OK)
        give_up("cannot read the time", text);
    return time.wall_s;
}

static void cut(struct row *row)
{
    char *at = row->text;

    row->text[strcspn(row->text, "\r\n")] = '\0';
    for (int i = 0; i < FIELDS_MAX; i++) {
        row->field[i] = at;
        at += strcspn(at, "\t");
        if (*at != '\0')
            *at++ = '\0';
    }
    row->id = row->field[0];
    row->start_text = row->field[2];
    row->rule_text = row->field[3];
    row->start_s = rows_time(row->start_text);
    if (takt_rule_parse(&row->rule, row->rule_text, strlen(row->rule_text),
                        NULL) != TAKT_OK)
        give_up("cannot read the rule", row->rule_text);
}

size_t rows_read(struct row rows[ROWS_MAX], const char *folder,
                 const char *name)
{
    char path[4096];
    size_t count = 0;

    (void)snprintf(path, sizeof(path), "%s/%s", folder, name);

    FILE *file = fopen(path, "r");

    if (file == NULL)
        give_up("cannot open", path);
    while (count < ROWS_MAX && fgets(rows[count].text, ROW_BYTES, file) != NULL)
        if (rows[count].text[0] != '#')
            cut(&rows[count++]);
    (void)fclose(file);
    return count;
}

/* SPDX-License-Identifier: MIT */
/*
 * Before-images as text, one row after the other:
 *
 *     @slot 17 1          table, op that the row bears now (0: gone), and
 *                         whether there was a row before
 *     owner=1             a number
 *     title:Weekly\nnews  a text; \n and \\ are escaped
 *
 * Absent columns are left out. Columns go by their names, so that an image
 * outlives a change of the schema. Of a row that was not there the key alone
 * is written.
 */
#include "diary/operation.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_text(FILE *out, const char *name, const char *text)
{
    (void)fprintf(out, "%s:", name); /* a stream in memory; see the end */
    for (; *text != '\0'; text++) {
        if (*text == '\n')
            (void)fputs("\\n", out);
        else if (*text == '\\')
            (void)fputs("\\\\", out);
        else
            (void)fputc(*text, out);
    }
    (void)fputc('\n', out);
}

static void print_row(FILE *out, const struct diary__touched *touched,
                      int64_t after)
{
    const struct diary_table_info *info = diary_table_info(touched->table);
    size_t columns = touched->was ? info->column_count : info->key_count;

    (void)fprintf(out, "@%s %" PRId64 " %d\n", info->name, after, touched->was);
    for (size_t i = 0; i < columns; i++) {
        const struct diary_column *column = &info->columns[i];

        if (column->type == DIARY_NUMBER) {
            int64_t value = diary_number_at(&touched->row, column);

            if (value != DIARY_NONE)
                (void)fprintf(out, "%s=%" PRId64 "\n", column->name, value);
        } else {
            const char *text = diary_text_at(&touched->row, column);

            if (text != NULL)
                print_text(out, column->name, text);
        }
    }
}

const char *diary__image_print(struct diary__touched *const *touched,
                               const int64_t *after, size_t count,
                               struct diary_arena *arena)
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);
    const char *copy;

    if (out == NULL)
        diary_out_of_memory();
    for (size_t i = 0; i < count; i++)
        print_row(out, touched[i], after[i]);
    if (fclose(out) != 0)
        diary_out_of_memory();
    copy = diary_take_text(arena, text, len);
    free(text);
    return copy;
}

/* Undoes the escapes of len bytes. */
static const char *unescape(const char *text, size_t len,
                            struct diary_arena *arena)
{
    char *out = diary_take(arena, len + 1, 1);
    size_t n = 0;

    for (size_t i = 0; i < len; i++) {
        if (text[i] == '\\' && i + 1 < len)
            out[n++] = text[++i] == 'n' ? '\n' : text[i];
        else
            out[n++] = text[i];
    }
    return out;
}

/* Sets the column that a line names. */
static void read_column(const char *line, size_t len,
                        struct diary__touched *out, struct diary_arena *arena)
{
    const struct diary_table_info *info = diary_table_info(out->table);
    size_t name_len = strcspn(line, "=:");

    if (name_len >= len)
        return;
    for (size_t i = 0; i < info->column_count; i++) {
        const struct diary_column *column = &info->columns[i];
        const char *value = line + name_len + 1;

        if (strlen(column->name) != name_len ||
            memcmp(column->name, line, name_len) != 0)
            continue;
        if (column->type == DIARY_NUMBER)
            diary_set_number(&out->row, column, strtoll(value, NULL, 10));
        else
            diary_set_text(&out->row, column,
                           unescape(value, len - name_len - 1, arena));
        return;
    }
}

/* Reads the line that begins a row. Answers false if it names no table. */
static bool read_head(const char *line, struct diary__touched *out,
                      int64_t *after)
{
    size_t name_len = strcspn(line + 1, " ");

    for (int t = 0; t < DIARY_TABLE__COUNT; t++) {
        const char *name = diary_table_info(t)->name;
        char *end = NULL;

        if (strlen(name) != name_len || memcmp(name, line + 1, name_len) != 0)
            continue;
        out->table = t;
        diary_row_clear(t, &out->row);
        *after = strtoll(line + 1 + name_len, &end, 10);
        out->was = strtoll(end, NULL, 10) != 0;
        return true;
    }
    return false;
}

bool diary__image_next(const char **rest, struct diary__touched *out,
                       int64_t *after, struct diary_arena *arena)
{
    const char *p = *rest;
    bool in_row = false;

    while (p != NULL && *p != '\0') {
        size_t len = strcspn(p, "\n");

        if (*p == '@' && in_row)
            break;
        if (*p == '@')
            in_row = read_head(p, out, after);
        else if (in_row)
            read_column(p, len, out, arena);
        p += len + (p[len] == '\n');
    }
    *rest = p;
    return in_row;
}

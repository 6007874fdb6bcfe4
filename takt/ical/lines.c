/* SPDX-License-Identifier: MIT */
/*
 * Unfolding. One pass copies the text into a block of the same size and
 * leaves the folds out, so lines never overlap and never move.
 */
#include "ical/lines.h"

#include <stdlib.h>
#include <string.h>

/* Where the pass stands. */
struct unfolder {
    const char *text;
    size_t len;
    size_t at;       /* next byte to read */
    uint32_t number; /* of the physical line that `at` lies in */
    size_t used;     /* bytes of the block in use */
    size_t room;     /* lines that there is memory for */
};

/* Behind the line end at `at`, or `at` itself where there is none. */
static size_t skip_break(const char *text, size_t len, size_t at)
{
    size_t end = at;

    while (end < len && text[end] == '\r')
        end++;
    if (end < len && text[end] == '\n')
        end++;
    return end;
}

static bool is_break(char c)
{
    return c == '\r' || c == '\n';
}

static bool is_fold(const struct unfolder *u, size_t behind_break)
{
    return behind_break < u->len &&
           (u->text[behind_break] == ' ' || u->text[behind_break] == '\t');
}

/* Copies one unfolded line into the block and gives its length. */
static size_t copy_line(struct unfolder *u, char *block)
{
    const size_t start = u->used;

    for (;;) {
        size_t end = u->at;
        size_t next;

        while (end < u->len && !is_break(u->text[end]))
            end++;
        memcpy(block + u->used, u->text + u->at, end - u->at);
        u->used += end - u->at;
        next = skip_break(u->text, u->len, end);
        u->number += next > end;
        if (next == end || !is_fold(u, next)) {
            u->at = next;
            return u->used - start;
        }
        u->at = next + 1;
    }
}

static takt_status make_room(struct ical_lines *out, struct unfolder *u)
{
    struct ical_line *line;

    if (out->count >= ICAL_LINES_MAX)
        return TAKT_LIMIT;
    if (out->count < u->room)
        return TAKT_OK;
    u->room = u->room == 0 ? 64 : u->room * 2;
    line = realloc(out->line, u->room * sizeof(*line));
    if (line == NULL)
        return TAKT_NOMEM;
    out->line = line;
    return TAKT_OK;
}

static takt_status take_lines(struct ical_lines *out, struct unfolder *u)
{
    while (u->at < u->len) {
        const size_t start = u->used;
        const size_t offset = u->at;
        const uint32_t number = u->number;
        const size_t len = copy_line(u, out->block);
        takt_status status;

        if (len == 0)
            continue;
        status = make_room(out, u);
        if (status != TAKT_OK)
            return status;
        out->line[out->count++] = (struct ical_line){
            .text = {.at = out->block + start, .len = len},
            .number = number,
            .offset = (uint32_t)offset,
        };
    }
    return TAKT_OK;
}

takt_status ical_unfold(struct ical_lines *out, const char *text, size_t len)
{
    static const char mark[] = "\xef\xbb\xbf";
    struct unfolder u = {.text = text, .len = len, .number = 1};
    takt_status status;

    *out = (struct ical_lines){.count = 0};
    if (len > ICAL_FILE_MAX)
        return TAKT_LIMIT;
    out->block = malloc(len + 1);
    if (out->block == NULL)
        return TAKT_NOMEM;
    if (len >= 3 && memcmp(text, mark, 3) == 0)
        u.at = 3;
    status = take_lines(out, &u);
    if (status != TAKT_OK)
        ical_lines_release(out);
    return status;
}

void ical_lines_release(struct ical_lines *lines)
{
    free(lines->line);
    free(lines->block);
    *lines = (struct ical_lines){.count = 0};
}

size_t ical_lines_locate(const char *text, size_t len,
                         const struct ical_line *line, size_t at)
{
    size_t from = line->offset;

    while (from < len) {
        size_t behind;

        if (!is_break(text[from])) {
            if (at == 0)
                return from;
            at--;
            from++;
            continue;
        }
        behind = skip_break(text, len, from);
        if (behind >= len || (text[behind] != ' ' && text[behind] != '\t'))
            return from;
        from = behind + 1;
    }
    return len;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool ical_text_is(struct ical_text text, const char *word)
{
    size_t i = 0;

    while (i < text.len && word[i] != '\0' &&
           lower(text.at[i]) == lower(word[i]))
        i++;
    return i == text.len && word[i] == '\0';
}

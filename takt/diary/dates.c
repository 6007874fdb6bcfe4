/* SPDX-License-Identifier: MIT */
/* The texts that rows keep of dates and rules, there and back. */
#include "diary/rows.h"

#include <stdlib.h>
#include <string.h>

takt_status diary__engine(takt_status status, const struct takt_error *takt,
                          struct diary_error *err)
{
    if (status == TAKT_NOMEM)
        diary_out_of_memory();
    if (status < 0 && err != NULL)
        *err = (struct diary_error){.reason = DIARY_REASON_ENGINE,
                                    .field = DIARY_FIELD_RULE,
                                    .takt = *takt};
    return status < 0 ? TAKT_REFUSED : status;
}

/* How many pieces a text has, between separators. */
static size_t count_pieces(const char *text, char separator)
{
    size_t count = 1;

    for (; *text != '\0'; text++)
        count += *text == separator;
    return count;
}

takt_status diary__dates_parse(int64_t **out, size_t *count, const char *text,
                               struct diary_arena *arena, const char **bad)
{
    *out = NULL;
    *count = 0;
    *bad = text;
    if (text == NULL || *text == '\0')
        return TAKT_OK;
    *out = diary_take(arena, count_pieces(text, ','), sizeof(**out));
    for (;;) {
        size_t len = strcspn(text, ",");
        struct takt_time time;

        if (takt_time_parse(&time, text, len, NULL) != TAKT_OK ||
            time.kind == TAKT_TIME_UTC) {
            *bad = text;
            return TAKT_REFUSED;
        }
        (*out)[(*count)++] = time.wall_s;
        if (text[len] == '\0')
            return TAKT_OK;
        text += len + 1;
    }
}

const char *diary__dates_print(const int64_t *dates, size_t count, bool is_date,
                               struct diary_arena *arena)
{
    char *text;
    char *p;

    if (count == 0)
        return NULL;
    text = diary_take(arena, count, TAKT_TIME_PRINT_SIZE);
    p = text;
    for (size_t i = 0; i < count; i++) {
        struct takt_time time = {.wall_s = dates[i],
                                 .kind = is_date ? TAKT_TIME_DATE
                                                 : TAKT_TIME_LOCAL};

        if (i > 0)
            *p++ = ',';
        p += takt_time_print(p, time);
    }
    return text;
}

static int compare(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

size_t diary__dates_sort(int64_t *dates, size_t count)
{
    size_t left = 0;

    if (count > 0)
        qsort(dates, count, sizeof(*dates), compare);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || dates[i] != dates[i - 1])
            dates[left++] = dates[i];
    }
    return left;
}

takt_status diary__rules_parse(struct takt_rule **out, size_t *count,
                               const char *text, struct diary_arena *arena,
                               struct diary_error *err)
{
    *out = NULL;
    *count = 0;
    if (text == NULL || *text == '\0')
        return TAKT_OK;
    *out = diary_take(arena, count_pieces(text, '\n'), sizeof(**out));
    while (*text != '\0') {
        size_t len = strcspn(text, "\n");
        struct takt_error takt = {0};
        takt_status status = takt_rule_parse(&(*out)[*count], text, len, &takt);

        if (status != TAKT_OK)
            return diary__engine(status, &takt, err);
        (*count)++;
        text += len + (text[len] == '\n');
    }
    return TAKT_OK;
}

const char *diary__rule_print(const struct takt_rule *rule,
                              struct diary_arena *arena)
{
    size_t len = 0;
    char *text;

    (void)takt_rule_print(rule, NULL, 0, &len); /* to learn the length */
    text = diary_take(arena, len + 1, 1);
    (void)takt_rule_print(rule, text, len + 1, NULL); /* it fits */
    return text;
}

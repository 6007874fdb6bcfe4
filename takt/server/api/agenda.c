/* SPDX-License-Identifier: MIT */
/*
 * GET /agenda: the entries of diaries from a day on, in pages by start.
 *
 * A diary has no last date, so it is read in spans that grow until a page
 * is full, ten years at most. A cursor is the instant, the owner, the id and
 * the slot of the last entry shown.
 */
#include "server/api/agenda.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "server/api/entry.h"
#include "server/api/grid.h"
#include "server/api/window.h"

#define PAGE 50
#define PAGE_MAX 500

/* The most entries of one diary that are looked at. */
#define ENTRIES_MAX 20000

/* The first span that is read, and the last: nearly ten years. */
#define SPAN_DAYS 14
#define SPAN_DAYS_MAX (SPAN_DAYS * 256)

/* Where an entry stands among the others. */
struct place {
    int64_t at_s, owner, id, slot_s;
};

struct wanted {
    int64_t from_s;
    int64_t limit;
    struct place after; /* at_s INT64_MIN: from the first */
    int64_t people[WINDOW_PEOPLE_MAX];
    size_t people_count;
};

/* An entry, and what is needed to write it. */
struct found {
    struct diary_entry entry;
    struct place place;
    size_t person; /* its index */
    bool has_conflict;
};

static int compare(const struct place *a, const struct place *b)
{
    const int64_t x[] = {a->at_s, a->owner, a->id, a->slot_s};
    const int64_t y[] = {b->at_s, b->owner, b->id, b->slot_s};

    for (size_t i = 0; i < 4; i++)
        if (x[i] != y[i])
            return x[i] < y[i] ? -1 : 1;
    return 0;
}

static int by_place(const void *a, const void *b)
{
    return compare(&((const struct found *)a)->place,
                   &((const struct found *)b)->place);
}

static bool read_cursor(const char *text, struct place *out)
{
    int64_t *const parts[] = {&out->at_s, &out->owner, &out->id, &out->slot_s};
    char *end;

    for (size_t i = 0; i < 4; i++) {
        *parts[i] = strtoll(text, &end, 10);
        if (end == text || *end != (i < 3 ? '_' : '\0'))
            return false;
        text = end + 1;
    }
    return true;
}

static bool read_wanted(struct ask *ask, struct wanted *out)
{
    const char *after = http_query(ask->request, "after");
    const char *limit = http_query(ask->request, "limit");
    int32_t day;

    *out = (struct wanted){.limit = PAGE, .after = {.at_s = INT64_MIN}};
    if (!grid_read_day(ask, "from", &day) ||
        (limit != NULL && (!ask_number(limit, &out->limit) || out->limit < 1 ||
                           out->limit > PAGE_MAX)) ||
        (after != NULL && !read_cursor(after, &out->after))) {
        ask_problem(ask, 400, "query", SAID_BAD_ADDRESS);
        return false;
    }
    out->from_s = grid_midnight(ask, day);
    if (out->from_s < out->after.at_s)
        out->from_s = out->after.at_s;
    out->people_count = window_people(ask, out->people);
    return true;
}

/* Gathers one person's entries of a span behind those that there are. False:
 * a problem has been replied. */
static bool gather(struct ask *ask, const struct wanted *wanted, size_t person,
                   int64_t to_s, struct found **out, size_t *count)
{
    struct diary_entry *list;
    size_t listed;
    bool more;

    if (!ask_diary(ask, wanted->people[person], false))
        return false;
    if (diary_agenda(&ask->call, wanted->from_s, to_s, ENTRIES_MAX, &list,
                     &listed, &more, ask->arena, &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return false;
    }
    account_mask_entries(&ask->look, list, &listed, ask->arena);
    const bool *marks = entries_conflicts(ask, list, listed);
    struct found *all =
        diary_take(ask->arena, *count + listed + 1, sizeof(*all));
    if (*count > 0)
        memcpy(all, *out, *count * sizeof(*all));
    for (size_t i = 0; i < listed; i++) {
        const struct diary_timing *t = &list[i].item->followup.timing;
        const struct place place = {list[i].date.at_s, t->owner, t->id,
                                    list[i].date.slot_s};
        if (compare(&place, &wanted->after) > 0)
            all[(*count)++] = (struct found){list[i], place, person, marks[i]};
    }
    *out = all;
    return true;
}

/* Gathers spans, each four times the last, until there is more than a page. */
static bool gather_page(struct ask *ask, const struct wanted *wanted,
                        struct found **out, size_t *count)
{
    *count = 0;
    for (int64_t days = SPAN_DAYS;
         *count <= (size_t)wanted->limit && days <= SPAN_DAYS_MAX; days *= 4) {
        *count = 0;
        for (size_t i = 0; i < wanted->people_count; i++)
            if (!gather(ask, wanted, i, wanted->from_s + days * TAKT_DAY_S, out,
                        count))
                return false;
    }
    if (*count > 0)
        qsort(*out, *count, sizeof(**out), by_place);
    return true;
}

static void put_page(struct ask *ask, const struct wanted *wanted,
                     const struct found *list, size_t count)
{
    const size_t shown =
        count < (size_t)wanted->limit ? count : (size_t)wanted->limit;
    struct json_out out = ask_json(ask, 200);
    struct entries entries;
    char next[96];

    json_out_object(&out);
    json_out_key(&out, "items");
    json_out_array(&out);
    for (size_t i = 0; i < shown; i++) {
        if (!ask_diary(ask, wanted->people[list[i].person], false) ||
            ((i == 0 || list[i].person != list[i - 1].person) &&
             !entries_begin(&entries, ask)))
            return;
        entry_put(&out, &entries, &list[i].entry, list[i].has_conflict);
    }
    json_out_end(&out, ']');
    if (shown > 0) {
        const struct place *last = &list[shown - 1].place;
        (void)snprintf(next, sizeof(next),
                       "%" PRId64 "_%" PRId64 "_%" PRId64 "_%" PRId64,
                       last->at_s, last->owner, last->id, last->slot_s);
    }
    put_text(&out, "next", shown < count ? next : NULL);
    json_out_end(&out, '}');
}

static void get_agenda(struct http_request *request, struct http_reply *reply)
{
    struct wanted wanted;
    struct found *list = NULL;
    struct ask ask;
    size_t count;

    if (ask_begin(&ask, request, reply) && read_wanted(&ask, &wanted) &&
        gather_page(&ask, &wanted, &list, &count))
        put_page(&ask, &wanted, list, count);
}

const struct http_route agenda_routes[] = {
    {HTTP_GET, "/api/v1/agenda", get_agenda, 0, 0},
    {0},
};

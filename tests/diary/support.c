/* SPDX-License-Identifier: MIT */
/* See support.h. */
#include "support.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OSLO "Europe/Oslo"

/* 2026-11-23T08:00:00Z */
#define NOW_S 1795420800

static const struct takt_zone *find_zone(void *ctx, const char *name)
{
    const struct takt_zone *zone = NULL;

    (void)zones_find(ctx, &zone, name, strlen(name), NULL); /* NULL then */
    return zone;
}

int bench_open(void **state)
{
    struct bench *b = calloc(1, sizeof(*b));

    *state = b;
    if (b == NULL ||
        store_sqlite_open(&b->store, ":memory:", &b->err) != TAKT_OK)
        return -1;
    b->zones = zones_new(NULL);
    b->call = (struct diary_call){
        .store = b->store,
        .find_zone = find_zone,
        .zone_ctx = b->zones,
        .tzdata = "2026a",
        .person = DIARY_FIRST_PERSON,
        .now_s = NOW_S,
        .zone = OSLO,
        .uid_seed = "0123456789abcdef",
    };
    return 0;
}

int bench_close(void **state)
{
    struct bench *b = *state;

    diary_arena_release(&b->arena);
    zones_free(b->zones);
    store_close(b->store);
    free(b);
    return 0;
}

int64_t wall(const char *text)
{
    struct takt_time time;

    if (takt_time_parse(&time, text, strlen(text), NULL) != TAKT_OK)
        fail_msg("not a time: %s", text);
    return time.wall_s;
}

struct diary_item item_of(const char *rule, const char *start)
{
    struct diary_item item;
    struct diary_timing *t = &item.followup.timing;

    diary_item_init(&item);
    t->frame = strchr(start, 'T') == NULL ? TAKT_FRAME_DATE : TAKT_FRAME_ZONE;
    t->zone = OSLO;
    t->start_s = wall(start);
    t->length_s = t->frame == TAKT_FRAME_DATE ? 0 : 3600;
    item.followup.fields.title = "møte";
    if (rule != NULL && isdigit((unsigned char)*rule)) {
        t->mode = DIARY_DATES;
        t->dates = rule;
    } else if (rule != NULL && *rule == 'P') {
        t->mode = DIARY_AFTER_COMPLETION;
        t->kind = DIARY_TASK;
        t->length_s = 0;
        item.followup.after_done = rule;
    } else if (rule != NULL) {
        t->mode = DIARY_RULE;
        t->rules = rule;
    }
    return item;
}

void ok(struct bench *b, takt_status status)
{
    if (status != TAKT_OK)
        fail_msg("refused: reason %d, field %d, %" PRId64 " %" PRId64
                 " '%s', takt %d",
                 b->err.reason, b->err.field, b->err.arg[0], b->err.arg[1],
                 b->err.text, b->err.takt.reason);
}

void refused(struct bench *b, takt_status status, enum diary_reason reason)
{
    assert_int_equal(status, TAKT_REFUSED);
    assert_int_equal(b->err.reason, reason);
}

int64_t make(struct bench *b, const char *rule, const char *start)
{
    struct diary_item item = item_of(rule, start);

    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    return b->report.followup;
}

struct diary_ref ref_to(int64_t followup, const char *slot)
{
    return (struct diary_ref){
        .owner = DIARY_FIRST_PERSON,
        .followup = followup,
        .slot_s = slot == NULL ? DIARY_NONE : wall(slot),
    };
}

/* Reads a follow-up and a page of its dates; false: it is gone. */
static bool read_dates(struct bench *b, int64_t followup,
                       struct diary_item **item, struct diary_date **dates,
                       size_t *count, bool *more)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    takt_status status;

    *item = diary_take(&b->arena, 1, sizeof(**item));
    status = diary_get(&b->call, DIARY_FIRST_PERSON, followup, *item, &b->arena,
                       &b->err);
    if (status == TAKT_REFUSED && b->err.reason == DIARY_REASON_NOT_FOUND)
        return false;
    ok(b, status);
    ok(b, diary_dates(&b->call, *item, &cursor, 40, dates, count, more,
                      &b->arena, &b->err));
    return true;
}

static void add_time(char *text, int64_t wall_s, bool is_date)
{
    struct takt_time time = {wall_s,
                             is_date ? TAKT_TIME_DATE : TAKT_TIME_LOCAL};

    (void)takt_time_print(text + strlen(text), time);
}

const char *dates_of(struct bench *b, int64_t followup)
{
    struct diary_item *item;
    struct diary_date *dates;
    size_t count;
    bool more;
    bool is_date;
    char *text;

    if (!read_dates(b, followup, &item, &dates, &count, &more))
        return "none";
    is_date = item->followup.timing.frame == TAKT_FRAME_DATE;
    text = diary_take(&b->arena, count + 2, 64);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            strcat(text, " ");
        add_time(text, dates[i].wall_s, is_date);
        if (dates[i].is_moved || dates[i].is_shifted) {
            strcat(text, dates[i].is_moved ? "<" : "^");
            add_time(text, dates[i].slot_s, is_date);
        }
        strcat(text, dates[i].is_added ? "+" : "");
        strcat(text, dates[i].is_changed ? "~" : "");
        strcat(text, dates[i].state == DIARY_COMPLETED ? "x" : "");
        strcat(text, dates[i].state == DIARY_SKIPPED ? "s" : "");
    }
    strcat(text, more ? " ..." : "");
    return text;
}

const char *titles_of(struct bench *b, int64_t followup)
{
    struct diary_item *item;
    struct diary_date *dates;
    size_t count;
    bool more;
    char *text;

    if (!read_dates(b, followup, &item, &dates, &count, &more))
        return "none";
    text = diary_take(&b->arena, count + 1, 64);
    for (size_t i = 0; i < count; i++) {
        strcat(text, i > 0 ? " " : "");
        strcat(text, diary_fields_on(item, &dates[i]).title);
    }
    return text;
}

const char *rule_of(struct bench *b, int64_t followup)
{
    struct diary_item item;

    ok(b, diary_get(&b->call, DIARY_FIRST_PERSON, followup, &item, &b->arena,
                    &b->err));
    switch (item.followup.timing.mode) {
    case DIARY_SINGLE:
        return "single";
    case DIARY_DATES:
        return "dates";
    case DIARY_AFTER_COMPLETION:
        return item.followup.after_done;
    default:
        return item.followup.timing.rules;
    }
}

/* Writes rows into a text. */
struct dumping {
    FILE *out;
    enum diary_table table;
};

static takt_status dump_row(void *ctx, const void *row, struct diary_error *err)
{
    struct dumping *d = ctx;
    const struct diary_table_info *info = diary_table_info(d->table);

    (void)err;
    if (d->table == DIARY_SEAT && ((const struct diary_seat *)row)->gone == 1)
        return TAKT_OK;
    fprintf(d->out, "%s:", info->name);
    for (size_t i = 0; i < info->column_count; i++) {
        const struct diary_column *column = &info->columns[i];

        if (column->is_aside)
            continue;
        if (column->type == DIARY_TEXT && diary_text_at(row, column) != NULL)
            fprintf(d->out, " %s='%s'", column->name,
                    diary_text_at(row, column));
        else if (column->type == DIARY_NUMBER &&
                 diary_number_at(row, column) != DIARY_NONE)
            fprintf(d->out, " %s=%" PRId64, column->name,
                    diary_number_at(row, column));
    }
    fputc('\n', d->out);
    return TAKT_OK;
}

const char *dump(struct bench *b)
{
    const struct diary_store_functions *f = b->store->functions;
    struct diary_item *items;
    size_t count;
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);
    const char *copy;

    ok(b, diary_list(&b->call, 0, 100000, &items, &count, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++) {
        const struct diary_timing *t = &items[i].followup.timing;
        struct diary_query_args args = {.number = {t->owner, t->id}};
        struct dumping d = {out, DIARY_FOLLOWUP};

        ok(b, dump_row(&d, &items[i].followup, NULL));
        d.table = DIARY_SLOT;
        ok(b, f->select(b->store, DIARY_QUERY_SLOTS, &args, &b->arena, dump_row,
                        &d, &b->err));
        d.table = DIARY_SEAT;
        ok(b, f->select(b->store, DIARY_QUERY_SEATS, &args, &b->arena, dump_row,
                        &d, &b->err));
    }
    (void)fclose(out);
    copy = diary_take_copy(&b->arena, text);
    free(text);
    return copy;
}

void undo_restores(struct bench *b, const char *before)
{
    const char *after = dump(b);

    assert_string_not_equal(before, after);
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), before);
    ok(b,
       diary_undo(&b->call, b->report.number, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), after);
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), before);
}

struct diary_change change_title(const char *title)
{
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_TITLE)};

    diary_item_init(&change.item);
    change.item.followup.fields.title = title;
    return change;
}

struct diary_change change_start(const char *start)
{
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_START)};

    diary_item_init(&change.item);
    change.item.followup.timing.start_s = wall(start);
    return change;
}

struct diary_change change_rule(const char *rule)
{
    struct diary_change change = {
        .mask = DIARY_BIT(DIARY_FIELD_RULE),
        .item = item_of(rule, "20260101T090000"),
    };

    return change;
}

takt_status edit(struct bench *b, int64_t followup, const char *slot,
                 enum diary_scope scope, struct diary_change change)
{
    const struct diary_ref ref = ref_to(followup, slot);

    return diary_edit(&b->call, &ref, scope, &change, &b->report, &b->arena,
                      &b->err);
}

takt_status complete(struct bench *b, int64_t followup, const char *slot)
{
    const struct diary_ref ref = ref_to(followup, slot);

    return diary_complete(&b->call, &ref, DIARY_COMPLETED, &b->report,
                          &b->arena, &b->err);
}

takt_status erase(struct bench *b, int64_t followup, const char *slot,
                  enum diary_scope scope)
{
    const struct diary_ref ref = ref_to(followup, slot);

    return diary_delete(&b->call, &ref, scope, &b->report, &b->arena, &b->err);
}

takt_status stop(struct bench *b, int64_t followup, const char *slot)
{
    const struct diary_ref ref = ref_to(followup, slot);

    return diary_stop(&b->call, &ref, &b->report, &b->arena, &b->err);
}

/* SPDX-License-Identifier: MIT */
/*
 * Random operations on random follow-ups. After each that was done:
 * - undo gives exactly the rows of before, redo those of after;
 * - every row stands for a date that is there (or is taken out);
 * - a new title for this and all that follow changes no date: what the two
 *   halves have together is what the whole had;
 * - what is refused has changed nothing;
 * - a window shows the same from a shelf as without one.
 */
#include "base/buf.h"
#include "support.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SERIES 40
#define STEPS 12

/* So small that things fall off it. */
#define SHELF_BYTES ((size_t)64 * 1024)

static const char *const rules[] = {
    "FREQ=DAILY;COUNT=12",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU",
    "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=7",
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20280101",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;COUNT=6;SKIP=FORWARD",
    "FREQ=DAILY;BYHOUR=9,15;COUNT=10",
    "20261201T090000,20261203T090000,20261203T150000,20270110T090000",
    "P3D",
    "P1W;COUNT=5",
    "P1M;UNTIL=20270301",
    NULL,
};

#define RULES (sizeof(rules) / sizeof(rules[0]))

static uint64_t seed = 2463534242u;

static int64_t below(int64_t bound)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (int64_t)(seed % (uint64_t)bound);
}

/* The ids of the diary. */
static size_t ids_of(struct bench *b, int64_t *ids, size_t max)
{
    struct diary_item *items;
    size_t count;

    ok(b, diary_list(&b->call, 0, max, &items, &count, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++)
        ids[i] = items[i].followup.timing.id;
    return count;
}

/* Every date of a follow-up, at most max. */
static size_t walls_of(struct bench *b, int64_t id, struct diary_date **dates,
                       size_t max)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_item *item = diary_take(&b->arena, 1, sizeof(*item));
    size_t count;
    bool more;

    ok(b, diary_get(&b->call, 1, id, item, &b->arena, &b->err));
    ok(b, diary_dates(&b->call, item, &cursor, max, dates, &count, &more,
                      &b->arena, &b->err));
    return count;
}

/* Every row has its date. */
static void check_rows(struct bench *b)
{
    int64_t ids[64];
    size_t count = ids_of(b, ids, 64);

    for (size_t i = 0; i < count; i++) {
        struct diary_item item;

        ok(b, diary_get(&b->call, 1, ids[i], &item, &b->arena, &b->err));
        for (size_t j = 0; j < item.slot_count; j++) {
            struct diary_ref ref = {1, ids[i], item.slots[j].slot_s};

            if (item.slots[j].state == DIARY_REMOVED)
                continue;
            b->call.dry_run = true;
            ok(b, diary_complete(&b->call, &ref, DIARY_OPEN, &b->report,
                                 &b->arena, &b->err));
            b->call.dry_run = false;
        }
    }
}

static void random_change(struct diary_change *change, int64_t wall_s)
{
    const char *rule = rules[below(10)];

    switch (below(4)) {
    case 0:
        *change = change_title("ny");
        break;
    case 1:
        *change = change_start("20261201T090000");
        change->item.followup.timing.start_s =
            wall_s + (below(9) - 4) * 3600 + (below(5) - 2) * TAKT_DAY_S;
        break;
    case 2:
        *change = change_rule(rule);
        break;
    default:
        *change = (struct diary_change){
            .mask =
                DIARY_BIT(DIARY_FIELD_LENGTH) | DIARY_BIT(DIARY_FIELD_ALARM),
            .item = item_of(NULL, "20261201T090000"),
        };
        change->item.followup.timing.length_s = 1800;
        change->item.seat.alarm_s = 300;
    }
    change->overwrite = below(4) == 0;
    change->drop = below(4) == 0;
}

static takt_status random_operation(struct bench *b)
{
    int64_t ids[64];
    size_t count = ids_of(b, ids, 64);
    struct diary_ref ref = {.owner = 1};
    struct diary_change change;
    struct diary_date *dates;
    int64_t wall_s;

    ref.followup = ids[below((int64_t)count)];
    count = walls_of(b, ref.followup, &dates, 14);
    ref.slot_s = dates[below((int64_t)count)].slot_s;
    wall_s = ref.slot_s;
    random_change(&change, wall_s);
    wall_s += (below(9) - 4) * 3600 + (below(9) - 4) * TAKT_DAY_S;
    switch (below(10)) {
    case 0:
        return diary_move(&b->call, &ref, wall_s, &b->report, &b->arena,
                          &b->err);
    case 1:
        return diary_add_date(&b->call, &ref, wall_s, &b->report, &b->arena,
                              &b->err);
    case 2:
        return diary_complete(&b->call, &ref, DIARY_COMPLETED, &b->report,
                              &b->arena, &b->err);
    case 3:
        return diary_skip(&b->call, &ref, &b->report, &b->arena, &b->err);
    case 4:
        return diary_delete(&b->call, &ref, (enum diary_scope)below(3),
                            &b->report, &b->arena, &b->err);
    case 5:
        return diary_stop(&b->call, &ref, &b->report, &b->arena, &b->err);
    case 6:
        return diary_copy(&b->call, &ref, wall_s, &b->report, &b->arena,
                          &b->err);
    default:
        return diary_edit(&b->call, &ref, (enum diary_scope)below(3), &change,
                          &b->report, &b->arena, &b->err);
    }
}

static void undo_and_redo(struct bench *b, const char *before)
{
    const char *after = dump(b);

    if (b->report.number == 0) {
        assert_string_equal(after, before);
        return;
    }
    ok(b,
       diary_undo(&b->call, b->report.number, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), before);
    ok(b,
       diary_undo(&b->call, b->report.number, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), after);
}

/* All that a window shows, as text. */
static const char *window_text(struct bench *b, struct diary_shelf *shelf)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_call call = b->call;
    TAKT_AUTO(buf) text = BUF_INIT(1 << 20);
    struct diary_entry *entries;
    size_t count;
    bool more;

    call.shelf = shelf;
    ok(b, diary_agenda(&call, wall("20261115"), wall("20270115"), 1000,
                       &entries, &count, &more, &arena, &b->err));
    for (size_t i = 0; i < count; i++) {
        const struct diary_date *date = &entries[i].date;
        const struct diary_item *item = entries[i].item;
        struct diary_fields fields = diary_fields_on(item, date);
        struct diary_seat seat = diary_seat_on(item, date);

        (void)buf_addf(&text,
                       "%" PRId64 " %" PRId64 " %" PRId64 "-%" PRId64
                       " %d %d %d %s %" PRId64 " %" PRId64 "\n",
                       item->followup.timing.id, date->slot_s, date->at_s,
                       date->end_at_s, (int)date->state, date->is_moved,
                       date->is_changed,
                       fields.title == NULL ? "-" : fields.title, seat.alarm_s,
                       seat.priority);
    }
    return diary_take_copy(&b->arena, buf_str(&text));
}

static void operations_keep_the_diary_whole(void **state)
{
    struct bench *b = *state;
    struct diary_shelf *shelf = diary_shelf_new(SHELF_BYTES);
    size_t done = 0;

    for (int i = 0; i < SERIES; i++) {
        int64_t ids[64];
        size_t left;

        (void)make(b, rules[below(RULES)], "20261201T090000");
        for (int step = 0; step < STEPS && ids_of(b, ids, 64) > 0; step++) {
            const char *before = dump(b);

            b->call.now_s += 3600;
            if (random_operation(b) == TAKT_OK) {
                undo_and_redo(b, before);
                done++;
            } else {
                assert_string_equal(dump(b), before);
            }
            check_rows(b);
            assert_string_equal(window_text(b, shelf), window_text(b, NULL));
        }
        left = ids_of(b, ids, 64);
        for (size_t j = 0; j < left; j++)
            ok(b, erase(b, ids[j], NULL, DIARY_SCOPE_ALL));
        diary_arena_release(&b->arena);
    }
    assert_true(done > SERIES * STEPS / 2);
    diary_shelf_free(shelf);
}

static int compare(const void *a, const void *b)
{
    int64_t x = ((const struct diary_date *)a)->at_s;
    int64_t y = ((const struct diary_date *)b)->at_s;

    return (x > y) - (x < y);
}

/* Cuts each rule at each of its first dates. */
static void halves_have_what_the_whole_had(void **state)
{
    struct bench *b = *state;

    for (size_t i = 0; i + 1 < RULES; i++) {
        for (size_t cut = 1; cut < 12; cut++) {
            int64_t id = make(b, rules[i], "20261201T090000");
            struct diary_date *whole;
            struct diary_date *head;
            struct diary_date *tail;
            struct diary_date both[80];
            size_t count = walls_of(b, id, &whole, 40);
            struct diary_change change = change_title("ny");
            struct diary_ref ref = {1, id, 0};
            size_t head_count;
            size_t tail_count;

            if (cut >= count)
                break;
            ref.slot_s = whole[cut].slot_s;
            ok(b, diary_edit(&b->call, &ref, DIARY_SCOPE_FUTURE, &change,
                             &b->report, &b->arena, &b->err));
            head_count = walls_of(b, id, &head, 40);
            assert_int_equal(head_count, cut);
            tail_count = walls_of(b, b->report.followup, &tail, 40 - cut);
            assert_int_equal(head_count + tail_count, count);
            memcpy(both, head, head_count * sizeof(*head));
            memcpy(both + head_count, tail, tail_count * sizeof(*tail));
            qsort(both, count, sizeof(*both), compare);
            for (size_t j = 0; j < count; j++) {
                assert_int_equal(both[j].at_s, whole[j].at_s);
                assert_int_equal(both[j].end_at_s, whole[j].end_at_s);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(operations_keep_the_diary_whole),
        BENCH_TEST(halves_have_what_the_whole_had),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

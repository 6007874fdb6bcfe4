/* SPDX-License-Identifier: MIT */
/* Mapping of slots; see map.h. */
#include "diary/map.h"

#include "diary/report.h"
#include "diary/shift.h"
#include "diary/split.h"

#include <string.h>

/* Dates of one day that are looked through. */
#define DAY_DATES 100000

enum how {
    BY_TIME, /* same date, new time */
    BY_MOVE, /* a list of dates that was moved as a whole */
    BY_RANK, /* n-th to n-th */
    BY_DATE, /* same date */
};

struct map {
    struct diary__operation *op;
    const struct diary__laid *old;
    const struct diary__laid *bare; /* the new timing without rows */
    struct diary_item *item;        /* rows are put here */
    enum how how;
    struct takt_walk *old_walk; /* for BY_RANK */
    struct takt_walk *new_walk;
};

static int64_t day_of(int64_t wall_s)
{
    return wall_s / TAKT_DAY_S - (wall_s % TAKT_DAY_S < 0);
}

static int64_t time_of(int64_t wall_s)
{
    return wall_s - day_of(wall_s) * TAKT_DAY_S;
}

/* A wall time of the old timing with the new time of day. */
static int64_t retime(const struct map *m, int64_t wall_s)
{
    const struct diary_timing *old = &m->old->item->followup.timing;
    const struct diary_timing *t = &m->item->followup.timing;

    if (t->frame == TAKT_FRAME_DATE)
        return day_of(wall_s) * TAKT_DAY_S;
    if (old->frame == TAKT_FRAME_DATE)
        return day_of(wall_s) * TAKT_DAY_S + time_of(t->start_s);
    return wall_s + time_of(t->start_s) - time_of(old->start_s);
}

static int64_t count_bits(uint64_t bits)
{
    return __builtin_popcountll(bits);
}

/* How many dates a month with days of its own has; 0: it varies. */
static int64_t dates_a_month(const struct takt_rule *rule)
{
    int64_t numbered = 0;

    if (rule->by_day != 0)
        return 0; /* four or five of each weekday */
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++) {
        for (int day = 0; day < 7; day++) {
            if (rule->by_day_nth[half][day] >> 5 != 0)
                return 0; /* not every month has a fifth */
            numbered += count_bits(rule->by_day_nth[half][day]);
        }
        if (rule->by_month_day[half] >> 29 != 0)
            return 0; /* nor a 29th */
    }
    if (numbered > 0)
        return (rule->by_month_day[0] | rule->by_month_day[1]) == 0 ? numbered
                                                                    : 0;
    return count_bits(rule->by_month_day[TAKT_FRONT]) +
           count_bits(rule->by_month_day[TAKT_BACK]);
}

static bool is_any(const uint64_t set[2][TAKT_WORDS_366], int64_t *count)
{
    *count = 0;
    for (int half = 0; half < 2; half++) {
        for (int i = 0; i < TAKT_WORDS_366; i++)
            *count += count_bits(set[half][i]);
    }
    return *count > 0;
}

static bool has_easter(const struct takt_rule *rule)
{
    for (int half = 0; half < 2; half++)
        for (int i = 0; i < TAKT_WORDS_EASTER; i++)
            if (rule->by_easter[half][i] != 0)
                return true;
    return false;
}

/* How many days of a period are dates of the rule; 0: it varies. */
static int64_t days_a_period(const struct takt_rule *rule)
{
    int64_t count;

    if (is_any(rule->by_year_day, &count) || rule->by_week_no[0] != 0 ||
        rule->by_week_no[1] != 0 || has_easter(rule))
        return 0;
    if (is_any(rule->by_set_pos, &count))
        return rule->freq == TAKT_FREQ_MONTHLY && rule->by_month == 0 ? count
                                                                      : 0;
    switch (rule->freq) {
    case TAKT_FREQ_DAILY:
        return rule->by_month == 0 && rule->by_day == 0 &&
               (rule->by_month_day[0] | rule->by_month_day[1]) == 0;
    case TAKT_FREQ_WEEKLY:
        return rule->by_month == 0 ? count_bits(rule->by_day) : 0;
    case TAKT_FREQ_MONTHLY:
        return rule->by_month == 0 ? dates_a_month(rule) : 0;
    case TAKT_FREQ_YEARLY:
        return count_bits(rule->by_month) * dates_a_month(rule);
    default:
        return 0;
    }
}

/* How many dates a period has; 0: it varies. */
static int64_t dates_a_period(const struct diary_timing *t,
                              struct takt_rule rule)
{
    bool is_date = t->frame == TAKT_FRAME_DATE;

    takt_rule_fill(&rule, t->start_s, is_date);
    if (is_date)
        return days_a_period(&rule);
    return days_a_period(&rule) * count_bits(rule.by_hour) *
           count_bits(rule.by_minute) * count_bits(rule.by_second);
}

static takt_status compile(const struct map *m, struct takt_walk **out,
                           const struct diary_timing *t,
                           const struct takt_rule *rule)
{
    struct takt_error takt = {0};

    return diary__engine(takt_walk_compile(out, rule, t->start_s,
                                           t->frame == TAKT_FRAME_DATE, NULL,
                                           &takt),
                         &takt, m->op->err);
}

static bool same_text(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

/* Finds out how rows are to be mapped. */
static takt_status choose(struct map *m)
{
    const struct diary_timing *old = &m->old->item->followup.timing;
    const struct diary_timing *t = &m->item->followup.timing;
    struct takt_rule *a;
    struct takt_rule *b;
    size_t a_count;
    size_t b_count;
    int64_t dates;
    takt_status status;

    m->how = BY_DATE;
    if (same_text(old->rules, t->rules) && same_text(old->dates, t->dates) &&
        day_of(old->start_s) == day_of(t->start_s)) {
        m->how = BY_TIME;
        return TAKT_OK;
    }
    if (old->mode == DIARY_DATES && t->mode == DIARY_DATES) {
        m->how = BY_MOVE;
        return TAKT_OK;
    }
    status =
        diary__rules_parse(&a, &a_count, old->rules, m->op->arena, m->op->err);
    if (status == TAKT_OK)
        status = diary__rules_parse(&b, &b_count, t->rules, m->op->arena,
                                    m->op->err);
    if (status != TAKT_OK || a_count != 1 || b_count != 1 ||
        a->freq != b->freq || a->interval != b->interval)
        return status;
    dates = dates_a_period(old, *a);
    if (dates == 0 || dates != dates_a_period(t, *b))
        return TAKT_OK;
    m->how = BY_RANK;
    status = compile(m, &m->old_walk, old, a);
    return status == TAKT_OK ? compile(m, &m->new_walk, t, b) : status;
}

/* A free slot of the new timing; else DIARY_NONE. */
static int64_t free_slot(const struct map *m, int64_t slot_s)
{
    struct takt_occurrence found;

    if (takt_series_find(m->bare->series, slot_s, &found) != TAKT_OK ||
        diary_item_slot(m->item, found.slot_s) != NULL)
        return DIARY_NONE;
    return found.slot_s;
}

/* The first free slot of a day that the shift has put on another. */
static int64_t find_shifted(const struct map *m, int64_t day)
{
    struct takt_slot slot = {.slot_s = day * TAKT_DAY_S - 1};
    int64_t slot_s = DIARY_NONE;

    for (int i = 0; i < DAY_DATES && slot_s == DIARY_NONE &&
                    takt_series_next_slot(m->bare->series, slot.slot_s,
                                          &slot) == TAKT_OK &&
                    day_of(slot.slot_s) == day;
         i++) {
        if (slot.fate == TAKT_FATE_MOVED)
            slot_s = free_slot(m, slot.slot_s);
    }
    return slot_s;
}

/* The first free slot of a day. */
static int64_t find_on_day(const struct map *m, int64_t day)
{
    int64_t from_s =
        takt_series_resolve(m->bare->series, day * TAKT_DAY_S).at_s;
    int64_t slot_s = DIARY_NONE;
    struct takt_series_iter iter;
    struct takt_occurrence found;

    if (takt_series_iter_open(&iter, m->bare->series, from_s) != TAKT_OK)
        diary_out_of_memory();
    for (int i = 0; i < DAY_DATES && slot_s == DIARY_NONE &&
                    takt_series_iter_next(&iter, &found, 1) == 1 &&
                    day_of(found.slot_s) <= day;
         i++) {
        if (day_of(found.slot_s) == day)
            slot_s = free_slot(m, found.slot_s);
    }
    takt_series_iter_close(&iter);
    return slot_s;
}

/* The new slot for an old one; DIARY_NONE: it has no place. */
static int64_t find_place(const struct map *m, int64_t slot_s)
{
    int64_t place_s = DIARY_NONE;
    int64_t nth_s;

    const int64_t mode = m->old->item->followup.timing.mode;

    if (mode == DIARY_SINGLE || mode == DIARY_AFTER_COMPLETION)
        return free_slot(m, diary__first_slot(m->bare));
    if (m->how == BY_TIME)
        place_s = free_slot(m, retime(m, slot_s));
    if (m->how == BY_MOVE)
        place_s = free_slot(m, slot_s + m->item->followup.timing.start_s -
                                   m->old->item->followup.timing.start_s);
    if (m->how == BY_RANK && takt_walk_has(m->old_walk, slot_s)) {
        if (takt_walk_select(m->new_walk, takt_walk_rank(m->old_walk, slot_s),
                             &nth_s) == TAKT_OK)
            place_s = free_slot(m, nth_s);
        return place_s;
    }
    if (place_s == DIARY_NONE && m->item->followup.timing.shift != NULL)
        place_s = find_shifted(m, day_of(slot_s));
    return place_s != DIARY_NONE ? place_s : find_on_day(m, day_of(slot_s));
}

/* The wall time at which a date that stays lies in the new frame. */
static int64_t keep_wall(const struct map *m, const struct diary_date *date)
{
    const struct diary_timing *old = &m->old->item->followup.timing;
    const struct diary_timing *t = &m->item->followup.timing;

    if (old->frame != t->frame &&
        (old->frame == TAKT_FRAME_DATE || t->frame == TAKT_FRAME_DATE))
        return retime(m, date->wall_s);
    if (t->frame == TAKT_FRAME_ZONE && m->bare->zone != NULL)
        return date->at_s + takt_zone_offset(m->bare->zone, date->at_s);
    return t->frame == TAKT_FRAME_UTC ? date->at_s : date->wall_s;
}

/* The row as it is in the new frame, but for its slot. */
static struct diary_slot reframe(const struct map *m,
                                 const struct diary_slot *row)
{
    const struct diary_timing *old = &m->old->item->followup.timing;
    const struct diary_timing *t = &m->item->followup.timing;
    struct diary_slot out = *row;
    struct diary_date date;

    if (t->frame == TAKT_FRAME_DATE && old->frame != TAKT_FRAME_DATE) {
        out.length_days = DIARY_NONE;
        out.length_s = DIARY_NONE;
    }
    if (row->start_s != DIARY_NONE && row->state != DIARY_REMOVED &&
        diary__date(m->old, row->slot_s, &date) == TAKT_OK &&
        (row->state == DIARY_COMPLETED || old->frame != t->frame))
        out.start_s = keep_wall(m, &date);
    return out;
}

/* Puts a row at a slot, with its seat. */
static void put_at(struct map *m, const struct diary_slot *row, int64_t slot_s)
{
    struct diary_slot *put = diary__need_slot(m->op, m->item, slot_s);

    *put = *row;
    put->slot_s = slot_s;
    if (put->start_s == diary__regular(m->bare, slot_s))
        put->start_s = DIARY_NONE;
}

/* Where a date by hand lies: on its day, and at the new time if it was at
 * the old one. */
static int64_t by_hand_slot(const struct map *m, const struct diary_slot *row)
{
    const struct diary_timing *old = &m->old->item->followup.timing;
    const struct diary_timing *t = &m->item->followup.timing;
    int64_t wall_s = row->slot_s;

    if (old->frame == TAKT_FRAME_DATE || t->frame == TAKT_FRAME_DATE ||
        time_of(wall_s) == time_of(old->start_s))
        wall_s = retime(m, wall_s);
    return takt_series_resolve(m->bare->series, wall_s).wall_s;
}

/* Whether a row that finds no place becomes a date by hand. */
static bool is_kept(const struct diary_slot *row, bool drop)
{
    if (row->state == DIARY_REMOVED)
        return false;
    return !drop || row->state == DIARY_COMPLETED ||
           row->state == DIARY_SKIPPED || row->origin == DIARY_BY_HAND;
}

/* The slot of a date by hand beside the one open date of what repeats after
 * completion, whose name it may not take (see after.c). */
static int64_t beside_open(const struct map *m, int64_t slot_s)
{
    struct takt_occurrence found;

    while (slot_s >= TAKT_WALL_MIN + TAKT_DAY_S &&
           (diary_item_slot(m->item, slot_s) != NULL ||
            takt_series_find(m->bare->series, slot_s, &found) == TAKT_OK ||
            takt_series_resolve(m->bare->series, slot_s).wall_s != slot_s))
        slot_s -= TAKT_DAY_S;
    return slot_s;
}

/* Maps one row; answers its new slot, or DIARY_NONE if it is gone. */
static int64_t map_row(struct map *m, const struct diary_slot *row, bool drop,
                       struct diary_report *report)
{
    int64_t id = m->item->followup.timing.id;
    bool is_after = m->item->followup.timing.mode == DIARY_AFTER_COMPLETION;
    struct diary_slot moved = reframe(m, row);
    int64_t slot_s = row->origin == DIARY_BY_RULE ? find_place(m, row->slot_s)
                     : is_after                   ? DIARY_NONE
                                : free_slot(m, by_hand_slot(m, row));

    if (slot_s != DIARY_NONE) {
        moved.origin = DIARY_BY_RULE;
        put_at(m, &moved, slot_s);
        return slot_s;
    }
    slot_s = by_hand_slot(m, row);
    if (is_after) {
        if (moved.start_s == DIARY_NONE)
            moved.start_s = slot_s;
        slot_s = beside_open(m, slot_s);
    }
    if (!is_kept(row, drop) || diary_item_slot(m->item, slot_s) != NULL) {
        diary__note(m->op, report, id, row->slot_s, DIARY_NONE,
                    row->state == DIARY_REMOVED ? DIARY_NOTE_FORGOTTEN
                                                : DIARY_NOTE_DROPPED);
        return DIARY_NONE;
    }
    moved.origin = DIARY_BY_HAND;
    put_at(m, &moved, slot_s);
    if (row->origin == DIARY_BY_RULE)
        diary__note(m->op, report, id, row->slot_s, slot_s, DIARY_NOTE_ADDED);
    return slot_s;
}

/* Lets seats follow the rows; answers how many are left. */
static size_t map_list(struct diary_seat *seats, size_t seat_count,
                       const struct diary_slot *rows, const int64_t *new_slots,
                       size_t count)
{
    size_t left = 0;

    for (size_t i = 0; i < seat_count; i++) {
        struct diary_seat seat = seats[i];

        for (size_t j = 0; j < count; j++) {
            if (rows[j].slot_s == seat.slot_s) {
                seat.slot_s = new_slots[j];
                break;
            }
        }
        if (seat.slot_s != DIARY_NONE)
            seats[left++] = seat;
    }
    return left;
}

takt_status diary__map(struct diary__operation *op,
                       const struct diary__laid *old, struct diary_item *item,
                       bool drop, struct diary_report *report)
{
    struct diary_item bare_item = *item;
    DIARY_AUTO_LAID bare = DIARY_LAID_INIT;
    struct map map = {.op = op, .old = old, .bare = &bare, .item = item};
    const struct diary_slot *rows;
    int64_t *new_slots;
    size_t count;
    takt_status status;

    bare_item.slot_count = 0;
    status = diary__lay(&bare, op->call, &bare_item, op->arena, op->err);
    if (status == TAKT_OK)
        status = choose(&map);
    /* A date that only has a seat of its own is mapped by an empty row. */
    diary__own_rows(op, item, item->seat_count + item->other_count);
    for (size_t i = 0; i < item->seat_count; i++)
        (void)diary__need_slot(op, item, item->seats[i].slot_s);
    for (size_t i = 0; i < item->other_count; i++)
        if (item->others[i].slot_s != DIARY_SLOT_ALL)
            (void)diary__need_slot(op, item, item->others[i].slot_s);
    rows = item->slots;
    count = item->slot_count;
    new_slots = diary_take(op->arena, count, sizeof(*new_slots));
    diary__own_rows(op, item, 0);
    item->slot_count = 0;
    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        new_slots[i] = map_row(&map, &rows[i], drop, report);
    item->seat_count =
        map_list(item->seats, item->seat_count, rows, new_slots, count);
    item->other_count =
        map_list(item->others, item->other_count, rows, new_slots, count);
    takt_walk_free(map.old_walk);
    takt_walk_free(map.new_walk);
    return status;
}

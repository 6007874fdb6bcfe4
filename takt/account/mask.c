/* SPDX-License-Identifier: MIT */
/* What a reader sees of somebody's follow-ups; see mask.h. */
#include "account/mask.h"

#include <string.h>

/* How something is shown that is visible to some (enum diary_visible, or
 * DIARY_NONE: to all) and shown as busy or free. */
static enum account_sight sight_of(const struct account_look *look,
                                   int64_t visible, int64_t show_as)
{
    enum account_sight closed =
        show_as == DIARY_FREE ? ACCOUNT_SIGHT_NONE : ACCOUNT_SIGHT_BUSY;

    if (look->is_own)
        return ACCOUNT_SIGHT_ALL;
    if (look->level == DIARY_LEVEL_NONE)
        return ACCOUNT_SIGHT_NONE;
    if (look->level == DIARY_LEVEL_BUSY || visible == DIARY_FOR_OWNER ||
        (visible == DIARY_FOR_GROUP && !look->is_colleague))
        return closed;
    return ACCOUNT_SIGHT_ALL;
}

/* Whether it is the reader's own, in whosever diary it stands. */
static bool is_readers(const struct account_look *look,
                       const struct diary_item *item)
{
    return look->is_own || item->followup.timing.owner == look->reader;
}

enum account_sight account_sight_of(const struct account_look *look,
                                    const struct diary_item *item)
{
    return is_readers(look, item)
               ? ACCOUNT_SIGHT_ALL
               : sight_of(look, item->followup.fields.visible,
                          item->seat.show_as);
}

enum account_sight account_sight_on(const struct account_look *look,
                                    const struct diary_item *item,
                                    const struct diary_date *date)
{
    const struct diary_fields fields = diary_fields_on(item, date);
    const struct diary_seat seat = diary_seat_on(item, date);
    const enum account_sight whole =
        sight_of(look, item->followup.fields.visible, seat.show_as);
    const enum account_sight one = sight_of(look, fields.visible, seat.show_as);

    if (is_readers(look, item))
        return ACCOUNT_SIGHT_ALL;
    return one < whole ? one : whole;
}

/* Takes the texts away; blank: "none on this date", or absent in a series. */
static void close_fields(struct diary_fields *f, const char *blank)
{
    *f = (struct diary_fields){.type = DIARY_NONE,
                               .direction = DIARY_NONE,
                               .visible = DIARY_FOR_OWNER,
                               .published = 0,
                               .title = blank,
                               .agenda = blank,
                               .notes = blank,
                               .location = blank,
                               .links = blank,
                               .custom = blank,
                               .video = blank,
                               .lines = blank};
}

/* Leaves of a seat when it is, and that it is busy. */
static void close_seat(struct diary_seat *seat)
{
    const struct diary_seat was = *seat;

    diary_row_clear(DIARY_SEAT, seat);
    seat->person = was.person;
    seat->owner = was.owner;
    seat->followup = was.followup;
    seat->slot_s = was.slot_s;
    seat->show_as = was.show_as;
    seat->from_s = was.from_s;
    seat->to_s = was.to_s;
    seat->gone = was.gone;
    seat->change = was.change;
}

/* The seat for one date; NULL: it has none. */
static struct diary_seat *seat_at(struct diary_item *item, int64_t slot_s)
{
    for (size_t i = 0; i < item->seat_count; i++)
        if (item->seats[i].slot_s == slot_s)
            return &item->seats[i];
    return NULL;
}

/* Closes the dates that are closed by themselves, or all. */
static void close_slots(const struct account_look *look, struct diary_item *out,
                        bool all)
{
    for (size_t i = 0; i < out->slot_count; i++) {
        struct diary_slot *slot = &out->slots[i];
        struct diary_seat *seat = seat_at(out, slot->slot_s);

        if (!all && (slot->fields.visible == DIARY_NONE ||
                     sight_of(look, slot->fields.visible, DIARY_BUSY) ==
                         ACCOUNT_SIGHT_ALL))
            continue;
        close_fields(&slot->fields, "");
        if (seat != NULL)
            close_seat(seat);
    }
}

static void *copy(const void *rows, size_t count, size_t size,
                  struct diary_arena *arena)
{
    void *out = diary_take(arena, count, size);

    if (count > 0)
        memcpy(out, rows, count * size);
    return out;
}

enum account_sight account_mask(const struct account_look *look,
                                const struct diary_item *item,
                                struct diary_item *out,
                                struct diary_arena *arena)
{
    enum account_sight sight = account_sight_of(look, item);

    if (sight == ACCOUNT_SIGHT_NONE) {
        diary_item_init(out);
        return sight;
    }
    *out = *item;
    if (is_readers(look, item))
        return sight;
    out->slots =
        copy(item->slots, item->slot_count, sizeof(*item->slots), arena);
    out->seats =
        copy(item->seats, item->seat_count, sizeof(*item->seats), arena);
    close_slots(look, out, sight == ACCOUNT_SIGHT_BUSY);
    if (sight == ACCOUNT_SIGHT_ALL)
        return sight;
    close_fields(&out->followup.fields, NULL);
    out->followup.timing.kind = DIARY_MEETING;
    out->followup.uid = "";
    out->other_count = 0;
    close_seat(&out->seat);
    for (size_t i = 0; i < out->seat_count; i++)
        close_seat(&out->seats[i]);
    return sight;
}

/* The row, and the seat, of a masked item that stand for those of a date. */
static const struct diary_slot *masked_row(const struct diary_item *item,
                                           const struct diary_slot *row)
{
    for (size_t i = 0; row != NULL && i < item->slot_count; i++)
        if (item->slots[i].slot_s == row->slot_s)
            return &item->slots[i];
    return NULL;
}

static const struct diary_seat *masked_seat(struct diary_item *item,
                                            const struct diary_seat *seat)
{
    return seat == NULL ? NULL : seat_at(item, seat->slot_s);
}

/* The masked item of an entry: that of the one before if it is the same. */
static struct diary_item *masked(const struct account_look *look,
                                 const struct diary_item *item,
                                 const struct diary_item **last,
                                 struct diary_item **last_masked,
                                 struct diary_arena *arena)
{
    if (item != *last) {
        *last_masked = diary_take(arena, 1, sizeof(**last_masked));
        (void)account_mask(look, item, *last_masked, arena); /* asked before */
        *last = item;
    }
    return *last_masked;
}

void account_mask_entries(const struct account_look *look,
                          struct diary_entry *entries, size_t *count,
                          struct diary_arena *arena)
{
    const struct diary_item *last = NULL;
    struct diary_item *last_masked = NULL;
    size_t kept = 0;

    if (look->is_own)
        return;
    for (size_t i = 0; i < *count; i++) {
        struct diary_entry entry = entries[i];
        enum account_sight sight =
            account_sight_on(look, entry.item, &entry.date);
        bool is_idle = entry.item->followup.timing.kind == DIARY_TASK ||
                       entry.date.state == DIARY_SKIPPED;

        if (sight == ACCOUNT_SIGHT_NONE ||
            (sight == ACCOUNT_SIGHT_BUSY && is_idle))
            continue;
        struct diary_item *item =
            masked(look, entry.item, &last, &last_masked, arena);
        entry.item = item;
        entry.date.row = masked_row(item, entry.date.row);
        entry.date.seat = masked_seat(item, entry.date.seat);
        if (sight == ACCOUNT_SIGHT_BUSY) {
            entry.date.state = DIARY_OPEN;
            entry.date.is_changed = false;
        }
        entries[kept++] = entry;
    }
    *count = kept;
}

bool account_sees_conflict(const struct diary_call *call, int64_t reader,
                           const struct diary_conflict *conflict)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_call his = *call;
    struct account_look look;
    struct diary_item item;

    if (conflict->person == reader)
        return true;
    his.person = conflict->person;
    return account_look(call, reader, conflict->person, &look, NULL) ==
               TAKT_OK &&
           diary_get(&his, conflict->other_owner, conflict->other_followup,
                     &item, &arena, NULL) == TAKT_OK &&
           account_sight_of(&look, &item) == ACCOUNT_SIGHT_ALL;
}

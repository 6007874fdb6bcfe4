/* SPDX-License-Identifier: MIT */
/*
 * Operations; see operation.h.
 *
 * The first time that an operation writes a row, what was there is kept. A
 * row that bears the operation's number has been kept already; a row that is
 * not there may have been erased by the operation itself, and is then looked
 * for among those kept.
 */
#include "diary/operation.h"

#include "diary/rows.h"

#include <string.h>

bool diary__same_key(enum diary_table table, const void *a, const void *b)
{
    const struct diary_table_info *info = diary_table_info(table);

    for (size_t i = 0; i < info->key_count; i++) {
        const struct diary_column *column = &info->columns[i];

        if (diary_number_at(a, column) != diary_number_at(b, column))
            return false;
    }
    return true;
}

int64_t diary__op_of(enum diary_table table, const void *row)
{
    int64_t op;

    memcpy(&op, (const char *)row + diary_table_info(table)->op_offset,
           sizeof(op));
    return op;
}

static void set_op(enum diary_table table, void *row, int64_t op)
{
    memcpy((char *)row + diary_table_info(table)->op_offset, &op, sizeof(op));
}

void diary_person_init(struct diary_person *person, int64_t id)
{
    *person = (struct diary_person){
        .id = id,
        .kind = DIARY_USER,
        .first_weekday = TAKT_MONDAY,
        .meeting_length_s = 3600,
        .call_length_s = 15 * 60,
        .alarm_s = DIARY_ALARM_OFF,
        .all_day_start_s = 8 * 3600,
        .all_day_end_s = 16 * 3600,
        .day_start_s = 8 * 3600,
        .day_end_s = 18 * 3600,
        .week_days = 7,
        .lunch_start_s = 11 * 3600 + 1800,
        .lunch_end_s = 12 * 3600,
        .task_alarm_s = DIARY_ALARM_OFF,
        .silent_after_s = DIARY_NEVER_SILENT,
        .shortcuts = 1,
    };
}

takt_status diary__person(const struct diary_call *call,
                          struct diary_person *out, struct diary_arena *arena,
                          struct diary_error *err)
{
    struct diary_store *store = call->store;
    takt_status status;

    *out = (struct diary_person){.id = call->person};
    status = store->functions->get(store, DIARY_PERSON, out, arena, err);
    if (status != TAKT_DONE)
        return status;
    if (call->person != DIARY_FIRST_PERSON)
        return diary_refuse(err, DIARY_REASON_NOT_FOUND, call->person, 0);
    diary_person_init(out, call->person);
    return TAKT_OK;
}

takt_status diary__count_change(const struct diary_call *call,
                                struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_person person;
    takt_status status = diary__person(call, &person, &arena, err);

    if (status != TAKT_OK)
        return status;
    person.last_change++;
    return call->store->functions->put(call->store, DIARY_PERSON, &person, err);
}

/* Reads the person, and makes the first one if he is not there yet; that is
 * no part of the operation, and is never undone. */
static takt_status make_person(struct diary__operation *op)
{
    struct diary_store *store = op->call->store;
    takt_status status =
        diary__person(op->call, &op->person, op->arena, op->err);

    if (status == TAKT_OK && op->person.last_number == 0)
        status =
            store->functions->put(store, DIARY_PERSON, &op->person, op->err);
    return status;
}

takt_status diary__begin(struct diary__operation *op,
                         const struct diary_call *call,
                         enum diary_operation what, struct diary_arena *arena,
                         struct diary_error *err)
{
    takt_status status = call->store->functions->begin(call->store, true, err);

    return status == TAKT_OK ? diary__begin_beside(op, call, what, arena, err)
                             : status;
}

takt_status diary__begin_beside(struct diary__operation *op,
                                const struct diary_call *call,
                                enum diary_operation what,
                                struct diary_arena *arena,
                                struct diary_error *err)
{
    takt_status status;

    *op = (struct diary__operation){.call = call, .arena = arena, .err = err};
    diary_row_clear(DIARY_LOG, &op->log);
    status = make_person(op);
    if (status != TAKT_OK) {
        call->store->functions->rollback(call->store);
        return status;
    }
    op->change = ++op->person.last_change;
    op->log.owner = op->person.id;
    op->log.number = ++op->person.last_number;
    op->log.person = call->actor != 0 ? call->actor : call->person;
    op->log.at_s = call->now_s;
    op->log.what = what;
    op->log.undone = 0;
    return TAKT_OK;
}

/* Refuses if the follow-up has been changed since the caller read it. */
static takt_status is_as_expected(struct diary__operation *op,
                                  const struct diary_ref *ref)
{
    struct diary_seat seat = {.person = op->person.id,
                              .owner = ref->owner,
                              .followup = ref->followup,
                              .slot_s = DIARY_SLOT_ALL};
    takt_status status;

    if (op->call->if_change == 0)
        return TAKT_OK;
    status = diary__row(op, DIARY_SEAT, &seat);
    if (status == TAKT_DONE)
        return diary_refuse(op->err, DIARY_REASON_NOT_FOUND, ref->followup, 0);
    if (status == TAKT_OK && seat.change != op->call->if_change)
        return diary_refuse(op->err, DIARY_REASON_CHANGED, seat.change, 0);
    return status;
}

takt_status diary__begin_on(struct diary__operation *op,
                            const struct diary_call *call,
                            const struct diary_ref *ref,
                            enum diary_operation what,
                            struct diary_arena *arena, struct diary_error *err)
{
    takt_status status;

    if (ref->owner != call->person)
        return diary_refuse(err, DIARY_REASON_NOT_OWNER, ref->owner, 0);
    status = diary__begin(op, call, what, arena, err);
    if (status != TAKT_OK)
        return status;
    op->log.followup = ref->followup;
    op->log.slot_s = ref->slot_s;
    status = is_as_expected(op, ref);
    if (status != TAKT_OK)
        call->store->functions->rollback(call->store);
    return status;
}

takt_status diary__row(struct diary__operation *op, enum diary_table table,
                       void *row)
{
    struct diary_store *store = op->call->store;
    union diary_row found;
    size_t size = diary_table_info(table)->row_size;
    takt_status status;

    memcpy(&found, row, size);
    status = store->functions->get(store, table, &found, op->arena, op->err);
    if (status != TAKT_OK)
        return status;
    if (table == DIARY_SEAT && found.seat.gone == 1)
        return TAKT_DONE;
    memcpy(row, &found, size);
    return TAKT_OK;
}

/* The bucket of a row: its key, mixed so that slots an hour or a day apart
 * part. */
static size_t bucket_of(enum diary_table table, const void *row)
{
    const struct diary_table_info *info = diary_table_info(table);
    uint64_t hash = (uint64_t)table;

    for (size_t i = 0; i < info->key_count; i++) {
        hash ^= (uint64_t)diary_number_at(row, &info->columns[i]);
        hash *= UINT64_C(0x9e3779b97f4a7c15);
        hash ^= hash >> 32;
    }
    return hash % DIARY__BUCKETS;
}

const struct diary__touched *diary__kept(const struct diary__operation *op,
                                         enum diary_table table,
                                         const void *row)
{
    const struct diary__touched *t =
        op->bucket == NULL ? NULL : op->bucket[bucket_of(table, row)];

    while (t != NULL &&
           (t->table != table || !diary__same_key(table, &t->row, row)))
        t = t->next;
    return t;
}

/* Twice the room for an array that grows in the arena. */
static void *grow(struct diary_arena *arena, void *old, size_t *room,
                  size_t size)
{
    size_t more = *room == 0 ? 16 : *room * 2;
    void *new_array = diary_take(arena, more, size);

    if (*room > 0)
        memcpy(new_array, old, *room * size);
    *room = more;
    return new_array;
}

static void affect(struct diary__operation *op, int64_t owner, int64_t followup,
                   bool is_new)
{
    for (size_t i = 0; i < op->affected_count; i++) {
        struct diary__affected *a = &op->affected[i];

        if (a->followup == followup && a->owner == owner) {
            a->is_new = a->is_new || is_new;
            return;
        }
    }
    if (op->affected_count == op->affected_room)
        op->affected = grow(op->arena, op->affected, &op->affected_room,
                            sizeof(*op->affected));
    op->affected[op->affected_count++] =
        (struct diary__affected){owner, followup, is_new};
}

/* Notes whose follow-up a row is. */
static void affect_row(struct diary__operation *op, enum diary_table table,
                       const void *row)
{
    const union diary_row *r = row;

    if (table == DIARY_FOLLOWUP)
        affect(op, r->followup.timing.owner, r->followup.timing.id, false);
    else if (table == DIARY_SLOT)
        affect(op, r->slot.owner, r->slot.followup, false);
    else if (table == DIARY_SEAT)
        affect(op, r->seat.owner, r->seat.followup, false);
}

static void add_to_bucket(struct diary__operation *op, struct diary__touched *t)
{
    size_t at = bucket_of(t->table, &t->row);

    if (op->bucket == NULL) {
        op->bucket = diary_take(op->arena, DIARY__BUCKETS, sizeof(*op->bucket));
        memset(op->bucket, 0, DIARY__BUCKETS * sizeof(*op->bucket));
    }
    t->next = op->bucket[at];
    op->bucket[at] = t;
}

/* Keeps what a row was, before it is written the first time. */
static takt_status keep(struct diary__operation *op, enum diary_table table,
                        const void *row)
{
    size_t size = diary_table_info(table)->row_size;
    struct diary__touched *t;
    union diary_row found;
    takt_status status;

    memcpy(&found, row, size);
    status = diary__row(op, table, &found);
    if (status < 0)
        return status;
    affect_row(op, table, row);
    if (status == TAKT_OK
            ? diary__op_of(table, &found) == op->log.number
            : op->has_erased && diary__kept(op, table, row) != NULL)
        return TAKT_OK;
    if (op->touched_count == op->touched_room)
        op->touched = grow(op->arena, op->touched, &op->touched_room,
                           sizeof(struct diary__touched *));
    t = diary_take(op->arena, 1, sizeof(*t));
    t->table = table;
    t->was = status == TAKT_OK;
    memcpy(&t->row, &found, size);
    op->touched[op->touched_count++] = t;
    add_to_bucket(op, t);
    return TAKT_OK;
}

/* The change number that a person's seats get: from his own counter, so that
 * none of his clients is told of what is not his. */
static takt_status change_of(struct diary__operation *op, int64_t person,
                             int64_t *change)
{
    struct diary_store *store = op->call->store;
    struct diary_person row = {.id = person};
    takt_status status;

    *change = op->change;
    if (person == op->person.id)
        return TAKT_OK;
    for (size_t i = 0; i < op->count_count; i++) {
        *change = op->counts[i].change;
        if (op->counts[i].person == person)
            return TAKT_OK;
    }
    status =
        store->functions->get(store, DIARY_PERSON, &row, op->arena, op->err);
    if (status == TAKT_DONE)
        return diary_refuse(op->err, DIARY_REASON_NO_SUCH_PERSON, person, 0);
    if (status != TAKT_OK)
        return status;
    *change = ++row.last_change;
    if (op->count_count == op->count_room)
        op->counts =
            grow(op->arena, op->counts, &op->count_room, sizeof(*op->counts));
    op->counts[op->count_count++] = (struct diary__count){person, *change};
    return store->functions->put(store, DIARY_PERSON, &row, op->err);
}

takt_status diary__put(struct diary__operation *op, enum diary_table table,
                       void *row)
{
    struct diary_store *store = op->call->store;
    takt_status status = keep(op, table, row);

    if (status == TAKT_OK && table == DIARY_SEAT)
        status = change_of(op, ((struct diary_seat *)row)->person,
                           &((struct diary_seat *)row)->change);
    if (status != TAKT_OK)
        return status;
    set_op(table, row, op->log.number);
    if (table == DIARY_SLOT && !op->is_received)
        ((struct diary_slot *)row)->modified_s = op->call->now_s;
    return store->functions->put(store, table, row, op->err);
}

takt_status diary__put_aside(struct diary__operation *op,
                             struct diary_seat *seat)
{
    affect(op, seat->owner, seat->followup, false);
    op->has_put_aside = true;
    return op->call->store->functions->put(op->call->store, DIARY_SEAT, seat,
                                           op->err);
}

/* Takes a row away; a seat leaves its key, for his clients to hear of. */
static takt_status take_away(struct diary__operation *op,
                             enum diary_table table, const void *row)
{
    struct diary_store *store = op->call->store;
    struct diary_seat stone;
    takt_status status;

    op->has_erased = true;
    if (table != DIARY_SEAT)
        return store->functions->erase(store, table, row, op->err);
    memcpy(&stone, row, sizeof(stone));
    diary_seat_init(&stone, stone.slot_s);
    stone.person = ((const struct diary_seat *)row)->person;
    stone.owner = ((const struct diary_seat *)row)->owner;
    stone.followup = ((const struct diary_seat *)row)->followup;
    stone.op = 0;
    stone.gone = 1;
    status = change_of(op, stone.person, &stone.change);
    return status == TAKT_OK
               ? store->functions->put(store, DIARY_SEAT, &stone, op->err)
               : status;
}

takt_status diary__erase(struct diary__operation *op, enum diary_table table,
                         const void *row)
{
    takt_status status = keep(op, table, row);

    return status == TAKT_OK ? take_away(op, table, row) : status;
}

/* Takes the columns that stand aside from another row. */
static void copy_aside(enum diary_table table, void *row, const void *from)
{
    const struct diary_table_info *info = diary_table_info(table);

    for (size_t i = 0; i < info->column_count; i++) {
        const struct diary_column *column = &info->columns[i];

        if (!column->is_aside)
            continue;
        if (column->type == DIARY_NUMBER)
            diary_set_number(row, column, diary_number_at(from, column));
        else
            diary_set_text(row, column, diary_text_at(from, column));
    }
}

/* An image that an older program wrote lacks the numbers that a row has had
 * since: they stay as they are. */
static void fill_missing(enum diary_table table, void *row, const void *from)
{
    const struct diary_table_info *info = diary_table_info(table);

    for (size_t i = 0; i < info->column_count; i++) {
        const struct diary_column *column = &info->columns[i];

        if (column->type == DIARY_NUMBER &&
            diary_number_at(row, column) == DIARY_NONE)
            diary_set_number(row, column, diary_number_at(from, column));
    }
}

takt_status diary__restore(struct diary__operation *op,
                           const struct diary__touched *before)
{
    struct diary_store *store = op->call->store;
    enum diary_table table = before->table;
    union diary_row row = before->row;
    union diary_row now = before->row;
    takt_status status = keep(op, table, &before->row);

    if (status != TAKT_OK)
        return status;
    if (!before->was)
        return take_away(op, table, &before->row);
    status = diary__row(op, table, &now);
    if (table == DIARY_PERSON) {
        now.person = op->person; /* its counters have run on */
        fill_missing(table, &row, &now);
    }
    if (status == TAKT_OK)
        copy_aside(table, &row, &now);
    else if (status == TAKT_DONE && table == DIARY_FOLLOWUP)
        row.followup.sequence++; /* its deletion counted as one */
    if (status < 0)
        return status;
    if (table == DIARY_PERSON)
        op->person = row.person;
    if (table == DIARY_SEAT)
        status = change_of(op, row.seat.person, &row.seat.change);
    if (status < 0)
        return status;
    if (table == DIARY_SLOT)
        row.slot.sequence++;
    return store->functions->put(store, table, &row, op->err);
}

takt_status diary__new_id(struct diary__operation *op, int64_t *id)
{
    if (op->person.last_id == INT64_MAX)
        return diary_refuse(op->err, DIARY_REASON_LAST_ID, 0, 0);
    *id = ++op->person.last_id;
    return TAKT_OK;
}

void diary__is_new(struct diary__operation *op, int64_t owner, int64_t followup)
{
    affect(op, owner, followup, true);
}

/* Writes a seat by which a window finds the follow-up. */
static takt_status settle_seat(struct diary__operation *op,
                               struct diary_seat *seat)
{
    struct diary_store *store = op->call->store;
    takt_status status = change_of(op, seat->person, &seat->change);

    return status == TAKT_OK
               ? store->functions->put(store, DIARY_SEAT, seat, op->err)
               : status;
}

/* Lets the numbers of one follow-up grow, and computes its span anew. */
static takt_status settle_one(struct diary__operation *op,
                              const struct diary__affected *a)
{
    struct diary_store *store = op->call->store;
    struct diary_item item;
    struct diary_followup *f = &item.followup;
    takt_status status =
        diary__load(op->call, a->owner, a->followup, &item, op->arena, op->err);

    if (status == TAKT_DONE)
        return TAKT_OK; /* gone, and its seats are tombstones */
    if (status != TAKT_OK)
        return status;
    /* What somebody outside owns has the numbers that he gives it. */
    if (!op->is_participants && !op->is_received &&
        op->person.kind != DIARY_OUTSIDE) {
        f->modified_s = op->call->now_s;
        f->sequence += a->is_new ? 0 : 1;
        status = store->functions->put(store, DIARY_FOLLOWUP, f, op->err);
    }
    if (status == TAKT_OK)
        status = diary__span(op->call, &item, op->arena, op->err);
    if (status == TAKT_OK && item.seat.person != DIARY_NONE)
        status = settle_seat(op, &item.seat);
    for (size_t i = 0; status == TAKT_OK && i < item.other_count; i++)
        if (item.others[i].slot_s == DIARY_SLOT_ALL ||
            item.others[i].tzdata != NULL)
            status = settle_seat(op, &item.others[i]);
    return status;
}

takt_status diary__settle(struct diary__operation *op)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < op->affected_count; i++)
        status = settle_one(op, &op->affected[i]);
    op->affected_count = 0;
    return status;
}

/* The op that each touched row bears now. */
static takt_status ops_now(struct diary__operation *op, int64_t *after)
{
    for (size_t i = 0; i < op->touched_count; i++) {
        const struct diary__touched *t = op->touched[i];
        union diary_row row = t->row;
        takt_status status = diary__row(op, t->table, &row);

        if (status < 0)
            return status;
        after[i] = status == TAKT_OK ? diary__op_of(t->table, &row) : 0;
    }
    return TAKT_OK;
}

static takt_status write_log(struct diary__operation *op)
{
    struct diary_store *store = op->call->store;
    int64_t *after = diary_take(op->arena, op->touched_count, sizeof(*after));
    takt_status status = ops_now(op, after);

    if (status != TAKT_OK)
        return status;
    op->log.image =
        diary__image_print(op->touched, after, op->touched_count, op->arena);
    status = store->functions->put(store, DIARY_LOG, &op->log, op->err);
    if (status == TAKT_OK)
        status =
            store->functions->put(store, DIARY_PERSON, &op->person, op->err);
    if (status == TAKT_OK)
        status = store->functions->prune(store, op->log.owner,
                                         op->call->now_s - DIARY_HISTORY_S,
                                         DIARY_PRUNE_MAX, op->err);
    return status;
}

takt_status diary__close(struct diary__operation *op, takt_status status)
{
    struct diary_store *store = op->call->store;

    if (status == TAKT_OK)
        status = diary__settle(op);
    if (status == TAKT_OK && op->touched_count > 0) {
        if (!op->is_quiet)
            status = diary__post(op);
        if (status == TAKT_OK)
            status = write_log(op);
    }
    if (status != TAKT_OK)
        store->functions->rollback(store);
    return status;
}

takt_status diary__end(struct diary__operation *op, takt_status status)
{
    struct diary_store *store = op->call->store;

    if (status == TAKT_OK && op->call->dry_run)
        status = diary__settle(op);
    else
        status = diary__close(op, status);
    if (status == TAKT_OK && op->touched_count > 0 && !op->call->dry_run) {
        status = store->functions->commit(store, op->err);
        if (status == TAKT_OK)
            return status;
    }
    store->functions->rollback(store);
    return status;
}

takt_status diary__end_aside(struct diary__operation *op, takt_status status)
{
    struct diary_store *store = op->call->store;

    if (status == TAKT_OK)
        status = diary__settle(op);
    if (status == TAKT_OK && op->has_put_aside && !op->call->dry_run) {
        status =
            store->functions->put(store, DIARY_PERSON, &op->person, op->err);
        if (status == TAKT_OK)
            status = store->functions->commit(store, op->err);
        if (status == TAKT_OK)
            return status;
    }
    store->functions->rollback(store);
    return status;
}

/* SPDX-License-Identifier: MIT */
/*
 * Undo and history (SPEC D-15).
 *
 * An operation may be undone while every row that it wrote still bears the
 * op that it left there. Rows are set back with the op that they had before,
 * so what they hold is again exactly what (key, op) says, and the operation
 * before it can be undone in its turn. The undo is an operation itself, with
 * a before-image of its own: undoing it does the first one again.
 *
 * What somebody has taken over (SPEC R-131) is another's, who goes on with it:
 * nothing before that is undone, and it is not either; he assigns it back.
 *
 * Two checks more keep what belongs together together: a follow-up that goes
 * may leave no rows of later operations behind, and a rule that comes back
 * must still make the dates that later operations spoke of.
 */
#include "diary/before.h"
#include "diary/gathered.h"
#include "diary/laid.h"
#include "diary/participants.h"
#include "diary/read.h"
#include "diary/report.h"

#include <string.h>

/* The undo under way. */
struct undo {
    struct diary__operation *op;
    struct diary_log target;
    struct diary__touched *rows; /* its before-image */
    int64_t *after;
    size_t count;
};

/* Finds the operation that he did last and is in force. */
struct last {
    int64_t person;
    int64_t number;
    int64_t oldest; /* where the next page of the log begins */
};

static takt_status take_last(void *ctx, const void *row,
                             struct diary_error *err)
{
    struct last *last = ctx;
    const struct diary_log *log = row;

    (void)err; /* nothing can be refused */
    last->oldest = log->number;
    if (last->number == 0 && log->undone == 0 && log->what != DIARY_OP_UNDO &&
        log->person == last->person)
        last->number = log->number;
    return TAKT_OK;
}

static takt_status find_last(struct diary__operation *op, int64_t *number)
{
    struct diary_store *store = op->call->store;
    struct last last = {.person = op->log.person, .oldest = INT64_MAX};

    for (;;) {
        const struct diary_query_args args = {
            .number = {op->person.id, last.oldest, DIARY_PAGE}};
        int64_t before = last.oldest;
        takt_status status =
            store->functions->select(store, DIARY_QUERY_LOG, &args, op->arena,
                                     take_last, &last, op->err);

        if (status != TAKT_OK)
            return status;
        *number = last.number;
        if (last.number != 0)
            return TAKT_OK;
        if (last.oldest == before)
            return diary_refuse(op->err, DIARY_REASON_UNDO_NOTHING, 0, 0);
    }
}

/* What is undone in the end: an undo may undo an undo. */
static takt_status find_root(struct undo *u, struct diary_log *root)
{
    takt_status status = TAKT_OK;

    *root = u->target;
    while (status == TAKT_OK && root->undoes != DIARY_NONE) {
        root->number = root->undoes; /* always smaller: this ends */
        status = diary__row(u->op, DIARY_LOG, root);
    }
    return status == TAKT_DONE ? TAKT_OK : status;
}

/* The operation with a number. */
static takt_status find_target(struct undo *u, int64_t number)
{
    struct diary__operation *op = u->op;
    struct diary_log root;
    takt_status status = TAKT_OK;

    if (number == 0)
        status = find_last(op, &number);
    u->target.owner = op->person.id;
    u->target.number = number;
    if (status == TAKT_OK)
        status = diary__row(op, DIARY_LOG, &u->target);
    if (status == TAKT_DONE)
        return diary_refuse(op->err, DIARY_REASON_UNDO_NOT_FOUND, number, 0);
    if (status == TAKT_OK)
        status = find_root(u, &root);
    if (status != TAKT_OK)
        return status;
    op->is_participants = diary_is_participants(root.what);
    if (op->is_participants && root.person != op->log.person)
        return diary_refuse(op->err, DIARY_REASON_UNDO_NOT_FOUND, number, 0);
    if (u->target.what == DIARY_OP_TAKE_OVER)
        return diary_refuse_text(op->err, DIARY_REASON_TAKEN_OVER,
                                 u->target.title);
    if (u->target.undone == 1)
        return diary_refuse(op->err, DIARY_REASON_UNDO_DONE, number, 0);
    return TAKT_OK;
}

static void read_image(struct undo *u)
{
    struct diary_arena *arena = u->op->arena;
    const char *rest = u->target.image;
    struct diary__touched row;
    int64_t after;
    size_t room = 0;

    while (diary__image_next(&rest, &row, &after, arena))
        room++;
    u->rows = diary_take(arena, room, sizeof(*u->rows));
    u->after = diary_take(arena, room, sizeof(*u->after));
    rest = u->target.image;
    while (u->count < room && diary__image_next(&rest, &u->rows[u->count],
                                                &u->after[u->count], arena))
        u->count++;
}

/* The newest operation on a follow-up. */
static takt_status take_newest(void *ctx, const void *row,
                               struct diary_error *err)
{
    int64_t *number = ctx;

    (void)err; /* nothing can be refused */
    *number = ((const struct diary_log *)row)->number;
    return TAKT_OK;
}

static int64_t followup_of(const struct diary__touched *row)
{
    return diary__touched_of(row).followup;
}

/* Refuses because of a later operation: the one whose number a row bears, if
 * that is later, else the newest on the follow-up. */
static takt_status later(struct undo *u, int64_t op_now, int64_t followup)
{
    struct diary__operation *op = u->op;
    struct diary_store *store = op->call->store;
    const struct diary_query_args args = {
        .number = {op->person.id, followup, 1}};
    struct diary_log log = {.owner = op->person.id, .number = op_now};
    takt_status status = TAKT_OK;

    if (op_now <= u->target.number && followup != DIARY_NONE)
        status = store->functions->select(store, DIARY_QUERY_LOG_OF, &args,
                                          op->arena, take_newest, &log.number,
                                          op->err);
    if (status == TAKT_OK)
        status = diary__row(op, DIARY_LOG, &log);
    if (status < 0)
        return status;
    if (status == TAKT_OK && log.what == DIARY_OP_TAKE_OVER)
        return diary_refuse_text(op->err, DIARY_REASON_TAKEN_OVER, log.title);
    (void)diary_refuse_text(op->err, DIARY_REASON_UNDO_LATER, log.title);
    if (op->err != NULL) {
        op->err->arg[0] = u->target.number;
        op->err->arg[1] = log.number;
        op->err->arg[2] = status == TAKT_OK ? log.what : DIARY_NONE;
    }
    return TAKT_REFUSED;
}

/* Whether every row still bears the op that the operation left. */
static takt_status check_rows(struct undo *u)
{
    for (size_t i = 0; i < u->count; i++) {
        union diary_row now = u->rows[i].row;
        takt_status status = diary__row(u->op, u->rows[i].table, &now);
        int64_t bears = 0;

        if (status < 0)
            return status;
        if (status == TAKT_OK)
            bears = diary__op_of(u->rows[i].table, &now);
        if (bears != u->after[i])
            return later(u, bears, followup_of(&u->rows[i]));
    }
    return TAKT_OK;
}

static bool is_in_image(const struct undo *u, const struct diary_slot *slot)
{
    for (size_t i = 0; i < u->count; i++) {
        if (u->rows[i].table == DIARY_SLOT &&
            diary__same_key(DIARY_SLOT, &u->rows[i].row, slot))
            return true;
    }
    return false;
}

/* Whether a follow-up itself was written, or one of its slots. */
static bool has_row(const struct undo *u, enum diary_table table,
                    int64_t followup)
{
    for (size_t i = 0; i < u->count; i++)
        if (u->rows[i].table == table && u->rows[i].was &&
            followup_of(&u->rows[i]) == followup)
            return true;
    return false;
}

/* Rows must find their dates: later ones in a follow-up that came back, and
 * those that came back in one that was cut since. */
static takt_status check_dates(struct undo *u, int64_t followup)
{
    struct diary__operation *op = u->op;
    const bool came_back = has_row(u, DIARY_FOLLOWUP, followup);
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_item item;
    struct takt_occurrence found;
    takt_status status = diary__load(op->call, op->person.id, followup, &item,
                                     op->arena, op->err);

    if (status == TAKT_OK)
        status = diary__lay(&laid, op->call, &item, op->arena, op->err);
    for (size_t i = 0; status == TAKT_OK && i < item.slot_count; i++) {
        const struct diary_slot *row = &item.slots[i];

        if (row->state == DIARY_REMOVED ||
            (is_in_image(u, row) ? came_back : row->op <= u->target.number))
            continue;
        if (takt_series_find(laid.series, row->slot_s, &found) != TAKT_OK)
            return later(u, row->op, followup);
    }
    return status == TAKT_DONE ? TAKT_OK : status;
}

static takt_status take_seat_op(void *ctx, const void *row,
                                struct diary_error *err)
{
    const struct diary_seat *seat = row;
    int64_t *op = ctx;

    (void)err; /* nothing can be refused */
    if (seat->gone == 0)
        *op = seat->op;
    return TAKT_OK;
}

static takt_status take_slot_op(void *ctx, const void *row,
                                struct diary_error *err)
{
    int64_t *op = ctx;

    (void)err; /* nothing can be refused */
    *op = ((const struct diary_slot *)row)->op;
    return TAKT_OK;
}

/* A follow-up that is gone, or stays gone, may have no rows. */
static takt_status check_gone(struct undo *u, int64_t followup)
{
    struct diary__operation *op = u->op;
    struct diary_store *store = op->call->store;
    const struct diary_query_args args = {.number = {op->person.id, followup}};
    struct diary_followup row = {
        .timing = {.owner = op->person.id, .id = followup}};
    int64_t left_op = 0; /* of a row that is left */
    takt_status status = diary__row(op, DIARY_FOLLOWUP, &row);

    if (status != TAKT_DONE)
        return status;
    status =
        store->functions->select(store, DIARY_QUERY_SLOTS, &args, op->arena,
                                 take_slot_op, &left_op, op->err);
    if (status == TAKT_OK && left_op == 0)
        status = store->functions->select(store, DIARY_QUERY_ALL_SEATS, &args,
                                          op->arena, take_seat_op, &left_op,
                                          op->err);
    if (status == TAKT_OK && left_op != 0)
        return later(u, left_op, followup);
    return status;
}

/* Whether a row is the first of its follow-up that dates depend on. */
static bool is_first(const struct undo *u, size_t at)
{
    const struct diary__touched *row = &u->rows[at];

    if ((row->table != DIARY_FOLLOWUP && row->table != DIARY_SLOT) || !row->was)
        return false;
    for (size_t i = 0; i < at; i++)
        if ((u->rows[i].table == DIARY_FOLLOWUP ||
             u->rows[i].table == DIARY_SLOT) &&
            u->rows[i].was && followup_of(&u->rows[i]) == followup_of(row))
            return false;
    return true;
}

static takt_status restore_rows(struct undo *u)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < u->count; i++)
        status = diary__restore(u->op, &u->rows[i]);
    for (size_t i = 0; status == TAKT_OK && i < u->count; i++) {
        int64_t followup = followup_of(&u->rows[i]);

        if (followup != DIARY_NONE)
            status = check_gone(u, followup);
        if (status == TAKT_OK && is_first(u, i))
            status = check_dates(u, followup);
    }
    return status;
}

/* Marks the operation as undone; if it was an undo, what that had undone is
 * in force again, and so on. */
static takt_status mark(struct undo *u)
{
    struct diary__operation *op = u->op;
    struct diary_store *store = op->call->store;
    struct diary_log log = u->target;
    bool undone = true;
    takt_status status = TAKT_OK;

    while (status == TAKT_OK) {
        status = store->functions->mark(store, log.owner, log.number, undone,
                                        op->err);
        if (status != TAKT_OK || log.undoes == DIARY_NONE)
            break;
        log.number = log.undoes; /* always smaller: this ends */
        undone = !undone;
        status = diary__row(op, DIARY_LOG, &log);
    }
    return status == TAKT_DONE ? TAKT_OK : status;
}

takt_status diary_undo(const struct diary_call *call, int64_t number,
                       struct diary_report *report, struct diary_arena *arena,
                       struct diary_error *err)
{
    struct diary__operation op;
    struct undo undo = {.op = &op};
    takt_status status = diary__begin(&op, call, DIARY_OP_UNDO, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    status = find_target(&undo, number);
    if (status == TAKT_OK) {
        op.log.undoes = undo.target.number;
        op.log.followup = undo.target.followup;
        op.log.slot_s = undo.target.slot_s;
        op.log.title = undo.target.title;
        read_image(&undo);
        status = check_rows(&undo);
    }
    if (status == TAKT_OK)
        status = restore_rows(&undo);
    if (status == TAKT_OK)
        status = diary__take_back(&op, undo.target.number);
    if (status == TAKT_OK)
        status = mark(&undo);
    if (status == TAKT_OK)
        status = diary__report(&op, report, undo.target.followup, false);
    return diary__end(&op, status);
}

takt_status diary_history(const struct diary_call *call, int64_t before,
                          size_t max, struct diary_log **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err)
{
    struct diary_gathered logs = DIARY_GATHERED(DIARY_LOG, arena);
    struct diary_query_args args = {.number = {call->person, before}};
    takt_status status = diary__begin_read(call, err);

    *out = NULL;
    *count = 0;
    if (status != TAKT_OK)
        return status;
    if (max > DIARY_DATES_MAX)
        max = DIARY_DATES_MAX; /* a page; the next one goes on from there */
    args.number[2] = (int64_t)max;
    status = diary_gather(call, DIARY_QUERY_LOG, &args, &logs, err);
    *out = logs.rows;
    *count = logs.count;
    return diary__end_read(call, status);
}

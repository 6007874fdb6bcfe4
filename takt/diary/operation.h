/* SPDX-License-Identifier: MIT */
/*
 * One operation: a transaction that remembers what each row was before it
 * was written, and puts that into the log (SPEC D-15).
 *
 * Between diary__begin() and diary__end() rows are written with diary__put()
 * and diary__erase() alone. At its end the operation *settles* each follow-up
 * that it has written: SEQUENCE and the change numbers of its seats grow, and
 * its span is computed anew.
 */
#ifndef DIARY_OPERATION_H
#define DIARY_OPERATION_H

#include "diary/diary.h"

/* A row as it was before the operation. */
struct diary__touched {
    enum diary_table table;
    bool was;                    /* there was such a row */
    union diary_row row;         /* what it was; without one, its key */
    struct diary__touched *next; /* in the same bucket */
};

/* Buckets for the touched rows by their keys: a split of a series touches
 * each of its rows twice, and asks each time whether it was seen before. */
#define DIARY__BUCKETS 4096 /* a power of two */

/* A follow-up that the operation has written. */
struct diary__affected {
    int64_t owner;
    int64_t followup;
    bool is_new; /* made by this operation: SEQUENCE is as it was given */
};

/* The change number of somebody else's seats in an operation. */
struct diary__count {
    int64_t person;
    int64_t change;
};

struct diary__operation {
    const struct diary_call *call;
    struct diary_arena *arena;
    struct diary_error *err;
    struct diary_person person;  /* whose diary; counters run here */
    struct diary_log log;        /* number and what; the rest is filled in
                                    by who knows it */
    int64_t change;              /* change number of this operation's seats */
    struct diary__count *counts; /* of others' */
    size_t count_count;
    size_t count_room;
    struct diary__touched **touched;
    size_t touched_count;
    size_t touched_room;
    struct diary__touched **bucket; /* DIARY__BUCKETS, once there is one */
    bool has_put_aside;             /* something that the log does not know */
    bool is_participants;           /* of seats alone: SEQUENCE does not grow */
    bool is_quiet;    /* nobody is mailed: a notice tells it, or an
                         operation in another diary */
    bool is_received; /* from outside: SEQUENCE and when it was changed are
                         as they were given */
    bool has_erased;  /* some row was taken away: it may have been kept */
    struct diary__affected *affected;
    size_t affected_count;
    size_t affected_room;
};

/* Begins an operation on the acting person's diary. On failure nothing is
 * left open. */
takt_status diary__begin(struct diary__operation *op,
                         const struct diary_call *call,
                         enum diary_operation what, struct diary_arena *arena,
                         struct diary_error *err);

/* The same, after a check that the acting person owns what ref says; the log
 * will say that the operation was about it. */
takt_status diary__begin_on(struct diary__operation *op,
                            const struct diary_call *call,
                            const struct diary_ref *ref,
                            enum diary_operation what,
                            struct diary_arena *arena, struct diary_error *err);

/* Begins an operation on another diary in the transaction of one that was
 * closed. On failure nothing is left open. */
takt_status diary__begin_beside(struct diary__operation *op,
                                const struct diary_call *call,
                                enum diary_operation what,
                                struct diary_arena *arena,
                                struct diary_error *err);

/* Reads a row by its key; a tombstone counts as none. TAKT_DONE: none. */
takt_status diary__row(struct diary__operation *op, enum diary_table table,
                       void *row);

/* What the operation has kept of a row: how it was; NULL: it was not
 * written. */
const struct diary__touched *diary__kept(const struct diary__operation *op,
                                         enum diary_table table,
                                         const void *row);

/* Writes a row; its op becomes the operation's number. */
takt_status diary__put(struct diary__operation *op, enum diary_table table,
                       void *row);

/* Writes a seat as something that is no operation; ends with
 * diary__end_aside(). */
takt_status diary__put_aside(struct diary__operation *op,
                             struct diary_seat *seat);

/* Erases a row; a seat leaves a tombstone. */
takt_status diary__erase(struct diary__operation *op, enum diary_table table,
                         const void *row);

/* For undo: sets a row back to what it was, with the op that it had. */
takt_status diary__restore(struct diary__operation *op,
                           const struct diary__touched *before);

/* A number for a new follow-up or type. */
takt_status diary__new_id(struct diary__operation *op, int64_t *id);

/* Says that a follow-up was made by this operation. */
void diary__is_new(struct diary__operation *op, int64_t owner,
                   int64_t followup);

/* Puts what the operation has to tell people by mail into the outbox; all that
 * it does is done, and settled. */
takt_status diary__post(struct diary__operation *op);

/* Puts among an owner's notices what he has to decide about, under the number
 * that the notice has; see diary_hear(). TAKT_DONE: it stands there already. */
takt_status diary__hear(const struct diary_call *call,
                        const struct diary_item *item,
                        const struct diary_notice *heard,
                        struct diary_arena *arena, struct diary_error *err);

/* Puts another time that a participant, who acts, proposes into the outbox, for
 * an owner who is mailed. TAKT_DONE: he is not. */
takt_status diary__post_proposal(struct diary__operation *op,
                                 const struct diary_notice *proposed);

/* Tells somebody of the house that a time that he has proposed is not taken,
 * for a date or for all (DIARY_NONE). TAKT_DONE: he reads so already. */
takt_status diary__tell_kept(struct diary__operation *op,
                             const struct diary_item *item, int64_t person,
                             int64_t slot_s, const char *reason);

/* Tells that a time that was proposed is not taken, and takes the notice of it
 * away: a transaction of its own. */
takt_status diary__post_refusal(const struct diary_call *call,
                                const struct diary_notice *notice,
                                struct diary_error *err);

/* Settles what was written, so that spans are right for what reads next. */
takt_status diary__settle(struct diary__operation *op);

/* Settles and logs what an operation has written, and leaves the transaction
 * open for another beside it; rolls back if it failed. Answers status, or why
 * that failed. */
takt_status diary__close(struct diary__operation *op, takt_status status);

/* Ends an operation that went as status says: commits it, or rolls it back
 * if it failed, is a dry run, or has written nothing. Answers status, or why
 * the commit failed. */
takt_status diary__end(struct diary__operation *op, takt_status status);

/* Ends one that wrote seats aside alone: nothing of it is logged. */
takt_status diary__end_aside(struct diary__operation *op, takt_status status);

/* The person who acts, or how he will be made. */
takt_status diary__person(const struct diary_call *call,
                          struct diary_person *out, struct diary_arena *arena,
                          struct diary_error *err);

/* Counts a change that is no operation, by which the person's listeners hear
 * of it. */
takt_status diary__count_change(const struct diary_call *call,
                                struct diary_error *err);

/* The text of a before-image, from what was touched; after gives the op
 * that each row bears now, 0 for a row that is gone. */
const char *diary__image_print(struct diary__touched *const *touched,
                               const int64_t *after, size_t count,
                               struct diary_arena *arena);

/* Takes one row off a before-image: *rest moves on. Answers false at the
 * end. Columns that this program does not know are left out. */
bool diary__image_next(const char **rest, struct diary__touched *out,
                       int64_t *after, struct diary_arena *arena);

/* Whether two rows of a table have the same key. */
bool diary__same_key(enum diary_table table, const void *a, const void *b);

/* The op of a row. */
int64_t diary__op_of(enum diary_table table, const void *row);

#endif

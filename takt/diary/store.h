/* SPDX-License-Identifier: MIT */
/*
 * What the diary asks of a store. SQLite stands behind it; another database
 * needs these functions and no more. The store keeps rows and finds
 * candidates; it knows no rule, no zone and no right.
 *
 * Every function answers TAKT_OK, TAKT_DONE where it says so, or TAKT_REFUSED
 * with DIARY_REASON_STORE, _STORE_BUSY or _STORE_VERSION. After a failure
 * within a transaction only rollback is allowed.
 *
 * A store belongs to one thread at a time. Any number of stores, in any
 * number of processes, may be open on the same data; a transaction that
 * writes waits for the others.
 */
#ifndef DIARY_STORE_H
#define DIARY_STORE_H

#include "arena.h"
#include "messages.h"
#include "table.h"

struct diary_store;

/* Questions that give rows of one table, and what they take. */
enum diary_query {
    DIARY_QUERY_SLOTS,     /* slot: owner, followup; ascending by slot */
    DIARY_QUERY_SEATS,     /* seat: owner, followup; of every person, by
                              person, and of each by slot, the one for all
                              last; tombstones left out */
    DIARY_QUERY_ALL_SEATS, /* the same with tombstones */
    /* A window: person, from_s, to_s: the seats for all with a span that
       overlaps [from_s, to_s), no tombstones, and what belongs to them. Each
       of the four answers has their follow-ups in the same order. */
    DIARY_QUERY_WINDOW,           /* seat: its key, span, answer, alarm_s,
                                     priority, show_as and change; the rest
                                     absent */
    DIARY_QUERY_WINDOW_FOLLOWUPS, /* followup: its timing, type, direction,
                                     visible, published, title, location and
                                     links; the rest absent */
    DIARY_QUERY_WINDOW_SLOTS,     /* slot; of each ascending by slot */
    DIARY_QUERY_WINDOW_SEATS,     /* seat: the person's for single dates; of
                                     each ascending by slot */
    DIARY_QUERY_ALARMS,    /* seat: person, from_s, to_s: of each follow-up
                              that may have an alarm due in (from_s, to_s]
                              one seat or more; any order */
    DIARY_QUERY_STALE,     /* seat: person, and in text the tzdata version:
                              seats whose span was made with another */
    DIARY_QUERY_FOLLOWUPS, /* followup: owner, after_id, max; by id */
    DIARY_QUERY_SEARCH,    /* followup: owner, before_id, max, and in text what
                              its title, agenda, notes or location, or that
                              of one of its dates, has in it (utf8_has());
                              highest id first */
    DIARY_QUERY_UID,       /* followup: owner, and in text the uid */
    DIARY_QUERY_UID_ANY,   /* followup: in text the uid; whoever owns it */
    DIARY_QUERY_TYPES,     /* type: owner; by id */
    DIARY_QUERY_LOG,       /* log: owner, before_number, max; newest first;
                              image left out */
    DIARY_QUERY_LOG_OF,    /* log: owner, followup, max; newest first; image
                              left out */
    DIARY_QUERY_PEOPLE,    /* person: after_id, max: all but those outside; by
                              id */
    DIARY_QUERY_PEOPLE_NAMED, /* person: max, and in text what his name or
                                 address has in it (utf8_has()); those outside
                                 last */
    DIARY_QUERY_LAST_PERSON,  /* person: that of the highest id */
    DIARY_QUERY_ACCOUNTS,     /* account: after_person, max; by person */
    DIARY_QUERY_LOGIN,        /* account: in text the login */
    DIARY_QUERY_TOKENS,       /* token: person, kind; oldest first */
    DIARY_QUERY_EXPIRED,      /* token: before_s, max; any order */
    DIARY_QUERY_MEMBERS,      /* member: group_id; by person */
    DIARY_QUERY_GROUPS_OF,    /* member: person; by group */
    DIARY_QUERY_ACCESS_OF,    /* access: owner; by person */
    DIARY_QUERY_ACCESS_TO, /* access: person: his, and that of the groups that
                              he belongs to; by owner */
    DIARY_QUERY_VIEWS,     /* view: owner; by id */
    DIARY_QUERY_CAUSES,    /* cause; by id */
    DIARY_QUERY_NOTICES,   /* notice: person, max; newest first */
    DIARY_QUERY_TOLD,      /* notice: owner, number: what an operation told */
    DIARY_QUERY_INVITED,   /* seat: person, max: his in others' follow-ups that
                              are not answered, or declined; by owner,
                              followup and slot, the one for all last */
    DIARY_QUERY_ASKED,     /* seat: owner, after_s, max: of others in his
                              follow-ups, whose span ends after an instant; by
                              followup, person and slot */
    DIARY_QUERY_ADDRESS,   /* person: in text his e-mail address, in any case;
                              those outside last */
    DIARY_QUERY_MAIL_DUE,  /* mail: now_s, max: waiting, and to be tried by
                              then; what waits longest first */
    DIARY_QUERY_MAIL_OLD,  /* mail: before_s, max: sent or given up before
                              that; any order */
    DIARY_QUERY_MAIL,      /* mail: max: those that are not sent, and then
                              those that are, newest first; without text */
    DIARY_QUERY__COUNT
};

/* What a question takes: numbers in the order said above, and a text. */
struct diary_query_args {
    int64_t number[3];
    const char *text;
};

/* Takes one row of an answer; row is a struct of the table, whose texts lie
 * in the arena that was passed to select. Anything but TAKT_OK ends the
 * answer and is what select answers. */
typedef takt_status diary_row_taker(void *ctx, const void *row,
                                    struct diary_error *err);

/* One implementation of a store. */
struct diary_store_functions {
    /* Closes; store may be half-built. */
    void (*close)(struct diary_store *store);

    /* Begins a transaction. With writes it waits until no other one writes.
     * A transaction sees one state of the data from its first to its last
     * question. Transactions do not nest. */
    takt_status (*begin)(struct diary_store *store, bool writes,
                         struct diary_error *err);
    /* Ends it; on TAKT_OK what it wrote is on the disk. */
    takt_status (*commit)(struct diary_store *store, struct diary_error *err);
    /* Ends it without a trace; without one it does nothing. */
    void (*rollback)(struct diary_store *store);

    /* Reads the row whose key is in row into row, texts into the arena.
     * TAKT_DONE: there is none; row is as it was. */
    takt_status (*get)(struct diary_store *store, enum diary_table table,
                       void *row, struct diary_arena *arena,
                       struct diary_error *err);
    /* Reads the timing of the followup whose owner and id are in timing,
     * and no texts of it. TAKT_DONE: there is none. */
    takt_status (*get_timing)(struct diary_store *store,
                              struct diary_timing *timing,
                              struct diary_arena *arena,
                              struct diary_error *err);
    /* Writes a row, in the place of one with the same key. */
    takt_status (*put)(struct diary_store *store, enum diary_table table,
                       const void *row, struct diary_error *err);
    /* Erases the row with the key in row, if there is one. */
    takt_status (*erase)(struct diary_store *store, enum diary_table table,
                         const void *row, struct diary_error *err);
    /* Hands each row of an answer to take, which may ask other questions but
     * write nothing. */
    takt_status (*select)(struct diary_store *store, enum diary_query query,
                          const struct diary_query_args *args,
                          struct diary_arena *arena, diary_row_taker *take,
                          void *ctx, struct diary_error *err);
    /* A number that is another once anyone else, in any process, has
     * committed something; asked outside of a transaction. */
    takt_status (*version)(struct diary_store *store, int64_t *version,
                           struct diary_error *err);
    /* Marks an operation of the log as undone, or as in force again. */
    takt_status (*mark)(struct diary_store *store, int64_t owner,
                        int64_t number, bool undone, struct diary_error *err);
    /* Erases from the log what was done before an instant, oldest first, at
     * most max operations a call. */
    takt_status (*prune)(struct diary_store *store, int64_t owner,
                         int64_t before_s, int64_t max,
                         struct diary_error *err);
};

/* An implementation puts this first in its own struct. */
struct diary_store {
    const struct diary_store_functions *functions;
};

#endif

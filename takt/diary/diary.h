/* SPDX-License-Identifier: MIT */
/*
 * The diary: every operation on follow-ups (SPEC sections 5 to 8, D-06 to
 * D-16). It knows no SQL, no HTTP, no clock and no file: a store, a way to
 * find zones, who acts and what time it is are handed in.
 *
 * Every operation that changes anything is one transaction, which also
 * writes its before-image to the log: that is undo and history. An operation
 * that is refused has changed nothing. With `dry_run` in the call everything
 * is computed and answered as if it were done, and then rolled back.
 *
 * Calls answer TAKT_OK; TAKT_DONE where they say so; or TAKT_REFUSED with
 * err filled in (err may be NULL). What they give back lies in the arena
 * that they are given.
 *
 * Threads: a struct diary_call and its store belong to one thread at a time;
 * calls with different stores may run at once.
 */
#ifndef DIARY_DIARY_H
#define DIARY_DIARY_H

#include "store.h"

/* Finds a zone by its IANA name; NULL: there is none. The zone is borrowed
 * and must live as long as the call's answers are used. */
typedef const struct takt_zone *diary_zone_finder(void *ctx, const char *name);

/* Keeps follow-ups that were shown lately, for diary_agenda() to be quick. Any
 * number of threads may share one. NULL: no memory. */
struct diary_shelf;
struct diary_shelf *diary_shelf_new(size_t bytes_max);
/* Every arena that was given with it must have been released. */
void diary_shelf_free(struct diary_shelf *shelf);

/* What an operation has made of one follow-up, as its owner has it. */
struct diary_told {
    const struct diary_item *before; /* NULL: there was none */
    const struct diary_item *after;  /* NULL: there is none any more */
};

/* What somebody is to be told by mail of one operation: what it has made of
 * the follow-ups that he is, or was, asked to. */
struct diary_letter {
    const struct diary_house *house;
    const struct diary_person *to;
    const struct diary_person *owner; /* of the follow-ups */
    const struct diary_person *from;  /* the participant whose reply it is,
                                         to an owner outside of the house;
                                         NULL: it is from the owner */
    bool is_plain;   /* he is of the house, and has it in his diary: words are
                        enough */
    bool is_copy;    /* it is sent, and asks nothing; of refused_s, or all */
    bool is_refusal; /* what is said is that another time, which he has
                        proposed, is not taken */
    const struct diary_notice *proposed; /* another time that from proposes;
                                            NULL: none */
    int64_t refused_s;                   /* the date of that; DIARY_NONE: all */
    int64_t number;                      /* of the operation */
    const struct diary_person *people;   /* who has a seat in any of them */
    size_t person_count;
    const struct diary_told *told;
    size_t told_count;
};

struct diary_call;

/* Writes a letter as a whole mail (RFC 5322): *text, in the arena; NULL: there
 * is nothing in it that he would see. It is called within the transaction of
 * the operation. */
typedef takt_status
diary_letter_writer(void *ctx, const struct diary_call *call,
                    const struct diary_letter *letter, const char **text,
                    struct diary_arena *arena, struct diary_error *err);

/* What every call takes. */
struct diary_call {
    struct diary_store *store;
    struct diary_shelf *shelf; /* of this store's diaries; NULL: none */
    diary_zone_finder *find_zone;
    void *zone_ctx;
    const char *tzdata;   /* version of the zone data, for the spans */
    int64_t person;       /* whose diary */
    int64_t actor;        /* who acts, for the log; 0: the same. Whether he
                             may is for the caller to know */
    int64_t if_change;    /* refuse with DIARY_REASON_CHANGED unless the seat
                             for all of what is changed bears this change
                             number; 0: whatever it is */
    int64_t now_s;        /* the time, in UTC */
    const char *zone;     /* the person's zone: dates and floating times are
                             read in it */
    const char *uid_seed; /* 16 random bytes or more as hexadecimal text:
                             new uids are made of it, the time and the id */
    bool dry_run;         /* compute and answer, then roll back */
    diary_letter_writer *write_letter; /* NULL: nobody is mailed */
    void *letter_ctx;
};

/* Which dates of a series an operation is for (SPEC D-07). */
enum diary_scope {
    DIARY_SCOPE_THIS,   /* only this */
    DIARY_SCOPE_FUTURE, /* this and all that follow */
    DIARY_SCOPE_OPEN,   /* all not completed, past meetings left alone */
    DIARY_SCOPE_ALL,    /* all, past ones too; an edit with it may only
                           change DIARY_PAST_FIELDS */
    DIARY_SCOPE__COUNT
};

/* Why a date is listed in a report. */
enum diary_note {
    DIARY_NOTE_FORGOTTEN, /* was removed, and the new rule does not make it:
                             nothing is left to remember */
    DIARY_NOTE_DROPPED,   /* had changes of its own, and went with them */
    DIARY_NOTE_ADDED,     /* the new rule does not make it; kept as an added
                             date */
    DIARY_NOTE_KEPT,      /* keeps values of its own (SPEC D-09) */
    DIARY_NOTE_FROZEN,    /* completed: was not touched (SPEC D-07) */
};

struct diary_noted {
    int64_t followup;
    int64_t old_slot_s; /* its name before */
    int64_t new_slot_s; /* its name now; DIARY_NONE: gone */
    enum diary_note note;
};

/* A date that collides with something else in the owner's diary. */
struct diary_conflict {
    int64_t slot_s; /* of the date */
    int64_t at_s;
    int64_t person;      /* who is busy then: the owner, or a participant */
    int64_t other_owner; /* what it collides with */
    int64_t other_followup;
    int64_t other_slot_s;
    int64_t other_at_s;
    int64_t other_end_at_s;
    bool other_is_date; /* takes the whole of its days */
    const char *other_title;
};

/* Conflicts that are listed; all are counted. */
#define DIARY_CONFLICTS_LISTED 100

/* Conflicts of an endless series are counted so far ahead; whether there is
 * any later one is known too. */
#define DIARY_CONFLICT_YEARS 10

/* What an operation has done, or would do. Start from DIARY_REPORT_INIT. */
struct diary_report {
    int64_t number;     /* of the operation; 0: nothing had to be done */
    int64_t followup;   /* the follow-up that now carries the change */
    int64_t split_from; /* DIARY_NONE, or the follow-up that it was cut from */
    bool gone;          /* the follow-up was deleted altogether */
    bool became_single; /* one date is left, so it no longer repeats */
    bool start_moved;   /* the start asked for did not fit the rule */
    bool is_endless;
    bool overlaps_itself;   /* longer than the interval (SPEC D-25) */
    int64_t first_slot_s;   /* of the follow-up; DIARY_NONE: no date is left */
    int64_t last_slot_s;    /* DIARY_NONE: endless or none */
    int64_t date_count;     /* DIARY_NONE: endless */
    int64_t affected_count; /* dates skipped, completed, deleted; DIARY_NONE:
                               endless */
    struct diary_date *dates; /* the first ones */
    size_t dates_listed;
    struct diary_noted *noted;
    size_t noted_count;
    struct diary_conflict *conflicts; /* the first of them */
    size_t conflicts_listed;
    int64_t conflict_count;      /* dates that collide */
    int64_t checked_to_s;        /* every date before this instant was counted;
                                    DIARY_ENDLESS: every date there is */
    bool collides_later;         /* one from then on collides too: later */
    struct diary_conflict later; /* the first of them */
    struct diary_item item;      /* the follow-up as it is now */
};

#define DIARY_REPORT_INIT                                                      \
    {                                                                          \
        .followup = DIARY_NONE, .split_from = DIARY_NONE,                      \
        .first_slot_s = DIARY_NONE, .last_slot_s = DIARY_NONE                  \
    }

/* Dates that a report lists. */
#define DIARY_REPORT_DATES 10

/* ---- items to fill in --------------------------------------------------- */

/* An item with everything absent but for the defaults: single meeting,
 * floating, open, busy, no alarm, medium priority. */
void diary_item_init(struct diary_item *item);

/* A person with the preferences that SPEC R-175 proposes, who has no name. */
void diary_person_init(struct diary_person *person, int64_t id);

/* A slot, and a seat for one date, with everything absent. */
void diary_slot_init(struct diary_slot *slot, int64_t slot_s);
void diary_seat_init(struct diary_seat *seat, int64_t slot_s);

/* ---- the person and his types ------------------------------------------- */

/* The person whose diary it is, with his preferences. Person 1 is made if there
 * is none yet, with the defaults of SPEC R-175. */
takt_status diary_preferences(const struct diary_call *call,
                              struct diary_person *out,
                              struct diary_arena *arena,
                              struct diary_error *err);

/* Changes name, address and preferences to those in person. */
takt_status diary_set_preferences(const struct diary_call *call,
                                  const struct diary_person *person,
                                  struct diary_error *err);

/* The types: the list of the house. Who may change it is for the caller to
 * know; what he does is logged with DIARY_FIRST_PERSON. */
takt_status diary_types(const struct diary_call *call, struct diary_type **out,
                        size_t *count, struct diary_arena *arena,
                        struct diary_error *err);

/* Makes a type (id DIARY_NONE) or changes one; *id is set. */
takt_status diary_put_type(const struct diary_call *call,
                           const struct diary_type *type, int64_t *id,
                           struct diary_error *err);

/* Takes a type off the list; follow-ups that have it keep its number. */
takt_status diary_erase_type(const struct diary_call *call, int64_t id,
                             struct diary_error *err);

/* ---- reading ------------------------------------------------------------ */

/* One follow-up with all that belongs to it. */
takt_status diary_get(const struct diary_call *call, int64_t owner,
                      int64_t followup, struct diary_item *out,
                      struct diary_arena *arena, struct diary_error *err);

/* The follow-up of the person's diary with a uid.
 * TAKT_DONE: there is none. */
takt_status diary_find_uid(const struct diary_call *call, const char *uid,
                           int64_t *followup, struct diary_error *err);

/* Follow-ups of the person's diary by ascending id, after after_id
 * (0: from the first); each whole. Fewer than max: there are no more. */
takt_status diary_list(const struct diary_call *call, int64_t after_id,
                       size_t max, struct diary_item **out, size_t *count,
                       struct diary_arena *arena, struct diary_error *err);

/* Follow-ups of the person's diary that have a text in their title, agenda,
 * notes or location, or in those of one of their dates, whatever its case
 * (utf8_has()); by descending id, below before_id (INT64_MAX: from the last).
 * Fewer than max: there are no more. */
takt_status diary_search(const struct diary_call *call, const char *text,
                         int64_t before_id, size_t max, struct diary_item **out,
                         size_t *count, struct diary_arena *arena,
                         struct diary_error *err);

/* A place in the list of dates of a follow-up: the date after it is next. */
struct diary_cursor {
    int64_t at_s;
    int64_t slot_s;
};

#define DIARY_CURSOR_FIRST                                                     \
    {                                                                          \
        .at_s = INT64_MIN, .slot_s = INT64_MIN                                 \
    }

/* A page of the dates of an item, ascending by instant, then slot; skipped
 * and completed dates are among them, removed ones are not. item borrows
 * what diary_get() or a report gave.
 *
 * @param cursor moved behind the last date given
 * @param more   whether there are more */
takt_status diary_dates(const struct diary_call *call,
                        const struct diary_item *item,
                        struct diary_cursor *cursor, size_t max,
                        struct diary_date **out, size_t *count, bool *more,
                        struct diary_arena *arena, struct diary_error *err);

/* How many dates an item has, saved or not; DIARY_NONE: endless. */
takt_status diary_count(const struct diary_call *call,
                        const struct diary_item *item, int64_t *count,
                        struct diary_arena *arena, struct diary_error *err);

/* The date of an item that a slot names.
 * TAKT_DONE: there is none, or it was taken out. */
takt_status diary_date_of(const struct diary_call *call,
                          const struct diary_item *item, int64_t slot_s,
                          struct diary_date *out, struct diary_arena *arena,
                          struct diary_error *err);

/* A date of a follow-up, and its place among the others. */
struct diary_place {
    struct diary_date date;
    int64_t previous_slot_s; /* of the date before it; DIARY_NONE: none */
    int64_t next_slot_s;     /* of the date after it; DIARY_NONE: none */
    int64_t number;          /* from 1; DIARY_NONE: behind DIARY_PAGE others */
    int64_t count;           /* of all dates; DIARY_NONE: endless */
};

/* Finds the date of a slot. Refuses with DIARY_REASON_NO_SUCH_DATE. */
takt_status diary_place(const struct diary_call *call,
                        const struct diary_item *item, int64_t slot_s,
                        struct diary_place *out, struct diary_arena *arena,
                        struct diary_error *err);

/* What the days off leave out of an item's dates (SPEC D-12): the slots in
 * (after_s, before_s) that are skipped or merged, at most max of them. */
takt_status diary_left_out(const struct diary_call *call,
                           const struct diary_item *item, int64_t after_s,
                           int64_t before_s, size_t max, struct takt_slot **out,
                           size_t *count, struct diary_arena *arena,
                           struct diary_error *err);

/* Whether more than one date can be there: mode rule or dates. */
bool diary_item_repeats(const struct diary_item *item);

/* The row of a date; NULL: it has none, and is as the rule makes it. */
struct diary_slot *diary_item_slot(const struct diary_item *item,
                                   int64_t slot_s);

/* Whether a date is removed or skipped, by its row, which may be NULL. */
static inline bool diary_slot_is_off(const struct diary_slot *row)
{
    return row != NULL &&
           (row->state == DIARY_REMOVED || row->state == DIARY_SKIPPED);
}

/* The seat of another participant for a slot, or DIARY_SLOT_ALL; NULL: he has
 * none. */
struct diary_seat *diary_item_other(const struct diary_item *item,
                                    int64_t person, int64_t slot_s);

/* What another participant has answered for a date. DIARY_ANSWER_HIDDEN: he is
 * not asked to it. */
int64_t diary_item_answer(const struct diary_item *item, int64_t person,
                          int64_t slot_s);

/* The values that hold on one date: those of the series with those of the
 * date laid over them. */
struct diary_fields diary_fields_on(const struct diary_item *item,
                                    const struct diary_date *date);
struct diary_seat diary_seat_on(const struct diary_item *item,
                                const struct diary_date *date);

/* A date in a window. */
struct diary_entry {
    struct diary_date date;
    const struct diary_item *item; /* shared by its dates */
};

/* Looks for what an item collides with in the diaries of all whom it concerns,
 * as a report tells it: the conflicts, its first and last slot and the count
 * of its dates.
 *
 * @param slot_s the one date that is looked at; DIARY_NONE: all */
takt_status diary_conflicts(const struct diary_call *call,
                            const struct diary_item *item, int64_t slot_s,
                            struct diary_report *report,
                            struct diary_arena *arena, struct diary_error *err);

/* Where to look for a time free: see struct takt_free_options. */
struct diary_free_search {
    int32_t day_from;
    int32_t day_to;
    int32_t time_from_s; /* for a date frame 0, as time_to_s */
    int32_t time_to_s;
    int32_t step_s;
};

/* What was found. */
struct diary_free {
    int64_t start_s;                /* wall time of the start, in the frame */
    bool has_obstacle;              /* obstacle is set */
    struct diary_conflict obstacle; /* of the start that came furthest */
};

/* Finds the first start at which no date of an item, saved or not, ever
 * collides with what is busy in the diaries of those whom it concerns (SPEC
 * D-16), and that is not before the start that it has. Dates that are otherwise
 * than their series do not count.
 *
 * @return also TAKT_DONE: no start is free */
takt_status diary_first_free(const struct diary_call *call,
                             const struct diary_item *item,
                             const struct diary_free_search *wanted,
                             struct diary_free *out, struct diary_arena *arena,
                             struct diary_error *err);

/* All dates in the person's diary that overlap [from_s, to_s), which
 * are instants, ascending by start. A date without length counts at its
 * start. Their items are as a list shows them: without agenda, notes, custom
 * fields, address of the video, unknown lines, and what says when they were
 * made and changed.
 *
 * @param max  at most so many; *more says whether some were left out */
takt_status diary_agenda(const struct diary_call *call, int64_t from_s,
                         int64_t to_s, size_t max, struct diary_entry **out,
                         size_t *count, bool *more, struct diary_arena *arena,
                         struct diary_error *err);

/* ---- alarms --------------------------------------------------------------
 * Of the acting person, as his seats have them (SPEC ). */

/* An alarm that rings. */
struct diary_alarm {
    struct diary_entry entry; /* the date that it is for */
    int64_t due_s;            /* the instant at which it rings */
};

/* Nothing that was due longer ago than this rings, and nothing is looked for
 * or put off further ahead. */
#define DIARY_ALARM_AGE_S (30 * (int64_t)TAKT_DAY_S)

/* How long an alarm is put off unless the person says otherwise. */
#define DIARY_SNOOZE_S (5 * 60)

/* The alarms due after from_s and at or before to_s that nobody has
 * dismissed, ascending; of more than max the latest. Dates that are
 * completed, skipped or removed do not ring; of one follow-up at most
 * DIARY_DATES_MAX dates are looked at. */
takt_status diary_alarms(const struct diary_call *call, int64_t from_s,
                         int64_t to_s, size_t max, struct diary_alarm **out,
                         size_t *count, struct diary_arena *arena,
                         struct diary_error *err);

/* The instant of the first of those; DIARY_NONE: there is none. */
takt_status diary_next_alarm(const struct diary_call *call, int64_t after_s,
                             int64_t to_s, int64_t *due_s,
                             struct diary_error *err);

/* Dismisses the alarms of some dates, and with each what was due before it of
 * the same follow-up; all of them or none. It is no operation of the log. */
takt_status diary_dismiss(const struct diary_call *call,
                          const struct diary_ref *refs, size_t count,
                          struct diary_error *err);

/* Puts the alarms of some dates off to an instant to come. */
takt_status diary_snooze(const struct diary_call *call,
                         const struct diary_ref *refs, size_t count,
                         int64_t to_s, struct diary_error *err);

/* ---- changing ----------------------------------------------------------- */

/* A change to one date, by hand in the list of dates, that is saved together
 * with its series (SPEC D-06). */
enum diary_edit_what { DIARY_EDIT_REMOVE, DIARY_EDIT_ADD, DIARY_EDIT_MOVE };

struct diary_date_edit {
    enum diary_edit_what what;
    int64_t slot_s; /* of the date, as the series that is saved names it */
    int64_t to_s;   /* where it is added, or moved to: a wall time */
};

/* Makes a follow-up of an item. A start that does not fit the rule moves to
 * the first date that does (SPEC R-040, D-24). Its slots may say which dates
 * are moved, added, removed or have values of their own. */
takt_status diary_create(const struct diary_call *call,
                         const struct diary_item *item,
                         struct diary_report *report, struct diary_arena *arena,
                         struct diary_error *err);

/* The same with changes to its dates. A change to a date that it does not
 * have is left out, and noted as dropped. */
takt_status diary_create_edited(const struct diary_call *call,
                                const struct diary_item *item,
                                const struct diary_date_edit *edits,
                                size_t edit_count, struct diary_report *report,
                                struct diary_arena *arena,
                                struct diary_error *err);

/* How many of an import were taken. */
struct diary_import_count {
    int64_t number;  /* of the operation; 0: nothing had to be done */
    size_t made;     /* new */
    size_t replaced; /* had the same uid */
    size_t same;     /* were here already, just so */
    size_t added;    /* dates of their own that no rule makes; kept as added
                        dates (readings X14) */
};

/* Takes over follow-ups from elsewhere as one operation; what has the uid of
 * one that is here replaces it. The start is kept as it is; where the rule
 * does not make it, it is shown as one more date (readings S1).
 *
 * @param refused set to the index of the item that was refused; then nothing
 *                was taken */
takt_status diary_import(const struct diary_call *call,
                         const struct diary_item *items, size_t count,
                         struct diary_import_count *counts, size_t *refused,
                         struct diary_error *err);

/* What an edit changes: the fields whose bits are in mask, to the values in
 * item. START in the scope THIS moves the date; in the others it is the new
 * wall time of the date that ref names, and of the rule from there on. For
 * RULE, item says mode, rules, exrules and dates; what is done on days off
 * stays unless SHIFT is there too. */
struct diary_change {
    uint32_t mask;
    struct diary_item item;
    bool overwrite; /* dates that have values of their own lose them for the
                       fields in mask (SPEC D-09) */
    bool drop;      /* changed dates that find no place are dropped, not kept
                       as added dates */
    const int64_t *ask; /* persons who become participants, of the dates of the
                           scope; whoever is one already stays as he is */
    size_t ask_count;
    const int64_t *no_longer; /* who are none any more; done first */
    size_t no_longer_count;
    const struct diary_date_edit *edits; /* made after the rest; with an empty
                                            mask they are all there is, and
                                            no scope cuts the series */
    size_t edit_count;
};

/* Changes a follow-up (SPEC, D-07 to D-09). Conflicts are looked
 * for where the change may make some, and in a dry run. */
takt_status diary_edit(const struct diary_call *call,
                       const struct diary_ref *ref, enum diary_scope scope,
                       const struct diary_change *change,
                       struct diary_report *report, struct diary_arena *arena,
                       struct diary_error *err);

/* Moves one date to a wall time of the frame; back to its slot and it is
 * regular again (SPEC R-062). */
takt_status diary_move(const struct diary_call *call,
                       const struct diary_ref *ref, int64_t to_s,
                       struct diary_report *report, struct diary_arena *arena,
                       struct diary_error *err);

/* Moves one date by days, from where it lies now ("Later", "Earlier"). */
takt_status diary_move_days(const struct diary_call *call,
                            const struct diary_ref *ref, int32_t days,
                            struct diary_report *report,
                            struct diary_arena *arena, struct diary_error *err);

/* Adds a date at a wall time of the frame (SPEC R-046, D-06). A single
 * follow-up becomes a list of dates. */
takt_status diary_add_date(const struct diary_call *call,
                           const struct diary_ref *ref, int64_t wall_s,
                           struct diary_report *report,
                           struct diary_arena *arena, struct diary_error *err);

/* Stops repeating: the date stays, all after it go, but for completed ones
 * (SPEC ). */
takt_status diary_stop(const struct diary_call *call,
                       const struct diary_ref *ref, struct diary_report *report,
                       struct diary_arena *arena, struct diary_error *err);

/* Deletes a date, this and all that follow, all not completed, or the whole
 * follow-up (SPEC R-080). */
takt_status diary_delete(const struct diary_call *call,
                         const struct diary_ref *ref, enum diary_scope scope,
                         struct diary_report *report, struct diary_arena *arena,
                         struct diary_error *err);

/* Skips one date (SPEC D-14). What repeats after completion goes on from it. */
takt_status diary_skip(const struct diary_call *call,
                       const struct diary_ref *ref, struct diary_report *report,
                       struct diary_arena *arena, struct diary_error *err);

/* Skips every overdue date of tasks and calls: of one follow-up, or with
 * DIARY_NONE as followup of the whole diary. At most DIARY_DATES_MAX at a
 * time; the report's affected_count says how many. */
takt_status diary_skip_overdue(const struct diary_call *call, int64_t followup,
                               struct diary_report *report,
                               struct diary_arena *arena,
                               struct diary_error *err);

/* Ticks a date (DIARY_COMPLETED), marks it as started, or takes the mark
 * away (DIARY_OPEN; a skipped date too comes back so). Only that date is
 * touched (SPEC R-086); but of what repeats after completion (D-13) the tick
 * of the open date makes the next, and the last tick that is taken away takes
 * it back. */
takt_status diary_complete(const struct diary_call *call,
                           const struct diary_ref *ref, enum diary_state state,
                           struct diary_report *report,
                           struct diary_arena *arena, struct diary_error *err);

/* Ticks a date that was done at an instant, which is not to come. */
takt_status diary_complete_at(const struct diary_call *call,
                              const struct diary_ref *ref, int64_t done_s,
                              struct diary_report *report,
                              struct diary_arena *arena,
                              struct diary_error *err);

/* Copies one date to a wall time of the frame as a single follow-up, without
 * recurrence and links (SPEC R-085). */
takt_status diary_copy(const struct diary_call *call,
                       const struct diary_ref *ref, int64_t to_s,
                       struct diary_report *report, struct diary_arena *arena,
                       struct diary_error *err);

/* ---- participants ---------------------------------------------------------
 * Who is asked is said by creating and editing (SPEC section 10.1). What
 * follows is done by a participant with the follow-up of another, in whose
 * history it stands; call.person is the participant, and if_change of his
 * seat. Whoever has no seat there is refused with DIARY_REASON_NOT_INVITED. */

/* Accepts (DIARY_ANSWER_ACCEPTED) or declines (DIARY_ANSWER_DECLINED) one
 * date, it and all that follow, all open ones, or all. Declining tells the
 * owner, in one notice, and what the participant was told of the follow-up is
 * taken note of. Dates that are completed keep the answer that they had.
 *
 * @param reason for declining, at most DIARY_REASON_MAX bytes; NULL: none */
takt_status diary_answer(const struct diary_call *call,
                         const struct diary_ref *ref, enum diary_scope scope,
                         enum diary_answer answer, const char *reason,
                         struct diary_report *report, struct diary_arena *arena,
                         struct diary_error *err);

/* Sets what somebody outside of the house has answered (SPEC R-119): it is the
 * owner's to do, who has heard it otherwise, and takes back what he has not
 * answered after all (DIARY_ANSWER_INVITATION). Whoever is not outside answers
 * himself: DIARY_REASON_NOT_OUTSIDE. */
takt_status
diary_answer_for(const struct diary_call *call, const struct diary_ref *ref,
                 enum diary_scope scope, int64_t person,
                 enum diary_answer answer, struct diary_report *report,
                 struct diary_arena *arena, struct diary_error *err);

/* Notes that he has seen it without answering (SPEC R-111): a date and the
 * whole, or with DIARY_SCOPE_ALL every date. It is no operation of the log. */
takt_status diary_see(const struct diary_call *call,
                      const struct diary_ref *ref, enum diary_scope scope,
                      struct diary_error *err);

/* What a participant changes of his own seat (SPEC R-117). */
struct diary_seat_change {
    uint32_t mask; /* which fields; only alarm, priority and show-as are his */
    struct diary_seat values;
    int64_t completed; /* 1: he ticks the date, 0: he takes his tick away;
                          DIARY_NONE: neither */
};

/* Changes it, as one operation. Any other field in the mask is refused with
 * DIARY_REASON_NOT_OWNER. DIARY_SCOPE_THIS sets the fields for the one date,
 * any other scope for all; the tick is the date's in any case. */
takt_status diary_edit_seat(const struct diary_call *call,
                            const struct diary_ref *ref, enum diary_scope scope,
                            const struct diary_seat_change *change,
                            struct diary_report *report,
                            struct diary_arena *arena, struct diary_error *err);

/* Proposes another time to the owner, for one date (DIARY_SCOPE_THIS) or, with
 * any other scope and where it does not repeat, for all of it, which moves as
 * far as the date does: what is proposed is then its first start. It is no
 * answer, and no operation of the log: who has not seen the invitation has
 * now. An owner of the house is told by a notice (DIARY_NOTICE_PROPOSED), of
 * which the last for a date counts, and decides with diary_agree() or
 * diary_disagree(); one outside is sent a mail (RFC 5546, 3.2.7) each time.
 *
 * @param start_s  the start of the date, a wall time of the follow-up's frame,
 * in years 1 to 9999; a midnight for what is all day
 * @param length_s seconds, up to 36525 days, and whole days for what is all
 * day; DIARY_NONE: it is as long as it is
 * @param reason   at most DIARY_REASON_MAX bytes; NULL: none
 * @return refused with DIARY_REASON_NOT_INVITED for the owner and for whoever
 *         is not asked to the date, or is to take it over, _NOT_FOUND,
 *         _NO_SUCH_DATE, _CHANGED, _COMPLETED, _RANGE of start or length,
 *         _TOO_MANY for the reason, and _NO_MAIL where the owner is outside
 *         and the house, or he, has none */
takt_status diary_propose(const struct diary_call *call,
                          const struct diary_ref *ref, enum diary_scope scope,
                          int64_t start_s, int64_t length_s, const char *reason,
                          struct diary_error *err);

/* Whether a date in the diary of the item's person is an invitation that he
 * has not answered. */
bool diary_is_unanswered(const struct diary_item *item,
                         const struct diary_date *date);

/* An invitation, or what somebody has answered to one (SPEC R-114). */
struct diary_invitation {
    struct diary_entry entry;      /* the date; of a whole, the next one */
    int64_t answer;                /* enum diary_answer */
    bool is_whole;                 /* a series that is answered as such */
    const struct diary_seat *seat; /* of who has answered; NULL: one's own */
};

/* What a list of invitations shows beside those that are open. */
enum diary_invitation_flag {
    DIARY_INVITATIONS_DECLINED = 1, /* until the day after (SPEC R-112) */
    DIARY_INVITATIONS_DATES = 2,    /* each date of a series by itself; else
                                       one that is to be answered as a whole
                                       is one line */
};

/* The invitations that the person has not answered, by time. Of one series at
 * most 500 dates are shown. */
takt_status diary_invitations(const struct diary_call *call, unsigned flags,
                              struct diary_invitation **out, size_t *count,
                              struct diary_arena *arena,
                              struct diary_error *err);

/* What others have answered, or not yet, to his own follow-ups that have not
 * been, by time. */
takt_status diary_responses(const struct diary_call *call,
                            struct diary_invitation **out, size_t *count,
                            struct diary_arena *arena, struct diary_error *err);

/* What others' operations have told him and he has not taken note of, newest
 * first; at most max. */
takt_status diary_notices(const struct diary_call *call, size_t max,
                          struct diary_notice **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err);

/* Takes note of one ("Got it"); one that is gone already is no error. */
takt_status diary_take_note(const struct diary_call *call, int64_t owner,
                            int64_t number, struct diary_error *err);

/* Assigns open dates to another user (SPEC ): the date, it and
 * all that follow, or all. It is the owner's to do. The other is told, and
 * finds it among his invitations; he answers with diary_answer(), whatever the
 * scope, and is the owner as soon as he accepts: report->item is then the
 * follow-up in his diary. Declining tells the sender. Whoever was to take over
 * these dates before is to no more; with the owner as `to`, that is all. */
takt_status diary_assign(const struct diary_call *call,
                         const struct diary_ref *ref, enum diary_scope scope,
                         int64_t to, struct diary_report *report,
                         struct diary_arena *arena, struct diary_error *err);

/* ---- what comes from outside ---------------------------------------------
 *
 * Somebody outside of the house who asks one of us owns what he asks to, in
 * one follow-up for each of us who receives it. In these calls the call's
 * person is he.
 */

/* The follow-up of a uid that somebody has received. TAKT_DONE: none. */
takt_status diary_find_received(const struct diary_call *call, const char *uid,
                                int64_t receiver, int64_t *followup,
                                struct diary_error *err);

/* Takes in what he asks to: as a new follow-up (*followup is DIARY_NONE, and is
 * set), or in the place of the one that he has asked to before. The receiver
 * is asked, or asked anew where date, time or place have changed (SPEC R-120),
 * and told. SEQUENCE and modified_s are kept as the item has them.
 *
 * @param changed whether anything was written */
takt_status diary_receive(const struct diary_call *call, int64_t receiver,
                          const struct diary_item *item, int64_t *followup,
                          bool *changed, struct diary_arena *arena,
                          struct diary_error *err);

/* What a reply by mail says of itself. */
struct diary_reply {
    int64_t sequence; /* SEQUENCE of what it answers to */
    int64_t stamp_s;  /* DTSTAMP */
};

/* As diary_answer(), where a mail answers. It may also say "maybe"
 * (DIARY_ANSWER_SEEN), of which the owner is told, or take back what was
 * answered before (DIARY_ANSWER_INVITATION). TAKT_DONE: it is older than what
 * he has answered since, or than what he was asked last; nothing is done. */
takt_status diary_reply(const struct diary_call *call,
                        const struct diary_ref *ref, enum diary_scope scope,
                        enum diary_answer answer, const char *reason,
                        const struct diary_reply *reply,
                        struct diary_report *report, struct diary_arena *arena,
                        struct diary_error *err);

/* That he does not take another time. */
struct diary_kept {
    int64_t slot_s;     /* of which date; DIARY_NONE: all of it */
    const char *reason; /* at most DIARY_REASON_MAX bytes; NULL: none */
    int64_t stamp_s;    /* DTSTAMP */
};

/* Takes in that he does not take the time that the receiver has proposed, who
 * is told. TAKT_DONE: he was told so, or reads so already. Refused with
 * DIARY_REASON_NOT_FOUND, and with _NOT_INVITED where the receiver is not asked
 * to it. */
takt_status diary_receive_kept(const struct diary_call *call, int64_t receiver,
                               int64_t followup, const struct diary_kept *kept,
                               struct diary_error *err);

/* All follow-ups of a uid, whoever owns them, by owner: what one has sent out,
 * and others have imported. */
takt_status diary_find_anywhere(const struct diary_call *call, const char *uid,
                                struct diary_ref **out, size_t *count,
                                struct diary_arena *arena,
                                struct diary_error *err);

/* Tells the owner, who is the call's person, what somebody has sent him that he
 * has to decide about: an answer of which nobody knows whether it is his
 * (DIARY_NOTICE_CLAIMED), or another time (DIARY_NOTICE_PROPOSED). Of the
 * notice, kind, actor, slot_s, answer, proposed_s, length_s and reason are
 * given. The same told again while it stands is nothing new. */
takt_status diary_hear(const struct diary_call *call,
                       const struct diary_item *item,
                       const struct diary_notice *heard,
                       struct diary_error *err);

/* Does what such a notice says: the answer counts, or the date moves; the
 * notice is gone. Refused with DIARY_REASON_NOT_FOUND for any other. */
takt_status diary_agree(const struct diary_call *call, int64_t number,
                        struct diary_report *report, struct diary_arena *arena,
                        struct diary_error *err);

/* Does not; who has proposed another time is told so: one of the house by a
 * notice (DIARY_NOTICE_KEPT), who is outside by mail. */
takt_status diary_disagree(const struct diary_call *call, int64_t number,
                           struct diary_error *err);

/* Sends somebody a copy of a follow-up of the call's person, or of one date of
 * it (SPEC R-172): it asks him nothing, and he hears of no change of it.
 * Refused with DIARY_REASON_NO_MAIL if the house has none, and with
 * DIARY_REASON_NOT_FOUND or _NO_SUCH_DATE for what is not there. */
takt_status diary_send(const struct diary_call *call,
                       const struct diary_ref *ref, int64_t person,
                       struct diary_error *err);

/* Sends somebody anew what he is asked to (RFC 5546, 3.2.6). */
takt_status diary_post_again(const struct diary_call *call, int64_t followup,
                             int64_t person, struct diary_error *err);

/* Takes in that all of it is off. What is left of the follow-up is not shown;
 * it knows how late that was said, so that no older message brings it back. */
takt_status diary_receive_end(const struct diary_call *call, int64_t receiver,
                              int64_t followup, int64_t sequence,
                              int64_t stamp_s, struct diary_arena *arena,
                              struct diary_error *err);

/* ---- mail ----------------------------------------------------------------
 *
 * An operation puts what it has to tell people by mail into the outbox, in its
 * own transaction, if the house has mail. Whoever sends it takes one after the
 * other; one that was taken and of which nothing more was heard is given again
 * later, the same to the last byte.
 */

/* What is told of Takt itself in every mail; all absent if nobody has said. */
takt_status diary_house(const struct diary_call *call, struct diary_house *out,
                        struct diary_arena *arena, struct diary_error *err);

/* Sets it. */
takt_status diary_set_house(const struct diary_call *call,
                            const struct diary_house *house,
                            struct diary_error *err);

/* Takes the mail that is due longest, and lets nobody else have it before it
 * is to be tried again: after a minute at first, later after hours.
 * TAKT_DONE: none is due. */
takt_status diary_take_mail(const struct diary_call *call,
                            struct diary_mail *out, struct diary_arena *arena,
                            struct diary_error *err);

/* Says that a mail is with the mail server; its text is kept no longer. */
takt_status diary_mail_sent(const struct diary_call *call,
                            const struct diary_mail *mail,
                            struct diary_error *err);

/* Says that it is not, and why. If it never will, or after DIARY_MAIL_DAYS, it
 * is given up, and the owner is told. */
takt_status diary_mail_failed(const struct diary_call *call,
                              const struct diary_mail *mail,
                              const char *trouble, bool for_good,
                              struct diary_error *err);

/* Days that a mail is tried (RFC 5321, 4.5.4.1: four or five). */
#define DIARY_MAIL_DAYS 5

/* The mails that are there, those that are not sent first, newest first, at
 * most max; without their text. What has ended is listed for 30 days. */
takt_status diary_list_mail(const struct diary_call *call, size_t max,
                            struct diary_mail **out, size_t *count,
                            struct diary_arena *arena, struct diary_error *err);

/* ---- undo and history --------------------------------------------------- */

/* Undoes an operation of the person's diary (SPEC D-15); 0: the last
 * that is not undone. Undoing an undo does it again. */
takt_status diary_undo(const struct diary_call *call, int64_t number,
                       struct diary_report *report, struct diary_arena *arena,
                       struct diary_error *err);

/* Operations before a number (INT64_MAX: from the last), newest first. */
takt_status diary_history(const struct diary_call *call, int64_t before,
                          size_t max, struct diary_log **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err);

#endif

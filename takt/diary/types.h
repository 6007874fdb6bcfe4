/* SPDX-License-Identifier: MIT */
/*
 * The nouns of the diary: the rows that the store keeps, and the dates that
 * are computed from them (DESIGN, "The diary"; SPEC section 1).
 *
 * Invariants:
 * - Texts are UTF-8, NUL-terminated and borrowed from an arena; NULL: absent.
 * - Numbers are int64_t; DIARY_NONE: absent. In a slot, absent means "as the
 *   series has it", and an empty text means "none on this date".
 * - *_s are seconds. A wall time is in the frame of its follow-up: its zone,
 *   UTC or none (see <takt/series.h>). An instant is in UTC.
 * - A *slot* is the wall time that the rule gives, before a shift or a gap
 *   moves it; it names a date of a follow-up for good. A single follow-up has
 * one slot, its start.
 * - Rows bear in `op` the number of the operation that last wrote them.
 *   (key, op) says exactly what a row holds, but for the members that stand
 *   aside: those that only grow (sequence, modified_s, change, the counters
 *   of a person) and the span of a seat, which is computed.
 */
#ifndef DIARY_TYPES_H
#define DIARY_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <takt/series.h>

/* A number that is absent. */
#define DIARY_NONE INT64_MIN

/* The slot of a seat that is for the whole follow-up. */
#define DIARY_SLOT_ALL INT64_MAX

/* The end of a span that is endless. */
#define DIARY_ENDLESS INT64_MAX

/* The person that is made on first use. */
#define DIARY_FIRST_PERSON 1

/* The most dates of a hand-made list (SPEC D-03). */
#define DIARY_DATES_MAX 10000

/* How long an operation can be undone, in seconds (SPEC D-15): 30 days; and
 * how many older ones each new operation takes from the log at most, so that
 * none has to wait for a long log to be swept. */
#define DIARY_HISTORY_S (30 * (int64_t)TAKT_DAY_S)
#define DIARY_PRUNE_MAX 100

/* Dates on a page unless the caller says otherwise (SPEC D-03). */
#define DIARY_PAGE 500

/* The most types of follow-up. */
#define DIARY_TYPES_MAX 200

/* The longest reason for declining (SPEC R-112). */
#define DIARY_REASON_MAX 254

/* The most seats that the other participants of one follow-up have. */
#define DIARY_SEATS_MAX 20000

/* The most bytes of one text, and of all lines that we do not know. */
#define DIARY_TEXT_MAX (1024 * 1024)

enum diary_kind {
    DIARY_MEETING, /* has start and end */
    DIARY_TASK,    /* has a deadline: its slot plus its length (SPEC D-27) */
    DIARY_CALL,
    DIARY_KIND__COUNT
};

enum diary_direction { DIARY_OUTGOING, DIARY_INCOMING };

/* How a follow-up repeats. */
enum diary_mode {
    DIARY_SINGLE,           /* one date, its start */
    DIARY_RULE,             /* by rules, and dates added by hand */
    DIARY_DATES,            /* by dates alone (SPEC R-028) */
    DIARY_AFTER_COMPLETION, /* SPEC D-13: one open date, its start; the
                               others are rows, by hand */
    DIARY_MODE__COUNT
};

enum diary_show_as { DIARY_BUSY, DIARY_FREE };

enum diary_priority { DIARY_LOW = 1, DIARY_MEDIUM, DIARY_HIGH };

enum diary_visible { DIARY_FOR_ALL, DIARY_FOR_OWNER, DIARY_FOR_GROUP };

/* What has become of one date. */
enum diary_state {
    DIARY_OPEN,      /* not started */
    DIARY_STARTED,   /* the middle one of three (SPEC R-003) */
    DIARY_COMPLETED, /* ticked by the owner (SPEC R-086) */
    DIARY_SKIPPED,   /* SPEC D-14: stays visible */
    DIARY_REMOVED,   /* taken out; never comes back */
    DIARY_STATE__COUNT
};

enum diary_origin {
    DIARY_BY_RULE, /* the rule, or the list of dates, makes it */
    DIARY_BY_HAND, /* added; the row itself makes the date */
};

/* What of a follow-up does not pass between us and others (SPEC R-140). */
enum diary_caution {
    DIARY_CAUTION_NONE = 0,
    DIARY_CAUTION_UNTOLD = 2, /* never stored: there are participants outside,
                                 and no mail */
    DIARY_CAUTION_RULE = 3,   /* it came with a rule that was refused: its text
                                 is kept in `lines`, and its single date is
                                 shown; or, never stored: programs outside do
                                 not read some of the dates */
};

/* `alarm_s` of a seat: no alarm. From 0: seconds before the start. */
#define DIARY_ALARM_OFF (-1)

/* `silent_after_s` of a person: an alarm is shown however old it is. */
#define DIARY_NEVER_SILENT (-1)

enum diary_person_kind {
    DIARY_USER,
    DIARY_GROUP,
    DIARY_RESOURCE, /* a resource that is no location */
    DIARY_OUTSIDE,  /* known by address only */
    DIARY_LOCATION, /* a resource where one meets (SPEC R-155) */
    DIARY_PERSON_KIND__COUNT
};

/* Whether it can be booked, has a diary, and is never asked. */
static inline bool diary_is_resource(int64_t person_kind)
{
    return person_kind == DIARY_RESOURCE || person_kind == DIARY_LOCATION;
}

/* What a person may do in another's diary (SPEC R-174). */
enum diary_level {
    DIARY_LEVEL_NONE,
    DIARY_LEVEL_BUSY, /* see when he is busy, and nothing else */
    DIARY_LEVEL_READ,
    DIARY_LEVEL_WRITE,
    DIARY_LEVEL__COUNT
};

/* What a token is for. */
enum diary_token_kind {
    DIARY_TOKEN_SESSION,  /* of a browser that is signed in */
    DIARY_TOKEN_LINK,     /* signs in once */
    DIARY_TOKEN_PASSWORD, /* of a calendar program */
    DIARY_TOKEN_FEED,     /* of a read-only address */
    DIARY_TOKEN__COUNT
};

enum diary_theme {
    DIARY_THEME_SYSTEM,
    DIARY_THEME_LIGHT,
    DIARY_THEME_DARK,
    DIARY_THEME__COUNT
};

/* InvitationStatus of SPEC 2.1 and section 10.2; the owner's own seat has
 * DIARY_ANSWER_NONE. On a seat for one date: absent, as on the one for all. */
enum diary_answer {
    DIARY_ANSWER_NONE = 1,
    DIARY_ANSWER_ACCEPTED = 2,
    DIARY_ANSWER_HIDDEN = 4, /* of the whole: he is asked to single dates */
    DIARY_ANSWER_INVITATION = 5,
    DIARY_ANSWER_MOVED = 6, /* other date, time or place: asked anew */
    DIARY_ANSWER_SEEN = 7,
    DIARY_ANSWER_MOVED_SEEN = 8,
    DIARY_ANSWER_DECLINED = 9,
    DIARY_ANSWER_CANCELLED = 10,  /* of one date: he is not asked to it */
    DIARY_ANSWER_ASSIGNMENT = 11, /* he is to take it over (SPEC R-130) */
    DIARY_ANSWER_ASSIGNMENT_SEEN = 12,
    DIARY_ANSWER_NOT_TAKEN = 13, /* in a notice: he has declined to. On no
                                    seat: it is as if he had not been asked */
};

/* Whether somebody with this answer is asked to what it is of. */
static inline bool diary_is_asked(int64_t answer)
{
    return answer != DIARY_ANSWER_HIDDEN && answer != DIARY_ANSWER_CANCELLED;
}

/* What a notice tells (SPEC R-121, section 10.2). */
enum diary_notice_kind {
    DIARY_NOTICE_INVITED,
    DIARY_NOTICE_CHANGED,
    DIARY_NOTICE_CANCELLED,
    DIARY_NOTICE_DECLINED,   /* to the owner; answer SEEN: he says "maybe" */
    DIARY_NOTICE_UNSENT,     /* to the owner: a mail could not be sent */
    DIARY_NOTICE_CLAIMED,    /* to the owner: somebody has answered by mail, who
                                may be another than he says */
    DIARY_NOTICE_PROPOSED,   /* to the owner: another time is proposed */
    DIARY_NOTICE_ASSIGNED,   /* he is to take it over */
    DIARY_NOTICE_TAKEN_OVER, /* it has another owner now */
    DIARY_NOTICE_KEPT,       /* the time that he has proposed is not taken */
    DIARY_NOTICE__COUNT
};

/* A person and his preferences (SPEC R-175). */
struct diary_person {
    int64_t id;
    int64_t op;
    int64_t kind; /* enum diary_person_kind */
    const char *name;
    const char *address;      /* e-mail */
    const char *zone;         /* NULL: as the machine */
    const char *language;     /* "nb", "en"; NULL: as the machine */
    const char *country;      /* ISO 3166, two letters */
    int64_t first_weekday;    /* 0 Monday to 6 Sunday */
    int64_t meeting_length_s; /* proposed lengths */
    int64_t call_length_s;
    int64_t alarm_s;         /* proposed alarm; or DIARY_ALARM_OFF */
    int64_t all_day_start_s; /* bounds of an all-day entry, from midnight */
    int64_t all_day_end_s;
    int64_t day_start_s; /* the first hour that is shown */
    int64_t three_state; /* 1: tasks can be "started" */
    /* counters; they only grow */
    int64_t last_id;     /* last number given to a follow-up or type */
    int64_t last_number; /* last operation on this diary */
    int64_t last_change; /* last change number of his seats */
    /* more preferences */
    int64_t day_end_s;     /* behind the last hour that is shown */
    int64_t week_days;     /* days that the week shows: 5 or 7 */
    int64_t lunch_start_s; /* from midnight; the same as its end: none */
    int64_t lunch_end_s;
    int64_t task_alarm_s;   /* proposed alarm of tasks; or DIARY_ALARM_OFF */
    int64_t silent_after_s; /* alarms due longer ago are not shown (SPEC
                               R-092); or DIARY_NEVER_SILENT */
    int64_t shortcuts;      /* 1: keys of one letter do something */
    int64_t theme;          /* enum diary_theme */
    int64_t wants_mail;     /* 1: what others do is mailed to him too */
    int64_t participants_from_view; /* 1: whom the group view shows is proposed
                                       as participants (SPEC R-103) */
};

/* A type of follow-up (SPEC R-003). The list is the house's: it is kept with
 * DIARY_FIRST_PERSON, whoever uses it. */
struct diary_type {
    int64_t owner; /* DIARY_FIRST_PERSON */
    int64_t id;
    int64_t op;
    const char *name;
    const char *color;  /* "#rrggbb" */
    int64_t length_s;   /* default length; NONE: that of the kind */
    int64_t is_all_day; /* default */
    int64_t show_as;    /* default; enum diary_show_as */
    int64_t publish;    /* default */
};

/* What sifting for a window reads: which dates, no texts. */
struct diary_timing {
    int64_t owner;
    int64_t id;
    int64_t op;
    int64_t kind;        /* enum diary_kind */
    int64_t mode;        /* enum diary_mode */
    int64_t frame;       /* enum takt_frame; DATE is "all day" */
    const char *zone;    /* IANA name, for TAKT_FRAME_ZONE */
    int64_t start_s;     /* wall time of the first slot, the rule's anchor */
    int64_t start_shown; /* 1: a date even where no rule makes it */
    int64_t length_days; /* nominal days, added to the wall time first */
    int64_t length_s;    /* exact seconds, added to the instant after that */
    const char *rules;   /* RRULE values, one a line; NULL: none */
    const char *exrules; /* EXRULE values, one a line */
    const char *dates;   /* dates by hand: basic form, wall times of the
                            frame, ascending, comma-separated */
    const char *removed_days; /* EXDATE;VALUE=DATE on a timed start: dates,
                                 comma-separated */
    const char *shift;        /* off the days off (SPEC D-12), as
                                 takt_shift_print() writes it; NULL: dates
                                 stay where they are */
};

/* What one date may have differently from its series. */
struct diary_fields {
    int64_t type;         /* id of a struct diary_type */
    int64_t direction;    /* enum diary_direction, for calls */
    int64_t visible;      /* enum diary_visible */
    int64_t published;    /* 0 or 1 */
    const char *title;    /* what everybody sees */
    const char *agenda;   /* seen by invitees */
    const char *notes;    /* internal: not sent to externals */
    const char *location; /* */
    const char *links;    /* see list.h: kind, label, address */
    const char *custom;   /* custom fields, see list.h: name, value */
    const char *video;    /* join address */
    const char *end_zone; /* the zone that the end is said in */
    const char *lines;    /* content lines that we do not know, each with
                             a line feed behind, as they came in */
};

struct diary_followup {
    struct diary_timing timing;
    struct diary_fields fields;
    const char *uid;
    int64_t line;    /* id of the follow-up that this was first split from,
                        else its own */
    int64_t caution; /* enum diary_caution */
    int64_t created_s;
    int64_t modified_s;     /* grows */
    int64_t sequence;       /* grows */
    const char *after_done; /* for DIARY_AFTER_COMPLETION: how long after, and
                               its end, as <takt/after.h> writes it. No
                               window is sifted by it */
};

/* One date that has anything of its own. */
struct diary_slot {
    int64_t owner;
    int64_t followup;
    int64_t slot_s; /* its name */
    int64_t op;
    int64_t origin;      /* enum diary_origin */
    int64_t state;       /* enum diary_state */
    int64_t start_s;     /* moved to this wall time; NONE: not moved */
    int64_t length_days; /* NONE: as the series; set with length_s */
    int64_t length_s;
    int64_t done_s; /* instant of the tick */
    struct diary_fields fields;
    int64_t created_s;
    int64_t modified_s; /* grows */
    int64_t sequence;   /* grows */
};

/* What one person has of a follow-up or of one date of it. */
struct diary_seat {
    int64_t person;
    int64_t owner;
    int64_t followup;
    int64_t slot_s; /* or DIARY_SLOT_ALL */
    int64_t op;
    int64_t answer;       /* enum diary_answer */
    int64_t seen;         /* 0 or 1 */
    int64_t alarm_s;      /* seconds before the start; DIARY_ALARM_OFF */
    int64_t priority;     /* enum diary_priority */
    int64_t show_as;      /* enum diary_show_as */
    int64_t completed;    /* an invitee's own tick */
    int64_t reject_count; /* */
    const char *reject_reason;
    const char *object_name; /* name towards his calendar clients */
    const char *lines;       /* lines of his client that we do not know */
    int64_t from_s;          /* the span in UTC that holds every date; on the
                                seat for all, or of an invitation to one */
    int64_t to_s;            /* behind it; DIARY_ENDLESS */
    const char *tzdata;      /* the zone data that the span was made with */
    int64_t gone;            /* 1: a tombstone for his clients */
    int64_t change;          /* grows */
    int64_t acknowledged_s;  /* on the seat for all: every alarm due at or
                                before this instant is dismissed */
    int64_t snoozed_s;       /* of one date: its alarm was put off to this
                                instant */
    int64_t replied_s;       /* DTSTAMP of the last reply by mail; of what
                                somebody outside owns, of his last word that
                                he does not take another time */
    int64_t asked;           /* SEQUENCE of the follow-up when he was asked
                                by mail: an older reply answers no more */
};

/* What an operation tells somebody: one notice, whatever it did (SPEC D-17).
 * It stands until he has taken note of it. */
struct diary_notice {
    int64_t person;   /* who is told */
    int64_t owner;    /* of the follow-up */
    int64_t number;   /* of the operation */
    int64_t kind;     /* enum diary_notice_kind */
    int64_t actor;    /* who did it */
    int64_t at_s;     /* when */
    int64_t followup; /* which need not be there any more */
    int64_t slot_s;   /* the date, or the first of them; NONE: all */
    int64_t scope;    /* enum diary_scope: which from there on */
    int64_t start_s;  /* when that is, or was: a wall time */
    int64_t is_date;  /* 1: start_s is a date */
    int64_t repeats;  /* 1: a series */
    int64_t count;    /* dates that it is about; NONE: endless */
    int64_t total;    /* of so many; NONE: endless */
    const char *title;
    const char *zone;   /* of start_s; NULL: none */
    const char *reason; /* for declining; why it was not sent */
    int64_t answer;     /* claimed, declined: enum diary_answer */
    int64_t proposed_s; /* proposed: the start, a wall time as start_s */
    int64_t length_s;   /* proposed: its length; NONE: as it is */
};

/* What is told of Takt itself in every mail: set by the server as it starts,
 * so that whoever writes to the diary knows whether there is mail at all. */
struct diary_house {
    int64_t id;        /* 1 */
    const char *mail;  /* the address that mail comes from; NULL: no mail */
    int64_t tagged;    /* 1: mail for ADDRESS+TAG comes to it too */
    const char *page;  /* where the page is; NULL: nobody knows */
    const char *trust; /* the mail server whose word about who has sent a mail
                          counts; NULL: none */
};

/* A mail to somebody about one operation: there is one at most (SPEC D-17).
 * Written by the operation itself, so that none is lost. */
struct diary_mail {
    int64_t owner;  /* of the operation */
    int64_t number; /* of the operation */
    int64_t person; /* who gets it */
    int64_t state;  /* enum diary_mail_state */
    int64_t made_s;
    int64_t next_s; /* when it is tried next */
    int64_t tries;
    int64_t ended_s; /* when it was sent, or given up */
    int64_t followup;
    const char *from;    /* the address in the envelope */
    const char *to;      /* the address in the envelope */
    const char *text;    /* the whole message; NULL: it was sent */
    const char *trouble; /* what the mail server said last */
};

enum diary_mail_state {
    DIARY_MAIL_WAITING,
    DIARY_MAIL_SENT,
    DIARY_MAIL_GIVEN_UP,
};

/* A follow-up with all that belongs to it, as one person has it. The same
 * struct goes in (create, import) and comes out (get): ids, op and what grows
 * are ignored on the way in. */
struct diary_item {
    struct diary_followup followup;
    struct diary_seat seat;   /* the one for all */
    struct diary_slot *slots; /* ascending by slot */
    size_t slot_count;
    struct diary_seat *seats; /* his for single dates, ascending by slot */
    size_t seat_count;
    struct diary_seat *others; /* of the other participants: for all, and for
                                  single dates; ascending by person, slot.
                                  Going in, person and slot_s are enough */
    size_t other_count;
};

/* One date of a follow-up as it stands. */
struct diary_date {
    int64_t slot_s;     /* its name */
    int64_t at_s;       /* instant of the start; dates and floating times are
                           put in the reader's zone */
    int64_t end_at_s;   /* instant of the end */
    int64_t wall_s;     /* wall time of the start, in the frame */
    int64_t regular_s;  /* where it lies unless its row moves it: its slot, or
                           where the shift puts that */
    int64_t end_wall_s; /* wall time of the end, in the frame */
    int32_t offset_s;   /* wall_s - at_s */
    int32_t end_offset_s;
    enum diary_state state;
    bool is_moved;                 /* its row says where it lies */
    bool is_shifted;               /* off a day off, not moved by its row */
    bool is_added;                 /* by hand */
    bool is_changed;               /* some field differs from the series */
    const struct diary_slot *row;  /* what it has of its own, or NULL */
    const struct diary_seat *seat; /* its own seat, or NULL */
};

/* Which date of which follow-up. */
struct diary_ref {
    int64_t owner;
    int64_t followup;
    int64_t slot_s; /* DIARY_NONE: its first date, where one is meant */
};

/* What an operation was. */
enum diary_operation {
    DIARY_OP_CREATE,
    DIARY_OP_EDIT,
    DIARY_OP_MOVE,
    DIARY_OP_ADD_DATE,
    DIARY_OP_STOP,
    DIARY_OP_DELETE,
    DIARY_OP_SKIP,
    DIARY_OP_COMPLETE, /* also taking the tick away, and "started" */
    DIARY_OP_COPY,
    DIARY_OP_IMPORT,
    DIARY_OP_TYPE,       /* a type of follow-up was changed */
    DIARY_OP_PREFERENCE, /* */
    DIARY_OP_UNDO,
    DIARY_OP_ANSWER, /* by a participant */
    DIARY_OP_ASSIGN,
    DIARY_OP_TAKE_OVER, /* what was assigned is another's now: in the diary of
                           both; it is not undone */
    DIARY_OP_SEAT,      /* a participant has set what is his to set */
    DIARY_OP__COUNT
};

/* Whether an operation on a follow-up is a participant's own: it is for him
 * alone to undo. */
static inline bool diary_is_participants(int64_t what)
{
    return what == DIARY_OP_ANSWER || what == DIARY_OP_SEAT;
}

/* One operation of the log. */
struct diary_log {
    int64_t owner;
    int64_t number;
    int64_t person;    /* who did it */
    int64_t at_s;      /* when */
    int64_t what;      /* enum diary_operation */
    int64_t followup;  /* the one it was about; NONE: several or none */
    int64_t slot_s;    /* the date it was about; NONE: all */
    const char *title; /* of the follow-up then */
    int64_t undoes;    /* the number that it undoes; NONE */
    int64_t undone;    /* 1: it has been undone */
    const char *image; /* the before-image; see change.h */
};

/* How a person signs in. */
struct diary_account {
    int64_t person;
    const char *login;    /* lower case; no two are alike */
    const char *password; /* its hash as libsodium writes it; NULL: none */
    int64_t is_admin;
    int64_t disabled; /* 1: nothing of his signs in */
    int64_t failures; /* wrong passwords since the last right one */
    int64_t failed_s; /* instant of the last of them */
    int64_t created_s;
    int64_t used_s; /* instant when he last signed in */
};

/* A secret that signs in, or opens a feed; see account/token.h. */
struct diary_token {
    const char *hash; /* keyed, as hexadecimal text; the secret is not kept */
    int64_t person;
    int64_t kind; /* enum diary_token_kind */
    const char *label;
    int64_t created_s;
    int64_t used_s;      /* instant of its last use, to the hour or so */
    int64_t expires_s;   /* NONE: never */
    const char *options; /* of a feed: what it shows */
};

/* That a person belongs to a group. */
struct diary_member {
    int64_t group_id;
    int64_t person;
};

/* What a person or a group may do in somebody's diary. */
struct diary_access {
    int64_t owner;
    int64_t person; /* a user or a group */
    int64_t level;  /* enum diary_level */
};

/* Several people side by side (SPEC R-170). */
struct diary_view {
    int64_t owner;
    int64_t id;
    const char *name;
    const char *people; /* ids, comma-separated, in their order */
};

/* A reason for declining, from the house's list. */
struct diary_cause {
    int64_t id;
    const char *name;
};

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Why an operation was refused: a reason to act on, and the pieces of its
 * sentence. The sentences themselves, Norwegian and English, belong to the
 * face that speaks to the person.
 */
#ifndef DIARY_MESSAGES_H
#define DIARY_MESSAGES_H

#include <stdint.h>
#include <takt/status.h>

/* One entry for each sentence; the comment says what arg and text hold. */
enum diary_reason {
    DIARY_REASON_NONE,
    DIARY_REASON_STORE,            /* the store failed; text: what it says */
    DIARY_REASON_STORE_BUSY,       /* another process kept it for too long */
    DIARY_REASON_STORE_VERSION,    /* the file is of a newer program; arg[0]
                                      its version, arg[1] ours */
    DIARY_REASON_NOT_FOUND,        /* no such follow-up; arg[0]: the id */
    DIARY_REASON_NO_SUCH_DATE,     /* the follow-up has no such date; arg[0]:
                                      the slot */
    DIARY_REASON_NOT_OWNER,        /* only the owner may (SPEC R-060) */
    DIARY_REASON_COMPLETED,        /* untick it first (SPEC R-086); arg[0]: the
                                      slot */
    DIARY_REASON_ENGINE,           /* a rule was refused; takt says why */
    DIARY_REASON_ZONE_UNKNOWN,     /* text: the name */
    DIARY_REASON_NO_DATES,         /* the rule makes no date at all */
    DIARY_REASON_TOO_MANY_DATES,   /* arg[0] given, arg[1] allowed (D-03) */
    DIARY_REASON_SAME_TIME,        /* arg[0]: a wall time given twice (D-23) */
    DIARY_REASON_MOVED_AWAY,       /* arg[0]: the date of it lies elsewhere */
    DIARY_REASON_RANGE,            /* field; arg[0]..arg[1] is allowed */
    DIARY_REASON_REQUIRED,         /* field may not be empty */
    DIARY_REASON_TEXT,             /* field is no UTF-8, or too long: arg[1] */
    DIARY_REASON_DATES_TEXT,       /* field: a list of dates cannot be read;
                                      text: from where on */
    DIARY_REASON_NEEDS_SCOPE,      /* field: belongs to the series, not to one
                                      date: give another scope */
    DIARY_REASON_PAST_FIELDS,      /* field: of all, past ones included, only
                                      title, links and type change (D-07) */
    DIARY_REASON_NOTHING_OPEN,     /* no date is left that is not completed */
    DIARY_REASON_CANNOT_SPLIT,     /* several rules, or exception rules: change
                                      one date, or make it anew */
    DIARY_REASON_NOT_REPEATING,    /* it has one date only */
    DIARY_REASON_LAST_ID,          /* the diary is full */
    DIARY_REASON_NO_SUCH_TYPE,     /* arg[0]: the id */
    DIARY_REASON_UNDO_NOTHING,     /* nothing to undo */
    DIARY_REASON_UNDO_NOT_FOUND,   /* no operation arg[0] */
    DIARY_REASON_UNDO_DONE,        /* operation arg[0] is undone already */
    DIARY_REASON_UNDO_LATER,       /* operation arg[0] was followed by arg[1],
                                      an enum diary_operation in arg[2], on the
                                      same rows; text: the title it had */
    DIARY_REASON_AFTER_COMPLETION, /* of tasks and calls alone (SPEC D-13) */
    DIARY_REASON_ONE_OPEN,         /* what repeats after completion has one
                                      open date at a time */
    DIARY_REASON_CHANGED,          /* somebody else has changed it meanwhile;
                                      arg[0]: the change number now */
    DIARY_REASON_KEY,              /* the server's key cannot be read or made;
                                      text: why */
    DIARY_REASON_LOGIN_BAD,        /* text: the login that is none */
    DIARY_REASON_LOGIN_TAKEN,      /* text: the login */
    DIARY_REASON_NO_SUCH_LOGIN,    /* text: the login */
    DIARY_REASON_NO_SUCH_PERSON,   /* arg[0]: the id */
    DIARY_REASON_PASSWORD_LENGTH,  /* arg[0] bytes at least, arg[1] at most */
    DIARY_REASON_PASSWORD_LOGIN,   /* it is the login */
    DIARY_REASON_SIGN_IN,          /* login or password are wrong */
    DIARY_REASON_SIGN_IN_WAIT,     /* too many wrong ones: wait arg[0] s */
    DIARY_REASON_LAST_ADMIN,       /* somebody has to administrate */
    DIARY_REASON_NOT_ALLOWED,      /* not in that diary, or by administrators
                                      alone */
    DIARY_REASON_TOO_MANY,         /* arg[0] at most */
    DIARY_REASON_NOT_PARTICIPANT,  /* field: the owner, or a group, cannot be
                                      asked; arg[0]: the person */
    DIARY_REASON_NOT_INVITED,      /* he was not asked to that (SPEC R-117);
                                      arg[0]: the slot */
    DIARY_REASON_ADDRESS,          /* text: what is no e-mail address */
    DIARY_REASON_NOT_ASSIGNABLE,   /* field: users alone can take something
                                      over; arg[0]: the person */
    DIARY_REASON_TAKEN_OVER,       /* it has another owner since, who can
                                      assign it back; text: its title */
    DIARY_REASON_NOT_OUTSIDE,      /* field: who is a user answers himself;
                                      arg[0]: the person */
    DIARY_REASON_NO_MAIL,          /* the house sends no mail */
    DIARY_REASON__COUNT
};

/* What a reason speaks of, and what a change changes: bit n of a mask. */
enum diary_field {
    DIARY_FIELD_TITLE,
    DIARY_FIELD_AGENDA,
    DIARY_FIELD_NOTES,
    DIARY_FIELD_LOCATION,
    DIARY_FIELD_LINKS,
    DIARY_FIELD_CUSTOM,
    DIARY_FIELD_VIDEO,
    DIARY_FIELD_TYPE,
    DIARY_FIELD_DIRECTION,
    DIARY_FIELD_VISIBLE,
    DIARY_FIELD_PUBLISHED,
    DIARY_FIELD_END_ZONE,
    DIARY_FIELD_LINES,
    DIARY_FIELD_ALARM, /* from here on of the seat */
    DIARY_FIELD_PRIORITY,
    DIARY_FIELD_SHOW_AS,
    DIARY_FIELD_START,      /* from here on of the timing */
    DIARY_FIELD_LENGTH,     /* length_days and length_s together */
    DIARY_FIELD_KIND,       /* from here on of the series alone */
    DIARY_FIELD_ZONE,       /* frame and zone together */
    DIARY_FIELD_RULE,       /* mode, rules, exrules and dates together */
    DIARY_FIELD_SHIFT,      /* what is done on days off (SPEC D-12) */
    DIARY_FIELD_PREFERENCE, /* some preference; from here on not in a mask */
    DIARY_FIELD_PARTICIPANTS,
    DIARY_FIELD__COUNT
};

#define DIARY_BIT(field) (UINT32_C(1) << (field))

/* Fields that may be changed with DIARY_SCOPE_ALL. */
#define DIARY_PAST_FIELDS                                                      \
    (DIARY_BIT(DIARY_FIELD_TITLE) | DIARY_BIT(DIARY_FIELD_LINKS) |             \
     DIARY_BIT(DIARY_FIELD_TYPE))

/* The most bytes of a piece of a sentence, the NUL included. */
#define DIARY_ERROR_TEXT 256

/* Filled in when a call answers TAKT_REFUSED. */
struct diary_error {
    enum diary_reason reason;
    enum diary_field field;      /* where the reason speaks of one */
    int64_t arg[3];              /* numbers of the sentence */
    char text[DIARY_ERROR_TEXT]; /* text of the sentence, cut if need be */
    struct takt_error takt;      /* for DIARY_REASON_ENGINE; its offsets are
                                    into the rule's text */
};

/* Fills err in, if there is one, and answers TAKT_REFUSED. */
takt_status diary_refuse(struct diary_error *err, enum diary_reason reason,
                         int64_t arg0, int64_t arg1);

/* The same with the field that it speaks of. */
takt_status diary_refuse_field(struct diary_error *err,
                               enum diary_reason reason, enum diary_field field,
                               int64_t arg0, int64_t arg1);

/* The same with a piece of text, cut at a character to fit. */
takt_status diary_refuse_text(struct diary_error *err, enum diary_reason reason,
                              const char *text);

#endif

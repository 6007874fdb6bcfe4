/* SPDX-License-Identifier: MIT */
/* What mails say, in each language. In a text {0} to {9} stand for the pieces
 * that are filled in. */
#ifndef MAIL_WORDS_H
#define MAIL_WORDS_H

#include <takt/words.h>

#include "base/buf.h"

enum mail_word {
    MAIL_SUBJECT_INVITES, /* title, when */
    MAIL_SUBJECT_ASSIGNED,
    MAIL_SUBJECT_CHANGED,
    MAIL_SUBJECT_CANCELLED,
    MAIL_SUBJECT_REMOVED,
    MAIL_SUBJECT_ACCEPTED,
    MAIL_SUBJECT_DECLINED,
    MAIL_SUBJECT_TAKEN_BACK,
    MAIL_SUBJECT_PROPOSES,
    MAIL_SUBJECT_KEPT,
    MAIL_SUBJECT_SENDS,
    MAIL_SENDS,          /* who, title: a copy, which asks nothing */
    MAIL_INVITES,        /* who, title */
    MAIL_ASSIGNED,       /* who, title: to a user, who may take it over */
    MAIL_CHANGED,        /* who, title */
    MAIL_CHANGED_DATE,   /* who, title, date */
    MAIL_CHANGED_FROM,   /* who, title, date */
    MAIL_CANCELLED,      /* who, title */
    MAIL_CANCELLED_DATE, /* who, title, date */
    MAIL_REMOVED,        /* who, title: he is no longer asked */
    MAIL_REMOVED_DATE,   /* who, title, date */
    MAIL_ACCEPTED,       /* who, title */
    MAIL_DECLINED,       /* who, title */
    MAIL_TAKEN_BACK,     /* who, title: his answer is none any more */
    MAIL_PROPOSES,       /* who, title: another time */
    MAIL_KEPT,           /* who, title: another time was proposed */
    MAIL_WHEN,           /* labels */
    MAIL_PROPOSED,
    MAIL_BEFORE,
    MAIL_OFF,
    MAIL_WHERE,
    MAIL_DATES,
    MAIL_AGENDA,
    MAIL_REASON,
    MAIL_AND_MORE, /* behind a list of dates that goes on */
    MAIL_ZONE,     /* name of the zone */
    MAIL_HOW_TO_ANSWER,
    MAIL_ANSWER_HERE, /* for who has it in his diary */
    MAIL_UNTITLED,
    MAIL_WORD__COUNT
};

/* Appends a text with args in the places of {0} to {9}; args may be NULL for
 * a text that has none. */
void mail_word_add(struct buf *out, enum takt_lang lang, enum mail_word word,
                   const char *const *args);

/* The text itself. */
const char *mail_word(enum takt_lang lang, enum mail_word word);

#endif

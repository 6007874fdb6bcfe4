/* SPDX-License-Identifier: MIT */
/*
 * Every text that the API says of its own, in each language: one table a
 * language. In a text {0} to {9} stand for the pieces that are filled in.
 */
#ifndef SERVER_API_SAID_H
#define SERVER_API_SAID_H

#include <takt/words.h>

#include "base/buf.h"

enum said {
    /* what is wrong with a body */
    SAID_NOT_JSON,
    SAID_TOO_DEEP,
    SAID_OBJECT,
    SAID_LIST,
    SAID_TEXT,
    SAID_BOOLEAN,
    SAID_NUMBER,
    SAID_ONE_OF,
    SAID_UNKNOWN,
    SAID_REQUIRED,
    SAID_TOO_MANY,
    SAID_TOO_LONG,
    SAID_DATE,
    SAID_TIME,
    SAID_INSTANT,
    SAID_ALL_DAY,
    SAID_NOT_ALL_DAY,
    SAID_END_BEFORE,
    SAID_ZONE,
    SAID_NO_DATES,
    SAID_NO_COUNTRY,
    SAID_BAD_ADDRESS,
    SAID_NO_RIGHT,
    SAID_NO_CHANGE,
    SAID_BAD_MATCH,
    SAID_FOREIGN,
    SAID_LINK_USED,
    SAID_TIME_OF_DAY,
    SAID_COUNTRY,
    SAID_NO_SUCH,
    SAID_BROWSER_ONLY,
    SAID_COLOR,
    SAID_ADDRESS,
    /* what a preview warns of */
    SAID_WARN_OVERLAPS,
    SAID_WARN_SHORT_LAST,
    SAID_WARN_SHORT_SKIP,
    SAID_WARN_FIRST,
    /* how it repeats */
    SAID_NEVER,
    /* what was done, for a toast */
    SAID_DONE_NOTHING,
    SAID_DONE_CREATED,
    SAID_DONE_EDITED,
    SAID_DONE_MOVED,
    SAID_DONE_LENGTH,
    SAID_DONE_ADDED,
    SAID_DONE_STOPPED,
    SAID_DONE_DELETED,
    SAID_DONE_DELETED_ONE,
    SAID_DONE_DELETED_MANY,
    SAID_DONE_SKIPPED,
    SAID_DONE_SKIPPED_MANY,
    SAID_DONE_COMPLETED,
    SAID_DONE_STARTED,
    SAID_DONE_OPENED,
    SAID_DONE_COPIED,
    SAID_DONE_UNDONE,
    SAID_DONE_CONFLICTS_ONE,
    SAID_DONE_CONFLICTS,
    SAID_DONE_ACCEPTED,
    SAID_DONE_ACCEPTED_MANY,
    SAID_DONE_DECLINED,
    SAID_DONE_DECLINED_MANY,
    SAID_DONE_ASSIGNED,
    SAID_DONE_UNASSIGNED,
    SAID_DONE_TAKEN_OVER,
    SAID_DONE_NOT_TAKEN,
    SAID_DONE_ANSWERED,
    /* what a notice tells: who, what, when, how many, of how many */
    /* which dates a scope means */
    SAID_SCOPE_THIS,
    SAID_SCOPE_FUTURE,
    SAID_SCOPE_FUTURE_ONE,
    SAID_SCOPE_FUTURE_NONE,
    SAID_SCOPE_FUTURE_ENDLESS,
    SAID_SCOPE_OPEN,
    SAID_SCOPE_OPEN_ENDLESS,
    SAID_SCOPE_ALL,
    SAID_SCOPE_ALL_ENDLESS,
    /* what follows of a scope */
    SAID_KEPT_ONE,
    SAID_KEPT,
    SAID_FROZEN_ONE,
    SAID_FROZEN,
    SAID_DROPPED_ONE,
    SAID_DROPPED,
    SAID_KEPT_ADDED_ONE,
    SAID_KEPT_ADDED,
    SAID_SPLITS,
    SAID_SINGLE,
    SAID_GONE,
    SAID_COLLIDES_ONE,
    SAID_COLLIDES,
    SAID_HAS_DATES,
    SAID_IS_ENDLESS,
    /* what changes */
    SAID_CHANGE,
    SAID_ANY,
    SAID_OPERATION,
    SAID_NONE,
    SAID_FIELD_TITLE,
    SAID_FIELD_AGENDA,
    SAID_FIELD_NOTES,
    SAID_FIELD_LOCATION,
    SAID_FIELD_LINKS,
    SAID_FIELD_CUSTOM,
    SAID_FIELD_VIDEO,
    SAID_FIELD_TYPE,
    SAID_FIELD_DIRECTION,
    SAID_FIELD_VISIBLE,
    SAID_FIELD_PUBLISHED,
    SAID_FIELD_ALARM,
    SAID_FIELD_PRIORITY,
    SAID_FIELD_SHOW_AS,
    SAID_FIELD_DATE,
    SAID_FIELD_TIME,
    SAID_FIELD_LENGTH,
    SAID_FIELD_KIND,
    SAID_FIELD_ZONE,
    SAID_FIELD_RULE,
    SAID_FIELD_SHIFT,
    SAID_FIELD_LIST,
    SAID__COUNT
};

extern const char *const said_nb[SAID__COUNT];
extern const char *const said_nn[SAID__COUNT];
extern const char *const said_en[SAID__COUNT];
extern const char *const said_sv[SAID__COUNT];
extern const char *const said_da[SAID__COUNT];
extern const char *const said_de[SAID__COUNT];
extern const char *const said_nl[SAID__COUNT];

/* The text as it stands in the table; static. */
const char *said_text(enum takt_lang lang, enum said said);

/* Appends a text as a sentence: with a capital, and a full stop. */
void said_add_sentence(struct buf *out, const char *text);

/* Appends a text with its pieces; args may be NULL for a text without. */
void said_add(struct buf *out, enum takt_lang lang, enum said said,
              const char *const *args);

#endif

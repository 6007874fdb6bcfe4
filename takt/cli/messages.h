/* SPDX-License-Identifier: MIT */
/*
 * Every text that the command line says, in each language: one table a
 * language, no text anywhere else. In a text {0} to {9} stand for the pieces
 * that are filled in.
 */
#ifndef TAKT_CLI_MESSAGES_H
#define TAKT_CLI_MESSAGES_H

#include <takt/words.h>

#include "base/buf.h"

enum message {
    MSG_NONE, /* no text */
    MSG_ANY,  /* {0} alone */
    /* help */
    MSG_HELP_USAGE,
    MSG_HELP_OPTIONS,
    MSG_HELP_COMMON,
    MSG_HELP,
    MSG_HELP_MORE,
    MSG_COMMON_DB,
    MSG_COMMON_ZONE,
    MSG_COMMON_LANG,
    MSG_COMMON_JSON,
    MSG_COMMON_HELP,
    MSG_VALUE_FILE,
    MSG_VALUE_ZONE,
    MSG_VALUE_LANG,
    MSG_VALUE_TIME,
    MSG_VALUE_DATE,
    MSG_VALUE_DATES,
    MSG_VALUE_CLOCK,
    MSG_VALUE_NUMBER,
    MSG_VALUE_LENGTH,
    MSG_VALUE_TEXT,
    MSG_VALUE_WORD,
    MSG_VALUE_RULE,
    MSG_VALUE_DAYS,
    MSG_VALUE_MONTHS,
    MSG_VALUE_WEEKDAYS,
    MSG_VALUE_ORDINAL,
    MSG_VALUE_NAME,
    MSG_VALUE_ADDRESS,
    MSG_VALUE_COLOR,
    /* not called so */
    MSG_OPTION_UNKNOWN,
    MSG_OPTION_TWICE,
    MSG_OPTION_NO_VALUE,
    MSG_OPTION_NEEDS_VALUE,
    MSG_OPTION_NUMBER,
    MSG_COMMAND_UNKNOWN,
    MSG_COMMAND_MISSING,
    MSG_DID_YOU_MEAN,
    MSG_TRY_HELP,
    MSG_WORD_MISSING,
    MSG_WORD_TOO_MANY,
    MSG_BAD_LANG,
    MSG_BAD_TIME,
    MSG_BAD_LENGTH,
    MSG_BAD_NOW,
    /* what went wrong */
    MSG_NO_MEMORY,
    MSG_NO_INPUT,
    MSG_NO_OUTPUT,
    MSG_TOO_LARGE,
    MSG_AT_LINE,
    /* expand */
    MSG_EXPAND_WORDS,
    MSG_EXPAND_ABOUT,
    MSG_EXPAND_START,
    MSG_EXPAND_FROM,
    MSG_EXPAND_TO,
    MSG_EXPAND_LIMIT,
    MSG_EXPAND_BATCH,
    MSG_EXPAND_NO_START,
    MSG_EXPAND_TWO_STARTS,
    MSG_EXPAND_BATCH_ALONE,
    MSG_EXPAND_NO_RULE,
    /* check */
    MSG_CHECK_WORDS,
    MSG_CHECK_ABOUT,
    MSG_CHECK_OK,
    MSG_CHECK_NEVER,
    MSG_CHECK_PLACE,
    /* describe */
    MSG_DESCRIBE_WORDS,
    MSG_DESCRIBE_ABOUT,
    MSG_DESCRIBE_START,
    MSG_DESCRIBE_LENGTH,
    /* why the diary refused */
    MSG_STORE,
    MSG_STORE_BUSY,
    MSG_STORE_VERSION,
    MSG_NOT_FOUND,
    MSG_NO_SUCH_DATE,
    MSG_NOT_OWNER,
    MSG_COMPLETED_LOCKED,
    MSG_ZONE_UNKNOWN,
    MSG_NO_DATES,
    MSG_TOO_MANY_DATES,
    MSG_SAME_TIME,
    MSG_FIELD_RANGE,
    MSG_FIELD_REQUIRED,
    MSG_FIELD_TEXT,
    MSG_DATES_TEXT,
    MSG_NEEDS_SCOPE,
    MSG_PAST_FIELDS,
    MSG_NOTHING_OPEN,
    MSG_CANNOT_SPLIT,
    MSG_NOT_REPEATING,
    MSG_LAST_ID,
    MSG_NO_SUCH_TYPE,
    MSG_UNDO_NOTHING,
    MSG_UNDO_NOT_FOUND,
    MSG_UNDO_DONE,
    MSG_UNDO_LATER,
    MSG_AFTER_COMPLETION,
    /* fields */
    MSG_FIELD_TITLE,
    MSG_FIELD_AGENDA,
    MSG_FIELD_NOTES,
    MSG_FIELD_LOCATION,
    MSG_FIELD_LINKS,
    MSG_FIELD_CUSTOM,
    MSG_FIELD_VIDEO,
    MSG_FIELD_TYPE,
    MSG_FIELD_DIRECTION,
    MSG_FIELD_VISIBLE,
    MSG_FIELD_PUBLISHED,
    MSG_FIELD_END_ZONE,
    MSG_FIELD_LINES,
    MSG_FIELD_ALARM,
    MSG_FIELD_PRIORITY,
    MSG_FIELD_SHOW_AS,
    MSG_FIELD_START,
    MSG_FIELD_LENGTH,
    MSG_FIELD_KIND,
    MSG_FIELD_ZONE,
    MSG_FIELD_RULE,
    MSG_FIELD_PREFERENCE,
    /* the diary's file */
    MSG_NO_FOLDER,
    /* how it repeats */
    MSG_HELP_PATTERN,
    MSG_VALUE_DAILY,
    MSG_VALUE_SHORT,
    MSG_PATTERN_DAILY,
    MSG_PATTERN_WEEKLY,
    MSG_PATTERN_MONTHLY,
    MSG_PATTERN_YEARLY,
    MSG_PATTERN_DATES,
    MSG_PATTERN_RULE,
    MSG_PATTERN_ON,
    MSG_PATTERN_DAY,
    MSG_PATTERN_LAST_DAY,
    MSG_PATTERN_NTH,
    MSG_PATTERN_MONTH,
    MSG_PATTERN_SHORT,
    MSG_PATTERN_TIMES,
    MSG_PATTERN_UNTIL,
    MSG_PATTERN_FOREVER,
    MSG_BAD_WEEKDAYS,
    MSG_BAD_DAYS,
    MSG_BAD_SHORT,
    MSG_BAD_NTH,
    MSG_BAD_MONTHS,
    MSG_BAD_DAILY,
    MSG_PATTERN_WORD,
    MSG_TWO_ENDS,
    MSG_TWO_PATTERNS,
    MSG_NO_PATTERN,
    MSG__COUNT
};

/* The tables, indexed by enum message. */
extern const char *const messages_nb[MSG__COUNT];
extern const char *const messages_en[MSG__COUNT];

/* A text as it stands in its table. */
const char *message_text(enum takt_lang lang, enum message message);

/* Appends a text with args filled in; NULL if it takes none. */
void message_add(struct buf *out, enum takt_lang lang, enum message message,
                 const char *const *args);

#endif

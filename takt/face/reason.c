/* SPDX-License-Identifier: MIT */
/* The sentences of refusals. */
#include "face/reason.h"

#include <takt/words.h>

#include "face/messages.h"
#include "face/moment.h"
#include "face/operation.h"

/* The most bytes of a piece of a sentence. */
#define PIECE_MAX 1024

void reason_add(struct buf *out, enum takt_lang lang,
                const struct takt_error *err, const char *text, size_t len)
{
    char sentence[TAKT_WORDS_SIZE];

    if (err->status == TAKT_NOMEM) {
        message_add(out, lang, MSG_NO_MEMORY, NULL);
        return;
    }
    if (err->status == TAKT_LIMIT) {
        message_add(out, lang, MSG_TOO_LARGE, NULL);
        return;
    }
    (void)takt_reason_print(err, text, len, lang, sentence, sizeof(sentence),
                            NULL); /* what fits will do */
    buf_add_str(out, sentence);
}

/* ---- the diary ---------------------------------------------------------- */

static const enum message reasons[DIARY_REASON__COUNT] = {
    [DIARY_REASON_NONE] = MSG_ANY,
    [DIARY_REASON_STORE] = MSG_STORE,
    [DIARY_REASON_STORE_BUSY] = MSG_STORE_BUSY,
    [DIARY_REASON_STORE_VERSION] = MSG_STORE_VERSION,
    [DIARY_REASON_NOT_FOUND] = MSG_NOT_FOUND,
    [DIARY_REASON_NO_SUCH_DATE] = MSG_NO_SUCH_DATE,
    [DIARY_REASON_NOT_OWNER] = MSG_NOT_OWNER,
    [DIARY_REASON_COMPLETED] = MSG_COMPLETED_LOCKED,
    [DIARY_REASON_ENGINE] = MSG_ANY,
    [DIARY_REASON_ZONE_UNKNOWN] = MSG_ZONE_UNKNOWN,
    [DIARY_REASON_NO_DATES] = MSG_NO_DATES,
    [DIARY_REASON_TOO_MANY_DATES] = MSG_TOO_MANY_DATES,
    [DIARY_REASON_SAME_TIME] = MSG_SAME_TIME,
    [DIARY_REASON_MOVED_AWAY] = MSG_MOVED_AWAY,
    [DIARY_REASON_RANGE] = MSG_FIELD_RANGE,
    [DIARY_REASON_REQUIRED] = MSG_FIELD_REQUIRED,
    [DIARY_REASON_TEXT] = MSG_FIELD_TEXT,
    [DIARY_REASON_DATES_TEXT] = MSG_DATES_TEXT,
    [DIARY_REASON_NEEDS_SCOPE] = MSG_NEEDS_SCOPE,
    [DIARY_REASON_PAST_FIELDS] = MSG_PAST_FIELDS,
    [DIARY_REASON_NOTHING_OPEN] = MSG_NOTHING_OPEN,
    [DIARY_REASON_CANNOT_SPLIT] = MSG_CANNOT_SPLIT,
    [DIARY_REASON_NOT_REPEATING] = MSG_NOT_REPEATING,
    [DIARY_REASON_LAST_ID] = MSG_LAST_ID,
    [DIARY_REASON_NO_SUCH_TYPE] = MSG_NO_SUCH_TYPE,
    [DIARY_REASON_UNDO_NOTHING] = MSG_UNDO_NOTHING,
    [DIARY_REASON_UNDO_NOT_FOUND] = MSG_UNDO_NOT_FOUND,
    [DIARY_REASON_UNDO_DONE] = MSG_UNDO_DONE,
    [DIARY_REASON_UNDO_LATER] = MSG_UNDO_LATER,
    [DIARY_REASON_AFTER_COMPLETION] = MSG_AFTER_COMPLETION,
    [DIARY_REASON_ONE_OPEN] = MSG_ONE_OPEN,
    [DIARY_REASON_CHANGED] = MSG_CHANGED_MEANWHILE,
    [DIARY_REASON_KEY] = MSG_KEY,
    [DIARY_REASON_LOGIN_BAD] = MSG_LOGIN_BAD,
    [DIARY_REASON_LOGIN_TAKEN] = MSG_LOGIN_TAKEN,
    [DIARY_REASON_NO_SUCH_LOGIN] = MSG_NO_SUCH_LOGIN,
    [DIARY_REASON_NO_SUCH_PERSON] = MSG_NO_SUCH_PERSON,
    [DIARY_REASON_PASSWORD_LENGTH] = MSG_PASSWORD_LENGTH,
    [DIARY_REASON_PASSWORD_LOGIN] = MSG_PASSWORD_LOGIN,
    [DIARY_REASON_SIGN_IN] = MSG_SIGN_IN,
    [DIARY_REASON_SIGN_IN_WAIT] = MSG_SIGN_IN_WAIT,
    [DIARY_REASON_LAST_ADMIN] = MSG_LAST_ADMIN,
    [DIARY_REASON_NOT_ALLOWED] = MSG_NOT_ALLOWED,
    [DIARY_REASON_TOO_MANY] = MSG_TOO_MANY,
    [DIARY_REASON_NOT_PARTICIPANT] = MSG_NOT_PARTICIPANT,
    [DIARY_REASON_NOT_INVITED] = MSG_NOT_INVITED,
    [DIARY_REASON_ADDRESS] = MSG_ADDRESS_BAD,
    [DIARY_REASON_NOT_ASSIGNABLE] = MSG_NOT_ASSIGNABLE,
    [DIARY_REASON_TAKEN_OVER] = MSG_TAKEN_OVER,
    [DIARY_REASON_NOT_OUTSIDE] = MSG_NOT_OUTSIDE,
    [DIARY_REASON_NO_MAIL] = MSG_NO_MAIL,
};

static const enum message fields[DIARY_FIELD__COUNT] = {
    [DIARY_FIELD_TITLE] = MSG_FIELD_TITLE,
    [DIARY_FIELD_AGENDA] = MSG_FIELD_AGENDA,
    [DIARY_FIELD_NOTES] = MSG_FIELD_NOTES,
    [DIARY_FIELD_LOCATION] = MSG_FIELD_LOCATION,
    [DIARY_FIELD_LINKS] = MSG_FIELD_LINKS,
    [DIARY_FIELD_CUSTOM] = MSG_FIELD_CUSTOM,
    [DIARY_FIELD_VIDEO] = MSG_FIELD_VIDEO,
    [DIARY_FIELD_TYPE] = MSG_FIELD_TYPE,
    [DIARY_FIELD_DIRECTION] = MSG_FIELD_DIRECTION,
    [DIARY_FIELD_VISIBLE] = MSG_FIELD_VISIBLE,
    [DIARY_FIELD_PUBLISHED] = MSG_FIELD_PUBLISHED,
    [DIARY_FIELD_END_ZONE] = MSG_FIELD_END_ZONE,
    [DIARY_FIELD_LINES] = MSG_FIELD_LINES,
    [DIARY_FIELD_ALARM] = MSG_FIELD_ALARM,
    [DIARY_FIELD_PRIORITY] = MSG_FIELD_PRIORITY,
    [DIARY_FIELD_SHOW_AS] = MSG_FIELD_SHOW_AS,
    [DIARY_FIELD_START] = MSG_FIELD_START,
    [DIARY_FIELD_LENGTH] = MSG_FIELD_LENGTH,
    [DIARY_FIELD_KIND] = MSG_FIELD_KIND,
    [DIARY_FIELD_ZONE] = MSG_FIELD_ZONE,
    [DIARY_FIELD_RULE] = MSG_FIELD_RULE,
    [DIARY_FIELD_SHIFT] = MSG_FIELD_SHIFT,
    [DIARY_FIELD_PREFERENCE] = MSG_FIELD_PREFERENCE,
    [DIARY_FIELD_PARTICIPANTS] = MSG_FIELD_PARTICIPANTS,
};

/* Whether arg[0] of a reason is a wall time. */
static bool has_time(enum diary_reason reason)
{
    return reason == DIARY_REASON_NO_SUCH_DATE ||
           reason == DIARY_REASON_COMPLETED ||
           reason == DIARY_REASON_SAME_TIME ||
           reason == DIARY_REASON_MOVED_AWAY;
}

void reason_add_diary(struct buf *out, enum takt_lang lang,
                      const struct diary_error *err)
{
    TAKT_AUTO(buf) first = BUF_INIT(PIECE_MAX);
    TAKT_AUTO(buf) second = BUF_INIT(PIECE_MAX);
    enum message what = fields[err->field];

    if (err->reason == DIARY_REASON_UNDO_LATER)
        buf_addf(&second, "%s %lld",
                 message_text(lang, operation_message(err->arg[2])),
                 (long long)err->arg[1]);
    else
        buf_addf(&second, "%lld", (long long)err->arg[1]);

    if (err->reason == DIARY_REASON_ENGINE) {
        reason_add(out, lang, &err->takt, NULL, 0);
        return;
    }
    if (has_time(err->reason))
        moment_add_wall(&first, err->arg[0]);
    else
        buf_addf(&first, "%lld", (long long)err->arg[0]);
    message_add(out, lang, reasons[err->reason],
                (const char *const[]){buf_str(&first), buf_str(&second),
                                      message_text(lang, what), err->text});
}

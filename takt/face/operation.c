/* SPDX-License-Identifier: MIT */
/* The names of the operations of the log, for people and in JSON. */
#include "face/operation.h"

#include "diary/types.h"

static const struct {
    enum message message;
    const char *word; /* in JSON */
} operations[DIARY_OP__COUNT] = {
    [DIARY_OP_CREATE] = {MSG_OP_CREATE, "create"},
    [DIARY_OP_EDIT] = {MSG_OP_EDIT, "edit"},
    [DIARY_OP_MOVE] = {MSG_OP_MOVE, "move"},
    [DIARY_OP_ADD_DATE] = {MSG_OP_ADD_DATE, "add-date"},
    [DIARY_OP_STOP] = {MSG_OP_STOP, "stop"},
    [DIARY_OP_DELETE] = {MSG_OP_DELETE, "delete"},
    [DIARY_OP_SKIP] = {MSG_OP_SKIP, "skip"},
    [DIARY_OP_COMPLETE] = {MSG_OP_COMPLETE, "complete"},
    [DIARY_OP_COPY] = {MSG_OP_COPY, "copy"},
    [DIARY_OP_IMPORT] = {MSG_OP_IMPORT, "import"},
    [DIARY_OP_TYPE] = {MSG_OP_TYPE, "type"},
    [DIARY_OP_PREFERENCE] = {MSG_OP_PREFERENCE, "preference"},
    [DIARY_OP_UNDO] = {MSG_OP_UNDO, "undo"},
    [DIARY_OP_ANSWER] = {MSG_OP_ANSWER, "answer"},
    [DIARY_OP_ASSIGN] = {MSG_OP_ASSIGN, "assign"},
    [DIARY_OP_TAKE_OVER] = {MSG_OP_TAKE_OVER, "take-over"},
    [DIARY_OP_SEAT] = {MSG_OP_SEAT, "seat"},
};

enum message operation_message(int64_t what)
{
    return what >= 0 && what < DIARY_OP__COUNT ? operations[what].message
                                               : MSG_NONE;
}

const char *operation_word(int64_t what)
{
    return what >= 0 && what < DIARY_OP__COUNT ? operations[what].word : NULL;
}

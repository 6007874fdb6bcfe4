/* SPDX-License-Identifier: MIT */
/* Which dates an operation is for; see scope.h. */
#include "server/api/scope.h"

#include <string.h>

const struct api_word scope_words[SCOPE_WORDS] = {
    {"this", DIARY_SCOPE_THIS},
    {"future", DIARY_SCOPE_FUTURE},
    {"open", DIARY_SCOPE_OPEN},
    {"all", DIARY_SCOPE_ALL},
};

bool scope_find(struct ask *ask, const struct diary_ref *ref,
                struct diary_item *item, struct diary_date *date)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_date *dates;
    size_t count = 0;
    bool more;
    takt_status status = diary_get(&ask->call, ref->owner, ref->followup, item,
                                   ask->arena, &ask->err);

    if (status == TAKT_OK && ref->slot_s == DIARY_NONE) {
        status = diary_dates(&ask->call, item, &cursor, 1, &dates, &count,
                             &more, ask->arena, &ask->err);
        if (status == TAKT_OK && count == 1)
            *date = dates[0];
        else if (status == TAKT_OK)
            status = TAKT_DONE;
    } else if (status == TAKT_OK) {
        status = diary_date_of(&ask->call, item, ref->slot_s, date, ask->arena,
                               &ask->err);
    }
    if (status == TAKT_OK && !ask_sees(ask, item, date)) {
        (void)diary_refuse(&ask->err, DIARY_REASON_NOT_FOUND, ref->followup,
                           0); /* answered below */
        status = TAKT_REFUSED;
    }
    if (status == TAKT_DONE)
        (void)diary_refuse(&ask->err, DIARY_REASON_NO_SUCH_DATE, ref->slot_s,
                           0); /* answered below */
    if (status != TAKT_OK)
        ask_refuse(ask);
    return status == TAKT_OK;
}

/* What does not repeat has just the one date. */
static enum diary_scope fit(enum diary_scope scope,
                            const struct diary_item *item)
{
    return scope == DIARY_SCOPE_THIS && !diary_item_repeats(item)
               ? DIARY_SCOPE_FUTURE
               : scope;
}

enum diary_scope scope_read(const struct api_in *in, const char *name,
                            const struct diary_item *item)
{
    int64_t scope = DIARY_SCOPE_THIS;

    (void)api_in_word(in, name, scope_words, SCOPE_WORDS,
                      &scope); /* absent: this */
    return fit((enum diary_scope)scope, item);
}

bool scope_parse(struct ask *ask, const char *text,
                 const struct diary_item *item, enum diary_scope *out)
{
    *out = fit(DIARY_SCOPE_THIS, item);
    if (text == NULL)
        return true;
    for (size_t i = 0; i < SCOPE_WORDS; i++)
        if (strcmp(text, scope_words[i].word) == 0) {
            *out = fit((enum diary_scope)scope_words[i].value, item);
            return true;
        }
    api_fault(&ask->faults, "/scope", SAID_ONE_OF,
              (const char *const[]){"this, future, open, all"});
    ask_faults(ask);
    return false;
}

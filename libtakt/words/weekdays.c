/* SPDX-License-Identifier: MIT */
/* Reading weekdays: "mandag til fredag", "første og tredje mandag", "siste
 * arbeidsdag", "unntatt søndag". */
#include "words/phrases.h"

/* Reads "mandag til fredag" or one weekday into a set. TAKT_DONE if there is
 * none. */
static takt_status read_weekday_range(struct words_reader *r, uint32_t *set)
{
    int32_t from;
    int32_t to;

    if (!takt__reader_take(r, WORD_WEEKDAY, &from))
        return TAKT_DONE;
    *set |= 1u << from;
    const struct words_token next = takt__reader_after(r, &r->token);
    if ((!takt__reader_is(r, WORD_RANGE) && !takt__reader_is(r, WORD_UNTIL)) ||
        takt__reading(&next, WORD_WEEKDAY) == NULL)
        return TAKT_OK;
    takt__reader_next(r);
    (void)takt__reader_take(r, WORD_WEEKDAY, &to); /* it is one */
    for (; from != to; from = (from + 1) % 7)
        *set |= 1u << from;
    *set |= 1u << to;
    return TAKT_OK;
}

/* The joint behind which a weekday follows, with its token in next. */
static enum words_meaning weekday_joint(const struct words_reader *r,
                                        struct words_token *next)
{
    enum words_meaning joint = WORD_NONE;

    *next = r->token;
    while (takt__reading(next, WORD_AND) != NULL ||
           takt__reading(next, WORD_OR) != NULL) {
        if (joint != WORD_OR)
            joint = takt__reading(next, WORD_OR) != NULL ? WORD_OR : WORD_AND;
        *next = takt__reader_after(r, next);
    }
    return takt__reading(next, WORD_WEEKDAY) != NULL ? joint : WORD_NONE;
}

/* Reads a list of weekdays; is_choice tells whether "or" stands in it. */
static takt_status read_weekday_list(struct words_reader *r, uint32_t *set,
                                     bool *is_choice)
{
    takt_status status = read_weekday_range(r, set);
    struct words_token next;

    *is_choice = false;
    while (status == TAKT_OK) {
        const enum words_meaning joint = weekday_joint(r, &next);
        if (joint == WORD_NONE)
            break;
        *is_choice = *is_choice || joint == WORD_OR;
        r->token = next;
        status = read_weekday_range(r, set);
    }
    return status;
}

/* Takes what weekdays are ones of, if it is said. */
static takt_status take_scope(struct words_reader *r)
{
    enum words_scope scope;
    const takt_status status = takt__read_scope(r, &scope);

    if (status == TAKT_OK && scope != SCOPE_NONE)
        r->scope = scope;
    return status;
}

takt_status takt__read_weekdays(struct words_reader *r)
{
    uint32_t set = 0;
    bool is_choice;
    const takt_status status = read_weekday_list(r, &set, &is_choice);

    r->said.rule.by_day |= (uint8_t)set;
    return status == TAKT_OK ? take_scope(r) : status;
}

/* Reads "(man–fre)" behind a word such as "arbeidsdag", which then means
 * just those days. */
static void read_days_range(struct words_reader *r, int32_t *days)
{
    const struct words_token first = r->token;
    const struct words_token joint = takt__reader_after(r, &first);
    uint32_t set = 0;

    if (takt__reading(&first, WORD_WEEKDAY) != NULL &&
        takt__reading(&joint, WORD_RANGE) != NULL &&
        read_weekday_range(r, &set) == TAKT_OK)
        *days = (int32_t)set;
}

takt_status takt__read_days_of_week(struct words_reader *r)
{
    int32_t days;

    if (!takt__reader_take(r, WORD_DAYS, &days))
        return TAKT_DONE;
    read_days_range(r, &days);
    r->has_days = true;
    r->said.rule.by_day |= (uint8_t)days;
    return take_scope(r);
}

/* "unntatt lørdag og søndag". */
takt_status takt__read_except(struct words_reader *r)
{
    bool is_choice;
    int32_t days;

    if (!takt__reader_take(r, WORD_EXCEPT, NULL))
        return TAKT_DONE;
    takt__reader_skip(r);
    if (takt__reader_take(r, WORD_DAYS, &days)) {
        r->except |= (uint32_t)days;
        return TAKT_OK;
    }
    const takt_status status = read_weekday_list(r, &r->except, &is_choice);
    return status == TAKT_DONE ? takt__reader_misplaced(r) : status;
}

/* The numbers choose among all days of a set: "siste arbeidsdag". */
static takt_status put_choice(struct words_reader *r,
                              const struct words_numbers *list, uint32_t days)
{
    if (r->ordinal_days != 0)
        return takt__refuse(r->err, TAKT_REASON_WORD_TWICE, list->offset,
                            list->length);
    r->ordinal_days = days;
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int i = 0; i < TAKT_WORDS_366; i++)
            r->said.rule.by_set_pos[half][i] |= list->set[half][i];
    return TAKT_OK;
}

static takt_status put_numbered(struct words_reader *r,
                                const struct words_numbers *list,
                                uint32_t weekdays)
{
    uint64_t set[2] = {0, 0};
    const takt_status status =
        takt__put_small(r, list, 53, &set[TAKT_FRONT], &set[TAKT_BACK]);

    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int i = 0; i < 7; i++)
            if ((weekdays >> i & 1) != 0)
                r->said.rule.by_day_nth[half][i] |= set[half];
    return status;
}

/* "første mandag", "første mandag eller onsdag", "siste arbeidsdag". */
takt_status takt__read_numbered_weekdays(struct words_reader *r,
                                         const struct words_numbers *list)
{
    uint32_t set = 0;
    bool is_choice;
    int32_t days;
    takt_status status;

    if (takt__reader_take(r, WORD_DAYS, &days)) {
        read_days_range(r, &days);
        status = put_choice(r, list, (uint32_t)days);
    } else {
        status = read_weekday_list(r, &set, &is_choice);
        if (status == TAKT_OK)
            status = is_choice ? put_choice(r, list, set)
                               : put_numbered(r, list, set);
    }
    return status == TAKT_OK ? take_scope(r) : status;
}

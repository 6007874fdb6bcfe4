/* SPDX-License-Identifier: MIT */
#include "words/reader.h"

void takt__reader_next(struct words_reader *r)
{
    r->token = takt__reader_after(r, &r->token);
}

struct words_token takt__reader_after(const struct words_reader *r,
                                      const struct words_token *token)
{
    return takt__token(&r->text, token->offset + token->length);
}

bool takt__reader_is(const struct words_reader *r, enum words_meaning meaning)
{
    return takt__reading(&r->token, meaning) != NULL;
}

bool takt__reader_take(struct words_reader *r, enum words_meaning meaning,
                       int32_t *value)
{
    const struct words_reading *const reading =
        takt__reading(&r->token, meaning);

    if (reading == NULL)
        return false;
    if (value != NULL)
        *value = reading->value;
    takt__reader_next(r);
    return true;
}

void takt__reader_skip(struct words_reader *r)
{
    while (takt__reader_is(r, WORD_LINK) || takt__reader_is(r, WORD_ARTICLE))
        takt__reader_next(r);
}

takt_status takt__reader_refuse(const struct words_reader *r,
                                enum takt_reason reason,
                                const struct words_token *token)
{
    return takt__refuse(r->err, reason, token->offset, token->length);
}

takt_status takt__reader_misplaced(const struct words_reader *r)
{
    return takt__reader_refuse(r,
                               r->token.reading_count == 0
                                   ? TAKT_REASON_WORD_UNKNOWN
                                   : TAKT_REASON_WORD_MISPLACED,
                               &r->token);
}

takt_status takt__reader_range(const struct words_reader *r,
                               const struct words_token *token, int64_t least,
                               int64_t most)
{
    return takt__refuse_args(r->err, TAKT_REASON_RANGE, token->offset,
                             token->length, least, most);
}

int64_t takt__reader_number(const struct words_token *token)
{
    const struct words_reading *word = takt__reading(token, WORD_NUMBER);

    if (token->number_count == 1)
        return token->number[0];
    if (word == NULL)
        word = takt__reading(token, WORD_ORDINAL);
    return word != NULL ? word->value : 0;
}

static bool is_number(const struct words_token *token)
{
    return takt__reading(token, WORD_NUMBER) != NULL ||
           takt__reading(token, WORD_ORDINAL) != NULL;
}

/* Puts a number into the set; more than 366 there are of nothing. */
static takt_status add(const struct words_reader *r, struct words_numbers *out,
                       const struct words_token *token, int64_t number,
                       bool is_back)
{
    if (number < 1 || number > 366)
        return takt__reader_range(r, token, 1, 366);
    set_add(out->set[is_back ? TAKT_BACK : TAKT_FRONT], (int)number);
    out->last = is_back ? -number : number;
    out->final = *token;
    out->count++;
    return TAKT_OK;
}

/* A dash between two numbers is skipped in "3.-letzter", where the number is
 * counted from the end. */
static struct words_token behind_number(const struct words_reader *r,
                                        const struct words_token *number)
{
    const struct words_token next = takt__reader_after(r, number);

    if (takt__reading(&next, WORD_RANGE) == NULL)
        return next;
    const struct words_token last = takt__reader_after(r, &next);
    return takt__reading(&last, WORD_LAST) != NULL ? last : next;
}

/* Reads one number: "15", "siste", "3. siste". TAKT_DONE if there is none. */
static takt_status read_one(struct words_reader *r, struct words_numbers *out)
{
    const struct words_token first = r->token;
    const struct words_reading *const last = takt__reading(&first, WORD_LAST);

    if (last != NULL) {
        takt__reader_next(r);
        return add(r, out, &first, -last->value, true);
    }
    if (!is_number(&first))
        return TAKT_DONE;
    const struct words_token next = behind_number(r, &first);
    const struct words_reading *const back = takt__reading(&next, WORD_LAST);
    const bool is_back = back != NULL && back->value == -1;
    r->token = is_back ? next : first;
    takt__reader_next(r);
    return add(r, out, &first, takt__reader_number(&first), is_back);
}

/* A number that is no count: "25 times" ends a list. */
static bool may_follow(const struct words_reader *r,
                       const struct words_token *token)
{
    if (takt__reading(token, WORD_LAST) != NULL)
        return true;
    const struct words_token next = takt__reader_after(r, token);
    return is_number(token) && takt__reading(&next, WORD_TIMES) == NULL;
}

/* The token behind a joint and articles, if that is a number; else the one
 * that the reader stands at. */
static struct words_token behind_joint(const struct words_reader *r)
{
    struct words_token token = r->token;

    while (takt__reading(&token, WORD_AND) != NULL ||
           takt__reading(&token, WORD_OR) != NULL)
        token = takt__reader_after(r, &token);
    if (token.offset == r->token.offset)
        return r->token;
    while (takt__reading(&token, WORD_ARTICLE) != NULL)
        token = takt__reader_after(r, &token);
    return may_follow(r, &token) ? token : r->token;
}

takt_status takt__reader_numbers(struct words_reader *r,
                                 struct words_numbers *out)
{
    *out = (struct words_numbers){.offset = r->token.offset};
    for (;;) {
        const takt_status status = read_one(r, out);
        if (status != TAKT_OK)
            return status;
        out->length = out->final.offset + out->final.length - out->offset;
        const struct words_token next = behind_joint(r);
        if (next.offset == r->token.offset)
            return TAKT_OK;
        r->token = next;
    }
}

void takt__reader_unread_last(struct words_reader *r,
                              struct words_numbers *list)
{
    const bool is_back = list->last < 0;

    set_drop(list->set[is_back ? TAKT_BACK : TAKT_FRONT],
             (int)(is_back ? -list->last : list->last));
    list->count--;
    r->token = list->final;
}

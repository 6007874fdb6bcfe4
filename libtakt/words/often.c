/* SPDX-License-Identifier: MIT */
/* Reading how often: "hver 3. uke", "annenhver tirsdag", "månedlig", "én gang
 * i uka", "25 ganger"; and of what numbered days are ones: "i måneden". */
#include "words/phrases.h"

static takt_status set_freq(struct words_reader *r,
                            const struct words_token *token, int32_t unit,
                            int64_t every)
{
    const enum takt_freq freq = (enum takt_freq)(unit % 16);
    const int64_t interval = every * (unit / 16);

    if (interval < 1 || interval > TAKT_NUMBER_MAX)
        return takt__reader_range(r, token, 1, TAKT_NUMBER_MAX);
    if (r->has_freq && (freq != r->said.rule.freq ||
                        (uint32_t)interval != r->said.rule.interval))
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, token);
    r->has_freq = true;
    r->how_often = *token;
    r->said.rule.freq = freq;
    r->said.rule.interval = (uint32_t)interval;
    return TAKT_OK;
}

/* Whether a number can belong to "every": something to count follows. */
static bool can_be_counted(const struct words_token *next)
{
    return takt__reading(next, WORD_UNIT) != NULL ||
           takt__reading(next, WORD_WEEKDAY) != NULL ||
           takt__reading(next, WORD_DAYS) != NULL;
}

/* Reads the number of "every 3rd", if there is one; else 1. */
static int64_t read_every_number(struct words_reader *r,
                                 struct words_token *place)
{
    const int64_t number = takt__reader_number(&r->token);
    const bool is_number = r->token.number_count == 1 || number != 0;
    const struct words_token next = takt__reader_after(r, &r->token);

    if (!is_number || !can_be_counted(&next))
        return 1;
    *place = r->token;
    r->token = next;
    return number;
}

/* "hver 3. uke", "annenhver tirsdag", "hver siste fredag", "hver april". */
takt_status takt__read_every(struct words_reader *r)
{
    const struct words_token first = r->token;
    struct words_token place = first;
    int32_t every = 0;
    int32_t unit;

    if (!takt__reader_take(r, WORD_EVERY, &every))
        return TAKT_DONE;
    takt__reader_skip(r);
    const int64_t number = read_every_number(r, &place);
    if (every < 0)
        every = place.offset == first.offset ? -every : 1;
    if (takt__reader_take(r, WORD_UNIT, &unit))
        return set_freq(r, &place, unit, number == -1 ? -1 : every * number);
    if (takt__reader_is(r, WORD_WEEKDAY) || takt__reader_is(r, WORD_DAYS)) {
        if (number < 1 || number > TAKT_NUMBER_MAX / 2 || r->every != 0)
            return takt__reader_misplaced(r);
        r->every = (uint32_t)(every * number);
        r->how_often = first;
        return TAKT_OK;
    }
    if (every == 1 &&
        (takt__reader_is(r, WORD_MONTH) || takt__reader_is(r, WORD_LAST) ||
         takt__reader_is(r, WORD_EASTER) ||
         takt__reader_number(&r->token) != 0))
        return TAKT_OK;
    return takt__reader_misplaced(r);
}

takt_status takt__read_adverb(struct words_reader *r)
{
    const struct words_token first = r->token;
    int32_t unit;

    if (!takt__reader_take(r, WORD_ADVERB, &unit))
        return TAKT_DONE;
    return set_freq(r, &first, unit, 1);
}

/* Reads what numbered days are ones of, if it is said: "i måneden", "of
 * every 2nd month". */
takt_status takt__read_scope(struct words_reader *r, enum words_scope *scope)
{
    const struct words_token first = r->token;
    int32_t unit;

    *scope = SCOPE_NONE;
    takt__reader_skip(r);
    if (takt__reader_is(r, WORD_EVERY)) {
        const bool had_freq = r->has_freq;
        const takt_status status = takt__read_every(r);
        if (status != TAKT_OK || had_freq || !r->has_freq)
            return status;
        unit = (int32_t)r->said.rule.freq;
    } else if (!takt__reader_take(r, WORD_UNIT, &unit)) {
        r->token = first;
        return TAKT_OK;
    }
    unit %= 16;
    if (unit == TAKT_FREQ_YEARLY)
        *scope = SCOPE_YEAR;
    else if (unit == TAKT_FREQ_MONTHLY)
        *scope = SCOPE_MONTH;
    else if (unit == TAKT_FREQ_WEEKLY)
        *scope = SCOPE_WEEK;
    return TAKT_OK;
}

/* ---- how many times ----------------------------------------------------- */

/* Takes "a month" and "per month" behind "once". */
static bool take_per_unit(struct words_reader *r, int32_t *unit)
{
    const struct words_token first = r->token;

    takt__reader_skip(r);
    (void)takt__reader_take(r, WORD_EVERY, NULL);
    if (takt__reader_take(r, WORD_UNIT, unit) ||
        takt__reader_take(r, WORD_ADVERB, unit))
        return true;
    r->token = first;
    return false;
}

takt_status takt__read_count(struct words_reader *r)
{
    const struct words_token first = r->token;
    int32_t unit;

    (void)takt__reader_take(r, WORD_AFTER, NULL); /* "after 10 times" */
    const struct words_token token = r->token;
    const struct words_token next = takt__reader_after(r, &token);
    const int64_t number = takt__reader_number(&token);
    if (takt__reading(&next, WORD_TIMES) == NULL ||
        (number == 0 && token.number_count != 1)) {
        r->token = first;
        return TAKT_DONE;
    }
    if (number < 1 || number > TAKT_NUMBER_MAX)
        return takt__reader_range(r, &token, 1, TAKT_NUMBER_MAX);
    if (r->said.rule.count != 0)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &token);
    r->token = takt__reader_after(r, &next);
    if (number == 1 && take_per_unit(r, &unit)) /* "1 time a week" */
        return set_freq(r, &token, unit, 1);
    r->said.rule.count = (uint32_t)number;
    return TAKT_OK;
}

/* The date that stands behind "once" where the rule is said already: "hver
 * uke på tirsdag, én gang, tirsdag 24. november". It need not be heeded. */
static takt_status read_only_date(struct words_reader *r)
{
    const struct words_token first = r->token;
    int32_t day;

    if (takt__reader_is(r, WORD_AND)) /* a comma */
        takt__reader_next(r);
    takt__reader_skip(r);
    const struct words_token date = r->token;
    const bool has_weekday = takt__reader_take(r, WORD_WEEKDAY, NULL);
    if (takt__reader_is(r, WORD_AND))
        takt__reader_next(r);
    takt__reader_skip(r);
    if (!has_weekday || takt__reader_number(&r->token) == 0) {
        r->token = first; /* "once, on Tuesday" may say which days */
        return TAKT_OK;
    }
    r->token = date;
    return takt__read_date(r, false, &day);
}

/* "én gang", or, with what follows, how often: "once a month". */
takt_status takt__read_once(struct words_reader *r)
{
    const struct words_token first = r->token;
    int32_t times;
    int32_t unit;

    if (!takt__reader_take(r, WORD_ONCE, &times))
        return TAKT_DONE;
    if (times == 1 && take_per_unit(r, &unit))
        return set_freq(r, &first, unit, 1);
    if (r->said.rule.count != 0)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &first);
    r->said.rule.count = (uint32_t)times;
    return r->has_freq || r->has_days ? read_only_date(r) : TAKT_OK;
}

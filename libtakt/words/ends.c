/* SPDX-License-Identifier: MIT */
/* Reading when it is, when it begins and ends, and how long it goes on: "kl.
 * 9", "fra 1. mars", "til jul", "i 3 uker", "slutter aldri". */
#include "words/phrases.h"

/* ---- how long ----------------------------------------------------------- */

/* The seconds of a unit; 0 for months and years. */
static int64_t unit_s(int32_t unit)
{
    static const int64_t lengths[TAKT_FREQ__COUNT] = {
        [TAKT_FREQ_SECONDLY] = 1,
        [TAKT_FREQ_MINUTELY] = 60,
        [TAKT_FREQ_HOURLY] = 3600,
        [TAKT_FREQ_DAILY] = TAKT_DAY_S,
        [TAKT_FREQ_WEEKLY] = 7 * TAKT_DAY_S,
    };

    return lengths[unit % 16] * (unit / 16);
}

/* Whether a number of a unit says how long it goes on, as "every day for 3
 * weeks": one number, no ordinal, of a unit that is longer than what it
 * counts; or how long each is, as "at 9 for 2 hours". */
static bool is_length(const struct words_reader *r,
                      const struct words_numbers *list, int32_t unit)
{
    const bool is_bare = list->count == 1 && list->last > 0 &&
                         list->final.length == (size_t)list->final.digits;
    const int32_t freq =
        r->has_freq ? (int32_t)r->said.rule.freq : TAKT_FREQ_DAILY;

    if (unit % 16 < TAKT_FREQ_DAILY)
        return is_bare && r->clock_count == 1 && r->said.length_s == 0;
    return is_bare && unit % 16 > freq && (r->has_freq || r->every != 0);
}

takt_status takt__read_length(struct words_reader *r,
                              const struct words_numbers *list, int32_t unit)
{
    if (!is_length(r, list, unit))
        return TAKT_DONE;
    if (unit % 16 < TAKT_FREQ_DAILY) {
        r->said.length_s = list->last * unit_s(unit);
        return TAKT_OK;
    }
    if (r->length != 0)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &list->final);
    r->length = list->last * (unit / 16);
    r->length_unit = (enum takt_freq)(unit % 16);
    return TAKT_OK;
}

/* ---- from when to when -------------------------------------------------- */

takt_status takt__read_at(struct words_reader *r)
{
    if (!takt__reader_take(r, WORD_AT, NULL))
        return TAKT_DONE;
    const takt_status status = takt__read_clocks(r, true);
    return status == TAKT_DONE ? takt__reader_misplaced(r) : status;
}

takt_status takt__read_bare_clock(struct words_reader *r)
{
    return takt__read_clocks(r, false);
}

/* Whether a range follows of what has this meaning: "from Monday to Friday"
 * says no start. */
static bool is_range_of(const struct words_reader *r,
                        enum words_meaning meaning)
{
    const struct words_token joint = takt__reader_after(r, &r->token);
    const struct words_token to = takt__reader_after(r, &joint);
    const struct words_token behind = takt__reader_after(r, &to);

    return takt__reader_is(r, meaning) &&
           (takt__reading(&joint, WORD_RANGE) != NULL ||
            takt__reading(&joint, WORD_UNTIL) != NULL) &&
           takt__reading(&to, meaning) != NULL &&
           takt__reading(&behind, WORD_MONTH) == NULL;
}

/* Whether a month without a date follows: "van maart" is "of March", and says
 * no start. */
static bool is_month_alone(const struct words_reader *r)
{
    const struct words_token behind = takt__reader_after(r, &r->token);

    return takt__reader_is(r, WORD_MONTH) && behind.number_count == 0;
}

takt_status takt__read_from(struct words_reader *r)
{
    const struct words_token first = r->token;

    if (!takt__reader_take(r, WORD_FROM, NULL))
        return TAKT_DONE;
    if (is_range_of(r, WORD_WEEKDAY))
        return takt__read_weekdays(r);
    if (is_range_of(r, WORD_MONTH))
        return takt__read_months(r);
    if (takt__reading(&first, WORD_LINK) != NULL && is_month_alone(r)) {
        r->token = first;
        return TAKT_DONE;
    }
    takt_status status = takt__read_clocks(r, is_range_of(r, WORD_NUMBER));
    if (status != TAKT_DONE)
        return status;
    if (r->said.has_start)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &first);
    status = takt__read_date(r, false, &r->said.start_day);
    r->said.has_start = status == TAKT_OK;
    return status == TAKT_DONE ? takt__reader_misplaced(r) : status;
}

/* The time of day that belongs to the end, if there is one. */
static takt_status read_until_time(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;
    const struct words_token first = r->token;
    int32_t time_s;
    bool has_seconds;

    const bool has_at = takt__reader_take(r, WORD_AT, NULL);
    const takt_status status =
        takt__read_clock(r, has_at, &time_s, &has_seconds);
    if (status != TAKT_OK) {
        r->token = first;
        return status == TAKT_DONE ? TAKT_OK : status;
    }
    rule->until = TAKT_UNTIL_LOCAL;
    rule->until_s += time_s;
    while (takt__reader_is(r, WORD_ARTICLE))
        takt__reader_next(r);
    if (takt__reader_take(r, WORD_UTC, NULL))
        rule->until = TAKT_UNTIL_UTC;
    return TAKT_OK;
}

takt_status takt__read_until(struct words_reader *r)
{
    const struct words_token first = r->token;
    const bool to_end = !takt__reader_is(r, WORD_UNTIL);
    int32_t day;

    if (!takt__reader_take(r, WORD_UNTIL, NULL) &&
        !takt__reader_take(r, WORD_UNTIL_END, NULL))
        return TAKT_DONE;
    takt__reader_skip(r);
    const takt_status status = takt__read_date(r, to_end, &day);
    if (status == TAKT_DONE)
        return takt__reader_misplaced(r);
    if (status != TAKT_OK)
        return status;
    if (r->said.rule.until != TAKT_UNTIL_NONE)
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &first);
    r->said.rule.until = TAKT_UNTIL_DATE;
    r->said.rule.until_s = (int64_t)day * TAKT_DAY_S;
    return read_until_time(r);
}

takt_status takt__read_never(struct words_reader *r)
{
    if (!takt__reader_take(r, WORD_NEVER, NULL))
        return TAKT_DONE;
    r->is_endless = true;
    return TAKT_OK;
}

takt_status takt__read_last_time(struct words_reader *r)
{
    int32_t day;

    if (!takt__reader_take(r, WORD_LAST_TIME, NULL))
        return TAKT_DONE;
    const takt_status status = takt__read_date(r, false, &day);
    return status == TAKT_DONE ? TAKT_OK : status;
}

/* "varer 3 dager". */
takt_status takt__read_lasts(struct words_reader *r)
{
    int32_t unit;

    if (!takt__reader_take(r, WORD_LASTS, NULL))
        return TAKT_DONE;
    const struct words_token token = r->token;
    int64_t number = takt__reader_number(&token);
    if (number == 0)
        number = takt__reader_is(r, WORD_ARTICLE);
    if (number < 1 || number > 366)
        return takt__reader_range(r, &token, 1, 366);
    takt__reader_next(r);
    if (!takt__reader_take(r, WORD_UNIT, &unit) || unit_s(unit) == 0)
        return takt__reader_misplaced(r);
    r->said.length_s = number * unit_s(unit);
    return TAKT_OK;
}

takt_status takt__read_week_start(struct words_reader *r)
{
    int32_t weekday;

    if (!takt__reader_take(r, WORD_WEEK_START, NULL))
        return TAKT_DONE;
    takt__reader_skip(r);
    if (!takt__reader_take(r, WORD_WEEKDAY, &weekday))
        return takt__reader_misplaced(r);
    r->has_week_start = true;
    r->said.rule.week_start = (uint8_t)weekday;
    return TAKT_OK;
}

takt_status takt__read_short(struct words_reader *r)
{
    if (takt__reader_take(r, WORD_SHORT_LAST, NULL)) {
        r->is_short_last = true;
        return TAKT_OK;
    }
    return takt__reader_take(r, WORD_SHORT_SKIP, NULL) ? TAKT_OK : TAKT_DONE;
}

/* SPDX-License-Identifier: MIT */
/*
 * The sentence for a rule (SPEC section 15, at its end). Where the form makes
 * the very rule, its words are said, else the rule's parts one after another
 * (words/parts.c); this file chooses, and knows no language itself. A
 * sentence is
 *
 *   what         "Dag 31 i hver måned"
 *   in brackets  " (siste dag i kortere måneder)"
 *   when         " kl. 09.00–10.00"
 *   how it ends  ", til 31. desember 2027."
 *
 * takt_sentence_parse() makes the same rule of it again, so nothing is left
 * unsaid but the time of UNTIL where the whole of its day counts.
 *
 * With RSCALE and SKIP neither will do, and the rule itself stands in
 * brackets behind the nearest words.
 */
#include "words/speech.h"

#include "base/math.h"

static bool is_single(uint32_t set)
{
    return set != 0 && (set & (set - 1)) == 0;
}

/* What becomes of a day that a month lacks, where there is one to ask for. */
static void say_short_month(struct speech *s)
{
    const struct takt_form *form = &s->form;
    const bool is_monthly = form->pattern == TAKT_PATTERN_MONTHLY;
    const bool is_leap_day = form->month_days == UINT32_C(1) << 29 &&
                             form->months == 1u << 2 && !form->is_last_day;
    const bool is_late = is_single(form->month_days) &&
                         form->month_days > UINT32_C(1) << 28 &&
                         !form->is_last_day;

    if (form->short_month == TAKT_SHORT_LAST)
        takt__speech_say(s,
                         is_monthly ? s->lang->short_last : s->lang->year_last);
    else if (is_monthly && is_late)
        takt__speech_say(s, s->lang->short_skip);
    else if (is_leap_day)
        takt__speech_say(s, s->lang->year_skip);
}

static void say_monthly(struct speech *s)
{
    s->every = &s->lang->of_month;
    takt__speech_say(s, s->lang->monthly);
    say_short_month(s);
}

static void say_yearly(struct speech *s)
{
    const bool is_date = s->form.sub == TAKT_SUB_DAY_OF_MONTH &&
                         !s->form.is_last_day && is_single(s->form.months);

    s->every = &s->lang->every[TAKT_FREQ_YEARLY];
    takt__speech_say(s, is_date ? s->lang->yearly_date : s->lang->yearly);
    say_short_month(s);
}

/* The first day of the week: of an interval of weeks, of a week's number, and
 * of what the rule was made with. */
static void say_weeks_begin(struct speech *s)
{
    s->weekday = s->rule->week_start;
    if (s->weekday != TAKT_MONDAY)
        takt__speech_say(s, s->lang->weeks_begin);
}

static void say_form(struct speech *s)
{
    switch (s->form.pattern) {
    case TAKT_PATTERN_DAILY:
        s->every = &s->lang->every[TAKT_FREQ_DAILY];
        if (s->form.sub == TAKT_SUB_EVERY_WORKDAY)
            takt__speech_say(s, s->lang->every_workday);
        else if (s->form.sub == TAKT_SUB_EVERY_WEEKDAY)
            takt__speech_say(s, s->lang->every_weekday);
        else
            takt__speech_say(s, "{every}");
        break;
    case TAKT_PATTERN_WEEKLY:
        s->every = &s->lang->every[TAKT_FREQ_WEEKLY];
        takt__speech_say(s, s->lang->weekly);
        break;
    case TAKT_PATTERN_MONTHLY:
        say_monthly(s);
        break;
    default:
        say_yearly(s);
    }
}

/* Whether the rule leaves no day to DTSTART: it becomes the same whatever
 * that is. */
static bool has_all_days(const struct takt_rule *rule)
{
    struct takt_rule a = *rule;
    struct takt_rule b = *rule;

    takt_rule_fill(&a, 0, true);               /* a Thursday, 1 January */
    takt_rule_fill(&b, 43 * TAKT_DAY_S, true); /* a Friday, 13 February */
    return takt_rule_is_equal(&a, &b);
}

/* Whether the form makes the very rule, where every day that is a set of
 * weekdays alone is every week. */
static bool is_exact(const struct takt_form *form, const struct takt_rule *rule)
{
    struct takt_rule of_form;
    struct takt_rule weekly = *rule;
    struct takt_rule plain = TAKT_RULE_INIT;

    plain.by_day = rule->by_day;
    plain.week_start = rule->week_start;
    plain.count = rule->count;
    plain.until = rule->until;
    plain.until_s = rule->until_s;
    if (rule->by_day != 0 && takt_rule_is_equal(&plain, rule))
        weekly.freq = TAKT_FREQ_WEEKLY;
    return takt_form_to_rule(&of_form, form, NULL) == TAKT_OK &&
           takt_rule_is_equal(&of_form, &weekly);
}

/* The rule without its times of day, where they can be said behind. */
static struct takt_rule dates_of(const struct takt_rule *rule)
{
    struct takt_rule dates = *rule;

    if (takt__has_clocks(rule) && rule->freq >= TAKT_FREQ_DAILY)
        dates.by_hour = dates.by_minute = dates.by_second = 0;
    return dates;
}

/* With a start, a form will do that makes the same dates. Every day that is a
 * weekday is said as every week, but not beside times of day. */
static bool find_form(struct speech *s)
{
    const struct takt_rule dates = dates_of(s->rule);

    if (s->options->has_start &&
        takt_form_from_rule(&s->form, s->rule, s->options->start_s) == TAKT_OK)
        return true;
    s->says_clocks = dates.by_hour != s->rule->by_hour;
    return has_all_days(&dates) &&
           takt_form_from_rule(&s->form, &dates, 0) == TAKT_OK &&
           is_exact(&s->form, &dates) &&
           !(s->says_clocks && dates.freq == TAKT_FREQ_DAILY &&
             dates.by_day != 0);
}

static void say_dates(struct speech *s)
{
    s->every = &s->lang->every[s->rule->freq];
    if (s->is_shown) {
        say_form(s);
        if (s->says_clocks)
            takt__say_times_of_day(s);
    } else if (takt__can_say_parts(s->rule)) {
        takt__say_parts(s);
    } else {
        takt__speech_say(s, s->lang->unshown);
        return; /* the brackets say it all */
    }
    say_weeks_begin(s);
}

/* Whether each date is at the time of DTSTART. */
static bool has_time_of_start(const struct speech *s)
{
    const struct takt_rule *rule = s->rule;

    return s->options->has_start && rule->freq >= TAKT_FREQ_DAILY &&
           ((s->is_shown && !s->says_clocks) ||
            (rule->by_hour == 0 && rule->by_minute == 0 &&
             rule->by_second == 0));
}

static void say_times(struct speech *s)
{
    const struct takt_describe_options *options = s->options;
    int64_t later;

    if (!has_time_of_start(s))
        return;
    if (!options->has_time) {
        if (options->length_s > TAKT_DAY_S)
            takt__speech_plural(s, &s->lang->lasts,
                                ceil_div(options->length_s, TAKT_DAY_S));
        return;
    }
    s->time_s = floor_mod(options->start_s, TAKT_DAY_S);
    later = (s->time_s + max_i64(options->length_s, 0)) / TAKT_DAY_S;
    s->to_s = (s->time_s + max_i64(options->length_s, 0)) % TAKT_DAY_S;
    if (later == 1 && s->to_s == 0) { /* midnight ends the day it starts */
        later = 0;
        s->to_s = TAKT_DAY_S;
    }
    if (options->length_s <= 0)
        takt__speech_say(s, s->lang->at);
    else if (later == 0)
        takt__speech_say(s, s->lang->from_to);
    else
        takt__speech_plural(s, &s->lang->to_later, later);
}

static void say_count(struct speech *s)
{
    const struct takt_describe_options *options = s->options;

    if (!options->has_last) {
        takt__speech_plural(s, &s->lang->count, s->rule->count);
        return;
    }
    s->day = (int32_t)floor_div(options->last_s, TAKT_DAY_S);
    s->weekday = takt_weekday(s->day);
    takt__speech_plural(s, &s->lang->count_last, s->rule->count);
}

/* UNTIL is included, so a time of it that leaves out no date of its day need
 * not be said. */
static bool needs_until_time(const struct speech *s)
{
    int64_t last_s = TAKT_DAY_S - 1;

    if (has_time_of_start(s))
        last_s = floor_mod(s->options->start_s, TAKT_DAY_S);
    return s->rule->until == TAKT_UNTIL_LOCAL && s->time_s < last_s;
}

static void say_until(struct speech *s)
{
    const int64_t until_s = s->rule->until_s;
    const char *template = s->lang->until;

    s->time_s = floor_mod(until_s, TAKT_DAY_S);
    if (s->rule->until == TAKT_UNTIL_UTC)
        template = s->lang->until_utc;
    else if (needs_until_time(s))
        template = s->lang->until_time;
    if (s->options->has_today)
        s->silent_from = s->options->today;
    takt__speech_of_day(s, template, (int32_t)floor_div(until_s, TAKT_DAY_S));
}

static void say_end(struct speech *s)
{
    if (s->rule->count != 0)
        say_count(s);
    else if (s->rule->until != TAKT_UNTIL_NONE)
        say_until(s);
    else
        takt__speech_say(s, s->lang->never);
}

/* Makes the first letter a capital: ASCII, or U+00E0 to U+00FE in UTF-8 (the
 * sign U+00F7 is no letter), which is where our languages' letters lie. */
static void capitalise(const struct writer *w)
{
    unsigned char *const text = (unsigned char *)w->buf;

    if (w->size < 2 || w->len == 0)
        return;
    if (text[0] >= 'a' && text[0] <= 'z')
        text[0] = (unsigned char)(text[0] - ('a' - 'A'));
    else if (text[0] == 0xc3 && text[1] >= 0xa0 && text[1] != 0xb7)
        text[1] = (unsigned char)(text[1] - 0x20);
}

takt_status takt_rule_describe(const struct takt_rule *rule,
                               const struct takt_describe_options *options,
                               char *buf, size_t size, size_t *len)
{
    struct writer w = {.buf = buf, .size = size};
    struct speech s = {
        .w = &w,
        .lang = takt__lang(options->lang),
        .options = options,
        .rule = rule,
    };

    if (options->has_today)
        takt__speech_today(&s, options->today);
    s.is_shown = find_form(&s);
    say_dates(&s);
    say_times(&s);
    say_end(&s);
    takt__speech_say(&s, s.lang->full_stop);
    const takt_status status = takt__write_end(&w, len);
    capitalise(&w);
    return status;
}

takt_status takt_words_date(enum takt_lang lang, int32_t day, int32_t this_year,
                            char *buf, size_t size, size_t *len)
{
    struct writer w = {.buf = buf, .size = size};
    struct speech s = {.w = &w, .lang = takt__lang(lang)};

    if (this_year > 0)
        takt__speech_today(&s, takt_day(this_year, 1, 1));
    takt__speech_of_day(&s, s.lang->weekday_date, day);
    return takt__write_end(&w, len);
}

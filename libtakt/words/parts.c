/* SPDX-License-Identifier: MIT */
/*
 * The sentence for a rule that the form does not show: its parts, one after
 * another, from the largest to the smallest.
 *
 *   "Hvert 3. år, i mars og juni, på dag 1 og siste dag i måneden, på mandag,
 *    bare 1. og siste av dem, kl. 09.00 og 17.00"
 *
 * Nothing is left out, so a reader can make the same rule of it.
 */
#include "rule/has.h"
#include "words/speech.h"

/* So many times of day are named; more are told as hours and minutes. */
#define CLOCKS_MAX 24

bool takt__can_say_parts(const struct takt_rule *rule)
{
    return !rule->has_rscale;
}

static void say_numbered(struct speech *s, const char *template,
                         const struct words_numbered *numbered)
{
    s->numbered = numbered;
    takt__speech_say(s, template);
}

/* Says a template whose {list} is the members of one set. */
static void say_list(struct speech *s, const struct words_plural *plural,
                     uint64_t set)
{
    if (set == 0)
        return;
    takt__speech_set(s, set, 0);
    s->halves = 1u << TAKT_FRONT;
    s->item[TAKT_FRONT] = "{n}";
    takt__speech_plural(s, plural, bits_count(set));
}

/* Sets what {list} and {numbered} speak of from two sets of up to 366. */
static void set_wide(struct speech *s, const uint64_t (*set)[TAKT_WORDS_366])
{
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int i = 0; i < TAKT_WORDS_366; i++)
            s->set[half][i] = set[half][i];
}

static void say_numbered_days(struct speech *s)
{
    const struct takt_rule *const rule = s->rule;

    if (rule_has_year_day(rule)) {
        set_wide(s, rule->by_year_day);
        say_numbered(s, s->lang->on_year_days, &s->lang->year_day);
    }
    if (rule_has_month_day(rule)) {
        takt__speech_set(s, rule->by_month_day[TAKT_FRONT],
                         rule->by_month_day[TAKT_BACK]);
        say_numbered(s, s->lang->on_month_days, &s->lang->month_day);
    }
}

/* The days are of Easter's own year, so a list takes them all. */
static void say_easter(struct speech *s)
{
    if (!rule_has_easter(s->rule))
        return;
    takt__speech_set(s, 0, 0);
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++)
        for (int i = 0; i < TAKT_WORDS_EASTER; i++)
            s->set[half][i] = s->rule->by_easter[half][i];
    s->halves = 1u << TAKT_FRONT | 1u << TAKT_BACK;
    s->item[TAKT_FRONT] = "{after_easter}";
    s->item[TAKT_BACK] = "{before_easter}";
    takt__speech_say(s, s->lang->on_easter);
}

static void say_weekdays(struct speech *s)
{
    const bool is_of_year =
        s->rule->freq == TAKT_FREQ_YEARLY && s->rule->by_month == 0;

    if (!rule_has_by_day(s->rule))
        return;
    takt__speech_say(s, s->lang->on_weekdays);
    if (rule_has_numbered_day(s->rule))
        takt__speech_say(s, is_of_year ? s->lang->nth_of_year
                                       : s->lang->nth_of_month);
}

static void say_positions(struct speech *s)
{
    if (!rule_has_set_pos(s->rule))
        return;
    set_wide(s, s->rule->by_set_pos);
    s->halves = 1u << TAKT_FRONT | 1u << TAKT_BACK;
    s->item[TAKT_FRONT] = "{nth}";
    s->item[TAKT_BACK] = "{back}";
    takt__speech_say(s, s->lang->positions);
}

/* How many times of day the hours, minutes and seconds make together. A leap
 * second is none of them. */
static int clock_count(const struct takt_rule *rule)
{
    if ((rule->by_second >> 60 & 1) != 0)
        return 0;
    return bits_count(rule->by_hour) * bits_count(rule->by_minute) *
           (rule->by_second != 0 ? bits_count(rule->by_second) : 1);
}

bool takt__has_clocks(const struct takt_rule *rule)
{
    const int count = clock_count(rule);

    return count > 0 && count <= CLOCKS_MAX;
}

void takt__say_times_of_day(struct speech *s)
{
    const struct takt_rule *const rule = s->rule;

    if (takt__has_clocks(rule)) {
        s->has_clocks = true;
        takt__speech_say(s, s->lang->at);
        s->has_clocks = false;
        return;
    }
    say_list(s, &s->lang->hours, rule->by_hour);
    say_list(s, &s->lang->minutes, rule->by_minute);
    say_list(s, &s->lang->seconds, rule->by_second);
}

void takt__say_parts(struct speech *s)
{
    const struct takt_rule *const rule = s->rule;

    s->form = (struct takt_form){.months = rule->by_month,
                                 .weekdays = rule->by_day,
                                 .week_start = rule->week_start};
    takt__speech_say(s, "{every}");
    if (rule->by_month != 0)
        takt__speech_say(s, s->lang->in_months);
    if (rule_has_week_no(rule)) {
        takt__speech_set(s, rule->by_week_no[TAKT_FRONT],
                         rule->by_week_no[TAKT_BACK]);
        say_numbered(s, s->lang->in_weeks, &s->lang->week);
    }
    say_numbered_days(s);
    say_easter(s);
    say_weekdays(s);
    say_positions(s);
    takt__say_times_of_day(s);
}

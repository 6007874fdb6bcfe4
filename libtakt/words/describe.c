/* SPDX-License-Identifier: MIT */
/*
 * The sentence for a rule (SPEC section 15, at its end). The form that shows
 * the rule gives the words; this file chooses the templates of the language
 * and fills in their slots, and knows no language itself. A sentence is
 *
 *   what         "Dag 31 i hver måned"
 *   in brackets  " (siste dag i kortere måneder)"
 *   when         " kl. 09.00–10.00"
 *   how it ends  ", til 31. desember 2027."
 *
 * Rules that make different dates say different sentences. What makes no
 * difference is not said: the first day of the week, but with an interval
 * of weeks; the time of UNTIL, where the whole of its day counts.
 *
 * What the form cannot show gets the nearest words and the rule itself in
 * brackets, but where the words say it all: "Hver 5. time".
 */
#include "words/lang.h"
#include "words/say.h"

#include "base/math.h"

#define HOUR_S 3600
#define MINUTE_S 60

/* What is being said, and of what the slots speak just now. */
struct speech {
    struct writer *w;
    const struct words_lang *lang;
    const struct takt_describe_options *options;
    const struct takt_rule *rule;
    struct takt_form form;
    bool is_shown;                   /* form shows the rule */
    const struct words_every *every; /* of {every} */
    int64_t n;                       /* of {n} and {nth} */
    int32_t day;                     /* of {date} and its parts */
    int32_t weekday;                 /* of {weekday} */
    int64_t time_s;                  /* of {time}, from midnight */
    int64_t to_s;                    /* of {to}, from midnight */
};

static takt__slot_writer write_slot;

static void say(struct speech *s, const char *template)
{
    takt__say(s->w, template, write_slot, s);
}

/* Says a template for a number. */
static void say_number(struct speech *s, const char *template, int64_t n)
{
    const int64_t before = s->n;

    s->n = n;
    say(s, template);
    s->n = before;
}

static void say_plural(struct speech *s, const struct words_plural *plural,
                       int64_t n)
{
    say_number(s, n == 1 ? plural->one : plural->many, n);
}

/* Says a template that speaks of a date. */
static void say_of_day(struct speech *s, const char *template, int32_t day)
{
    s->day = day;
    s->weekday = takt_weekday(day);
    say(s, template);
}

static void write_nth(struct speech *s)
{
    takt__write_int(s->w, s->n);
    takt__write_str(s->w, s->n / 10 % 10 == 1 ? s->lang->nth_teens
                                              : s->lang->nth_ones[s->n % 10]);
}

static void write_n(struct speech *s)
{
    takt__write_int(s->w, s->n);
}

static void write_every(struct speech *s)
{
    const uint32_t interval = s->rule->interval;

    say_number(s,
               interval == 1   ? s->every->one
               : interval == 2 ? s->every->two
                               : s->every->many,
               interval);
}

static void write_day(struct speech *s)
{
    takt__write_int(s->w, takt_date(s->day).day);
}

static void write_month(struct speech *s)
{
    takt__write_str(s->w, s->lang->month[takt_date(s->day).month]);
}

static void write_year(struct speech *s)
{
    takt__write_int(s->w, takt_date(s->day).year);
}

static void write_date(struct speech *s)
{
    const bool has_year = takt_date(s->day).year != s->options->this_year;

    say(s, has_year ? s->lang->date_year : s->lang->date);
}

static void write_weekday(struct speech *s)
{
    takt__write_str(s->w, s->lang->weekday[s->weekday]);
}

static void write_two_digits(struct speech *s, int64_t n)
{
    const char digits[2] = {(char)('0' + n / 10), (char)('0' + n % 10)};

    takt__write(s->w, digits, sizeof(digits));
}

/* Seconds are said only if there are any. */
static void write_clock(struct speech *s, int64_t time_s)
{
    write_two_digits(s, time_s / HOUR_S);
    takt__write_str(s->w, s->lang->time_point);
    write_two_digits(s, time_s / MINUTE_S % 60);
    if (time_s % MINUTE_S != 0) {
        takt__write_str(s->w, s->lang->time_point);
        write_two_digits(s, time_s % MINUTE_S);
    }
}

static void write_time(struct speech *s)
{
    write_clock(s, s->time_s);
}

static void write_to(struct speech *s)
{
    write_clock(s, s->to_s);
}

/* Writes the members of a set as a list; of each, its name, or the template
 * with its number if names is NULL. */
static void write_set(struct speech *s, uint32_t set, const char *const *names,
                      const char *template, const char *last_joint)
{
    bool is_first = true;

    for (; set != 0; set &= set - 1) {
        const int member = __builtin_ctz(set);
        if (!is_first)
            takt__write_str(s->w, (set & (set - 1)) == 0 ? last_joint
                                                         : s->lang->comma);
        is_first = false;
        if (names != NULL)
            takt__write_str(s->w, names[member]);
        else
            say_number(s, template, member);
    }
}

/* Weekdays are listed from the first day of the week. */
static void write_weekday_set(struct speech *s, const char *const *names,
                              const char *last_joint)
{
    const unsigned first = s->form.week_start;
    const uint32_t twice = s->form.weekdays | (uint32_t)s->form.weekdays << 7;
    const char *in_order[7];

    for (unsigned i = 0; i < 7; i++)
        in_order[i] = names[(first + i) % 7];
    write_set(s, twice >> first & TAKT_ALL_DAYS, in_order, NULL, last_joint);
}

static void write_weekdays(struct speech *s)
{
    write_weekday_set(s, s->lang->weekday_on, s->lang->joint_and);
}

static void write_months(struct speech *s)
{
    write_set(s, s->form.months, s->lang->month, NULL, s->lang->joint_and);
}

static void write_list(struct speech *s)
{
    write_set(s, s->form.month_days, NULL, "{n}", s->lang->joint_and);
}

static void write_dates(struct speech *s)
{
    write_set(s, s->form.month_days, NULL, s->lang->date_day,
              s->lang->joint_and);
}

static void write_ordinal(struct speech *s)
{
    const int32_t ordinal = s->form.ordinal;

    takt__write_str(
        s->w, s->lang->ordinal[ordinal == TAKT_ORDINAL_LAST ? 5 : ordinal]);
}

static void write_nth_weekday(struct speech *s)
{
    switch (s->form.weekdays) {
    case TAKT_WORKDAYS:
        takt__write_str(s->w, s->lang->workday_nth);
        break;
    case TAKT_DAYS_OFF:
        takt__write_str(s->w, s->lang->day_off_nth);
        break;
    case TAKT_ALL_DAYS:
        takt__write_str(s->w, s->lang->any_day_nth);
        break;
    default:
        write_weekday_set(s, s->lang->weekday_nth, s->lang->joint_or);
    }
}

static void write_some_days(struct speech *s)
{
    say_plural(s, &s->lang->days, __builtin_popcount(s->form.month_days));
}

static void write_last_day(struct speech *s)
{
    say(s, s->lang->last_day);
}

/* The days within a month. */
static void write_days(struct speech *s)
{
    if (s->form.sub == TAKT_SUB_WEEKDAY_OF_MONTH)
        say(s, s->lang->nth_day);
    else if (!s->form.is_last_day)
        write_some_days(s);
    else if (s->form.month_days == 0)
        write_last_day(s);
    else
        say(s, s->lang->days_and_last);
}

static void write_last(struct speech *s)
{
    say(s, s->lang->weekday_date);
}

/* The nearest words for a rule that the form cannot show. */
static void write_words(struct speech *s)
{
    if (s->rule->interval == 1)
        say(s, s->lang->adverb[s->rule->freq]);
    else
        write_every(s);
}

static void write_rule(struct speech *s)
{
    struct writer *w = s->w;
    const bool has_room = w->len < w->size;
    size_t len;

    /* What does not fit is counted, and the writer cuts it. */
    (void)takt_rule_print(s->rule, has_room ? w->buf + w->len : NULL,
                          has_room ? w->size - w->len : 0, &len);
    w->len += len;
}

static void write_slot(struct writer *w, void *ctx, const char *name,
                       size_t len)
{
    static const struct {
        const char *name;
        void (*write)(struct speech *s);
    } slots[] = {
        {"n", write_n},
        {"nth", write_nth},
        {"every", write_every},
        {"day", write_day},
        {"month", write_month},
        {"year", write_year},
        {"date", write_date},
        {"weekday", write_weekday},
        {"time", write_time},
        {"to", write_to},
        {"weekdays", write_weekdays},
        {"months", write_months},
        {"list", write_list},
        {"dates", write_dates},
        {"ordinal", write_ordinal},
        {"nth_weekday", write_nth_weekday},
        {"some_days", write_some_days},
        {"last_day", write_last_day},
        {"days", write_days},
        {"last", write_last},
        {"words", write_words},
        {"rule", write_rule},
    };

    (void)w; /* the speech has it */
    for (size_t i = 0; i < sizeof(slots) / sizeof(slots[0]); i++)
        if (takt__slot_is(name, len, slots[i].name))
            slots[i].write(ctx);
}

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
        say(s, is_monthly ? s->lang->short_last : s->lang->year_last);
    else if (is_monthly && is_late)
        say(s, s->lang->short_skip);
    else if (is_leap_day)
        say(s, s->lang->year_skip);
}

static void say_monthly(struct speech *s)
{
    s->every = &s->lang->of_month;
    say(s, s->lang->monthly);
    say_short_month(s);
}

static void say_yearly(struct speech *s)
{
    const bool is_date = s->form.sub == TAKT_SUB_DAY_OF_MONTH &&
                         !s->form.is_last_day && is_single(s->form.months);

    s->every = &s->lang->every[TAKT_FREQ_YEARLY];
    say(s, is_date ? s->lang->yearly_date : s->lang->yearly);
    say_short_month(s);
}

/* Weeks that are left out are counted from the first day of the week. */
static void say_weeks_begin(struct speech *s)
{
    s->weekday = s->rule->week_start;
    if (s->rule->freq == TAKT_FREQ_WEEKLY && s->rule->interval > 1 &&
        s->weekday != TAKT_MONDAY)
        say(s, s->lang->weeks_begin);
}

static void say_form(struct speech *s)
{
    switch (s->form.pattern) {
    case TAKT_PATTERN_DAILY:
        s->every = &s->lang->every[TAKT_FREQ_DAILY];
        if (s->form.sub == TAKT_SUB_EVERY_WORKDAY)
            say(s, s->lang->every_workday);
        else if (s->form.sub == TAKT_SUB_EVERY_WEEKDAY)
            say(s, s->lang->every_weekday);
        else
            say(s, "{every}");
        break;
    case TAKT_PATTERN_WEEKLY:
        s->every = &s->lang->every[TAKT_FREQ_WEEKLY];
        say(s, s->lang->weekly);
        say_weeks_begin(s);
        break;
    case TAKT_PATTERN_MONTHLY:
        say_monthly(s);
        break;
    default:
        say_yearly(s);
    }
}

/* Whether the rule is a frequency and an interval, and no more. */
static bool is_plain(const struct takt_rule *rule)
{
    struct takt_rule plain = TAKT_RULE_INIT;

    plain.freq = rule->freq;
    plain.interval = rule->interval;
    plain.count = rule->count;
    plain.until = rule->until;
    plain.until_s = rule->until_s;
    plain.week_start = rule->week_start;
    plain.has_rscale = rule->has_rscale;
    return takt_rule_is_equal(rule, &plain);
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

static bool find_form(struct speech *s)
{
    const bool has_start = s->options->has_start;

    return (has_start || has_all_days(s->rule)) &&
           takt_form_from_rule(&s->form, s->rule,
                               has_start ? s->options->start_s : 0) == TAKT_OK;
}

static void say_dates(struct speech *s)
{
    const enum takt_freq freq = s->rule->freq;

    s->every = &s->lang->every[freq];
    if (s->is_shown) {
        say_form(s);
    } else if (is_plain(s->rule) &&
               (freq <= TAKT_FREQ_DAILY || !s->options->has_start)) {
        say(s, "{every}");
        say_weeks_begin(s);
    } else {
        say(s, s->lang->unshown);
    }
}

/* Whether each date is at the time of DTSTART. */
static bool has_time_of_start(const struct speech *s)
{
    const struct takt_rule *rule = s->rule;

    return s->options->has_start && rule->freq >= TAKT_FREQ_DAILY &&
           (s->is_shown || (rule->by_hour == 0 && rule->by_minute == 0 &&
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
            say_plural(s, &s->lang->lasts,
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
        say(s, s->lang->at);
    else if (later == 0)
        say(s, s->lang->from_to);
    else
        say_plural(s, &s->lang->to_later, later);
}

static void say_count(struct speech *s)
{
    const struct takt_describe_options *options = s->options;

    if (!options->has_last) {
        say_plural(s, &s->lang->count, s->rule->count);
        return;
    }
    s->day = (int32_t)floor_div(options->last_s, TAKT_DAY_S);
    s->weekday = takt_weekday(s->day);
    say_plural(s, &s->lang->count_last, s->rule->count);
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
    say_of_day(s, template, (int32_t)floor_div(until_s, TAKT_DAY_S));
}

static void say_end(struct speech *s)
{
    if (s->rule->count != 0)
        say_count(s);
    else if (s->rule->until != TAKT_UNTIL_NONE)
        say_until(s);
    else
        say(s, s->lang->never);
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

    s.is_shown = find_form(&s);
    say_dates(&s);
    say_times(&s);
    say_end(&s);
    say(&s, s.lang->full_stop);
    const takt_status status = takt__write_end(&w, len);
    capitalise(&w);
    return status;
}

takt_status takt_words_date(enum takt_lang lang, int32_t day, int32_t this_year,
                            char *buf, size_t size, size_t *len)
{
    const struct takt_describe_options options = {.lang = lang,
                                                  .this_year = this_year};
    struct writer w = {.buf = buf, .size = size};
    struct speech s = {.w = &w, .lang = takt__lang(lang), .options = &options};

    say_of_day(&s, s.lang->weekday_date, day);
    return takt__write_end(&w, len);
}

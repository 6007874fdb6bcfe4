/* SPDX-License-Identifier: MIT */
/*
 * The slots of the templates, one function each. What stands in a slot comes
 * from struct speech; the words come from the language.
 */
#include "words/speech.h"

#include "words/say.h"

#define HOUR_S 3600
#define MINUTE_S 60

static takt__slot_writer write_slot;

void takt__speech_say(struct speech *s, const char *template)
{
    takt__say(s->w, template, write_slot, s);
}

void takt__speech_number(struct speech *s, const char *template, int64_t n)
{
    const int64_t before = s->n;

    s->n = n;
    takt__speech_say(s, template);
    s->n = before;
}

void takt__speech_plural(struct speech *s, const struct words_plural *plural,
                         int64_t n)
{
    takt__speech_number(s, n == 1 ? plural->one : plural->many, n);
}

void takt__speech_today(struct speech *s, int32_t today)
{
    const int32_t year = takt_date(today).year;

    s->silent_from = takt_day(year, 1, 1);
    s->silent_to = takt_day(year, 12, 31) + 1;
}

void takt__speech_of_day(struct speech *s, const char *template, int32_t day)
{
    s->day = day;
    s->weekday = takt_weekday(day);
    takt__speech_say(s, template);
}

void takt__speech_set(struct speech *s, uint64_t front, uint64_t back)
{
    for (int i = 0; i < TAKT_WORDS_366; i++)
        s->set[TAKT_FRONT][i] = s->set[TAKT_BACK][i] = 0;
    s->set[TAKT_FRONT][0] = front;
    s->set[TAKT_BACK][0] = back;
}

/* ---- numbers ------------------------------------------------------------ */

static void write_n(struct speech *s)
{
    takt__write_int(s->w, s->n);
}

static void write_nth(struct speech *s)
{
    takt__write_int(s->w, s->n);
    takt__write_str(s->w, s->n / 10 % 10 == 1 ? s->lang->nth_teens
                                              : s->lang->nth_ones[s->n % 10]);
}

/* Which of the three for this number. */
static const char *choose(const struct words_every *every, int64_t n)
{
    return n == 1 ? every->one : n == 2 ? every->two : every->many;
}

static void write_back(struct speech *s)
{
    takt__speech_say(s, choose(&s->lang->back, s->n));
}

static void write_before_easter(struct speech *s)
{
    takt__speech_plural(s, &s->lang->before, s->n);
}

static void write_after_easter(struct speech *s)
{
    if (s->n == 0)
        takt__speech_say(s, s->lang->easter);
    else
        takt__speech_plural(s, &s->lang->after, s->n);
}

static void write_every(struct speech *s)
{
    takt__speech_number(s, choose(s->every, s->rule->interval),
                        s->rule->interval);
}

/* ---- lists -------------------------------------------------------------- */

/* Writes what stands before an item of a list of count. */
static void write_joint(struct speech *s, int index, int count,
                        const char *last_joint)
{
    if (index > 0)
        takt__write_str(s->w, index == count - 1 ? last_joint : s->lang->comma);
}

/* Writes the names of the members of a set as a list. */
static void write_names(struct speech *s, uint32_t set,
                        const char *const *names, const char *last_joint)
{
    const int count = bits_count(set);

    for (int i = 0; i < count; i++) {
        write_joint(s, i, count, last_joint);
        takt__write_str(s->w, names[bits_select(set, i)]);
    }
}

/* How many members half a set has, if it belongs to {list}. */
static int half_count(const struct speech *s, int half)
{
    return (s->halves >> half & 1) != 0
               ? set_count(s->set[half], TAKT_WORDS_366)
               : 0;
}

static void write_list(struct speech *s)
{
    const int front = half_count(s, TAKT_FRONT);
    const int count = front + half_count(s, TAKT_BACK);
    int member = -1;

    for (int i = 0; i < count; i++) {
        const int half = i < front ? TAKT_FRONT : TAKT_BACK;
        if (i == front)
            member = -1;
        member = set_next(s->set[half], TAKT_WORDS_366, member + 1);
        write_joint(s, i, count, s->lang->joint_and);
        takt__speech_number(s, s->item[half], member);
    }
}

static void write_nths(struct speech *s)
{
    s->item[TAKT_FRONT] = "{nth}";
    s->item[TAKT_BACK] = "{back}";
    write_list(s);
}

/* Says the template of a plural for one half of the set. */
static void say_half(struct speech *s, int half,
                     const struct words_plural *plural)
{
    s->halves = 1u << half;
    s->item[TAKT_FRONT] = "{n}";
    s->item[TAKT_BACK] = "{back}";
    takt__speech_plural(s, plural, half_count(s, half));
}

static void write_numbered(struct speech *s)
{
    const bool has_front = !set_is_empty(s->set[TAKT_FRONT], TAKT_WORDS_366);
    const bool has_back = !set_is_empty(s->set[TAKT_BACK], TAKT_WORDS_366);

    if (has_front)
        say_half(s, TAKT_FRONT, &s->numbered->front);
    if (has_front && has_back)
        takt__write_str(s->w, s->lang->joint_and);
    if (has_back)
        say_half(s, TAKT_BACK, &s->numbered->back);
}

static void write_months(struct speech *s)
{
    write_names(s, s->form.months, s->lang->month, s->lang->joint_and);
}

static void write_some_days(struct speech *s)
{
    takt__speech_set(s, s->form.month_days, 0);
    say_half(s, TAKT_FRONT, &s->lang->days);
}

static void write_dates(struct speech *s)
{
    takt__speech_set(s, s->form.month_days, 0);
    s->halves = 1u << TAKT_FRONT;
    s->item[TAKT_FRONT] = s->lang->date_day;
    write_list(s);
}

/* ---- weekdays ----------------------------------------------------------- */

/* Weekdays are listed from the first day of the week. */
static void write_weekday_set(struct speech *s, const char *const *names,
                              const char *last_joint)
{
    const unsigned first = s->form.week_start;
    const uint32_t twice = s->form.weekdays | (uint32_t)s->form.weekdays << 7;
    const char *in_order[7];

    for (unsigned i = 0; i < 7; i++)
        in_order[i] = names[(first + i) % 7];
    write_names(s, twice >> first & TAKT_ALL_DAYS, in_order, last_joint);
}

/* Writes "første, 3. og siste" for the numbers of a weekday. */
static void write_ordinals(struct speech *s, const uint64_t *front,
                           const uint64_t *back)
{
    const int front_count = bits_count(*front);
    const int count = front_count + bits_count(*back);

    for (int i = 0; i < count; i++) {
        const bool is_back = i >= front_count;
        const int n = is_back ? bits_select(*back, i - front_count)
                              : bits_select(*front, i);
        write_joint(s, i, count, s->lang->joint_and);
        if (is_back)
            takt__speech_number(s, "{back}", n);
        else if (n <= 4)
            takt__write_str(s->w, s->lang->ordinal[n]);
        else
            takt__speech_number(s, "{nth}", n);
    }
}

static void write_ordinal(struct speech *s)
{
    const int32_t ordinal = s->form.ordinal;

    if (!s->is_shown)
        write_ordinals(s, &s->rule->by_day_nth[TAKT_FRONT][s->weekday],
                       &s->rule->by_day_nth[TAKT_BACK][s->weekday]);
    else
        takt__write_str(
            s->w, s->lang->ordinal[ordinal == TAKT_ORDINAL_LAST ? 5 : ordinal]);
}

static void write_nth_weekday(struct speech *s)
{
    if (!s->is_shown)
        takt__write_str(s->w, s->lang->weekday_nth[s->weekday]);
    else if (s->form.weekdays == TAKT_WORKDAYS)
        takt__write_str(s->w, s->lang->workday_nth);
    else if (s->form.weekdays == TAKT_DAYS_OFF)
        takt__write_str(s->w, s->lang->day_off_nth);
    else if (s->form.weekdays == TAKT_ALL_DAYS)
        takt__write_str(s->w, s->lang->any_day_nth);
    else
        write_weekday_set(s, s->lang->weekday_nth, s->lang->joint_or);
}

static bool is_numbered(const struct takt_rule *rule, int weekday)
{
    return (rule->by_day_nth[TAKT_FRONT][weekday] |
            rule->by_day_nth[TAKT_BACK][weekday]) != 0;
}

/* Bare weekdays first, then the numbers of each that has some. */
static void write_weekdays(struct speech *s)
{
    int left = 0;
    int index = bits_count(s->form.weekdays);

    for (int weekday = 0; weekday < 7 && !s->is_shown; weekday++)
        left += is_numbered(s->rule, weekday);
    write_weekday_set(s, s->lang->weekday_on,
                      left > 0 ? s->lang->comma : s->lang->joint_and);
    left += index;
    for (int weekday = 0; index < left; weekday++)
        if (is_numbered(s->rule, weekday)) {
            s->weekday = weekday;
            write_joint(s, index++, left, s->lang->joint_and);
            takt__speech_say(s, s->lang->nth_day);
        }
}

static void write_weekday(struct speech *s)
{
    takt__write_str(s->w, s->lang->weekday[s->weekday]);
}

/* ---- days --------------------------------------------------------------- */

static void write_last_day(struct speech *s)
{
    takt__speech_say(s, s->lang->last_day);
}

/* The days within a month. */
static void write_days(struct speech *s)
{
    if (s->form.sub == TAKT_SUB_WEEKDAY_OF_MONTH)
        takt__speech_say(s, s->lang->nth_day);
    else if (!s->form.is_last_day)
        write_some_days(s);
    else if (s->form.month_days == 0)
        write_last_day(s);
    else
        takt__speech_say(s, s->lang->days_and_last);
}

static void write_day(struct speech *s)
{
    takt__write_int(s->w, takt_date(s->day).day);
}

static void write_month(struct speech *s)
{
    takt__write_str(s->w, s->lang->month[takt_date(s->day).month]);
}

/* Years have four digits, so that none is taken for one of this century. */
static void write_year(struct speech *s)
{
    const int32_t year = takt_date(s->day).year;

    for (int32_t least = 1000; least > year && least > 1; least /= 10)
        takt__write_str(s->w, "0");
    takt__write_int(s->w, year);
}

static void write_date(struct speech *s)
{
    const bool is_silent = s->day >= s->silent_from && s->day < s->silent_to;

    takt__speech_say(s, is_silent ? s->lang->date : s->lang->date_year);
}

static void write_last(struct speech *s)
{
    takt__speech_say(s, s->lang->weekday_date);
}

/* ---- times -------------------------------------------------------------- */

static void write_two_digits(struct speech *s, int64_t n)
{
    const char digits[2] = {(char)('0' + n / 10), (char)('0' + n % 10)};

    takt__write(s->w, digits, sizeof(digits));
}

static void write_hour(struct speech *s, int64_t hour, int64_t minute)
{
    write_two_digits(s, hour);
    takt__write_str(s->w, s->lang->time_point);
    write_two_digits(s, minute);
}

/* Seconds are said only if there are any. */
static void write_clock(struct speech *s, int64_t time_s)
{
    write_hour(s, time_s / HOUR_S, time_s / MINUTE_S % 60);
    if (time_s % MINUTE_S != 0) {
        takt__write_str(s->w, s->lang->time_point);
        write_two_digits(s, time_s % MINUTE_S);
    }
}

/* Each time of day that the rule makes of its hours and minutes, and of its
 * seconds if it names some. */
static void write_clocks(struct speech *s)
{
    const struct takt_rule *const rule = s->rule;
    const bool has_second = rule->by_second != 0;
    const int seconds = has_second ? bits_count(rule->by_second) : 1;
    const int minutes = bits_count(rule->by_minute) * seconds;
    const int count = bits_count(rule->by_hour) * minutes;

    for (int i = 0; i < count; i++) {
        write_joint(s, i, count, s->lang->joint_and);
        write_hour(s, bits_select(rule->by_hour, i / minutes),
                   bits_select(rule->by_minute, i % minutes / seconds));
        if (has_second) {
            takt__write_str(s->w, s->lang->time_point);
            write_two_digits(s, bits_select(rule->by_second, i % seconds));
        }
    }
}

static void write_time(struct speech *s)
{
    if (s->has_clocks)
        write_clocks(s);
    else
        write_clock(s, s->time_s);
}

static void write_to(struct speech *s)
{
    write_clock(s, s->to_s);
}

/* ---- the rule itself ---------------------------------------------------- */

/* The nearest words for a rule that neither form nor parts say. */
static void write_words(struct speech *s)
{
    if (s->rule->interval == 1)
        takt__speech_say(s, s->lang->adverb[s->rule->freq]);
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
        {"back", write_back},
        {"before_easter", write_before_easter},
        {"after_easter", write_after_easter},
        {"every", write_every},
        {"list", write_list},
        {"nths", write_nths},
        {"numbered", write_numbered},
        {"months", write_months},
        {"some_days", write_some_days},
        {"dates", write_dates},
        {"ordinal", write_ordinal},
        {"nth_weekday", write_nth_weekday},
        {"weekdays", write_weekdays},
        {"weekday", write_weekday},
        {"last_day", write_last_day},
        {"days", write_days},
        {"day", write_day},
        {"month", write_month},
        {"year", write_year},
        {"date", write_date},
        {"last", write_last},
        {"time", write_time},
        {"to", write_to},
        {"words", write_words},
        {"rule", write_rule},
    };

    (void)w; /* the speech has it */
    for (size_t i = 0; i < sizeof(slots) / sizeof(slots[0]); i++)
        if (takt__slot_is(name, len, slots[i].name))
            slots[i].write(ctx);
}

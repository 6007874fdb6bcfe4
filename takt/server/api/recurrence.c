/* SPDX-License-Identifier: MIT */
/*
 * The contract's Recurrence, there and back. Its patterns and options are
 * those of the form; what the form checks, the engine says of.
 */
#include "server/api/recurrence.h"

#include <string.h>

#include "face/sentence.h"
#include "server/api/ask.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* More than any calendar has: a number that is too large for the form is the
 * form's to refuse, in its own words. */
#define NUMBER_MAX INT32_MAX

enum pattern {
    PATTERN_NEVER = TAKT_PATTERN__COUNT,
    PATTERN_AFTER,
};

static const struct api_word patterns[] = {
    {"never", PATTERN_NEVER},
    {"daily", TAKT_PATTERN_DAILY},
    {"weekly", TAKT_PATTERN_WEEKLY},
    {"monthly", TAKT_PATTERN_MONTHLY},
    {"yearly", TAKT_PATTERN_YEARLY},
    {"custom", TAKT_PATTERN_CUSTOM},
    {"after-completion", PATTERN_AFTER},
};
static const struct api_word subs[] = {
    {"every-workday", TAKT_SUB_EVERY_WORKDAY},
    {"every-weekday", TAKT_SUB_EVERY_WEEKDAY},
    {"every-cyclic-day", TAKT_SUB_EVERY_CYCLIC_DAY},
    {"day-of-month", TAKT_SUB_DAY_OF_MONTH},
    {"weekday-of-month", TAKT_SUB_WEEKDAY_OF_MONTH},
};
static const struct api_word short_months[] = {
    {"last", TAKT_SHORT_LAST},
    {"skip", TAKT_SHORT_SKIP},
};
static const struct api_word ends[] = {
    {"never", TAKT_END_NEVER},
    {"count", TAKT_END_COUNT},
    {"until", TAKT_END_DATE},
};
static const struct api_word units[] = {
    {"day", TAKT_AFTER_DAYS},
    {"week", TAKT_AFTER_WEEKS},
    {"month", TAKT_AFTER_MONTHS},
    {"year", TAKT_AFTER_YEARS},
};
static const struct api_word ways[] = {
    {"keep", TAKT_SHIFT_KEEP},         {"skip", TAKT_SHIFT_SKIP},
    {"previous", TAKT_SHIFT_PREVIOUS}, {"next", TAKT_SHIFT_NEXT},
    {"nearest", TAKT_SHIFT_NEAREST},
};

enum which { WEEKENDS = 1, HOLIDAYS = 2, BOTH = WEEKENDS | HOLIDAYS };

static const struct api_word whiches[] = {
    {"weekends", WEEKENDS},
    {"holidays", HOLIDAYS},
    {"both", BOTH},
};

static const char *word_of(const struct api_word *words, size_t count,
                           int64_t value)
{
    for (size_t i = 0; i < count; i++)
        if (words[i].value == value)
            return words[i].word;
    return NULL;
}

#define WORD(list, value) word_of(list, COUNT(list), value)

static int32_t day_of(int64_t wall_s)
{
    return (int32_t)(wall_s / TAKT_DAY_S - (wall_s % TAKT_DAY_S < 0));
}

/* ---- as it is first shown ----------------------------------------------- */

static bool is_monthly(enum takt_pattern pattern)
{
    return pattern == TAKT_PATTERN_MONTHLY || pattern == TAKT_PATTERN_YEARLY;
}

static struct takt_form prefill(enum takt_pattern pattern,
                                enum takt_sub_pattern sub,
                                const struct recurrence_context *context)
{
    return takt_form_prefill(pattern, sub, day_of(context->timing->start_s),
                             (uint8_t)context->person->first_weekday);
}

struct recur recurrence_default(enum recur_kind kind, enum takt_pattern pattern,
                                const struct recurrence_context *context)
{
    struct recur out = {
        .kind = kind,
        .after = {.unit = TAKT_AFTER_WEEKS, .n = 1},
    };

    if (kind == RECUR_FORM) {
        out.form = takt_form_default(pattern, day_of(context->timing->start_s),
                                     (uint8_t)context->person->first_weekday);
        out.end = out.form.end;
        out.count = out.form.count;
    }
    /* Tasks go on until they are stopped (SPEC D-02 speaks of meetings and
     * calls). */
    if (context->timing->kind == DIARY_TASK) {
        out.end = TAKT_END_NEVER;
        out.count = 0;
    }
    if (kind == RECUR_DATES) {
        out.dates = diary_take(context->arena, 1, sizeof(*out.dates));
        out.dates[0] = context->timing->start_s;
        out.date_count = 1;
    }
    return out;
}

/* ---- reading ------------------------------------------------------------ */

/* A set of numbers as bits. */
static void read_set(const struct api_in *in, const char *name, int64_t from,
                     int64_t to, int64_t *out)
{
    struct api_in list;
    int64_t set = 0;

    if (api_in_list(in, name, 64, &list) != API_GIVEN)
        return;
    for (size_t i = 0; i < json_array_size(list.json); i++) {
        const struct api_in at = api_in_at(&list, i);
        int64_t number;
        enum api_member is = api_in_number(&at, NULL, from, to, &number);
        if (is == API_GIVEN)
            set |= INT64_C(1) << number;
        else if (is == API_NULL)
            api_fault_in(&at, NULL, SAID_REQUIRED, NULL);
    }
    *out = set;
}

/* Days of the month: bits 1 to 31, and -1 for the last day. */
static void read_month_days(const struct api_in *in, struct takt_form *form)
{
    struct api_in list;

    if (api_in_list(in, "month_days", 32, &list) != API_GIVEN)
        return;
    form->month_days = 0;
    form->is_last_day = false;
    for (size_t i = 0; i < json_array_size(list.json); i++) {
        const struct api_in at = api_in_at(&list, i);
        int64_t day = 0;
        enum api_member is = api_in_number(&at, NULL, -1, 31, &day);
        if (is == API_GIVEN && day == -1)
            form->is_last_day = true;
        else if (is == API_GIVEN && day > 0)
            form->month_days |= UINT32_C(1) << day;
        else if (is != API_WRONG)
            api_fault_in(&at, NULL, SAID_REQUIRED, NULL);
    }
}

/* SPEC D-04: day 31 of a month means its last, unless said otherwise. It is
 * asked of one day alone, 29 to 31. */
static void read_short_months(const struct api_in *in, struct takt_form *form)
{
    const uint32_t days = form->month_days;
    const bool is_asked = !form->is_last_day && (days == UINT32_C(1) << 29 ||
                                                 days == UINT32_C(1) << 30 ||
                                                 days == UINT32_C(1) << 31);
    int64_t choice =
        form->pattern == TAKT_PATTERN_MONTHLY && days == UINT32_C(1) << 31
            ? TAKT_SHORT_LAST
            : TAKT_SHORT_SKIP;

    (void)api_in_word(in, "short_months", short_months, COUNT(short_months),
                      &choice); /* absent: the default */
    form->short_month =
        is_asked ? (enum takt_short_month)choice : TAKT_SHORT_SKIP;
}

static void read_weekday_set(const struct api_in *in, struct takt_form *form)
{
    int64_t weekdays = form->weekdays;

    read_set(in, "weekdays", TAKT_MONDAY, TAKT_SUNDAY, &weekdays);
    form->weekdays = (uint8_t)weekdays;
}

static void read_months(const struct api_in *in, struct takt_form *form)
{
    int64_t months = form->months;

    if (form->pattern != TAKT_PATTERN_YEARLY)
        return;
    read_set(in, "months", 1, 12, &months);
    form->months = (uint16_t)months;
}

static void read_ordinal(const struct api_in *in, struct takt_form *form)
{
    int64_t ordinal = form->ordinal;

    if (api_in_number(in, "ordinal", -1, 4, &ordinal) != API_WRONG &&
        ordinal == 0)
        api_fault_in(in, "ordinal", SAID_REQUIRED, NULL);
    form->ordinal = (int32_t)ordinal;
}

/* The option of a pattern; that which stands first, if none is given. */
static enum takt_sub_pattern read_sub(const struct api_in *in,
                                      enum takt_pattern pattern)
{
    int64_t sub = pattern == TAKT_PATTERN_DAILY ? TAKT_SUB_EVERY_WORKDAY
                  : is_monthly(pattern)         ? TAKT_SUB_DAY_OF_MONTH
                                                : TAKT_SUB_NONE;

    if (pattern == TAKT_PATTERN_WEEKLY)
        return TAKT_SUB_NONE;
    (void)api_in_word(in, "sub", subs, COUNT(subs), &sub); /* as it is */
    return (enum takt_sub_pattern)sub;
}

static void read_form(const struct api_in *in, struct recur *out,
                      enum takt_pattern pattern,
                      const struct recurrence_context *context)
{
    const enum takt_sub_pattern sub = read_sub(in, pattern);
    int64_t week_start = context->person->first_weekday;
    int64_t interval = 1;

    if (is_monthly(pattern) !=
        (sub == TAKT_SUB_DAY_OF_MONTH || sub == TAKT_SUB_WEEKDAY_OF_MONTH)) {
        /* The engine says that the option is not of the pattern. */
        out->form =
            (struct takt_form){.pattern = pattern, .sub = sub, .interval = 1};
        return;
    }
    out->form = prefill(pattern, sub, context);
    if (api_in_number(in, "interval", 0, NUMBER_MAX, &interval) != API_WRONG &&
        sub != TAKT_SUB_EVERY_WORKDAY && sub != TAKT_SUB_EVERY_WEEKDAY)
        out->form.interval = (uint32_t)interval;
    (void)api_in_number(in, "first_weekday", TAKT_MONDAY, TAKT_SUNDAY,
                        &week_start); /* absent: the person's */
    out->form.week_start = (uint8_t)week_start;
    if (pattern == TAKT_PATTERN_WEEKLY || sub == TAKT_SUB_WEEKDAY_OF_MONTH)
        read_weekday_set(in, &out->form);
    if (sub == TAKT_SUB_WEEKDAY_OF_MONTH)
        read_ordinal(in, &out->form);
    if (sub == TAKT_SUB_DAY_OF_MONTH) {
        read_month_days(in, &out->form);
        read_short_months(in, &out->form);
    }
    read_months(in, &out->form);
}

static void read_end(const struct api_in *in, struct recur *out)
{
    int64_t end = out->end;
    int64_t count = out->count;
    enum api_member is = api_in_word(in, "end", ends, COUNT(ends), &end);

    /* A count or a date alone says which end is meant. */
    if (is == API_ABSENT && json_is_integer(json_object_get(in->json, "count")))
        end = TAKT_END_COUNT;
    else if (is == API_ABSENT &&
             json_is_string(json_object_get(in->json, "until")))
        end = TAKT_END_DATE;
    out->end = (enum takt_end)end;
    if (end == TAKT_END_COUNT) {
        is = api_in_number(in, "count", 1, NUMBER_MAX, &count);
        if (is == API_NULL || (is == API_ABSENT && count == 0))
            api_fault_in(in, "count", SAID_REQUIRED, NULL);
        out->count = (uint32_t)count;
    } else if (end == TAKT_END_DATE) {
        is = api_in_day(in, "until", &out->until_day);
        if (is == API_ABSENT || is == API_NULL)
            api_fault_in(in, "until", SAID_REQUIRED, NULL);
    }
}

/* Dates picked by hand; those without a time get the start's. */
static void read_dates(const struct api_in *in, struct recur *out,
                       const struct recurrence_context *context)
{
    const struct diary_timing *timing = context->timing;
    const bool is_date = timing->frame == TAKT_FRAME_DATE;
    const int64_t clock_s =
        timing->start_s - (int64_t)day_of(timing->start_s) * TAKT_DAY_S;
    struct api_in list;
    enum api_member is = api_in_list(in, "dates", DIARY_DATES_MAX, &list);

    if (is == API_WRONG)
        return;
    if (is != API_GIVEN || json_array_size(list.json) == 0) {
        api_fault_in(in, "dates", SAID_NO_DATES, NULL);
        return;
    }
    out->dates = diary_take(context->arena, json_array_size(list.json),
                            sizeof(*out->dates));
    for (size_t i = 0; i < json_array_size(list.json); i++) {
        const struct api_in at = api_in_at(&list, i);
        struct takt_time time;
        is = api_in_time(&at, NULL, &time);
        if (is == API_NULL)
            api_fault_in(&at, NULL, SAID_REQUIRED, NULL);
        if (is != API_GIVEN)
            continue;
        if (is_date)
            time.wall_s = (int64_t)day_of(time.wall_s) * TAKT_DAY_S;
        else if (time.kind == TAKT_TIME_DATE)
            time.wall_s += clock_s;
        out->dates[out->date_count++] = time.wall_s;
    }
}

static void read_after(const struct api_in *in, struct recur *out)
{
    int64_t unit = out->after.unit;
    int64_t n = out->after.n;

    (void)api_in_number(in, "interval", 1, TAKT_AFTER_MAX,
                        &n); /* absent: the default */
    (void)api_in_word(in, "unit", units, COUNT(units), &unit); /* the same */
    out->after.n = (uint32_t)n;
    out->after.unit = (enum takt_after_unit)unit;
}

static void read_shift(const struct api_in *in, struct recur *out,
                       const struct recurrence_context *context)
{
    const char *country = context->person->country;
    int64_t way = TAKT_SHIFT_KEEP;
    int64_t which = BOTH;

    (void)api_in_word(in, "days_off", ways, COUNT(ways), &way); /* keep */
    enum api_member is =
        api_in_word(in, "days_off_which", whiches, COUNT(whiches), &which);
    if (way == TAKT_SHIFT_KEEP)
        return;
    out->shift.way = (enum takt_shift_way)way;
    out->shift.workdays.weekend = (which & WEEKENDS) != 0 ? TAKT_WEEKEND : 0;
    if ((which & HOLIDAYS) != 0 &&
        (country == NULL || takt_place_find(&out->shift.workdays.place, country,
                                            strlen(country)) != TAKT_OK) &&
        is != API_WRONG)
        api_fault_in(in, "days_off_which", SAID_NO_COUNTRY, NULL);
}

bool recurrence_read(struct recur *out, const struct api_in *in,
                     const struct recurrence_context *context)
{
    static const char *const names[] = {
        "pattern",       "sub",        "interval", "weekdays",
        "ordinal",       "month_days", "months",   "short_months",
        "first_weekday", "end",        "count",    "until",
        "dates",         "unit",       "days_off", "days_off_which",
    };
    const size_t before = in->faults->count;
    int64_t pattern = PATTERN_NEVER;
    enum api_member is =
        api_in_word(in, "pattern", patterns, COUNT(patterns), &pattern);

    *out = (struct recur){.kind = RECUR_NEVER};
    api_in_only(in, names, COUNT(names));
    if (is == API_ABSENT || is == API_NULL)
        api_fault_in(in, "pattern", SAID_REQUIRED, NULL);
    if (is != API_GIVEN || pattern == PATTERN_NEVER)
        return in->faults->count == before;
    enum recur_kind kind = pattern == PATTERN_AFTER         ? RECUR_AFTER
                           : pattern == TAKT_PATTERN_CUSTOM ? RECUR_DATES
                                                            : RECUR_FORM;
    *out = recurrence_default(kind, (enum takt_pattern)pattern, context);
    if (kind == RECUR_FORM) {
        read_form(in, out, (enum takt_pattern)pattern, context);
        read_shift(in, out, context);
    } else if (kind == RECUR_AFTER) {
        read_after(in, out);
    } else {
        out->dates = NULL;
        out->date_count = 0;
        read_dates(in, out, context);
    }
    if (kind != RECUR_DATES)
        read_end(in, out);
    return in->faults->count == before;
}

const char *recurrence_member(const struct recur *recur,
                              const struct takt_error *err)
{
    switch (err->reason) {
    case TAKT_REASON_FORM_PATTERN:
    case TAKT_REASON_FORM_UNUSED:
        return "sub";
    case TAKT_REASON_FORM_WEEKDAYS:
        return "weekdays";
    case TAKT_REASON_FORM_DAY:
        return "month_days";
    case TAKT_REASON_FORM_MONTH:
    case TAKT_REASON_FORM_ONE_MONTH:
        return "months";
    case TAKT_REASON_FORM_ORDINAL:
        return "ordinal";
    case TAKT_REASON_FORM_INTERVAL:
    case TAKT_REASON_AFTER:
        return "interval";
    case TAKT_REASON_FORM_SHORT_MONTH:
        return "short_months";
    case TAKT_REASON_FORM_END:
        return recur->end == TAKT_END_DATE ? "until" : "count";
    default:
        return NULL;
    }
}

/* ---- showing ------------------------------------------------------------ */

static void put_set(struct json_out *out, const char *name, uint32_t bits,
                    bool has_last)
{
    json_out_key(out, name);
    json_out_array(out);
    for (int i = 0; i < 32; i++)
        if ((bits >> i & 1) != 0)
            json_out_number(out, i);
    if (has_last)
        json_out_number(out, -1);
    json_out_end(out, ']');
}

static void put_time(struct json_out *out, int64_t wall_s, bool is_date)
{
    const struct takt_time time = {
        .wall_s = wall_s, .kind = is_date ? TAKT_TIME_DATE : TAKT_TIME_LOCAL};
    char text[TAKT_TIME_PRINT_SIZE];

    takt_time_print_extended(text, time, false, 0);
    json_out_text(out, text);
}

static void put_dates(struct json_out *out, const struct recur *recur,
                      const struct diary_timing *timing)
{
    json_out_key(out, "dates");
    json_out_array(out);
    for (size_t i = 0; i < recur->date_count; i++)
        put_time(out, recur->dates[i], timing->frame == TAKT_FRAME_DATE);
    json_out_end(out, ']');
}

/* The form with what its option does not use as it would first be shown. */
static struct takt_form filled_in(const struct recur *recur,
                                  const struct recurrence_context *context)
{
    struct takt_form form = recur->form;
    const struct takt_form days =
        prefill(TAKT_PATTERN_YEARLY, TAKT_SUB_DAY_OF_MONTH, context);
    const struct takt_form ordinal =
        prefill(TAKT_PATTERN_YEARLY, TAKT_SUB_WEEKDAY_OF_MONTH, context);
    const bool is_form = recur->kind == RECUR_FORM;

    if (!is_form)
        form = (struct takt_form){.interval = 1,
                                  .week_start =
                                      (uint8_t)context->person->first_weekday};
    if (form.weekdays == 0)
        form.weekdays = ordinal.weekdays;
    if (form.ordinal == 0)
        form.ordinal = ordinal.ordinal;
    if (form.months == 0)
        form.months = days.months;
    if (form.month_days == 0 && !form.is_last_day) {
        form.month_days = days.month_days;
        form.short_month = days.month_days == UINT32_C(1) << 31
                               ? TAKT_SHORT_LAST
                               : TAKT_SHORT_SKIP;
    }
    return form;
}

static void put_shift(struct json_out *out, const struct recur *recur)
{
    const struct takt_workdays *off = &recur->shift.workdays;
    int64_t which = (off->weekend != 0 ? WEEKENDS : 0) |
                    (off->place.country != NULL ? HOLIDAYS : 0);

    if (recur->shift.way == TAKT_SHIFT_KEEP || which == 0)
        which = BOTH;
    put_text(out, "days_off", WORD(ways, recur->shift.way));
    put_text(out, "days_off_which", WORD(whiches, which));
}

static void put_end(struct json_out *out, const struct recur *recur,
                    int64_t count, int32_t last_day)
{
    if (recur->end == TAKT_END_COUNT)
        count = recur->count;
    if (recur->end == TAKT_END_DATE)
        last_day = recur->until_day;
    put_text(out, "end", WORD(ends, recur->end));
    json_out_key(out, "count");
    if (count == DIARY_NONE)
        json_out_null(out);
    else
        json_out_number(out, count);
    json_out_key(out, "until");
    if (last_day == RECURRENCE_NO_DAY)
        json_out_null(out);
    else
        put_time(out, (int64_t)last_day * TAKT_DAY_S, true);
}

void recurrence_put(struct json_out *out, const struct recur *recur,
                    const struct recurrence_context *context, int64_t count,
                    int32_t last_day)
{
    const struct takt_form form = filled_in(recur, context);
    const bool is_after = recur->kind == RECUR_AFTER;
    int64_t pattern = recur->kind == RECUR_FORM    ? (int64_t)form.pattern
                      : recur->kind == RECUR_DATES ? TAKT_PATTERN_CUSTOM
                      : is_after                   ? PATTERN_AFTER
                                                   : PATTERN_NEVER;

    json_out_object(out);
    put_text(out, "pattern", WORD(patterns, pattern));
    put_text(out, "sub",
             recur->kind == RECUR_FORM ? WORD(subs, form.sub) : NULL);
    put_number(out, "interval", is_after ? recur->after.n : form.interval);
    put_set(out, "weekdays", form.weekdays, false);
    put_number(out, "ordinal", form.ordinal);
    put_set(out, "month_days", form.month_days, form.is_last_day);
    put_set(out, "months", form.months, false);
    put_text(out, "short_months", WORD(short_months, form.short_month));
    put_number(out, "first_weekday", form.week_start);
    put_end(out, recur, count, last_day);
    put_dates(out, recur, context->timing);
    put_text(
        out, "unit",
        WORD(units, is_after ? (int64_t)recur->after.unit : TAKT_AFTER_WEEKS));
    put_shift(out, recur);
    json_out_end(out, '}');
}

/* ---- in words ----------------------------------------------------------- */

/* What a language says of a rule that never ends, behind the last comma. */
static const char *endless_tail(enum takt_lang lang, char sentence[],
                                size_t size)
{
    struct takt_describe_options options = TAKT_DESCRIBE_INIT;
    struct takt_rule rule = TAKT_RULE_INIT;
    const char *tail = NULL;

    rule.freq = TAKT_FREQ_DAILY;
    options.lang = lang;
    (void)takt_rule_describe(&rule, &options, sentence, size,
                             NULL); /* it is short */
    for (const char *at = sentence; (at = strstr(at, ", ")) != NULL; at++)
        tail = at;
    return tail == NULL ? "" : tail;
}

/* The sentence of a rule without its times and its end. */
static void say_rule(const struct reader *reader, struct buf *out,
                     const struct diary_timing *timing, const char *text,
                     size_t len)
{
    struct takt_describe_options options = TAKT_DESCRIBE_INIT;
    char sentence[TAKT_WORDS_SIZE];
    char of_daily[256];
    struct takt_rule rule;

    if (takt_rule_parse(&rule, text, len, NULL) != TAKT_OK)
        return; /* what is stored was checked */
    rule.count = 0;
    rule.until = TAKT_UNTIL_NONE;
    rule.until_s = 0;
    if (rule.freq == TAKT_FREQ_WEEKLY && rule.interval == 1)
        rule.week_start = TAKT_MONDAY; /* it makes no difference */
    options.lang = reader->lang;
    options.has_start = true;
    options.start_s = timing->start_s;
    (void)takt_rule_describe(&rule, &options, sentence, sizeof(sentence),
                             NULL); /* cut if it is longer */
    const char *tail = endless_tail(reader->lang, of_daily, sizeof(of_daily));
    size_t said = strlen(sentence);
    size_t of_end = strlen(tail);
    if (said > of_end && strcmp(sentence + said - of_end, tail) == 0)
        sentence[said - of_end] = '\0';
    buf_add_str(out, sentence);
}

/* The first sentence of what is said of an interval after completion. */
static void say_after(const struct reader *reader, struct buf *out,
                      const struct diary_item *item)
{
    struct diary_item endless = *item;
    const char *text = item->followup.after_done;
    TAKT_AUTO(buf) said = BUF_INIT(TAKT_WORDS_SIZE);
    TAKT_AUTO(buf) interval = BUF_INIT(64);

    if (text == NULL)
        return;
    buf_add(&interval, text, strcspn(text, ";"));
    endless.followup.after_done = buf_str(&interval);
    sentence_add(reader, &said, &endless);
    const char *end = strstr(buf_str(&said), ". ");
    buf_add(out, buf_str(&said),
            end == NULL ? said.len : (size_t)(end - said.data));
}

void recurrence_say(const struct reader *reader, struct buf *out,
                    const struct diary_item *item)
{
    const struct diary_timing *timing = &item->followup.timing;
    const char *rules = timing->rules;

    if (timing->mode == DIARY_SINGLE)
        said_add(out, reader->lang, SAID_NEVER, NULL);
    else if (timing->mode == DIARY_AFTER_COMPLETION)
        say_after(reader, out, item);
    else if (timing->mode == DIARY_DATES)
        sentence_add(reader, out, item);
    else if (rules != NULL)
        say_rule(reader, out, timing, rules, strcspn(rules, "\n"));
    if (out->len > 0 && out->data[out->len - 1] == '.')
        buf_truncate(out, out->len - 1);
}

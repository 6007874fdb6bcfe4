/* SPDX-License-Identifier: MIT */
/*
 * The form's words as options. What is not said is filled in from the start
 * date as the form does (SPEC D-02), but for the end: meetings and calls
 * happen ten times unless said otherwise, tasks and what repeats after
 * completion never end.
 */
#include "cli/pattern.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <takt/form.h>

#include "cli/after.h"
#include "cli/output.h"
#include "cli/refusal.h"
#include "cli/when.h"
#include "face/moment.h"
#include "face/recur.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define TEXT_MAX ((size_t)1024 * 1024) /* bytes of a list of dates */

static const struct cli_option options[] = {
    {"repeat", 0, CLI_VALUE, false, MSG_VALUE_SENTENCE, MSG_PATTERN_REPEAT},
    {"daily", 0, CLI_VALUE, false, MSG_VALUE_DAILY, MSG_PATTERN_DAILY},
    {"weekly", 0, CLI_MAYBE_NUMBER, false, MSG_VALUE_NUMBER,
     MSG_PATTERN_WEEKLY},
    {"monthly", 0, CLI_MAYBE_NUMBER, false, MSG_VALUE_NUMBER,
     MSG_PATTERN_MONTHLY},
    {"yearly", 0, CLI_MAYBE_NUMBER, false, MSG_VALUE_NUMBER,
     MSG_PATTERN_YEARLY},
    {"dates", 0, CLI_VALUE, false, MSG_VALUE_DATES, MSG_PATTERN_DATES},
    {"rule", 0, CLI_VALUE, false, MSG_VALUE_RULE, MSG_PATTERN_RULE},
    {"after-done", 0, CLI_VALUE, false, MSG_VALUE_AFTER, MSG_PATTERN_AFTER},
    {"on", 0, CLI_VALUE, false, MSG_VALUE_WEEKDAYS, MSG_PATTERN_ON},
    {"day", 0, CLI_VALUE, false, MSG_VALUE_DAYS, MSG_PATTERN_DAY},
    {"last-day", 0, CLI_FLAG, false, MSG_NONE, MSG_PATTERN_LAST_DAY},
    {"nth", 0, CLI_VALUE, false, MSG_VALUE_ORDINAL, MSG_PATTERN_NTH},
    {"month", 0, CLI_VALUE, false, MSG_VALUE_MONTHS, MSG_PATTERN_MONTH},
    {"short-month", 0, CLI_VALUE, false, MSG_VALUE_SHORT, MSG_PATTERN_SHORT},
    {"times", 0, CLI_VALUE, false, MSG_VALUE_NUMBER, MSG_PATTERN_TIMES},
    {"until", 0, CLI_VALUE, false, MSG_VALUE_DATE, MSG_PATTERN_UNTIL},
    {"forever", 0, CLI_FLAG, false, MSG_NONE, MSG_PATTERN_FOREVER},
};

const struct cli_option_list pattern_options =
    CLI_LIST(MSG_HELP_PATTERN, options);

/* The words that choose a pattern; the others say more about one. */
static const char *const patterns[] = {"daily", "weekly", "monthly",   "yearly",
                                       "dates", "rule",   "after-done"};

/* What is read, and where it goes. */
struct reading {
    struct book *book;
    const struct cli_args *args;
    struct diary_followup *followup;
    struct diary_timing *timing; /* of the follow-up */
    struct takt_form form;
};

bool pattern_is_given(const struct cli_args *args)
{
    for (size_t i = 0; i < COUNT(options); i++)
        if (cli_has(args, options[i].name))
            return true;
    return false;
}

static int usage(const struct reading *reading, enum message message,
                 const char *word)
{
    return cli_fail(reading->book->cli, CLI_USAGE, message,
                    (const char *const[]){word});
}

/* The next element of a comma-separated list; false at its end. */
static bool next_element(const char **list, const char **at, size_t *len)
{
    if (*list == NULL || **list == '\0')
        return false;
    *at = *list;
    *len = strcspn(*list, ",");
    *list += *len + ((*list)[*len] == ',');
    while (*len > 0 && **at == ' ') {
        (*at)++;
        (*len)--;
    }
    return true;
}

static bool read_number(const char *text, size_t len, uint32_t max,
                        uint32_t *out)
{
    char *end;

    if (len == 0 || !isdigit((unsigned char)*text))
        return false;
    unsigned long long number = strtoull(text, &end, 10);
    *out = (uint32_t)number;
    return end == text + len && number <= max;
}

/* ---- sets of days ------------------------------------------------------- */

/* Words for several weekdays at once. */
static bool read_day_set(const char *text, size_t len, uint8_t *out)
{
    static const struct {
        const char *word;
        uint8_t days;
    } words[] = {
        {"workday", TAKT_WORKDAYS},    {"workdays", TAKT_WORKDAYS},
        {"arbeidsdag", TAKT_WORKDAYS}, {"arbeidsdager", TAKT_WORKDAYS},
        {"virkedag", TAKT_WORKDAYS},   {"dayoff", TAKT_DAYS_OFF},
        {"day-off", TAKT_DAYS_OFF},    {"fridag", TAKT_DAYS_OFF},
        {"weekend", TAKT_DAYS_OFF},    {"helg", TAKT_DAYS_OFF},
        {"day", TAKT_ALL_DAYS},        {"dag", TAKT_ALL_DAYS},
    };
    int32_t weekday;

    for (size_t i = 0; i < COUNT(words); i++)
        if (when_is_name(text, len, words[i].word, SIZE_MAX)) {
            *out |= words[i].days;
            return true;
        }
    if (!when_parse_weekday(&weekday, text, len))
        return false;
    *out |= (uint8_t)(1u << weekday);
    return true;
}

static int read_on(struct reading *reading)
{
    const char *list = cli_value(reading->args, "on");
    const char *at;
    size_t len;

    if (list == NULL)
        return CLI_OK;
    reading->form.weekdays = 0;
    for (const char *rest = list; next_element(&rest, &at, &len);)
        if (!read_day_set(at, len, &reading->form.weekdays))
            return usage(reading, MSG_BAD_WEEKDAYS, list);
    return CLI_OK;
}

static int read_days(struct reading *reading)
{
    const char *list = cli_value(reading->args, "day");
    const char *at;
    size_t len;
    uint32_t day;

    reading->form.is_last_day = cli_has(reading->args, "last-day");
    if (list == NULL) {
        if (reading->form.is_last_day) {
            reading->form.month_days = 0;
            reading->form.short_month = TAKT_SHORT_SKIP;
        }
        return CLI_OK;
    }
    reading->form.month_days = 0;
    for (const char *rest = list; next_element(&rest, &at, &len);) {
        if (when_is_name(at, len, "last", SIZE_MAX) ||
            when_is_name(at, len, "siste", SIZE_MAX))
            reading->form.is_last_day = true;
        else if (read_number(at, len, 31, &day) && day > 0)
            reading->form.month_days |= UINT32_C(1) << day;
        else
            return usage(reading, MSG_BAD_DAYS, list);
    }
    return CLI_OK;
}

/* SPEC D-04: day 31 of a month means its last, unless said otherwise. */
static int read_short_month(struct reading *reading)
{
    const char *text = cli_value(reading->args, "short-month");
    struct takt_form *form = &reading->form;

    form->short_month = form->pattern == TAKT_PATTERN_MONTHLY &&
                                !form->is_last_day &&
                                form->month_days == UINT32_C(1) << 31
                            ? TAKT_SHORT_LAST
                            : TAKT_SHORT_SKIP;
    if (text == NULL)
        return CLI_OK;
    if (strcmp(text, "last") == 0 || strcmp(text, "siste") == 0)
        form->short_month = TAKT_SHORT_LAST;
    else if (strcmp(text, "skip") == 0 || strcmp(text, "hopp-over") == 0)
        form->short_month = TAKT_SHORT_SKIP;
    else
        return usage(reading, MSG_BAD_SHORT, text);
    return CLI_OK;
}

static int read_nth(struct reading *reading)
{
    static const struct {
        const char *word;
        int32_t ordinal;
    } words[] = {
        {"first", 1},
        {"første", 1},
        {"1", 1},
        {"1st", 1},
        {"second", 2},
        {"andre", 2},
        {"annen", 2},
        {"2", 2},
        {"2nd", 2},
        {"third", 3},
        {"tredje", 3},
        {"3", 3},
        {"3rd", 3},
        {"fourth", 4},
        {"fjerde", 4},
        {"4", 4},
        {"4th", 4},
        {"last", TAKT_ORDINAL_LAST},
        {"siste", TAKT_ORDINAL_LAST},
    };
    const char *text = cli_value(reading->args, "nth");

    if (text == NULL)
        return CLI_OK;
    for (size_t i = 0; i < COUNT(words); i++)
        if (when_is_name(text, strlen(text), words[i].word, SIZE_MAX)) {
            reading->form.ordinal = words[i].ordinal;
            return CLI_OK;
        }
    return usage(reading, MSG_BAD_NTH, text);
}

static int read_months(struct reading *reading)
{
    const char *list = cli_value(reading->args, "month");
    const char *at;
    size_t len;
    int32_t month;

    if (list == NULL)
        return CLI_OK;
    reading->form.months = 0;
    for (const char *rest = list; next_element(&rest, &at, &len);) {
        if (!when_parse_month(&month, at, len))
            return usage(reading, MSG_BAD_MONTHS, list);
        reading->form.months |= (uint16_t)(1u << month);
    }
    return CLI_OK;
}

/* ---- the patterns ------------------------------------------------------- */

static int read_daily(struct reading *reading, enum takt_sub_pattern *sub,
                      uint32_t *interval)
{
    static const struct {
        const char *word;
        enum takt_sub_pattern sub;
    } words[] = {
        {"workdays", TAKT_SUB_EVERY_WORKDAY},
        {"arbeidsdager", TAKT_SUB_EVERY_WORKDAY},
        {"weekdays", TAKT_SUB_EVERY_WEEKDAY},
        {"ukedager", TAKT_SUB_EVERY_WEEKDAY},
    };
    const char *text = cli_value(reading->args, "daily");

    for (size_t i = 0; i < COUNT(words); i++)
        if (when_is_name(text, strlen(text), words[i].word, SIZE_MAX)) {
            *sub = words[i].sub;
            return CLI_OK;
        }
    *sub = TAKT_SUB_EVERY_CYCLIC_DAY;
    if (!read_number(text, strlen(text), TAKT_FORM_INTERVAL_MAX, interval))
        return usage(reading, MSG_BAD_DAILY, text);
    return CLI_OK;
}

/* Chooses pattern and option, and takes what the start date says. */
static int prefill(struct reading *reading)
{
    static const enum takt_pattern chosen[] = {
        TAKT_PATTERN_DAILY, TAKT_PATTERN_WEEKLY, TAKT_PATTERN_MONTHLY,
        TAKT_PATTERN_YEARLY};
    const struct cli_args *args = reading->args;
    enum takt_sub_pattern sub = TAKT_SUB_NONE;
    uint32_t interval = 1;
    size_t i = 0;

    while (!cli_has(args, patterns[i]))
        i++;
    const char *number = i == 0 ? NULL : cli_value(args, patterns[i]);
    if (number != NULL &&
        !read_number(number, strlen(number), UINT32_MAX, &interval))
        return usage(reading, MSG_OPTION_NUMBER, patterns[i]);
    if (chosen[i] == TAKT_PATTERN_DAILY) {
        int status = read_daily(reading, &sub, &interval);
        if (status != CLI_OK)
            return status;
    } else if (chosen[i] != TAKT_PATTERN_WEEKLY) {
        sub = cli_has(args, "nth") ? TAKT_SUB_WEEKDAY_OF_MONTH
                                   : TAKT_SUB_DAY_OF_MONTH;
    }
    reading->form =
        takt_form_prefill(chosen[i], sub, moment_day(reading->timing->start_s),
                          (uint8_t)reading->book->person.first_weekday);
    reading->form.interval = interval;
    return CLI_OK;
}

/* Refuses words that say nothing about the pattern that was chosen. */
static int check_words(const struct reading *reading)
{
    const struct takt_form *form = &reading->form;
    bool is_day = form->sub == TAKT_SUB_DAY_OF_MONTH;
    bool is_nth = form->sub == TAKT_SUB_WEEKDAY_OF_MONTH;
    const struct {
        const char *name;
        bool is_good;
    } words[] = {
        {"on", form->pattern == TAKT_PATTERN_WEEKLY || is_nth},
        {"day", is_day},
        {"last-day", is_day},
        {"nth", is_nth},
        {"month", form->pattern == TAKT_PATTERN_YEARLY},
        {"short-month", is_day},
    };

    for (size_t i = 0; i < COUNT(words); i++)
        if (cli_has(reading->args, words[i].name) && !words[i].is_good)
            return usage(reading, MSG_PATTERN_WORD, words[i].name);
    return CLI_OK;
}

/* UNTIL is the last moment at which the series may begin: on that date at
 * the start's time of day, in UTC if the series has a zone (SPEC 14.1). */
static int read_until(struct reading *reading, const char *text)
{
    const struct diary_timing *timing = reading->timing;
    struct takt_form *form = &reading->form;
    struct takt_time until;
    int64_t now_s = book_wall(reading->book, reading->book->call.now_s);

    if (when_parse(&until, text, now_s) != TAKT_OK)
        return usage(reading, MSG_BAD_TIME, text);
    form->end = TAKT_END_DATE;
    form->count = 0;
    if (until.kind == TAKT_TIME_DATE || timing->frame == TAKT_FRAME_DATE) {
        recur_until_day(&reading->book->call, timing, moment_day(until.wall_s),
                        &form->until_kind, &form->until_s);
        return CLI_OK;
    }
    form->until_s = until.wall_s;
    form->until_kind = timing->frame == TAKT_FRAME_FLOATING ? TAKT_UNTIL_LOCAL
                                                            : TAKT_UNTIL_UTC;
    if (timing->frame == TAKT_FRAME_ZONE && until.kind != TAKT_TIME_UTC)
        form->until_s =
            takt_zone_resolve(reading->book->call.find_zone(
                                  reading->book->call.zone_ctx, timing->zone),
                              form->until_s)
                .at_s;
    return CLI_OK;
}

static int read_end(struct reading *reading)
{
    const char *times = cli_value(reading->args, "times");
    const char *until = cli_value(reading->args, "until");
    bool is_forever = cli_has(reading->args, "forever");

    if ((times != NULL) + (until != NULL) + is_forever > 1)
        return usage(reading, MSG_TWO_ENDS, "");
    if (until != NULL)
        return read_until(reading, until);
    if (is_forever || (times == NULL && reading->timing->kind == DIARY_TASK)) {
        reading->form.end = TAKT_END_NEVER;
        reading->form.count = 0;
        return CLI_OK;
    }
    if (times != NULL &&
        !read_number(times, strlen(times), UINT32_MAX, &reading->form.count))
        return usage(reading, MSG_OPTION_NUMBER, "--times");
    return CLI_OK;
}

static int read_form(struct reading *reading)
{
    int (*const steps[])(struct reading *) = {
        prefill,  read_on,     read_days, read_short_month,
        read_nth, read_months, read_end,
    };
    struct takt_rule rule;
    struct takt_error err;

    for (size_t i = 0; i < COUNT(steps); i++) {
        int status = steps[i](reading);
        if (status == CLI_OK && i == 0)
            status = check_words(reading);
        if (status != CLI_OK)
            return status;
    }
    if (takt_form_to_rule(&rule, &reading->form, &err) != TAKT_OK)
        return refusal_fail(reading->book->cli, &err, "", 0);
    reading->timing->mode = DIARY_RULE;
    reading->timing->rules = recur_rule_text(&rule, &reading->book->arena);
    return CLI_OK;
}

static int read_rule(struct reading *reading, const char *text)
{
    struct takt_rule rule;
    struct takt_error err;

    for (size_t i = 0; i < COUNT(options); i++)
        if (strcmp(options[i].name, "rule") != 0 &&
            cli_has(reading->args, options[i].name))
            return usage(reading, MSG_PATTERN_WORD, options[i].name);
    if (takt_rule_parse(&rule, text, strlen(text), &err) != TAKT_OK)
        return refusal_fail(reading->book->cli, &err, text, strlen(text));
    recur_until_in_frame(&reading->book->call, reading->timing, &rule);
    reading->timing->mode = DIARY_RULE;
    reading->timing->rules = recur_rule_text(&rule, &reading->book->arena);
    return CLI_OK;
}

/* Dates picked by hand; those without a time get the start's. */
static int read_dates(struct reading *reading, const char *list)
{
    struct diary_timing *timing = reading->timing;
    bool is_date = timing->frame == TAKT_FRAME_DATE;
    int64_t now_s = book_wall(reading->book, reading->book->call.now_s);
    TAKT_AUTO(buf) out = BUF_INIT(TEXT_MAX);
    const char *at;
    size_t len;

    for (const char *rest = list; next_element(&rest, &at, &len);) {
        char printed[TAKT_TIME_PRINT_SIZE];
        struct takt_time time;
        const char *text = diary_take_text(&reading->book->arena, at, len);
        if (when_parse(&time, text, now_s) != TAKT_OK ||
            time.kind == TAKT_TIME_UTC ||
            (is_date && time.kind != TAKT_TIME_DATE))
            return usage(reading, MSG_BAD_TIME, text);
        if (!is_date && time.kind == TAKT_TIME_DATE)
            time.wall_s += moment_clock(timing->start_s);
        time.kind = is_date ? TAKT_TIME_DATE : TAKT_TIME_LOCAL;
        takt_time_print(printed, time);
        buf_addf(&out, "%s%s", out.len > 0 ? "," : "", printed);
    }
    if (!buf_is_ok(&out))
        return cli_fail(reading->book->cli, CLI_REFUSED, MSG_TOO_LARGE, NULL);
    timing->mode = DIARY_DATES;
    timing->dates = diary_take_copy(&reading->book->arena, buf_str(&out));
    return CLI_OK;
}

/* The end of what repeats after completion, as its text says it. */
static int add_after_end(const struct reading *reading, struct buf *text)
{
    const char *times = cli_value(reading->args, "times");
    const char *until = cli_value(reading->args, "until");
    char day[TAKT_TIME_PRINT_SIZE];
    struct takt_time time;

    if ((times != NULL) + (until != NULL) + cli_has(reading->args, "forever") >
        1)
        return usage(reading, MSG_TWO_ENDS, "");
    if (times != NULL)
        buf_addf(text, ";COUNT=%s", times);
    if (until == NULL)
        return CLI_OK;
    if (when_parse(&time, until,
                   book_wall(reading->book, reading->book->call.now_s)) !=
        TAKT_OK)
        return usage(reading, MSG_BAD_TIME, until);
    time.wall_s = (int64_t)moment_day(time.wall_s) * TAKT_DAY_S;
    time.kind = TAKT_TIME_DATE;
    takt_time_print(day, time);
    buf_addf(text, ";UNTIL=%s", day);
    return CLI_OK;
}

/* Refuses words that say nothing about an interval after completion. */
static int check_after_words(const struct reading *reading)
{
    static const char *const own[] = {"after-done", "times", "until",
                                      "forever"};

    for (size_t i = 0; i < COUNT(options); i++) {
        bool is_own = false;
        for (size_t j = 0; j < COUNT(own); j++)
            is_own = is_own || strcmp(options[i].name, own[j]) == 0;
        if (!is_own && cli_has(reading->args, options[i].name))
            return usage(reading, MSG_PATTERN_WORD, options[i].name);
    }
    return CLI_OK;
}

static int read_after(struct reading *reading, const char *interval)
{
    TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX);
    char printed[TAKT_AFTER_PRINT_SIZE];
    struct takt_after after;
    struct takt_error err;
    int status = check_after_words(reading);

    if (status != CLI_OK)
        return status;
    if (!after_parse(&after, interval))
        return usage(reading, MSG_BAD_AFTER, interval);
    takt_after_print(printed, &after);
    buf_add_str(&text, printed);
    status = add_after_end(reading, &text);
    if (status != CLI_OK)
        return status;
    if (takt_after_parse(&after, buf_str(&text), text.len, &err) != TAKT_OK)
        return refusal_fail(reading->book->cli, &err, buf_str(&text), text.len);
    reading->timing->mode = DIARY_AFTER_COMPLETION;
    reading->followup->after_done =
        diary_take_copy(&reading->book->arena, buf_str(&text));
    return CLI_OK;
}

int pattern_read(struct book *book, const struct cli_args *args,
                 struct diary_followup *followup)
{
    struct reading reading = {.book = book,
                              .args = args,
                              .followup = followup,
                              .timing = &followup->timing};
    size_t chosen = 0;

    for (size_t i = 0; i < COUNT(patterns); i++)
        chosen += cli_has(args, patterns[i]);
    if (chosen > 1)
        return usage(&reading, MSG_TWO_PATTERNS, "");
    if (chosen == 0 && pattern_is_given(args))
        return usage(&reading, MSG_NO_PATTERN, "");
    if (chosen == 0)
        return CLI_OK;
    if (cli_has(args, "rule"))
        return read_rule(&reading, cli_value(args, "rule"));
    if (cli_has(args, "dates"))
        return read_dates(&reading, cli_value(args, "dates"));
    if (cli_has(args, "after-done"))
        return read_after(&reading, cli_value(args, "after-done"));
    return read_form(&reading);
}

/* SPDX-License-Identifier: MIT */
/*
 * Shifted series against a naive model: each slot of the rule is carried to
 * its working day a day at a time, and is merged if any slot of another day
 * before it came to the same. What is left is what the series must give,
 * forwards, backwards, from anywhere, counted, by number, by slot, and cut in
 * two. Which days are off is proved apart, in tests/holiday.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <takt/takt.h>

#include "../rule/random_rule.h"

#define SLOTS_MAX 1500
#define ROUNDS 2000

static struct takt_zone *oslo;

static int load_zone(void **state)
{
    static char bytes[TAKT_ZONE_FILE_MAX];
    FILE *file = fopen("/usr/share/zoneinfo/Europe/Oslo", "rb");

    (void)state;
    if (file == NULL)
        return -1;
    size_t size = fread(bytes, 1, sizeof(bytes), file);
    fclose(file);
    return takt_zone_load(&oslo, "Europe/Oslo", 11, bytes, size, NULL, NULL) ==
                   TAKT_OK
               ? 0
               : -1;
}

static int free_zone(void **state)
{
    (void)state;
    takt_zone_free(oslo);
    return 0;
}

/* A series and what it must give. */
struct model {
    struct takt_rule rule;
    struct takt_series_options options;
    int64_t removed[3];
    struct takt_slot slots[SLOTS_MAX];
    size_t slot_count;
    int64_t at_s[SLOTS_MAX]; /* of what stands and is not removed */
    int64_t names_s[SLOTS_MAX];
    size_t count;
};

static int32_t day_of(int64_t wall_s)
{
    return (int32_t)(wall_s / TAKT_DAY_S);
}

static int64_t instant(const struct model *model, int64_t wall_s)
{
    if (model->options.zone == NULL)
        return wall_s;
    return takt_zone_resolve(model->options.zone, wall_s).at_s;
}

/* The working day that a day goes to, a day at a time; 0: none. */
static int32_t carry(const struct takt_shift *shift, int32_t day)
{
    for (int32_t i = 0; i < 400; i++) {
        bool is_next = takt_workday_is(&shift->workdays, day + i);
        bool is_before = takt_workday_is(&shift->workdays, day - i);

        if (shift->way == TAKT_SHIFT_KEEP)
            return day;
        if (shift->way == TAKT_SHIFT_SKIP)
            return is_next ? day : 0;
        if (is_next && shift->way != TAKT_SHIFT_PREVIOUS)
            return day + i;
        if (is_before && shift->way != TAKT_SHIFT_NEXT)
            return day - i;
    }
    return 0;
}

static bool is_taken(const struct model *model, int32_t day, int32_t target)
{
    for (size_t i = 0; i < model->slot_count; i++) {
        const struct takt_slot *slot = &model->slots[i];

        if (slot->fate <= TAKT_FATE_MOVED && day_of(slot->slot_s) != day &&
            day_of(slot->wall_s) == target)
            return true;
    }
    return false;
}

static bool is_removed(const struct model *model, int64_t slot_s)
{
    for (size_t i = 0; i < model->options.removed_count; i++) {
        if (model->removed[i] == instant(model, slot_s))
            return true;
    }
    return false;
}

static void add_slot(struct model *model, int64_t slot_s)
{
    int32_t day = day_of(slot_s);
    int32_t target = carry(&model->options.shift, day);
    struct takt_slot slot = {.slot_s = slot_s, .wall_s = slot_s};

    if (target == 0) {
        slot.fate = TAKT_FATE_SKIPPED;
    } else {
        slot.wall_s += (int64_t)(target - day) * TAKT_DAY_S;
        slot.fate = is_taken(model, day, target) ? TAKT_FATE_MERGED
                    : target == day              ? TAKT_FATE_KEPT
                                                 : TAKT_FATE_MOVED;
    }
    model->slots[model->slot_count++] = slot;
}

/* Takes the slots of the rule, until COUNT of them stand. */
static void work_out_slots(struct model *model)
{
    struct takt_rule uncounted = model->rule;
    struct takt_walk *walk;
    struct takt_iter iter;
    int64_t slot_s;
    uint32_t stand = 0;

    uncounted.count = 0;
    assert_int_equal(takt_walk_compile(&walk, &uncounted,
                                       model->options.start_s, false, NULL,
                                       NULL),
                     TAKT_OK);
    takt_iter_init(&iter, walk, INT64_MIN);
    while (model->slot_count < SLOTS_MAX &&
           (model->rule.count == 0 || stand < model->rule.count) &&
           takt_iter_next(&iter, &slot_s, 1) == 1) {
        add_slot(model, slot_s);
        stand +=
            model->slots[model->slot_count - 1].fate <= TAKT_FATE_MOVED ? 1 : 0;
    }
    takt_walk_free(walk);
}

static void work_out_dates(struct model *model)
{
    model->count = 0;
    for (size_t i = 0; i < model->slot_count; i++) {
        const struct takt_slot *slot = &model->slots[i];

        if (slot->fate > TAKT_FATE_MOVED || is_removed(model, slot->slot_s))
            continue;
        model->at_s[model->count] = instant(model, slot->wall_s);
        model->names_s[model->count++] = slot->slot_s;
    }
}

static struct takt_rule random_part(struct random *random, int64_t start_s)
{
    static const enum takt_freq freqs[] = {TAKT_FREQ_DAILY, TAKT_FREQ_DAILY,
                                           TAKT_FREQ_WEEKLY, TAKT_FREQ_MONTHLY,
                                           TAKT_FREQ_YEARLY};
    struct takt_rule rule = TAKT_RULE_INIT;

    rule.freq = freqs[random_below(random, 5)];
    rule.interval = 1 + random_below(random, 3);
    if (random_once_in(random, 2))
        rule.by_day = (uint8_t)(1 + random_below(random, 127));
    if (rule.freq != TAKT_FREQ_WEEKLY && random_once_in(random, 2))
        rule.by_month_day[TAKT_FRONT] = (uint32_t)random_word(random, 1, 31);
    if (random_once_in(random, 3))
        rule.by_month = (uint16_t)random_word(random, 1, 12);
    if (random_once_in(random, 4))
        rule.by_hour = (uint32_t)random_word(random, 3, 23);
    if (random_once_in(random, 2)) {
        rule.count = 1 + random_below(random, 60);
    } else {
        rule.until =
            random_once_in(random, 2) ? TAKT_UNTIL_LOCAL : TAKT_UNTIL_DATE;
        rule.until_s =
            start_s + 600 * TAKT_DAY_S -
            (rule.until == TAKT_UNTIL_DATE ? start_s % TAKT_DAY_S : 0);
    }
    return rule;
}

static struct takt_shift random_shift(struct random *random)
{
    static const char *const places[] = {"NO", "DE", "DE-BY", "GB-SCT",
                                         "US", "NL", "SE"};
    struct takt_shift shift = {
        .way = (enum takt_shift_way)random_below(random, TAKT_SHIFT__COUNT)};
    const char *place = places[random_below(random, 7)];

    if (!random_once_in(random, 4))
        shift.workdays.weekend = TAKT_WEEKEND;
    else if (random_once_in(random, 2))
        shift.workdays.weekend = random_below(random, 127);
    if (!random_once_in(random, 4))
        assert_int_equal(
            takt_place_find(&shift.workdays.place, place, strlen(place)),
            TAKT_OK);
    return shift;
}

static void make_model(struct random *random, struct model *model)
{
    struct takt_series_options *options = &model->options;

    memset(model, 0, sizeof(*model));
    *options = (struct takt_series_options)TAKT_SERIES_INIT;
    if (random_once_in(random, 2)) {
        options->frame = TAKT_FRAME_ZONE;
        options->zone = oslo;
    }
    options->start_s = (int64_t)takt_day(2016, 1, 1) * TAKT_DAY_S +
                       random_below(random, 4000) * TAKT_DAY_S + 9 * 3600;
    options->shift = random_shift(random);
    model->rule = random_part(random, options->start_s);
    options->rules = &model->rule;
    options->rule_count = 1;
    work_out_slots(model);
    if (model->slot_count > 0 && random_once_in(random, 2)) {
        for (size_t i = 0; i < 3; i++) {
            size_t at = random_below(random, (uint32_t)model->slot_count);
            model->removed[i] = instant(model, model->slots[at].slot_s);
        }
        options->removed = model->removed;
        options->removed_count = 3;
    }
    work_out_dates(model);
}

static void check_walks(const struct model *model,
                        const struct takt_series *series)
{
    static struct takt_occurrence dates[SLOTS_MAX + 1];
    static int64_t instants[SLOTS_MAX + 1];
    struct takt_series_iter iter;

    assert_int_equal(takt_series_iter_open(&iter, series, INT64_MIN), TAKT_OK);
    assert_int_equal(takt_series_iter_next(&iter, dates, SLOTS_MAX + 1),
                     model->count);
    for (size_t i = 0; i < model->count; i++) {
        assert_int_equal(dates[i].at_s, model->at_s[i]);
        assert_int_equal(dates[i].slot_s, model->names_s[i]);
        assert_int_equal(dates[i].is_shifted,
                         day_of(dates[i].slot_s) != day_of(dates[i].wall_s));
    }
    assert_int_equal(takt_series_iter_prev(&iter, dates, SLOTS_MAX + 1),
                     model->count);
    for (size_t i = 0; i < model->count; i++) {
        assert_int_equal(dates[i].at_s, model->at_s[model->count - 1 - i]);
        assert_int_equal(dates[i].slot_s, model->names_s[model->count - 1 - i]);
    }
    assert_int_equal(takt_series_iter_instants(&iter, instants, SLOTS_MAX + 1),
                     model->count);
    assert_memory_equal(instants, model->at_s,
                        model->count * sizeof(*instants));
    takt_series_iter_close(&iter);
}

/* From anywhere: what lies on either side, and how many lie before. */
static void check_inside(struct random *random, const struct model *model,
                         const struct takt_series *series)
{
    int64_t from_s = model->options.start_s - 10 * TAKT_DAY_S +
                     (int64_t)random_below(random, 700 * 86400);
    struct takt_series_iter iter;
    struct takt_occurrence date;
    uint64_t before;
    size_t at = 0;

    if (random_once_in(random, 2) && model->count > 0)
        from_s = model->at_s[random_below(random, (uint32_t)model->count)];
    while (at < model->count && model->at_s[at] < from_s)
        at++;
    assert_int_equal(takt_series_iter_open(&iter, series, from_s), TAKT_OK);
    assert_int_equal(takt_series_iter_next(&iter, &date, 1), at < model->count);
    if (at < model->count)
        assert_int_equal(date.slot_s, model->names_s[at]);
    takt_series_iter_close(&iter);
    assert_int_equal(takt_series_iter_open(&iter, series, from_s), TAKT_OK);
    assert_int_equal(takt_series_iter_prev(&iter, &date, 1), at > 0);
    if (at > 0)
        assert_int_equal(date.slot_s, model->names_s[at - 1]);
    takt_series_iter_close(&iter);
    assert_int_equal(takt_series_count(series, INT64_MIN, from_s, &before),
                     TAKT_OK);
    assert_int_equal(before, at);
    assert_int_equal(takt_series_nth(series, at, &date),
                     at < model->count ? TAKT_OK : TAKT_DONE);
    if (at < model->count)
        assert_int_equal(date.at_s, model->at_s[at]);
}

/* Each slot is told, and those that stand are found. */
static void check_slots(const struct model *model,
                        const struct takt_series *series)
{
    int64_t after_s = INT64_MIN;
    struct takt_slot told;
    bool is_silent = true;

    for (size_t i = 0; i < model->slot_count; i++)
        is_silent = is_silent && model->slots[i].fate == TAKT_FATE_SKIPPED;
    for (size_t i = 0; i < model->slot_count && !is_silent; i++) {
        const struct takt_slot *slot = &model->slots[i];
        struct takt_occurrence found;
        bool stands =
            slot->fate <= TAKT_FATE_MOVED && !is_removed(model, slot->slot_s);

        assert_int_equal(takt_series_next_slot(series, after_s, &told),
                         TAKT_OK);
        assert_int_equal(told.slot_s, slot->slot_s);
        assert_int_equal(told.wall_s, slot->wall_s);
        assert_int_equal(told.fate, slot->fate);
        after_s = told.slot_s;
        assert_int_equal(takt_series_find(series, slot->slot_s, &found),
                         stands ? TAKT_OK : TAKT_DONE);
        if (stands)
            assert_int_equal(found.at_s, instant(model, slot->wall_s));
    }
    assert_int_equal(takt_series_next_slot(series, after_s, &told), TAKT_DONE);
}

/* Takes the dates of a half; answers how many. */
static size_t take_half(const struct model *model, const struct takt_rule *rule,
                        int64_t start_s, int64_t *out_s)
{
    struct takt_series_options options = model->options;
    struct takt_series_iter iter;
    struct takt_series *series;

    options.rules = rule;
    options.start_s = start_s;
    assert_int_equal(takt_series_make(&series, &options, NULL, NULL), TAKT_OK);
    assert_int_equal(takt_series_iter_open(&iter, series, INT64_MIN), TAKT_OK);
    size_t count = takt_series_iter_instants(&iter, out_s, SLOTS_MAX);
    takt_series_iter_close(&iter);
    takt_series_free(series);
    return count;
}

static void check_split(struct random *random, const struct model *model)
{
    static int64_t both_s[2 * SLOTS_MAX];
    size_t at = random_below(random, (uint32_t)model->slot_count);
    const struct takt_slot *slot = &model->slots[at];
    struct takt_split split;
    size_t before = 0;

    for (size_t i = 0; i < at; i++)
        before += model->slots[i].fate <= TAKT_FATE_MOVED ? 1 : 0;
    takt_status status = takt_rule_split_shifted(
        &split, &model->rule, &model->options.shift, model->options.start_s,
        false, slot->slot_s, NULL, NULL);
    if (slot->fate > TAKT_FATE_MOVED || before == 0) {
        assert_int_equal(status, TAKT_REFUSED);
        return;
    }
    assert_int_equal(status, TAKT_OK);
    assert_int_equal(split.head_count, before);
    size_t count =
        take_half(model, &split.head, model->options.start_s, both_s);
    count += take_half(model, &split.tail, split.tail_start_s, both_s + count);
    assert_int_equal(count, model->count);
    assert_memory_equal(both_s, model->at_s, count * sizeof(*both_s));
}

static void shifted_is_what_the_model_says(void **state)
{
    static struct model model;
    struct random random = {20261123};

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        struct takt_series *series;

        make_model(&random, &model);
        if (model.slot_count == SLOTS_MAX)
            continue;
        assert_int_equal(takt_series_make(&series, &model.options, NULL, NULL),
                         TAKT_OK);
        check_walks(&model, series);
        for (int i = 0; i < 4; i++)
            check_inside(&random, &model, series);
        check_slots(&model, series);
        if (model.slot_count > 0)
            check_split(&random, &model);
        takt_series_free(series);
    }
}

/* A series of all-day dates in Norway or Germany, and the days it gives. */
struct example {
    const char *rule;
    int32_t start[3];
    const char *shift;
    const char *dates; /* with the slot behind < where it is another day */
};

static const struct example examples[] = {
    /* 17 May is Whit Monday too in 2027. */
    {"FREQ=WEEKLY;COUNT=2",
     {2027, 5, 17},
     "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
     "20270518<20270517 20270524"},
    {"FREQ=YEARLY;COUNT=4",
     {2026, 5, 17},
     "NEAREST;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
     "20260518<20260517 20270518<20270517 20280518<20280517 "
     "20290518<20290517"},
    {"FREQ=YEARLY;COUNT=2", {2026, 5, 17}, "KEEP", "20260517 20270517"},
    /* Easter week: of six dates on the Tuesday the first stands. */
    {"FREQ=DAILY;COUNT=4",
     {2026, 4, 1},
     "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
     "20260401 20260407<20260402 20260408 20260409"},
    {"FREQ=DAILY;COUNT=3",
     {2026, 4, 1},
     "PREVIOUS;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
     "20260401 20260407 20260408"},
    {"FREQ=DAILY;COUNT=3",
     {2026, 4, 1},
     "NEAREST;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
     "20260401 20260407<20260404 20260408"},
    {"FREQ=DAILY;COUNT=3",
     {2026, 4, 1},
     "SKIP;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
     "20260401 20260407 20260408"},
    /* Weekends alone leave Maundy Thursday and Good Friday. */
    {"FREQ=DAILY;COUNT=4",
     {2026, 4, 2},
     "NEXT;DAYS=WEEKEND",
     "20260402 20260403 20260406<20260404 20260407"},
    /* Holidays alone leave Saturday, and Sunday where it is none. */
    {"FREQ=DAILY;COUNT=4",
     {2026, 4, 2},
     "NEXT;DAYS=HOLIDAY;PLACE=DE",
     "20260402 20260404<20260403 20260405 20260407<20260406"},
    /* Over the turn of the year, to before the start of the rule. */
    {"FREQ=YEARLY;COUNT=3",
     {2027, 1, 1},
     "PREVIOUS;DAYS=WEEKEND,HOLIDAY;PLACE=DE",
     "20261231<20270101 20271231<20280101 20281229<20290101"},
    {"FREQ=YEARLY;COUNT=3",
     {2027, 12, 31},
     "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
     "20271231 20290102<20281231 20291231"},
    /* UNTIL looks at the slot: the date may lie after it. */
    {"FREQ=WEEKLY;UNTIL=20260501",
     {2026, 4, 24},
     "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
     "20260424 20260504<20260501"},
};

/* A midnight as the text 20260517. */
static int print_date(char *out, int64_t wall_s)
{
    struct takt_date date = takt_date(day_of(wall_s));

    return sprintf(out, "%04d%02d%02d", date.year, date.month, date.day);
}

static void examples_are_as_said(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(examples) / sizeof(*examples); i++) {
        const struct example *e = &examples[i];
        struct takt_series_options options = {.frame = TAKT_FRAME_DATE};
        struct takt_occurrence dates[8];
        struct takt_series_iter iter;
        struct takt_series *series;
        struct takt_rule rule;
        char text[256];
        char *to = text;

        assert_int_equal(takt_rule_parse(&rule, e->rule, strlen(e->rule), NULL),
                         TAKT_OK);
        assert_int_equal(takt_shift_parse(&options.shift, e->shift,
                                          strlen(e->shift),
                                          (struct takt_place){0}, NULL),
                         TAKT_OK);
        options.rules = &rule;
        options.rule_count = 1;
        options.start_s =
            (int64_t)takt_day(e->start[0], e->start[1], e->start[2]) *
            TAKT_DAY_S;
        assert_int_equal(takt_series_make(&series, &options, NULL, NULL),
                         TAKT_OK);
        assert_int_equal(takt_series_iter_open(&iter, series, INT64_MIN),
                         TAKT_OK);
        size_t count = takt_series_iter_next(&iter, dates, 8);
        for (size_t j = 0; j < count; j++) {
            to += print_date(to, dates[j].wall_s);
            if (dates[j].is_shifted) {
                *to++ = '<';
                to += print_date(to, dates[j].slot_s);
            }
            *to++ = ' ';
        }
        assert_true(to > text);
        to[-1] = '\0';
        assert_string_equal(text, e->dates);
        takt_series_iter_close(&iter);
        takt_series_free(series);
    }
}

/* Two times of one day stay together; dates by hand are not moved. */
static void a_day_stays_together(void **state)
{
    const int64_t sunday_s = (int64_t)takt_day(2026, 5, 17) * TAKT_DAY_S;
    const int64_t added_s = sunday_s + 12 * 3600;
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_rule rule = TAKT_RULE_INIT;
    struct takt_occurrence dates[8];
    struct takt_series_iter iter;
    struct takt_series *series;

    (void)state;
    rule.by_hour = 1u << 9 | 1u << 15;
    rule.count = 4;
    options.rules = &rule;
    options.rule_count = 1;
    options.start_s = sunday_s + 9 * 3600;
    options.start_shown = true;
    options.added = &added_s;
    options.added_count = 1;
    options.shift.way = TAKT_SHIFT_NEXT;
    options.shift.workdays.weekend = TAKT_WEEKEND;
    assert_int_equal(takt_series_make(&series, &options, NULL, NULL), TAKT_OK);
    assert_int_equal(takt_series_iter_open(&iter, series, INT64_MIN), TAKT_OK);
    assert_int_equal(takt_series_iter_next(&iter, dates, 8), 6);
    const int64_t walls_s[] = {sunday_s + 9 * 3600,
                               sunday_s + 12 * 3600,
                               sunday_s + TAKT_DAY_S + 9 * 3600,
                               sunday_s + TAKT_DAY_S + 15 * 3600,
                               sunday_s + 2 * TAKT_DAY_S + 9 * 3600,
                               sunday_s + 2 * TAKT_DAY_S + 15 * 3600};
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(dates[i].wall_s, walls_s[i]);
        assert_int_equal(dates[i].is_added, i < 2);
        assert_int_equal(dates[i].is_shifted, i == 2 || i == 3);
    }
    takt_series_iter_close(&iter);
    takt_series_free(series);
}

/* What is always skipped ends, and is known not to be endless. */
static void all_skipped_ends(void **state)
{
    static const char *const rules[] = {"FREQ=WEEKLY;BYDAY=SA,SU",
                                        "FREQ=MINUTELY;BYDAY=SU", "FREQ=DAILY",
                                        "FREQ=DAILY;COUNT=3"};

    (void)state;
    for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
        struct takt_series_options options = TAKT_SERIES_INIT;
        struct takt_occurrence date;
        struct takt_series *series;
        struct takt_rule rule;

        assert_int_equal(
            takt_rule_parse(&rule, rules[i], strlen(rules[i]), NULL), TAKT_OK);
        options.rules = &rule;
        options.rule_count = 1;
        options.shift.way = i == 3 ? TAKT_SHIFT_NEAREST : TAKT_SHIFT_SKIP;
        options.shift.workdays.weekend = i < 2 ? TAKT_WEEKEND : TAKT_ALL_DAYS;
        assert_int_equal(takt_series_make(&series, &options, NULL, NULL),
                         TAKT_OK);
        assert_false(takt_series_is_endless(series));
        assert_int_equal(takt_series_first(series, &date), TAKT_DONE);
        assert_int_equal(takt_series_last(series, &date), TAKT_DONE);
        takt_series_free(series);
    }
}

/* At both ends of time a date that has no working day to go to is left out. */
static void time_has_edges(void **state)
{
    struct takt_series_options options = {.frame = TAKT_FRAME_DATE};
    struct takt_rule rule = TAKT_RULE_INIT;
    struct takt_occurrence date;
    struct takt_series *series;

    (void)state;
    options.rules = &rule;
    options.rule_count = 1;
    options.start_s = TAKT_WALL_MIN;
    options.shift.workdays.weekend = TAKT_ALL_DAYS & ~(1u << TAKT_WEDNESDAY);
    for (int way = TAKT_SHIFT_SKIP; way < TAKT_SHIFT__COUNT; way++) {
        options.shift.way = (enum takt_shift_way)way;
        assert_int_equal(takt_series_make(&series, &options, NULL, NULL),
                         TAKT_OK);
        assert_true(takt_series_is_endless(series));
        assert_int_equal(takt_series_first(series, &date), TAKT_OK);
        assert_int_equal(day_of(date.wall_s - TAKT_WALL_MIN), 2);
        assert_int_equal(takt_series_last(series, &date), TAKT_OK);
        assert_int_equal(takt_weekday(day_of(date.wall_s)), TAKT_WEDNESDAY);
        assert_in_range(TAKT_DAY_MAX - day_of(date.wall_s), 0, 6);
        takt_series_free(series);
    }
}

/* Too large a COUNT is refused, not walked. */
static void count_has_a_bound(void **state)
{
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_rule rule = TAKT_RULE_INIT;
    struct takt_error err;
    struct takt_series *series;

    (void)state;
    rule.count = TAKT_SHIFT_COUNT_MAX + 1;
    options.rules = &rule;
    options.rule_count = 1;
    options.shift.way = TAKT_SHIFT_NEXT;
    options.shift.workdays.weekend = TAKT_WEEKEND;
    assert_int_equal(takt_series_make(&series, &options, NULL, &err),
                     TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_TOO_MANY);
    assert_null(series);
    rule.count--;
    assert_int_equal(takt_series_make(&series, &options, NULL, &err), TAKT_OK);
    takt_series_free(series);
}

static void text_reads_as_printed(void **state)
{
    struct takt_place place = {0};
    char text[TAKT_SHIFT_TEXT_MAX];
    size_t len;

    (void)state;
    for (size_t i = 0; takt_place_at(&place, i) == TAKT_OK; i++) {
        for (uint32_t weekend = 0; weekend < 128; weekend++) {
            struct takt_shift shift = {TAKT_SHIFT_PREVIOUS, {place, weekend}};
            struct takt_shift read;

            assert_int_equal(takt_shift_print(&shift, text, sizeof(text), &len),
                             TAKT_OK);
            assert_int_equal(takt_shift_parse(&read, text, len,
                                              (struct takt_place){0}, NULL),
                             TAKT_OK);
            assert_memory_equal(&read, &shift, sizeof(shift));
        }
    }
}

static void other_texts_are_refused(void **state)
{
    static const struct {
        const char *text;
        enum takt_reason reason;
        size_t offset;
    } cases[] = {
        {"NEXTLY;DAYS=WEEKEND", TAKT_REASON_SHIFT, 0},
        {"NEXT", TAKT_REASON_SHIFT, 4},
        {"NEXT;DAYS=", TAKT_REASON_SHIFT, 4},
        {"NEXT;DAYS=WEEKEND,", TAKT_REASON_SHIFT, 4},
        {"NEXT;DAY=WEEKEND", TAKT_REASON_SHIFT, 4},
        {"KEEP;DAYS=WEEKEND", TAKT_REASON_SHIFT, 4},
        {"NEXT;DAYS=WEEKEND;PLACE=NO", TAKT_REASON_SHIFT, 17},
        {"NEXT;DAYS=HOLIDAY", TAKT_REASON_PLACE, 17},
        {"NEXT;DAYS=HOLIDAY;PLACE=XX", TAKT_REASON_PLACE, 24},
        {"NEXT;DAYS=HOLIDAY;PLACE=NO;", TAKT_REASON_SHIFT, 26},
        {"NEXT;DAYS=HOLIDAY;PLACES=NO", TAKT_REASON_SHIFT, 17},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct takt_shift shift;
        struct takt_error err;

        assert_int_equal(takt_shift_parse(&shift, cases[i].text,
                                          strlen(cases[i].text),
                                          (struct takt_place){0}, &err),
                         TAKT_REFUSED);
        assert_int_equal(err.reason, cases[i].reason);
        assert_int_equal(err.offset, cases[i].offset);
        assert_int_equal(shift.way, TAKT_SHIFT_KEEP);
    }
}

/* A place that is not named is the home; case does not matter. */
static void home_is_taken(void **state)
{
    const char *text = "next;days=holiday,weekend";
    struct takt_place home;
    struct takt_shift shift;
    char printed[TAKT_SHIFT_TEXT_MAX];

    (void)state;
    assert_int_equal(takt_place_find(&home, "DE-BY", 5), TAKT_OK);
    assert_int_equal(takt_shift_parse(&shift, text, strlen(text), home, NULL),
                     TAKT_OK);
    assert_int_equal(takt_shift_print(&shift, printed, sizeof(printed), NULL),
                     TAKT_OK);
    assert_string_equal(printed, "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=DE-BY");
    assert_int_equal(takt_shift_print(&shift, printed, 10, NULL), TAKT_LIMIT);
    assert_int_equal(takt_shift_parse(&shift, "", 0, home, NULL), TAKT_OK);
    assert_int_equal(takt_shift_print(&shift, printed, sizeof(printed), NULL),
                     TAKT_OK);
    assert_string_equal(printed, "KEEP");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shifted_is_what_the_model_says),
        cmocka_unit_test(examples_are_as_said),
        cmocka_unit_test(a_day_stays_together),
        cmocka_unit_test(all_skipped_ends),
        cmocka_unit_test(time_has_edges),
        cmocka_unit_test(count_has_a_bound),
        cmocka_unit_test(text_reads_as_printed),
        cmocka_unit_test(other_texts_are_refused),
        cmocka_unit_test(home_is_taken),
    };

    return cmocka_run_group_tests(tests, load_zone, free_zone);
}

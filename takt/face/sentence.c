/* SPDX-License-Identifier: MIT */
/* How and when a follow-up happens, in words. */
#include "face/sentence.h"

#include <stdio.h>
#include <string.h>

#include <takt/words.h>

#include "face/days_off.h"
#include "face/messages.h"
#include "face/moment.h"

/* The most bytes of a piece of a sentence. */
#define PIECE_MAX 1024

static int32_t this_year(const struct reader *reader)
{
    return takt_date(moment_day(reader_wall(reader, reader->call->now_s))).year;
}

static void add_words_date(const struct reader *reader, struct buf *out,
                           int32_t day)
{
    char text[TAKT_WORDS_SIZE];

    (void)takt_words_date(reader->lang, day, this_year(reader), text,
                          sizeof(text), NULL); /* a date fits */
    buf_add_str(out, text);
}

/* A task on a day has no time of day to say. */
static bool has_clock(const struct diary_item *item)
{
    return item->followup.timing.frame != TAKT_FRAME_DATE;
}

static void add_clock(const struct reader *reader, struct buf *out,
                      int64_t wall_s)
{
    TAKT_AUTO(buf) clock = BUF_INIT(PIECE_MAX);

    moment_add_clock(&clock, reader->lang, wall_s);
    message_add(out, reader->lang, MSG_AT_CLOCK,
                (const char *const[]){buf_str(&clock)});
}

void sentence_add_slot(const struct reader *reader, struct buf *out,
                       const struct diary_item *item, int64_t slot_s)
{
    add_words_date(reader, out, moment_day(slot_s));
    if (has_clock(item))
        add_clock(reader, out, slot_s);
}

void sentence_add_date(const struct reader *reader, struct buf *out,
                       const struct diary_item *item,
                       const struct diary_date *date)
{
    sentence_add_slot(reader, out, item, date->wall_s);
    if (!has_clock(item) || date->end_wall_s == date->wall_s)
        return;
    buf_add_str(out, "–");
    if (moment_day(date->end_wall_s) != moment_day(date->wall_s)) {
        add_words_date(reader, out, moment_day(date->end_wall_s));
        buf_add_char(out, ' ');
    }
    moment_add_clock(out, reader->lang, date->end_wall_s);
}

/* ---- the sentence ------------------------------------------------------- */

/* UNTIL in UTC is said as the date on the series' own clock. */
static void localise_until(const struct reader *reader,
                           const struct diary_timing *timing,
                           struct takt_rule *rule)
{
    const struct takt_zone *zone =
        timing->frame == TAKT_FRAME_ZONE
            ? reader->call->find_zone(reader->call->zone_ctx, timing->zone)
            : NULL;

    if (rule->until != TAKT_UNTIL_UTC || zone == NULL)
        return;
    rule->until = TAKT_UNTIL_LOCAL;
    rule->until_s += takt_zone_offset(zone, rule->until_s);
}

/* The last date of a rule whose dates go off the days off. */
static bool find_last(const struct diary_timing *timing,
                      const struct takt_rule *rule, int64_t *last_s)
{
    struct takt_series_options options = {
        .frame = timing->frame == TAKT_FRAME_DATE ? TAKT_FRAME_DATE
                                                  : TAKT_FRAME_FLOATING,
        .start_s = timing->start_s,
        .rules = rule,
        .rule_count = 1,
    };
    const struct takt_place nowhere = {NULL, NULL};
    struct takt_series *series = NULL;
    struct takt_occurrence last;
    bool is_found =
        takt_shift_parse(&options.shift, timing->shift, strlen(timing->shift),
                         nowhere, NULL) == TAKT_OK &&
        takt_series_make(&series, &options, NULL, NULL) == TAKT_OK &&
        takt_series_last(series, &last) == TAKT_OK;

    takt_series_free(series);
    *last_s = is_found ? last.wall_s : 0;
    return is_found;
}

static void add_rule(const struct reader *reader, struct buf *out,
                     const struct diary_timing *timing, const char *text,
                     size_t len)
{
    struct takt_describe_options options = TAKT_DESCRIBE_INIT;
    bool is_date = timing->frame == TAKT_FRAME_DATE;
    char sentence[2 * TAKT_WORDS_SIZE];
    struct takt_walk *walk = NULL;
    struct takt_rule rule;

    if (takt_rule_parse(&rule, text, len, NULL) != TAKT_OK)
        return; /* what is stored was checked */
    options.lang = reader->lang;
    options.has_start = true;
    options.has_time = !is_date;
    options.start_s = timing->start_s;
    options.length_s = timing->length_days == 0 ? timing->length_s : 0;
    options.has_today = true;
    options.today = moment_day(reader_wall(reader, reader->call->now_s));
    if (rule.count != 0 && timing->shift != NULL)
        options.has_last = find_last(timing, &rule, &options.last_s);
    else if (rule.count != 0 &&
             takt_walk_compile(&walk, &rule, timing->start_s, is_date, NULL,
                               NULL) == TAKT_OK)
        options.has_last = takt_walk_last(walk, &options.last_s) == TAKT_OK;
    takt_walk_free(walk);
    localise_until(reader, timing, &rule);
    if (rule.freq == TAKT_FREQ_WEEKLY && rule.interval == 1)
        rule.week_start = TAKT_MONDAY; /* it makes no difference */
    (void)takt_rule_describe(&rule, &options, sentence, sizeof(sentence),
                             NULL); /* cut if it is longer */
    buf_add_str(out, sentence);
}

static size_t count_commas(const char *text)
{
    size_t count = text != NULL && *text != '\0';

    for (; text != NULL && *text != '\0'; text++)
        count += *text == ',';
    return count;
}

/* Changes of single dates that the sentence mentions (SPEC D-06). */
static size_t count_changes(const struct diary_item *item)
{
    size_t count = 0;

    for (size_t i = 0; i < item->slot_count; i++) {
        const struct diary_slot *row = &item->slots[i];
        count += row->state == DIARY_REMOVED || row->origin == DIARY_BY_HAND ||
                 row->start_s != DIARY_NONE;
    }
    return count;
}

static void add_number(const struct reader *reader, struct buf *out,
                       enum message message, size_t number)
{
    char text[32];

    (void)snprintf(text, sizeof(text), "%zu", number);
    message_add(out, reader->lang, message, (const char *const[]){text});
}

static void add_once(const struct reader *reader, struct buf *out,
                     const struct diary_item *item)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_date *dates;
    size_t count;
    bool more;

    if (diary_dates(reader->call, item, &cursor, 1, &dates, &count, &more,
                    &arena, NULL) == TAKT_OK &&
        count == 1)
        sentence_add_date(reader, out, item, &dates[0]);
}

void sentence_add(const struct reader *reader, struct buf *out,
                  const struct diary_item *item)
{
    const struct diary_timing *timing = &item->followup.timing;
    const char *gap = "";

    if (timing->mode == DIARY_SINGLE) {
        add_once(reader, out, item);
        return;
    }
    if (timing->mode == DIARY_AFTER_COMPLETION) {
        sentence__add_after(reader, out, item);
        return;
    }
    if (timing->mode == DIARY_DATES)
        add_number(reader, out, MSG_DATES_BY_HAND, count_commas(timing->dates));
    for (const char *at = timing->rules; at != NULL && *at != '\0';) {
        size_t len = strcspn(at, "\n");
        buf_add_str(out, gap);
        add_rule(reader, out, timing, at, len);
        at += len + (at[len] == '\n');
        gap = " ";
    }
    days_off_add_clause(reader, out, timing);
    size_t changes = count_changes(item);
    if (changes > 0)
        add_number(reader, out,
                   changes == 1 ? MSG_WITH_CHANGE : MSG_WITH_CHANGES, changes);
}

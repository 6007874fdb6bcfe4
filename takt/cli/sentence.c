/* SPDX-License-Identifier: MIT */
/* How and when a follow-up happens, in words. */
#include "cli/sentence.h"

#include <stdio.h>
#include <string.h>

#include <takt/words.h>

#include "cli/after.h"
#include "cli/days_off.h"
#include "cli/output.h"
#include "cli/when.h"

static int32_t this_year(const struct book *book)
{
    return takt_date(when_day(book_wall(book, book->call.now_s))).year;
}

static void add_words_date(const struct book *book, struct buf *out,
                           int32_t day)
{
    char text[TAKT_WORDS_SIZE];

    (void)takt_words_date(book->cli->lang, day, this_year(book), text,
                          sizeof(text), NULL); /* a date fits */
    buf_add_str(out, text);
}

/* A task on a day has no time of day to say. */
static bool has_clock(const struct diary_item *item)
{
    return item->followup.timing.frame != TAKT_FRAME_DATE;
}

static void add_clock(const struct book *book, struct buf *out, int64_t wall_s)
{
    TAKT_AUTO(buf) clock = BUF_INIT(OUTPUT_MAX);

    when_add_clock(&clock, book->cli->lang, wall_s);
    message_add(out, book->cli->lang, MSG_AT_CLOCK,
                (const char *const[]){buf_str(&clock)});
}

void sentence_add_slot(const struct book *book, struct buf *out,
                       const struct diary_item *item, int64_t slot_s)
{
    add_words_date(book, out, when_day(slot_s));
    if (has_clock(item))
        add_clock(book, out, slot_s);
}

void sentence_add_date(const struct book *book, struct buf *out,
                       const struct diary_item *item,
                       const struct diary_date *date)
{
    sentence_add_slot(book, out, item, date->wall_s);
    if (!has_clock(item) || date->end_wall_s == date->wall_s)
        return;
    buf_add_str(out, "–");
    if (when_day(date->end_wall_s) != when_day(date->wall_s)) {
        add_words_date(book, out, when_day(date->end_wall_s));
        buf_add_char(out, ' ');
    }
    when_add_clock(out, book->cli->lang, date->end_wall_s);
}

/* ---- the sentence
 * ------------------------------------------------------------ */

/* UNTIL in UTC is said as the date on the series' own clock. */
static void localise_until(const struct book *book,
                           const struct diary_timing *timing,
                           struct takt_rule *rule)
{
    const struct takt_zone *zone =
        timing->frame == TAKT_FRAME_ZONE
            ? book->call.find_zone(book->call.zone_ctx, timing->zone)
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

static void add_rule(const struct book *book, struct buf *out,
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
    options.lang = book->cli->lang;
    options.has_start = true;
    options.has_time = !is_date;
    options.start_s = timing->start_s;
    options.length_s = timing->length_days == 0 ? timing->length_s : 0;
    options.has_today = true;
    options.today = when_day(book_wall(book, book->call.now_s));
    if (rule.count != 0 && timing->shift != NULL)
        options.has_last = find_last(timing, &rule, &options.last_s);
    else if (rule.count != 0 &&
             takt_walk_compile(&walk, &rule, timing->start_s, is_date, NULL,
                               NULL) == TAKT_OK)
        options.has_last = takt_walk_last(walk, &options.last_s) == TAKT_OK;
    takt_walk_free(walk);
    localise_until(book, timing, &rule);
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

static void add_number(const struct cli *cli, struct buf *out,
                       enum message message, size_t number)
{
    char text[32];

    (void)snprintf(text, sizeof(text), "%zu", number);
    message_add(out, cli->lang, message, (const char *const[]){text});
}

static void add_once(struct book *book, struct buf *out,
                     const struct diary_item *item)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_date *dates;
    size_t count;
    bool more;

    if (diary_dates(&book->call, item, &cursor, 1, &dates, &count, &more,
                    &book->arena, &book->err) == TAKT_OK &&
        count == 1)
        sentence_add_date(book, out, item, &dates[0]);
}

void sentence_add(struct book *book, struct buf *out,
                  const struct diary_item *item)
{
    const struct diary_timing *timing = &item->followup.timing;
    const char *gap = "";

    if (timing->mode == DIARY_SINGLE) {
        add_once(book, out, item);
        return;
    }
    if (timing->mode == DIARY_AFTER_COMPLETION) {
        after_add_sentence(book, out, item);
        return;
    }
    if (timing->mode == DIARY_DATES)
        add_number(book->cli, out, MSG_DATES_BY_HAND,
                   count_commas(timing->dates));
    for (const char *at = timing->rules; at != NULL && *at != '\0';) {
        size_t len = strcspn(at, "\n");
        buf_add_str(out, gap);
        add_rule(book, out, timing, at, len);
        at += len + (at[len] == '\n');
        gap = " ";
    }
    days_off_add_clause(book, out, timing);
    size_t changes = count_changes(item);
    if (changes > 0)
        add_number(book->cli, out,
                   changes == 1 ? MSG_WITH_CHANGE : MSG_WITH_CHANGES, changes);
}

/* SPDX-License-Identifier: MIT */
/* Sentences and lists of dates. */
#include "cli/show.h"

#include <stdio.h>
#include <string.h>

#include <takt/words.h>

#include "cli/json.h"
#include "cli/when.h"

#define PAGE 64
#define CONFLICTS_SHOWN 10

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
    buf_add_str(out, book->cli->lang == TAKT_LANG_NB ? " kl. " : " at ");
    when_add_clock(out, book->cli->lang, wall_s);
}

void show_add_slot(const struct book *book, struct buf *out,
                   const struct diary_item *item, int64_t slot_s)
{
    add_words_date(book, out, when_day(slot_s));
    if (has_clock(item))
        add_clock(book, out, slot_s);
}

void show_add_date(const struct book *book, struct buf *out,
                   const struct diary_item *item, const struct diary_date *date)
{
    show_add_slot(book, out, item, date->wall_s);
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
    options.this_year = this_year(book);
    if (rule.count != 0 && takt_walk_compile(&walk, &rule, timing->start_s,
                                             is_date, NULL, NULL) == TAKT_OK)
        options.has_last = takt_walk_last(walk, &options.last_s) == TAKT_OK;
    takt_walk_free(walk);
    localise_until(book, timing, &rule);
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
        show_add_date(book, out, item, &dates[0]);
}

void show_add_sentence(struct book *book, struct buf *out,
                       const struct diary_item *item)
{
    const struct diary_timing *timing = &item->followup.timing;
    const char *gap = "";

    if (timing->mode == DIARY_SINGLE) {
        add_once(book, out, item);
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
    size_t changes = count_changes(item);
    if (changes > 0)
        add_number(book->cli, out,
                   changes == 1 ? MSG_WITH_CHANGE : MSG_WITH_CHANGES, changes);
}

/* ---- lists of dates
 * ----------------------------------------------------------- */

static const struct diary_conflict *
find_conflict(const struct diary_report *report, int64_t slot_s)
{
    for (size_t i = 0; report != NULL && i < report->conflicts_listed; i++)
        if (report->conflicts[i].slot_s == slot_s)
            return &report->conflicts[i];
    return NULL;
}

static void add_marks(const struct book *book, struct buf *out,
                      const struct diary_report *report,
                      const struct diary_item *item,
                      const struct diary_date *date)
{
    const struct diary_conflict *conflict = find_conflict(report, date->slot_s);
    TAKT_AUTO(buf) from = BUF_INIT(OUTPUT_MAX);
    const struct {
        bool is_so;
        enum message message;
    } marks[] = {
        {date->state == DIARY_COMPLETED, MSG_MARK_COMPLETED},
        {date->state == DIARY_STARTED, MSG_MARK_STARTED},
        {date->state == DIARY_SKIPPED, MSG_MARK_SKIPPED},
        {date->is_added, MSG_MARK_ADDED},
        {date->is_moved, MSG_MARK_MOVED},
        {date->is_changed && !date->is_moved, MSG_MARK_CHANGED},
        {conflict != NULL, MSG_MARK_CONFLICT},
    };

    show_add_slot(book, &from, item, date->slot_s);
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        if (!marks[i].is_so)
            continue;
        buf_add_str(out, "  ");
        message_add(
            out, book->cli->lang, marks[i].message,
            (const char *const[]){
                buf_str(&from), conflict != NULL ? conflict->other_title : ""});
    }
}

static void print_date(const struct book *book,
                       const struct diary_report *report,
                       const struct diary_item *item,
                       const struct diary_date *date)
{
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);

    buf_add_str(&line, "  ");
    show_add_date(book, &line, item, date);
    add_marks(book, &line, report, item, date);
    buf_add_char(&line, '\n');
    output_text(&line);
}

/* The last two of a long list, found page by page; *more stays true if it is
 * longer than what is looked through. */
static takt_status last_two(struct book *book, const struct diary_item *item,
                            struct diary_date last[2], size_t *count,
                            bool *more)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;

    *count = 0;
    *more = true;
    while (*more && *count < DIARY_DATES_MAX) {
        struct diary_date *dates;
        size_t given;
        takt_status status =
            diary_dates(&book->call, item, &cursor, DIARY_PAGE, &dates, &given,
                        more, &book->arena, &book->err);
        if (status != TAKT_OK)
            return status;
        for (size_t i = 0; i < given; i++) {
            last[0] = last[1];
            last[1] = dates[i];
        }
        *count += given;
    }
    return TAKT_OK;
}

int show_dates(struct book *book, const struct diary_report *report,
               const struct diary_item *item)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_date *dates;
    struct diary_date last[2];
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);
    size_t count;
    size_t total;
    bool more;

    if (diary_dates(&book->call, item, &cursor, SHOW_DATES_ALL, &dates, &count,
                    &more, &book->arena, &book->err) != TAKT_OK)
        return book_refuse(book);
    size_t shown = more ? SHOW_DATES_FIRST : count;
    for (size_t i = 0; i < shown; i++)
        print_date(book, report, item, &dates[i]);
    if (!more)
        return CLI_OK;
    if (last_two(book, item, last, &total, &more) != TAKT_OK)
        return book_refuse(book);
    if (more) {
        output_say(book->cli, MSG_CONTINUES, NULL);
        return CLI_OK;
    }
    add_number(book->cli, &line, MSG_DATES_LEFT_OUT, total);
    buf_add_char(&line, '\n');
    output_text(&line);
    print_date(book, report, item, &last[0]);
    print_date(book, report, item, &last[1]);
    return CLI_OK;
}

/* ---- reports
 * -------------------------------------------------------------------- */

void show_conflicts(const struct book *book, const struct diary_report *report)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);
    char count[32];
    char all[32];

    if (report->conflict_count == 0)
        return;
    (void)snprintf(count, sizeof(count), "%lld",
                   (long long)report->conflict_count);
    (void)snprintf(all, sizeof(all), "%lld", (long long)report->date_count);
    message_add(&out, book->cli->lang,
                report->date_count == DIARY_NONE ? MSG_CONFLICTS_ENDLESS
                                                 : MSG_CONFLICTS,
                (const char *const[]){count, all});
    buf_add_char(&out, '\n');
    for (size_t i = 0; i < report->conflicts_listed && i < CONFLICTS_SHOWN;
         i++) {
        const struct diary_conflict *conflict = &report->conflicts[i];
        buf_add_str(&out, "  ");
        show_add_slot(book, &out, &report->item, conflict->slot_s);
        buf_addf(&out, "  #%lld ", (long long)conflict->other_followup);
        buf_add_str(&out, conflict->other_title);
        buf_add_char(&out, '\n');
    }
    output_text(&out);
}

static void print_noted(const struct book *book,
                        const struct diary_report *report)
{
    static const enum message messages[] = {
        [DIARY_NOTE_FORGOTTEN] = MSG_NOTE_FORGOTTEN,
        [DIARY_NOTE_DROPPED] = MSG_NOTE_DROPPED,
        [DIARY_NOTE_ADDED] = MSG_NOTE_ADDED,
        [DIARY_NOTE_KEPT] = MSG_NOTE_KEPT,
        [DIARY_NOTE_FROZEN] = MSG_NOTE_FROZEN,
    };
    TAKT_AUTO(buf) date = BUF_INIT(OUTPUT_MAX);

    for (size_t i = 0; i < report->noted_count; i++) {
        buf_clear(&date);
        show_add_slot(book, &date, &report->item, report->noted[i].old_slot_s);
        output_say(book->cli, messages[report->noted[i].note],
                   (const char *const[]){buf_str(&date)});
    }
}

static void say_number(const struct cli *cli, enum message message,
                       int64_t number)
{
    char text[32];

    (void)snprintf(text, sizeof(text), "%lld", (long long)number);
    output_say(cli, message, (const char *const[]){text});
}

void show_undo(const struct book *book, const struct diary_report *report)
{
    if (report->number != 0)
        say_number(book->cli, MSG_UNDO_HOW, report->number);
}

void show_report(struct book *book, const struct diary_report *report,
                 enum message done)
{
    const struct cli *cli = book->cli;
    const char *title = report->item.followup.fields.title;
    TAKT_AUTO(buf) sentence = BUF_INIT(OUTPUT_MAX);
    char id[32];

    if (cli->is_json) {
        output_json(json_report(book, report));
        return;
    }
    (void)snprintf(id, sizeof(id), "%lld", (long long)report->followup);
    output_say(cli, report->number == 0 ? MSG_NOTHING_DONE : done,
               (const char *const[]){id, title == NULL ? "" : title});
    if (report->followup != DIARY_NONE && !report->gone &&
        report->first_slot_s != DIARY_NONE) {
        show_add_sentence(book, &sentence, &report->item);
        printf("  %s\n", buf_str(&sentence));
    }
    if (report->split_from != DIARY_NONE)
        say_number(cli, MSG_SPLIT_FROM, report->split_from);
    if (report->became_single)
        output_say(cli, MSG_BECAME_SINGLE, NULL);
    print_noted(book, report);
    if (report->overlaps_itself)
        output_say(cli, MSG_OVERLAPS, NULL);
    show_conflicts(book, report);
    if (done != MSG_UNDONE && done != MSG_UNDONE_GONE)
        show_undo(book, report);
}

bool show_ask(const struct cli *cli, enum message question)
{
    char answer[16];

    fputs(message_text(cli->lang, question), stdout);
    putchar(' ');
    fflush(stdout);
    if (fgets(answer, sizeof(answer), stdin) == NULL)
        return false;
    return strchr("yYjJ\n", answer[0]) != NULL;
}

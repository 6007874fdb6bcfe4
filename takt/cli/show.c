/* SPDX-License-Identifier: MIT */
/* Lists of dates, and what operations did or would do. */
#include "cli/show.h"

#include <stdio.h>
#include <string.h>

#include "account/mask.h"
#include "cli/days_off.h"
#include "cli/json.h"
#include "cli/when.h"
#include "face/moment.h"
#include "face/sentence.h"

#define PAGE 64
#define CONFLICTS_SHOWN 10

static void say_number(const struct cli *cli, enum message message,
                       int64_t number)
{
    char text[32];

    (void)snprintf(text, sizeof(text), "%lld", (long long)number);
    output_say(cli, message, (const char *const[]){text});
}

static const struct diary_conflict *
find_conflict(const struct diary_report *report, int64_t slot_s)
{
    for (size_t i = 0; report != NULL && i < report->conflicts_listed; i++)
        if (report->conflicts[i].slot_s == slot_s)
            return &report->conflicts[i];
    return NULL;
}

/* What was done is named anew where the next date wants its name (see
 * diary/after.c): it lies where it lay. */
static bool is_put_aside(const struct diary_item *item,
                         const struct diary_date *date)
{
    return item->followup.timing.mode == DIARY_AFTER_COMPLETION &&
           date->row != NULL && date->row->origin == DIARY_BY_HAND;
}

/* The name of the day, if it is a holiday, in brackets. */
static void add_holiday(const struct book *book, struct buf *out,
                        int64_t wall_s)
{
    const char *name = days_off_name(&book->reader, moment_day(wall_s));

    if (name != NULL)
        buf_addf(out, " (%s)", name);
}

static void add_marks(struct book *book, struct buf *out,
                      const struct diary_report *report,
                      const struct diary_item *item,
                      const struct diary_date *date)
{
    const struct diary_conflict *conflict = find_conflict(report, date->slot_s);
    const bool is_seen =
        conflict != NULL &&
        account_sees_conflict(&book->call, book->call.person, conflict);
    const char *with = is_seen            ? conflict->other_title
                       : conflict != NULL ? book_person(book, conflict->person)
                                          : "";
    TAKT_AUTO(buf) from = BUF_INIT(OUTPUT_MAX);
    const struct {
        bool is_so;
        enum message message;
    } marks[] = {
        {date->state == DIARY_COMPLETED, MSG_MARK_COMPLETED},
        {date->state == DIARY_STARTED, MSG_MARK_STARTED},
        {date->state == DIARY_SKIPPED, MSG_MARK_SKIPPED},
        {date->is_added, MSG_MARK_ADDED},
        {date->is_shifted || (date->is_moved && !is_put_aside(item, date)),
         MSG_MARK_MOVED},
        {date->is_changed && !date->is_moved, MSG_MARK_CHANGED},
        {is_seen, MSG_MARK_CONFLICT},
        {conflict != NULL && !is_seen, MSG_MARK_BUSY},
    };

    add_holiday(book, out, date->wall_s);
    sentence_add_slot(&book->reader, &from, item, date->slot_s);
    add_holiday(book, &from, date->slot_s);
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        if (!marks[i].is_so)
            continue;
        buf_add_str(out, "  ");
        message_add(out, book->cli->lang, marks[i].message,
                    (const char *const[]){buf_str(&from), with});
    }
}

static void print_date(struct book *book, const struct diary_report *report,
                       const struct diary_item *item,
                       const struct diary_date *date)
{
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);

    buf_add_str(&line, "  ");
    sentence_add_date(&book->reader, &line, item, date);
    add_marks(book, &line, report, item, date);
    buf_add_char(&line, '\n');
    output_text(&line);
}

/* What the days off leave out. */
struct left_out {
    struct takt_slot *slots;
    size_t count;
    size_t at; /* the next to be shown */
};

/* Shows those with slots before a slot. */
static void print_left_out(const struct book *book,
                           const struct diary_item *item,
                           struct left_out *left_out, int64_t before_s)
{
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);

    for (; left_out->at < left_out->count &&
           left_out->slots[left_out->at].slot_s < before_s;
         left_out->at++) {
        const struct takt_slot *slot = &left_out->slots[left_out->at];

        buf_add_str(&line, "  – ");
        sentence_add_slot(&book->reader, &line, item, slot->slot_s);
        add_holiday(book, &line, slot->slot_s);
        buf_add_str(&line, "  ");
        message_add(&line, book->cli->lang,
                    slot->fate == TAKT_FATE_MERGED ? MSG_MARK_MERGED
                                                   : MSG_MARK_LEFT_OUT,
                    NULL);
        buf_add_char(&line, '\n');
    }
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
    size_t count;
    size_t total;
    bool more;

    if (diary_dates(&book->call, item, &cursor, SHOW_DATES_ALL, &dates, &count,
                    &more, &book->arena, &book->err) != TAKT_OK)
        return book_refuse(book);
    size_t shown = more ? SHOW_DATES_FIRST : count;
    struct left_out left_out = {.slots = NULL};
    if (shown > 0 &&
        diary_left_out(&book->call, item, INT64_MIN, dates[shown - 1].slot_s,
                       SHOW_DATES_ALL, &left_out.slots, &left_out.count,
                       &book->arena, &book->err) != TAKT_OK)
        return book_refuse(book);
    for (size_t i = 0; i < shown; i++) {
        if (!dates[i].is_added)
            print_left_out(book, item, &left_out, dates[i].slot_s);
        print_date(book, report, item, &dates[i]);
    }
    if (!more)
        return CLI_OK;
    if (last_two(book, item, last, &total, &more) != TAKT_OK)
        return book_refuse(book);
    if (more) {
        output_say(book->cli, MSG_CONTINUES, NULL);
        return CLI_OK;
    }
    say_number(book->cli, MSG_DATES_LEFT_OUT, (int64_t)total);
    print_date(book, report, item, &last[0]);
    print_date(book, report, item, &last[1]);
    return CLI_OK;
}

/* ---- reports ------------------------------------------------------------ */

/* Says which date of an endless series collides first, where that lies beyond
 * the years in which they are counted. */
static void say_later(struct book *book, const struct diary_report *report)
{
    const struct diary_conflict *later = &report->later;
    TAKT_AUTO(buf) date = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) other = BUF_INIT(OUTPUT_MAX);

    if (!report->collides_later)
        return;
    sentence_add_slot(&book->reader, &date, &report->item, later->slot_s);
    book_add_conflict(book, &other, later);
    output_say(book->cli, MSG_CONFLICT_LATER,
               (const char *const[]){buf_str(&date), buf_str(&other)});
}

void show_conflicts(struct book *book, const struct diary_report *report)
{
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);
    char count[32];
    char all[32];

    if (report->conflict_count == 0) {
        say_later(book, report);
        return;
    }
    (void)snprintf(count, sizeof(count), "%lld",
                   (long long)report->conflict_count);
    (void)snprintf(all, sizeof(all), "%lld", (long long)report->date_count);
    message_add(&out, book->cli->lang,
                report->date_count != DIARY_NONE ? MSG_CONFLICTS
                : report->conflict_count == 1    ? MSG_CONFLICT_ONE_ENDLESS
                                                 : MSG_CONFLICTS_ENDLESS,
                (const char *const[]){count, all});
    buf_add_char(&out, '\n');
    for (size_t i = 0; i < report->conflicts_listed && i < CONFLICTS_SHOWN;
         i++) {
        const struct diary_conflict *conflict = &report->conflicts[i];
        buf_add_str(&out, "  ");
        sentence_add_slot(&book->reader, &out, &report->item, conflict->slot_s);
        buf_add_str(&out, "  ");
        book_add_conflict(book, &out, conflict);
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
        sentence_add_slot(&book->reader, &date, &report->item,
                          report->noted[i].old_slot_s);
        output_say(book->cli, messages[report->noted[i].note],
                   (const char *const[]){buf_str(&date)});
    }
}

void show_undo(const struct book *book, const struct diary_report *report)
{
    if (report->number != 0 && !book->call.dry_run)
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
        sentence_add(&book->reader, &sentence, &report->item);
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

/* SPDX-License-Identifier: MIT */
/* takt agenda: what is in the diary, day by day; overdue tasks first. */
#include <stdio.h>
#include <string.h>

#include <takt/words.h>

#include "cli/json.h"
#include "cli/output.h"
#include "cli/show.h"
#include "cli/when.h"
#include "face/moment.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"from", 0, CLI_VALUE, false, MSG_VALUE_DATE, MSG_AGENDA_FROM},
    {"to", 0, CLI_VALUE, false, MSG_VALUE_DATE, MSG_AGENDA_TO},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_agenda = {
    .name = "agenda",
    .words = MSG_AGENDA_WORDS,
    .about = MSG_AGENDA_ABOUT,
    .lists = {&list},
    .run = run,
};

#define DAYS 14           /* shown without --to */
#define OVERDUE_DAYS 365  /* overdue tasks of so long ago are shown */
#define ENTRIES_MAX 10000 /* in one agenda */
#define CLOCK_WIDTH 13
#define TITLE_WIDTH 32

struct agenda {
    struct book *book;
    struct diary_entry *entries;
    bool *collides; /* which of them overlap another; NULL: not asked */
    size_t count;
    bool more;
};

/* ---- lines -------------------------------------------------------------- */

static enum output_style style_of(const struct diary_entry *entry)
{
    if (entry->date.state == DIARY_COMPLETED ||
        entry->date.state == DIARY_SKIPPED)
        return STYLE_FAINT;
    switch (entry->item->followup.timing.kind) {
    case DIARY_TASK:
        return STYLE_TASK;
    case DIARY_CALL:
        return STYLE_CALL;
    default:
        return STYLE_MEETING;
    }
}

/* The time of day on the person's clock, as "09.00–10.00". */
static void add_clock(const struct book *book, struct buf *out,
                      const struct diary_entry *entry)
{
    enum takt_lang lang = book->cli->lang;
    bool is_task = entry->item->followup.timing.kind == DIARY_TASK;

    if (entry->item->followup.timing.frame == TAKT_FRAME_DATE) {
        message_add(out, lang, is_task ? MSG_DUE : MSG_ALL_DAY, NULL);
        return;
    }
    moment_add_clock(out, lang, book_wall(book, entry->date.at_s));
    if (entry->date.end_at_s == entry->date.at_s)
        return;
    buf_add_str(out, "–");
    moment_add_clock(out, lang, book_wall(book, entry->date.end_at_s));
}

static bool is_busy(const struct diary_entry *entry)
{
    return entry->date.state != DIARY_SKIPPED &&
           diary_seat_on(entry->item, &entry->date).show_as != DIARY_FREE;
}

/* Finds what overlaps: both busy (SPEC ). Entries ascend by
 * start, so each is compared with those that begin before it ends. */
static void find_collisions(struct agenda *agenda)
{
    agenda->collides =
        diary_take(&agenda->book->arena, agenda->count + 1, sizeof(bool));
    for (size_t i = 0; i < agenda->count; i++) {
        const struct diary_entry *entry = &agenda->entries[i];
        if (!is_busy(entry))
            continue;
        for (size_t j = i + 1;
             j < agenda->count &&
             agenda->entries[j].date.at_s < entry->date.end_at_s;
             j++)
            if (is_busy(&agenda->entries[j]) &&
                agenda->entries[j].date.end_at_s >
                    agenda->entries[j].date.at_s) {
                agenda->collides[i] = true;
                agenda->collides[j] = true;
            }
    }
}

static void add_marks(const struct book *book, struct buf *out,
                      const struct diary_entry *entry, bool collides)
{
    const struct diary_date *date = &entry->date;
    struct diary_seat seat = diary_seat_on(entry->item, date);
    const struct {
        bool is_so;
        enum message message;
    } marks[] = {
        {diary_is_unanswered(entry->item, date), MSG_ICON_INVITED},
        {diary_item_repeats(entry->item), MSG_ICON_REPEATS},
        {collides, MSG_ICON_COLLIDES},
        {date->is_moved, MSG_ICON_MOVED},
        {seat.alarm_s >= 0, MSG_ICON_ALARM},
        {seat.priority == DIARY_HIGH, MSG_ICON_IMPORTANT},
        {date->state == DIARY_COMPLETED, MSG_MARK_COMPLETED},
        {date->state == DIARY_STARTED, MSG_MARK_STARTED},
        {date->state == DIARY_SKIPPED, MSG_MARK_SKIPPED},
    };
    const char *gap = "";

    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (marks[i].is_so) {
            buf_add_str(out, gap);
            message_add(out, book->cli->lang, marks[i].message, NULL);
            gap = ", ";
        }
}

static void print_entry(const struct agenda *agenda, size_t index,
                        bool with_day)
{
    const struct book *book = agenda->book;
    const struct diary_entry *entry = &agenda->entries[index];
    const struct cli *cli = book->cli;
    struct diary_fields fields = diary_fields_on(entry->item, &entry->date);
    enum output_style style = with_day ? STYLE_WARNING : style_of(entry);
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) clock = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) title = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) marks = BUF_INIT(OUTPUT_MAX);

    if (with_day)
        moment_add_day(&clock, moment_day(entry->date.wall_s));
    else
        add_clock(book, &clock, entry);
    book_add_name(book, &title, entry->item->followup.timing.owner,
                  entry->item->followup.timing.id);
    buf_add_char(&title, ' ');
    buf_add_str(&title, fields.title == NULL ? "" : fields.title);
    if (fields.location != NULL && *fields.location != '\0')
        buf_addf(&title, ", %s", fields.location);
    add_marks(book, &marks, entry,
              agenda->collides != NULL && agenda->collides[index]);
    buf_addf(&out, "  %s", output_on(cli, style));
    output_pad(&out, buf_str(&clock), CLOCK_WIDTH);
    output_pad(&out, buf_str(&title), marks.len == 0 ? 0 : TITLE_WIDTH);
    buf_add_str(&out, output_off(cli, style));
    if (marks.len > 0)
        buf_addf(&out, "  %s", buf_str(&marks));
    buf_add_char(&out, '\n');
    output_text(&out);
}

/* ---- days --------------------------------------------------------------- */

/* The day on the person's clock on which an entry is shown. */
static int32_t day_of(const struct book *book, const struct diary_entry *entry)
{
    return entry->item->followup.timing.frame == TAKT_FRAME_DATE
               ? moment_day(entry->date.wall_s)
               : moment_day(book_wall(book, entry->date.at_s));
}

static void print_day(const struct book *book, int32_t day, bool is_new_week,
                      bool is_first)
{
    const struct cli *cli = book->cli;
    int32_t today = moment_day(book_wall(book, book->call.now_s));
    char words[TAKT_WORDS_SIZE];
    char week[16];

    if (is_new_week) {
        (void)snprintf(
            week, sizeof(week), "%d",
            takt_week(day, (int32_t)book->person.first_weekday).week);
        printf("%s%s", is_first ? "" : "\n", output_on(cli, STYLE_FAINT));
        fputs(message_text(cli->lang, MSG_WEEK), stdout);
        printf(" %s%s\n", week, output_off(cli, STYLE_FAINT));
    }
    (void)takt_words_date(cli->lang, day, takt_date(today).year, words,
                          sizeof(words), NULL); /* a date fits */
    printf("%s%s%s%s\n", output_on(cli, STYLE_HEADING), words,
           day == today ? message_text(cli->lang, MSG_TODAY) : "",
           output_off(cli, STYLE_HEADING));
}

static void print_days(const struct agenda *agenda)
{
    const struct book *book = agenda->book;
    int32_t first = (int32_t)book->person.first_weekday;
    int32_t last_day = INT32_MIN;
    struct takt_week last_week = {0, 0};

    for (size_t i = 0; i < agenda->count; i++) {
        int32_t day = day_of(book, &agenda->entries[i]);
        struct takt_week week = takt_week(day, first);
        if (day != last_day)
            print_day(book, day,
                      week.week != last_week.week ||
                          week.year != last_week.year,
                      i == 0);
        last_day = day;
        last_week = week;
        print_entry(agenda, i, false);
    }
    if (agenda->count == 0)
        output_say(book->cli, MSG_AGENDA_EMPTY, NULL);
    if (agenda->more)
        output_say(book->cli, MSG_AGENDA_MORE, NULL);
}

/* ---- overdue tasks ------------------------------------------------------ */

static bool is_overdue(const struct diary_entry *entry, int64_t now_s)
{
    return entry->item->followup.timing.kind == DIARY_TASK &&
           (entry->date.state == DIARY_OPEN ||
            entry->date.state == DIARY_STARTED) &&
           entry->date.end_at_s < now_s;
}

static takt_status find_overdue(struct book *book, struct agenda *out)
{
    int32_t today = moment_day(book_wall(book, book->call.now_s));
    int64_t to_s = book_instant(book, (int64_t)today * TAKT_DAY_S);
    size_t left = 0;

    *out = (struct agenda){.book = book};
    takt_status status =
        diary_agenda(&book->call, to_s - (int64_t)OVERDUE_DAYS * TAKT_DAY_S,
                     to_s, ENTRIES_MAX, &out->entries, &out->count, &out->more,
                     &book->arena, &book->err);
    for (size_t i = 0; status == TAKT_OK && i < out->count; i++)
        if (is_overdue(&out->entries[i], to_s))
            out->entries[left++] = out->entries[i];
    out->count = left;
    return status;
}

static void print_overdue(const struct agenda *overdue)
{
    const struct cli *cli = overdue->book->cli;

    if (overdue->count == 0)
        return;
    printf("%s%s%s\n", output_on(cli, STYLE_WARNING),
           message_text(cli->lang, MSG_OVERDUE),
           output_off(cli, STYLE_WARNING));
    for (size_t i = 0; i < overdue->count; i++)
        print_entry(overdue, i, true);
}

/* ---- the command -------------------------------------------------------- */

static json_t *json_entries(const struct agenda *agenda)
{
    json_t *entries = json_array();

    for (size_t i = 0; i < agenda->count; i++) {
        const struct diary_entry *entry = &agenda->entries[i];
        json_t *value = json_date(agenda->book, entry->item, &entry->date);
        json_object_set_new(value, "owner",
                            json_number(entry->item->followup.timing.owner));
        json_object_set_new(value, "id",
                            json_number(entry->item->followup.timing.id));
        json_object_set_new(value, "repeats",
                            json_boolean(diary_item_repeats(entry->item)));
        json_object_set_new(value, "all_day",
                            json_boolean(entry->item->followup.timing.frame ==
                                         TAKT_FRAME_DATE));
        json_object_set_new(
            value, "collides",
            json_boolean(agenda->collides != NULL && agenda->collides[i]));
        json_array_append_new(entries, value);
    }
    return entries;
}

/* The instant of an option's day; other_s without it. --to is included when
 * it is a date, so its day ends the window. */
static int read_bound(struct book *book, const struct cli_args *args,
                      const char *name, int64_t other_s, int64_t *out_s)
{
    const char *text = cli_value(args, name);
    struct takt_time time;

    *out_s = other_s;
    if (text == NULL)
        return CLI_OK;
    if (when_parse(&time, text, book_wall(book, book->call.now_s)) != TAKT_OK)
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){text});
    if (time.kind == TAKT_TIME_DATE && strcmp(name, "to") == 0)
        time.wall_s += TAKT_DAY_S;
    *out_s = time.kind == TAKT_TIME_UTC ? time.wall_s
                                        : book_instant(book, time.wall_s);
    return CLI_OK;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct agenda agenda = {.book = &book};
    struct agenda overdue = {.book = &book};
    int64_t from_s = 0;
    int64_t to_s = 0;
    int status = book_open(&book, cli);

    if (status != CLI_OK)
        return status;
    int64_t today_s =
        (int64_t)moment_day(book_wall(&book, cli->now_s)) * TAKT_DAY_S;
    status =
        read_bound(&book, args, "from", book_instant(&book, today_s), &from_s);
    if (status == CLI_OK)
        status =
            read_bound(&book, args, "to", from_s + DAYS * TAKT_DAY_S, &to_s);
    if (status != CLI_OK)
        return status;
    if (diary_agenda(&book.call, from_s, to_s, ENTRIES_MAX, &agenda.entries,
                     &agenda.count, &agenda.more, &book.arena,
                     &book.err) != TAKT_OK)
        return book_refuse(&book);
    if (!cli_has(args, "from") && find_overdue(&book, &overdue) != TAKT_OK)
        return book_refuse(&book);
    find_collisions(&agenda);
    if (cli->is_json) {
        output_json(json_pack("{s:o, s:o, s:b}", "overdue",
                              json_entries(&overdue), "entries",
                              json_entries(&agenda), "more", agenda.more));
        return CLI_OK;
    }
    print_overdue(&overdue);
    if (overdue.count > 0 && agenda.count > 0)
        putchar('\n');
    print_days(&agenda);
    return CLI_OK;
}

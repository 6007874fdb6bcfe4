/* SPDX-License-Identifier: MIT */
/*
 * Finds a date by the day on which it lies or, if none lies there, by the day
 * that the rule gave it before it was moved.
 */
#include "cli/pick.h"

#include <stdlib.h>
#include <string.h>

#include "account/people.h"
#include "cli/output.h"
#include "cli/when.h"
#include "face/moment.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define PAGE 64

static const struct cli_option options[] = {
    {"only-this", 0, CLI_FLAG, false, MSG_NONE, MSG_SCOPE_THIS},
    {"this-and-future", 0, CLI_FLAG, false, MSG_NONE, MSG_SCOPE_FUTURE},
    {"all-open", 0, CLI_FLAG, false, MSG_NONE, MSG_SCOPE_OPEN},
    {"all", 0, CLI_FLAG, false, MSG_NONE, MSG_SCOPE_ALL},
};

const struct cli_option_list pick_scope_options =
    CLI_LIST(MSG_HELP_SCOPE, options);

int pick_scope(const struct book *book, const struct cli_args *args,
               enum diary_scope *out)
{
    static const enum diary_scope scopes[] = {
        DIARY_SCOPE_THIS, DIARY_SCOPE_FUTURE, DIARY_SCOPE_OPEN,
        DIARY_SCOPE_ALL};
    size_t count = 0;

    *out = DIARY_SCOPE_THIS;
    for (size_t i = 0; i < COUNT(options); i++)
        if (cli_has(args, options[i].name)) {
            *out = scopes[i];
            count++;
        }
    if (count > 1)
        return cli_fail(book->cli, CLI_USAGE, MSG_TWO_SCOPES, NULL);
    return CLI_OK;
}

int pick_scope_or(const struct book *book, const struct cli_args *args,
                  const struct pick *picked, enum diary_scope whole,
                  enum diary_scope *out)
{
    bool has_scope = false;
    int status = pick_scope(book, args, out);

    for (size_t i = 0; i < COUNT(options); i++)
        has_scope = has_scope || cli_has(args, options[i].name);
    if (status == CLI_OK && !has_scope && args->word_count < 2)
        *out = whole;
    if (status == CLI_OK && !picked->has_date && *out == DIARY_SCOPE_THIS)
        return cli_fail(book->cli, CLI_USAGE, MSG_WHICH_DATE,
                        (const char *const[]){args->words[0]});
    return status;
}

int pick_time(struct book *book, const struct pick *picked, const char *text,
              int64_t wall_s, int64_t *out)
{
    const bool is_date = picked->item.followup.timing.frame == TAKT_FRAME_DATE;
    struct takt_time time;

    if (when_parse(&time, text, book_wall(book, book->call.now_s)) != TAKT_OK ||
        (is_date && time.kind != TAKT_TIME_DATE))
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){text});
    *out = time.wall_s;
    if (!is_date && time.kind == TAKT_TIME_DATE)
        *out += moment_clock(wall_s);
    return CLI_OK;
}

/* What is looked for: dates on a day, at a time of it if one was given. */
struct wanted {
    int32_t day;
    bool has_clock;
    int64_t wall_s;
};

static bool fits(const struct wanted *wanted, int64_t wall_s)
{
    return wanted->has_clock ? wall_s == wanted->wall_s
                             : moment_day(wall_s) == wanted->day;
}

/* Looks through the dates around an instant for those that fit: by where
 * they lie, or by slot. Answers how many; *found is the first. */
static takt_status count_fits(struct book *book, const struct diary_item *item,
                              const struct wanted *wanted, int64_t around_s,
                              bool by_slot, struct diary_date *found,
                              size_t *count)
{
    struct diary_cursor cursor = {.at_s = around_s - 3 * TAKT_DAY_S,
                                  .slot_s = INT64_MIN};
    bool more = true;

    *count = 0;
    while (more) {
        struct diary_date *dates;
        size_t given;
        takt_status status =
            diary_dates(&book->call, item, &cursor, PAGE, &dates, &given, &more,
                        &book->arena, &book->err);
        if (status != TAKT_OK)
            return status;
        for (size_t i = 0; i < given; i++) {
            if (dates[i].at_s > around_s + 4 * TAKT_DAY_S)
                return TAKT_OK;
            if (!fits(wanted, by_slot ? dates[i].slot_s : dates[i].wall_s))
                continue;
            if ((*count)++ == 0)
                *found = dates[i];
        }
    }
    return TAKT_OK;
}

/* A date that was moved away from the day that is wanted. */
static takt_status find_moved(struct book *book, const struct wanted *wanted,
                              struct pick *out, size_t *count)
{
    const struct diary_item *item = &out->item;

    *count = 0;
    for (size_t i = 0; i < item->slot_count && *count == 0; i++) {
        const struct diary_slot *row = &item->slots[i];
        if (row->state == DIARY_REMOVED || row->start_s == DIARY_NONE ||
            !fits(wanted, row->slot_s))
            continue;
        takt_status status = count_fits(book, item, wanted, row->start_s, true,
                                        &out->date, count);
        if (status != TAKT_OK)
            return status;
    }
    return TAKT_OK;
}

static int find_date(struct book *book, const char *text, struct pick *out)
{
    struct takt_time time;
    size_t count = 0;

    if (when_parse(&time, text, book_wall(book, book->call.now_s)) != TAKT_OK)
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){text});
    struct wanted wanted = {.day = moment_day(time.wall_s),
                            .has_clock = time.kind != TAKT_TIME_DATE,
                            .wall_s = time.wall_s};
    takt_status status = count_fits(book, &out->item, &wanted, time.wall_s,
                                    false, &out->date, &count);
    if (status == TAKT_OK && count == 0)
        status = find_moved(book, &wanted, out, &count);
    if (status != TAKT_OK)
        return book_refuse(book);
    if (count == 1) {
        out->has_date = true;
        out->ref.slot_s = out->date.slot_s;
        return CLI_OK;
    }
    return cli_fail(book->cli, CLI_REFUSED,
                    count == 0 ? MSG_NO_DATE_THEN : MSG_DATES_THEN,
                    (const char *const[]){text});
}

/* The one date of a follow-up that does not repeat. */
static int find_only(struct book *book, struct pick *out)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_date *dates;
    size_t count;
    bool more;

    if (diary_dates(&book->call, &out->item, &cursor, 1, &dates, &count, &more,
                    &book->arena, &book->err) != TAKT_OK)
        return book_refuse(book);
    out->has_date = count == 1;
    if (count == 1) {
        out->date = dates[0];
        out->ref.slot_s = dates[0].slot_s;
    }
    return CLI_OK;
}

/* Whether a date of what repeats after completion is the one that is not by
 * hand: the open one, or the last of all. */
static bool is_current(const struct diary_date *date,
                       const struct diary_date *best)
{
    (void)best; /* there is just one */
    return date->row == NULL || date->row->origin == DIARY_BY_RULE;
}

/* Whether a date was done, and no earlier than another. */
static bool is_done_later(const struct diary_date *date,
                          const struct diary_date *best)
{
    return (date->state == DIARY_COMPLETED || date->state == DIARY_SKIPPED) &&
           (best == NULL || date->row->done_s > best->row->done_s ||
            (date->row->done_s == best->row->done_s &&
             date->row->op >= best->row->op));
}

/* Goes through all dates and takes the best. */
static int find_best(struct book *book, struct pick *out,
                     bool (*is_better)(const struct diary_date *date,
                                       const struct diary_date *best))
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_date *dates;
    bool is_found = false;
    bool more = true;
    size_t count;

    while (more) {
        if (diary_dates(&book->call, &out->item, &cursor, PAGE, &dates, &count,
                        &more, &book->arena, &book->err) != TAKT_OK)
            return book_refuse(book);
        for (size_t i = 0; i < count; i++) {
            if (!is_better(&dates[i], is_found ? &out->date : NULL))
                continue;
            out->date = dates[i];
            out->ref.slot_s = dates[i].slot_s;
            is_found = true;
        }
    }
    out->has_date = out->has_date || is_found;
    return CLI_OK;
}

int pick_last_done(struct book *book, const struct cli_args *args,
                   struct pick *picked)
{
    if (args->word_count > 1 ||
        picked->item.followup.timing.mode != DIARY_AFTER_COMPLETION)
        return CLI_OK;
    return find_best(book, picked, is_done_later);
}

/* Reads "12", "ola/12" or "2/12", each with a # before it or not. */
static int read_name(struct book *book, const char *word, struct diary_ref *out)
{
    const char *slash = strchr(word, '/');
    const char *number = slash == NULL ? word : slash + 1;
    struct diary_account account;
    char *end;

    *out = (struct diary_ref){.owner = book->call.person,
                              .followup = strtoll(number, &end, 10),
                              .slot_s = DIARY_NONE};
    if (*number == '\0' || *end != '\0')
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_ID,
                        (const char *const[]){word});
    if (slash == NULL)
        return CLI_OK;
    out->owner = strtoll(word, &end, 10);
    if (end == slash && end != word)
        return CLI_OK;
    if (account_find(
            &book->call,
            diary_take_text(&book->arena, word, (size_t)(slash - word)),
            &account, &book->arena, &book->err) != TAKT_OK)
        return book_refuse(book);
    out->owner = account.person;
    return CLI_OK;
}

/* Reads what was named: his own, or what he is asked to. */
static int get_item(struct book *book, struct pick *out)
{
    takt_status status =
        diary_get(&book->call, out->ref.owner, out->ref.followup, &out->item,
                  &book->arena, &book->err);

    if (status == TAKT_OK && out->ref.owner != book->call.person &&
        out->item.seat.person == DIARY_NONE && out->item.seat_count == 0)
        status = diary_refuse(&book->err, DIARY_REASON_NOT_FOUND,
                              out->ref.followup, 0);
    return status == TAKT_OK ? CLI_OK : book_refuse(book);
}

int pick(struct book *book, const struct cli_args *args, bool needs_date,
         struct pick *out)
{
    const char *word =
        args->words[0][0] == '#' ? args->words[0] + 1 : args->words[0];

    *out = (struct pick){.has_date = false};
    int status = read_name(book, word, &out->ref);
    if (status == CLI_OK)
        status = get_item(book, out);
    if (status != CLI_OK)
        return status;
    if (args->word_count > 1)
        return find_date(book, args->words[1], out);
    if (!diary_item_repeats(&out->item))
        return find_only(book, out);
    if (out->item.followup.timing.mode == DIARY_AFTER_COMPLETION)
        return find_best(book, out, is_current);
    if (needs_date)
        return cli_fail(book->cli, CLI_USAGE, MSG_WHICH_DATE,
                        (const char *const[]){word});
    return CLI_OK;
}

/* SPDX-License-Identifier: MIT */
/* takt add: shows what a new follow-up would be, and what it collides with,
 * then saves it. */
#include <stdio.h>
#include <string.h>

#include "cli/fields.h"
#include "cli/first_free.h"
#include "cli/guests.h"
#include "cli/json.h"
#include "cli/pattern.h"
#include "cli/show.h"
#include "cli/timing.h"
#include "cli/typed.h"
#include "cli/when.h"
#include "face/moment.h"
#include "face/sentence.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"yes", 'y', CLI_FLAG, false, MSG_NONE, MSG_ADD_YES},
    {"dry-run", 0, CLI_FLAG, false, MSG_NONE, MSG_ADD_DRY_RUN},
    {"first-free", 0, CLI_FLAG, false, MSG_NONE, MSG_ADD_FIRST_FREE},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_SAVING, options);

const struct cli_command cmd_add = {
    .name = "add",
    .words = MSG_ADD_WORDS,
    .about = MSG_ADD_ABOUT,
    .lists = {&timing_options, &pattern_options, &fields_options,
              &guests_add_options, &list},
    .words_min = 1,
    .words_max = 1,
    .run = run,
};

/* What the type proposes; NULL: nothing (SPEC R-003). */
static const struct diary_type *find_type(struct book *book,
                                          const struct cli_args *args)
{
    const char *name = cli_value(args, "type");

    return name == NULL ? NULL : fields_find_type(book, name);
}

static void propose(struct book *book, const struct diary_type *type,
                    struct diary_item *item)
{
    struct diary_timing *timing = &item->followup.timing;

    timing->length_s = timing->kind == DIARY_CALL
                           ? book->person.call_length_s
                           : book->person.meeting_length_s;
    if (timing->kind == DIARY_TASK || timing->frame == TAKT_FRAME_DATE)
        timing->length_s = 0;
    else if (type != NULL && type->length_s != DIARY_NONE)
        timing->length_s = type->length_s;
    timing->length_days =
        timing->frame == TAKT_FRAME_DATE && timing->kind != DIARY_TASK;
    item->seat.alarm_s = book->person.alarm_s;
    if (type != NULL && type->show_as != DIARY_NONE)
        item->seat.show_as = type->show_as;
    if (type != NULL && type->publish != DIARY_NONE)
        item->followup.fields.published = type->publish;
}

/* The first date of --dates is the day when no other was given. */
static int64_t base_time(const struct book *book, const struct cli_args *args)
{
    int64_t now_s = book_wall(book, book->call.now_s);
    const char *dates = cli_value(args, "dates");
    struct takt_time first;

    if (dates == NULL || strcspn(dates, ",") > 40)
        return now_s;
    char text[48] = "";
    memcpy(text, dates, strcspn(dates, ","));
    return when_parse(&first, text, now_s) == TAKT_OK ? first.wall_s : now_s;
}

static bool has_start(const struct cli_args *args)
{
    return cli_has(args, "start") || cli_has(args, "date") ||
           cli_has(args, "at");
}

static int read_item(struct book *book, const struct cli_args *args,
                     struct diary_item *item)
{
    struct diary_timing *timing = &item->followup.timing;
    const struct diary_type *type = find_type(book, args);
    int64_t base_s = base_time(book, args);
    uint32_t mask = 0;

    diary_item_init(item);
    item->followup.fields.title = args->words[0];
    timing->frame = TAKT_FRAME_ZONE;
    timing->zone = book->call.zone;
    timing->start_s = (int64_t)moment_day(base_s) * TAKT_DAY_S;
    if (!has_start(args)) {
        bool is_call = cli_has(args, "call");
        int64_t clock_s = moment_clock(base_s);
        timing->frame = is_call || (cli_has(args, "dates") && clock_s != 0 &&
                                    !cli_has(args, "task"))
                            ? TAKT_FRAME_ZONE
                            : TAKT_FRAME_DATE;
        if (is_call)
            timing->start_s = base_s - base_s % 60;
    }
    /* Once to know kind and frame, which the proposals need; then for good,
     * over the proposals. */
    int status = timing_read(book, args, base_s, timing, &mask);
    if (status != CLI_OK)
        return status;
    if (type != NULL && type->is_all_day == 1 && !has_start(args))
        timing->frame = TAKT_FRAME_DATE;
    propose(book, type, item);
    status = timing_read(book, args, base_s, timing, &mask);
    if (status == CLI_OK)
        status = pattern_read(book, args, &item->followup);
    return status == CLI_OK ? fields_read(book, args, item, &mask) : status;
}

/* Shows what would be saved (SPEC R-054, D-16, D-24). */
static int preview(struct book *book, const struct diary_report *report)
{
    TAKT_AUTO(buf) text = BUF_INIT(OUTPUT_MAX);
    const struct diary_item *item = &report->item;

    sentence_add(&book->reader, &text, item);
    printf("%s\n", buf_str(&text));
    if (report->start_moved && report->first_slot_s != DIARY_NONE) {
        buf_clear(&text);
        sentence_add_slot(&book->reader, &text, item, report->first_slot_s);
        output_say(book->cli, MSG_FIRST_WILL_BE,
                   (const char *const[]){buf_str(&text)});
    }
    int status = CLI_OK;
    if (diary_item_repeats(item))
        status = show_dates(book, report, item);
    if (report->overlaps_itself)
        output_say(book->cli, MSG_OVERLAPS, NULL);
    show_conflicts(book, report);
    return status;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    struct cli_args expanded;
    struct diary_item item;
    char id[32];
    int status = book_open(&book, cli);

    if (status == CLI_OK)
        status = typed_expand(&book, args, &expanded);
    if (status == CLI_OK)
        status = read_item(&book, &expanded, &item);
    if (status == CLI_OK)
        status = guests_add(&book, args, &item);
    if (status == CLI_OK && cli_has(args, "first-free"))
        status = first_free_take(&book, &item);
    if (status != CLI_OK)
        return status;
    if (!cli->is_json || cli_has(args, "dry-run")) {
        book.call.dry_run = true;
        if (diary_create(&book.call, &item, &report, &book.arena, &book.err) !=
            TAKT_OK)
            return book_refuse(&book);
        status = cli->is_json ? CLI_OK : preview(&book, &report);
    }
    if (cli->is_json && cli_has(args, "dry-run"))
        output_json(json_report(&book, &report));
    if (status != CLI_OK || cli_has(args, "dry-run"))
        return status;
    if (cli->can_ask && !cli_has(args, "yes") && !show_ask(cli, MSG_ADD_ASK))
        return CLI_REFUSED;
    book.call.dry_run = false;
    if (diary_create(&book.call, &item, &report, &book.arena, &book.err) !=
        TAKT_OK)
        return book_refuse(&book);
    if (cli->is_json) {
        output_json(json_report(&book, &report));
        return CLI_OK;
    }
    (void)snprintf(id, sizeof(id), "%lld", (long long)report.followup);
    output_say(cli, MSG_ADDED, (const char *const[]){id, args->words[0]});
    show_undo(&book, &report);
    return CLI_OK;
}

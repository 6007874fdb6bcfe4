/* SPDX-License-Identifier: MIT */
/* takt edit: changes a follow-up, for one date or for more of them. */
#include <string.h>

#include "cli/fields.h"
#include "cli/guests.h"
#include "cli/output.h"
#include "cli/pattern.h"
#include "cli/pick.h"
#include "cli/show.h"
#include "cli/timing.h"
#include "cli/typed.h"
#include "cli/when.h"
#include "face/moment.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"title", 't', CLI_VALUE, false, MSG_VALUE_TEXT, MSG_EDIT_TITLE},
    {"add-date", 0, CLI_VALUE, false, MSG_VALUE_TIME, MSG_EDIT_ADD_DATE},
    {"overwrite", 0, CLI_FLAG, false, MSG_NONE, MSG_EDIT_OVERWRITE},
    {"drop", 0, CLI_FLAG, false, MSG_NONE, MSG_EDIT_DROP},
    {"dry-run", 0, CLI_FLAG, false, MSG_NONE, MSG_DRY_RUN},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_EDITING, options);

const struct cli_command cmd_edit = {
    .name = "edit",
    .words = MSG_EDIT_WORDS,
    .about = MSG_EDIT_ABOUT,
    .lists = {&list, &pick_scope_options, &timing_options, &pattern_options,
              &fields_options, &guests_change_options},
    .words_min = 1,
    .words_max = 2,
    .run = run,
};

/* Makes the change that the options ask for, from what is so now. */
static int read_change(struct book *book, const struct cli_args *args,
                       const struct pick *picked, struct diary_change *change)
{
    struct diary_timing *timing = &change->item.followup.timing;
    const char *title = cli_value(args, "title");

    *change = (struct diary_change){.item = picked->item,
                                    .overwrite = cli_has(args, "overwrite"),
                                    .drop = cli_has(args, "drop")};
    if (picked->has_date) {
        timing->start_s = picked->date.wall_s;
        if (picked->date.row != NULL &&
            picked->date.row->length_s != DIARY_NONE) {
            timing->length_days = picked->date.row->length_days;
            timing->length_s = picked->date.row->length_s;
        }
    }
    if (timing->zone == NULL)
        timing->zone = book->call.zone; /* for a date that gets a time */
    int status =
        timing_read(book, args, timing->start_s, timing, &change->mask);
    if (status == CLI_OK && pattern_is_given(args)) {
        change->mask |= DIARY_BIT(DIARY_FIELD_RULE);
        timing->exrules = NULL;
        timing->dates = NULL;
        change->item.followup.after_done = NULL;
        status = pattern_read(book, args, &change->item.followup);
    }
    if (title != NULL) {
        change->item.followup.fields.title = title;
        change->mask |= DIARY_BIT(DIARY_FIELD_TITLE);
    }
    if (status == CLI_OK)
        status = fields_read(book, args, &change->item, &change->mask);
    return status == CLI_OK ? guests_change(book, args, change) : status;
}

static int add_date(struct book *book, const char *text,
                    const struct pick *picked, struct diary_report *report)
{
    const struct diary_timing *timing = &picked->item.followup.timing;
    struct takt_time time;

    if (when_parse(&time, text, book_wall(book, book->call.now_s)) != TAKT_OK)
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){text});
    if (time.kind == TAKT_TIME_DATE && timing->frame != TAKT_FRAME_DATE)
        time.wall_s += moment_clock(timing->start_s);
    return diary_add_date(&book->call, &picked->ref, time.wall_s, report,
                          &book->arena, &book->err) == TAKT_OK
               ? CLI_OK
               : book_refuse(book);
}

static int edit(struct book *book, const struct cli_args *args,
                const struct pick *picked, struct diary_report *report)
{
    struct diary_change change;
    enum diary_scope scope;
    int status = pick_scope(book, args, &scope);

    if (status == CLI_OK)
        status = read_change(book, args, picked, &change);
    if (status != CLI_OK)
        return status;
    if (change.mask == 0 && change.ask_count + change.no_longer_count == 0)
        return cli_fail(book->cli, CLI_USAGE, MSG_EDIT_NOTHING, NULL);
    if (scope == DIARY_SCOPE_THIS && !diary_item_repeats(&picked->item))
        scope = DIARY_SCOPE_FUTURE; /* its one date is all there is */
    if (scope != DIARY_SCOPE_ALL && scope != DIARY_SCOPE_OPEN &&
        !picked->has_date)
        return cli_fail(book->cli, CLI_USAGE, MSG_WHICH_DATE,
                        (const char *const[]){args->words[0]});
    return diary_edit(&book->call, &picked->ref, scope, &change, report,
                      &book->arena, &book->err) == TAKT_OK
               ? CLI_OK
               : book_refuse(book);
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    struct diary_report report = DIARY_REPORT_INIT;
    const char *added = cli_value(args, "add-date");
    struct cli_args expanded;
    struct pick picked;
    int status = book_open(&book, cli);

    if (status == CLI_OK)
        status = typed_expand(&book, args, &expanded);
    if (status == CLI_OK)
        status = pick(&book, args, false, &picked);
    book.call.dry_run = cli_has(args, "dry-run");
    if (status == CLI_OK)
        status = added != NULL ? add_date(&book, added, &picked, &report)
                               : edit(&book, &expanded, &picked, &report);
    if (status == CLI_OK)
        show_report(&book, &report, MSG_CHANGED);
    return status;
}

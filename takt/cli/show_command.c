/* SPDX-License-Identifier: MIT */
/* takt show: everything about one follow-up, and its dates. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/fields.h"
#include "cli/first_free.h"
#include "cli/guests.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/pick.h"
#include "cli/show.h"
#include "cli/when.h"
#include "diary/list.h"
#include "face/moment.h"
#include "face/sentence.h"
#include "mail/caution.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"dates", 'n', CLI_VALUE, false, MSG_VALUE_NUMBER, MSG_SHOW_DATES},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_show = {
    .name = "show",
    .words = MSG_SHOW_WORDS,
    .about = MSG_SHOW_ABOUT,
    .lists = {&list},
    .words_min = 1,
    .words_max = 1,
    .run = run,
};

#define LABEL_WIDTH 16
#define DATES_MAX 100000

static void add_line(const struct cli *cli, struct buf *out, enum message label,
                     const char *text)
{
    if (text == NULL || *text == '\0')
        return;
    buf_add_str(out, "  ");
    output_pad(out, message_text(cli->lang, label), LABEL_WIDTH);
    buf_addf(out, "%s\n", text);
}

static enum message link_label(const char *kind)
{
    static const struct {
        const char *kind;
        enum message label;
    } labels[] = {
        {DIARY_LINK_COMPANY, MSG_LABEL_COMPANY},
        {DIARY_LINK_CONTACT, MSG_LABEL_CONTACT},
        {DIARY_LINK_PROJECT, MSG_LABEL_PROJECT},
        {DIARY_LINK_SALE, MSG_LABEL_SALE},
    };

    for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
        if (strcmp(kind, labels[i].kind) == 0)
            return labels[i].label;
    return MSG_LABEL_LINK;
}

static void add_links(struct book *book, struct buf *out, const char *links)
{
    struct diary_element link;

    while (diary_list_next(&links, &link, &book->arena)) {
        TAKT_AUTO(buf) text = BUF_INIT(OUTPUT_MAX);
        buf_addf(&text, "%s%s%s", link.cell[1],
                 *link.cell[2] == '\0' ? "" : " ", link.cell[2]);
        add_line(book->cli, out, link_label(link.cell[0]), buf_str(&text));
    }
}

static const char *type_name(struct book *book, int64_t id)
{
    char text[32];

    if (id == DIARY_NONE)
        return NULL;
    (void)snprintf(text, sizeof(text), "%lld", (long long)id);
    const struct diary_type *type = fields_find_type(book, text);
    return type != NULL ? type->name
                        : diary_take_text(&book->arena, text, strlen(text));
}

/* What does not pass between us and others. Whom it does not reach is the
 * owner's to know. */
static void add_caution(struct book *book, struct buf *out,
                        const struct diary_item *item)
{
    const bool is_own = book->call.person == item->followup.timing.owner;
    const enum diary_caution caution =
        is_own ? mail_caution(&book->call, item, &book->arena)
               : (enum diary_caution)item->followup.caution;
    const enum message message =
        caution == DIARY_CAUTION_NONE                  ? MSG_NONE
        : caution == DIARY_CAUTION_UNTOLD              ? MSG_CAUTION_UNTOLD
        : item->followup.caution == DIARY_CAUTION_RULE ? MSG_CAUTION_RULE
                                                       : MSG_CAUTION_DATES;

    if (message != MSG_NONE)
        add_line(book->cli, out, MSG_LABEL_CAUTION,
                 message_text(book->cli->lang, message));
}

static void add_alarm(struct book *book, struct buf *out, int64_t alarm_s)
{
    TAKT_AUTO(buf) text = BUF_INIT(OUTPUT_MAX);

    if (alarm_s == DIARY_ALARM_OFF)
        return;
    if (alarm_s == 0)
        message_add(&text, book->cli->lang, MSG_AT_START, NULL);
    else
        moment_add_length(&text, book->cli->lang, 0, alarm_s);
    add_line(book->cli, out, MSG_LABEL_ALARM, buf_str(&text));
}

static void print_item(struct book *book, const struct diary_item *item)
{
    const struct diary_fields *fields = &item->followup.fields;
    const struct cli *cli = book->cli;
    TAKT_AUTO(buf) out = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) sentence = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) length = BUF_INIT(OUTPUT_MAX);

    sentence_add(&book->reader, &sentence, item);
    moment_add_length(&length, cli->lang, item->followup.timing.length_days,
                      item->followup.timing.length_s);
    buf_add_str(&out, output_on(cli, STYLE_HEADING));
    book_add_name(book, &out, item->followup.timing.owner,
                  item->followup.timing.id);
    buf_addf(&out, " %s%s\n", fields->title == NULL ? "" : fields->title,
             output_off(cli, STYLE_HEADING));
    buf_add_str(&out, "  ");
    output_pad(&out, message_text(cli->lang, MSG_LABEL_WHEN), LABEL_WIDTH);
    output_wrap(&out, buf_str(&sentence), 2 + LABEL_WIDTH, cli->width);
    if (item->followup.timing.kind != DIARY_TASK)
        add_line(cli, &out, MSG_LABEL_LENGTH, buf_str(&length));
    add_line(cli, &out, MSG_LABEL_ZONE, item->followup.timing.zone);
    add_line(cli, &out, MSG_LABEL_RULE, item->followup.timing.rules);
    add_line(cli, &out, MSG_LABEL_TYPE, type_name(book, fields->type));
    add_line(cli, &out, MSG_LABEL_LOCATION, fields->location);
    add_line(cli, &out, MSG_LABEL_VIDEO, fields->video);
    add_line(cli, &out, MSG_LABEL_AGENDA, fields->agenda);
    add_line(cli, &out, MSG_LABEL_NOTES, fields->notes);
    add_links(book, &out, fields->links);
    add_alarm(book, &out, item->seat.alarm_s);
    add_line(cli, &out, MSG_LABEL_PRIORITY,
             item->seat.priority == DIARY_MEDIUM
                 ? NULL
                 : message_text(cli->lang, item->seat.priority == DIARY_HIGH
                                               ? MSG_PRIORITY_HIGH
                                               : MSG_PRIORITY_LOW));
    add_caution(book, &out, item);
    guests_add_lines(book, &out, item);
    output_text(&out);
}

/* What it collides with, and when it would not. */
static int add_conflicts(struct book *book, const struct diary_item *item,
                         json_t *value)
{
    struct diary_report report;

    if (diary_conflicts(&book->call, item, DIARY_NONE, &report, &book->arena,
                        &book->err) != TAKT_OK)
        return book_refuse(book);
    json_add_conflicts(book, value, &report);
    if (report.conflict_count > 0 || report.collides_later)
        json_object_set_new(value, "first_free", first_free_json(book, item));
    return CLI_OK;
}

static int print_json(struct book *book, const struct diary_item *item,
                      size_t max)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    json_t *value = json_item(book, item);
    json_t *dates = json_array();
    bool more = true;

    while (more && json_array_size(dates) < max) {
        size_t left = max - json_array_size(dates);
        struct diary_date *page;
        size_t count;
        if (diary_dates(&book->call, item, &cursor,
                        left < DIARY_PAGE ? left : DIARY_PAGE, &page, &count,
                        &more, &book->arena, &book->err) != TAKT_OK) {
            json_decref(dates);
            json_decref(value);
            return book_refuse(book);
        }
        for (size_t i = 0; i < count; i++)
            json_array_append_new(dates, json_date(book, item, &page[i]));
    }
    json_object_set_new(value, "dates_listed", dates);
    json_object_set_new(value, "more", json_boolean(more));
    int status = add_conflicts(book, item, value);
    if (status == CLI_OK)
        output_json(value);
    else
        json_decref(value);
    return status;
}

/* Marks each date that collides, and says when none would (SPEC D-16). */
static int print_dates(struct book *book, const struct diary_item *item)
{
    struct diary_report report;

    if (diary_conflicts(&book->call, item, DIARY_NONE, &report, &book->arena,
                        &book->err) != TAKT_OK)
        return book_refuse(book);
    int status = show_dates(book, &report, item);
    if (status != CLI_OK ||
        (report.conflict_count == 0 && !report.collides_later))
        return status;
    show_conflicts(book, &report);
    return first_free_offer(book, item);
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    const char *number = cli_value(args, "dates");
    long long max = DIARY_PAGE;
    char *end = NULL;
    struct pick picked;

    if (number != NULL)
        max = strtoll(number, &end, 10);
    if (number != NULL && (*end != '\0' || max < 1 || max > DATES_MAX))
        return cli_fail(cli, CLI_USAGE, MSG_OPTION_NUMBER,
                        (const char *const[]){"--dates"});
    int status = book_open(&book, cli);
    if (status == CLI_OK)
        status = pick(&book, args, false, &picked);
    if (status != CLI_OK)
        return status;
    if (cli->is_json)
        return print_json(&book, &picked.item, (size_t)max);
    print_item(&book, &picked.item);
    return print_dates(&book, &picked.item);
}

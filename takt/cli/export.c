/* SPDX-License-Identifier: MIT */
/* takt export: the diary, or a part of it, as a calendar file. */
#include <stdio.h>
#include <string.h>

#include "cli/output.h"
#include "cli/pick.h"
#include "cli/when.h"
#include "ical/export.h"

static int run(struct cli *cli, const struct cli_args *args);

static const struct cli_option options[] = {
    {"output", 'o', CLI_VALUE, false, MSG_VALUE_FILE, MSG_EXPORT_OUTPUT},
    {"from", 0, CLI_VALUE, false, MSG_VALUE_DATE, MSG_EXPORT_FROM},
    {"to", 0, CLI_VALUE, false, MSG_VALUE_DATE, MSG_EXPORT_TO},
};

static const struct cli_option_list list = CLI_LIST(MSG_HELP_OPTIONS, options);

const struct cli_command cmd_export = {
    .name = "export",
    .words = MSG_EXPORT_WORDS,
    .about = MSG_EXPORT_ABOUT,
    .lists = {&list},
    .words_max = 1,
    .run = run,
};

#define PAGE 100
#define CALENDAR_MAX ((size_t)1024 * 1024 * 1024)

/* The window of --from and --to, as instants. */
struct window {
    bool is_given;
    int64_t from_s;
    int64_t to_s;
};

static const char *find_uid(void *ctx, int64_t followup)
{
    struct book *book = ctx;
    struct diary_item item;

    if (diary_get(&book->call, book->call.person, followup, &item, &book->arena,
                  NULL) != TAKT_OK)
        return NULL;
    return item.followup.uid;
}

static int read_bound(struct book *book, const struct cli_args *args,
                      const char *name, struct window *window, int64_t *out_s)
{
    const char *text = cli_value(args, name);
    struct takt_time time;

    if (text == NULL)
        return CLI_OK;
    if (when_parse(&time, text, book_wall(book, book->call.now_s)) != TAKT_OK)
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){text});
    if (time.kind == TAKT_TIME_DATE && out_s == &window->to_s)
        time.wall_s += TAKT_DAY_S;
    *out_s = book_instant(book, time.wall_s);
    window->is_given = true;
    return CLI_OK;
}

/* Whether a follow-up has a date that begins in the window. */
static takt_status is_in(struct book *book, const struct diary_item *item,
                         const struct window *window, bool *out)
{
    struct diary_cursor cursor = {.at_s = window->from_s, .slot_s = INT64_MIN};
    struct diary_date *dates;
    size_t count;
    bool more;

    *out = true;
    if (!window->is_given)
        return TAKT_OK;
    takt_status status = diary_dates(&book->call, item, &cursor, 1, &dates,
                                     &count, &more, &book->arena, &book->err);
    *out = count > 0 && dates[0].at_s < window->to_s;
    return status;
}

static takt_status export_all(struct book *book, struct ical_exporter *exporter,
                              const struct window *window)
{
    int64_t after = 0;
    size_t count = PAGE;

    while (count == PAGE) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        struct diary_item *items;
        takt_status status = diary_list(&book->call, after, PAGE, &items,
                                        &count, &arena, &book->err);
        for (size_t i = 0; status == TAKT_OK && i < count; i++) {
            bool is_wanted;
            after = items[i].followup.timing.id;
            status = is_in(book, &items[i], window, &is_wanted);
            if (status == TAKT_OK && is_wanted)
                ical_export_item(exporter, &items[i], find_uid, book);
        }
        if (status != TAKT_OK)
            return status;
    }
    return TAKT_OK;
}

static int write_out(const struct cli *cli, const struct buf *out,
                     const char *path)
{
    FILE *file = path == NULL ? stdout : fopen(path, "we");
    bool is_good = file != NULL;

    if (is_good)
        is_good = fwrite(buf_str(out), 1, out->len, file) == out->len;
    if (file != NULL && file != stdout)
        is_good = fclose(file) == 0 && is_good;
    return is_good ? CLI_OK : cli_fail(cli, CLI_REFUSED, MSG_NO_OUTPUT, NULL);
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    TAKT_AUTO(buf) out = BUF_INIT(CALENDAR_MAX);
    struct window window = {.from_s = INT64_MIN, .to_s = INT64_MAX};
    struct ical_exporter exporter;
    struct pick picked;
    takt_status done = TAKT_OK;
    int status = book_open(&book, cli);

    if (status == CLI_OK)
        status = read_bound(&book, args, "from", &window, &window.from_s);
    if (status == CLI_OK)
        status = read_bound(&book, args, "to", &window, &window.to_s);
    if (status == CLI_OK && args->word_count > 0)
        status = pick(&book, args, false, &picked);
    if (status != CLI_OK)
        return status;
    struct ical_zones zones = book_zones(&book);
    ical_export_begin(&exporter, &out, &zones);
    exporter.now_s = book.call.now_s;
    if (args->word_count > 0)
        ical_export_item(&exporter, &picked.item, find_uid, &book);
    else
        done = export_all(&book, &exporter, &window);
    takt_status ended = ical_export_end(&exporter);
    if (done != TAKT_OK)
        return book_refuse(&book);
    if (ended != TAKT_OK)
        return cli_fail(cli, CLI_REFUSED, MSG_TOO_LARGE, NULL);
    return write_out(cli, &out, cli_value(args, "output"));
}

/* SPDX-License-Identifier: MIT */
/* takt export: the diary, or a part of it, as a calendar file. */
#include <stdio.h>
#include <string.h>

#include "cli/output.h"
#include "cli/pick.h"
#include "cli/when.h"
#include "face/calendar.h"

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

static int read_bound(struct book *book, const struct cli_args *args,
                      const char *name, bool is_end, int64_t *out_s)
{
    const char *text = cli_value(args, name);
    struct takt_time time;

    if (text == NULL)
        return CLI_OK;
    if (when_parse(&time, text, book_wall(book, book->call.now_s)) != TAKT_OK)
        return cli_fail(book->cli, CLI_USAGE, MSG_BAD_TIME,
                        (const char *const[]){text});
    if (time.kind == TAKT_TIME_DATE && is_end)
        time.wall_s += TAKT_DAY_S;
    *out_s = book_instant(book, time.wall_s);
    return CLI_OK;
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
    struct calendar_filter filter = CALENDAR_ALL;
    struct pick picked;
    takt_status done;
    int status = book_open(&book, cli);

    if (status == CLI_OK)
        status = read_bound(&book, args, "from", false, &filter.from_s);
    if (status == CLI_OK)
        status = read_bound(&book, args, "to", true, &filter.to_s);
    if (status == CLI_OK && args->word_count > 0)
        status = pick(&book, args, false, &picked);
    if (status != CLI_OK)
        return status;
    struct ical_zones zones = book_zones(&book);
    if (args->word_count > 0)
        done = calendar_write_item(&out, &book.call, &zones, &picked.item);
    else
        done = calendar_write(&out, &book.reader, &zones, &filter, &book.err);
    if (done == TAKT_REFUSED)
        return book_refuse(&book);
    if (done != TAKT_OK)
        return cli_fail(cli, CLI_REFUSED, MSG_TOO_LARGE, NULL);
    return write_out(cli, &out, cli_value(args, "output"));
}

/* SPDX-License-Identifier: MIT */
/* takt import: brings in a calendar file, and says what was left out. */
#include <stdio.h>
#include <string.h>

#include "cli/book.h"
#include "cli/output.h"
#include "cli/refusal.h"
#include "cli/rule_text.h"
#include "face/calendar.h"
#include "ical/import.h"

static int run(struct cli *cli, const struct cli_args *args);

const struct cli_command cmd_import = {
    .name = "import",
    .words = MSG_IMPORT_WORDS,
    .about = MSG_IMPORT_ABOUT,
    .words_min = 1,
    .words_max = 1,
    .run = run,
};

static bool read_file(struct buf *out, const char *path)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "re");

    if (file == NULL)
        return false;
    bool is_good = rule_text_read(out, file);
    if (file != stdin)
        fclose(file);
    return is_good;
}

static void print_note(const struct cli *cli, const struct ical_noted *noted)
{
    TAKT_AUTO(buf) text = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);
    TAKT_AUTO(buf) title = BUF_INIT(OUTPUT_MAX);

    buf_addf(&line, "%u", noted->line);
    if (noted->title != NULL)
        buf_addf(&title, " '%s'", noted->title);
    calendar_add_note(&text, cli->lang, noted);
    output_say(cli,
               ical_note_is_left_out(noted->note) ? MSG_IMPORT_LEFT_OUT
                                                  : MSG_IMPORT_NOTE,
               (const char *const[]){buf_str(&line), noted->component,
                                     buf_str(&title), buf_str(&text)});
}

static void say_count(const struct cli *cli, enum message message, size_t count)
{
    char text[32];

    (void)snprintf(text, sizeof(text), "%zu", count);
    output_say(cli, message, (const char *const[]){text});
}

static void print_counts(const struct cli *cli,
                         const struct ical_import *import,
                         const struct diary_import_count *counts)
{
    const struct {
        enum message message;
        size_t count;
    } lines[] = {
        {MSG_IMPORT_MADE, counts->made},
        {MSG_IMPORT_REPLACED, counts->replaced},
        {MSG_IMPORT_SAME, counts->same},
        {MSG_IMPORT_SERIES, import->series_count},
        {MSG_IMPORT_SINGLE, import->single_count},
        {MSG_IMPORT_OVERRIDES, import->override_count},
        {MSG_IMPORT_ADDED, counts->added},
        {MSG_IMPORT_LEFT_OUTS, import->left_out_count},
    };

    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
        if (lines[i].count > 0 || i == 0 ||
            lines[i].message == MSG_IMPORT_LEFT_OUTS)
            say_count(cli, lines[i].message, lines[i].count);
    if (import->noted_count > import->note_count)
        say_count(cli, MSG_IMPORT_MORE_NOTES,
                  import->noted_count - import->note_count);
}

static json_t *json_notes(const struct cli *cli,
                          const struct ical_import *import)
{
    json_t *notes = json_array();

    for (size_t i = 0; i < import->note_count; i++) {
        const struct ical_noted *noted = &import->notes[i];
        TAKT_AUTO(buf) text = BUF_INIT(OUTPUT_MAX);
        json_t *value = json_object();
        calendar_add_note(&text, cli->lang, noted);
        json_object_set_new(value, "line", json_integer(noted->line));
        json_object_set_new(value, "component",
                            output_json_text(noted->component));
        json_object_set_new(value, "title", output_json_text(noted->title));
        json_object_set_new(value, "left_out",
                            json_boolean(ical_note_is_left_out(noted->note)));
        json_object_set_new(value, "message", output_json_text(buf_str(&text)));
        json_array_append_new(notes, value);
    }
    return notes;
}

static void print_json(const struct cli *cli, const struct ical_import *import,
                       const struct diary_import_count *counts)
{
    json_t *value = json_object();
    const struct {
        const char *name;
        size_t count;
    } numbers[] = {
        {"made", counts->made},           {"replaced", counts->replaced},
        {"same", counts->same},           {"series", import->series_count},
        {"single", import->single_count}, {"overrides", import->override_count},
        {"added_dates", counts->added},   {"left_out", import->left_out_count},
    };

    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        json_object_set_new(value, numbers[i].name,
                            json_integer((json_int_t)numbers[i].count));
    json_object_set_new(value, "notes", json_notes(cli, import));
    output_json(value);
}

static int save(struct book *book, const struct ical_import *import)
{
    struct diary_import_count counts;
    size_t refused;

    if (diary_import(&book->call, import->items, import->count, &counts,
                     &refused, &book->err) != TAKT_OK) {
        TAKT_AUTO(buf) why = BUF_INIT(OUTPUT_MAX);
        TAKT_AUTO(buf) line = BUF_INIT(OUTPUT_MAX);
        if (import->count == 0)
            return book_refuse(book);
        reason_add_diary(&why, book->cli->lang, &book->err);
        buf_addf(&line, "%u", import->lines[refused]);
        return cli_fail(book->cli, CLI_REFUSED, MSG_IMPORT_REFUSED,
                        (const char *const[]){buf_str(&line), buf_str(&why)});
    }
    if (book->cli->is_json) {
        print_json(book->cli, import, &counts);
        return CLI_OK;
    }
    for (size_t i = 0; i < import->note_count; i++)
        print_note(book->cli, &import->notes[i]);
    print_counts(book->cli, import, &counts);
    return CLI_OK;
}

static int run(struct cli *cli, const struct cli_args *args)
{
    TAKT_AUTO(book) book = BOOK_INIT;
    TAKT_AUTO(buf) text = BUF_INIT(RULE_TEXT_MAX);
    struct ical_import import;

    if (!read_file(&text, args->words[0]))
        return cli_fail(cli, CLI_REFUSED, MSG_NO_FILE,
                        (const char *const[]){args->words[0]});
    int status = book_open(&book, cli);
    if (status != CLI_OK)
        return status;
    struct ical_import_options how = {.zones = book_zones(&book),
                                      .zone = book.call.zone,
                                      .now_s = cli->now_s};
    takt_status done =
        ical_import(&import, buf_str(&text), text.len, &how, &book.arena);
    if (done != TAKT_OK)
        return cli_fail(cli, CLI_REFUSED,
                        done == TAKT_LIMIT ? MSG_TOO_LARGE : MSG_NO_MEMORY,
                        NULL);
    if (!import.is_calendar)
        return cli_fail(cli, CLI_REFUSED, MSG_NO_CALENDAR, NULL);
    return save(&book, &import);
}

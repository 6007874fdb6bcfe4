/* SPDX-License-Identifier: MIT */
/*
 * A start with a time of day is in the person's zone unless said otherwise; a
 * date alone makes an all-day meeting or call, or a task due that day.
 */
#include "cli/timing.h"

#include <string.h>

#include "cli/days_off.h"
#include "cli/output.h"
#include "cli/when.h"
#include "face/moment.h"

static const struct cli_option options[] = {
    {"meeting", 0, CLI_FLAG, false, MSG_NONE, MSG_OPT_MEETING},
    {"task", 0, CLI_FLAG, false, MSG_NONE, MSG_OPT_TASK},
    {"call", 0, CLI_FLAG, false, MSG_NONE, MSG_OPT_CALL},
    {"start", 's', CLI_VALUE, false, MSG_VALUE_TIME, MSG_OPT_START},
    {"date", 'd', CLI_VALUE, false, MSG_VALUE_DATE, MSG_OPT_DATE},
    {"at", 0, CLI_VALUE, false, MSG_VALUE_CLOCK, MSG_OPT_AT},
    {"length", 0, CLI_VALUE, false, MSG_VALUE_LENGTH, MSG_OPT_LENGTH},
    {"end", 0, CLI_VALUE, false, MSG_VALUE_TIME, MSG_OPT_END},
    {"all-day", 0, CLI_FLAG, false, MSG_NONE, MSG_OPT_ALL_DAY},
    {"in-zone", 0, CLI_VALUE, false, MSG_VALUE_ZONE, MSG_OPT_IN_ZONE},
    {"floating", 0, CLI_FLAG, false, MSG_NONE, MSG_OPT_FLOATING},
    {"on-day-off", 0, CLI_VALUE, false, MSG_VALUE_ON_DAY_OFF,
     MSG_OPT_ON_DAY_OFF},
    {"days-off", 0, CLI_VALUE, false, MSG_VALUE_DAYS_OFF, MSG_OPT_DAYS_OFF},
};

const struct cli_option_list timing_options =
    CLI_LIST(MSG_HELP_OPTIONS, options);

static int bad(const struct book *book, enum message message, const char *value)
{
    return cli_fail(book->cli, CLI_USAGE, message,
                    (const char *const[]){value});
}

static int read_kind(struct book *book, const struct cli_args *args,
                     struct diary_timing *timing, uint32_t *mask)
{
    bool is_meeting = cli_has(args, "meeting");
    bool is_task = cli_has(args, "task");
    bool is_call = cli_has(args, "call");

    if (is_meeting + is_task + is_call > 1)
        return bad(book, MSG_TWO_KINDS, "");
    if (!is_meeting && !is_task && !is_call)
        return CLI_OK;
    timing->kind = is_meeting ? DIARY_MEETING
                   : is_task  ? DIARY_TASK
                              : DIARY_CALL;
    *mask |= DIARY_BIT(DIARY_FIELD_KIND);
    return CLI_OK;
}

/* Reads --start, or --date and --at. False through *is_given: none of
 * them. */
static int read_start(struct book *book, const struct cli_args *args,
                      int64_t base_s, struct takt_time *out, bool *is_given)
{
    const char *start = cli_value(args, "start");
    const char *date = cli_value(args, "date");
    const char *at = cli_value(args, "at");
    int64_t now_s = book_wall(book, book->call.now_s);
    int64_t clock_s;

    *is_given = start != NULL || date != NULL || at != NULL;
    *out =
        (struct takt_time){.wall_s = (int64_t)moment_day(base_s) * TAKT_DAY_S,
                           .kind = TAKT_TIME_DATE};
    if (start != NULL && date != NULL)
        return bad(book, MSG_START_OR_DATE, "");
    if (start == NULL)
        start = date;
    if (start != NULL && when_parse(out, start, now_s) != TAKT_OK)
        return bad(book, MSG_BAD_TIME, start);
    if (at == NULL)
        return CLI_OK;
    if (out->kind != TAKT_TIME_DATE || !when_parse_clock(&clock_s, at))
        return bad(book, MSG_BAD_CLOCK, at);
    out->wall_s += clock_s;
    out->kind = TAKT_TIME_LOCAL;
    return CLI_OK;
}

static void set_start(const struct cli_args *args, struct takt_time start,
                      struct diary_timing *timing, uint32_t *mask)
{
    bool is_date = start.kind == TAKT_TIME_DATE || cli_has(args, "all-day");
    bool was_date = timing->frame == TAKT_FRAME_DATE;

    timing->start_s = start.wall_s;
    *mask |= DIARY_BIT(DIARY_FIELD_START);
    if (is_date) {
        timing->start_s = (int64_t)moment_day(start.wall_s) * TAKT_DAY_S;
        timing->frame = TAKT_FRAME_DATE;
    } else if (start.kind == TAKT_TIME_UTC) {
        timing->frame = TAKT_FRAME_UTC;
    } else if (was_date || timing->frame == TAKT_FRAME_UTC) {
        timing->frame = TAKT_FRAME_ZONE;
    }
    if (is_date != was_date || start.kind == TAKT_TIME_UTC)
        *mask |= DIARY_BIT(DIARY_FIELD_ZONE);
}

static int set_zone(struct book *book, const struct cli_args *args,
                    struct diary_timing *timing, uint32_t *mask)
{
    const char *zone = cli_value(args, "in-zone");

    if (zone == NULL && !cli_has(args, "floating"))
        return CLI_OK;
    if (timing->frame == TAKT_FRAME_DATE ||
        (zone != NULL && cli_has(args, "floating")))
        return bad(book, MSG_ZONE_WITHOUT_TIME, "");
    timing->frame = zone != NULL ? TAKT_FRAME_ZONE : TAKT_FRAME_FLOATING;
    if (zone != NULL)
        timing->zone = zone;
    *mask |= DIARY_BIT(DIARY_FIELD_ZONE);
    return CLI_OK;
}

/* The length from the start to --end, which is a time of the same day, or a
 * later time; an all-day one ends with that day. */
static int set_end(struct book *book, struct diary_timing *timing,
                   const char *text)
{
    struct takt_time end;

    if (when_parse(&end, text, timing->start_s) != TAKT_OK ||
        (timing->frame == TAKT_FRAME_DATE) != (end.kind == TAKT_TIME_DATE))
        return bad(book, MSG_BAD_TIME, text);
    int64_t length_s = end.wall_s - timing->start_s;
    if (length_s < 0)
        return bad(book, MSG_END_BEFORE_START, text);
    timing->length_days = timing->frame == TAKT_FRAME_DATE
                              ? length_s / TAKT_DAY_S + 1
                              : length_s / TAKT_DAY_S;
    timing->length_s =
        timing->frame == TAKT_FRAME_DATE ? 0 : length_s % TAKT_DAY_S;
    return CLI_OK;
}

static int read_length(struct book *book, const struct cli_args *args,
                       struct diary_timing *timing, uint32_t *mask)
{
    const char *length = cli_value(args, "length");
    const char *end = cli_value(args, "end");

    if (length != NULL && end != NULL)
        return bad(book, MSG_LENGTH_OR_END, "");
    if (length == NULL && end == NULL)
        return CLI_OK;
    *mask |= DIARY_BIT(DIARY_FIELD_LENGTH);
    if (end != NULL)
        return set_end(book, timing, end);
    if (!when_parse_length(&timing->length_days, &timing->length_s, length))
        return bad(book, MSG_BAD_LENGTH, length);
    return CLI_OK;
}

int timing_read(struct book *book, const struct cli_args *args, int64_t base_s,
                struct diary_timing *timing, uint32_t *mask)
{
    struct takt_time start;
    bool is_given;
    int status = read_kind(book, args, timing, mask);

    if (status == CLI_OK)
        status = read_start(book, args, base_s, &start, &is_given);
    if (status != CLI_OK)
        return status;
    if (is_given || cli_has(args, "all-day"))
        set_start(args, start, timing, mask);
    status = set_zone(book, args, timing, mask);
    if (status == CLI_OK)
        status = days_off_read(book, args, timing, mask);
    return status == CLI_OK ? read_length(book, args, timing, mask) : status;
}

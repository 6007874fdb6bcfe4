/* SPDX-License-Identifier: MIT */
/* Writes lines of the list of dates; see series_date.h. */
#include "server/api/series_date.h"

#include <stdlib.h>
#include <string.h>

#include "face/days_off.h"
#include "face/moment.h"

/* Slots that are left out are told up to so many on a page. */
#define LEFT_OUT_MAX 100

void wall_put(struct json_out *out, bool is_date, int64_t wall_s)
{
    const struct takt_time time = {
        .wall_s = wall_s, .kind = is_date ? TAKT_TIME_DATE : TAKT_TIME_LOCAL};
    char text[TAKT_TIME_PRINT_SIZE];

    if (wall_s == DIARY_NONE) {
        json_out_null(out);
        return;
    }
    json_out_plain(out, text, takt_time_print_extended(text, time, false, 0));
}

void instant_put(struct json_out *out, int64_t at_s)
{
    const struct takt_time time = {.wall_s = at_s, .kind = TAKT_TIME_UTC};
    char text[TAKT_TIME_PRINT_SIZE];

    json_out_plain(out, text, takt_time_print_extended(text, time, true, 0));
}

void slot_put(struct json_out *out, const struct diary_item *item,
              int64_t slot_s)
{
    const int64_t frame = item->followup.timing.frame;
    const struct takt_time time = {
        .wall_s = slot_s,
        .kind = frame == TAKT_FRAME_DATE  ? TAKT_TIME_DATE
                : frame == TAKT_FRAME_UTC ? TAKT_TIME_UTC
                                          : TAKT_TIME_LOCAL,
    };
    char text[TAKT_TIME_PRINT_SIZE];

    if (slot_s == DIARY_NONE) {
        json_out_null(out);
        return;
    }
    json_out_plain(out, text, takt_time_print(text, time));
}

/* ---- conflicts ---------------------------------------------------------- */

/* An instant on the reader's clock. */
static int64_t to_reader(const struct ask *ask, int64_t at_s)
{
    return reader_wall(&ask->reader, at_s);
}

void conflict_put(struct json_out *out, struct ask *ask,
                  const struct diary_conflict *conflict)
{
    const bool is_date = conflict->other_is_date;
    const bool is_seen = ask_sees_conflict(ask, conflict);
    const bool is_mine = conflict->person == ask->look.reader;
    const struct takt_time slot = {.wall_s = conflict->other_slot_s,
                                   .kind = is_date ? TAKT_TIME_DATE
                                                   : TAKT_TIME_LOCAL};
    char text[TAKT_TIME_PRINT_SIZE];

    takt_time_print(text, slot);
    json_out_object(out);
    put_number(out, "person", conflict->person);
    put_text(out, "name", is_mine ? NULL : ask_name(ask, conflict->person));
    put_text(out, "title", is_seen ? conflict->other_title : NULL);
    put_number(out, "owner", conflict->other_owner);
    put_number(out, "id", is_seen ? conflict->other_followup : DIARY_NONE);
    put_text(out, "slot", is_seen ? text : NULL);
    json_out_key(out, "start");
    wall_put(out, is_date, to_reader(ask, conflict->other_at_s));
    json_out_key(out, "end");
    wall_put(out, is_date, to_reader(ask, conflict->other_end_at_s));
    json_out_end(out, '}');
}

static void put_conflicts(struct json_out *out,
                          const struct series_dates *dates, int64_t slot_s)
{
    const struct diary_report *report = dates->report;

    json_out_key(out, "conflicts");
    json_out_array(out);
    for (size_t i = 0; report != NULL && i < report->conflicts_listed; i++)
        if (report->conflicts[i].slot_s == slot_s)
            conflict_put(out, dates->ask, &report->conflicts[i]);
    json_out_end(out, ']');
}

/* ---- a date ------------------------------------------------------------- */

struct series_dates series_dates_of(struct ask *ask,
                                    const struct diary_item *item,
                                    const struct diary_report *report)
{
    struct series_dates dates = {.ask = ask, .item = item, .report = report};

    (void)recur_read(&dates.recur, &ask->call, &item->followup,
                     ask->arena); /* without a form no month is short */
    return dates;
}

/* SPEC D-04: a month that has no such day gave its last. */
static bool is_short_month(const struct series_dates *dates,
                           const struct diary_date *date)
{
    const struct takt_form *form = &dates->recur.form;

    return dates->recur.kind == RECUR_FORM &&
           form->short_month == TAKT_SHORT_LAST && !date->is_added &&
           form->month_days != 0 &&
           takt_date(moment_day(date->slot_s)).day <
               __builtin_ctz(form->month_days);
}

/* What was done is named anew where the next date wants its name (see
 * diary/after.c): it lies where it lay. */
static bool is_put_aside(const struct series_dates *dates,
                         const struct diary_date *date)
{
    return dates->item->followup.timing.mode == DIARY_AFTER_COMPLETION &&
           date->row != NULL && date->row->origin == DIARY_BY_HAND;
}

static void put_day(struct json_out *out, const struct series_dates *dates,
                    const struct diary_date *date)
{
    const struct reader *reader = &dates->ask->reader;
    const int32_t day = moment_day(date->wall_s);
    struct takt_holiday holiday = {.is_off = false};
    struct takt_place home;

    if (days_off_place(&home, reader->country) &&
        takt_holiday_on(&holiday, home, day) != TAKT_OK)
        holiday.is_off = false;
    put_number(out, "weekday", takt_weekday(day));
    put_text(out, "holiday", days_off_name(reader, day));
    put_bool(out, "is_red", takt_weekday(day) == TAKT_SUNDAY || holiday.is_off);
}

/* Its time on the reader's clock, where that shows another. */
static void put_reader_start(struct json_out *out,
                             const struct series_dates *dates,
                             const struct diary_date *date)
{
    const int64_t wall_s = to_reader(dates->ask, date->at_s);
    const bool is_date = dates->item->followup.timing.frame == TAKT_FRAME_DATE;

    json_out_key(out, "reader_start");
    wall_put(out, false,
             is_date || wall_s == date->wall_s ? DIARY_NONE : wall_s);
}

static const char *state_word(enum diary_state state)
{
    static const char *const words[DIARY_STATE__COUNT] = {
        [DIARY_OPEN] = "open",           [DIARY_STARTED] = "started",
        [DIARY_COMPLETED] = "completed", [DIARY_SKIPPED] = "skipped",
        [DIARY_REMOVED] = "removed",
    };

    return words[state];
}

void series_date_put(struct json_out *out, const struct series_dates *dates,
                     const struct diary_date *date)
{
    const bool is_date = dates->item->followup.timing.frame == TAKT_FRAME_DATE;
    const bool is_moved = date->is_moved && !is_put_aside(dates, date);

    json_out_object(out);
    json_out_key(out, "slot");
    slot_put(out, dates->item, date->slot_s);
    json_out_key(out, "start");
    wall_put(out, is_date, date->wall_s);
    json_out_key(out, "end");
    wall_put(out, is_date, date->end_wall_s);
    put_reader_start(out, dates, date);
    json_out_key(out, "at");
    instant_put(out, date->at_s);
    put_day(out, dates, date);
    put_text(out, "state", state_word(date->state));
    put_bool(out, "moved", is_moved);
    put_bool(out, "shifted", date->is_shifted);
    json_out_key(out, "from");
    wall_put(out, is_date,
             is_moved || date->is_shifted ? date->slot_s : DIARY_NONE);
    put_bool(out, "added", date->is_added);
    put_bool(out, "changed", date->is_changed);
    put_bool(out, "short_month", is_short_month(dates, date));
    put_conflicts(out, dates, date->slot_s);
    json_out_end(out, '}');
}

void left_out_put(struct json_out *out, struct ask *ask,
                  const struct diary_item *item, int64_t after_s,
                  int64_t before_s)
{
    struct takt_slot *slots = NULL;
    size_t count = 0;

    if (after_s < before_s)
        (void)diary_left_out(&ask->call, item, after_s, before_s, LEFT_OUT_MAX,
                             &slots, &count, ask->arena,
                             &ask->err); /* none then */
    json_out_array(out);
    for (size_t i = 0; i < count; i++) {
        json_out_object(out);
        json_out_key(out, "slot");
        slot_put(out, item, slots[i].slot_s);
        put_text(out, "why",
                 slots[i].fate == TAKT_FATE_MERGED ? "merged" : "skipped");
        put_text(out, "holiday",
                 days_off_name(&ask->reader, moment_day(slots[i].slot_s)));
        json_out_end(out, '}');
    }
    json_out_end(out, ']');
}

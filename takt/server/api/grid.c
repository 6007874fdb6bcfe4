/* SPDX-License-Identifier: MIT */
/* GET /grid and /days (SPEC R-160, section 16.4). */
#include "server/api/grid.h"

#include <string.h>

#include "face/moment.h"
#include "server/api/series_date.h"

/* The most days that are told at once. */
#define DAYS_MAX 400

static const char *const view_words[GRID_VIEW__COUNT] = {
    [GRID_DAY] = "day",
    [GRID_WORKWEEK] = "workweek",
    [GRID_WEEK] = "week",
    [GRID_MONTH] = "month",
};

static int32_t today_of(const struct ask *ask)
{
    return moment_day(reader_wall(&ask->reader, ask->call.now_s));
}

int64_t grid_midnight(const struct ask *ask, int32_t day)
{
    return takt_zone_resolve(ask->reader.zone, (int64_t)day * TAKT_DAY_S).at_s;
}

/* The first day of the week that holds a day. */
static int32_t week_start(int32_t day, int32_t first_weekday)
{
    return day - (takt_weekday(day) - first_weekday + 7) % 7;
}

/* A day so many months on, or the last of a shorter month. */
static int32_t months_on(int32_t day, int32_t months)
{
    struct takt_date date = takt_date(day);
    int32_t month = date.year * 12 + date.month - 1 + months;
    int32_t last = takt_month_days(month / 12, month % 12 + 1);

    return takt_day(month / 12, month % 12 + 1,
                    date.day < last ? date.day : last);
}

static void lay_month(struct grid *grid, int32_t first_weekday)
{
    struct takt_date date = takt_date(grid->day);
    int32_t first = takt_day(date.year, date.month, 1);
    int32_t last = first + takt_month_days(date.year, date.month) - 1;

    grid->from = week_start(first, first_weekday);
    grid->to = week_start(last, first_weekday) + 7;
    grid->previous = months_on(grid->day, -1);
    grid->next = months_on(grid->day, 1);
}

static void lay(struct grid *grid, int32_t first_weekday)
{
    int32_t step = grid->view == GRID_DAY ? 1 : 7;

    if (grid->view == GRID_MONTH) {
        lay_month(grid, first_weekday);
        return;
    }
    if (grid->view == GRID_DAY)
        grid->from = grid->day;
    else
        grid->from =
            week_start(grid->day, grid->view == GRID_WORKWEEK ? TAKT_MONDAY
                                                              : first_weekday);
    grid->to = grid->from + (grid->view == GRID_WORKWEEK ? 5 : step);
    grid->previous = grid->day - step;
    grid->next = grid->day + step;
}

/* Days that have a month of neighbours on either side, so that no view leaves
 * the years there are. */
static bool is_in_reach(int32_t day)
{
    return day >= TAKT_DAY_MIN + 62 && day <= TAKT_DAY_MAX - 62;
}

bool grid_read_day(const struct ask *ask, const char *name, int32_t *out)
{
    const char *text = http_query(ask->request, name);
    struct takt_time time;

    *out = today_of(ask);
    if (text == NULL || strcmp(text, "today") == 0)
        return true;
    if (takt_time_parse(&time, text, strlen(text), NULL) != TAKT_OK ||
        time.kind != TAKT_TIME_DATE)
        return false;
    *out = moment_day(time.wall_s);
    return is_in_reach(*out);
}

bool grid_read(struct ask *ask, struct grid *out)
{
    const char *word = http_query(ask->request, "view");
    int view = GRID_WEEK;

    for (view = 0; word != NULL && view < GRID_VIEW__COUNT; view++)
        if (strcmp(word, view_words[view]) == 0)
            break;
    if (word == NULL)
        view = GRID_WEEK;
    *out = (struct grid){.view = (enum grid_view)view, .today = today_of(ask)};
    if (view == GRID_VIEW__COUNT || !grid_read_day(ask, "date", &out->day)) {
        ask_problem(ask, 400, "query", SAID_BAD_ADDRESS);
        return false;
    }
    lay(out, (int32_t)ask->person.first_weekday);
    return true;
}

static void put_day_text(struct json_out *out, const char *name, int32_t day)
{
    json_out_key(out, name);
    wall_put(out, true, (int64_t)day * TAKT_DAY_S);
}

static void put_holidays(struct json_out *out, const struct ask *ask,
                         struct takt_place home, int32_t day, bool *is_off)
{
    const char *tag = takt_lang_tag(ask->reader.lang);
    struct takt_holiday holiday;

    *is_off = false;
    json_out_key(out, "holidays");
    json_out_array(out);
    if (home.country != NULL &&
        takt_holiday_on(&holiday, home, day) == TAKT_OK) {
        *is_off = holiday.is_off;
        json_out_text(out, takt_holiday_name(&holiday, tag, strlen(tag)));
    }
    json_out_end(out, ']');
}

static void put_day(struct json_out *out, const struct ask *ask,
                    struct takt_place home, int32_t day, int32_t month)
{
    int32_t weekday = takt_weekday(day);
    bool is_off;

    json_out_object(out);
    put_day_text(out, "date", day);
    put_number(out, "weekday", weekday);
    put_number(out, "week", takt_week(day, TAKT_MONDAY).week);
    put_bool(out, "is_today", day == today_of(ask));
    put_bool(out, "in_month", month == 0 || takt_date(day).month == month);
    put_holidays(out, ask, home, day, &is_off);
    put_bool(out, "is_workday", weekday < TAKT_SATURDAY && !is_off);
    put_bool(out, "is_red", weekday == TAKT_SUNDAY || is_off);
    json_out_end(out, '}');
}

static void put_days(struct json_out *out, const struct ask *ask, int32_t from,
                     int32_t to, int32_t month)
{
    struct takt_place home = {NULL, NULL};
    const char *country = ask->reader.country;

    if (country != NULL)
        (void)takt_place_find(&home, country, strlen(country)); /* or none */
    json_out_key(out, "days");
    json_out_array(out);
    for (int32_t day = from; day < to; day++)
        put_day(out, ask, home, day, month);
    json_out_end(out, ']');
}

void grid_put(struct json_out *out, const struct ask *ask,
              const struct grid *grid)
{
    json_out_object(out);
    put_text(out, "view", view_words[grid->view]);
    put_day_text(out, "date", grid->day);
    put_day_text(out, "from", grid->from);
    put_day_text(out, "to", grid->to);
    put_day_text(out, "previous", grid->previous);
    put_day_text(out, "next", grid->next);
    put_day_text(out, "today", grid->today);
    json_out_key(out, "now");
    wall_put(out, false, reader_wall(&ask->reader, ask->call.now_s));
    put_text(out, "zone", takt_zone_name(ask->reader.zone));
    put_days(out, ask, grid->from, grid->to,
             grid->view == GRID_MONTH ? takt_date(grid->day).month : 0);
    json_out_end(out, '}');
}

static void get_grid(struct http_request *request, struct http_reply *reply)
{
    struct grid grid;
    struct ask ask;

    if (!ask_begin(&ask, request, reply) || !grid_read(&ask, &grid))
        return;
    struct json_out out = ask_json(&ask, 200);
    grid_put(&out, &ask, &grid);
}

static void get_days(struct http_request *request, struct http_reply *reply)
{
    struct ask ask;
    int32_t from;
    int32_t to;

    if (!ask_begin(&ask, request, reply))
        return;
    if (!grid_read_day(&ask, "from", &from) ||
        !grid_read_day(&ask, "to", &to) || to < from || to - from > DAYS_MAX) {
        ask_problem(&ask, 400, "query", SAID_BAD_ADDRESS);
        return;
    }
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    put_days(&out, &ask, from, to, 0);
    json_out_end(&out, '}');
}

const struct http_route grid_routes[] = {
    {HTTP_GET, "/api/v1/grid", get_grid, 0, 0},
    {HTTP_GET, "/api/v1/days", get_days, 0, 0},
    {0},
};

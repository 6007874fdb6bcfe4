/* SPDX-License-Identifier: MIT */
/* GET /window and /activities: what diaries show of some days. */
#include <stdlib.h>

#include "server/api/entry.h"
#include "server/api/grid.h"
#include "server/api/window.h"

/* The most entries of one diary. */
#define ENTRIES_MAX 100000

/* Tasks and calls of so many days back and ahead are told. */
#define ACTIVITY_DAYS_BACK 366
#define ACTIVITY_DAYS_AHEAD 31

size_t window_people(const struct ask *ask, int64_t *out)
{
    const char *text = http_query(ask->request, "people");
    size_t count = 0;
    char *end;

    while (text != NULL && *text >= '0' && *text <= '9' &&
           count < WINDOW_PEOPLE_MAX) {
        out[count++] = strtoll(text, &end, 10);
        text = end + (*end == ',');
    }
    if (count == 0)
        out[count++] = ask->request->who.person;
    return count;
}

/* Writes what one person's diary has between two instants. */
static bool put_person(struct json_out *out, struct ask *ask, int64_t person,
                       int64_t from_s, int64_t to_s)
{
    struct diary_entry *list;
    struct entries entries;
    size_t count;
    bool more;

    if (!ask_diary(ask, person, false) || !entries_begin(&entries, ask))
        return false;
    if (diary_agenda(&ask->call, from_s, to_s, ENTRIES_MAX, &list, &count,
                     &more, ask->arena, &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return false;
    }
    account_mask_entries(&ask->look, list, &count, ask->arena);
    json_out_object(out);
    put_number(out, "person", person);
    put_text(out, "name", ask->person.name);
    put_text(out, "level", ask_level(ask));
    json_out_key(out, "entries");
    entries_put(out, &entries, list, count);
    json_out_end(out, '}');
    return true;
}

static void get_window(struct http_request *request, struct http_reply *reply)
{
    int64_t people[WINDOW_PEOPLE_MAX];
    struct grid grid;
    struct ask ask;

    if (!ask_begin(&ask, request, reply) || !grid_read(&ask, &grid))
        return;
    size_t count = window_people(&ask, people);
    int64_t from_s = grid_midnight(&ask, grid.from);
    int64_t to_s = grid_midnight(&ask, grid.to);
    struct json_out out = ask_json(&ask, 200);

    json_out_object(&out);
    json_out_key(&out, "grid");
    grid_put(&out, &ask, &grid);
    json_out_key(&out, "people");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++)
        if (!put_person(&out, &ask, people[i], from_s, to_s))
            return;
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

/* Whether an entry is on the list of activities: open, or done today (SPEC
 * */
static bool is_activity(const struct ask *ask, const struct diary_entry *entry)
{
    const struct diary_date *date = &entry->date;
    const int64_t midnight_s =
        ask->call.now_s -
        reader_wall(&ask->reader, ask->call.now_s) % TAKT_DAY_S;

    if (entry->item->followup.timing.kind == DIARY_MEETING ||
        date->state == DIARY_SKIPPED)
        return false;
    return date->state != DIARY_COMPLETED ||
           (date->row != NULL && date->row->done_s != DIARY_NONE &&
            date->row->done_s >= midnight_s);
}

static void get_activities(struct http_request *request,
                           struct http_reply *reply)
{
    struct diary_entry *list;
    struct entries entries;
    struct ask ask;
    size_t count;
    size_t kept = 0;
    bool more;

    if (!ask_begin(&ask, request, reply) || !entries_begin(&entries, &ask))
        return;
    if (diary_agenda(&ask.call,
                     ask.call.now_s - ACTIVITY_DAYS_BACK * (int64_t)TAKT_DAY_S,
                     ask.call.now_s + ACTIVITY_DAYS_AHEAD * (int64_t)TAKT_DAY_S,
                     ENTRIES_MAX, &list, &count, &more, ask.arena,
                     &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    for (size_t i = 0; i < count; i++)
        if (is_activity(&ask, &list[i]))
            list[kept++] = list[i];
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "entries");
    entries_put(&out, &entries, list, kept);
    json_out_end(&out, '}');
}

const struct http_route window_routes[] = {
    {HTTP_GET, "/api/v1/window", get_window, 0, 0},
    {HTTP_GET, "/api/v1/activities", get_activities, 0, 0},
    {0},
};

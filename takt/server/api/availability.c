/* SPDX-License-Identifier: MIT */
/*
 * GET /availability: when people and rooms are busy on a day (SPEC R-153).
 * Everybody of the house may know that, as of a conflict, and no more than
 * that; of people outside of it nothing is known.
 */
#include "server/api/availability.h"

#include <stdlib.h>

#include "account/people.h"
#include "server/api/grid.h"
#include "server/api/series_date.h"
#include "server/api/window.h"

/* The most entries of one person's day that are looked at. */
#define ENTRIES_MAX 1000

/* The follow-up that is about to move: its old time is in nobody's way. */
struct except {
    int64_t owner;
    int64_t id;
};

/* Reads OWNER.ID; absent, nothing is. */
static bool read_except(const struct ask *ask, struct except *out)
{
    const char *text = http_query(ask->request, "except");
    char *end;

    *out = (struct except){0};
    if (text == NULL)
        return true;
    out->owner = strtoll(text, &end, 10);
    if (end == text || *end != '.')
        return false;
    return ask_number(end + 1, &out->id);
}

static bool is_busy(const struct diary_entry *entry,
                    const struct except *except)
{
    const struct diary_timing *t = &entry->item->followup.timing;

    return (t->owner != except->owner || t->id != except->id) &&
           entry->date.state != DIARY_SKIPPED &&
           diary_seat_on(entry->item, &entry->date).show_as != DIARY_FREE &&
           entry->date.end_at_s > entry->date.at_s;
}

static void put_span(struct json_out *out, const struct ask *ask,
                     const struct diary_entry *entry, int64_t from_s,
                     int64_t to_s)
{
    const struct diary_date *date = &entry->date;
    const int64_t start_s = date->at_s > from_s ? date->at_s : from_s;
    const int64_t end_s = date->end_at_s < to_s ? date->end_at_s : to_s;

    json_out_object(out);
    json_out_key(out, "start");
    wall_put(out, false, reader_wall(&ask->reader, start_s));
    json_out_key(out, "end");
    wall_put(out, false, reader_wall(&ask->reader, end_s));
    json_out_end(out, '}');
}

/* Looks up one person's day. */
static takt_status look_up(struct ask *ask, const struct diary_person *person,
                           int64_t from_s, int64_t to_s,
                           struct diary_entry **list, size_t *count)
{
    struct diary_call call = ask->call;
    bool more;

    *count = 0;
    if (person->kind == DIARY_OUTSIDE || person->kind == DIARY_GROUP)
        return TAKT_OK;
    call.person = person->id;
    return diary_agenda(&call, from_s, to_s, ENTRIES_MAX, list, count, &more,
                        ask->arena, &ask->err);
}

static bool put_person(struct json_out *out, struct ask *ask, int64_t id,
                       const struct except *except, int64_t from_s,
                       int64_t to_s)
{
    struct diary_person person;
    struct diary_entry *list = NULL;
    size_t count;

    if (account_person(&ask->call, id, &person, ask->arena, &ask->err) !=
            TAKT_OK ||
        look_up(ask, &person, from_s, to_s, &list, &count) != TAKT_OK) {
        ask_refuse(ask);
        return false;
    }
    json_out_object(out);
    put_number(out, "person", id);
    put_text(out, "name", person.name);
    put_bool(out, "known", person.kind != DIARY_OUTSIDE);
    json_out_key(out, "busy");
    json_out_array(out);
    for (size_t i = 0; i < count; i++)
        if (is_busy(&list[i], except))
            put_span(out, ask, &list[i], from_s, to_s);
    json_out_end(out, ']');
    json_out_end(out, '}');
    return true;
}

static void get_availability(struct http_request *request,
                             struct http_reply *reply)
{
    int64_t people[WINDOW_PEOPLE_MAX];
    struct except except;
    struct ask ask;
    int32_t day;

    if (!ask_begin(&ask, request, reply))
        return;
    if (!grid_read_day(&ask, "date", &day) || !read_except(&ask, &except)) {
        ask_problem(&ask, 400, "query", SAID_BAD_ADDRESS);
        return;
    }
    const size_t count = window_people(&ask, people);
    const int64_t from_s = grid_midnight(&ask, day);
    const int64_t to_s = grid_midnight(&ask, day + 1);
    struct json_out out = ask_json(&ask, 200);

    json_out_object(&out);
    json_out_key(&out, "people");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++)
        if (!put_person(&out, &ask, people[i], &except, from_s, to_s))
            return;
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

const struct http_route availability_routes[] = {
    {HTTP_GET, "/api/v1/availability", get_availability, 0, 0},
    {0},
};

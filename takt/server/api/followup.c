/* SPDX-License-Identifier: MIT */
/* GET of a follow-up, of one date of it, and of the list of its dates. */
#include "server/api/followup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "diary/list.h"
#include "face/sentence.h"
#include "mail/caution.h"
#include "server/api/entry.h"
#include "server/api/participants.h"
#include "server/api/recurrence.h"
#include "server/api/series_date.h"

#define TEXT_MAX ((size_t)64 * 1024) /* bytes of a sentence */
#define MINUTE_S 60

static const char *mode_word(int64_t mode)
{
    static const char *const words[DIARY_MODE__COUNT] = {
        [DIARY_SINGLE] = "single",
        [DIARY_RULE] = "rule",
        [DIARY_DATES] = "dates",
        [DIARY_AFTER_COMPLETION] = "after-completion",
    };

    return words[mode];
}

static const char *frame_word(int64_t frame)
{
    static const char *const words[] = {
        [TAKT_FRAME_DATE] = "date",
        [TAKT_FRAME_FLOATING] = "floating",
        [TAKT_FRAME_UTC] = "utc",
        [TAKT_FRAME_ZONE] = "zone",
    };

    return words[frame];
}

static const char *direction_word(int64_t direction)
{
    if (direction == DIARY_NONE)
        return NULL;
    return direction == DIARY_INCOMING ? "in" : "out";
}

static const char *visible_word(int64_t visible)
{
    return visible == DIARY_FOR_OWNER   ? "owner"
           : visible == DIARY_FOR_GROUP ? "group"
                                        : "all";
}

void links_put(struct json_out *out, const struct ask *ask, const char *links)
{
    struct diary_element link;

    json_out_array(out);
    while (diary_list_next(&links, &link, ask->arena)) {
        json_out_object(out);
        put_text(out, "kind", link.cell[0]);
        put_text(out, "label", link.cell[1]);
        put_text(out, "address", link.cell[2]);
        json_out_end(out, '}');
    }
    json_out_end(out, ']');
}

/* Custom fields, which have names that may need escaping. */
static void put_custom(struct json_out *out, const struct ask *ask,
                       const char *custom)
{
    struct diary_element field;

    json_out_key(out, "custom");
    json_out_object(out);
    while (diary_list_next(&custom, &field, ask->arena)) {
        json_out_text(out, field.cell[0]);
        (void)buf_add_char(out->buf, ':');
        out->has_value = false;
        json_out_text(out, field.cell[1]);
    }
    json_out_end(out, '}');
}

void alarm_put(struct json_out *out, int64_t alarm_s)
{
    if (alarm_s < 0)
        json_out_null(out);
    else
        json_out_number(out, alarm_s / MINUTE_S);
}

static void put_sentences(struct json_out *out, struct ask *ask,
                          const struct diary_item *item)
{
    TAKT_AUTO(buf) whole = BUF_INIT(TEXT_MAX);
    TAKT_AUTO(buf) brief = BUF_INIT(TEXT_MAX);

    sentence_add(&ask->reader, &whole, item);
    recurrence_say(&ask->reader, &brief, item);
    put_text(out, "sentence", buf_str(&whole));
    put_text(out, "recurrence_sentence", buf_str(&brief));
}

static void put_recurrence(struct json_out *out, struct ask *ask,
                           const struct diary_item *item,
                           const struct diary_place *first)
{
    const struct recurrence_context context = {
        .call = &ask->call,
        .person = &ask->person,
        .timing = &item->followup.timing,
        .arena = ask->arena,
    };
    struct recur recur;

    json_out_key(out, "recurrence");
    if (recur_read(&recur, &ask->call, &item->followup, ask->arena) == TAKT_OK)
        recurrence_put(out, &recur, &context, first->count, RECURRENCE_NO_DAY);
    else
        json_out_null(out);
    put_text(out, "rules", item->followup.timing.rules);
}

/* The end of the first date, as a wall time of the frame. */
static void put_times(struct json_out *out, const struct diary_item *item)
{
    const struct diary_timing *timing = &item->followup.timing;
    bool is_date = timing->frame == TAKT_FRAME_DATE;
    int64_t length_s =
        timing->length_days * TAKT_DAY_S + (is_date ? 0 : timing->length_s);

    put_text(out, "frame", frame_word(timing->frame));
    put_text(out, "zone", timing->zone);
    put_bool(out, "all_day", is_date);
    json_out_key(out, "start");
    wall_put(out, is_date, timing->start_s);
    json_out_key(out, "end");
    wall_put(out, is_date, timing->start_s + length_s);
}

static void put_fields(struct json_out *out, const struct ask *ask,
                       const struct diary_item *item)
{
    const struct diary_fields *fields = &item->followup.fields;

    put_text(out, "title", fields->title != NULL ? fields->title : "");
    put_text(out, "agenda", fields->agenda);
    put_text(out, "notes", fields->notes);
    put_text(out, "location", fields->location);
    put_text(out, "video", fields->video);
    put_number(out, "type", fields->type);
    put_text(out, "direction", direction_word(fields->direction));
    put_text(out, "visible", visible_word(fields->visible));
    put_bool(out, "published", fields->published == 1);
    json_out_key(out, "links");
    links_put(out, ask, fields->links);
    put_custom(out, ask, fields->custom);
}

static void put_seat(struct json_out *out, const struct diary_item *item)
{
    const struct diary_seat *seat = &item->seat;

    put_text(out, "priority", entry_priority_word(seat->priority));
    put_text(out, "show_as", seat->show_as == DIARY_FREE ? "free" : "busy");
    json_out_key(out, "alarm_minutes");
    alarm_put(out, seat->alarm_s);
}

static void put_instant(struct json_out *out, const char *name, int64_t at_s)
{
    json_out_key(out, name);
    instant_put(out, at_s);
}

/* The first date, for the count; a follow-up without a date has none. */
static struct diary_place count_dates(struct ask *ask,
                                      const struct diary_item *item)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_place place = {.count = 0};
    struct diary_date *dates;
    size_t count;
    bool more;

    if (diary_dates(&ask->call, item, &cursor, 1, &dates, &count, &more,
                    ask->arena, &ask->err) == TAKT_OK &&
        count == 1)
        (void)diary_place(&ask->call, item, dates[0].slot_s, &place, ask->arena,
                          &ask->err); /* else none */
    return place;
}

void followup_put_members(struct json_out *out, struct ask *ask,
                          const struct diary_item *item)
{
    const struct diary_followup *followup = &item->followup;
    const struct diary_place first = count_dates(ask, item);

    put_number(out, "id", followup->timing.id);
    put_number(out, "owner", followup->timing.owner);
    put_text(out, "uid", followup->uid);
    put_number(out, "line", followup->line);
    put_text(out, "kind", entry_kind_word(followup->timing.kind));
    put_text(out, "mode", mode_word(followup->timing.mode));
    put_bool(out, "repeats",
             diary_item_repeats(item) ||
                 followup->timing.mode == DIARY_AFTER_COMPLETION);
    put_sentences(out, ask, item);
    put_recurrence(out, ask, item, &first);
    put_times(out, item);
    put_fields(out, ask, item);
    put_seat(out, item);
    put_number(out, "caution", mail_caution(&ask->call, item, ask->arena));
    put_number(out, "sequence", followup->sequence);
    put_instant(out, "created", followup->created_s);
    put_instant(out, "modified", followup->modified_s);
    put_number(out, "count", first.count);
    put_bool(out, "endless", first.count == DIARY_NONE);
    participants_put(out, ask, item);
    put_bool(out, "may_edit", ask_may_edit(ask, followup->timing.owner));
}

void followup_put(struct json_out *out, struct ask *ask,
                  const struct diary_item *item)
{
    json_out_object(out);
    followup_put_members(out, ask, item);
    json_out_end(out, '}');
}

/* Reads the follow-up that the path names. False: a problem has been
 * replied. */
static bool read_item(struct ask *ask, struct http_request *request,
                      struct http_reply *reply, bool with_slot,
                      struct diary_ref *ref, struct diary_item *item)
{
    return ask_begin(ask, request, reply) &&
           ask_ref(ask, false, with_slot, ref) && ask_item(ask, ref, item);
}

static void get_followup(struct http_request *request, struct http_reply *reply)
{
    struct diary_item item;
    struct diary_ref ref;
    struct ask ask;

    if (!read_item(&ask, request, reply, false, &ref, &item))
        return;
    struct json_out out = ask_json(&ask, 200);
    http_reply_header(reply, "ETag", ask_etag(&ask, item.seat.change));
    followup_put(&out, &ask, &item);
}

static void put_slot(struct json_out *out, const char *name,
                     const struct diary_item *item, int64_t slot_s)
{
    json_out_key(out, name);
    if (slot_s == DIARY_NONE)
        json_out_null(out);
    else
        slot_put(out, item, slot_s);
}

static void put_one_date(struct json_out *out, struct ask *ask,
                         const struct diary_item *item,
                         const struct diary_place *place,
                         const struct diary_report *report,
                         const struct entries *entries)
{
    const struct series_dates dates = series_dates_of(ask, item, report);
    const struct diary_entry entry = {.date = place->date, .item = item};
    struct diary_fields fields = diary_fields_on(item, &place->date);
    struct diary_seat seat = diary_seat_on(item, &place->date);

    json_out_object(out);
    json_out_key(out, "followup");
    followup_put(out, ask, item);
    json_out_key(out, "date");
    series_date_put(out, &dates, &place->date);
    json_out_key(out, "entry");
    entry_put(out, entries, &entry, false);
    put_text(out, "agenda", fields.agenda);
    put_text(out, "notes", fields.notes);
    put_text(out, "video", fields.video);
    json_out_key(out, "links");
    links_put(out, ask, fields.links);
    json_out_key(out, "alarm_minutes");
    alarm_put(out, seat.alarm_s);
    put_number(out, "number", place->number);
    put_slot(out, "previous", item, place->previous_slot_s);
    put_slot(out, "next", item, place->next_slot_s);
    put_text(out, "etag", ask_etag(ask, item->seat.change));
    json_out_end(out, '}');
}

static void get_one_date(struct http_request *request, struct http_reply *reply)
{
    struct diary_report report;
    struct diary_place place;
    struct diary_item item;
    struct entries entries;
    struct diary_ref ref;
    struct ask ask;

    if (!read_item(&ask, request, reply, true, &ref, &item))
        return;
    if (diary_place(&ask.call, &item, ref.slot_s, &place, ask.arena,
                    &ask.err) != TAKT_OK ||
        diary_conflicts(&ask.call, &item, ref.slot_s, &report, ask.arena,
                        &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    if (!entries_begin(&entries, &ask))
        return;
    struct json_out out = ask_json(&ask, 200);
    http_reply_header(reply, "ETag", ask_etag(&ask, item.seat.change));
    put_one_date(&out, &ask, &item, &place, &report, &entries);
}

/* A cursor is the instant and the slot of the date that it stands behind. */
static bool read_cursor(const char *text, struct diary_cursor *out)
{
    char *end;

    *out = (struct diary_cursor)DIARY_CURSOR_FIRST;
    if (text == NULL)
        return true;
    out->at_s = strtoll(text, &end, 10);
    if (*end != '_')
        return false;
    out->slot_s = strtoll(end + 1, &end, 10);
    return *end == '\0';
}

static void get_dates(struct http_request *request, struct http_reply *reply)
{
    struct diary_cursor cursor;
    struct diary_date *dates;
    struct diary_item item;
    struct diary_ref ref;
    struct ask ask;
    char next[64];
    int64_t max = DIARY_PAGE;
    int64_t from_s = INT64_MIN;
    size_t count;
    bool more;

    if (!read_item(&ask, request, reply, false, &ref, &item))
        return;
    const char *limit = http_query(request, "limit");
    if (!read_cursor(http_query(request, "after"), &cursor) ||
        (limit != NULL &&
         (!ask_number(limit, &max) || max < 1 || max > DIARY_PAGE))) {
        ask_problem(&ask, 400, "query", SAID_BAD_ADDRESS);
        return;
    }
    if (!ask_day(&ask, "from", &from_s))
        return;
    int64_t after_s = cursor.slot_s;
    if (from_s > cursor.at_s) {
        cursor.at_s = from_s;
        after_s = reader_wall(&ask.reader, from_s);
    }
    if (diary_dates(&ask.call, &item, &cursor, (size_t)max, &dates, &count,
                    &more, ask.arena, &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    const struct series_dates shown = series_dates_of(&ask, &item, NULL);
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "dates");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++)
        series_date_put(&out, &shown, &dates[i]);
    json_out_end(&out, ']');
    (void)snprintf(next, sizeof(next), "%lld_%lld", (long long)cursor.at_s,
                   (long long)cursor.slot_s);
    put_text(&out, "next", more ? next : NULL);
    json_out_key(&out, "left_out");
    left_out_put(&out, &ask, &item, after_s,
                 count > 0 ? dates[count - 1].slot_s : INT64_MAX);
    json_out_end(&out, '}');
}

const struct http_route followup_routes[] = {
    {HTTP_GET, "/api/v1/followups/{owner}/{id}", get_followup, 0, 0},
    {HTTP_GET, "/api/v1/followups/{owner}/{id}/dates", get_dates, 0, 0},
    {HTTP_GET, "/api/v1/followups/{owner}/{id}/dates/{slot}", get_one_date, 0,
     0},
    {0},
};

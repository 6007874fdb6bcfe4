/* SPDX-License-Identifier: MIT */
/*
 * What is due is computed anew for each question (see diary/alarm.c), so that
 * every tab, and every server of the house, shows the same.
 */
#include "server/api/alarms.h"

#include <string.h>

#include "face/ago.h"
#include "server/api/series_date.h"

/* How far ahead the next alarm is told. */
#define AHEAD_S ((int64_t)TAKT_DAY_S)

/* The longest that an alarm can be put off, in minutes. */
#define SNOOZE_MAX_MIN (DIARY_ALARM_AGE_S / 60)

static const char *const kind_words[DIARY_KIND__COUNT] = {
    [DIARY_MEETING] = "meeting",
    [DIARY_TASK] = "task",
    [DIARY_CALL] = "call",
};

int64_t alarms_since(const struct diary_person *person, int64_t now_s)
{
    return person->silent_after_s == DIARY_NEVER_SILENT
               ? INT64_MIN
               : now_s - person->silent_after_s;
}

/* The start on the reader's clock; a date, or a time of no zone, as it is. */
static void put_start(struct json_out *out, const struct ask *ask,
                      const struct diary_entry *entry)
{
    const int64_t frame = entry->item->followup.timing.frame;

    json_out_key(out, "start");
    if (frame == TAKT_FRAME_DATE || frame == TAKT_FRAME_FLOATING)
        wall_put(out, frame == TAKT_FRAME_DATE, entry->date.wall_s);
    else
        wall_put(out, false, reader_wall(&ask->reader, entry->date.at_s));
}

static void put_alarm(struct json_out *out, const struct ask *ask,
                      const struct diary_alarm *alarm)
{
    const struct diary_entry *entry = &alarm->entry;
    const struct diary_timing *timing = &entry->item->followup.timing;
    const struct diary_fields fields =
        diary_fields_on(entry->item, &entry->date);
    TAKT_AUTO(buf) said = BUF_INIT(200);

    ago_add(&said, ask->reader.lang, entry->date.at_s, ask->call.now_s);
    json_out_object(out);
    put_number(out, "owner", timing->owner);
    put_number(out, "id", timing->id);
    json_out_key(out, "slot");
    slot_put(out, entry->item, entry->date.slot_s);
    put_text(out, "kind", kind_words[timing->kind]);
    put_text(out, "title", fields.title);
    put_text(out, "location", fields.location);
    put_start(out, ask, entry);
    json_out_key(out, "due");
    instant_put(out, alarm->due_s);
    put_text(out, "said", buf_str(&said));
    json_out_end(out, '}');
}

takt_status alarms_put(struct json_out *out, struct ask *ask)
{
    struct diary_alarm *alarms;
    size_t count;
    takt_status status = diary_alarms(
        &ask->call, alarms_since(&ask->person, ask->call.now_s),
        ask->call.now_s, ALARMS_MAX, &alarms, &count, ask->arena, &ask->err);

    if (status != TAKT_OK)
        return status;
    json_out_array(out);
    for (size_t i = 0; i < count; i++)
        put_alarm(out, ask, &alarms[i]);
    json_out_end(out, ']');
    return TAKT_OK;
}

static void get_alarms(struct http_request *request, struct http_reply *reply)
{
    struct ask ask;
    int64_t next_s;

    if (!ask_begin(&ask, request, reply))
        return;
    if (diary_next_alarm(&ask.call, ask.call.now_s, ask.call.now_s + AHEAD_S,
                         &next_s, &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    struct json_out out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "next");
    if (next_s == DIARY_NONE)
        json_out_null(&out);
    else
        instant_put(&out, next_s);
    json_out_key(&out, "alarms");
    if (alarms_put(&out, &ask) != TAKT_OK) {
        buf_clear(&reply->body);
        ask_refuse(&ask);
        return;
    }
    json_out_end(&out, '}');
}

/* ---- dismissing and putting off ----------------------------------------- */

/* Reads one AlarmRef. */
static void read_ref(const struct api_in *in, struct diary_ref *out)
{
    static const char *const names[] = {"owner", "id", "slot"};
    const char *slot = NULL;
    struct takt_time time;

    api_in_only(in, names, sizeof(names) / sizeof(names[0]));
    if (api_in_number(in, "owner", 1, INT64_MAX, &out->owner) == API_ABSENT)
        api_fault_in(in, "owner", SAID_REQUIRED, NULL);
    if (api_in_number(in, "id", 1, INT64_MAX, &out->followup) == API_ABSENT)
        api_fault_in(in, "id", SAID_REQUIRED, NULL);
    if (api_in_text(in, "slot", &slot) == API_ABSENT)
        api_fault_in(in, "slot", SAID_REQUIRED, NULL);
    if (slot == NULL)
        return;
    if (takt_time_parse(&time, slot, strlen(slot), NULL) != TAKT_OK)
        api_fault_in(in, "slot", SAID_TIME, NULL);
    else
        out->slot_s = time.wall_s;
}

/* Reads the list of alarms of a body. */
static struct diary_ref *read_refs(struct ask *ask, const struct api_in *in,
                                   size_t *count)
{
    struct diary_ref *refs;
    struct api_in list = {.json = NULL};

    *count = 0;
    if (api_in_list(in, "alarms", ALARMS_MAX, &list) != API_GIVEN) {
        if (ask->faults.count == 0)
            api_fault_in(in, "alarms", SAID_REQUIRED, NULL);
        return NULL;
    }
    *count = json_array_size(list.json);
    refs = diary_take(ask->arena, *count, sizeof(*refs));
    for (size_t i = 0; i < *count; i++) {
        const struct api_in one = api_in_at(&list, i);
        struct api_in object;

        if (api_in_object(&one, NULL, &object) == API_GIVEN)
            read_ref(&object, &refs[i]);
    }
    return refs;
}

/* Replies to what was done. */
static void reply_done(struct ask *ask, takt_status status)
{
    if (status != TAKT_OK)
        ask_refuse(ask);
    else
        ask->reply->status = 204;
}

static void post_dismiss(struct http_request *request, struct http_reply *reply)
{
    static const char *const names[] = {"alarms"};
    struct ask ask;
    struct api_in in;
    json_t *root;
    size_t count;

    if (!ask_begin(&ask, request, reply) || !ask_body(&ask, &in, &root))
        return;
    api_in_only(&in, names, 1);
    const struct diary_ref *refs = read_refs(&ask, &in, &count);
    if (ask.faults.count > 0)
        ask_faults(&ask);
    else
        reply_done(&ask, diary_dismiss(&ask.call, refs, count, &ask.err));
    json_decref(root);
}

static void post_snooze(struct http_request *request, struct http_reply *reply)
{
    static const char *const names[] = {"alarms", "minutes"};
    int64_t minutes = DIARY_SNOOZE_S / 60;
    struct ask ask;
    struct api_in in;
    json_t *root;
    size_t count;

    if (!ask_begin(&ask, request, reply) || !ask_body(&ask, &in, &root))
        return;
    api_in_only(&in, names, 2);
    (void)api_in_number(&in, "minutes", 1, SNOOZE_MAX_MIN, &minutes);
    const struct diary_ref *refs = read_refs(&ask, &in, &count);
    if (ask.faults.count > 0)
        ask_faults(&ask);
    else
        reply_done(&ask, diary_snooze(&ask.call, refs, count,
                                      ask.call.now_s + minutes * 60, &ask.err));
    json_decref(root);
}

const struct http_route alarm_routes[] = {
    {HTTP_GET, "/api/v1/alarms", get_alarms, 0, 0},
    {HTTP_POST, "/api/v1/alarms/dismiss", post_dismiss, 0, 0},
    {HTTP_POST, "/api/v1/alarms/snooze", post_snooze, 0, 0},
    {0},
};

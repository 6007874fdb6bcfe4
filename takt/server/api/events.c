/* SPDX-License-Identifier: MIT */
/*
 * One thread watches for all listeners, and sleeps while there is none.
 *
 * Four times a second it asks the store whether anyone, in any process, has
 * committed something: one number. Only if so does it read the counters of
 * the people, and only for those whose counters have grown does it compute
 * what is due anew; else it waits for the next alarm. So a listener costs
 * nothing but its connection until there is something to tell him.
 *
 * A stream that is woken tells what its listener has not heard: `alarm`, all
 * that is due now, when that has become another; `changed`, that a diary is
 * not what it was. An event's id is the sum of all counters, so who comes
 * back with one (Last-Event-ID) learns whether he has missed something,
 * whichever server of the house he comes back to.
 */
#include "server/api/events.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "env/clock.h"
#include "server/api/alarms.h"
#include "server/api/ask.h"
#include "server/api/shared.h"
#include "store/sqlite.h"

/* How often the store is asked, in milliseconds. */
#define LOOK_MS 250

/* How far ahead the next alarm is computed. */
#define AHEAD_S 3600

/* A silent stream says so after this long; it ends after the second, and the
 * browser comes back by itself, to be looked at anew. */
#define SILENCE_S 20
#define STREAM_S 3600

/* The most people whose counters are read at a time. */
#define PAGE 500

/* A diary, and how far its counters had come when it was last looked at. */
struct diary_seen {
    int64_t person;
    int64_t count;
    uint64_t changed; /* the look at which it had grown */
};

/* A person of whom there are listeners. */
struct watched {
    struct watched *next;
    int64_t person;
    size_t listeners;
    int64_t count;    /* of his diary when his alarms were last computed */
    int64_t until_s;  /* what was computed holds before this instant */
    uint64_t hash;    /* of what was due */
    uint64_t version; /* grows when that becomes another; 0: not known yet */
};

struct listener {
    struct events *events;
    struct watched *watched;
    enum takt_lang lang;
    int64_t begun_s;
    int64_t spoken_s;
    int64_t last_id;  /* what he had heard before he came; -1: nothing */
    uint64_t version; /* of the alarms that he was told */
    uint64_t changed; /* the look up to which he was told of changes */
};

struct events {
    struct diary_store *store;
    struct zones *zones;
    struct http_server *server;
    pthread_t thread;
    bool has_thread;
    pthread_mutex_t lock; /* of all below */
    pthread_cond_t turn;
    bool is_ending;
    struct watched *watched;
    struct diary_seen *diaries; /* by person */
    size_t diary_count;
    size_t diary_room;
    int64_t store_version;
    int64_t total; /* of all counters */
    uint64_t look; /* how often something had grown */
};

static int64_t now(void)
{
    int64_t now_s = 0;

    (void)clock_now(&now_s, NULL); /* a clock that is wrong was refused at
                                      the start */
    return now_s;
}

/* ---- looking: the thread's own ------------------------------------------ */

static struct diary_seen *find_diary(struct events *events, int64_t person)
{
    size_t low = 0;
    size_t high = events->diary_count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (events->diaries[middle].person < person)
            low = middle + 1;
        else
            high = middle;
    }
    return low < events->diary_count && events->diaries[low].person == person
               ? &events->diaries[low]
               : NULL;
}

/* People come by ascending id; one who is new is put behind, or where he
 * belongs. */
static struct diary_seen *add_diary(struct events *events, int64_t person)
{
    size_t at = events->diary_count;

    if (events->diary_count == events->diary_room) {
        const size_t room =
            events->diary_room == 0 ? 64 : events->diary_room * 2;
        struct diary_seen *more =
            realloc(events->diaries, room * sizeof(*more));

        if (more == NULL)
            diary_out_of_memory();
        events->diaries = more;
        events->diary_room = room;
    }
    while (at > 0 && events->diaries[at - 1].person > person) {
        events->diaries[at] = events->diaries[at - 1];
        at--;
    }
    events->diary_count++;
    events->diaries[at] = (struct diary_seen){.person = person};
    return &events->diaries[at];
}

/* What the counters of the people have come to. */
struct counters {
    struct events *events;
    int64_t last;
    size_t taken;
    bool is_first; /* nothing was known: nothing has grown */
};

static takt_status take_person(void *ctx, const void *row,
                               struct diary_error *err)
{
    struct counters *counters = ctx;
    const struct diary_person *person = row;
    struct events *events = counters->events;
    struct diary_seen *seen = find_diary(events, person->id);
    const int64_t count = person->last_number + person->last_change;

    (void)err; /* nothing can be refused */
    counters->last = person->id;
    counters->taken++;
    if (seen == NULL)
        seen = add_diary(events, person->id);
    if (seen->count != count && !counters->is_first)
        seen->changed = events->look;
    events->total += count - seen->count;
    seen->count = count;
    return TAKT_OK;
}

/* Reads the counters of everybody. The lock is held: no listener waits for
 * longer than a page of rows is read. */
static void read_counters(struct events *events)
{
    struct counters counters = {
        .events = events,
        .taken = PAGE,
        .is_first = events->diary_count == 0,
    };
    takt_status status = TAKT_OK;

    events->look++;
    while (status == TAKT_OK && counters.taken == PAGE) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        const struct diary_query_args args = {.number = {counters.last, PAGE}};

        counters.taken = 0;
        status = events->store->functions->select(
            events->store, DIARY_QUERY_PEOPLE, &args, &arena, take_person,
            &counters, NULL);
    }
}

static void add_hash(uint64_t *hash, int64_t number)
{
    *hash = (*hash ^ (uint64_t)number) * UINT64_C(0x9e3779b97f4a7c15);
    *hash ^= *hash >> 32;
}

/* A call on a person's diary; false: there is none such any more. */
static bool call_of(struct events *events, struct diary_call *out,
                    struct diary_person *person, int64_t id, int64_t now_s,
                    struct diary_arena *arena)
{
    *out = (struct diary_call){
        .store = events->store,
        .find_zone = zones_by_name,
        .zone_ctx = events->zones,
        .tzdata = zones_version(events->zones),
        .person = id,
        .now_s = now_s,
        .zone = "UTC",
    };
    if (diary_preferences(out, person, arena, NULL) != TAKT_OK)
        return false;
    if (person->zone != NULL)
        out->zone = person->zone;
    return true;
}

/* What a person's alarms are now. */
struct due {
    bool is_known;
    uint64_t hash;
    int64_t until_s;
};

static struct due compute_due(struct events *events, int64_t id, int64_t now_s)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct due due = {.is_known = false, .until_s = now_s + AHEAD_S};
    struct diary_person person;
    struct diary_alarm *alarms;
    struct diary_call call;
    size_t count;
    int64_t next_s;

    if (!call_of(events, &call, &person, id, now_s, &arena) ||
        diary_alarms(&call, alarms_since(&person, now_s), now_s, ALARMS_MAX,
                     &alarms, &count, &arena, NULL) != TAKT_OK ||
        diary_next_alarm(&call, now_s, due.until_s, &next_s, NULL) != TAKT_OK)
        return due;
    for (size_t i = 0; i < count; i++) {
        add_hash(&due.hash, alarms[i].entry.item->followup.timing.owner);
        add_hash(&due.hash, alarms[i].entry.item->followup.timing.id);
        add_hash(&due.hash, alarms[i].entry.date.slot_s);
        add_hash(&due.hash, alarms[i].due_s);
    }
    if (next_s != DIARY_NONE)
        due.until_s = next_s;
    due.is_known = true;
    return due;
}

/* Someone whose alarms are to be computed; NULL: nobody. */
static struct watched *someone_due(struct events *events, int64_t now_s)
{
    struct watched *w = events->watched;

    while (w != NULL) {
        const struct diary_seen *seen = find_diary(events, w->person);

        if (w->version == 0 || now_s >= w->until_s ||
            (seen != NULL && seen->count != w->count))
            return w;
        w = w->next;
    }
    return NULL;
}

static struct watched *find_watched(struct events *events, int64_t person)
{
    struct watched *w = events->watched;

    while (w != NULL && w->person != person)
        w = w->next;
    return w;
}

/* Computes the alarms of all for whom it is time. The lock is given back
 * while the store is asked. */
static void look_at_alarms(struct events *events, int64_t now_s)
{
    struct watched *w;

    while (!events->is_ending && (w = someone_due(events, now_s)) != NULL) {
        const int64_t person = w->person;
        const struct diary_seen *seen = find_diary(events, person);
        const int64_t count = seen == NULL ? 0 : seen->count;

        pthread_mutex_unlock(&events->lock);
        const struct due due = compute_due(events, person, now_s);
        pthread_mutex_lock(&events->lock);
        w = find_watched(events, person); /* he may have gone meanwhile */
        if (w == NULL)
            continue;
        w->count = count;
        w->until_s = due.until_s;
        if (w->version == 0 || (due.is_known && due.hash != w->hash)) {
            w->hash = due.hash;
            w->version++;
            http_stream_wake(events->server, person);
        }
    }
}

/* Wakes whom a change is to be told. */
static void wake_changed(struct events *events)
{
    for (size_t i = 0; i < events->diary_count; i++)
        if (events->diaries[i].changed == events->look) {
            http_stream_wake(events->server, 0);
            return;
        }
}

static void look(struct events *events)
{
    int64_t version = 0;

    if (events->store->functions->version(events->store, &version, NULL) ==
            TAKT_OK &&
        (version != events->store_version || events->look == 0)) {
        events->store_version = version;
        read_counters(events);
        wake_changed(events);
    }
    look_at_alarms(events, now());
}

/* Waits for a turn, or a while. */
static void wait_a_while(struct events *events)
{
    const struct timespec until = clock_ahead(LOOK_MS);

    (void)pthread_cond_timedwait(&events->turn, &events->lock, &until);
}

static void *watch(void *ctx)
{
    struct events *events = ctx;

    pthread_mutex_lock(&events->lock);
    while (!events->is_ending) {
        if (events->watched == NULL) {
            pthread_cond_wait(&events->turn, &events->lock);
            continue;
        }
        look(events);
        wait_a_while(events);
    }
    pthread_mutex_unlock(&events->lock);
    return NULL;
}

/* ---- listeners ---------------------------------------------------------- */

/* Finds a person among those watched, or adds him; the lock is held. */
static struct watched *watch_person(struct events *events, int64_t person)
{
    struct watched *w = find_watched(events, person);

    if (w == NULL) {
        w = calloc(1, sizeof(*w));
        if (w == NULL)
            diary_out_of_memory();
        *w = (struct watched){.next = events->watched, .person = person};
        events->watched = w;
        pthread_cond_signal(&events->turn);
    }
    w->listeners++;
    return w;
}

static void unwatch(struct events *events, struct watched *watched)
{
    struct watched **at = &events->watched;

    if (--watched->listeners > 0)
        return;
    while (*at != watched)
        at = &(*at)->next;
    *at = watched->next;
    free(watched);
}

static void end_listener(void *ctx)
{
    struct listener *listener = ctx;
    struct events *events = listener->events;

    pthread_mutex_lock(&events->lock);
    unwatch(events, listener->watched);
    pthread_mutex_unlock(&events->lock);
    free(listener);
}

/* What a listener has not heard. */
struct news {
    bool is_over;
    bool has_alarms;
    int64_t total;
    int64_t *diaries; /* that have changed */
    size_t diary_count;
};

static struct news take_news(struct listener *listener,
                             struct diary_arena *arena)
{
    struct events *events = listener->events;
    struct news news = {.is_over = false};

    pthread_mutex_lock(&events->lock);
    news.is_over = events->is_ending;
    news.total = events->total;
    news.has_alarms = listener->watched->version != listener->version;
    listener->version = listener->watched->version;
    if (listener->changed != events->look) {
        news.diaries =
            diary_take(arena, events->diary_count, sizeof(*news.diaries));
        for (size_t i = 0; i < events->diary_count; i++)
            if (events->diaries[i].changed > listener->changed)
                news.diaries[news.diary_count++] = events->diaries[i].person;
        listener->changed = events->look;
    }
    pthread_mutex_unlock(&events->lock);
    return news;
}

/* Appends one event; the data is one line. */
static void add_event(struct buf *out, const char *name, int64_t id,
                      const struct buf *data)
{
    buf_addf(out, "event: %s\nid: %lld\ndata: ", name, (long long)id);
    buf_add(out, buf_str(data), data->len);
    buf_add_str(out, "\n\n");
}

static void tell_alarms(struct ask *ask, struct buf *out, int64_t id)
{
    TAKT_AUTO(buf) data = BUF_INIT(HTTP_STREAM_MAX);
    struct json_out json = JSON_OUT(&data);

    json_out_object(&json);
    json_out_key(&json, "alarms");
    if (alarms_put(&json, ask) != TAKT_OK)
        return; /* the next look tells them */
    json_out_end(&json, '}');
    if (buf_is_ok(&data))
        add_event(out, "alarm", id, &data);
}

static void tell_change(struct buf *out, int64_t owner, int64_t id)
{
    TAKT_AUTO(buf) data = BUF_INIT(100);

    buf_addf(&data, "{\"owner\":%lld}", (long long)owner);
    add_event(out, "changed", id, &data);
}

/* Tells what changed of the diaries that he may see. */
static void tell_changes(struct listener *listener, struct ask *ask,
                         struct buf *out, const struct news *news)
{
    const int64_t own = listener->watched->person;
    bool is_own_told = false;

    for (size_t i = 0; i < news->diary_count; i++) {
        if (!ask_may_see(ask, news->diaries[i]))
            continue;
        is_own_told |= news->diaries[i] == own;
        tell_change(out, news->diaries[i], news->total);
    }
    if (listener->last_id >= 0 && news->has_alarms) {
        if (listener->last_id != news->total && !is_own_told)
            tell_change(out, own, news->total);
        listener->last_id = -1;
    }
}

/* The source of a stream. */
static bool tell(struct http_worker *worker, void *ctx, struct buf *out)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct listener *listener = ctx;
    const size_t before = out->len;
    const int64_t now_s = now();
    const struct news news = take_news(listener, &arena);
    struct ask ask;

    if (news.is_over || now_s - listener->begun_s >= STREAM_S)
        return false;
    if (news.has_alarms || news.diary_count > 0) {
        if (!ask_begin_stream(&ask, worker, listener->watched->person,
                              listener->lang, now_s, &arena))
            return false; /* he is no more */
        if (news.has_alarms)
            tell_alarms(&ask, out, news.total);
        tell_changes(listener, &ask, out, &news);
    }
    if (out->len == before && now_s - listener->spoken_s >= SILENCE_S)
        buf_add_str(out, ":\n\n");
    if (out->len != before)
        listener->spoken_s = now_s;
    return true;
}

static void get_events(struct http_request *request, struct http_reply *reply)
{
    struct events *events = api_shared(request)->events;
    const char *last_id = http_header(request, "Last-Event-ID");
    struct listener *listener;
    struct ask ask;

    if (!ask_begin(&ask, request, reply))
        return;
    listener = calloc(1, sizeof(*listener));
    if (listener == NULL)
        diary_out_of_memory();
    *listener = (struct listener){
        .events = events,
        .lang = ask.reader.lang,
        .begun_s = ask.call.now_s,
        .spoken_s = ask.call.now_s,
        .last_id = -1,
    };
    if (last_id != NULL)
        (void)ask_number(last_id, &listener->last_id); /* else nothing */
    pthread_mutex_lock(&events->lock);
    listener->watched = watch_person(events, ask.call.person);
    listener->changed = events->look;
    pthread_mutex_unlock(&events->lock);
    reply->type = "text/event-stream";
    http_reply_header(reply, "Cache-Control", "no-store");
    http_reply_header(reply, "X-Accel-Buffering", "no");
    reply->stream = tell;
    reply->stream_person = ask.call.person;
    reply->stream_end = end_listener;
    reply->stream_ctx = listener;
}

const struct http_route event_routes[] = {
    {HTTP_GET, "/api/v1/events", get_events, 0, 0},
    {0},
};

/* ---- its life ----------------------------------------------------------- */

takt_status events_open(struct events **out, const char *db,
                        struct zones *zones, struct diary_error *err)
{
    struct events *events = calloc(1, sizeof(*events));
    pthread_condattr_t monotonic;
    takt_status status;

    *out = NULL;
    if (events == NULL)
        return TAKT_NOMEM;
    events->zones = zones;
    status = store_sqlite_open(&events->store, db, err);
    if (status != TAKT_OK) {
        free(events);
        return status;
    }
    pthread_mutex_init(&events->lock, NULL);
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&events->turn, &monotonic);
    pthread_condattr_destroy(&monotonic);
    *out = events;
    return TAKT_OK;
}

takt_status events_start(struct events *events, struct http_server *server)
{
    events->server = server;
    events->has_thread =
        pthread_create(&events->thread, NULL, watch, events) == 0;
    return events->has_thread ? TAKT_OK : TAKT_NOMEM;
}

void events_stop(struct events *events)
{
    if (events == NULL)
        return;
    pthread_mutex_lock(&events->lock);
    events->is_ending = true;
    pthread_cond_signal(&events->turn);
    pthread_mutex_unlock(&events->lock);
    if (!events->has_thread)
        return;
    (void)pthread_join(events->thread, NULL);
    events->has_thread = false;
    http_stream_wake(events->server, 0);
}

void events_free(struct events *events)
{
    if (events == NULL)
        return;
    store_close(events->store);
    free(events->diaries);
    pthread_cond_destroy(&events->turn);
    pthread_mutex_destroy(&events->lock);
    free(events);
}

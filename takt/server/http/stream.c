/* SPDX-License-Identifier: MIT */
/*
 * Replies that go on. A stream is suspended as long as it has nothing to say,
 * and then costs no thread. It is asked when somebody wakes it, and from time
 * to time; a worker asks, for its source may need the diary, and resumes the
 * connection if there was something.
 *
 * An event stream that is silent for long says so with an empty comment, for
 * only writing shows that a client has gone.
 */
#include <stdlib.h>
#include <string.h>

#include "env/clock.h"
#include "server/http/core.h"

/* How long an event stream may be silent. */
#define SILENCE_US INT64_C(15000000)

#define BLOCK_SIZE (16 * 1024)

static void enter(struct http_exchange *exchange)
{
    struct http_server *server = exchange->server;

    exchange->stream.next = server->streams;
    if (server->streams != NULL)
        server->streams->stream.previous = exchange;
    server->streams = exchange;
}

static void leave(struct http_exchange *exchange)
{
    struct http_flowing *stream = &exchange->stream;

    if (stream->next != NULL)
        stream->next->stream.previous = stream->previous;
    if (stream->previous != NULL)
        stream->previous->stream.next = stream->next;
    else if (exchange->server->streams == exchange)
        exchange->server->streams = stream->next;
    stream->next = stream->previous = NULL;
}

/* Hands out what there is, or suspends the connection until there is more. */
static ssize_t read_stream(void *cls, uint64_t position, char *out, size_t max)
{
    struct http_exchange *exchange = cls;
    struct http_server *server = exchange->server;
    struct http_flowing *stream = &exchange->stream;
    ssize_t answer = 0;

    (void)position;
    pthread_mutex_lock(&server->lock);
    if (stream->at < stream->out.len) {
        size_t n = stream->out.len - stream->at;
        if (n > max)
            n = max;
        memcpy(out, stream->out.data + stream->at, n);
        stream->at += n;
        exchange->sent += n;
        answer = (ssize_t)n;
    } else if (stream->has_ended || server->is_ending) {
        answer = MHD_CONTENT_READER_END_OF_STREAM;
    } else {
        buf_clear(&stream->out);
        stream->at = 0;
        MHD_suspend_connection(exchange->connection);
        http_client_free(exchange);
        stream->flow = HTTP_FLOW_WAITING;
        if (stream->is_woken)
            http_queue_locked(exchange);
    }
    pthread_mutex_unlock(&server->lock);
    return answer;
}

struct MHD_Response *http_stream_response(struct http_exchange *exchange)
{
    struct http_server *server = exchange->server;
    struct http_flowing *stream = &exchange->stream;

    buf_init(&stream->out, HTTP_STREAM_MAX);
    stream->is_woken = true;
    stream->said_us = clock_ticks_us();
    exchange->step = HTTP_STEP_STREAM;
    pthread_mutex_lock(&server->lock);
    enter(exchange);
    pthread_mutex_unlock(&server->lock);
    return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, BLOCK_SIZE,
                                             read_stream, exchange, NULL);
}

static bool is_event_stream(const struct http_reply *reply)
{
    static const char type[] = "text/event-stream";

    return reply->type != NULL && strncmp(reply->type, type, strlen(type)) == 0;
}

void http_stream_ask(struct http_exchange *exchange, struct http_worker *worker)
{
    struct http_server *server = exchange->server;
    struct http_flowing *stream = &exchange->stream;
    struct http_reply *reply = &exchange->reply;
    bool has_more;

    pthread_mutex_lock(&server->lock);
    stream->is_woken = false;
    pthread_mutex_unlock(&server->lock);
    stream->asked_us = clock_ticks_us();
    has_more = !server->is_ending &&
               reply->stream(worker, reply->stream_ctx, &stream->out) &&
               buf_is_ok(&stream->out);
    if (stream->out.len == 0 && is_event_stream(reply) &&
        stream->asked_us - stream->said_us >= SILENCE_US)
        (void)buf_add_str(&stream->out, ":\n\n");
    pthread_mutex_lock(&server->lock);
    stream->has_ended = !has_more;
    if (stream->out.len > 0 || stream->has_ended || server->is_ending) {
        stream->said_us = stream->asked_us;
        stream->flow = HTTP_FLOW_SENDING;
        http_client_allow(exchange, stream->out.len);
        MHD_resume_connection(exchange->connection);
    } else if (stream->is_woken) {
        http_queue_locked(exchange);
    } else {
        stream->flow = HTTP_FLOW_WAITING;
    }
    pthread_mutex_unlock(&server->lock);
}

static void wake_locked(struct http_exchange *exchange)
{
    struct http_flowing *stream = &exchange->stream;

    stream->is_woken = true;
    if (stream->flow == HTTP_FLOW_WAITING)
        http_queue_locked(exchange);
}

void http_stream_wake(struct http_server *server, int64_t person)
{
    pthread_mutex_lock(&server->lock);
    for (struct http_exchange *one = server->streams; one != NULL;
         one = one->stream.next)
        if (person == 0 || one->reply.stream_person == person)
            wake_locked(one);
    pthread_mutex_unlock(&server->lock);
}

void http_streams_tick(struct http_server *server, int64_t before_us)
{
    pthread_mutex_lock(&server->lock);
    for (struct http_exchange *one = server->streams; one != NULL;
         one = one->stream.next)
        if (one->stream.flow == HTTP_FLOW_WAITING &&
            one->stream.asked_us <= before_us)
            wake_locked(one);
    pthread_mutex_unlock(&server->lock);
}

void http_stream_release(struct http_exchange *exchange)
{
    struct http_server *server = exchange->server;
    struct http_reply *reply = &exchange->reply;

    pthread_mutex_lock(&server->lock);
    leave(exchange);
    pthread_mutex_unlock(&server->lock);
    buf_release(&exchange->stream.out);
    if (reply->stream_end != NULL)
        reply->stream_end(reply->stream_ctx);
    reply->stream_end = NULL;
}

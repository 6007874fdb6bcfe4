/* SPDX-License-Identifier: MIT */
/*
 * A line for each request, on standard error. It names the route and never
 * the address as it came, for that may hold a secret: a feed's, or a link to
 * sign in with. Neither does it hold any header but the client's address.
 */
#include <inttypes.h>
#include <unistd.h>

#include "base/json_out.h"
#include "env/clock.h"
#include "server/http/core.h"

#define LINE_MAX_LEN 2048

/* What a line says. */
struct line {
    char time[TAKT_TIME_PRINT_SIZE];
    const char *remote;
    const char *method;
    const char *route;
    int64_t person;
    int status;
    uint64_t bytes;
    int64_t took_us;
    bool is_whole;
};

static void print_logfmt(const struct line *line, struct buf *out)
{
    (void)buf_addf(out, "time=%s remote=%s", line->time, line->remote);
    if (line->person != 0)
        (void)buf_addf(out, " person=%" PRId64, line->person);
    (void)buf_addf(out, " method=%s route=%s status=%d bytes=%" PRIu64,
                   line->method, line->route, line->status, line->bytes);
    (void)buf_addf(out, " ms=%" PRId64 ".%03" PRId64 "%s\n",
                   line->took_us / 1000, line->took_us % 1000,
                   line->is_whole ? "" : " end=cut");
}

static void print_json(const struct line *line, struct buf *out)
{
    struct json_out json = JSON_OUT(out);

    json_out_object(&json);
    json_out_key(&json, "time");
    json_out_text(&json, line->time);
    json_out_key(&json, "remote");
    json_out_text(&json, line->remote);
    if (line->person != 0) {
        json_out_key(&json, "person");
        json_out_number(&json, line->person);
    }
    json_out_key(&json, "method");
    json_out_text(&json, line->method);
    json_out_key(&json, "route");
    json_out_text(&json, line->route);
    json_out_key(&json, "status");
    json_out_number(&json, line->status);
    json_out_key(&json, "bytes");
    json_out_number(&json, (int64_t)line->bytes);
    json_out_key(&json, "us");
    json_out_number(&json, line->took_us);
    if (!line->is_whole) {
        json_out_key(&json, "end");
        json_out_text(&json, "cut");
    }
    json_out_end(&json, '}');
    (void)buf_add_char(out, '\n');
}

/* Methods that we do not know are the client's text. */
static const char *method_text(const struct http_exchange *exchange)
{
    static const char *const names[] = {"GET", "POST", "PUT", "PATCH",
                                        "DELETE"};

    if (exchange->is_head)
        return "HEAD";
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (exchange->request.method == 1U << i)
            return names[i];
    return "-";
}

void http_log(const struct http_exchange *exchange, bool is_whole)
{
    const struct http_options *options = &exchange->server->options;
    const struct http_request *request = &exchange->request;
    TAKT_AUTO(buf) out = BUF_INIT(LINE_MAX_LEN);
    struct line line = {
        .remote = request->remote != NULL && request->remote[0] != '\0'
                      ? request->remote
                      : "-",
        .method = method_text(exchange),
        .route = exchange->route != NULL ? exchange->route->pattern : "-",
        .person = request->who.person,
        .status = exchange->reply.status,
        .bytes = exchange->sent,
        .took_us = clock_ticks_us() - exchange->begun_us,
        .is_whole = is_whole,
    };
    size_t written = 0;
    int64_t now_s = 0;

    if (options->log == HTTP_LOG_NONE)
        return;
    (void)clock_now(&now_s, NULL);
    (void)takt_time_print_extended(
        line.time, (struct takt_time){.kind = TAKT_TIME_UTC, .wall_s = now_s},
        true, 0);
    if (options->log == HTTP_LOG_JSON)
        print_json(&line, &out);
    else
        print_logfmt(&line, &out);
    while (buf_is_ok(&out) && written < out.len) {
        ssize_t n = write(STDERR_FILENO, out.data + written, out.len - written);
        if (n <= 0)
            break;
        written += (size_t)n;
    }
}

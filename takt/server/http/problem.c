/* SPDX-License-Identifier: MIT */
/* What every refusal says: RFC 9457 with the members that our page reads. */
#include "server/http/problem.h"

#include "base/json_out.h"

#include <stdio.h>

/* The phrases of RFC 9110 for the statuses that we answer. */
static const struct {
    int status;
    const char *title;
} titles[] = {
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {409, "Conflict"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
};

static const char *title_of(int status)
{
    for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
        if (titles[i].status == status)
            return titles[i].title;
    return "Error";
}

static void put(struct json_out *json, const char *name, const char *text)
{
    if (text == NULL)
        return;
    json_out_key(json, name);
    json_out_text(json, text);
}

void problem_reply(const struct http_request *request, struct http_reply *reply,
                   int status, const struct problem *problem)
{
    static const struct problem none = {.reason = NULL};
    struct json_out json = JSON_OUT(&reply->body);
    char type[64];

    (void)request;
    if (problem == NULL)
        problem = &none;
    (void)snprintf(type, sizeof(type), "/problems/%s",
                   problem->reason != NULL ? problem->reason : "");
    buf_clear(&reply->body);
    reply->status = status;
    reply->type = "application/problem+json";
    json_out_object(&json);
    put(&json, "type", problem->reason != NULL ? type : "about:blank");
    put(&json, "title", title_of(status));
    json_out_key(&json, "status");
    json_out_number(&json, status);
    put(&json, "detail",
        problem->detail != NULL ? problem->detail : title_of(status));
    put(&json, "field", problem->field);
    if (problem->more != NULL) {
        (void)buf_add_char(&reply->body, ',');
        (void)buf_add_str(&reply->body, problem->more);
    }
    json_out_end(&json, '}');
}

/* SPDX-License-Identifier: MIT */
/* Refusals as application/problem+json (RFC 9457). */
#ifndef SERVER_HTTP_PROBLEM_H
#define SERVER_HTTP_PROBLEM_H

#include "server/http/http.h"

/* What a refusal says beyond its status. Absent texts are NULL. */
struct problem {
    const char *reason; /* the name in type, "/problems/REASON" */
    const char *detail; /* what is wrong and how to mend it, a sentence in the
                           reader's language */
    const char *field;  /* JSON pointer of the member that it is about */
    const char *more;   /* further members as JSON text: "\"etag\":…" */
};

/* Replies with a refusal.
 *
 * @param problem NULL: nothing but what the status means */
void problem_reply(const struct http_request *request, struct http_reply *reply,
                   int status, const struct problem *problem);

#endif

/* SPDX-License-Identifier: MIT */
/* What all workers share beside the store: http_worker.shared. */
#ifndef SERVER_API_SHARED_H
#define SERVER_API_SHARED_H

#include "account/guard.h"
#include "account/key.h"
#include "server/http/http.h"

struct api_shared {
    struct account_key key;
    struct account_guard *guard;
    struct events *events;
    const char *const *watchers; /* addresses that may read the counts; NULL
                                    ends them */
};

static inline const struct api_shared *
api_shared(const struct http_request *request)
{
    return request->worker->shared;
}

#endif

/* SPDX-License-Identifier: MIT */
/* POST …/send: a copy of one's own follow-up, or of one date of it, to an
 * address, with the calendar of it (SPEC R-172). It asks nothing. */
#include "server/api/send.h"

#include "account/people.h"
#include "server/api/ask.h"

/* What is to be sent where. */
struct sending {
    struct diary_ref ref;
    const char *email;
    bool is_all;
};

static bool read_sending(struct ask *ask, struct sending *out)
{
    static const char *const names[] = {"email", "all"};
    struct api_in in;
    json_t *json;

    if (!ask_body(ask, &in, &json))
        return false;
    *out = (struct sending){.ref = out->ref};
    api_in_only(&in, names, 2);
    if (api_in_text(&in, "email", &out->email) != API_GIVEN)
        api_fault_in(&in, "email", SAID_REQUIRED, NULL);
    (void)api_in_bool(&in, "all", &out->is_all);
    out->email = diary_take_copy(ask->arena, out->email);
    json_decref(json);
    if (ask->faults.count == 0)
        return true;
    ask_faults(ask);
    return false;
}

static void send_copy(struct http_request *request, struct http_reply *reply)
{
    struct sending sending;
    struct ask ask;
    int64_t person;

    if (!ask_begin(&ask, request, reply) ||
        !ask_ref(&ask, true, true, &sending.ref) ||
        !read_sending(&ask, &sending))
        return;
    if (sending.is_all)
        sending.ref.slot_s = DIARY_NONE;
    if (account_at_address(&ask.call, sending.email, NULL, &person, &ask.err) ==
            TAKT_OK &&
        diary_send(&ask.call, &sending.ref, person, &ask.err) == TAKT_OK)
        reply->status = 204;
    else
        ask_refuse(&ask);
}

const struct http_route send_routes[] = {
    {HTTP_POST, "/api/v1/followups/{owner}/{id}/dates/{slot}/send", send_copy,
     0, 0},
    {0},
};

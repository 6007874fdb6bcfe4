/* SPDX-License-Identifier: MIT */
/* Who may see and change one's own diary (SPEC R-088). Whoever asks sets his
 * own rights alone, all at once. */
#include "account/rights.h"

#include "server/api/people.h"

static void reply_rights(struct ask *ask)
{
    struct account_right *rights;
    struct json_out out;
    size_t count;

    if (account_rights(&ask->call, ask->look.reader, &rights, &count,
                       ask->arena, &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return;
    }
    out = ask_json(ask, 200);
    json_out_object(&out);
    json_out_key(&out, "rights");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++) {
        json_out_object(&out);
        put_number(&out, "person", rights[i].person);
        put_text(&out, "level", level_words[rights[i].level].word);
        json_out_end(&out, '}');
    }
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

static void get_rights(struct http_request *request, struct http_reply *reply)
{
    struct ask ask;

    if (ask_begin(&ask, request, reply))
        reply_rights(&ask);
}

static void read_right(const struct api_in *list, size_t index,
                       struct account_right *out)
{
    static const char *const names[] = {"person", "level"};
    const struct api_in at = api_in_at(list, index);
    struct api_in in;
    int64_t level = DIARY_LEVEL_NONE;

    switch (api_in_object(&at, NULL, &in)) {
    case API_GIVEN:
        break;
    case API_WRONG:
        return;
    default:
        api_fault_in(&at, NULL, SAID_REQUIRED, NULL);
        return;
    }
    api_in_only(&in, names, 2);
    if (api_in_number(&in, "person", 1, INT64_MAX, &out->person) == API_ABSENT)
        api_fault_in(&in, "person", SAID_REQUIRED, NULL);
    if (api_in_word(&in, "level", level_words, LEVEL_WORDS, &level) ==
        API_ABSENT)
        api_fault_in(&in, "level", SAID_REQUIRED, NULL);
    out->level = (enum diary_level)level;
}

static void set_rights(struct ask *ask, const struct api_in *in)
{
    static const char *const names[] = {"rights"};
    struct account_right *rights = NULL;
    struct api_in list;
    size_t count = 0;
    enum api_member member;

    api_in_only(in, names, 1);
    member = api_in_list(in, "rights", ACCOUNT_RIGHTS_MAX, &list);
    if (member == API_GIVEN) {
        count = json_array_size(list.json);
        rights = diary_take(ask->arena, count, sizeof(*rights));
    } else if (member != API_WRONG) {
        api_fault_in(in, "rights", SAID_REQUIRED, NULL);
    }
    for (size_t i = 0; i < count; i++)
        read_right(&list, i, &rights[i]);
    if (ask->faults.count > 0)
        ask_faults(ask);
    else if (account_set_rights(&ask->call, ask->look.reader, rights, count,
                                &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else
        reply_rights(ask);
}

static void put_rights(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_body(&ask, &in, &json))
        set_rights(&ask, &in);
    json_decref(json);
}

const struct http_route right_routes[] = {
    {HTTP_GET, "/api/v1/rights", get_rights, 0, 0},
    {HTTP_PUT, "/api/v1/rights", put_rights, 0, 0},
    {0},
};

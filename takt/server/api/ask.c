/* SPDX-License-Identifier: MIT */
/* What every operation of the API begins and ends with; see ask.h. */
#include "server/api/ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "account/people.h"
#include "env/seed.h"
#include "env/user.h"
#include "face/reason.h"
#include "server/api/followup.h"
#include "server/api/shared.h"
#include "server/http/problem.h"

#define TEXT_MAX ((size_t)64 * 1024) /* bytes of a problem's members */
#define CURRENT_MAX ((size_t)16 * 1024 * 1024) /* of the one that is now */

/* ---- who asks ----------------------------------------------------------- */

/* The first language of Accept-Language that we speak, else the person's. */
static enum takt_lang choose_language(const struct http_request *request,
                                      const struct diary_person *person)
{
    const char *at = http_header(request, "Accept-Language");
    enum takt_lang lang = TAKT_LANG_NB;

    while (at != NULL && *at != '\0') {
        at += strspn(at, ", ");
        size_t len = strcspn(at, ",; ");
        if (len > 0 && takt_lang_find(&lang, at, len) == TAKT_OK)
            return lang;
        at += strcspn(at, ",");
    }
    if (person->language != NULL &&
        takt_lang_find(&lang, person->language, strlen(person->language)) ==
            TAKT_OK)
        return lang;
    return TAKT_LANG_NB;
}

/* The person's zone, else the machine's. */
static const struct takt_zone *choose_zone(const struct http_request *request,
                                           const struct diary_person *person)
{
    const struct takt_zone *zone = NULL;
    struct takt_error err;

    if (person->zone != NULL)
        zone = zones_by_name(request->worker->zones, person->zone);
    if (zone == NULL)
        (void)user_zone(request->worker->zones, &zone, NULL,
                        &err); /* UTC then */
    return zone != NULL ? zone : zones_by_name(request->worker->zones, "UTC");
}

/* All that needs no store, and no client. */
static void fill_in(struct ask *out, struct http_request *request,
                    struct http_reply *reply)
{
    const struct api_shared *shared = api_shared(request);

    *out = (struct ask){.request = request,
                        .reply = reply,
                        .arena = request->arena,
                        .faults = {.arena = request->arena}};
    seed_make(out->seed);
    out->call = (struct diary_call){
        .store = request->worker->store,
        .shelf = request->worker->shelf,
        .find_zone = zones_by_name,
        .zone_ctx = request->worker->zones,
        .tzdata = zones_version(request->worker->zones),
        .person = request->who.person,
        .now_s = request->now_s,
        .zone = "UTC", /* until the person's is known */
        .uid_seed = out->seed,
        .write_letter = mail_write_letter,
        .letter_ctx = &out->mail,
    };
    out->mail = (struct mail_writer){
        .key = shared == NULL ? NULL : &shared->key,
        .zones = request->worker->zones,
    };
    out->reader = (struct reader){.call = &out->call};
}

/* Looks up who asks, and what follows from that. */
static takt_status look_up(struct ask *out)
{
    takt_status status =
        diary_preferences(&out->call, &out->person, out->arena, &out->err);

    if (status != TAKT_OK)
        return status;
    out->reader.zone = choose_zone(out->request, &out->person);
    out->reader.country = out->person.country;
    out->call.zone = takt_zone_name(out->reader.zone);
    out->look = (struct account_look){.reader = out->call.person,
                                      .owner = out->call.person,
                                      .level = DIARY_LEVEL_WRITE,
                                      .is_own = true};
    return TAKT_OK;
}

void ask_open(struct ask *out, struct http_request *request,
              struct http_reply *reply)
{
    fill_in(out, request, reply);
    out->reader.lang = choose_language(request, &out->person);
    out->faults.lang = out->reader.lang;
}

bool ask_begin(struct ask *out, struct http_request *request,
               struct http_reply *reply)
{
    ask_open(out, request, reply);
    if (look_up(out) != TAKT_OK) {
        ask_refuse(out);
        return false;
    }
    out->reader.lang = choose_language(request, &out->person);
    out->faults.lang = out->reader.lang;
    return true;
}

bool ask_begin_stream(struct ask *out, struct http_worker *worker,
                      int64_t person, enum takt_lang lang, int64_t now_s,
                      struct diary_arena *arena)
{
    struct http_request *request = diary_take(arena, 1, sizeof(*request));

    *request = (struct http_request){.worker = worker,
                                     .now_s = now_s,
                                     .who = {.person = person},
                                     .arena = arena};
    fill_in(out, request, NULL);
    out->reader.lang = lang;
    return look_up(out) == TAKT_OK;
}

bool ask_may_see(struct ask *ask, int64_t owner)
{
    const int64_t reader = ask->request->who.person;
    struct account_look look;

    return owner == reader ||
           (account_look(&ask->call, reader, owner, &look, NULL) == TAKT_OK &&
            look.level != DIARY_LEVEL_NONE);
}

bool ask_turn(struct ask *ask, int64_t owner)
{
    const int64_t reader = ask->request->who.person;

    ask->call.person = owner;
    ask->call.actor = reader;
    if (account_look(&ask->call, reader, owner, &ask->look, &ask->err) ==
            TAKT_OK &&
        diary_preferences(&ask->call, &ask->person, ask->arena, &ask->err) ==
            TAKT_OK)
        return true;
    ask_refuse(ask);
    return false;
}

bool ask_diary(struct ask *ask, int64_t owner, bool writes)
{
    const enum diary_level level =
        writes ? DIARY_LEVEL_WRITE : DIARY_LEVEL_BUSY;

    if (owner == 0)
        owner = ask->request->who.person;
    if (owner == ask->look.owner && (!writes || ask->look.is_own))
        return true;
    if (!ask_turn(ask, owner))
        return false;
    if (account_needs(&ask->look, level, &ask->err) == TAKT_OK)
        return true;
    ask_refuse(ask);
    return false;
}

bool ask_sees(const struct ask *ask, const struct diary_item *item,
              const struct diary_date *date)
{
    return (date == NULL ? account_sight_of(&ask->look, item)
                         : account_sight_on(&ask->look, item, date)) ==
           ACCOUNT_SIGHT_ALL;
}

bool ask_may_edit(const struct ask *ask, int64_t owner)
{
    return owner == ask->look.reader ||
           (owner == ask->look.owner && ask->look.level == DIARY_LEVEL_WRITE);
}

bool ask_sees_id(struct ask *ask, int64_t owner, int64_t followup)
{
    struct diary_item item;

    return ask->look.is_own || (diary_get(&ask->call, owner, followup, &item,
                                          ask->arena, NULL) == TAKT_OK &&
                                ask_sees(ask, &item, NULL));
}

bool ask_sees_conflict(struct ask *ask, const struct diary_conflict *conflict)
{
    if (conflict->person == ask->look.owner)
        return ask_sees_id(ask, conflict->other_owner,
                           conflict->other_followup);
    return account_sees_conflict(&ask->call, ask->look.reader, conflict);
}

const char *ask_name(struct ask *ask, int64_t person)
{
    struct diary_person found;

    return account_person(&ask->call, person, &found, ask->arena, NULL) ==
                       TAKT_OK &&
                   found.name != NULL
               ? found.name
               : "";
}

bool ask_item(struct ask *ask, const struct diary_ref *ref,
              struct diary_item *out)
{
    struct diary_item item;
    takt_status status = diary_get(&ask->call, ref->owner, ref->followup, &item,
                                   ask->arena, &ask->err);

    if (status == TAKT_OK &&
        account_mask(&ask->look, &item, out, ask->arena) != ACCOUNT_SIGHT_ALL)
        status =
            diary_refuse(&ask->err, DIARY_REASON_NOT_FOUND, ref->followup, 0);
    if (status != TAKT_OK)
        ask_refuse(ask);
    return status == TAKT_OK;
}

const char *ask_level(const struct ask *ask)
{
    static const char *const words[] = {
        [DIARY_LEVEL_NONE] = "none",
        [DIARY_LEVEL_BUSY] = "busy",
        [DIARY_LEVEL_READ] = "read",
        [DIARY_LEVEL_WRITE] = "write",
    };

    return words[ask->look.level];
}

/* ---- what is asked for -------------------------------------------------- */

bool ask_number(const char *text, int64_t *out)
{
    char *end;

    if (text == NULL || *text < '0' || *text > '9' || strlen(text) > 18)
        return false;
    *out = strtoll(text, &end, 10);
    return *end == '\0';
}

bool ask_is_asked(struct ask *ask, const struct diary_ref *ref)
{
    struct diary_item item;

    return ref->owner != ask->call.person &&
           diary_get(&ask->call, ref->owner, ref->followup, &item, ask->arena,
                     NULL) == TAKT_OK &&
           (item.seat.person != DIARY_NONE || item.seat_count > 0);
}

bool ask_address(struct ask *ask, bool with_slot, struct diary_ref *out)
{
    const char *const *param = ask->request->param;
    struct takt_time slot = {.wall_s = DIARY_NONE};

    *out = (struct diary_ref){.slot_s = DIARY_NONE};
    if (!ask_number(param[0], &out->owner) ||
        !ask_number(param[1], &out->followup) ||
        (with_slot &&
         takt_time_parse(&slot, param[2], strlen(param[2]), NULL) != TAKT_OK)) {
        ask_problem(ask, 404, "not-found", SAID_BAD_ADDRESS);
        return false;
    }
    out->slot_s = slot.wall_s;
    return true;
}

bool ask_ref(struct ask *ask, bool writes, bool with_slot,
             struct diary_ref *out)
{
    if (!ask_address(ask, with_slot, out))
        return false;
    return (!writes && ask_is_asked(ask, out)) ||
           ask_diary(ask, out->owner, writes);
}

bool ask_day(struct ask *ask, const char *name, int64_t *out)
{
    const char *text = http_query(ask->request, name);
    struct takt_time time;

    if (text == NULL)
        return true;
    if (takt_time_parse(&time, text, strlen(text), NULL) != TAKT_OK ||
        time.kind != TAKT_TIME_DATE) {
        ask_problem(ask, 400, "query", SAID_DATE);
        return false;
    }
    *out = takt_zone_resolve(ask->reader.zone, time.wall_s).at_s;
    return true;
}

/* Whether a body may be JSON; one that does not say what it is may. */
static bool is_json(const struct http_request *request)
{
    static const char type[] = "application/json";
    const char *said = http_header(request, "Content-Type");

    return request->body_len == 0 || said == NULL ||
           (strncasecmp(said, type, strlen(type)) == 0 &&
            strchr("; ", said[strlen(type)]) != NULL);
}

bool ask_body(struct ask *ask, struct api_in *in, json_t **root)
{
    *root = NULL;
    if (!is_json(ask->request)) {
        problem_reply(ask->request, ask->reply, 415, NULL);
        return false;
    }
    if (api_in_open(in, root, ask->request->body, ask->request->body_len,
                    &ask->faults))
        return true;
    json_decref(*root);
    *root = NULL;
    ask_faults(ask);
    return false;
}

/* The number of an ETag of ours; a client may hand it on as weak. */
static bool parse_etag(const char *text, int64_t *out)
{
    char digits[24];
    size_t len;

    text += strncmp(text, "W/", 2) == 0 ? 2 : 0;
    len = strlen(text);
    if (len < 3 || len > sizeof(digits) || text[0] != '"' ||
        text[len - 1] != '"')
        return false;
    memcpy(digits, text + 1, len - 2);
    digits[len - 2] = '\0';
    return ask_number(digits, out);
}

/* Whether the query says so; absent, as told. */
static bool is_said(const struct ask *ask, const char *name, bool absent)
{
    const char *text = http_query(ask->request, name);

    return text == NULL ? absent
                        : strcmp(text, "0") != 0 && strcmp(text, "false") != 0;
}

bool ask_change(struct ask *ask)
{
    const char *match = http_header(ask->request, "If-Match");

    ask->call.dry_run = is_said(ask, "dry_run", false);
    if (!is_said(ask, "mail", true))
        ask->call.write_letter = NULL;
    if (match == NULL || strcmp(match, "*") == 0 ||
        parse_etag(match, &ask->call.if_change))
        return true;
    ask_problem(ask, 400, "if-match", SAID_BAD_MATCH);
    return false;
}

/* ---- refusals ----------------------------------------------------------- */

void ask_problem(struct ask *ask, int status, const char *reason,
                 enum said said)
{
    problem_reply(ask->request, ask->reply, status,
                  &(struct problem){
                      .reason = reason,
                      .detail = said_text(ask->reader.lang, said),
                  });
}

void ask_faults(struct ask *ask)
{
    const struct api_fault *first = &ask->faults.list[0];
    TAKT_AUTO(buf) more = BUF_INIT(TEXT_MAX);
    struct json_out out = JSON_OUT(&more);
    /* What is no JSON is no content that could be looked at. */
    const bool is_body = first->field[0] == '\0';

    json_out_key(&out, "errors");
    json_out_array(&out);
    for (size_t i = 0; i < ask->faults.count; i++)
        fault_put(&out, &ask->faults.list[i]);
    json_out_end(&out, ']');
    problem_reply(ask->request, ask->reply, is_body ? 400 : 422,
                  &(struct problem){
                      .reason = is_body ? "body" : "fields",
                      .detail = first->detail,
                      .field = first->field,
                      .more = buf_str(&more),
                  });
}

/* What a client does about a refusal. */
static const struct refusal {
    int status;
    const char *reason; /* in the problem's type */
} refusals[DIARY_REASON__COUNT] = {
    [DIARY_REASON_NONE] = {500, NULL},
    [DIARY_REASON_STORE] = {503, "store"},
    [DIARY_REASON_STORE_BUSY] = {503, "store-busy"},
    [DIARY_REASON_STORE_VERSION] = {503, "store-version"},
    [DIARY_REASON_NOT_FOUND] = {404, "not-found"},
    [DIARY_REASON_NO_SUCH_DATE] = {404, "no-such-date"},
    [DIARY_REASON_NOT_OWNER] = {403, "not-owner"},
    [DIARY_REASON_COMPLETED] = {409, "completed"},
    [DIARY_REASON_ENGINE] = {422, "rule"},
    [DIARY_REASON_ZONE_UNKNOWN] = {422, "zone-unknown"},
    [DIARY_REASON_NO_DATES] = {422, "no-dates"},
    [DIARY_REASON_TOO_MANY_DATES] = {422, "too-many-dates"},
    [DIARY_REASON_SAME_TIME] = {409, "same-time"},
    [DIARY_REASON_MOVED_AWAY] = {409, "moved-away"},
    [DIARY_REASON_RANGE] = {422, "range"},
    [DIARY_REASON_REQUIRED] = {422, "required"},
    [DIARY_REASON_TEXT] = {422, "text"},
    [DIARY_REASON_DATES_TEXT] = {422, "dates-text"},
    [DIARY_REASON_NEEDS_SCOPE] = {422, "needs-scope"},
    [DIARY_REASON_PAST_FIELDS] = {422, "past-fields"},
    [DIARY_REASON_NOTHING_OPEN] = {409, "nothing-open"},
    [DIARY_REASON_CANNOT_SPLIT] = {409, "cannot-split"},
    [DIARY_REASON_NOT_REPEATING] = {409, "not-repeating"},
    [DIARY_REASON_LAST_ID] = {409, "full"},
    [DIARY_REASON_NO_SUCH_TYPE] = {422, "no-such-type"},
    [DIARY_REASON_UNDO_NOTHING] = {409, "undo-nothing"},
    [DIARY_REASON_UNDO_NOT_FOUND] = {404, "undo-not-found"},
    [DIARY_REASON_UNDO_DONE] = {409, "undo-done"},
    [DIARY_REASON_UNDO_LATER] = {409, "undo-later"},
    [DIARY_REASON_AFTER_COMPLETION] = {422, "after-completion"},
    [DIARY_REASON_ONE_OPEN] = {409, "one-open"},
    [DIARY_REASON_CHANGED] = {412, "changed"},
    [DIARY_REASON_KEY] = {503, "key"},
    [DIARY_REASON_LOGIN_BAD] = {422, "login-bad"},
    [DIARY_REASON_LOGIN_TAKEN] = {409, "login-taken"},
    [DIARY_REASON_NO_SUCH_LOGIN] = {404, "no-such-login"},
    [DIARY_REASON_NO_SUCH_PERSON] = {404, "no-such-person"},
    [DIARY_REASON_PASSWORD_LENGTH] = {422, "password-length"},
    [DIARY_REASON_PASSWORD_LOGIN] = {422, "password-login"},
    [DIARY_REASON_SIGN_IN] = {401, "sign-in"},
    [DIARY_REASON_SIGN_IN_WAIT] = {429, "wait"},
    [DIARY_REASON_LAST_ADMIN] = {409, "last-admin"},
    [DIARY_REASON_NOT_ALLOWED] = {403, "no-right"},
    [DIARY_REASON_TOO_MANY] = {409, "too-many"},
    [DIARY_REASON_NOT_PARTICIPANT] = {409, "not-participant"},
    [DIARY_REASON_NOT_INVITED] = {403, "not-invited"},
    [DIARY_REASON_NOT_ASSIGNABLE] = {409, "not-assignable"},
    [DIARY_REASON_TAKEN_OVER] = {409, "taken-over"},
    [DIARY_REASON_NOT_OUTSIDE] = {409, "not-outside"},
    [DIARY_REASON_NO_MAIL] = {409, "no-mail"},
    [DIARY_REASON_ADDRESS] = {422, "address"},
};

const char *ask_field(const struct diary_error *err)
{
    static const char *const fields[DIARY_FIELD__COUNT] = {
        [DIARY_FIELD_TITLE] = "/title",
        [DIARY_FIELD_AGENDA] = "/agenda",
        [DIARY_FIELD_NOTES] = "/notes",
        [DIARY_FIELD_LOCATION] = "/location",
        [DIARY_FIELD_LINKS] = "/links",
        [DIARY_FIELD_CUSTOM] = "/custom",
        [DIARY_FIELD_VIDEO] = "/video",
        [DIARY_FIELD_TYPE] = "/type",
        [DIARY_FIELD_DIRECTION] = "/direction",
        [DIARY_FIELD_VISIBLE] = "/visible",
        [DIARY_FIELD_PUBLISHED] = "/published",
        [DIARY_FIELD_ALARM] = "/alarm_minutes",
        [DIARY_FIELD_PRIORITY] = "/priority",
        [DIARY_FIELD_SHOW_AS] = "/show_as",
        [DIARY_FIELD_START] = "/start",
        [DIARY_FIELD_LENGTH] = "/end",
        [DIARY_FIELD_KIND] = "/kind",
        [DIARY_FIELD_ZONE] = "/zone",
        [DIARY_FIELD_RULE] = "/recurrence",
        [DIARY_FIELD_SHIFT] = "/recurrence/days_off",
        [DIARY_FIELD_PARTICIPANTS] = "/participants",
    };

    switch (err->reason) {
    case DIARY_REASON_RANGE:
    case DIARY_REASON_REQUIRED:
    case DIARY_REASON_TEXT:
    case DIARY_REASON_NEEDS_SCOPE:
    case DIARY_REASON_PAST_FIELDS:
    case DIARY_REASON_NO_DATES:
    case DIARY_REASON_SAME_TIME:
    case DIARY_REASON_MOVED_AWAY:
    case DIARY_REASON_ENGINE:
        return fields[err->field];
    case DIARY_REASON_LOGIN_BAD:
    case DIARY_REASON_LOGIN_TAKEN:
        return "/login";
    case DIARY_REASON_ADDRESS:
        return "/email";
    case DIARY_REASON_PASSWORD_LENGTH:
    case DIARY_REASON_PASSWORD_LOGIN:
        return "/password";
    case DIARY_REASON_ZONE_UNKNOWN:
        return "/zone";
    case DIARY_REASON_NO_SUCH_TYPE:
        return "/type";
    case DIARY_REASON_AFTER_COMPLETION:
    case DIARY_REASON_CANNOT_SPLIT:
        return "/recurrence";
    case DIARY_REASON_TOO_MANY_DATES:
    case DIARY_REASON_DATES_TEXT:
        return "/recurrence/dates";
    default:
        return NULL;
    }
}

const char *ask_said_refusal(struct ask *ask)
{
    TAKT_AUTO(buf) reason = BUF_INIT(TEXT_MAX);
    TAKT_AUTO(buf) detail = BUF_INIT(TEXT_MAX);

    reason_add_diary(&reason, ask->reader.lang, &ask->err);
    said_add_sentence(&detail, buf_str(&reason));
    return diary_take_copy(ask->arena, buf_str(&detail));
}

/* Says how long to wait, in a header and in a member. */
static const char *say_wait(struct ask *ask, int64_t wait_s)
{
    char *more = diary_take(ask->arena, 1, 64);
    char seconds[32];

    (void)snprintf(seconds, sizeof(seconds), "%lld", (long long)wait_s);
    (void)snprintf(more, 64, "\"retry_after\":%s", seconds);
    http_reply_header(ask->reply, "Retry-After", seconds);
    return more;
}

/* What a lost update is refused with: the follow-up as it is now. */
static const char *say_current(struct ask *ask)
{
    TAKT_AUTO(buf) more = BUF_INIT(CURRENT_MAX);
    struct json_out out = JSON_OUT(&more);
    struct diary_item item;
    int64_t owner;
    int64_t id;

    if (!ask_number(ask->request->param[0], &owner) ||
        !ask_number(ask->request->param[1], &id) ||
        diary_get(&ask->call, owner, id, &item, ask->arena, NULL) != TAKT_OK)
        return NULL;
    put_text(&out, "etag", ask_etag(ask, item.seat.change));
    json_out_key(&out, "current");
    followup_put(&out, ask, &item);
    return diary_take_copy(ask->arena, buf_str(&more));
}

void ask_refuse(struct ask *ask)
{
    const struct refusal *refusal = &refusals[ask->err.reason];
    const char *detail = ask_said_refusal(ask);
    const char *field = ask_field(&ask->err);
    const char *more = NULL;

    if (ask->err.reason == DIARY_REASON_CHANGED)
        more = say_current(ask);
    else if (ask->err.reason == DIARY_REASON_SIGN_IN_WAIT)
        more = say_wait(ask, ask->err.arg[0]);
    problem_reply(ask->request, ask->reply, refusal->status,
                  &(struct problem){
                      .reason = refusal->reason,
                      .detail = detail,
                      .field = field,
                      .more = more,
                  });
}

const char *ask_etag(struct ask *ask, int64_t change)
{
    char *text = diary_take(ask->arena, 1, 32);

    (void)snprintf(text, 32, "\"%lld\"", (long long)change);
    return text;
}

struct json_out ask_json(struct ask *ask, int status)
{
    ask->reply->status = status;
    ask->reply->type = "application/json";
    return (struct json_out)JSON_OUT(&ask->reply->body);
}

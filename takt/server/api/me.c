/* SPDX-License-Identifier: MIT */
/* A person's preferences and passwords; see me.h. Times of day go over the
 * wire as "08:00", and lengths as minutes. */
#include "server/api/me.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "account/people.h"
#include "account/sign_in.h"
#include "account/token.h"
#include "server/api/series_date.h"
#include "server/api/session.h"
#include "server/api/shared.h"

#define MINUTE_S 60

/* ---- writing ------------------------------------------------------------ */

static void put_time_of_day(struct json_out *out, const char *name, int64_t s)
{
    char text[32];

    (void)snprintf(text, sizeof(text), "%02" PRId64 ":%02" PRId64, s / 3600,
                   s / MINUTE_S % 60);
    put_text(out, name, text);
}

/* Minutes; below 0: null. */
static void put_minutes(struct json_out *out, const char *name, int64_t s)
{
    put_number(out, name, s < 0 ? DIARY_NONE : s / MINUTE_S);
}

static const struct api_word themes[] = {
    {"system", DIARY_THEME_SYSTEM},
    {"light", DIARY_THEME_LIGHT},
    {"dark", DIARY_THEME_DARK},
};

static void put_preferences(struct json_out *out, const struct ask *ask,
                            const struct diary_person *p)
{
    enum takt_lang lang = ask->reader.lang;

    /* What he has chosen, not what this request asks for. */
    if (p->language != NULL)
        (void)takt_lang_find(&lang, p->language, strlen(p->language));
    put_text(out, "zone", ask->call.zone);
    put_text(out, "language", takt_lang_tag(lang));
    put_text(out, "country", p->country);
    put_number(out, "first_weekday", p->first_weekday);
    put_minutes(out, "meeting_minutes", p->meeting_length_s);
    put_minutes(out, "call_minutes", p->call_length_s);
    put_minutes(out, "alarm_minutes", p->alarm_s);
    put_minutes(out, "task_alarm_minutes", p->task_alarm_s);
    put_time_of_day(out, "all_day_start", p->all_day_start_s);
    put_time_of_day(out, "all_day_end", p->all_day_end_s);
    put_time_of_day(out, "day_start", p->day_start_s);
    put_time_of_day(out, "day_end", p->day_end_s);
    put_time_of_day(out, "lunch_start", p->lunch_start_s);
    put_time_of_day(out, "lunch_end", p->lunch_end_s);
    put_number(out, "week_days", p->week_days);
    put_bool(out, "three_state", p->three_state == 1);
    put_minutes(out, "silent_after_minutes", p->silent_after_s);
    put_bool(out, "shortcuts", p->shortcuts == 1);
    put_text(out, "theme", themes[p->theme].word);
    put_bool(out, "mail", p->wants_mail == 1);
    put_bool(out, "participants_from_view", p->participants_from_view == 1);
}

bool me_put(struct json_out *out, struct ask *ask)
{
    const struct diary_person *p = &ask->person;
    struct account_entry entry;
    struct diary_house house;

    if (account_get(&ask->call, p->id, &entry, ask->arena, &ask->err) !=
            TAKT_OK ||
        diary_house(&ask->call, &house, ask->arena, &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return false;
    }
    json_out_object(out);
    put_number(out, "id", p->id);
    put_text(out, "name", p->name != NULL ? p->name : "");
    put_text(out, "login", entry.has_account ? entry.account.login : NULL);
    put_text(out, "email", p->address);
    put_preferences(out, ask, p);
    put_bool(out, "has_mail", house.mail != NULL);
    json_out_end(out, '}');
    return true;
}

/* ---- reading ------------------------------------------------------------ */

/* A time of day, "08:00" to "24:00". */
static void read_time_of_day(const struct api_in *in, const char *name,
                             int64_t *out)
{
    const char *text;
    int hour;
    int minute;
    int end = 0;

    if (api_in_text(in, name, &text) != API_GIVEN)
        return;
    if (strlen(text) == 5 &&
        sscanf(text, "%2d:%2d%n", &hour, &minute, &end) == 2 && end == 5 &&
        hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= 1440)
        *out = (int64_t)hour * 3600 + (int64_t)minute * MINUTE_S;
    else
        api_fault_in(in, name, SAID_TIME_OF_DAY, NULL);
}

/* Minutes; null is off, where that may be. */
static void read_minutes(const struct api_in *in, const char *name, int64_t max,
                         bool may_be_off, int64_t *out)
{
    int64_t minutes;

    switch (api_in_number(in, name, 0, max, &minutes)) {
    case API_GIVEN:
        *out = minutes * MINUTE_S;
        break;
    case API_NULL:
        if (may_be_off)
            *out = -1;
        else
            api_fault_in(in, name, SAID_REQUIRED, NULL);
        break;
    default:
        break;
    }
}

static void read_flag(const struct api_in *in, const char *name, int64_t *out)
{
    bool value;

    if (api_in_bool(in, name, &value) == API_GIVEN)
        *out = value;
}

/* A text that may be taken away with null. */
static void read_text(const struct api_in *in, const char *name,
                      const char **out)
{
    const char *text;
    enum api_member member = api_in_text(in, name, &text);

    if (member == API_GIVEN)
        *out = text;
    else if (member == API_NULL)
        *out = NULL;
}

static void read_language(const struct api_in *in, struct diary_person *p)
{
    enum takt_lang lang;

    read_text(in, "language", &p->language);
    if (p->language != NULL &&
        takt_lang_find(&lang, p->language, strlen(p->language)) != TAKT_OK)
        api_fault_in(in, "language", SAID_ONE_OF,
                     (const char *const[]){"nb, nn, en, sv, da, de, nl"});
}

static void read_country(const struct api_in *in, struct diary_person *p)
{
    struct takt_place place;

    read_text(in, "country", &p->country);
    if (p->country != NULL &&
        takt_place_find(&place, p->country, strlen(p->country)) != TAKT_OK)
        api_fault_in(in, "country", SAID_COUNTRY, NULL);
}

#define WEEKS_MINUTES 40320

static void read_preferences(const struct api_in *in, struct diary_person *p)
{
    read_text(in, "name", &p->name);
    read_text(in, "email", &p->address);
    read_text(in, "zone", &p->zone);
    read_language(in, p);
    read_country(in, p);
    (void)api_in_number(in, "first_weekday", 0, 6, &p->first_weekday);
    read_minutes(in, "meeting_minutes", 1440, false, &p->meeting_length_s);
    read_minutes(in, "call_minutes", 1440, false, &p->call_length_s);
    read_minutes(in, "alarm_minutes", WEEKS_MINUTES, true, &p->alarm_s);
    read_minutes(in, "task_alarm_minutes", WEEKS_MINUTES, true,
                 &p->task_alarm_s);
    read_time_of_day(in, "all_day_start", &p->all_day_start_s);
    read_time_of_day(in, "all_day_end", &p->all_day_end_s);
    read_time_of_day(in, "day_start", &p->day_start_s);
    read_time_of_day(in, "day_end", &p->day_end_s);
    read_time_of_day(in, "lunch_start", &p->lunch_start_s);
    read_time_of_day(in, "lunch_end", &p->lunch_end_s);
    (void)api_in_number(in, "week_days", 5, 7, &p->week_days);
    read_flag(in, "three_state", &p->three_state);
    read_minutes(in, "silent_after_minutes", WEEKS_MINUTES, true,
                 &p->silent_after_s);
    read_flag(in, "shortcuts", &p->shortcuts);
    (void)api_in_word(in, "theme", themes, sizeof(themes) / sizeof(themes[0]),
                      &p->theme);
    read_flag(in, "mail", &p->wants_mail);
    read_flag(in, "participants_from_view", &p->participants_from_view);
}

/* What may be in a PATCH: login and id may come back as they are. */
static const char *const member_names[] = {
    "id",
    "login",
    "name",
    "email",
    "zone",
    "language",
    "country",
    "first_weekday",
    "meeting_minutes",
    "call_minutes",
    "alarm_minutes",
    "task_alarm_minutes",
    "all_day_start",
    "all_day_end",
    "day_start",
    "day_end",
    "lunch_start",
    "lunch_end",
    "week_days",
    "three_state",
    "participants_from_view",
    "silent_after_minutes",
    "shortcuts",
    "theme",
    "mail",
    "has_mail",
};

/* Times of day that have to come in their order. */
static void check_order(const struct api_in *in, const struct diary_person *p)
{
    if (p->day_end_s <= p->day_start_s)
        api_fault_in(in, "day_end", SAID_END_BEFORE, NULL);
    if (p->all_day_end_s <= p->all_day_start_s)
        api_fault_in(in, "all_day_end", SAID_END_BEFORE, NULL);
    if (p->lunch_end_s < p->lunch_start_s)
        api_fault_in(in, "lunch_end", SAID_END_BEFORE, NULL);
}

/* ---- operations --------------------------------------------------------- */

static void reply_me(struct ask *ask)
{
    struct json_out out = ask_json(ask, 200);

    (void)me_put(&out, ask); /* or a problem instead */
}

static void get_me(struct http_request *request, struct http_reply *reply)
{
    struct ask ask;

    if (ask_begin(&ask, request, reply))
        reply_me(&ask);
}

static void change_me(struct ask *ask, const struct api_in *in)
{
    struct diary_person person = ask->person;

    api_in_only(in, member_names,
                sizeof(member_names) / sizeof(member_names[0]));
    read_preferences(in, &person);
    check_order(in, &person);
    if (person.name == NULL || *person.name == '\0')
        api_fault_in(in, "name", SAID_REQUIRED, NULL);
    if (ask->faults.count > 0)
        ask_faults(ask);
    else if (diary_set_preferences(&ask->call, &person, &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else if (ask_begin(ask, ask->request, ask->reply))
        reply_me(ask);
}

static void patch_me(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_body(&ask, &in, &json))
        change_me(&ask, &in);
    json_decref(json);
}

static void change_password(struct ask *ask, const struct api_in *in)
{
    static const char *const names[] = {"old", "new"};
    const struct api_shared *shared = api_shared(ask->request);
    struct account_change change = ACCOUNT_CHANGE_INIT;
    const char *old = NULL;

    api_in_only(in, names, 2);
    if (api_in_text(in, "old", &old) == API_ABSENT)
        api_fault_in(in, "old", SAID_REQUIRED, NULL);
    if (api_in_text(in, "new", &change.password) == API_ABSENT)
        api_fault_in(in, "new", SAID_REQUIRED, NULL);
    change.session = session_secret(ask->request);
    if (ask->faults.count > 0 || old == NULL || change.password == NULL)
        ask_faults(ask);
    else if (account_check_password(&ask->call, shared->guard,
                                    ask->request->remote, ask->person.id, old,
                                    &ask->err) != TAKT_OK ||
             account_change(&ask->call, &shared->key, ask->person.id, &change,
                            &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else
        ask->reply->status = 204;
}

static void put_password(struct http_request *request, struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (ask_begin(&ask, request, reply) && ask_body(&ask, &in, &json))
        change_password(&ask, &in);
    json_decref(json);
}

/* ---- passwords of programs ---------------------------------------------- */

void me_put_token(struct json_out *out, const struct diary_token *token)
{
    char id[ACCOUNT_TOKEN_ID + 1];

    (void)snprintf(id, sizeof(id), "%s", token->hash);
    put_text(out, "id", id);
    put_text(out, "label", token->label != NULL ? token->label : "");
    json_out_key(out, "created");
    instant_put(out, token->created_s);
    json_out_key(out, "used");
    if (token->used_s == DIARY_NONE)
        json_out_null(out);
    else
        instant_put(out, token->used_s);
}

static void get_passwords(struct http_request *request,
                          struct http_reply *reply)
{
    struct diary_token *tokens;
    struct json_out out;
    struct ask ask;
    size_t count;

    if (!ask_begin(&ask, request, reply))
        return;
    if (account_tokens(&ask.call, ask.person.id, DIARY_TOKEN_PASSWORD, &tokens,
                       &count, ask.arena, &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    out = ask_json(&ask, 200);
    json_out_object(&out);
    json_out_key(&out, "passwords");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++) {
        json_out_object(&out);
        me_put_token(&out, &tokens[i]);
        json_out_end(&out, '}');
    }
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

static void reply_password(struct ask *ask, const char *secret)
{
    struct diary_token token;
    struct json_out out;

    if (account_token_of(&ask->call, &api_shared(ask->request)->key,
                         DIARY_TOKEN_PASSWORD, secret, &token, ask->arena,
                         &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return;
    }
    http_reply_header(ask->reply, "Cache-Control", "no-store");
    out = ask_json(ask, 201);
    json_out_object(&out);
    me_put_token(&out, &token);
    put_text(&out, "password", secret);
    json_out_end(&out, '}');
}

static void add_password(struct ask *ask, const struct api_in *in)
{
    static const char *const names[] = {"label"};
    const char *label = NULL;
    const char *secret;

    api_in_only(in, names, 1);
    (void)api_in_text(in, "label", &label); /* or it stays NULL */
    if (ask->faults.count == 0 && (label == NULL || *label == '\0'))
        api_fault_in(in, "label", SAID_REQUIRED, NULL);
    if (ask->faults.count > 0)
        ask_faults(ask);
    else if (account_token_new(&ask->call, &api_shared(ask->request)->key,
                               ask->person.id, DIARY_TOKEN_PASSWORD, label,
                               NULL, &secret, ask->arena, &ask->err) != TAKT_OK)
        ask_refuse(ask);
    else
        reply_password(ask, secret);
}

static void post_password(struct http_request *request,
                          struct http_reply *reply)
{
    struct api_in in;
    struct ask ask;
    json_t *json = NULL;

    if (!ask_begin(&ask, request, reply))
        return;
    if (!request->who.by_cookie) /* a program makes itself no passwords */
        ask_problem(&ask, 403, "browser-only", SAID_BROWSER_ONLY);
    else if (ask_body(&ask, &in, &json))
        add_password(&ask, &in);
    json_decref(json);
}

static void delete_password(struct http_request *request,
                            struct http_reply *reply)
{
    struct ask ask;

    if (!ask_begin(&ask, request, reply))
        return;
    switch (account_token_revoke(&ask.call, ask.person.id, DIARY_TOKEN_PASSWORD,
                                 request->param[0], &ask.err)) {
    case TAKT_OK:
        reply->status = 204;
        break;
    case TAKT_DONE:
        ask_problem(&ask, 404, "not-found", SAID_NO_SUCH);
        break;
    default:
        ask_refuse(&ask);
    }
}

const struct http_route me_routes[] = {
    {HTTP_GET, "/api/v1/me", get_me, 0, 0},
    {HTTP_PATCH, "/api/v1/me", patch_me, 0, 0},
    {HTTP_PUT, "/api/v1/me/password", put_password, 0, 0},
    {HTTP_GET, "/api/v1/passwords", get_passwords, 0, 0},
    {HTTP_POST, "/api/v1/passwords", post_password, 0, 0},
    {HTTP_DELETE, "/api/v1/passwords/{id}", delete_password, 0, 0},
    {0},
};

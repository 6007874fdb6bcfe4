/* SPDX-License-Identifier: MIT */
/*
 * The list of invitations with their answers (SPEC ). All of it
 * is done as who asks, in his own diary: the follow-up is another's, and what
 * he may do with it is what the diary lets a participant do.
 */
#include "server/api/invitations.h"

#include <stdio.h>
#include <string.h>

#include "face/sentence.h"
#include "server/api/change.h"
#include "server/api/draft.h"
#include "server/api/entry.h"
#include "server/api/report.h"
#include "server/api/scope.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* Bytes of a sentence. */
#define SENTENCE_MAX 4096

/* Entries beside an invitation that are looked at for one that is busy. */
#define BESIDE_MAX 50

/* ---- the lists ---------------------------------------------------------- */

static bool is_same(const struct diary_item *a, const struct diary_item *b)
{
    return a->followup.timing.owner == b->followup.timing.owner &&
           a->followup.timing.id == b->followup.timing.id;
}

/* Whether something else is busy then in his own diary. */
static bool collides(struct ask *ask, const struct diary_entry *entry)
{
    const struct diary_date *date = &entry->date;
    struct diary_entry *beside;
    size_t count;
    bool more;

    if (date->end_at_s <= date->at_s ||
        diary_agenda(&ask->call, date->at_s, date->end_at_s, BESIDE_MAX,
                     &beside, &count, &more, ask->arena, NULL) != TAKT_OK)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!is_same(beside[i].item, entry->item) && entry_is_busy(&beside[i]))
            return true;
    return false;
}

static void put_invitation(struct json_out *out, struct ask *ask,
                           const struct entries *entries,
                           const struct diary_invitation *invitation)
{
    const struct diary_seat *seat = invitation->seat;
    const int64_t owner = invitation->entry.item->followup.timing.owner;
    const int64_t person = seat == NULL ? owner : seat->person;
    TAKT_AUTO(buf) sentence = BUF_INIT(SENTENCE_MAX);

    json_out_object(out);
    json_out_key(out, "entry");
    entry_put(out, entries, &invitation->entry,
              collides(ask, &invitation->entry));
    put_bool(out, "whole", invitation->is_whole);
    if (invitation->is_whole)
        sentence_add(&ask->reader, &sentence, invitation->entry.item);
    put_text(out, "sentence", invitation->is_whole ? buf_str(&sentence) : NULL);
    put_number(out, "person", person);
    put_text(out, "name", ask_name(ask, person));
    put_text(out, "answer", answer_word(invitation->answer));
    put_text(out, "reason", seat == NULL ? NULL : seat->reject_reason);
    json_out_end(out, '}');
}

static void put_list(struct ask *ask, const struct diary_invitation *list,
                     size_t count)
{
    struct entries entries;

    if (!entries_begin(&entries, ask))
        return;
    struct json_out out = ask_json(ask, 200);
    json_out_object(&out);
    json_out_key(&out, "items");
    json_out_array(&out);
    for (size_t i = 0; i < count; i++)
        put_invitation(&out, ask, &entries, &list[i]);
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

static bool is_on(const struct http_request *request, const char *name)
{
    const char *text = http_query(request, name);

    return text != NULL && strcmp(text, "1") == 0;
}

static void get_invitations(struct http_request *request,
                            struct http_reply *reply)
{
    struct diary_invitation *list;
    unsigned flags = 0;
    struct ask ask;
    size_t count;

    if (!ask_begin(&ask, request, reply))
        return;
    if (is_on(request, "declined"))
        flags |= DIARY_INVITATIONS_DECLINED;
    if (is_on(request, "dates"))
        flags |= DIARY_INVITATIONS_DATES;
    if (diary_invitations(&ask.call, flags, &list, &count, ask.arena,
                          &ask.err) == TAKT_OK)
        put_list(&ask, list, count);
    else
        ask_refuse(&ask);
}

static void get_responses(struct http_request *request,
                          struct http_reply *reply)
{
    struct diary_invitation *list;
    struct ask ask;
    size_t count;

    if (!ask_begin(&ask, request, reply))
        return;
    if (diary_responses(&ask.call, &list, &count, ask.arena, &ask.err) ==
        TAKT_OK)
        put_list(&ask, list, count);
    else
        ask_refuse(&ask);
}

/* ---- what an invitee does ----------------------------------------------- */

/* Something that a participant does with a date. */
struct deed {
    struct ask ask;
    struct diary_ref ref;
    struct diary_item item;
    struct diary_date date;
    struct api_in in;
    json_t *json;
    enum diary_scope scope;
    struct diary_report report;
};

/* Readies a deed; end it with end() in either case. False: a problem has been
 * replied. */
static bool begin(struct deed *d, struct http_request *request,
                  struct http_reply *reply)
{
    struct ask *ask = &d->ask;

    d->json = NULL;
    d->report = (struct diary_report)DIARY_REPORT_INIT;
    if (!ask_begin(ask, request, reply) || !ask_address(ask, true, &d->ref) ||
        !ask_change(ask) || !ask_body(ask, &d->in, &d->json))
        return false;
    if (!ask_is_asked(ask, &d->ref)) {
        (void)diary_refuse(&ask->err, DIARY_REASON_NOT_INVITED, d->ref.slot_s,
                           0); /* for its sentence */
        ask_refuse(ask);
        return false;
    }
    if (!scope_find(ask, &d->ref, &d->item, &d->date))
        return false;
    d->scope = scope_read(&d->in, "scope", &d->item);
    d->ref.slot_s = d->date.slot_s;
    return true;
}

static void end(struct deed *d)
{
    json_decref(d->json);
}

/* Replies with what has become of it in his own diary. */
static void reply_deed(struct deed *d, takt_status status, enum said said,
                       const char *piece)
{
    struct ask *ask = &d->ask;

    if (status == TAKT_OK && !ask->call.dry_run)
        status = diary_get(&ask->call, d->ref.owner, d->ref.followup,
                           &d->report.item, ask->arena, &ask->err);
    if (status == TAKT_OK)
        report_reply(ask, 200, &d->report, said, piece);
    else
        ask_refuse(ask);
}

/* Whether the date was assigned to him: then it is his once he accepts. */
static bool is_to_take_over(const struct deed *d)
{
    const struct diary_seat *one = d->date.seat;

    return answer_is_assignment(one != NULL && one->answer != DIARY_NONE
                                    ? one->answer
                                    : d->item.seat.answer);
}

static void read_reason(struct deed *d, const char **out)
{
    if (api_in_text(&d->in, "reason", out) == API_GIVEN &&
        strlen(*out) > DIARY_REASON_MAX)
        api_fault_in(&d->in, "reason", SAID_TOO_LONG, NULL);
}

static void answer(struct deed *d)
{
    static const char *const names[] = {"answer", "scope", "reason"};
    static const struct api_word words[] = {
        {"accepted", DIARY_ANSWER_ACCEPTED},
        {"declined", DIARY_ANSWER_DECLINED},
    };
    struct ask *ask = &d->ask;
    const char *reason = NULL;
    int64_t given = DIARY_NONE;
    char count[32];

    api_in_only(&d->in, names, COUNT(names));
    if (api_in_word(&d->in, "answer", words, COUNT(words), &given) ==
        API_ABSENT)
        api_fault_in(&d->in, "answer", SAID_REQUIRED, NULL);
    read_reason(d, &reason);
    if (ask->faults.count > 0) {
        ask_faults(ask);
        return;
    }
    const bool is_yes = given == DIARY_ANSWER_ACCEPTED;
    const bool is_assigned = is_to_take_over(d);
    const takt_status status =
        diary_answer(&ask->call, &d->ref, d->scope, (enum diary_answer)given,
                     reason, &d->report, ask->arena, &ask->err);
    const bool is_many =
        d->report.affected_count > 1 && d->report.affected_count != DIARY_NONE;
    if (is_assigned && is_yes && status == TAKT_OK && !ask->call.dry_run)
        d->ref = (struct diary_ref){ask->call.person, d->report.followup,
                                    d->report.first_slot_s};
    if (is_assigned) {
        reply_deed(d, status,
                   is_yes ? SAID_DONE_TAKEN_OVER : SAID_DONE_NOT_TAKEN, NULL);
        return;
    }
    (void)snprintf(count, sizeof(count), "%lld",
                   (long long)d->report.affected_count);
    reply_deed(d, status,
               is_yes
                   ? (is_many ? SAID_DONE_ACCEPTED_MANY : SAID_DONE_ACCEPTED)
                   : (is_many ? SAID_DONE_DECLINED_MANY : SAID_DONE_DECLINED),
               count);
}

static void post_answer(struct http_request *request, struct http_reply *reply)
{
    struct deed d;

    if (begin(&d, request, reply))
        answer(&d);
    end(&d);
}

static void post_seen(struct http_request *request, struct http_reply *reply)
{
    static const char *const names[] = {"scope"};
    struct deed d;

    if (begin(&d, request, reply)) {
        api_in_only(&d.in, names, 1);
        if (d.ask.faults.count > 0)
            ask_faults(&d.ask);
        else if (diary_see(&d.ask.call, &d.ref, d.scope, &d.ask.err) == TAKT_OK)
            reply->status = 204;
        else
            ask_refuse(&d.ask);
    }
    end(&d);
}

/* ---- another time ------------------------------------------------------- */

/* Reads the time, which is on the reader's clock as entries are.
 *
 * @return false: a problem has been replied */
static bool read_time(struct deed *d, struct draft *out)
{
    struct ask *ask = &d->ask;
    const struct draft_context context = {
        .call = &ask->call,
        .person = &ask->person,
        .lang = ask->reader.lang,
        .arena = ask->arena,
    };
    json_t *times = change_times(ask, &d->item, d->in.json);
    const struct api_in in = {.json = times, .faults = d->in.faults};

    if (json_object_get(times, "start") == NULL)
        api_fault_in(&d->in, "start", SAID_REQUIRED, NULL);
    const bool is_read =
        draft_read_change(out, &in, NULL, &d->item, &d->date, &context);
    json_decref(times);
    if (is_read && (out->mask & DIARY_BIT(DIARY_FIELD_ZONE)) != 0)
        api_fault_in(&d->in, "start",
                     d->item.followup.timing.frame == TAKT_FRAME_DATE
                         ? SAID_ALL_DAY
                         : SAID_NOT_ALL_DAY,
                     NULL);
    if (is_read && ask->faults.count == 0)
        return true;
    ask_faults(ask);
    return false;
}

static void propose(struct deed *d)
{
    static const char *const names[] = {"start", "end", "scope", "reason"};
    static const struct api_word scopes[] = {
        {"this", DIARY_SCOPE_THIS},
        {"all", DIARY_SCOPE_ALL},
    };
    struct ask *ask = &d->ask;
    const char *reason = NULL;
    int64_t scope = d->scope;
    struct draft draft;

    api_in_only(&d->in, names, COUNT(names));
    if (scope == DIARY_SCOPE_FUTURE || scope == DIARY_SCOPE_OPEN)
        (void)api_in_word(&d->in, "scope", scopes, COUNT(scopes),
                          &scope); /* a fault */
    read_reason(d, &reason);
    if (!read_time(d, &draft))
        return;
    const struct diary_timing *timing = &draft.item.followup.timing;
    const bool has_length = (draft.mask & DIARY_BIT(DIARY_FIELD_LENGTH)) != 0;
    if (diary_propose(&ask->call, &d->ref, d->scope, timing->start_s,
                      has_length
                          ? timing->length_days * TAKT_DAY_S + timing->length_s
                          : DIARY_NONE,
                      reason, &ask->err) == TAKT_OK)
        ask->reply->status = 204;
    else
        ask_refuse(ask);
}

static void post_propose(struct http_request *request, struct http_reply *reply)
{
    struct deed d;

    if (begin(&d, request, reply))
        propose(&d);
    end(&d);
}

/* ---- his own seat ------------------------------------------------------- */

static void set_seat(struct deed *d)
{
    static const char *const names[] = {"scope", "alarm_minutes", "priority",
                                        "show_as", "completed"};
    struct ask *ask = &d->ask;
    struct diary_seat_change change = {.completed = DIARY_NONE};
    bool is_done = false;
    takt_status status = TAKT_OK;

    api_in_only(&d->in, names, COUNT(names));
    diary_seat_init(&change.values, d->ref.slot_s);
    change.mask = seat_read(&d->in, &change.values);
    if (api_in_bool(&d->in, "completed", &is_done) == API_GIVEN)
        change.completed = is_done;
    if (ask->faults.count > 0) {
        ask_faults(ask);
        return;
    }
    if (change.mask != 0 || change.completed != DIARY_NONE)
        status = diary_edit_seat(&ask->call, &d->ref, d->scope, &change,
                                 &d->report, ask->arena, &ask->err);
    reply_deed(d, status, SAID_DONE_EDITED, NULL);
}

static void patch_seat(struct http_request *request, struct http_reply *reply)
{
    struct deed d;

    if (begin(&d, request, reply))
        set_seat(&d);
    end(&d);
}

#define DATE "/api/v1/followups/{owner}/{id}/dates/{slot}"

const struct http_route invitation_routes[] = {
    {HTTP_GET, "/api/v1/invitations", get_invitations, 0, 0},
    {HTTP_GET, "/api/v1/responses", get_responses, 0, 0},
    {HTTP_POST, DATE "/answer", post_answer, 0, 0},
    {HTTP_POST, DATE "/propose", post_propose, 0, 0},
    {HTTP_POST, DATE "/seen", post_seen, 0, 0},
    {HTTP_PATCH, DATE "/seat", patch_seat, 0, 0},
    {0},
};

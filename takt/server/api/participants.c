/* SPDX-License-Identifier: MIT */
/* Participants; see participants.h. */
#include "server/api/participants.h"

#include <stdlib.h>

#include "account/people.h"
#include "server/api/entry.h"
#include "server/api/people.h"
#include "server/api/series_date.h"

/* ---- reading ------------------------------------------------------------ */

/* A list being read. */
struct naming {
    const struct diary_call *call;
    struct diary_arena *arena;
    bool stores;
    int64_t *people;
    size_t count;
    size_t room;
};

static void add(struct naming *n, int64_t person)
{
    if (person == n->call->person)
        return;
    if (n->count == n->room)
        n->people =
            diary_take_more(n->arena, n->people, &n->room, sizeof(*n->people));
    n->people[n->count++] = person;
}

/* Says what the accounts have refused of an element. */
static void fault(const struct api_in *at, const char *name, enum said said)
{
    api_fault_in(at, name, said, NULL);
}

/* Adds a person, or who belongs to a group. */
static void add_person(struct naming *n, const struct api_in *at, int64_t id)
{
    struct diary_person person;
    int64_t *members;
    size_t count;

    if (account_person(n->call, id, &person, n->arena, NULL) != TAKT_OK) {
        fault(at, "person", SAID_NO_SUCH);
        return;
    }
    if (person.kind != DIARY_GROUP) {
        add(n, id);
        return;
    }
    if (account_members(n->call, id, &members, &count, n->arena, NULL) !=
        TAKT_OK)
        return;
    for (size_t i = 0; i < count; i++)
        add(n, members[i]);
}

static void add_address(struct naming *n, const struct api_in *at,
                        const char *address)
{
    struct diary_error err;
    const char *name = NULL;
    int64_t person;

    (void)api_in_text(at, "name", &name); /* or none */
    if (!n->stores)
        return;
    if (account_at_address(n->call, address, name, &person, &err) == TAKT_OK)
        add(n, person);
    else
        fault(at, "email", SAID_ADDRESS);
}

static void read_one(struct naming *n, const struct api_in *at)
{
    static const char *const names[] = {"person", "email", "name"};
    const char *address = NULL;
    struct api_in one;
    int64_t id;

    if (api_in_object(at, NULL, &one) != API_GIVEN) {
        if (json_is_null(at->json))
            api_fault_in(at, NULL, SAID_OBJECT, NULL);
        return;
    }
    api_in_only(&one, names, sizeof(names) / sizeof(names[0]));
    if (api_in_number(&one, "person", 1, INT64_MAX, &id) == API_GIVEN)
        add_person(n, &one, id);
    else if (api_in_text(&one, "email", &address) == API_GIVEN)
        add_address(n, &one, address);
    else
        fault(&one, "person", SAID_REQUIRED);
}

static int by_id(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a;
    const int64_t y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

bool participants_read(const struct api_in *in, const struct diary_call *call,
                       bool stores, int64_t **people, size_t *count,
                       struct diary_arena *arena)
{
    struct naming n = {.call = call, .arena = arena, .stores = stores};
    struct api_in list;
    size_t kept = 0;

    *people = NULL;
    *count = 0;
    if (api_in_list(in, "participants", PARTICIPANTS_MAX, &list) != API_GIVEN)
        return false;
    for (size_t i = 0; i < json_array_size(list.json); i++) {
        const struct api_in at = api_in_at(&list, i);

        read_one(&n, &at);
    }
    if (n.count > 0)
        qsort(n.people, n.count, sizeof(*n.people), by_id);
    for (size_t i = 0; i < n.count; i++)
        if (kept == 0 || n.people[kept - 1] != n.people[i])
            n.people[kept++] = n.people[i];
    *people = n.people;
    *count = kept;
    return true;
}

/* ---- who takes part ----------------------------------------------------- */

static bool takes_part(int64_t answer)
{
    return answer != DIARY_NONE && diary_is_asked(answer) &&
           answer != DIARY_ANSWER_NONE && !answer_is_assignment(answer);
}

size_t participants_of(const struct diary_item *item, int64_t slot_s,
                       int64_t **out, struct diary_arena *arena)
{
    size_t count = 0;

    *out = diary_take(arena, item->other_count, sizeof(**out));
    for (size_t i = 0; i < item->other_count;) {
        const int64_t person = item->others[i].person;
        int64_t answer = DIARY_NONE;

        /* The seat of the date counts, or that of the whole, which is last. */
        for (; i < item->other_count && item->others[i].person == person; i++) {
            const struct diary_seat *seat = &item->others[i];

            if (seat->answer != DIARY_NONE && answer == DIARY_NONE &&
                (seat->slot_s == slot_s || seat->slot_s == DIARY_SLOT_ALL))
                answer = seat->answer;
        }
        if (takes_part(answer))
            (*out)[count++] = person;
    }
    return count;
}

/* ---- writing ------------------------------------------------------------ */

static void put_who(struct json_out *out, struct ask *ask, int64_t id)
{
    struct diary_person person;

    put_number(out, "person", id);
    if (account_person(&ask->call, id, &person, ask->arena, NULL) != TAKT_OK)
        person = (struct diary_person){.id = id, .kind = DIARY_OUTSIDE};
    put_text(out, "name", person.name != NULL ? person.name : "");
    put_text(out, "kind", person_kind_word(person.kind));
    put_text(out, "email", person.address);
}

/* What was answered for one date alone. */
static void put_date(struct json_out *out, const struct diary_item *item,
                     const struct diary_seat *seat)
{
    json_out_object(out);
    json_out_key(out, "slot");
    slot_put(out, item, seat->slot_s);
    put_text(out, "answer", answer_word(seat->answer));
    put_text(out, "reason", seat->reject_reason);
    json_out_end(out, '}');
}

/* Whether somebody is no participant: he is to take it over. */
static bool is_assigned_alone(const struct diary_seat *seats, size_t count)
{
    bool has_other = false;

    if (answer_is_assignment(seats[count - 1].answer) &&
        seats[count - 1].slot_s == DIARY_SLOT_ALL)
        return true;
    for (size_t i = 0; i < count; i++)
        has_other = has_other || !answer_is_assignment(seats[i].answer);
    return !has_other;
}

/* One participant; his seats come by slot, the one for all last. */
static void put_one(struct json_out *out, struct ask *ask,
                    const struct diary_item *item,
                    const struct diary_seat *seats, size_t count)
{
    const struct diary_seat *last = &seats[count - 1];
    const struct diary_seat *whole =
        last->slot_s == DIARY_SLOT_ALL ? last : NULL;

    if (is_assigned_alone(seats, count))
        return;
    json_out_object(out);
    put_who(out, ask, last->person);
    put_text(out, "answer", whole == NULL ? NULL : answer_word(whole->answer));
    put_text(out, "reason", whole == NULL ? NULL : whole->reject_reason);
    json_out_key(out, "dates");
    json_out_array(out);
    for (size_t i = 0; i < count; i++)
        if (&seats[i] != whole && seats[i].answer != DIARY_NONE &&
            !answer_is_assignment(seats[i].answer))
            put_date(out, item, &seats[i]);
    json_out_end(out, ']');
    json_out_end(out, '}');
}

/* The one whose diary it is stands among them, if he takes part. */
static void put_self(struct json_out *out, struct ask *ask,
                     const struct diary_item *item)
{
    const size_t count = item->seat_count;
    struct diary_seat *seats =
        diary_take(ask->arena, count + 1, sizeof(*seats));
    size_t n = 0;

    for (size_t i = 0; i < count; i++)
        seats[n++] = item->seats[i];
    if (item->seat.person != DIARY_NONE)
        seats[n++] = item->seat;
    if (n > 0)
        put_one(out, ask, item, seats, n);
}

/* Who is to take it over: all of it, or single dates. */
static void put_assignments(struct json_out *out, struct ask *ask,
                            const struct diary_item *item,
                            const struct diary_seat *seats, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!answer_is_assignment(seats[i].answer))
            continue;
        json_out_object(out);
        put_who(out, ask, seats[i].person);
        put_text(out, "answer", answer_word(seats[i].answer));
        json_out_key(out, "slot");
        if (seats[i].slot_s == DIARY_SLOT_ALL)
            json_out_null(out);
        else
            slot_put(out, item, seats[i].slot_s);
        json_out_end(out, '}');
    }
}

void participants_put(struct json_out *out, struct ask *ask,
                      const struct diary_item *item)
{
    const int64_t owner = item->followup.timing.owner;
    const bool is_asked = ask->call.person != owner;

    json_out_key(out, "organizer");
    json_out_object(out);
    put_who(out, ask, owner);
    json_out_end(out, '}');
    put_text(out, "answer", is_asked ? answer_word(item->seat.answer) : NULL);
    json_out_key(out, "participants");
    json_out_array(out);
    if (is_asked)
        put_self(out, ask, item);
    for (size_t i = 0; i < item->other_count;) {
        const struct diary_seat *first = &item->others[i];
        size_t count = 0;

        while (i + count < item->other_count &&
               first[count].person == first->person)
            count++;
        if (first->person != owner)
            put_one(out, ask, item, first, count);
        i += count;
    }
    json_out_end(out, ']');
    json_out_key(out, "assignments");
    json_out_array(out);
    if (is_asked) {
        put_assignments(out, ask, item, item->seats, item->seat_count);
        put_assignments(out, ask, item, &item->seat, 1);
    }
    put_assignments(out, ask, item, item->others, item->other_count);
    json_out_end(out, ']');
}

/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a mail to a house: Kari has asked a customer to a series, and
 * the customer's mails may answer, ask and take back. Whatever comes, the same
 * mail again changes nothing, and the diary can be read.
 */
#include <stdlib.h>
#include <string.h>

#include "env/zones.h"
#include "mail/receive.h"
#include "store/sqlite.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define PEOPLE_MAX 100

enum { KARI = 1, CUSTOMER };

/* Ends the run, whatever NDEBUG says. */
static void require(bool holds)
{
    if (!holds)
        abort();
}

static void put_person(const struct diary_call *call, int64_t id, int64_t kind,
                       const char *address)
{
    const struct diary_store_functions *f = call->store->functions;
    struct diary_person person;

    diary_person_init(&person, id);
    person.kind = kind;
    person.name = address;
    person.address = address;
    require(f->begin(call->store, true, NULL) == TAKT_OK);
    require(f->put(call->store, DIARY_PERSON, &person, NULL) == TAKT_OK);
    require(f->commit(call->store, NULL) == TAKT_OK);
}

/* Kari's series, to which the customer is asked; the seeds know its uid. */
static void make_series(const struct diary_call *call,
                        struct diary_arena *arena)
{
    struct diary_report report;
    struct diary_item item;
    struct diary_seat seat;
    struct takt_time start;

    require(takt_time_parse(&start, "20261201T090000", 15, NULL) == TAKT_OK);
    diary_item_init(&item);
    diary_seat_init(&seat, DIARY_SLOT_ALL);
    seat.person = CUSTOMER;
    item.followup.uid = "series@takt";
    item.followup.fields.title = "Befaring";
    item.followup.timing.mode = DIARY_RULE;
    item.followup.timing.frame = TAKT_FRAME_ZONE;
    item.followup.timing.zone = "Europe/Oslo";
    item.followup.timing.start_s = start.wall_s;
    item.followup.timing.length_s = 3600;
    item.followup.timing.rules = "FREQ=WEEKLY;COUNT=5";
    item.others = &seat;
    item.other_count = 1;
    require(diary_create(call, &item, &report, arena, NULL) == TAKT_OK);
}

/* What grows with each change of anything: the counters of all people. */
static int64_t count_changes(const struct diary_call *call)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    int64_t sum = 0;

    require(call->store->functions->begin(call->store, false, NULL) == TAKT_OK);
    for (int64_t id = 1; id <= PEOPLE_MAX; id++) {
        struct diary_person person = {.id = id};

        if (call->store->functions->get(call->store, DIARY_PERSON, &person,
                                        &arena, NULL) == TAKT_OK)
            sum += person.last_number + person.last_change + person.last_id;
    }
    call->store->functions->rollback(call->store);
    return sum;
}

static void read_all(const struct diary_call *call)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_invitation *invitations;
    struct diary_notice *notices;
    struct diary_item *items;
    size_t count;

    require(diary_list(call, 0, 1000, &items, &count, &arena, NULL) == TAKT_OK);
    require(diary_invitations(call, DIARY_INVITATIONS_DATES, &invitations,
                              &count, &arena, NULL) == TAKT_OK);
    require(diary_responses(call, &invitations, &count, &arena, NULL) ==
            TAKT_OK);
    require(diary_notices(call, 1000, &notices, &count, &arena, NULL) ==
            TAKT_OK);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct zones *zones; /* lives as long as the program */
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_call call = {.person = KARI,
                              .find_zone = zones_by_name,
                              .tzdata = "",
                              .now_s = 1795420800, /* 2026-11-23T08:00:00Z */
                              .zone = "Europe/Oslo",
                              .uid_seed = "0123456789abcdef"};
    struct mail_desk desk = {.call = &call, .trust = "mx.example.com"};
    enum mail_outcome outcome;
    struct diary_error err;
    int64_t changes;

    if (zones == NULL)
        zones = zones_new(NULL);
    require(zones != NULL);
    call.zone_ctx = zones;
    desk.zones = zones;
    require(store_sqlite_open(&call.store, ":memory:", NULL) == TAKT_OK);
    put_person(&call, KARI, DIARY_USER, "kari@example.com");
    put_person(&call, CUSTOMER, DIARY_OUTSIDE, "berg@example.org");
    make_series(&call, &arena);
    require(mail_receive(&desk, data, size, &outcome, &err) == TAKT_OK);
    read_all(&call);
    changes = count_changes(&call);
    require(mail_receive(&desk, data, size, &outcome, &err) == TAKT_OK);
    require(count_changes(&call) == changes);
    read_all(&call);
    store_close(call.store);
    return 0;
}

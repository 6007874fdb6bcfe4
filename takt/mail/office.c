/* SPDX-License-Identifier: MIT */
/* Opening the diary to receive mails; see office.h. */
#include "mail/office.h"

#include <stdio.h>

#include "env/clock.h"
#include "store/sqlite.h"

/* What the house is told of itself; the key is there if a server was. */
static takt_status find_house(struct mail_office *office, const char *db,
                              struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    TAKT_AUTO(buf) path = BUF_INIT(4096);
    struct diary_house house;
    takt_status status = diary_house(&office->call, &house, &arena, err);

    if (status != TAKT_OK)
        return status;
    if (house.trust != NULL) {
        (void)snprintf(office->trust, sizeof(office->trust), "%s", house.trust);
        office->desk.trust = office->trust;
    }
    if (house.mail == NULL || house.tagged != 1)
        return TAKT_OK;
    if (!account_key_path(&path, db))
        return TAKT_NOMEM;
    status = account_key_load(&office->key, buf_str(&path), NULL, err);
    office->desk.key = office->writer.key =
        status == TAKT_OK ? &office->key : NULL;
    return status;
}

takt_status mail_office_open(struct mail_office *out, const char *db,
                             struct zones *zones, const char *zone,
                             struct diary_error *err)
{
    takt_status status;

    *out = (struct mail_office){.writer = {.zones = zones},
                                .desk = {.zones = zones}};
    status = store_sqlite_open(&out->store, db, err);
    if (status != TAKT_OK)
        return status;
    out->call = (struct diary_call){
        .store = out->store,
        .find_zone = zones_by_name,
        .zone_ctx = zones,
        .tzdata = zones_version(zones),
        .person = DIARY_FIRST_PERSON,
        .zone = zone,
        .uid_seed = out->seed,
        .write_letter = mail_write_letter,
        .letter_ctx = &out->writer,
    };
    out->desk.call = &out->call;
    return find_house(out, db, err);
}

void mail_office_close(struct mail_office *office)
{
    store_close(office->store);
    office->store = NULL;
}

takt_status mail_office_take(struct mail_office *office, const void *bytes,
                             size_t len, enum mail_outcome *out,
                             struct diary_error *err)
{
    seed_make(office->seed);
    (void)clock_now(&office->call.now_s, NULL); /* checked at the start */
    return mail_receive(&office->desk, bytes, len, out, err);
}

/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a calendar file. Whatever comes in goes out as a file of
 * which nothing is left out, which holds the same number of follow-ups, and
 * which goes out as itself.
 */
#include <stdlib.h>
#include <string.h>

#include "ical/export.h"
#include "ical/import.h"
#include "ical/lines.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the run, whatever NDEBUG says. */
static void require(bool holds)
{
    if (!holds)
        abort();
}

/* A zone without changes an hour east, whatever its name: RFC 8536, a file
 * of version 1 with one type. */
static struct takt_zone *make_zone(const char *name)
{
    unsigned char bytes[54] = "TZif";
    struct takt_zone *zone;

    bytes[39] = 1; /* typecnt */
    bytes[43] = 4; /* charcnt */
    bytes[46] = 3600 >> 8;
    bytes[47] = 3600 & 0xff;
    memcpy(bytes + 50, "CET", 4);
    require(takt_zone_load(&zone, name, strlen(name), bytes, sizeof(bytes),
                           NULL, NULL) == TAKT_OK);
    return zone;
}

static takt_status find_zone(void *ctx, const char *name, size_t len,
                             const struct takt_zone **out)
{
    struct takt_zone *const *zones = ctx;

    *out = NULL;
    for (size_t i = 0; i < 2; i++)
        if (strlen(takt_zone_name(zones[i])) == len &&
            memcmp(takt_zone_name(zones[i]), name, len) == 0)
            *out = zones[i];
    return *out == NULL ? TAKT_DONE : TAKT_OK;
}

static void check(const struct ical_import_options *options, const char *text,
                  size_t len)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    TAKT_AUTO(buf) once = BUF_INIT(ICAL_FILE_MAX);
    TAKT_AUTO(buf) twice = BUF_INIT(ICAL_FILE_MAX);
    struct ical_import first;
    struct ical_import second;

    require(ical_import(&first, text, len, options, &arena) == TAKT_OK);
    require(ical_export(&once, first.items, first.count, &options->zones) ==
            TAKT_OK);
    require(ical_import(&second, buf_str(&once), once.len, options, &arena) ==
            TAKT_OK);
    require(second.left_out_count == 0 && second.count == first.count);
    require(ical_export(&twice, second.items, second.count, &options->zones) ==
            TAKT_OK);
    require(once.len == twice.len &&
            memcmp(buf_str(&once), buf_str(&twice), once.len) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct takt_zone *zones[2] = {make_zone("Europe/Oslo"),
                                  make_zone("Etc/GMT-2")};
    const struct ical_import_options options = {
        .zones = {.find = find_zone, .ctx = zones},
        .zone = "Europe/Oslo",
        .now_s = 1795000000,
    };

    check(&options, (const char *)data, size);
    takt_zone_free(zones[0]);
    takt_zone_free(zones[1]);
    return 0;
}

/* SPDX-License-Identifier: MIT */
/*
 * The zones and their countries; see zone_places.h. Read from zone.tab and
 * iso3166.tab of the zone data, lines of columns between tabs, in which each
 * zone has one country: in the newer zone1970.tab Oslo is a part of Berlin,
 * which nobody looks for.
 */
#include "env/zone_places.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* The most countries there are codes for, and bytes of a country's name. */
#define COUNTRIES_MAX 676
#define COUNTRY_MAX 64

#define NAME_SCAN "255[^\t\r\n]" /* as long as a zone's name may be */
static_assert(TAKT_ZONE_NAME_MAX == 255, "NAME_SCAN says it too");

#define LINE_MAX_BYTES 1024 /* more than any line of either has */

struct country {
    char code[3];
    char name[COUNTRY_MAX];
};

struct countries {
    struct country list[COUNTRIES_MAX];
    size_t count;
};

static void read_countries(const struct zones *zones, struct countries *out)
{
    char line[LINE_MAX_BYTES];
    FILE *file = zones_open(zones, "iso3166.tab");

    out->count = 0;
    while (file != NULL && out->count < COUNTRIES_MAX &&
           fgets(line, sizeof(line), file) != NULL) {
        struct country *country = &out->list[out->count];

        if (line[0] != '#' && sscanf(line, "%2[A-Z]\t%63[^\t\r\n]",
                                     country->code, country->name) == 2)
            out->count++;
    }
    if (file != NULL)
        fclose(file);
}

/* The name of a country; its code if it has none. */
static const char *name_of(const struct countries *countries, const char *code)
{
    for (size_t i = 0; i < countries->count; i++)
        if (strcmp(countries->list[i].code, code) == 0)
            return countries->list[i].name;
    return code;
}

void zone_places_each(const struct zones *zones,
                      void (*each)(void *ctx, const struct zone_place *place),
                      void *ctx)
{
    struct countries countries;
    char line[LINE_MAX_BYTES];
    char code[3];
    char zone[TAKT_ZONE_NAME_MAX + 1];
    FILE *file = zones_open(zones, "zone.tab");

    if (file == NULL)
        return;
    read_countries(zones, &countries);
    while (fgets(line, sizeof(line), file) != NULL)
        if (line[0] != '#' &&
            sscanf(line, "%2[A-Z]\t%*[^\t]\t%" NAME_SCAN, code, zone) == 2)
            each(ctx,
                 &(struct zone_place){.zone = zone,
                                      .code = code,
                                      .country = name_of(&countries, code)});
    fclose(file);
}

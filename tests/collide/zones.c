/* SPDX-License-Identifier: MIT */
#include "zones.h"

#include <stdio.h>
#include <string.h>

static const char *const names[ZONES] = {
    [ZONE_OSLO] = "Europe/Oslo",
    [ZONE_NEW_YORK] = "America/New_York",
    [ZONE_LORD_HOWE] = "Australia/Lord_Howe",
    [ZONE_APIA] = "Pacific/Apia",
    [ZONE_CASABLANCA] = "Africa/Casablanca",
    [ZONE_TOKYO] = "Asia/Tokyo",
};

struct takt_zone *zones[ZONES];

static bool load(int zone)
{
    static char bytes[TAKT_ZONE_FILE_MAX];
    char path[128];

    (void)snprintf(path, sizeof(path), "/usr/share/zoneinfo/%s", names[zone]);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    size_t size = fread(bytes, 1, sizeof(bytes), file);
    (void)fclose(file);
    return takt_zone_load(&zones[zone], names[zone], strlen(names[zone]), bytes,
                          size, NULL, NULL) == TAKT_OK;
}

bool zones_load(void)
{
    for (int i = 0; i < ZONES; i++)
        if (!load(i))
            return false;
    return true;
}

void zones_free(void)
{
    for (int i = 0; i < ZONES; i++)
        takt_zone_free(zones[i]);
}

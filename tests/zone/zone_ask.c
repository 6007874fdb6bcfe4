/* SPDX-License-Identifier: MIT */
/*
 * Answers questions about zones for check_zones.py, one line each:
 *
 *     z PATH      load the file at PATH; prints nothing
 *     o INSTANT   the offset in force
 *     w WALL      the instant meant, and the kind as a number
 *     t INSTANT   the next transition: instant, offsets before and after
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <takt/zone.h>

static struct takt_zone *load(const char *path)
{
    static unsigned char bytes[TAKT_ZONE_FILE_MAX];
    struct takt_zone *zone = NULL;
    struct takt_error err = {0};
    FILE *file = fopen(path, "rb");

    if (file == NULL)
        return NULL;
    size_t size = fread(bytes, 1, sizeof(bytes), file);
    fclose(file);
    if (takt_zone_load(&zone, path, strlen(path), bytes, size, NULL, &err))
        fprintf(stderr, "%s: refused at byte %zu\n", path, err.offset);
    return zone;
}

static void answer(const struct takt_zone *zone, char verb, int64_t s)
{
    struct takt_local local;
    struct takt_transition change;

    switch (verb) {
    case 'o':
        printf("%" PRId32 "\n", takt_zone_offset(zone, s));
        break;
    case 'w':
        local = takt_zone_resolve(zone, s);
        printf("%" PRId64 " %d\n", local.at_s, (int)local.kind);
        break;
    default:
        if (takt_zone_next_transition(zone, s, &change) == TAKT_OK)
            printf("%" PRId64 " %" PRId32 " %" PRId32 "\n", change.at_s,
                   change.before_s, change.after_s);
        else
            printf("none\n");
    }
}

int main(void)
{
    struct takt_zone *zone = NULL;
    char line[4200];

    while (fgets(line, sizeof(line), stdin) != NULL) {
        int64_t s;

        line[strcspn(line, "\n")] = '\0';
        if (line[0] == 'z') {
            takt_zone_free(zone);
            zone = load(line + 2);
            if (zone == NULL)
                return 1;
        } else if (zone == NULL || sscanf(line + 1, "%" SCNd64, &s) != 1) {
            return 2;
        } else {
            answer(zone, line[0], s);
        }
    }
    takt_zone_free(zone);
    return 0;
}

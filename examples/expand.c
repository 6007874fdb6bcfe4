/* SPDX-License-Identifier: MIT */
/* Prints dates across the end of summer time in Oslo: the offset changes.
 * Build it with: cc expand.c $(pkg-config --cflags --libs takt) */
#include <stdio.h>
#include <string.h>

#include <takt/takt.h>

/* libtakt reads no files: the caller hands it the zone's bytes. */
static struct takt_zone *load_zone(const char *path)
{
    static unsigned char bytes[TAKT_ZONE_FILE_MAX];
    struct takt_zone *zone = NULL;
    FILE *file = fopen(path, "rb");
    size_t size = file != NULL ? fread(bytes, 1, sizeof(bytes), file) : 0;
    if (file != NULL)
        fclose(file);
    if (takt_zone_load(&zone, "Oslo", 4, bytes, size, NULL, NULL) != TAKT_OK)
        fprintf(stderr, "%s is not a zone\n", path);
    return zone;
}

static int print_dates(const struct takt_series *series)
{
    struct takt_series_iter iter;
    struct takt_occurrence date;
    char line[TAKT_TIME_PRINT_SIZE];
    int status = takt_series_iter_open(&iter, series, INT64_MIN);

    while (status == 0 && takt_series_iter_next(&iter, &date, 1) == 1) {
        struct takt_time time = {date.wall_s, TAKT_TIME_LOCAL};
        takt_time_print_extended(line, time, true, date.offset_s);
        puts(line);
    }
    takt_series_iter_close(&iter);
    return status;
}

int main(void)
{
    const char *text = "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5";
    struct takt_zone *zone = load_zone("/usr/share/zoneinfo/Europe/Oslo");
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_series *series = NULL;
    struct takt_rule rule;
    int status = 1;

    options.frame = TAKT_FRAME_ZONE;
    options.zone = zone;
    options.start_s = takt_day(2026, 10, 20) * (int64_t)TAKT_DAY_S + 9 * 3600;
    options.rules = &rule;
    options.rule_count = 1;
    if (zone != NULL && takt_rule_parse(&rule, text, strlen(text), NULL) == 0 &&
        takt_series_make(&series, &options, NULL, NULL) == TAKT_OK)
        status = print_dates(series);
    takt_series_free(series);
    takt_zone_free(zone);
    return status;
}

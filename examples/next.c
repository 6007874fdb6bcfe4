/* SPDX-License-Identifier: MIT */
/* The next three times of a rule after a moment, and how many there have
 * been before it:
 *
 *     cc next.c $(pkg-config --cflags --libs takt) */
#include <stdio.h>
#include <string.h>

#include <takt/takt.h>

int main(void)
{
    const char *text = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20";
    const int64_t start_s = takt_day(2026, 11, 20) * (int64_t)TAKT_DAY_S;
    const int64_t now_s = takt_day(2031, 5, 1) * (int64_t)TAKT_DAY_S;
    struct takt_walk *walk = NULL;
    struct takt_rule rule;
    struct takt_error error;
    struct takt_iter iter;
    int64_t dates[3];
    size_t count;

    if (takt_rule_parse(&rule, text, strlen(text), &error) ||
        takt_walk_compile(&walk, &rule, start_s, true, NULL, &error)) {
        fprintf(stderr, "refused at byte %zu\n", error.offset);
        return 1;
    }
    takt_iter_init(&iter, walk, now_s);
    count = takt_iter_next(&iter, dates, 3);
    for (size_t i = 0; i < count; i++) {
        struct takt_time time = {dates[i], TAKT_TIME_DATE};
        char line[TAKT_TIME_PRINT_SIZE];

        takt_time_print_extended(line, time, false, 0);
        puts(line);
    }
    printf("%llu before\n", (unsigned long long)takt_walk_rank(walk, now_s));
    takt_walk_free(walk);
    return 0;
}

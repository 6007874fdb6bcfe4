/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as an interval after completion. What is refused is refused with
 * a place inside the text; what is read is read back the same from what is
 * printed, and gives dates that exist, on or after the day it counts from.
 */
#include <takt/after.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the run, whatever NDEBUG says. */
static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_text(const struct takt_after *after)
{
    char text[TAKT_AFTER_PRINT_SIZE];
    char again[TAKT_AFTER_PRINT_SIZE];
    struct takt_after back;
    const size_t len = takt_after_print(text, after);

    require(len < sizeof(text) && strlen(text) == len);
    require(takt_after_parse(&back, text, len, NULL) == TAKT_OK);
    require(takt_after_print(again, &back) == len);
    require(memcmp(text, again, len) == 0);
}

static void check_next(const struct takt_after *after)
{
    const int32_t days[] = {TAKT_DAY_MIN, 0, 20780, TAKT_DAY_MAX - 400,
                            TAKT_DAY_MAX};
    const int64_t noon_s = TAKT_DAY_S / 2;

    for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
        int64_t next_s;
        const takt_status status =
            takt_after_next(&next_s, after, noon_s, days[i], 0);

        require(status == TAKT_OK || status == TAKT_DONE);
        if (status == TAKT_OK)
            require(next_s > (int64_t)days[i] * TAKT_DAY_S + noon_s &&
                    next_s <= TAKT_WALL_MAX);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct takt_after after;
    struct takt_error err;

    if (takt_after_parse(&after, (const char *)data, size, &err) != TAKT_OK) {
        require(err.status == TAKT_REFUSED && after.n == 0);
        require(err.offset <= size && err.length <= size - err.offset);
        return 0;
    }
    check_text(&after);
    check_next(&after);
    return 0;
}

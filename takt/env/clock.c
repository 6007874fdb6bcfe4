/* SPDX-License-Identifier: MIT */
/* The one place that reads the clock. */
#include "env/clock.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static takt_status read_override(int64_t *now_s, const char *text,
                                 struct takt_error *err)
{
    struct takt_time time;
    takt_status status = takt_time_parse(&time, text, strlen(text), err);

    if (status == TAKT_OK && time.kind != TAKT_TIME_UTC) {
        status = TAKT_REFUSED;
        if (err != NULL)
            *err = (struct takt_error){.status = status,
                                       .reason = TAKT_REASON_DATE,
                                       .offset = strlen(text)};
    }
    *now_s = status == TAKT_OK ? time.wall_s : 0;
    return status;
}

takt_status clock_now(int64_t *now_s, struct takt_error *err)
{
    const char *text = getenv("TAKT_NOW");
    struct timespec now = {0};

    if (text != NULL && text[0] != '\0')
        return read_override(now_s, text, err);
    (void)clock_gettime(CLOCK_REALTIME,
                        &now); /* fails only on a bad clock id */
    *now_s = now.tv_sec;
    return TAKT_OK;
}

struct timespec clock_ahead(int milliseconds)
{
    struct timespec at;

    clock_gettime(CLOCK_MONOTONIC, &at);
    at.tv_sec += milliseconds / 1000;
    at.tv_nsec += milliseconds % 1000 * 1000000L;
    at.tv_sec += at.tv_nsec / 1000000000L;
    at.tv_nsec %= 1000000000L;
    return at;
}

int64_t clock_ticks_us(void)
{
    struct timespec now = {0};

    (void)clock_gettime(CLOCK_MONOTONIC, &now); /* fails only on a bad id */
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

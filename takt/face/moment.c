/* SPDX-License-Identifier: MIT */
#include "face/moment.h"

#include "face/messages.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

int32_t moment_day(int64_t wall_s)
{
    int64_t day = wall_s / TAKT_DAY_S;

    return (int32_t)(day - (wall_s % TAKT_DAY_S < 0));
}

int64_t moment_clock(int64_t wall_s)
{
    return wall_s - (int64_t)moment_day(wall_s) * TAKT_DAY_S;
}

void moment_add_day(struct buf *out, int32_t day)
{
    struct takt_date date = takt_date(day);

    buf_addf(out, "%04d-%02d-%02d", date.year, date.month, date.day);
}

void moment_add_wall(struct buf *out, int64_t wall_s)
{
    int clock_s = (int)moment_clock(wall_s);

    moment_add_day(out, moment_day(wall_s));
    buf_addf(out, " %02d:%02d", clock_s / 3600, clock_s / 60 % 60);
    if (clock_s % 60 != 0)
        buf_addf(out, ":%02d", clock_s % 60);
}

void moment_add_clock(struct buf *out, enum takt_lang lang, int64_t wall_s)
{
    int clock_s = (int)moment_clock(wall_s);

    buf_addf(out, "%02d%s%02d", clock_s / 3600,
             message_text(lang, MSG_CLOCK_POINT), clock_s / 60 % 60);
}

void moment_add_length(struct buf *out, enum takt_lang lang, int64_t days,
                       int64_t s)
{
    const struct {
        int64_t amount;
        const char *unit;
    } parts[] = {{days, "d"},
                 {s / 3600, message_text(lang, MSG_HOUR_LETTER)},
                 {s / 60 % 60, "min"},
                 {s % 60, "s"}};
    const char *gap = "";

    for (size_t i = 0; i < COUNT(parts); i++)
        if (parts[i].amount != 0) {
            buf_addf(out, "%s%lld %s", gap, (long long)parts[i].amount,
                     parts[i].unit);
            gap = " ";
        }
    if (*gap == '\0')
        buf_add_str(out, "0 min");
}

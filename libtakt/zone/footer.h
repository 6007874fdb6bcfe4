/* SPDX-License-Identifier: MIT */
/* The POSIX TZ string at the end of a TZif file: the rule for all years that
 * the file does not list. */
#ifndef TAKT_ZONE_FOOTER_H
#define TAKT_ZONE_FOOTER_H

#include <takt/zone.h>

/* How a rule names the day of a change. */
enum footer_day {
    FOOTER_JULIAN,  /* Jn: 1 to 365, 29 February never counted */
    FOOTER_ORDINAL, /* n: 0 to 365, 29 February counted */
    FOOTER_WEEKDAY, /* Mm.w.d */
};

/* When one of the two changes of a year happens. */
struct footer_change {
    enum footer_day kind;
    int32_t day;     /* of the year; only JULIAN and ORDINAL */
    int32_t month;   /* 1 to 12; only WEEKDAY, as the next two */
    int32_t week;    /* 1 to 4, 5 for the last */
    int32_t weekday; /* 0 Monday to 6 Sunday */
    int32_t time_s;  /* from that day's midnight, on the clock before */
};

struct footer {
    bool is_set;                /* false: the file gives no rule */
    bool has_dst;               /* false: standard time for ever */
    int32_t std_s;              /* offset of standard time, east of UTC */
    int32_t dst_s;              /* offset of daylight saving time */
    struct footer_change start; /* to daylight saving time */
    struct footer_change end;   /* back */
};

/* Reads a TZ string; the empty one sets nothing.
 *
 * @param base where the text lies in the file, added to the error's offset
 * @return TAKT_OK, or TAKT_REFUSED with TAKT_REASON_TZ_FOOTER. */
takt_status takt__footer_parse(struct footer *out, const char *text, size_t len,
                               size_t base, struct takt_error *err);

/* The instant when daylight saving time starts, or with is_end ends, by the
 * rule of a year. It may fall in a year beside it. */
int64_t takt__footer_instant(const struct footer *footer, int32_t year,
                             bool is_end);

#endif

/* SPDX-License-Identifier: MIT */
#include "face/days_off.h"

#include <string.h>

#include "face/messages.h"

bool days_off_place(struct takt_place *out, const char *code)
{
    *out = (struct takt_place){NULL, NULL};
    return code != NULL && takt_place_find(out, code, strlen(code)) == TAKT_OK;
}

void days_off_add_clause(const struct reader *reader, struct buf *out,
                         const struct diary_timing *timing)
{
    static const enum message ways[TAKT_SHIFT__COUNT] = {
        [TAKT_SHIFT_SKIP] = MSG_SHIFT_SKIP,
        [TAKT_SHIFT_NEXT] = MSG_SHIFT_NEXT,
        [TAKT_SHIFT_PREVIOUS] = MSG_SHIFT_PREVIOUS,
        [TAKT_SHIFT_NEAREST] = MSG_SHIFT_NEAREST,
    };
    const enum takt_lang lang = reader->lang;
    const struct takt_place nowhere = {NULL, NULL};
    struct takt_shift shift;

    if (timing->shift == NULL ||
        takt_shift_parse(&shift, timing->shift, strlen(timing->shift), nowhere,
                         NULL) != TAKT_OK ||
        shift.way == TAKT_SHIFT_KEEP)
        return;
    enum message days = shift.workdays.place.country == NULL
                            ? MSG_SHIFT_ON_WEEKENDS
                        : shift.workdays.weekend == 0 ? MSG_SHIFT_ON_HOLIDAYS
                                                      : MSG_SHIFT_ON_BOTH;
    buf_add_char(out, ' ');
    message_add(out, lang, days,
                (const char *const[]){message_text(lang, ways[shift.way])});
}

const char *days_off_name(const struct reader *reader, int32_t day)
{
    const char *tag = takt_lang_tag(reader->lang);
    struct takt_holiday holiday;
    struct takt_place home;

    if (!days_off_place(&home, reader->country) ||
        takt_holiday_on(&holiday, home, day) != TAKT_OK)
        return NULL;
    return takt_holiday_name(&holiday, tag, strlen(tag));
}

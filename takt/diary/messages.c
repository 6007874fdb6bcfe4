/* SPDX-License-Identifier: MIT */
/* Filling in the error that the caller may have passed. */
#include "diary/messages.h"

#include <string.h>

takt_status diary_refuse(struct diary_error *err, enum diary_reason reason,
                         int64_t arg0, int64_t arg1)
{
    if (err != NULL)
        *err = (struct diary_error){.reason = reason, .arg = {arg0, arg1}};
    return TAKT_REFUSED;
}

takt_status diary_refuse_field(struct diary_error *err,
                               enum diary_reason reason, enum diary_field field,
                               int64_t arg0, int64_t arg1)
{
    if (err != NULL)
        *err = (struct diary_error){
            .reason = reason, .field = field, .arg = {arg0, arg1}};
    return TAKT_REFUSED;
}

takt_status diary_refuse_text(struct diary_error *err, enum diary_reason reason,
                              const char *text)
{
    size_t len = text == NULL ? 0 : strlen(text);

    if (err == NULL)
        return TAKT_REFUSED;
    *err = (struct diary_error){.reason = reason};
    if (len >= sizeof(err->text)) {
        len = sizeof(err->text) - 1;
        while (len > 0 && ((unsigned char)text[len] & 0xc0) == 0x80)
            len--; /* inside a character of UTF-8 */
    }
    if (len > 0)
        memcpy(err->text, text, len);
    return TAKT_REFUSED;
}

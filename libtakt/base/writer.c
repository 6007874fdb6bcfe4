/* SPDX-License-Identifier: MIT */
#include "base/writer.h"

#include <string.h>

void takt__write(struct writer *w, const char *text, size_t len)
{
    if (w->len < w->size) {
        size_t room = w->size - w->len;
        memcpy(w->buf + w->len, text, len < room ? len : room);
    }
    w->len += len;
}

void takt__write_str(struct writer *w, const char *text)
{
    takt__write(w, text, strlen(text));
}

void takt__write_int(struct writer *w, int64_t value)
{
    char digits[24];
    size_t at = sizeof(digits);
    uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;

    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0)
        digits[--at] = '-';
    takt__write(w, digits + at, sizeof(digits) - at);
}

takt_status takt__write_end(struct writer *w, size_t *len)
{
    if (len != NULL)
        *len = w->len;
    if (w->len < w->size) {
        w->buf[w->len] = '\0';
        return TAKT_OK;
    }
    if (w->size > 0) {
        size_t end = w->size - 1;
        while (end > 0 && ((unsigned char)w->buf[end] & 0xc0) == 0x80)
            end--;
        w->buf[end] = '\0';
    }
    return TAKT_LIMIT;
}

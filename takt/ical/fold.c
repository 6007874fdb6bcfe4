/* SPDX-License-Identifier: MIT */
/* Folding (RFC 5545, 3.1). A line holds at most 75 octets without its end;
 * the space that a continuation starts with is one of them. */
#include "ical/fold.h"

#include <string.h>

#define FOLD_OCTETS 75

/* How many of the next max bytes to write, so that no character is cut. Bytes
 * that are no UTF-8 are cut anywhere. */
static size_t piece(struct ical_text rest, size_t max)
{
    size_t len = max;

    if (rest.len <= max)
        return rest.len;
    while (len > max - 4 && ((unsigned char)rest.at[len] & 0xc0) == 0x80)
        len--;
    return ((unsigned char)rest.at[len] & 0xc0) == 0x80 ? max : len;
}

void ical_fold(struct buf *out, struct ical_text line)
{
    size_t room = FOLD_OCTETS;

    do {
        const size_t len = piece(line, room);

        if (room < FOLD_OCTETS)
            buf_add_char(out, ' ');
        buf_add(out, line.at, len);
        buf_add_str(out, "\r\n");
        line = (struct ical_text){line.at + len, line.len - len};
        room = FOLD_OCTETS - 1;
    } while (line.len > 0);
}

void ical_fold_lines(struct buf *out, const char *text)
{
    while (*text != '\0') {
        const size_t len = strcspn(text, "\r\n");

        if (len > 0)
            ical_fold(out, (struct ical_text){text, len});
        text += len + (text[len] != '\0');
    }
}

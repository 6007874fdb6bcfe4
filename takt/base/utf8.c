/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

size_t utf8_character(const char *text, size_t len)
{
    const unsigned char *p = (const unsigned char *)text;

    if (len == 0)
        return 0;
    const unsigned c = p[0];
    const size_t own = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    const unsigned low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
    const unsigned high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;

    if ((c >= 0x80 && c < 0xc2) || c > 0xf4 || own > len)
        return 0;
    for (size_t i = 1; i < own; i++)
        if (p[i] < (i == 1 ? low : 0x80) || p[i] > (i == 1 ? high : 0xbf))
            return 0;
    return own;
}

bool utf8_is_valid(const char *text, size_t len)
{
    while (len > 0) {
        const size_t own = utf8_character(text, len);

        if (own == 0)
            return false;
        text += own;
        len -= own;
    }
    return true;
}

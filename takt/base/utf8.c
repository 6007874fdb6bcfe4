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

/* A byte without its case; before is the byte before it. */
static unsigned char fold(unsigned char c, unsigned char before)
{
    if (c >= 'A' && c <= 'Z')
        return (unsigned char)(c + ('a' - 'A'));
    if (before == 0xc3 && c >= 0x80 && c <= 0x9e && c != 0x97)
        return (unsigned char)(c + 0x20); /* U+00D7 is the multiplication
                                             sign */
    return c;
}

/* Whether a text begins with another. */
static bool begins_with(const unsigned char *text, const unsigned char *part)
{
    unsigned char before = 0;

    for (; *part != 0; text++, part++) {
        if (fold(*text, before) != fold(*part, before))
            return false; /* at the end of text at the latest */
        before = *part;
    }
    return true;
}

bool utf8_has(const char *text, const char *part)
{
    const unsigned char *at = (const unsigned char *)text;

    for (; *at != 0; at++)
        if (begins_with(at, (const unsigned char *)part))
            return true;
    return *part == '\0';
}

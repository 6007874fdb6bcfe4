/* SPDX-License-Identifier: MIT */
/* Fills the pieces into a text. */
#include "face/fill.h"

void face_fill(struct buf *out, const char *text, const char *const *args)
{
    for (const char *at = text; *at != '\0'; at++) {
        bool is_piece = at[0] == '{' && at[1] >= '0' && at[1] <= '9' &&
                        at[2] == '}' && args != NULL;
        if (!is_piece) {
            buf_add_char(out, *at);
            continue;
        }
        buf_add_str(out, args[at[1] - '0']);
        at += 2;
    }
}

/* SPDX-License-Identifier: MIT */
/* Fills the pieces into a text: {0} to {9} stand for args. */
#include "face/messages.h"

#include <ctype.h>

static const char *const *const tables[TAKT_LANG__COUNT] = {
    [TAKT_LANG_NB] = messages_nb, [TAKT_LANG_EN] = messages_en,
    [TAKT_LANG_NN] = messages_nn, [TAKT_LANG_SV] = messages_sv,
    [TAKT_LANG_DA] = messages_da, [TAKT_LANG_DE] = messages_de,
    [TAKT_LANG_NL] = messages_nl,
};

const char *message_text(enum takt_lang lang, enum message message)
{
    return tables[lang][message];
}

void message_add(struct buf *out, enum takt_lang lang, enum message message,
                 const char *const *args)
{
    const char *at = message_text(lang, message);

    for (; *at != '\0'; at++) {
        bool is_piece = at[0] == '{' && isdigit((unsigned char)at[1]) &&
                        at[2] == '}' && args != NULL;
        if (!is_piece) {
            buf_add_char(out, *at);
            continue;
        }
        buf_add_str(out, args[at[1] - '0']);
        at += 2;
    }
}

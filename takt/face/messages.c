/* SPDX-License-Identifier: MIT */
/* The text of a message, and its pieces. */
#include "face/messages.h"

#include "face/fill.h"

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
    face_fill(out, message_text(lang, message), args);
}

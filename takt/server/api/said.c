/* SPDX-License-Identifier: MIT */
/* The texts of the API; see said.h. */
#include "server/api/said.h"

#include <string.h>

#include "face/fill.h"

static const char *const *const tables[TAKT_LANG__COUNT] = {
    [TAKT_LANG_NB] = said_nb, [TAKT_LANG_EN] = said_en,
    [TAKT_LANG_NN] = said_nn, [TAKT_LANG_SV] = said_sv,
    [TAKT_LANG_DA] = said_da, [TAKT_LANG_DE] = said_de,
    [TAKT_LANG_NL] = said_nl,
};

const char *said_text(enum takt_lang lang, enum said said)
{
    return tables[lang][said];
}

void said_add_sentence(struct buf *out, const char *text)
{
    const size_t len = strlen(text);

    if (len == 0)
        return;
    if (text[0] >= 'a' && text[0] <= 'z')
        buf_add_char(out, (char)(text[0] - 'a' + 'A'));
    else
        buf_add_char(out, text[0]);
    buf_add_str(out, text + 1);
    if (strchr(".!?", text[len - 1]) == NULL)
        buf_add_char(out, '.');
}

void said_add(struct buf *out, enum takt_lang lang, enum said said,
              const char *const *args)
{
    face_fill(out, said_text(lang, said), args);
}

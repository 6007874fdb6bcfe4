/* SPDX-License-Identifier: MIT */
/* The texts of the API; see said.h. */
#include "server/api/said.h"

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

void said_add(struct buf *out, enum takt_lang lang, enum said said,
              const char *const *args)
{
    face_fill(out, said_text(lang, said), args);
}

/* SPDX-License-Identifier: MIT */
/* Intervals after completion in the words of the command line. A month is m
 * here, for there are no minutes to take it for. */
#include "cli/after.h"

#include <stdio.h>
#include <string.h>

#include <takt/words.h>

#include "cli/output.h"
#include "cli/when.h"
#include "face/sentence.h"

static bool parse_unit(enum takt_after_unit *out, const char *text)
{
    static const struct {
        const char *word;
        enum takt_after_unit unit;
    } words[] = {
        {"d", TAKT_AFTER_DAYS},         {"day", TAKT_AFTER_DAYS},
        {"days", TAKT_AFTER_DAYS},      {"dag", TAKT_AFTER_DAYS},
        {"dager", TAKT_AFTER_DAYS},     {"w", TAKT_AFTER_WEEKS},
        {"week", TAKT_AFTER_WEEKS},     {"weeks", TAKT_AFTER_WEEKS},
        {"u", TAKT_AFTER_WEEKS},        {"uke", TAKT_AFTER_WEEKS},
        {"uker", TAKT_AFTER_WEEKS},     {"m", TAKT_AFTER_MONTHS},
        {"month", TAKT_AFTER_MONTHS},   {"months", TAKT_AFTER_MONTHS},
        {"mnd", TAKT_AFTER_MONTHS},     {"måned", TAKT_AFTER_MONTHS},
        {"måneder", TAKT_AFTER_MONTHS}, {"y", TAKT_AFTER_YEARS},
        {"year", TAKT_AFTER_YEARS},     {"years", TAKT_AFTER_YEARS},
        {"å", TAKT_AFTER_YEARS},        {"år", TAKT_AFTER_YEARS},
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (when_is_name(text, strlen(text), words[i].word, SIZE_MAX)) {
            *out = words[i].unit;
            return true;
        }
    return false;
}

bool after_parse(struct takt_after *out, const char *text)
{
    const size_t digits = strspn(text, "0123456789");
    const char *unit = text + digits + strspn(text + digits, " ");

    if (digits == 0) /* as it is kept */
        return takt_after_parse(out, text, strlen(text), NULL) == TAKT_OK &&
               out->count == 0 && !out->has_until;
    *out = (struct takt_after){.n = 0};
    for (size_t i = 0; i < digits && out->n <= TAKT_AFTER_MAX; i++)
        out->n = out->n * 10 + (uint32_t)(text[i] - '0');
    return out->n > 0 && out->n <= TAKT_AFTER_MAX &&
           parse_unit(&out->unit, unit);
}

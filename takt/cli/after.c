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

static bool parse_unit(enum takt_after_unit *out, const char *text, size_t len)
{
    /* In the seven languages; the letters first. */
    static const char *const words[TAKT_AFTER_UNIT__COUNT][16] = {
        [TAKT_AFTER_DAYS] = {"d", "day", "days", "dag", "dager", "dagar",
                             "dage", "tag", "tage", "tagen", "dagen"},
        [TAKT_AFTER_WEEKS] = {"w", "u", "week", "weeks", "uke", "uker", "veke",
                              "veker", "vecka", "veckor", "uge", "uger",
                              "woche", "wochen", "weken"},
        [TAKT_AFTER_MONTHS] = {"m", "month", "months", "mnd", "måned",
                               "måneder", "månad", "månader", "monat", "monate",
                               "monaten", "maand", "maanden"},
        [TAKT_AFTER_YEARS] = {"y", "å", "year", "years", "år", "jahr", "jahre",
                              "jahren", "jaar", "jaren"},
    };

    for (size_t unit = 0; unit < TAKT_AFTER_UNIT__COUNT; unit++)
        for (size_t i = 0; i < 16 && words[unit][i] != NULL; i++)
            if (when_is_name(text, len, words[unit][i], SIZE_MAX)) {
                *out = (enum takt_after_unit)unit;
                return true;
            }
    return false;
}

/* What may follow the unit: nothing, or what the sentence of such a follow-up
 * says in one of the languages, and what people say for it. */
static bool is_tail(const char *text)
{
    static const char *const tails[] = {
        "",
        "etter fullføring",
        "etter fullført",
        "after completion",
        "after it is done",
        "efter slutförande",
        "efter slutförd",
        "efter udførelse",
        "efter udført",
        "nach Erledigung",
        "nach Abschluss",
        "na voltooiing",
    };

    for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++)
        if (when_is_name(text, strlen(text), tails[i], SIZE_MAX))
            return true;
    return false;
}

bool after_parse(struct takt_after *out, const char *text)
{
    const size_t digits = strspn(text, "0123456789");
    const char *unit = text + digits + strspn(text + digits, " ");
    const size_t len = strcspn(unit, " ");
    const char *tail = unit + len + strspn(unit + len, " ");

    if (digits == 0) /* as it is kept */
        return takt_after_parse(out, text, strlen(text), NULL) == TAKT_OK &&
               out->count == 0 && !out->has_until;
    *out = (struct takt_after){.n = 0};
    for (size_t i = 0; i < digits && out->n <= TAKT_AFTER_MAX; i++)
        out->n = out->n * 10 + (uint32_t)(text[i] - '0');
    return out->n > 0 && out->n <= TAKT_AFTER_MAX &&
           parse_unit(&out->unit, unit, len) && is_tail(tail);
}

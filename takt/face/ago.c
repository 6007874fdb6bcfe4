/* SPDX-License-Identifier: MIT */
/* How far an instant lies from now, in words; one table a language. */
#include "face/ago.h"

#include <assert.h>
#include <takt/civil.h>

#define MINUTE_S 60
#define HOUR_S 3600

enum unit { MINUTE, HOUR, DAY, UNIT__COUNT };

/* {0} stands for the number. */
struct words {
    const char *now;
    struct {
        const char *one; /* in one, ago one */
        const char *many;
    } to_come[UNIT__COUNT], past[UNIT__COUNT];
};

static const struct words words[] = {
    [TAKT_LANG_NB] = {"nå",
                      {{"om 1 minutt", "om {0} minutter"},
                       {"om 1 time", "om {0} timer"},
                       {"om 1 dag", "om {0} dager"}},
                      {{"for 1 minutt siden", "for {0} minutter siden"},
                       {"for 1 time siden", "for {0} timer siden"},
                       {"for 1 dag siden", "for {0} dager siden"}}},
    [TAKT_LANG_NN] = {"no",
                      {{"om 1 minutt", "om {0} minutt"},
                       {"om 1 time", "om {0} timar"},
                       {"om 1 dag", "om {0} dagar"}},
                      {{"for 1 minutt sidan", "for {0} minutt sidan"},
                       {"for 1 time sidan", "for {0} timar sidan"},
                       {"for 1 dag sidan", "for {0} dagar sidan"}}},
    [TAKT_LANG_EN] = {"now",
                      {{"in 1 minute", "in {0} minutes"},
                       {"in 1 hour", "in {0} hours"},
                       {"in 1 day", "in {0} days"}},
                      {{"1 minute ago", "{0} minutes ago"},
                       {"1 hour ago", "{0} hours ago"},
                       {"1 day ago", "{0} days ago"}}},
    [TAKT_LANG_SV] = {"nu",
                      {{"om 1 minut", "om {0} minuter"},
                       {"om 1 timme", "om {0} timmar"},
                       {"om 1 dag", "om {0} dagar"}},
                      {{"för 1 minut sedan", "för {0} minuter sedan"},
                       {"för 1 timme sedan", "för {0} timmar sedan"},
                       {"för 1 dag sedan", "för {0} dagar sedan"}}},
    [TAKT_LANG_DA] = {"nu",
                      {{"om 1 minut", "om {0} minutter"},
                       {"om 1 time", "om {0} timer"},
                       {"om 1 dag", "om {0} dage"}},
                      {{"for 1 minut siden", "for {0} minutter siden"},
                       {"for 1 time siden", "for {0} timer siden"},
                       {"for 1 dag siden", "for {0} dage siden"}}},
    [TAKT_LANG_DE] = {"jetzt",
                      {{"in 1 Minute", "in {0} Minuten"},
                       {"in 1 Stunde", "in {0} Stunden"},
                       {"in 1 Tag", "in {0} Tagen"}},
                      {{"vor 1 Minute", "vor {0} Minuten"},
                       {"vor 1 Stunde", "vor {0} Stunden"},
                       {"vor 1 Tag", "vor {0} Tagen"}}},
    [TAKT_LANG_NL] = {"nu",
                      {{"over 1 minuut", "over {0} minuten"},
                       {"over 1 uur", "over {0} uur"},
                       {"over 1 dag", "over {0} dagen"}},
                      {{"1 minuut geleden", "{0} minuten geleden"},
                       {"1 uur geleden", "{0} uur geleden"},
                       {"1 dag geleden", "{0} dagen geleden"}}},
};

static_assert(sizeof(words) / sizeof(words[0]) == TAKT_LANG__COUNT,
              "each language");

static void add_number(struct buf *out, const char *text, int64_t number)
{
    for (; *text != '\0'; text++) {
        if (text[0] != '{') {
            buf_add_char(out, *text);
            continue;
        }
        buf_addf(out, "%lld", (long long)number);
        text += 2;
    }
}

void ago_add(struct buf *out, enum takt_lang lang, int64_t at_s, int64_t now_s)
{
    static const int64_t lengths[] = {MINUTE_S, HOUR_S, TAKT_DAY_S};
    const struct words *w = &words[lang];
    const int64_t away_s = at_s > now_s ? at_s - now_s : now_s - at_s;
    enum unit unit = DAY;

    if (away_s < MINUTE_S) {
        buf_add_str(out, w->now);
        return;
    }
    while (away_s < lengths[unit])
        unit--;
    const int64_t number = away_s / lengths[unit];
    if (at_s > now_s)
        add_number(out,
                   number == 1 ? w->to_come[unit].one : w->to_come[unit].many,
                   number);
    else
        add_number(out, number == 1 ? w->past[unit].one : w->past[unit].many,
                   number);
}

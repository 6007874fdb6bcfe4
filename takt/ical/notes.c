/* SPDX-License-Identifier: MIT */
/* The sentences of an import's notes. */
#include "ical/notes.h"

#include "env/user.h"

static const char *const texts[ICAL_NOTE__COUNT][TAKT_LANG__COUNT] = {
    [ICAL_NOTE_LINE] = {"har en linje som ikke er NAVN:VERDI",
                        "has a line that is not NAME:VALUE"},
    [ICAL_NOTE_LONG] = {"har en linje som er for lang",
                        "has a line that is too long"},
    [ICAL_NOTE_OPEN] = {"mangler END", "lacks its END"},
    [ICAL_NOTE_END] = {"har en END som ikke avslutter noe",
                       "has an END that ends nothing"},
    [ICAL_NOTE_DEPTH] = {"har deler som ligger for dypt",
                         "has parts that stand too deep"},
    [ICAL_NOTE_NO_START] = {"mangler DTSTART", "lacks DTSTART"},
    [ICAL_NOTE_BAD_START] = {"har et tidspunkt som ikke kan leses",
                             "has a time that cannot be read"},
    [ICAL_NOTE_NOT_FOLLOWUP] = {"er verken avtale eller oppgave",
                                "is neither an event nor a task"},
    [ICAL_NOTE_UID_TWICE] = {"har samme UID som en nyere",
                             "has the same UID as a newer one"},
    [ICAL_NOTE_TOO_MANY] = {"har for mange datoer", "has too many dates"},
    [ICAL_NOTE_REMOVED] = {"gjelder en dato som er tatt ut",
                           "is for a date that was taken out"},
    [ICAL_NOTE_STRAY] = {"linjer utenfor alle komponenter er utelatt",
                         "lines outside every component were left out"},
    [ICAL_NOTE_CALENDAR] = {"kalenderen er skadet; det som er helt, er tatt "
                            "inn",
                            "the calendar is broken; what is whole was taken"},
    [ICAL_NOTE_CALENDAR_LINE] =
        {"en linje om hele kalenderen er ikke tatt inn",
         "a line about the whole calendar was not taken"},
    [ICAL_NOTE_PART] = {"en skadet del er utelatt",
                        "a broken part was left out"},
    [ICAL_NOTE_RULE] = {"regelen kan ikke brukes; bare én dato vises",
                        "the rule cannot be used; only one date is shown"},
    [ICAL_NOTE_ZONE] = {"tidssonen er lest som en annen",
                        "the time zone was read as another"},
    [ICAL_NOTE_ZONE_FIXED] = {"tidssonen er ukjent; avstanden til UTC nå er "
                              "brukt",
                              "the time zone is unknown; its offset of now "
                              "was taken"},
    [ICAL_NOTE_ZONE_UNKNOWN] = {"tidssonen er ukjent; tidene er lest uten "
                                "sone",
                                "the time zone is unknown; times were read "
                                "without one"},
    [ICAL_NOTE_DATE] = {"en dato kan ikke leses; linjen er beholdt",
                        "a date cannot be read; the line was kept"},
    [ICAL_NOTE_END_EARLY] = {"slutter før den starter",
                             "ends before it starts"},
    [ICAL_NOTE_UNDATED] = {"har ingen dato; lagt på dagen den ble laget",
                           "has no date; put on the day it was made"},
    [ICAL_NOTE_NOT_UTF8] = {"teksten er ikke UTF-8; lest som Latin-1",
                            "the text is not UTF-8; read as Latin-1"},
    [ICAL_NOTE_NO_UID] = {"mangler UID; har fått en", "lacks a UID; got one"},
    [ICAL_NOTE_LINES] = {"har flere ukjente linjer enn det er plass til",
                         "has more unknown lines than there is room for"},
    [ICAL_NOTE_RANGE] = {"gjelder «denne og alle senere»; bare denne datoen er "
                         "endret",
                         "is for \"this and all that follow\"; only this date "
                         "was changed"},
    [ICAL_NOTE_START_SHOWN] = {"regelen gir ikke startdatoen; den vises i "
                               "tillegg",
                               "the rule does not make the start; it is shown "
                               "as one more date"},
};

const char *ical_note_text(enum ical_note note, enum takt_lang lang)
{
    return texts[note][user_nearest(lang)];
}

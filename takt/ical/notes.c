/* SPDX-License-Identifier: MIT */
/* The sentences of an import's notes, one table a language. */
#include "ical/notes.h"

#include "diary/types.h"

_Static_assert(DIARY_DATES_MAX == 10000, "the sentences say so");

static const char *const nb[ICAL_NOTE__COUNT] = {
    [ICAL_NOTE_LINE] = "har en linje som ikke er NAVN:VERDI",
    [ICAL_NOTE_LONG] = "har en linje som er for lang",
    [ICAL_NOTE_OPEN] = "mangler END",
    [ICAL_NOTE_END] = "har en END som ikke avslutter noe",
    [ICAL_NOTE_DEPTH] = "har deler som ligger for dypt",
    [ICAL_NOTE_NO_START] = "mangler DTSTART",
    [ICAL_NOTE_BAD_START] = "har et tidspunkt som ikke kan leses",
    [ICAL_NOTE_NOT_FOLLOWUP] = "er verken avtale eller oppgave",
    [ICAL_NOTE_UID_TWICE] = "har samme UID som en nyere",
    [ICAL_NOTE_TOO_MANY] = "har flere enn 10 000 datoer",
    [ICAL_NOTE_REMOVED] = "gjelder en dato som er tatt ut",
    [ICAL_NOTE_STRAY] = "linjer utenfor alle komponenter er utelatt",
    [ICAL_NOTE_CALENDAR] = "kalenderen er skadet; det som er helt, er tatt inn",
    [ICAL_NOTE_CALENDAR_LINE] = "en linje om hele kalenderen er ikke tatt inn",
    [ICAL_NOTE_PART] = "en skadet del er utelatt",
    [ICAL_NOTE_RULE] = "regelen kan ikke brukes; bare én dato vises",
    [ICAL_NOTE_ZONE] = "tidssonen er lest som en annen",
    [ICAL_NOTE_ZONE_FIXED] =
        "tidssonen er ukjent; avstanden til UTC nå er brukt",
    [ICAL_NOTE_ZONE_UNKNOWN] = "tidssonen er ukjent; tidene er lest uten sone",
    [ICAL_NOTE_DATE] = "en dato kan ikke leses; linjen er beholdt",
    [ICAL_NOTE_END_EARLY] = "slutter før den starter",
    [ICAL_NOTE_UNDATED] = "har ingen dato; lagt på dagen den ble laget",
    [ICAL_NOTE_NOT_UTF8] = "teksten er ikke UTF-8; lest som Latin-1",
    [ICAL_NOTE_NO_UID] = "mangler UID; har fått en",
    [ICAL_NOTE_LINES] = "har flere ukjente linjer enn det er plass til",
    [ICAL_NOTE_RANGE] =
        "gjelder «denne og alle senere»; bare denne datoen er endret",
    [ICAL_NOTE_START_SHOWN] =
        "regelen gir ikke startdatoen; den vises i tillegg",
};

static const char *const en[ICAL_NOTE__COUNT] = {
    [ICAL_NOTE_LINE] = "has a line that is not NAME:VALUE",
    [ICAL_NOTE_LONG] = "has a line that is too long",
    [ICAL_NOTE_OPEN] = "lacks its END",
    [ICAL_NOTE_END] = "has an END that ends nothing",
    [ICAL_NOTE_DEPTH] = "has parts that stand too deep",
    [ICAL_NOTE_NO_START] = "lacks DTSTART",
    [ICAL_NOTE_BAD_START] = "has a time that cannot be read",
    [ICAL_NOTE_NOT_FOLLOWUP] = "is neither an event nor a task",
    [ICAL_NOTE_UID_TWICE] = "has the same UID as a newer one",
    [ICAL_NOTE_TOO_MANY] = "has more than 10,000 dates",
    [ICAL_NOTE_REMOVED] = "is for a date that was taken out",
    [ICAL_NOTE_STRAY] = "lines outside every component were left out",
    [ICAL_NOTE_CALENDAR] = "the calendar is broken; what is whole was taken",
    [ICAL_NOTE_CALENDAR_LINE] = "a line about the whole calendar was not taken",
    [ICAL_NOTE_PART] = "a broken part was left out",
    [ICAL_NOTE_RULE] = "the rule cannot be used; only one date is shown",
    [ICAL_NOTE_ZONE] = "the time zone was read as another",
    [ICAL_NOTE_ZONE_FIXED] =
        "the time zone is unknown; its offset of now was taken",
    [ICAL_NOTE_ZONE_UNKNOWN] =
        "the time zone is unknown; times were read without one",
    [ICAL_NOTE_DATE] = "a date cannot be read; the line was kept",
    [ICAL_NOTE_END_EARLY] = "ends before it starts",
    [ICAL_NOTE_UNDATED] = "has no date; put on the day it was made",
    [ICAL_NOTE_NOT_UTF8] = "the text is not UTF-8; read as Latin-1",
    [ICAL_NOTE_NO_UID] = "lacks a UID; got one",
    [ICAL_NOTE_LINES] = "has more unknown lines than there is room for",
    [ICAL_NOTE_RANGE] =
        "is for \"this and all that follow\"; only this date was changed",
    [ICAL_NOTE_START_SHOWN] =
        "the rule does not make the start; it is shown as one more date",
};

static const char *const nn[ICAL_NOTE__COUNT] = {
    [ICAL_NOTE_LINE] = "har ei linje som ikkje er NAMN:VERDI",
    [ICAL_NOTE_LONG] = "har ei linje som er for lang",
    [ICAL_NOTE_OPEN] = "manglar END",
    [ICAL_NOTE_END] = "har ein END som ikkje avsluttar noko",
    [ICAL_NOTE_DEPTH] = "har delar som ligg for djupt",
    [ICAL_NOTE_NO_START] = "manglar DTSTART",
    [ICAL_NOTE_BAD_START] = "har eit tidspunkt som ikkje kan lesast",
    [ICAL_NOTE_NOT_FOLLOWUP] = "er verken avtale eller oppgåve",
    [ICAL_NOTE_UID_TWICE] = "har same UID som ei nyare",
    [ICAL_NOTE_TOO_MANY] = "har fleire enn 10 000 datoar",
    [ICAL_NOTE_REMOVED] = "gjeld ein dato som er teken ut",
    [ICAL_NOTE_STRAY] = "linjer utanfor alle komponentar er utelatne",
    [ICAL_NOTE_CALENDAR] = "kalenderen er skadd; det som er heilt, er teke inn",
    [ICAL_NOTE_CALENDAR_LINE] =
        "ei linje om heile kalenderen er ikkje teken inn",
    [ICAL_NOTE_PART] = "ein skadd del er utelaten",
    [ICAL_NOTE_RULE] = "regelen kan ikkje brukast; berre éin dato blir vist",
    [ICAL_NOTE_ZONE] = "tidssona er lesen som ei anna",
    [ICAL_NOTE_ZONE_FIXED] =
        "tidssona er ukjend; avstanden til UTC no er brukt",
    [ICAL_NOTE_ZONE_UNKNOWN] = "tidssona er ukjend; tidene er lesne utan sone",
    [ICAL_NOTE_DATE] = "ein dato kan ikkje lesast; linja er halden",
    [ICAL_NOTE_END_EARLY] = "sluttar før ho startar",
    [ICAL_NOTE_UNDATED] = "har ingen dato; lagd på dagen ho vart laga",
    [ICAL_NOTE_NOT_UTF8] = "teksten er ikkje UTF-8; lesen som Latin-1",
    [ICAL_NOTE_NO_UID] = "manglar UID; har fått ein",
    [ICAL_NOTE_LINES] = "har fleire ukjende linjer enn det er plass til",
    [ICAL_NOTE_RANGE] =
        "gjeld «denne og alle seinare»; berre denne datoen er endra",
    [ICAL_NOTE_START_SHOWN] =
        "regelen gjev ikkje startdatoen; han blir vist i tillegg",
};

static const char *const sv[ICAL_NOTE__COUNT] = {
    [ICAL_NOTE_LINE] = "har en rad som inte är NAMN:VÄRDE",
    [ICAL_NOTE_LONG] = "har en rad som är för lång",
    [ICAL_NOTE_OPEN] = "saknar END",
    [ICAL_NOTE_END] = "har en END som inte avslutar något",
    [ICAL_NOTE_DEPTH] = "har delar som ligger för djupt",
    [ICAL_NOTE_NO_START] = "saknar DTSTART",
    [ICAL_NOTE_BAD_START] = "har en tid som inte kan läsas",
    [ICAL_NOTE_NOT_FOLLOWUP] = "är varken bokning eller uppgift",
    [ICAL_NOTE_UID_TWICE] = "har samma UID som en nyare",
    [ICAL_NOTE_TOO_MANY] = "har fler än 10 000 datum",
    [ICAL_NOTE_REMOVED] = "gäller ett datum som är borttaget",
    [ICAL_NOTE_STRAY] = "rader utanför alla komponenter är utelämnade",
    [ICAL_NOTE_CALENDAR] = "kalendern är skadad; det som är helt har tagits in",
    [ICAL_NOTE_CALENDAR_LINE] = "en rad om hela kalendern har inte tagits in",
    [ICAL_NOTE_PART] = "en skadad del är utelämnad",
    [ICAL_NOTE_RULE] = "regeln kan inte användas; bara ett datum visas",
    [ICAL_NOTE_ZONE] = "tidszonen är läst som en annan",
    [ICAL_NOTE_ZONE_FIXED] =
        "tidszonen är okänd; avståndet till UTC nu används",
    [ICAL_NOTE_ZONE_UNKNOWN] = "tidszonen är okänd; tiderna är lästa utan zon",
    [ICAL_NOTE_DATE] = "ett datum kan inte läsas; raden är behållen",
    [ICAL_NOTE_END_EARLY] = "slutar innan den börjar",
    [ICAL_NOTE_UNDATED] = "har inget datum; lagd på dagen då den gjordes",
    [ICAL_NOTE_NOT_UTF8] = "texten är inte UTF-8; läst som Latin-1",
    [ICAL_NOTE_NO_UID] = "saknar UID; har fått en",
    [ICAL_NOTE_LINES] = "har fler okända rader än det finns plats för",
    [ICAL_NOTE_RANGE] =
        "gäller ”denna och alla senare”; bara det här datumet är ändrat",
    [ICAL_NOTE_START_SHOWN] =
        "regeln ger inte startdatumet; det visas dessutom",
};

static const char *const da[ICAL_NOTE__COUNT] = {
    [ICAL_NOTE_LINE] = "har en linje, der ikke er NAVN:VÆRDI",
    [ICAL_NOTE_LONG] = "har en linje, der er for lang",
    [ICAL_NOTE_OPEN] = "mangler END",
    [ICAL_NOTE_END] = "har en END, der ikke afslutter noget",
    [ICAL_NOTE_DEPTH] = "har dele, der ligger for dybt",
    [ICAL_NOTE_NO_START] = "mangler DTSTART",
    [ICAL_NOTE_BAD_START] = "har et tidspunkt, der ikke kan læses",
    [ICAL_NOTE_NOT_FOLLOWUP] = "er hverken aftale eller opgave",
    [ICAL_NOTE_UID_TWICE] = "har samme UID som en nyere",
    [ICAL_NOTE_TOO_MANY] = "har flere end 10.000 datoer",
    [ICAL_NOTE_REMOVED] = "gælder en dato, der er taget ud",
    [ICAL_NOTE_STRAY] = "linjer uden for alle komponenter er udeladt",
    [ICAL_NOTE_CALENDAR] =
        "kalenderen er beskadiget; det, der er helt, er taget ind",
    [ICAL_NOTE_CALENDAR_LINE] = "en linje om hele kalenderen er ikke taget ind",
    [ICAL_NOTE_PART] = "en beskadiget del er udeladt",
    [ICAL_NOTE_RULE] = "reglen kan ikke bruges; kun én dato vises",
    [ICAL_NOTE_ZONE] = "tidszonen er læst som en anden",
    [ICAL_NOTE_ZONE_FIXED] =
        "tidszonen er ukendt; afstanden til UTC nu er brugt",
    [ICAL_NOTE_ZONE_UNKNOWN] = "tidszonen er ukendt; tiderne er læst uden zone",
    [ICAL_NOTE_DATE] = "en dato kan ikke læses; linjen er beholdt",
    [ICAL_NOTE_END_EARLY] = "slutter, før den starter",
    [ICAL_NOTE_UNDATED] = "har ingen dato; lagt på den dag, den blev lavet",
    [ICAL_NOTE_NOT_UTF8] = "teksten er ikke UTF-8; læst som Latin-1",
    [ICAL_NOTE_NO_UID] = "mangler UID; har fået en",
    [ICAL_NOTE_LINES] = "har flere ukendte linjer, end der er plads til",
    [ICAL_NOTE_RANGE] =
        "gælder »denne og alle senere«; kun denne dato er ændret",
    [ICAL_NOTE_START_SHOWN] = "reglen giver ikke startdatoen; den vises også",
};

static const char *const de[ICAL_NOTE__COUNT] = {
    [ICAL_NOTE_LINE] = "hat eine Zeile, die nicht NAME:WERT ist",
    [ICAL_NOTE_LONG] = "hat eine Zeile, die zu lang ist",
    [ICAL_NOTE_OPEN] = "ohne END",
    [ICAL_NOTE_END] = "hat ein END, das nichts beendet",
    [ICAL_NOTE_DEPTH] = "hat Teile, die zu tief liegen",
    [ICAL_NOTE_NO_START] = "ohne DTSTART",
    [ICAL_NOTE_BAD_START] = "hat eine Zeit, die nicht gelesen werden kann",
    [ICAL_NOTE_NOT_FOLLOWUP] = "ist weder Termin noch Aufgabe",
    [ICAL_NOTE_UID_TWICE] = "hat dieselbe UID wie eine neuere",
    [ICAL_NOTE_TOO_MANY] = "hat mehr als 10.000 Daten",
    [ICAL_NOTE_REMOVED] = "gilt für ein Datum, das herausgenommen wurde",
    [ICAL_NOTE_STRAY] = "Zeilen außerhalb aller Komponenten wurden ausgelassen",
    [ICAL_NOTE_CALENDAR] =
        "der Kalender ist beschädigt; was heil ist, wurde übernommen",
    [ICAL_NOTE_CALENDAR_LINE] =
        "eine Zeile über den ganzen Kalender wurde nicht übernommen",
    [ICAL_NOTE_PART] = "ein beschädigter Teil wurde ausgelassen",
    [ICAL_NOTE_RULE] =
        "die Regel kann nicht benutzt werden; nur ein Datum wird gezeigt",
    [ICAL_NOTE_ZONE] = "die Zeitzone wurde als eine andere gelesen",
    [ICAL_NOTE_ZONE_FIXED] =
        "die Zeitzone ist unbekannt; ihr jetziger Abstand zu UTC wird benutzt",
    [ICAL_NOTE_ZONE_UNKNOWN] =
        "die Zeitzone ist unbekannt; die Zeiten wurden ohne Zone gelesen",
    [ICAL_NOTE_DATE] =
        "ein Datum kann nicht gelesen werden; die Zeile bleibt erhalten",
    [ICAL_NOTE_END_EARLY] = "endet, bevor es beginnt",
    [ICAL_NOTE_UNDATED] =
        "hat kein Datum; auf den Tag gelegt, an dem es entstand",
    [ICAL_NOTE_NOT_UTF8] = "der Text ist nicht UTF-8; als Latin-1 gelesen",
    [ICAL_NOTE_NO_UID] = "ohne UID; hat eine bekommen",
    [ICAL_NOTE_LINES] = "hat mehr unbekannte Zeilen, als Platz haben",
    [ICAL_NOTE_RANGE] =
        "gilt für „dieses und alle späteren“; nur dieses Datum wurde geändert",
    [ICAL_NOTE_START_SHOWN] =
        "die Regel ergibt das Anfangsdatum nicht; es wird zusätzlich gezeigt",
};

static const char *const nl[ICAL_NOTE__COUNT] = {
    [ICAL_NOTE_LINE] = "heeft een regel die niet NAAM:WAARDE is",
    [ICAL_NOTE_LONG] = "heeft een regel die te lang is",
    [ICAL_NOTE_OPEN] = "mist END",
    [ICAL_NOTE_END] = "heeft een END die niets beëindigt",
    [ICAL_NOTE_DEPTH] = "heeft delen die te diep liggen",
    [ICAL_NOTE_NO_START] = "mist DTSTART",
    [ICAL_NOTE_BAD_START] = "heeft een tijd die niet kan worden gelezen",
    [ICAL_NOTE_NOT_FOLLOWUP] = "is geen afspraak en geen taak",
    [ICAL_NOTE_UID_TWICE] = "heeft dezelfde UID als een nieuwere",
    [ICAL_NOTE_TOO_MANY] = "heeft meer dan 10.000 datums",
    [ICAL_NOTE_REMOVED] = "geldt voor een datum die is weggenomen",
    [ICAL_NOTE_STRAY] = "regels buiten alle componenten zijn weggelaten",
    [ICAL_NOTE_CALENDAR] =
        "de kalender is beschadigd; wat heel is, is overgenomen",
    [ICAL_NOTE_CALENDAR_LINE] =
        "een regel over de hele kalender is niet overgenomen",
    [ICAL_NOTE_PART] = "een beschadigd deel is weggelaten",
    [ICAL_NOTE_RULE] =
        "de regel kan niet worden gebruikt; alleen één datum wordt getoond",
    [ICAL_NOTE_ZONE] = "de tijdzone is als een andere gelezen",
    [ICAL_NOTE_ZONE_FIXED] =
        "de tijdzone is onbekend; de huidige afstand tot UTC is gebruikt",
    [ICAL_NOTE_ZONE_UNKNOWN] =
        "de tijdzone is onbekend; de tijden zijn zonder zone gelezen",
    [ICAL_NOTE_DATE] = "een datum kan niet worden gelezen; de regel is bewaard",
    [ICAL_NOTE_END_EARLY] = "eindigt voor hij begint",
    [ICAL_NOTE_UNDATED] =
        "heeft geen datum; op de dag gezet waarop hij is gemaakt",
    [ICAL_NOTE_NOT_UTF8] = "de tekst is geen UTF-8; gelezen als Latin-1",
    [ICAL_NOTE_NO_UID] = "mist een UID; heeft er een gekregen",
    [ICAL_NOTE_LINES] = "heeft meer onbekende regels dan er plaats is",
    [ICAL_NOTE_RANGE] =
        "geldt voor ‘deze en alle latere’; alleen deze datum is gewijzigd",
    [ICAL_NOTE_START_SHOWN] =
        "de regel geeft de begindatum niet; die wordt ook getoond",
};

static const char *const *const tables[TAKT_LANG__COUNT] = {
    [TAKT_LANG_NB] = nb, [TAKT_LANG_EN] = en, [TAKT_LANG_NN] = nn,
    [TAKT_LANG_SV] = sv, [TAKT_LANG_DA] = da, [TAKT_LANG_DE] = de,
    [TAKT_LANG_NL] = nl,
};

const char *ical_note_text(enum ical_note note, enum takt_lang lang)
{
    return tables[lang][note];
}

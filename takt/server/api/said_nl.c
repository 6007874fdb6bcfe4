/* SPDX-License-Identifier: MIT */
/* The texts of the API in Dutch. */
#include "server/api/said.h"

const char *const said_nl[SAID__COUNT] = {
    /* what is wrong with a body */
    [SAID_NOT_JSON] = "De inhoud is geen JSON: regel {0}, teken {1}.",
    [SAID_TOO_DEEP] = "De inhoud is te diep genest.",
    [SAID_OBJECT] = "Hier wordt een object verwacht.",
    [SAID_LIST] = "Hier wordt een lijst verwacht.",
    [SAID_TEXT] = "Hier wordt een tekst verwacht.",
    [SAID_BOOLEAN] = "Hier wordt ja of nee verwacht: true of false.",
    [SAID_NUMBER] = "Geef een geheel getal van {0} tot en met {1}.",
    [SAID_ONE_OF] = "Kies een van deze: {0}.",
    [SAID_UNKNOWN] = "Er is hier niets dat {0} heet.",
    [SAID_REQUIRED] = "Dit moet worden ingevuld.",
    [SAID_TOO_MANY] = "Hier zijn hoogstens {0} toegestaan.",
    [SAID_TOO_LONG] = "Dit is te lang.",
    [SAID_DATE] = "Geef een datum, bijvoorbeeld 2026-11-24.",
    [SAID_TIME] =
        "Geef een datum of een tijdstip, bijvoorbeeld 2026-11-24T09:00.",
    [SAID_INSTANT] =
        "Geef een tijdstip in UTC, bijvoorbeeld 2026-11-24T08:00:00Z.",
    [SAID_ALL_DAY] = "Wat de hele dag duurt, heeft datums zonder tijdstip.",
    [SAID_NOT_ALL_DAY] = "Het tijdstip ontbreekt.",
    [SAID_END_BEFORE] =
        "Het eindigt voordat het begint. Verplaats een van beide.",
    [SAID_ZONE] = "De tijdzone {0} bestaat niet.",
    [SAID_NO_DATES] = "Kies minstens één datum.",
    [SAID_NO_COUNTRY] = "Kies eerst uw land in de instellingen: dat bepaalt "
                        "welke dagen feestdagen zijn.",
    [SAID_BAD_ADDRESS] =
        "Het adres noemt geen vervolgactiviteit en geen datum.",
    [SAID_NO_RIGHT] =
        "U mag deze agenda niet wijzigen. Vraag de eigenaar om schrijfrecht.",
    [SAID_NO_CHANGE] = "Er is niet gezegd wat er moet veranderen.",
    [SAID_BAD_MATCH] = "If-Match is geen ETag van hier.",
    [SAID_FOREIGN] = "Het verzoek kwam van een andere website.",
    [SAID_LINK_USED] = "De link is gebruikt of ouder dan tien minuten. Maak "
                       "een nieuwe met: takt user link",
    [SAID_TIME_OF_DAY] = "Schrijf een tijd, bijvoorbeeld 08:00.",
    [SAID_COUNTRY] = "Kies een van de landen NO, SE, DK, FI, IS, DE, NL, GB en "
                     "US, of een deel ervan, zoals DE-BY.",
    [SAID_NO_SUCH] = "Dat is er niet, of niet meer.",
    [SAID_BROWSER_ONLY] = "Dit kan alleen als je in de browser bent aangemeld.",
    [SAID_COLOR] = "Geef een kleur op, bijvoorbeeld #3366cc.",
    [SAID_ADDRESS] = "Dit is geen e-mailadres.",
    /* what a preview warns of */
    [SAID_WARN_OVERLAPS] =
        "De datums overlappen elkaar: elk duurt langer dan tot de volgende.",
    [SAID_WARN_SHORT_LAST] = "In maanden zonder dag {0} geldt de laatste dag.",
    [SAID_WARN_SHORT_SKIP] = "Maanden zonder dag {0} worden overgeslagen.",
    [SAID_WARN_FIRST] = "De eerste keer wordt {0}.",
    /* how it repeats */
    [SAID_NEVER] = "Nooit",
    /* what was done, for a toast */
    [SAID_DONE_NOTHING] = "Niets te wijzigen",
    [SAID_DONE_CREATED] = "Opgeslagen",
    [SAID_DONE_EDITED] = "Gewijzigd",
    [SAID_DONE_MOVED] = "Verplaatst naar {0}",
    [SAID_DONE_LENGTH] = "Duurt nu {0}",
    [SAID_DONE_ADDED] = "{0} toegevoegd",
    [SAID_DONE_STOPPED] = "Herhaalt niet meer na {0}",
    [SAID_DONE_DELETED] = "Verwijderd",
    [SAID_DONE_DELETED_ONE] = "{0} verwijderd",
    [SAID_DONE_DELETED_MANY] = "{0} datums verwijderd",
    [SAID_DONE_SKIPPED] = "{0} overgeslagen",
    [SAID_DONE_SKIPPED_MANY] = "{0} achterstallige overgeslagen",
    [SAID_DONE_COMPLETED] = "Voltooid",
    [SAID_DONE_STARTED] = "Begonnen",
    [SAID_DONE_OPENED] = "Weer geopend",
    [SAID_DONE_COPIED] = "Gekopieerd naar {0}",
    [SAID_DONE_UNDONE] = "Ongedaan gemaakt",
    [SAID_DONE_CONFLICTS_ONE] = "De botsende datum verwijderd",
    [SAID_DONE_CONFLICTS] = "{0} botsende datums verwijderd",
    [SAID_DONE_ACCEPTED] = "Aangenomen",
    [SAID_DONE_ACCEPTED_MANY] = "{0} data aangenomen",
    [SAID_DONE_DECLINED] = "Afgewezen",
    [SAID_DONE_DECLINED_MANY] = "{0} data afgewezen",
    [SAID_NOTICE_UNSENT] =
        "De mail aan {0} over ‘{1}’, {2}, is niet aangekomen",
    [SAID_NOTICE_CLAIMED_ACCEPTED] =
        "Iemand die als {0} schrijft, komt naar ‘{1}’, {2}. Wie het is, is "
        "niet bevestigd",
    [SAID_NOTICE_CLAIMED_DECLINED] =
        "Iemand die als {0} schrijft, komt niet naar ‘{1}’, {2}. Wie het is, "
        "is niet bevestigd",
    [SAID_NOTICE_PROPOSED] =
        "{0} stelt een andere tijd voor ‘{1}’ voor, {2}: {5}",
    [SAID_DONE_ASSIGNED] = "Toegewezen aan {0}, die nog ja moet zeggen",
    [SAID_DONE_UNASSIGNED] = "Teruggenomen",
    [SAID_DONE_TAKEN_OVER] = "Overgenomen",
    [SAID_DONE_NOT_TAKEN] = "Teruggegeven",
    [SAID_DONE_ANSWERED] = "Genoteerd wat {0} heeft geantwoord",
    [SAID_NOTICE_INVITED] = "{0} nodigt je uit voor ‘{1}’, {2}",
    [SAID_NOTICE_INVITED_SERIES] =
        "{0} nodigt je uit voor ‘{1}’, dat zich herhaalt vanaf {2}",
    [SAID_NOTICE_CHANGED] = "{0} heeft ‘{1}’ gewijzigd, {2}",
    [SAID_NOTICE_CANCELLED] = "{0} heeft ‘{1}’ afgezegd, {2}",
    [SAID_NOTICE_DECLINED] = "{0} kan niet komen: ‘{1}’, {2}",
    [SAID_NOTICE_DECLINED_SOME] =
        "{0} kan {3} van {4} keer niet komen: ‘{1}’, vanaf {2}",
    [SAID_NOTICE_DECLINED_SERIES] =
        "{0} kan geen enkele keer komen: ‘{1}’, vanaf {2}",
    [SAID_NOTICE_ASSIGNED] = "{0} wijst je ‘{1}’ toe, {2}",
    [SAID_NOTICE_ASSIGNED_SERIES] =
        "{0} wijst je ‘{1}’ toe, die zich herhaalt vanaf {2}",
    [SAID_NOTICE_TAKEN_OVER] = "{0} heeft ‘{1}’ overgenomen, {2}",
    [SAID_NOTICE_NOT_TAKEN] = "{0} neemt ‘{1}’ niet over, {2}",
    /* which dates a scope means */
    [SAID_SCOPE_THIS] = "Alleen {0}",
    [SAID_SCOPE_FUTURE] = "{0} en de {1} daarna",
    [SAID_SCOPE_FUTURE_ONE] = "{0} en de volgende",
    [SAID_SCOPE_FUTURE_NONE] = "{0}, de laatste",
    [SAID_SCOPE_FUTURE_ENDLESS] = "{0} en alle daarna",
    [SAID_SCOPE_OPEN] = "Alle {0} die niet voltooid zijn",
    [SAID_SCOPE_OPEN_ENDLESS] = "Alle die niet voltooid zijn",
    [SAID_SCOPE_ALL] = "Alle {0}, ook de voorbije",
    [SAID_SCOPE_ALL_ENDLESS] = "Alle, ook de voorbije",
    /* what follows of a scope */
    [SAID_KEPT_ONE] = "1 datum behoudt eigen waarden",
    [SAID_KEPT] = "{0} datums behouden eigen waarden",
    [SAID_FROZEN_ONE] = "1 voltooide datum blijft zoals die is",
    [SAID_FROZEN] = "{0} voltooide datums blijven zoals ze zijn",
    [SAID_DROPPED_ONE] = "1 gewijzigde datum vervalt",
    [SAID_DROPPED] = "{0} gewijzigde datums vervallen",
    [SAID_KEPT_ADDED_ONE] =
        "1 datum past niet in de nieuwe regel en blijft staan als toegevoegd",
    [SAID_KEPT_ADDED] = "{0} datums passen niet in de nieuwe regel en blijven "
                        "staan als toegevoegd",
    [SAID_SPLITS] = "De datums ervoor blijven zoals ze waren",
    [SAID_SINGLE] = "Eén datum blijft over, dus die herhaalt niet meer",
    [SAID_GONE] = "De vervolgactiviteit verdwijnt helemaal",
    [SAID_COLLIDES_ONE] = "1 datum botst met iets anders",
    [SAID_COLLIDES] = "{0} datums botsen met iets anders",
    [SAID_HAS_DATES] = "Het worden {0} datums, de laatste {1}",
    [SAID_IS_ENDLESS] = "Het eindigt nooit",
    /* what changes */
    [SAID_CHANGE] = "{0} {1} → {2}",
    [SAID_ANY] = "{0}",
    [SAID_OPERATION] = "{0}: {1}",
    [SAID_NONE] = "geen",
    [SAID_FIELD_TITLE] = "Titel",
    [SAID_FIELD_AGENDA] = "Agenda",
    [SAID_FIELD_NOTES] = "Interne notities",
    [SAID_FIELD_LOCATION] = "Locatie",
    [SAID_FIELD_LINKS] = "Koppelingen",
    [SAID_FIELD_CUSTOM] = "Eigen velden",
    [SAID_FIELD_VIDEO] = "Videovergadering",
    [SAID_FIELD_TYPE] = "Type",
    [SAID_FIELD_DIRECTION] = "Richting",
    [SAID_FIELD_VISIBLE] = "Zichtbaar voor",
    [SAID_FIELD_PUBLISHED] = "Gepubliceerd",
    [SAID_FIELD_ALARM] = "Alarm",
    [SAID_FIELD_PRIORITY] = "Prioriteit",
    [SAID_FIELD_SHOW_AS] = "Weergeven als",
    [SAID_FIELD_DATE] = "Datum",
    [SAID_FIELD_TIME] = "Tijd",
    [SAID_FIELD_LENGTH] = "Duur",
    [SAID_FIELD_KIND] = "Soort",
    [SAID_FIELD_ZONE] = "Tijdzone",
    [SAID_FIELD_RULE] = "Herhaling",
    [SAID_FIELD_SHIFT] = "Op vrije dagen",
    [SAID_FIELD_LIST] = "Datums",
};

/* SPDX-License-Identifier: MIT */
/* The texts of the API in Swedish. */
#include "server/api/said.h"

const char *const said_sv[SAID__COUNT] = {
    /* what is wrong with a body */
    [SAID_NOT_JSON] = "Innehållet är inte JSON: rad {0}, tecken {1}.",
    [SAID_TOO_DEEP] = "Innehållet är nästlat för djupt.",
    [SAID_OBJECT] = "Här väntas ett objekt.",
    [SAID_LIST] = "Här väntas en lista.",
    [SAID_TEXT] = "Här väntas en text.",
    [SAID_BOOLEAN] = "Här väntas ja eller nej: true eller false.",
    [SAID_NUMBER] = "Skriv ett heltal från {0} till {1}.",
    [SAID_ONE_OF] = "Välj en av dessa: {0}.",
    [SAID_UNKNOWN] = "Här finns inget som heter {0}.",
    [SAID_REQUIRED] = "Detta måste fyllas i.",
    [SAID_TOO_MANY] = "Högst {0} går an här.",
    [SAID_TOO_LONG] = "Detta är för långt.",
    [SAID_DATE] = "Skriv ett datum, till exempel 2026-11-24.",
    [SAID_TIME] =
        "Skriv ett datum eller en tidpunkt, till exempel 2026-11-24T09:00.",
    [SAID_INSTANT] =
        "Skriv en tidpunkt i UTC, till exempel 2026-11-24T08:00:00Z.",
    [SAID_ALL_DAY] = "Det som varar hela dagen har datum utan klockslag.",
    [SAID_NOT_ALL_DAY] = "Klockslaget saknas.",
    [SAID_END_BEFORE] = "Slutet är före början. Flytta ett av dem.",
    [SAID_ZONE] = "Tidszonen {0} finns inte.",
    [SAID_NO_DATES] = "Välj minst ett datum.",
    [SAID_NO_COUNTRY] = "Välj land i inställningarna först: det säger vilka "
                        "dagar som är helgdagar.",
    [SAID_BAD_ADDRESS] =
        "Adressen pekar inte på någon händelse eller något datum.",
    [SAID_NO_RIGHT] =
        "Du får inte ändra den här dagboken. Be ägaren om skrivrätt.",
    [SAID_NO_CHANGE] = "Det är inte sagt vad som ska ändras.",
    [SAID_BAD_MATCH] = "If-Match är inte en ETag härifrån.",
    [SAID_FOREIGN] = "Begäran kom från en annan webbplats.",
    [SAID_LINK_USED] = "Länken är använd eller äldre än tio minuter. Gör en ny "
                       "med: takt user link",
    [SAID_TIME_OF_DAY] = "Skriv ett klockslag, till exempel 08:00.",
    [SAID_COUNTRY] = "Välj ett av länderna NO, SE, DK, FI, IS, DE, NL, GB och "
                     "US, eller en del av ett, som DE-BY.",
    [SAID_NO_SUCH] = "Det finns inte, eller inte längre.",
    [SAID_BROWSER_ONLY] = "Detta går bara när du är inloggad i webbläsaren.",
    [SAID_COLOR] = "Skriv en färg som #3366cc.",
    [SAID_ADDRESS] = "Det här är ingen e-postadress.",
    /* what a preview warns of */
    [SAID_WARN_OVERLAPS] =
        "Datumen överlappar varandra: vart och ett varar längre än till nästa.",
    [SAID_WARN_SHORT_LAST] = "I månader utan dag {0} används den sista dagen.",
    [SAID_WARN_SHORT_SKIP] = "Månader utan dag {0} hoppas över.",
    [SAID_WARN_FIRST] = "Första gången blir {0}.",
    /* how it repeats */
    [SAID_NEVER] = "Aldrig",
    /* what was done, for a toast */
    [SAID_DONE_NOTHING] = "Inget att ändra",
    [SAID_DONE_CREATED] = "Sparat",
    [SAID_DONE_EDITED] = "Ändrat",
    [SAID_DONE_MOVED] = "Flyttat till {0}",
    [SAID_DONE_LENGTH] = "Varar nu {0}",
    [SAID_DONE_ADDED] = "Lade till {0}",
    [SAID_DONE_STOPPED] = "Upprepas inte efter {0}",
    [SAID_DONE_DELETED] = "Borttaget",
    [SAID_DONE_DELETED_ONE] = "Tog bort {0}",
    [SAID_DONE_DELETED_MANY] = "Tog bort {0} datum",
    [SAID_DONE_SKIPPED] = "Hoppade över {0}",
    [SAID_DONE_SKIPPED_MANY] = "Hoppade över {0} försenade",
    [SAID_DONE_COMPLETED] = "Utfört",
    [SAID_DONE_STARTED] = "Påbörjat",
    [SAID_DONE_OPENED] = "Öppnat igen",
    [SAID_DONE_COPIED] = "Kopierat till {0}",
    [SAID_DONE_UNDONE] = "Ångrat",
    [SAID_DONE_CONFLICTS_ONE] = "Tog bort datumet som krockade",
    [SAID_DONE_CONFLICTS] = "Tog bort {0} datum som krockade",
    [SAID_DONE_ACCEPTED] = "Tackat ja",
    [SAID_DONE_ACCEPTED_MANY] = "Tackat ja till {0} datum",
    [SAID_DONE_DECLINED] = "Tackat nej",
    [SAID_DONE_DECLINED_MANY] = "Tackat nej till {0} datum",
    [SAID_NOTICE_UNSENT] = "E-posten till {0} om ”{1}”, {2}, kom inte fram",
    [SAID_NOTICE_CLAIMED_ACCEPTED] =
        "Någon som skriver som {0} tackar ja till ”{1}”, {2}. Det är inte "
        "bekräftat vem det är",
    [SAID_NOTICE_CLAIMED_DECLINED] =
        "Någon som skriver som {0} tackar nej till ”{1}”, {2}. Det är inte "
        "bekräftat vem det är",
    [SAID_NOTICE_PROPOSED] = "{0} föreslår en annan tid för ”{1}”, {2}: {5}",
    [SAID_NOTICE_INVITED] = "{0} bjuder in dig till ”{1}”, {2}",
    [SAID_NOTICE_INVITED_SERIES] =
        "{0} bjuder in dig till ”{1}”, som upprepas från {2}",
    [SAID_NOTICE_CHANGED] = "{0} har ändrat ”{1}”, {2}",
    [SAID_NOTICE_CANCELLED] = "{0} har ställt in ”{1}”, {2}",
    [SAID_NOTICE_DECLINED] = "{0} kan inte komma: ”{1}”, {2}",
    [SAID_NOTICE_DECLINED_SOME] =
        "{0} kan inte komma {3} av {4} gånger: ”{1}”, från {2}",
    [SAID_NOTICE_DECLINED_SERIES] =
        "{0} kan inte komma någon av gångerna: ”{1}”, från {2}",
    /* which dates a scope means */
    [SAID_SCOPE_THIS] = "Endast {0}",
    [SAID_SCOPE_FUTURE] = "{0} och de {1} efter",
    [SAID_SCOPE_FUTURE_ONE] = "{0} och den efter",
    [SAID_SCOPE_FUTURE_NONE] = "{0}, den sista",
    [SAID_SCOPE_FUTURE_ENDLESS] = "{0} och alla efter",
    [SAID_SCOPE_OPEN] = "Alla {0} som inte är utförda",
    [SAID_SCOPE_OPEN_ENDLESS] = "Alla som inte är utförda",
    [SAID_SCOPE_ALL] = "Alla {0}, även de som har varit",
    [SAID_SCOPE_ALL_ENDLESS] = "Alla, även de som har varit",
    /* what follows of a scope */
    [SAID_KEPT_ONE] = "1 datum behåller sina egna värden",
    [SAID_KEPT] = "{0} datum behåller sina egna värden",
    [SAID_FROZEN_ONE] = "1 utfört datum rörs inte",
    [SAID_FROZEN] = "{0} utförda datum rörs inte",
    [SAID_DROPPED_ONE] = "1 ändrat datum faller bort",
    [SAID_DROPPED] = "{0} ändrade datum faller bort",
    [SAID_KEPT_ADDED_ONE] =
        "1 datum passar inte i den nya regeln och står kvar som tillagt",
    [SAID_KEPT_ADDED] =
        "{0} datum passar inte i den nya regeln och står kvar som tillagda",
    [SAID_SPLITS] = "Datumen före blir som de var",
    [SAID_SINGLE] = "Bara ett datum blir kvar, så det upprepas inte längre",
    [SAID_GONE] = "Händelsen försvinner helt",
    [SAID_COLLIDES_ONE] = "1 datum krockar med något annat",
    [SAID_COLLIDES] = "{0} datum krockar med något annat",
    [SAID_HAS_DATES] = "Det blir {0} datum, det sista {1}",
    [SAID_IS_ENDLESS] = "Den slutar aldrig",
    /* what changes */
    [SAID_CHANGE] = "{0} {1} → {2}",
    [SAID_ANY] = "{0}",
    [SAID_OPERATION] = "{0}: {1}",
    [SAID_NONE] = "ingen",
    [SAID_FIELD_TITLE] = "Titel",
    [SAID_FIELD_AGENDA] = "Dagordning",
    [SAID_FIELD_NOTES] = "Interna anteckningar",
    [SAID_FIELD_LOCATION] = "Plats",
    [SAID_FIELD_LINKS] = "Länkar",
    [SAID_FIELD_CUSTOM] = "Egna fält",
    [SAID_FIELD_VIDEO] = "Videomöte",
    [SAID_FIELD_TYPE] = "Typ",
    [SAID_FIELD_DIRECTION] = "Riktning",
    [SAID_FIELD_VISIBLE] = "Synlig för",
    [SAID_FIELD_PUBLISHED] = "Publicerad",
    [SAID_FIELD_ALARM] = "Alarm",
    [SAID_FIELD_PRIORITY] = "Prioritet",
    [SAID_FIELD_SHOW_AS] = "Visa som",
    [SAID_FIELD_DATE] = "Datum",
    [SAID_FIELD_TIME] = "Tid",
    [SAID_FIELD_LENGTH] = "Varaktighet",
    [SAID_FIELD_KIND] = "Slag",
    [SAID_FIELD_ZONE] = "Tidszon",
    [SAID_FIELD_RULE] = "Upprepning",
    [SAID_FIELD_SHIFT] = "När dagen är ledig",
    [SAID_FIELD_LIST] = "Datum",
};

/* SPDX-License-Identifier: MIT */
/* The texts of the API in nynorsk. */
#include "server/api/said.h"

const char *const said_nn[SAID__COUNT] = {
    /* what is wrong with a body */
    [SAID_NOT_JSON] = "Innhaldet er ikkje JSON: linje {0}, teikn {1}.",
    [SAID_TOO_DEEP] = "Innhaldet er nøsta for djupt.",
    [SAID_OBJECT] = "Her er det venta eit objekt.",
    [SAID_LIST] = "Her er det venta ei liste.",
    [SAID_TEXT] = "Her er det venta ein tekst.",
    [SAID_BOOLEAN] = "Her er det venta ja eller nei: true eller false.",
    [SAID_NUMBER] = "Skriv eit heilt tal frå {0} til {1}.",
    [SAID_ONE_OF] = "Vel ein av desse: {0}.",
    [SAID_UNKNOWN] = "Det er ikkje noko som heiter {0} her.",
    [SAID_REQUIRED] = "Dette må fyllast ut.",
    [SAID_TOO_MANY] = "Høgst {0} går an her.",
    [SAID_TOO_LONG] = "Dette er for langt.",
    [SAID_DATE] = "Skriv ein dato, til dømes 2026-11-24.",
    [SAID_TIME] =
        "Skriv ein dato eller eit tidspunkt, til dømes 2026-11-24T09:00.",
    [SAID_INSTANT] =
        "Skriv eit tidspunkt i UTC, til dømes 2026-11-24T08:00:00Z.",
    [SAID_ALL_DAY] = "Det som varer heile dagen, har datoar utan klokkeslett.",
    [SAID_NOT_ALL_DAY] = "Klokkeslettet manglar.",
    [SAID_END_BEFORE] = "Slutten er før starten. Flytt den eine av dei.",
    [SAID_ZONE] = "Tidssona {0} finst ikkje.",
    [SAID_NO_DATES] = "Vel minst éin dato.",
    [SAID_NO_COUNTRY] = "Vel land i innstillingane først: det seier kva dagar "
                        "som er heilagdagar.",
    [SAID_BAD_ADDRESS] = "Adressa peikar ikkje på nokon oppfølging eller dato.",
    [SAID_NO_RIGHT] =
        "Du kan ikkje endre denne dagboka. Be eigaren om skriverett.",
    [SAID_NO_CHANGE] = "Det er ikkje sagt kva som skal endrast.",
    [SAID_BAD_MATCH] = "If-Match er ikkje ein ETag herifrå.",
    [SAID_FOREIGN] = "Førespurnaden kom frå ei anna nettside.",
    [SAID_LINK_USED] = "Lenkja er brukt, eller eldre enn ti minutt. Lag ei ny "
                       "med: takt user link",
    [SAID_TIME_OF_DAY] = "Skriv eit klokkeslett, til dømes 08:00.",
    [SAID_COUNTRY] = "Vel eit av landa NO, SE, DK, FI, IS, DE, NL, GB og US, "
                     "eller ein del av eit, som DE-BY.",
    [SAID_NO_SUCH] = "Det finst ikkje, eller ikkje lenger.",
    [SAID_BROWSER_ONLY] = "Dette går berre når du er logga inn i nettlesaren.",
    [SAID_COLOR] = "Skriv ein farge som #3366cc.",
    [SAID_ADDRESS] = "Dette er inga e-postadresse.",
    /* what a preview warns of */
    [SAID_WARN_OVERLAPS] = "Datoane overlappar kvarandre: kvar av dei varer "
                           "lenger enn til den neste.",
    [SAID_WARN_SHORT_LAST] =
        "I månader utan dag {0} blir den siste dagen brukt.",
    [SAID_WARN_SHORT_SKIP] = "Månader utan dag {0} blir hoppa over.",
    [SAID_WARN_FIRST] = "Første gongen blir {0}.",
    /* how it repeats */
    [SAID_NEVER] = "Aldri",
    /* what was done, for a toast */
    [SAID_DONE_NOTHING] = "Ingenting å endre",
    [SAID_DONE_CREATED] = "Lagra",
    [SAID_DONE_EDITED] = "Endra",
    [SAID_DONE_MOVED] = "Flytta til {0}",
    [SAID_DONE_LENGTH] = "Varer no {0}",
    [SAID_DONE_ADDED] = "Lagt til {0}",
    [SAID_DONE_STOPPED] = "Blir ikkje gjenteken etter {0}",
    [SAID_DONE_DELETED] = "Sletta",
    [SAID_DONE_DELETED_ONE] = "Sletta {0}",
    [SAID_DONE_DELETED_MANY] = "Sletta {0} datoar",
    [SAID_DONE_SKIPPED] = "Hoppa over {0}",
    [SAID_DONE_SKIPPED_MANY] = "Hoppa over {0} forfalne",
    [SAID_DONE_COMPLETED] = "Utført",
    [SAID_DONE_STARTED] = "Påbyrja",
    [SAID_DONE_OPENED] = "Opna igjen",
    [SAID_DONE_COPIED] = "Kopiert til {0}",
    [SAID_DONE_UNDONE] = "Angra",
    [SAID_DONE_CONFLICTS_ONE] = "Tok bort datoen som kolliderte",
    [SAID_DONE_CONFLICTS] = "Tok bort {0} datoar som kolliderte",
    [SAID_DONE_ACCEPTED] = "Takka ja",
    [SAID_DONE_ACCEPTED_MANY] = "Takka ja til {0} datoar",
    [SAID_DONE_DECLINED] = "Takka nei",
    [SAID_DONE_DECLINED_MANY] = "Takka nei til {0} datoar",
    [SAID_NOTICE_UNSENT] = "E-posten til {0} om «{1}», {2}, kom ikkje fram",
    [SAID_NOTICE_CLAIMED_ACCEPTED] =
        "Nokon som skriv som {0}, takkar ja til «{1}», {2}. Det er ikkje "
        "stadfesta kven det er",
    [SAID_NOTICE_CLAIMED_DECLINED] =
        "Nokon som skriv som {0}, takkar nei til «{1}», {2}. Det er ikkje "
        "stadfesta kven det er",
    [SAID_NOTICE_PROPOSED] = "{0} føreslår ei anna tid for «{1}», {2}: {5}",
    [SAID_DONE_ASSIGNED] = "Tildelt {0}, som må seie ja",
    [SAID_DONE_UNASSIGNED] = "Teken tilbake",
    [SAID_DONE_TAKEN_OVER] = "Teken over",
    [SAID_DONE_NOT_TAKEN] = "Gjeven tilbake",
    [SAID_DONE_ANSWERED] = "Notert kva {0} har svart",
    [SAID_NOTICE_INVITED] = "{0} inviterer deg til «{1}», {2}",
    [SAID_NOTICE_INVITED_SERIES] =
        "{0} inviterer deg til «{1}», som blir gjenteke frå {2}",
    [SAID_NOTICE_CHANGED] = "{0} har endra «{1}», {2}",
    [SAID_NOTICE_CANCELLED] = "{0} har avlyst «{1}», {2}",
    [SAID_NOTICE_DECLINED] = "{0} kan ikkje kome: «{1}», {2}",
    [SAID_NOTICE_DECLINED_SOME] =
        "{0} kan ikkje kome {3} av {4} gonger: «{1}», frå {2}",
    [SAID_NOTICE_DECLINED_SERIES] =
        "{0} kan ikkje kome nokon av gongene: «{1}», frå {2}",
    [SAID_NOTICE_ASSIGNED] = "{0} tildeler deg «{1}», {2}",
    [SAID_NOTICE_ASSIGNED_SERIES] =
        "{0} tildeler deg «{1}», som blir teken opp att frå {2}",
    [SAID_NOTICE_TAKEN_OVER] = "{0} har teke over «{1}», {2}",
    [SAID_NOTICE_NOT_TAKEN] = "{0} tek ikkje over «{1}», {2}",
    /* which dates a scope means */
    [SAID_SCOPE_THIS] = "Berre {0}",
    [SAID_SCOPE_FUTURE] = "{0} og dei {1} etter",
    [SAID_SCOPE_FUTURE_ONE] = "{0} og den etter",
    [SAID_SCOPE_FUTURE_NONE] = "{0}, den siste",
    [SAID_SCOPE_FUTURE_ENDLESS] = "{0} og alle etter",
    [SAID_SCOPE_OPEN] = "Alle {0} som ikkje er utførte",
    [SAID_SCOPE_OPEN_ENDLESS] = "Alle som ikkje er utførte",
    [SAID_SCOPE_ALL] = "Alle {0}, også dei som har vore",
    [SAID_SCOPE_ALL_ENDLESS] = "Alle, også dei som har vore",
    /* what follows of a scope */
    [SAID_KEPT_ONE] = "1 dato held på sine eigne verdiar",
    [SAID_KEPT] = "{0} datoar held på sine eigne verdiar",
    [SAID_FROZEN_ONE] = "1 utført dato blir ikkje rørt",
    [SAID_FROZEN] = "{0} utførte datoar blir ikkje rørte",
    [SAID_DROPPED_ONE] = "1 endra dato fell bort",
    [SAID_DROPPED] = "{0} endra datoar fell bort",
    [SAID_KEPT_ADDED_ONE] =
        "1 dato passar ikkje i den nye regelen og blir ståande som lagd til",
    [SAID_KEPT_ADDED] = "{0} datoar passar ikkje i den nye regelen og blir "
                        "ståande som lagde til",
    [SAID_SPLITS] = "Datoane før blir som dei var",
    [SAID_SINGLE] =
        "Berre éin dato blir igjen, så den blir ikkje gjenteken lenger",
    [SAID_GONE] = "Oppfølginga blir heilt borte",
    [SAID_COLLIDES_ONE] = "1 dato kolliderer med noko anna",
    [SAID_COLLIDES] = "{0} datoar kolliderer med noko anna",
    [SAID_HAS_DATES] = "Det blir {0} datoar, den siste {1}",
    [SAID_IS_ENDLESS] = "Den sluttar aldri",
    /* what changes */
    [SAID_CHANGE] = "{0} {1} → {2}",
    [SAID_ANY] = "{0}",
    [SAID_OPERATION] = "{0}: {1}",
    [SAID_NONE] = "ingen",
    [SAID_FIELD_TITLE] = "Tittel",
    [SAID_FIELD_AGENDA] = "Dagsorden",
    [SAID_FIELD_NOTES] = "Interne notat",
    [SAID_FIELD_LOCATION] = "Stad",
    [SAID_FIELD_LINKS] = "Koplingar",
    [SAID_FIELD_CUSTOM] = "Eigne felt",
    [SAID_FIELD_VIDEO] = "Videomøte",
    [SAID_FIELD_TYPE] = "Type",
    [SAID_FIELD_DIRECTION] = "Retning",
    [SAID_FIELD_VISIBLE] = "Synleg for",
    [SAID_FIELD_PUBLISHED] = "Publisert",
    [SAID_FIELD_ALARM] = "Alarm",
    [SAID_FIELD_PRIORITY] = "Prioritet",
    [SAID_FIELD_SHOW_AS] = "Vis som",
    [SAID_FIELD_DATE] = "Dato",
    [SAID_FIELD_TIME] = "Tid",
    [SAID_FIELD_LENGTH] = "Lengd",
    [SAID_FIELD_KIND] = "Slag",
    [SAID_FIELD_ZONE] = "Tidssone",
    [SAID_FIELD_RULE] = "Blir gjenteken",
    [SAID_FIELD_SHIFT] = "Når dagen er fri",
    [SAID_FIELD_LIST] = "Datoar",
};

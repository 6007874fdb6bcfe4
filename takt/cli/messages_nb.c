/* SPDX-License-Identifier: MIT */
/* The texts of the command line in Norwegian bokmål. */
#include "cli/messages.h"

const char *const messages_nb[MSG__COUNT] = {
    [MSG_NONE] = "",
    [MSG_ANY] = "{0}",
    /* help */
    [MSG_HELP_USAGE] = "Bruk: takt {0} {1}",
    [MSG_HELP_OPTIONS] = "Valg:",
    [MSG_HELP_COMMON] = "Felles valg:",
    [MSG_HELP] = "Takt, en dagbok for oppfølginger som gjentas.\n\nBruk: takt "
                 "KOMMANDO [valg]\n\nKommandoer:",
    [MSG_HELP_MORE] =
        "'takt KOMMANDO --help' forteller om én kommando, 'man takt' om alle.",
    [MSG_COMMON_DB] = "filen med dagboken",
    [MSG_COMMON_ZONE] = "tidssonen, som Europe/Oslo",
    [MSG_COMMON_LANG] = "språket: nb eller en",
    [MSG_COMMON_JSON] = "svar i JSON",
    [MSG_COMMON_HELP] = "vis denne hjelpen",
    [MSG_VALUE_FILE] = "FIL",
    [MSG_VALUE_ZONE] = "SONE",
    [MSG_VALUE_LANG] = "SPRÅK",
    [MSG_VALUE_TIME] = "TID",
    [MSG_VALUE_DATE] = "DATO",
    [MSG_VALUE_DATES] = "DATOER",
    [MSG_VALUE_CLOCK] = "KLOKKE",
    [MSG_VALUE_NUMBER] = "N",
    [MSG_VALUE_LENGTH] = "LENGDE",
    [MSG_VALUE_TEXT] = "TEKST",
    [MSG_VALUE_WORD] = "ORD",
    [MSG_VALUE_RULE] = "REGEL",
    [MSG_VALUE_DAYS] = "DAGER",
    [MSG_VALUE_MONTHS] = "MÅNEDER",
    [MSG_VALUE_WEEKDAYS] = "UKEDAGER",
    [MSG_VALUE_ORDINAL] = "HVILKEN",
    [MSG_VALUE_NAME] = "NAVN",
    [MSG_VALUE_ADDRESS] = "ADRESSE",
    [MSG_VALUE_COLOR] = "FARGE",
    /* not called so */
    [MSG_OPTION_UNKNOWN] = "det finnes ikke noe valg '{0}'",
    [MSG_OPTION_TWICE] = "'{0}' kan gis én gang",
    [MSG_OPTION_NO_VALUE] = "'{0}': dette valget tar ingen verdi",
    [MSG_OPTION_NEEDS_VALUE] = "'{0}' trenger en verdi",
    [MSG_OPTION_NUMBER] = "'{0}' tar et tall",
    [MSG_COMMAND_UNKNOWN] = "det finnes ingen kommando '{0}'",
    [MSG_COMMAND_MISSING] = "hvilken kommando?",
    [MSG_DID_YOU_MEAN] = "mente du '{0}'?",
    [MSG_TRY_HELP] = "'takt {0}{1}--help' forteller mer",
    [MSG_WORD_MISSING] = "noe mangler: {0}",
    [MSG_WORD_TOO_MANY] = "'{0}' er for mye her",
    [MSG_BAD_LANG] = "'{0}' er ikke et språk som Takt kan: nb eller en",
    [MSG_BAD_TIME] =
        "'{0}' er ikke en tid; skriv 2026-12-01 eller 2026-12-01T09:00",
    [MSG_BAD_LENGTH] = "'{0}' er ikke en lengde; skriv 30m, 1t eller 1t30m",
    [MSG_BAD_NOW] = "variabelen TAKT_NOW er ikke en tid i UTC",
    /* what went wrong */
    [MSG_NO_MEMORY] = "det er ikke mer minne igjen",
    [MSG_NO_INPUT] = "inndata kunne ikke leses",
    [MSG_NO_OUTPUT] = "utdata kunne ikke skrives",
    [MSG_TOO_LARGE] = "inndata er for stort",
    [MSG_AT_LINE] = "linje {0}: ",
    /* expand */
    [MSG_EXPAND_WORDS] = "REGEL --start TID [valg]",
    [MSG_EXPAND_ABOUT] = "skriver datoene som en regel gir",
    [MSG_EXPAND_START] =
        "starten (DTSTART): 2026-12-01T09:00, eller en dato for hele dagen",
    [MSG_EXPAND_FROM] = "ingen dato før denne",
    [MSG_EXPAND_TO] = "ingen dato på eller etter denne",
    [MSG_EXPAND_LIMIT] = "høyst så mange datoer; 100 uten --to",
    [MSG_EXPAND_BATCH] =
        "svar på sett av egenskapslinjer fra standard inn, en linje for hvert",
    [MSG_EXPAND_NO_START] = "--start mangler, og regelen har ingen DTSTART",
    [MSG_EXPAND_TWO_STARTS] = "regelen har sin egen DTSTART: utelat {0}",
    [MSG_EXPAND_BATCH_ALONE] =
        "--batch leser standard inn og tar verken regel eller andre valg",
    [MSG_EXPAND_NO_RULE] = "en regel mangler",
    /* check */
    [MSG_CHECK_WORDS] = "REGEL",
    [MSG_CHECK_ABOUT] = "sier om en regel er riktig, og hvordan den rettes",
    [MSG_CHECK_OK] = "ok",
    [MSG_CHECK_NEVER] = "ok, men den inntreffer aldri",
    [MSG_CHECK_PLACE] = "posisjon {0}, {1}: ",
    /* describe */
    [MSG_DESCRIBE_WORDS] = "REGEL [--start TID]",
    [MSG_DESCRIBE_ABOUT] = "sier en regel med ord",
    [MSG_DESCRIBE_START] = "starten, for det regelen overlater til den",
    [MSG_DESCRIBE_LENGTH] = "si når den slutter også, som 1t30m",
    /* why the diary refused */
    [MSG_STORE] = "filen med dagboken kan ikke brukes: {3}",
    [MSG_STORE_BUSY] = "et annet program holder dagboken opptatt; prøv igjen",
    [MSG_STORE_VERSION] =
        "dagboken er fra en nyere Takt (versjon {0}; denne kjenner {1})",
    [MSG_NOT_FOUND] = "det finnes ingen oppfølging {0}",
    [MSG_NO_SUCH_DATE] = "oppfølgingen har ingen dato {0}",
    [MSG_NOT_OWNER] = "bare eieren kan gjøre dette",
    [MSG_COMPLETED_LOCKED] =
        "{0} er utført; ta bort haken først (takt done --undo)",
    [MSG_ZONE_UNKNOWN] = "det finnes ingen tidssone '{3}'",
    [MSG_NO_DATES] = "regelen gir ingen dato",
    [MSG_TOO_MANY_DATES] =
        "{0} datoer er for mange; høyst {1} kan plukkes for hånd",
    [MSG_SAME_TIME] = "{0} er gitt to ganger",
    [MSG_FIELD_RANGE] = "{2}: bare {0} til {1} er tillatt",
    [MSG_FIELD_REQUIRED] = "{2} kan ikke være tom",
    [MSG_FIELD_TEXT] = "{2} er for lang, eller ikke UTF-8",
    [MSG_DATES_TEXT] = "datoene kan ikke leses herfra: {3}",
    [MSG_NEEDS_SCOPE] =
        "{2} hører til hele serien; si --this-and-future eller --all-open",
    [MSG_PAST_FIELDS] = "{2}: for alle datoer, også tidligere, kan bare "
                        "tittel, koblinger og type endres",
    [MSG_NOTHING_OPEN] = "ingen dato er igjen som ikke er utført",
    [MSG_CANNOT_SPLIT] =
        "flere regler kan ikke deles; endre én dato, eller lag den på nytt",
    [MSG_NOT_REPEATING] = "oppfølgingen gjentas ikke",
    [MSG_LAST_ID] = "dagboken er full",
    [MSG_NO_SUCH_TYPE] = "det finnes ingen type {0}",
    [MSG_UNDO_NOTHING] = "det er ingenting å angre",
    [MSG_UNDO_NOT_FOUND] = "det finnes ingen operasjon {0}",
    [MSG_UNDO_DONE] = "operasjon {0} er allerede angret",
    [MSG_UNDO_LATER] =
        "operasjon {0} kan ikke angres før den senere {1} på '{3}'",
    [MSG_AFTER_COMPLETION] = "gjentakelse etter fullføring er ikke laget ennå",
    /* fields */
    [MSG_FIELD_TITLE] = "tittelen",
    [MSG_FIELD_AGENDA] = "dagsordenen",
    [MSG_FIELD_NOTES] = "de interne notatene",
    [MSG_FIELD_LOCATION] = "stedet",
    [MSG_FIELD_LINKS] = "koblingene",
    [MSG_FIELD_CUSTOM] = "egne felt",
    [MSG_FIELD_VIDEO] = "videoadressen",
    [MSG_FIELD_TYPE] = "typen",
    [MSG_FIELD_DIRECTION] = "retningen",
    [MSG_FIELD_VISIBLE] = "hvem som ser den",
    [MSG_FIELD_PUBLISHED] = "publisert",
    [MSG_FIELD_END_ZONE] = "tidssonen for slutten",
    [MSG_FIELD_LINES] = "de ukjente linjene",
    [MSG_FIELD_ALARM] = "alarmen",
    [MSG_FIELD_PRIORITY] = "prioriteten",
    [MSG_FIELD_SHOW_AS] = "vis som",
    [MSG_FIELD_START] = "starten",
    [MSG_FIELD_LENGTH] = "lengden",
    [MSG_FIELD_KIND] = "slaget",
    [MSG_FIELD_ZONE] = "tidssonen",
    [MSG_FIELD_RULE] = "gjentakelsen",
    [MSG_FIELD_PREFERENCE] = "innstillingen",
    /* the diary's file */
    [MSG_NO_FOLDER] =
        "det er ikke noe sted for dagboken: sett HOME eller gi --db ({0})",
    /* how it repeats */
    [MSG_HELP_PATTERN] = "Hvordan den gjentas:",
    [MSG_VALUE_DAILY] = "arbeidsdager, ukedager eller N",
    [MSG_VALUE_SHORT] = "siste eller hopp-over",
    [MSG_PATTERN_DAILY] =
        "alle arbeidsdager (man–fre), alle ukedager, eller hver N. dag",
    [MSG_PATTERN_WEEKLY] = "hver N. uke på ukedagene i --on",
    [MSG_PATTERN_MONTHLY] = "hver N. måned på --day, eller på --nth av --on",
    [MSG_PATTERN_YEARLY] =
        "hvert N. år i --month på --day, eller på --nth av --on",
    [MSG_PATTERN_DATES] = "datoer plukket for hånd: 2026-12-01,2026-12-24",
    [MSG_PATTERN_RULE] = "en RRULE fra iCalendar",
    [MSG_PATTERN_ON] =
        "ukedager: tir,tor; med --nth også arbeidsdag, fridag eller dag",
    [MSG_PATTERN_DAY] = "dager i måneden: 13 eller 1,15 eller siste",
    [MSG_PATTERN_LAST_DAY] = "siste dag i måneden",
    [MSG_PATTERN_NTH] = "første, andre, tredje, fjerde eller siste",
    [MSG_PATTERN_MONTH] = "måneder: aug eller apr,okt eller 4",
    [MSG_PATTERN_SHORT] =
        "dag 29 til 31 i en kortere måned: ta dens siste dag, eller hopp over "
        "den; 'siste' er standard for dag 31 i måneden",
    [MSG_PATTERN_TIMES] =
        "slutt etter så mange ganger; 10 for avtaler og samtaler",
    [MSG_PATTERN_UNTIL] = "slutt innen en dato, som er med",
    [MSG_PATTERN_FOREVER] = "slutt aldri; standard for oppgaver",
    [MSG_BAD_WEEKDAYS] =
        "'{0}' er ikke ukedager; skriv man,tir,ons,tor,fre,lør,søn",
    [MSG_BAD_DAYS] =
        "'{0}' er ikke dager i en måned; skriv tall fra 1 til 31, eller siste",
    [MSG_BAD_SHORT] = "'{0}': skriv siste eller hopp-over",
    [MSG_BAD_NTH] = "'{0}': skriv første, andre, tredje, fjerde eller siste",
    [MSG_BAD_MONTHS] = "'{0}' er ikke måneder; skriv jan,feb eller 1,2",
    [MSG_BAD_DAILY] = "'{0}': skriv arbeidsdager, ukedager eller et antall "
                      "dager fra 1 til 999",
    [MSG_PATTERN_WORD] = "--{0} sier ingenting om mønsteret som er valgt",
    [MSG_TWO_ENDS] = "velg én slutt: --times, --until eller --forever",
    [MSG_TWO_PATTERNS] =
        "velg én: --daily, --weekly, --monthly, --yearly, --dates eller --rule",
    [MSG_NO_PATTERN] =
        "hvor ofte? --daily, --weekly, --monthly eller --yearly mangler",
};

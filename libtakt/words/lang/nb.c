/* SPDX-License-Identifier: MIT */
/* Norwegian bokmål, in the terms of the glossary (SPEC section 15). */
#include "words/lang.h"

const struct words_lang takt__lang_nb = {
    .tag = "nb",
    .tags = "nb no nn",

    .weekday = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag",
                "søndag"},
    .weekday_on = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag",
                   "søndag"},
    .weekday_nth = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag",
                    "lørdag", "søndag"},
    .workday_nth = "arbeidsdag",
    .day_off_nth = "fridag",
    .any_day_nth = "ukedag (man–søn)",
    .month = {"", "januar", "februar", "mars", "april", "mai", "juni", "juli",
              "august", "september", "oktober", "november", "desember"},
    .ordinal = {"", "første", "andre", "tredje", "fjerde", "siste"},

    .nth_ones = {".", ".", ".", ".", ".", ".", ".", ".", ".", "."},
    .nth_teens = ".",

    .comma = ", ",
    .joint_and = " og ",
    .joint_or = " eller ",

    .date = "{day}. {month}",
    .date_year = "{day}. {month} {year}",
    .weekday_date = "{weekday} {date}",
    .time_point = ".",
    .at = " kl. {time}",
    .from_to = " kl. {time}–{to}",
    .to_later = {" kl. {time}–{to} dagen etter",
                 " kl. {time}–{to} {n} dager senere"},
    .lasts = {", varer en dag", ", varer {n} dager"},

    .every =
        {
            [TAKT_FREQ_SECONDLY] = {"hvert sekund", "annethvert sekund",
                                    "hvert {nth} sekund"},
            [TAKT_FREQ_MINUTELY] = {"hvert minutt", "annethvert minutt",
                                    "hvert {nth} minutt"},
            [TAKT_FREQ_HOURLY] = {"hver time", "annenhver time",
                                  "hver {nth} time"},
            [TAKT_FREQ_DAILY] = {"hver dag", "annenhver dag", "hver {nth} dag"},
            [TAKT_FREQ_WEEKLY] = {"hver uke", "annenhver uke",
                                  "hver {nth} uke"},
            [TAKT_FREQ_MONTHLY] = {"hver måned", "annenhver måned",
                                   "hver {nth} måned"},
            [TAKT_FREQ_YEARLY] = {"hvert år", "annethvert år",
                                  "hvert {nth} år"},
        },
    .adverb =
        {
            [TAKT_FREQ_SECONDLY] = "hvert sekund",
            [TAKT_FREQ_MINUTELY] = "hvert minutt",
            [TAKT_FREQ_HOURLY] = "hver time",
            [TAKT_FREQ_DAILY] = "daglig",
            [TAKT_FREQ_WEEKLY] = "ukentlig",
            [TAKT_FREQ_MONTHLY] = "månedlig",
            [TAKT_FREQ_YEARLY] = "årlig",
        },
    .of_month = {"hver måned", "annenhver måned", "hver {nth} måned"},

    .every_workday = "alle arbeidsdager (man–fre)",
    .every_weekday = "hver dag",
    .weekly = "{every} på {weekdays}",
    .weeks_begin = " (uken begynner på {weekday})",
    .monthly = "{days} i {every}",
    .yearly = "{days} i {months} {every}",
    .yearly_date = "{dates} {months} {every}",
    .date_day = "{n}.",
    .nth_day = "{ordinal} {nth_weekday}",
    .days = {"dag {list}", "dag {list}"},
    .last_day = "siste dag",
    .days_and_last = "{some_days} og {last_day}",
    .short_last = " (siste dag i kortere måneder)",
    .short_skip = " (ikke i kortere måneder)",
    .year_last = " (ellers siste dag i måneden)",
    .year_skip = " (bare i skuddår)",
    .unshown = "{words} [{rule}]",

    .never = ", slutter aldri",
    .count = {", én gang", ", {n} ganger"},
    .count_last = {", én gang, {last}", ", {n} ganger, siste gang {last}"},
    .until = ", til {date}",
    .until_time = ", til {date} kl. {time}",
    .until_utc = ", til {date} kl. {time} UTC",
    .full_stop = ".",

    .quoted = "'{text}'",
    .it = "verdien",
    .reason =
        {
            [TAKT_REASON_NONE] = "ingenting er galt",
            [TAKT_REASON_RULE_EMPTY] =
                "regelen er tom: skriv for eksempel FREQ=DAILY",
            [TAKT_REASON_RULE_TOO_LONG] =
                "regelen er for lang: bruk høyst {0} byte",
            [TAKT_REASON_PART_SYNTAX] =
                "{text} er ikke NAVN=VERDI: skriv for eksempel INTERVAL=2, med "
                "semikolon mellom delene",
            [TAKT_REASON_PART_UNKNOWN] =
                "{text} er ingen del av en regel: rett navnet, eller ta delen "
                "ut",
            [TAKT_REASON_PART_TWICE] =
                "{text} står to ganger: la bare én av dem stå",
            [TAKT_REASON_FREQ_MISSING] =
                "FREQ mangler: legg til for eksempel FREQ=WEEKLY",
            [TAKT_REASON_FREQ_UNKNOWN] =
                "{text} er ingen hyppighet: bruk SECONDLY, MINUTELY, HOURLY, "
                "DAILY, WEEKLY, MONTHLY eller YEARLY",
            [TAKT_REASON_NUMBER] =
                "{text} er ikke et helt tall: skriv det med sifre alene",
            [TAKT_REASON_RANGE] =
                "{text} er utenfor grensene: bruk et tall fra {0} til {1}",
            [TAKT_REASON_ZERO] = "{text} er null: her telles det fra 1",
            [TAKT_REASON_WEEKDAY_UNKNOWN] =
                "{text} er ikke en ukedag: bruk MO, TU, WE, TH, FR, SA eller "
                "SU",
            [TAKT_REASON_LIST_EMPTY] =
                "listen har et tomt ledd: ta ut kommaet, eller skriv det som "
                "mangler",
            [TAKT_REASON_DATE] =
                "{text} er ikke en dato: skriv for eksempel 20261126 eller "
                "20261126T090000",
            [TAKT_REASON_COUNT_AND_UNTIL] =
                "COUNT og UNTIL kan ikke stå sammen: velg én av dem",
            [TAKT_REASON_ORDINAL_FREQ] =
                "nummererte ukedager krever FREQ=MONTHLY eller FREQ=YEARLY: ta "
                "bort tallet i {text}, eller bytt FREQ",
            [TAKT_REASON_ORDINAL_WEEKNO] =
                "nummererte ukedager kan ikke stå sammen med BYWEEKNO: ta bort "
                "tallet i {text}, eller ta ut BYWEEKNO",
            [TAKT_REASON_WEEKNO_FREQ] =
                "BYWEEKNO krever FREQ=YEARLY: bytt FREQ, eller ta ut BYWEEKNO",
            [TAKT_REASON_YEARDAY_FREQ] =
                "BYYEARDAY kan ikke stå sammen med DAILY, WEEKLY eller "
                "MONTHLY: bruk FREQ=YEARLY, eller ta ut BYYEARDAY",
            [TAKT_REASON_MONTHDAY_FREQ] =
                "BYMONTHDAY kan ikke stå sammen med WEEKLY: bruk FREQ=MONTHLY, "
                "eller ta ut BYMONTHDAY",
            [TAKT_REASON_SETPOS_ALONE] =
                "BYSETPOS velger blant datoene til en annen BY-del: legg til "
                "for eksempel BYDAY, eller ta ut BYSETPOS",
            [TAKT_REASON_SKIP_ALONE] =
                "SKIP krever RSCALE: legg til RSCALE=GREGORIAN",
            [TAKT_REASON_SKIP_UNKNOWN] =
                "{text} er ingen verdi for SKIP: bruk OMIT, BACKWARD eller "
                "FORWARD",
            [TAKT_REASON_RSCALE_UNKNOWN] =
                "{text} er ingen kalender som finnes her: bruk "
                "RSCALE=GREGORIAN",
            [TAKT_REASON_LEAP_MONTH] =
                "{text} er en skuddmåned, som ikke finnes i GREGORIAN: bruk 1 "
                "til 12",
            [TAKT_REASON_DATE_SUBDAILY] =
                "HOURLY, MINUTELY og SECONDLY krever et klokkeslett: gi "
                "starten et, eller bruk FREQ=DAILY",
            [TAKT_REASON_YEAR_RANGE] =
                "{text} er utenfor kalenderen: bruk år fra 1 til 9999",
            [TAKT_REASON_FORM_PATTERN] =
                "valget hører ikke til hyppigheten: velg et som hører til den",
            [TAKT_REASON_FORM_WEEKDAYS] = "ukedag mangler: velg minst én",
            [TAKT_REASON_FORM_DAY] =
                "dagen finnes ikke i måneden, eller mangler: velg dag 1 til "
                "31, eller siste dag",
            [TAKT_REASON_FORM_MONTH] =
                "måneden mangler: velg minst én fra januar til desember",
            [TAKT_REASON_FORM_ORDINAL] =
                "ordenstallet passer ikke: velg første, andre, tredje, fjerde "
                "eller siste",
            [TAKT_REASON_FORM_INTERVAL] =
                "«hver» tar ikke det tallet: bruk {0} til {1}",
            [TAKT_REASON_FORM_END] =
                "slutten passer ikke: velg aldri, etter et antall ganger fra "
                "1, eller innen en dato",
            [TAKT_REASON_FORM_UNUSED] =
                "et felt er fylt ut som valget ikke bruker: tøm det, eller "
                "velg et annet",
            [TAKT_REASON_FORM_ONE_MONTH] =
                "årlig går flere ukedager, eller siste dag i stedet for en "
                "dag som mangler, bare med én måned: velg én",
            [TAKT_REASON_FORM_SHORT_MONTH] =
                "siste dag i kortere måneder går bare sammen med dag 29, 30 "
                "eller 31 alene: velg én av dem, eller hopp over måneden",
            [TAKT_REASON_LINE_SYNTAX] =
                "{text} er ikke NAVN:VERDI: skriv for eksempel "
                "DTSTART:20261126T090000",
            [TAKT_REASON_LINE_UNKNOWN] =
                "{text} hører ikke hjemme her: bruk DTSTART, RRULE, RDATE, "
                "EXDATE, EXRULE, LIMIT, FROM eller TO",
            [TAKT_REASON_LINE_TWICE] =
                "{text} står to ganger: la bare én av dem stå",
            [TAKT_REASON_LINE_TOO_LONG] =
                "linjen er for lang: bruk høyst {0} byte",
            [TAKT_REASON_PARAM] =
                "parameteren {text} kan ikke brukes her: rett den, eller ta "
                "den ut",
            [TAKT_REASON_START_MISSING] =
                "starten mangler: legg til for eksempel "
                "DTSTART:20261126T090000",
            [TAKT_REASON_ZONE_UNKNOWN] =
                "{text} er ingen tidssone: skriv for eksempel Europe/Oslo",
            [TAKT_REASON_PERIOD] =
                "{text} er ingen periode: skriv for eksempel "
                "20261126T090000/PT1H",
            [TAKT_REASON_ENDLESS] =
                "datoene tar aldri slutt: sett en grense med LIMIT eller TO",
            [TAKT_REASON_TOO_MANY] =
                "det er for mange datoer: be om høyst {0}, med LIMIT eller TO",
            [TAKT_REASON_TZIF] =
                "tidssonefilen kan ikke leses: legg inn en hel TZif-fil",
            [TAKT_REASON_TZ_FOOTER] =
                "slutten av tidssonefilen kan ikke leses: legg inn en ny fil",
            [TAKT_REASON_NOT_AN_OCCURRENCE] =
                "datoen er ikke med i serien: velg en som er det",
            [TAKT_REASON_SPLIT_MOVED] =
                "SKIP har flyttet datoen, så serien kan ikke deles der: velg "
                "en dato som ikke er flyttet",
            [TAKT_REASON_UNDECIDED] = "{0} datoer på rad er alle tatt ut, og "
                                      "ingen er funnet: begrens "
                                      "EXRULE, eller sett UNTIL",
            [TAKT_REASON_AFTER] =
                "{text} er ikke et antall dager, uker, måneder eller år: "
                "skriv for eksempel P3D, P3W, P3M eller P1Y",
        },
};

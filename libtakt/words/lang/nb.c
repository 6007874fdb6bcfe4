/* SPDX-License-Identifier: MIT */
/* Norwegian bokmål, in the terms of the glossary (SPEC section 15). */
#include "words/lang.h"

static const struct words_entry words[] = {
    {WORD_ARTICLE, 0, "den|det|de|en|et|ei|hver gang|dato|datoen"},
    {WORD_LINK, 0,
     "alltid|på|i|om|av|for|hos|som|er|skjer|gjentas|gjenta|repeteres|med|ved|"
     "så|nr"},
    {WORD_AND, 0, "og|samt|pluss"},
    {WORD_OR, 0, "eller"},
    {WORD_EXCEPT, 0, "unntatt|bortsett fra|men ikke|ikke|utenom"},
    {WORD_RANGE, 0, "til og med|t o m|tom"},

    {WORD_EVERY, 1, "hver|hvert|alle|hver eneste|hvert eneste"},
    {WORD_EVERY, 2,
     "annenhver|annethvert|annahver|annen hver|annet hvert|hver annen|"
     "hvert annet|hver andre|hvert andre"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_SECONDLY, 1), "sekund|sekunder|sekundet"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MINUTELY, 1),
     "minutt|minutter|minuttet|min"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "time|timer|timen"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_DAILY, 1),
     "dag|dager|dagen|dagene|døgn|døgnet|morgen|formiddag|ettermiddag|kveld|"
     "natt"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1),
     "uke|uker|uka|uken|ukene|veke|veker"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1),
     "måned|måneder|måneden|månedene|mnd|måneds"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "kvartal|kvartalet"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6), "halvår|halvåret"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "år|året|års"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_DAILY, 1), "daglig|døgnlig"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "ukentlig|ukevis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1), "månedlig|månedsvis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "kvartalsvis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6), "halvårlig"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "årlig"},

    {WORD_WEEKDAY, 0, "man|mandager|mandagen|mandagene|mandags"},
    {WORD_WEEKDAY, 1, "tir|tirs|tirsdager|tirsdagen|tirsdagene|tirsdags"},
    {WORD_WEEKDAY, 2, "ons|onsdager|onsdagen|onsdagene|onsdags"},
    {WORD_WEEKDAY, 3, "tor|tors|torsdager|torsdagen|torsdagene|torsdags"},
    {WORD_WEEKDAY, 4, "fre|fredager|fredagen|fredagene|fredags"},
    {WORD_WEEKDAY, 5, "lør|lørdager|lørdagen|lørdagene|lørdags"},
    {WORD_WEEKDAY, 6, "søn|søndager|søndagen|søndagene|søndags"},
    {WORD_DAYS, TAKT_WORKDAYS,
     "arbeidsdag|arbeidsdager|arbeidsdagen|arbeidsdagene|virkedag|virkedager|"
     "virkedagen|virkedagene|hverdag|hverdager|hverdagen|hverdagene|yrkedag|"
     "yrkedager"},
    {WORD_DAYS, TAKT_DAYS_OFF,
     "fridag|fridager|fridagen|helg|helga|helgen|helger|helgene|helgedag|"
     "helgedager"},
    {WORD_DAYS, TAKT_ALL_DAYS, "ukedag|ukedager|ukedagen|ukedagene"},
    {WORD_MONTH, 1, "jan"},
    {WORD_MONTH, 2, "feb|febr"},
    {WORD_MONTH, 3, "mar"},
    {WORD_MONTH, 4, "apr"},
    {WORD_MONTH, 6, "jun"},
    {WORD_MONTH, 8, "aug"},
    {WORD_MONTH, 9, "sep|sept"},
    {WORD_MONTH, 10, "okt"},
    {WORD_MONTH, 11, "nov"},
    {WORD_MONTH, 12, "des"},

    {WORD_NUMBER, 1, "én|ett|éi"},
    {WORD_NUMBER, 2, "to"},
    {WORD_NUMBER, 3, "tre"},
    {WORD_NUMBER, 4, "fire"},
    {WORD_NUMBER, 5, "fem"},
    {WORD_NUMBER, 6, "seks"},
    {WORD_NUMBER, 7, "sju|syv"},
    {WORD_NUMBER, 8, "åtte"},
    {WORD_NUMBER, 9, "ni"},
    {WORD_NUMBER, 10, "ti"},
    {WORD_NUMBER, 11, "elleve"},
    {WORD_NUMBER, 12, "tolv"},
    {WORD_NUMBER, 20, "tjue"},
    {WORD_ORDINAL, 2, "annen|annet"},
    {WORD_ORDINAL, 5, "femte"},
    {WORD_ORDINAL, 6, "sjette"},
    {WORD_ORDINAL, 7, "sjuende|syvende"},
    {WORD_ORDINAL, 8, "åttende"},
    {WORD_ORDINAL, 9, "niende"},
    {WORD_ORDINAL, 10, "tiende"},
    {WORD_ORDINAL, 11, "ellevte"},
    {WORD_ORDINAL, 12, "tolvte"},
    {WORD_ORDINAL, 15, "femtende"},
    {WORD_ORDINAL, 20, "tjuende"},
    {WORD_LAST, -2, "nest siste|nestsiste"},
    {WORD_SUFFIX, 0, "te|de|ende|dje"},
    {WORD_ONLY, 0, "bare|kun"},
    {WORD_ARTICLE, 0, "av dem|av disse"},

    {WORD_EASTER, 0, "påskedag|påskedagen|første påskedag"},
    {WORD_EASTER, -7, "palmesøndag"},
    {WORD_EASTER, -3, "skjærtorsdag"},
    {WORD_EASTER, -2, "langfredag"},
    {WORD_EASTER, -1, "påskeaften"},
    {WORD_EASTER, 1, "andre påskedag"},
    {WORD_EASTER, 39, "kristi himmelfartsdag"},
    {WORD_EASTER, 49, "pinsedag|første pinsedag"},
    {WORD_EASTER, 50, "andre pinsedag"},
    {WORD_BEFORE, 0, "før"},
    {WORD_AFTER, 0, "etter"},

    {WORD_AT, 0, "kl|klokka|klokken|kl på"},
    {WORD_CLOCK, 12 * 3600, "midt på dagen"},
    {WORD_CLOCK, 0, "midnatt"},
    {WORD_UTC, 0, "utc"},
    {WORD_FROM, 0, "fra|fra og med|f o m|fom|starter|begynner|med start"},
    {WORD_UNTIL, 0,
     "til|inntil|innen|frem til|fram til|slutter|senest|til og med"},
    {WORD_UNTIL_END, 0, "ut|til ut|til slutten av|ut hele"},
    {WORD_FEAST, WORDS_FEAST(12, 24), "jul|julaften|julen|jula|juleaften"},
    {WORD_FEAST, WORDS_FEAST(12, 31), "nyttår|nyttårsaften"},
    {WORD_FEAST, WORDS_FEAST(6, 23), "sankthans"},
    {WORD_FEAST, WORDS_FEAST(5, 17), "nasjonaldagen|grunnlovsdagen"},
    {WORD_EASTER, 0, "påske|påsken|påska"},
    {WORD_EASTER, 49, "pinse|pinsen|pinsa"},
    {WORD_TODAY, 0, "i dag|idag"},
    {WORD_TODAY, 1, "i morgen|imorgen"},
    {WORD_TODAY, 2, "i overmorgen|overmorgen"},
    {WORD_TIMES, 0, "ganger|gang"},
    {WORD_ONCE, 1, "én gang|en gang"},
    {WORD_NEVER, 0, "slutter aldri|for alltid|uten slutt|aldri slutt|evig"},
    {WORD_LAST_TIME, 0, "siste gang"},
    {WORD_LASTS, 0, "varer|varighet"},
    {WORD_LATER, 1, "dagen etter|neste dag"},
    {WORD_LATER, 0, "dager senere"},
    {0, 0, NULL},
};

const struct words_lang takt__lang_nb = {
    .words = words,
    .tag = "nb",
    .tags = "nb no",

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

    .back = {"siste", "nest siste", "{nth} siste"},
    .in_months = ", i {months}",
    .in_weeks = ", i {numbered}",
    .week = {{"uke {list}", "uke {list}"}, {"{list} uke", "{list} uke"}},
    .on_year_days = ", på {numbered} i året",
    .year_day = {{"dag {list}", "dag {list}"}, {"{list} dag", "{list} dag"}},
    .on_month_days = ", på {numbered} i måneden",
    .month_day = {{"dag {list}", "dag {list}"}, {"{list} dag", "{list} dag"}},
    .on_weekdays = ", på {weekdays}",
    .nth_of_month = " i måneden",
    .nth_of_year = " i året",
    .on_easter = ", alltid {list}",
    .easter = "påskedag",
    .before = {"{n} dag før påskedag", "{n} dager før påskedag"},
    .after = {"{n} dag etter påskedag", "{n} dager etter påskedag"},
    .hours = {", i time {list}", ", i time {list}"},
    .minutes = {", i minutt {list}", ", i minutt {list}"},
    .seconds = {", i sekund {list}", ", i sekund {list}"},
    .positions = ", bare {list} av dem",

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
            [TAKT_REASON_WORD_EMPTY] =
                "her står ingenting: skriv for eksempel «annenhver tirsdag»",
            [TAKT_REASON_WORD_TOO_LONG] =
                "setningen er for lang: bruk høyst {0} byte",
            [TAKT_REASON_WORD_UNKNOWN] =
                "ordet {text} er ukjent: skriv det på en annen måte",
            [TAKT_REASON_WORD_MISPLACED] =
                "{text} gir ingen mening der det står: ta det ut, eller skriv "
                "det på en annen måte",
            [TAKT_REASON_WORD_TWICE] =
                "{text} sier noe annet enn det som alt er sagt: la bare én av "
                "delene stå",
            [TAKT_REASON_WORD_TIMES] =
                "klokkeslettene går ikke i én regel: lag en serie for hvert",
            [TAKT_REASON_WORD_DATE] =
                "{text} er ingen dato: skriv for eksempel 24. desember 2027",
            [TAKT_REASON_WORD_HOW_OFTEN] =
                "det mangler hvor ofte: skriv for eksempel «hver uke»",
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
            [TAKT_REASON_SHIFT] =
                "ikke en måte å gå utenom fridager på: skriv for eksempel "
                "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
            [TAKT_REASON_PLACE] =
                "helligdagene til landet mangler: skriv et land vi har, for "
                "eksempel PLACE=NO eller PLACE=DE-BY",
        },
};

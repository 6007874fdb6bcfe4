/* SPDX-License-Identifier: MIT */
/* Danish, in the terms of the glossary (SPEC section 15). */
#include "words/lang.h"

static const struct words_entry words[] = {
    {WORD_ARTICLE, 0, "den|det|de|en|et|hver gang|dato|datoen|af dem|af disse"},
    {WORD_LINK, 0,
     "altid|på|i|om|af|for|hos|som|er|sker|gentages|gentag|med|ved|så|nr|om"},
    {WORD_AND, 0, "og|samt|plus"},
    {WORD_OR, 0, "eller"},
    {WORD_EXCEPT, 0, "undtagen|bortset fra|men ikke|ikke|undtaget"},
    {WORD_RANGE, 0, "til og med|t o m|tom"},
    {WORD_EVERY, 1, "hver|hvert|alle|hver eneste|hvert eneste"},
    {WORD_EVERY, 2, "hver anden|hvert andet|hveranden|hvertandet"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_SECONDLY, 1), "sekund|sekunder|sekundet"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MINUTELY, 1),
     "minut|minutter|minuttet|min"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "time|timer|timen"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_DAILY, 1),
     "dag|dage|dagen|dagene|døgn|døgnet|morgen|formiddag|eftermiddag|aften|"
     "nat"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "uge|uger|ugen|ugerne"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1),
     "måned|måneder|måneden|månederne|mdr"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "kvartal|kvartalet"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6), "halvår|halvåret"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "år|året|årene"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_DAILY, 1), "daglig|dagligt"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "ugentlig|ugentligt|ugevis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1),
     "månedlig|månedligt|månedsvis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "kvartalsvis|kvartalsvist"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6), "halvårlig|halvårligt"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "årlig|årligt"},
    {WORD_WEEKDAY, 0, "man|mandage|mandagen|mandagene|mandags"},
    {WORD_WEEKDAY, 1, "tir|tirs|tirsdage|tirsdagen|tirsdagene|tirsdags"},
    {WORD_WEEKDAY, 2, "ons|onsdage|onsdagen|onsdagene|onsdags"},
    {WORD_WEEKDAY, 3, "tor|tors|torsdage|torsdagen|torsdagene|torsdags"},
    {WORD_WEEKDAY, 4, "fre|fredage|fredagen|fredagene|fredags"},
    {WORD_WEEKDAY, 5, "lør|lørdage|lørdagen|lørdagene|lørdags"},
    {WORD_WEEKDAY, 6, "søn|søndage|søndagen|søndagene|søndags"},
    {WORD_DAYS, TAKT_WORKDAYS,
     "arbejdsdag|arbejdsdage|arbejdsdagen|arbejdsdagene|hverdag|hverdage|"
     "hverdagen|hverdagene"},
    {WORD_DAYS, TAKT_DAYS_OFF,
     "fridag|fridage|fridagen|weekend|weekenden|weekender|weekenderne|"
     "helligdag|helligdage"},
    {WORD_DAYS, TAKT_ALL_DAYS, "ugedag|ugedage|ugedagen|ugedagene"},
    {WORD_MONTH, 1, "jan"},
    {WORD_MONTH, 2, "feb|febr"},
    {WORD_MONTH, 3, "mar"},
    {WORD_MONTH, 4, "apr"},
    {WORD_MONTH, 6, "jun"},
    {WORD_MONTH, 8, "aug"},
    {WORD_MONTH, 9, "sep|sept"},
    {WORD_MONTH, 10, "okt"},
    {WORD_MONTH, 11, "nov"},
    {WORD_MONTH, 12, "dec"},
    {WORD_NUMBER, 1, "én|ét"},
    {WORD_NUMBER, 2, "to"},
    {WORD_NUMBER, 3, "tre"},
    {WORD_NUMBER, 4, "fire"},
    {WORD_NUMBER, 5, "fem"},
    {WORD_NUMBER, 6, "seks"},
    {WORD_NUMBER, 7, "syv"},
    {WORD_NUMBER, 8, "otte"},
    {WORD_NUMBER, 9, "ni"},
    {WORD_NUMBER, 10, "ti"},
    {WORD_NUMBER, 11, "elleve"},
    {WORD_NUMBER, 12, "tolv"},
    {WORD_NUMBER, 20, "tyve"},
    {WORD_ORDINAL, 2, "andet"},
    {WORD_ORDINAL, 5, "femte"},
    {WORD_ORDINAL, 6, "sjette"},
    {WORD_ORDINAL, 7, "syvende"},
    {WORD_ORDINAL, 8, "ottende"},
    {WORD_ORDINAL, 9, "niende"},
    {WORD_ORDINAL, 10, "tiende"},
    {WORD_ORDINAL, 11, "ellevte|elvte"},
    {WORD_ORDINAL, 12, "tolvte"},
    {WORD_ORDINAL, 15, "femtende"},
    {WORD_ORDINAL, 20, "tyvende"},
    {WORD_LAST, -2, "næstsidste|næst sidste"},
    {WORD_SUFFIX, 0, "te|de|ende|dje"},
    {WORD_ONLY, 0, "kun|bare"},
    {WORD_EASTER, 0, "påskedag|påskesøndag|første påskedag"},
    {WORD_EASTER, -7, "palmesøndag"},
    {WORD_EASTER, -3, "skærtorsdag"},
    {WORD_EASTER, -2, "langfredag"},
    {WORD_EASTER, -1, "påskelørdag"},
    {WORD_EASTER, 1, "anden påskedag"},
    {WORD_EASTER, 39, "kristi himmelfartsdag"},
    {WORD_EASTER, 49, "pinsedag|første pinsedag"},
    {WORD_EASTER, 50, "anden pinsedag"},
    {WORD_BEFORE, 0, "før|inden"},
    {WORD_AFTER, 0, "efter"},
    {WORD_AT, 0, "kl|klokken|klokken på"},
    {WORD_CLOCK, 12 * 3600, "midt på dagen|middag"},
    {WORD_CLOCK, 0, "midnat"},
    {WORD_UTC, 0, "utc"},
    {WORD_FROM, 0, "fra|fra og med|f o m|fom|starter|begynder|med start"},
    {WORD_UNTIL, 0, "til|indtil|senest|frem til|slutter|ophører|til og med"},
    {WORD_UNTIL_END, 0, "ud|til udgangen af|til slutningen af|hele"},
    {WORD_FEAST, WORDS_FEAST(12, 24), "jul|juleaften|julen"},
    {WORD_FEAST, WORDS_FEAST(12, 31), "nytår|nytårsaften"},
    {WORD_FEAST, WORDS_FEAST(6, 5), "grundlovsdag"},
    {WORD_FEAST, WORDS_FEAST(6, 23), "sankthans|sankt hans"},
    {WORD_EASTER, 0, "påske|påsken"},
    {WORD_EASTER, 49, "pinse|pinsen"},
    {WORD_TODAY, 0, "i dag|idag"},
    {WORD_TODAY, 1, "i morgen|imorgen"},
    {WORD_TODAY, 2, "i overmorgen|overmorgen"},
    {WORD_TIMES, 0, "gange|gang"},
    {WORD_ONCE, 1, "én gang|en gang"},
    {WORD_NEVER, 0, "slutter aldrig|for altid|uden slutning|ophører aldrig"},
    {WORD_LAST_TIME, 0, "sidste gang"},
    {WORD_LASTS, 0, "varer"},
    {WORD_LATER, 1, "dagen efter|næste dag"},
    {WORD_LATER, 0, "dage senere"},
    {0, 0, NULL},
};

const struct words_lang takt__lang_da = {
    .tag = "da",
    .tags = "da",
    .weekday = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag",
                "søndag"},
    .weekday_on = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag",
                   "søndag"},
    .weekday_nth = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag",
                    "lørdag", "søndag"},
    .workday_nth = "arbejdsdag",
    .day_off_nth = "fridag",
    .any_day_nth = "ugedag (man–søn)",
    .month = {"", "januar", "februar", "marts", "april", "maj", "juni", "juli",
              "august", "september", "oktober", "november", "december"},
    .ordinal = {"", "første", "anden", "tredje", "fjerde", "sidste"},
    .nth_ones = {".", ".", ".", ".", ".", ".", ".", ".", ".", "."},
    .nth_teens = ".",
    .comma = ", ",
    .joint_and = " og ",
    .joint_or = " eller ",
    .date = "{day}. {month}",
    .date_year = "{day}. {month} {year}",
    .weekday_date = "{weekday} den {date}",
    .time_point = ".",
    .at = " kl. {time}",
    .from_to = " kl. {time}–{to}",
    .to_later = {" kl. {time}–{to} dagen efter",
                 " kl. {time}–{to} {n} dage senere"},
    .lasts = {", varer en dag", ", varer {n} dage"},
    .every =
        {
            [TAKT_FREQ_SECONDLY] = {"hvert sekund", "hvert andet sekund",
                                    "hvert {nth} sekund"},
            [TAKT_FREQ_MINUTELY] = {"hvert minut", "hvert andet minut",
                                    "hvert {nth} minut"},
            [TAKT_FREQ_HOURLY] = {"hver time", "hver anden time",
                                  "hver {nth} time"},
            [TAKT_FREQ_DAILY] = {"hver dag", "hver anden dag",
                                 "hver {nth} dag"},
            [TAKT_FREQ_WEEKLY] = {"hver uge", "hver anden uge",
                                  "hver {nth} uge"},
            [TAKT_FREQ_MONTHLY] = {"hver måned", "hver anden måned",
                                   "hver {nth} måned"},
            [TAKT_FREQ_YEARLY] = {"hvert år", "hvert andet år",
                                  "hvert {nth} år"},
        },
    .adverb =
        {
            [TAKT_FREQ_SECONDLY] = "hvert sekund",
            [TAKT_FREQ_MINUTELY] = "hvert minut",
            [TAKT_FREQ_HOURLY] = "hver time",
            [TAKT_FREQ_DAILY] = "dagligt",
            [TAKT_FREQ_WEEKLY] = "ugentligt",
            [TAKT_FREQ_MONTHLY] = "månedligt",
            [TAKT_FREQ_YEARLY] = "årligt",
        },
    .of_month = {"hver måned", "hver anden måned", "hver {nth} måned"},
    .every_workday = "alle arbejdsdage (man–fre)",
    .every_weekday = "hver dag",
    .weekly = "{every} på {weekdays}",
    .weeks_begin = " (ugen begynder {weekday})",
    .monthly = "{days} i {every}",
    .yearly = "{days} i {months} {every}",
    .yearly_date = "{dates} {months} {every}",
    .date_day = "{n}.",
    .nth_day = "{ordinal} {nth_weekday}",
    .days = {"dag {list}", "dag {list}"},
    .last_day = "sidste dag",
    .days_and_last = "{some_days} og {last_day}",
    .short_last = " (sidste dag i kortere måneder)",
    .short_skip = " (ikke i kortere måneder)",
    .year_last = " (ellers sidste dag i måneden)",
    .year_skip = " (kun i skudår)",
    .unshown = "{words} [{rule}]",
    .back = {"sidste", "næstsidste", "{nth} sidste"},
    .in_months = ", i {months}",
    .in_weeks = ", i {numbered}",
    .week = {{"uge {list}", "uge {list}"}, {"{list} uge", "{list} uge"}},
    .on_year_days = ", på {numbered} i året",
    .year_day = {{"dag {list}", "dag {list}"}, {"{list} dag", "{list} dag"}},
    .on_month_days = ", på {numbered} i måneden",
    .month_day = {{"dag {list}", "dag {list}"}, {"{list} dag", "{list} dag"}},
    .on_weekdays = ", på {weekdays}",
    .nth_of_month = " i måneden",
    .nth_of_year = " i året",
    .on_easter = ", altid {list}",
    .easter = "påskedag",
    .before = {"{n} dag før påskedag", "{n} dage før påskedag"},
    .after = {"{n} dag efter påskedag", "{n} dage efter påskedag"},
    .hours = {", i time {list}", ", i time {list}"},
    .minutes = {", i minut {list}", ", i minut {list}"},
    .seconds = {", i sekund {list}", ", i sekund {list}"},
    .positions = ", kun {list} af dem",
    .never = ", slutter aldrig",
    .count = {", én gang", ", {n} gange"},
    .count_last = {", én gang, {last}", ", {n} gange, sidste gang {last}"},
    .until = ", til {date}",
    .until_time = ", til {date} kl. {time}",
    .until_utc = ", til {date} kl. {time} UTC",
    .full_stop = ".",
    .quoted = "'{text}'",
    .it = "værdien",
    .reason =
        {
            [TAKT_REASON_NONE] = "intet er galt",
            [TAKT_REASON_RULE_EMPTY] =
                "reglen er tom: skriv for eksempel FREQ=DAILY",
            [TAKT_REASON_RULE_TOO_LONG] =
                "reglen er for lang: brug højst {0} byte",
            [TAKT_REASON_PART_SYNTAX] =
                "{text} er ikke NAVN=VÆRDI: skriv for eksempel INTERVAL=2, med "
                "semikolon mellem delene",
            [TAKT_REASON_PART_UNKNOWN] = "{text} er ikke en del af en regel: "
                                         "ret navnet, eller tag delen ud",
            [TAKT_REASON_PART_TWICE] =
                "{text} står to gange: lad kun én af dem stå",
            [TAKT_REASON_FREQ_MISSING] =
                "FREQ mangler: tilføj for eksempel FREQ=WEEKLY",
            [TAKT_REASON_FREQ_UNKNOWN] =
                "{text} er ikke en frekvens: brug SECONDLY, MINUTELY, HOURLY, "
                "DAILY, WEEKLY, MONTHLY eller YEARLY",
            [TAKT_REASON_NUMBER] =
                "{text} er ikke et helt tal: skriv det kun med cifre",
            [TAKT_REASON_RANGE] =
                "{text} er uden for grænserne: brug et tal fra {0} til {1}",
            [TAKT_REASON_ZERO] = "{text} er nul: her tælles der fra 1",
            [TAKT_REASON_WEEKDAY_UNKNOWN] = "{text} er ikke en ugedag: brug "
                                            "MO, TU, WE, TH, FR, SA eller SU",
            [TAKT_REASON_LIST_EMPTY] = "listen har et tomt led: fjern kommaet, "
                                       "eller skriv det, der mangler",
            [TAKT_REASON_DATE] = "{text} er ikke en dato: skriv for eksempel "
                                 "20261126 eller 20261126T090000",
            [TAKT_REASON_COUNT_AND_UNTIL] =
                "COUNT og UNTIL kan ikke stå sammen: vælg én af dem",
            [TAKT_REASON_ORDINAL_FREQ] =
                "nummererede ugedage kræver FREQ=MONTHLY eller FREQ=YEARLY: "
                "fjern tallet i {text}, eller skift FREQ",
            [TAKT_REASON_ORDINAL_WEEKNO] =
                "nummererede ugedage kan ikke stå sammen med BYWEEKNO: fjern "
                "tallet i {text}, eller tag BYWEEKNO ud",
            [TAKT_REASON_WEEKNO_FREQ] = "BYWEEKNO kræver FREQ=YEARLY: skift "
                                        "FREQ, eller tag BYWEEKNO ud",
            [TAKT_REASON_YEARDAY_FREQ] =
                "BYYEARDAY kan ikke stå sammen med DAILY, WEEKLY eller "
                "MONTHLY: brug FREQ=YEARLY, eller tag BYYEARDAY ud",
            [TAKT_REASON_MONTHDAY_FREQ] =
                "BYMONTHDAY kan ikke stå sammen med WEEKLY: brug FREQ=MONTHLY, "
                "eller tag BYMONTHDAY ud",
            [TAKT_REASON_SETPOS_ALONE] =
                "BYSETPOS vælger blandt datoerne fra en anden BY-del: tilføj "
                "for eksempel BYDAY, eller tag BYSETPOS ud",
            [TAKT_REASON_SKIP_ALONE] =
                "SKIP kræver RSCALE: tilføj RSCALE=GREGORIAN",
            [TAKT_REASON_SKIP_UNKNOWN] = "{text} er ikke en værdi for SKIP: "
                                         "brug OMIT, BACKWARD eller FORWARD",
            [TAKT_REASON_RSCALE_UNKNOWN] = "{text} er ikke en kalender, der "
                                           "findes her: brug RSCALE=GREGORIAN",
            [TAKT_REASON_LEAP_MONTH] = "{text} er en skudmåned, som ikke "
                                       "findes i GREGORIAN: brug 1 til 12",
            [TAKT_REASON_DATE_SUBDAILY] =
                "HOURLY, MINUTELY og SECONDLY kræver et klokkeslæt: giv "
                "starten et, eller brug FREQ=DAILY",
            [TAKT_REASON_YEAR_RANGE] =
                "{text} er uden for kalenderen: brug år fra 1 til 9999",
            [TAKT_REASON_FORM_PATTERN] =
                "valget hører ikke til frekvensen: vælg et, der hører til den",
            [TAKT_REASON_FORM_WEEKDAYS] = "ugedag mangler: vælg mindst én",
            [TAKT_REASON_FORM_DAY] =
                "dagen findes ikke i måneden eller mangler: vælg dag 1 til 31 "
                "eller sidste dag",
            [TAKT_REASON_FORM_MONTH] =
                "måneden mangler: vælg mindst én fra januar til december",
            [TAKT_REASON_FORM_ORDINAL] =
                "ordenstallet passer ikke: vælg første, anden, tredje, fjerde "
                "eller sidste",
            [TAKT_REASON_FORM_INTERVAL] =
                "»hver« tager ikke det tal: brug {0} til {1}",
            [TAKT_REASON_FORM_END] =
                "slutningen passer ikke: vælg aldrig, efter et antal gange fra "
                "1 eller senest en dato",
            [TAKT_REASON_FORM_UNUSED] = "et felt er udfyldt, som valget ikke "
                                        "bruger: tøm det, eller vælg et andet",
            [TAKT_REASON_FORM_ONE_MONTH] =
                "årligt går flere ugedage, eller sidste dag i stedet for en "
                "dag, der mangler, kun med én måned: vælg én",
            [TAKT_REASON_FORM_SHORT_MONTH] =
                "sidste dag i kortere måneder går kun med dag 29, 30 eller 31 "
                "alene: vælg én af dem, eller spring måneden over",
            [TAKT_REASON_LINE_SYNTAX] = "{text} er ikke NAVN:VÆRDI: skriv for "
                                        "eksempel DTSTART:20261126T090000",
            [TAKT_REASON_LINE_UNKNOWN] =
                "{text} hører ikke til her: brug DTSTART, RRULE, RDATE, "
                "EXDATE, EXRULE, LIMIT, FROM eller TO",
            [TAKT_REASON_LINE_TWICE] =
                "{text} står to gange: lad kun én af dem stå",
            [TAKT_REASON_LINE_TOO_LONG] =
                "linjen er for lang: brug højst {0} byte",
            [TAKT_REASON_PARAM] = "parameteren {text} kan ikke bruges her: ret "
                                  "den, eller tag den ud",
            [TAKT_REASON_START_MISSING] =
                "starten mangler: tilføj for eksempel DTSTART:20261126T090000",
            [TAKT_REASON_ZONE_UNKNOWN] = "{text} er ikke en tidszone: skriv "
                                         "for eksempel Europe/Copenhagen",
            [TAKT_REASON_PERIOD] = "{text} er ikke en periode: skriv for "
                                   "eksempel 20261126T090000/PT1H",
            [TAKT_REASON_ENDLESS] =
                "datoerne hører aldrig op: sæt en grænse med LIMIT eller TO",
            [TAKT_REASON_TOO_MANY] =
                "der er for mange datoer: bed om højst {0} med LIMIT eller TO",
            [TAKT_REASON_WORD_EMPTY] =
                "her står ikke noget: skriv for eksempel »hver anden tirsdag«",
            [TAKT_REASON_WORD_TOO_LONG] =
                "sætningen er for lang: brug højst {0} byte",
            [TAKT_REASON_WORD_UNKNOWN] =
                "ordet {text} er ukendt: skriv det på en anden måde",
            [TAKT_REASON_WORD_MISPLACED] =
                "{text} giver ingen mening, hvor det står: tag det ud, eller "
                "skriv det på en anden måde",
            [TAKT_REASON_WORD_TWICE] =
                "{text} siger noget andet end det, der allerede er sagt: lad "
                "kun én af delene stå",
            [TAKT_REASON_WORD_TIMES] =
                "klokkeslættene går ikke i én regel: lav en serie for hvert",
            [TAKT_REASON_WORD_DATE] =
                "{text} er ikke en dato: skriv for eksempel 24. december 2027",
            [TAKT_REASON_WORD_HOW_OFTEN] =
                "der mangler, hvor ofte: skriv for eksempel »hver uge«",
            [TAKT_REASON_TZIF] =
                "tidszonefilen kan ikke læses: læg en hel TZif-fil ind",
            [TAKT_REASON_TZ_FOOTER] =
                "slutningen af tidszonefilen kan ikke læses: læg en ny fil ind",
            [TAKT_REASON_NOT_AN_OCCURRENCE] =
                "datoen er ikke med i serien: vælg en, der er",
            [TAKT_REASON_SPLIT_MOVED] =
                "SKIP har flyttet datoen, så serien kan ikke deles dér: vælg "
                "en dato, der ikke er flyttet",
            [TAKT_REASON_UNDECIDED] =
                "{0} datoer i træk er alle taget ud, og ingen er fundet: "
                "begræns EXRULE, eller sæt UNTIL",
            [TAKT_REASON_AFTER] =
                "{text} er ikke et antal dage, uger, måneder eller år: skriv "
                "for eksempel P3D, P3W, P3M eller P1Y",
            [TAKT_REASON_SHIFT] = "ikke en måde at undgå fridage på: skriv for "
                                  "eksempel NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=DK",
            [TAKT_REASON_PLACE] =
                "landets helligdage mangler: skriv et land vi har, for "
                "eksempel PLACE=DK eller PLACE=DE-BY",
        },
    .words = words,
};

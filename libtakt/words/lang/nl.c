/* SPDX-License-Identifier: MIT */
/* Dutch, in the terms of the glossary (SPEC section 15). */
#include "words/lang.h"

static const struct words_entry words[] = {
    {WORD_ARTICLE, 0,
     "de|het|een|t|lang|datum|ervan|hiervan|daarvan|van deze|van die|"
     "s ochtends|s morgens|s middags|s avonds|s nachts"},
    {WORD_LINK, 0,
     "op|in|van|voor|bij|aan|met|te|ter|na|gedurende|nr|nummer|steeds|telkens|"
     "altijd|herhaal|herhaalt|herhalen|herhaalt zich|wordt herhaald|vindt "
     "plaats|is"},
    {WORD_AND, 0, "en|alsmede|alsook|plus"},
    {WORD_OR, 0, "of|ofwel"},
    {WORD_EXCEPT, 0,
     "behalve|uitgezonderd|met uitzondering van|zonder|niet|maar niet"},
    {WORD_RANGE, 0, "tot en met|t/m|tm|tot"},

    {WORD_EVERY, 1, "elke|elk|iedere|ieder|alle|per|elke afzonderlijke"},
    {WORD_EVERY, 2,
     "om de andere|om het andere|elke andere|elk ander|iedere andere|"
     "ieder ander"},
    {WORD_EVERY, -2, "om de|om het"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_SECONDLY, 1), "seconde|seconden|sec"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MINUTELY, 1), "minuut|minuten|min"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "uur|uren"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_DAILY, 1),
     "dag|dagen|etmaal|ochtend|ochtenden|morgen|middag|middagen|avond|avonden|"
     "nacht|nachten"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "week|weken|week/weken|wk"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1), "maand|maanden|mnd"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "kwartaal|kwartalen"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6),
     "halfjaar|half jaar|halve jaar|halfjaren"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "jaar|jaren"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "om het uur"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_DAILY, 1),
     "iedere weekdag (maandag–zondag|iedere weekdag (maandag-zondag|"
     "iedere weekdag (ma–zo|iedere weekdag (ma-zo"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 2),
     "tweewekelijks|veertiendaags|tweewekelijkse"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "wekelijkse"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1), "maandelijkse"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 2), "tweemaandelijks"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "driemaandelijks"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6),
     "halfjaarlijks|zesmaandelijks"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "jaarlijkse"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_YEARLY, 2), "tweejaarlijks"},

    {WORD_WEEKDAY, 0,
     "ma|maandagen|s maandags|maandags|maandagochtend|"
     "maandagmiddag|maandagavond"},
    {WORD_WEEKDAY, 1,
     "di|dinsdagen|dinsdags|dinsdagochtend|dinsdagmiddag|dinsdagavond"},
    {WORD_WEEKDAY, 2,
     "wo|woe|woensdagen|s woensdags|woensdags|woensdagochtend|"
     "woensdagmiddag|woensdagavond"},
    {WORD_WEEKDAY, 3,
     "do|donderdagen|donderdags|donderdagochtend|donderdagmiddag|"
     "donderdagavond"},
    {WORD_WEEKDAY, 4,
     "vr|vrij|vrijdagen|vrijdags|vrijdagochtend|vrijdagmiddag|vrijdagavond"},
    {WORD_WEEKDAY, 5,
     "za|zaterdagen|zaterdags|zaterdagochtend|zaterdagmiddag|zaterdagavond"},
    {WORD_WEEKDAY, 6,
     "zo|zondagen|s zondags|zondags|zondagochtend|zondagmiddag|"
     "zondagavond"},
    {WORD_DAYS, TAKT_WORKDAYS,
     "werkdag|werkdagen|weekdag|weekdagen|doordeweeks|door de week|"
     "doordeweekse dag|doordeweekse dagen"},
    {WORD_DAYS, TAKT_DAYS_OFF,
     "vrije dag|vrije dagen|weekend|weekends|weekeinde|weekenden|weekenddag|"
     "weekenddagen"},
    {WORD_DAYS, TAKT_ALL_DAYS, "dag van de week|dagen van de week"},
    {WORD_MONTH, 1, "jan"},
    {WORD_MONTH, 2, "feb|febr"},
    {WORD_MONTH, 3, "mrt"},
    {WORD_MONTH, 4, "apr"},
    {WORD_MONTH, 6, "jun"},
    {WORD_MONTH, 7, "jul"},
    {WORD_MONTH, 8, "aug"},
    {WORD_MONTH, 9, "sep|sept"},
    {WORD_MONTH, 10, "okt"},
    {WORD_MONTH, 11, "nov"},
    {WORD_MONTH, 12, "dec"},

    {WORD_NUMBER, 1, "één"},
    {WORD_NUMBER, 2, "twee"},
    {WORD_NUMBER, 3, "drie"},
    {WORD_NUMBER, 4, "vier"},
    {WORD_NUMBER, 5, "vijf"},
    {WORD_NUMBER, 6, "zes"},
    {WORD_NUMBER, 7, "zeven"},
    {WORD_NUMBER, 8, "acht"},
    {WORD_NUMBER, 9, "negen"},
    {WORD_NUMBER, 10, "tien"},
    {WORD_NUMBER, 11, "elf"},
    {WORD_NUMBER, 12, "twaalf"},
    {WORD_NUMBER, 13, "dertien"},
    {WORD_NUMBER, 14, "veertien"},
    {WORD_NUMBER, 15, "vijftien"},
    {WORD_NUMBER, 20, "twintig"},
    {WORD_NUMBER, 30, "dertig"},
    {WORD_ORDINAL, 5, "vijfde"},
    {WORD_ORDINAL, 6, "zesde"},
    {WORD_ORDINAL, 7, "zevende"},
    {WORD_ORDINAL, 8, "achtste"},
    {WORD_ORDINAL, 9, "negende"},
    {WORD_ORDINAL, 10, "tiende"},
    {WORD_ORDINAL, 11, "elfde"},
    {WORD_ORDINAL, 12, "twaalfde"},
    {WORD_ORDINAL, 13, "dertiende"},
    {WORD_ORDINAL, 14, "veertiende"},
    {WORD_ORDINAL, 15, "vijftiende"},
    {WORD_ORDINAL, 20, "twintigste"},
    {WORD_ORDINAL, 30, "dertigste"},
    {WORD_LAST, -2,
     "voorlaatste|één na laatste|een na laatste|op één na laatste|"
     "op een na laatste|op één na de laatste"},
    {WORD_LAST, -3, "op twee na laatste|twee na laatste"},
    {WORD_LAST, -4, "op drie na laatste|drie na laatste"},
    {WORD_SUFFIX, 0, "e|de|ste|ème"},
    {WORD_ONLY, 0, "alleen|enkel|slechts"},

    {WORD_EASTER, 0, "pasen|paasdag|paaszondag"},
    {WORD_EASTER, -48, "carnavalsmaandag"},
    {WORD_EASTER, -46, "aswoensdag"},
    {WORD_EASTER, -7, "palmzondag|palmpasen"},
    {WORD_EASTER, -3, "witte donderdag"},
    {WORD_EASTER, -2, "goede vrijdag"},
    {WORD_EASTER, -1, "stille zaterdag"},
    {WORD_EASTER, 1, "tweede paasdag|paasmaandag"},
    {WORD_EASTER, 39, "hemelvaartsdag|hemelvaart"},
    {WORD_EASTER, 49, "pinksteren|eerste pinksterdag|pinksterzondag"},
    {WORD_EASTER, 50, "tweede pinksterdag|pinkstermaandag"},
    {WORD_BEFORE, 0, "voor"},
    {WORD_AFTER, 0, "na"},

    {WORD_AT, 0, "om|rond|vanaf om"},
    {WORD_AM, -1, "uur|u|h"},
    {WORD_AM, 0,
     "s ochtends|s morgens|s nachts|ochtends|morgens|nachts|in de ochtend"},
    {WORD_AM, 12, "s middags|s avonds|middags|avonds"},
    {WORD_CLOCK, 12 * 3600, "twaalf uur 's middags|het middaguur"},
    {WORD_CLOCK, 0, "middernacht"},
    {WORD_UTC, 0, "utc"},
    {WORD_FROM, 0,
     "vanaf|van|sinds|met ingang van|begint|begint op|beginnend|beginnend op|"
     "start|start op"},
    {WORD_UNTIL, 0,
     "tot|tot aan|uiterlijk|uiterlijk op|eindigt|eindigt op|niet later dan"},
    {WORD_UNTIL_END, 0,
     "tot en met|t/m|tm|tot eind|tot het einde van|tot einde|"
     "tot en met eind"},
    {WORD_FEAST, WORDS_FEAST(12, 25),
     "kerstmis|kerst|eerste kerstdag|kerstdag"},
    {WORD_FEAST, WORDS_FEAST(12, 24), "kerstavond"},
    {WORD_FEAST, WORDS_FEAST(12, 26), "tweede kerstdag"},
    {WORD_FEAST, WORDS_FEAST(12, 31),
     "oudjaar|oudejaarsdag|oudejaarsavond|oud en nieuw|jaarwisseling"},
    {WORD_FEAST, WORDS_FEAST(1, 1), "nieuwjaar|nieuwjaarsdag"},
    {WORD_FEAST, WORDS_FEAST(1, 6), "driekoningen"},
    {WORD_FEAST, WORDS_FEAST(4, 27), "koningsdag"},
    {WORD_FEAST, WORDS_FEAST(5, 1), "dag van de arbeid"},
    {WORD_FEAST, WORDS_FEAST(5, 5), "bevrijdingsdag"},
    {WORD_FEAST, WORDS_FEAST(11, 1), "allerheiligen"},
    {WORD_FEAST, WORDS_FEAST(12, 5), "sinterklaas|pakjesavond"},
    {WORD_TODAY, 0, "vandaag"},
    {WORD_TODAY, 1, "morgen"},
    {WORD_TODAY, 2, "overmorgen"},
    {WORD_TIMES, 0, "keer|maal|keren|malen"},
    {WORD_ONCE, 1, "eenmaal|één keer|een keer|eens|éénmaal"},
    {WORD_ONCE, 2, "tweemaal"},
    {WORD_ONCE, 3, "driemaal"},
    {WORD_ONCE, 4, "viermaal"},
    {WORD_ONCE, 5, "vijfmaal"},
    {WORD_ONCE, 10, "tienmaal"},
    {WORD_ONCE, 12, "twaalfmaal"},
    {WORD_NEVER, 0,
     "nooit|zonder einde|eindeloos|voor altijd|voor eeuwig|onbeperkt|"
     "stopt nooit"},
    {WORD_LAST_TIME, 0,
     "de laatste keer op|laatste keer op|de laatste keer|laatste keer|"
     "voor het laatst|voor het laatst op|het laatst op"},
    {WORD_LASTS, 0, "duurt|duur"},
    {WORD_LATER, 1, "de dag erna|de volgende dag|de dag daarna"},
    {WORD_LATER, 0, "dagen later"},
    {0, 0, NULL},
};

const struct words_lang takt__lang_nl = {
    .words = words,
    .tag = "nl",
    .tags = "nl",

    .weekday = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
                "zaterdag", "zondag"},
    .weekday_on = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
                   "zaterdag", "zondag"},
    .weekday_nth = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
                    "zaterdag", "zondag"},
    .workday_nth = "werkdag",
    .day_off_nth = "vrije dag",
    .any_day_nth = "weekdag (maandag–zondag)",
    .month = {"", "januari", "februari", "maart", "april", "mei", "juni",
              "juli", "augustus", "september", "oktober", "november",
              "december"},
    .ordinal = {"", "eerste", "tweede", "derde", "vierde", "laatste"},

    .nth_ones = {"e", "e", "e", "e", "e", "e", "e", "e", "e", "e"},
    .nth_teens = "e",

    .comma = ", ",
    .joint_and = " en ",
    .joint_or = " of ",

    .date = "{day} {month}",
    .date_year = "{day} {month} {year}",
    .weekday_date = "{weekday} {date}",
    .time_point = ":",
    .at = " om {time} uur",
    .from_to = " van {time} tot {to} uur",
    .to_later = {" van {time} tot {to} uur de dag erna",
                 " van {time} tot {to} uur {n} dagen later"},
    .lasts = {", duurt een dag", ", duurt {n} dagen"},

    .every =
        {
            [TAKT_FREQ_SECONDLY] = {"iedere seconde", "iedere 2 seconden",
                                    "iedere {n} seconden"},
            [TAKT_FREQ_MINUTELY] = {"iedere minuut", "iedere 2 minuten",
                                    "iedere {n} minuten"},
            [TAKT_FREQ_HOURLY] = {"ieder uur", "iedere 2 uur",
                                  "iedere {n} uur"},
            [TAKT_FREQ_DAILY] = {"iedere dag", "om de dag", "iedere {n} dagen"},
            [TAKT_FREQ_WEEKLY] = {"iedere week", "om de week",
                                  "iedere {n} weken"},
            [TAKT_FREQ_MONTHLY] = {"iedere maand", "om de maand",
                                   "iedere {n} maanden"},
            [TAKT_FREQ_YEARLY] = {"ieder jaar", "om het jaar",
                                  "iedere {n} jaar"},
        },
    .adverb =
        {
            [TAKT_FREQ_SECONDLY] = "iedere seconde",
            [TAKT_FREQ_MINUTELY] = "iedere minuut",
            [TAKT_FREQ_HOURLY] = "ieder uur",
            [TAKT_FREQ_DAILY] = "dagelijks",
            [TAKT_FREQ_WEEKLY] = "wekelijks",
            [TAKT_FREQ_MONTHLY] = "maandelijks",
            [TAKT_FREQ_YEARLY] = "jaarlijks",
        },
    .of_month = {"iedere maand", "iedere tweede maand", "iedere {nth} maand"},

    .every_workday = "iedere werkdag (maandag–vrijdag)",
    .every_weekday = "iedere dag",
    .weekly = "{every} op {weekdays}",
    .weeks_begin = " (de week begint op {weekday})",
    .monthly = "{days} van {every}",
    .yearly = "{days} in {months} {every}",
    .yearly_date = "{dates} {months} {every}",
    .date_day = "{n}",
    .nth_day = "de {ordinal} {nth_weekday}",
    .days = {"dag {list}", "dag {list}"},
    .last_day = "de laatste dag",
    .days_and_last = "{some_days} en {last_day}",
    .short_last = " (de laatste dag van kortere maanden)",
    .short_skip = " (niet in kortere maanden)",
    .year_last = " (anders de laatste dag van de maand)",
    .year_skip = " (alleen in schrikkeljaren)",
    .unshown = "{words} [{rule}]",

    .back = {"laatste", "voorlaatste", "{nth} laatste"},
    .in_months = ", in {months}",
    .in_weeks = ", in {numbered}",
    .week = {{"week {list}", "week {list}"},
             {"de {list} week", "de {list} week"}},
    .on_year_days = ", op {numbered} van het jaar",
    .year_day = {{"dag {list}", "dag {list}"},
                 {"de {list} dag", "de {list} dag"}},
    .on_month_days = ", op {numbered} van de maand",
    .month_day = {{"dag {list}", "dag {list}"},
                  {"de {list} dag", "de {list} dag"}},
    .on_weekdays = ", op {weekdays}",
    .nth_of_month = " van de maand",
    .nth_of_year = " van het jaar",
    .on_easter = ", op {list}",
    .easter = "eerste paasdag",
    .before = {"{n} dag voor eerste paasdag", "{n} dagen voor eerste paasdag"},
    .after = {"{n} dag na eerste paasdag", "{n} dagen na eerste paasdag"},
    .hours = {", in uur {list}", ", in uur {list}"},
    .minutes = {", in minuut {list}", ", in minuut {list}"},
    .seconds = {", in seconde {list}", ", in seconde {list}"},
    .positions = ", alleen de {list} daarvan",

    .never = ", eindigt nooit",
    .count = {", één keer", ", {n} keer"},
    .count_last = {", één keer, op {last}",
                   ", {n} keer, voor het laatst op {last}"},
    .until = ", tot en met {date}",
    .until_time = ", tot en met {date} om {time} uur",
    .until_utc = ", tot en met {date} om {time} UTC",
    .full_stop = ".",

    .quoted = "‘{text}’",
    .it = "de waarde",
    .reason =
        {
            [TAKT_REASON_NONE] = "er is niets mis",
            [TAKT_REASON_RULE_EMPTY] =
                "de regel is leeg: schrijf bijvoorbeeld FREQ=DAILY",
            [TAKT_REASON_RULE_TOO_LONG] =
                "de regel is te lang: gebruik hoogstens {0} bytes",
            [TAKT_REASON_PART_SYNTAX] =
                "{text} is niet NAAM=WAARDE: schrijf bijvoorbeeld INTERVAL=2, "
                "met puntkomma's tussen de delen",
            [TAKT_REASON_PART_UNKNOWN] =
                "{text} is geen deel van een regel: verbeter de naam, of haal "
                "het deel weg",
            [TAKT_REASON_PART_TWICE] =
                "{text} staat er twee keer: laat er maar één staan",
            [TAKT_REASON_FREQ_MISSING] =
                "FREQ ontbreekt: voeg bijvoorbeeld FREQ=WEEKLY toe",
            [TAKT_REASON_FREQ_UNKNOWN] =
                "{text} is geen frequentie: gebruik SECONDLY, MINUTELY, "
                "HOURLY, DAILY, WEEKLY, MONTHLY of YEARLY",
            [TAKT_REASON_NUMBER] =
                "{text} is geen geheel getal: schrijf het met alleen cijfers",
            [TAKT_REASON_RANGE] =
                "{text} valt buiten de grenzen: gebruik een getal van {0} tot "
                "en met {1}",
            [TAKT_REASON_ZERO] = "{text} is nul: hier wordt vanaf 1 geteld",
            [TAKT_REASON_WEEKDAY_UNKNOWN] =
                "{text} is geen weekdag: gebruik MO, TU, WE, TH, FR, SA of SU",
            [TAKT_REASON_LIST_EMPTY] =
                "de lijst heeft een leeg onderdeel: haal de komma weg, of "
                "schrijf wat er ontbreekt",
            [TAKT_REASON_DATE] =
                "{text} is geen datum: schrijf bijvoorbeeld 20261126 of "
                "20261126T090000",
            [TAKT_REASON_COUNT_AND_UNTIL] =
                "COUNT en UNTIL mogen niet samen staan: kies er één",
            [TAKT_REASON_ORDINAL_FREQ] =
                "genummerde weekdagen vragen FREQ=MONTHLY of FREQ=YEARLY: haal "
                "het getal uit {text}, of verander FREQ",
            [TAKT_REASON_ORDINAL_WEEKNO] =
                "genummerde weekdagen mogen niet naast BYWEEKNO staan: haal "
                "het getal uit {text}, of haal BYWEEKNO weg",
            [TAKT_REASON_WEEKNO_FREQ] =
                "BYWEEKNO vraagt FREQ=YEARLY: verander FREQ, of haal BYWEEKNO "
                "weg",
            [TAKT_REASON_YEARDAY_FREQ] =
                "BYYEARDAY mag niet bij DAILY, WEEKLY of MONTHLY staan: "
                "gebruik FREQ=YEARLY, of haal BYYEARDAY weg",
            [TAKT_REASON_MONTHDAY_FREQ] =
                "BYMONTHDAY mag niet bij WEEKLY staan: gebruik FREQ=MONTHLY, "
                "of haal BYMONTHDAY weg",
            [TAKT_REASON_SETPOS_ALONE] =
                "BYSETPOS kiest uit de datums van een ander BY-deel: voeg "
                "bijvoorbeeld BYDAY toe, of haal BYSETPOS weg",
            [TAKT_REASON_SKIP_ALONE] =
                "SKIP vraagt RSCALE: voeg RSCALE=GREGORIAN toe",
            [TAKT_REASON_SKIP_UNKNOWN] =
                "{text} is geen waarde van SKIP: gebruik OMIT, BACKWARD of "
                "FORWARD",
            [TAKT_REASON_RSCALE_UNKNOWN] =
                "{text} is geen kalender die hier bekend is: gebruik "
                "RSCALE=GREGORIAN",
            [TAKT_REASON_LEAP_MONTH] =
                "{text} is een schrikkelmaand, die GREGORIAN niet heeft: "
                "gebruik 1 tot en met 12",
            [TAKT_REASON_DATE_SUBDAILY] =
                "HOURLY, MINUTELY en SECONDLY vragen een tijdstip: geef het "
                "begin er een, of gebruik FREQ=DAILY",
            [TAKT_REASON_YEAR_RANGE] =
                "{text} valt buiten de kalender: gebruik jaren van 1 tot en "
                "met 9999",
            [TAKT_REASON_FORM_PATTERN] =
                "de keuze hoort niet bij de frequentie: kies er een die er "
                "wel bij hoort",
            [TAKT_REASON_FORM_WEEKDAYS] =
                "er is geen weekdag gekozen: kies er minstens één",
            [TAKT_REASON_FORM_DAY] =
                "de dag ontbreekt, of de maand heeft hem niet: kies dag 1 tot "
                "en met 31, of de laatste dag",
            [TAKT_REASON_FORM_MONTH] =
                "er is geen maand gekozen: kies er minstens één van januari "
                "tot en met december",
            [TAKT_REASON_FORM_ORDINAL] =
                "het rangtelwoord past niet: kies eerste, tweede, derde, "
                "vierde of laatste",
            [TAKT_REASON_FORM_INTERVAL] =
                "‘iedere’ neemt dat getal niet: gebruik {0} tot en met {1}",
            [TAKT_REASON_FORM_END] =
                "het einde past niet: kies nooit, na een aantal keer vanaf 1, "
                "of uiterlijk op een datum",
            [TAKT_REASON_FORM_UNUSED] =
                "er is een veld ingevuld dat de keuze niet gebruikt: maak het "
                "leeg, of kies iets anders",
            [TAKT_REASON_FORM_ONE_MONTH] =
                "jaarlijks gaan meer weekdagen, of de laatste dag in plaats "
                "van een die ontbreekt, alleen met één maand: kies er één",
            [TAKT_REASON_FORM_SHORT_MONTH] =
                "de laatste dag van kortere maanden gaat alleen met dag 29, "
                "30 of 31 apart: kies een daarvan, of sla de maand over",
            [TAKT_REASON_LINE_SYNTAX] =
                "{text} is niet NAAM:WAARDE: schrijf bijvoorbeeld "
                "DTSTART:20261126T090000",
            [TAKT_REASON_LINE_UNKNOWN] =
                "{text} hoort hier niet: gebruik DTSTART, RRULE, RDATE, "
                "EXDATE, EXRULE, LIMIT, FROM of TO",
            [TAKT_REASON_LINE_TWICE] =
                "{text} staat er twee keer: laat er maar één staan",
            [TAKT_REASON_LINE_TOO_LONG] =
                "de regel tekst is te lang: gebruik hoogstens {0} bytes",
            [TAKT_REASON_PARAM] =
                "de parameter {text} kan hier niet worden gebruikt: verbeter "
                "hem, of haal hem weg",
            [TAKT_REASON_START_MISSING] =
                "het begin ontbreekt: voeg bijvoorbeeld "
                "DTSTART:20261126T090000 toe",
            [TAKT_REASON_ZONE_UNKNOWN] =
                "{text} is geen tijdzone: schrijf bijvoorbeeld "
                "Europe/Amsterdam",
            [TAKT_REASON_PERIOD] =
                "{text} is geen periode: schrijf bijvoorbeeld "
                "20261126T090000/PT1H",
            [TAKT_REASON_ENDLESS] =
                "de datums houden nooit op: stel een grens met LIMIT of TO",
            [TAKT_REASON_TOO_MANY] =
                "er zijn te veel datums: vraag er hoogstens {0}, met LIMIT of "
                "TO",
            [TAKT_REASON_WORD_EMPTY] =
                "hier staat niets: schrijf bijvoorbeeld ‘om de week op "
                "dinsdag’",
            [TAKT_REASON_WORD_TOO_LONG] =
                "de zin is te lang: gebruik hoogstens {0} bytes",
            [TAKT_REASON_WORD_UNKNOWN] =
                "het woord {text} is niet bekend: zeg het op een andere "
                "manier",
            [TAKT_REASON_WORD_MISPLACED] =
                "{text} heeft op deze plaats geen betekenis: haal het weg, of "
                "zeg het op een andere manier",
            [TAKT_REASON_WORD_TWICE] =
                "{text} zegt iets anders dan wat er al staat: laat maar een "
                "van beide staan",
            [TAKT_REASON_WORD_TIMES] =
                "deze tijdstippen passen niet in één regel: maak voor elk een "
                "eigen reeks",
            [TAKT_REASON_WORD_DATE] =
                "{text} is geen datum: schrijf bijvoorbeeld 24 december 2027",
            [TAKT_REASON_WORD_HOW_OFTEN] =
                "er staat niet hoe vaak: schrijf bijvoorbeeld ‘iedere week’",
            [TAKT_REASON_TZIF] =
                "het tijdzonebestand is niet leesbaar: vervang het door een "
                "volledig TZif-bestand",
            [TAKT_REASON_TZ_FOOTER] =
                "het einde van het tijdzonebestand is niet leesbaar: vervang "
                "het bestand door een nieuw",
            [TAKT_REASON_NOT_AN_OCCURRENCE] =
                "de datum hoort niet bij de reeks: kies er een die er wel bij "
                "hoort",
            [TAKT_REASON_SPLIT_MOVED] =
                "SKIP heeft de datum verplaatst, dus kan de reeks daar niet "
                "worden gesplitst: kies een datum die niet is verplaatst",
            [TAKT_REASON_UNDECIDED] =
                "{0} datums op rij zijn allemaal weggelaten, en er is er geen "
                "gevonden: beperk EXRULE, of stel UNTIL in",
            [TAKT_REASON_AFTER] =
                "{text} is geen aantal dagen, weken, maanden of jaren: schrijf "
                "bijvoorbeeld P3D, P3W, P3M of P1Y",
            [TAKT_REASON_SHIFT] =
                "{text} is geen manier om vrije dagen te ontwijken: schrijf "
                "bijvoorbeeld NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NL",
            [TAKT_REASON_PLACE] =
                "de feestdagen van {text} ontbreken hier: schrijf een land dat "
                "er wel is, bijvoorbeeld PLACE=NL of PLACE=DE-BY",
        },
};

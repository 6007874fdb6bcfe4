/* SPDX-License-Identifier: MIT */
/* Norwegian nynorsk. */
#include "words/lang.h"

static const struct words_entry words[] = {
    {WORD_ARTICLE, 0,
     "den|det|dei|ein|eit|ei|kvar gong|dato|datoen|av dei|av desse"},
    {WORD_LINK, 0,
     "alltid|på|i|om|av|for|hos|som|er|skjer|blir "
     "gjenteke|gjenta|med|ved|så|nr"},
    {WORD_AND, 0, "og|samt|pluss"},
    {WORD_OR, 0, "eller"},
    {WORD_EXCEPT, 0, "unnateke|bortsett frå|men ikkje|ikkje|utanom"},
    {WORD_RANGE, 0, "til og med|t o m|tom"},
    {WORD_EVERY, 1, "kvar|kvart|alle|kvar einaste|kvart einaste|hver|hvert"},
    {WORD_EVERY, 2,
     "annakvar|annankvar|annakvart|annan kvar|anna kvart|anna kvar|kvar "
     "annan|kvart anna|kvar andre|kvart andre|annenhver"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_SECONDLY, 1), "sekund|sekundet"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MINUTELY, 1), "minutt|minuttet|min"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "time|timar|timen"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_DAILY, 1),
     "dag|dagar|dagen|dagane|døgn|døgnet|morgon|føremiddag|ettermiddag|kveld|"
     "natt"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1),
     "veke|veker|veka|vekene|uke|uka"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1),
     "månad|månader|månaden|månadene|mnd|månads"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "kvartal|kvartalet"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6), "halvår|halvåret"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "år|året|års"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_DAILY, 1), "dagleg"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "vekentleg|vekevis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1), "månadleg|månadsvis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "kvartalsvis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6), "halvårleg"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "årleg"},
    {WORD_WEEKDAY, 0, "mån|man|måndagar|måndagen|måndagane|mandag"},
    {WORD_WEEKDAY, 1, "tys|tir|tysdagar|tysdagen|tysdagane|tirsdag"},
    {WORD_WEEKDAY, 2, "ons|onsdagar|onsdagen|onsdagane"},
    {WORD_WEEKDAY, 3, "tor|tors|torsdagar|torsdagen|torsdagane"},
    {WORD_WEEKDAY, 4, "fre|fredagar|fredagen|fredagane"},
    {WORD_WEEKDAY, 5, "lau|laurdagar|laurdagen|laurdagane|lørdag"},
    {WORD_WEEKDAY, 6,
     "sun|søn|sundagar|sundagen|sundagane|søndag|søndagar|søndagen"},
    {WORD_DAYS, TAKT_WORKDAYS,
     "arbeidsdag|arbeidsdagar|arbeidsdagen|arbeidsdagane|verkedag|verkedagar|"
     "kvardag|kvardagar|kvardagen|yrkedag|yrkedagar"},
    {WORD_DAYS, TAKT_DAYS_OFF,
     "fridag|fridagar|fridagen|helg|helga|helger|helgene|helgedag|helgedagar"},
    {WORD_DAYS, TAKT_ALL_DAYS, "vekedag|vekedagar|vekedagen|vekedagane"},
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
    {WORD_NUMBER, 1, "éin|eitt|éi"},
    {WORD_NUMBER, 2, "to"},
    {WORD_NUMBER, 3, "tre"},
    {WORD_NUMBER, 4, "fire"},
    {WORD_NUMBER, 5, "fem"},
    {WORD_NUMBER, 6, "seks"},
    {WORD_NUMBER, 7, "sju"},
    {WORD_NUMBER, 8, "åtte"},
    {WORD_NUMBER, 9, "ni"},
    {WORD_NUMBER, 10, "ti"},
    {WORD_NUMBER, 11, "elleve"},
    {WORD_NUMBER, 12, "tolv"},
    {WORD_NUMBER, 20, "tjue"},
    {WORD_ORDINAL, 1, "fyrste"},
    {WORD_ORDINAL, 2, "annan|anna"},
    {WORD_ORDINAL, 5, "femte"},
    {WORD_ORDINAL, 6, "sjette"},
    {WORD_ORDINAL, 7, "sjuande"},
    {WORD_ORDINAL, 8, "åttande"},
    {WORD_ORDINAL, 9, "niande"},
    {WORD_ORDINAL, 10, "tiande"},
    {WORD_ORDINAL, 11, "ellevte"},
    {WORD_ORDINAL, 12, "tolvte"},
    {WORD_ORDINAL, 15, "femtande"},
    {WORD_ORDINAL, 20, "tjuande"},
    {WORD_LAST, -2, "nest siste|nestsiste"},
    {WORD_SUFFIX, 0, "te|de|ande|dje"},
    {WORD_ONLY, 0, "berre|kun"},
    {WORD_EASTER, 0, "påskedag|påskedagen|første påskedag"},
    {WORD_EASTER, -7, "palmesundag"},
    {WORD_EASTER, -3, "skjærtorsdag"},
    {WORD_EASTER, -2, "langfredag"},
    {WORD_EASTER, -1, "påskeaftan"},
    {WORD_EASTER, 1, "andre påskedag"},
    {WORD_EASTER, 39, "kristi himmelfartsdag"},
    {WORD_EASTER, 49, "pinsedag|første pinsedag"},
    {WORD_EASTER, 50, "andre pinsedag"},
    {WORD_BEFORE, 0, "før"},
    {WORD_AFTER, 0, "etter"},
    {WORD_AT, 0, "kl|klokka|kl på"},
    {WORD_CLOCK, 12 * 3600, "midt på dagen"},
    {WORD_CLOCK, 0, "midnatt"},
    {WORD_UTC, 0, "utc"},
    {WORD_FROM, 0, "frå|frå og med|f o m|fom|startar|byrjar|med start"},
    {WORD_UNTIL, 0, "til|inntil|innan|fram til|sluttar|seinast|til og med"},
    {WORD_UNTIL_END, 0, "ut|til ut|til slutten av|ut heile"},
    {WORD_FEAST, WORDS_FEAST(12, 24), "jul|julaftan|jula|joleftan|jol|jola"},
    {WORD_FEAST, WORDS_FEAST(12, 31), "nyttår|nyttårsaftan"},
    {WORD_FEAST, WORDS_FEAST(6, 23), "sankthans|jonsok"},
    {WORD_FEAST, WORDS_FEAST(5, 17), "nasjonaldagen|grunnlovsdagen"},
    {WORD_EASTER, 0, "påske|påska"},
    {WORD_EASTER, 49, "pinse|pinsa"},
    {WORD_TODAY, 0, "i dag"},
    {WORD_TODAY, 1, "i morgon"},
    {WORD_TODAY, 2, "i overmorgon|overmorgon"},
    {WORD_TIMES, 0, "gonger|gong"},
    {WORD_ONCE, 1, "éin gong|ein gong"},
    {WORD_NEVER, 0, "sluttar aldri|for alltid|utan slutt|aldri slutt"},
    {WORD_LAST_TIME, 0, "siste gong"},
    {WORD_LASTS, 0, "varer"},
    {WORD_LATER, 1, "dagen etter|neste dag"},
    {WORD_LATER, 0, "dagar seinare"},
    {0, 0, NULL},
};

const struct words_lang takt__lang_nn = {
    .tag = "nn",
    .tags = "nn",
    .weekday = {"måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag",
                "sundag"},
    .weekday_on = {"måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag",
                   "sundag"},
    .weekday_nth = {"måndag", "tysdag", "onsdag", "torsdag", "fredag",
                    "laurdag", "sundag"},
    .workday_nth = "arbeidsdag",
    .day_off_nth = "fridag",
    .any_day_nth = "vekedag (mån–sun)",
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
                 " kl. {time}–{to} {n} dagar seinare"},
    .lasts = {", varer ein dag", ", varer {n} dagar"},
    .every =
        {
            [TAKT_FREQ_SECONDLY] = {"kvart sekund", "annakvart sekund",
                                    "kvart {nth} sekund"},
            [TAKT_FREQ_MINUTELY] = {"kvart minutt", "annakvart minutt",
                                    "kvart {nth} minutt"},
            [TAKT_FREQ_HOURLY] = {"kvar time", "annankvar time",
                                  "kvar {nth} time"},
            [TAKT_FREQ_DAILY] = {"kvar dag", "annankvar dag", "kvar {nth} dag"},
            [TAKT_FREQ_WEEKLY] = {"kvar veke", "annakvar veke",
                                  "kvar {nth} veke"},
            [TAKT_FREQ_MONTHLY] = {"kvar månad", "annankvar månad",
                                   "kvar {nth} månad"},
            [TAKT_FREQ_YEARLY] = {"kvart år", "annakvart år", "kvart {nth} år"},
        },
    .adverb =
        {
            [TAKT_FREQ_SECONDLY] = "kvart sekund",
            [TAKT_FREQ_MINUTELY] = "kvart minutt",
            [TAKT_FREQ_HOURLY] = "kvar time",
            [TAKT_FREQ_DAILY] = "dagleg",
            [TAKT_FREQ_WEEKLY] = "vekentleg",
            [TAKT_FREQ_MONTHLY] = "månadleg",
            [TAKT_FREQ_YEARLY] = "årleg",
        },
    .of_month = {"kvar månad", "annankvar månad", "kvar {nth} månad"},
    .every_workday = "alle arbeidsdagar (mån–fre)",
    .every_weekday = "kvar dag",
    .weekly = "{every} på {weekdays}",
    .weeks_begin = " (veka byrjar på {weekday})",
    .monthly = "{days} i {every}",
    .yearly = "{days} i {months} {every}",
    .yearly_date = "{dates} {months} {every}",
    .date_day = "{n}.",
    .nth_day = "{ordinal} {nth_weekday}",
    .days = {"dag {list}", "dag {list}"},
    .last_day = "siste dag",
    .days_and_last = "{some_days} og {last_day}",
    .short_last = " (siste dag i kortare månader)",
    .short_skip = " (ikkje i kortare månader)",
    .year_last = " (elles siste dag i månaden)",
    .year_skip = " (berre i skotår)",
    .unshown = "{words} [{rule}]",
    .back = {"siste", "nest siste", "{nth} siste"},
    .in_months = ", i {months}",
    .in_weeks = ", i {numbered}",
    .week = {{"veke {list}", "veke {list}"}, {"{list} veke", "{list} veke"}},
    .on_year_days = ", på {numbered} i året",
    .year_day = {{"dag {list}", "dag {list}"}, {"{list} dag", "{list} dag"}},
    .on_month_days = ", på {numbered} i månaden",
    .month_day = {{"dag {list}", "dag {list}"}, {"{list} dag", "{list} dag"}},
    .on_weekdays = ", på {weekdays}",
    .nth_of_month = " i månaden",
    .nth_of_year = " i året",
    .on_easter = ", alltid {list}",
    .easter = "påskedag",
    .before = {"{n} dag før påskedag", "{n} dagar før påskedag"},
    .after = {"{n} dag etter påskedag", "{n} dagar etter påskedag"},
    .hours = {", i time {list}", ", i time {list}"},
    .minutes = {", i minutt {list}", ", i minutt {list}"},
    .seconds = {", i sekund {list}", ", i sekund {list}"},
    .positions = ", berre {list} av dei",
    .never = ", sluttar aldri",
    .count = {", éin gong", ", {n} gonger"},
    .count_last = {", éin gong, {last}", ", {n} gonger, siste gong {last}"},
    .until = ", til {date}",
    .until_time = ", til {date} kl. {time}",
    .until_utc = ", til {date} kl. {time} UTC",
    .full_stop = ".",
    .quoted = "'{text}'",
    .it = "verdien",
    .reason =
        {
            [TAKT_REASON_NONE] = "ingenting er gale",
            [TAKT_REASON_RULE_EMPTY] =
                "regelen er tom: skriv til dømes FREQ=DAILY",
            [TAKT_REASON_RULE_TOO_LONG] =
                "regelen er for lang: bruk høgst {0} byte",
            [TAKT_REASON_PART_SYNTAX] =
                "{text} er ikkje NAMN=VERDI: skriv til dømes INTERVAL=2, med "
                "semikolon mellom delane",
            [TAKT_REASON_PART_UNKNOWN] = "{text} er ingen del av ein regel: "
                                         "rett namnet, eller ta delen ut",
            [TAKT_REASON_PART_TWICE] =
                "{text} står to gonger: lat berre éin av dei stå",
            [TAKT_REASON_FREQ_MISSING] =
                "FREQ manglar: legg til til dømes FREQ=WEEKLY",
            [TAKT_REASON_FREQ_UNKNOWN] =
                "{text} er ikkje noko ein kan gjenta etter: bruk SECONDLY, "
                "MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY eller YEARLY",
            [TAKT_REASON_NUMBER] =
                "{text} er ikkje eit heilt tal: skriv det berre med siffer",
            [TAKT_REASON_RANGE] =
                "{text} er utanfor grensene: bruk eit tal frå {0} til {1}",
            [TAKT_REASON_ZERO] = "{text} er null: her tel ein frå 1",
            [TAKT_REASON_WEEKDAY_UNKNOWN] = "{text} er ikkje ein vekedag: bruk "
                                            "MO, TU, WE, TH, FR, SA eller SU",
            [TAKT_REASON_LIST_EMPTY] = "lista har eit tomt ledd: ta ut "
                                       "kommaet, eller skriv det som manglar",
            [TAKT_REASON_DATE] = "{text} er ikkje ein dato: skriv til dømes "
                                 "20261126 eller 20261126T090000",
            [TAKT_REASON_COUNT_AND_UNTIL] =
                "COUNT og UNTIL kan ikkje stå saman: vel éin av dei",
            [TAKT_REASON_ORDINAL_FREQ] =
                "nummererte vekedagar krev FREQ=MONTHLY eller FREQ=YEARLY: ta "
                "bort talet i {text}, eller byt FREQ",
            [TAKT_REASON_ORDINAL_WEEKNO] =
                "nummererte vekedagar kan ikkje stå saman med BYWEEKNO: ta "
                "bort talet i {text}, eller ta ut BYWEEKNO",
            [TAKT_REASON_WEEKNO_FREQ] =
                "BYWEEKNO krev FREQ=YEARLY: byt FREQ, eller ta ut BYWEEKNO",
            [TAKT_REASON_YEARDAY_FREQ] =
                "BYYEARDAY kan ikkje stå saman med DAILY, WEEKLY eller "
                "MONTHLY: bruk FREQ=YEARLY, eller ta ut BYYEARDAY",
            [TAKT_REASON_MONTHDAY_FREQ] =
                "BYMONTHDAY kan ikkje stå saman med WEEKLY: bruk FREQ=MONTHLY, "
                "eller ta ut BYMONTHDAY",
            [TAKT_REASON_SETPOS_ALONE] =
                "BYSETPOS vel blant datoane til ein annan BY-del: legg til til "
                "dømes BYDAY, eller ta ut BYSETPOS",
            [TAKT_REASON_SKIP_ALONE] =
                "SKIP krev RSCALE: legg til RSCALE=GREGORIAN",
            [TAKT_REASON_SKIP_UNKNOWN] = "{text} er ingen verdi for SKIP: bruk "
                                         "OMIT, BACKWARD eller FORWARD",
            [TAKT_REASON_RSCALE_UNKNOWN] =
                "{text} er ingen kalender som finst her: bruk RSCALE=GREGORIAN",
            [TAKT_REASON_LEAP_MONTH] = "{text} er ein skotmånad, som ikkje "
                                       "finst i GREGORIAN: bruk 1 til 12",
            [TAKT_REASON_DATE_SUBDAILY] =
                "HOURLY, MINUTELY og SECONDLY krev eit klokkeslett: gje "
                "starten eitt, eller bruk FREQ=DAILY",
            [TAKT_REASON_YEAR_RANGE] =
                "{text} er utanfor kalenderen: bruk år frå 1 til 9999",
            [TAKT_REASON_FORM_PATTERN] =
                "valet høyrer ikkje til det som er vald ovanfor: vel eitt som "
                "høyrer til",
            [TAKT_REASON_FORM_WEEKDAYS] = "vekedag manglar: vel minst éin",
            [TAKT_REASON_FORM_DAY] =
                "dagen finst ikkje i månaden, eller manglar: vel dag 1 til 31, "
                "eller siste dag",
            [TAKT_REASON_FORM_MONTH] =
                "månaden manglar: vel minst éin frå januar til desember",
            [TAKT_REASON_FORM_ORDINAL] =
                "ordenstalet passar ikkje: vel første, andre, tredje, fjerde "
                "eller siste",
            [TAKT_REASON_FORM_INTERVAL] =
                "«kvar» tek ikkje det talet: bruk {0} til {1}",
            [TAKT_REASON_FORM_END] =
                "slutten passar ikkje: vel aldri, etter så mange gonger frå 1 "
                "av, eller innan ein dato",
            [TAKT_REASON_FORM_UNUSED] = "eit felt er fylt ut som valet ikkje "
                                        "bruker: tøm det, eller vel eit anna",
            [TAKT_REASON_FORM_ONE_MONTH] =
                "årleg går fleire vekedagar, eller siste dag i staden for ein "
                "dag som manglar, berre med éin månad: vel éin",
            [TAKT_REASON_FORM_SHORT_MONTH] =
                "siste dag i kortare månader går berre saman med dag 29, 30 "
                "eller 31 åleine: vel éin av dei, eller hopp over månaden",
            [TAKT_REASON_LINE_SYNTAX] = "{text} er ikkje NAMN:VERDI: skriv til "
                                        "dømes DTSTART:20261126T090000",
            [TAKT_REASON_LINE_UNKNOWN] =
                "{text} høyrer ikkje heime her: bruk DTSTART, RRULE, RDATE, "
                "EXDATE, EXRULE, LIMIT, FROM eller TO",
            [TAKT_REASON_LINE_TWICE] =
                "{text} står to gonger: lat berre éin av dei stå",
            [TAKT_REASON_LINE_TOO_LONG] =
                "linja er for lang: bruk høgst {0} byte",
            [TAKT_REASON_PARAM] = "parameteren {text} kan ikkje brukast her: "
                                  "rett han, eller ta han ut",
            [TAKT_REASON_START_MISSING] =
                "starten manglar: legg til til dømes DTSTART:20261126T090000",
            [TAKT_REASON_ZONE_UNKNOWN] =
                "{text} er inga tidssone: skriv til dømes Europe/Oslo",
            [TAKT_REASON_PERIOD] =
                "{text} er ingen periode: skriv til dømes 20261126T090000/PT1H",
            [TAKT_REASON_ENDLESS] =
                "datoane tek aldri slutt: set ei grense med LIMIT eller TO",
            [TAKT_REASON_TOO_MANY] =
                "det er for mange datoar: be om høgst {0}, med LIMIT eller TO",
            [TAKT_REASON_WORD_EMPTY] =
                "her står ingenting: skriv til dømes «annankvar tysdag»",
            [TAKT_REASON_WORD_TOO_LONG] =
                "setninga er for lang: bruk høgst {0} byte",
            [TAKT_REASON_WORD_UNKNOWN] =
                "ordet {text} er ukjent: skriv det på ein annan måte",
            [TAKT_REASON_WORD_MISPLACED] =
                "{text} gjev inga meining der det står: ta det ut, eller skriv "
                "det på ein annan måte",
            [TAKT_REASON_WORD_TWICE] = "{text} seier noko anna enn det som alt "
                                       "er sagt: lat berre éin av delane stå",
            [TAKT_REASON_WORD_TIMES] =
                "klokkesletta går ikkje i éin regel: lag ein serie for kvart",
            [TAKT_REASON_WORD_DATE] =
                "{text} er ingen dato: skriv til dømes 24. desember 2027",
            [TAKT_REASON_WORD_HOW_OFTEN] =
                "det manglar kor ofte: skriv til dømes «kvar veke»",
            [TAKT_REASON_TZIF] =
                "tidssonefila kan ikkje lesast: legg inn ei heil TZif-fil",
            [TAKT_REASON_TZ_FOOTER] =
                "slutten av tidssonefila kan ikkje lesast: legg inn ei ny fil",
            [TAKT_REASON_NOT_AN_OCCURRENCE] =
                "datoen er ikkje med i serien: vel ein som er det",
            [TAKT_REASON_SPLIT_MOVED] =
                "SKIP har flytt datoen, så serien kan ikkje delast der: vel "
                "ein dato som ikkje er flytt",
            [TAKT_REASON_UNDECIDED] =
                "{0} datoar på rad er alle tekne ut, og ingen er funnen: "
                "avgrens EXRULE, eller set UNTIL",
            [TAKT_REASON_AFTER] =
                "{text} er ikkje så og så mange dagar, veker, månader eller "
                "år: skriv til dømes P3D, P3W, P3M eller P1Y",
            [TAKT_REASON_SHIFT] =
                "ikkje ein måte å gå utanom fridagar på: skriv til dømes "
                "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
            [TAKT_REASON_PLACE] =
                "heilagdagane til landet manglar: skriv eit land vi har, til "
                "dømes PLACE=NO eller PLACE=DE-BY",
        },
    .words = words,
};

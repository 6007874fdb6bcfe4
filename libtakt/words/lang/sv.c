/* SPDX-License-Identifier: MIT */
/* Swedish, in the terms of the glossary (SPEC section 15). */
#include "words/lang.h"

static const struct words_entry words[] = {
    {WORD_ARTICLE, 0,
     "den|det|de|en|ett|varje gång|datum|datumet|av dem|av dessa"},
    {WORD_LINK, 0,
     "alltid|på|i|om|av|för|hos|som|är|sker|upprepas|upprepa|återkommer|med|"
     "vid|så|nr|"
     "under"},
    {WORD_AND, 0, "och|samt|plus"},
    {WORD_OR, 0, "eller"},
    {WORD_EXCEPT, 0, "utom|förutom|men inte|inte|undantaget"},
    {WORD_RANGE, 0, "t o m|tom"},
    {WORD_EVERY, 1, "varje|var|vart|alla|varenda"},
    {WORD_EVERY, 2, "varannan|vartannat|var annan|vart annat"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_SECONDLY, 1), "sekund|sekunder|sekunden"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MINUTELY, 1), "minut|minuter|minuten|min"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "timme|timmar|timmen|timma"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_DAILY, 1),
     "dag|dagar|dagen|dagarna|dygn|dygnet|morgon|förmiddag|eftermiddag|kväll|"
     "natt"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1),
     "vecka|veckor|veckan|veckorna"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1),
     "månad|månader|månaden|månaderna|mån"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "kvartal|kvartalet"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6), "halvår|halvåret"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "år|året|åren"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_DAILY, 1), "daglig|dagligen"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "veckovis|veckoligen"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1),
     "månatlig|månatligen|månadsvis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "kvartalsvis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6), "halvårsvis"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "årlig|årligen"},
    {WORD_WEEKDAY, 0, "mån|måndagar|måndagarna|måndags"},
    {WORD_WEEKDAY, 1, "tis|tisdagar|tisdagarna|tisdags"},
    {WORD_WEEKDAY, 2, "ons|onsdagar|onsdagarna|onsdags"},
    {WORD_WEEKDAY, 3, "tors|tor|torsdagar|torsdagarna|torsdags"},
    {WORD_WEEKDAY, 4, "fre|fredagar|fredagarna|fredags"},
    {WORD_WEEKDAY, 5, "lör|lördagar|lördagarna|lördags"},
    {WORD_WEEKDAY, 6, "sön|söndagar|söndagarna|söndags"},
    {WORD_DAYS, TAKT_WORKDAYS,
     "vardag|vardagar|vardagen|vardagarna|arbetsdag|arbetsdagar|arbetsdagen|"
     "arbetsdagarna"},
    {WORD_DAYS, TAKT_DAYS_OFF,
     "helg|helgen|helger|helgerna|lediga dagar|ledig "
     "dag|fridag|fridagar|helgdag|helgdagar"},
    {WORD_DAYS, TAKT_ALL_DAYS, "veckodag|veckodagar|veckodagen|veckodagarna"},
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
    {WORD_NUMBER, 1, "ett"},
    {WORD_NUMBER, 2, "två"},
    {WORD_NUMBER, 3, "tre"},
    {WORD_NUMBER, 4, "fyra"},
    {WORD_NUMBER, 5, "fem"},
    {WORD_NUMBER, 6, "sex"},
    {WORD_NUMBER, 7, "sju"},
    {WORD_NUMBER, 8, "åtta"},
    {WORD_NUMBER, 9, "nio"},
    {WORD_NUMBER, 10, "tio"},
    {WORD_NUMBER, 11, "elva"},
    {WORD_NUMBER, 12, "tolv"},
    {WORD_NUMBER, 20, "tjugo"},
    {WORD_ORDINAL, 1, "förste"},
    {WORD_ORDINAL, 2, "andre"},
    {WORD_ORDINAL, 5, "femte"},
    {WORD_ORDINAL, 6, "sjätte"},
    {WORD_ORDINAL, 7, "sjunde"},
    {WORD_ORDINAL, 8, "åttonde"},
    {WORD_ORDINAL, 9, "nionde"},
    {WORD_ORDINAL, 10, "tionde"},
    {WORD_ORDINAL, 11, "elfte"},
    {WORD_ORDINAL, 12, "tolfte"},
    {WORD_ORDINAL, 15, "femtonde"},
    {WORD_ORDINAL, 20, "tjugonde"},
    {WORD_LAST, -2, "näst sista|nästsista|näst sist"},
    {WORD_LAST, -1, "siste"},
    {WORD_SUFFIX, 0, "e|a|de|te"},
    {WORD_ONLY, 0, "bara|endast"},
    {WORD_EASTER, 0, "påskdagen|påskdag"},
    {WORD_EASTER, -7, "palmsöndagen"},
    {WORD_EASTER, -3, "skärtorsdagen"},
    {WORD_EASTER, -2, "långfredagen"},
    {WORD_EASTER, -1, "påskafton"},
    {WORD_EASTER, 1, "annandag påsk"},
    {WORD_EASTER, 39, "kristi himmelsfärdsdag"},
    {WORD_EASTER, 49, "pingstdagen"},
    {WORD_EASTER, 50, "annandag pingst"},
    {WORD_BEFORE, 0, "före|innan"},
    {WORD_AFTER, 0, "efter"},
    {WORD_AT, 0, "kl|klockan|klockan på"},
    {WORD_CLOCK, 12 * 3600, "mitt på dagen"},
    {WORD_CLOCK, 0, "midnatt"},
    {WORD_UTC, 0, "utc"},
    {WORD_FROM, 0, "från|från och med|fr o m|from|startar|börjar|med start"},
    {WORD_UNTIL, 0, "till|tills|senast|fram till|upphör|slutar|till och med"},
    {WORD_UNTIL_END, 0, "till slutet av|hela"},
    {WORD_FEAST, WORDS_FEAST(12, 24), "jul|julafton|julen"},
    {WORD_FEAST, WORDS_FEAST(12, 31), "nyår|nyårsafton"},
    {WORD_FEAST, WORDS_FEAST(6, 6), "nationaldagen"},
    {WORD_FEAST, WORDS_FEAST(12, 13), "lucia"},
    {WORD_EASTER, 0, "påsk|påsken"},
    {WORD_EASTER, 49, "pingst|pingsten"},
    {WORD_TODAY, 0, "i dag|idag"},
    {WORD_TODAY, 1, "i morgon|imorgon"},
    {WORD_TODAY, 2, "i övermorgon|övermorgon"},
    {WORD_TIMES, 0, "gånger|gång"},
    {WORD_ONCE, 1, "en gång"},
    {WORD_NEVER, 0, "slutar aldrig|för alltid|utan slut|upphör aldrig"},
    {WORD_LAST_TIME, 0, "sista gången"},
    {WORD_LASTS, 0, "varar"},
    {WORD_LATER, 1, "dagen efter|nästa dag"},
    {WORD_LATER, 0, "dagar senare"},
    {0, 0, NULL},
};

const struct words_lang takt__lang_sv = {
    .tag = "sv",
    .tags = "sv",
    .weekday = {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag",
                "söndag"},
    .weekday_on = {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag",
                   "söndag"},
    .weekday_nth = {"måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen",
                    "lördagen", "söndagen"},
    .workday_nth = "vardagen",
    .day_off_nth = "lediga dagen",
    .any_day_nth = "veckodagen (mån–sön)",
    .month = {"", "januari", "februari", "mars", "april", "maj", "juni", "juli",
              "augusti", "september", "oktober", "november", "december"},
    .ordinal = {"", "första", "andra", "tredje", "fjärde", "sista"},
    .nth_ones = {":e", ":a", ":a", ":e", ":e", ":e", ":e", ":e", ":e", ":e"},
    .nth_teens = ":e",
    .comma = ", ",
    .joint_and = " och ",
    .joint_or = " eller ",
    .date = "{day} {month}",
    .date_year = "{day} {month} {year}",
    .weekday_date = "{weekday} {date}",
    .time_point = ".",
    .at = " kl. {time}",
    .from_to = " kl. {time}–{to}",
    .to_later = {" kl. {time}–{to} dagen efter",
                 " kl. {time}–{to} {n} dagar senare"},
    .lasts = {", varar en dag", ", varar {n} dagar"},
    .every =
        {
            [TAKT_FREQ_SECONDLY] = {"varje sekund", "varannan sekund",
                                    "var {nth} sekund"},
            [TAKT_FREQ_MINUTELY] = {"varje minut", "varannan minut",
                                    "var {nth} minut"},
            [TAKT_FREQ_HOURLY] = {"varje timme", "varannan timme",
                                  "var {nth} timme"},
            [TAKT_FREQ_DAILY] = {"varje dag", "varannan dag", "var {nth} dag"},
            [TAKT_FREQ_WEEKLY] = {"varje vecka", "varannan vecka",
                                  "var {nth} vecka"},
            [TAKT_FREQ_MONTHLY] = {"varje månad", "varannan månad",
                                   "var {nth} månad"},
            [TAKT_FREQ_YEARLY] = {"varje år", "vartannat år", "vart {nth} år"},
        },
    .adverb =
        {
            [TAKT_FREQ_SECONDLY] = "varje sekund",
            [TAKT_FREQ_MINUTELY] = "varje minut",
            [TAKT_FREQ_HOURLY] = "varje timme",
            [TAKT_FREQ_DAILY] = "dagligen",
            [TAKT_FREQ_WEEKLY] = "veckovis",
            [TAKT_FREQ_MONTHLY] = "månatligen",
            [TAKT_FREQ_YEARLY] = "årligen",
        },
    .of_month = {"varje månad", "varannan månad", "var {nth} månad"},
    .every_workday = "alla vardagar (mån–fre)",
    .every_weekday = "varje dag",
    .weekly = "{every} på {weekdays}",
    .weeks_begin = " (veckan börjar på {weekday})",
    .monthly = "{days} i {every}",
    .yearly = "{days} i {months} {every}",
    .yearly_date = "{dates} {months} {every}",
    .date_day = "den {nth}",
    .nth_day = "den {ordinal} {nth_weekday}",
    .days = {"dag {list}", "dag {list}"},
    .last_day = "sista dagen",
    .days_and_last = "{some_days} och {last_day}",
    .short_last = " (sista dagen i kortare månader)",
    .short_skip = " (inte i kortare månader)",
    .year_last = " (annars sista dagen i månaden)",
    .year_skip = " (bara skottår)",
    .unshown = "{words} [{rule}]",
    .back = {"sista", "näst sista", "{nth} sista"},
    .in_months = ", i {months}",
    .in_weeks = ", i {numbered}",
    .week = {{"vecka {list}", "vecka {list}"},
             {"den {list} veckan", "den {list} veckan"}},
    .on_year_days = ", på {numbered} på året",
    .year_day = {{"dag {list}", "dag {list}"},
                 {"den {list} dagen", "den {list} dagen"}},
    .on_month_days = ", på {numbered} i månaden",
    .month_day = {{"dag {list}", "dag {list}"},
                  {"den {list} dagen", "den {list} dagen"}},
    .on_weekdays = ", på {weekdays}",
    .nth_of_month = " i månaden",
    .nth_of_year = " på året",
    .on_easter = ", alltid {list}",
    .easter = "påskdagen",
    .before = {"{n} dag före påskdagen", "{n} dagar före påskdagen"},
    .after = {"{n} dag efter påskdagen", "{n} dagar efter påskdagen"},
    .hours = {", i timme {list}", ", i timme {list}"},
    .minutes = {", i minut {list}", ", i minut {list}"},
    .seconds = {", i sekund {list}", ", i sekund {list}"},
    .positions = ", bara den {list} av dem",
    .never = ", slutar aldrig",
    .count = {", en gång", ", {n} gånger"},
    .count_last = {", en gång, {last}", ", {n} gånger, sista gången {last}"},
    .until = ", till och med {date}",
    .until_time = ", till och med {date} kl. {time}",
    .until_utc = ", till och med {date} kl. {time} UTC",
    .full_stop = ".",
    .quoted = "'{text}'",
    .it = "värdet",
    .reason =
        {
            [TAKT_REASON_NONE] = "inget är fel",
            [TAKT_REASON_RULE_EMPTY] =
                "regeln är tom: skriv till exempel FREQ=DAILY",
            [TAKT_REASON_RULE_TOO_LONG] =
                "regeln är för lång: använd högst {0} byte",
            [TAKT_REASON_PART_SYNTAX] =
                "{text} är inte NAMN=VÄRDE: skriv till exempel INTERVAL=2, med "
                "semikolon mellan delarna",
            [TAKT_REASON_PART_UNKNOWN] = "{text} är ingen del av en regel: "
                                         "rätta namnet eller ta bort delen",
            [TAKT_REASON_PART_TWICE] =
                "{text} står två gånger: låt bara en av dem stå kvar",
            [TAKT_REASON_FREQ_MISSING] =
                "FREQ saknas: lägg till exempelvis FREQ=WEEKLY",
            [TAKT_REASON_FREQ_UNKNOWN] =
                "{text} är ingen frekvens: använd SECONDLY, MINUTELY, HOURLY, "
                "DAILY, WEEKLY, MONTHLY eller YEARLY",
            [TAKT_REASON_NUMBER] =
                "{text} är inte ett heltal: skriv det med bara siffror",
            [TAKT_REASON_RANGE] = "{text} ligger utanför gränserna: använd ett "
                                  "tal från {0} till {1}",
            [TAKT_REASON_ZERO] = "{text} är noll: här räknas det från 1",
            [TAKT_REASON_WEEKDAY_UNKNOWN] = "{text} är ingen veckodag: använd "
                                            "MO, TU, WE, TH, FR, SA eller SU",
            [TAKT_REASON_LIST_EMPTY] = "listan har ett tomt led: ta bort "
                                       "kommat eller skriv det som fattas",
            [TAKT_REASON_DATE] = "{text} är inget datum: skriv till exempel "
                                 "20261126 eller 20261126T090000",
            [TAKT_REASON_COUNT_AND_UNTIL] =
                "COUNT och UNTIL får inte stå tillsammans: välj en av dem",
            [TAKT_REASON_ORDINAL_FREQ] =
                "numrerade veckodagar kräver FREQ=MONTHLY eller FREQ=YEARLY: "
                "ta bort talet i {text} eller byt FREQ",
            [TAKT_REASON_ORDINAL_WEEKNO] =
                "numrerade veckodagar får inte stå tillsammans med BYWEEKNO: "
                "ta bort talet i {text} eller ta bort BYWEEKNO",
            [TAKT_REASON_WEEKNO_FREQ] =
                "BYWEEKNO kräver FREQ=YEARLY: byt FREQ eller ta bort BYWEEKNO",
            [TAKT_REASON_YEARDAY_FREQ] =
                "BYYEARDAY får inte stå tillsammans med DAILY, WEEKLY eller "
                "MONTHLY: använd FREQ=YEARLY eller ta bort BYYEARDAY",
            [TAKT_REASON_MONTHDAY_FREQ] =
                "BYMONTHDAY får inte stå tillsammans med WEEKLY: använd "
                "FREQ=MONTHLY eller ta bort BYMONTHDAY",
            [TAKT_REASON_SETPOS_ALONE] =
                "BYSETPOS väljer bland datumen från en annan BY-del: lägg till "
                "exempelvis BYDAY eller ta bort BYSETPOS",
            [TAKT_REASON_SKIP_ALONE] =
                "SKIP kräver RSCALE: lägg till RSCALE=GREGORIAN",
            [TAKT_REASON_SKIP_UNKNOWN] = "{text} är inget värde för SKIP: "
                                         "använd OMIT, BACKWARD eller FORWARD",
            [TAKT_REASON_RSCALE_UNKNOWN] = "{text} är ingen kalender som finns "
                                           "här: använd RSCALE=GREGORIAN",
            [TAKT_REASON_LEAP_MONTH] = "{text} är en skottmånad, som inte "
                                       "finns i GREGORIAN: använd 1 till 12",
            [TAKT_REASON_DATE_SUBDAILY] =
                "HOURLY, MINUTELY och SECONDLY kräver ett klockslag: ge "
                "starten ett eller använd FREQ=DAILY",
            [TAKT_REASON_YEAR_RANGE] =
                "{text} ligger utanför kalendern: använd år från 1 till 9999",
            [TAKT_REASON_FORM_PATTERN] =
                "valet hör inte till förekomsten: välj ett som hör till den",
            [TAKT_REASON_FORM_WEEKDAYS] = "veckodag saknas: välj minst en",
            [TAKT_REASON_FORM_DAY] = "dagen finns inte i månaden eller saknas: "
                                     "välj dag 1 till 31 eller sista dagen",
            [TAKT_REASON_FORM_MONTH] =
                "månaden saknas: välj minst en från januari till december",
            [TAKT_REASON_FORM_ORDINAL] =
                "ordningstalet passar inte: välj första, andra, tredje, fjärde "
                "eller sista",
            [TAKT_REASON_FORM_INTERVAL] =
                "”varje” tar inte det talet: använd {0} till {1}",
            [TAKT_REASON_FORM_END] =
                "slutet passar inte: välj aldrig, efter ett antal gånger från "
                "1 eller senast ett datum",
            [TAKT_REASON_FORM_UNUSED] =
                "ett fält är ifyllt som valet inte använder: töm det eller "
                "välj ett annat",
            [TAKT_REASON_FORM_ONE_MONTH] =
                "årligen går flera veckodagar, eller sista dagen i stället för "
                "en dag som saknas, bara med en månad: välj en",
            [TAKT_REASON_FORM_SHORT_MONTH] =
                "sista dagen i kortare månader går bara med dag 29, 30 eller "
                "31 ensam: välj en av dem eller hoppa över månaden",
            [TAKT_REASON_LINE_SYNTAX] = "{text} är inte NAMN:VÄRDE: skriv till "
                                        "exempel DTSTART:20261126T090000",
            [TAKT_REASON_LINE_UNKNOWN] =
                "{text} hör inte hemma här: använd DTSTART, RRULE, RDATE, "
                "EXDATE, EXRULE, LIMIT, FROM eller TO",
            [TAKT_REASON_LINE_TWICE] =
                "{text} står två gånger: låt bara en av dem stå kvar",
            [TAKT_REASON_LINE_TOO_LONG] =
                "raden är för lång: använd högst {0} byte",
            [TAKT_REASON_PARAM] = "parametern {text} kan inte användas här: "
                                  "rätta den eller ta bort den",
            [TAKT_REASON_START_MISSING] =
                "starten saknas: lägg till exempelvis DTSTART:20261126T090000",
            [TAKT_REASON_ZONE_UNKNOWN] =
                "{text} är ingen tidszon: skriv till exempel Europe/Stockholm",
            [TAKT_REASON_PERIOD] = "{text} är ingen period: skriv till exempel "
                                   "20261126T090000/PT1H",
            [TAKT_REASON_ENDLESS] =
                "datumen tar aldrig slut: sätt en gräns med LIMIT eller TO",
            [TAKT_REASON_TOO_MANY] =
                "det är för många datum: be om högst {0} med LIMIT eller TO",
            [TAKT_REASON_WORD_EMPTY] =
                "här står inget: skriv till exempel ”varannan tisdag”",
            [TAKT_REASON_WORD_TOO_LONG] =
                "meningen är för lång: använd högst {0} byte",
            [TAKT_REASON_WORD_UNKNOWN] =
                "ordet {text} är okänt: skriv det på ett annat sätt",
            [TAKT_REASON_WORD_MISPLACED] =
                "{text} betyder inget där det står: ta bort det eller skriv "
                "det på ett annat sätt",
            [TAKT_REASON_WORD_TWICE] =
                "{text} säger något annat än det som redan är sagt: låt bara "
                "en av delarna stå kvar",
            [TAKT_REASON_WORD_TIMES] = "klockslagen går inte i en och samma "
                                       "regel: gör en serie för vart och ett",
            [TAKT_REASON_WORD_DATE] =
                "{text} är inget datum: skriv till exempel 24 december 2027",
            [TAKT_REASON_WORD_HOW_OFTEN] =
                "det fattas hur ofta: skriv till exempel ”varje vecka”",
            [TAKT_REASON_TZIF] =
                "tidszonsfilen kan inte läsas: lägg in en hel TZif-fil",
            [TAKT_REASON_TZ_FOOTER] =
                "slutet av tidszonsfilen kan inte läsas: lägg in en ny fil",
            [TAKT_REASON_NOT_AN_OCCURRENCE] =
                "datumet är inte med i serien: välj ett som är det",
            [TAKT_REASON_SPLIT_MOVED] =
                "SKIP har flyttat datumet, så serien kan inte delas där: välj "
                "ett datum som inte är flyttat",
            [TAKT_REASON_UNDECIDED] =
                "{0} datum i rad är alla borttagna och inget har hittats: "
                "begränsa EXRULE eller sätt UNTIL",
            [TAKT_REASON_AFTER] =
                "{text} är inte ett antal dagar, veckor, månader eller år: "
                "skriv till exempel P3D, P3W, P3M eller P1Y",
            [TAKT_REASON_SHIFT] =
                "inte ett sätt att undvika lediga dagar: skriv till exempel "
                "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=SE",
            [TAKT_REASON_PLACE] =
                "landets helgdagar saknas: skriv ett land som vi har, till "
                "exempel PLACE=SE eller PLACE=DE-BY",
        },
    .words = words,
};

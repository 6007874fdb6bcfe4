/* SPDX-License-Identifier: MIT */
/*
 * German, in the terms of the glossary (SPEC section 15).
 *
 * What is numbered stands in the dative behind "am" throughout ("am vierten
 * Donnerstag", "nur am letzten davon"), so that one form of each ordinal and
 * weekday will do.
 */
#include "words/lang.h"

static const struct words_entry words[] = {
    {WORD_ARTICLE, 0,
     "der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|lang|datum|"
     "davon|von diesen|von ihnen|morgens|vormittags|mittags|nachmittags|abends|"
     "nachts|früh"},
    {WORD_LINK, 0,
     "am|an|im|in|von|auf|für|fuer|zu|zum|zur|bei|mit|nach|nr|nummer|jeweils|"
     "immer|stets|und zwar|ist|wiederholt|wiederholt sich|wiederholen|"
     "wiederholung|findet statt|geschieht"},
    {WORD_AND, 0, "und|sowie|plus"},
    {WORD_OR, 0, "oder|bzw|beziehungsweise"},
    {WORD_EXCEPT, 0,
     "außer|ausser|ausgenommen|mit ausnahme von|bis auf|ohne|nicht|aber nicht"},
    {WORD_RANGE, 0, "bis einschließlich|bis"},

    {WORD_EVERY, 1,
     "jeder|jede|jeden|jedes|jedem|alle|allen|pro|je|jeder einzelne|"
     "jede einzelne|jeden einzelnen|jedes einzelne"},
    {WORD_EVERY, 2, "jede andere|jeden anderen|jedes andere|jeder andere"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_SECONDLY, 1), "sekunde|sekunden|sek"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MINUTELY, 1), "minute|minuten|min"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "stunde|stunden|std"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_DAILY, 1),
     "tag|tage|tagen|tages|tags|morgen|vormittag|mittag|nachmittag|abend|"
     "nacht"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1),
     "woche|wochen|kw|kalenderwoche|kalenderwochen"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1),
     "monat|monate|monaten|monats|monates"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3),
     "quartal|quartale|quartalen|quartals|vierteljahr|vierteljahre|"
     "vierteljahres"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6),
     "halbjahr|halbjahre|halbjahres|halbe jahr"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "jahr|jahre|jahren|jahres"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_SECONDLY, 1), "sekündlich"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MINUTELY, 1), "minütlich"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "stündlich|stuendlich"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_DAILY, 1),
     "taeglich|täglich (mo–so|täglich (mo-so|tagtäglich|alltäglich"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "woechentlich"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 2),
     "zweiwöchentlich|zweiwöchig|vierzehntäglich|vierzehntägig"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 2), "zweimonatlich"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3),
     "vierteljährlich|vierteljaehrlich|quartalsweise|dreimonatlich"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 6),
     "halbjährlich|halbjaehrlich|sechsmonatlich"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "jaehrlich|alljährlich"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_YEARLY, 2), "zweijährlich"},

    {WORD_WEEKDAY, 0,
     "mo|montage|montagen|montags|montagmorgen|montagvormittag|"
     "montagnachmittag|montagabend"},
    {WORD_WEEKDAY, 1,
     "di|dienstage|dienstagen|dienstags|dienstagmorgen|dienstagvormittag|"
     "dienstagnachmittag|dienstagabend"},
    {WORD_WEEKDAY, 2,
     "mi|mittwoche|mittwochen|mittwochs|mittwochmorgen|mittwochvormittag|"
     "mittwochnachmittag|mittwochabend"},
    {WORD_WEEKDAY, 3,
     "do|donnerstage|donnerstagen|donnerstags|donnerstagmorgen|"
     "donnerstagvormittag|donnerstagnachmittag|donnerstagabend"},
    {WORD_WEEKDAY, 4,
     "fr|freitage|freitagen|freitags|freitagmorgen|freitagvormittag|"
     "freitagnachmittag|freitagabend"},
    {WORD_WEEKDAY, 5,
     "sa|samstage|samstagen|samstags|samstagmorgen|samstagvormittag|"
     "samstagnachmittag|samstagabend|sonnabend|sonnabende|sonnabends"},
    {WORD_WEEKDAY, 6,
     "so|sonntage|sonntagen|sonntags|sonntagmorgen|sonntagvormittag|"
     "sonntagnachmittag|sonntagabend"},
    {WORD_DAYS, TAKT_WORKDAYS,
     "werktag|werktage|werktagen|werktages|werktags|arbeitstag|arbeitstage|"
     "arbeitstagen|arbeitstages|arbeitstags|wochentag|wochentage|wochentagen|"
     "wochentags|unter der woche"},
    {WORD_DAYS, TAKT_DAYS_OFF,
     "freier tag|freie tage|freien tage|freien tagen|wochenende|wochenenden|"
     "wochenends|wochenendtag|wochenendtage|wochenendtagen"},
    {WORD_DAYS, TAKT_ALL_DAYS,
     "tag der woche|tage der woche|tagen der woche|wochentag (mo–so|"
     "wochentag (mo-so"},
    {WORD_MONTH, 1, "jan|jänner|jaenner|januars"},
    {WORD_MONTH, 2, "feb|feber|februars"},
    {WORD_MONTH, 3, "mrz|mär|maerz"},
    {WORD_MONTH, 4, "apr"},
    {WORD_MONTH, 6, "jun|juno"},
    {WORD_MONTH, 7, "jul|julei"},
    {WORD_MONTH, 8, "aug"},
    {WORD_MONTH, 9, "sep|sept"},
    {WORD_MONTH, 10, "okt"},
    {WORD_MONTH, 11, "nov"},
    {WORD_MONTH, 12, "dez"},

    {WORD_NUMBER, 1, "eins"},
    {WORD_NUMBER, 2, "zwei|zwo|beiden"},
    {WORD_NUMBER, 3, "drei"},
    {WORD_NUMBER, 4, "vier"},
    {WORD_NUMBER, 5, "fünf|fuenf"},
    {WORD_NUMBER, 6, "sechs"},
    {WORD_NUMBER, 7, "sieben"},
    {WORD_NUMBER, 8, "acht"},
    {WORD_NUMBER, 9, "neun"},
    {WORD_NUMBER, 10, "zehn"},
    {WORD_NUMBER, 11, "elf"},
    {WORD_NUMBER, 12, "zwölf|zwoelf"},
    {WORD_NUMBER, 13, "dreizehn"},
    {WORD_NUMBER, 14, "vierzehn"},
    {WORD_NUMBER, 15, "fünfzehn|fuenfzehn"},
    {WORD_NUMBER, 20, "zwanzig"},
    {WORD_NUMBER, 30, "dreißig|dreissig"},
    {WORD_ORDINAL, 1, "erster|erste|erstes|erstem"},
    {WORD_ORDINAL, 2, "zweiter|zweite|zweites|zweitem"},
    {WORD_ORDINAL, 3, "dritter|dritte|drittes|drittem"},
    {WORD_ORDINAL, 4, "vierter|vierte|viertes|viertem"},
    {WORD_ORDINAL, 5, "fünfter|fünfte|fünften|fünftes|fünftem"},
    {WORD_ORDINAL, 6, "sechster|sechste|sechsten|sechstes|sechstem"},
    {WORD_ORDINAL, 7, "siebter|siebte|siebten|siebtes|siebente|siebenten"},
    {WORD_ORDINAL, 8, "achter|achte|achten|achtes"},
    {WORD_ORDINAL, 9, "neunter|neunte|neunten|neuntes"},
    {WORD_ORDINAL, 10, "zehnter|zehnte|zehnten|zehntes"},
    {WORD_ORDINAL, 11, "elfter|elfte|elften|elftes"},
    {WORD_ORDINAL, 12, "zwölfter|zwölfte|zwölften|zwölftes"},
    {WORD_ORDINAL, 13, "dreizehnter|dreizehnte|dreizehnten"},
    {WORD_ORDINAL, 14, "vierzehnter|vierzehnte|vierzehnten"},
    {WORD_ORDINAL, 15, "fünfzehnter|fünfzehnte|fünfzehnten"},
    {WORD_ORDINAL, 20, "zwanzigster|zwanzigste|zwanzigsten"},
    {WORD_ORDINAL, 30, "dreißigster|dreißigste|dreißigsten"},
    {WORD_LAST, -1, "letzter|letzte|letztes|letztem"},
    {WORD_LAST, -2, "vorletzter|vorletzte|vorletztes|vorletztem|zweitletzten"},
    {WORD_LAST, -3, "drittletzter|drittletzte|drittletzten|drittletztes"},
    {WORD_LAST, -4, "viertletzter|viertletzte|viertletzten|viertletztes"},
    {WORD_SUFFIX, 0, "te|ten|ter|tes|tem|ste|sten|ster|stes|stem"},
    {WORD_ONLY, 0, "nur|lediglich|bloß"},

    {WORD_EASTER, 0, "ostern"},
    {WORD_EASTER, -52, "weiberfastnacht"},
    {WORD_EASTER, -48, "rosenmontag"},
    {WORD_EASTER, -47, "faschingsdienstag|fastnacht"},
    {WORD_EASTER, -46, "aschermittwoch"},
    {WORD_EASTER, -7, "palmsonntag"},
    {WORD_EASTER, -3, "gründonnerstag"},
    {WORD_EASTER, -2, "karfreitag"},
    {WORD_EASTER, -1, "karsamstag"},
    {WORD_EASTER, 1, "ostermontag"},
    {WORD_EASTER, 39, "christi himmelfahrt|himmelfahrt|vatertag"},
    {WORD_EASTER, 49, "pfingsten|pfingstsonntag"},
    {WORD_EASTER, 50, "pfingstmontag"},
    {WORD_EASTER, 60, "fronleichnam"},
    {WORD_BEFORE, 0, "vor"},
    {WORD_AFTER, 0, "nach"},

    {WORD_AT, 0, "um|gegen|ab um"},
    {WORD_AM, -1, "uhr|h"},
    {WORD_AM, 0, "morgens|vormittags|früh|nachts"},
    {WORD_AM, 12, "mittags|nachmittags|abends"},
    {WORD_CLOCK, 12 * 3600, "mittag|mittags|zwölf uhr mittags"},
    {WORD_CLOCK, 0, "mitternacht"},
    {WORD_UTC, 0, "utc"},
    {WORD_FROM, 0,
     "ab|von|vom|seit|beginnt|beginnend|beginn|beginnt am|start|startet"},
    {WORD_UNTIL, 0,
     "bis|bis zum|bis zur|bis zu|spätestens|endet|endet am|bis spätestens"},
    {WORD_UNTIL_END, 0,
     "bis ende|bis einschließlich|bis inklusive|bis zum ende des|"
     "bis zum ende von|bis und mit"},
    {WORD_FEAST, WORDS_FEAST(12, 24),
     "weihnachten|heiligabend|heiliger abend|heiligen abend"},
    {WORD_FEAST, WORDS_FEAST(12, 25),
     "erster weihnachtstag|ersten weihnachtstag|erster weihnachtsfeiertag|"
     "ersten weihnachtsfeiertag"},
    {WORD_FEAST, WORDS_FEAST(12, 26),
     "zweiter weihnachtstag|zweiten weihnachtstag|zweiter weihnachtsfeiertag|"
     "zweiten weihnachtsfeiertag|stephanstag|stefanitag"},
    {WORD_FEAST, WORDS_FEAST(12, 31), "silvester|jahresende|jahreswechsel"},
    {WORD_FEAST, WORDS_FEAST(1, 1), "neujahr|neujahrstag"},
    {WORD_FEAST, WORDS_FEAST(1, 6),
     "dreikönigstag|dreikönig|heilige drei könige|heiligen drei königen"},
    {WORD_FEAST, WORDS_FEAST(5, 1), "tag der arbeit|maifeiertag"},
    {WORD_FEAST, WORDS_FEAST(8, 15), "mariä himmelfahrt"},
    {WORD_FEAST, WORDS_FEAST(10, 3), "tag der deutschen einheit"},
    {WORD_FEAST, WORDS_FEAST(10, 31), "reformationstag"},
    {WORD_FEAST, WORDS_FEAST(11, 1), "allerheiligen"},
    {WORD_FEAST, WORDS_FEAST(12, 6), "nikolaus|nikolaustag"},
    {WORD_TODAY, 0, "heute"},
    {WORD_TODAY, 1, "morgen"},
    {WORD_TODAY, 2, "übermorgen"},
    {WORD_TIMES, 0, "mal|male|malen|termine|terminen|wiederholungen"},
    {WORD_ONCE, 1, "einmal|ein mal|ein einziges mal"},
    {WORD_ONCE, 2, "zweimal"},
    {WORD_ONCE, 3, "dreimal"},
    {WORD_ONCE, 4, "viermal"},
    {WORD_ONCE, 5, "fünfmal"},
    {WORD_ONCE, 6, "sechsmal"},
    {WORD_ONCE, 7, "siebenmal"},
    {WORD_ONCE, 8, "achtmal"},
    {WORD_ONCE, 9, "neunmal"},
    {WORD_ONCE, 10, "zehnmal"},
    {WORD_ONCE, 12, "zwölfmal"},
    {WORD_NEVER, 0,
     "nie|niemals|endet niemals|ohne ende|endlos|für immer|unbegrenzt|"
     "unbefristet|ewig"},
    {WORD_LAST_TIME, 0,
     "zuletzt|zuletzt am|letztmals|letztmals am|zum letzten mal"},
    {WORD_LASTS, 0, "dauert|dauer|dauernd"},
    {WORD_LATER, 1,
     "am tag darauf|am nächsten tag|am folgenden tag|am folgetag"},
    {WORD_LATER, 0, "tage später|tage danach"},
    {0, 0, NULL},
};

const struct words_lang takt__lang_de = {
    .words = words,
    .tag = "de",
    .tags = "de",

    .weekday = {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag",
                "Samstag", "Sonntag"},
    .weekday_on = {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag",
                   "Samstag", "Sonntag"},
    .weekday_nth = {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag",
                    "Samstag", "Sonntag"},
    .workday_nth = "Werktag (Mo–Fr)",
    .day_off_nth = "freien Tag",
    .any_day_nth = "Wochentag (Mo–So)",
    .month = {"", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
              "August", "September", "Oktober", "November", "Dezember"},
    .ordinal = {"", "ersten", "zweiten", "dritten", "vierten", "letzten"},

    .nth_ones = {".", ".", ".", ".", ".", ".", ".", ".", ".", "."},
    .nth_teens = ".",

    .comma = ", ",
    .joint_and = " und ",
    .joint_or = " oder ",

    .date = "{day}. {month}",
    .date_year = "{day}. {month} {year}",
    .weekday_date = "{weekday}, {date}",
    .time_point = ":",
    .at = " um {time} Uhr",
    .from_to = " von {time} bis {to} Uhr",
    .to_later = {" von {time} bis {to} Uhr am Tag darauf",
                 " von {time} bis {to} Uhr {n} Tage später"},
    .lasts = {", dauert einen Tag", ", dauert {n} Tage"},

    .every =
        {
            [TAKT_FREQ_SECONDLY] = {"jede Sekunde", "alle 2 Sekunden",
                                    "alle {n} Sekunden"},
            [TAKT_FREQ_MINUTELY] = {"jede Minute", "alle 2 Minuten",
                                    "alle {n} Minuten"},
            [TAKT_FREQ_HOURLY] = {"jede Stunde", "alle 2 Stunden",
                                  "alle {n} Stunden"},
            [TAKT_FREQ_DAILY] = {"jeden Tag", "jeden zweiten Tag",
                                 "alle {n} Tage"},
            [TAKT_FREQ_WEEKLY] = {"jede Woche", "jede zweite Woche",
                                  "alle {n} Wochen"},
            [TAKT_FREQ_MONTHLY] = {"jeden Monat", "jeden zweiten Monat",
                                   "alle {n} Monate"},
            [TAKT_FREQ_YEARLY] = {"jedes Jahr", "jedes zweite Jahr",
                                  "alle {n} Jahre"},
        },
    .adverb =
        {
            [TAKT_FREQ_SECONDLY] = "jede Sekunde",
            [TAKT_FREQ_MINUTELY] = "jede Minute",
            [TAKT_FREQ_HOURLY] = "stündlich",
            [TAKT_FREQ_DAILY] = "täglich",
            [TAKT_FREQ_WEEKLY] = "wöchentlich",
            [TAKT_FREQ_MONTHLY] = "monatlich",
            [TAKT_FREQ_YEARLY] = "jährlich",
        },
    .of_month = {"jedes Monats", "jedes zweiten Monats", "jedes {nth} Monats"},

    .every_workday = "werktags (Mo–Fr)",
    .every_weekday = "jeden Tag",
    .weekly = "{every} am {weekdays}",
    .weeks_begin = " (die Woche beginnt am {weekday})",
    .monthly = "am {days} {every}",
    .yearly = "am {days} im {months} {every}",
    .yearly_date = "am {dates} {months} {every}",
    .date_day = "{n}.",
    .nth_day = "{ordinal} {nth_weekday}",
    .days = {"{nths} Tag", "{nths} Tag"},
    .last_day = "letzten Tag",
    .days_and_last = "{some_days} und am {last_day}",
    .short_last = " (in kürzeren Monaten am letzten Tag)",
    .short_skip = " (nicht in kürzeren Monaten)",
    .year_last = " (sonst am letzten Tag des Monats)",
    .year_skip = " (nur in Schaltjahren)",
    .unshown = "{words} [{rule}]",

    .back = {"letzten", "vorletzten", "{nth}-letzten"},
    .in_months = ", im {months}",
    .in_weeks = ", in {numbered}",
    .week = {{"Woche {list}", "den Wochen {list}"},
             {"der {list} Woche", "der {list} Woche"}},
    .on_year_days = ", an {numbered} des Jahres",
    .year_day = {{"Tag {list}", "den Tagen {list}"},
                 {"dem {list} Tag", "dem {list} Tag"}},
    .on_month_days = ", an {numbered} des Monats",
    .month_day = {{"Tag {list}", "den Tagen {list}"},
                  {"dem {list} Tag", "dem {list} Tag"}},
    .on_weekdays = ", am {weekdays}",
    .nth_of_month = " des Monats",
    .nth_of_year = " des Jahres",
    .on_easter = ", jeweils {list}",
    .easter = "Ostersonntag",
    .before = {"{n} Tag vor Ostersonntag", "{n} Tage vor Ostersonntag"},
    .after = {"{n} Tag nach Ostersonntag", "{n} Tage nach Ostersonntag"},
    .hours = {", in Stunde {list}", ", in den Stunden {list}"},
    .minutes = {", in Minute {list}", ", in den Minuten {list}"},
    .seconds = {", in Sekunde {list}", ", in den Sekunden {list}"},
    .positions = ", nur am {list} davon",

    .never = ", endet nie",
    .count = {", einmal", ", {n} Mal"},
    .count_last = {", einmal, am {last}", ", {n} Mal, zuletzt am {last}"},
    .until = ", bis zum {date}",
    .until_time = ", bis zum {date} um {time} Uhr",
    .until_utc = ", bis zum {date} um {time} UTC",
    .full_stop = ".",

    .quoted = "„{text}“",
    .it = "der Wert",
    .reason =
        {
            [TAKT_REASON_NONE] = "alles ist in Ordnung",
            [TAKT_REASON_RULE_EMPTY] =
                "die Regel ist leer: schreiben Sie zum Beispiel FREQ=DAILY",
            [TAKT_REASON_RULE_TOO_LONG] =
                "die Regel ist zu lang: verwenden Sie höchstens {0} Byte",
            [TAKT_REASON_PART_SYNTAX] =
                "{text} ist nicht NAME=WERT: schreiben Sie zum Beispiel "
                "INTERVAL=2, mit Semikolon zwischen den Teilen",
            [TAKT_REASON_PART_UNKNOWN] =
                "{text} ist kein Teil einer Regel: berichtigen Sie den Namen, "
                "oder nehmen Sie den Teil heraus",
            [TAKT_REASON_PART_TWICE] =
                "{text} steht zweimal da: lassen Sie nur eines stehen",
            [TAKT_REASON_FREQ_MISSING] =
                "FREQ fehlt: ergänzen Sie zum Beispiel FREQ=WEEKLY",
            [TAKT_REASON_FREQ_UNKNOWN] =
                "{text} ist keine Häufigkeit: verwenden Sie SECONDLY, "
                "MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY oder YEARLY",
            [TAKT_REASON_NUMBER] =
                "{text} ist keine ganze Zahl: schreiben Sie sie nur mit "
                "Ziffern",
            [TAKT_REASON_RANGE] =
                "{text} liegt außerhalb der Grenzen: verwenden Sie eine Zahl "
                "von {0} bis {1}",
            [TAKT_REASON_ZERO] = "{text} ist null: hier wird ab 1 gezählt",
            [TAKT_REASON_WEEKDAY_UNKNOWN] =
                "{text} ist kein Wochentag: verwenden Sie MO, TU, WE, TH, FR, "
                "SA oder SU",
            [TAKT_REASON_LIST_EMPTY] =
                "die Liste hat einen leeren Eintrag: nehmen Sie das Komma "
                "heraus, oder schreiben Sie, was fehlt",
            [TAKT_REASON_DATE] =
                "{text} ist kein Datum: schreiben Sie zum Beispiel 20261126 "
                "oder 20261126T090000",
            [TAKT_REASON_COUNT_AND_UNTIL] =
                "COUNT und UNTIL dürfen nicht zusammen stehen: wählen Sie "
                "eines davon",
            [TAKT_REASON_ORDINAL_FREQ] =
                "nummerierte Wochentage verlangen FREQ=MONTHLY oder "
                "FREQ=YEARLY: nehmen Sie die Zahl aus {text}, oder ändern Sie "
                "FREQ",
            [TAKT_REASON_ORDINAL_WEEKNO] =
                "nummerierte Wochentage dürfen nicht neben BYWEEKNO stehen: "
                "nehmen Sie die Zahl aus {text}, oder nehmen Sie BYWEEKNO "
                "heraus",
            [TAKT_REASON_WEEKNO_FREQ] =
                "BYWEEKNO verlangt FREQ=YEARLY: ändern Sie FREQ, oder nehmen "
                "Sie BYWEEKNO heraus",
            [TAKT_REASON_YEARDAY_FREQ] =
                "BYYEARDAY darf nicht mit DAILY, WEEKLY oder MONTHLY stehen: "
                "verwenden Sie FREQ=YEARLY, oder nehmen Sie BYYEARDAY heraus",
            [TAKT_REASON_MONTHDAY_FREQ] =
                "BYMONTHDAY darf nicht mit WEEKLY stehen: verwenden Sie "
                "FREQ=MONTHLY, oder nehmen Sie BYMONTHDAY heraus",
            [TAKT_REASON_SETPOS_ALONE] =
                "BYSETPOS wählt unter den Daten eines anderen BY-Teils: "
                "ergänzen Sie zum Beispiel BYDAY, oder nehmen Sie BYSETPOS "
                "heraus",
            [TAKT_REASON_SKIP_ALONE] =
                "SKIP verlangt RSCALE: ergänzen Sie RSCALE=GREGORIAN",
            [TAKT_REASON_SKIP_UNKNOWN] =
                "{text} ist kein Wert von SKIP: verwenden Sie OMIT, BACKWARD "
                "oder FORWARD",
            [TAKT_REASON_RSCALE_UNKNOWN] =
                "{text} ist kein Kalender, den es hier gibt: verwenden Sie "
                "RSCALE=GREGORIAN",
            [TAKT_REASON_LEAP_MONTH] =
                "{text} ist ein Schaltmonat, den es in GREGORIAN nicht gibt: "
                "verwenden Sie 1 bis 12",
            [TAKT_REASON_DATE_SUBDAILY] =
                "HOURLY, MINUTELY und SECONDLY verlangen eine Uhrzeit: geben "
                "Sie dem Beginn eine, oder verwenden Sie FREQ=DAILY",
            [TAKT_REASON_YEAR_RANGE] =
                "{text} liegt außerhalb des Kalenders: verwenden Sie Jahre "
                "von 1 bis 9999",
            [TAKT_REASON_FORM_PATTERN] =
                "die Auswahl gehört nicht zur Häufigkeit: wählen Sie eine, "
                "die zu ihr gehört",
            [TAKT_REASON_FORM_WEEKDAYS] =
                "es fehlt ein Wochentag: wählen Sie mindestens einen",
            [TAKT_REASON_FORM_DAY] =
                "den Tag gibt es in dem Monat nicht, oder er fehlt: wählen "
                "Sie Tag 1 bis 31, oder den letzten Tag",
            [TAKT_REASON_FORM_MONTH] =
                "der Monat fehlt: wählen Sie mindestens einen von Januar bis "
                "Dezember",
            [TAKT_REASON_FORM_ORDINAL] =
                "die Ordnungszahl passt nicht: wählen Sie erster, zweiter, "
                "dritter, vierter oder letzter",
            [TAKT_REASON_FORM_INTERVAL] =
                "„alle“ nimmt diese Zahl nicht: verwenden Sie {0} bis {1}",
            [TAKT_REASON_FORM_END] =
                "das Ende passt nicht: wählen Sie nie, nach einer Anzahl ab "
                "1, oder bis zu einem Datum",
            [TAKT_REASON_FORM_UNUSED] =
                "ein Feld ist ausgefüllt, das die Auswahl nicht verwendet: "
                "leeren Sie es, oder wählen Sie eine andere",
            [TAKT_REASON_FORM_ONE_MONTH] =
                "jährlich gehen mehrere Wochentage, oder der letzte Tag statt "
                "eines fehlenden, nur mit einem einzigen Monat: wählen Sie "
                "einen",
            [TAKT_REASON_FORM_SHORT_MONTH] =
                "der letzte Tag kürzerer Monate geht nur mit Tag 29, 30 oder "
                "31 allein: wählen Sie einen davon, oder überspringen Sie den "
                "Monat",
            [TAKT_REASON_LINE_SYNTAX] =
                "{text} ist nicht NAME:WERT: schreiben Sie zum Beispiel "
                "DTSTART:20261126T090000",
            [TAKT_REASON_LINE_UNKNOWN] =
                "{text} gehört nicht hierher: verwenden Sie DTSTART, RRULE, "
                "RDATE, EXDATE, EXRULE, LIMIT, FROM oder TO",
            [TAKT_REASON_LINE_TWICE] =
                "{text} steht zweimal da: lassen Sie nur eines stehen",
            [TAKT_REASON_LINE_TOO_LONG] =
                "die Zeile ist zu lang: verwenden Sie höchstens {0} Byte",
            [TAKT_REASON_PARAM] =
                "der Parameter {text} ist hier nicht zu gebrauchen: "
                "berichtigen Sie ihn, oder nehmen Sie ihn heraus",
            [TAKT_REASON_START_MISSING] =
                "der Beginn fehlt: ergänzen Sie zum Beispiel "
                "DTSTART:20261126T090000",
            [TAKT_REASON_ZONE_UNKNOWN] =
                "{text} ist keine Zeitzone: schreiben Sie zum Beispiel "
                "Europe/Berlin",
            [TAKT_REASON_PERIOD] =
                "{text} ist kein Zeitraum: schreiben Sie zum Beispiel "
                "20261126T090000/PT1H",
            [TAKT_REASON_ENDLESS] =
                "die Daten enden nie: setzen Sie eine Grenze mit LIMIT oder "
                "TO",
            [TAKT_REASON_TOO_MANY] =
                "es sind zu viele Daten: verlangen Sie höchstens {0}, mit "
                "LIMIT oder TO",
            [TAKT_REASON_WORD_EMPTY] =
                "hier steht nichts: schreiben Sie zum Beispiel „jeden zweiten "
                "Dienstag“",
            [TAKT_REASON_WORD_TOO_LONG] =
                "der Satz ist zu lang: verwenden Sie höchstens {0} Byte",
            [TAKT_REASON_WORD_UNKNOWN] =
                "das Wort {text} ist unbekannt: drücken Sie es anders aus",
            [TAKT_REASON_WORD_MISPLACED] =
                "{text} ergibt an dieser Stelle keinen Sinn: nehmen Sie es "
                "heraus, oder drücken Sie es anders aus",
            [TAKT_REASON_WORD_TWICE] =
                "{text} sagt etwas anderes, als schon gesagt ist: lassen Sie "
                "nur eines von beiden stehen",
            [TAKT_REASON_WORD_TIMES] =
                "diese Uhrzeiten passen nicht in eine Regel: legen Sie für "
                "jede eine eigene Serie an",
            [TAKT_REASON_WORD_DATE] =
                "{text} ist kein Datum: schreiben Sie zum Beispiel "
                "24. Dezember 2027",
            [TAKT_REASON_WORD_HOW_OFTEN] =
                "es fehlt, wie oft: schreiben Sie zum Beispiel „jede Woche“",
            [TAKT_REASON_TZIF] =
                "die Zeitzonendatei ist nicht lesbar: ersetzen Sie sie durch "
                "eine ganze TZif-Datei",
            [TAKT_REASON_TZ_FOOTER] =
                "das Ende der Zeitzonendatei ist nicht lesbar: ersetzen Sie "
                "die Datei durch eine neue",
            [TAKT_REASON_NOT_AN_OCCURRENCE] =
                "das Datum gehört nicht zur Serie: wählen Sie eines, das zu "
                "ihr gehört",
            [TAKT_REASON_SPLIT_MOVED] =
                "SKIP hat das Datum verschoben, daher lässt sich die Serie "
                "dort nicht teilen: wählen Sie ein Datum, das nicht "
                "verschoben ist",
            [TAKT_REASON_UNDECIDED] =
                "{0} Daten hintereinander sind alle herausgenommen, und keines "
                "wurde gefunden: begrenzen Sie EXRULE, oder setzen Sie UNTIL",
            [TAKT_REASON_AFTER] =
                "{text} ist keine Anzahl von Tagen, Wochen, Monaten oder "
                "Jahren: schreiben Sie zum Beispiel P3D, P3W, P3M oder P1Y",
            [TAKT_REASON_SHIFT] =
                "{text} ist keine Art, freie Tage zu umgehen: schreiben Sie "
                "zum Beispiel NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=DE-BY",
            [TAKT_REASON_PLACE] =
                "die Feiertage von {text} fehlen hier: schreiben Sie ein Land, "
                "das es hier gibt, zum Beispiel PLACE=DE oder PLACE=DE-BY",
        },
};

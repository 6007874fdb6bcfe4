/* SPDX-License-Identifier: MIT */
/* The texts of the command line in German. Values that are typed as words,
 * such as "low" and "skip", are the English ones. */
#include "face/messages.h"

const char *const messages_de[MSG__COUNT] = {
    [MSG_NONE] = "",
    [MSG_ANY] = "{0}",
    /* help */
    [MSG_HELP_USAGE] = "Aufruf: takt {0} {1}",
    [MSG_HELP_OPTIONS] = "Optionen:",
    [MSG_HELP_COMMON] = "Gemeinsame Optionen:",
    [MSG_HELP] = "Takt, ein Tagebuch für regelmäßige Folgeaufgaben.\n\nAufruf: "
                 "takt BEFEHL [Optionen]\n\nBefehle:",
    [MSG_HELP_MORE] = "'takt BEFEHL --help' erklärt einen Befehl, 'man takt' "
                      "alle.",
    [MSG_COMMON_DB] = "die Datei des Tagebuchs",
    [MSG_COMMON_PERSON] = "wer es tut, nach Anmeldename",
    [MSG_COMMON_ZONE] = "die Zeitzone, wie Europe/Berlin",
    [MSG_COMMON_LANG] = "die Sprache: nb, nn, en, sv, da, de oder nl",
    [MSG_COMMON_JSON] = "in JSON antworten",
    [MSG_COMMON_HELP] = "diese Hilfe zeigen",
    [MSG_VALUE_FILE] = "DATEI",
    [MSG_VALUE_ZONE] = "ZONE",
    [MSG_VALUE_LANG] = "SPRACHE",
    [MSG_VALUE_TIME] = "ZEIT",
    [MSG_VALUE_DATE] = "DATUM",
    [MSG_VALUE_DATES] = "DATEN",
    [MSG_VALUE_CLOCK] = "UHRZEIT",
    [MSG_VALUE_NUMBER] = "N",
    [MSG_VALUE_LENGTH] = "DAUER",
    [MSG_VALUE_AFTER] = "ANZAHL",
    [MSG_VALUE_TEXT] = "TEXT",
    [MSG_VALUE_WORD] = "WORT",
    [MSG_VALUE_SENTENCE] = "SATZ",
    [MSG_VALUE_RULE] = "REGEL",
    [MSG_VALUE_DAYS] = "TAGE",
    [MSG_VALUE_MONTHS] = "MONATE",
    [MSG_VALUE_WEEKDAYS] = "WOCHENTAGE",
    [MSG_VALUE_ORDINAL] = "WELCHER",
    [MSG_VALUE_LOGIN] = "LOGIN",
    [MSG_VALUE_NAME] = "NAME",
    [MSG_VALUE_ADDRESS] = "ADRESSE",
    [MSG_VALUE_COLOR] = "FARBE",
    [MSG_VALUE_OR] = "oder",
    /* not called so */
    [MSG_OPTION_UNKNOWN] = "es gibt keine Option '{0}'",
    [MSG_OPTION_TWICE] = "'{0}' darf nur einmal angegeben werden",
    [MSG_OPTION_NO_VALUE] = "'{0}': diese Option nimmt keinen Wert",
    [MSG_OPTION_NEEDS_VALUE] = "'{0}' braucht einen Wert",
    [MSG_OPTION_NUMBER] = "'{0}' nimmt eine Zahl",
    [MSG_COMMAND_UNKNOWN] = "es gibt keinen Befehl '{0}'",
    [MSG_COMMAND_MISSING] = "welcher Befehl?",
    [MSG_DID_YOU_MEAN] = "meinten Sie '{0}{1}'?",
    [MSG_TRY_HELP] = "'takt {0}{1}--help' erklärt mehr",
    [MSG_WORD_MISSING] = "es fehlt etwas: {0}",
    [MSG_WORD_TOO_MANY] = "'{0}' ist hier zu viel",
    [MSG_BAD_LANG] = "'{0}' ist keine Sprache, die Takt spricht: nb, nn, en, "
                     "sv, da, de oder nl",
    [MSG_BAD_TIME] = "'{0}' ist keine Zeit; schreiben Sie 2026-12-01 oder "
                     "2026-12-01T09:00",
    [MSG_BAD_LENGTH] = "'{0}' ist keine Dauer; schreiben Sie 30m, 1h oder "
                       "1h30m",
    [MSG_BAD_AFTER] = "'{0}' ist keine Anzahl von Tagen, Wochen, Monaten oder "
                      "Jahren von 1 bis 9999; schreiben Sie 10d, 3w, 1m oder "
                      "1y",
    [MSG_BAD_NOW] = "die Variable TAKT_NOW ist keine Zeit in UTC",
    /* what went wrong */
    [MSG_NO_MEMORY] = "es ist kein Speicher mehr frei",
    [MSG_NO_INPUT] = "die Eingabe konnte nicht gelesen werden",
    [MSG_NO_OUTPUT] = "die Ausgabe konnte nicht geschrieben werden",
    [MSG_TOO_LARGE] = "die Eingabe ist zu groß",
    [MSG_NO_CALENDAR] =
        "das ist keine Kalenderdatei: ihr fehlt die Zeile „BEGIN:VCALENDAR“",
    [MSG_AT_LINE] = "Zeile {0}: ",
    /* expand */
    [MSG_EXPAND_WORDS] = "REGEL --start ZEIT [Optionen]",
    [MSG_EXPAND_ABOUT] = "gibt die Daten einer Regel aus",
    [MSG_EXPAND_START] =
        "der Beginn (DTSTART): 2026-12-01T09:00, oder ein Datum für ganztags",
    [MSG_EXPAND_FROM] = "kein Datum vor diesem",
    [MSG_EXPAND_TO] = "kein Datum an oder nach diesem",
    [MSG_EXPAND_LIMIT] = "höchstens so viele Daten; 100 ohne --to",
    [MSG_EXPAND_BATCH] = "Sätze von Eigenschaftszeilen aus der "
                         "Standardeingabe beantworten, je mit einer Zeile",
    [MSG_EXPAND_NDJSON] = "JSON-Objekte aus der Standardeingabe beantworten, "
                          "je mit einer Zeile",
    [MSG_EXPAND_NO_START] = "--start fehlt, und die Regel hat kein DTSTART",
    [MSG_EXPAND_TWO_STARTS] =
        "die Regel hat ihr eigenes DTSTART: lassen Sie {0} weg",
    [MSG_EXPAND_ALONE] = "{0} liest die Standardeingabe und nimmt weder Regel "
                         "noch andere Optionen",
    [MSG_EXPAND_NO_RULE] = "eine Regel fehlt",
    [MSG_NDJSON_SYNTAX] = "kein JSON-Objekt, ab Byte {0} der Zeile",
    [MSG_NDJSON_TEXT] = "'{0}' fehlt, oder ist kein Text von einer Zeile",
    [MSG_NDJSON_LIMIT] = "'{0}' ist keine ganze Zahl ab 0",
    /* check */
    [MSG_CHECK_WORDS] = "REGEL",
    [MSG_CHECK_ABOUT] = "sagt, ob eine Regel richtig ist, und wie sie zu "
                        "berichtigen ist",
    [MSG_CHECK_OK] = "ok",
    [MSG_CHECK_NEVER] = "ok, aber sie tritt nie ein",
    [MSG_CHECK_PLACE] = "Stelle {0}, {1}: ",
    [MSG_CHECK_WARNING] = "Warnung {0}: {1}",
    [MSG_WARN_UNTIL_DATE] = "UNTIL ist ein Datum: der ganze Tag zählt; andere "
                            "Programme hören vielleicht vorher auf",
    [MSG_WARN_UNTIL_TIME] =
        "UNTIL hat eine Uhrzeit: nur das Datum zählt, wie es dasteht",
    [MSG_WARN_UNTIL_BEFORE] = "UNTIL liegt vor dem Beginn: es bleibt nichts",
    [MSG_WARN_CLOCK] = "BYHOUR, BYMINUTE und BYSECOND werden nicht gelesen, "
                       "denn der Beginn ist ein Datum",
    [MSG_WARN_START] =
        "die Regel ergibt den Beginn nicht; das erste Datum ist {0}",
    [MSG_WARN_START_TOO] =
        "es gibt keine Regel, also ist auch der Beginn ein Datum",
    [MSG_WARN_ADDED_KIND] = "RDATE ist ein Datum, wo der Beginn eine Uhrzeit "
                            "hat, oder umgekehrt: es wird wie der Beginn "
                            "gelesen",
    [MSG_WARN_REMOVED_DAY] =
        "EXDATE ist ein Datum: es nimmt den ganzen Tag heraus",
    [MSG_WARN_REMOVED_TIME] =
        "EXDATE hat eine Uhrzeit: es nimmt das Datum heraus, wie es dasteht",
    [MSG_WARN_REMOVED_NONE] =
        "EXDATE {0} nimmt nichts heraus: dieses Datum gibt es nicht",
    /* complete */
    [MSG_COMPLETE_WORDS] = "-- WORT...",
    [MSG_COMPLETE_ABOUT] =
        "sagt der Shell, wie eine Befehlszeile weitergehen kann",
    /* describe */
    [MSG_DESCRIBE_WORDS] = "REGEL [--start ZEIT]",
    [MSG_DESCRIBE_ABOUT] = "sagt eine Regel in Worten",
    [MSG_DESCRIBE_START] = "der Beginn, für das, was die Regel ihm überlässt",
    [MSG_DESCRIBE_LENGTH] = "auch das Ende sagen, wie 1h30m",
    [MSG_PARSE_WORDS] = "SATZ",
    [MSG_PARSE_ABOUT] = "macht aus einem Satz eine Regel",
    /* why the diary refused */
    [MSG_STORE] = "die Datei des Tagebuchs ist nicht zu gebrauchen: {3}",
    [MSG_STORE_BUSY] = "ein anderes Programm hält das Tagebuch besetzt; "
                       "versuchen Sie es noch einmal",
    [MSG_STORE_VERSION] = "das Tagebuch ist von einem neueren Takt (Version "
                          "{0}; dieses kennt {1})",
    [MSG_NOT_FOUND] = "es gibt keine Folgeaufgabe {0}",
    [MSG_NO_SUCH_DATE] = "die Folgeaufgabe hat kein Datum {0}",
    [MSG_NOT_OWNER] = "das darf nur, wem sie gehört",
    [MSG_COMPLETED_LOCKED] = "{0} ist erledigt; nehmen Sie erst den Haken weg",
    [MSG_ZONE_UNKNOWN] = "es gibt keine Zeitzone '{3}'",
    [MSG_NO_DATES] = "die Regel ergibt kein Datum",
    [MSG_TOO_MANY_DATES] =
        "{0} Daten sind zu viele; von Hand gehen höchstens {1}",
    [MSG_SAME_TIME] = "{0} ist zweimal angegeben",
    [MSG_MOVED_AWAY] = "{0} ist auf eine andere Zeit verschoben; verschieben "
                       "Sie es stattdessen zurück",
    [MSG_FIELD_RANGE] = "{2}: nur {0} bis {1} ist erlaubt",
    [MSG_FIELD_REQUIRED] = "{2}: das darf nicht leer sein",
    [MSG_FIELD_TEXT] = "{2}: das ist zu lang, oder kein UTF-8",
    [MSG_DATES_TEXT] = "die Daten sind ab hier nicht lesbar: {3}",
    [MSG_NEEDS_SCOPE] =
        "{2}: das gehört zur ganzen Serie; wählen Sie dieses und alle "
        "folgenden Daten, oder alle, die nicht erledigt sind",
    [MSG_PAST_FIELDS] = "{2}: für alle Daten, auch vergangene, lassen sich "
                        "nur Titel, Verknüpfungen und Typ ändern",
    [MSG_NOTHING_OPEN] = "es ist kein Datum übrig, das nicht erledigt ist",
    [MSG_CANNOT_SPLIT] = "mehrere Regeln lassen sich nicht teilen; ändern Sie "
                         "ein Datum, oder legen Sie sie neu an",
    [MSG_NOT_REPEATING] = "die Folgeaufgabe wiederholt sich nicht",
    [MSG_LAST_ID] = "das Tagebuch ist voll",
    [MSG_NO_SUCH_TYPE] = "es gibt keinen Typ {0}",
    [MSG_UNDO_NOTHING] = "es gibt nichts zurückzunehmen",
    [MSG_UNDO_NOT_FOUND] = "es gibt keinen Vorgang {0}",
    [MSG_UNDO_DONE] = "Vorgang {0} ist schon zurückgenommen",
    [MSG_UNDO_LATER] = "Vorgang {0} lässt sich nicht vor dem späteren {1} an "
                       "'{3}' zurücknehmen",
    [MSG_AFTER_COMPLETION] =
        "nur Aufgaben und Anrufe wiederholen sich nach Erledigung: geben Sie "
        "dem Termin eine Regel",
    [MSG_ONE_OPEN] = "was sich nach Erledigung wiederholt, hat nur ein offenes "
                     "Datum: verschieben Sie es, oder legen Sie eine neue "
                     "Folgeaufgabe an",
    [MSG_CHANGED_MEANWHILE] = "sie wurde geändert, seit sie gelesen wurde: "
                              "noch einmal ansehen und die Änderung neu machen",
    [MSG_KEY] =
        "der Schlüssel des Servers lässt sich weder lesen noch anlegen: {3}",
    [MSG_LOGIN_BAD] = "'{3}' kann kein Anmeldename sein: höchstens 64 von a–z, "
                      "0–9 und . _ - @ + nehmen",
    [MSG_LOGIN_TAKEN] = "der Anmeldename '{3}' ist vergeben",
    [MSG_NO_SUCH_LOGIN] = "niemand hat den Anmeldenamen '{3}'",
    [MSG_NO_SUCH_PERSON] =
        "Person {0} gibt es nicht oder kann hier nicht gewählt werden",
    [MSG_PASSWORD_LENGTH] =
        "ein Passwort braucht mindestens {0} Zeichen und höchstens {1}",
    [MSG_PASSWORD_LOGIN] = "das Passwort darf nicht der Anmeldename sein",
    [MSG_SIGN_IN] = "Anmeldename oder Passwort sind falsch",
    [MSG_SIGN_IN_WAIT] =
        "zu viele waren falsch: in {0} Sekunden noch einmal versuchen",
    [MSG_LAST_ADMIN] =
        "jemand muss verwalten: zuerst jemand anderen zum Verwalter machen",
    [MSG_NOT_PARTICIPANT] = "der Eigentümer selbst oder eine ganze Gruppe kann "
                            "nicht eingeladen werden",
    [MSG_NOT_INVITED] = "dazu besteht keine Einladung",
    [MSG_NOT_ASSIGNABLE] = "nur ein Benutzer kann eine Folgeaufgabe übernehmen",
    [MSG_NO_MAIL] = "Mail ist hier nicht eingerichtet; wer Takt betreibt, tut "
                    "das (takt serve --mail)",
    [MSG_TAKEN_OVER] = "'{3}' hat einen neuen Eigentümer, der es zurückgeben "
                       "kann; anders lässt es sich nicht zurücknehmen",
    [MSG_NOT_OUTSIDE] =
        "nur die Antworten Außenstehender lassen sich für sie eintragen",
    [MSG_ADDRESS_BAD] = "'{3}' ist keine E-Mail-Adresse; so wird sie "
                        "geschrieben: name@firma.de",
    [MSG_NOT_ALLOWED] = "dazu besteht kein Recht",
    [MSG_TOO_MANY] = "mehr als {0} können es nicht sein",
    /* fields */
    [MSG_FIELD_TITLE] = "der Titel",
    [MSG_FIELD_AGENDA] = "die Tagesordnung",
    [MSG_FIELD_NOTES] = "die internen Notizen",
    [MSG_FIELD_LOCATION] = "der Ort",
    [MSG_FIELD_LINKS] = "die Verknüpfungen",
    [MSG_FIELD_CUSTOM] = "die eigenen Felder",
    [MSG_FIELD_VIDEO] = "die Videoadresse",
    [MSG_FIELD_TYPE] = "der Typ",
    [MSG_FIELD_DIRECTION] = "die Richtung",
    [MSG_FIELD_VISIBLE] = "wer sie sieht",
    [MSG_FIELD_PUBLISHED] = "veröffentlicht",
    [MSG_FIELD_END_ZONE] = "die Zeitzone des Endes",
    [MSG_FIELD_LINES] = "die unbekannten Zeilen",
    [MSG_FIELD_ALARM] = "der Alarm",
    [MSG_FIELD_PRIORITY] = "die Priorität",
    [MSG_FIELD_SHOW_AS] = "anzeigen als",
    [MSG_FIELD_START] = "der Beginn",
    [MSG_FIELD_LENGTH] = "die Dauer",
    [MSG_FIELD_KIND] = "die Art",
    [MSG_FIELD_ZONE] = "die Zeitzone",
    [MSG_FIELD_RULE] = "die Wiederholung",
    [MSG_FIELD_SHIFT] = "was an freien Tagen geschieht",
    [MSG_FIELD_PARTICIPANTS] = "die Teilnehmer",
    [MSG_FIELD_PREFERENCE] = "die Einstellung",
    /* the diary's file */
    [MSG_NO_HOME] = "es gibt keinen Platz für das Tagebuch: setzen Sie HOME, "
                    "oder geben Sie --db an",
    [MSG_NO_FOLDER] = "der Ordner für das Tagebuch lässt sich nicht anlegen: "
                      "{0}; setzen Sie HOME, oder geben Sie --db an",
    /* how it repeats */
    [MSG_HELP_PATTERN] = "Wie sie sich wiederholt:",
    [MSG_VALUE_DAILY] = "workdays, weekdays oder N",
    [MSG_VALUE_SHORT] = "last oder skip",
    [MSG_PATTERN_DAILY] = "werktags (Mo–Fr), täglich (Mo–So) oder alle N Tage",
    [MSG_PATTERN_WEEKLY] = "alle N Wochen an den Wochentagen von --on",
    [MSG_PATTERN_MONTHLY] = "alle N Monate an --day, oder am --nth von --on",
    [MSG_PATTERN_YEARLY] =
        "alle N Jahre in --month an --day, oder am --nth von --on",
    [MSG_PATTERN_DATES] = "von Hand gewählte Daten: 2026-12-01,2026-12-24",
    [MSG_PATTERN_REPEAT] = "wie, in Worten: „jeden zweiten Dienstag um 9“",
    [MSG_PATTERN_RULE] = "eine RRULE aus iCalendar",
    [MSG_PATTERN_AFTER] =
        "so lange nach der letzten Erledigung: 10d, 3w, 1m oder 1y",
    [MSG_PATTERN_ON] =
        "Wochentage: di,do; mit --nth auch workday, dayoff oder day",
    [MSG_PATTERN_DAY] = "Tage des Monats: 13 oder 1,15 oder last",
    [MSG_PATTERN_LAST_DAY] = "der letzte Tag des Monats",
    [MSG_PATTERN_NTH] = "first, second, third, fourth oder last",
    [MSG_PATTERN_MONTH] = "Monate: aug oder apr,okt oder 4",
    [MSG_PATTERN_SHORT] =
        "Tag 29 bis 31 in einem kürzeren Monat: dessen letzten Tag nehmen oder "
        "ihn überspringen; 'last' gilt sonst für Tag 31 des Monats",
    [MSG_PATTERN_TIMES] =
        "nach so vielen Malen enden; 10 bei Terminen und Anrufen",
    [MSG_PATTERN_UNTIL] = "bis zu einem Datum, das dazugehört",
    [MSG_PATTERN_FOREVER] = "nie enden; so ist es bei Aufgaben sonst",
    [MSG_BAD_WEEKDAYS] = "'{0}' sind keine Wochentage; schreiben Sie "
                         "mo,di,mi,do,fr,sa,so",
    [MSG_BAD_DAYS] = "'{0}' sind keine Tage eines Monats; schreiben Sie "
                     "Zahlen von 1 bis 31, oder last",
    [MSG_BAD_SHORT] = "'{0}': schreiben Sie last oder skip",
    [MSG_BAD_NTH] =
        "'{0}': schreiben Sie first, second, third, fourth oder last",
    [MSG_BAD_MONTHS] = "'{0}' sind keine Monate; schreiben Sie jan,feb oder "
                       "1,2",
    [MSG_BAD_DAILY] = "'{0}': schreiben Sie workdays, weekdays oder eine "
                      "Anzahl von Tagen von 1 bis 999",
    [MSG_PATTERN_WORD] = "--{0} sagt nichts über das gewählte Muster",
    [MSG_TWO_ENDS] = "wählen Sie ein Ende: --times, --until oder --forever",
    [MSG_TWO_PATTERNS] =
        "wählen Sie eines: --daily, --weekly, --monthly, --yearly, --dates, "
        "--rule oder --after-done",
    [MSG_NO_PATTERN] = "wie oft? --daily, --weekly, --monthly, --yearly oder "
                       "--after-done fehlt",
    /* fields as options */
    [MSG_HELP_FIELDS] = "Felder:",
    [MSG_VALUE_LINK] = "NAME[=ADRESSE]",
    [MSG_VALUE_PAIR] = "NAME=WERT",
    [MSG_VALUE_DIRECTION] = "in oder out",
    [MSG_VALUE_VISIBLE] = "all, owner oder group",
    [MSG_VALUE_YES] = "yes oder no",
    [MSG_VALUE_ALARM] = "off, start oder 10m",
    [MSG_VALUE_PRIORITY] = "low, medium oder high",
    [MSG_VALUE_SHOW_AS] = "busy oder free",
    [MSG_OPT_TYPE] = "der Typ, mit Namen oder Nummer (takt type)",
    [MSG_OPT_AGENDA] = "die Tagesordnung, die Eingeladene sehen",
    [MSG_OPT_NOTES] = "interne Notizen",
    [MSG_OPT_LOCATION] = "der Ort",
    [MSG_OPT_COMPANY] =
        "eine Firma; darf mehrmals stehen, wie alle Verknüpfungen",
    [MSG_OPT_CONTACT] = "ein Kontakt",
    [MSG_OPT_PROJECT] = "ein Projekt",
    [MSG_OPT_SALE] = "ein Verkauf",
    [MSG_OPT_LINK] = "jede andere Verknüpfung",
    [MSG_OPT_CUSTOM] = "ein eigenes Feld; darf mehrmals stehen",
    [MSG_OPT_VIDEO] = "die Adresse einer Videobesprechung",
    [MSG_OPT_DIRECTION] = "bei einem Anruf",
    [MSG_OPT_VISIBLE] = "wer sie sehen darf",
    [MSG_OPT_PUBLISHED] = "für Kunden und Partner sichtbar",
    [MSG_OPT_END_ZONE] = "die Zeitzone, in der das Ende gezeigt wird",
    [MSG_OPT_ALARM] = "wann sie angekündigt wird",
    [MSG_OPT_PRIORITY] = "die Priorität",
    [MSG_OPT_SHOW_AS] = "was frei ist, kollidiert nie",
    [MSG_BAD_VALUE] = "--{0} kann nicht '{1}' sein",
    [MSG_TYPE_UNKNOWN] = "es gibt keinen Typ '{0}'; 'takt type' zeigt sie",
    /* which dates */
    [MSG_HELP_SCOPE] = "Für welche Daten:",
    [MSG_SCOPE_THIS] = "nur dieses Datum; so ist es sonst",
    [MSG_SCOPE_FUTURE] = "dieses und alle folgenden",
    [MSG_SCOPE_OPEN] = "alle, die nicht erledigt sind",
    [MSG_SCOPE_ALL] = "alle, auch vergangene",
    [MSG_TWO_SCOPES] = "wählen Sie eines: --only-this, --this-and-future, "
                       "--all-open oder --all",
    [MSG_NO_DATE_THEN] = "die Folgeaufgabe hat kein Datum am {0}",
    [MSG_DATES_THEN] = "es gibt mehrere am {0}: geben Sie auch die Zeit an",
    [MSG_BAD_ID] = "'{0}' ist nicht die Nummer einer Folgeaufgabe; 'takt list' "
                   "zeigt sie",
    [MSG_WHICH_DATE] = "welches Datum von {0}? 'takt show {0}' zeigt sie",
    /* showing */
    [MSG_DATES_BY_HAND] = "An {0} von Hand gewählten Daten.",
    [MSG_AT_CLOCK] = " um {0}",
    [MSG_CLOCK_POINT] = ":",
    [MSG_HOUR_LETTER] = "h",
    [MSG_AFTER_DAY] = "{0} Tag nach Erledigung",
    [MSG_AFTER_DAYS] = "{0} Tage nach Erledigung",
    [MSG_AFTER_WEEK] = "{0} Woche nach Erledigung",
    [MSG_AFTER_WEEKS] = "{0} Wochen nach Erledigung",
    [MSG_AFTER_MONTH] = "{0} Monat nach Erledigung",
    [MSG_AFTER_MONTHS] = "{0} Monate nach Erledigung",
    [MSG_AFTER_YEAR] = "{0} Jahr nach Erledigung",
    [MSG_AFTER_YEARS] = "{0} Jahre nach Erledigung",
    [MSG_AFTER_ONCE] = ", einmal",
    [MSG_AFTER_TIMES] = ", {0} Mal",
    [MSG_AFTER_UNTIL] = ", bis zum {0}",
    [MSG_AFTER_OPEN] = ". Nächstes Datum: {0}.",
    [MSG_AFTER_ENDED] = ". Das war das letzte.",
    [MSG_WITH_CHANGE] = " Mit {0} Änderung.",
    [MSG_WITH_CHANGES] = " Mit {0} Änderungen.",
    [MSG_SHIFT_ON_BOTH] = "An freien Tagen: {0}.",
    [MSG_SHIFT_ON_WEEKENDS] = "An Wochenenden: {0}.",
    [MSG_SHIFT_ON_HOLIDAYS] = "An Feiertagen: {0}.",
    [MSG_SHIFT_SKIP] = "fällt aus",
    [MSG_SHIFT_NEXT] = "nächster Arbeitstag",
    [MSG_SHIFT_PREVIOUS] = "voriger Arbeitstag",
    [MSG_SHIFT_NEAREST] = "nächstgelegener Arbeitstag",
    [MSG_MARK_LEFT_OUT] = "fällt aus",
    [MSG_MARK_MERGED] = "mit dem vorigen zusammengelegt",
    [MSG_MARK_COMPLETED] = "erledigt",
    [MSG_MARK_STARTED] = "begonnen",
    [MSG_MARK_SKIPPED] = "übersprungen",
    [MSG_MARK_ADDED] = "hinzugefügt",
    [MSG_MARK_MOVED] = "verschoben vom {0}",
    [MSG_MARK_CHANGED] = "geändert",
    [MSG_MARK_CONFLICT] = "kollidiert mit '{1}'",
    [MSG_MARK_BUSY] = "{1} ist beschäftigt",
    [MSG_CONTINUES] = "  … und so weiter",
    [MSG_DATES_LEFT_OUT] = "  … {0} Daten insgesamt …",
    [MSG_CONFLICTS] = "{0} von {1} Daten kollidieren:",
    [MSG_CONFLICTS_ENDLESS] =
        "{0} Daten kollidieren in den nächsten zehn Jahren:",
    [MSG_NOTE_FORGOTTEN] =
        "  {0}: war herausgenommen, und braucht es nicht mehr zu sein",
    [MSG_NOTE_DROPPED] = "  {0}: hatte eigene Änderungen, die nun weg sind",
    [MSG_NOTE_ADDED] = "  {0}: als hinzugefügtes Datum behalten",
    [MSG_NOTE_KEPT] = "  {0}: behält, was es für sich hat",
    [MSG_NOTE_FROZEN] = "  {0}: ist erledigt und blieb unberührt",
    [MSG_NOTHING_DONE] = "Es war nichts zu ändern.",
    [MSG_SPLIT_FROM] = "  Die Daten davor bleiben in #{0}.",
    [MSG_BECAME_SINGLE] =
        "  Ein Datum ist übrig: sie wiederholt sich nicht mehr.",
    [MSG_OVERLAPS] = "  Die Daten überschneiden sich.",
    /* kind, start and length */
    [MSG_OPT_MEETING] = "ein Termin; so ist es sonst",
    [MSG_OPT_TASK] = "eine Aufgabe, mit einer Frist",
    [MSG_OPT_CALL] = "ein Anruf",
    [MSG_OPT_START] = "der Beginn oder die Frist: 2026-12-01T09:00, 'morgen "
                      "9:00'; ein Datum allein ist der ganze Tag",
    [MSG_OPT_DATE] = "das Datum: 2026-12-01, 1.12., donnerstag, +2w",
    [MSG_OPT_AT] = "die Uhrzeit: 9, 9:30 oder 09:30",
    [MSG_OPT_LENGTH] = "wie lange: 30m, 1h, 1h30m, 2d",
    [MSG_OPT_END] = "das Ende, statt einer Dauer",
    [MSG_OPT_ALL_DAY] = "der ganze Tag",
    [MSG_OPT_IN_ZONE] = "die Zeitzone, in der sie ist und bleibt",
    [MSG_OPT_FLOATING] = "in keiner Zeitzone: überall dieselbe Uhrzeit",
    [MSG_VALUE_ON_DAY_OFF] = "keep|skip|next|…",
    [MSG_OPT_ON_DAY_OFF] =
        "was ein Datum tut, das auf einen freien Tag fällt: keep, skip, next, "
        "previous oder nearest (bleiben, ausfallen, nächster, voriger oder "
        "nächstgelegener Arbeitstag)",
    [MSG_VALUE_DAYS_OFF] = "weekends|holidays|both",
    [MSG_OPT_DAYS_OFF] = "welche Tage frei sind; sonst beide",
    [MSG_DAYS_OFF_WHAT] =
        "sagen Sie mit --on-day-off, was an freien Tagen geschieht",
    [MSG_NO_COUNTRY] = "die Feiertage welchen Landes? 'takt settings --country "
                       "DE' sagt Ihr Land",
    [MSG_TWO_KINDS] = "wählen Sie eines: --meeting, --task oder --call",
    [MSG_START_OR_DATE] = "wählen Sie eines: --start oder --date",
    [MSG_LENGTH_OR_END] = "wählen Sie eines: --length oder --end",
    [MSG_BAD_CLOCK] = "'{0}' ist keine Uhrzeit, oder es gibt schon eine; "
                      "schreiben Sie 9 oder 09:30",
    [MSG_ZONE_WITHOUT_TIME] = "geben Sie eine Uhrzeit an, und --in-zone oder "
                              "--floating, nicht beide",
    [MSG_END_BEFORE_START] = "sie würde enden, ehe sie beginnt: {0}",
    /* add */
    [MSG_ADD_WORDS] = "TITEL [Optionen]",
    [MSG_ADD_ABOUT] = "legt eine Folgeaufgabe an; zeigt zuerst die Daten, und "
                      "womit sie kollidieren",
    [MSG_HELP_SAVING] = "Speichern:",
    [MSG_ADD_YES] = "speichern, ohne zu fragen",
    [MSG_ADD_DRY_RUN] = "nur zeigen, nichts speichern",
    [MSG_ADD_ASK] = "Speichern? [J/n]",
    [MSG_ADDED] = "Gespeichert als #{0}: {1}",
    [MSG_FIRST_WILL_BE] = "Das erste Mal ist {0}.",
    /* edit */
    [MSG_EDIT_WORDS] = "NR [DATUM] [Optionen]",
    [MSG_EDIT_ABOUT] = "ändert eine Folgeaufgabe, für ein Datum oder mehrere",
    [MSG_HELP_EDITING] = "Was sich ändert, und für welche Daten:",
    [MSG_EDIT_TITLE] = "der Titel",
    [MSG_EDIT_ADD_DATE] = "der Serie ein Datum hinzufügen",
    [MSG_EDIT_OVERWRITE] = "auch Daten ändern, die eigene Werte haben",
    [MSG_EDIT_DROP] = "geänderte Daten fallen lassen, die keinen Platz finden, "
                      "statt sie zu behalten",
    [MSG_DRY_RUN] = "zeigen, was geschähe, nichts ändern",
    [MSG_EDIT_NOTHING] =
        "was soll sich ändern? 'takt edit --help' zeigt die Optionen",
    [MSG_CHANGED] = "Geändert: #{0}: {1}",
    /* move and copy */
    [MSG_VALUE_BY] = "+N[d|w]",
    [MSG_MOVE_WORDS] = "NR [DATUM] --to ZEIT | --by +1d",
    [MSG_MOVE_ABOUT] = "verschiebt ein Datum",
    [MSG_MOVE_TO] = "auf dieses Datum oder diese Zeit; ein Datum allein behält "
                    "die Uhrzeit",
    [MSG_MOVE_BY] = "um Tage oder Wochen: +1d, -1d, +2w",
    [MSG_MOVE_WHERE] = "wohin? geben Sie --to oder --by an",
    [MSG_BAD_DAYS_BY] =
        "'{0}' ist keine Anzahl von Tagen; schreiben Sie +1d, -1d oder +2w",
    [MSG_MOVED] = "Ein Datum von #{0} verschoben: {1}",
    [MSG_COPY_WORDS] = "NR [DATUM] --to ZEIT",
    [MSG_COPY_ABOUT] = "kopiert ein Datum als eigene Folgeaufgabe",
    [MSG_COPY_TO] = "wohin die Kopie soll",
    [MSG_COPY_WHERE] = "wohin? geben Sie --to an",
    [MSG_COPIED] = "Kopiert als #{0}: {1}",
    /* skip, done, stop, delete */
    [MSG_SKIP_WORDS] = "NR [DATUM] | --overdue [NR]",
    [MSG_SKIP_ABOUT] = "überspringt ein Datum; es bleibt sichtbar",
    [MSG_SKIP_OVERDUE] = "alle überfälligen Daten von Aufgaben und Anrufen",
    [MSG_SKIP_UNDO] = "das Datum wieder aufnehmen",
    [MSG_SKIPPED] = "Ein Datum von #{0} übersprungen: {1}",
    [MSG_SKIPPED_OVERDUE] = "{0} überfällige Daten übersprungen.",
    [MSG_DONE_WORDS] = "NR [DATUM]",
    [MSG_DONE_ABOUT] = "kennzeichnet ein Datum als erledigt",
    [MSG_DONE_UNDO] = "die Kennzeichnung wegnehmen",
    [MSG_DONE_STARTED] = "es als begonnen kennzeichnen",
    [MSG_DONE_AT] = "es wurde dann erledigt, nicht jetzt",
    [MSG_DONE_TWO] = "wählen Sie eines: --undo, --started oder --at",
    [MSG_DONE_TO_COME] = "'{0}' kommt erst noch",
    [MSG_COMPLETED] = "Ein Datum von #{0} erledigt: {1}",
    [MSG_STARTED] = "Ein Datum von #{0} begonnen: {1}",
    [MSG_REOPENED] = "Ein Datum von #{0} wieder geöffnet: {1}",
    [MSG_STOP_WORDS] = "NR DATUM",
    [MSG_STOP_ABOUT] = "stoppt die Wiederholung: das Datum bleibt, die danach "
                       "entfallen",
    [MSG_STOPPED] = "Wiederholung von #{0} gestoppt: {1}",
    [MSG_DELETE_WORDS] = "NR [DATUM] [Optionen]",
    [MSG_DELETE_ABOUT] =
        "löscht ein Datum, dieses und alle folgenden, oder alles",
    [MSG_DELETED] = "Gelöscht: #{0}: {1}",
    [MSG_DATES_DELETED] = "Daten von #{0} gelöscht: {1}",
    /* list and show */
    [MSG_LIST_ABOUT] = "zeigt die Folgeaufgaben",
    [MSG_LIST_EMPTY] =
        "Das Tagebuch ist leer. 'takt add' legt eine Folgeaufgabe an.",
    [MSG_LIST_NEXT] = "nächstes Datum: {0}",
    [MSG_LIST_NO_NEXT] = "keine Daten mehr",
    [MSG_KIND_MEETING] = "Termin",
    [MSG_KIND_TASK] = "Aufgabe",
    [MSG_KIND_CALL] = "Anruf",
    [MSG_SHOW_WORDS] = "NR",
    [MSG_SHOW_ABOUT] = "zeigt eine Folgeaufgabe und ihre Daten",
    [MSG_SHOW_DATES] = "mit --json: so viele Daten; sonst 500",
    [MSG_LABEL_WHEN] = "Wann",
    [MSG_LABEL_LENGTH] = "Dauer",
    [MSG_LABEL_ZONE] = "Zeitzone",
    [MSG_LABEL_RULE] = "Regel",
    [MSG_LABEL_TYPE] = "Typ",
    [MSG_LABEL_LOCATION] = "Ort",
    [MSG_LABEL_VIDEO] = "Videobesprechung",
    [MSG_LABEL_AGENDA] = "Tagesordnung",
    [MSG_LABEL_NOTES] = "Interne Notizen",
    [MSG_LABEL_LINK] = "Verknüpfung",
    [MSG_LABEL_COMPANY] = "Firma",
    [MSG_LABEL_CONTACT] = "Kontakt",
    [MSG_LABEL_PROJECT] = "Projekt",
    [MSG_LABEL_SALE] = "Verkauf",
    [MSG_LABEL_ALARM] = "Alarm",
    [MSG_LABEL_PRIORITY] = "Priorität",
    [MSG_LABEL_CAUTION] = "Achtung",
    [MSG_AT_START] = "zu Beginn",
    [MSG_PRIORITY_HIGH] = "hoch",
    [MSG_PRIORITY_LOW] = "niedrig",
    [MSG_CAUTION_RULE] = "sie kam mit einer Regel, die Takt ablehnt; nur das "
                         "eine Datum wird gezeigt",
    [MSG_CAUTION_UNTOLD] = "Teilnehmer außerhalb des Hauses erfahren nichts "
                           "davon, denn es ist keine Mail eingerichtet",
    [MSG_CAUTION_DATES] =
        "manche Kalenderprogramme außerhalb des Hauses zeigen nicht alle Daten",
    /* agenda */
    [MSG_AGENDA_WORDS] = "[--from DATUM] [--to DATUM]",
    [MSG_AGENDA_ABOUT] = "zeigt Tag für Tag, was im Tagebuch steht",
    [MSG_AGENDA_FROM] = "der erste Tag; sonst heute",
    [MSG_AGENDA_TO] = "der letzte Tag; sonst zwei Wochen",
    [MSG_AGENDA_EMPTY] = "Nichts in dieser Zeit.",
    [MSG_AGENDA_MORE] = "Es gibt mehr; wählen Sie eine kürzere Zeit.",
    [MSG_OVERDUE] = "Überfällig",
    [MSG_WEEK] = "Woche",
    [MSG_TODAY] = ", heute",
    [MSG_DUE] = "Frist",
    [MSG_ALL_DAY] = "ganztägig",
    [MSG_ICON_INVITED] = "Einladung",
    [MSG_ICON_REPEATS] = "wiederholt sich",
    [MSG_ICON_MOVED] = "verschoben",
    [MSG_ICON_COLLIDES] = "kollidiert",
    [MSG_ICON_ALARM] = "Alarm",
    [MSG_ICON_IMPORTANT] = "wichtig",
    /* history and undo */
    [MSG_HISTORY_ABOUT] = "zeigt, was getan wurde, das Neueste zuerst",
    [MSG_HISTORY_LIMIT] = "so viele; sonst 20",
    [MSG_OP_CREATE] = "angelegt",
    [MSG_OP_EDIT] = "Änderung",
    [MSG_OP_MOVE] = "Verschiebung",
    [MSG_OP_ADD_DATE] = "hinzugefügtes Datum",
    [MSG_OP_STOP] = "Stopp",
    [MSG_OP_DELETE] = "Löschung",
    [MSG_OP_SKIP] = "übersprungen",
    [MSG_OP_COMPLETE] = "erledigt",
    [MSG_OP_COPY] = "Kopie",
    [MSG_OP_IMPORT] = "Import",
    [MSG_OP_TYPE] = "Typ",
    [MSG_OP_PREFERENCE] = "Einstellung",
    [MSG_OP_ANSWER] = "Antwort",
    [MSG_OP_ASSIGN] = "Übergabe",
    [MSG_OP_TAKE_OVER] = "Übernahme",
    [MSG_OP_SEAT] = "eigene Einstellung",
    [MSG_OP_UNDO] = "Rücknahme",
    [MSG_UNDONE_MARK] = "(zurückgenommen)",
    [MSG_UNDO_WORDS] = "[NUMMER]",
    [MSG_UNDO_ABOUT] =
        "nimmt den letzten Vorgang zurück, oder den mit einer Nummer",
    [MSG_BAD_OPERATION] = "'{0}' ist nicht die Nummer eines Vorgangs; 'takt "
                          "history' zeigt sie",
    [MSG_UNDO_HOW] = "Zurücknehmen: takt undo {0}",
    [MSG_UNDONE] = "Zurückgenommen. #{0}: {1}",
    [MSG_UNDONE_GONE] = "Zurückgenommen.",
    /* types */
    [MSG_SETTINGS_ABOUT] = "zeigt und ändert die Einstellungen des Tagebuchs",
    [MSG_SETTINGS_ZONE] = "die Zeitzone, wo keine andere angegeben ist",
    [MSG_SETTINGS_WEEKDAY] = "der erste Tag der Woche",
    [MSG_SETTINGS_MEETING] = "die vorgeschlagene Dauer eines Termins",
    [MSG_SETTINGS_CALL] = "die vorgeschlagene Dauer eines Anrufs",
    [MSG_SETTINGS_NAME] = "Ihr Name",
    [MSG_SETTINGS_EMAIL] = "Ihre E-Mail-Adresse",
    [MSG_VALUE_COUNTRY] = "LAND",
    [MSG_SETTINGS_COUNTRY] =
        "das Land, dessen Feiertage gezeigt werden: NO, SE, DE-BY, …",
    [MSG_SETTING_COUNTRY] = "Land",
    [MSG_SETTING_NAME] = "Name",
    [MSG_SETTING_EMAIL] = "E-Mail",
    [MSG_SETTING_ZONE] = "Zeitzone",
    [MSG_SETTING_MACHINE] = "wie die des Rechners",
    [MSG_SETTING_WEEKDAY] = "Die Woche beginnt am",
    [MSG_SETTING_MEETING] = "Dauer eines Termins",
    [MSG_SETTING_CALL] = "Dauer eines Anrufs",
    [MSG_CONFLICT_ONE_ENDLESS] =
        "Ein Datum kollidiert in den nächsten zehn Jahren:",
    [MSG_VALUE_WEEKDAY] = "WOCHENTAG",
    [MSG_TYPE_WORDS] = "[list] | add NAME | edit NAME | remove NAME",
    [MSG_TYPE_ABOUT] = "zeigt und ändert die Typen von Folgeaufgaben",
    [MSG_TYPE_NAME] = "ein neuer Name",
    [MSG_TYPE_COLOR] = "die Farbe, wie #3366cc",
    [MSG_TYPE_LENGTH] = "wie lange sie dauern",
    [MSG_TYPE_ALL_DAY] = "ob sie den ganzen Tag dauern",
    [MSG_TYPE_FREE] = "ob sie als frei gezeigt werden",
    [MSG_TYPE_PUBLISH] = "ob sie veröffentlicht werden",
    [MSG_TYPE_SAVED] = "Typ {0}: {1}",
    [MSG_TYPE_REMOVED] = "Typ {0} entfernt.",
    [MSG_TYPE_NONE] = "Es gibt keine Typen. 'takt type add NAME' legt einen "
                      "an.",
    /* holidays */
    [MSG_SHARE_WORDS] = "[LOGIN none | busy | read | write]",
    [MSG_SHARE_ABOUT] = "zeigt und bestimmt, wer das Tagebuch sieht und ändert",
    [MSG_SHARE_NONE] = "Niemand sonst sieht dieses Tagebuch.",

    [MSG_USER_WORDS] = "[list] | add LOGIN | edit LOGIN | link LOGIN | disable "
                       "LOGIN | enable LOGIN",
    [MSG_USER_ABOUT] = "zeigt und ändert, wer sich beim Kalender anmeldet",
    [MSG_USER_NAME] = "der Name",
    [MSG_USER_KINDS] = "user|group|location|resource",
    [MSG_USER_KIND] = "eine location ist ein Raum oder Ort, eine resource ist "
                      "anderes, was man bucht (user)",
    [MSG_USER_MEMBERS] = "die Mitglieder der Gruppe",
    [MSG_USER_NO_GROUP] =
        "'{0}' ist keine Gruppe; nur eine Gruppe hat Mitglieder",
    [MSG_USER_PASSWORD] =
        "das Passwort ist die erste Zeile der Standardeingabe",
    [MSG_USER_ADMIN] = "darf andere verwalten",
    [MSG_USER_URL] =
        "die Adresse, mit der der Link beginnt (http://127.0.0.1:8080)",
    [MSG_USER_ADDED] =
        "{0} hinzugefügt. 'takt user link {0}' macht einen Link zum Anmelden.",
    [MSG_USER_ADDED_OTHER] = "{0} hinzugefügt.",
    [MSG_USER_CHANGED] = "{0} geändert.",
    [MSG_USER_NONE] = "Noch meldet sich niemand an. 'takt user add LOGIN' fügt "
                      "den ersten hinzu.",
    [MSG_USER_IS_ADMIN] = "Administrator",
    [MSG_USER_IS_DISABLED] = "gesperrt",

    [MSG_SERVE_ABOUT] =
        "betreibt den Kalenderserver mit seiner Webseite, bis er beendet wird",
    [MSG_SERVE_LISTEN] = "die Adresse, an der gelauscht wird (127.0.0.1:8080)",
    [MSG_SERVE_ADDRESS] = "ADRESSE:PORT",
    [MSG_SERVE_CANNOT_LISTEN] = "kann nicht an '{0}' lauschen: {1}",
    [MSG_SERVE_CONFIG] = "liest auch Einstellungen aus dieser Datei",
    [MSG_SERVE_NAMES] = "die Namen, nach denen Browser in Host fragen dürfen, "
                        "mit Leerzeichen getrennt (localhost 127.0.0.1 [::1])",
    [MSG_SERVE_PROXIES] =
        "die Adressen von Proxys, deren X-Forwarded-Felder gelten",
    [MSG_SERVE_WATCHERS] =
        "die Adressen, die /metrics lesen dürfen (127.0.0.1 ::1)",
    [MSG_SERVE_CERTIFICATE] = "verwendet TLS mit diesem Zertifikat, als PEM",
    [MSG_SERVE_KEY] = "der private Schlüssel des Zertifikats, als PEM",
    [MSG_SERVE_WORKERS] =
        "wie viele Anfragen gleichzeitig bearbeitet werden, 1 bis 64 (4)",
    [MSG_SERVE_TIMEOUT] =
        "wie viele Sekunden ein Client schweigen darf, 1 bis 3600 (30)",
    [MSG_SERVE_LOG] = "eine Zeile je Anfrage: logfmt, json oder none (logfmt)",
    [MSG_SERVE_CHECK] =
        "sagt, was an den Einstellungen falsch ist, und startet nicht",
    [MSG_SERVE_NAME_LIST] = "NAMEN",
    [MSG_SERVE_ADDRESS_LIST] = "ADRESSEN",
    [MSG_CONFIG_LINE] = "eine Zeile ist NAME = WERT",
    [MSG_CONFIG_UNKNOWN] = "es gibt keine Einstellung '{0}'",
    [MSG_CONFIG_TWICE] = "'{0}' steht schon in {1}",
    [MSG_CONFIG_NUMBER] = "'{0}' ist keine Zahl von {1} bis {2}",
    [MSG_CONFIG_LISTEN] = "'{0}' ist nicht ADRESSE:PORT",
    [MSG_CONFIG_HOST] =
        "'{0}' ist kein Name eines Rechners, ohne Schema und Port",
    [MSG_CONFIG_IP] = "'{0}' ist keine IP-Adresse",
    [MSG_CONFIG_TOO_MANY] = "das sind mehr als {0}",
    [MSG_CONFIG_LOG] = "'{0}' ist weder logfmt noch json noch none",
    [MSG_CONFIG_NO_FILE] = "'{0}' kann nicht gelesen werden: {1}",
    [MSG_CONFIG_PAIR] = "ein Zertifikat braucht seinen Schlüssel und ein "
                        "Schlüssel sein Zertifikat",
    [MSG_CONFIG_TLS] = "'{0}' und '{1}' sind für TLS nicht zu gebrauchen: {2}",
    [MSG_SERVE_MAIL_ADDRESS] = "ADRESSE",
    [MSG_SERVE_MAIL_URL] = "URL",
    [MSG_SERVE_YES_NO] = "yes|no",
    [MSG_SERVE_MAIL] = "die Adresse, von der Mails kommen: takt@example.com",
    [MSG_SERVE_MAIL_SERVER] =
        "der Server, der unsere Mails annimmt: smtp://mail.example.com:587",
    [MSG_SERVE_MAIL_USER] = "die Anmeldung dort",
    [MSG_SERVE_MAIL_PASSWORD] = "eine Datei mit dem Passwort dort",
    [MSG_SERVE_MAIL_CA] = "eine Datei mit den Zertifikaten, denen statt denen "
                          "des Systems vertraut wird",
    [MSG_SERVE_MAIL_TAGS] =
        "yes, wenn Mails an takt+BELIEBIG in dasselbe Postfach kommen",
    [MSG_SERVE_MAIL_LMTP] =
        "wo ein Mailserver auf diesem Rechner Mails übergibt: 127.0.0.1:24",
    [MSG_SERVE_MAIL_BOX] =
        "das Postfach, aus dem Mails geholt werden: imaps://mail.example.com",
    [MSG_SERVE_MAIL_BOX_USER] = "die Anmeldung des Postfachs",
    [MSG_SERVE_MAIL_BOX_PASSWORD] = "eine Datei mit dem Passwort des Postfachs",
    [MSG_SERVE_MAIL_BOX_EVERY] =
        "so viele Sekunden zwischen den Blicken ins Postfach (60)",
    [MSG_CONFIG_MAIL_LMTP] = "'{0}' ist keine Adresse auf diesem Rechner: "
                             "127.0.0.1:PORT oder [::1]:PORT",
    [MSG_CONFIG_MAIL_BOX] = "'{0}' ist nicht die Adresse eines Postfachs: "
                            "imap://Host:Port oder imaps://Host:Port",
    [MSG_SERVE_MAIL_TRUST] = "der Mailserver, der in Authentication-Results "
                             "sagt, von wem eine Mail ist",
    [MSG_CONFIG_MAIL] = "'{0}' ist keine E-Mail-Adresse",
    [MSG_CONFIG_MAIL_SERVER] = "'{0}' ist nicht die Adresse eines Mailservers: "
                               "smtp://Host:Port oder smtps://Host:Port",
    [MSG_CONFIG_YES_NO] = "'{0}' ist weder yes noch no",
    [MSG_CONFIG_MAIL_PAIR] = "für Mails braucht es eine Adresse (mail) und "
                             "einen Server (mail-server)",
    [MSG_CONFIG_DEFAULT] = "wenn nichts anderes gesagt ist",
    [MSG_CONFIG_OK] = "Die Einstellungen sind in Ordnung.",
    [MSG_HOLIDAYS_WORDS] = "[JAHR]",
    [MSG_HOLIDAYS_ABOUT] = "zeigt die freien Tage eines Jahres",
    [MSG_HOLIDAYS_YEAR] = "'{0}' ist kein Jahr von 1 bis 9999",
    [MSG_HOLIDAYS_SUBSTITUTE] = "(für einen Tag am Wochenende)",
    /* import and export */
    [MSG_IMPORT_WORDS] = "DATEI.ics",
    [MSG_IMPORT_ABOUT] = "holt eine Kalenderdatei herein",
    [MSG_NO_FILE] = "'{0}' ist nicht lesbar",
    [MSG_IMPORT_LEFT_OUT] = "Zeile {0}: {1}{2} weggelassen: {3}",
    [MSG_IMPORT_NOTE] = "Zeile {0}: {1}{2}: {3}",
    [MSG_IMPORT_MADE] = "{0} neu",
    [MSG_IMPORT_REPLACED] = "{0} ersetzt",
    [MSG_IMPORT_SAME] = "{0} waren schon hier",
    [MSG_IMPORT_SERIES] = "{0}, die sich wiederholen",
    [MSG_IMPORT_SINGLE] = "{0} mit einem Datum",
    [MSG_IMPORT_OVERRIDES] = "{0} Daten mit eigenen Werten",
    [MSG_IMPORT_ADDED] = "{0} Daten, die keine Regel ergibt, als hinzugefügte "
                         "Daten behalten",
    [MSG_IMPORT_LEFT_OUTS] = "{0} weggelassen",
    [MSG_IMPORT_MORE_NOTES] = "{0} weitere Hinweise werden nicht gezeigt",
    [MSG_IMPORT_REFUSED] = "Zeile {0}: {1}; es wurde nichts hereingeholt",
    [MSG_EXPORT_WORDS] = "[NR] [-o DATEI]",
    [MSG_EXPORT_ABOUT] =
        "schreibt das Tagebuch oder eine Folgeaufgabe als Kalenderdatei",
    [MSG_EXPORT_OUTPUT] = "in diese Datei statt in die Standardausgabe",
    [MSG_EXPORT_FROM] = "nur, was ein Datum an oder nach diesem hat",
    [MSG_EXPORT_TO] = "nur, was ein Datum an oder vor diesem hat",
    [MSG_ADD_FIRST_FREE] = "an der ersten Zeit beginnen, die an allen Daten "
                           "frei ist",
    [MSG_FIRST_FREE] = "Erste an allen Daten freie Zeit: {0}",
    [MSG_FIRST_FREE_NONE] = "Kein Beginn in den nächsten 31 Tagen ist an allen "
                            "Daten frei: {0} kollidiert mit {1}",
    [MSG_FIRST_FREE_NO_START] =
        "Die Regel hat in den nächsten 31 Tagen keinen Beginn",
    [MSG_CONFLICT_LATER] = "Das erste Datum, das kollidiert, ist {0}: {1}",
    [MSG_MAIL_WORDS] = "[list | deliver]",
    [MSG_MAIL_ABOUT] = "zeigt die Mails, die das Tagebuch verschickt, oder "
                       "nimmt eine von der Standardeingabe an",
    [MSG_MAIL_NONE] =
        "Es wartet keine Mail, und in letzter Zeit wurde keine verschickt.",
    [MSG_MAIL_WAITING] = "wartet",
    [MSG_MAIL_SENT] = "verschickt",
    [MSG_MAIL_GIVEN_UP] = "aufgegeben",
    [MSG_MAIL_IS_NO_MAIL] = "Das ist keine Mail.",
    [MSG_MAIL_IS_NOTHING] = "Darin ist weder eine Antwort noch eine Einladung.",
    [MSG_MAIL_IS_UNKNOWN] = "Sie betrifft niemanden hier und nichts von ihnen.",
    [MSG_MAIL_IS_UNTRUSTED] = "Es ist nicht bekannt, dass sie von dem ist, der "
                              "darin steht; nichts wurde geändert.",
    [MSG_MAIL_IS_OLD] = "Sie sagt nichts Neues.",
    [MSG_MAIL_IS_HEARD] =
        "Die zuständige Person wurde benachrichtigt und entscheidet.",
    [MSG_MAIL_IS_DONE] = "Übernommen.",
    [MSG_NOTICE_INVITED] = "{0} lädt Sie zu „{1}“ ein, {2}",
    [MSG_NOTICE_INVITED_SERIES] =
        "{0} lädt Sie zu „{1}“ ein, wiederholt ab {2}",
    [MSG_NOTICE_CHANGED] = "{0} hat „{1}“ geändert, {2}",
    [MSG_NOTICE_CANCELLED] = "{0} hat „{1}“ abgesagt, {2}",
    [MSG_NOTICE_REMOVED] = "{0} lädt Sie nicht mehr zu „{1}“ ein, {2}",
    [MSG_NOTICE_WITHDRAWN] = "{0} weist Ihnen „{1}“ nicht mehr zu, {2}",
    [MSG_NOTICE_ONWARD] = "{0} und alle späteren Termine",
    [MSG_NOTICE_DECLINED] = "{0} kann nicht kommen: „{1}“, {2}",
    [MSG_NOTICE_DECLINED_SOME] =
        "{0} kann {3} von {4} Mal nicht kommen: „{1}“, ab {2}",
    [MSG_NOTICE_DECLINED_SERIES] =
        "{0} kann zu keinem der Termine kommen: „{1}“, ab {2}",
    [MSG_NOTICE_MAYBE] = "{0} antwortet vielleicht: „{1}“, {2}",
    [MSG_NOTICE_UNSENT] = "Die Mail an {0} zu „{1}“, {2}, kam nicht an",
    [MSG_NOTICE_CLAIMED_ACCEPTED] =
        "Jemand antwortet für {0} und sagt für „{1}“, {2}, zu. Wer es ist, ist "
        "nicht bestätigt",
    [MSG_NOTICE_CLAIMED_DECLINED] =
        "Jemand antwortet für {0} und sagt für „{1}“, {2}, ab. Wer es ist, ist "
        "nicht bestätigt",
    [MSG_NOTICE_CLAIMED_MAYBE] = "Jemand antwortet für {0} mit „vielleicht“: "
                                 "„{1}“, {2}. Wer es ist, ist nicht bestätigt",
    [MSG_NOTICE_PROPOSED] =
        "{0} schlägt für „{1}“, {2}, eine andere Zeit vor: {5}",
    [MSG_NOTICE_KEPT] = "{0} kann zu der Zeit nicht, die Sie für „{1}“, {2}, "
                        "vorgeschlagen haben",
    [MSG_NOTICE_ASSIGNED] = "{0} möchte Ihnen „{1}“ übergeben, {2}",
    [MSG_NOTICE_ASSIGNED_SERIES] =
        "{0} möchte Ihnen „{1}“ übergeben, mit Wiederholung ab {2}",
    [MSG_NOTICE_TAKEN_OVER] = "{0} hat „{1}“ übernommen, {2}",
    [MSG_NOTICE_NOT_TAKEN] = "{0} übernimmt „{1}“ nicht, {2}",
    [MSG_GUESTS_OWNER] = "Eigentümer",
    [MSG_GUESTS_HELP] = "Wer teilnimmt:",
    [MSG_GUESTS_WHO] = "WER",
    [MSG_GUESTS_WITH] =
        "lädt sie ein: Anmeldenamen, Räume, Gruppen, Adressen; mit Kommas",
    [MSG_GUESTS_WITHOUT] = "lädt sie nicht länger ein",
    [MSG_GUESTS_EMPTY] = "die Gruppe '{0}' hat keine Mitglieder",
    [MSG_GUESTS_NOBODY] = "niemand heißt '{0}', weder Benutzer noch Raum noch "
                          "Gruppe; auch eine E-Mail-Adresse geht",
    [MSG_GUESTS_LABEL] = "Teilnehmende",
    [MSG_ANSWER_OPEN] = "nicht geantwortet",
    [MSG_ANSWER_ACCEPTED] = "kommt",
    [MSG_ANSWER_SOME] = "zu einzelnen Terminen eingeladen",
    [MSG_ANSWER_MOVED] = "soll neu antworten",
    [MSG_ANSWER_SEEN] = "hat sie gesehen",
    [MSG_ANSWER_DECLINED] = "kommt nicht",
    [MSG_ANSWER_CANCELLED] = "nicht eingeladen",
    [MSG_ANSWER_ASSIGNED] = "zugewiesen",
    [MSG_ANSWER_WORDS] = "NR [DATUM]",
    [MSG_ANSWER_ABOUT] =
        "sagt zu einer Einladung ja oder nein oder schlägt eine andere Zeit "
        "vor; zu allem, wenn kein Datum dasteht",
    [MSG_ANSWER_YES] = "ja",
    [MSG_ANSWER_NO] = "nein",
    [MSG_ANSWER_PROPOSE] =
        "eine andere Zeit vorschlagen, über die der Eigentümer entscheidet",
    [MSG_ANSWER_REASON] = "warum",
    [MSG_ANSWER_WHICH] = "sagen Sie --accept, --decline oder --propose",
    [MSG_ANSWER_NO_REASON] = "ein Grund gehört zu --decline oder --propose",
    [MSG_ANSWER_ONE_OR_ALL] = "--propose gilt für einen Termin oder für alle",
    [MSG_ANSWERED_PROPOSED] =
        "Sie haben für „{0}“ eine andere Zeit vorgeschlagen.",
    [MSG_ANSWERED_YES] = "Sie haben für „{0}“ zugesagt.",
    [MSG_ANSWERED_NO] = "Sie haben für „{0}“ abgesagt.",
    [MSG_ANSWER_DRY] = "Nur zur Probe, nichts wurde geändert:",
    [MSG_ANSWER_TAKEN] = "Sie haben „{0}“ übernommen: #{1}.",
    [MSG_ANSWER_ALL_OF] = "alles davon wird Ihnen zugewiesen und ohne Datum "
                          "beantwortet: takt answer {0}",
    [MSG_ASSIGN_ABOUT] = "weist Termine einem anderen Benutzer zu",
    [MSG_ASSIGN_TO] = "wer übernehmen soll; man selbst: doch niemand",
    [MSG_ASSIGNED] = "#{0} zugewiesen: {1}",
    [MSG_ASSIGNED_BACK] = "#{0} ist niemandem mehr zugewiesen: {1}",
    [MSG_SEND_ABOUT] = "schickt eine Kopie per E-Mail",
    [MSG_SEND_TO] = "wer sie bekommt",
    [MSG_SENT] = "„{0}“ geht an {1}.",
    [MSG_INVITATIONS_ABOUT] = "was andere getan haben, und wozu sie einladen",
    [MSG_INVITATIONS_RESPONSES] =
        "was andere auf die eigenen geantwortet haben",
    [MSG_INVITATIONS_DECLINED] = "auch die abgesagten",
    [MSG_INVITATIONS_DATES] = "jeden Termin einer Serie für sich",
    [MSG_INVITATIONS_GOT_IT] = "zur Kenntnis nehmen, was andere getan haben",
    [MSG_INVITATIONS_AGREE] = "die Antwort dieser Nummer gelten lassen oder "
                              "die vorgeschlagene Zeit nehmen",
    [MSG_INVITATIONS_DISAGREE] = "das nicht tun",
    [MSG_INVITATIONS_NONE] = "Keine Einladung wartet auf eine Antwort.",
};

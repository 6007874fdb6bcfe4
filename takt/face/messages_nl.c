/* SPDX-License-Identifier: MIT */
/* The texts of the command line in Dutch. */
#include "face/messages.h"

const char *const messages_nl[MSG__COUNT] = {
    [MSG_NONE] = "",
    [MSG_ANY] = "{0}",
    /* help */
    [MSG_HELP_USAGE] = "Gebruik: takt {0} {1}",
    [MSG_HELP_OPTIONS] = "Opties:",
    [MSG_HELP_COMMON] = "Gemeenschappelijke opties:",
    [MSG_HELP] =
        "Takt, een agenda voor vervolgactiviteiten die terugkeren.\n\nGebruik: "
        "takt OPDRACHT [opties]\n\nOpdrachten:",
    [MSG_HELP_MORE] = "'takt OPDRACHT --help' vertelt over één opdracht, 'man "
                      "takt' over alle.",
    [MSG_COMMON_DB] = "het bestand met de agenda",
    [MSG_COMMON_PERSON] = "wie het doet, met aanmeldnaam",
    [MSG_COMMON_ZONE] = "de tijdzone, zoals Europe/Amsterdam",
    [MSG_COMMON_LANG] = "de taal: nb, nn, en, sv, da, de of nl",
    [MSG_COMMON_JSON] = "antwoord in JSON",
    [MSG_COMMON_HELP] = "toon deze hulp",
    [MSG_VALUE_FILE] = "BESTAND",
    [MSG_VALUE_ZONE] = "ZONE",
    [MSG_VALUE_LANG] = "TAAL",
    [MSG_VALUE_TIME] = "TIJD",
    [MSG_VALUE_DATE] = "DATUM",
    [MSG_VALUE_DATES] = "DATUMS",
    [MSG_VALUE_CLOCK] = "KLOK",
    [MSG_VALUE_NUMBER] = "N",
    [MSG_VALUE_LENGTH] = "DUUR",
    [MSG_VALUE_AFTER] = "AANTAL",
    [MSG_VALUE_TEXT] = "TEKST",
    [MSG_VALUE_WORD] = "WOORD",
    [MSG_VALUE_SENTENCE] = "ZIN",
    [MSG_VALUE_RULE] = "REGEL",
    [MSG_VALUE_DAYS] = "DAGEN",
    [MSG_VALUE_MONTHS] = "MAANDEN",
    [MSG_VALUE_WEEKDAYS] = "WEEKDAGEN",
    [MSG_VALUE_ORDINAL] = "WELKE",
    [MSG_VALUE_LOGIN] = "LOGIN",
    [MSG_VALUE_NAME] = "NAAM",
    [MSG_VALUE_ADDRESS] = "ADRES",
    [MSG_VALUE_COLOR] = "KLEUR",
    [MSG_VALUE_OR] = "of",
    /* not called so */
    [MSG_OPTION_UNKNOWN] = "er is geen optie '{0}'",
    [MSG_OPTION_TWICE] = "'{0}' mag één keer worden gegeven",
    [MSG_OPTION_NO_VALUE] = "'{0}': deze optie heeft geen waarde",
    [MSG_OPTION_NEEDS_VALUE] = "'{0}' heeft een waarde nodig",
    [MSG_OPTION_NUMBER] = "'{0}' verwacht een getal",
    [MSG_COMMAND_UNKNOWN] = "er is geen opdracht '{0}'",
    [MSG_COMMAND_MISSING] = "welke opdracht?",
    [MSG_DID_YOU_MEAN] = "bedoelde u '{0}{1}'?",
    [MSG_TRY_HELP] = "'takt {0}{1}--help' vertelt meer",
    [MSG_WORD_MISSING] = "er ontbreekt iets: {0}",
    [MSG_WORD_TOO_MANY] = "'{0}' is hier te veel",
    [MSG_BAD_LANG] =
        "'{0}' is geen taal die Takt kent: nb, nn, en, sv, da, de of nl",
    [MSG_BAD_TIME] =
        "'{0}' is geen tijd; schrijf 2026-12-01 of 2026-12-01T09:00",
    [MSG_BAD_LENGTH] = "'{0}' is geen duur; schrijf 30m, 1h of 1h30m",
    [MSG_BAD_AFTER] = "'{0}' is geen aantal dagen, weken, maanden of jaren van "
                      "1 tot 9999; schrijf 10d, 3w, 1m of 1y",
    [MSG_BAD_NOW] = "de variabele TAKT_NOW is geen tijd in UTC",
    /* what went wrong */
    [MSG_NO_MEMORY] = "er is geen geheugen meer",
    [MSG_NO_INPUT] = "de invoer kon niet worden gelezen",
    [MSG_NO_OUTPUT] = "de uitvoer kon niet worden geschreven",
    [MSG_TOO_LARGE] = "de invoer is te groot",
    [MSG_NO_CALENDAR] =
        "dit is geen agendabestand: er is geen regel ‘BEGIN:VCALENDAR’ in",
    [MSG_AT_LINE] = "regel {0}: ",
    /* expand */
    [MSG_EXPAND_WORDS] = "REGEL --start TIJD [opties]",
    [MSG_EXPAND_ABOUT] = "schrijft de datums die een regel geeft",
    [MSG_EXPAND_START] =
        "het begin (DTSTART): 2026-12-01T09:00, of een datum voor de hele dag",
    [MSG_EXPAND_FROM] = "geen datum hiervoor",
    [MSG_EXPAND_TO] = "geen datum hierop of hierna",
    [MSG_EXPAND_LIMIT] = "hoogstens zoveel datums; 100 zonder --to",
    [MSG_EXPAND_BATCH] = "beantwoord groepen eigenschapsregels van "
                         "standaardinvoer, elk op één regel",
    [MSG_EXPAND_NDJSON] =
        "beantwoord JSON-objecten van standaardinvoer, elk op één regel",
    [MSG_EXPAND_NO_START] = "--start ontbreekt, en de regel heeft geen DTSTART",
    [MSG_EXPAND_TWO_STARTS] = "de regel heeft een eigen DTSTART: laat {0} weg",
    [MSG_EXPAND_ALONE] =
        "{0} leest standaardinvoer en neemt geen regel en geen andere opties",
    [MSG_EXPAND_NO_RULE] = "er ontbreekt een regel",
    [MSG_NDJSON_SYNTAX] = "geen JSON-object, vanaf byte {0} van de regel",
    [MSG_NDJSON_TEXT] = "'{0}' ontbreekt, of is geen tekst op één regel",
    [MSG_NDJSON_LIMIT] = "'{0}' is geen geheel getal vanaf 0",
    /* check */
    [MSG_CHECK_WORDS] = "REGEL",
    [MSG_CHECK_ABOUT] = "zegt of een regel klopt, en hoe hij te verbeteren is",
    [MSG_CHECK_OK] = "ok",
    [MSG_CHECK_NEVER] = "ok, maar hij komt nooit voor",
    [MSG_CHECK_PLACE] = "positie {0}, {1}: ",
    [MSG_CHECK_WARNING] = "waarschuwing {0}: {1}",
    [MSG_WARN_UNTIL_DATE] = "UNTIL is een datum: die hele dag telt mee; andere "
                            "programma's kunnen eerder stoppen",
    [MSG_WARN_UNTIL_TIME] =
        "UNTIL heeft een tijdstip: alleen de datum geldt, zoals die er staat",
    [MSG_WARN_UNTIL_BEFORE] = "UNTIL ligt voor het begin: er blijft niets over",
    [MSG_WARN_CLOCK] = "BYHOUR, BYMINUTE en BYSECOND worden niet gelezen, want "
                       "het begin is een datum",
    [MSG_WARN_START] = "de regel geeft het begin niet; de eerste datum is {0}",
    [MSG_WARN_START_TOO] = "er is geen regel, dus ook het begin is een datum",
    [MSG_WARN_ADDED_KIND] =
        "RDATE is een datum waar het begin een tijdstip heeft, of omgekeerd: "
        "hij wordt gelezen zoals het begin is",
    [MSG_WARN_REMOVED_DAY] = "EXDATE is een datum: die hele dag valt weg",
    [MSG_WARN_REMOVED_TIME] =
        "EXDATE heeft een tijdstip: de datum valt weg zoals die er staat",
    [MSG_WARN_REMOVED_NONE] =
        "EXDATE {0} neemt niets weg: er is geen zulke datum",
    /* complete */
    [MSG_COMPLETE_WORDS] = "-- WOORD...",
    [MSG_COMPLETE_ABOUT] =
        "zegt hoe een opdracht verder kan gaan, voor de shell",
    /* describe */
    [MSG_DESCRIBE_WORDS] = "REGEL [--start TIJD]",
    [MSG_DESCRIBE_ABOUT] = "zegt een regel in woorden",
    [MSG_DESCRIBE_START] = "het begin, voor wat de regel daaraan overlaat",
    [MSG_DESCRIBE_LENGTH] = "zeg ook wanneer het eindigt, zoals 1h30m",
    [MSG_PARSE_WORDS] = "ZIN",
    [MSG_PARSE_ABOUT] = "maakt van een zin een regel",
    /* why the diary refused */
    [MSG_STORE] = "het bestand met de agenda kan niet worden gebruikt: {3}",
    [MSG_STORE_BUSY] =
        "een ander programma houdt de agenda bezet; probeer het opnieuw",
    [MSG_STORE_VERSION] =
        "de agenda is van een nieuwere Takt (versie {0}; deze kent {1})",
    [MSG_NOT_FOUND] = "er is geen vervolgactiviteit {0}",
    [MSG_NO_SUCH_DATE] = "de vervolgactiviteit heeft geen datum {0}",
    [MSG_NOT_OWNER] = "alleen de eigenaar kan dit doen",
    [MSG_COMPLETED_LOCKED] = "{0} is voltooid; haal eerst het vinkje weg",
    [MSG_ZONE_UNKNOWN] = "er is geen tijdzone '{3}'",
    [MSG_NO_DATES] = "de regel geeft geen datum",
    [MSG_TOO_MANY_DATES] = "{0} datums is te veel; hoogstens {1} kunnen met de "
                           "hand worden gekozen",
    [MSG_SAME_TIME] = "{0} is twee keer gegeven",
    [MSG_MOVED_AWAY] = "{0} is naar een ander tijdstip verplaatst; verplaats "
                       "hem in plaats daarvan terug",
    [MSG_FIELD_RANGE] = "{2}: alleen {0} tot {1} is toegestaan",
    [MSG_FIELD_REQUIRED] = "{2} mag niet leeg zijn",
    [MSG_FIELD_TEXT] = "{2} is te lang, of geen UTF-8",
    [MSG_DATES_TEXT] = "de datums kunnen vanaf hier niet worden gelezen: {3}",
    [MSG_NEEDS_SCOPE] =
        "{2} hoort bij de hele reeks; kies deze en alle volgende, of alle die "
        "niet voltooid zijn",
    [MSG_PAST_FIELDS] = "{2}: voor alle datums, ook eerdere, kunnen alleen "
                        "titel, koppelingen en type worden gewijzigd",
    [MSG_NOTHING_OPEN] = "er is geen datum meer die niet voltooid is",
    [MSG_CANNOT_SPLIT] = "meerdere regels kunnen niet worden gesplitst; wijzig "
                         "één datum, of maak de reeks opnieuw",
    [MSG_NOT_REPEATING] = "de vervolgactiviteit herhaalt zich niet",
    [MSG_LAST_ID] = "de agenda is vol",
    [MSG_NO_SUCH_TYPE] = "er is geen type {0}",
    [MSG_UNDO_NOTHING] = "er is niets om ongedaan te maken",
    [MSG_UNDO_NOT_FOUND] = "er is geen bewerking {0}",
    [MSG_UNDO_DONE] = "bewerking {0} is al ongedaan gemaakt",
    [MSG_UNDO_LATER] = "bewerking {0} kan niet ongedaan worden gemaakt voor de "
                       "latere {1} van '{3}'",
    [MSG_AFTER_COMPLETION] =
        "alleen taken en gesprekken kunnen na voltooiing worden herhaald: geef "
        "de afspraak een regel",
    [MSG_ONE_OPEN] =
        "wat na voltooiing wordt herhaald, heeft maar één open datum: "
        "verplaats die, of maak een nieuwe vervolgactiviteit",
    [MSG_CHANGED_MEANWHILE] = "hij is gewijzigd sinds je hem las: bekijk hem "
                              "opnieuw en maak je wijziging nog eens",
    [MSG_KEY] =
        "de sleutel van de server kan niet worden gelezen of gemaakt: {3}",
    [MSG_LOGIN_BAD] = "'{3}' kan geen gebruikersnaam zijn: gebruik hoogstens "
                      "64 van a–z, 0–9 en . _ - @ +",
    [MSG_LOGIN_TAKEN] = "de gebruikersnaam '{3}' is al in gebruik",
    [MSG_NO_SUCH_LOGIN] = "niemand heeft de gebruikersnaam '{3}'",
    [MSG_NO_SUCH_PERSON] =
        "persoon {0} bestaat niet of kan hier niet worden gekozen",
    [MSG_PASSWORD_LENGTH] =
        "een wachtwoord heeft minstens {0} tekens nodig en hoogstens {1}",
    [MSG_PASSWORD_LOGIN] = "het wachtwoord mag niet de gebruikersnaam zijn",
    [MSG_SIGN_IN] = "gebruikersnaam of wachtwoord klopt niet",
    [MSG_SIGN_IN_WAIT] = "te vaak fout: probeer het over {0} seconden opnieuw",
    [MSG_LAST_ADMIN] =
        "iemand moet beheren: maak eerst iemand anders beheerder",
    [MSG_NOT_PARTICIPANT] =
        "de eigenaar zelf, of een hele groep, kan niet worden uitgenodigd",
    [MSG_NOT_INVITED] = "daarvoor ben je niet uitgenodigd",
    [MSG_NOT_ASSIGNABLE] =
        "alleen een gebruiker kan een vervolgactiviteit overnemen",
    [MSG_NO_MAIL] = "mail is hier niet ingesteld; wie Takt beheert doet dat "
                    "(takt serve --mail)",
    [MSG_TAKEN_OVER] = "'{3}' heeft een nieuwe eigenaar, die het kan "
                       "teruggeven; anders is het niet ongedaan te maken",
    [MSG_NOT_OUTSIDE] = "alleen de antwoorden van mensen buiten het huis "
                        "worden voor hen ingevuld",
    [MSG_ADDRESS_BAD] =
        "'{3}' is geen e-mailadres; schrijf het zo: naam@bedrijf.nl",
    [MSG_NOT_ALLOWED] = "daar heb je geen recht toe",
    [MSG_TOO_MANY] = "het kunnen er niet meer dan {0} zijn",
    /* fields */
    [MSG_FIELD_TITLE] = "de titel",
    [MSG_FIELD_AGENDA] = "de agendapunten",
    [MSG_FIELD_NOTES] = "de interne notities",
    [MSG_FIELD_LOCATION] = "de plaats",
    [MSG_FIELD_LINKS] = "de koppelingen",
    [MSG_FIELD_CUSTOM] = "eigen velden",
    [MSG_FIELD_VIDEO] = "het videoadres",
    [MSG_FIELD_TYPE] = "het type",
    [MSG_FIELD_DIRECTION] = "de richting",
    [MSG_FIELD_VISIBLE] = "wie hem ziet",
    [MSG_FIELD_PUBLISHED] = "gepubliceerd",
    [MSG_FIELD_END_ZONE] = "de tijdzone van het einde",
    [MSG_FIELD_LINES] = "de onbekende regels",
    [MSG_FIELD_ALARM] = "het alarm",
    [MSG_FIELD_PRIORITY] = "de prioriteit",
    [MSG_FIELD_SHOW_AS] = "tonen als",
    [MSG_FIELD_START] = "het begin",
    [MSG_FIELD_LENGTH] = "de duur",
    [MSG_FIELD_KIND] = "de soort",
    [MSG_FIELD_ZONE] = "de tijdzone",
    [MSG_FIELD_RULE] = "de herhaling",
    [MSG_FIELD_SHIFT] = "wat er op vrije dagen gebeurt",
    [MSG_FIELD_PARTICIPANTS] = "de deelnemers",
    [MSG_FIELD_PREFERENCE] = "de instelling",
    /* the diary's file */
    [MSG_NO_HOME] = "er is geen plaats voor de agenda: zet HOME, of geef --db",
    [MSG_NO_FOLDER] = "de map voor de agenda kan niet worden gemaakt: {0}; zet "
                      "HOME of geef --db",
    /* how it repeats */
    [MSG_HELP_PATTERN] = "Hoe hij zich herhaalt:",
    [MSG_VALUE_DAILY] = "workdays, weekdays of N",
    [MSG_VALUE_SHORT] = "last of skip",
    [MSG_PATTERN_DAILY] =
        "iedere werkdag (ma–vr), iedere weekdag, of iedere N dagen",
    [MSG_PATTERN_WEEKLY] = "iedere N weken op de weekdagen van --on",
    [MSG_PATTERN_MONTHLY] = "iedere N maanden op --day, of op --nth van --on",
    [MSG_PATTERN_YEARLY] =
        "iedere N jaar in --month op --day, of op --nth van --on",
    [MSG_PATTERN_DATES] = "met de hand gekozen datums: 2026-12-01,2026-12-24",
    [MSG_PATTERN_REPEAT] =
        "hoe, in woorden: ”iedere 2 weken op dinsdag om 9 uur”",
    [MSG_PATTERN_RULE] = "een RRULE van iCalendar",
    [MSG_PATTERN_AFTER] =
        "zo lang nadat hij het laatst is voltooid: 10d, 3w, 1m of 1y",
    [MSG_PATTERN_ON] = "weekdagen: di,do; met --nth ook workday, dayoff of day",
    [MSG_PATTERN_DAY] = "dagen van de maand: 13 of 1,15 of last",
    [MSG_PATTERN_LAST_DAY] = "de laatste dag van de maand",
    [MSG_PATTERN_NTH] = "first, second, third, fourth of last",
    [MSG_PATTERN_MONTH] = "maanden: aug of apr,okt of 4",
    [MSG_PATTERN_SHORT] =
        "dag 29 tot 31 in een kortere maand: neem de laatste dag ervan, of sla "
        "hem over; 'last' is standaard voor dag 31 van de maand",
    [MSG_PATTERN_TIMES] =
        "eindig na zoveel keer; 10 voor afspraken en gesprekken",
    [MSG_PATTERN_UNTIL] = "eindig uiterlijk op een datum, die meetelt",
    [MSG_PATTERN_FOREVER] = "eindig nooit; standaard voor taken",
    [MSG_BAD_WEEKDAYS] =
        "'{0}' zijn geen weekdagen; schrijf ma,di,wo,do,vr,za,zo",
    [MSG_BAD_DAYS] = "'{0}' zijn geen dagen van een maand; schrijf getallen "
                     "van 1 tot 31, of last",
    [MSG_BAD_SHORT] = "'{0}': schrijf last of skip",
    [MSG_BAD_NTH] = "'{0}': schrijf first, second, third, fourth of last",
    [MSG_BAD_MONTHS] = "'{0}' zijn geen maanden; schrijf jan,feb of 1,2",
    [MSG_BAD_DAILY] =
        "'{0}': schrijf workdays, weekdays of een aantal dagen van 1 tot 999",
    [MSG_PATTERN_WORD] = "--{0} zegt niets over het gekozen patroon",
    [MSG_TWO_ENDS] = "kies één einde: --times, --until of --forever",
    [MSG_TWO_PATTERNS] = "kies er één: --daily, --weekly, --monthly, --yearly, "
                         "--dates, --rule of --after-done",
    [MSG_NO_PATTERN] = "hoe vaak? --daily, --weekly, --monthly, --yearly of "
                       "--after-done ontbreekt",
    /* fields as options */
    [MSG_HELP_FIELDS] = "Velden:",
    [MSG_VALUE_LINK] = "NAAM[=ADRES]",
    [MSG_VALUE_PAIR] = "NAAM=WAARDE",
    [MSG_VALUE_DIRECTION] = "in of out",
    [MSG_VALUE_VISIBLE] = "all, owner of group",
    [MSG_VALUE_YES] = "yes of no",
    [MSG_VALUE_ALARM] = "off, start of 10m",
    [MSG_VALUE_PRIORITY] = "low, medium of high",
    [MSG_VALUE_SHOW_AS] = "busy of free",
    [MSG_OPT_TYPE] = "het type, met naam of nummer (takt type)",
    [MSG_OPT_AGENDA] = "de agendapunten, die de genodigden zien",
    [MSG_OPT_NOTES] = "interne notities",
    [MSG_OPT_LOCATION] = "de plaats",
    [MSG_OPT_COMPANY] = "een bedrijf; mag vaker, zoals alle koppelingen",
    [MSG_OPT_CONTACT] = "een contactpersoon",
    [MSG_OPT_PROJECT] = "een project",
    [MSG_OPT_SALE] = "een verkoop",
    [MSG_OPT_LINK] = "elke andere koppeling",
    [MSG_OPT_CUSTOM] = "een eigen veld; mag vaker",
    [MSG_OPT_VIDEO] = "het adres van een videovergadering",
    [MSG_OPT_DIRECTION] = "voor een gesprek",
    [MSG_OPT_VISIBLE] = "wie hem kan zien",
    [MSG_OPT_PUBLISHED] = "zichtbaar voor klanten en partners",
    [MSG_OPT_END_ZONE] = "de tijdzone waarin het einde wordt getoond",
    [MSG_OPT_ALARM] = "wanneer het alarm gaat",
    [MSG_OPT_PRIORITY] = "de prioriteit",
    [MSG_OPT_SHOW_AS] = "vrije botsen nooit",
    [MSG_BAD_VALUE] = "--{0} kan niet '{1}' zijn",
    [MSG_TYPE_UNKNOWN] = "er is geen type '{0}'; 'takt type' toont ze",
    /* which dates */
    [MSG_HELP_SCOPE] = "Voor welke datums:",
    [MSG_SCOPE_THIS] = "alleen deze datum; standaard",
    [MSG_SCOPE_FUTURE] = "deze en alle toekomstige",
    [MSG_SCOPE_OPEN] = "alle die niet voltooid zijn",
    [MSG_SCOPE_ALL] = "alle, ook eerdere",
    [MSG_TWO_SCOPES] =
        "kies er één: --only-this, --this-and-future, --all-open of --all",
    [MSG_NO_DATE_THEN] = "de vervolgactiviteit heeft geen datum {0}",
    [MSG_DATES_THEN] = "er zijn er meer op {0}: geef ook de tijd",
    [MSG_BAD_ID] = "'{0}' is niet het nummer van een vervolgactiviteit; 'takt "
                   "list' toont ze",
    [MSG_WHICH_DATE] = "welke datum van {0}? 'takt show {0}' toont ze",
    /* showing */
    [MSG_DATES_BY_HAND] = "Op {0} met de hand gekozen datums.",
    [MSG_AT_CLOCK] = " om {0}",
    [MSG_CLOCK_POINT] = ":",
    [MSG_HOUR_LETTER] = "h",
    [MSG_AFTER_DAY] = "{0} dag na voltooiing",
    [MSG_AFTER_DAYS] = "{0} dagen na voltooiing",
    [MSG_AFTER_WEEK] = "{0} week na voltooiing",
    [MSG_AFTER_WEEKS] = "{0} weken na voltooiing",
    [MSG_AFTER_MONTH] = "{0} maand na voltooiing",
    [MSG_AFTER_MONTHS] = "{0} maanden na voltooiing",
    [MSG_AFTER_YEAR] = "{0} jaar na voltooiing",
    [MSG_AFTER_YEARS] = "{0} jaar na voltooiing",
    [MSG_AFTER_ONCE] = ", één keer",
    [MSG_AFTER_TIMES] = ", {0} keer",
    [MSG_AFTER_UNTIL] = ", tot en met {0}",
    [MSG_AFTER_OPEN] = ". Volgende: {0}.",
    [MSG_AFTER_ENDED] = ". Dat was de laatste.",
    [MSG_WITH_CHANGE] = " Met {0} wijziging.",
    [MSG_WITH_CHANGES] = " Met {0} wijzigingen.",
    [MSG_SHIFT_ON_BOTH] = "Op vrije dagen: {0}.",
    [MSG_SHIFT_ON_WEEKENDS] = "In weekends: {0}.",
    [MSG_SHIFT_ON_HOLIDAYS] = "Op feestdagen: {0}.",
    [MSG_SHIFT_SKIP] = "vervalt",
    [MSG_SHIFT_NEXT] = "volgende werkdag",
    [MSG_SHIFT_PREVIOUS] = "vorige werkdag",
    [MSG_SHIFT_NEAREST] = "dichtstbijzijnde werkdag",
    [MSG_MARK_LEFT_OUT] = "vervalt",
    [MSG_MARK_MERGED] = "samengevoegd met de vorige",
    [MSG_MARK_COMPLETED] = "voltooid",
    [MSG_MARK_STARTED] = "begonnen",
    [MSG_MARK_SKIPPED] = "overgeslagen",
    [MSG_MARK_ADDED] = "toegevoegd",
    [MSG_MARK_MOVED] = "verplaatst van {0}",
    [MSG_MARK_CHANGED] = "gewijzigd",
    [MSG_MARK_CONFLICT] = "botst met '{1}'",
    [MSG_MARK_BUSY] = "{1} is bezet",
    [MSG_CONTINUES] = "  … en gaat door",
    [MSG_DATES_LEFT_OUT] = "  … {0} datums in totaal …",
    [MSG_CONFLICTS] = "{0} van {1} datums botsen:",
    [MSG_CONFLICTS_ENDLESS] = "{0} datums botsen in de komende tien jaar:",
    [MSG_NOTE_FORGOTTEN] =
        "  {0}: was weggenomen, en hoeft dat niet meer te zijn",
    [MSG_NOTE_DROPPED] = "  {0}: had eigen wijzigingen, die weg zijn",
    [MSG_NOTE_ADDED] = "  {0}: gehouden als toegevoegde datum",
    [MSG_NOTE_KEPT] = "  {0}: houdt wat hij zelf heeft",
    [MSG_NOTE_FROZEN] = "  {0}: is voltooid en bleef onaangeroerd",
    [MSG_NOTHING_DONE] = "Er hoefde niets te veranderen.",
    [MSG_SPLIT_FROM] = "  De datums ervoor blijven bij #{0}.",
    [MSG_BECAME_SINGLE] =
        "  Er is één datum over: hij herhaalt zich niet meer.",
    [MSG_OVERLAPS] = "  De datums overlappen elkaar.",
    /* kind, start and length */
    [MSG_OPT_MEETING] = "een afspraak; standaard",
    [MSG_OPT_TASK] = "een taak, met een einddatum",
    [MSG_OPT_CALL] = "een gesprek",
    [MSG_OPT_START] = "het begin of de einddatum: 2026-12-01T09:00, 'morgen "
                      "9:00'; een datum alleen is de hele dag",
    [MSG_OPT_DATE] = "de datum: 2026-12-01, 1.12., donderdag, +2w",
    [MSG_OPT_AT] = "het tijdstip: 9, 9.30 of 09:30",
    [MSG_OPT_LENGTH] = "hoe lang: 30m, 1h, 1h30m, 2d",
    [MSG_OPT_END] = "het einde, in plaats van een duur",
    [MSG_OPT_ALL_DAY] = "de hele dag",
    [MSG_OPT_IN_ZONE] = "de tijdzone waarin hij is en blijft",
    [MSG_OPT_FLOATING] = "in geen tijdzone: overal hetzelfde tijdstip",
    [MSG_VALUE_ON_DAY_OFF] = "keep|skip|next|…",
    [MSG_OPT_ON_DAY_OFF] = "wat een datum doet die op een vrije dag valt: "
                           "keep, skip, next, previous of nearest (werkdag)",
    [MSG_VALUE_DAYS_OFF] = "weekends|holidays|both",
    [MSG_OPT_DAYS_OFF] = "welke dagen vrij zijn; anders allebei",
    [MSG_DAYS_OFF_WHAT] =
        "zeg met --on-day-off wat er op vrije dagen moet gebeuren",
    [MSG_NO_COUNTRY] = "de feestdagen van welk land? 'takt settings --country "
                       "NL' zegt uw land",
    [MSG_TWO_KINDS] = "kies er één: --meeting, --task of --call",
    [MSG_START_OR_DATE] = "kies er één: --start of --date",
    [MSG_LENGTH_OR_END] = "kies er één: --length of --end",
    [MSG_BAD_CLOCK] = "'{0}' is geen tijdstip, of er is er al een gegeven; "
                      "schrijf 9 of 09:30",
    [MSG_ZONE_WITHOUT_TIME] =
        "geef een tijdstip, en --in-zone of --floating, niet allebei",
    [MSG_END_BEFORE_START] = "hij zou eindigen voor hij begint: {0}",
    /* add */
    [MSG_ADD_WORDS] = "TITEL [opties]",
    [MSG_ADD_ABOUT] = "maakt een vervolgactiviteit; toont eerst de datums en "
                      "waarmee ze botsen",
    [MSG_HELP_SAVING] = "Opslaan:",
    [MSG_ADD_YES] = "sla op zonder te vragen",
    [MSG_ADD_DRY_RUN] = "toon alleen, sla niets op",
    [MSG_ADD_ASK] = "Opslaan? [J/n]",
    [MSG_ADDED] = "Opgeslagen als #{0}: {1}",
    [MSG_FIRST_WILL_BE] = "De eerste keer wordt {0}.",
    /* edit */
    [MSG_EDIT_WORDS] = "NR [DATUM] [opties]",
    [MSG_EDIT_ABOUT] = "wijzigt een vervolgactiviteit, voor één datum of meer",
    [MSG_HELP_EDITING] = "Wat er wordt gewijzigd, en voor welke datums:",
    [MSG_EDIT_TITLE] = "de titel",
    [MSG_EDIT_ADD_DATE] = "voeg een datum aan de reeks toe",
    [MSG_EDIT_OVERWRITE] = "wijzig ook datums die eigen waarden hebben",
    [MSG_EDIT_DROP] = "laat gewijzigde datums die geen plaats vinden vallen, "
                      "in plaats van ze te houden",
    [MSG_DRY_RUN] = "toon wat er zou gebeuren, wijzig niets",
    [MSG_EDIT_NOTHING] =
        "wat moet er worden gewijzigd? 'takt edit --help' toont de opties",
    [MSG_CHANGED] = "Gewijzigd #{0}: {1}",
    /* move and copy */
    [MSG_VALUE_BY] = "+N[d|w]",
    [MSG_MOVE_WORDS] = "NR [DATUM] --to TIJD | --by +1d",
    [MSG_MOVE_ABOUT] = "verplaatst één datum",
    [MSG_MOVE_TO] =
        "naar deze datum of tijd; een datum alleen houdt het tijdstip",
    [MSG_MOVE_BY] = "met dagen of weken: +1d, -1d, +2w",
    [MSG_MOVE_WHERE] = "waarheen? geef --to of --by",
    [MSG_BAD_DAYS_BY] = "'{0}' is geen aantal dagen; schrijf +1d, -1d of +2w",
    [MSG_MOVED] = "Een datum van #{0} verplaatst: {1}",
    [MSG_COPY_WORDS] = "NR [DATUM] --to TIJD",
    [MSG_COPY_ABOUT] = "kopieert één datum als eigen vervolgactiviteit",
    [MSG_COPY_TO] = "waar de kopie heen gaat",
    [MSG_COPY_WHERE] = "waarheen? geef --to",
    [MSG_COPIED] = "Gekopieerd als #{0}: {1}",
    /* skip, done, stop, delete */
    [MSG_SKIP_WORDS] = "NR [DATUM] | --overdue [NR]",
    [MSG_SKIP_ABOUT] = "slaat één datum over; hij blijft zichtbaar",
    [MSG_SKIP_OVERDUE] = "alle verlopen datums van taken en gesprekken",
    [MSG_SKIP_UNDO] = "neem de datum weer op",
    [MSG_SKIPPED] = "Een datum van #{0} overgeslagen: {1}",
    [MSG_SKIPPED_OVERDUE] = "{0} verlopen datums overgeslagen.",
    [MSG_DONE_WORDS] = "NR [DATUM]",
    [MSG_DONE_ABOUT] = "merkt een datum als voltooid",
    [MSG_DONE_UNDO] = "haal het vinkje weg",
    [MSG_DONE_STARTED] = "merk hem als begonnen",
    [MSG_DONE_AT] = "hij is toen voltooid, niet nu",
    [MSG_DONE_TWO] = "kies er één: --undo, --started of --at",
    [MSG_DONE_TO_COME] = "'{0}' is nog niet geweest",
    [MSG_COMPLETED] = "Een datum van #{0} voltooid: {1}",
    [MSG_STARTED] = "Een datum van #{0} begonnen: {1}",
    [MSG_REOPENED] = "Een datum van #{0} weer geopend: {1}",
    [MSG_STOP_WORDS] = "NR DATUM",
    [MSG_STOP_ABOUT] = "stopt met herhalen: de datum blijft, die erna gaan weg",
    [MSG_STOPPED] = "Gestopt met herhalen van #{0}: {1}",
    [MSG_DELETE_WORDS] = "NR [DATUM] [opties]",
    [MSG_DELETE_ABOUT] =
        "verwijdert één datum, deze en alle toekomstige, of alles",
    [MSG_DELETED] = "Verwijderd #{0}: {1}",
    [MSG_DATES_DELETED] = "Datums van #{0} verwijderd: {1}",
    /* list and show */
    [MSG_LIST_ABOUT] = "toont de vervolgactiviteiten",
    [MSG_LIST_EMPTY] =
        "De agenda is leeg. 'takt add' maakt een vervolgactiviteit.",
    [MSG_LIST_NEXT] = "volgende: {0}",
    [MSG_LIST_NO_NEXT] = "geen datums meer",
    [MSG_KIND_MEETING] = "afspraak",
    [MSG_KIND_TASK] = "taak",
    [MSG_KIND_CALL] = "gesprek",
    [MSG_SHOW_WORDS] = "NR",
    [MSG_SHOW_ABOUT] = "toont een vervolgactiviteit en haar datums",
    [MSG_SHOW_DATES] = "met --json: zoveel datums; anders 500",
    [MSG_LABEL_WHEN] = "Wanneer",
    [MSG_LABEL_LENGTH] = "Duur",
    [MSG_LABEL_ZONE] = "Tijdzone",
    [MSG_LABEL_RULE] = "Regel",
    [MSG_LABEL_TYPE] = "Type",
    [MSG_LABEL_LOCATION] = "Plaats",
    [MSG_LABEL_VIDEO] = "Videovergadering",
    [MSG_LABEL_AGENDA] = "Agendapunten",
    [MSG_LABEL_NOTES] = "Notities",
    [MSG_LABEL_LINK] = "Koppeling",
    [MSG_LABEL_COMPANY] = "Bedrijf",
    [MSG_LABEL_CONTACT] = "Contact",
    [MSG_LABEL_PROJECT] = "Project",
    [MSG_LABEL_SALE] = "Verkoop",
    [MSG_LABEL_ALARM] = "Alarm",
    [MSG_LABEL_PRIORITY] = "Prioriteit",
    [MSG_LABEL_CAUTION] = "Let op",
    [MSG_AT_START] = "bij het begin",
    [MSG_PRIORITY_HIGH] = "hoog",
    [MSG_PRIORITY_LOW] = "laag",
    [MSG_CAUTION_RULE] = "hij kwam met een regel die Takt weigert; alleen de "
                         "ene datum wordt getoond",
    [MSG_CAUTION_UNTOLD] = "deelnemers buiten het huis horen er niets van, "
                           "want er is geen mail ingesteld",
    [MSG_CAUTION_DATES] =
        "sommige agendaprogramma's buiten het huis tonen niet alle datums",
    /* agenda */
    [MSG_AGENDA_WORDS] = "[--from DATUM] [--to DATUM]",
    [MSG_AGENDA_ABOUT] = "toont wat er in de agenda staat, dag voor dag",
    [MSG_AGENDA_FROM] = "de eerste dag; anders vandaag",
    [MSG_AGENDA_TO] = "de laatste dag; anders twee weken",
    [MSG_AGENDA_EMPTY] = "Niets in deze tijd.",
    [MSG_AGENDA_MORE] = "Er is meer; kies een kortere tijd.",
    [MSG_OVERDUE] = "Verlopen",
    [MSG_WEEK] = "Week",
    [MSG_TODAY] = ", vandaag",
    [MSG_DUE] = "uiterlijk",
    [MSG_ALL_DAY] = "hele dag",
    [MSG_ICON_INVITED] = "uitnodiging",
    [MSG_ICON_REPEATS] = "herhaalt zich",
    [MSG_ICON_MOVED] = "verplaatst",
    [MSG_ICON_COLLIDES] = "botst",
    [MSG_ICON_ALARM] = "alarm",
    [MSG_ICON_IMPORTANT] = "belangrijk",
    /* history and undo */
    [MSG_HISTORY_ABOUT] = "toont wat er is gedaan, het nieuwste eerst",
    [MSG_HISTORY_LIMIT] = "zoveel; anders 20",
    [MSG_OP_CREATE] = "gemaakt",
    [MSG_OP_EDIT] = "wijziging",
    [MSG_OP_MOVE] = "verplaatsing",
    [MSG_OP_ADD_DATE] = "toegevoegde datum",
    [MSG_OP_STOP] = "stop",
    [MSG_OP_DELETE] = "verwijdering",
    [MSG_OP_SKIP] = "overslaan",
    [MSG_OP_COMPLETE] = "voltooid",
    [MSG_OP_COPY] = "kopie",
    [MSG_OP_IMPORT] = "import",
    [MSG_OP_TYPE] = "type",
    [MSG_OP_PREFERENCE] = "instelling",
    [MSG_OP_ANSWER] = "antwoord",
    [MSG_OP_ASSIGN] = "toewijzing",
    [MSG_OP_TAKE_OVER] = "overname",
    [MSG_OP_SEAT] = "eigen instelling",
    [MSG_OP_UNDO] = "ongedaan maken",
    [MSG_UNDONE_MARK] = "(ongedaan gemaakt)",
    [MSG_UNDO_WORDS] = "[NUMMER]",
    [MSG_UNDO_ABOUT] =
        "maakt de laatste bewerking ongedaan, of die met een nummer",
    [MSG_BAD_OPERATION] =
        "'{0}' is niet het nummer van een bewerking; 'takt history' toont ze",
    [MSG_UNDO_HOW] = "Ongedaan maken: takt undo {0}",
    [MSG_UNDONE] = "Ongedaan gemaakt. #{0}: {1}",
    [MSG_UNDONE_GONE] = "Ongedaan gemaakt.",
    /* types */
    [MSG_SETTINGS_ABOUT] = "toont en wijzigt de instellingen van de agenda",
    [MSG_SETTINGS_ZONE] = "de tijdzone waar geen andere is gegeven",
    [MSG_SETTINGS_WEEKDAY] = "de eerste dag van de week",
    [MSG_SETTINGS_MEETING] = "voorgestelde duur van een afspraak",
    [MSG_SETTINGS_CALL] = "voorgestelde duur van een gesprek",
    [MSG_SETTINGS_NAME] = "uw naam",
    [MSG_SETTINGS_EMAIL] = "uw e-mailadres",
    [MSG_VALUE_COUNTRY] = "LAND",
    [MSG_SETTINGS_COUNTRY] =
        "van welk land de feestdagen worden getoond: NO, SE, DE-BY, …",
    [MSG_SETTING_COUNTRY] = "Land",
    [MSG_SETTING_NAME] = "Naam",
    [MSG_SETTING_EMAIL] = "E-mail",
    [MSG_SETTING_ZONE] = "Tijdzone",
    [MSG_SETTING_MACHINE] = "als die van de computer",
    [MSG_SETTING_WEEKDAY] = "De week begint op",
    [MSG_SETTING_MEETING] = "Duur van een afspraak",
    [MSG_SETTING_CALL] = "Duur van een gesprek",
    [MSG_CONFLICT_ONE_ENDLESS] = "Eén datum botst in de komende tien jaar:",
    [MSG_VALUE_WEEKDAY] = "WEEKDAG",
    [MSG_TYPE_WORDS] = "[list] | add NAAM | edit NAAM | remove NAAM",
    [MSG_TYPE_ABOUT] = "toont en wijzigt de typen van vervolgactiviteiten",
    [MSG_TYPE_NAME] = "een nieuwe naam",
    [MSG_TYPE_COLOR] = "de kleur, zoals #3366cc",
    [MSG_TYPE_LENGTH] = "hoe lang ze zijn",
    [MSG_TYPE_ALL_DAY] = "of ze de hele dag duren",
    [MSG_TYPE_FREE] = "of ze als vrij worden getoond",
    [MSG_TYPE_PUBLISH] = "of ze worden gepubliceerd",
    [MSG_TYPE_SAVED] = "Type {0}: {1}",
    [MSG_TYPE_REMOVED] = "Type {0} verwijderd.",
    [MSG_TYPE_NONE] = "Er zijn geen typen. 'takt type add NAAM' maakt er een.",
    /* holidays */
    [MSG_SHARE_WORDS] = "[LOGIN none | busy | read | write]",
    [MSG_SHARE_ABOUT] = "toont en bepaalt wie het dagboek ziet en wijzigt",
    [MSG_SHARE_NONE] = "Niemand anders ziet dit dagboek.",

    [MSG_USER_WORDS] = "[list] | add LOGIN | edit LOGIN | link LOGIN | disable "
                       "LOGIN | enable LOGIN",
    [MSG_USER_ABOUT] = "toont en wijzigt wie zich bij de agenda aanmeldt",
    [MSG_USER_NAME] = "de naam",
    [MSG_USER_KINDS] = "user|group|location|resource",
    [MSG_USER_KIND] = "een location is een ruimte of plek, een resource is "
                      "iets anders dat je boekt (user)",
    [MSG_USER_MEMBERS] = "de leden van de groep",
    [MSG_USER_NO_GROUP] = "'{0}' is geen groep; alleen een groep heeft leden",
    [MSG_USER_PASSWORD] =
        "het wachtwoord is de eerste regel van standaardinvoer",
    [MSG_USER_ADMIN] = "mag anderen beheren",
    [MSG_USER_URL] = "het adres waarmee de link begint (http://127.0.0.1:8080)",
    [MSG_USER_ADDED] =
        "{0} toegevoegd. 'takt user link {0}' maakt een link die aanmeldt.",
    [MSG_USER_ADDED_OTHER] = "{0} toegevoegd.",
    [MSG_USER_CHANGED] = "{0} gewijzigd.",
    [MSG_USER_NONE] = "Nog niemand meldt zich aan. 'takt user add LOGIN' voegt "
                      "de eerste toe.",
    [MSG_USER_IS_ADMIN] = "beheerder",
    [MSG_USER_IS_DISABLED] = "geblokkeerd",

    [MSG_SERVE_ABOUT] =
        "draait de agendaserver, met zijn webpagina, tot hij wordt gestopt",
    [MSG_SERVE_LISTEN] = "het adres om naar te luisteren (127.0.0.1:8080)",
    [MSG_SERVE_ADDRESS] = "ADRES:POORT",
    [MSG_SERVE_CANNOT_LISTEN] = "kan niet luisteren op '{0}': {1}",
    [MSG_SERVE_CONFIG] = "lees ook instellingen uit dit bestand",
    [MSG_SERVE_NAMES] = "de namen waar browsers in Host om mogen vragen, met "
                        "spaties ertussen (localhost 127.0.0.1 [::1])",
    [MSG_SERVE_PROXIES] =
        "de adressen van proxy's waarvan de X-Forwarded-velden gelden",
    [MSG_SERVE_WATCHERS] =
        "de adressen die /metrics mogen lezen (127.0.0.1 ::1)",
    [MSG_SERVE_CERTIFICATE] = "gebruik TLS met dit certificaat, als PEM",
    [MSG_SERVE_KEY] = "de geheime sleutel van het certificaat, als PEM",
    [MSG_SERVE_WORKERS] =
        "aan hoeveel verzoeken tegelijk wordt gewerkt, 1 tot 64 (4)",
    [MSG_SERVE_TIMEOUT] =
        "hoeveel seconden een client mag zwijgen, 1 tot 3600 (30)",
    [MSG_SERVE_LOG] = "een regel per verzoek: logfmt, json of none (logfmt)",
    [MSG_SERVE_CHECK] =
        "zeg wat er mis is met de instellingen, zonder te starten",
    [MSG_SERVE_NAME_LIST] = "NAMEN",
    [MSG_SERVE_ADDRESS_LIST] = "ADRESSEN",
    [MSG_CONFIG_LINE] = "een regel is NAAM = WAARDE",
    [MSG_CONFIG_UNKNOWN] = "er is geen instelling '{0}'",
    [MSG_CONFIG_TWICE] = "'{0}' is al gezegd, in {1}",
    [MSG_CONFIG_NUMBER] = "'{0}' is geen getal van {1} tot {2}",
    [MSG_CONFIG_LISTEN] = "'{0}' is niet ADRES:POORT",
    [MSG_CONFIG_HOST] =
        "'{0}' is geen naam van een host, zonder schema en poort",
    [MSG_CONFIG_IP] = "'{0}' is geen IP-adres",
    [MSG_CONFIG_TOO_MANY] = "dit zijn er meer dan {0}",
    [MSG_CONFIG_LOG] = "'{0}' is geen van logfmt, json en none",
    [MSG_CONFIG_NO_FILE] = "'{0}' kan niet worden gelezen: {1}",
    [MSG_CONFIG_PAIR] = "een certificaat heeft zijn sleutel nodig, en een "
                        "sleutel zijn certificaat",
    [MSG_CONFIG_TLS] = "'{0}' en '{1}' zijn niet bruikbaar voor TLS: {2}",
    [MSG_SERVE_MAIL_ADDRESS] = "ADRES",
    [MSG_SERVE_MAIL_URL] = "URL",
    [MSG_SERVE_YES_NO] = "yes|no",
    [MSG_SERVE_MAIL] = "het adres waar mail vandaan komt: takt@example.com",
    [MSG_SERVE_MAIL_SERVER] =
        "de server die onze mail aanneemt: smtp://mail.example.com:587",
    [MSG_SERVE_MAIL_USER] = "de aanmelding daar",
    [MSG_SERVE_MAIL_PASSWORD] = "een bestand met het wachtwoord daar",
    [MSG_SERVE_MAIL_CA] = "een bestand met de certificaten die hij moet "
                          "hebben, in plaats van die van het systeem",
    [MSG_SERVE_MAIL_TAGS] =
        "yes als mail voor takt+WATDANOOK in dezelfde bus komt",
    [MSG_SERVE_MAIL_LMTP] =
        "waar een mailserver op deze machine mail aflevert: 127.0.0.1:24",
    [MSG_SERVE_MAIL_BOX] =
        "de bus waar mail uit wordt gehaald: imaps://mail.example.com",
    [MSG_SERVE_MAIL_BOX_USER] = "de aanmelding van de bus",
    [MSG_SERVE_MAIL_BOX_PASSWORD] = "een bestand met het wachtwoord van de bus",
    [MSG_SERVE_MAIL_BOX_EVERY] =
        "zoveel seconden tussen de blikken in de bus (60)",
    [MSG_CONFIG_MAIL_LMTP] =
        "'{0}' is geen adres op deze machine: 127.0.0.1:POORT of [::1]:POORT",
    [MSG_CONFIG_MAIL_BOX] = "'{0}' is niet het adres van een bus: "
                            "imap://host:poort of imaps://host:poort",
    [MSG_SERVE_MAIL_TRUST] =
        "de mailserver die in Authentication-Results zegt van wie een mail is",
    [MSG_CONFIG_MAIL] = "'{0}' is geen e-mailadres",
    [MSG_CONFIG_MAIL_SERVER] = "'{0}' is niet het adres van een mailserver: "
                               "smtp://host:poort of smtps://host:poort",
    [MSG_CONFIG_YES_NO] = "'{0}' is yes noch no",
    [MSG_CONFIG_MAIL_PAIR] =
        "mail heeft een adres (mail) en een server (mail-server) nodig",
    [MSG_CONFIG_DEFAULT] = "tenzij anders gezegd",
    [MSG_CONFIG_OK] = "De instellingen zijn in orde.",
    [MSG_HOLIDAYS_WORDS] = "[JAAR]",
    [MSG_HOLIDAYS_ABOUT] = "toont de vrije dagen van een jaar",
    [MSG_HOLIDAYS_YEAR] = "'{0}' is geen jaar van 1 tot 9999",
    [MSG_HOLIDAYS_SUBSTITUTE] = "(voor een dag in een weekend)",
    /* import and export */
    [MSG_IMPORT_WORDS] = "BESTAND.ics",
    [MSG_IMPORT_ABOUT] = "haalt een kalenderbestand binnen",
    [MSG_NO_FILE] = "'{0}' kan niet worden gelezen",
    [MSG_IMPORT_LEFT_OUT] = "regel {0}: {1}{2} weggelaten: {3}",
    [MSG_IMPORT_NOTE] = "regel {0}: {1}{2}: {3}",
    [MSG_IMPORT_MADE] = "{0} nieuwe",
    [MSG_IMPORT_REPLACED] = "{0} vervangen",
    [MSG_IMPORT_SAME] = "{0} waren er al",
    [MSG_IMPORT_SERIES] = "{0} die zich herhalen",
    [MSG_IMPORT_SINGLE] = "{0} met één datum",
    [MSG_IMPORT_OVERRIDES] = "{0} datums met eigen waarden",
    [MSG_IMPORT_ADDED] =
        "{0} datums die geen regel geeft, gehouden als toegevoegde datums",
    [MSG_IMPORT_LEFT_OUTS] = "{0} weggelaten",
    [MSG_IMPORT_MORE_NOTES] = "{0} opmerkingen meer worden niet getoond",
    [MSG_IMPORT_REFUSED] = "regel {0}: {1}; er is niets binnengehaald",
    [MSG_EXPORT_WORDS] = "[NR] [-o BESTAND]",
    [MSG_EXPORT_ABOUT] =
        "schrijft de agenda, of één vervolgactiviteit, als kalenderbestand",
    [MSG_EXPORT_OUTPUT] = "naar dit bestand in plaats van standaarduitvoer",
    [MSG_EXPORT_FROM] = "alleen wat een datum hierop of hierna heeft",
    [MSG_EXPORT_TO] = "alleen wat een datum hierop of hiervoor heeft",
    [MSG_ADD_FIRST_FREE] = "begin op de eerste vrije tijd op alle datums",
    [MSG_FIRST_FREE] = "Eerste vrije op alle datums: {0}",
    [MSG_FIRST_FREE_NONE] = "Geen begin in de komende 31 dagen is op alle "
                            "datums vrij: {0} botst met {1}",
    [MSG_FIRST_FREE_NO_START] =
        "De regel heeft geen begin in de komende 31 dagen",
    [MSG_CONFLICT_LATER] = "De eerste datum die botst is {0}: {1}",
    [MSG_MAIL_WORDS] = "[list | deliver]",
    [MSG_MAIL_ABOUT] = "toont de mail die de agenda verstuurt, of neemt er een "
                       "aan van standaardinvoer",
    [MSG_MAIL_NONE] =
        "Er wacht geen mail, en er is er de laatste tijd geen verstuurd.",
    [MSG_MAIL_WAITING] = "wacht",
    [MSG_MAIL_SENT] = "verstuurd",
    [MSG_MAIL_GIVEN_UP] = "opgegeven",
    [MSG_MAIL_IS_NO_MAIL] = "Dit is geen mail.",
    [MSG_MAIL_IS_NOTHING] = "Er staat geen antwoord en geen uitnodiging in.",
    [MSG_MAIL_IS_UNKNOWN] = "Hij gaat niemand hier aan, en niets van hen.",
    [MSG_MAIL_IS_UNTRUSTED] = "Het is niet bekend dat hij van degene is die "
                              "erin staat; er is niets gewijzigd.",
    [MSG_MAIL_IS_OLD] = "Hij zegt niets nieuws.",
    [MSG_MAIL_IS_HEARD] = "De eigenaar is op de hoogte gebracht en beslist.",
    [MSG_MAIL_IS_DONE] = "Opgenomen.",
    [MSG_NOTICE_INVITED] = "{0} nodigt je uit voor ‘{1}’, {2}",
    [MSG_NOTICE_INVITED_SERIES] =
        "{0} nodigt je uit voor ‘{1}’, dat zich herhaalt vanaf {2}",
    [MSG_NOTICE_CHANGED] = "{0} heeft ‘{1}’ gewijzigd, {2}",
    [MSG_NOTICE_CANCELLED] = "{0} heeft ‘{1}’ afgezegd, {2}",
    [MSG_NOTICE_REMOVED] = "{0} nodigt u niet meer uit voor ‘{1}’, {2}",
    [MSG_NOTICE_WITHDRAWN] = "{0} wijst ‘{1}’ niet meer aan u toe, {2}",
    [MSG_NOTICE_ONWARD] = "{0} en alle latere datums",
    [MSG_NOTICE_DECLINED] = "{0} kan niet komen: ‘{1}’, {2}",
    [MSG_NOTICE_DECLINED_SOME] =
        "{0} kan {3} van {4} keer niet komen: ‘{1}’, vanaf {2}",
    [MSG_NOTICE_DECLINED_SERIES] =
        "{0} kan geen enkele keer komen: ‘{1}’, vanaf {2}",
    [MSG_NOTICE_MAYBE] = "{0} antwoordt misschien: ‘{1}’, {2}",
    [MSG_NOTICE_UNSENT] = "De mail aan {0} over ‘{1}’, {2}, is niet aangekomen",
    [MSG_NOTICE_CLAIMED_ACCEPTED] = "Iemand antwoordt voor {0} en komt naar "
                                    "‘{1}’, {2}. Wie het is, is niet bevestigd",
    [MSG_NOTICE_CLAIMED_DECLINED] =
        "Iemand antwoordt voor {0} en komt niet naar ‘{1}’, {2}. Wie het is, "
        "is niet bevestigd",
    [MSG_NOTICE_CLAIMED_MAYBE] =
        "Iemand antwoordt voor {0} en komt misschien naar ‘{1}’, {2}. Wie het "
        "is, is niet bevestigd",
    [MSG_NOTICE_PROPOSED] =
        "{0} stelt een andere tijd voor ‘{1}’ voor, {2}: {5}",
    [MSG_NOTICE_KEPT] =
        "{0} kan niet op de tijd die u voor ‘{1}’, {2}, voorstelde",
    [MSG_NOTICE_ASSIGNED] = "{0} wijst je ‘{1}’ toe, {2}",
    [MSG_NOTICE_ASSIGNED_SERIES] =
        "{0} wijst je ‘{1}’ toe, die zich herhaalt vanaf {2}",
    [MSG_NOTICE_TAKEN_OVER] = "{0} heeft ‘{1}’ overgenomen, {2}",
    [MSG_NOTICE_NOT_TAKEN] = "{0} neemt ‘{1}’ niet over, {2}",
    [MSG_GUESTS_OWNER] = "eigenaar",
    [MSG_GUESTS_HELP] = "Wie meedoet:",
    [MSG_GUESTS_WHO] = "WIE",
    [MSG_GUESTS_WITH] =
        "nodigt hen uit: aanmeldnamen, ruimtes, groepen, adressen; met komma's",
    [MSG_GUESTS_WITHOUT] = "nodigt hen niet langer uit",
    [MSG_GUESTS_EMPTY] = "de groep '{0}' heeft geen leden",
    [MSG_GUESTS_NOBODY] = "niemand heet '{0}', geen gebruiker, ruimte of "
                          "groep; een e-mailadres mag ook",
    [MSG_GUESTS_LABEL] = "Deelnemers",
    [MSG_ANSWER_OPEN] = "niet geantwoord",
    [MSG_ANSWER_ACCEPTED] = "komt",
    [MSG_ANSWER_SOME] = "voor losse data uitgenodigd",
    [MSG_ANSWER_MOVED] = "moet opnieuw antwoorden",
    [MSG_ANSWER_SEEN] = "heeft hem gezien",
    [MSG_ANSWER_DECLINED] = "komt niet",
    [MSG_ANSWER_CANCELLED] = "niet uitgenodigd",
    [MSG_ANSWER_ASSIGNED] = "toegewezen",
    [MSG_ANSWER_WORDS] = "NR [DATUM]",
    [MSG_ANSWER_ABOUT] =
        "zegt ja of nee tegen een uitnodiging of stelt een andere tijd voor; "
        "tegen alles als er geen datum staat",
    [MSG_ANSWER_YES] = "ja",
    [MSG_ANSWER_NO] = "nee",
    [MSG_ANSWER_PROPOSE] =
        "een andere tijd voorstellen, waarover de eigenaar beslist",
    [MSG_ANSWER_REASON] = "waarom",
    [MSG_ANSWER_WHICH] = "zeg --accept, --decline of --propose",
    [MSG_ANSWER_NO_REASON] = "een reden hoort bij --decline of --propose",
    [MSG_ANSWER_ONE_OR_ALL] = "--propose geldt voor één datum of voor alle",
    [MSG_ANSWERED_PROPOSED] = "U hebt een andere tijd voor ‘{0}’ voorgesteld.",
    [MSG_ANSWERED_YES] = "U hebt ja gezegd tegen ‘{0}’.",
    [MSG_ANSWERED_NO] = "U hebt nee gezegd tegen ‘{0}’.",
    [MSG_ANSWER_DRY] = "Alleen een proef, er is niets gewijzigd:",
    [MSG_ANSWER_TAKEN] = "U hebt ‘{0}’ overgenomen: #{1}.",
    [MSG_ANSWER_ALL_OF] = "alles ervan wordt u toegewezen en zonder datum "
                          "beantwoord: takt answer {0}",
    [MSG_ASSIGN_ABOUT] = "wijst datums aan een andere gebruiker toe",
    [MSG_ASSIGN_TO] = "wie het moet overnemen; uzelf: toch niemand",
    [MSG_ASSIGNED] = "#{0} toegewezen: {1}",
    [MSG_ASSIGNED_BACK] = "#{0} is aan niemand meer toegewezen: {1}",
    [MSG_SEND_ABOUT] = "stuurt een kopie per e-mail",
    [MSG_SEND_TO] = "wie hem krijgt",
    [MSG_SENT] = "‘{0}’ gaat naar {1}.",
    [MSG_INVITATIONS_ABOUT] =
        "wat anderen hebben gedaan, en waarvoor ze uitnodigen",
    [MSG_INVITATIONS_RESPONSES] = "wat anderen op de eigen hebben geantwoord",
    [MSG_INVITATIONS_DECLINED] = "ook de afgewezen",
    [MSG_INVITATIONS_DATES] = "elke datum van een reeks apart",
    [MSG_INVITATIONS_GOT_IT] = "kennis nemen van wat anderen hebben gedaan",
    [MSG_INVITATIONS_AGREE] = "het antwoord met dit nummer laten gelden, of de "
                              "voorgestelde tijd nemen",
    [MSG_INVITATIONS_DISAGREE] = "dat niet doen",
    [MSG_INVITATIONS_NONE] = "Geen uitnodiging wacht op antwoord.",
};

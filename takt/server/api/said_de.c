/* SPDX-License-Identifier: MIT */
/* The texts of the API in German. */
#include "server/api/said.h"

const char *const said_de[SAID__COUNT] = {
    /* what is wrong with a body */
    [SAID_NOT_JSON] = "Der Inhalt ist kein JSON: Zeile {0}, Zeichen {1}.",
    [SAID_TOO_DEEP] = "Der Inhalt ist zu tief verschachtelt.",
    [SAID_OBJECT] = "Hier wird ein Objekt erwartet.",
    [SAID_LIST] = "Hier wird eine Liste erwartet.",
    [SAID_TEXT] = "Hier wird ein Text erwartet.",
    [SAID_BOOLEAN] = "Hier wird ja oder nein erwartet: true oder false.",
    [SAID_NUMBER] = "Geben Sie eine ganze Zahl von {0} bis {1} ein.",
    [SAID_ONE_OF] = "Wählen Sie eines davon: {0}.",
    [SAID_UNKNOWN] = "Hier gibt es nichts namens {0}.",
    [SAID_REQUIRED] = "Das muss ausgefüllt werden.",
    [SAID_TOO_MANY] = "Hier sind höchstens {0} erlaubt.",
    [SAID_TOO_LONG] = "Das ist zu lang.",
    [SAID_DATE] = "Geben Sie ein Datum ein, zum Beispiel 2026-11-24.",
    [SAID_TIME] = "Geben Sie ein Datum oder eine Zeit ein, zum Beispiel "
                  "2026-11-24T09:00.",
    [SAID_INSTANT] =
        "Geben Sie eine Zeit in UTC ein, zum Beispiel 2026-11-24T08:00:00Z.",
    [SAID_ALL_DAY] = "Was den ganzen Tag dauert, hat Daten ohne Uhrzeit.",
    [SAID_NOT_ALL_DAY] = "Die Uhrzeit fehlt.",
    [SAID_END_BEFORE] =
        "Es endet, bevor es beginnt. Verschieben Sie eines von beiden.",
    [SAID_ZONE] = "Die Zeitzone {0} gibt es nicht.",
    [SAID_NO_DATES] = "Wählen Sie mindestens ein Datum.",
    [SAID_NO_COUNTRY] = "Wählen Sie zuerst in den Einstellungen Ihr Land: Es "
                        "bestimmt die Feiertage.",
    [SAID_BAD_ADDRESS] = "Die Adresse nennt keine Folgeaufgabe und kein Datum.",
    [SAID_NO_RIGHT] = "Sie dürfen diesen Kalender nicht ändern. Bitten Sie den "
                      "Besitzer um Schreibrecht.",
    [SAID_NO_CHANGE] = "Es wurde nicht gesagt, was geändert werden soll.",
    [SAID_BAD_MATCH] = "If-Match ist kein ETag von hier.",
    [SAID_FOREIGN] = "Die Anfrage kam von einer anderen Website.",
    [SAID_LINK_USED] = "Der Link ist benutzt oder älter als zehn Minuten. "
                       "Einen neuen gibt es mit: takt user link",
    [SAID_TIME_OF_DAY] = "Eine Uhrzeit schreiben, zum Beispiel 08:00.",
    [SAID_COUNTRY] = "Eines der Länder NO, SE, DK, FI, IS, DE, NL, GB und US "
                     "wählen, oder einen Teil davon wie DE-BY.",
    [SAID_NO_SUCH] = "Das gibt es nicht, oder nicht mehr.",
    [SAID_BROWSER_ONLY] = "Das geht nur, wenn man im Browser angemeldet ist.",
    [SAID_COLOR] = "Gib eine Farbe an, etwa #3366cc.",
    [SAID_ADDRESS] = "Das ist keine E-Mail-Adresse.",
    /* what a preview warns of */
    [SAID_WARN_OVERLAPS] = "Die Termine überschneiden einander: Jeder dauert "
                           "länger als bis zum nächsten.",
    [SAID_WARN_SHORT_LAST] = "In Monaten ohne Tag {0} gilt der letzte Tag.",
    [SAID_WARN_SHORT_SKIP] = "Monate ohne Tag {0} werden ausgelassen.",
    [SAID_WARN_FIRST] = "Das erste Mal wird {0} sein.",
    /* how it repeats */
    [SAID_NEVER] = "Nie",
    /* what was done, for a toast */
    [SAID_DONE_NOTHING] = "Nichts zu ändern",
    [SAID_DONE_CREATED] = "Gespeichert",
    [SAID_DONE_EDITED] = "Geändert",
    [SAID_DONE_MOVED] = "Verschoben auf {0}",
    [SAID_DONE_LENGTH] = "Dauert jetzt {0}",
    [SAID_DONE_ADDED] = "{0} hinzugefügt",
    [SAID_DONE_STOPPED] = "Wiederholt sich nach {0} nicht mehr",
    [SAID_DONE_DELETED] = "Gelöscht",
    [SAID_DONE_DELETED_ONE] = "{0} gelöscht",
    [SAID_DONE_DELETED_MANY] = "{0} Termine gelöscht",
    [SAID_DONE_SKIPPED] = "{0} übersprungen",
    [SAID_DONE_SKIPPED_MANY] = "{0} überfällige übersprungen",
    [SAID_DONE_COMPLETED] = "Erledigt",
    [SAID_DONE_STARTED] = "Begonnen",
    [SAID_DONE_OPENED] = "Wieder geöffnet",
    [SAID_DONE_COPIED] = "Kopiert auf {0}",
    [SAID_DONE_UNDONE] = "Rückgängig gemacht",
    [SAID_DONE_CONFLICTS_ONE] = "Den kollidierenden Termin entfernt",
    [SAID_DONE_CONFLICTS] = "{0} kollidierende Termine entfernt",
    [SAID_DONE_ACCEPTED] = "Zugesagt",
    [SAID_DONE_ACCEPTED_MANY] = "{0} Termine zugesagt",
    [SAID_DONE_DECLINED] = "Abgesagt",
    [SAID_DONE_DECLINED_MANY] = "{0} Termine abgesagt",
    [SAID_NOTICE_UNSENT] = "Die Mail an {0} zu „{1}“, {2}, kam nicht an",
    [SAID_NOTICE_CLAIMED_ACCEPTED] =
        "Jemand, der als {0} schreibt, sagt für „{1}“, {2}, zu. Wer es ist, "
        "ist nicht bestätigt",
    [SAID_NOTICE_CLAIMED_DECLINED] =
        "Jemand, der als {0} schreibt, sagt für „{1}“, {2}, ab. Wer es ist, "
        "ist nicht bestätigt",
    [SAID_NOTICE_PROPOSED] =
        "{0} schlägt für „{1}“, {2}, eine andere Zeit vor: {5}",
    [SAID_DONE_ASSIGNED] = "An {0} übergeben, sobald die Zusage kommt",
    [SAID_DONE_UNASSIGNED] = "Zurückgenommen",
    [SAID_DONE_TAKEN_OVER] = "Übernommen",
    [SAID_DONE_NOT_TAKEN] = "Zurückgegeben",
    [SAID_DONE_ANSWERED] = "Vermerkt, was {0} geantwortet hat",
    [SAID_NOTICE_INVITED] = "{0} lädt Sie zu „{1}“ ein, {2}",
    [SAID_NOTICE_INVITED_SERIES] =
        "{0} lädt Sie zu „{1}“ ein, wiederholt ab {2}",
    [SAID_NOTICE_CHANGED] = "{0} hat „{1}“ geändert, {2}",
    [SAID_NOTICE_CANCELLED] = "{0} hat „{1}“ abgesagt, {2}",
    [SAID_NOTICE_DECLINED] = "{0} kann nicht kommen: „{1}“, {2}",
    [SAID_NOTICE_DECLINED_SOME] =
        "{0} kann {3} von {4} Mal nicht kommen: „{1}“, ab {2}",
    [SAID_NOTICE_DECLINED_SERIES] =
        "{0} kann zu keinem der Termine kommen: „{1}“, ab {2}",
    [SAID_NOTICE_ASSIGNED] = "{0} möchte Ihnen „{1}“ übergeben, {2}",
    [SAID_NOTICE_ASSIGNED_SERIES] =
        "{0} möchte Ihnen „{1}“ übergeben, mit Wiederholung ab {2}",
    [SAID_NOTICE_TAKEN_OVER] = "{0} hat „{1}“ übernommen, {2}",
    [SAID_NOTICE_NOT_TAKEN] = "{0} übernimmt „{1}“ nicht, {2}",
    /* which dates a scope means */
    [SAID_SCOPE_THIS] = "Nur {0}",
    [SAID_SCOPE_FUTURE] = "{0} und die {1} danach",
    [SAID_SCOPE_FUTURE_ONE] = "{0} und der danach",
    [SAID_SCOPE_FUTURE_NONE] = "{0}, der letzte",
    [SAID_SCOPE_FUTURE_ENDLESS] = "{0} und alle danach",
    [SAID_SCOPE_OPEN] = "Alle {0}, die nicht erledigt sind",
    [SAID_SCOPE_OPEN_ENDLESS] = "Alle, die nicht erledigt sind",
    [SAID_SCOPE_ALL] = "Alle {0}, auch die vergangenen",
    [SAID_SCOPE_ALL_ENDLESS] = "Alle, auch die vergangenen",
    /* what follows of a scope */
    [SAID_KEPT_ONE] = "1 Termin behält eigene Werte",
    [SAID_KEPT] = "{0} Termine behalten eigene Werte",
    [SAID_FROZEN_ONE] = "1 erledigter Termin bleibt unberührt",
    [SAID_FROZEN] = "{0} erledigte Termine bleiben unberührt",
    [SAID_DROPPED_ONE] = "1 geänderter Termin entfällt",
    [SAID_DROPPED] = "{0} geänderte Termine entfallen",
    [SAID_KEPT_ADDED_ONE] = "1 Termin passt nicht in die neue Regel und bleibt "
                            "als hinzugefügter stehen",
    [SAID_KEPT_ADDED] = "{0} Termine passen nicht in die neue Regel und "
                        "bleiben als hinzugefügte stehen",
    [SAID_SPLITS] = "Die Termine davor bleiben, wie sie waren",
    [SAID_SINGLE] = "Ein Termin bleibt übrig, er wiederholt sich nicht mehr",
    [SAID_GONE] = "Die Folgeaufgabe verschwindet ganz",
    [SAID_COLLIDES_ONE] = "1 Termin kollidiert mit etwas anderem",
    [SAID_COLLIDES] = "{0} Termine kollidieren mit etwas anderem",
    [SAID_HAS_DATES] = "Es werden {0} Termine, der letzte {1}",
    [SAID_IS_ENDLESS] = "Es endet nie",
    /* what changes */
    [SAID_CHANGE] = "{0} {1} → {2}",
    [SAID_ANY] = "{0}",
    [SAID_OPERATION] = "{0}: {1}",
    [SAID_NONE] = "keine",
    [SAID_FIELD_TITLE] = "Titel",
    [SAID_FIELD_AGENDA] = "Agenda",
    [SAID_FIELD_NOTES] = "Interne Notizen",
    [SAID_FIELD_LOCATION] = "Ort",
    [SAID_FIELD_LINKS] = "Verknüpfungen",
    [SAID_FIELD_CUSTOM] = "Eigene Felder",
    [SAID_FIELD_VIDEO] = "Videokonferenz",
    [SAID_FIELD_TYPE] = "Typ",
    [SAID_FIELD_DIRECTION] = "Richtung",
    [SAID_FIELD_VISIBLE] = "Sichtbar für",
    [SAID_FIELD_PUBLISHED] = "Veröffentlicht",
    [SAID_FIELD_ALARM] = "Alarm",
    [SAID_FIELD_PRIORITY] = "Priorität",
    [SAID_FIELD_SHOW_AS] = "Anzeigen als",
    [SAID_FIELD_DATE] = "Datum",
    [SAID_FIELD_TIME] = "Zeit",
    [SAID_FIELD_LENGTH] = "Dauer",
    [SAID_FIELD_KIND] = "Art",
    [SAID_FIELD_ZONE] = "Zeitzone",
    [SAID_FIELD_RULE] = "Wiederholung",
    [SAID_FIELD_SHIFT] = "An freien Tagen",
    [SAID_FIELD_LIST] = "Termine",
};

/* SPDX-License-Identifier: MIT */
/* What mails say; see words.h. */
#include "mail/words.h"

#include "face/fill.h"

static const char *const words[TAKT_LANG__COUNT][MAIL_WORD__COUNT] = {
    [TAKT_LANG_NB] =
        {
            [MAIL_SUBJECT_INVITES] = "Invitasjon: {0}, {1}",
            [MAIL_SUBJECT_ASSIGNED] = "Tildelt: {0}, {1}",
            [MAIL_SUBJECT_CHANGED] = "Endret: {0}, {1}",
            [MAIL_SUBJECT_CANCELLED] = "Avlyst: {0}, {1}",
            [MAIL_SUBJECT_REMOVED] = "Ikke lenger invitert: {0}, {1}",
            [MAIL_SUBJECT_ACCEPTED] = "Takker ja: {0}, {1}",
            [MAIL_SUBJECT_DECLINED] = "Takker nei: {0}, {1}",
            [MAIL_SUBJECT_TAKEN_BACK] = "Svar tatt tilbake: {0}, {1}",
            [MAIL_SUBJECT_KEPT] = "Tiden står fast: {0}, {1}",
            [MAIL_SUBJECT_SENDS] = "{0}, {1}",
            [MAIL_SENDS] = "{0} sender deg «{1}» til orientering.",
            [MAIL_INVITES] = "{0} inviterer deg til «{1}».",
            [MAIL_ASSIGNED] = "{0} vil at du overtar «{1}».",
            [MAIL_CHANGED] = "{0} har endret «{1}».",
            [MAIL_CHANGED_DATE] = "{0} har endret «{1}» {2}.",
            [MAIL_CHANGED_FROM] = "{0} har endret «{1}» fra og med {2}. "
                                  "Datoene før det står som de var.",
            [MAIL_CANCELLED] = "{0} har avlyst «{1}».",
            [MAIL_CANCELLED_DATE] = "{0} har avlyst «{1}» {2}.",
            [MAIL_REMOVED] = "{0} inviterer deg ikke lenger til «{1}».",
            [MAIL_REMOVED_DATE] =
                "{0} inviterer deg ikke lenger til «{1}» {2}.",
            [MAIL_ACCEPTED] = "{0} takker ja til «{1}».",
            [MAIL_DECLINED] = "{0} takker nei til «{1}».",
            [MAIL_TAKEN_BACK] = "{0} tar tilbake svaret på «{1}».",
            [MAIL_KEPT] = "{0} kan ikke ta tiden du foreslo for «{1}». "
                          "Invitasjonen gjelder som før.",
            [MAIL_WHEN] = "Når",
            [MAIL_BEFORE] = "Før",
            [MAIL_OFF] = "Utgår",
            [MAIL_WHERE] = "Sted",
            [MAIL_DATES] = "Datoer",
            [MAIL_AGENDA] = "Dagsorden",
            [MAIL_REASON] = "Grunn",
            [MAIL_AND_MORE] = "… og flere",
            [MAIL_ZONE] = "Klokkeslettene gjelder i tidssonen {0}.",
            [MAIL_HOW_TO_ANSWER] =
                "Svar med knappene som kalenderen eller e-postprogrammet ditt "
                "viser; svaret kommer fram av seg selv.",
            [MAIL_ANSWER_HERE] = "Du finner den blant invitasjonene i Takt.",
            [MAIL_UNTITLED] = "(uten tittel)",
        },
    [TAKT_LANG_NN] =
        {
            [MAIL_SUBJECT_INVITES] = "Invitasjon: {0}, {1}",
            [MAIL_SUBJECT_ASSIGNED] = "Tildelt: {0}, {1}",
            [MAIL_SUBJECT_CHANGED] = "Endra: {0}, {1}",
            [MAIL_SUBJECT_CANCELLED] = "Avlyst: {0}, {1}",
            [MAIL_SUBJECT_REMOVED] = "Ikkje lenger invitert: {0}, {1}",
            [MAIL_SUBJECT_ACCEPTED] = "Takkar ja: {0}, {1}",
            [MAIL_SUBJECT_DECLINED] = "Takkar nei: {0}, {1}",
            [MAIL_SUBJECT_TAKEN_BACK] = "Svar teke tilbake: {0}, {1}",
            [MAIL_SUBJECT_KEPT] = "Tida står fast: {0}, {1}",
            [MAIL_SUBJECT_SENDS] = "{0}, {1}",
            [MAIL_SENDS] = "{0} sender deg «{1}» til orientering.",
            [MAIL_INVITES] = "{0} inviterer deg til «{1}».",
            [MAIL_ASSIGNED] = "{0} vil at du tek over «{1}».",
            [MAIL_CHANGED] = "{0} har endra «{1}».",
            [MAIL_CHANGED_DATE] = "{0} har endra «{1}» {2}.",
            [MAIL_CHANGED_FROM] = "{0} har endra «{1}» frå og med {2}. Datoane "
                                  "før det står som dei var.",
            [MAIL_CANCELLED] = "{0} har avlyst «{1}».",
            [MAIL_CANCELLED_DATE] = "{0} har avlyst «{1}» {2}.",
            [MAIL_REMOVED] = "{0} inviterer deg ikkje lenger til «{1}».",
            [MAIL_REMOVED_DATE] =
                "{0} inviterer deg ikkje lenger til «{1}» {2}.",
            [MAIL_ACCEPTED] = "{0} takkar ja til «{1}».",
            [MAIL_DECLINED] = "{0} takkar nei til «{1}».",
            [MAIL_TAKEN_BACK] = "{0} tek tilbake svaret på «{1}».",
            [MAIL_KEPT] = "{0} kan ikkje ta tida du føreslo for «{1}». "
                          "Invitasjonen gjeld som før.",
            [MAIL_WHEN] = "Når",
            [MAIL_BEFORE] = "Før",
            [MAIL_OFF] = "Går ut",
            [MAIL_WHERE] = "Stad",
            [MAIL_DATES] = "Datoar",
            [MAIL_AGENDA] = "Dagsorden",
            [MAIL_REASON] = "Grunn",
            [MAIL_AND_MORE] = "… og fleire",
            [MAIL_ZONE] = "Klokkesletta gjeld i tidssona {0}.",
            [MAIL_HOW_TO_ANSWER] =
                "Svar med knappane som kalenderen eller e-postprogrammet ditt "
                "viser; svaret kjem fram av seg sjølv.",
            [MAIL_ANSWER_HERE] = "Du finn han mellom invitasjonane i Takt.",
            [MAIL_UNTITLED] = "(utan tittel)",
        },
    [TAKT_LANG_EN] =
        {
            [MAIL_SUBJECT_INVITES] = "Invitation: {0}, {1}",
            [MAIL_SUBJECT_ASSIGNED] = "Assigned: {0}, {1}",
            [MAIL_SUBJECT_CHANGED] = "Changed: {0}, {1}",
            [MAIL_SUBJECT_CANCELLED] = "Cancelled: {0}, {1}",
            [MAIL_SUBJECT_REMOVED] = "No longer invited: {0}, {1}",
            [MAIL_SUBJECT_ACCEPTED] = "Accepted: {0}, {1}",
            [MAIL_SUBJECT_DECLINED] = "Declined: {0}, {1}",
            [MAIL_SUBJECT_TAKEN_BACK] = "Answer taken back: {0}, {1}",
            [MAIL_SUBJECT_KEPT] = "The time stands: {0}, {1}",
            [MAIL_SUBJECT_SENDS] = "{0}, {1}",
            [MAIL_SENDS] = "{0} sends you “{1}” for your information.",
            [MAIL_INVITES] = "{0} invites you to “{1}”.",
            [MAIL_ASSIGNED] = "{0} would like you to take over “{1}”.",
            [MAIL_CHANGED] = "{0} has changed “{1}”.",
            [MAIL_CHANGED_DATE] = "{0} has changed “{1}” on {2}.",
            [MAIL_CHANGED_FROM] = "{0} has changed “{1}” from {2} on. The "
                                  "dates before that stand as they were.",
            [MAIL_CANCELLED] = "{0} has cancelled “{1}”.",
            [MAIL_CANCELLED_DATE] = "{0} has cancelled “{1}” on {2}.",
            [MAIL_REMOVED] = "{0} no longer invites you to “{1}”.",
            [MAIL_REMOVED_DATE] = "{0} no longer invites you to “{1}” on {2}.",
            [MAIL_ACCEPTED] = "{0} accepts “{1}”.",
            [MAIL_DECLINED] = "{0} declines “{1}”.",
            [MAIL_TAKEN_BACK] = "{0} takes back the answer to “{1}”.",
            [MAIL_KEPT] = "{0} cannot take the time that you proposed for "
                          "“{1}”. The invitation stands as it was.",
            [MAIL_WHEN] = "When",
            [MAIL_BEFORE] = "Before",
            [MAIL_OFF] = "Cancelled",
            [MAIL_WHERE] = "Place",
            [MAIL_DATES] = "Dates",
            [MAIL_AGENDA] = "Agenda",
            [MAIL_REASON] = "Reason",
            [MAIL_AND_MORE] = "… and more",
            [MAIL_ZONE] = "Times are in the time zone {0}.",
            [MAIL_HOW_TO_ANSWER] =
                "Answer with the buttons that your calendar or mail program "
                "shows; the answer arrives by itself.",
            [MAIL_ANSWER_HERE] = "You find it among your invitations in Takt.",
            [MAIL_UNTITLED] = "(no title)",
        },
    [TAKT_LANG_SV] =
        {
            [MAIL_SUBJECT_INVITES] = "Inbjudan: {0}, {1}",
            [MAIL_SUBJECT_ASSIGNED] = "Tilldelat: {0}, {1}",
            [MAIL_SUBJECT_CHANGED] = "Ändrat: {0}, {1}",
            [MAIL_SUBJECT_CANCELLED] = "Inställt: {0}, {1}",
            [MAIL_SUBJECT_REMOVED] = "Inte längre inbjuden: {0}, {1}",
            [MAIL_SUBJECT_ACCEPTED] = "Tackar ja: {0}, {1}",
            [MAIL_SUBJECT_DECLINED] = "Tackar nej: {0}, {1}",
            [MAIL_SUBJECT_TAKEN_BACK] = "Svar återtaget: {0}, {1}",
            [MAIL_SUBJECT_KEPT] = "Tiden står fast: {0}, {1}",
            [MAIL_SUBJECT_SENDS] = "{0}, {1}",
            [MAIL_SENDS] = "{0} skickar dig ”{1}” för kännedom.",
            [MAIL_INVITES] = "{0} bjuder in dig till ”{1}”.",
            [MAIL_ASSIGNED] = "{0} vill att du tar över ”{1}”.",
            [MAIL_CHANGED] = "{0} har ändrat ”{1}”.",
            [MAIL_CHANGED_DATE] = "{0} har ändrat ”{1}” {2}.",
            [MAIL_CHANGED_FROM] = "{0} har ändrat ”{1}” från och med {2}. "
                                  "Datumen dessförinnan står kvar som de var.",
            [MAIL_CANCELLED] = "{0} har ställt in ”{1}”.",
            [MAIL_CANCELLED_DATE] = "{0} har ställt in ”{1}” {2}.",
            [MAIL_REMOVED] = "{0} bjuder inte längre in dig till ”{1}”.",
            [MAIL_REMOVED_DATE] =
                "{0} bjuder inte längre in dig till ”{1}” {2}.",
            [MAIL_ACCEPTED] = "{0} tackar ja till ”{1}”.",
            [MAIL_DECLINED] = "{0} tackar nej till ”{1}”.",
            [MAIL_TAKEN_BACK] = "{0} tar tillbaka svaret på ”{1}”.",
            [MAIL_KEPT] = "{0} kan inte ta den tid du föreslog för ”{1}”. "
                          "Inbjudan gäller som förut.",
            [MAIL_WHEN] = "När",
            [MAIL_BEFORE] = "Tidigare",
            [MAIL_OFF] = "Utgår",
            [MAIL_WHERE] = "Plats",
            [MAIL_DATES] = "Datum",
            [MAIL_AGENDA] = "Dagordning",
            [MAIL_REASON] = "Anledning",
            [MAIL_AND_MORE] = "… och fler",
            [MAIL_ZONE] = "Klockslagen gäller i tidszonen {0}.",
            [MAIL_HOW_TO_ANSWER] =
                "Svara med knapparna som din kalender eller ditt e-postprogram "
                "visar; svaret kommer fram av sig självt.",
            [MAIL_ANSWER_HERE] = "Du hittar den bland inbjudningarna i Takt.",
            [MAIL_UNTITLED] = "(utan titel)",
        },
    [TAKT_LANG_DA] =
        {
            [MAIL_SUBJECT_INVITES] = "Invitation: {0}, {1}",
            [MAIL_SUBJECT_ASSIGNED] = "Tildelt: {0}, {1}",
            [MAIL_SUBJECT_CHANGED] = "Ændret: {0}, {1}",
            [MAIL_SUBJECT_CANCELLED] = "Aflyst: {0}, {1}",
            [MAIL_SUBJECT_REMOVED] = "Ikke længere inviteret: {0}, {1}",
            [MAIL_SUBJECT_ACCEPTED] = "Siger ja: {0}, {1}",
            [MAIL_SUBJECT_DECLINED] = "Siger nej: {0}, {1}",
            [MAIL_SUBJECT_TAKEN_BACK] = "Svar taget tilbage: {0}, {1}",
            [MAIL_SUBJECT_KEPT] = "Tidspunktet står fast: {0}, {1}",
            [MAIL_SUBJECT_SENDS] = "{0}, {1}",
            [MAIL_SENDS] = "{0} sender dig »{1}« til orientering.",
            [MAIL_INVITES] = "{0} inviterer dig til »{1}«.",
            [MAIL_ASSIGNED] = "{0} vil gerne have, at du overtager »{1}«.",
            [MAIL_CHANGED] = "{0} har ændret »{1}«.",
            [MAIL_CHANGED_DATE] = "{0} har ændret »{1}« {2}.",
            [MAIL_CHANGED_FROM] = "{0} har ændret »{1}« fra og med {2}. "
                                  "Datoerne før det står, som de var.",
            [MAIL_CANCELLED] = "{0} har aflyst »{1}«.",
            [MAIL_CANCELLED_DATE] = "{0} har aflyst »{1}« {2}.",
            [MAIL_REMOVED] = "{0} inviterer dig ikke længere til »{1}«.",
            [MAIL_REMOVED_DATE] =
                "{0} inviterer dig ikke længere til »{1}« {2}.",
            [MAIL_ACCEPTED] = "{0} siger ja til »{1}«.",
            [MAIL_DECLINED] = "{0} siger nej til »{1}«.",
            [MAIL_TAKEN_BACK] = "{0} tager svaret på »{1}« tilbage.",
            [MAIL_KEPT] = "{0} kan ikke tage det tidspunkt, du foreslog for "
                          "»{1}«. Invitationen gælder som før.",
            [MAIL_WHEN] = "Hvornår",
            [MAIL_BEFORE] = "Før",
            [MAIL_OFF] = "Udgår",
            [MAIL_WHERE] = "Sted",
            [MAIL_DATES] = "Datoer",
            [MAIL_AGENDA] = "Dagsorden",
            [MAIL_REASON] = "Grund",
            [MAIL_AND_MORE] = "… og flere",
            [MAIL_ZONE] = "Klokkeslættene gælder i tidszonen {0}.",
            [MAIL_HOW_TO_ANSWER] =
                "Svar med de knapper, som din kalender eller dit mailprogram "
                "viser; svaret når frem af sig selv.",
            [MAIL_ANSWER_HERE] = "Du finder den blandt invitationerne i Takt.",
            [MAIL_UNTITLED] = "(uden titel)",
        },
    [TAKT_LANG_DE] =
        {
            [MAIL_SUBJECT_INVITES] = "Einladung: {0}, {1}",
            [MAIL_SUBJECT_ASSIGNED] = "Zur Übernahme: {0}, {1}",
            [MAIL_SUBJECT_CHANGED] = "Geändert: {0}, {1}",
            [MAIL_SUBJECT_CANCELLED] = "Abgesagt: {0}, {1}",
            [MAIL_SUBJECT_REMOVED] = "Nicht mehr eingeladen: {0}, {1}",
            [MAIL_SUBJECT_ACCEPTED] = "Zusage: {0}, {1}",
            [MAIL_SUBJECT_DECLINED] = "Absage: {0}, {1}",
            [MAIL_SUBJECT_TAKEN_BACK] = "Antwort zurückgenommen: {0}, {1}",
            [MAIL_SUBJECT_KEPT] = "Der Termin bleibt: {0}, {1}",
            [MAIL_SUBJECT_SENDS] = "{0}, {1}",
            [MAIL_SENDS] = "{0} schickt Ihnen „{1}“ zur Kenntnis.",
            [MAIL_INVITES] = "{0} lädt Sie zu „{1}“ ein.",
            [MAIL_ASSIGNED] = "{0} möchte Ihnen „{1}“ übergeben.",
            [MAIL_CHANGED] = "{0} hat „{1}“ geändert.",
            [MAIL_CHANGED_DATE] = "{0} hat „{1}“ am {2} geändert.",
            [MAIL_CHANGED_FROM] = "{0} hat „{1}“ ab {2} geändert. Die Termine "
                                  "davor bleiben, wie sie waren.",
            [MAIL_CANCELLED] = "{0} hat „{1}“ abgesagt.",
            [MAIL_CANCELLED_DATE] = "{0} hat „{1}“ am {2} abgesagt.",
            [MAIL_REMOVED] = "{0} lädt Sie nicht mehr zu „{1}“ ein.",
            [MAIL_REMOVED_DATE] =
                "{0} lädt Sie nicht mehr zu „{1}“ am {2} ein.",
            [MAIL_ACCEPTED] = "{0} sagt für „{1}“ zu.",
            [MAIL_DECLINED] = "{0} sagt für „{1}“ ab.",
            [MAIL_TAKEN_BACK] = "{0} nimmt die Antwort auf „{1}“ zurück.",
            [MAIL_KEPT] =
                "{0} kann den Termin, den Sie für „{1}“ vorgeschlagen haben, "
                "nicht wahrnehmen. Die Einladung gilt wie zuvor.",
            [MAIL_WHEN] = "Wann",
            [MAIL_BEFORE] = "Vorher",
            [MAIL_OFF] = "Entfällt",
            [MAIL_WHERE] = "Ort",
            [MAIL_DATES] = "Termine",
            [MAIL_AGENDA] = "Tagesordnung",
            [MAIL_REASON] = "Grund",
            [MAIL_AND_MORE] = "… und weitere",
            [MAIL_ZONE] = "Die Uhrzeiten gelten in der Zeitzone {0}.",
            [MAIL_HOW_TO_ANSWER] =
                "Antworten Sie mit den Knöpfen, die Ihr Kalender oder "
                "Mailprogramm zeigt; die Antwort kommt von selbst an.",
            [MAIL_ANSWER_HERE] =
                "Sie finden sie unter den Einladungen in Takt.",
            [MAIL_UNTITLED] = "(ohne Titel)",
        },
    [TAKT_LANG_NL] =
        {
            [MAIL_SUBJECT_INVITES] = "Uitnodiging: {0}, {1}",
            [MAIL_SUBJECT_ASSIGNED] = "Toegewezen: {0}, {1}",
            [MAIL_SUBJECT_CHANGED] = "Gewijzigd: {0}, {1}",
            [MAIL_SUBJECT_CANCELLED] = "Afgezegd: {0}, {1}",
            [MAIL_SUBJECT_REMOVED] = "Niet meer uitgenodigd: {0}, {1}",
            [MAIL_SUBJECT_ACCEPTED] = "Toegezegd: {0}, {1}",
            [MAIL_SUBJECT_DECLINED] = "Afgewezen: {0}, {1}",
            [MAIL_SUBJECT_TAKEN_BACK] = "Antwoord ingetrokken: {0}, {1}",
            [MAIL_SUBJECT_KEPT] = "De tijd blijft staan: {0}, {1}",
            [MAIL_SUBJECT_SENDS] = "{0}, {1}",
            [MAIL_SENDS] = "{0} stuurt u ‘{1}’ ter kennisname.",
            [MAIL_INVITES] = "{0} nodigt u uit voor ‘{1}’.",
            [MAIL_ASSIGNED] = "{0} wil dat u ‘{1}’ overneemt.",
            [MAIL_CHANGED] = "{0} heeft ‘{1}’ gewijzigd.",
            [MAIL_CHANGED_DATE] = "{0} heeft ‘{1}’ op {2} gewijzigd.",
            [MAIL_CHANGED_FROM] = "{0} heeft ‘{1}’ vanaf {2} gewijzigd. De "
                                  "data daarvoor blijven zoals ze waren.",
            [MAIL_CANCELLED] = "{0} heeft ‘{1}’ afgezegd.",
            [MAIL_CANCELLED_DATE] = "{0} heeft ‘{1}’ op {2} afgezegd.",
            [MAIL_REMOVED] = "{0} nodigt u niet meer uit voor ‘{1}’.",
            [MAIL_REMOVED_DATE] =
                "{0} nodigt u niet meer uit voor ‘{1}’ op {2}.",
            [MAIL_ACCEPTED] = "{0} komt naar ‘{1}’.",
            [MAIL_DECLINED] = "{0} komt niet naar ‘{1}’.",
            [MAIL_TAKEN_BACK] = "{0} trekt het antwoord op ‘{1}’ in.",
            [MAIL_KEPT] = "{0} kan niet op de tijd die u voor ‘{1}’ "
                          "voorstelde. De uitnodiging geldt zoals ze was.",
            [MAIL_WHEN] = "Wanneer",
            [MAIL_BEFORE] = "Eerder",
            [MAIL_OFF] = "Vervalt",
            [MAIL_WHERE] = "Plaats",
            [MAIL_DATES] = "Data",
            [MAIL_AGENDA] = "Agendapunten",
            [MAIL_REASON] = "Reden",
            [MAIL_AND_MORE] = "… en meer",
            [MAIL_ZONE] = "De tijden gelden in de tijdzone {0}.",
            [MAIL_HOW_TO_ANSWER] =
                "Antwoord met de knoppen die uw agenda of mailprogramma toont; "
                "het antwoord komt vanzelf aan.",
            [MAIL_ANSWER_HERE] = "U vindt ze bij de uitnodigingen in Takt.",
            [MAIL_UNTITLED] = "(zonder titel)",
        },
};

void mail_word_add(struct buf *out, enum takt_lang lang, enum mail_word word,
                   const char *const *args)
{
    face_fill(out, words[lang][word], args);
}

const char *mail_word(enum takt_lang lang, enum mail_word word)
{
    return words[lang][word];
}

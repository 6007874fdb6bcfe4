/* SPDX-License-Identifier: MIT */
/*
 * What an import has to say about a file: which component or line, and what
 * became of it.
 */
#ifndef ICAL_NOTES_H
#define ICAL_NOTES_H

#include <stdbool.h>
#include <takt/words.h>

#include "diary/arena.h"

enum ical_note {
    /* the component was left out */
    ICAL_NOTE_LINE,          /* a line in it is not NAME:VALUE */
    ICAL_NOTE_LONG,          /* a line in it is too long */
    ICAL_NOTE_OPEN,          /* its END is missing */
    ICAL_NOTE_END,           /* an END in it ends nothing */
    ICAL_NOTE_DEPTH,         /* something in it stands too deep */
    ICAL_NOTE_NO_START,      /* no DTSTART */
    ICAL_NOTE_BAD_START,     /* DTSTART, DUE or RECURRENCE-ID unreadable;
                                detail: the line */
    ICAL_NOTE_NOT_FOLLOWUP,  /* neither event nor task; detail: its name */
    ICAL_NOTE_UID_TWICE,     /* another of the same uid is newer */
    ICAL_NOTE_TOO_MANY,      /* more dates than one follow-up may have */
    ICAL_NOTE_REMOVED,       /* an override of a date that EXDATE removes
                                (readings X14) */
    ICAL_NOTE_LEFT_OUT__END, /* from here on it was taken */
    ICAL_NOTE_STRAY = ICAL_NOTE_LEFT_OUT__END, /* lines in no component */
    ICAL_NOTE_CALENDAR,      /* the calendar around it is broken; its whole
                                parts were taken */
    ICAL_NOTE_CALENDAR_LINE, /* a line of the calendar around it all, which
                                no follow-up could keep; detail: the line */
    ICAL_NOTE_PART,          /* a part of it is broken and was left out;
                                detail: its name */
    ICAL_NOTE_RULE,          /* the rule was refused: one date, text kept;
                                detail: the rule; takt says why */
    ICAL_NOTE_ZONE,          /* detail: a zone's name that was read as
                                another */
    ICAL_NOTE_ZONE_FIXED,    /* detail: a zone that no known one is like; its
                                offset of now was taken */
    ICAL_NOTE_ZONE_UNKNOWN,  /* detail: a zone that nothing tells of; read as
                                wall time */
    ICAL_NOTE_DATE,          /* a line with a date that cannot be read: kept
                                as text; detail: the line */
    ICAL_NOTE_END_EARLY,     /* ends before it starts: read as no length */
    ICAL_NOTE_UNDATED,       /* a task without a date: put on the day it was
                                made */
    ICAL_NOTE_NOT_UTF8,      /* text was read as Latin-1 */
    ICAL_NOTE_NO_UID,        /* has no UID: got one */
    ICAL_NOTE_LINES,         /* more unknown lines than can be kept */
    ICAL_NOTE_RANGE,         /* RANGE=THISANDFUTURE was read as one date */
    ICAL_NOTE_START_SHOWN,   /* the rule does not make the start: shown as
                                one more date (readings S1) */
    ICAL_NOTE__COUNT
};

struct ical_noted {
    enum ical_note note;
    uint32_t line;          /* number of the line, from 1 */
    const char *component;  /* its name, as VEVENT; "" for the file */
    const char *title;      /* of the follow-up, or else its UID; NULL: it
                             has neither */
    const char *detail;     /* see the enum; NULL: nothing */
    struct takt_error takt; /* for ICAL_NOTE_RULE: offsets into detail */
};

/* The most notes that are kept of one file; all are counted. */
#define ICAL_NOTES_MAX 1000

/* Whether the component was left out. */
static inline bool ical_note_is_left_out(enum ical_note note)
{
    return note < ICAL_NOTE_LEFT_OUT__END;
}

/* The sentence of a note, lower case, no full stop; detail belongs behind
 * it. Static. */
const char *ical_note_text(enum ical_note note, enum takt_lang lang);

#endif

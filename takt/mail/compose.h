/* SPDX-License-Identifier: MIT */
/*
 * A mail as text (RFC 5322, MIME), with calendars in it (RFC 6047): in plain
 * text, as a page, and as the calendar that programs act upon.
 *
 * Threads: any number at once.
 */
#ifndef MAIL_COMPOSE_H
#define MAIL_COMPOSE_H

#include <stdint.h>

#include "diary/arena.h"

struct mail_party {
    const char *name; /* NULL: none */
    const char *address;
};

/* A calendar in a mail. */
struct mail_enclosed {
    const char *method; /* as METHOD in it */
    const char *text;   /* with CRLF */
};

struct mail_parts {
    struct mail_party from;
    struct mail_party to;
    struct mail_party reply_to; /* address NULL: none */
    const char *message_id;     /* without the angles */
    int64_t date_s;
    const char *subject;
    const char *plain;
    const char *html;
    const struct mail_enclosed *calendars; /* the first is what the mail is
                                              about; the others go with it */
    size_t calendar_count;
};

/* The whole message with CRLF, in the arena. */
const char *mail_compose(const struct mail_parts *parts,
                         struct diary_arena *arena);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * One mail as it came: who it says it is from, to whom it went, and the
 * calendars that it carries (RFC 5322, RFC 2045 to 2049, RFC 6047).
 *
 * Nothing here judges: the fields say what the sender wrote, and anybody may
 * write anything. Whether the sender is who he says is trust.h's; what a
 * calendar asks for is the business of those who read it.
 *
 * All texts are UTF-8 and lie in the caller's arena. A message within a
 * message (a forwarded one, or the one that a bounce gives back) is not
 * looked into: what stands there, its sender did not send to us.
 */
#ifndef MAIL_MESSAGE_H
#define MAIL_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "diary/arena.h"

/* The largest message that is read, in bytes. */
#define MAIL_MESSAGE_MAX ((size_t)10 * 1024 * 1024)

/* The most parts of one, and how deep they may stand within each other. */
#define MAIL_PARTS_MAX 100
#define MAIL_DEPTH_MAX 16

/* The most calendars and addresses that are kept; more are left out. */
#define MAIL_CALENDARS_MAX 16
#define MAIL_RECIPIENTS_MAX 500

/* What came of reading a message. */
enum mail_found {
    MAIL_FOUND_CALENDAR,    /* it was read, and carries at least one */
    MAIL_FOUND_NO_CALENDAR, /* it was read, and carries none */
    MAIL_FOUND_NO_MESSAGE,  /* has neither From nor Date: it is no mail */
    MAIL_FOUND_TOO_LARGE,   /* passes a bound; nothing was read */
    MAIL_FOUND__COUNT
};

struct mail_calendar {
    const char *text; /* iCalendar; its line ends are as they came */
    size_t len;
    const char *method; /* of the part's header, in upper case; or NULL */
};

struct mail_message {
    bool has_date;
    int64_t date_s; /* Date, as an instant */

    /* Addresses: local@domain, their ASCII letters in lower case. NULL where
     * the field is missing, stands twice, or does not name just one mailbox: a
     * sender who is not clear is none. */
    const char *from;
    const char *sender;
    const char *reply_to; /* programs that write for somebody from an address
                             of their own name him here */

    /* To whom it went, as the fields say: To, Cc, and those that our mail
     * server has written (Delivered-To, X-Original-To, Envelope-To). */
    const char *const *recipients;
    size_t recipient_count;

    /* The value of the topmost Authentication-Results, on one line; NULL for
     * none. */
    const char *authentication;

    /* Each once, also where the same comes as alternative and attachment. */
    const struct mail_calendar *calendars;
    size_t calendar_count;

    bool is_report; /* multipart/report: a bounce, or a receipt */
};

/* Reads one message.
 *
 * out is filled on every path: zeroed where nothing was read. Its texts live
 * as long as the arena; bytes are not kept. May be called by any thread. */
enum mail_found mail_message_read(struct mail_message *out, const void *bytes,
                                  size_t len, struct diary_arena *arena);

#endif

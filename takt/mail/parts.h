/* SPDX-License-Identifier: MIT */
/* The parts of a message: the calendars. */
#ifndef MAIL_PARTS_H
#define MAIL_PARTS_H

#include "mail/message.h"
#include "mail/mime.h"

/* Fills calendars and is_report of out from a message's outermost part.
 * Answers false where it has more parts, or deeper ones, than may be. */
bool mail_parts_read(struct mail_message *out, struct _GMimeObject *outermost,
                     struct diary_arena *arena);

#endif

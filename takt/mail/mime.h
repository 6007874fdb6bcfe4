/* SPDX-License-Identifier: MIT */
/*
 * GMime for the readers of this folder: a message as a tree of parts.
 *
 * GMime keeps every header field and part as an object of some hundred bytes,
 * and walks what is nested by recursion; so a message is looked over first,
 * and refused where it would take more memory or depth than a mail does.
 */
#ifndef MAIL_MIME_H
#define MAIL_MIME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "diary/arena.h"

struct _GMimeObject; /* GMimeObject, without its header */

/* Has GMime read a message. Answers its outermost part, which has the fields
 * of the message too, and which the caller ends by mail_mime_free(); or NULL,
 * with *is_too_large set where it passes a bound. */
struct _GMimeObject *mail_mime_parse(bool *is_too_large, const char *bytes,
                                     size_t len);

/* Frees it; NULL is allowed. */
void mail_mime_free(struct _GMimeObject *part);

TAKT_AUTO_DEFINE_FREE(mail_mime, struct _GMimeObject *, mail_mime_free)

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Whether a mail is from whom it says (RFC 8601, RFC 6376).
 *
 * The mail server that took it in checks its signatures and writes what it
 * found as Authentication-Results, topmost, with its own name. Any sender can
 * write such a field too, so only the topmost counts (mail/message.h gives
 * that one), and only with the name of a server that the house has named: one
 * that takes out what comes with its name from outside, as RFC 8601, 5 asks.
 *
 * Whatever is not clear is a no.
 */
#ifndef MAIL_TRUST_H
#define MAIL_TRUST_H

#include <stdbool.h>

/* Whether a value of Authentication-Results, written by the host of that name
 * (its authserv-id), says that a DKIM signature passed whose domain may speak
 * for an address: the domain itself, or one above it of two labels or more.
 * NULL for any of them is allowed, and a no. May be called by any thread. */
bool mail_trust_dkim(const char *authentication, const char *host,
                     const char *address);

#endif

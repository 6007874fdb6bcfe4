/* SPDX-License-Identifier: MIT */
/* Passwords of people: Argon2id (RFC 9106), slow on purpose. */
#ifndef ACCOUNT_PASSWORD_H
#define ACCOUNT_PASSWORD_H

#include <stdbool.h>
#include <stddef.h>

#include "diary/messages.h"

/* Fewest and most bytes of a password. */
#define ACCOUNT_PASSWORD_MIN 10
#define ACCOUNT_PASSWORD_MAX 1024

/* Bytes of a hash as text, the NUL included. */
#define ACCOUNT_PASSWORD_HASH 128

/* Refuses a password that is too short or too long, or is the login. */
takt_status account_password_check(const char *password, const char *login,
                                   struct diary_error *err);

/* Hashes a password; the text says how, so that a later program may do it
 * otherwise. Takes the time and memory that ACCOUNT_… of password.c say.
 *
 * @return TAKT_OK; TAKT_NOMEM */
takt_status account_password_hash(char out[ACCOUNT_PASSWORD_HASH],
                                  const char *password);

/* Whether a password is the one of a hash. With hash NULL it takes as long
 * and answers false, so that nobody learns which logins there are. */
bool account_password_is(const char *hash, const char *password);

/* Whether a hash was made otherwise than account_password_hash() now does. */
bool account_password_is_old(const char *hash);

#endif

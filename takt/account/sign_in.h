/* SPDX-License-Identifier: MIT */
/* Signing in with login and password. */
#ifndef ACCOUNT_SIGN_IN_H
#define ACCOUNT_SIGN_IN_H

#include "account/guard.h"
#include "account/key.h"
#include "diary/diary.h"

/* Signs a person in and makes a session. A login that is not there, one
 * without a password, one that is disabled and a wrong password are all told
 * the same, after the same time.
 *
 * @param address where it comes from
 * @param session set to the secret of the session, in the arena
 * @return TAKT_OK; TAKT_REFUSED with DIARY_REASON_SIGN_IN, or
 *         DIARY_REASON_SIGN_IN_WAIT with the seconds to wait */
takt_status account_sign_in(const struct diary_call *call,
                            const struct account_key *key,
                            struct account_guard *guard, const char *address,
                            const char *login, const char *password,
                            int64_t *person, const char **session,
                            struct diary_arena *arena, struct diary_error *err);

/* Whether a password is a person's own; wrong ones count as with signing in,
 * and are refused likewise. */
takt_status account_check_password(const struct diary_call *call,
                                   struct account_guard *guard,
                                   const char *address, int64_t person,
                                   const char *password,
                                   struct diary_error *err);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Passwords; see password.h.
 *
 * Argon2id with two passes over 64 MiB, libsodium's parameters for somebody
 * who waits: some 70 ms on one core of the machine that this was made on. At
 * most as many are computed at once as the server has workers, which bounds
 * the memory. RFC 9106, section 4, asks for 64 MiB with three passes and four
 * lanes where memory is short; libsodium has one lane.
 */
#include "account/password.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

#define PASSES crypto_pwhash_OPSLIMIT_INTERACTIVE
#define MEMORY crypto_pwhash_MEMLIMIT_INTERACTIVE

static_assert(ACCOUNT_PASSWORD_HASH == crypto_pwhash_STRBYTES, "its text");

takt_status account_password_check(const char *password, const char *login,
                                   struct diary_error *err)
{
    size_t len = strlen(password);

    if (len < ACCOUNT_PASSWORD_MIN || len > ACCOUNT_PASSWORD_MAX)
        return diary_refuse(err, DIARY_REASON_PASSWORD_LENGTH,
                            ACCOUNT_PASSWORD_MIN, ACCOUNT_PASSWORD_MAX);
    if (login != NULL && strcmp(password, login) == 0)
        return diary_refuse(err, DIARY_REASON_PASSWORD_LOGIN, 0, 0);
    return TAKT_OK;
}

takt_status account_password_hash(char out[ACCOUNT_PASSWORD_HASH],
                                  const char *password)
{
    return crypto_pwhash_str(out, password, strlen(password), PASSES, MEMORY) ==
                   0
               ? TAKT_OK
               : TAKT_NOMEM;
}

bool account_password_is(const char *hash, const char *password)
{
    char unused[ACCOUNT_PASSWORD_HASH];

    if (hash != NULL)
        return crypto_pwhash_str_verify(hash, password, strlen(password)) == 0;
    (void)account_password_hash(unused, password); /* for the time it takes */
    return false;
}

bool account_password_is_old(const char *hash)
{
    return crypto_pwhash_str_needs_rehash(hash, PASSES, MEMORY) != 0;
}

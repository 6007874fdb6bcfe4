/* SPDX-License-Identifier: MIT */
/*
 * The server's key, and what is made with it: hashes of secrets, and secrets.
 *
 * Whoever reads the diary's file alone can neither use nor guess a token, for
 * the key lies in a file of its own, FILE.key beside the diary unless told
 * otherwise, readable by its user alone. Without that file every session,
 * application password and feed address is void; passwords are not.
 *
 * A key is immutable once loaded: any number of threads may use it.
 */
#ifndef ACCOUNT_KEY_H
#define ACCOUNT_KEY_H

#include "base/buf.h"
#include "diary/messages.h"

#define ACCOUNT_KEY_BYTES 32

/* Characters of a hash, and of a secret, as text; the NUL included. */
#define ACCOUNT_HASH_TEXT 65
#define ACCOUNT_SECRET_TEXT 44

/* What a hash is of: the same secret has another hash in each. */
enum account_hash_of {
    ACCOUNT_HASH_TOKEN,
    ACCOUNT_HASH_CSRF,
    ACCOUNT_HASH_ADDRESS,
    ACCOUNT_HASH_REPLY,
};

struct account_key {
    unsigned char bytes[ACCOUNT_KEY_BYTES];
};

/* Reads the key from a file, which is made with a new key if it is not there.
 *
 * @param made set to whether it was made; may be NULL
 * @return TAKT_OK; TAKT_REFUSED with DIARY_REASON_KEY */
takt_status account_key_load(struct account_key *out, const char *path,
                             bool *made, struct diary_error *err);

/* Appends where the key of a diary lies if nobody says otherwise. */
bool account_key_path(struct buf *out, const char *db);

/* Hashes a text with the key: keyed BLAKE2b, as hexadecimal text. */
void account_hash(char out[ACCOUNT_HASH_TEXT], const struct account_key *key,
                  enum account_hash_of of, const char *text, size_t len);

/* Whether two texts are the same, in a time that does not tell where they
 * differ. NULL is like nothing. */
bool account_is_same(const char *a, const char *b);

/* A new secret of 32 random bytes, for a cookie or a URL. */
void account_new_secret(char out[ACCOUNT_SECRET_TEXT]);

/* Characters of an application password, the NUL included. */
#define ACCOUNT_WORD_TEXT 25

/* A new application password, of 100 random bits, for a person to type:
 * "k7mp-x2qd-9hre-t4wn-bz6c". */
void account_new_word(char out[ACCOUNT_WORD_TEXT]);

#endif

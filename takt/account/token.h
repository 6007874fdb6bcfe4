/* SPDX-License-Identifier: MIT */
/*
 * Tokens: secrets that stand for a person. The session of a browser, a link
 * that signs in once, the password of a calendar program, the address of a
 * feed. Only a keyed hash is kept (see key.h), so each is shown once, when it
 * is made; taking one back makes it void at once.
 */
#ifndef ACCOUNT_TOKEN_H
#define ACCOUNT_TOKEN_H

#include "account/key.h"
#include "diary/diary.h"

/* How long a session lives unused, and a link at all, in seconds. */
#define ACCOUNT_SESSION_S (30 * (int64_t)86400)
#define ACCOUNT_LINK_S 600

/* The most tokens of a kind that one person has. The oldest session makes
 * room for a new one; of the other kinds more are refused. */
#define ACCOUNT_TOKENS_MAX 100

/* The most bytes of a label. */
#define ACCOUNT_LABEL_MAX 200

/* Who a token stands for. */
struct account_bearer {
    int64_t person;
    bool is_admin;
    const char *options; /* of a feed */
};

/* Makes a token for a person.
 *
 * @param label   what its owner calls it; may be NULL
 * @param options of a feed; else NULL
 * @param secret  set to it, in the arena; shown once
 * @return TAKT_OK; TAKT_REFUSED */
takt_status account_token_new(const struct diary_call *call,
                              const struct account_key *key, int64_t person,
                              enum diary_token_kind kind, const char *label,
                              const char *options, const char **secret,
                              struct diary_arena *arena,
                              struct diary_error *err);

/* Says who a secret stands for, and notes that it was used. Options lie in
 * the arena.
 *
 * @return TAKT_OK; TAKT_DONE: nobody, for it is not known, taken back, too
 *         old, or its person is locked out; TAKT_REFUSED: the store failed */
takt_status account_token_use(const struct diary_call *call,
                              const struct account_key *key,
                              enum diary_token_kind kind, const char *secret,
                              struct account_bearer *out,
                              struct diary_arena *arena,
                              struct diary_error *err);

/* The row of a secret, whatever has become of its person. TAKT_DONE: it is not
 * known. */
takt_status account_token_of(const struct diary_call *call,
                             const struct account_key *key,
                             enum diary_token_kind kind, const char *secret,
                             struct diary_token *out, struct diary_arena *arena,
                             struct diary_error *err);

/* Takes the link out of use and makes a session of it, for one of many who
 * use it at once. TAKT_DONE as account_token_use(). */
takt_status account_link_use(const struct diary_call *call,
                             const struct account_key *key, const char *link,
                             int64_t *person, const char **session,
                             struct diary_arena *arena,
                             struct diary_error *err);

/* A person's tokens of a kind, oldest first; those that are too old left
 * out. */
takt_status account_tokens(const struct diary_call *call, int64_t person,
                           enum diary_token_kind kind, struct diary_token **out,
                           size_t *count, struct diary_arena *arena,
                           struct diary_error *err);

/* Characters of a hash that name a token towards its owner. */
#define ACCOUNT_TOKEN_ID 16

/* Takes back the token of a person's whose hash begins with id.
 * TAKT_DONE: there is none. */
takt_status account_token_revoke(const struct diary_call *call, int64_t person,
                                 enum diary_token_kind kind, const char *id,
                                 struct diary_error *err);

/* Takes back the token of a secret, if there is one. */
takt_status account_token_end(const struct diary_call *call,
                              const struct account_key *key, const char *secret,
                              struct diary_error *err);

/* Takes back all of a person's tokens of a kind, but for the one of a secret
 * (NULL: all). Within a transaction of the caller. */
takt_status account_tokens_erase(const struct diary_call *call,
                                 const struct account_key *key, int64_t person,
                                 enum diary_token_kind kind, const char *but,
                                 struct diary_error *err);

/* What X-Takt-Csrf must say in a session, from its secret. */
const char *account_csrf(const struct account_key *key, const char *session,
                         struct diary_arena *arena);

#endif

/* SPDX-License-Identifier: MIT */
/* Tokens; see token.h. */
#include "account/token.h"

#include <assert.h>
#include <string.h>

#include "account/rows.h"

/* How often the use of a token is noted, in seconds: a session that is in
 * use writes no more than this. */
#define NOTE_S 3600

/* Tokens too old that each new one sweeps away at most. */
#define SWEEP_MAX 100

/* The most bytes of a secret that somebody may show. */
#define SECRET_MAX 256

/* The hash of a secret; of an application password without its dashes, and
 * in lower case, as people type them. */
static void hash_of(char out[ACCOUNT_HASH_TEXT], const struct account_key *key,
                    enum diary_token_kind kind, const char *secret)
{
    char plain[SECRET_MAX + 1];
    size_t n = 0;

    plain[n++] = (char)('a' + (int)kind);
    for (const char *p = secret; *p != '\0' && n < SECRET_MAX; p++) {
        char c = *p;

        if (kind == DIARY_TOKEN_PASSWORD) {
            if (c == '-' || c == ' ')
                continue;
            if (c >= 'A' && c <= 'Z')
                c = (char)(c - 'A' + 'a');
        }
        plain[n++] = c;
    }
    account_hash(out, key, ACCOUNT_HASH_TOKEN, plain, n);
}

static int64_t expiry(enum diary_token_kind kind, int64_t now_s)
{
    switch (kind) {
    case DIARY_TOKEN_SESSION:
        return now_s + ACCOUNT_SESSION_S;
    case DIARY_TOKEN_LINK:
        return now_s + ACCOUNT_LINK_S;
    default:
        return DIARY_NONE;
    }
}

static bool is_too_old(const struct diary_token *token, int64_t now_s)
{
    return token->expires_s != DIARY_NONE && token->expires_s <= now_s;
}

static takt_status erase_token(const struct diary_call *call, const char *hash,
                               struct diary_error *err)
{
    const struct diary_token row = {.hash = hash};

    return call->store->functions->erase(call->store, DIARY_TOKEN, &row, err);
}

static takt_status sweep(const struct diary_call *call, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {call->now_s, SWEEP_MAX}};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered rows = DIARY_GATHERED(DIARY_TOKEN, &arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_EXPIRED, &args, &rows, err);

    for (size_t i = 0; status == TAKT_OK && i < rows.count; i++)
        status = erase_token(
            call,
            ((const struct diary_token *)diary_gathered_row(&rows, i))->hash,
            err);
    return status;
}

/* Refuses one too many of a kind; of sessions and links the oldest go. */
static takt_status make_room(const struct diary_call *call, int64_t person,
                             enum diary_token_kind kind,
                             struct diary_error *err)
{
    const struct diary_query_args args = {.number = {person, kind}};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered rows = DIARY_GATHERED(DIARY_TOKEN, &arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_TOKENS, &args, &rows, err);

    if (status != TAKT_OK || rows.count < ACCOUNT_TOKENS_MAX)
        return status;
    if (kind != DIARY_TOKEN_SESSION && kind != DIARY_TOKEN_LINK)
        return diary_refuse(err, DIARY_REASON_TOO_MANY, ACCOUNT_TOKENS_MAX, 0);
    for (size_t i = 0;
         status == TAKT_OK && i <= rows.count - ACCOUNT_TOKENS_MAX; i++)
        status = erase_token(
            call,
            ((const struct diary_token *)diary_gathered_row(&rows, i))->hash,
            err);
    return status;
}

/* Within a transaction. */
static takt_status make_token(const struct diary_call *call,
                              const struct account_key *key,
                              struct diary_token *row, const char **secret,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    char text[ACCOUNT_SECRET_TEXT];
    char hash[ACCOUNT_HASH_TEXT];
    takt_status status = sweep(call, err);

    static_assert(ACCOUNT_WORD_TEXT <= ACCOUNT_SECRET_TEXT, "both fit");
    if (status == TAKT_OK)
        status = make_room(call, row->person, row->kind, err);
    if (status != TAKT_OK)
        return status;
    if (row->kind == DIARY_TOKEN_PASSWORD)
        account_new_word(text);
    else
        account_new_secret(text);
    *secret = diary_take_copy(arena, text);
    hash_of(hash, key, row->kind, text);
    row->hash = hash;
    row->created_s = call->now_s;
    row->used_s = DIARY_NONE;
    row->expires_s = expiry(row->kind, call->now_s);
    return call->store->functions->put(call->store, DIARY_TOKEN, row, err);
}

takt_status account_token_new(const struct diary_call *call,
                              const struct account_key *key, int64_t person,
                              enum diary_token_kind kind, const char *label,
                              const char *options, const char **secret,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    struct diary_token row = {
        .person = person, .kind = kind, .label = label, .options = options};
    takt_status status;

    *secret = NULL;
    if (label != NULL && strlen(label) > ACCOUNT_LABEL_MAX)
        return diary_refuse_field(err, DIARY_REASON_TEXT, DIARY_FIELD_TITLE, 0,
                                  ACCOUNT_LABEL_MAX);
    status = account_begin(call, err);
    return status == TAKT_OK
               ? account_end(
                     call, make_token(call, key, &row, secret, arena, err), err)
               : status;
}

takt_status account_token_of(const struct diary_call *call,
                             const struct account_key *key,
                             enum diary_token_kind kind, const char *secret,
                             struct diary_token *out, struct diary_arena *arena,
                             struct diary_error *err)
{
    char hash[ACCOUNT_HASH_TEXT];

    hash_of(hash, key, kind, secret);
    *out = (struct diary_token){.hash = diary_take_copy(arena, hash)};
    return call->store->functions->get(call->store, DIARY_TOKEN, out, arena,
                                       err);
}

/* Finds a token that is good, and whose person may sign in. */
static takt_status find_good(const struct diary_call *call,
                             const struct account_key *key,
                             enum diary_token_kind kind, const char *secret,
                             struct diary_token *token,
                             struct diary_account *account,
                             struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_store_functions *functions = call->store->functions;
    takt_status status;

    if (strlen(secret) >= SECRET_MAX)
        return TAKT_DONE;
    status = account_token_of(call, key, kind, secret, token, arena, err);
    if (status != TAKT_OK)
        return status;
    if (token->kind != (int64_t)kind || is_too_old(token, call->now_s))
        return TAKT_DONE;
    *account = (struct diary_account){.person = token->person};
    status = functions->get(call->store, DIARY_ACCOUNT, account, arena, err);
    return status == TAKT_OK && account->disabled == 1 ? TAKT_DONE : status;
}

/* Notes that a token is in use; a session lives on from here. It may have
 * been taken back meanwhile. */
static takt_status note_use(const struct diary_call *call, const char *hash,
                            struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_store_functions *functions = call->store->functions;
    struct diary_token row = {.hash = hash};
    takt_status status = account_begin(call, err);

    if (status != TAKT_OK)
        return status;
    status = functions->get(call->store, DIARY_TOKEN, &row, arena, err);
    if (status == TAKT_OK) {
        row.used_s = call->now_s;
        row.expires_s = expiry(row.kind, call->now_s);
        status = functions->put(call->store, DIARY_TOKEN, &row, err);
    }
    return account_end(call, status, err);
}

takt_status account_token_use(const struct diary_call *call,
                              const struct account_key *key,
                              enum diary_token_kind kind, const char *secret,
                              struct account_bearer *out,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    struct diary_token token;
    struct diary_account account;
    takt_status status =
        find_good(call, key, kind, secret, &token, &account, arena, err);

    *out = (struct account_bearer){.person = 0};
    if (status == TAKT_OK &&
        (token.used_s == DIARY_NONE || call->now_s - token.used_s >= NOTE_S))
        status = note_use(call, token.hash, arena, err);
    if (status == TAKT_OK)
        *out = (struct account_bearer){.person = token.person,
                                       .is_admin = account.is_admin == 1,
                                       .options = token.options};
    return status;
}

/* Within a transaction. */
static takt_status exchange(const struct diary_call *call,
                            const struct account_key *key, const char *link,
                            int64_t *person, const char **session,
                            struct diary_arena *arena, struct diary_error *err)
{
    struct diary_token row = {.kind = DIARY_TOKEN_SESSION};
    struct diary_token token;
    struct diary_account account;
    takt_status status = find_good(call, key, DIARY_TOKEN_LINK, link, &token,
                                   &account, arena, err);

    if (status == TAKT_OK)
        status = erase_token(call, token.hash, err);
    if (status != TAKT_OK)
        return status;
    *person = row.person = token.person;
    return make_token(call, key, &row, session, arena, err);
}

takt_status account_link_use(const struct diary_call *call,
                             const struct account_key *key, const char *link,
                             int64_t *person, const char **session,
                             struct diary_arena *arena, struct diary_error *err)
{
    takt_status status = account_begin(call, err);

    *person = 0;
    *session = NULL;
    return status == TAKT_OK ? account_end(call,
                                           exchange(call, key, link, person,
                                                    session, arena, err),
                                           err)
                             : status;
}

takt_status account_tokens(const struct diary_call *call, int64_t person,
                           enum diary_token_kind kind, struct diary_token **out,
                           size_t *count, struct diary_arena *arena,
                           struct diary_error *err)
{
    const struct diary_query_args args = {.number = {person, kind}};
    struct diary_gathered rows = DIARY_GATHERED(DIARY_TOKEN, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_TOKENS, &args, &rows, err);

    *out = diary_take(arena, rows.count, sizeof(**out));
    *count = 0;
    for (size_t i = 0; status == TAKT_OK && i < rows.count; i++) {
        const struct diary_token *token = diary_gathered_row(&rows, i);

        if (!is_too_old(token, call->now_s))
            (*out)[(*count)++] = *token;
    }
    return status;
}

takt_status account_token_revoke(const struct diary_call *call, int64_t person,
                                 enum diary_token_kind kind, const char *id,
                                 struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_token *tokens;
    size_t count;
    takt_status status =
        account_tokens(call, person, kind, &tokens, &count, &arena, err);

    if (status != TAKT_OK || strlen(id) != ACCOUNT_TOKEN_ID)
        return status == TAKT_OK ? TAKT_DONE : status;
    for (size_t i = 0; i < count; i++)
        if (strncmp(tokens[i].hash, id, ACCOUNT_TOKEN_ID) == 0) {
            status = account_begin(call, err);
            return status == TAKT_OK
                       ? account_end(
                             call, erase_token(call, tokens[i].hash, err), err)
                       : status;
        }
    return TAKT_DONE;
}

takt_status account_token_end(const struct diary_call *call,
                              const struct account_key *key, const char *secret,
                              struct diary_error *err)
{
    char hash[ACCOUNT_HASH_TEXT];
    takt_status status = account_begin(call, err);

    if (status != TAKT_OK)
        return status;
    hash_of(hash, key, DIARY_TOKEN_SESSION, secret);
    return account_end(call, erase_token(call, hash, err), err);
}

takt_status account_tokens_erase(const struct diary_call *call,
                                 const struct account_key *key, int64_t person,
                                 enum diary_token_kind kind, const char *but,
                                 struct diary_error *err)
{
    const struct diary_query_args args = {.number = {person, kind}};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered rows = DIARY_GATHERED(DIARY_TOKEN, &arena);
    char kept[ACCOUNT_HASH_TEXT] = "";
    takt_status status =
        diary_gather(call, DIARY_QUERY_TOKENS, &args, &rows, err);

    if (but != NULL)
        hash_of(kept, key, kind, but);
    for (size_t i = 0; status == TAKT_OK && i < rows.count; i++) {
        const struct diary_token *token = diary_gathered_row(&rows, i);

        if (strcmp(token->hash, kept) != 0)
            status = erase_token(call, token->hash, err);
    }
    return status;
}

const char *account_csrf(const struct account_key *key, const char *session,
                         struct diary_arena *arena)
{
    char hash[ACCOUNT_HASH_TEXT];

    account_hash(hash, key, ACCOUNT_HASH_CSRF, session, strlen(session));
    return diary_take_copy(arena, hash);
}

/* SPDX-License-Identifier: MIT */
/* Signing in; see sign_in.h. The password is hashed outside of any
 * transaction, for that takes long; what it is then counted on is read
 * again. */
#include "account/sign_in.h"

#include <string.h>

#include "account/password.h"
#include "account/people.h"
#include "account/rows.h"
#include "account/token.h"

/* How long this login and this address have to wait. */
static int64_t wait_for(struct account_guard *guard, const char *address,
                        const struct diary_account *account, int64_t now_s)
{
    int64_t wait_s = account_guard_wait(guard, address, now_s);
    int64_t own_s = account->person == 0
                        ? 0
                        : account_wait(account->failures, ACCOUNT_LOGIN_FREE,
                                       account->failed_s, now_s);

    return own_s > wait_s ? own_s : wait_s;
}

/* Notes in an account how it went. Within a transaction. */
static takt_status note(const struct diary_call *call, int64_t person,
                        bool is_right, const char *password,
                        struct diary_error *err)
{
    const struct diary_store_functions *functions = call->store->functions;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_account row = {.person = person};
    char hash[ACCOUNT_PASSWORD_HASH];
    takt_status status =
        functions->get(call->store, DIARY_ACCOUNT, &row, &arena, err);

    if (status != TAKT_OK)
        return status;
    if (is_right) {
        row.failures = 0;
        row.used_s = call->now_s;
        if (account_password_is_old(row.password) &&
            account_password_hash(hash, password) == TAKT_OK)
            row.password = hash;
    } else {
        if (row.failed_s == DIARY_NONE ||
            call->now_s - row.failed_s >= ACCOUNT_FORGET_S)
            row.failures = 0;
        row.failures++;
        row.failed_s = call->now_s;
    }
    return functions->put(call->store, DIARY_ACCOUNT, &row, err);
}

/* Tries a password on an account, which may be none: then person is 0. */
static takt_status try_password(const struct diary_call *call,
                                struct account_guard *guard,
                                const char *address,
                                const struct diary_account *account,
                                const char *password, struct diary_error *err)
{
    int64_t wait_s = wait_for(guard, address, account, call->now_s);
    bool is_right;
    takt_status status = TAKT_OK;

    if (wait_s > 0)
        return diary_refuse(err, DIARY_REASON_SIGN_IN_WAIT, wait_s, 0);
    if (strlen(password) > ACCOUNT_PASSWORD_MAX)
        return diary_refuse(err, DIARY_REASON_SIGN_IN, 0, 0);
    is_right = account_password_is(
        account->person != 0 ? account->password : NULL, password);
    is_right = is_right && account->disabled == 0;
    if (!is_right)
        account_guard_failed(guard, address, call->now_s);
    if (account->person != 0) {
        status = account_begin(call, err);
        if (status == TAKT_OK)
            status = account_end(
                call, note(call, account->person, is_right, password, err),
                err);
    }
    if (status < 0)
        return status;
    return is_right && status == TAKT_OK
               ? TAKT_OK
               : diary_refuse(err, DIARY_REASON_SIGN_IN, 0, 0);
}

takt_status account_sign_in(const struct diary_call *call,
                            const struct account_key *key,
                            struct account_guard *guard, const char *address,
                            const char *login, const char *password,
                            int64_t *person, const char **session,
                            struct diary_arena *arena, struct diary_error *err)
{
    struct diary_account account;
    struct diary_error none = {.reason = DIARY_REASON_NONE};
    takt_status status = account_find(call, login, &account, arena, &none);

    *person = 0;
    *session = NULL;
    if (status != TAKT_OK) {
        if (none.reason != DIARY_REASON_NO_SUCH_LOGIN) {
            if (err != NULL)
                *err = none;
            return status;
        }
        account = (struct diary_account){.person = 0};
    }
    status = try_password(call, guard, address, &account, password, err);
    if (status == TAKT_OK)
        status =
            account_token_new(call, key, account.person, DIARY_TOKEN_SESSION,
                              NULL, NULL, session, arena, err);
    if (status == TAKT_OK)
        *person = account.person;
    return status;
}

takt_status account_check_password(const struct diary_call *call,
                                   struct account_guard *guard,
                                   const char *address, int64_t person,
                                   const char *password,
                                   struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct account_entry entry;
    takt_status status = account_get(call, person, &entry, &arena, err);

    if (status == TAKT_OK && !entry.has_account)
        status = diary_refuse(err, DIARY_REASON_NO_SUCH_PERSON, person, 0);
    return status == TAKT_OK ? try_password(call, guard, address,
                                            &entry.account, password, err)
                             : status;
}

/* SPDX-License-Identifier: MIT */
/* Users and groups; see people.h. */
#include "account/people.h"

#include <string.h>

#include "account/password.h"
#include "account/rows.h"
#include "account/token.h"
#include "base/utf8.h"

/* ---- logins and names --------------------------------------------------- */

/* Writes a login as it is kept. */
static takt_status read_login(char out[ACCOUNT_LOGIN_MAX + 1],
                              const char *login, struct diary_error *err)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789._-@+";
    size_t len = login == NULL ? 0 : strlen(login);

    if (len == 0 || len > ACCOUNT_LOGIN_MAX)
        return diary_refuse_text(err, DIARY_REASON_LOGIN_BAD, login);
    for (size_t i = 0; i <= len; i++)
        out[i] = login[i] >= 'A' && login[i] <= 'Z'
                     ? (char)(login[i] - 'A' + 'a')
                     : login[i];
    return strspn(out, letters) == len
               ? TAKT_OK
               : diary_refuse_text(err, DIARY_REASON_LOGIN_BAD, login);
}

/* Finds a login as it is kept. TAKT_DONE: there is none. */
static takt_status find_login(const struct diary_call *call, const char *login,
                              struct diary_account *out,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    const struct diary_query_args args = {.text = login};
    struct diary_gathered rows = DIARY_GATHERED(DIARY_ACCOUNT, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_LOGIN, &args, &rows, err);

    if (status != TAKT_OK || rows.count == 0)
        return status == TAKT_OK ? TAKT_DONE : status;
    *out = *(const struct diary_account *)diary_gathered_row(&rows, 0);
    return TAKT_OK;
}

takt_status account_find(const struct diary_call *call, const char *login,
                         struct diary_account *out, struct diary_arena *arena,
                         struct diary_error *err)
{
    char kept[ACCOUNT_LOGIN_MAX + 1];
    takt_status status = read_login(kept, login, NULL);

    if (status == TAKT_OK)
        status = find_login(call, kept, out, arena, err);
    else
        status = TAKT_DONE;
    return status == TAKT_DONE
               ? diary_refuse_text(err, DIARY_REASON_NO_SUCH_LOGIN, login)
               : status;
}

static bool is_one_line(const char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text < ' ' || *text == 0x7f)
            return false;
    return true;
}

static takt_status check_name(const char *name, struct diary_error *err)
{
    if (name == NULL || *name == '\0')
        return diary_refuse_field(err, DIARY_REASON_REQUIRED,
                                  DIARY_FIELD_PREFERENCE, 0, 0);
    return strlen(name) <= ACCOUNT_NAME_MAX &&
                   utf8_is_valid(name, strlen(name)) && is_one_line(name)
               ? TAKT_OK
               : diary_refuse_field(err, DIARY_REASON_TEXT,
                                    DIARY_FIELD_PREFERENCE, 0,
                                    ACCOUNT_NAME_MAX);
}

bool account_is_address(const char *text)
{
    const size_t len = strlen(text);
    const char *at = strrchr(text, '@');

    return at != NULL && at != text && at[1] != '\0' && at[1] != '.' &&
           text[len - 1] != '.' && len <= ACCOUNT_ADDRESS_MAX &&
           strcspn(text, " \t\r\n\"<>(),;:") == len && utf8_is_valid(text, len);
}

static takt_status check_address(const char *address, struct diary_error *err)
{
    return account_is_address(address)
               ? TAKT_OK
               : diary_refuse_text(err, DIARY_REASON_ADDRESS, address);
}

/* ---- reading ------------------------------------------------------------ */

takt_status account_person(const struct diary_call *call, int64_t id,
                           struct diary_person *out, struct diary_arena *arena,
                           struct diary_error *err)
{
    takt_status status;

    *out = (struct diary_person){.id = id};
    status =
        call->store->functions->get(call->store, DIARY_PERSON, out, arena, err);
    return status == TAKT_DONE
               ? diary_refuse(err, DIARY_REASON_NO_SUCH_PERSON, id, 0)
               : status;
}

takt_status account_get(const struct diary_call *call, int64_t id,
                        struct account_entry *out, struct diary_arena *arena,
                        struct diary_error *err)
{
    takt_status status;

    *out = (struct account_entry){.account = {.person = id}};
    status = account_person(call, id, &out->person, arena, err);
    if (status == TAKT_OK)
        status = call->store->functions->get(call->store, DIARY_ACCOUNT,
                                             &out->account, arena, err);
    out->has_account = status == TAKT_OK;
    return status == TAKT_DONE ? TAKT_OK : status;
}

takt_status account_list(const struct diary_call *call,
                         struct account_entry **out, size_t *count,
                         struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {0, ACCOUNT_PEOPLE_MAX}};
    struct diary_gathered people = DIARY_GATHERED(DIARY_PERSON, arena);
    struct diary_gathered accounts = DIARY_GATHERED(DIARY_ACCOUNT, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_PEOPLE, &args, &people, err);
    size_t at = 0;

    if (status == TAKT_OK)
        status =
            diary_gather(call, DIARY_QUERY_ACCOUNTS, &args, &accounts, err);
    *count = status == TAKT_OK ? people.count : 0;
    *out = diary_take(arena, people.count, sizeof(**out));
    for (size_t i = 0; i < *count; i++) { /* both come by person */
        struct account_entry *entry = &(*out)[i];
        const struct diary_account *account =
            at < accounts.count ? diary_gathered_row(&accounts, at) : NULL;

        entry->person =
            *(const struct diary_person *)diary_gathered_row(&people, i);
        entry->has_account =
            account != NULL && account->person == entry->person.id;
        if (entry->has_account) {
            entry->account = *account;
            at++;
        }
    }
    return status;
}

/* ---- making ------------------------------------------------------------- */

/* Whose id the next person gets. The first user takes over the diary that the
 * command line has made, or will make. */
static takt_status next_id(const struct diary_call *call,
                           const struct account_new *new_person, int64_t *id,
                           bool *is_first, struct diary_error *err)
{
    const struct diary_query_args none = {.text = NULL};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered last = DIARY_GATHERED(DIARY_PERSON, &arena);
    struct account_entry *all;
    size_t count;
    takt_status status =
        diary_gather(call, DIARY_QUERY_LAST_PERSON, &none, &last, err);

    *is_first = new_person->kind == DIARY_USER;
    if (status != TAKT_OK)
        return status;
    *id = DIARY_FIRST_PERSON + 1; /* the first is kept for the first user */
    if (last.count > 0 && ((struct diary_person *)last.rows)->id >= *id)
        *id = ((struct diary_person *)last.rows)->id + 1;
    if (new_person->kind == DIARY_OUTSIDE)
        return TAKT_OK;
    status = account_list(call, &all, &count, &arena, err);
    if (status == TAKT_OK && count >= ACCOUNT_PEOPLE_MAX)
        return diary_refuse(err, DIARY_REASON_TOO_MANY, ACCOUNT_PEOPLE_MAX, 0);
    for (size_t i = 0; i < count; i++)
        *is_first = *is_first && !all[i].has_account;
    if (*is_first)
        *id = DIARY_FIRST_PERSON;
    return status;
}

static takt_status put_person(const struct diary_call *call, int64_t id,
                              const struct account_new *new_person,
                              const char *name, struct diary_error *err)
{
    const struct diary_store_functions *functions = call->store->functions;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_person row = {.id = id};
    takt_status status =
        functions->get(call->store, DIARY_PERSON, &row, &arena, err);

    if (status == TAKT_DONE) {
        diary_person_init(&row, id);
        status = TAKT_OK;
    }
    row.kind = new_person->kind;
    row.name = name;
    if (new_person->email != NULL)
        row.address = new_person->email;
    if (new_person->zone != NULL)
        row.zone = new_person->zone;
    if (new_person->language != NULL)
        row.language = new_person->language;
    if (new_person->country != NULL)
        row.country = new_person->country;
    return status == TAKT_OK
               ? functions->put(call->store, DIARY_PERSON, &row, err)
               : status;
}

/* Within a transaction. */
static takt_status put_account(const struct diary_call *call, int64_t id,
                               const char *login, const char *hash,
                               bool is_admin, struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    const struct diary_account row = {.person = id,
                                      .login = login,
                                      .password = hash,
                                      .is_admin = is_admin,
                                      .failed_s = DIARY_NONE,
                                      .created_s = call->now_s,
                                      .used_s = DIARY_NONE};
    struct diary_account other;
    takt_status status = find_login(call, login, &other, &arena, err);

    if (status == TAKT_OK)
        return diary_refuse_text(err, DIARY_REASON_LOGIN_TAKEN, login);
    return status == TAKT_DONE ? call->store->functions->put(
                                     call->store, DIARY_ACCOUNT, &row, err)
                               : status;
}

static takt_status add_within(const struct diary_call *call,
                              const struct account_new *new_person,
                              const char *login, const char *hash, int64_t *id,
                              struct diary_error *err)
{
    bool is_first;
    takt_status status = next_id(call, new_person, id, &is_first, err);

    if (status == TAKT_OK)
        status = put_person(call, *id, new_person,
                            new_person->name != NULL ? new_person->name : login,
                            err);
    if (status == TAKT_OK && new_person->kind == DIARY_USER)
        status = put_account(call, *id, login, hash,
                             new_person->is_admin || is_first, err);
    return status;
}

/* The hash of a password that may be one. */
static takt_status make_hash(char out[ACCOUNT_PASSWORD_HASH],
                             const char *password, const char *login,
                             struct diary_error *err)
{
    takt_status status = account_password_check(password, login, err);

    if (status == TAKT_OK && account_password_hash(out, password) != TAKT_OK)
        diary_out_of_memory();
    return status;
}

takt_status account_add(const struct diary_call *call,
                        const struct account_new *new_person, int64_t *person,
                        struct diary_error *err)
{
    char login[ACCOUNT_LOGIN_MAX + 1] = "";
    char hash[ACCOUNT_PASSWORD_HASH];
    bool has_password = new_person->password != NULL;
    bool is_user = new_person->kind == DIARY_USER;
    takt_status status = TAKT_OK;

    *person = 0;
    if (is_user)
        status = read_login(login, new_person->login, err);
    if (status == TAKT_OK)
        status = check_name(
            new_person->name != NULL || !is_user ? new_person->name : login,
            err);
    if (status == TAKT_OK && new_person->email != NULL)
        status = check_address(new_person->email, err);
    if (status == TAKT_OK && has_password) /* slow: before the transaction */
        status = make_hash(hash, new_person->password, login, err);
    if (status == TAKT_OK)
        status = account_begin(call, err);
    if (status != TAKT_OK)
        return status;
    return account_end(call,
                       add_within(call, new_person, login,
                                  has_password ? hash : NULL, person, err),
                       err);
}

/* Who is meant by an address. */
enum whose { ANYBODY, OF_HOUSE, OUTSIDE };

/* Of several who have an address, the first: they come with those of the
 * house before the rest, as they are ordered. TAKT_DONE: nobody. */
static takt_status find_address(const struct diary_call *call,
                                const char *address, enum whose whose,
                                int64_t *person, struct diary_error *err)
{
    const struct diary_query_args args = {.text = address};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered found = DIARY_GATHERED(DIARY_PERSON, &arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_ADDRESS, &args, &found, err);

    for (size_t i = 0; status == TAKT_OK && i < found.count; i++) {
        const struct diary_person *row = diary_gathered_row(&found, i);

        if (whose != ANYBODY &&
            (row->kind == DIARY_OUTSIDE) != (whose == OUTSIDE))
            continue;
        *person = row->id;
        return TAKT_OK;
    }
    return status == TAKT_OK ? TAKT_DONE : status;
}

/* Finds somebody, or makes him as somebody outside. */
static takt_status find_or_make(const struct diary_call *call,
                                const char *address, const char *name,
                                enum whose whose, int64_t *person,
                                struct diary_error *err)
{
    const struct account_new outside = {
        .kind = DIARY_OUTSIDE,
        .name = check_name(name, NULL) == TAKT_OK ? name : address,
        .email = address,
    };
    takt_status status = check_address(address, err);

    *person = 0;
    if (status == TAKT_OK)
        status = check_name(outside.name, err);
    if (status == TAKT_OK)
        status = account_begin(call, err);
    if (status != TAKT_OK)
        return status;
    status = find_address(call, address, whose, person, err);
    if (status == TAKT_DONE)
        status = add_within(call, &outside, "", NULL, person, err);
    return account_end(call, status, err);
}

takt_status account_at_address(const struct diary_call *call,
                               const char *address, const char *name,
                               int64_t *person, struct diary_error *err)
{
    return find_or_make(call, address, name, ANYBODY, person, err);
}

takt_status account_outside(const struct diary_call *call, const char *address,
                            const char *name, int64_t *person,
                            struct diary_error *err)
{
    return find_or_make(call, address, name, OUTSIDE, person, err);
}

takt_status account_of_house(const struct diary_call *call, const char *address,
                             int64_t *person, struct diary_error *err)
{
    *person = 0;
    return find_address(call, address, OF_HOUSE, person, err);
}

takt_status account_search(const struct diary_call *call, const char *text,
                           size_t max, struct diary_person **out, size_t *count,
                           struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {(int64_t)max},
                                          .text = text};
    struct diary_gathered found = DIARY_GATHERED(DIARY_PERSON, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_PEOPLE_NAMED, &args, &found, err);

    *out = found.rows;
    *count = status == TAKT_OK ? found.count : 0;
    return status;
}

/* ---- changing ----------------------------------------------------------- */

/* Whether somebody else administrates. */
static takt_status has_other_admin(const struct diary_call *call, int64_t but,
                                   bool *out, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {0, ACCOUNT_PEOPLE_MAX}};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered rows = DIARY_GATHERED(DIARY_ACCOUNT, &arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_ACCOUNTS, &args, &rows, err);

    *out = false;
    for (size_t i = 0; i < rows.count; i++) {
        const struct diary_account *row = diary_gathered_row(&rows, i);

        *out = *out ||
               (row->person != but && row->is_admin == 1 && row->disabled == 0);
    }
    return status;
}

/* Ends the sessions and links of a person. */
static takt_status sign_out(const struct diary_call *call,
                            const struct account_key *key, int64_t person,
                            const char *but, struct diary_error *err)
{
    takt_status status =
        account_tokens_erase(call, key, person, DIARY_TOKEN_SESSION, but, err);

    return status == TAKT_OK ? account_tokens_erase(call, key, person,
                                                    DIARY_TOKEN_LINK, NULL, err)
                             : status;
}

/* Within a transaction. */
static takt_status change_account(const struct diary_call *call,
                                  const struct account_key *key, int64_t person,
                                  const struct account_change *change,
                                  const char *hash, struct diary_error *err)
{
    const struct diary_store_functions *functions = call->store->functions;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_account row = {.person = person};
    bool has_other;
    takt_status status =
        functions->get(call->store, DIARY_ACCOUNT, &row, &arena, err);

    if (status == TAKT_DONE)
        return diary_refuse(err, DIARY_REASON_NO_SUCH_PERSON, person, 0);
    if (status == TAKT_OK)
        status = has_other_admin(call, person, &has_other, err);
    if (status != TAKT_OK)
        return status;
    if (!has_other && row.is_admin == 1 &&
        (change->is_admin == 0 || change->disabled == 1))
        return diary_refuse(err, DIARY_REASON_LAST_ADMIN, 0, 0);
    if (change->is_admin >= 0)
        row.is_admin = change->is_admin;
    if (change->disabled >= 0)
        row.disabled = change->disabled;
    if (hash != NULL) {
        row.password = hash;
        row.failures = 0;
    }
    status = functions->put(call->store, DIARY_ACCOUNT, &row, err);
    return status == TAKT_OK && (hash != NULL || change->disabled == 1)
               ? sign_out(call, key, person, change->session, err)
               : status;
}

/* Name and address are preferences, with history and undo. */
static takt_status change_person(const struct diary_call *call, int64_t person,
                                 const struct account_change *change,
                                 struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_call his = *call;
    struct diary_person row;
    takt_status status = account_person(call, person, &row, &arena, err);

    his.actor = call->actor != 0 ? call->actor : call->person;
    his.person = person;
    if (change->name != NULL)
        row.name = change->name;
    if (change->email != NULL)
        row.address = change->email;
    return status == TAKT_OK ? diary_set_preferences(&his, &row, err) : status;
}

takt_status account_change(const struct diary_call *call,
                           const struct account_key *key, int64_t person,
                           const struct account_change *change,
                           struct diary_error *err)
{
    char hash[ACCOUNT_PASSWORD_HASH];
    bool has_password = change->password != NULL;
    takt_status status = TAKT_OK;

    if (change->name != NULL)
        status = check_name(change->name, err);
    if (status == TAKT_OK && change->email != NULL && *change->email != '\0')
        status = check_address(change->email, err);
    if (status == TAKT_OK && has_password)
        status = make_hash(hash, change->password, NULL, err);
    if (status == TAKT_OK &&
        (has_password || change->is_admin >= 0 || change->disabled >= 0)) {
        status = account_begin(call, err);
        if (status == TAKT_OK)
            status =
                account_end(call,
                            change_account(call, key, person, change,
                                           has_password ? hash : NULL, err),
                            err);
    }
    if (status == TAKT_OK && (change->name != NULL || change->email != NULL))
        status = change_person(call, person, change, err);
    return status;
}

/* ---- groups ------------------------------------------------------------- */

takt_status account_members(const struct diary_call *call, int64_t group,
                            int64_t **out, size_t *count,
                            struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {group}};
    struct diary_gathered rows = DIARY_GATHERED(DIARY_MEMBER, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_MEMBERS, &args, &rows, err);

    *count = status == TAKT_OK ? rows.count : 0;
    *out = diary_take(arena, rows.count, sizeof(**out));
    for (size_t i = 0; i < *count; i++)
        (*out)[i] =
            ((const struct diary_member *)diary_gathered_row(&rows, i))->person;
    return status;
}

/* Refuses a person who is not of a kind. */
static takt_status needs_kind(const struct diary_call *call, int64_t id,
                              enum diary_person_kind kind,
                              struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_person person;
    takt_status status = account_person(call, id, &person, &arena, err);

    return status == TAKT_OK && person.kind != (int64_t)kind
               ? diary_refuse(err, DIARY_REASON_NO_SUCH_PERSON, id, 0)
               : status;
}

/* Within a transaction. */
static takt_status replace_members(const struct diary_call *call, int64_t group,
                                   const int64_t *people, size_t count,
                                   struct diary_error *err)
{
    const struct diary_store_functions *functions = call->store->functions;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    int64_t *old;
    size_t old_count;
    takt_status status = needs_kind(call, group, DIARY_GROUP, err);

    if (status == TAKT_OK)
        status = account_members(call, group, &old, &old_count, &arena, err);
    for (size_t i = 0; status == TAKT_OK && i < old_count; i++) {
        const struct diary_member row = {group, old[i]};

        status = functions->erase(call->store, DIARY_MEMBER, &row, err);
    }
    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        const struct diary_member row = {group, people[i]};

        status = needs_kind(call, people[i], DIARY_USER, err);
        if (status == TAKT_OK)
            status = functions->put(call->store, DIARY_MEMBER, &row, err);
    }
    return status;
}

takt_status account_set_members(const struct diary_call *call, int64_t group,
                                const int64_t *people, size_t count,
                                struct diary_error *err)
{
    takt_status status;

    if (count > ACCOUNT_PEOPLE_MAX)
        return diary_refuse(err, DIARY_REASON_TOO_MANY, ACCOUNT_PEOPLE_MAX, 0);
    status = account_begin(call, err);
    return status == TAKT_OK
               ? account_end(call,
                             replace_members(call, group, people, count, err),
                             err)
               : status;
}

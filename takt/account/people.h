/* SPDX-License-Identifier: MIT */
/*
 * The people of the house: users, who have an account to sign in with, groups
 * of them, and resources, which have a diary that nobody signs in to; and
 * those outside of it, of whom an e-mail address is known. A login is at most
 * 64 letters, digits and . _ - @ +, in any case; it is kept in lower case.
 *
 * Who may call these is for the caller to know: administrators, or whoever
 * has the diary's file.
 */
#ifndef ACCOUNT_PEOPLE_H
#define ACCOUNT_PEOPLE_H

#include "account/key.h"
#include "diary/diary.h"

#define ACCOUNT_LOGIN_MAX 64
#define ACCOUNT_NAME_MAX 200

/* The longest e-mail address (RFC 5321, 4.5.3.1). */
#define ACCOUNT_ADDRESS_MAX 254

/* The most people of the house, and the most members of a group. */
#define ACCOUNT_PEOPLE_MAX 10000

/* Whether a text may be an e-mail address: something, an @, and a name of a
 * host (RFC 5321, 4.1.2, without what nobody uses). */
bool account_is_address(const char *text);

/* A person with his account. */
struct account_entry {
    struct diary_person person;
    bool has_account;
    struct diary_account account;
};

/* A person to make. */
struct account_new {
    int64_t kind;         /* enum diary_person_kind */
    const char *login;    /* of a user */
    const char *name;     /* NULL: the login, or the address */
    const char *email;    /* NULL but of somebody outside: none */
    const char *password; /* NULL: signs in by link until he has one */
    const char *zone;     /* may be NULL, as language and country */
    const char *language;
    const char *country;
    bool is_admin;
};

/* Makes a person. The first user of all gets the diary that is there
 * already, and is an administrator. */
takt_status account_add(const struct diary_call *call,
                        const struct account_new *new_person, int64_t *person,
                        struct diary_error *err);

/* The person of an id: DIARY_REASON_NO_SUCH_PERSON if there is none. */
takt_status account_person(const struct diary_call *call, int64_t id,
                           struct diary_person *out, struct diary_arena *arena,
                           struct diary_error *err);

/* A person with his account. */
takt_status account_get(const struct diary_call *call, int64_t id,
                        struct account_entry *out, struct diary_arena *arena,
                        struct diary_error *err);

/* The account of a login; DIARY_REASON_NO_SUCH_LOGIN if there is none. */
takt_status account_find(const struct diary_call *call, const char *login,
                         struct diary_account *out, struct diary_arena *arena,
                         struct diary_error *err);

/* Who has an e-mail address, in any case: of several, one of the house rather
 * than one outside. If nobody has, he is made, as somebody outside.
 *
 * @param name of him if he is made; NULL: the address */
takt_status account_at_address(const struct diary_call *call,
                               const char *address, const char *name,
                               int64_t *person, struct diary_error *err);

/* The person of the house who has an e-mail address, a user or a resource.
 * TAKT_DONE: nobody has. */
takt_status account_of_house(const struct diary_call *call, const char *address,
                             int64_t *person, struct diary_error *err);

/* Somebody outside of the house by his address, whoever else has it; if nobody
 * outside has, he is made as by account_at_address(). */
takt_status account_outside(const struct diary_call *call, const char *address,
                            const char *name, int64_t *person,
                            struct diary_error *err);

/* Who has something in his name or address, those outside last. */
takt_status account_search(const struct diary_call *call, const char *text,
                           size_t max, struct diary_person **out, size_t *count,
                           struct diary_arena *arena, struct diary_error *err);

/* Everybody of the house, by id. */
takt_status account_list(const struct diary_call *call,
                         struct account_entry **out, size_t *count,
                         struct diary_arena *arena, struct diary_error *err);

/* What to change of a person; NULL and negative: nothing. */
struct account_change {
    const char *name;
    const char *email;
    const char *password; /* ends his sessions, but for the one of session */
    const char *session;
    int is_admin;
    int disabled; /* 1: ends his sessions; his tokens do not work */
};

#define ACCOUNT_CHANGE_INIT                                                    \
    {                                                                          \
        .is_admin = -1, .disabled = -1                                         \
    }

/* Changes a person. The last administrator who is not disabled stays so.
 *
 * @param key may be NULL if change->session is */
takt_status account_change(const struct diary_call *call,
                           const struct account_key *key, int64_t person,
                           const struct account_change *change,
                           struct diary_error *err);

/* The members of a group, by id. */
takt_status account_members(const struct diary_call *call, int64_t group,
                            int64_t **out, size_t *count,
                            struct diary_arena *arena, struct diary_error *err);

/* Sets them: users that are there. */
takt_status account_set_members(const struct diary_call *call, int64_t group,
                                const int64_t *people, size_t count,
                                struct diary_error *err);

#endif

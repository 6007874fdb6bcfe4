/* SPDX-License-Identifier: MIT */
/*
 * The people of the house: users, who have an account to sign in with, and
 * groups of them. A login is at most 64 letters, digits and . _ - @ +, in any
 * case; it is kept in lower case.
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

/* The most people, and the most members of a group. */
#define ACCOUNT_PEOPLE_MAX 10000

/* A person with his account. */
struct account_entry {
    struct diary_person person;
    bool has_account;
    struct diary_account account;
};

/* A person to make. */
struct account_new {
    int64_t kind;         /* DIARY_USER or DIARY_GROUP */
    const char *login;    /* of a user */
    const char *name;     /* NULL: the login */
    const char *email;    /* may be NULL */
    const char *password; /* NULL: signs in by link until he has one */
    const char *zone;     /* may be NULL, as language and country */
    const char *language;
    const char *country;
    bool is_admin;
};

/* Makes a user or a group. The first user of all gets the diary that is there
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

/* Everybody, by id. */
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

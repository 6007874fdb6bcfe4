/* SPDX-License-Identifier: MIT */
/*
 * What an operation tells somebody, as a mail that he can read and that his
 * calendar understands: one for each person and operation, whatever it did
 * (SPEC D-17), in his language if it is known, else in the sender's.
 */
#ifndef MAIL_LETTER_H
#define MAIL_LETTER_H

#include "account/key.h"
#include "diary/diary.h"
#include "env/zones.h"

/* What writing takes: the ctx of mail_write_letter(). */
struct mail_writer {
    const struct account_key *key; /* for reply addresses; NULL: replies come
                                      to the house's own address */
    struct zones *zones;
};

/* A diary_letter_writer. */
takt_status mail_write_letter(void *ctx, const struct diary_call *call,
                              const struct diary_letter *letter,
                              const char **text, struct diary_arena *arena,
                              struct diary_error *err);

#endif

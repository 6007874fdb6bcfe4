/* SPDX-License-Identifier: MIT */
/*
 * What somebody outside does not get of a follow-up that he is asked to (SPEC
 * R-140, D-22): any of it where no mail is sent, and dates that stand beside a
 * rule, which some calendar programs do not read (RDATE).
 */
#ifndef MAIL_CAUTION_H
#define MAIL_CAUTION_H

#include "diary/diary.h"

/* Finds why: what the item bears itself comes first. What cannot be read is no
 * reason for caution. call->person does not count. Any thread. */
enum diary_caution mail_caution(const struct diary_call *call,
                                const struct diary_item *item,
                                struct diary_arena *arena);

#endif

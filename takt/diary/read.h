/* SPDX-License-Identifier: MIT */
/* A transaction that only reads. */
#ifndef DIARY_READ_H
#define DIARY_READ_H

#include "diary/diary.h"

/* Opens one, and closes it; diary__end_read() answers status. */
takt_status diary__begin_read(const struct diary_call *call,
                              struct diary_error *err);
takt_status diary__end_read(const struct diary_call *call, takt_status status);

#endif

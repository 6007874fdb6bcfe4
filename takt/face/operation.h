/* SPDX-License-Identifier: MIT */
/* The names of the operations of the log. */
#ifndef FACE_OPERATION_H
#define FACE_OPERATION_H

#include <stdint.h>

#include "face/messages.h"

/* The name of an enum diary_operation for people; MSG_NONE for any other
 * number. */
enum message operation_message(int64_t what);

/* Its name in JSON; NULL for any other number. */
const char *operation_word(int64_t what);

#endif

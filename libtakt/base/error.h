/* SPDX-License-Identifier: MIT */
/* Filling in the error that the caller may have passed. */
#ifndef TAKT_BASE_ERROR_H
#define TAKT_BASE_ERROR_H

#include <takt/status.h>

/* Fills err in, if there is one, and answers TAKT_REFUSED. */
static inline takt_status takt__refuse(struct takt_error *err,
                                       enum takt_reason reason, size_t offset,
                                       size_t length)
{
    if (err != NULL)
        *err = (struct takt_error){.status = TAKT_REFUSED,
                                   .reason = reason,
                                   .offset = offset,
                                   .length = length};
    return TAKT_REFUSED;
}

/* The same with the two numbers of the sentence. */
static inline takt_status takt__refuse_args(struct takt_error *err,
                                            enum takt_reason reason,
                                            size_t offset, size_t length,
                                            int64_t arg0, int64_t arg1)
{
    (void)takt__refuse(err, reason, offset, length); /* always refuses */
    if (err != NULL) {
        err->arg[0] = arg0;
        err->arg[1] = arg1;
    }
    return TAKT_REFUSED;
}

/* Answers TAKT_NOMEM and says so in err. */
static inline takt_status takt__nomem(struct takt_error *err)
{
    if (err != NULL)
        *err = (struct takt_error){.status = TAKT_NOMEM};
    return TAKT_NOMEM;
}

#endif

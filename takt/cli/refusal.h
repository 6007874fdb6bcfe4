/* SPDX-License-Identifier: MIT */
/* Why input was refused, for people and as JSON. */
#ifndef TAKT_CLI_REFUSAL_H
#define TAKT_CLI_REFUSAL_H

#include "cli/output.h"
#include "diary/messages.h"
#include "face/reason.h"

/* Appends the part of a text that an error speaks of, as the person wrote
 * it: the whole NAME=VALUE of a rule around the place. */
void refusal_add_part(struct buf *out, const struct takt_error *err,
                      const char *text, size_t len);

/* Appends the line of the text that holds the place and a line with carets
 * under it. */
void refusal_add_place(struct buf *out, const struct takt_error *err,
                       const char *text, size_t len);

/* Says on standard error that an error refused a text, with its place;
 * answers CLI_REFUSED. */
int refusal_fail(const struct cli *cli, const struct takt_error *err,
                 const char *text, size_t len);

/* Says why the diary refused, on standard error; answers CLI_REFUSED. */
int refusal_fail_diary(const struct cli *cli, const struct diary_error *err);

#endif

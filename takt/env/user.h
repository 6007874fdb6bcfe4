/* SPDX-License-Identifier: MIT */
/* The user's settings: zone, language and where data belongs. */
#ifndef TAKT_ENV_USER_H
#define TAKT_ENV_USER_H

#include <takt/words.h>

#include "base/buf.h"
#include "env/zones.h"

/* The user's zone: TZ, else the target of /etc/localtime, else the name in
 * /etc/timezone, else UTC; the first of them that the system knows.
 *
 * @param etc NULL for /etc
 * @param out set to a zone that the cache owns; NULL on failure
 * @return TAKT_OK, or as zones_find() if not even UTC is there. */
takt_status user_zone(struct zones *zones, const struct takt_zone **out,
                      const char *etc, struct takt_error *err);

/* The user's language: of LC_ALL, LC_MESSAGES and LANG the first that is set;
 * English if we do not speak it. */
enum takt_lang user_language(void);

/* A variable of the environment; NULL if it is not set, or empty. */
const char *user_variable(const char *name);

/* Appends the folder for the user's data, without a slash at its end:
 * XDG_DATA_HOME, or else ~/.local/share, and "/takt" behind it.
 *
 * @return TAKT_OK; TAKT_DONE if neither variable says where; or the buffer's
 *         failure. */
takt_status user_data_folder(struct buf *out);

/* Makes a folder and those that it lies in, for the user alone. There already
 * is fine. @return whether it is there. */
bool user_make_folder(const char *path);

#endif

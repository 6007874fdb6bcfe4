/* SPDX-License-Identifier: MIT */
/*
 * A store in one file of SQLite: write-ahead log, every commit synced to the
 * disk before it is acknowledged. Several processes may have the file open;
 * one that writes waits up to STORE_SQLITE_WAIT_MS for the others.
 */
#ifndef STORE_SQLITE_H
#define STORE_SQLITE_H

#include "diary/store.h"

#define STORE_SQLITE_WAIT_MS 30000

/* The version of the schema that this program writes. */
#define STORE_SQLITE_VERSION 6

/* Opens a file, made if it is not there (readable by its user alone), and
 * brings its schema forward to STORE_SQLITE_VERSION.
 *
 * @param out  set to the store, which the caller closes with store_close();
 *             NULL on failure
 * @param path the file; ":memory:" for a store that goes with the program
 * @return TAKT_OK or TAKT_REFUSED as diary/store.h says. */
takt_status store_sqlite_open(struct diary_store **out, const char *path,
                              struct diary_error *err);

/* Closes a store of any kind; NULL is allowed. */
void store_close(struct diary_store *store);

#endif

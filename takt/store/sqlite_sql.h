/* SPDX-License-Identifier: MIT */
/* The SQL of the SQLite store: every statement by its number, and the
 * scripts that bring the schema from one version to the next. */
#ifndef STORE_SQLITE_SQL_H
#define STORE_SQLITE_SQL_H

#include "diary/store.h"

/* Statements; those for each table stand in the order of enum diary_table,
 * those for each question in that of enum diary_query. */
enum store_statement {
    STMT_BEGIN_READ,
    STMT_BEGIN_WRITE,
    STMT_COMMIT,
    STMT_ROLLBACK,
    STMT_VERSION,
    STMT_MARK,
    STMT_PRUNE,
    STMT_GET_TIMING,
    STMT_GET,
    STMT_PUT = STMT_GET + DIARY_TABLE__COUNT,
    STMT_ERASE = STMT_PUT + DIARY_TABLE__COUNT,
    STMT_SELECT = STMT_ERASE + DIARY_TABLE__COUNT,
    STMT_STATEMENT__COUNT = STMT_SELECT + DIARY_QUERY__COUNT
};

/* The text of a statement; static. */
const char *store_sqlite_sql(enum store_statement statement);

/* The table whose rows a question gives. */
enum diary_table store_sqlite_query_table(enum diary_query query);

/* The script from a version (0: an empty file) to the next; static. */
const char *store_sqlite_migration(int version);

#endif

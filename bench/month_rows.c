/* SPDX-License-Identifier: MIT */
/*
 * Reads the rows of a window out of a diary's file, and computes nothing:
 *
 *     takt-bench-month-rows DIARY FROM_S TO_S
 *
 * Prints how many rows there are, and the CPU time of the median reading in
 * milliseconds: what is left of a server's time when all of its own is gone.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "store/sqlite_sql.h"

#define ROUNDS 21

static const enum diary_query questions[] = {
    DIARY_QUERY_WINDOW,
    DIARY_QUERY_WINDOW_FOLLOWUPS,
    DIARY_QUERY_WINDOW_SLOTS,
    DIARY_QUERY_WINDOW_SEATS,
};

#define QUESTIONS (sizeof(questions) / sizeof(questions[0]))

static double now_ms(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Looks at every column, as anyone does who wants it; answers the rows. */
static size_t read_all(sqlite3_stmt *stmt, size_t *bytes)
{
    size_t rows = 0;

    for (; sqlite3_step(stmt) == SQLITE_ROW; rows++) {
        for (int i = 0; i < sqlite3_column_count(stmt); i++) {
            int type = sqlite3_column_type(stmt, i);

            if (type == SQLITE_INTEGER)
                *bytes += sqlite3_column_int64(stmt, i) != 0;
            else if (type == SQLITE_TEXT)
                *bytes += strlen((const char *)sqlite3_column_text(stmt, i));
        }
    }
    (void)sqlite3_reset(stmt);
    return rows;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;

    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *stmts[QUESTIONS];
    double times[ROUNDS];
    size_t rows = 0;
    size_t bytes = 0;

    if (argc != 4 ||
        sqlite3_open_v2(argv[1], &db,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                        NULL) != SQLITE_OK ||
        sqlite3_exec(db, "PRAGMA mmap_size=1073741824; BEGIN", NULL, NULL,
                     NULL) != SQLITE_OK)
        return 1;
    for (size_t i = 0; i < QUESTIONS; i++) {
        const char *sql = store_sqlite_sql(STMT_SELECT + (int)questions[i]);

        if (sqlite3_prepare_v2(db, sql, -1, &stmts[i], NULL) != SQLITE_OK)
            return 1;
        (void)sqlite3_bind_int64(stmts[i], 1, DIARY_FIRST_PERSON);
        (void)sqlite3_bind_int64(stmts[i], 2, atoll(argv[2]));
        (void)sqlite3_bind_int64(stmts[i], 3, atoll(argv[3]));
    }
    for (size_t i = 0; i < ROUNDS; i++) {
        double begun_ms = now_ms();

        rows = 0;
        for (size_t j = 0; j < QUESTIONS; j++)
            rows += read_all(stmts[j], &bytes);
        times[i] = now_ms() - begun_ms;
    }
    qsort(times, ROUNDS, sizeof(times[0]), by_size);
    printf("%zu %.3f\n", rows, times[ROUNDS / 2]);
    for (size_t i = 0; i < QUESTIONS; i++)
        (void)sqlite3_finalize(stmts[i]);
    (void)sqlite3_close(db);
    return bytes == 0;
}

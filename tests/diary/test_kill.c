/* SPDX-License-Identifier: MIT */
/*
 * A process is killed while it makes one follow-up after the other. Whatever
 * it was told is saved is there, nothing half is, and the diary opens.
 */
#include "support.h"

#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define TIMES 8

static char path[64];

/* Makes follow-ups for ever, and writes the id of each that is saved. */
static void make_for_ever(int out)
{
    struct bench *b;
    void *state;

    if (bench_open(&state) != 0)
        _exit(1);
    b = state;
    store_close(b->store);
    if (store_sqlite_open(&b->store, path, NULL) != TAKT_OK)
        _exit(1);
    b->call.store = b->store;
    for (;;) {
        struct diary_item item =
            item_of("FREQ=DAILY;COUNT=9", "20261201T090000");

        if (diary_create(&b->call, &item, &b->report, &b->arena, NULL) !=
                TAKT_OK ||
            write(out, &b->report.followup, sizeof(int64_t)) != sizeof(int64_t))
            _exit(1);
    }
}

/* Kills such a process once it has made so many; answers the last id. */
static int64_t kill_after(int made)
{
    int ends[2];
    int64_t id = 0;
    int how;
    pid_t child;

    assert_int_equal(pipe(ends), 0);
    child = fork();
    if (child == 0)
        make_for_ever(ends[1]);
    (void)close(ends[1]);
    for (int i = 0; i < made; i++)
        assert_int_equal(read(ends[0], &id, sizeof(id)), sizeof(id));
    assert_int_equal(kill(child, SIGKILL), 0);
    while (read(ends[0], &id, sizeof(id)) == sizeof(id))
        ; /* what it had been told before it died */
    (void)close(ends[0]);
    assert_int_equal(waitpid(child, &how, 0), child);
    return id;
}

/* One number that a statement gives. */
static int64_t ask(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *stmt = NULL;
    int64_t number;

    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
    number = sqlite3_column_int64(stmt, 0);
    (void)sqlite3_finalize(stmt);
    return number;
}

static void check_file(int64_t last_id)
{
    sqlite3 *db = NULL;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(
        ask(db, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"),
        1);
    assert_int_equal(ask(db, "SELECT count(*) FROM pragma_foreign_key_check"),
                     0);
    assert_true(ask(db, "SELECT max(id) FROM followup") >= last_id);
    /* Each has its seat and its line in the log, and none is missing. */
    assert_int_equal(ask(db, "SELECT count(*) = max(id) FROM followup"), 1);
    assert_int_equal(ask(db, "SELECT count(*) FROM seat") -
                         ask(db, "SELECT count(*) FROM followup"),
                     0);
    assert_int_equal(ask(db, "SELECT count(*) FROM log") -
                         ask(db, "SELECT count(*) FROM followup"),
                     0);
    (void)sqlite3_close(db);
}

static void nothing_acknowledged_is_lost(void **state)
{
    static const char *const endings[] = {"", "-wal", "-shm"};
    char folder[] = "/tmp/takt-kill-XXXXXX";

    (void)state;
    assert_non_null(mkdtemp(folder));
    (void)snprintf(path, sizeof(path), "%s/diary.db", folder);
    for (int i = 0; i < TIMES; i++)
        check_file(kill_after(1 + i * 7));
    for (size_t i = 0; i < 3; i++) {
        char name[80];

        (void)snprintf(name, sizeof(name), "%s%s", path, endings[i]);
        (void)unlink(name);
    }
    assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_acknowledged_is_lost),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

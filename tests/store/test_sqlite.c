/* SPDX-License-Identifier: MIT */
/*
 * The SQLite store: its schema against the description of the rows, every
 * column there and back, transactions, old and new versions of the file, and
 * several processes that write at once.
 */
#include "store/sqlite.h"
#include "store/sqlite_sql.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static char path[256];

static int make_path(void **state)
{
    (void)state;
    (void)snprintf(path, sizeof(path), "/tmp/takt-store-XXXXXX");
    return mkdtemp(path) == NULL ? -1 : (strcat(path, "/diary.db"), 0);
}

static int drop_path(void **state)
{
    static const char *const endings[] = {"", "-wal", "-shm"};
    char name[300];

    (void)state;
    for (size_t i = 0; i < 3; i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, endings[i]);
        (void)unlink(name);
    }
    *strrchr(path, '/') = '\0';
    return rmdir(path);
}

static struct diary_store *open_store(void)
{
    struct diary_store *store = NULL;
    struct diary_error err = {0};

    if (store_sqlite_open(&store, path, &err) != TAKT_OK)
        fail_msg("open: %s", err.text);
    return store;
}

/* A row with a value of its own in each column. */
static void fill_row(enum diary_table table, void *row, int64_t seed)
{
    static const char *const texts[] = {"", "x", "æøå", "two\nlines", "'\""};
    const struct diary_table_info *info = diary_table_info(table);

    diary_row_clear(table, row);
    for (size_t i = 0; i < info->column_count; i++) {
        const struct diary_column *column = &info->columns[i];

        if (column->type == DIARY_NUMBER)
            diary_set_number(row, column, seed + (int64_t)i);
        else
            diary_set_text(row, column, texts[i % 5]);
    }
}

static void assert_rows_equal(enum diary_table table, const void *a,
                              const void *b)
{
    const struct diary_table_info *info = diary_table_info(table);

    for (size_t i = 0; i < info->column_count; i++) {
        const struct diary_column *column = &info->columns[i];

        if (column->type == DIARY_NUMBER)
            assert_int_equal(diary_number_at(a, column),
                             diary_number_at(b, column));
        else
            assert_string_equal(diary_text_at(a, column),
                                diary_text_at(b, column));
    }
}

static void begin(struct diary_store *store)
{
    assert_int_equal(store->functions->begin(store, true, NULL), TAKT_OK);
}

static void commit(struct diary_store *store)
{
    assert_int_equal(store->functions->commit(store, NULL), TAKT_OK);
}

static void put(struct diary_store *store, enum diary_table table,
                const void *row)
{
    struct diary_error err = {0};

    if (store->functions->put(store, table, row, &err) != TAKT_OK)
        fail_msg("put %s: %s", diary_table_info(table)->name, err.text);
}

static void put_person(struct diary_store *store, int64_t id)
{
    struct diary_person person;

    fill_row(DIARY_PERSON, &person, 7);
    person.id = id;
    put(store, DIARY_PERSON, &person);
}

/* The columns of each table of the file are those of diary/table.c. */
static void schema_has_the_described_columns(void **state)
{
    struct diary_store *store = open_store();
    sqlite3 *db = NULL;

    (void)state;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    for (int t = 0; t < DIARY_TABLE__COUNT; t++) {
        const struct diary_table_info *info = diary_table_info(t);
        sqlite3_stmt *stmt = NULL;
        size_t i = 0;

        assert_int_equal(sqlite3_prepare_v2(
                             db, "SELECT name, type FROM pragma_table_info(?)",
                             -1, &stmt, NULL),
                         SQLITE_OK);
        (void)sqlite3_bind_text(stmt, 1, info->name, -1, SQLITE_STATIC);
        for (; sqlite3_step(stmt) == SQLITE_ROW; i++) {
            assert_true(i < info->column_count);
            assert_string_equal(sqlite3_column_text(stmt, 0),
                                info->columns[i].name);
            assert_string_equal(
                sqlite3_column_text(stmt, 1),
                info->columns[i].type == DIARY_NUMBER ? "INTEGER" : "TEXT");
        }
        assert_int_equal(i, info->column_count);
        (void)sqlite3_finalize(stmt);
    }
    (void)sqlite3_close(db);
    store_close(store);
}

static void rows_come_back_as_they_went_in(void **state)
{
    struct diary_store *store = open_store();
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;

    (void)state;
    begin(store);
    for (int t = 0; t < DIARY_TABLE__COUNT; t++) {
        union diary_row row;
        union diary_row back;

        fill_row(t, &row, t == DIARY_SLOT ? 1 : 7);
        for (int64_t id = 7; id <= 9; id++) /* the first of the columns */
            put_person(store, id);
        if (t == DIARY_SLOT) { /* its follow-up is (1, 2) */
            put_person(store, 1);
            fill_row(DIARY_FOLLOWUP, &back, 1);
            put(store, DIARY_FOLLOWUP, &back);
        }
        put(store, t, &row);
        back = row;
        assert_int_equal(store->functions->get(store, t, &back, &arena, NULL),
                         TAKT_OK);
        assert_rows_equal(t, &row, &back);
    }
    commit(store);
    store_close(store);
}

static void absent_values_come_back_absent(void **state)
{
    struct diary_store *store = open_store();
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_seat seat;

    (void)state;
    begin(store);
    put_person(store, 1);
    diary_row_clear(DIARY_SEAT, &seat);
    seat.person = seat.owner = seat.followup = 1;
    seat.slot_s = DIARY_SLOT_ALL;
    seat.op = seat.gone = seat.change = 0;
    put(store, DIARY_SEAT, &seat);
    seat.alarm_s = 5;
    seat.lines = "x";
    assert_int_equal(
        store->functions->get(store, DIARY_SEAT, &seat, &arena, NULL), TAKT_OK);
    assert_true(seat.alarm_s == DIARY_NONE);
    assert_null(seat.lines);
    commit(store);
    store_close(store);
}

static void what_is_rolled_back_is_gone(void **state)
{
    struct diary_store *store = open_store();
    struct diary_person person = {.id = 1};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;

    (void)state;
    begin(store);
    put_person(store, 1);
    store->functions->rollback(store);
    begin(store);
    assert_int_equal(
        store->functions->get(store, DIARY_PERSON, &person, &arena, NULL),
        TAKT_DONE);
    commit(store);
    store_close(store);
}

/* A slot without a follow-up is our own bug; the commit refuses it. */
static void slot_needs_its_followup(void **state)
{
    struct diary_store *store = open_store();
    struct diary_slot slot;

    (void)state;
    begin(store);
    fill_row(DIARY_SLOT, &slot, 1);
    put(store, DIARY_SLOT, &slot);
    assert_int_equal(store->functions->commit(store, NULL), TAKT_REFUSED);
    store->functions->rollback(store);
    store_close(store);
}

static void newer_file_is_refused(void **state)
{
    struct diary_error err = {0};
    struct diary_store *store = open_store();
    sqlite3 *db = NULL;

    (void)state;
    store_close(store);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_exec(db, "PRAGMA user_version=4711", NULL, NULL, NULL),
        SQLITE_OK);
    (void)sqlite3_close(db);
    assert_int_equal(store_sqlite_open(&store, path, &err), TAKT_REFUSED);
    assert_null(store);
    assert_int_equal(err.reason, DIARY_REASON_STORE_VERSION);
    assert_int_equal(err.arg[0], 4711);
}

/* The text of a file of this folder. */
static char *read_stored(const char *name)
{
    char *text = calloc(1, 65536);
    char full[512];
    FILE *file;

    (void)snprintf(full, sizeof(full), "%s/%s", TEST_FOLDER, name);
    file = fopen(full, "r");
    assert_non_null(file);
    assert_true(fread(text, 1, 65535, file) > 0);
    (void)fclose(file);
    return text;
}

/* All of the schema as text. */
static char *schema_of(const char *file)
{
    char *text = calloc(1, 65536);
    sqlite3 *db = NULL;
    sqlite3_stmt *stmt = NULL;

    assert_int_equal(sqlite3_open(file, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_prepare_v2(db,
                           "SELECT sql FROM sqlite_schema ORDER BY type, name",
                           -1, &stmt, NULL),
        SQLITE_OK);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        const char *sql = (const char *)sqlite3_column_text(stmt, 0);

        if (sql != NULL)
            strcat(strcat(text, sql), ";\n");
    }
    (void)sqlite3_finalize(stmt);
    (void)sqlite3_close(db);
    return text;
}

/* A file that an older version has written opens, keeps its rows, and has the
 * same schema as a new one. */
static void goes_forward(const char *stored)
{
    char *script = read_stored(stored);
    struct diary_followup followup = {.timing = {.owner = 1, .id = 2}};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_store *store;
    sqlite3 *db = NULL;
    char *old_schema;
    char *new_schema;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, script, NULL, NULL, NULL), SQLITE_OK);
    (void)sqlite3_close(db);
    store = open_store();
    assert_int_equal(
        store->functions->get(store, DIARY_FOLLOWUP, &followup, &arena, NULL),
        TAKT_OK);
    assert_string_equal(followup.fields.title, "Ukemøte");
    assert_null(followup.after_done);
    store_close(store);
    old_schema = schema_of(path);
    assert_int_equal(drop_path(NULL), 0);
    assert_int_equal(make_path(NULL), 0);
    store_close(open_store());
    new_schema = schema_of(path);
    assert_string_equal(old_schema, new_schema);
    free(old_schema);
    free(new_schema);
    free(script);
}

/* The number tells what others commit, and nothing else. */
static void a_commit_is_seen_by_others(void **state)
{
    struct diary_store *a = open_store();
    struct diary_store *b = open_store();
    int64_t first;
    int64_t second;

    (void)state;
    assert_int_equal(a->functions->version(a, &first, NULL), TAKT_OK);
    begin(b);
    put_person(b, 1);
    assert_int_equal(a->functions->version(a, &second, NULL), TAKT_OK);
    assert_int_equal(second, first);
    commit(b);
    assert_int_equal(a->functions->version(a, &second, NULL), TAKT_OK);
    assert_int_not_equal(second, first);
    begin(a);
    put_person(a, 2);
    commit(a);
    assert_int_equal(a->functions->version(a, &first, NULL), TAKT_OK);
    assert_int_equal(first, second);
    store_close(a);
    store_close(b);
}

static void version_1_goes_forward(void **state)
{
    (void)state;
    goes_forward("version-1.sql");
}

static void version_2_goes_forward(void **state)
{
    (void)state;
    goes_forward("version-2.sql");
}

static void version_3_goes_forward(void **state)
{
    (void)state;
    goes_forward("version-3.sql");
}

static void version_4_goes_forward(void **state)
{
    (void)state;
    goes_forward("version-4.sql");
}

static void version_5_goes_forward(void **state)
{
    (void)state;
    goes_forward("version-5.sql");
}

/* Adds one to a counter, many times, each in its own transaction. */
static void count_up(int times)
{
    struct diary_store *store = open_store();

    for (int i = 0; i < times; i++) {
        struct diary_person person = {.id = 1};
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;

        begin(store);
        if (store->functions->get(store, DIARY_PERSON, &person, &arena, NULL) ==
            TAKT_DONE)
            fill_row(DIARY_PERSON, &person, 0);
        person.id = 1;
        person.last_id++;
        put(store, DIARY_PERSON, &person);
        commit(store);
    }
    store_close(store);
}

/* The same once, in a process of its own. */
static void count_up_elsewhere(void)
{
    int how = -1;

    if (fork() == 0) {
        /* Nothing of this process's stores is touched: a new program is. */
        (void)execl("/proc/self/exe", "test_sqlite", path, NULL);
        _exit(1);
    }
    assert_true(wait(&how) > 0);
    assert_int_equal(how, 0);
}

/* Four processes that find no file write a hundred times each; not one
 * write is lost. */
static void processes_wait_for_each_other(void **state)
{
    struct diary_store *store;
    struct diary_person person = {.id = 1};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;

    (void)state;
    for (int i = 0; i < 4; i++) {
        if (fork() == 0) {
            count_up(100);
            _exit(0);
        }
    }
    for (int i = 0; i < 4; i++) {
        int how = -1;

        assert_true(wait(&how) > 0);
        assert_int_equal(how, 0);
    }
    store = open_store();
    assert_int_equal(
        store->functions->get(store, DIARY_PERSON, &person, &arena, NULL),
        TAKT_OK);
    assert_int_equal(person.last_id, 16 + 400); /* 16: from fill_row() */
    store_close(store);
}

/* Another process comes and goes while this one has two stores open; what is
 * written after that is still seen by a third. */
static void a_second_store_keeps_the_locks_of_the_first(void **state)
{
    struct diary_store *first = open_store();
    struct diary_store *second = open_store();
    struct diary_person person = {.id = 1};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_store *later;

    (void)state;
    count_up_elsewhere();
    begin(second);
    put_person(second, 5);
    commit(second);
    count_up_elsewhere();
    store_close(first);
    store_close(second);
    later = open_store();
    assert_int_equal(
        later->functions->get(later, DIARY_PERSON, &person, &arena, NULL),
        TAKT_OK);
    assert_int_equal(person.last_id, 16 + 2);
    person.id = 5;
    assert_int_equal(
        later->functions->get(later, DIARY_PERSON, &person, &arena, NULL),
        TAKT_OK);
    store_close(later);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, make_path, drop_path)

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        TEST(schema_has_the_described_columns),
        TEST(rows_come_back_as_they_went_in),
        TEST(absent_values_come_back_absent),
        TEST(what_is_rolled_back_is_gone),
        TEST(slot_needs_its_followup),
        TEST(newer_file_is_refused),
        TEST(a_commit_is_seen_by_others),
        TEST(version_1_goes_forward),
        TEST(version_2_goes_forward),
        TEST(version_3_goes_forward),
        TEST(version_4_goes_forward),
        TEST(version_5_goes_forward),
        TEST(processes_wait_for_each_other),
        TEST(a_second_store_keeps_the_locks_of_the_first),
    };

    if (argc == 2) {
        (void)snprintf(path, sizeof(path), "%s", argv[1]);
        count_up(1);
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}

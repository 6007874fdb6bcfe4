/* SPDX-License-Identifier: MIT */
/*
 * The SQLite store: statements are prepared when they are first used and
 * kept; rows are bound and read by their description in diary/table.h.
 *
 * PRAGMA synchronous=FULL with the write-ahead log: a commit that was
 * answered with TAKT_OK is on the disk, whatever becomes of the process or
 * the machine (sqlite.org, "Write-Ahead Logging").
 */
#include "store/sqlite.h"

#include "base/utf8.h"
#include "store/sqlite_sql.h"

#include <assert.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* "Takt" in the header of the file, so that tools know what it is. */
#define APPLICATION_ID 0x54616b74

/* How often a step that SQLite's own waiting does not cover is tried. */
#define TRIES 1000
#define TRY_WAIT_MS 10

/* The bytes of the file that are mapped: pages that have been read once are
 * then shared by all connections, and not copied. */
#define MAPPED_MAX "1073741824"

struct sqlite_store {
    struct diary_store base;
    sqlite3 *db;
    sqlite3_stmt *prepared[STMT_STATEMENT__COUNT];
};

static struct sqlite_store *self(struct diary_store *store)
{
    return (struct sqlite_store *)store;
}

/* Says what SQLite says. */
static takt_status failed(const struct sqlite_store *s, struct diary_error *err)
{
    int code = s->db == NULL ? SQLITE_NOMEM : sqlite3_errcode(s->db);

    if ((code & 0xff) == SQLITE_BUSY)
        return diary_refuse(err, DIARY_REASON_STORE_BUSY, 0, 0);
    return diary_refuse_text(err, DIARY_REASON_STORE,
                             s->db == NULL ? sqlite3_errstr(code)
                                           : sqlite3_errmsg(s->db));
}

/* The statement ready to be bound, or NULL with err filled in. */
static sqlite3_stmt *ready(struct sqlite_store *s,
                           enum store_statement statement,
                           struct diary_error *err)
{
    sqlite3_stmt **p = &s->prepared[statement];

    if (*p == NULL &&
        sqlite3_prepare_v3(s->db, store_sqlite_sql(statement), -1,
                           SQLITE_PREPARE_PERSISTENT, p, NULL) != SQLITE_OK) {
        (void)failed(s, err); /* the caller answers with it */
        return NULL;
    }
    assert(!sqlite3_stmt_busy(*p));
    return *p;
}

/* Ends a statement that has been stepped; its code says how it went. */
static takt_status finish(const struct sqlite_store *s, sqlite3_stmt *stmt,
                          int code, struct diary_error *err)
{
    takt_status status = TAKT_OK;

    if (code != SQLITE_DONE && code != SQLITE_ROW && code != SQLITE_OK)
        status = failed(s, err);
    (void)sqlite3_reset(stmt);          /* repeats the code of the last step */
    (void)sqlite3_clear_bindings(stmt); /* cannot fail */
    return status;
}

/* Runs a statement that gives no rows and takes no values. */
static takt_status run(struct sqlite_store *s, enum store_statement statement,
                       struct diary_error *err)
{
    sqlite3_stmt *stmt = ready(s, statement, err);

    if (stmt == NULL)
        return TAKT_REFUSED;
    return finish(s, stmt, sqlite3_step(stmt), err);
}

static int bind_number(sqlite3_stmt *stmt, int at, int64_t value)
{
    return value == DIARY_NONE ? sqlite3_bind_null(stmt, at)
                               : sqlite3_bind_int64(stmt, at, value);
}

/* Binds the first columns of a row. */
static int bind_row(sqlite3_stmt *stmt, const struct diary_table_info *info,
                    const void *row, size_t columns)
{
    int code = SQLITE_OK;

    for (size_t i = 0; code == SQLITE_OK && i < columns; i++) {
        const struct diary_column *column = &info->columns[i];
        int at = (int)i + 1;

        if (column->type == DIARY_NUMBER)
            code = bind_number(stmt, at, diary_number_at(row, column));
        else
            code = sqlite3_bind_text(stmt, at, diary_text_at(row, column), -1,
                                     SQLITE_STATIC);
    }
    return code;
}

static void read_column(sqlite3_stmt *stmt, int at,
                        const struct diary_column *column, void *row,
                        struct diary_arena *arena)
{
    const bool is_null = sqlite3_column_type(stmt, at) == SQLITE_NULL;

    if (column->type == DIARY_NUMBER) {
        diary_set_number(row, column,
                         is_null ? DIARY_NONE : sqlite3_column_int64(stmt, at));
    } else {
        const char *text = (const char *)sqlite3_column_text(stmt, at);
        const int len = sqlite3_column_bytes(stmt, at);

        diary_set_text(row, column,
                       is_null ? NULL
                               : diary_take_text(arena, text, (size_t)len));
    }
}

/* Reads the first columns of the row that the statement stands on. */
static void read_row(sqlite3_stmt *stmt, const struct diary_table_info *info,
                     void *row, size_t columns, struct diary_arena *arena)
{
    for (size_t i = 0; i < columns; i++)
        read_column(stmt, (int)i, &info->columns[i], row, arena);
}

/* Reads the one row of a statement that takes the key of row. */
static takt_status get_columns(struct sqlite_store *s,
                               enum store_statement statement,
                               const struct diary_table_info *info, void *row,
                               size_t columns, struct diary_arena *arena,
                               struct diary_error *err)
{
    sqlite3_stmt *stmt = ready(s, statement, err);
    int code;
    takt_status status;

    if (stmt == NULL)
        return TAKT_REFUSED;
    code = bind_row(stmt, info, row, info->key_count);
    if (code == SQLITE_OK)
        code = sqlite3_step(stmt);
    if (code == SQLITE_ROW)
        read_row(stmt, info, row, columns, arena);
    status = finish(s, stmt, code, err);
    return status == TAKT_OK && code == SQLITE_DONE ? TAKT_DONE : status;
}

/* Runs a statement that takes the first columns of row. */
static takt_status run_with(struct sqlite_store *s,
                            enum store_statement statement,
                            const struct diary_table_info *info,
                            const void *row, size_t columns,
                            struct diary_error *err)
{
    sqlite3_stmt *stmt = ready(s, statement, err);
    int code;

    if (stmt == NULL)
        return TAKT_REFUSED;
    code = bind_row(stmt, info, row, columns);
    if (code == SQLITE_OK)
        code = sqlite3_step(stmt);
    return finish(s, stmt, code, err);
}

static void do_close(struct diary_store *store)
{
    struct sqlite_store *s = self(store);

    for (size_t i = 0; i < STMT_STATEMENT__COUNT; i++)
        (void)sqlite3_finalize(s->prepared[i]); /* repeats an old code */
    (void)sqlite3_close(s->db); /* nothing is open on it any more */
    free(s);
}

static takt_status do_begin(struct diary_store *store, bool writes,
                            struct diary_error *err)
{
    return run(self(store), writes ? STMT_BEGIN_WRITE : STMT_BEGIN_READ, err);
}

static takt_status do_commit(struct diary_store *store, struct diary_error *err)
{
    return run(self(store), STMT_COMMIT, err);
}

static void do_rollback(struct diary_store *store)
{
    /* SQLite may have rolled back by itself, after a full disk for one. */
    if (!sqlite3_get_autocommit(self(store)->db))
        (void)run(self(store), STMT_ROLLBACK, NULL); /* nothing is kept */
}

static takt_status do_get(struct diary_store *store, enum diary_table table,
                          void *row, struct diary_arena *arena,
                          struct diary_error *err)
{
    const struct diary_table_info *info = diary_table_info(table);

    return get_columns(self(store), STMT_GET + (int)table, info, row,
                       info->column_count, arena, err);
}

/* How many columns of a followup are its timing. */
#define TIMING_COLUMNS 16

static_assert(offsetof(struct diary_followup, timing) == 0,
              "a followup begins with its timing");

static takt_status do_get_timing(struct diary_store *store,
                                 struct diary_timing *timing,
                                 struct diary_arena *arena,
                                 struct diary_error *err)
{
    return get_columns(self(store), STMT_GET_TIMING,
                       diary_table_info(DIARY_FOLLOWUP), timing, TIMING_COLUMNS,
                       arena, err);
}

static takt_status do_put(struct diary_store *store, enum diary_table table,
                          const void *row, struct diary_error *err)
{
    const struct diary_table_info *info = diary_table_info(table);

    return run_with(self(store), STMT_PUT + (int)table, info, row,
                    info->column_count, err);
}

static takt_status do_erase(struct diary_store *store, enum diary_table table,
                            const void *row, struct diary_error *err)
{
    const struct diary_table_info *info = diary_table_info(table);

    return run_with(self(store), STMT_ERASE + (int)table, info, row,
                    info->key_count, err);
}

/* Binds those of the values that the statement takes. */
static int bind_args(sqlite3_stmt *stmt, const struct diary_query_args *args)
{
    int count = sqlite3_bind_parameter_count(stmt);
    int code = SQLITE_OK;

    for (int i = 0; code == SQLITE_OK && i < count && i < 3; i++)
        code = sqlite3_bind_int64(stmt, i + 1, args->number[i]);
    if (code == SQLITE_OK && count > 3)
        code = sqlite3_bind_text(stmt, 4, args->text, -1, SQLITE_STATIC);
    return code;
}

/* Finds the columns that a question gives, by their names; those that it
 * leaves out are absent in every row. */
static size_t find_columns(sqlite3_stmt *stmt,
                           const struct diary_table_info *info,
                           const struct diary_column **out)
{
    const size_t count = (size_t)sqlite3_column_count(stmt);
    size_t at = 0;

    assert(count <= info->column_count);
    for (size_t i = 0; i < count; i++) {
        const char *name = sqlite3_column_name(stmt, (int)i);

        while (at < info->column_count &&
               strcmp(info->columns[at].name, name) != 0)
            at++;
        assert(at < info->column_count);
        out[i] = &info->columns[at++];
    }
    return count;
}

static takt_status do_select(struct diary_store *store, enum diary_query query,
                             const struct diary_query_args *args,
                             struct diary_arena *arena, diary_row_taker *take,
                             void *ctx, struct diary_error *err)
{
    struct sqlite_store *s = self(store);
    enum diary_table table = store_sqlite_query_table(query);
    sqlite3_stmt *stmt = ready(s, STMT_SELECT + (int)query, err);
    const struct diary_column *columns[DIARY_COLUMNS_MAX];
    union diary_row row;
    size_t count = 0;
    takt_status taken = TAKT_OK;
    takt_status status;
    int code;

    if (stmt == NULL)
        return TAKT_REFUSED;
    code = bind_args(stmt, args);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(stmt);
        if (code != SQLITE_ROW)
            break;
        if (count == 0) {
            count = find_columns(stmt, diary_table_info(table), columns);
            diary_row_clear(table, &row);
        }
        for (size_t i = 0; i < count; i++)
            read_column(stmt, (int)i, columns[i], &row, arena);
        taken = take(ctx, &row, err);
        if (taken != TAKT_OK)
            break;
    }
    status = finish(s, stmt, code, err);
    return status != TAKT_OK ? status : taken;
}

/* Runs a statement that answers no rows. */
static takt_status run_log(struct diary_store *store,
                           enum store_statement statement,
                           const struct diary_query_args *args,
                           struct diary_error *err)
{
    struct sqlite_store *s = self(store);
    sqlite3_stmt *stmt = ready(s, statement, err);
    int code;

    if (stmt == NULL)
        return TAKT_REFUSED;
    code = bind_args(stmt, args);
    if (code == SQLITE_OK)
        code = sqlite3_step(stmt);
    return finish(s, stmt, code, err);
}

static takt_status do_version(struct diary_store *store, int64_t *version,
                              struct diary_error *err)
{
    struct sqlite_store *s = self(store);
    sqlite3_stmt *stmt = ready(s, STMT_VERSION, err);
    int code;

    *version = 0;
    if (stmt == NULL)
        return TAKT_REFUSED;
    code = sqlite3_step(stmt);
    if (code == SQLITE_ROW)
        *version = sqlite3_column_int64(stmt, 0);
    return finish(s, stmt, code, err);
}

static takt_status do_mark(struct diary_store *store, int64_t owner,
                           int64_t number, bool undone, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {owner, number, undone}};

    return run_log(store, STMT_MARK, &args, err);
}

static takt_status do_prune(struct diary_store *store, int64_t owner,
                            int64_t before_s, int64_t max,
                            struct diary_error *err)
{
    const struct diary_query_args args = {.number = {owner, before_s, max}};

    return run_log(store, STMT_PRUNE, &args, err);
}

static const struct diary_store_functions functions = {
    .close = do_close,
    .begin = do_begin,
    .commit = do_commit,
    .rollback = do_rollback,
    .get = do_get,
    .get_timing = do_get_timing,
    .put = do_put,
    .erase = do_erase,
    .select = do_select,
    .version = do_version,
    .mark = do_mark,
    .prune = do_prune,
};

static takt_status exec(struct sqlite_store *s, const char *sql,
                        struct diary_error *err)
{
    return sqlite3_exec(s->db, sql, NULL, NULL, NULL) == SQLITE_OK
               ? TAKT_OK
               : failed(s, err);
}

/* The number that a PRAGMA gives. */
static takt_status pragma(struct sqlite_store *s, const char *sql, int *out,
                          struct diary_error *err)
{
    sqlite3_stmt *stmt = NULL;
    int code = sqlite3_prepare_v2(s->db, sql, -1, &stmt, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(stmt);
    if (code == SQLITE_ROW)
        *out = sqlite3_column_int(stmt, 0);
    (void)sqlite3_finalize(stmt); /* repeats the code */
    return code == SQLITE_ROW ? TAKT_OK : failed(s, err);
}

/* Runs the scripts from a version on, within a transaction. */
static takt_status migrate(struct sqlite_store *s, int version,
                           struct diary_error *err)
{
    char set[64];
    takt_status status = TAKT_OK;

    for (; status == TAKT_OK && version < STORE_SQLITE_VERSION; version++)
        status = exec(s, store_sqlite_migration(version), err);
    if (status != TAKT_OK)
        return status;
    (void)sqlite3_snprintf(sizeof(set), set,
                           "PRAGMA application_id=%d; PRAGMA user_version=%d",
                           APPLICATION_ID, STORE_SQLITE_VERSION);
    return exec(s, set, err);
}

/* Brings the schema forward. The version is read again once nobody else can
 * write, for another process may have done it meanwhile. */
static takt_status bring_forward(struct sqlite_store *s,
                                 struct diary_error *err)
{
    int version = 0;
    takt_status status = pragma(s, "PRAGMA user_version", &version, err);

    if (status != TAKT_OK || version == STORE_SQLITE_VERSION)
        return status;
    if (version > STORE_SQLITE_VERSION)
        return diary_refuse(err, DIARY_REASON_STORE_VERSION, version,
                            STORE_SQLITE_VERSION);
    status = do_begin(&s->base, true, err);
    if (status == TAKT_OK)
        status = pragma(s, "PRAGMA user_version", &version, err);
    if (status == TAKT_OK && version < STORE_SQLITE_VERSION)
        status = migrate(s, version, err);
    if (status == TAKT_OK)
        status = do_commit(&s->base, err);
    if (status != TAKT_OK)
        do_rollback(&s->base);
    return status;
}

/* Turns the write-ahead log on. Two processes that do so at once on a new
 * file get SQLITE_BUSY without waiting, so we try again. */
static takt_status write_ahead(struct sqlite_store *s, struct diary_error *err)
{
    takt_status status = TAKT_OK;

    for (int i = 0; i < TRIES; i++) {
        status = exec(s, "PRAGMA journal_mode=WAL", err);
        if (status == TAKT_OK || sqlite3_errcode(s->db) != SQLITE_BUSY)
            break;
        (void)sqlite3_sleep(TRY_WAIT_MS); /* answers how long it slept */
    }
    return status;
}

/* The function has(text, part) of the SQL: utf8_has(); of NULL false. */
static void sql_has(sqlite3_context *context, int count, sqlite3_value **args)
{
    const char *text = (const char *)sqlite3_value_text(args[0]);
    const char *part = (const char *)sqlite3_value_text(args[1]);

    (void)count; /* two, as it was made for */
    sqlite3_result_int(context,
                       text != NULL && part != NULL && utf8_has(text, part));
}

static takt_status make_functions(struct sqlite_store *s,
                                  struct diary_error *err)
{
    return sqlite3_create_function_v2(
               s->db, "has", 2,
               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
               sql_has, NULL, NULL, NULL) == SQLITE_OK
               ? TAKT_OK
               : failed(s, err);
}

static takt_status set_up(struct sqlite_store *s, struct diary_error *err)
{
    takt_status status;

    (void)sqlite3_extended_result_codes(s->db, 0);           /* cannot fail */
    (void)sqlite3_busy_timeout(s->db, STORE_SQLITE_WAIT_MS); /* likewise */
    (void)sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(s->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    status = write_ahead(s, err);
    if (status == TAKT_OK)
        status = exec(s,
                      "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                      "PRAGMA mmap_size=" MAPPED_MAX,
                      err);
    if (status == TAKT_OK)
        status = make_functions(s, err);
    return status == TAKT_OK ? bring_forward(s, err) : status;
}

/* Makes the file so that its user alone may read it; SQLite gives its
 * companions the same rights. What fails here is told by opening it.
 *
 * A file that is there is not even opened: closing it would take from this
 * process all locks that its other connections have on it (SQLite, "How To
 * Corrupt An SQLite Database File", 2.2), and a process that ends would then
 * throw the log away from under them. For the same reason no other thread may
 * open the file between its making and the close. */
static void make_private(const char *path)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

    if (strcmp(path, ":memory:") == 0)
        return;
    (void)pthread_mutex_lock(&lock); /* it never fails */
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0)
        (void)close(fd); /* nothing was written */
    (void)pthread_mutex_unlock(&lock);
}

takt_status store_sqlite_open(struct diary_store **out, const char *path,
                              struct diary_error *err)
{
    struct sqlite_store *s = calloc(1, sizeof(*s));
    takt_status status;

    *out = NULL;
    if (s == NULL)
        return diary_refuse_text(err, DIARY_REASON_STORE,
                                 sqlite3_errstr(SQLITE_NOMEM));
    s->base.functions = &functions;
    make_private(path);
    status = sqlite3_open_v2(path, &s->db,
                             SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                 SQLITE_OPEN_NOMUTEX,
                             NULL) == SQLITE_OK
                 ? set_up(s, err)
                 : failed(s, err);
    if (status != TAKT_OK) {
        do_close(&s->base);
        return status;
    }
    *out = &s->base;
    return TAKT_OK;
}

void store_close(struct diary_store *store)
{
    if (store != NULL)
        store->functions->close(store);
}

/* SPDX-License-Identifier: MIT */
/*
 * All SQL of the SQLite store. Columns stand in the order of diary/table.c;
 * a test compares the two. A question that leaves some out is read by their
 * names. What a window is sifted by stands before the texts
 * in a row of followup, so that sifting reads no page of a long text.
 *
 * Rows are written with INSERT OR REPLACE: no other column than the key is
 * unique, so that nothing but the row of that key is ever replaced, and the
 * foreign keys are checked at the commit, when the row is there again. That
 * no two accounts have one login is for account/ to see to, within the
 * transaction that writes.
 *
 * A seat has no foreign key to its follow-up: the tombstone outlives it.
 */
#include "store/sqlite_sql.h"

#include "store/sqlite.h"

#include <assert.h>

#define FIELDS                                                                 \
    "type, direction, visible, published, title, agenda, notes, location, "    \
    "links, custom, video, end_zone, lines"

#define PERSON                                                                 \
    "id, op, kind, name, address, zone, language, country, first_weekday, "    \
    "meeting_length_s, call_length_s, alarm_s, all_day_start_s, "              \
    "all_day_end_s, day_start_s, three_state, last_id, last_number, "          \
    "last_change, day_end_s, week_days, lunch_start_s, lunch_end_s, "          \
    "task_alarm_s, silent_after_s, shortcuts, theme, wants_mail, "             \
    "participants_from_view"

#define TYPE                                                                   \
    "owner, id, op, name, color, length_s, is_all_day, show_as, publish"

#define TIMING                                                                 \
    "owner, id, op, kind, mode, frame, zone, start_s, start_shown, "           \
    "length_days, length_s, rules, exrules, dates, removed_days, shift"

#define FOLLOWUP                                                               \
    TIMING ", " FIELDS                                                         \
           ", uid, line, caution, created_s, modified_s, sequence, after_done"

/* What a list shows of a follow-up: no page of long notes is read. */
#define FOLLOWUP_HEAD                                                          \
    TIMING ", type, direction, visible, published, title, location, links"

#define SLOT                                                                   \
    "owner, followup, slot_s, op, origin, state, start_s, length_days, "       \
    "length_s, done_s, " FIELDS ", created_s, modified_s, sequence"

#define SEAT                                                                   \
    "person, owner, followup, slot_s, op, answer, seen, alarm_s, priority, "   \
    "show_as, completed, reject_count, reject_reason, object_name, lines, "    \
    "from_s, to_s, tzdata, gone, change, acknowledged_s, snoozed_s, "          \
    "replied_s, asked"

/* What the index of windows holds of a seat: a window reads no row of it. */
#define SEAT_HEAD                                                              \
    "person, owner, followup, slot_s, answer, alarm_s, priority, show_as, "    \
    "from_s, to_s, gone, change"

/* DIARY_SLOT_ALL. */
#define SLOT_ALL "9223372036854775807"

/* The seats of a window, in the order of their index. SQLite takes the tables
 * of a CROSS JOIN in the order that they are named in, so that one walk of the
 * index finds all rows and nothing has to be sorted. */
#define IN_WINDOW "person = ?1 AND gone = 0 AND to_s > ?2 AND from_s < ?3"
#define WINDOW                                                                 \
    "(SELECT to_s AS until_s, from_s AS since_s, owner AS of_owner, "          \
    "followup AS of_followup FROM seat WHERE " IN_WINDOW ")"
#define WINDOW_ORDER "until_s, since_s, of_owner, of_followup"

#define LOG_HEAD                                                               \
    "owner, number, person, at_s, what, followup, slot_s, title, undoes, "     \
    "undone"

#define LOG LOG_HEAD ", image"

#define ACCOUNT                                                                \
    "person, login, password, is_admin, disabled, failures, failed_s, "        \
    "created_s, used_s"

#define NOTICE                                                                 \
    "person, owner, number, kind, actor, at_s, followup, slot_s, scope, "      \
    "start_s, is_date, repeats, count, total, title, zone, reason, answer, "   \
    "proposed_s, length_s"

#define MAIL_HEAD                                                              \
    "owner, number, person, state, made_s, next_s, tries, ended_s, "           \
    "followup, \"from\", \"to\", trouble"

#define MAIL                                                                   \
    "owner, number, person, state, made_s, next_s, tries, ended_s, "           \
    "followup, \"from\", \"to\", text, trouble"

#define TOKEN "hash, person, kind, label, created_s, used_s, expires_s, options"

/* What a search looks in; has() is the store's own (sqlite.c). */
#define HAS_TEXT                                                               \
    "has(title, ?4) OR has(location, ?4) OR has(agenda, ?4) "                  \
    "OR has(notes, ?4)"

/* Placeholders. */
#define P2 "?, ?"
#define P5 P2 ", ?, ?, ?"
#define P10 P5 ", " P5

static const char *const statements[] = {
    [STMT_BEGIN_READ] = "BEGIN",
    [STMT_BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [STMT_COMMIT] = "COMMIT",
    [STMT_ROLLBACK] = "ROLLBACK",
    [STMT_VERSION] = "PRAGMA data_version",
    [STMT_MARK] = "UPDATE log SET undone = ?3 WHERE owner = ?1 AND number = ?2",
    /* The oldest have the smallest numbers: so no more rows are looked at
     * than may go. */
    [STMT_PRUNE] = "DELETE FROM log WHERE owner = ?1 AND at_s < ?2 AND number "
                   "IN (SELECT number FROM log WHERE owner = ?1 "
                   "ORDER BY number LIMIT ?3)",
    [STMT_GET_TIMING] =
        "SELECT " TIMING " FROM followup WHERE owner = ?1 AND id = ?2",

    [STMT_GET + DIARY_PERSON] = "SELECT " PERSON " FROM person WHERE id = ?1",
    [STMT_GET + DIARY_TYPE] =
        "SELECT " TYPE " FROM type WHERE owner = ?1 AND id = ?2",
    [STMT_GET + DIARY_FOLLOWUP] =
        "SELECT " FOLLOWUP " FROM followup WHERE owner = ?1 AND id = ?2",
    [STMT_GET + DIARY_SLOT] =
        "SELECT " SLOT " FROM slot"
        " WHERE owner = ?1 AND followup = ?2 AND slot_s = ?3",
    [STMT_GET + DIARY_SEAT] =
        "SELECT " SEAT " FROM seat"
        " WHERE person = ?1 AND owner = ?2 AND followup = ?3 AND slot_s = ?4",
    [STMT_GET + DIARY_LOG] =
        "SELECT " LOG " FROM log WHERE owner = ?1 AND number = ?2",

    [STMT_GET + DIARY_ACCOUNT] =
        "SELECT " ACCOUNT " FROM account WHERE person = ?1",
    [STMT_GET + DIARY_TOKEN] = "SELECT " TOKEN " FROM token WHERE hash = ?1",
    [STMT_GET + DIARY_MEMBER] = "SELECT group_id, person FROM member"
                                " WHERE group_id = ?1 AND person = ?2",
    [STMT_GET + DIARY_ACCESS] = "SELECT owner, person, level FROM access"
                                " WHERE owner = ?1 AND person = ?2",
    [STMT_GET + DIARY_VIEW] = "SELECT owner, id, name, people FROM \"view\""
                              " WHERE owner = ?1 AND id = ?2",
    [STMT_GET + DIARY_CAUSE] = "SELECT id, name FROM cause WHERE id = ?1",
    [STMT_GET + DIARY_NOTICE] =
        "SELECT " NOTICE " FROM notice"
        " WHERE person = ?1 AND owner = ?2 AND number = ?3",

    [STMT_GET + DIARY_HOUSE] =
        "SELECT id, mail, tagged, page, trust FROM house WHERE id = ?1",
    [STMT_GET + DIARY_MAIL] =
        "SELECT " MAIL " FROM mail"
        " WHERE owner = ?1 AND number = ?2 AND person = ?3",

    [STMT_PUT + DIARY_PERSON] =
        "INSERT OR REPLACE INTO person (" PERSON ") VALUES (" P10 ", " P10
        ", " P5 ", " P2 ", " P2 ")",
    [STMT_PUT + DIARY_TYPE] = "INSERT OR REPLACE INTO type (" TYPE
                              ") VALUES (" P5 ", " P2 ", " P2 ")",
    [STMT_PUT + DIARY_FOLLOWUP] =
        "INSERT OR REPLACE INTO followup (" FOLLOWUP ") VALUES (" P10 ", " P10
        ", " P10 ", " P5 ", ?)",
    [STMT_PUT + DIARY_SLOT] =
        "INSERT OR REPLACE INTO slot (" SLOT ") VALUES (" P10 ", " P10 ", " P2
        ", " P2 ", " P2 ")",
    [STMT_PUT + DIARY_SEAT] = "INSERT OR REPLACE INTO seat (" SEAT
                              ") VALUES (" P10 ", " P10 ", " P2 ", " P2 ")",
    [STMT_PUT + DIARY_LOG] = "INSERT INTO log (" LOG ") VALUES (" P10 ", ?)",

    [STMT_PUT + DIARY_ACCOUNT] = "INSERT OR REPLACE INTO account (" ACCOUNT
                                 ") VALUES (" P5 ", " P2 ", " P2 ")",
    [STMT_PUT + DIARY_TOKEN] =
        "INSERT OR REPLACE INTO token (" TOKEN ") VALUES (" P5 ", " P2 ", ?)",
    [STMT_PUT + DIARY_MEMBER] =
        "INSERT OR REPLACE INTO member (group_id, person) VALUES (" P2 ")",
    [STMT_PUT + DIARY_ACCESS] =
        "INSERT OR REPLACE INTO access (owner, person, level)"
        " VALUES (" P2 ", ?)",
    [STMT_PUT + DIARY_VIEW] =
        "INSERT OR REPLACE INTO \"view\" (owner, id, name, people)"
        " VALUES (" P2 ", " P2 ")",
    [STMT_PUT + DIARY_CAUSE] =
        "INSERT OR REPLACE INTO cause (id, name) VALUES (" P2 ")",
    [STMT_PUT + DIARY_NOTICE] =
        "INSERT OR REPLACE INTO notice (" NOTICE ") VALUES (" P10 ", " P10 ")",
    [STMT_PUT + DIARY_HOUSE] = "INSERT OR REPLACE INTO house"
                               " (id, mail, tagged, page, trust)"
                               " VALUES (" P5 ")",
    [STMT_PUT + DIARY_MAIL] =
        "INSERT OR REPLACE INTO mail (" MAIL ") VALUES (" P10 ", " P2 ", ?)",

    [STMT_ERASE + DIARY_PERSON] = "DELETE FROM person WHERE id = ?1",
    [STMT_ERASE + DIARY_TYPE] = "DELETE FROM type WHERE owner = ?1 AND id = ?2",
    [STMT_ERASE + DIARY_FOLLOWUP] =
        "DELETE FROM followup WHERE owner = ?1 AND id = ?2",
    [STMT_ERASE + DIARY_SLOT] =
        "DELETE FROM slot WHERE owner = ?1 AND followup = ?2 AND slot_s = ?3",
    [STMT_ERASE + DIARY_SEAT] =
        "DELETE FROM seat"
        " WHERE person = ?1 AND owner = ?2 AND followup = ?3 AND slot_s = ?4",
    [STMT_ERASE + DIARY_LOG] =
        "DELETE FROM log WHERE owner = ?1 AND number = ?2",

    [STMT_ERASE + DIARY_ACCOUNT] = "DELETE FROM account WHERE person = ?1",
    [STMT_ERASE + DIARY_TOKEN] = "DELETE FROM token WHERE hash = ?1",
    [STMT_ERASE + DIARY_MEMBER] =
        "DELETE FROM member WHERE group_id = ?1 AND person = ?2",
    [STMT_ERASE + DIARY_ACCESS] =
        "DELETE FROM access WHERE owner = ?1 AND person = ?2",
    [STMT_ERASE + DIARY_VIEW] =
        "DELETE FROM \"view\" WHERE owner = ?1 AND id = ?2",
    [STMT_ERASE + DIARY_CAUSE] = "DELETE FROM cause WHERE id = ?1",
    [STMT_ERASE + DIARY_NOTICE] =
        "DELETE FROM notice WHERE person = ?1 AND owner = ?2 AND number = ?3",

    [STMT_ERASE + DIARY_HOUSE] = "DELETE FROM house WHERE id = ?1",
    [STMT_ERASE + DIARY_MAIL] =
        "DELETE FROM mail WHERE owner = ?1 AND number = ?2 AND person = ?3",

    [STMT_SELECT + DIARY_QUERY_SLOTS] =
        "SELECT " SLOT " FROM slot"
        " WHERE owner = ?1 AND followup = ?2 ORDER BY slot_s",
    [STMT_SELECT + DIARY_QUERY_SEATS] =
        "SELECT " SEAT " FROM seat INDEXED BY seat_followup"
        " WHERE owner = ?1 AND followup = ?2 AND gone = 0"
        " ORDER BY person, slot_s",
    [STMT_SELECT + DIARY_QUERY_ALL_SEATS] =
        "SELECT " SEAT " FROM seat WHERE owner = ?1 AND followup = ?2"
        " ORDER BY person, slot_s",
    [STMT_SELECT + DIARY_QUERY_WINDOW] =
        "SELECT " SEAT_HEAD " FROM seat WHERE " IN_WINDOW
        " ORDER BY to_s, from_s, owner, followup",
    [STMT_SELECT + DIARY_QUERY_WINDOW_FOLLOWUPS] =
        "SELECT " FOLLOWUP_HEAD " FROM " WINDOW " CROSS JOIN followup"
        " ON owner = of_owner AND id = of_followup ORDER BY " WINDOW_ORDER,
    [STMT_SELECT + DIARY_QUERY_WINDOW_SLOTS] =
        "SELECT " SLOT " FROM " WINDOW " CROSS JOIN slot"
        " ON owner = of_owner AND followup = of_followup"
        " ORDER BY " WINDOW_ORDER ", slot_s",
    [STMT_SELECT + DIARY_QUERY_WINDOW_SEATS] =
        "SELECT " SEAT " FROM " WINDOW " CROSS JOIN seat"
        " ON person = ?1 AND owner = of_owner AND followup = of_followup"
        " AND slot_s < " SLOT_ALL " AND gone = 0"
        " ORDER BY " WINDOW_ORDER ", slot_s",
    /* The whole's own alarm; alarms of single dates; and those put off. */
    [STMT_SELECT + DIARY_QUERY_ALARMS] =
        "SELECT " SEAT " FROM seat INDEXED BY seat_alarm"
        " WHERE person = ?1 AND gone = 0 AND alarm_s >= 0"
        " AND to_s > ?2 AND from_s - alarm_s <= ?3"
        " UNION ALL SELECT " SEAT " FROM seat INDEXED BY seat_alarm"
        " WHERE person = ?1 AND gone = 0 AND alarm_s >= 0 AND to_s IS NULL"
        " UNION ALL SELECT " SEAT " FROM seat"
        " WHERE person = ?1 AND gone = 0 AND snoozed_s > ?2",
    [STMT_SELECT + DIARY_QUERY_STALE] =
        "SELECT " SEAT " FROM seat"
        " WHERE person = ?1 AND gone = 0 AND tzdata < ?4"
        " UNION ALL SELECT " SEAT " FROM seat"
        " WHERE person = ?1 AND gone = 0 AND tzdata > ?4",
    [STMT_SELECT + DIARY_QUERY_FOLLOWUPS] =
        "SELECT " FOLLOWUP " FROM followup"
        " WHERE owner = ?1 AND id > ?2 ORDER BY id LIMIT ?3",
    [STMT_SELECT + DIARY_QUERY_SEARCH] =
        "SELECT " FOLLOWUP " FROM followup WHERE owner = ?1 AND id < ?2"
        " AND (" HAS_TEXT " OR EXISTS (SELECT 1 FROM slot"
        " WHERE slot.owner = ?1 AND slot.followup = followup.id"
        " AND (" HAS_TEXT "))) ORDER BY id DESC LIMIT ?3",
    [STMT_SELECT + DIARY_QUERY_UID] =
        "SELECT " FOLLOWUP " FROM followup WHERE owner = ?1 AND uid = ?4",
    [STMT_SELECT + DIARY_QUERY_UID_ANY] =
        "SELECT " FOLLOWUP " FROM followup WHERE uid = ?4 ORDER BY owner, id",
    [STMT_SELECT + DIARY_QUERY_TYPES] =
        "SELECT " TYPE " FROM type WHERE owner = ?1 ORDER BY id",
    [STMT_SELECT + DIARY_QUERY_LOG] =
        "SELECT " LOG_HEAD " FROM log WHERE owner = ?1 AND number < ?2"
        " ORDER BY number DESC LIMIT ?3",
    [STMT_SELECT + DIARY_QUERY_LOG_OF] =
        "SELECT " LOG_HEAD " FROM log WHERE owner = ?1 AND followup = ?2"
        " ORDER BY number DESC LIMIT ?3",
    [STMT_SELECT + DIARY_QUERY_PEOPLE] =
        "SELECT " PERSON " FROM person WHERE id > ?1 AND kind <> 3"
        " ORDER BY id LIMIT ?2",
    [STMT_SELECT + DIARY_QUERY_PEOPLE_NAMED] =
        "SELECT " PERSON " FROM person"
        " WHERE has(name, ?4) OR has(address, ?4) ORDER BY kind = 3, kind, id "
        "LIMIT ?1",
    [STMT_SELECT + DIARY_QUERY_LAST_PERSON] =
        "SELECT " PERSON " FROM person ORDER BY id DESC LIMIT 1",
    [STMT_SELECT + DIARY_QUERY_ACCOUNTS] =
        "SELECT " ACCOUNT " FROM account WHERE person > ?1"
        " ORDER BY person LIMIT ?2",
    [STMT_SELECT + DIARY_QUERY_LOGIN] =
        "SELECT " ACCOUNT " FROM account WHERE login = ?4",
    [STMT_SELECT + DIARY_QUERY_TOKENS] =
        "SELECT " TOKEN " FROM token WHERE person = ?1 AND kind = ?2"
        " ORDER BY created_s, hash",
    [STMT_SELECT + DIARY_QUERY_EXPIRED] =
        "SELECT " TOKEN " FROM token WHERE expires_s < ?1 LIMIT ?2",
    [STMT_SELECT + DIARY_QUERY_MEMBERS] =
        "SELECT group_id, person FROM member WHERE group_id = ?1"
        " ORDER BY person",
    [STMT_SELECT + DIARY_QUERY_GROUPS_OF] =
        "SELECT group_id, person FROM member WHERE person = ?1"
        " ORDER BY group_id",
    [STMT_SELECT + DIARY_QUERY_ACCESS_OF] =
        "SELECT owner, person, level FROM access WHERE owner = ?1"
        " ORDER BY person",
    [STMT_SELECT + DIARY_QUERY_ACCESS_TO] =
        "SELECT owner, person, level FROM access"
        " WHERE person = ?1 OR person IN"
        " (SELECT group_id FROM member WHERE member.person = ?1)"
        " ORDER BY owner",
    [STMT_SELECT + DIARY_QUERY_VIEWS] =
        "SELECT owner, id, name, people FROM \"view\" WHERE owner = ?1"
        " ORDER BY id",
    [STMT_SELECT + DIARY_QUERY_CAUSES] =
        "SELECT id, name FROM cause ORDER BY id",
    [STMT_SELECT + DIARY_QUERY_NOTICES] =
        "SELECT " NOTICE " FROM notice WHERE person = ?1"
        " ORDER BY at_s DESC, owner, number DESC LIMIT ?2",
    [STMT_SELECT + DIARY_QUERY_INVITED] =
        "SELECT " SEAT " FROM seat INDEXED BY seat_invited"
        " WHERE person = ?1 AND owner <> ?1 AND gone = 0"
        " AND answer >= 5 AND answer <= 12 ORDER BY owner, followup, slot_s"
        " LIMIT ?2",
    [STMT_SELECT + DIARY_QUERY_ASKED] =
        "SELECT " SEAT " FROM seat INDEXED BY seat_followup"
        " WHERE owner = ?1 AND person <> ?1 AND gone = 0 AND to_s > ?2"
        " ORDER BY followup, person, slot_s LIMIT ?3",
    [STMT_SELECT + DIARY_QUERY_ADDRESS] =
        "SELECT " PERSON " FROM person"
        " WHERE address = ?4 COLLATE NOCASE ORDER BY kind = 3, id",
    [STMT_SELECT + DIARY_QUERY_TOLD] =
        "SELECT " NOTICE " FROM notice WHERE owner = ?1 AND number = ?2"
        " ORDER BY person",
    [STMT_SELECT + DIARY_QUERY_MAIL_DUE] =
        "SELECT " MAIL " FROM mail WHERE state = 0 AND next_s <= ?1"
        " ORDER BY next_s, owner, number LIMIT ?2",
    [STMT_SELECT + DIARY_QUERY_MAIL_OLD] =
        "SELECT " MAIL_HEAD " FROM mail WHERE state > 0 AND ended_s < ?1"
        " LIMIT ?2",
    [STMT_SELECT + DIARY_QUERY_MAIL] =
        "SELECT " MAIL_HEAD " FROM mail"
        " ORDER BY state = 1, made_s DESC, owner, number LIMIT ?1",
};

static_assert(sizeof(statements) / sizeof(statements[0]) ==
                  STMT_STATEMENT__COUNT,
              "a text for each statement");

static const enum diary_table query_tables[] = {
    [DIARY_QUERY_SLOTS] = DIARY_SLOT,
    [DIARY_QUERY_SEATS] = DIARY_SEAT,
    [DIARY_QUERY_ALL_SEATS] = DIARY_SEAT,
    [DIARY_QUERY_WINDOW] = DIARY_SEAT,
    [DIARY_QUERY_WINDOW_FOLLOWUPS] = DIARY_FOLLOWUP,
    [DIARY_QUERY_WINDOW_SLOTS] = DIARY_SLOT,
    [DIARY_QUERY_WINDOW_SEATS] = DIARY_SEAT,
    [DIARY_QUERY_ALARMS] = DIARY_SEAT,
    [DIARY_QUERY_STALE] = DIARY_SEAT,
    [DIARY_QUERY_FOLLOWUPS] = DIARY_FOLLOWUP,
    [DIARY_QUERY_SEARCH] = DIARY_FOLLOWUP,
    [DIARY_QUERY_UID] = DIARY_FOLLOWUP,
    [DIARY_QUERY_UID_ANY] = DIARY_FOLLOWUP,
    [DIARY_QUERY_TYPES] = DIARY_TYPE,
    [DIARY_QUERY_LOG] = DIARY_LOG,
    [DIARY_QUERY_LOG_OF] = DIARY_LOG,
    [DIARY_QUERY_PEOPLE] = DIARY_PERSON,
    [DIARY_QUERY_PEOPLE_NAMED] = DIARY_PERSON,
    [DIARY_QUERY_LAST_PERSON] = DIARY_PERSON,
    [DIARY_QUERY_ACCOUNTS] = DIARY_ACCOUNT,
    [DIARY_QUERY_LOGIN] = DIARY_ACCOUNT,
    [DIARY_QUERY_TOKENS] = DIARY_TOKEN,
    [DIARY_QUERY_EXPIRED] = DIARY_TOKEN,
    [DIARY_QUERY_MEMBERS] = DIARY_MEMBER,
    [DIARY_QUERY_GROUPS_OF] = DIARY_MEMBER,
    [DIARY_QUERY_ACCESS_OF] = DIARY_ACCESS,
    [DIARY_QUERY_ACCESS_TO] = DIARY_ACCESS,
    [DIARY_QUERY_VIEWS] = DIARY_VIEW,
    [DIARY_QUERY_CAUSES] = DIARY_CAUSE,
    [DIARY_QUERY_NOTICES] = DIARY_NOTICE,
    [DIARY_QUERY_TOLD] = DIARY_NOTICE,
    [DIARY_QUERY_MAIL_DUE] = DIARY_MAIL,
    [DIARY_QUERY_MAIL_OLD] = DIARY_MAIL,
    [DIARY_QUERY_MAIL] = DIARY_MAIL,
    [DIARY_QUERY_INVITED] = DIARY_SEAT,
    [DIARY_QUERY_ASKED] = DIARY_SEAT,
    [DIARY_QUERY_ADDRESS] = DIARY_PERSON,
};

static_assert(sizeof(query_tables) / sizeof(query_tables[0]) ==
                  DIARY_QUERY__COUNT,
              "a table for each question");

/* What a date may have of its own, as columns. */
#define FIELD_COLUMNS                                                          \
    "    type INTEGER,\n"                                                      \
    "    direction INTEGER,\n"                                                 \
    "    visible INTEGER,\n"                                                   \
    "    published INTEGER,\n"                                                 \
    "    title TEXT,\n"                                                        \
    "    agenda TEXT,\n"                                                       \
    "    notes TEXT,\n"                                                        \
    "    location TEXT,\n"                                                     \
    "    links TEXT,\n"                                                        \
    "    custom TEXT,\n"                                                       \
    "    video TEXT,\n"                                                        \
    "    end_zone TEXT,\n"                                                     \
    "    lines TEXT,\n"

/* A preference that persons did not have before. */
#define PREFERENCE(name, value)                                                \
    "ALTER TABLE person ADD COLUMN " name " INTEGER NOT NULL DEFAULT " value   \
    ";\n"

/* A script that has been landed is never changed; a change of the schema is
 * a new script at the end, and a stored file of the version before it in
 * tests/store. */
static const char *const migrations[] = {
    [0] = "CREATE TABLE person (\n"
          "    id INTEGER NOT NULL PRIMARY KEY,\n"
          "    op INTEGER NOT NULL,\n"
          "    kind INTEGER NOT NULL,\n"
          "    name TEXT,\n"
          "    address TEXT,\n"
          "    zone TEXT,\n"
          "    language TEXT,\n"
          "    country TEXT,\n"
          "    first_weekday INTEGER NOT NULL,\n"
          "    meeting_length_s INTEGER NOT NULL,\n"
          "    call_length_s INTEGER NOT NULL,\n"
          "    alarm_s INTEGER NOT NULL,\n"
          "    all_day_start_s INTEGER NOT NULL,\n"
          "    all_day_end_s INTEGER NOT NULL,\n"
          "    day_start_s INTEGER NOT NULL,\n"
          "    three_state INTEGER NOT NULL,\n"
          "    last_id INTEGER NOT NULL,\n"
          "    last_number INTEGER NOT NULL,\n"
          "    last_change INTEGER NOT NULL\n"
          ") STRICT;\n"
          "CREATE TABLE type (\n"
          "    owner INTEGER NOT NULL REFERENCES person,\n"
          "    id INTEGER NOT NULL,\n"
          "    op INTEGER NOT NULL,\n"
          "    name TEXT NOT NULL,\n"
          "    color TEXT,\n"
          "    length_s INTEGER,\n"
          "    is_all_day INTEGER NOT NULL,\n"
          "    show_as INTEGER NOT NULL,\n"
          "    publish INTEGER NOT NULL,\n"
          "    PRIMARY KEY (owner, id)\n"
          ") STRICT, WITHOUT ROWID;\n"
          "CREATE TABLE followup (\n"
          "    owner INTEGER NOT NULL\n"
          "        REFERENCES person DEFERRABLE INITIALLY DEFERRED,\n"
          "    id INTEGER NOT NULL,\n"
          "    op INTEGER NOT NULL,\n"
          "    kind INTEGER NOT NULL,\n"
          "    mode INTEGER NOT NULL,\n"
          "    frame INTEGER NOT NULL,\n"
          "    zone TEXT,\n"
          "    start_s INTEGER NOT NULL,\n"
          "    start_shown INTEGER NOT NULL,\n"
          "    length_days INTEGER NOT NULL,\n"
          "    length_s INTEGER NOT NULL,\n"
          "    rules TEXT,\n"
          "    exrules TEXT,\n"
          "    dates TEXT,\n"
          "    removed_days TEXT,\n"
          "    shift TEXT,\n" FIELD_COLUMNS "    uid TEXT NOT NULL,\n"
          "    line INTEGER NOT NULL,\n"
          "    caution INTEGER NOT NULL,\n"
          "    created_s INTEGER NOT NULL,\n"
          "    modified_s INTEGER NOT NULL,\n"
          "    sequence INTEGER NOT NULL,\n"
          "    PRIMARY KEY (owner, id)\n"
          ") STRICT;\n"
          "CREATE INDEX followup_uid ON followup (owner, uid);\n"
          "CREATE TABLE slot (\n"
          "    owner INTEGER NOT NULL,\n"
          "    followup INTEGER NOT NULL,\n"
          "    slot_s INTEGER NOT NULL,\n"
          "    op INTEGER NOT NULL,\n"
          "    origin INTEGER NOT NULL,\n"
          "    state INTEGER NOT NULL,\n"
          "    start_s INTEGER,\n"
          "    length_days INTEGER,\n"
          "    length_s INTEGER,\n"
          "    done_s INTEGER,\n" FIELD_COLUMNS
          "    created_s INTEGER NOT NULL,\n"
          "    modified_s INTEGER NOT NULL,\n"
          "    sequence INTEGER NOT NULL,\n"
          "    PRIMARY KEY (owner, followup, slot_s),\n"
          "    FOREIGN KEY (owner, followup) REFERENCES followup\n"
          "        DEFERRABLE INITIALLY DEFERRED\n"
          ") STRICT, WITHOUT ROWID;\n"
          "CREATE TABLE seat (\n"
          "    person INTEGER NOT NULL\n"
          "        REFERENCES person DEFERRABLE INITIALLY DEFERRED,\n"
          "    owner INTEGER NOT NULL,\n"
          "    followup INTEGER NOT NULL,\n"
          "    slot_s INTEGER NOT NULL,\n"
          "    op INTEGER NOT NULL,\n"
          "    answer INTEGER,\n"
          "    seen INTEGER,\n"
          "    alarm_s INTEGER,\n"
          "    priority INTEGER,\n"
          "    show_as INTEGER,\n"
          "    completed INTEGER,\n"
          "    reject_count INTEGER,\n"
          "    reject_reason TEXT,\n"
          "    object_name TEXT,\n"
          "    lines TEXT,\n"
          "    from_s INTEGER,\n"
          "    to_s INTEGER,\n"
          "    tzdata TEXT,\n"
          "    gone INTEGER NOT NULL,\n"
          "    change INTEGER NOT NULL,\n"
          "    PRIMARY KEY (person, owner, followup, slot_s)\n"
          ") STRICT, WITHOUT ROWID;\n"
          "CREATE INDEX seat_window ON seat (person, gone, to_s, from_s);\n"
          "CREATE INDEX seat_tzdata ON seat (person, gone, tzdata);\n"
          "CREATE INDEX seat_change ON seat (person, change);\n"
          "CREATE INDEX seat_followup ON seat (owner, followup);\n"
          "CREATE TABLE log (\n"
          "    owner INTEGER NOT NULL\n"
          "        REFERENCES person DEFERRABLE INITIALLY DEFERRED,\n"
          "    number INTEGER NOT NULL,\n"
          "    person INTEGER NOT NULL,\n"
          "    at_s INTEGER NOT NULL,\n"
          "    what INTEGER NOT NULL,\n"
          "    followup INTEGER,\n"
          "    slot_s INTEGER,\n"
          "    title TEXT,\n"
          "    undoes INTEGER,\n"
          "    undone INTEGER NOT NULL,\n"
          "    image TEXT NOT NULL,\n"
          "    PRIMARY KEY (owner, number)\n"
          ") STRICT;\n"
          "CREATE INDEX log_followup ON log (owner, followup, number);\n",
    [1] = "ALTER TABLE followup ADD COLUMN after_done TEXT;\n",
    [2] =
        "ALTER TABLE seat ADD COLUMN acknowledged_s INTEGER;\n"
        "ALTER TABLE seat ADD COLUMN snoozed_s INTEGER;\n"
        "DROP INDEX seat_window;\n"
        "CREATE INDEX seat_window ON seat (person, gone, to_s, from_s,\n"
        "    alarm_s, priority, show_as);\n"
        "CREATE INDEX seat_alarm ON seat (person, to_s, from_s, alarm_s)\n"
        "    WHERE gone = 0 AND alarm_s >= 0;\n"
        "CREATE INDEX seat_snoozed ON seat (person, snoozed_s)\n"
        "    WHERE gone = 0 AND snoozed_s IS NOT NULL;\n" PREFERENCE(
            "day_end_s", "64800") PREFERENCE("week_days", "7")
            PREFERENCE("lunch_start_s", "41400") PREFERENCE(
                "lunch_end_s",
                "43200") PREFERENCE("task_alarm_s",
                                    "-1") PREFERENCE("silent_after_s", "-1")
                PREFERENCE("shortcuts", "1") PREFERENCE(
                    "theme",
                    "0") "CREATE TABLE account (\n"
                         "    person INTEGER NOT NULL PRIMARY KEY\n"
                         "        REFERENCES person DEFERRABLE INITIALLY "
                         "DEFERRED,\n"
                         "    login TEXT NOT NULL,\n"
                         "    password TEXT,\n"
                         "    is_admin INTEGER NOT NULL,\n"
                         "    disabled INTEGER NOT NULL,\n"
                         "    failures INTEGER NOT NULL,\n"
                         "    failed_s INTEGER,\n"
                         "    created_s INTEGER NOT NULL,\n"
                         "    used_s INTEGER\n"
                         ") STRICT;\n"
                         "CREATE INDEX account_login ON account (login);\n"
                         "CREATE TABLE token (\n"
                         "    hash TEXT NOT NULL PRIMARY KEY,\n"
                         "    person INTEGER NOT NULL\n"
                         "        REFERENCES person DEFERRABLE INITIALLY "
                         "DEFERRED,\n"
                         "    kind INTEGER NOT NULL,\n"
                         "    label TEXT,\n"
                         "    created_s INTEGER NOT NULL,\n"
                         "    used_s INTEGER,\n"
                         "    expires_s INTEGER,\n"
                         "    options TEXT\n"
                         ") STRICT, WITHOUT ROWID;\n"
                         "CREATE INDEX token_person ON token (person, kind);\n"
                         "CREATE INDEX token_expires ON token (expires_s);\n"
                         "CREATE TABLE member (\n"
                         "    group_id INTEGER NOT NULL\n"
                         "        REFERENCES person DEFERRABLE INITIALLY "
                         "DEFERRED,\n"
                         "    person INTEGER NOT NULL\n"
                         "        REFERENCES person DEFERRABLE INITIALLY "
                         "DEFERRED,\n"
                         "    PRIMARY KEY (group_id, person)\n"
                         ") STRICT, WITHOUT ROWID;\n"
                         "CREATE INDEX member_person ON member (person);\n"
                         "CREATE TABLE access (\n"
                         "    owner INTEGER NOT NULL\n"
                         "        REFERENCES person DEFERRABLE INITIALLY "
                         "DEFERRED,\n"
                         "    person INTEGER NOT NULL\n"
                         "        REFERENCES person DEFERRABLE INITIALLY "
                         "DEFERRED,\n"
                         "    level INTEGER NOT NULL,\n"
                         "    PRIMARY KEY (owner, person)\n"
                         ") STRICT, WITHOUT ROWID;\n"
                         "CREATE INDEX access_person ON access (person);\n"
                         "CREATE TABLE \"view\" (\n"
                         "    owner INTEGER NOT NULL\n"
                         "        REFERENCES person DEFERRABLE INITIALLY "
                         "DEFERRED,\n"
                         "    id INTEGER NOT NULL,\n"
                         "    name TEXT NOT NULL,\n"
                         "    people TEXT NOT NULL,\n"
                         "    PRIMARY KEY (owner, id)\n"
                         ") STRICT, WITHOUT ROWID;\n"
                         "CREATE TABLE cause (\n"
                         "    id INTEGER NOT NULL PRIMARY KEY,\n"
                         "    name TEXT NOT NULL\n"
                         ") STRICT;\n",
    [3] = "CREATE TABLE notice (\n"
          "    person INTEGER NOT NULL\n"
          "        REFERENCES person DEFERRABLE INITIALLY DEFERRED,\n"
          "    owner INTEGER NOT NULL\n"
          "        REFERENCES person DEFERRABLE INITIALLY DEFERRED,\n"
          "    number INTEGER NOT NULL,\n"
          "    kind INTEGER NOT NULL,\n"
          "    actor INTEGER NOT NULL,\n"
          "    at_s INTEGER NOT NULL,\n"
          "    followup INTEGER NOT NULL,\n"
          "    slot_s INTEGER,\n"
          "    scope INTEGER NOT NULL,\n"
          "    start_s INTEGER NOT NULL,\n"
          "    is_date INTEGER NOT NULL,\n"
          "    repeats INTEGER NOT NULL,\n"
          "    count INTEGER,\n"
          "    total INTEGER,\n"
          "    title TEXT NOT NULL,\n"
          "    zone TEXT,\n"
          "    reason TEXT,\n"
          "    PRIMARY KEY (person, owner, number)\n"
          ") STRICT, WITHOUT ROWID;\n"
          "CREATE INDEX notice_told ON notice (owner, number);\n"
          "DROP INDEX seat_window;\n"
          "CREATE INDEX seat_window ON seat (person, gone, to_s, from_s,\n"
          "    answer, alarm_s, priority, show_as, change);\n"
          "CREATE INDEX seat_invited ON seat (person, owner, followup,\n"
          "    slot_s) WHERE gone = 0 AND answer >= 5;\n"
          "CREATE INDEX person_address ON person (address COLLATE NOCASE);\n",
    [4] = "ALTER TABLE person ADD COLUMN wants_mail INTEGER NOT NULL\n"
          "    DEFAULT 0;\n"
          "ALTER TABLE seat ADD COLUMN replied_s INTEGER;\n"
          "ALTER TABLE seat ADD COLUMN asked INTEGER;\n"
          "ALTER TABLE notice ADD COLUMN answer INTEGER;\n"
          "ALTER TABLE notice ADD COLUMN proposed_s INTEGER;\n"
          "ALTER TABLE notice ADD COLUMN length_s INTEGER;\n"
          "CREATE TABLE house (\n"
          "    id INTEGER NOT NULL PRIMARY KEY,\n"
          "    mail TEXT,\n"
          "    tagged INTEGER NOT NULL,\n"
          "    page TEXT,\n"
          "    trust TEXT\n"
          ") STRICT;\n"
          "CREATE TABLE mail (\n"
          "    owner INTEGER NOT NULL\n"
          "        REFERENCES person DEFERRABLE INITIALLY DEFERRED,\n"
          "    number INTEGER NOT NULL,\n"
          "    person INTEGER NOT NULL\n"
          "        REFERENCES person DEFERRABLE INITIALLY DEFERRED,\n"
          "    state INTEGER NOT NULL,\n"
          "    made_s INTEGER NOT NULL,\n"
          "    next_s INTEGER NOT NULL,\n"
          "    tries INTEGER NOT NULL,\n"
          "    ended_s INTEGER,\n"
          "    followup INTEGER NOT NULL,\n"
          "    \"from\" TEXT NOT NULL,\n"
          "    \"to\" TEXT NOT NULL,\n"
          "    text TEXT,\n"
          "    trouble TEXT,\n"
          "    PRIMARY KEY (owner, number, person)\n"
          ") STRICT;\n"
          "DROP INDEX followup_uid;\n"
          "CREATE INDEX followup_uid ON followup (uid, owner);\n"
          "CREATE INDEX mail_due ON mail (next_s) WHERE state = 0;\n"
          "CREATE INDEX mail_ended ON mail (ended_s) WHERE state > 0;\n",
    [5] = ("ALTER TABLE person ADD COLUMN participants_from_view INTEGER\n"
           "    NOT NULL DEFAULT 0;\n"),
};

static_assert(sizeof(migrations) / sizeof(migrations[0]) ==
                  STORE_SQLITE_VERSION,
              "a script for each version");

const char *store_sqlite_sql(enum store_statement statement)
{
    return statements[statement];
}

enum diary_table store_sqlite_query_table(enum diary_query query)
{
    return query_tables[query];
}

const char *store_sqlite_migration(int version)
{
    return migrations[version];
}

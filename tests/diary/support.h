/* SPDX-License-Identifier: MIT */
/* What the tests of the diary share: a diary in memory, with one person in
 * Oslo, and its dates and rows as text to compare with. */
#ifndef TESTS_DIARY_SUPPORT_H
#define TESTS_DIARY_SUPPORT_H

#include "diary/diary.h"
#include "env/zones.h"
#include "store/sqlite.h"

/* cmocka.h wants these before it. */
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* A diary under test. */
struct bench {
    struct diary_store *store;
    struct zones *zones;
    struct diary_arena arena;
    struct diary_call call;
    struct diary_report report; /* of the last operation */
    struct diary_error err;
};

/* Set up and tear down for cmocka; *state is the bench. The time is
 * 2026-11-23T09:00 in Oslo. */
int bench_open(void **state);
int bench_close(void **state);

/* A wall time from its text; a test fails if it is none. */
int64_t wall(const char *text);

/* An item: a meeting of an hour in Oslo at a start, by a rule (NULL: single,
 * and a rule that begins with a digit is a list of dates); one that begins
 * with P is a task that repeats after completion. */
struct diary_item item_of(const char *rule, const char *start);

/* Creates such an item, with the title "møte"; answers its id. */
int64_t make(struct bench *b, const char *rule, const char *start);

/* The slot of a follow-up, NULL for the first. */
struct diary_ref ref_to(int64_t followup, const char *slot);

/* All dates of a follow-up (at most 40) by where they lie, space-separated;
 * behind each: < and its slot if moved, ^ and its slot if shifted, + by hand,
 * ~ with fields of its own, x completed, s skipped, ... if there are more.
 * "none" if it is gone. */
const char *dates_of(struct bench *b, int64_t followup);

/* The title on each date, space-separated. */
const char *titles_of(struct bench *b, int64_t followup);

/* The rule's text; "single" if it does not repeat, "dates" for a list. */
const char *rule_of(struct bench *b, int64_t followup);

/* Every row of the diary, but for what grows, and the log. */
const char *dump(struct bench *b);

/* Fails unless status is TAKT_OK, and says why. */
void ok(struct bench *b, takt_status status);

/* Fails unless status is a refusal for a reason. */
void refused(struct bench *b, takt_status status, enum diary_reason reason);

/* Undoes the last operation and does it again, and undoes it again: the rows
 * are those of before, of now, of before (SPEC 17, test 19). */
void undo_restores(struct bench *b, const char *before);

/* Ready changes. */
struct diary_change change_title(const char *title);
struct diary_change change_start(const char *start);
struct diary_change change_rule(const char *rule);

/* One call each, with the bench's report and error. */
takt_status edit(struct bench *b, int64_t followup, const char *slot,
                 enum diary_scope scope, struct diary_change change);
takt_status complete(struct bench *b, int64_t followup, const char *slot);
takt_status erase(struct bench *b, int64_t followup, const char *slot,
                  enum diary_scope scope);
takt_status stop(struct bench *b, int64_t followup, const char *slot);

#define BENCH_TEST(f)                                                          \
    cmocka_unit_test_setup_teardown(f, bench_open, bench_close)

#endif

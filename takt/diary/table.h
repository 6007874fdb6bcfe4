/* SPDX-License-Identifier: MIT */
/*
 * The rows of types.h described as data, so that the store binds and reads
 * them, and the log writes their before-images, by one loop each.
 *
 * A column is an int64_t (DIARY_NONE is NULL) or a text (NULL is NULL). The
 * key comes first. Columns that only grow, or are computed from other rows,
 * stand aside: an undo does not set them back.
 */
#ifndef DIARY_TABLE_H
#define DIARY_TABLE_H

#include "types.h"

enum diary_table {
    DIARY_PERSON,
    DIARY_TYPE,
    DIARY_FOLLOWUP,
    DIARY_SLOT,
    DIARY_SEAT,
    DIARY_LOG,
    DIARY_ACCOUNT, /* from here on kept as they are: never undone */
    DIARY_TOKEN,
    DIARY_MEMBER,
    DIARY_ACCESS,
    DIARY_VIEW,
    DIARY_CAUSE,
    DIARY_NOTICE,
    DIARY_HOUSE,
    DIARY_MAIL,
    DIARY_TABLE__COUNT
};

enum diary_column_type { DIARY_NUMBER, DIARY_TEXT };

struct diary_column {
    const char *name;
    enum diary_column_type type;
    size_t offset; /* in the row's struct */
    bool is_aside; /* grows, or is computed: not set back by an undo */
};

struct diary_table_info {
    const char *name;
    const struct diary_column *columns;
    size_t column_count;
    size_t key_count; /* columns of the key, from the first */
    size_t op_offset; /* of the member op; SIZE_MAX: it has none */
    size_t row_size;  /* of the struct */
};

/* A row of any table, to hold one without knowing which. */
union diary_row {
    struct diary_person person;
    struct diary_type type;
    struct diary_followup followup;
    struct diary_slot slot;
    struct diary_seat seat;
    struct diary_log log;
    struct diary_account account;
    struct diary_token token;
    struct diary_member member;
    struct diary_access access;
    struct diary_view view;
    struct diary_cause cause;
    struct diary_notice notice;
    struct diary_house house;
    struct diary_mail mail;
};

/* The most columns that a table has. */
#define DIARY_COLUMNS_MAX 48

/* The most columns that a key has. */
#define DIARY_KEY_MAX 4

/* The description of a table; static. */
const struct diary_table_info *diary_table_info(enum diary_table table);

/* Column i of a row. The type must be the column's. */
int64_t diary_number_at(const void *row, const struct diary_column *column);
const char *diary_text_at(const void *row, const struct diary_column *column);
void diary_set_number(void *row, const struct diary_column *column,
                      int64_t value);
void diary_set_text(void *row, const struct diary_column *column,
                    const char *value);

/* A row with every number DIARY_NONE and every text NULL. */
void diary_row_clear(enum diary_table table, void *row);

#endif

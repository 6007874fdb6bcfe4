/* SPDX-License-Identifier: MIT */
/* The rows of types.h described as data; see table.h. The order of the
 * columns is that of the store's statements. */
#include "diary/table.h"

#include <assert.h>
#include <string.h>

#define NUMBER(row, member)                                                    \
    {                                                                          \
#member, DIARY_NUMBER, offsetof(struct row, member), false             \
    }
#define ASIDE(row, member)                                                     \
    {                                                                          \
#member, DIARY_NUMBER, offsetof(struct row, member), true              \
    }
#define TEXT(row, member)                                                      \
    {                                                                          \
#member, DIARY_TEXT, offsetof(struct row, member), false               \
    }

#define ASIDE_TEXT(row, member)                                                \
    {                                                                          \
#member, DIARY_TEXT, offsetof(struct row, member), true                \
    }

/* A member of a struct within the row; the column has the inner name. */
#define IN_NUMBER(row, inner, member)                                          \
    {                                                                          \
#member, DIARY_NUMBER, offsetof(struct row, inner.member), false       \
    }
#define IN_TEXT(row, inner, member)                                            \
    {                                                                          \
#member, DIARY_TEXT, offsetof(struct row, inner.member), false         \
    }

#define FIELDS(row)                                                            \
    IN_NUMBER(row, fields, type), IN_NUMBER(row, fields, direction),           \
        IN_NUMBER(row, fields, visible), IN_NUMBER(row, fields, published),    \
        IN_TEXT(row, fields, title), IN_TEXT(row, fields, agenda),             \
        IN_TEXT(row, fields, notes), IN_TEXT(row, fields, location),           \
        IN_TEXT(row, fields, links), IN_TEXT(row, fields, custom),             \
        IN_TEXT(row, fields, video), IN_TEXT(row, fields, end_zone),           \
        IN_TEXT(row, fields, lines)

static const struct diary_column person_columns[] = {
    NUMBER(diary_person, id),
    NUMBER(diary_person, op),
    NUMBER(diary_person, kind),
    TEXT(diary_person, name),
    TEXT(diary_person, address),
    TEXT(diary_person, zone),
    TEXT(diary_person, language),
    TEXT(diary_person, country),
    NUMBER(diary_person, first_weekday),
    NUMBER(diary_person, meeting_length_s),
    NUMBER(diary_person, call_length_s),
    NUMBER(diary_person, alarm_s),
    NUMBER(diary_person, all_day_start_s),
    NUMBER(diary_person, all_day_end_s),
    NUMBER(diary_person, day_start_s),
    NUMBER(diary_person, three_state),
    ASIDE(diary_person, last_id),
    ASIDE(diary_person, last_number),
    ASIDE(diary_person, last_change),
    NUMBER(diary_person, day_end_s),
    NUMBER(diary_person, week_days),
    NUMBER(diary_person, lunch_start_s),
    NUMBER(diary_person, lunch_end_s),
    NUMBER(diary_person, task_alarm_s),
    NUMBER(diary_person, silent_after_s),
    NUMBER(diary_person, shortcuts),
    NUMBER(diary_person, theme),
    NUMBER(diary_person, wants_mail),
    NUMBER(diary_person, participants_from_view),
};

static const struct diary_column type_columns[] = {
    NUMBER(diary_type, owner),      NUMBER(diary_type, id),
    NUMBER(diary_type, op),         TEXT(diary_type, name),
    TEXT(diary_type, color),        NUMBER(diary_type, length_s),
    NUMBER(diary_type, is_all_day), NUMBER(diary_type, show_as),
    NUMBER(diary_type, publish),
};

static const struct diary_column followup_columns[] = {
    IN_NUMBER(diary_followup, timing, owner),
    IN_NUMBER(diary_followup, timing, id),
    IN_NUMBER(diary_followup, timing, op),
    IN_NUMBER(diary_followup, timing, kind),
    IN_NUMBER(diary_followup, timing, mode),
    IN_NUMBER(diary_followup, timing, frame),
    IN_TEXT(diary_followup, timing, zone),
    IN_NUMBER(diary_followup, timing, start_s),
    IN_NUMBER(diary_followup, timing, start_shown),
    IN_NUMBER(diary_followup, timing, length_days),
    IN_NUMBER(diary_followup, timing, length_s),
    IN_TEXT(diary_followup, timing, rules),
    IN_TEXT(diary_followup, timing, exrules),
    IN_TEXT(diary_followup, timing, dates),
    IN_TEXT(diary_followup, timing, removed_days),
    IN_TEXT(diary_followup, timing, shift),
    FIELDS(diary_followup),
    TEXT(diary_followup, uid),
    NUMBER(diary_followup, line),
    NUMBER(diary_followup, caution),
    NUMBER(diary_followup, created_s),
    ASIDE(diary_followup, modified_s),
    ASIDE(diary_followup, sequence),
    TEXT(diary_followup, after_done),
};

static const struct diary_column slot_columns[] = {
    NUMBER(diary_slot, owner),
    NUMBER(diary_slot, followup),
    NUMBER(diary_slot, slot_s),
    NUMBER(diary_slot, op),
    NUMBER(diary_slot, origin),
    NUMBER(diary_slot, state),
    NUMBER(diary_slot, start_s),
    NUMBER(diary_slot, length_days),
    NUMBER(diary_slot, length_s),
    NUMBER(diary_slot, done_s),
    FIELDS(diary_slot),
    NUMBER(diary_slot, created_s),
    ASIDE(diary_slot, modified_s),
    ASIDE(diary_slot, sequence),
};

static const struct diary_column seat_columns[] = {
    NUMBER(diary_seat, person),
    NUMBER(diary_seat, owner),
    NUMBER(diary_seat, followup),
    NUMBER(diary_seat, slot_s),
    NUMBER(diary_seat, op),
    NUMBER(diary_seat, answer),
    NUMBER(diary_seat, seen),
    NUMBER(diary_seat, alarm_s),
    NUMBER(diary_seat, priority),
    NUMBER(diary_seat, show_as),
    NUMBER(diary_seat, completed),
    NUMBER(diary_seat, reject_count),
    TEXT(diary_seat, reject_reason),
    TEXT(diary_seat, object_name),
    TEXT(diary_seat, lines),
    ASIDE(diary_seat, from_s),
    ASIDE(diary_seat, to_s),
    ASIDE_TEXT(diary_seat, tzdata),
    NUMBER(diary_seat, gone),
    ASIDE(diary_seat, change),
    ASIDE(diary_seat, acknowledged_s),
    ASIDE(diary_seat, snoozed_s),
    ASIDE(diary_seat, replied_s),
    ASIDE(diary_seat, asked),
};

static const struct diary_column log_columns[] = {
    NUMBER(diary_log, owner),  NUMBER(diary_log, number),
    NUMBER(diary_log, person), NUMBER(diary_log, at_s),
    NUMBER(diary_log, what),   NUMBER(diary_log, followup),
    NUMBER(diary_log, slot_s), TEXT(diary_log, title),
    NUMBER(diary_log, undoes), NUMBER(diary_log, undone),
    TEXT(diary_log, image),
};

static const struct diary_column account_columns[] = {
    NUMBER(diary_account, person),   TEXT(diary_account, login),
    TEXT(diary_account, password),   NUMBER(diary_account, is_admin),
    NUMBER(diary_account, disabled), NUMBER(diary_account, failures),
    NUMBER(diary_account, failed_s), NUMBER(diary_account, created_s),
    NUMBER(diary_account, used_s),
};

static const struct diary_column token_columns[] = {
    TEXT(diary_token, hash),        NUMBER(diary_token, person),
    NUMBER(diary_token, kind),      TEXT(diary_token, label),
    NUMBER(diary_token, created_s), NUMBER(diary_token, used_s),
    NUMBER(diary_token, expires_s), TEXT(diary_token, options),
};

static const struct diary_column member_columns[] = {
    NUMBER(diary_member, group_id),
    NUMBER(diary_member, person),
};

static const struct diary_column access_columns[] = {
    NUMBER(diary_access, owner),
    NUMBER(diary_access, person),
    NUMBER(diary_access, level),
};

static const struct diary_column view_columns[] = {
    NUMBER(diary_view, owner),
    NUMBER(diary_view, id),
    TEXT(diary_view, name),
    TEXT(diary_view, people),
};

static const struct diary_column cause_columns[] = {
    NUMBER(diary_cause, id),
    TEXT(diary_cause, name),
};

static const struct diary_column notice_columns[] = {
    NUMBER(diary_notice, person),     NUMBER(diary_notice, owner),
    NUMBER(diary_notice, number),     NUMBER(diary_notice, kind),
    NUMBER(diary_notice, actor),      NUMBER(diary_notice, at_s),
    NUMBER(diary_notice, followup),   NUMBER(diary_notice, slot_s),
    NUMBER(diary_notice, scope),      NUMBER(diary_notice, start_s),
    NUMBER(diary_notice, is_date),    NUMBER(diary_notice, repeats),
    NUMBER(diary_notice, count),      NUMBER(diary_notice, total),
    TEXT(diary_notice, title),        TEXT(diary_notice, zone),
    TEXT(diary_notice, reason),       NUMBER(diary_notice, answer),
    NUMBER(diary_notice, proposed_s), NUMBER(diary_notice, length_s),
};

static const struct diary_column house_columns[] = {
    NUMBER(diary_house, id),     TEXT(diary_house, mail),
    NUMBER(diary_house, tagged), TEXT(diary_house, page),
    TEXT(diary_house, trust),
};

static const struct diary_column mail_columns[] = {
    NUMBER(diary_mail, owner),    NUMBER(diary_mail, number),
    NUMBER(diary_mail, person),   NUMBER(diary_mail, state),
    NUMBER(diary_mail, made_s),   NUMBER(diary_mail, next_s),
    NUMBER(diary_mail, tries),    NUMBER(diary_mail, ended_s),
    NUMBER(diary_mail, followup), TEXT(diary_mail, from),
    TEXT(diary_mail, to),         TEXT(diary_mail, text),
    TEXT(diary_mail, trouble),
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static_assert(COUNT(followup_columns) <= DIARY_COLUMNS_MAX, "too many");

#define INFO(table, row, keys, op_at)                                          \
    {                                                                          \
        .name = #table, .columns = table##_columns,                            \
        .column_count = COUNT(table##_columns), .key_count = keys,             \
        .op_offset = op_at, .row_size = sizeof(struct row)                     \
    }

static const struct diary_table_info tables[] = {
    [DIARY_PERSON] =
        INFO(person, diary_person, 1, offsetof(struct diary_person, op)),
    [DIARY_TYPE] = INFO(type, diary_type, 2, offsetof(struct diary_type, op)),
    [DIARY_FOLLOWUP] = INFO(followup, diary_followup, 2,
                            offsetof(struct diary_followup, timing.op)),
    [DIARY_SLOT] = INFO(slot, diary_slot, 3, offsetof(struct diary_slot, op)),
    [DIARY_SEAT] = INFO(seat, diary_seat, 4, offsetof(struct diary_seat, op)),
    [DIARY_LOG] = INFO(log, diary_log, 2, SIZE_MAX),
    [DIARY_ACCOUNT] = INFO(account, diary_account, 1, SIZE_MAX),
    [DIARY_TOKEN] = INFO(token, diary_token, 1, SIZE_MAX),
    [DIARY_MEMBER] = INFO(member, diary_member, 2, SIZE_MAX),
    [DIARY_ACCESS] = INFO(access, diary_access, 2, SIZE_MAX),
    [DIARY_VIEW] = INFO(view, diary_view, 2, SIZE_MAX),
    [DIARY_CAUSE] = INFO(cause, diary_cause, 1, SIZE_MAX),
    [DIARY_NOTICE] = INFO(notice, diary_notice, 3, SIZE_MAX),
    [DIARY_HOUSE] = INFO(house, diary_house, 1, SIZE_MAX),
    [DIARY_MAIL] = INFO(mail, diary_mail, 3, SIZE_MAX),
};

static_assert(COUNT(tables) == DIARY_TABLE__COUNT, "one for each table");

const struct diary_table_info *diary_table_info(enum diary_table table)
{
    return &tables[table];
}

int64_t diary_number_at(const void *row, const struct diary_column *column)
{
    int64_t value;

    assert(column->type == DIARY_NUMBER);
    memcpy(&value, (const char *)row + column->offset, sizeof(value));
    return value;
}

const char *diary_text_at(const void *row, const struct diary_column *column)
{
    const char *value;

    assert(column->type == DIARY_TEXT);
    memcpy(&value, (const char *)row + column->offset, sizeof(value));
    return value;
}

void diary_set_number(void *row, const struct diary_column *column,
                      int64_t value)
{
    assert(column->type == DIARY_NUMBER);
    memcpy((char *)row + column->offset, &value, sizeof(value));
}

void diary_set_text(void *row, const struct diary_column *column,
                    const char *value)
{
    assert(column->type == DIARY_TEXT);
    memcpy((char *)row + column->offset, &value, sizeof(value));
}

void diary_row_clear(enum diary_table table, void *row)
{
    const struct diary_table_info *info = &tables[table];

    memset(row, 0, info->row_size);
    for (size_t i = 0; i < info->column_count; i++) {
        if (info->columns[i].type == DIARY_NUMBER)
            diary_set_number(row, &info->columns[i], DIARY_NONE);
    }
}

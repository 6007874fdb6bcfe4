/* SPDX-License-Identifier: MIT */
/* Values by mask; see fields.h. Both structs are walked by a table of their
 * members, so that a field is named in one place. */
#include "diary/fields.h"

#include <assert.h>
#include <string.h>

#define MEMBER(kind, row, field, member)                                       \
    [field] = {#member, kind, offsetof(struct row, member), false}

static const struct diary_column members[] = {
    MEMBER(DIARY_TEXT, diary_fields, DIARY_FIELD_TITLE, title),
    MEMBER(DIARY_TEXT, diary_fields, DIARY_FIELD_AGENDA, agenda),
    MEMBER(DIARY_TEXT, diary_fields, DIARY_FIELD_NOTES, notes),
    MEMBER(DIARY_TEXT, diary_fields, DIARY_FIELD_LOCATION, location),
    MEMBER(DIARY_TEXT, diary_fields, DIARY_FIELD_LINKS, links),
    MEMBER(DIARY_TEXT, diary_fields, DIARY_FIELD_CUSTOM, custom),
    MEMBER(DIARY_TEXT, diary_fields, DIARY_FIELD_VIDEO, video),
    MEMBER(DIARY_NUMBER, diary_fields, DIARY_FIELD_TYPE, type),
    MEMBER(DIARY_NUMBER, diary_fields, DIARY_FIELD_DIRECTION, direction),
    MEMBER(DIARY_NUMBER, diary_fields, DIARY_FIELD_VISIBLE, visible),
    MEMBER(DIARY_NUMBER, diary_fields, DIARY_FIELD_PUBLISHED, published),
    MEMBER(DIARY_TEXT, diary_fields, DIARY_FIELD_END_ZONE, end_zone),
    MEMBER(DIARY_TEXT, diary_fields, DIARY_FIELD_LINES, lines),
    MEMBER(DIARY_NUMBER, diary_seat, DIARY_FIELD_ALARM, alarm_s),
    MEMBER(DIARY_NUMBER, diary_seat, DIARY_FIELD_PRIORITY, priority),
    MEMBER(DIARY_NUMBER, diary_seat, DIARY_FIELD_SHOW_AS, show_as),
};

#define MEMBER_COUNT (sizeof(members) / sizeof(members[0]))

static_assert(MEMBER_COUNT == DIARY_FIELD_START, "a member for each field");

/* What is done to each member: the row, what the series has, the values. */
typedef void visitor(const struct diary_column *member, void *row,
                     const void *series, const void *values);

static void visit(uint32_t mask, visitor *each, void *row, const void *series,
                  const void *values)
{
    for (size_t i = 0; i < MEMBER_COUNT; i++) {
        if ((mask & DIARY_BIT(i)) != 0)
            each(&members[i], row, series, values);
    }
}

static void set(const struct diary_column *member, void *row,
                const void *series, const void *values)
{
    (void)series; /* of no matter here */
    if (member->type == DIARY_NUMBER)
        diary_set_number(row, member, diary_number_at(values, member));
    else
        diary_set_text(row, member, diary_text_at(values, member));
}

/* An absent text and an empty one are the same value. */
static bool same_text(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

static void override_one(const struct diary_column *member, void *row,
                         const void *series, const void *values)
{
    if (member->type == DIARY_NUMBER) {
        int64_t value = diary_number_at(values, member);

        diary_set_number(row, member,
                         value == diary_number_at(series, member) ? DIARY_NONE
                                                                  : value);
    } else {
        const char *text = diary_text_at(values, member);

        diary_set_text(row, member,
                       same_text(text, diary_text_at(series, member)) ? NULL
                       : text == NULL                                 ? ""
                                                                      : text);
    }
}

static void clear(const struct diary_column *member, void *row,
                  const void *series, const void *values)
{
    (void)series; /* of no matter here */
    (void)values;
    if (member->type == DIARY_NUMBER)
        diary_set_number(row, member, DIARY_NONE);
    else
        diary_set_text(row, member, NULL);
}

static void freeze(const struct diary_column *member, void *row,
                   const void *series, const void *values)
{
    (void)values; /* of no matter here */
    if (member->type == DIARY_NUMBER) {
        if (diary_number_at(row, member) == DIARY_NONE)
            diary_set_number(row, member, diary_number_at(series, member));
    } else if (diary_text_at(row, member) == NULL) {
        const char *text = diary_text_at(series, member);

        diary_set_text(row, member, text == NULL ? "" : text);
    }
}

static bool has(uint32_t mask, const void *row)
{
    for (size_t i = 0; i < MEMBER_COUNT; i++) {
        if ((mask & DIARY_BIT(i)) == 0)
            continue;
        if (members[i].type == DIARY_NUMBER
                ? diary_number_at(row, &members[i]) != DIARY_NONE
                : diary_text_at(row, &members[i]) != NULL)
            return true;
    }
    return false;
}

void diary__set_fields(uint32_t mask, struct diary_fields *to,
                       const struct diary_fields *from)
{
    visit(mask & DIARY__FIELDS, set, to, NULL, from);
}

void diary__set_seat(uint32_t mask, struct diary_seat *to,
                     const struct diary_seat *from)
{
    visit(mask & DIARY__SEAT, set, to, NULL, from);
}

void diary__override_fields(uint32_t mask, struct diary_fields *row,
                            const struct diary_fields *values,
                            const struct diary_fields *series)
{
    visit(mask & DIARY__FIELDS, override_one, row, series, values);
}

void diary__override_seat(uint32_t mask, struct diary_seat *row,
                          const struct diary_seat *values,
                          const struct diary_seat *series)
{
    visit(mask & DIARY__SEAT, override_one, row, series, values);
}

void diary__clear_fields(uint32_t mask, struct diary_fields *row)
{
    visit(mask & DIARY__FIELDS, clear, row, NULL, NULL);
}

void diary__clear_seat(uint32_t mask, struct diary_seat *row)
{
    visit(mask & DIARY__SEAT, clear, row, NULL, NULL);
}

void diary__freeze_fields(uint32_t mask, struct diary_fields *row,
                          const struct diary_fields *series)
{
    visit(mask & DIARY__FIELDS, freeze, row, series, NULL);
}

void diary__freeze_seat(uint32_t mask, struct diary_seat *row,
                        const struct diary_seat *series)
{
    visit(mask & DIARY__SEAT, freeze, row, series, NULL);
}

bool diary__has_fields(uint32_t mask, const struct diary_fields *row)
{
    return has(mask & DIARY__FIELDS, row);
}

bool diary__has_seat(uint32_t mask, const struct diary_seat *row)
{
    return has(mask & DIARY__SEAT, row);
}

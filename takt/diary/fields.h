/* SPDX-License-Identifier: MIT */
/*
 * Values of a series and of its dates, by mask: what a date has of its own
 * wins over the series, and only what equals the series follows it
 * (SPEC R-013).
 */
#ifndef DIARY_FIELDS_H
#define DIARY_FIELDS_H

#include "diary/operation.h"

/* Sets the fields in mask to what from says. */
void diary__set_fields(uint32_t mask, struct diary_fields *to,
                       const struct diary_fields *from);
void diary__set_seat(uint32_t mask, struct diary_seat *to,
                     const struct diary_seat *from);

/* Sets what a date has of its own to the values; one that the series has
 * too becomes absent. */
void diary__override_fields(uint32_t mask, struct diary_fields *row,
                            const struct diary_fields *values,
                            const struct diary_fields *series);
void diary__override_seat(uint32_t mask, struct diary_seat *row,
                          const struct diary_seat *values,
                          const struct diary_seat *series);

/* Takes away what a date has of its own. */
void diary__clear_fields(uint32_t mask, struct diary_fields *row);
void diary__clear_seat(uint32_t mask, struct diary_seat *row);

/* Writes into a date what it inherits, so that it keeps it. */
void diary__freeze_fields(uint32_t mask, struct diary_fields *row,
                          const struct diary_fields *series);
void diary__freeze_seat(uint32_t mask, struct diary_seat *row,
                        const struct diary_seat *series);

/* Whether a date has a value of its own for any field in mask. */
bool diary__has_fields(uint32_t mask, const struct diary_fields *row);
bool diary__has_seat(uint32_t mask, const struct diary_seat *row);

/* The fields of a mask that live in struct diary_fields, and in a seat. */
#define DIARY__FIELDS                                                          \
    (DIARY_BIT(DIARY_FIELD_ALARM) - 1) /* all that stand before it */
#define DIARY__SEAT                                                            \
    (DIARY_BIT(DIARY_FIELD_ALARM) | DIARY_BIT(DIARY_FIELD_PRIORITY) |          \
     DIARY_BIT(DIARY_FIELD_SHOW_AS))
#define DIARY__TIMING                                                          \
    (DIARY_BIT(DIARY_FIELD_START) | DIARY_BIT(DIARY_FIELD_LENGTH) |            \
     DIARY_BIT(DIARY_FIELD_ZONE) | DIARY_BIT(DIARY_FIELD_RULE) |               \
     DIARY_BIT(DIARY_FIELD_SHIFT))

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The parts of a rule as data: their names, the numbers they take, and their
 * sets in one shape, so that reading, checking and printing share one table.
 */
#ifndef TAKT_RULE_PART_H
#define TAKT_RULE_PART_H

#include <takt/rule.h>

/* In the order in which they are printed (RFC 5545, 3.3.10; RFC 7529). */
enum part {
    PART_NONE,
    PART_RSCALE,
    PART_FREQ,
    PART_UNTIL,
    PART_COUNT,
    PART_INTERVAL,
    PART_BYSECOND,
    PART_BYMINUTE,
    PART_BYHOUR,
    PART_BYDAY,
    PART_BYMONTHDAY,
    PART_BYYEARDAY,
    PART_BYEASTER, /* not of the RFC: python-dateutil's */
    PART_BYWEEKNO,
    PART_BYMONTH,
    PART_BYSETPOS,
    PART_WKST,
    PART_SKIP,
    PART__COUNT
};

struct part_info {
    const char *name;
    uint8_t name_len;
    uint8_t min;   /* the least number without a minus, 0 or 1 */
    uint16_t back; /* the greatest with a minus; 0: no sign may be written */
    uint32_t max;  /* the greatest without; 0: the part takes no number */
};

extern const struct part_info takt__parts[PART__COUNT];

/* The least number that a part takes. */
static inline int64_t takt__part_least(enum part part)
{
    const struct part_info *info = &takt__parts[part];

    return info->back > 0 ? -(int64_t)info->back : info->min;
}

/* The names of enum takt_freq, enum takt_skip and of the weekdays. */
extern const char *const takt__freq_names[TAKT_FREQ__COUNT];
extern const char *const takt__skip_names[TAKT_SKIP__COUNT];
extern const char takt__weekday_names[7][3];

/* The set of a part that is a list of numbers, wide enough for each. Bit n
 * of half[TAKT_FRONT] is n, bit n of half[TAKT_BACK] is -n. */
struct part_set {
    uint64_t half[2][TAKT_WORDS_366];
};

/* The numbers of one part of a rule, BYDAY excluded; empty for a part that
 * is not a list. */
void takt__part_load(struct part_set *out, const struct takt_rule *rule,
                     enum part part);

/* The inverse of takt__part_load(). The numbers must be in range. */
void takt__part_store(struct takt_rule *rule, enum part part,
                      const struct part_set *set);

/* Whether BYDAY has a numbered weekday. */
bool takt__rule_has_ordinal(const struct takt_rule *rule);

/* Two parts that may not stand together, or a part that its FREQ forbids. */
struct part_conflict {
    enum takt_reason reason; /* TAKT_REASON_NONE: there is none */
    enum part part;          /* the part to take out */
    enum part other;         /* the one it clashes with, if it may go instead;
                                else PART_NONE */
};

/* What RFC 5545, 3.3.10 forbids between parts that are each in range. */
struct part_conflict takt__rule_conflict(const struct takt_rule *rule);

#endif

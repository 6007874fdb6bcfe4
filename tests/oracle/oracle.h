/* SPDX-License-Identifier: MIT */
/*
 * The oracle: the dates of a rule, found the slow way.
 *
 * It goes from one interval of the rule to the next, looks at each day (or
 * hour, minute, second) of it, asks of each part whether it lets that one
 * pass, and takes what passes: RFC 5545, 3.3.10 and RFC 7529, 4.1 read aloud.
 * Where those leave room, it does what our readings say (F, W, P, N, S, U, K
 * in the comments). It shares nothing with the engine but struct takt_rule.
 *
 * Zones are not its business: wall times in, wall times out.
 */
#ifndef TESTS_ORACLE_ORACLE_H
#define TESTS_ORACLE_ORACLE_H

#include <stddef.h>

#include <takt/rule.h>

/* The dates found. */
struct oracle_list {
    int64_t *date_s;   /* ascending; the caller's array */
    size_t max;        /* room in it */
    size_t len;        /* dates in it */
    int64_t horizon_s; /* every date before this is in the list, none after */
};

/* How far to look. Whichever comes first ends it. */
struct oracle_bound {
    int64_t to_s;   /* look at no interval that begins here or later */
    uint64_t steps; /* the most candidates to look at, about */
};

/* Lists the dates of a rule that takt_rule_check() accepts. list->date_s and
 * list->max are given, the rest is set. A list that the rule itself ends has
 * the horizon INT64_MAX. */
void oracle_expand(struct oracle_list *list, const struct takt_rule *rule,
                   int64_t start_s, bool is_date, struct oracle_bound bound);

#endif

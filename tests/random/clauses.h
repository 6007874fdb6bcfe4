/* SPDX-License-Identifier: MIT */
/*
 * Where a peer is known to read a rule otherwise, or wrongly: the clauses of
 * our readings that a rule touches. A difference on such a rule is counted
 * under its clause; a difference on any other rule is a failure.
 */
#ifndef TESTS_RANDOM_CLAUSES_H
#define TESTS_RANDOM_CLAUSES_H

#include "random/generate.h"

/* One clause: whether a rule touches it. */
struct clause {
    const char *name;
    bool (*is_touched)(const struct generated *given);
    bool is_endless; /* such a rule may search for minutes: do not ask */
};

/* Where libical 3.0.16 differs; ended by a NULL name. */
extern const struct clause libical_clauses[];

#endif

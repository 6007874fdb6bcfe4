/* SPDX-License-Identifier: MIT */
/* Filling a rule in from DTSTART, for those who compile it. */
#ifndef TAKT_RULE_FILL_H
#define TAKT_RULE_FILL_H

#include <takt/rule.h>

/* As takt_rule_fill(), but always fills the month in too, and tells whether
 * it did: then numbered weekdays still count in the year (readings F9). */
bool takt__rule_fill(struct takt_rule *rule, int64_t start_s, bool is_date);

#endif

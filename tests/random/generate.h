/* SPDX-License-Identifier: MIT */
/* Random rules that takt_rule_check() accepts, each made from one number, so
 * that a failure is repeated by naming that number. */
#ifndef TESTS_RANDOM_GENERATE_H
#define TESTS_RANDOM_GENERATE_H

#include <takt/rule.h>

/* Random numbers from a seed (SplitMix64). */
struct dice {
    uint64_t state;
};

uint64_t dice_roll(struct dice *dice);

/* A number from low to high. */
int64_t dice_between(struct dice *dice, int64_t low, int64_t high);

/* True percent times out of a hundred. */
bool dice_is(struct dice *dice, int percent);

/* A rule with its start. */
struct generated {
    struct takt_rule rule;
    int64_t start_s;
    bool is_date;
};

/* The rule of a seed. */
struct generated generate(uint64_t seed);

/* Writes "DTSTART:... / RRULE:..." and a NUL; size is GENERATED_TEXT_SIZE. */
#define GENERATED_TEXT_SIZE (TAKT_RULE_TEXT_MAX + 128)
void generated_print(const struct generated *generated, const char *between,
                     char *out);

#endif

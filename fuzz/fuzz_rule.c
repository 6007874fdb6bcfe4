/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a rule. What is refused is refused with a place inside the
 * text and leaves the plain rule behind. What is read passes the check, and
 * is read back the same from what is printed. A rule that the form shows, at
 * a start taken from the bytes, gives a form that is accepted and comes back
 * unchanged.
 */
#include <takt/form.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the run, whatever NDEBUG says. */
static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_refusal(const struct takt_rule *rule,
                          const struct takt_error *err, size_t size)
{
    static const struct takt_rule init = TAKT_RULE_INIT;

    require(err->status == TAKT_REFUSED && err->reason != TAKT_REASON_NONE);
    require(err->offset <= size && err->length <= size - err->offset);
    require(takt_rule_is_equal(rule, &init));
}

static void check_text(const struct takt_rule *rule)
{
    char text[TAKT_RULE_TEXT_MAX + 1];
    struct takt_rule back;
    size_t len;

    require(takt_rule_check(rule, NULL) == TAKT_OK);
    require(takt_rule_print(rule, text, sizeof(text), &len) == TAKT_OK);
    require(takt_rule_parse(&back, text, len, NULL) == TAKT_OK);
    require(takt_rule_is_equal(rule, &back));
}

/* A wall time that depends on the bytes alone. */
static int64_t start_of(const uint8_t *data, size_t size)
{
    const uint64_t span = TAKT_WALL_MAX - (uint64_t)TAKT_WALL_MIN + 1;
    uint64_t hash = UINT64_C(0xcbf29ce484222325); /* FNV-1a */

    for (size_t i = 0; i < size; i++)
        hash = (hash ^ data[i]) * UINT64_C(0x100000001b3);
    return TAKT_WALL_MIN + (int64_t)(hash % span);
}

static void check_form(const struct takt_rule *rule, int64_t start_s)
{
    struct takt_form form;
    struct takt_form back;
    struct takt_rule of_form;
    struct takt_rule of_back;

    if (takt_form_from_rule(&form, rule, start_s) != TAKT_OK)
        return;
    require(takt_form_to_rule(&of_form, &form, NULL) == TAKT_OK);
    require(takt_rule_check(&of_form, NULL) == TAKT_OK);
    require(takt_form_from_rule(&back, &of_form, start_s) == TAKT_OK);
    require(takt_form_to_rule(&of_back, &back, NULL) == TAKT_OK);
    require(takt_rule_is_equal(&of_form, &of_back));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct takt_rule rule;
    struct takt_error err = {0};

    if (takt_rule_parse(&rule, (const char *)data, size, &err) != TAKT_OK) {
        check_refusal(&rule, &err, size);
        return 0;
    }
    check_text(&rule);
    check_form(&rule, start_of(data, size));
    return 0;
}

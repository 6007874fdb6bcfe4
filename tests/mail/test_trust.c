/* SPDX-License-Identifier: MIT */
/* What a mail server says of a mail's signatures, and whether they speak for
 * an address; whatever is not clear must be a no. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "mail/trust.h"

#define HOST "mx.example.com"
#define ADDRESS "ola@example.org"

static const struct {
    const char *name;
    const char *value;
    bool is_trusted;
} values[] = {
    {"the domain itself", HOST "; dkim=pass header.d=example.org", true},
    {"any case", "MX.Example.COM; DKIM=Pass Header.D=EXAMPLE.org", true},
    {"with its version", HOST " 1; dkim/1=pass header.d=example.org", true},
    {"another version", HOST " 2; dkim=pass header.d=example.org", false},
    {"another version of the method", HOST "; dkim/2=pass header.d=example.org",
     false},
    {"by its identity", HOST "; dkim=pass header.i=@example.org", true},
    {"by its identity, with a user",
     HOST "; dkim=pass header.i=list@example.org", true},
    {"as Gmail writes it",
     HOST ";       dkim=pass header.i=@example.org header.s=s1 "
          "header.b=Ab/C+d=;       spf=pass (google.com: domain of "
          "x@example.org designates 192.0.2.1 as permitted sender) "
          "smtp.mailfrom=x@example.org;       dmarc=pass (p=REJECT sp=REJECT "
          "dis=NONE) header.from=example.org",
     true},
    {"as OpenDKIM writes it",
     HOST ";\tdkim=pass (2048-bit key; unprotected) header.d=example.org "
          "header.i=@example.org header.a=rsa-sha256 header.s=x "
          "header.b=a/b+c;\tdkim-atps=neutral",
     true},
    {"as Exchange writes it, with a name",
     HOST "; spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.org; "
          "dkim=pass (signature was verified) header.d=example.org;"
          "dmarc=pass action=none header.from=example.org;compauth=pass "
          "reason=100",
     true},
    {"the second of two",
     HOST "; dkim=fail header.d=example.org; dkim=pass "
          "header.d=example.org",
     true},
    {"a semicolon at the end", HOST "; dkim=pass header.d=example.org;", true},
    {"blanks and comments everywhere",
     " (a(b)\\)c) " HOST " (x) 1 (y) ; (z) dkim (1) = (2) pass (3) header (4) "
     ". (5) d (6) = (7) example.org (8)",
     true},
    {"a quoted name and value",
     "\"" HOST "\"; dkim=pass reason=\"a; \\\"b\" header.d=\"example.org\"",
     true},

    {"no signature", HOST "; none", false},
    {"nothing", "", false},
    {"the name alone", HOST, false},
    {"another server", "mx.example.net; dkim=pass header.d=example.org", false},
    {"a server whose name begins so",
     HOST ".example.net; dkim=pass header.d=example.org", false},
    {"no server, as Exchange writes it within",
     "dkim=pass (signature was verified) header.d=example.org", false},
    {"the server in a comment",
     "(" HOST ") evil.example; dkim=pass header.d=example.org", false},
    {"failed", HOST "; dkim=fail header.d=example.org", false},
    {"neutral", HOST "; dkim=neutral header.d=example.org", false},
    {"another method", HOST "; spf=pass header.d=example.org", false},
    {"another method that begins so",
     HOST "; dkim-atps=pass header.d=example.org", false},
    {"of nobody", HOST "; dkim=pass", false},
    {"of another domain", HOST "; dkim=pass header.d=example.net", false},
    {"of a domain that ends so", HOST "; dkim=pass header.d=bad-example.org",
     false},
    {"of a domain below it", HOST "; dkim=pass header.d=mail.example.org",
     false},
    {"of a top-level domain", HOST "; dkim=pass header.d=org", false},
    {"of no domain", HOST "; dkim=pass header.d=.org", false},
    {"of a domain with an empty label",
     HOST "; dkim=pass header.d=example..org", false},
    {"the domain of another result",
     HOST "; dkim=pass header.d=example.net; dkim=fail header.d=example.org",
     false},
    {"another property", HOST "; dkim=pass smtp.d=example.org", false},
    {"without a type", HOST "; dkim=pass d=example.org", false},
    {"two domains",
     HOST "; dkim=pass header.d=example.net header.d=example.org", false},
    {"two identities",
     HOST "; dkim=pass header.i=@example.net header.i=@example.org", false},
    {"an identity outside of the domain",
     HOST "; dkim=pass header.d=example.net header.i=@example.org", false},
    {"a result in a comment",
     HOST "; spf=pass (; dkim=pass header.d=example.org )", false},
    {"a result in a quoted sender",
     HOST "; spf=pass smtp.mailfrom=\"; dkim=pass header.d=example.org ;"
          "\"@example.net",
     false},
    {"a quoted part of the domain",
     HOST "; dkim=pass header.d=\"evil.\"example.org", false},
    {"an open comment", HOST "; dkim=pass header.d=example.org (", false},
    {"an open quote", HOST "; dkim=pass header.d=example.org; a=b c.d=\"x",
     false},
    {"a comment that ends nothing", HOST "; dkim=pass header.d=example.org )",
     false},
    {"something broken behind it",
     HOST "; dkim=pass header.d=example.org; =", false},
    {"no semicolon behind the name", HOST " dkim=pass header.d=example.org",
     false},
    {"none, and then something", HOST "; none; dkim=pass header.d=example.org",
     false},
    {"no value", HOST "; dkim=pass header.d=; x=y", false},
};

static void what_a_server_says_is_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
        if (mail_trust_dkim(values[i].value, HOST, ADDRESS) !=
            values[i].is_trusted)
            fail_msg("%s: %s", values[i].name, values[i].value);
}

/* What is cut short is read no further than it goes, which the sanitizers see,
 * and trusted only where the domain is left. */
static void a_part_is_read_to_its_end(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
        for (size_t len = 0; len < strlen(values[i].value); len++) {
            char *part = strndup(values[i].value, len);

            assert_non_null(part);
            if (mail_trust_dkim(part, HOST, ADDRESS) &&
                strcasestr(part, "example.org") == NULL)
                fail_msg("%s: %s", values[i].name, part);
            free(part);
        }
    }
}

/* Whom a signature of example.org speaks for. */
static const struct {
    const char *address;
    bool is_spoken_for;
} addresses[] = {
    {"ola@example.org", true},
    {"Ola@Example.ORG", true},
    {"ola@mail.example.org", true},
    {"\"a@b\"@example.org", true},
    {"ola@bad-example.org", false},
    {"ola@org", false},
    {"ola@example.org.", false},
    {"ola@.example.org", false},
    {"ola@example.org@b.org", false},
    {"example.org", false},
    {"ola@", false},
    {"", false},
    {"ola@exa mple.org", false},
    {NULL, false},
};

static void addresses_are_aligned_or_not(void **state)
{
    const char *value = HOST "; dkim=pass header.d=example.org";

    (void)state;
    for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++)
        if (mail_trust_dkim(value, HOST, addresses[i].address) !=
            addresses[i].is_spoken_for)
            fail_msg("%s", addresses[i].address);
    assert_false(mail_trust_dkim(value, NULL, ADDRESS));
    assert_false(mail_trust_dkim(value, "", ADDRESS));
    assert_false(
        mail_trust_dkim("; dkim=pass header.d=example.org", "", ADDRESS));
    assert_false(mail_trust_dkim(NULL, HOST, ADDRESS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_server_says_is_read),
        cmocka_unit_test(a_part_is_read_to_its_end),
        cmocka_unit_test(addresses_are_aligned_or_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

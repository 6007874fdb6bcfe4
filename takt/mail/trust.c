/* SPDX-License-Identifier: MIT */
/*
 * Authentication-Results (RFC 8601, 2.2), read in one pass:
 *
 *     mx.example.com 1; dkim=pass (good) header.d=example.org;
 *         spf=fail reason="not \"ours\"" smtp.mailfrom=a@example.net
 *
 * A value may have what the RFC wants in quotes without them, since servers
 * write signatures (header.b=a/b=) and reasons so; but it never reaches over
 * a blank, a semicolon or a parenthesis. What cannot be read makes the whole
 * a no, also behind what could.
 *
 * Which domains belong to the same organisation is not known without a list
 * of public suffixes, so a signature speaks for its own domain and those
 * below it. It must have two labels: no top-level domain speaks for all of
 * its own.
 */
#include "mail/trust.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

struct text {
    const char *at;
    size_t len;
};

struct reader {
    const char *at; /* what is still to be read */
    bool is_broken;
};

/* What one result says. */
struct result {
    bool is_dkim_pass;
    struct text domain;   /* header.d; at is NULL where it is not given */
    struct text identity; /* header.i, as much as stands behind its @ */
    bool is_unclear;      /* one of them stands twice */
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
}

static bool text_is(struct text text, const char *word)
{
    return text.at != NULL && text.len == strlen(word) &&
           strncasecmp(text.at, word, text.len) == 0;
}

/* Blanks and comments, which may stand within each other (RFC 5322, 3.2.2). */
static void skip(struct reader *in)
{
    size_t depth = 0;

    for (; *in->at != '\0'; in->at++) {
        const char c = *in->at;

        if (c == '(')
            depth++;
        else if (c == ')' && depth > 0)
            depth--;
        else if (c == '\\' && depth > 0 && in->at[1] != '\0')
            in->at++;
        else if (depth == 0 && !is_blank(c))
            return;
    }
    in->is_broken |= depth > 0;
}

/* Takes a character with what may stand around it, if it comes next. */
static bool take(struct reader *in, char c)
{
    skip(in);
    if (*in->at != c)
        return false;
    in->at++;
    skip(in);
    return true;
}

static void expect(struct reader *in, char c)
{
    if (!take(in, c))
        in->is_broken = true;
}

static struct text read_keyword(struct reader *in)
{
    struct text word = {in->at, 0};

    while (is_letter_or_digit(*in->at) || *in->at == '-' || *in->at == '_')
        in->at++;
    word.len = (size_t)(in->at - word.at);
    in->is_broken |= word.len == 0;
    return word;
}

/* The end of a quoted text that begins at a quote. */
static void skip_quoted(struct reader *in)
{
    for (in->at++; *in->at != '\0' && *in->at != '"'; in->at++)
        if (*in->at == '\\' && in->at[1] != '\0')
            in->at++;
    if (*in->at == '"')
        in->at++;
    else
        in->is_broken = true;
}

/* A value: words and quoted texts in a row. Where it is but one quoted text,
 * what stands between the quotes; elsewhere they stay, so that it is no
 * domain and no address. */
static struct text read_value(struct reader *in)
{
    struct text value = {in->at, 0};
    size_t quoted_count = 0;

    while (*in->at != '\0' && !is_blank(*in->at) &&
           strchr(";()", *in->at) == NULL) {
        if (*in->at == '"') {
            skip_quoted(in);
            quoted_count++;
        } else {
            in->at++;
        }
    }
    value.len = (size_t)(in->at - value.at);
    in->is_broken |= value.len == 0;
    if (quoted_count == 1 && value.len >= 2 && value.at[0] == '"' &&
        value.at[value.len - 1] == '"') {
        value.at++;
        value.len -= 2;
    }
    return value;
}

/* What stands behind the last @ of an address. */
static struct text domain_of(struct text address)
{
    for (size_t i = address.len; i > 0; i--)
        if (address.at[i - 1] == '@')
            return (struct text){address.at + i, address.len - i};
    return (struct text){address.at, 0};
}

static void keep_once(struct result *result, struct text *kept,
                      struct text value)
{
    if (kept->at != NULL)
        result->is_unclear = true;
    *kept = value;
}

/* "reason=value" or "header.d=value". Words of the server's own, as
 * "action=none", are passed over. */
static void read_property(struct reader *in, struct result *result)
{
    const struct text type = read_keyword(in);
    struct text name = {.at = NULL};
    struct text value;

    if (take(in, '.'))
        name = read_keyword(in);
    expect(in, '=');
    value = read_value(in);
    if (in->is_broken || !text_is(type, "header"))
        return;
    if (text_is(name, "d"))
        keep_once(result, &result->domain, value);
    else if (text_is(name, "i"))
        keep_once(result, &result->identity, domain_of(value));
}

/* A method, what came of it, and its properties, up to a semicolon. */
static void read_result(struct reader *in, struct result *result)
{
    const struct text method = read_keyword(in);
    bool is_known = text_is(method, "dkim");
    struct text what;

    if (text_is(method, "none")) {
        skip(in);
        in->is_broken |= *in->at != '\0';
        return;
    }
    if (take(in, '/') && !text_is(read_keyword(in), "1"))
        is_known = false;
    expect(in, '=');
    what = read_keyword(in);
    result->is_dkim_pass = is_known && text_is(what, "pass");
    for (skip(in); *in->at != '\0' && *in->at != ';' && !in->is_broken;
         skip(in))
        read_property(in, result);
}

/* Labels of letters, digits and dashes, two or more (RFC 1123, 2.1). */
static bool is_domain(struct text text)
{
    size_t label_count = 1;

    if (text.at == NULL || text.len == 0 || text.len > 253)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        const bool is_edge = i == 0 || i + 1 == text.len ||
                             text.at[i - 1] == '.' || text.at[i + 1] == '.';

        if (text.at[i] == '.' && is_edge)
            return false;
        if (text.at[i] == '.')
            label_count++;
        else if (!is_letter_or_digit(text.at[i]) &&
                 (text.at[i] != '-' || is_edge))
            return false;
    }
    return label_count >= 2;
}

/* Whether a domain is another, or one below it. */
static bool is_within(struct text domain, struct text above)
{
    const size_t more = domain.len - above.len;

    return domain.len >= above.len &&
           strncasecmp(domain.at + more, above.at, above.len) == 0 &&
           (more == 0 || domain.at[more - 1] == '.');
}

/* Whether a result says that a signature speaks for a domain. A signature's
 * identity must lie within its domain (RFC 6376, 3.5), or both are not what
 * they seem. */
static bool speaks_for(const struct result *result, struct text domain)
{
    const bool has_domain = result->domain.at != NULL;
    const bool has_identity = result->identity.at != NULL;

    if (!result->is_dkim_pass || result->is_unclear ||
        (!has_domain && !has_identity) ||
        (has_domain && !is_domain(result->domain)) ||
        (has_identity && !is_domain(result->identity)) ||
        (has_domain && has_identity &&
         !is_within(result->identity, result->domain)))
        return false;
    return is_within(domain, has_domain ? result->domain : result->identity);
}

/* The name of the server that wrote it, and the version of the RFC's. */
static void read_server(struct reader *in, const char *host)
{
    skip(in);
    in->is_broken |= !text_is(read_value(in), host);
    skip(in);
    if (*in->at != ';' && *in->at != '\0')
        in->is_broken |= !text_is(read_keyword(in), "1");
    skip(in);
}

bool mail_trust_dkim(const char *authentication, const char *host,
                     const char *address)
{
    struct reader in = {.at = authentication};
    bool is_aligned = false;
    struct text domain;

    if (authentication == NULL || host == NULL || *host == '\0' ||
        address == NULL)
        return false;
    domain = domain_of((struct text){address, strlen(address)});
    if (!is_domain(domain))
        return false;
    read_server(&in, host);
    while (!in.is_broken && *in.at != '\0') {
        struct result result = {.is_dkim_pass = false};

        expect(&in, ';');
        if (*in.at == '\0')
            break; /* some end with a semicolon */
        read_result(&in, &result);
        is_aligned |= speaks_for(&result, domain);
    }
    return is_aligned && !in.is_broken;
}

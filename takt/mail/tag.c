/* SPDX-License-Identifier: MIT */
/* Reply addresses; see tag.h. */
#include "mail/tag.h"

#include <inttypes.h>
#include <string.h>

/* Hexadecimal digits of the hash: 80 bits, for which somebody would have to
 * send us 2^79 mails. */
#define HASH_DIGITS 20

/* The longest tag. */
#define TAG_MAX 100

static void add_text(struct buf *out, const struct mail_tag *tag,
                     const struct account_key *key)
{
    TAKT_AUTO(buf) text = BUF_INIT(TAG_MAX);
    char hash[ACCOUNT_HASH_TEXT];

    buf_addf(&text, "%" PRId64 ".%" PRId64 ".%" PRId64, tag->person, tag->owner,
             tag->line);
    account_hash(hash, key, ACCOUNT_HASH_REPLY, text.data, text.len);
    buf_addf(out, "%s.%.*s", buf_str(&text), HASH_DIGITS, hash);
}

void mail_tag_add(struct buf *out, const char *house,
                  const struct mail_tag *tag, const struct account_key *key)
{
    const size_t len = strcspn(house, "@");

    buf_add(out, house, len);
    buf_add_char(out, '+');
    add_text(out, tag, key);
    buf_add_str(out, house + len);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether the first bytes are the same, in any case. */
static bool is_like(const char *a, const char *b, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (a[i] == '\0' || lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

/* Takes a number and the dot behind it off a text. */
static bool take_number(const char **at, int64_t *out)
{
    int digits = 0;

    for (*out = 0; **at >= '0' && **at <= '9' && digits < 18; digits++)
        *out = *out * 10 + (*(*at)++ - '0');
    return digits > 0 && *(*at)++ == '.';
}

bool mail_tag_read(struct mail_tag *out, const char *address, const char *house,
                   const struct account_key *key)
{
    const size_t len = strcspn(house, "@");
    const char *domain = strrchr(address, '@');
    TAKT_AUTO(buf) again = BUF_INIT(TAG_MAX);
    TAKT_AUTO(buf) given = BUF_INIT(TAG_MAX);
    const char *at;

    *out = (struct mail_tag){0};
    if (domain == NULL || !is_like(address, house, len) ||
        address[len] != '+' || strlen(domain) != strlen(house + len) ||
        !is_like(domain, house + len, strlen(domain)))
        return false;
    at = address + len + 1;
    for (const char *c = at; c < domain; c++)
        buf_add_char(&given, lower(*c));
    if (!take_number(&at, &out->person) || !take_number(&at, &out->owner) ||
        !take_number(&at, &out->line))
        return false;
    add_text(&again, out, key);
    return account_is_same(buf_str(&again), buf_str(&given));
}

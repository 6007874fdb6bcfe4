/* SPDX-License-Identifier: MIT */
/*
 * The server's key and what is made with it; see key.h.
 *
 * Hashes are BLAKE2b-256 with the key as its key (RFC 7693), over a byte that
 * says what is hashed and the text. A token has at least 100 random bits, so
 * that a slow hash would add nothing.
 */
#include "account/key.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

static_assert(ACCOUNT_KEY_BYTES == crypto_generichash_KEYBYTES, "one key");

#define HASH_BYTES 32
#define SECRET_BYTES 32

static_assert(ACCOUNT_HASH_TEXT == 2 * HASH_BYTES + 1, "two digits a byte");

static takt_status refuse(struct diary_error *err, const char *why)
{
    return diary_refuse_text(err, DIARY_REASON_KEY, why);
}

/* Writes a new key into a file that must not be there: another process may
 * make it at the same time, and then its key counts. The file gets its name
 * when it is whole. */
static takt_status make_file(const char *path, struct diary_error *err)
{
    TAKT_AUTO(buf) draft = BUF_INIT(4096);
    unsigned char bytes[ACCOUNT_KEY_BYTES];
    takt_status status = TAKT_OK;
    int fd;

    if (!buf_addf(&draft, "%s.%ld", path, (long)getpid()))
        return refuse(err, strerror(ENAMETOOLONG));
    fd = open(buf_str(&draft), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return refuse(err, strerror(errno));
    randombytes_buf(bytes, sizeof(bytes));
    if (write(fd, bytes, sizeof(bytes)) != (ssize_t)sizeof(bytes) ||
        fsync(fd) != 0 || (link(buf_str(&draft), path) != 0 && errno != EEXIST))
        status = refuse(err, strerror(errno));
    sodium_memzero(bytes, sizeof(bytes));
    (void)close(fd); /* it was synced */
    (void)unlink(buf_str(&draft));
    return status;
}

takt_status account_key_load(struct account_key *out, const char *path,
                             bool *made, struct diary_error *err)
{
    bool is_new = false;
    ssize_t got;
    int fd;

    if (sodium_init() < 0)
        return refuse(err, "libsodium");
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT) {
        takt_status status = make_file(path, err);

        if (status != TAKT_OK)
            return status;
        is_new = true;
        fd = open(path, O_RDONLY | O_CLOEXEC);
    }
    if (fd < 0)
        return refuse(err, strerror(errno));
    got = read(fd, out->bytes, sizeof(out->bytes));
    (void)close(fd); /* it was only read */
    if (got != (ssize_t)sizeof(out->bytes))
        return refuse(err, strerror(got < 0 ? errno : EINVAL));
    if (made != NULL)
        *made = is_new;
    return TAKT_OK;
}

bool account_key_path(struct buf *out, const char *db)
{
    return buf_addf(out, "%s.key", db);
}

void account_hash(char out[ACCOUNT_HASH_TEXT], const struct account_key *key,
                  enum account_hash_of of, const char *text, size_t len)
{
    const unsigned char domain = (unsigned char)of;
    unsigned char hash[HASH_BYTES];
    crypto_generichash_state state;

    (void)crypto_generichash_init(&state, key->bytes, sizeof(key->bytes),
                                  sizeof(hash)); /* sizes are in bounds */
    (void)crypto_generichash_update(&state, &domain, 1);
    (void)crypto_generichash_update(&state, (const unsigned char *)text, len);
    (void)crypto_generichash_final(&state, hash, sizeof(hash));
    (void)sodium_bin2hex(out, ACCOUNT_HASH_TEXT, hash, sizeof(hash));
}

bool account_is_same(const char *a, const char *b)
{
    size_t len = a == NULL ? 0 : strlen(a);

    return a != NULL && b != NULL && strlen(b) == len &&
           sodium_memcmp(a, b, len) == 0;
}

void account_new_secret(char out[ACCOUNT_SECRET_TEXT])
{
    unsigned char bytes[SECRET_BYTES];

    randombytes_buf(bytes, sizeof(bytes));
    (void)sodium_bin2base64(out, ACCOUNT_SECRET_TEXT, bytes, sizeof(bytes),
                            sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(bytes, sizeof(bytes));
}

void account_new_word(char out[ACCOUNT_WORD_TEXT])
{
    /* 32 letters, none of which is taken for another. */
    static const char letters[] = "abcdefghjkmnpqrstuvwxyz023456789";
    size_t n = 0;

    static_assert(sizeof(letters) == 32 + 1, "five bits a letter");
    for (size_t i = 0; i < 20; i++) {
        if (i > 0 && i % 4 == 0)
            out[n++] = '-';
        out[n++] = letters[randombytes_uniform(32)];
    }
    out[n] = '\0';
}

/* SPDX-License-Identifier: MIT */
/* Counting failures by address; see guard.h. The table is SETS sets of WAYS
 * entries; an address may stand in the set that its hash says. */
#include "account/guard.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define SETS 1024
#define WAYS 4

struct entry {
    uint64_t address; /* its hash; 0: free */
    int64_t failures;
    int64_t failed_s;
};

struct account_guard {
    pthread_mutex_t lock;
    unsigned char key[crypto_shorthash_KEYBYTES]; /* so that nobody can choose
                                                     addresses of one set */
    struct entry entries[SETS][WAYS];
};

struct account_guard *account_guard_new(void)
{
    struct account_guard *guard = calloc(1, sizeof(*guard));

    if (guard == NULL || sodium_init() < 0 ||
        pthread_mutex_init(&guard->lock, NULL) != 0) {
        free(guard);
        return NULL;
    }
    crypto_shorthash_keygen(guard->key);
    return guard;
}

void account_guard_free(struct account_guard *guard)
{
    if (guard == NULL)
        return;
    (void)pthread_mutex_destroy(&guard->lock); /* nobody holds it */
    free(guard);
}

/* The hash of an address; of IPv6 that of its network. */
static uint64_t hash_of(const struct account_guard *guard, const char *address)
{
    unsigned char bytes[sizeof(struct in6_addr)];
    unsigned char hash[crypto_shorthash_BYTES];
    uint64_t out;

    if (inet_pton(AF_INET6, address, bytes) == 1)
        (void)crypto_shorthash(hash, bytes, 8, guard->key);
    else
        (void)crypto_shorthash(hash, (const unsigned char *)address,
                               strlen(address), guard->key);
    memcpy(&out, hash, sizeof(out));
    return out == 0 ? 1 : out;
}

/* The entry of an address; NULL: there is none. */
static struct entry *find(struct account_guard *guard, uint64_t address)
{
    struct entry *set = guard->entries[address % SETS];

    for (size_t i = 0; i < WAYS; i++)
        if (set[i].address == address)
            return &set[i];
    return NULL;
}

/* The entry that a new address takes: a free one, else the oldest. */
static struct entry *oldest(struct account_guard *guard, uint64_t address)
{
    struct entry *set = guard->entries[address % SETS];
    struct entry *out = &set[0];

    for (size_t i = 1; i < WAYS; i++)
        if (set[i].failed_s < out->failed_s)
            out = &set[i];
    return out;
}

int64_t account_wait(int64_t failures, int64_t free, int64_t failed_s,
                     int64_t now_s)
{
    int64_t over = failures - free;
    int64_t wait_s;

    if (over < 0 || now_s - failed_s >= ACCOUNT_FORGET_S)
        return 0;
    wait_s = over > 8 ? ACCOUNT_WAIT_MAX_S : INT64_C(1) << over;
    wait_s = failed_s + wait_s - now_s;
    /* A clock that was set back must not lock anybody out. */
    return wait_s < 0                    ? 0
           : wait_s > ACCOUNT_WAIT_MAX_S ? ACCOUNT_WAIT_MAX_S
                                         : wait_s;
}

int64_t account_guard_wait(struct account_guard *guard, const char *address,
                           int64_t now_s)
{
    uint64_t hash = hash_of(guard, address);
    const struct entry *entry;
    int64_t wait_s = 0;

    (void)pthread_mutex_lock(&guard->lock); /* a plain lock cannot fail */
    entry = find(guard, hash);
    if (entry != NULL)
        wait_s = account_wait(entry->failures, ACCOUNT_ADDRESS_FREE,
                              entry->failed_s, now_s);
    (void)pthread_mutex_unlock(&guard->lock);
    return wait_s;
}

void account_guard_failed(struct account_guard *guard, const char *address,
                          int64_t now_s)
{
    uint64_t hash = hash_of(guard, address);
    struct entry *entry;

    (void)pthread_mutex_lock(&guard->lock);
    entry = find(guard, hash);
    if (entry == NULL) {
        entry = oldest(guard, hash);
        *entry = (struct entry){.address = hash};
    }
    if (now_s - entry->failed_s >= ACCOUNT_FORGET_S)
        entry->failures = 0;
    entry->failures++;
    entry->failed_s = now_s;
    (void)pthread_mutex_unlock(&guard->lock);
}

/* SPDX-License-Identifier: MIT */
/*
 * Slows down whoever guesses passwords: after some failures each further one
 * makes the next try wait twice as long. Failures are counted for each login,
 * in its account, and for each address that they come from, here, in memory of
 * a fixed size: where that is full, the oldest address of its set goes.
 *
 * Threads: a guard may be used by any number at once.
 */
#ifndef ACCOUNT_GUARD_H
#define ACCOUNT_GUARD_H

#include <stdint.h>

struct account_guard;

/* Makes a guard that has seen nothing; NULL: no memory. */
struct account_guard *account_guard_new(void);

/* Frees it; NULL is allowed. */
void account_guard_free(struct account_guard *guard);

/* Seconds that an address has to wait before it may try; 0: none. An address
 * of IPv6 stands for its network of 64 bits. */
int64_t account_guard_wait(struct account_guard *guard, const char *address,
                           int64_t now_s);

/* Counts a failure of an address. A try that succeeds changes nothing: who
 * knows one password may still be guessing others. */
void account_guard_failed(struct account_guard *guard, const char *address,
                          int64_t now_s);

/* Seconds to wait after so many failures, the last of which was at failed_s,
 * when so many of them are free. */
int64_t account_wait(int64_t failures, int64_t free, int64_t failed_s,
                     int64_t now_s);

/* Failures that a login, and an address, have for free. */
#define ACCOUNT_LOGIN_FREE 5
#define ACCOUNT_ADDRESS_FREE 20

/* The longest wait, and after how long failures are forgotten, in seconds. */
#define ACCOUNT_WAIT_MAX_S 300
#define ACCOUNT_FORGET_S 86400

#endif

/* SPDX-License-Identifier: MIT */
/* Random bytes as text, of which uids are made. */
#ifndef TAKT_ENV_SEED_H
#define TAKT_ENV_SEED_H

/* Bytes of a seed, the NUL included. */
#define SEED_SIZE 33

/* Writes 16 random bytes as hexadecimal text. */
void seed_make(char out[SEED_SIZE]);

#endif

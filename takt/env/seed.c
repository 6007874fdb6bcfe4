/* SPDX-License-Identifier: MIT */
/* Random bytes from the system; see seed.h. */
#include "env/seed.h"

#include <stdio.h>
#include <string.h>
#include <sys/random.h>

void seed_make(char out[SEED_SIZE])
{
    unsigned char bytes[SEED_SIZE / 2];

    if (getrandom(bytes, sizeof(bytes), 0) != (ssize_t)sizeof(bytes))
        memset(bytes, 0, sizeof(bytes)); /* the time and the id still differ */
    for (size_t i = 0; i < sizeof(bytes); i++)
        (void)snprintf(out + 2 * i, 3, "%02x", bytes[i]);
}

/* SPDX-License-Identifier: MIT */
#include "words/say.h"

#include <string.h>

void takt__say(struct writer *w, const char *template, takt__slot_writer *slot,
               void *ctx)
{
    for (;;) {
        const size_t plain = strcspn(template, "{");
        takt__write(w, template, plain);
        template += plain;
        const char *const close = strchr(template, '}');
        if (close == NULL)
            break;
        slot(w, ctx, template + 1, (size_t)(close - template) - 1);
        template = close + 1;
    }
    takt__write_str(w, template);
}

bool takt__slot_is(const char *name, size_t len, const char *wanted)
{
    return strlen(wanted) == len && memcmp(name, wanted, len) == 0;
}

/* SPDX-License-Identifier: MIT */
/* The user's language, from the variables of POSIX.1-2017, 8.2. */
#include "env/user.h"

#include <stdlib.h>
#include <string.h>

enum takt_lang user_language(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    enum takt_lang lang = TAKT_LANG_EN;

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const char *tag = getenv(names[i]);
        if (tag == NULL || tag[0] == '\0')
            continue;
        (void)takt_lang_find(&lang, tag, strlen(tag)); /* English if not */
        break;
    }
    return lang;
}

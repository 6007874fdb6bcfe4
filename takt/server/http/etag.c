/* SPDX-License-Identifier: MIT */
/* The comparison of RFC 9110, 8.8.3.2. A list that is no list of tags names
 * none from its fault on. */
#include "server/http/etag.h"

#include <string.h>

bool etag_is_in(const char *list, const char *tag, bool weak)
{
    size_t len = strlen(tag);

    list += strspn(list, " \t");
    if (strcmp(list, "*") == 0)
        return true;
    while (*list != '\0') {
        bool is_weak = strncmp(list, "W/", 2) == 0;
        const char *begin = list + (is_weak ? 2 : 0);
        const char *end = *begin == '"' ? strchr(begin + 1, '"') : NULL;
        if (end == NULL)
            return false;
        end++;
        if ((weak || !is_weak) && (size_t)(end - begin) == len &&
            memcmp(begin, tag, len) == 0)
            return true;
        list = end + strspn(end, " \t,");
    }
    return false;
}

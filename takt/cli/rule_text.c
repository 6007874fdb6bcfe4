/* SPDX-License-Identifier: MIT */
/* Brings what was typed into property lines. */
#include "cli/rule_text.h"

#include <string.h>
#include <strings.h>

#include "face/calendar.h"

#define READ_SIZE 65536

bool rule_text_read(struct buf *out, FILE *file)
{
    size_t got;

    do {
        if (!buf_reserve(out, READ_SIZE))
            return false;
        got = fread(out->data + out->len, 1, READ_SIZE, file);
        buf_commit(out, got);
    } while (got == READ_SIZE);
    return !ferror(file);
}

/* Appends a word with each literal \n as a line feed. */
static void add_word(struct buf *out, const char *word)
{
    if (strchr(word, ':') == NULL)
        buf_add_str(out, "RRULE:");
    for (const char *at = word; *at != '\0'; at++) {
        bool is_break = at[0] == '\\' && at[1] == 'n';
        buf_add_char(out, is_break ? '\n' : *at);
        at += is_break;
    }
}

bool rule_text_join(struct buf *out, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i], "-") != 0) {
            add_word(out, words[i]);
        } else {
            TAKT_AUTO(buf) read = BUF_INIT(RULE_TEXT_MAX);
            if (!rule_text_read(&read, stdin))
                return false;
            if (strchr(buf_str(&read), ':') == NULL)
                buf_add_str(out, "RRULE:");
            buf_add(out, read.data, read.len);
        }
        if (out->len > 0 && out->data[out->len - 1] != '\n')
            buf_add_char(out, '\n');
    }
    return buf_is_ok(out);
}

bool rule_text_has(const struct buf *lines, const char *name)
{
    const char *at = buf_str(lines);
    size_t len = strlen(name);

    while (at != NULL && *at != '\0') {
        if (strncasecmp(at, name, len) == 0 &&
            (at[len] == ':' || at[len] == ';'))
            return true;
        at = strchr(at, '\n');
        at = at == NULL ? NULL : at + 1;
    }
    return false;
}

struct ical_zones rule_text_zones(struct cli *cli)
{
    return calendar_zones(cli->zones);
}

/* SPDX-License-Identifier: MIT */
/* Groups of content lines, and their echo among the lines that are kept. */
#include "ical/group.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct member {
    const char *name;
    enum ical_group group;
};

static const struct member members[] = {
    {"DTSTART", ICAL_GROUP_TIME},
    {"DTEND", ICAL_GROUP_TIME},
    {"DUE", ICAL_GROUP_TIME},
    {"DURATION", ICAL_GROUP_TIME},
    {"X-TAKT-DEADLINE", ICAL_GROUP_TIME},
    {"RRULE", ICAL_GROUP_DATES},
    {"EXRULE", ICAL_GROUP_DATES},
    {"RDATE", ICAL_GROUP_DATES},
    {"EXDATE", ICAL_GROUP_DATES},
    {"X-TAKT-SKIPPED", ICAL_GROUP_DATES},
    {"X-TAKT-AFTER", ICAL_GROUP_DATES},
    {"X-TAKT-SHIFT", ICAL_GROUP_DATES},
    {"X-TAKT-COUNT", ICAL_GROUP_DATES},
    {"SUMMARY", ICAL_GROUP_TITLE},
    {"DESCRIPTION", ICAL_GROUP_AGENDA},
    {"X-TAKT-NOTES", ICAL_GROUP_NOTES},
    {"LOCATION", ICAL_GROUP_LOCATION},
    {"URL", ICAL_GROUP_LINKS},
    {"X-TAKT-LINK", ICAL_GROUP_LINKS},
    {"X-TAKT-FIELD", ICAL_GROUP_CUSTOM},
    {"CONFERENCE", ICAL_GROUP_VIDEO},
    {"STATUS", ICAL_GROUP_STATE},
    {"COMPLETED", ICAL_GROUP_STATE},
    {"PERCENT-COMPLETE", ICAL_GROUP_STATE},
    {"X-TAKT-STATE", ICAL_GROUP_STATE},
    {"X-TAKT-COMPLETED", ICAL_GROUP_STATE},
    {"PRIORITY", ICAL_GROUP_PRIORITY},
    {"CLASS", ICAL_GROUP_CLASS},
    {"X-TAKT-VISIBLE", ICAL_GROUP_CLASS},
    {"TRANSP", ICAL_GROUP_SHOW_AS},
    {"X-TAKT-KIND", ICAL_GROUP_KIND},
    {"X-TAKT-DIRECTION", ICAL_GROUP_KIND},
    {"X-TAKT-PUBLISHED", ICAL_GROUP_PUBLISHED},
    {"CREATED", ICAL_GROUP_CREATED},
    {"SEQUENCE", ICAL_GROUP_REVISION},
    {"LAST-MODIFIED", ICAL_GROUP_REVISION},
    {"UID", ICAL_GROUP_OWN},
    {"DTSTAMP", ICAL_GROUP_OWN},
    {"RECURRENCE-ID", ICAL_GROUP_OWN},
    {"X-TAKT-ECHO", ICAL_GROUP_OWN},
    {"X-TAKT-COMPONENT", ICAL_GROUP_OWN},
    {"X-TAKT-SLOT", ICAL_GROUP_OWN},
};

enum ical_group ical_group_of(struct ical_text name)
{
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++)
        if (ical_text_is(name, members[i].name))
            return members[i].group;
    return ICAL_GROUP_UNKNOWN;
}

/* FNV-1a of 64 bits. */
uint64_t ical_group_hash(const char *lines, size_t len)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);

    for (size_t i = 0; i < len; i++) {
        hash ^= (unsigned char)lines[i];
        hash *= UINT64_C(0x100000001b3);
    }
    return hash;
}

static const char mark[] = "X-TAKT-ECHO;";

void ical_echo_add(struct buf *lines, enum ical_group group, uint64_t hash,
                   const char *came)
{
    size_t count = 0;

    for (const char *c = came; *c != '\0'; c++)
        count += *c == '\n';
    buf_addf(lines, "%sGROUP=%d;HASH=%016" PRIx64 ";COUNT=%zu:\n%s", mark,
             (int)group, hash, count, came);
}

/* One echo as it was read. */
struct echo {
    enum ical_group group;
    uint64_t hash;
    struct ical_text came;
};

static uint64_t param_number(const struct ical_property *property,
                             const char *name, int base)
{
    char digits[24] = "";
    const struct ical_text value = ical_param_find(property, name);

    if (value.at != NULL)
        ical_param_decode(digits, sizeof(digits), value);
    return strtoull(digits, NULL, base);
}

static const char *behind_line(const char *line)
{
    const char *end = strchr(line, '\n');

    return end == NULL ? line + strlen(line) : end + 1;
}

static struct ical_text line_at(const char *line)
{
    return (struct ical_text){line, strcspn(line, "\n")};
}

/* Reads the echo at *line, if there is one, and moves behind it. */
static bool take_echo(const char **line, struct echo *out)
{
    struct ical_property property;
    uint64_t count;

    if (strncmp(*line, mark, sizeof(mark) - 1) != 0 ||
        !ical_property_parse(&property, line_at(*line), NULL))
        return false;
    count = param_number(&property, "COUNT", 10);
    *line = behind_line(*line);
    out->group = (enum ical_group)param_number(&property, "GROUP", 10);
    out->hash = param_number(&property, "HASH", 16);
    out->came.at = *line;
    while (count-- > 0 && **line != '\0')
        *line = behind_line(*line);
    out->came.len = (size_t)(*line - out->came.at);
    return true;
}

bool ical_echo_find(const char *lines, enum ical_group group, uint64_t hash,
                    struct ical_text *came)
{
    *came = (struct ical_text){.at = NULL};
    while (lines != NULL && *lines != '\0') {
        struct echo echo;

        if (!take_echo(&lines, &echo)) {
            lines = behind_line(lines);
        } else if (echo.group == group && echo.hash == hash) {
            *came = echo.came;
            return true;
        }
    }
    return false;
}

bool ical_unknown_next(const char **lines, struct ical_text *out)
{
    struct echo echo;

    *out = (struct ical_text){.at = NULL};
    if (*lines == NULL)
        return false;
    while (take_echo(lines, &echo))
        continue;
    if (**lines == '\0')
        return false;
    *out = line_at(*lines);
    *lines = behind_line(*lines);
    return true;
}

bool ical_has_line(const char *lines, const char *line)
{
    struct ical_text kept;

    while (ical_unknown_next(&lines, &kept))
        if (ical_text_is(kept, line))
            return true;
    return false;
}

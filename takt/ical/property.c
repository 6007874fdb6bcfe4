/* SPDX-License-Identifier: MIT */
/* Splitting a content line (RFC 5545, 3.1; RFC 6868). */
#include "ical/property.h"

static bool is_name_char(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
           c == '/';
}

/* RFC 5545, 3.1: CONTROL is all of them but the tab. */
static bool is_control(char c)
{
    const unsigned char byte = (unsigned char)c;

    return (byte < 0x20 && c != '\t') || byte == 0x7f;
}

/* The length of the start of text up to a character of stops that does not
 * stand between quotes, or text.len. A quote that is never closed ends at
 * the first stop, for it was only a character. */
static size_t span_to(struct ical_text text, char stop, char other)
{
    bool is_quoted = false;
    size_t first = text.len;

    for (size_t i = 0; i < text.len; i++) {
        const char c = text.at[i];

        if (c == '"')
            is_quoted = !is_quoted;
        if (c != stop && c != other)
            continue;
        if (!is_quoted)
            return i;
        if (first == text.len)
            first = i;
    }
    return is_quoted ? first : text.len;
}

static bool refuse(struct ical_property *out, size_t *bad_at, size_t at)
{
    *out = (struct ical_property){.name = {.at = NULL}};
    if (bad_at != NULL)
        *bad_at = at;
    return false;
}

/* Whether the values of a property are dates and times alone. */
static bool has_dates(struct ical_text name)
{
    static const char *const names[] = {"DTSTART", "DTEND",  "DUE",
                                        "RDATE",   "EXDATE", "RECURRENCE-ID"};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (ical_text_is(name, names[i]))
            return true;
    return false;
}

/* The colon before the value of a line whose name is so long; line.len: none.
 * Outlook writes DTSTART;TZID=tzone://Microsoft/Utc:… without the quotes that
 * the parameter needs; in a date stands no colon, so it is the last. */
static size_t find_colon(struct ical_text line, size_t name_len)
{
    const struct ical_text name = {line.at, name_len};
    const struct ical_text rest = {line.at + name_len, line.len - name_len};
    size_t colon = line.len;

    if (!has_dates(name))
        return name_len + span_to(rest, ':', ':');
    while (colon > name_len && line.at[colon - 1] != ':')
        colon--;
    return colon > name_len ? colon - 1 : line.len;
}

bool ical_property_parse(struct ical_property *out, struct ical_text line,
                         size_t *bad_at)
{
    size_t name_len = 0;
    size_t colon;

    for (size_t i = 0; i < line.len; i++)
        if (is_control(line.at[i]))
            return refuse(out, bad_at, i);
    while (name_len < line.len && is_name_char(line.at[name_len]))
        name_len++;
    if (name_len == 0 || name_len == line.len ||
        (line.at[name_len] != ':' && line.at[name_len] != ';'))
        return refuse(out, bad_at, name_len);
    colon = find_colon(line, name_len);
    if (colon >= line.len)
        return refuse(out, bad_at, line.len);
    out->name = (struct ical_text){line.at, name_len};
    out->params = (struct ical_text){line.at + name_len, colon - name_len};
    out->value = (struct ical_text){line.at + colon + 1, line.len - colon - 1};
    return true;
}

/* Takes the quotes off a value that is one quoted text. */
static struct ical_text unquote(struct ical_text value)
{
    if (value.len < 2 || value.at[0] != '"' || value.at[value.len - 1] != '"')
        return value;
    for (size_t i = 1; i + 1 < value.len; i++)
        if (value.at[i] == '"')
            return value;
    return (struct ical_text){value.at + 1, value.len - 2};
}

bool ical_param_next(struct ical_text *rest, struct ical_param *out)
{
    struct ical_text body;
    size_t len;
    size_t name_len = 0;

    *out = (struct ical_param){.name = {.at = NULL}};
    if (rest->len == 0)
        return false;
    body = (struct ical_text){rest->at + 1, rest->len - 1};
    len = span_to(body, ';', ';');
    *rest = (struct ical_text){body.at + len, body.len - len};
    while (name_len < len && body.at[name_len] != '=')
        name_len++;
    out->name = (struct ical_text){body.at, name_len};
    out->value = (struct ical_text){body.at + len, 0};
    if (name_len < len)
        out->value = unquote(
            (struct ical_text){body.at + name_len + 1, len - name_len - 1});
    return true;
}

struct ical_text ical_param_find(const struct ical_property *property,
                                 const char *name)
{
    struct ical_text rest = property->params;
    struct ical_param param;

    while (ical_param_next(&rest, &param))
        if (ical_text_is(param.name, name))
            return param.value;
    return (struct ical_text){.at = NULL};
}

/* What the character behind a caret stands for; 0: the caret is itself. */
static char uncaret(char c)
{
    switch (c) {
    case 'n':
        return '\n';
    case '\'':
        return '"';
    case '^':
        return '^';
    default:
        return '\0';
    }
}

size_t ical_param_decode(char *buf, size_t size, struct ical_text value)
{
    size_t len = 0;

    for (size_t i = 0; i < value.len && len + 1 < size; i++) {
        char c = value.at[i];

        if (c == '^' && i + 1 < value.len && uncaret(value.at[i + 1]) != '\0')
            c = uncaret(value.at[++i]);
        buf[len++] = c;
    }
    buf[len] = '\0';
    return len;
}

void ical_param_add(struct buf *out, const char *text)
{
    buf_add_char(out, '"');
    for (; *text != '\0'; text++) {
        if (*text == '"')
            buf_add_str(out, "^'");
        else if (*text == '\n')
            buf_add_str(out, "^n");
        else if (*text == '^')
            buf_add_str(out, "^^");
        else
            buf_add_char(out, *text);
    }
    buf_add_char(out, '"');
}

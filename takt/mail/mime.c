/* SPDX-License-Identifier: MIT */
/*
 * A message as a tree of GMime's, within bounds.
 *
 * What a hostile message can do to GMime 3.2 was measured: 10 MB of fields,
 * parameters or boundaries become more than 1 GB of objects, and an address
 * that nests groups ("a:a:a:…") ends the stack. So the bytes are looked over
 * before: how many lines could be boundaries, how long the fields are that
 * GMime takes apart by itself. While it reads, it is stopped after so many
 * fields. And it never makes a message of its own, whose addresses it would
 * take apart whatever they hold: the whole is read as one part, and a message
 * within it stays the bytes that it is.
 */
#include "mail/mime.h"

#include <pthread.h>
#include <string.h>

#include <gmime/gmime.h>

#include "base/utf8.h"

/* The most lines that begin as a boundary does. */
#define BOUNDARY_LINES_MAX 20000

/* The longest Content-Type or Content-Disposition, in bytes. */
#define CONTENT_FIELD_MAX ((size_t)16 * 1024)

/* The most fields of a message and its parts together. */
#define FIELDS_MAX 5000

/* Of the leak checker, where the program is built with it. */
void __lsan_disable(void) __attribute__((weak));
void __lsan_enable(void) __attribute__((weak));

/* GMime forgets what was registered for a type before: 80 bytes, once, which
 * the leak checker need not tell. */
static void init_gmime(void)
{
    static const char *const within[] = {"rfc822", "rfc2822", "global", "news",
                                         "partial"};

    if (__lsan_disable != NULL)
        __lsan_disable();
    g_mime_init();
    if (__lsan_enable != NULL)
        __lsan_enable();
    for (size_t i = 0; i < sizeof(within) / sizeof(within[0]); i++)
        g_mime_object_register_type("message", within[i],
                                    g_mime_part_get_type());
}

/* Whether a line begins with a name and a colon, whatever the case. */
static bool is_field(const char *line, size_t len, const char *name)
{
    const size_t name_len = strlen(name);

    if (len < name_len || g_ascii_strncasecmp(line, name, name_len) != 0)
        return false;
    line += name_len;
    len -= name_len;
    while (len > 0 && (*line == ' ' || *line == '\t')) {
        line++;
        len--;
    }
    return len > 0 && *line == ':';
}

/* Whether a line, wherever it stands, may become a field that GMime takes
 * apart. It may begin with blanks: the first of a part does not continue
 * anything. */
static bool is_content_field(const char *line, size_t len)
{
    while (len > 0 && (*line == ' ' || *line == '\t')) {
        line++;
        len--;
    }
    return is_field(line, len, "Content-Type") ||
           is_field(line, len, "Content-Disposition");
}

static bool is_within_bounds(const char *bytes, size_t len)
{
    const char *const end = bytes + len;
    size_t boundary_count = 0;
    const char *field = NULL; /* where the field that this line is of begins */

    for (const char *line = bytes; line < end;) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        const size_t line_len = (size_t)((stop == NULL ? end : stop) - line);

        if (line_len >= 2 && line[0] == '-' && line[1] == '-')
            boundary_count++;
        if (field != NULL && *line != ' ' && *line != '\t')
            field = NULL;
        if (field == NULL && is_content_field(line, line_len))
            field = line;
        line += line_len + (stop != NULL);
        if (boundary_count > BOUNDARY_LINES_MAX ||
            (field != NULL && (size_t)(line - field) > CONTENT_FIELD_MAX))
            return false;
    }
    return true;
}

struct reading {
    GMimeStream *stream;
    size_t field_count;
};

/* Called for each field: the one too many ends the message. */
static void count_field(GMimeParser *parser, const char *name,
                        const char *value, gint64 offset, gpointer ctx)
{
    struct reading *reading = ctx;

    (void)parser;
    (void)name;
    (void)value;
    (void)offset;
    if (++reading->field_count == FIELDS_MAX)
        g_mime_stream_set_bounds(reading->stream, 0,
                                 g_mime_stream_tell(reading->stream));
}

struct _GMimeObject *mail_mime_parse(bool *is_too_large, const char *bytes,
                                     size_t len)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct reading reading = {.field_count = 0};
    GMimeParser *parser;
    GMimeObject *part;

    *is_too_large = !is_within_bounds(bytes, len);
    if (*is_too_large)
        return NULL;
    (void)pthread_once(&once, init_gmime); /* cannot fail: once is valid */
    reading.stream = g_mime_stream_mem_new_with_buffer(bytes, len);
    parser = g_mime_parser_new_with_stream(reading.stream);
    g_mime_parser_set_header_regex(parser, ".*", count_field, &reading);
    part = g_mime_parser_construct_part(parser, NULL);
    g_object_unref(parser);
    g_object_unref(reading.stream);
    *is_too_large = reading.field_count >= FIELDS_MAX;
    if (*is_too_large) {
        mail_mime_free(part);
        return NULL;
    }
    return part;
}

void mail_mime_free(struct _GMimeObject *part)
{
    if (part != NULL)
        g_object_unref(part);
}

/* SPDX-License-Identifier: MIT */
/*
 * The walk over the parts of a message (RFC 2046), and a calendar's way from
 * its bytes on the wire to UTF-8 (RFC 5545, 3.1.4; RFC 6047, 2.4).
 *
 * A calendar is text/calendar wherever it stands, and what is named *.ics or
 * of type application/ics: mail servers that do not know text/calendar give
 * it as such. The same calendar mostly comes twice, to be shown and to be
 * saved; it is kept once, with the method of whichever names one.
 */
#include "mail/parts.h"

#include <string.h>

#include <gmime/gmime.h>

#include "base/utf8.h"

/* The longest name of a method, in bytes. */
#define METHOD_MAX 100

struct walk {
    struct mail_message *out;
    struct mail_calendar *calendars; /* those of out */
    struct diary_arena *arena;
    size_t part_count;
    bool is_within_bounds;
};

/* Bytes of g_malloc(). */
struct decoded {
    char *text;
    size_t len;
};

static bool is_type(GMimeObject *part, const char *type, const char *subtype)
{
    return g_mime_content_type_is_type(g_mime_object_get_content_type(part),
                                       type, subtype);
}

static bool has_calendar_name(GMimePart *part)
{
    const char *name = g_mime_part_get_filename(part);
    const size_t len = name == NULL ? 0 : strlen(name);

    return len >= 4 && g_ascii_strcasecmp(name + len - 4, ".ics") == 0;
}

static bool is_calendar(GMimePart *part)
{
    GMimeObject *object = GMIME_OBJECT(part);

    return is_type(object, "text", "calendar") ||
           is_type(object, "application", "ics") || has_calendar_name(part);
}

/* The content of a part without its transfer encoding: none of them makes it
 * longer than it came. */
static struct decoded decode(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    struct decoded out = {.text = NULL};
    GMimeStream *stream;
    GByteArray *bytes;

    if (content == NULL)
        return out;
    bytes = g_byte_array_new();
    stream = g_mime_stream_mem_new_with_byte_array(bytes);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    (void)g_mime_data_wrapper_write_to_stream(content, stream); /* what it has
                                                                   so far */
    g_object_unref(stream);
    out.len = bytes->len;
    out.text = (char *)g_byte_array_free(bytes, FALSE);
    return out;
}

/* Whether the name of a character set holds nothing but what such names do:
 * iconv() reads options behind others. */
static bool is_charset(const char *name)
{
    static const char of[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                             "abcdefghijklmnopqrstuvwxyz0123456789-_.:+";

    return name != NULL && *name != '\0' && strspn(name, of) == strlen(name);
}

static bool is_ascii(const struct decoded *text)
{
    for (size_t i = 0; i < text->len; i++)
        if ((unsigned char)text->text[i] >= 0x80)
            return false;
    return true;
}

/* From the character set that the part names. What has more than ASCII and is
 * UTF-8, whatever its name, stays as it is; and so does what cannot be read
 * by that name: whoever reads it takes bytes that are not UTF-8 for Latin-1.
 * Pure ASCII may be another set in disguise, such as ISO-2022-JP. */
static void to_utf8(GMimePart *part, struct decoded *text)
{
    const char *charset = g_mime_content_type_get_parameter(
        g_mime_object_get_content_type(GMIME_OBJECT(part)), "charset");
    char *converted;
    gsize len;

    if (text->text == NULL || !is_charset(charset) ||
        (!is_ascii(text) && utf8_is_valid(text->text, text->len)))
        return;
    converted = g_convert(text->text, (gssize)text->len, "UTF-8",
                          g_mime_charset_iconv_name(charset), NULL, &len, NULL);
    if (converted == NULL)
        return;
    g_free(text->text);
    *text = (struct decoded){converted, len};
}

/* Whether two calendars have the same text, but for how their lines end. */
static bool is_same_text(const struct mail_calendar *calendar,
                         const struct decoded *other)
{
    size_t a = 0;
    size_t b = 0;

    for (;;) {
        while (a < calendar->len && strchr("\r\n", calendar->text[a]) != NULL)
            a++;
        while (b < other->len && strchr("\r\n", other->text[b]) != NULL)
            b++;
        if (a == calendar->len || b == other->len)
            return a == calendar->len && b == other->len;
        if (calendar->text[a++] != other->text[b++])
            return false;
    }
}

/* The method parameter of a part, in upper case; NULL for none. */
static const char *method_of(GMimePart *part, struct diary_arena *arena)
{
    const char *value = g_mime_content_type_get_parameter(
        g_mime_object_get_content_type(GMIME_OBJECT(part)), "method");
    char *upper;

    if (value == NULL || *value == '\0' || strlen(value) > METHOD_MAX)
        return NULL;
    upper = diary_take_copy(arena, value);
    for (char *p = upper; *p != '\0'; p++)
        *p = g_ascii_toupper(*p);
    return upper;
}

static void keep_calendar(struct walk *walk, GMimePart *part,
                          const struct decoded *text)
{
    const char *method = method_of(part, walk->arena);
    struct mail_calendar *calendar;

    for (size_t i = 0; i < walk->out->calendar_count; i++) {
        calendar = &walk->calendars[i];
        if (!is_same_text(calendar, text))
            continue;
        if (calendar->method == NULL)
            calendar->method = method;
        return;
    }
    if (walk->out->calendar_count == MAIL_CALENDARS_MAX)
        return;
    calendar = &walk->calendars[walk->out->calendar_count++];
    calendar->text = diary_take_text(walk->arena, text->text, text->len);
    calendar->len = text->len;
    calendar->method = method;
}

static void read_leaf(struct walk *walk, GMimePart *part)
{
    struct decoded text;

    if (!is_calendar(part))
        return;
    text = decode(part);
    to_utf8(part, &text);
    if (text.len > 0)
        keep_calendar(walk, part, &text);
    g_free(text.text);
}

static void read_part(struct walk *walk, GMimeObject *part, int depth)
{
    if (++walk->part_count > MAIL_PARTS_MAX || depth > MAIL_DEPTH_MAX)
        walk->is_within_bounds = false;
    if (!walk->is_within_bounds)
        return;
    if (GMIME_IS_MULTIPART(part)) {
        GMimeMultipart *whole = GMIME_MULTIPART(part);
        const int count = g_mime_multipart_get_count(whole);

        for (int i = 0; i < count && walk->is_within_bounds; i++)
            read_part(walk, g_mime_multipart_get_part(whole, i), depth + 1);
    } else if (GMIME_IS_PART(part)) {
        read_leaf(walk, GMIME_PART(part));
    }
}

bool mail_parts_read(struct mail_message *out, struct _GMimeObject *outermost,
                     struct diary_arena *arena)
{
    struct walk walk = {
        .out = out,
        .calendars =
            diary_take(arena, MAIL_CALENDARS_MAX, sizeof(*walk.calendars)),
        .arena = arena,
        .is_within_bounds = true,
    };

    out->calendars = walk.calendars;
    out->is_report = is_type(outermost, "multipart", "report");
    read_part(&walk, outermost, 1);
    return walk.is_within_bounds;
}

/* SPDX-License-Identifier: MIT */
/*
 * Composing by GMime; see compose.h.
 *
 * The three faces of the message are alternatives, the calendar last, as
 * RFC 2046, 5.1.4 has the best one, and as Outlook, Gmail and Apple Mail look
 * for it. Calendars in base64: nothing on the way folds or unfolds them.
 */
#include "mail/compose.h"

#include <gmime/gmime.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

static void start_once(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;

    (void)pthread_once(&once, g_mime_init); /* never fails */
}

/* In UTF-8: where all letters are of Latin-1, GMime by itself would send that,
 * and not every calendar program looks at the charset (RFC 5545, 3.1.4). */
static void set_text(GMimeTextPart *part, const char *text)
{
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(text, strlen(text));
    GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(
        stream, GMIME_CONTENT_ENCODING_DEFAULT);

    g_mime_text_part_set_charset(part, "utf-8");
    g_mime_part_set_content(GMIME_PART(part), content);
    g_object_unref(content);
    g_object_unref(stream);
}

static GMimeObject *text_part(const char *subtype, const char *text)
{
    GMimeTextPart *part = g_mime_text_part_new_with_subtype(subtype);

    set_text(part, text);
    g_mime_part_set_content_encoding(GMIME_PART(part),
                                     GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return GMIME_OBJECT(part);
}

static GMimeObject *calendar_part(const struct mail_enclosed *calendar)
{
    GMimeTextPart *part = g_mime_text_part_new_with_subtype("calendar");

    set_text(part, calendar->text);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "method",
                                             calendar->method);
    g_mime_part_set_content_encoding(GMIME_PART(part),
                                     GMIME_CONTENT_ENCODING_BASE64);
    return GMIME_OBJECT(part);
}

/* Adds a part, and gives it away. */
static void add(GMimeMultipart *to, GMimeObject *part)
{
    g_mime_multipart_add(to, part);
    g_object_unref(part);
}

static GMimeObject *body(const struct mail_parts *parts)
{
    GMimeMultipart *faces = g_mime_multipart_new_with_subtype("alternative");
    GMimeMultipart *all;

    add(faces, text_part("plain", parts->plain));
    add(faces, text_part("html", parts->html));
    if (parts->calendar_count > 0)
        add(faces, calendar_part(&parts->calendars[0]));
    if (parts->calendar_count < 2)
        return GMIME_OBJECT(faces);
    all = g_mime_multipart_new_with_subtype("mixed");
    add(all, GMIME_OBJECT(faces));
    for (size_t i = 1; i < parts->calendar_count; i++)
        add(all, calendar_part(&parts->calendars[i]));
    return GMIME_OBJECT(all);
}

/* A name that is no more than the address is none. */
static void add_mailbox(GMimeMessage *message, GMimeAddressType type,
                        const struct mail_party *who)
{
    const bool is_named =
        who->name != NULL && g_ascii_strcasecmp(who->name, who->address) != 0;

    g_mime_message_add_mailbox(message, type, is_named ? who->name : NULL,
                               who->address);
}

static void set_header(GMimeMessage *message, const char *name,
                       const char *value)
{
    g_mime_object_set_header(GMIME_OBJECT(message), name, value, NULL);
}

const char *mail_compose(const struct mail_parts *parts,
                         struct diary_arena *arena)
{
    GMimeFormatOptions *options;
    GMimeMessage *message;
    GMimeObject *content;
    GDateTime *date;
    const char *out;
    char *text;

    start_once();
    message = g_mime_message_new(TRUE);
    add_mailbox(message, GMIME_ADDRESS_TYPE_FROM, &parts->from);
    add_mailbox(message, GMIME_ADDRESS_TYPE_TO, &parts->to);
    if (parts->reply_to.address != NULL)
        add_mailbox(message, GMIME_ADDRESS_TYPE_REPLY_TO, &parts->reply_to);
    g_mime_message_set_subject(message, parts->subject, "utf-8");
    g_mime_message_set_message_id(message, parts->message_id);
    date = g_date_time_new_from_unix_utc(parts->date_s);
    g_mime_message_set_date(message, date);
    g_date_time_unref(date);
    /* RFC 3834, 5: so that no absence answers it. */
    set_header(message, "Auto-Submitted", "auto-generated");
    content = body(parts);
    g_mime_message_set_mime_part(message, content);
    g_object_unref(content);
    options = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
    text = g_mime_object_to_string(GMIME_OBJECT(message), options);
    out = diary_take_copy(arena, text);
    g_free(text);
    g_mime_format_options_free(options);
    g_object_unref(message);
    return out;
}

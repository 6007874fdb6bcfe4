/* SPDX-License-Identifier: MIT */
/*
 * The fields of a message (RFC 5322, 3.6). Each is taken from its
 * raw value here, one by one, and only then given to GMime's readers of
 * addresses and dates: what is longer than such a field may be
 * does not get that far.
 */
#include "mail/message.h"

#include <string.h>

#include <gmime/gmime.h>

#include "base/utf8.h"
#include "mail/mime.h"
#include "mail/parts.h"

/* The longest field that is read, in bytes. */
#define RAW_MAX ((size_t)64 * 1024)

/* The most colons in a field of addresses: each may begin a group, and GMime
 * reads groups within groups by recursion. */
#define COLONS_MAX 100

/* The longest address (RFC 5321, 4.5.3.1), in bytes. */
#define ADDRESS_MAX 320

/* What is gathered while the fields are walked. */
struct fields {
    struct mail_message *out;
    struct diary_arena *arena;
    const char **recipients; /* those of out */
    size_t room;
    size_t from_count;
    size_t sender_count;
    size_t reply_to_count;
    bool has_date_field;
    bool has_authentication;
};

/* Reads one field: value is unfolded, without blanks around it. */
typedef void field_reader(struct fields *fields, const char *value);

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* A field's value on one line (RFC 5322, 2.2.3); NULL where it is too long. */
static const char *unfold(struct diary_arena *arena, const char *raw)
{
    size_t len = strlen(raw);
    char *value;
    size_t n = 0;

    while (len > 0 && is_blank(*raw)) {
        raw++;
        len--;
    }
    while (len > 0 && is_blank(raw[len - 1]))
        len--;
    if (len > RAW_MAX)
        return NULL;
    value = diary_take(arena, len + 1, 1);
    for (size_t i = 0; i < len; i++)
        if (raw[i] != '\r' && raw[i] != '\n')
            value[n++] = raw[i] == '\t' ? ' ' : raw[i];
    return value;
}

static void read_date(struct fields *fields, const char *value)
{
    GDateTime *date = g_mime_utils_header_decode_date(value);

    fields->has_date_field = true;
    if (date == NULL || fields->out->has_date) {
        if (date != NULL)
            g_date_time_unref(date);
        return;
    }
    fields->out->has_date = true;
    fields->out->date_s = g_date_time_to_unix(date);
    g_date_time_unref(date);
}

/* Whether an address is local@domain, and nothing that could be taken for
 * anything else where it is shown or compared. */
static bool is_address(const char *address)
{
    const size_t len = address == NULL ? 0 : strlen(address);
    const char *at = len == 0 ? NULL : strrchr(address, '@');

    if (at == NULL || at == address || at[1] == '\0' || len > ADDRESS_MAX)
        return false;
    for (const char *p = address; *p != '\0'; p++)
        if ((unsigned char)*p <= ' ' || *p == 0x7f || strchr("<>,;", *p))
            return false;
    return utf8_is_valid(address, len);
}

/* The address of a mailbox, in lower case; NULL where it is none. */
static const char *read_mailbox(InternetAddress *from,
                                struct diary_arena *arena)
{
    const char *address;
    char *lower;

    if (!INTERNET_ADDRESS_IS_MAILBOX(from))
        return NULL;
    address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(from));
    if (!is_address(address))
        return NULL;
    lower = diary_take_copy(arena, address);
    for (char *p = lower; *p != '\0'; p++)
        *p = g_ascii_tolower(*p);
    return lower;
}

/* The addresses of a field, to be ended by g_object_unref(); NULL for none. */
static InternetAddressList *read_addresses(const char *value)
{
    size_t colons = 0;

    for (const char *p = value; *p != '\0'; p++)
        colons += *p == ':';
    return colons > COLONS_MAX ? NULL
                               : internet_address_list_parse(NULL, value);
}

/* The mailbox of a field that may name but one, and stand but once. */
static void read_single(const char **out, size_t *count, struct fields *fields,
                        const char *value)
{
    InternetAddressList *list = NULL;

    *out = NULL;
    if (++*count == 1)
        list = read_addresses(value);
    if (list != NULL && internet_address_list_length(list) == 1)
        *out = read_mailbox(internet_address_list_get_address(list, 0),
                            fields->arena);
    if (list != NULL)
        g_object_unref(list);
}

static void read_from(struct fields *fields, const char *value)
{
    read_single(&fields->out->from, &fields->from_count, fields, value);
}

static void read_sender(struct fields *fields, const char *value)
{
    read_single(&fields->out->sender, &fields->sender_count, fields, value);
}

static void read_reply_to(struct fields *fields, const char *value)
{
    read_single(&fields->out->reply_to, &fields->reply_to_count, fields, value);
}

static void add_recipient(struct fields *fields, InternetAddress *from)
{
    struct mail_message *out = fields->out;
    const char *address = out->recipient_count == MAIL_RECIPIENTS_MAX
                              ? NULL
                              : read_mailbox(from, fields->arena);

    if (address == NULL)
        return;
    if (out->recipient_count == fields->room) {
        fields->recipients =
            diary_take_more(fields->arena, fields->recipients, &fields->room,
                            sizeof(*fields->recipients));
        out->recipients = fields->recipients;
    }
    fields->recipients[out->recipient_count++] = address;
}

/* Those of a group (RFC 5322, 3.4) are as good as any. */
static void read_recipients(struct fields *fields, const char *value)
{
    InternetAddressList *list =
        fields->out->recipient_count < MAIL_RECIPIENTS_MAX
            ? read_addresses(value)
            : NULL;
    const int count = list == NULL ? 0 : internet_address_list_length(list);

    for (int i = 0; i < count; i++) {
        InternetAddress *one = internet_address_list_get_address(list, i);
        InternetAddressList *members = INTERNET_ADDRESS_IS_GROUP(one)
                                           ? internet_address_group_get_members(
                                                 INTERNET_ADDRESS_GROUP(one))
                                           : NULL;
        const int member_count =
            members == NULL ? 0 : internet_address_list_length(members);

        add_recipient(fields, one);
        for (int j = 0; j < member_count; j++)
            add_recipient(fields,
                          internet_address_list_get_address(members, j));
    }
    if (list != NULL)
        g_object_unref(list);
}

static void read_authentication(struct fields *fields, const char *value)
{
    if (fields->has_authentication)
        return;
    fields->has_authentication = true;
    fields->out->authentication = value;
}

static const struct {
    const char *name;
    field_reader *read;
} readers[] = {
    {"Authentication-Results", read_authentication},
    {"Cc", read_recipients},
    {"Date", read_date},
    {"Delivered-To", read_recipients},
    {"Envelope-To", read_recipients},
    {"From", read_from},
    {"Reply-To", read_reply_to},
    {"Sender", read_sender},
    {"To", read_recipients},
    {"X-Original-To", read_recipients},
};

static void read_field(struct fields *fields, GMimeHeader *header)
{
    const char *name = g_mime_header_get_name(header);
    const char *raw = g_mime_header_get_raw_value(header);

    for (size_t i = 0; i < sizeof(readers) / sizeof(readers[0]); i++) {
        const char *value;

        if (g_ascii_strcasecmp(name, readers[i].name) != 0)
            continue;
        value = unfold(fields->arena, raw == NULL ? "" : raw);
        /* A field that is too long stands for one that says nothing. */
        readers[i].read(fields, value == NULL ? "" : value);
        return;
    }
}

/* Answers false where there is no message: RFC 5322, 3.6 asks for From and
 * Date, and here for one of them. */
static bool read_fields(struct mail_message *out, GMimeObject *part,
                        struct diary_arena *arena)
{
    GMimeHeaderList *list = g_mime_object_get_header_list(part);
    const int count = g_mime_header_list_get_count(list);
    struct fields fields = {.out = out, .arena = arena};

    for (int i = 0; i < count; i++)
        read_field(&fields, g_mime_header_list_get_header_at(list, i));
    return fields.from_count > 0 || fields.has_date_field;
}

/* What stands before the message: a mail server's pipe writes an envelope as
 * mailbox files have it ("From sender date"). */
static size_t envelope_len(const char *bytes, size_t len)
{
    const char *end;

    if (len < 5 || memcmp(bytes, "From ", 5) != 0)
        return 0;
    end = memchr(bytes, '\n', len);
    return end == NULL ? 0 : (size_t)(end - bytes) + 1;
}

enum mail_found mail_message_read(struct mail_message *out, const void *bytes,
                                  size_t len, struct diary_arena *arena)
{
    const size_t skip = envelope_len(bytes, len);
    enum mail_found found = MAIL_FOUND_TOO_LARGE;
    bool is_too_large = len > MAIL_MESSAGE_MAX;

    *out = (struct mail_message){.from = NULL};
    if (is_too_large)
        return found;
    TAKT_AUTO(mail_mime)
    part =
        mail_mime_parse(&is_too_large, (const char *)bytes + skip, len - skip);
    if (is_too_large)
        return found;
    if (part == NULL || !read_fields(out, part, arena))
        found = MAIL_FOUND_NO_MESSAGE;
    else if (mail_parts_read(out, part, arena))
        found = out->calendar_count > 0 ? MAIL_FOUND_CALENDAR
                                        : MAIL_FOUND_NO_CALENDAR;
    if (found == MAIL_FOUND_NO_MESSAGE || found == MAIL_FOUND_TOO_LARGE)
        *out = (struct mail_message){.from = NULL};
    return found;
}

/* SPDX-License-Identifier: MIT */
/*
 * Prints what is read of mails, a line of JSON for each file that it is
 * given, for check_messages.py; with what calendar import reads of their
 * calendars, and whether the server mx.example.com vouches for the sender.
 */
#include <stdio.h>

#include "base/json_out.h"
#include "env/zones.h"
#include "face/calendar.h"
#include "ical/import.h"
#include "mail/message.h"
#include "mail/trust.h"

#define HOST "mx.example.com"

/* The time at which all of them are read: 2026-11-23T12:00:00Z. */
#define NOW_S 1795435200

static bool read_file(struct buf *out, const char *path)
{
    char bytes[4096];
    FILE *file = fopen(path, "rb");
    size_t got;

    if (file == NULL)
        return false;
    while ((got = fread(bytes, 1, sizeof(bytes), file)) > 0)
        buf_add(out, bytes, got);
    fclose(file);
    return buf_is_ok(out);
}

static void print_text(struct json_out *json, const char *key, const char *text)
{
    json_out_key(json, key);
    json_out_text(json, text);
}

static void print_bool(struct json_out *json, const char *key, bool value)
{
    json_out_key(json, key);
    json_out_bool(json, value);
}

static void print_number(struct json_out *json, const char *key, int64_t number)
{
    json_out_key(json, key);
    json_out_number(json, number);
}

static void print_recipients(struct json_out *json,
                             const struct mail_message *message)
{
    json_out_key(json, "recipients");
    json_out_array(json);
    for (size_t i = 0; i < message->recipient_count; i++)
        json_out_text(json, message->recipients[i]);
    json_out_end(json, ']');
}

/* Title, UID, zone, start in it, rules, and how many dates are its own. */
static void print_item(struct json_out *json, const struct diary_item *item)
{
    json_out_array(json);
    json_out_text(json, item->followup.fields.title);
    json_out_text(json, item->followup.uid);
    json_out_text(json, item->followup.timing.zone);
    json_out_number(json, item->followup.timing.start_s);
    json_out_text(json, item->followup.timing.rules);
    json_out_number(json, (int64_t)item->slot_count);
    json_out_end(json, ']');
}

static void print_calendar(struct json_out *json,
                           const struct mail_calendar *calendar,
                           struct zones *zones, struct diary_arena *arena)
{
    const struct ical_import_options options = {
        .zones = calendar_zones(zones),
        .zone = "Europe/Oslo",
        .now_s = NOW_S,
    };
    struct ical_import import;

    json_out_object(json);
    json_out_key(json, "text");
    json_out_text_len(json, calendar->text, calendar->len);
    print_text(json, "method", calendar->method);
    if (ical_import(&import, calendar->text, calendar->len, &options, arena) ==
        TAKT_OK) {
        json_out_key(json, "items");
        json_out_array(json);
        for (size_t i = 0; i < import.count; i++)
            print_item(json, &import.items[i]);
        json_out_end(json, ']');
        print_number(json, "left_out", (int64_t)import.left_out_count);
    }
    json_out_end(json, '}');
}

static void print_message(struct json_out *json,
                          const struct mail_message *message,
                          struct zones *zones, struct diary_arena *arena)
{
    if (message->has_date)
        print_number(json, "date", message->date_s);
    print_text(json, "from", message->from);
    print_text(json, "sender", message->sender);
    print_text(json, "reply_to", message->reply_to);
    print_recipients(json, message);
    print_text(json, "authentication", message->authentication);
    print_bool(json, "is_trusted",
               mail_trust_dkim(message->authentication, HOST, message->from));
    print_bool(json, "is_report", message->is_report);
    json_out_key(json, "calendars");
    json_out_array(json);
    for (size_t i = 0; i < message->calendar_count; i++)
        print_calendar(json, &message->calendars[i], zones, arena);
    json_out_end(json, ']');
}

int main(int argc, char **argv)
{
    static const char *const found_names[MAIL_FOUND__COUNT] = {
        [MAIL_FOUND_CALENDAR] = "calendar",
        [MAIL_FOUND_NO_CALENDAR] = "no calendar",
        [MAIL_FOUND_NO_MESSAGE] = "no message",
        [MAIL_FOUND_TOO_LARGE] = "too large",
    };
    TAKT_AUTO(zones) zones = zones_new("/usr/share/zoneinfo");

    for (int i = 1; i < argc; i++) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        TAKT_AUTO(buf) text = BUF_INIT(2 * MAIL_MESSAGE_MAX);
        TAKT_AUTO(buf) out = BUF_INIT(8 * MAIL_MESSAGE_MAX);
        struct json_out json = JSON_OUT(&out);
        struct mail_message message;

        if (zones == NULL || !read_file(&text, argv[i]))
            return 1;
        json_out_object(&json);
        print_text(&json, "found",
                   found_names[mail_message_read(&message, buf_str(&text),
                                                 text.len, &arena)]);
        print_message(&json, &message, zones, &arena);
        json_out_end(&json, '}');
        puts(buf_str(&out));
    }
    return 0;
}

/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a mail, and as what a server says of one. What is read stays
 * within its bounds, has nothing in it that could be taken for anything else
 * where it is shown or compared, and is the same when it is read again. A
 * server that is believed has named the domain, and is not believed once
 * what it says is broken.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "mail/message.h"
#include "mail/trust.h"

#define HOST "mx.example.com"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the run, whatever NDEBUG says. */
static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_address(const char *address)
{
    if (address == NULL)
        return;
    require(strchr(address, '@') != NULL &&
            utf8_is_valid(address, strlen(address)));
    for (const char *p = address; *p != '\0'; p++)
        require((unsigned char)*p > ' ' && *p != 0x7f &&
                (*p < 'A' || *p > 'Z'));
}

static void check_calendars(const struct mail_message *message)
{
    require(message->calendar_count <= MAIL_CALENDARS_MAX);
    for (size_t i = 0; i < message->calendar_count; i++) {
        const struct mail_calendar *calendar = &message->calendars[i];

        require(calendar->len > 0 && calendar->text[calendar->len] == '\0');
    }
}

static void check_message(const struct mail_message *message)
{
    check_address(message->from);
    check_address(message->sender);
    check_address(message->reply_to);
    require(message->recipient_count <= MAIL_RECIPIENTS_MAX);
    for (size_t i = 0; i < message->recipient_count; i++) {
        require(message->recipients[i] != NULL);
        check_address(message->recipients[i]);
    }
    check_calendars(message);
}

static bool is_same(const char *a, const char *b)
{
    return a == NULL ? b == NULL : b != NULL && strcmp(a, b) == 0;
}

static void check_same(const struct mail_message *a,
                       const struct mail_message *b)
{
    require(is_same(a->from, b->from) && a->date_s == b->date_s);
    require(a->recipient_count == b->recipient_count &&
            a->calendar_count == b->calendar_count);
    for (size_t i = 0; i < a->calendar_count; i++)
        require(a->calendars[i].len == b->calendars[i].len &&
                memcmp(a->calendars[i].text, b->calendars[i].text,
                       a->calendars[i].len) == 0);
}

/* The last two labels of an address's domain. */
static const char *two_labels(const char *address)
{
    size_t dots = 0;
    const char *p = address + strlen(address);

    while (p > address && p[-1] != '@' && (p[-1] != '.' || ++dots < 2))
        p--;
    return p;
}

static void check_trust(const char *value, const char *address)
{
    const size_t len = value == NULL ? 0 : strlen(value);
    char *broken = malloc(len + 3);

    require(broken != NULL);
    memcpy(broken, len == 0 ? "" : value, len);
    memcpy(broken + len, " (", 3);
    require(!mail_trust_dkim(broken, HOST, address));
    free(broken);
    if (!mail_trust_dkim(value, HOST, address))
        return;
    require(strcasestr(value, two_labels(address)) != NULL);
    require(strcasestr(value, "dkim") != NULL);
    require(!mail_trust_dkim(value, "mx.example.net", address));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct mail_message message;
    struct mail_message again;
    const enum mail_found found =
        mail_message_read(&message, data, size, &arena);
    const char *value = diary_take_text(&arena, (const char *)data, size);

    check_message(&message);
    require((found == MAIL_FOUND_CALENDAR) == (message.calendar_count > 0));
    require(found < MAIL_FOUND_NO_MESSAGE || message.from == NULL);
    require(mail_message_read(&again, data, size, &arena) == found);
    check_same(&message, &again);
    check_trust(message.authentication, message.from);
    check_trust(value, "ola@example.org");
    return 0;
}

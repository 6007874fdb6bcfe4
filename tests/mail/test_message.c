/* SPDX-License-Identifier: MIT */
/* What is read of a message: its fields, its calendars whatever wraps them,
 * and that no message, however made, takes more than it may. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pthread.h>
#include <string.h>
#include <sys/resource.h>

#include "base/buf.h"
#include "mail/message.h"

#define FROM                                                                   \
    "From: Ola <ola@example.com>\nDate: Mon, 23 Nov 2026 19:00:00 +0100\n"
#define CALENDAR "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"

static enum mail_found read_text(struct mail_message *out, const char *text,
                                 struct diary_arena *arena)
{
    return mail_message_read(out, text, strlen(text), arena);
}

/* Fields, and whom From names. */
static const struct {
    const char *name;
    const char *fields;
    const char *from;
} headers[] = {
    {"plain", FROM, "ola@example.com"},
    {"upper case", "From: OLA@EXAMPLE.com\n", "ola@example.com"},
    {"a comma in quotes", "From: \"Nordmann, Ola\" <o@example.com>\n",
     "o@example.com"},
    {"encoded words, folded",
     "From: =?utf-8?Q?=C3=85se?=\n\t=?utf-8?B?IG9tIMOl?= <a@example.com>\n",
     "a@example.com"},
    {"bare UTF-8", "From: Åse <a@example.com>\n", "a@example.com"},
    {"bare Latin-1", "From: M\xf8te <a@example.com>\n", "a@example.com"},
    {"two From fields", "From: a@example.com\nFrom: b@example.com\n", NULL},
    {"two mailboxes", "From: a@example.com, b@example.com\n", NULL},
    {"a group", "From: us: a@example.com;\n", NULL},
    {"an address as name", "From: \"a@example.com\" <b@example.org>\n",
     "b@example.org"},
    {"no domain", "From: root\n", NULL},
    {"an envelope before it", "From MAILER Mon Nov 23 19:00:00 2026\n" FROM,
     "ola@example.com"},
};

static void same_text(const char *name, const char *found, const char *expected)
{
    if (expected == NULL ? found != NULL
                         : found == NULL || strcmp(found, expected) != 0)
        fail_msg("%s: '%s', not '%s'", name, found == NULL ? "(none)" : found,
                 expected == NULL ? "(none)" : expected);
}

static void fields_are_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(headers) / sizeof(headers[0]); i++) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        struct mail_message message;

        assert_int_equal(read_text(&message, headers[i].fields, &arena),
                         MAIL_FOUND_NO_CALENDAR);
        same_text(headers[i].name, message.from, headers[i].from);
    }
}

static void recipients_stand_in_their_order(void **state)
{
    static const char *const expected[] = {
        "takt+7.1@example.com", "post@example.com", "a@example.org",
        "b@example.org",        "c@example.org",    "d@example.org",
    };
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct mail_message message;

    (void)state;
    assert_int_equal(
        read_text(&message,
                  "X-Original-To: Takt+7.1@example.com\n"
                  "Delivered-To: post@example.com\n" FROM
                  "To: \"A, the first\" <a@example.org>,\n\t<B@example.org>,\n"
                  "  all: c@example.org;\nCc: d@example.org, nobody\n"
                  "Sender: Calendar <cal@example.net>\n"
                  "Reply-To: Ola <OLA@example.org>\n\n",
                  &arena),
        MAIL_FOUND_NO_CALENDAR);
    assert_int_equal(message.recipient_count,
                     sizeof(expected) / sizeof(expected[0]));
    for (size_t i = 0; i < message.recipient_count; i++)
        assert_string_equal(message.recipients[i], expected[i]);
    assert_string_equal(message.sender, "cal@example.net");
    assert_string_equal(message.reply_to, "ola@example.org");
    assert_true(message.has_date);
    assert_int_equal(message.date_s, 1795456800);
}

static void only_the_topmost_authentication_counts(void **state)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct mail_message message;

    (void)state;
    (void)read_text(&message,
                    "Received: from a by b\nAuthentication-Results: "
                    "mx.example.com;\r\n\tdkim=fail\r\n" FROM
                    "Authentication-Results: mx.example.com; dkim=pass\n",
                    &arena);
    assert_string_equal(message.authentication, "mx.example.com; dkim=fail");
    (void)read_text(&message, FROM, &arena);
    assert_null(message.authentication);
}

/* Where a calendar may stand, and how it may be written. */
static const struct {
    const char *name;
    const char *text;
    const char *method;
} wrapped[] = {
    {"as the whole", "Content-Type: text/calendar; method=request\n\n" CALENDAR,
     "REQUEST"},
    {"in base64, type in odd case",
     "Content-Type: Text/Calendar; charset=\"UTF-8\"; METHOD=\"REQUEST\"\n"
     "Content-Transfer-Encoding: BASE64\n\n"
     "QkVHSU46VkNBTEVOREFSDQpNRVRIT0Q6UkVRVUVTVA0KRU5EOlZDQUxFTkRBUg0K\n",
     "REQUEST"},
    {"quoted-printable",
     "Content-Type: text/calendar\nContent-Transfer-Encoding: "
     "quoted-printable\n\nBEGIN:VCALENDAR=0D\nMETHOD:RE=\nQUEST\n"
     "END=3AVCALENDAR\n",
     NULL},
    {"as a file of no known type",
     "Content-Type: application/octet-stream; name=Invite.ICS\n\n" CALENDAR,
     NULL},
    {"as a file, named by its disposition",
     "Content-Type: text/plain\nContent-Disposition: attachment;\n"
     " filename*=utf-8''m%C3%B8te.ics\n\n" CALENDAR,
     NULL},
    {"as application/ics", "Content-Type: application/ics\n\n" CALENDAR, NULL},
    {"twice, the second with the method",
     "Content-Type: multipart/mixed; boundary=m\n\n--m\n"
     "Content-Type: application/ics; name=a.ics\n\n" CALENDAR "--m\n"
     "Content-Type: text/calendar; method=REQUEST\n\n"
     "BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n--m--\n",
     "REQUEST"},
    {"in alternatives within mixed, signed",
     "Content-Type: multipart/signed; boundary=s; protocol=\"x/y\"\n\n--s\n"
     "Content-Type: multipart/mixed; boundary=m\n\n--m\n"
     "Content-Type: multipart/alternative; boundary=\"a b\"\n\n--a b\n"
     "Content-Type: text/html\n\n<p>\n--a b\n"
     "Content-Type: text/calendar; method=REQUEST\n\n" CALENDAR
     "\n--a b--\n--m--\n--s\nContent-Type: x/y\n\nsig\n--s--\n",
     "REQUEST"},
    {"the last boundary is missing",
     "Content-Type: multipart/mixed; boundary=m\n\n--m\n"
     "Content-Type: text/calendar\n\n" CALENDAR,
     NULL},
};

/* Calendars without their line ends are the same. */
static void same_calendar(const char *name, const struct mail_calendar *found)
{
    TAKT_AUTO(buf) plain = BUF_INIT(1000);

    for (size_t i = 0; i < found->len; i++)
        if (found->text[i] != '\r' && found->text[i] != '\n')
            buf_add_char(&plain, found->text[i]);
    same_text(name, buf_str(&plain),
              "BEGIN:VCALENDARMETHOD:REQUESTEND:VCALENDAR");
}

static void calendars_are_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(wrapped) / sizeof(wrapped[0]); i++) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        TAKT_AUTO(buf) text = BUF_INIT(10000);
        struct mail_message message;

        buf_add_str(&text, FROM);
        buf_add_str(&text, wrapped[i].text);
        if (read_text(&message, buf_str(&text), &arena) !=
                MAIL_FOUND_CALENDAR ||
            message.calendar_count != 1)
            fail_msg("%s: %zu calendars", wrapped[i].name,
                     message.calendar_count);
        same_calendar(wrapped[i].name, &message.calendars[0]);
        same_text(wrapped[i].name, message.calendars[0].method,
                  wrapped[i].method);
    }
}

/* A calendar in another character set, and what its title is then. */
static const struct {
    const char *charset;
    const char *bytes;
    const char *text;
} charsets[] = {
    {"utf-8", "M\xc3\xb8te", "Møte"},
    {"iso-8859-1", "M\xf8te", "Møte"},
    {"windows-1252", "\x80 5", "€ 5"},
    {"iso-8859-1", "M\xc3\xb8te", "Møte"}, /* is UTF-8 all the same */
    {"us-ascii", "M\xc3\xb8te", "Møte"},
    {"iso-2022-jp", "\x1b$B2q5D\x1b(B", "会議"},
    {"no-such-set", "M\xf8te", "M\xf8te"},          /* for the reader to take */
    {"iso-8859-1//TRANSLIT", "M\xf8te", "M\xf8te"}, /* options are none */
};

static void character_sets_become_utf8(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(charsets) / sizeof(charsets[0]); i++) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        TAKT_AUTO(buf) text = BUF_INIT(10000);
        struct mail_message message;

        buf_addf(&text,
                 FROM "Content-Type: text/calendar; charset=\"%s\"\n\n%s",
                 charsets[i].charset, charsets[i].bytes);
        assert_int_equal(read_text(&message, buf_str(&text), &arena),
                         MAIL_FOUND_CALENDAR);
        same_text(charsets[i].charset, message.calendars[0].text,
                  charsets[i].text);
        assert_int_equal(message.calendars[0].len, strlen(charsets[i].text));
    }
}

static void what_is_within_another_message_is_not_read(void **state)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct mail_message message;

    (void)state;
    assert_int_equal(
        read_text(&message,
                  "Return-Path: <>\n" FROM
                  "Auto-Submitted: auto-replied (vacation)\nContent-Type: "
                  "multipart/report; report-type=delivery-status; boundary=r\n"
                  "\n--r\n\nIt bounced\r\n\there.\n--r\n"
                  "Content-Type: message/rfc822\n\n" FROM
                  "Content-Type: text/calendar; method=REQUEST\n\n" CALENDAR
                  "--r--\n",
                  &arena),
        MAIL_FOUND_NO_CALENDAR);
    assert_true(message.is_report);
}

static void what_is_no_message_is_said(void **state)
{
    static const char *const none[] = {"",
                                       "\n",
                                       "hello\n",
                                       "To: a@b.example\n",
                                       ("\n" FROM),
                                       "BEGIN:VCALENDAR\n",
                                       "From nobody Mon\n"};
    struct mail_message message;

    (void)state;
    for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;

        if (read_text(&message, none[i], &arena) != MAIL_FOUND_NO_MESSAGE)
            fail_msg("'%s' is taken for a message", none[i]);
        assert_null(message.from);
        assert_int_equal(message.calendar_count, 0);
    }
}

#define MEGABYTE ((size_t)1000000)

/* Messages made of one thing over and over: what begins it, what is repeated
 * up to so many bytes, and what may come of it. */
static const struct {
    const char *name;
    const char *begin;
    const char *again;
    size_t size;
    enum mail_found found;
} hostile[] = {
    {"the largest", FROM "\n", "x", MAIL_MESSAGE_MAX, MAIL_FOUND_NO_CALENDAR},
    {"one byte more", FROM "\n", "x", MAIL_MESSAGE_MAX + 1,
     MAIL_FOUND_TOO_LARGE},
    {"lines", FROM "\n", "x\n", MEGABYTE, MAIL_FOUND_NO_CALENDAR},
    {"fields", FROM, "a:b\n", MAIL_MESSAGE_MAX, MAIL_FOUND_TOO_LARGE},
    {"fields of addresses", FROM, "To: a@b\n", MEGABYTE, MAIL_FOUND_TOO_LARGE},
    {"parts", FROM "Content-Type: multipart/mixed; boundary=b\n\n",
     "--b\n\nx\n", MEGABYTE, MAIL_FOUND_TOO_LARGE},
    {"a hundred parts and one",
     FROM "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\nx\n", 950,
     MAIL_FOUND_TOO_LARGE},
    {"parts within parts", FROM,
     "Content-Type: multipart/mixed; boundary=b\n\n--b\n", 2000,
     MAIL_FOUND_TOO_LARGE},
    {"many parts within parts", FROM,
     "Content-Type: multipart/mixed; boundary=b\n\n--b\n", MEGABYTE,
     MAIL_FOUND_TOO_LARGE},
    {"boundaries of no part", FROM "\n", "--b\n", MEGABYTE,
     MAIL_FOUND_TOO_LARGE},
    {"parameters", FROM "Content-Type: text/calendar; ", "a=b;", MEGABYTE,
     MAIL_FOUND_TOO_LARGE},
    {"parameters on lines of their own", FROM "\n\n\tCONTENT-TYPE : a/b;\n",
     " a=b;\n", 100000, MAIL_FOUND_TOO_LARGE},
    {"addresses", "From: ", "a@b.example,", MEGABYTE, MAIL_FOUND_NO_CALENDAR},
    {"recipients", FROM "To: ", "a@b.example,", 60000, MAIL_FOUND_NO_CALENDAR},
    {"groups within groups", "From: ", "a:", MEGABYTE, MAIL_FOUND_NO_CALENDAR},
    {"groups within groups, fewer", "From: ", "a:", 60000,
     MAIL_FOUND_NO_CALENDAR},
    {"comments", "From: ", "(", 60000, MAIL_FOUND_NO_CALENDAR},
    {"brackets", "From: ", "<", 60000, MAIL_FOUND_NO_CALENDAR},
    {"encoded words", "From: a@b.example\nSubject: ", "=?utf-8?q?a?= ", 60000,
     MAIL_FOUND_NO_CALENDAR},
    {"messages within messages", FROM, "Content-Type: message/rfc822\n\n",
     MEGABYTE, MAIL_FOUND_NO_CALENDAR},
    {"groups in a message within", FROM "Content-Type: message/rfc822\n\nTo: ",
     "a:", MEGABYTE, MAIL_FOUND_NO_CALENDAR},
    {"groups in a message of a digest",
     FROM "Content-Type: multipart/digest; boundary=d\n\n--d\n\nTo: ", "a:",
     MEGABYTE, MAIL_FOUND_NO_CALENDAR},
};

/* How much a reader's stack may take, in bytes: that of a thread may be small
 * against the 8 MB of the first. */
#define STACK_SIZE ((size_t)1024 * 1024)

struct reading {
    const struct buf *text;
    struct diary_arena *arena;
    struct mail_message message;
    enum mail_found found;
};

static void *read_in_thread(void *ctx)
{
    struct reading *reading = ctx;

    reading->found = mail_message_read(&reading->message, reading->text->data,
                                       reading->text->len, reading->arena);
    return NULL;
}

static void read_on_small_stack(struct reading *reading)
{
    pthread_attr_t how;
    pthread_t thread;

    assert_int_equal(pthread_attr_init(&how), 0);
    assert_int_equal(pthread_attr_setstacksize(&how, STACK_SIZE), 0);
    assert_int_equal(pthread_create(&thread, &how, read_in_thread, reading), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    pthread_attr_destroy(&how);
}

/* The most memory that the program has had, in bytes. */
static size_t peak_bytes(void)
{
    struct rusage usage;

    assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
    return (size_t)usage.ru_maxrss * 1024;
}

static void hostile_messages_stay_within_bounds(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(hostile) / sizeof(hostile[0]); i++) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        TAKT_AUTO(buf) text = BUF_INIT(MAIL_MESSAGE_MAX + 1);
        const size_t len = strlen(hostile[i].again);
        struct reading reading = {.text = &text, .arena = &arena};

        buf_add_str(&text, hostile[i].begin);
        while (text.len + len <= hostile[i].size)
            buf_add(&text, hostile[i].again, len);
        read_on_small_stack(&reading);
        if (reading.found != hostile[i].found)
            fail_msg("%s: %d", hostile[i].name, (int)reading.found);
        assert_true(reading.message.recipient_count <= MAIL_RECIPIENTS_MAX);
        assert_true(diary_arena_bytes(&arena) <= 2 * MAIL_MESSAGE_MAX);
        if (peak_bytes() > 500 * MEGABYTE)
            fail_msg("%s: %zu bytes", hostile[i].name, peak_bytes());
    }
}

static void calendars_beyond_the_bound_are_left_out(void **state)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct mail_message message;

    (void)state;
    buf_add_str(&text, FROM "Content-Type: multipart/mixed; boundary=b\n\n");
    for (int i = 0; i < MAIL_CALENDARS_MAX + 3; i++)
        buf_addf(&text, "--b\nContent-Type: text/calendar\n\nX:%d\n", i);
    assert_int_equal(read_text(&message, buf_str(&text), &arena),
                     MAIL_FOUND_CALENDAR);
    assert_int_equal(message.calendar_count, MAIL_CALENDARS_MAX);
    assert_string_equal(message.calendars[MAIL_CALENDARS_MAX - 1].text, "X:15");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_are_read),
        cmocka_unit_test(recipients_stand_in_their_order),
        cmocka_unit_test(only_the_topmost_authentication_counts),
        cmocka_unit_test(calendars_are_found),
        cmocka_unit_test(character_sets_become_utf8),
        cmocka_unit_test(what_is_within_another_message_is_not_read),
        cmocka_unit_test(what_is_no_message_is_said),
        cmocka_unit_test(hostile_messages_stay_within_bounds),
        cmocka_unit_test(calendars_beyond_the_bound_are_left_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
/*
 * Receiving; see receive.h. Here a mail is opened and each message in it is
 * given to who knows its method: answers.c what is said to our people,
 * requests.c what others ask them to.
 */
#include "mail/receive.h"

#include "mail/inbound.h"

const char *mail_outcome_word(enum mail_outcome outcome)
{
    static const char *const words[] = {
        [MAIL_NO_MAIL] = "no-mail", [MAIL_NOTHING] = "nothing",
        [MAIL_UNKNOWN] = "unknown", [MAIL_UNTRUSTED] = "untrusted",
        [MAIL_OLD] = "old",         [MAIL_HEARD] = "heard",
        [MAIL_DONE] = "done",
    };

    return words[outcome];
}

static takt_status take_calendar(struct inbound *in,
                                 const struct mail_calendar *calendar)
{
    takt_status status = itip_read(&in->itip, calendar->text, calendar->len,
                                   calendar->method, &in->options, in->arena);

    if (status != TAKT_OK) {
        mail__came_to(in, MAIL_NOTHING); /* larger than any calendar */
        return TAKT_OK;
    }
    switch (in->itip.method) {
    case ITIP_REPLY:
    case ITIP_COUNTER:
    case ITIP_REFRESH:
        return mail__take_answers(in);
    case ITIP_REQUEST:
    case ITIP_ADD:
    case ITIP_CANCEL:
    case ITIP_DECLINECOUNTER:
        return mail__take_requests(in);
    default:
        mail__came_to(in, MAIL_NOTHING);
        return TAKT_OK;
    }
}

/* The tag of the address that it was sent to. */
static void find_tag(struct inbound *in)
{
    const struct mail_message *m = &in->message;

    in->has_tag = false;
    if (in->desk->key == NULL || in->house.mail == NULL)
        return;
    for (size_t i = 0; !in->has_tag && i < m->recipient_count; i++)
        in->has_tag = mail_tag_read(&in->tag, m->recipients[i], in->house.mail,
                                    in->desk->key);
}

static takt_status take_message(struct inbound *in)
{
    takt_status status = diary_house(&in->call, &in->house, in->arena, in->err);

    if (status != TAKT_OK)
        return status;
    find_tag(in);
    in->outcome = MAIL_NOTHING;
    if (in->message.is_report) /* a bounce gives our own back */
        return TAKT_OK;
    for (size_t i = 0; status == TAKT_OK && i < in->message.calendar_count; i++)
        status = take_calendar(in, &in->message.calendars[i]);
    return status;
}

takt_status mail_receive(const struct mail_desk *desk, const void *bytes,
                         size_t len, enum mail_outcome *out,
                         struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct inbound in = {
        .desk = desk,
        .call = *desk->call,
        .zones = calendar_zones(desk->zones),
        .arena = &arena,
        .err = err,
    };
    takt_status status = TAKT_OK;

    *err = (struct diary_error){0};
    in.call.dry_run = false;
    in.call.if_change = 0;
    in.call.actor = 0;
    in.options = (struct ical_import_options){
        .zones = in.zones, .zone = in.call.zone, .now_s = in.call.now_s};
    switch (mail_message_read(&in.message, bytes, len, &arena)) {
    case MAIL_FOUND_CALENDAR:
        status = take_message(&in);
        break;
    case MAIL_FOUND_NO_CALENDAR:
        in.outcome = MAIL_NOTHING;
        break;
    default:
        in.outcome = MAIL_NO_MAIL;
        break;
    }
    *out = in.outcome;
    return status;
}

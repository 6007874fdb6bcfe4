/* SPDX-License-Identifier: MIT */
#include "mail/inbound.h"

#include <string.h>

void mail__came_to(struct inbound *in, enum mail_outcome outcome)
{
    if (outcome > in->outcome)
        in->outcome = outcome;
}

takt_status mail__came(struct inbound *in, takt_status status,
                       enum mail_outcome done)
{
    switch (in->err->reason) {
    case DIARY_REASON_STORE:
    case DIARY_REASON_STORE_BUSY:
    case DIARY_REASON_STORE_VERSION:
    case DIARY_REASON_KEY:
        if (status == TAKT_REFUSED)
            return status;
        break;
    default:
        break;
    }
    mail__came_to(in, status == TAKT_OK     ? done
                      : status == TAKT_DONE ? MAIL_OLD
                                            : MAIL_UNKNOWN);
    return TAKT_OK;
}

static bool is_same(const char *a, const char *b)
{
    return a != NULL && strcmp(a, b) == 0;
}

bool mail__is_from(const struct inbound *in, const char *address)
{
    const struct mail_message *m = &in->message;

    return address != NULL &&
           (is_same(m->from, address) || is_same(m->sender, address) ||
            is_same(m->reply_to, address));
}

bool mail__is_proven(const struct inbound *in, const char *address)
{
    const char *from = in->message.from;

    return in->desk->trust != NULL && address != NULL &&
           is_same(from, address) &&
           mail_trust_dkim(in->message.authentication, in->desk->trust,
                           address);
}

const char *mail__reason(const struct inbound *in, const char *comment)
{
    static const char white[] = " \t\r\n";
    size_t len;

    if (comment == NULL)
        return NULL;
    comment += strspn(comment, white);
    len = strlen(comment);
    if (len > DIARY_REASON_MAX)
        for (len = DIARY_REASON_MAX; (comment[len] & 0xc0) == 0x80;)
            len--;
    while (len > 0 && strchr(white, comment[len - 1]) != NULL)
        len--;
    return len == 0 ? NULL : diary_take_text(in->arena, comment, len);
}

int64_t mail__stamp(const struct inbound *in, const struct itip_part *part)
{
    return part->stamp_s != 0     ? part->stamp_s
           : in->message.has_date ? in->message.date_s
                                  : in->call.now_s;
}

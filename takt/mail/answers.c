/* SPDX-License-Identifier: MIT */
/*
 * What those whom we have asked say to it: REPLY, COUNTER and REFRESH
 * (RFC 5546, 3.2.3, 3.2.6, 3.2.7).
 */
#include <string.h>
#include <strings.h>

#include "account/people.h"
#include "mail/inbound.h"

/* A message to one of ours about what he owns. */
struct answer {
    struct inbound *in;
    const struct itip_part *part;
    struct diary_ref ref;                 /* the follow-up, and the date */
    struct diary_item item;               /* as its owner has it */
    int64_t person;                       /* who says it */
    const struct itip_attendee *attendee; /* the same, as the message has it */
    bool is_known;                        /* that it is he who says it */
};

/* Reads a follow-up that it may be about, and finds the date. */
static takt_status take_followup(struct answer *a, const struct diary_ref *ref)
{
    struct inbound *in = a->in;
    const struct diary_timing *timing = &a->item.followup.timing;
    takt_status status;

    a->ref = *ref;
    in->call.person = ref->owner;
    status = diary_get(&in->call, ref->owner, ref->followup, &a->item,
                       in->arena, in->err);
    if (status == TAKT_OK && a->part->recurrence.is_there &&
        diary_item_repeats(&a->item))
        a->ref.slot_s = itip_wall(&a->part->recurrence, timing, &in->zones);
    return status;
}

/* The attendee whose address a participant has; NULL: none. */
static const struct itip_attendee *
attendee_of(const struct answer *a, const struct diary_person *person)
{
    for (size_t i = 0; i < a->part->attendee_count; i++)
        if (person->address != NULL &&
            strcasecmp(a->part->attendees[i].address, person->address) == 0)
            return &a->part->attendees[i];
    return NULL;
}

/* Whether the address that the mail came to is that of this person's
 * invitation. */
static bool is_tagged(const struct answer *a, int64_t person)
{
    const struct mail_tag *tag = &a->in->tag;

    return a->in->has_tag && tag->person == person &&
           tag->owner == a->ref.owner && tag->line == a->item.followup.line;
}

/* Whether a participant says it, and how surely: by the tag of his invitation,
 * by the address that the mail is from, or as the only attendee. */
enum claim { CLAIM_NONE, CLAIM_ONLY, CLAIM_FROM, CLAIM_TAG };

static enum claim claim_of_person(const struct answer *a,
                                  const struct diary_person *person,
                                  const struct itip_attendee *attendee)
{
    const struct itip_part *part = a->part;
    const bool is_from = mail__is_from(a->in, person->address);

    if (is_tagged(a, person->id))
        return attendee != NULL || (is_from && part->attendee_count > 0)
                   ? CLAIM_TAG
                   : CLAIM_NONE;
    return attendee == NULL            ? CLAIM_NONE
           : is_from                   ? CLAIM_FROM
           : part->attendee_count == 1 ? CLAIM_ONLY
                                       : CLAIM_NONE;
}

/* Finds who says it. TAKT_DONE: nobody of those who were asked. */
static takt_status find_person(struct answer *a)
{
    struct inbound *in = a->in;
    enum claim best = CLAIM_NONE;
    int64_t last = 0;

    for (size_t i = 0; i < a->item.other_count; i++) {
        const int64_t id = a->item.others[i].person;
        const struct itip_attendee *attendee;
        struct diary_person person;
        enum claim claim;

        if (id == last)
            continue;
        last = id;
        takt_status status =
            account_person(&in->call, id, &person, in->arena, in->err);
        if (status != TAKT_OK)
            return status;
        attendee = attendee_of(a, &person);
        claim = claim_of_person(a, &person, attendee);
        if (claim <= best)
            continue;
        best = claim;
        a->person = id;
        a->attendee = /* else he has written by an alias */
            attendee != NULL ? attendee : &a->part->attendees[0];
        a->is_known = claim == CLAIM_TAG || mail__is_proven(in, person.address);
    }
    return best == CLAIM_NONE ? TAKT_DONE : TAKT_OK;
}

/* ---- what he says ------------------------------------------------------- */

static enum diary_scope scope_of(const struct answer *a)
{
    return a->ref.slot_s == DIARY_NONE ? DIARY_SCOPE_ALL : DIARY_SCOPE_THIS;
}

/* What he says with it. */
static const char *reason_of(const struct answer *a)
{
    const char *comment = a->part->comment;

    if (comment == NULL && a->attendee != NULL)
        comment = a->attendee->comment;
    return mail__reason(a->in, comment);
}

/* What an owner is to know of what may not be his: from which other address it
 * came, and the reason. */
static const char *claim_of(const struct answer *a)
{
    TAKT_AUTO(buf) text = BUF_INIT(DIARY_REASON_MAX);
    const char *from = a->in->message.from;
    const char *reason = reason_of(a);

    if (from == NULL || strcmp(from, a->attendee->address) == 0)
        return reason;
    buf_add_str(&text, from);
    if (reason != NULL)
        buf_addf(&text, ": %s", reason);
    return buf_is_ok(&text) ? diary_take_copy(a->in->arena, buf_str(&text))
                            : diary_take_copy(a->in->arena, from);
}

/* "Maybe" is no answer: he has seen it, and the owner hears of it. */
static int64_t answer_of(const struct itip_attendee *attendee)
{
    return attendee->is_tentative ? DIARY_ANSWER_SEEN : attendee->answer;
}

static takt_status tell_owner(struct answer *a, enum diary_notice_kind kind,
                              int64_t proposed_s, int64_t length_s)
{
    struct inbound *in = a->in;
    const struct diary_notice notice = {
        .kind = kind,
        .actor = a->person,
        .slot_s = a->ref.slot_s,
        .answer =
            kind == DIARY_NOTICE_CLAIMED ? answer_of(a->attendee) : DIARY_NONE,
        .proposed_s = proposed_s,
        .length_s = length_s,
        .reason = a->is_known ? reason_of(a) : claim_of(a),
    };

    in->call.person = a->ref.owner;
    return mail__came(in, diary_hear(&in->call, &a->item, &notice, in->err),
                      MAIL_HEARD);
}

static takt_status take_reply(struct answer *a)
{
    struct inbound *in = a->in;
    const struct diary_reply reply = {a->part->sequence,
                                      mail__stamp(in, a->part)};
    const int64_t answer = answer_of(a->attendee);
    struct diary_report report;

    in->call.person = a->person;
    /* Who takes back what is not known to be his has said nothing yet. */
    if (answer == DIARY_NONE ||
        (answer == DIARY_ANSWER_INVITATION && !a->is_known)) {
        mail__came_to(in, MAIL_NOTHING);
        return TAKT_OK;
    }
    if (!a->is_known)
        return tell_owner(a, DIARY_NOTICE_CLAIMED, DIARY_NONE, DIARY_NONE);
    return mail__came(in,
                      diary_reply(&in->call, &a->ref, scope_of(a),
                                  (enum diary_answer)answer, reason_of(a),
                                  &reply, &report, in->arena, in->err),
                      MAIL_DONE);
}

static takt_status take_counter(struct answer *a)
{
    if (!a->part->start.is_there) {
        mail__came_to(a->in, MAIL_NOTHING);
        return TAKT_OK;
    }
    return tell_owner(
        a, DIARY_NOTICE_PROPOSED,
        itip_wall(&a->part->start, &a->item.followup.timing, &a->in->zones),
        a->part->length_s);
}

static takt_status take_refresh(struct answer *a)
{
    struct inbound *in = a->in;

    if (!a->is_known) {
        mail__came_to(in, MAIL_UNTRUSTED);
        return TAKT_OK;
    }
    in->call.person = a->ref.owner;
    return mail__came(
        in, diary_post_again(&in->call, a->ref.followup, a->person, in->err),
        MAIL_DONE);
}

/* Finds the follow-up, and who says it. What one has imported has the uid of
 * what another has sent out, so that of the tag comes first, and of the others
 * the one to which the sender was asked. TAKT_DONE: there is none. */
static takt_status find_asked(struct answer *a)
{
    struct inbound *in = a->in;
    struct diary_ref *refs;
    size_t count;
    takt_status status = diary_find_anywhere(&in->call, a->part->uid, &refs,
                                             &count, in->arena, in->err);

    for (size_t pass = 0; status == TAKT_OK && pass < 2; pass++)
        for (size_t i = 0; status == TAKT_OK && i < count; i++) {
            const bool is_tags = in->has_tag && refs[i].owner == in->tag.owner;

            if (is_tags != (pass == 0))
                continue;
            status = take_followup(a, &refs[i]);
            if (status == TAKT_OK)
                status = find_person(a);
            if (status != TAKT_DONE)
                return status;
            status = TAKT_OK;
        }
    return status == TAKT_OK ? TAKT_DONE : status;
}

static takt_status take_one(struct inbound *in, const struct itip_part *part)
{
    struct answer a = {.in = in, .part = part};
    takt_status status = find_asked(&a);

    if (status != TAKT_OK) {
        if (status == TAKT_DONE)
            mail__came_to(in, MAIL_UNKNOWN);
        return status == TAKT_DONE ? TAKT_OK
                                   : mail__came(in, status, MAIL_DONE);
    }
    switch (in->itip.method) {
    case ITIP_COUNTER:
        return take_counter(&a);
    case ITIP_REFRESH:
        return take_refresh(&a);
    default:
        return take_reply(&a);
    }
}

/* Whether a REFRESH asks for what it has asked for before: one mail has all of
 * a follow-up. */
static bool is_asked_already(const struct itip_read *itip, size_t part)
{
    for (size_t i = 0; itip->method == ITIP_REFRESH && i < part; i++)
        if (strcmp(itip->parts[i].uid, itip->parts[part].uid) == 0)
            return true;
    return false;
}

takt_status mail__take_answers(struct inbound *in)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < in->itip.count; i++)
        if (!is_asked_already(&in->itip, i))
            status = take_one(in, &in->itip.parts[i]);
    return status;
}

/* SPDX-License-Identifier: MIT */
/*
 * What others ask our people to: REQUEST, ADD and CANCEL (RFC 5546, 3.2.2,
 * 3.2.4, 3.2.5), and their refusal of another time: DECLINECOUNTER (3.2.8).
 *
 * A message with the whole says all; one with single dates alone is put into
 * the series as we have it: that is written out, the dates are set in, and
 * both are read as one calendar. So what we hold of somebody's is always what
 * an import of his calendar would give.
 */
#include <string.h>
#include <strings.h>

#include "account/people.h"
#include "ical/export.h"
#include "ical/group.h"
#include "mail/inbound.h"

/* The most of our people that one message asks. */
#define RECEIVERS_MAX 200

/* What one message says of one uid to one of us. */
struct request {
    struct inbound *in;
    const char *uid;
    const struct itip_part *whole; /* NULL: single dates alone */
    const struct itip_part *first;
    int64_t organizer;
    int64_t receivers[RECEIVERS_MAX];
    size_t receiver_count;
    int64_t receiver;
    int64_t followup;       /* DIARY_NONE: it is new to him */
    struct diary_item here; /* what he has of it */
    bool is_off;            /* and it is off */
    struct itip_part *parts;
    size_t count; /* of the message that say anything new */
};

/* ---- who ---------------------------------------------------------------- */

static void add_receiver(struct request *r, int64_t person)
{
    for (size_t i = 0; i < r->receiver_count; i++)
        if (r->receivers[i] == person)
            return;
    if (r->receiver_count < RECEIVERS_MAX)
        r->receivers[r->receiver_count++] = person;
}

static takt_status add_address(struct request *r, const char *address)
{
    int64_t person;
    takt_status status =
        account_of_house(&r->in->call, address, &person, r->in->err);

    if (status == TAKT_OK)
        add_receiver(r, person);
    return status < 0 ? status : TAKT_OK;
}

/* Our people to whom the mail went. */
static takt_status find_recipients(struct request *r)
{
    const struct mail_message *m = &r->in->message;
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < m->recipient_count; i++)
        status = add_address(r, m->recipients[i]);
    return status;
}

/* Our people among the attendees; if there are none, those to whom the mail
 * went: an invitation to a list names nobody of us. A time was proposed by him
 * to whom its refusal goes, which may name others. */
static takt_status find_receivers(struct request *r)
{
    const bool is_refusal = r->in->itip.method == ITIP_DECLINECOUNTER;
    takt_status status = is_refusal ? find_recipients(r) : TAKT_OK;

    if (status != TAKT_OK || r->receiver_count > 0)
        return status;
    for (size_t p = 0; p < r->in->itip.count; p++) {
        const struct itip_part *part = &r->in->itip.parts[p];

        for (size_t i = 0; status == TAKT_OK && i < part->attendee_count; i++)
            if (strcmp(part->uid, r->uid) == 0)
                status = add_address(r, part->attendees[i].address);
    }
    return status != TAKT_OK || r->receiver_count > 0 || is_refusal
               ? status
               : find_recipients(r);
}

/* Whether somebody of the house owns a follow-up with that uid that he has
 * asked others to. One without others may be imported. */
static takt_status is_sent_out(struct request *r, bool *out)
{
    struct inbound *in = r->in;
    struct diary_ref *refs;
    size_t count;
    takt_status status = diary_find_anywhere(&in->call, r->uid, &refs, &count,
                                             in->arena, in->err);

    for (size_t i = 0; status == TAKT_OK && !*out && i < count; i++) {
        struct diary_person owner;
        struct diary_item item;

        in->call.person = refs[i].owner;
        status = account_person(&in->call, refs[i].owner, &owner, in->arena,
                                in->err);
        if (status == TAKT_OK)
            status = diary_get(&in->call, refs[i].owner, refs[i].followup,
                               &item, in->arena, in->err);
        *out = status == TAKT_OK && owner.kind != DIARY_OUTSIDE &&
               item.other_count > 0;
    }
    return status;
}

/* Whether it is said to be ours: what the house has sent out, or what bears
 * the address of somebody of the house, who may have another calendar: that is
 * he if a trusted mail server says so. */
static takt_status is_ours(struct request *r, bool *out)
{
    struct inbound *in = r->in;
    struct mail_tag tag;
    int64_t person;
    takt_status status;

    *out = in->house.mail != NULL &&
           (strcasecmp(r->first->organizer, in->house.mail) == 0 ||
            (in->desk->key != NULL &&
             mail_tag_read(&tag, r->first->organizer, in->house.mail,
                           in->desk->key)));
    if (*out)
        return TAKT_OK;
    status = account_of_house(&in->call, r->first->organizer, &person, in->err);
    *out = status == TAKT_OK && !mail__is_proven(in, r->first->organizer);
    if (*out || status < 0)
        return *out ? TAKT_OK : status;
    return is_sent_out(r, out);
}

/* What the organizer's line that is here says in a parameter; NULL: nothing. A
 * later message's own line proves nothing. */
static const char *organizer_param(const struct request *r, const char *name)
{
    static const char scheme[] = "mailto:";
    const char *rest = r->here.followup.fields.lines;
    struct ical_text value = {.at = NULL};
    struct ical_property property;
    struct ical_text line;
    char *address;

    while (value.at == NULL && ical_unknown_next(&rest, &line))
        if (ical_property_parse(&property, line, NULL) &&
            ical_text_is(property.name, "ORGANIZER"))
            value = ical_param_find(&property, name);
    if (value.len > sizeof(scheme) - 1 &&
        strncasecmp(value.at, scheme, sizeof(scheme) - 1) == 0) {
        value.at += sizeof(scheme) - 1;
        value.len -= sizeof(scheme) - 1;
    }
    if (value.len == 0)
        return NULL;
    address = diary_take_text(r->in->arena, value.at, value.len);
    for (char *c = address; *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return address;
}

/* Whether the mail may change what is here: it is from the organizer, or from
 * who has written for him before; and if a mail server is trusted, it says so
 * too. The organizers that Apple makes up for an invitation are as good as a
 * secret. */
static bool may_change(const struct request *r)
{
    static const char apple[] = "@imip.me.com";
    const struct inbound *in = r->in;
    const char *may[] = {r->first->organizer, organizer_param(r, "EMAIL"),
                         organizer_param(r, "SENT-BY")};
    const size_t len = strlen(may[0]);

    if (len > sizeof(apple) - 1 &&
        strcmp(may[0] + len - (sizeof(apple) - 1), apple) == 0)
        return true;
    for (size_t i = 0; i < sizeof(may) / sizeof(may[0]); i++)
        if (in->desk->trust == NULL ? mail__is_from(in, may[i])
                                    : mail__is_proven(in, may[i]))
            return true;
    return false;
}

/* ---- what is here ------------------------------------------------------- */

static takt_status find_here(struct request *r)
{
    struct inbound *in = r->in;
    takt_status status;

    in->call.person = r->organizer;
    r->here = (struct diary_item){.slots = NULL};
    status = diary_find_received(&in->call, r->uid, r->receiver, &r->followup,
                                 in->err);
    r->is_off = false;
    if (status != TAKT_OK)
        return status == TAKT_DONE ? TAKT_OK : status;
    status = diary_get(&in->call, r->organizer, r->followup, &r->here,
                       in->arena, in->err);
    for (size_t i = 0; status == TAKT_OK && i < r->here.other_count; i++)
        if (r->here.others[i].slot_s == DIARY_SLOT_ALL)
            r->is_off = r->here.others[i].answer == DIARY_ANSWER_HIDDEN;
    return status;
}

static int64_t slot_of(const struct request *r, const struct diary_item *item,
                       const struct itip_part *part)
{
    return itip_wall(&part->recurrence, &item->followup.timing, &r->in->zones);
}

/* Whether what a message says of the whole was here before, or something later
 * was. One without a stamp is as new as its number. */
static bool is_old_whole(const struct request *r, const struct itip_part *part)
{
    const struct diary_followup *f = &r->here.followup;

    return r->followup != DIARY_NONE &&
           (part->sequence < f->sequence ||
            (part->sequence == f->sequence &&
             (part->stamp_s < f->modified_s ||
              (part->stamp_s == f->modified_s && part->stamp_s != 0))));
}

/* Whether a part is older than a change with these numbers. */
static bool is_older(const struct itip_part *part, int64_t sequence,
                     int64_t modified_s)
{
    return part->sequence < sequence ||
           (part->sequence == sequence && part->stamp_s < modified_s);
}

/* Whether what is said of a date is older than what is here of it. Within a
 * new whole it is as new as that: many give dates the stamps of their own last
 * changes. */
static bool is_old_date(const struct request *r, const struct itip_part *part)
{
    const struct diary_followup *f = &r->here.followup;
    const struct diary_slot *row;

    if (r->followup == DIARY_NONE)
        return false;
    row = diary_item_slot(&r->here, slot_of(r, &r->here, part));
    return (r->whole == NULL && (part->stamp_s < f->modified_s ||
                                 (part->stamp_s == f->modified_s &&
                                  part->sequence < f->sequence))) ||
           (row != NULL && is_older(part, row->sequence, row->modified_s));
}

/* Whether two parts are about the same date, or both about the whole. */
static bool is_same_date(const struct itip_part *a, const struct itip_part *b)
{
    const struct itip_moment *x = &a->recurrence;
    const struct itip_moment *y = &b->recurrence;

    return x->is_there == y->is_there &&
           (!x->is_there ||
            (x->time.kind == y->time.kind && x->zone == y->zone &&
             x->time.wall_s == y->time.wall_s));
}

/* Adds a part, in the place of one about the same date. */
static void add_part(struct request *r, const struct itip_part *part)
{
    size_t at = 0;

    while (at < r->count && !is_same_date(&r->parts[at], part))
        at++;
    r->parts[at] = *part;
    r->count += at == r->count;
}

/* The parts of this uid that are new; of several about one date the last. */
static void find_parts(struct request *r)
{
    const struct itip_read *itip = &r->in->itip;

    r->whole = NULL;
    r->count = 0;
    for (size_t i = 0; i < itip->count; i++) {
        const struct itip_part *part = &itip->parts[i];

        if (!part->recurrence.is_there && strcmp(part->uid, r->uid) == 0 &&
            !is_old_whole(r, part))
            add_part(r, part);
    }
    if (r->count > 0)
        r->whole = &r->parts[0];
    for (size_t i = 0; i < itip->count; i++) {
        const struct itip_part *part = &itip->parts[i];

        if (part->recurrence.is_there && strcmp(part->uid, r->uid) == 0 &&
            !is_old_date(r, part))
            add_part(r, part);
    }
}

/* ---- what is to be ------------------------------------------------------ */

/* Takes the rows out that the message says anew. */
static struct diary_item without_parts(const struct request *r)
{
    struct diary_item item = r->here;
    size_t left = 0;

    item.slots =
        diary_take(r->in->arena, r->here.slot_count + 1, sizeof(*item.slots));
    for (size_t i = 0; i < r->here.slot_count; i++) {
        bool is_said = false;

        for (size_t p = 0; p < r->count; p++)
            is_said |=
                r->parts[p].recurrence.is_there &&
                slot_of(r, &r->here, &r->parts[p]) == r->here.slots[i].slot_s;
        if (!is_said)
            item.slots[left++] = r->here.slots[i];
    }
    item.slot_count = left;
    return item;
}

/* Takes the parts out of what is here that the message says anew. */
static void drop_parts(const struct request *r, struct itip_read *here)
{
    size_t left = 0;

    for (size_t i = 0; i < here->count; i++) {
        const struct itip_part *part = &here->parts[i];
        bool is_said = false;

        for (size_t p = 0; p < r->count; p++)
            is_said |= part->recurrence.is_there &&
                       r->parts[p].recurrence.is_there &&
                       slot_of(r, &r->here, part) ==
                           slot_of(r, &r->here, &r->parts[p]);
        if (!is_said)
            here->parts[left++] = *part;
    }
    here->count = left;
}

/* The calendar of what is here with the message put into it. */
static const char *merged(const struct request *r)
{
    struct diary_arena *arena = r->in->arena;
    struct itip_read both[2] = {{.zones = ""},
                                {.parts = (struct itip_part *)r->parts,
                                 .count = r->count,
                                 .zones = r->in->itip.zones}};
    TAKT_AUTO(buf) here = BUF_INIT(CALENDAR_MAX);
    TAKT_AUTO(buf) out = BUF_INIT(CALENDAR_MAX);

    if (r->followup != DIARY_NONE && !r->is_off && r->whole == NULL) {
        const struct diary_item item = without_parts(r);

        if (ical_export(&here, &item, 1, &r->in->zones) != TAKT_OK ||
            itip_read(&both[0], buf_str(&here), here.len, NULL, &r->in->options,
                      arena) != TAKT_OK)
            return NULL;
        drop_parts(r, &both[0]);
    }
    itip_join(&out, both, 2, r->uid);
    return buf_is_ok(&out) ? diary_take_copy(arena, buf_str(&out)) : NULL;
}

/* Gives each date the numbers of the message that said it, or those that it
 * had. */
static void number_dates(const struct request *r, struct diary_item *item)
{
    struct diary_followup *f = &item->followup;

    if (r->whole != NULL) {
        f->sequence = r->whole->sequence;
        f->modified_s = r->whole->stamp_s;
    } else if (r->followup != DIARY_NONE) {
        f->sequence = r->here.followup.sequence;
        f->modified_s = r->here.followup.modified_s;
    } else {
        f->sequence = r->first->sequence;
        f->modified_s = 0;
    }
    for (size_t i = 0; i < item->slot_count; i++) {
        struct diary_slot *row = &item->slots[i];
        const struct diary_slot *was =
            r->followup == DIARY_NONE ? NULL
                                      : diary_item_slot(&r->here, row->slot_s);

        row->modified_s = was != NULL ? was->modified_s : f->modified_s;
        row->sequence = was != NULL ? was->sequence : f->sequence;
        for (size_t p = 0; p < r->count; p++)
            if (r->parts[p].recurrence.is_there &&
                slot_of(r, item, &r->parts[p]) == row->slot_s) {
                row->modified_s = r->parts[p].stamp_s;
                row->sequence = r->parts[p].sequence;
            }
    }
}

/* What he would be asked to; NULL: the message makes nothing of it. */
static struct diary_item *item_of(const struct request *r)
{
    const char *text = merged(r);
    struct ical_import import;
    struct diary_person receiver;

    if (text == NULL ||
        ical_import(&import, text, strlen(text), &r->in->options,
                    r->in->arena) != TAKT_OK ||
        import.count != 1 || strcmp(import.items[0].followup.uid, r->uid) != 0)
        return NULL;
    struct diary_item *item = &import.items[0];
    number_dates(r, item);
    item->seat.alarm_s = DIARY_ALARM_OFF;
    if (account_person(&r->in->call, r->receiver, &receiver, r->in->arena,
                       NULL) == TAKT_OK)
        item->seat.alarm_s = receiver.alarm_s; /* his own, as for what he
                                                  makes himself */
    item->seat_count = 0;
    return item;
}

static takt_status receive(struct request *r, const struct diary_item *item)
{
    struct inbound *in = r->in;
    bool changed = false;
    takt_status status;

    in->call.person = r->organizer;
    status = diary_receive(&in->call, r->receiver, item, &r->followup, &changed,
                           in->arena, in->err);
    return mail__came(in, status, changed ? MAIL_DONE : MAIL_OLD);
}

/* ---- methods ------------------------------------------------------------ */

static takt_status take_request(struct request *r)
{
    struct diary_item *item = item_of(r);

    if (item == NULL) {
        mail__came_to(r->in, MAIL_UNKNOWN);
        return TAKT_OK;
    }
    return receive(r, item);
}

/* One more date of what is here (RFC 5546, 3.2.4). */
static takt_status take_added(struct request *r)
{
    struct diary_item item = r->here;
    const int64_t slot_s =
        itip_wall(&r->whole->start, &item.followup.timing, &r->in->zones);
    struct diary_slot *rows =
        diary_take(r->in->arena, item.slot_count + 1, sizeof(*rows));
    size_t at = 0;

    if (!diary_item_repeats(&item)) {
        mail__came_to(r->in, MAIL_UNKNOWN);
        return TAKT_OK;
    }
    while (at < item.slot_count && item.slots[at].slot_s < slot_s)
        at++;
    if (at < item.slot_count && item.slots[at].slot_s == slot_s) {
        mail__came_to(r->in, MAIL_OLD);
        return TAKT_OK;
    }
    for (size_t i = 0; i < item.slot_count; i++)
        rows[i < at ? i : i + 1] = item.slots[i];
    diary_slot_init(&rows[at], slot_s);
    rows[at].origin = DIARY_BY_HAND;
    rows[at].created_s = rows[at].modified_s = r->whole->stamp_s;
    rows[at].sequence = r->whole->sequence;
    item.slots = rows;
    item.slot_count++;
    return receive(r, &item);
}

/* Single dates are off: they are taken out of what is here. */
static takt_status take_dates_out(struct request *r)
{
    struct diary_item item = without_parts(r);
    struct diary_slot *rows =
        diary_take(r->in->arena, item.slot_count + r->count + 1, sizeof(*rows));
    size_t left = 0;

    for (size_t i = 0; i < item.slot_count; i++)
        rows[i] = item.slots[i];
    for (size_t p = 0; p < r->count; p++) {
        const int64_t slot_s = slot_of(r, &r->here, &r->parts[p]);
        size_t i = item.slot_count++;

        for (; i > 0 && rows[i - 1].slot_s > slot_s; i--)
            rows[i] = rows[i - 1];
        diary_slot_init(&rows[i], slot_s);
        rows[i].state = DIARY_REMOVED;
        rows[i].created_s = r->parts[p].stamp_s;
        rows[i].modified_s = r->parts[p].stamp_s;
        rows[i].sequence = r->parts[p].sequence;
    }
    for (size_t i = 0; i < item.slot_count;
         i++) /* one said twice stands once */
        if (left == 0 || rows[left - 1].slot_s != rows[i].slot_s)
            rows[left++] = rows[i];
    item.slots = rows;
    item.slot_count = left;
    return receive(r, &item);
}

/* Whether the date that is off is the only one that is here. */
static bool is_lone_date(const struct request *r)
{
    const int64_t slot_s = slot_of(r, &r->here, &r->parts[0]);
    const struct diary_timing *t = &r->here.followup.timing;

    return slot_s == t->start_s ||
           (r->here.slot_count > 0 && r->here.slots[0].slot_s == slot_s);
}

static takt_status take_cancel(struct request *r)
{
    struct inbound *in = r->in;

    if (r->followup == DIARY_NONE) {
        mail__came_to(in, MAIL_UNKNOWN);
        return TAKT_OK;
    }
    if (r->is_off) {
        mail__came_to(in, MAIL_OLD);
        return TAKT_OK;
    }
    if (r->whole == NULL && diary_item_repeats(&r->here))
        return take_dates_out(r);
    if (r->whole == NULL && !is_lone_date(r)) {
        mail__came_to(in, MAIL_UNKNOWN);
        return TAKT_OK;
    }
    const struct itip_part *part = r->whole != NULL ? r->whole : &r->parts[0];
    in->call.person = r->organizer;
    return mail__came(in,
                      diary_receive_end(&in->call, r->receiver, r->followup,
                                        part->sequence, part->stamp_s,
                                        in->arena, in->err),
                      MAIL_DONE);
}

/* What he has proposed is not taken, for dates or for all. */
static takt_status take_refusal(struct request *r)
{
    struct inbound *in = r->in;
    takt_status status = TAKT_OK;

    if (r->followup == DIARY_NONE || r->is_off) {
        mail__came_to(in, r->is_off ? MAIL_OLD : MAIL_UNKNOWN);
        return TAKT_OK;
    }
    if (!may_change(r)) {
        mail__came_to(in, MAIL_UNTRUSTED);
        return TAKT_OK;
    }
    in->call.person = r->organizer;
    for (size_t i = 0; status == TAKT_OK && i < in->itip.count; i++) {
        const struct itip_part *part = &in->itip.parts[i];
        const bool is_one =
            part->recurrence.is_there && diary_item_repeats(&r->here);
        const struct diary_kept kept = {
            .slot_s = is_one ? slot_of(r, &r->here, part) : DIARY_NONE,
            .reason = mail__reason(in, part->comment),
            .stamp_s = mail__stamp(in, part)};

        if (strcmp(part->uid, r->uid) == 0)
            status = mail__came(in,
                                diary_receive_kept(&in->call, r->receiver,
                                                   r->followup, &kept, in->err),
                                MAIL_DONE);
    }
    return status;
}

static takt_status take_for(struct request *r, int64_t receiver)
{
    struct inbound *in = r->in;
    takt_status status;

    r->receiver = receiver;
    status = find_here(r);
    if (status != TAKT_OK)
        return mail__came(in, status, MAIL_DONE);
    if (in->itip.method == ITIP_DECLINECOUNTER)
        return take_refusal(r);
    find_parts(r);
    if (r->count == 0) {
        mail__came_to(in, MAIL_OLD);
        return TAKT_OK;
    }
    if (r->followup != DIARY_NONE && !may_change(r)) {
        mail__came_to(in, MAIL_UNTRUSTED);
        return TAKT_OK;
    }
    if (in->itip.method == ITIP_CANCEL ||
        (r->whole != NULL && r->whole->is_cancelled))
        return take_cancel(r);
    if (in->itip.method == ITIP_ADD && r->whole != NULL &&
        r->followup != DIARY_NONE)
        return take_added(r);
    return take_request(r);
}

static takt_status take_uid(struct inbound *in, const struct itip_part *first)
{
    struct request *r = diary_take(in->arena, 1, sizeof(*r));
    bool ours;
    takt_status status;

    size_t said = 0;

    for (size_t i = 0; i < in->itip.count; i++)
        said += strcmp(in->itip.parts[i].uid, first->uid) == 0;
    *r = (struct request){
        .in = in,
        .uid = first->uid,
        .first = first,
        .parts = diary_take(in->arena, said, sizeof(*r->parts)),
    };
    if (first->organizer == NULL) {
        mail__came_to(in, MAIL_UNKNOWN);
        return TAKT_OK;
    }
    status = is_ours(r, &ours);
    if (status == TAKT_OK && !ours)
        status = find_receivers(r);
    if (status != TAKT_OK)
        return mail__came(in, status, MAIL_DONE);
    if (ours || r->receiver_count == 0) {
        mail__came_to(in, MAIL_UNKNOWN);
        return TAKT_OK;
    }
    status = account_outside(&in->call, first->organizer, first->organizer_name,
                             &r->organizer, in->err);
    if (status != TAKT_OK)
        return mail__came(in, status, MAIL_DONE);
    for (size_t i = 0; status == TAKT_OK && i < r->receiver_count; i++)
        status = take_for(r, r->receivers[i]);
    return status;
}

takt_status mail__take_requests(struct inbound *in)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < in->itip.count; i++) {
        bool is_first = true;

        for (size_t j = 0; j < i; j++)
            is_first &=
                strcmp(in->itip.parts[j].uid, in->itip.parts[i].uid) != 0;
        if (is_first)
            status = take_uid(in, &in->itip.parts[i]);
    }
    return status;
}

/* SPDX-License-Identifier: MIT */
/*
 * The outbox: mails that operations have written (see post.c), until they are
 * with the mail server or given up.
 *
 * Taking a mail is a transaction of its own that sets when it is tried next:
 * so no two senders have it at once, and one that dies with it in its hands
 * leaves it for that time. What was sent twice so bears the same Message-ID.
 */
#include "diary/gathered.h"
#include "diary/operation.h"
#include "diary/read.h"
#include "diary/rows.h"

/* The house has one row. */
#define HOUSE 1

/* How long until a mail is tried again: at first, and at the most. */
#define WAIT_FIRST_S 60
#define WAIT_MAX_S (4 * 3600)

/* How long who has taken a mail may take to send it: nobody else tries
 * meanwhile. */
#define LEASE_S 180

/* The most mails that are taken out at once because they are old. */
#define OLD_MAX 100

takt_status diary_house(const struct diary_call *call, struct diary_house *out,
                        struct diary_arena *arena, struct diary_error *err)
{
    struct diary_store *store = call->store;
    takt_status status = diary__begin_read(call, err);

    *out = (struct diary_house){.id = HOUSE};
    if (status != TAKT_OK)
        return status;
    status = store->functions->get(store, DIARY_HOUSE, out, arena, err);
    return diary__end_read(call, status < 0 ? status : TAKT_OK);
}

/* Ends a transaction that went as status says. */
static takt_status end_write(const struct diary_call *call, takt_status status,
                             struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;

    if (status == TAKT_OK)
        status = f->commit(call->store, err);
    if (status != TAKT_OK)
        f->rollback(call->store);
    return status;
}

takt_status diary_set_house(const struct diary_call *call,
                            const struct diary_house *house,
                            struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    struct diary_house row = *house;
    takt_status status = f->begin(call->store, true, err);

    if (status != TAKT_OK)
        return status;
    row.id = HOUSE;
    return end_write(call, f->put(call->store, DIARY_HOUSE, &row, err), err);
}

static int64_t wait_s(int64_t tries)
{
    int64_t wait = WAIT_FIRST_S;

    for (int64_t i = 1; i < tries && wait < WAIT_MAX_S; i++)
        wait *= 2;
    return wait < WAIT_MAX_S ? wait : WAIT_MAX_S;
}

takt_status diary_take_mail(const struct diary_call *call,
                            struct diary_mail *out, struct diary_arena *arena,
                            struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    const struct diary_query_args args = {.number = {call->now_s, 1}};
    struct diary_gathered due = DIARY_GATHERED(DIARY_MAIL, arena);
    takt_status status = diary__begin_read(call, err);

    if (status != TAKT_OK)
        return status;
    status = diary__end_read(
        call, diary_gather(call, DIARY_QUERY_MAIL_DUE, &args, &due, err));
    if (status != TAKT_OK || due.count == 0)
        return status != TAKT_OK ? status : TAKT_DONE;
    status = f->begin(call->store, true, err);
    if (status != TAKT_OK)
        return status;
    due.count = 0; /* somebody else may have taken it meanwhile */
    status = diary_gather(call, DIARY_QUERY_MAIL_DUE, &args, &due, err);
    if (status == TAKT_OK && due.count == 0)
        status = TAKT_DONE;
    if (status == TAKT_OK) {
        *out = *(const struct diary_mail *)diary_gathered_row(&due, 0);
        out->tries++;
        out->next_s =
            call->now_s +
            (wait_s(out->tries) > LEASE_S ? wait_s(out->tries) : LEASE_S);
        status = f->put(call->store, DIARY_MAIL, out, err);
    }
    return end_write(call, status, err);
}

/* Takes out what has ended long ago. */
static takt_status prune(const struct diary_call *call, struct diary_error *err)
{
    const struct diary_query_args args = {
        .number = {call->now_s - DIARY_HISTORY_S, OLD_MAX}};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered old = DIARY_GATHERED(DIARY_MAIL, &arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_MAIL_OLD, &args, &old, err);

    for (size_t i = 0; status == TAKT_OK && i < old.count; i++)
        status = call->store->functions->erase(
            call->store, DIARY_MAIL, diary_gathered_row(&old, i), err);
    return status;
}

/* Whether a mail is as it was taken: after the lease another may have. */
static bool is_still_taken(const struct diary_call *call,
                           const struct diary_mail *mail)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_mail row = {
        .owner = mail->owner, .number = mail->number, .person = mail->person};

    return call->store->functions->get(call->store, DIARY_MAIL, &row, &arena,
                                       NULL) == TAKT_OK &&
           row.state == DIARY_MAIL_WAITING && row.tries == mail->tries;
}

takt_status diary_mail_sent(const struct diary_call *call,
                            const struct diary_mail *mail,
                            struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    struct diary_mail row = *mail;
    takt_status status = f->begin(call->store, true, err);

    if (status != TAKT_OK)
        return status;
    row.state = DIARY_MAIL_SENT;
    row.ended_s = call->now_s;
    row.text = NULL;
    row.trouble = NULL;
    status = f->put(call->store, DIARY_MAIL, &row, err);
    if (status == TAKT_OK)
        status = prune(call, err);
    return end_write(call, status, err);
}

/* What the notice says of the follow-up, which need not be there any more. */
static takt_status describe(const struct diary_call *call,
                            const struct diary_mail *mail,
                            struct diary_notice *notice,
                            struct diary_arena *arena, struct diary_error *err)
{
    struct diary_store *store = call->store;
    struct diary_followup row = {
        .timing = {.owner = mail->owner, .id = mail->followup}};
    struct diary_log log = {.owner = mail->owner, .number = mail->number};
    takt_status status =
        store->functions->get(store, DIARY_FOLLOWUP, &row, arena, err);

    if (status == TAKT_OK) {
        notice->title = row.fields.title;
        notice->start_s = row.timing.start_s;
        notice->is_date = row.timing.frame == TAKT_FRAME_DATE;
        notice->zone = row.timing.frame == TAKT_FRAME_ZONE  ? row.timing.zone
                       : row.timing.frame == TAKT_FRAME_UTC ? "UTC"
                                                            : NULL;
        notice->repeats = row.timing.mode != DIARY_SINGLE;
    } else if (status == TAKT_DONE) {
        status = store->functions->get(store, DIARY_LOG, &log, arena, err);
        notice->title = log.title;
        notice->start_s = mail->made_s;
    }
    if (notice->title == NULL)
        notice->title = "";
    return status < 0 ? status : TAKT_OK;
}

/* Of what somebody outside owns, the one who is asked to it. */
static takt_status find_receiver(const struct diary_call *call,
                                 const struct diary_mail *mail, int64_t *out,
                                 struct diary_arena *arena,
                                 struct diary_error *err)
{
    struct diary_call as_owner = *call;
    struct diary_item item;
    takt_status status;

    as_owner.person = mail->owner;
    status =
        diary__load(&as_owner, mail->owner, mail->followup, &item, arena, err);

    if (status == TAKT_OK && item.other_count > 0)
        *out = item.others[0].person;
    return status < 0 ? status : TAKT_OK;
}

/* Who hears that a mail is given up: the owner or, where that is somebody
 * outside, who has answered him, or proposed another time to him, which stands
 * in no log. */
static takt_status find_sender(const struct diary_call *call,
                               const struct diary_mail *mail, int64_t *out,
                               struct diary_arena *arena,
                               struct diary_error *err)
{
    struct diary_store *store = call->store;
    struct diary_person owner = {.id = mail->owner};
    struct diary_log log = {.owner = mail->owner, .number = mail->number};
    takt_status status =
        store->functions->get(store, DIARY_PERSON, &owner, arena, err);

    *out = mail->owner;
    if (status != TAKT_OK || owner.kind != DIARY_OUTSIDE)
        return status < 0 ? status : TAKT_OK;
    status = store->functions->get(store, DIARY_LOG, &log, arena, err);
    if (status == TAKT_OK)
        *out = log.person;
    return status == TAKT_DONE ? find_receiver(call, mail, out, arena, err)
                               : status;
}

/* Tells the sender that a mail is given up: one line an operation. */
static takt_status tell_given_up(const struct diary_call *call,
                                 const struct diary_mail *mail,
                                 const char *trouble, struct diary_error *err)
{
    struct diary_store *store = call->store;
    struct diary_call as_sender = *call;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_notice notice = {.owner = mail->owner, .number = mail->number};
    takt_status status = find_sender(call, mail, &notice.person, &arena, err);

    if (status == TAKT_OK)
        status =
            store->functions->get(store, DIARY_NOTICE, &notice, &arena, err);
    if (status == TAKT_OK && notice.kind != DIARY_NOTICE_UNSENT)
        return TAKT_OK; /* he reads of that operation already */
    if (status == TAKT_DONE) {
        notice.kind = DIARY_NOTICE_UNSENT;
        notice.actor = mail->person;
        notice.at_s = call->now_s;
        notice.followup = mail->followup;
        notice.slot_s = DIARY_NONE;
        notice.scope = DIARY_SCOPE_ALL;
        notice.count = 0;
        notice.total = DIARY_NONE;
        notice.reason = trouble;
        notice.answer = DIARY_NONE;
        notice.proposed_s = DIARY_NONE;
        notice.length_s = DIARY_NONE;
        status = describe(call, mail, &notice, &arena, err);
    }
    if (status != TAKT_OK)
        return status;
    notice.count++;
    status = store->functions->put(store, DIARY_NOTICE, &notice, err);
    as_sender.person = notice.person;
    return status == TAKT_OK ? diary__count_change(&as_sender, err) : status;
}

takt_status diary_mail_failed(const struct diary_call *call,
                              const struct diary_mail *mail,
                              const char *trouble, bool for_good,
                              struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    struct diary_mail row = *mail;
    takt_status status = f->begin(call->store, true, err);

    if (status != TAKT_OK)
        return status;
    row.trouble = trouble;
    row.next_s = call->now_s + wait_s(row.tries);
    if (!is_still_taken(call, mail))
        return end_write(call, TAKT_OK, err);
    if (for_good ||
        call->now_s - row.made_s >= DIARY_MAIL_DAYS * (int64_t)TAKT_DAY_S) {
        row.state = DIARY_MAIL_GIVEN_UP;
        row.ended_s = call->now_s;
        status = tell_given_up(call, mail, trouble, err);
    }
    if (status == TAKT_OK)
        status = f->put(call->store, DIARY_MAIL, &row, err);
    return end_write(call, status, err);
}

takt_status diary_list_mail(const struct diary_call *call, size_t max,
                            struct diary_mail **out, size_t *count,
                            struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {(int64_t)max}};
    struct diary_gathered found = DIARY_GATHERED(DIARY_MAIL, arena);
    takt_status status = diary__begin_read(call, err);

    *out = NULL;
    *count = 0;
    if (status != TAKT_OK)
        return status;
    status = diary__end_read(
        call, diary_gather(call, DIARY_QUERY_MAIL, &args, &found, err));
    *out = found.rows;
    *count = found.count;
    return status;
}

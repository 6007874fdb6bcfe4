/* SPDX-License-Identifier: MIT */
/*
 * What an operation has to tell people by mail (SPEC R-101, D-17).
 *
 * Nothing that an operation does says so: at its end each follow-up that it
 * has written is compared with what it was, as the before-image has it. So
 * every operation tells, an undo too, a series that was cut is told in one
 * mail, and what somebody would not see tells him nothing. Who writes the mail
 * finds out what differs; here it is found who hears of which follow-ups.
 *
 * People outside of the house hear what its users ask them; what a user
 * answers to somebody outside goes to him. Users find all of it in the diary;
 * those who want to are mailed it too, in words.
 */
#include "diary/before.h"
#include "diary/operation.h"
#include "diary/rows.h"

#include <string.h>

/* The follow-ups of an operation, as they were and as they are. */
struct posting {
    struct diary__operation *op;
    struct diary_house house;
    struct diary_told *told;
    size_t told_count;
    struct diary_person *people; /* who has a seat; by id */
    size_t person_count;
};

/* ---- who and what ------------------------------------------------------- */

static bool is_told(const struct posting *p, int64_t followup)
{
    for (size_t i = 0; i < p->told_count; i++) {
        const struct diary_told *told = &p->told[i];

        if ((told->after != NULL ? told->after : told->before)
                ->followup.timing.id == followup)
            return true;
    }
    return false;
}

/* Adds a follow-up that the operation has written a row of. */
static takt_status add_told(struct posting *p, int64_t followup)
{
    struct diary__operation *op = p->op;
    struct diary_item *now = diary_take(op->arena, 1, sizeof(*now));
    struct diary_told told;
    takt_status status =
        diary__load(op->call, op->person.id, followup, now, op->arena, op->err);

    if (status < 0)
        return status;
    told.after = status == TAKT_OK ? now : NULL;
    told.before = diary__before(op, told.after, followup);
    if (told.after != NULL || told.before != NULL)
        p->told[p->told_count++] = told;
    return TAKT_OK;
}

static takt_status find_told(struct posting *p)
{
    struct diary__operation *op = p->op;
    takt_status status = TAKT_OK;

    p->told = diary_take(op->arena, op->touched_count, sizeof(*p->told));
    for (size_t i = 0; status == TAKT_OK && i < op->touched_count; i++) {
        const struct diary_ref ref = diary__touched_of(op->touched[i]);

        if (ref.owner == op->person.id && !is_told(p, ref.followup))
            status = add_told(p, ref.followup);
    }
    return status;
}

/* Adds a person, unless he is there. */
static takt_status add_person(struct posting *p, int64_t id)
{
    struct diary__operation *op = p->op;
    struct diary_store *store = op->call->store;
    struct diary_person *at = p->people;
    size_t i = 0;

    while (i < p->person_count && at[i].id < id)
        i++;
    if (i < p->person_count && at[i].id == id)
        return TAKT_OK;
    memmove(&at[i + 1], &at[i], (p->person_count - i) * sizeof(*at));
    p->person_count++;
    at[i] = (struct diary_person){.id = id};
    return store->functions->get(store, DIARY_PERSON, &at[i], op->arena,
                                 op->err);
}

static size_t seats_of(const struct diary_item *item)
{
    return item == NULL ? 0 : item->other_count;
}

static takt_status find_people(struct posting *p)
{
    takt_status status = TAKT_OK;
    size_t most = 0;

    for (size_t i = 0; i < p->told_count; i++)
        most += seats_of(p->told[i].before) + seats_of(p->told[i].after);
    p->people = diary_take(p->op->arena, most + 1, sizeof(*p->people));
    for (size_t i = 0; i < p->told_count; i++) {
        const struct diary_item *both[] = {p->told[i].before, p->told[i].after};

        for (size_t b = 0; b < 2; b++)
            for (size_t s = 0; status == TAKT_OK && s < seats_of(both[b]); s++)
                status = add_person(p, both[b]->others[s].person);
    }
    return status;
}

static bool has_seat(const struct diary_item *item, int64_t person)
{
    for (size_t i = 0; i < seats_of(item); i++)
        if (item->others[i].person == person)
            return true;
    return false;
}

/* ---- writing ------------------------------------------------------------ */

static takt_status put_mail(const struct posting *p,
                            const struct diary_letter *letter, const char *text)
{
    struct diary__operation *op = p->op;
    const struct diary_item *first = letter->told[0].after != NULL
                                         ? letter->told[0].after
                                         : letter->told[0].before;
    const struct diary_mail mail = {
        .owner = op->person.id,
        .number = op->log.number,
        .person = letter->to->id,
        .state = DIARY_MAIL_WAITING,
        .made_s = op->call->now_s,
        .next_s = op->call->now_s,
        .tries = 0,
        .ended_s = DIARY_NONE,
        .followup = first->followup.timing.id,
        .from = p->house.mail,
        .to = letter->to->address,
        .text = text,
    };

    return op->call->store->functions->put(op->call->store, DIARY_MAIL, &mail,
                                           op->err);
}

/* Remembers how far the follow-up was when he was asked: a reply to what was
 * before that is none. */
static takt_status note_asked(const struct posting *p,
                              const struct diary_letter *letter)
{
    struct diary_store *store = p->op->call->store;
    takt_status status = TAKT_OK;

    for (size_t i = 0; i < letter->told_count; i++) {
        const struct diary_item *item = letter->told[i].after;

        for (size_t s = 0; status == TAKT_OK && s < seats_of(item); s++) {
            struct diary_seat seat = item->others[s];

            if (seat.person != letter->to->id ||
                (seat.answer != DIARY_ANSWER_INVITATION &&
                 seat.answer != DIARY_ANSWER_MOVED) ||
                seat.op != p->op->log.number)
                continue;
            seat.asked = item->followup.sequence;
            status =
                store->functions->put(store, DIARY_SEAT, &seat, p->op->err);
        }
    }
    return status;
}

static takt_status post_one(const struct posting *p,
                            struct diary_letter *letter)
{
    struct diary__operation *op = p->op;
    const char *text = NULL;
    takt_status status = op->call->write_letter(
        op->call->letter_ctx, op->call, letter, &text, op->arena, op->err);

    if (status != TAKT_OK || text == NULL)
        return status;
    status = put_mail(p, letter, text);
    return status == TAKT_OK && letter->from == NULL ? note_asked(p, letter)
                                                     : status;
}

/* What the owner's operation says to one outside of the house. */
static takt_status post_to(const struct posting *p,
                           const struct diary_person *to)
{
    struct diary__operation *op = p->op;
    struct diary_told *told =
        diary_take(op->arena, p->told_count, sizeof(*told));
    struct diary_letter letter = {
        .house = &p->house,
        .to = to,
        .owner = &op->person,
        .is_plain = to->kind == DIARY_USER,
        .number = op->log.number,
        .people = p->people,
        .person_count = p->person_count,
        .told = told,
    };

    for (size_t i = 0; i < p->told_count; i++)
        if (has_seat(p->told[i].before, to->id) ||
            has_seat(p->told[i].after, to->id))
            told[letter.told_count++] = p->told[i];
    return letter.told_count == 0 ? TAKT_OK : post_one(p, &letter);
}

/* Whether somebody is mailed what concerns him: who is outside, and a user who
 * wants to be; what one does himself he knows. */
static bool is_mailed(const struct diary__operation *op,
                      const struct diary_person *person)
{
    return person->address != NULL && person->id != op->log.person &&
           (person->kind == DIARY_OUTSIDE ||
            (person->kind == DIARY_USER && person->wants_mail == 1));
}

/* What a participant has answered to the owner, or proposes to him. */
static takt_status post_reply(const struct posting *p,
                              const struct diary_notice *proposed)
{
    struct diary__operation *op = p->op;
    struct diary_letter letter = {
        .house = &p->house,
        .to = &op->person,
        .owner = &op->person,
        .is_plain = op->person.kind == DIARY_USER,
        .proposed = proposed,
        .number = op->log.number,
        .people = p->people,
        .person_count = p->person_count,
        .told = p->told,
        .told_count = p->told_count,
    };
    const int64_t from = proposed != NULL ? proposed->actor : op->log.person;

    for (size_t i = 0; i < p->person_count; i++)
        if (p->people[i].id == from)
            letter.from = &p->people[i];
    return letter.from == NULL || letter.told_count == 0 ||
                   !is_mailed(op, &op->person)
               ? TAKT_OK
               : post_one(p, &letter);
}

/* Whether anybody is mailed at all: TAKT_DONE if not. */
static takt_status find_house(struct posting *p)
{
    struct diary__operation *op = p->op;
    struct diary_store *store = op->call->store;
    takt_status status;

    p->house.id = 1;
    if (op->call->write_letter == NULL)
        return TAKT_DONE;
    status = store->functions->get(store, DIARY_HOUSE, &p->house, op->arena,
                                   op->err);
    return status == TAKT_OK && p->house.mail == NULL ? TAKT_DONE : status;
}

takt_status diary__post(struct diary__operation *op)
{
    struct posting p = {.op = op};
    takt_status status = find_house(&p);

    if (status != TAKT_OK)
        return status < 0 ? status : TAKT_OK;
    status = find_told(&p);
    if (status == TAKT_OK)
        status = find_people(&p);
    if (status == TAKT_OK && op->is_received)
        return status; /* his own mails have told them */
    if (status == TAKT_OK &&
        (op->is_participants || op->person.kind == DIARY_OUTSIDE) &&
        op->log.what != DIARY_OP_ASSIGN)
        return post_reply(&p, NULL); /* an answer, or that it is taken back */
    if (status != TAKT_OK)
        return status;
    for (size_t i = 0; status == TAKT_OK && i < p.person_count; i++)
        if (is_mailed(op, &p.people[i]))
            status = post_to(&p, &p.people[i]);
    return status;
}

takt_status diary__post_proposal(struct diary__operation *op,
                                 const struct diary_notice *proposed)
{
    struct posting p = {.op = op};
    takt_status status = find_house(&p);

    if (status != TAKT_OK)
        return status;
    if (!is_mailed(op, &op->person))
        return TAKT_DONE;
    p.told = diary_take(op->arena, 1, sizeof(*p.told));
    status = add_told(&p, proposed->followup);
    if (status == TAKT_OK)
        status = find_people(&p);
    return status == TAKT_OK ? post_reply(&p, proposed) : status;
}

/* ---- mails that are no operation ---------------------------------------- */

/* What such a mail is. */
struct mailing {
    int64_t followup;
    int64_t person; /* who gets it */
    bool is_refusal;
    bool is_copy;
    int64_t slot_s; /* that it is about; DIARY_NONE: all */
};

/* One of the house finds among his notices that his time is not taken. */
static takt_status tell_kept(struct diary__operation *op,
                             const struct diary_item *item,
                             const struct mailing *mailing)
{
    const takt_status status =
        diary__tell_kept(op, item, mailing->person, mailing->slot_s, NULL);

    return status < 0 ? status : TAKT_OK;
}

/* Writes one about a follow-up as it is. TAKT_DONE: there is no mail, or
 * nothing of it. */
static takt_status post_now(struct posting *p, const struct mailing *mailing)
{
    struct diary__operation *op = p->op;
    struct diary_item item;
    struct diary_told told = {.after = &item};
    struct diary_letter letter = {
        .house = &p->house,
        .owner = &op->person,
        .is_refusal = mailing->is_refusal,
        .is_copy = mailing->is_copy,
        .refused_s = mailing->slot_s,
        .number = op->log.number,
        .told = &told,
        .told_count = 1,
    };
    struct diary_place place;
    takt_status status = diary__load(op->call, op->person.id, mailing->followup,
                                     &item, op->arena, op->err);

    if (status == TAKT_DONE && mailing->is_copy)
        return diary_refuse(op->err, DIARY_REASON_NOT_FOUND, mailing->followup,
                            0);
    if (status == TAKT_OK && mailing->is_copy && mailing->slot_s != DIARY_NONE)
        status = diary_place(op->call, &item, mailing->slot_s, &place,
                             op->arena, op->err);
    if (status == TAKT_OK && mailing->is_refusal)
        status = tell_kept(op, &item, mailing);
    if (status == TAKT_OK)
        status = find_house(p);
    if (status != TAKT_OK)
        return status;
    p->told = &told;
    p->told_count = 1;
    status = find_people(p);
    if (status == TAKT_OK && mailing->is_copy)
        status = add_person(p, mailing->person);
    for (size_t i = 0; i < p->person_count; i++)
        if (p->people[i].id == mailing->person &&
            (mailing->is_refusal ? is_mailed(op, &p->people[i])
                                 : p->people[i].address != NULL))
            letter.to = &p->people[i];
    letter.is_plain = mailing->is_refusal && letter.to != NULL &&
                      letter.to->kind == DIARY_USER;
    letter.people = p->people;
    letter.person_count = p->person_count;
    if (status == TAKT_OK && letter.to == NULL)
        return TAKT_DONE;
    return status == TAKT_OK ? post_one(p, &letter) : status;
}

/* The same in a transaction of its own, which takes a notice away if there is
 * one. */
static takt_status post_alone(const struct diary_call *call,
                              const struct mailing *mailing,
                              const struct diary_notice *notice,
                              struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary__operation op;
    struct posting p = {.op = &op};
    takt_status status = diary__begin(&op, call, DIARY_OP_EDIT, &arena, err);

    if (status != TAKT_OK)
        return status;
    status = post_now(&p, mailing);
    if (status == TAKT_DONE)
        status = mailing->is_copy
                     ? diary_refuse(err, DIARY_REASON_NO_MAIL, 0, 0)
                     : TAKT_OK;
    if (status == TAKT_OK && notice != NULL)
        status = f->erase(call->store, DIARY_NOTICE, notice, err);
    if (status == TAKT_OK) /* its number is used, though nothing is logged */
        status = f->put(call->store, DIARY_PERSON, &op.person, err);
    if (status == TAKT_OK)
        status = f->commit(call->store, err);
    if (status != TAKT_OK)
        f->rollback(call->store);
    return status;
}

takt_status diary_send(const struct diary_call *call,
                       const struct diary_ref *ref, int64_t person,
                       struct diary_error *err)
{
    const struct mailing mailing = {.followup = ref->followup,
                                    .person = person,
                                    .is_copy = true,
                                    .slot_s = ref->slot_s};

    if (ref->owner != call->person)
        return diary_refuse(err, DIARY_REASON_NOT_OWNER, ref->owner, 0);
    return post_alone(call, &mailing, NULL, err);
}

takt_status diary_post_again(const struct diary_call *call, int64_t followup,
                             int64_t person, struct diary_error *err)
{
    const struct mailing mailing = {
        .followup = followup, .person = person, .slot_s = DIARY_NONE};

    return post_alone(call, &mailing, NULL, err);
}

takt_status diary__post_refusal(const struct diary_call *call,
                                const struct diary_notice *notice,
                                struct diary_error *err)
{
    const struct mailing mailing = {.followup = notice->followup,
                                    .person = notice->actor,
                                    .is_refusal = true,
                                    .slot_s = notice->slot_s};

    return post_alone(call, &mailing, notice, err);
}

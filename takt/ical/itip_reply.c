/* SPDX-License-Identifier: MIT */
/*
 * What an attendee says to the organizer: REPLY and COUNTER (RFC 5546, 3.2.3,
 * 3.2.7); see itip.h.
 */
#include <string.h>

#include "ical/export.h"
#include "ical/itip_view.h"
#include "ical/value.h"

/* ---- replies ------------------------------------------------------------ */

/* What has been answered to a date, or to all; DIARY_NONE: nothing of its
 * own. */
static int64_t answer_in(const struct diary_item *item, int64_t person,
                         int64_t slot_s)
{
    const struct diary_seat *seat =
        item == NULL ? NULL : diary_item_other(item, person, slot_s);

    return seat == NULL ? DIARY_NONE : seat->answer;
}

static bool is_answered(int64_t answer)
{
    return answer == DIARY_ANSWER_ACCEPTED || answer == DIARY_ANSWER_DECLINED;
}

/* Whether somebody is asked and has not answered, or no more so. */
static bool is_unanswered(int64_t answer)
{
    return answer == DIARY_ANSWER_INVITATION || answer == DIARY_ANSWER_SEEN ||
           answer == DIARY_ANSWER_MOVED || answer == DIARY_ANSWER_MOVED_SEEN;
}

/* Adds the lines of what an attendee says: between whom, and why. */
static void add_said(struct buf *lines, const struct itip_sides *sides,
                     int64_t answer, const char *reason)
{
    itip__add_organizer(lines, sides);
    itip__add_attendee(lines, itip__person(sides, sides->attendee), answer,
                       false);
    if (reason == NULL)
        return;
    buf_add_str(lines, "COMMENT:");
    ical_text_escape(lines, reason);
    buf_add_char(lines, '\n');
}

/* Adds the component of an answer. */
static void add_reply(struct ical_exporter *exporter,
                      const struct diary_item *view,
                      const struct diary_seat *seat,
                      const struct itip_sides *sides)
{
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);
    struct diary_item said = *view;
    struct diary_slot row;

    add_said(&lines, sides, seat->answer, seat->reject_reason);
    said.followup.fields.lines = buf_str(&lines);
    said.followup.fields.agenda = NULL;
    said.slot_count = 0;
    if (seat->slot_s == DIARY_SLOT_ALL) {
        ical_export_item(exporter, &said, NULL, NULL);
        return;
    }
    diary_slot_init(&row, seat->slot_s);
    row.sequence = view->followup.sequence;
    row.modified_s = sides->now_s;
    ical_export_date(exporter, &said, &row);
}

/* The answers that an operation has changed, as it leaves them. */
struct answers {
    struct diary_seat *seats;
    size_t count;
};

/* Adds a seat if it says otherwise than what holds without it. */
static void add_answer(struct answers *answers, const struct diary_seat *seat,
                       int64_t held)
{
    if (seat->answer != held &&
        (is_answered(seat->answer) ||
         (is_unanswered(seat->answer) && (is_answered(held)))))
        answers->seats[answers->count++] = *seat;
}

/* Finds them, that to all first. */
static struct answers find_answers(const struct diary_told *told,
                                   int64_t person, struct diary_arena *arena)
{
    const struct diary_item *was = told->before;
    const struct diary_item *now = told->after;
    const struct diary_seat *all =
        diary_item_other(now, person, DIARY_SLOT_ALL);
    const int64_t all_was = answer_in(was, person, DIARY_SLOT_ALL);
    const int64_t all_now = all == NULL ? DIARY_NONE : all->answer;
    struct answers answers = {
        .seats = diary_take(arena, now->other_count + was->other_count + 1,
                            sizeof(*answers.seats))};

    if (all != NULL)
        add_answer(&answers, all, all_was);
    const bool is_all = answers.count > 0;
    for (size_t i = 0; i < now->other_count; i++) {
        const struct diary_seat *seat = &now->others[i];
        int64_t held = answer_in(was, person, seat->slot_s);

        if (seat->person != person || seat->slot_s == DIARY_SLOT_ALL)
            continue;
        if (is_all || held == DIARY_NONE)
            held = is_all ? all_now : all_was;
        add_answer(&answers, seat, held);
    }
    /* What was answered for one date alone, and is no more. */
    for (size_t i = 0; i < was->other_count && !is_all; i++) {
        struct diary_seat seat = was->others[i];

        if (seat.person != person || seat.slot_s == DIARY_SLOT_ALL ||
            answer_in(now, person, seat.slot_s) != DIARY_NONE)
            continue;
        const int64_t held = seat.answer;
        seat.answer = all_now;
        seat.reject_reason = NULL;
        add_answer(&answers, &seat, held);
    }
    return answers;
}

bool itip_reply(struct itip_object *out, const struct diary_told *told,
                const struct itip_sides *sides, struct diary_arena *arena)
{
    TAKT_AUTO(buf) text = BUF_INIT(ICAL_FILE_MAX);
    struct ical_exporter exporter;
    struct diary_item *view;
    struct answers answers;
    bool lone;

    if (told->after == NULL || told->before == NULL)
        return false;
    view = itip__view(told->after, sides, &lone, arena);
    if (view == NULL)
        return false;
    answers = find_answers(told, sides->attendee, arena);
    ical_export_begin(&exporter, &text, sides->zones);
    exporter.method = itip_method_name(ITIP_REPLY);
    for (size_t i = 0; i < answers.count; i++)
        add_reply(&exporter, view, &answers.seats[i], sides);
    const struct diary_seat *first =
        answers.count > 0 ? &answers.seats[0] : NULL;
    *out = (struct itip_object){
        .method = ITIP_REPLY,
        .view = view,
        .slot_s = first == NULL || first->slot_s == DIARY_SLOT_ALL ||
                          answers.count > 1
                      ? DIARY_NONE
                      : first->slot_s,
        .answer = first == NULL ? DIARY_NONE : first->answer,
        .reason = first == NULL ? NULL : first->reject_reason,
        .text = itip__end_text(&exporter, &text, arena),
    };
    return first != NULL;
}

/* ---- other times --------------------------------------------------------- */

/* The view with the time that is proposed, of the one date or of all. */
static struct diary_item *moved(const struct diary_item *view,
                                const struct diary_notice *proposed,
                                struct diary_arena *arena)
{
    const bool has_length = proposed->length_s != DIARY_NONE;
    struct diary_item *out = diary_take(arena, 1, sizeof(*out));
    struct diary_timing *t = &out->followup.timing;
    const bool is_date = view->followup.timing.frame == TAKT_FRAME_DATE;
    const int64_t length_days = is_date ? proposed->length_s / TAKT_DAY_S : 0;
    const int64_t length_s = is_date ? 0 : proposed->length_s;

    *out = *view;
    if (proposed->slot_s != DIARY_NONE) {
        out->slots =
            diary_take(arena, view->slot_count + 1, sizeof(*out->slots));
        for (size_t i = 0; i < view->slot_count; i++)
            out->slots[i] = view->slots[i];
        struct diary_slot *row = itip__need_row(out, proposed->slot_s);
        row->start_s = proposed->proposed_s;
        row->length_days = has_length ? length_days : row->length_days;
        row->length_s = has_length ? length_s : row->length_s;
        return out;
    }
    t->start_s = proposed->proposed_s;
    t->length_days = has_length ? length_days : t->length_days;
    t->length_s = has_length ? length_s : t->length_s;
    return out;
}

/* SEQUENCE of what he has, which a date may have of its own. */
static int64_t sequence_of(const struct diary_item *item, int64_t slot_s)
{
    const struct diary_slot *row = diary_item_slot(item, slot_s);
    const int64_t sequence = item->followup.sequence;

    return row != NULL && row->sequence > sequence ? row->sequence : sequence;
}

void itip_counter(struct itip_object *out, const struct diary_item *item,
                  const struct diary_notice *proposed,
                  const struct itip_sides *sides, struct diary_arena *arena)
{
    const int64_t slot_s = proposed->slot_s;
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);
    TAKT_AUTO(buf) text = BUF_INIT(ICAL_FILE_MAX);
    struct ical_exporter exporter;
    bool lone;
    struct diary_item *view = itip__view(item, sides, &lone, arena);

    *out = (struct itip_object){.method = ITIP_NONE};
    if (view == NULL)
        return;
    struct diary_item *then = moved(view, proposed, arena);
    struct diary_item said = *then;
    add_said(&lines, sides,
             diary_item_answer(item, sides->attendee,
                               slot_s == DIARY_NONE ? DIARY_SLOT_ALL : slot_s),
             proposed->reason);
    said.followup.fields.lines = buf_str(&lines);
    said.followup.fields.agenda = NULL;
    ical_export_begin(&exporter, &text, sides->zones);
    exporter.method = itip_method_name(ITIP_COUNTER);
    if (slot_s == DIARY_NONE) {
        said.slot_count = 0;
        ical_export_item(&exporter, &said, NULL, NULL);
    } else {
        struct diary_slot row =
            *diary_item_slot(&said, slot_s); /* moved() makes it */
        row.fields.agenda = NULL;
        row.sequence = sequence_of(item, slot_s);
        row.modified_s = sides->now_s;
        ical_export_date(&exporter, &said, &row);
    }
    *out = (struct itip_object){
        .method = ITIP_COUNTER,
        .view = view,
        .proposed = then,
        .slot_s = slot_s,
        .answer = DIARY_NONE,
        .reason = proposed->reason,
        .text = itip__end_text(&exporter, &text, arena),
    };
}

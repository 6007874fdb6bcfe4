/* SPDX-License-Identifier: MIT */
/* Writes reports; see report.h. */
#include "server/api/report.h"

#include "face/sentence.h"
#include "server/api/followup.h"
#include "server/api/series_date.h"

#define TEXT_MAX 4096

static void put_slot(struct json_out *out, const char *name,
                     const struct diary_item *item, int64_t slot_s)
{
    json_out_key(out, name);
    slot_put(out, item, slot_s);
}

static void put_conflicts(struct json_out *out, struct ask *ask,
                          const struct diary_report *report)
{
    json_out_key(out, "conflicts");
    json_out_array(out);
    for (size_t i = 0; i < report->conflicts_listed; i++) {
        json_out_object(out);
        put_slot(out, "slot", &report->item, report->conflicts[i].slot_s);
        json_out_key(out, "with");
        conflict_put(out, ask, &report->conflicts[i]);
        json_out_end(out, '}');
    }
    json_out_end(out, ']');
}

static void put_noted(struct json_out *out, const struct diary_report *report)
{
    static const char *const notes[] = {
        [DIARY_NOTE_FORGOTTEN] = "forgotten", [DIARY_NOTE_DROPPED] = "dropped",
        [DIARY_NOTE_ADDED] = "added",         [DIARY_NOTE_KEPT] = "kept",
        [DIARY_NOTE_FROZEN] = "frozen",
    };

    json_out_key(out, "noted");
    json_out_array(out);
    for (size_t i = 0; i < report->noted_count; i++) {
        const struct diary_noted *noted = &report->noted[i];
        json_out_object(out);
        put_number(out, "id", noted->followup);
        put_text(out, "note", notes[noted->note]);
        put_slot(out, "slot", &report->item, noted->old_slot_s);
        put_slot(out, "new_slot", &report->item, noted->new_slot_s);
        json_out_end(out, '}');
    }
    json_out_end(out, ']');
}

static bool is_there(const struct diary_report *report)
{
    return report->followup != DIARY_NONE && !report->gone;
}

void report_put(struct json_out *out, struct ask *ask,
                const struct diary_report *report, const char *said)
{
    const struct diary_item *item = &report->item;

    json_out_object(out);
    put_number(out, "operation", report->number);
    put_number(out, "owner",
               is_there(report) ? item->followup.timing.owner
                                : ask->call.person);
    put_number(out, "id", report->followup);
    put_text(out, "etag",
             is_there(report) ? ask_etag(ask, item->seat.change) : NULL);
    put_number(out, "split_from", report->split_from);
    put_bool(out, "gone", report->gone);
    put_bool(out, "became_single", report->became_single);
    put_bool(out, "start_moved", report->start_moved);
    put_bool(out, "overlaps_itself", report->overlaps_itself);
    put_bool(out, "endless", report->is_endless);
    put_slot(out, "first", item, report->first_slot_s);
    put_slot(out, "last", item, report->last_slot_s);
    put_number(out, "count", report->date_count);
    put_number(out, "affected", report->affected_count);
    put_number(out, "conflict_count", report->conflict_count);
    put_conflicts(out, ask, report);
    put_noted(out, report);
    put_text(out, "said", said);
    json_out_key(out, "followup");
    if (is_there(report))
        followup_put(out, ask, item);
    else
        json_out_null(out);
    json_out_end(out, '}');
}

void report_reply(struct ask *ask, int status,
                  const struct diary_report *report, enum said text,
                  const char *piece)
{
    TAKT_AUTO(buf) said = BUF_INIT(TEXT_MAX);
    struct json_out out = ask_json(ask, status);

    if (report->number == 0)
        text = SAID_DONE_NOTHING;
    said_add(&said, ask->reader.lang, text, (const char *const[]){piece});
    if (is_there(report))
        http_reply_header(ask->reply, "ETag",
                          ask_etag(ask, report->item.seat.change));
    report_put(&out, ask, report, buf_str(&said));
}

const char *report_date(struct ask *ask, const struct diary_item *item,
                        int64_t wall_s)
{
    TAKT_AUTO(buf) text = BUF_INIT(TEXT_MAX);

    sentence_add_slot(&ask->reader, &text, item, wall_s);
    return diary_take_copy(ask->arena, buf_str(&text));
}

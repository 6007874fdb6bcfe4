/* SPDX-License-Identifier: MIT */
/* Every field of SPEC under one name. */
#include "cli/json.h"

#include "cli/days_off.h"

#include <string.h>

#include "account/mask.h"
#include "cli/fields.h"
#include "cli/output.h"
#include "cli/when.h"
#include "diary/list.h"
#include "face/moment.h"
#include "face/sentence.h"
#include "mail/caution.h"

static void set(json_t *object, const char *name, json_t *value)
{
    json_object_set_new(object, name, value);
}

json_t *json_number(int64_t number)
{
    return number == DIARY_NONE ? json_null() : json_integer(number);
}

static json_t *time_text(enum takt_frame frame, int64_t wall_s, bool has_offset,
                         int32_t offset_s)
{
    char text[TAKT_TIME_PRINT_SIZE];
    struct takt_time time = {
        .wall_s = wall_s,
        .kind = frame == TAKT_FRAME_DATE  ? TAKT_TIME_DATE
                : frame == TAKT_FRAME_UTC ? TAKT_TIME_UTC
                                          : TAKT_TIME_LOCAL,
    };

    takt_time_print_extended(text, time, has_offset, offset_s);
    return json_string(text);
}

json_t *json_wall(const struct diary_item *item, int64_t wall_s)
{
    enum takt_frame frame = (enum takt_frame)item->followup.timing.frame;

    return wall_s == DIARY_NONE
               ? json_null()
               : time_text(frame, wall_s, frame == TAKT_FRAME_UTC, 0);
}

json_t *json_date(const struct book *book, const struct diary_item *item,
                  const struct diary_date *date)
{
    enum takt_frame frame = (enum takt_frame)item->followup.timing.frame;
    bool has_offset = frame == TAKT_FRAME_ZONE || frame == TAKT_FRAME_UTC;
    struct diary_fields fields = diary_fields_on(item, date);
    struct diary_seat seat = diary_seat_on(item, date);
    json_t *value = json_object();

    set(value, "slot", json_wall(item, date->slot_s));
    set(value, "start",
        time_text(frame, date->wall_s, has_offset, date->offset_s));
    set(value, "end",
        time_text(frame, date->end_wall_s, has_offset, date->end_offset_s));
    set(value, "state", output_json_text(fields_state_word(date->state)));
    set(value, "moved", json_boolean(date->is_moved));
    set(value, "shifted", json_boolean(date->is_shifted));
    set(value, "holiday",
        output_json_text(
            days_off_name(&book->reader, moment_day(date->wall_s))));
    set(value, "added", json_boolean(date->is_added));
    set(value, "changed", json_boolean(date->is_changed));
    set(value, "title", output_json_text(fields.title));
    set(value, "location", output_json_text(fields.location));
    set(value, "priority",
        output_json_text(fields_priority_word(seat.priority)));
    set(value, "alarm_seconds",
        seat.alarm_s == DIARY_ALARM_OFF ? json_null()
                                        : json_number(seat.alarm_s));
    return value;
}

static json_t *json_links(struct book *book, const char *list)
{
    json_t *value = json_array();
    struct diary_element link;

    while (diary_list_next(&list, &link, &book->arena))
        json_array_append_new(
            value, json_pack("{s:s, s:s, s:s}", "kind", link.cell[0], "label",
                             link.cell[1], "address", link.cell[2]));
    return value;
}

static json_t *json_custom(struct book *book, const char *list)
{
    json_t *value = json_object();
    struct diary_element field;

    while (diary_list_next(&list, &field, &book->arena))
        set(value, field.cell[0], output_json_text(field.cell[1]));
    return value;
}

static void set_fields(struct book *book, json_t *value,
                       const struct diary_fields *fields)
{
    set(value, "title", output_json_text(fields->title));
    set(value, "agenda", output_json_text(fields->agenda));
    set(value, "notes", output_json_text(fields->notes));
    set(value, "location", output_json_text(fields->location));
    set(value, "video", output_json_text(fields->video));
    set(value, "type", json_number(fields->type));
    set(value, "direction",
        fields->direction == DIARY_NONE
            ? json_null()
            : json_string(fields->direction == DIARY_INCOMING ? "in" : "out"));
    set(value, "visible",
        output_json_text(fields_visible_word(fields->visible)));
    set(value, "published", json_boolean(fields->published == 1));
    set(value, "links", json_links(book, fields->links));
    set(value, "custom", json_custom(book, fields->custom));
    set(value, "end_zone", output_json_text(fields->end_zone));
    set(value, "lines", output_json_text(fields->lines));
}

static void set_timing(struct book *book, json_t *value,
                       const struct diary_item *item)
{
    static const char *const modes[DIARY_MODE__COUNT] = {
        [DIARY_SINGLE] = "single",
        [DIARY_RULE] = "rule",
        [DIARY_DATES] = "dates",
        [DIARY_AFTER_COMPLETION] = "after-completion",
    };
    static const char *const frames[TAKT_FRAME__COUNT] = {
        [TAKT_FRAME_DATE] = "date",
        [TAKT_FRAME_FLOATING] = "floating",
        [TAKT_FRAME_UTC] = "utc",
        [TAKT_FRAME_ZONE] = "zone",
    };
    const struct diary_timing *timing = &item->followup.timing;
    TAKT_AUTO(buf) sentence = BUF_INIT(OUTPUT_MAX);

    sentence_add(&book->reader, &sentence, item);
    set(value, "kind", output_json_text(fields_kind_word(timing->kind)));
    set(value, "mode", json_string(modes[timing->mode]));
    set(value, "repeats", json_boolean(diary_item_repeats(item)));
    set(value, "sentence", output_json_text(buf_str(&sentence)));
    set(value, "frame", json_string(frames[timing->frame]));
    set(value, "all_day", json_boolean(timing->frame == TAKT_FRAME_DATE));
    set(value, "zone", output_json_text(timing->zone));
    set(value, "start", json_wall(item, timing->start_s));
    set(value, "length_days", json_number(timing->length_days));
    set(value, "length_seconds", json_number(timing->length_s));
    set(value, "rules", output_json_text(timing->rules));
    set(value, "exrules", output_json_text(timing->exrules));
    set(value, "dates", output_json_text(timing->dates));
    set(value, "on_days_off", output_json_text(timing->shift));
    set(value, "after_done", output_json_text(item->followup.after_done));
}

json_t *json_item(struct book *book, const struct diary_item *item)
{
    const struct diary_followup *followup = &item->followup;
    json_t *value = json_object();

    set(value, "id", json_number(followup->timing.id));
    set(value, "uid", output_json_text(followup->uid));
    set(value, "owner", json_number(followup->timing.owner));
    set(value, "line", json_number(followup->line));
    set_timing(book, value, item);
    set_fields(book, value, &followup->fields);
    set(value, "priority",
        output_json_text(fields_priority_word(item->seat.priority)));
    set(value, "show_as",
        json_string(item->seat.show_as == DIARY_FREE ? "free" : "busy"));
    set(value, "alarm_seconds",
        item->seat.alarm_s == DIARY_ALARM_OFF
            ? json_null()
            : json_number(item->seat.alarm_s));
    set(value, "caution",
        json_number(mail_caution(&book->call, item, &book->arena)));
    set(value, "sequence", json_number(followup->sequence));
    return value;
}

static json_t *json_noted(const struct diary_report *report)
{
    static const char *const notes[] = {
        [DIARY_NOTE_FORGOTTEN] = "forgotten", [DIARY_NOTE_DROPPED] = "dropped",
        [DIARY_NOTE_ADDED] = "added",         [DIARY_NOTE_KEPT] = "kept",
        [DIARY_NOTE_FROZEN] = "frozen",
    };
    json_t *list = json_array();

    for (size_t i = 0; i < report->noted_count; i++) {
        const struct diary_noted *noted = &report->noted[i];
        json_t *value = json_object();
        set(value, "id", json_number(noted->followup));
        set(value, "note", json_string(notes[noted->note]));
        set(value, "slot", json_wall(&report->item, noted->old_slot_s));
        set(value, "new_slot", json_wall(&report->item, noted->new_slot_s));
        json_array_append_new(list, value);
    }
    return list;
}

static json_t *json_conflict(const struct book *book,
                             const struct diary_report *report,
                             const struct diary_conflict *conflict)
{
    const bool is_seen =
        account_sees_conflict(&book->call, book->call.person, conflict);
    json_t *value = json_object();

    set(value, "slot", json_wall(&report->item, conflict->slot_s));
    set(value, "person", json_number(conflict->person));
    set(value, "with",
        json_number(is_seen ? conflict->other_followup : DIARY_NONE));
    set(value, "title",
        output_json_text(is_seen ? conflict->other_title : NULL));
    return value;
}

void json_add_conflicts(const struct book *book, json_t *value,
                        const struct diary_report *report)
{
    json_t *list = json_array();

    for (size_t i = 0; i < report->conflicts_listed; i++)
        json_array_append_new(
            list, json_conflict(book, report, &report->conflicts[i]));
    set(value, "conflict_count", json_number(report->conflict_count));
    set(value, "conflicts", list);
    if (report->collides_later)
        set(value, "collides_later",
            json_conflict(book, report, &report->later));
}

json_t *json_report(struct book *book, const struct diary_report *report)
{
    bool is_there = report->followup != DIARY_NONE && !report->gone;
    json_t *value = json_object();
    json_t *dates = json_array();

    for (size_t i = 0; i < report->dates_listed; i++)
        json_array_append_new(
            dates, json_date(book, &report->item, &report->dates[i]));
    set(value, "operation", json_number(report->number));
    set(value, "id", json_number(report->followup));
    set(value, "split_from", json_number(report->split_from));
    set(value, "gone", json_boolean(report->gone));
    set(value, "became_single", json_boolean(report->became_single));
    set(value, "start_moved", json_boolean(report->start_moved));
    set(value, "endless", json_boolean(report->is_endless));
    set(value, "overlaps_itself", json_boolean(report->overlaps_itself));
    set(value, "first", json_wall(&report->item, report->first_slot_s));
    set(value, "last", json_wall(&report->item, report->last_slot_s));
    set(value, "count", json_number(report->date_count));
    set(value, "affected", json_number(report->affected_count));
    set(value, "dates", dates);
    set(value, "noted", json_noted(report));
    json_add_conflicts(book, value, report);
    set(value, "followup",
        is_there ? json_item(book, &report->item) : json_null());
    return value;
}

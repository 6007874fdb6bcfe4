/* SPDX-License-Identifier: MIT */
/*
 * Writes follow-ups as a calendar file, a page of them at a time, so that
 * only the file itself is ever whole in memory.
 *
 * Where it is to tell no more than when the person is busy, what would tell
 * more is taken out of each follow-up before it is written: all texts, links,
 * alarms and unknown lines, and the dates on which he is free.
 */
#include "face/calendar.h"

#include <string.h>

#include "face/reason.h"
#include "ical/export.h"

/* Follow-ups that are read at a time. */
#define PAGE 100

static takt_status find_zone(void *ctx, const char *name, size_t len,
                             const struct takt_zone **out)
{
    takt_status status = zones_find_tzid(ctx, out, name, len, NULL);

    return status == TAKT_REFUSED ? TAKT_DONE : status;
}

struct ical_zones calendar_zones(struct zones *zones)
{
    return (struct ical_zones){.find = find_zone, .ctx = zones};
}

/* The uid of another part of a split series. */
struct uids {
    const struct diary_call *call;
    struct diary_arena arena;
};

static const char *find_uid(void *ctx, int64_t followup)
{
    struct uids *uids = ctx;
    struct diary_item item;

    if (diary_get(uids->call, uids->call->person, followup, &item, &uids->arena,
                  NULL) != TAKT_OK)
        return NULL;
    return item.followup.uid;
}

/* ---- what is let through ------------------------------------------------ */

/* Whether a follow-up has a date that begins in the window. */
static takt_status is_in_window(const struct diary_call *call,
                                const struct diary_item *item,
                                const struct calendar_filter *filter, bool *out,
                                struct diary_error *err)
{
    struct diary_cursor cursor = {.at_s = filter->from_s, .slot_s = INT64_MIN};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_date *dates;
    size_t count;
    bool more;

    *out = true;
    if (filter->from_s == INT64_MIN && filter->to_s == INT64_MAX)
        return TAKT_OK;
    takt_status status =
        diary_dates(call, item, &cursor, 1, &dates, &count, &more, &arena, err);
    *out = count > 0 && dates[0].at_s < filter->to_s;
    return status;
}

/* What stands for a title that is not told. */
static const char *busy_title(enum takt_lang lang)
{
    static const char *const titles[] = {
        [TAKT_LANG_NB] = "Opptatt", [TAKT_LANG_NN] = "Oppteken",
        [TAKT_LANG_EN] = "Busy",    [TAKT_LANG_SV] = "Upptagen",
        [TAKT_LANG_DA] = "Optaget", [TAKT_LANG_DE] = "Beschäftigt",
        [TAKT_LANG_NL] = "Bezet",
    };

    return titles[lang];
}

static void clear_fields(struct diary_fields *fields)
{
    fields->type = fields->direction = fields->visible = DIARY_NONE;
    fields->published = DIARY_NONE;
    fields->title = fields->agenda = fields->notes = NULL;
    fields->location = fields->links = fields->custom = NULL;
    fields->video = fields->lines = NULL;
}

static bool is_free(const struct diary_item *item, int64_t slot_s)
{
    for (size_t i = 0; i < item->seat_count; i++)
        if (item->seats[i].slot_s == slot_s)
            return item->seats[i].show_as == DIARY_FREE;
    return false;
}

/* Leaves of a follow-up when the person is busy. A date of his own seat alone
 * gets a row, so that it can be taken out. */
static void leave_busy(struct diary_item *item, enum takt_lang lang,
                       struct diary_arena *arena)
{
    struct diary_slot *slots =
        diary_take(arena, item->slot_count + item->seat_count, sizeof(*slots));
    size_t count = 0;

    for (size_t i = 0; i < item->slot_count; i++) {
        slots[count] = item->slots[i];
        clear_fields(&slots[count].fields);
        slots[count].done_s = DIARY_NONE;
        if (slots[count].state == DIARY_SKIPPED ||
            is_free(item, slots[count].slot_s))
            slots[count].state = DIARY_REMOVED;
        else if (slots[count].state != DIARY_REMOVED)
            slots[count].state = DIARY_OPEN;
        count++;
    }
    for (size_t i = 0; i < item->seat_count; i++) {
        bool has_row = false;

        for (size_t j = 0; j < item->slot_count; j++)
            has_row |= item->slots[j].slot_s == item->seats[i].slot_s;
        if (has_row || item->seats[i].show_as != DIARY_FREE)
            continue;
        diary_slot_init(&slots[count], item->seats[i].slot_s);
        slots[count++].state = DIARY_REMOVED;
    }
    clear_fields(&item->followup.fields);
    item->followup.fields.visible = DIARY_FOR_ALL;
    item->followup.fields.published = 0;
    item->followup.fields.title = busy_title(lang);
    item->followup.caution = DIARY_CAUTION_NONE;
    item->seat.alarm_s = DIARY_ALARM_OFF;
    item->seat.priority = DIARY_MEDIUM;
    item->slots = slots;
    item->slot_count = count;
    item->seat_count = 0;
}

/* ---- a diary ------------------------------------------------------------ */

static takt_status write_one(struct ical_exporter *exporter,
                             struct diary_item *item,
                             const struct reader *reader,
                             const struct calendar_filter *filter,
                             struct uids *uids, struct diary_error *err)
{
    bool is_wanted = (filter->kinds & 1u << item->followup.timing.kind) != 0 &&
                     !(filter->busy_only && item->seat.show_as == DIARY_FREE);
    takt_status status = TAKT_OK;

    if (is_wanted)
        status = is_in_window(reader->call, item, filter, &is_wanted, err);
    if (status != TAKT_OK || !is_wanted)
        return status;
    if (filter->busy_only)
        leave_busy(item, reader->lang, &uids->arena);
    ical_export_item(exporter, item, filter->busy_only ? NULL : find_uid, uids);
    return TAKT_OK;
}

static takt_status write_all(struct ical_exporter *exporter,
                             const struct reader *reader,
                             const struct calendar_filter *filter,
                             struct diary_error *err)
{
    int64_t after = 0;
    size_t count = PAGE;

    while (count == PAGE) {
        struct uids uids = {.call = reader->call, .arena = DIARY_ARENA_INIT};
        struct diary_item *items;
        takt_status status = diary_list(reader->call, after, PAGE, &items,
                                        &count, &uids.arena, err);

        for (size_t i = 0; status == TAKT_OK && i < count; i++) {
            after = items[i].followup.timing.id;
            status = write_one(exporter, &items[i], reader, filter, &uids, err);
        }
        diary_arena_release(&uids.arena);
        if (status != TAKT_OK)
            return status;
    }
    return TAKT_OK;
}

takt_status calendar_write(struct buf *out, const struct reader *reader,
                           const struct ical_zones *zones,
                           const struct calendar_filter *filter,
                           struct diary_error *err)
{
    struct ical_exporter exporter;

    ical_export_begin(&exporter, out, zones);
    exporter.now_s = reader->call->now_s;
    takt_status status = write_all(&exporter, reader, filter, err);
    takt_status ended = ical_export_end(&exporter);
    return status != TAKT_OK ? status : ended;
}

takt_status calendar_write_item(struct buf *out, const struct diary_call *call,
                                const struct ical_zones *zones,
                                const struct diary_item *item)
{
    struct uids uids = {.call = call, .arena = DIARY_ARENA_INIT};
    struct ical_exporter exporter;

    ical_export_begin(&exporter, out, zones);
    exporter.now_s = call->now_s;
    ical_export_item(&exporter, item, find_uid, &uids);
    diary_arena_release(&uids.arena);
    return ical_export_end(&exporter);
}

/* ---- what an import says ------------------------------------------------ */

void calendar_add_note(struct buf *out, enum takt_lang lang,
                       const struct ical_noted *noted)
{
    buf_add_str(out, ical_note_text(noted->note, lang));
    if (noted->detail != NULL)
        buf_addf(out, ": %s", noted->detail);
    if (noted->note == ICAL_NOTE_RULE && noted->takt.status == TAKT_REFUSED) {
        buf_add_str(out, ": ");
        reason_add(out, lang, &noted->takt, noted->detail,
                   noted->detail == NULL ? 0 : strlen(noted->detail));
    }
}

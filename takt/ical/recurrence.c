/* SPDX-License-Identifier: MIT */
/*
 * The dates of a follow-up: rules, dates by hand, dates taken out, and the
 * components that say what one date has of its own (RFC 5545, 3.8.4.4 and
 * 3.8.5; readings X).
 *
 * All times are put on the clock of DTSTART first. A date that a gap moved is
 * then put back on the slot that it was moved from, by asking the series.
 *
 * What repeats after completion (SPEC D-13) has X-TAKT-AFTER and no rule: it
 * is its start, and every other date is a component or in X-TAKT-SKIPPED.
 */
#include <stdlib.h>
#include <string.h>
#include <takt/after.h>

#include "diary/diary.h"
#include "ical/entry.h"
#include "ical/shift.h"
#include "ical/value.h"
#include "ical/when.h"

/* A list of wall times that grows in the arena. */
struct walls {
    int64_t *at;
    size_t count;
    size_t room;
    bool is_full;
};

/* A date of a PERIOD and its length. */
struct period_length {
    int64_t wall_s;
    int64_t days;
    int64_t seconds;
};

/* A component for one date, and the slot that it names. */
struct placed {
    const struct ical_entry *entry;
    int64_t slot_s;
    size_t order;
};

struct dates {
    struct ical_importer *in;
    const struct ical_entry *entry;
    struct diary_item *item;
    struct takt_rule rules[TAKT_SERIES_RULES_MAX];
    size_t rule_count;
    bool is_refused; /* a rule was */
    int64_t shift_s; /* from the file's DTSTART to the slot (SPEC D-27) */
    struct walls added;
    struct walls removed;
    struct walls removed_days;
    struct walls skipped;
    struct walls cancelled; /* skipped by components of their own */
    struct period_length *period;
    size_t period_count;
    size_t period_room;
    struct takt_series *series;
    struct takt_series *shifted; /* off the days off; NULL: they are not */
};

/* ---- lists -------------------------------------------------------------- */

static void add_wall(struct dates *d, struct walls *walls, int64_t wall_s)
{
    if (wall_s < TAKT_WALL_MIN || wall_s > TAKT_WALL_MAX)
        return;
    if (walls->count >= DIARY_DATES_MAX) {
        walls->is_full = true;
        return;
    }
    if (walls->count == walls->room) {
        const size_t room = walls->room == 0 ? 16 : walls->room * 2;
        int64_t *grown = diary_take(d->in->arena, room, sizeof(*grown));

        if (walls->count > 0)
            memcpy(grown, walls->at, walls->count * sizeof(*grown));
        walls->at = grown;
        walls->room = room;
    }
    walls->at[walls->count++] = wall_s;
}

static int by_value(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a;
    const int64_t y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static void sort_walls(struct walls *walls)
{
    size_t left = 0;

    if (walls->count == 0)
        return;
    qsort(walls->at, walls->count, sizeof(*walls->at), by_value);
    for (size_t i = 0; i < walls->count; i++)
        if (left == 0 || walls->at[left - 1] != walls->at[i])
            walls->at[left++] = walls->at[i];
    walls->count = left;
}

static bool has_wall(const struct walls *walls, int64_t wall_s)
{
    return walls->count > 0 && bsearch(&wall_s, walls->at, walls->count,
                                       sizeof(wall_s), by_value) != NULL;
}

/* The list in basic form, with commas; NULL for an empty one. */
static const char *print_walls(struct dates *d, const struct walls *walls,
                               bool is_date)
{
    char *text;
    size_t len = 0;

    if (walls->count == 0)
        return NULL;
    text = diary_take(d->in->arena, walls->count, TAKT_TIME_PRINT_SIZE);
    for (size_t i = 0; i < walls->count; i++) {
        const struct takt_time time = {
            .wall_s = walls->at[i],
            .kind = is_date ? TAKT_TIME_DATE : TAKT_TIME_LOCAL,
        };

        if (i > 0)
            text[len++] = ',';
        len += takt_time_print(text + len, time);
    }
    return text;
}

/* ---- rules -------------------------------------------------------------- */

static void note_rule(struct dates *d, const struct ical_entry_part *part,
                      const struct takt_error *err)
{
    struct ical_noted *note = ical_note(
        d->in, ICAL_NOTE_RULE, d->entry->component, part->part.line->number,
        ical_keep(d->in, d->entry->component, part->part.property.value));

    if (note != NULL)
        note->takt = *err;
}

/* Parses a rule and tries it on DTSTART (readings S4). */
static takt_status try_rule(const struct dates *d, struct ical_text text,
                            struct takt_rule *out, struct takt_error *err)
{
    const struct diary_timing *t = &d->item->followup.timing;
    struct takt_walk *walk;
    takt_status status = takt_rule_parse(out, text.at, text.len, err);

    if (status != TAKT_OK)
        return status;
    status = takt_walk_compile(&walk, out, t->start_s,
                               t->frame == TAKT_FRAME_DATE, NULL, err);
    if (status == TAKT_OK)
        takt_walk_free(walk);
    return status;
}

/* The rules of a name, one a line; those that are refused are noted. */
static const char *read_rules(struct dates *d, const char *name,
                              bool *is_refused)
{
    TAKT_AUTO(buf) lines = BUF_INIT(DIARY_TEXT_MAX);
    const struct ical_entry_part *part;
    size_t at = 0;
    size_t count = 0;

    while ((part = ical_entry_next(d->entry, name, &at)) != NULL) {
        const struct ical_text text = ical_text_trim(part->part.property.value);
        struct takt_error err = {.status = TAKT_OK};
        struct takt_rule rule;
        char printed[TAKT_RULE_TEXT_MAX];

        if (text.len == 0)
            continue; /* some programs write an empty one */
        if (count == TAKT_SERIES_RULES_MAX ||
            try_rule(d, text, &rule, &err) != TAKT_OK ||
            takt_rule_print(&rule, printed, sizeof(printed), NULL) != TAKT_OK) {
            note_rule(d, part, &err);
            *is_refused = true;
            continue;
        }
        count++;
        buf_addf(&lines, "%s%s", lines.len == 0 ? "" : "\n", printed);
    }
    return lines.len == 0
               ? NULL
               : diary_take_text(d->in->arena, lines.data, lines.len);
}

/* ---- dates by hand ------------------------------------------------------ */

static void note_date(struct dates *d, const struct ical_entry_part *part)
{
    (void)ical_note(
        d->in, ICAL_NOTE_DATE, d->entry->component, part->part.line->number,
        ical_keep(d->in, d->entry->component, part->part.line->text));
}

static struct period_length *add_period(struct dates *d)
{
    struct period_length *grown;

    if (d->period_count == d->period_room) {
        d->period_room = d->period_room == 0 ? 16 : d->period_room * 2;
        grown = diary_take(d->in->arena, d->period_room, sizeof(*grown));
        if (d->period_count > 0)
            memcpy(grown, d->period, d->period_count * sizeof(*grown));
        d->period = grown;
    }
    return &d->period[d->period_count++];
}

static void keep_period(struct dates *d, const struct ical_period *period,
                        int64_t wall_s)
{
    struct period_length length = {wall_s, period->length.days,
                                   period->length.seconds};

    if (period->has_end)
        length.seconds = period->end.wall_s - period->start.wall_s;
    if (length.days >= 0 && length.seconds >= 0 &&
        d->period_count < DIARY_DATES_MAX)
        *add_period(d) = length;
}

/* Reads one element of RDATE. Answers false for what is none. */
static bool read_added(struct dates *d, const struct ical_property *property,
                       struct ical_text text)
{
    struct ical_text start = text;
    struct ical_period period;
    const bool is_period = ical_period_parse(&period, text);
    struct ical_moment moment;
    int64_t wall_s;

    if (is_period)
        start.len =
            (size_t)((const char *)memchr(text.at, '/', text.len) - text.at);
    if (!ical_moment_read(d->in, d->entry->component, property, start, &moment))
        return false;
    wall_s = ical_frame_wall(d->in, d->item, &moment) + d->shift_s;
    add_wall(d, &d->added, wall_s);
    if (is_period && d->item->followup.timing.frame != TAKT_FRAME_DATE)
        keep_period(d, &period, wall_s);
    return true;
}

/* Reads one element of EXDATE or X-TAKT-SKIPPED. */
static bool read_removed(struct dates *d, const struct ical_property *property,
                         struct ical_text text, struct walls *walls)
{
    struct ical_moment moment;

    if (!ical_moment_read(d->in, d->entry->component, property, text, &moment))
        return false;
    if (moment.time.kind == TAKT_TIME_DATE &&
        d->item->followup.timing.frame != TAKT_FRAME_DATE)
        add_wall(d, &d->removed_days, moment.time.wall_s);
    else
        add_wall(d, walls,
                 ical_frame_wall(d->in, d->item, &moment) + d->shift_s);
    return true;
}

/* Reads every line of a name; walls is NULL for RDATE. */
static void read_dates(struct dates *d, const char *name, struct walls *walls)
{
    const struct ical_entry_part *part;
    size_t at = 0;

    while ((part = ical_entry_next(d->entry, name, &at)) != NULL) {
        const struct ical_property *property = &part->part.property;
        struct ical_text rest = property->value;
        struct ical_text text;
        bool is_read = true;

        while (ical_list_next(&rest, &text)) {
            if (text.len == 0)
                continue; /* some programs write an empty list */
            if (walls == NULL)
                is_read &= read_added(d, property, text);
            else
                is_read &= read_removed(d, property, text, walls);
        }
        if (!is_read)
            note_date(d, part);
    }
}

/* ---- the series --------------------------------------------------------- */

/* The series of rules, added dates and the start, without what is taken
 * out. Left NULL where it cannot be made. */
static void make_series(struct dates *d)
{
    const struct diary_timing *t = &d->item->followup.timing;
    struct takt_series_options options = TAKT_SERIES_INIT;
    int64_t *added =
        diary_take(d->in->arena, d->added.count + 1, sizeof(*added));

    d->rule_count = ical_rules_read(d->rules, TAKT_SERIES_RULES_MAX, t->rules);
    options.frame = (enum takt_frame)t->frame;
    if (options.frame == TAKT_FRAME_ZONE)
        options.zone = ical_zone_of(&d->in->options->zones, t->zone);
    if (options.frame == TAKT_FRAME_ZONE && options.zone == NULL)
        return;
    for (size_t i = 0; i < d->added.count; i++)
        added[i] = options.zone == NULL
                       ? d->added.at[i]
                       : takt_zone_resolve(options.zone, d->added.at[i]).at_s;
    options.start_s = t->start_s;
    options.start_shown = true;
    options.rules = d->rules;
    options.rule_count = d->rule_count;
    options.added = added;
    options.added_count = d->added.count;
    if (takt_series_make(&d->series, &options, NULL, NULL) != TAKT_OK)
        d->series = NULL;
}

/* The slot of a wall time. Answers whether the series has it. */
static bool find_slot(const struct dates *d, int64_t *wall_s)
{
    struct takt_occurrence found;

    if (d->series == NULL ||
        takt_series_find(d->series, *wall_s, &found) != TAKT_OK)
        return false;
    *wall_s = found.slot_s;
    return true;
}

static void find_slots(const struct dates *d, struct walls *walls)
{
    for (size_t i = 0; i < walls->count; i++)
        (void)find_slot(d, &walls->at[i]); /* X11: else it stays as it is */
    sort_walls(walls);
}

/* ---- single dates ------------------------------------------------------- */

/* Where an override belongs. Answers false, noted, where it cannot be read. */
static bool place(struct dates *d, const struct ical_entry *override,
                  struct placed *out)
{
    const struct ical_property *id = &override->recurrence_id;
    struct ical_moment moment;

    if (!ical_moment_read(d->in, override->component, id, id->value, &moment)) {
        (void)ical_note(
            d->in, ICAL_NOTE_BAD_START, override->component,
            override->recurrence->number,
            ical_keep(d->in, override->component, override->recurrence->text));
        return false;
    }
    if (ical_param_find(id, "RANGE").at != NULL)
        (void)ical_note(d->in, ICAL_NOTE_RANGE, override->component,
                        override->recurrence->number, NULL);
    out->entry = override;
    out->slot_s = ical_frame_wall(d->in, d->item, &moment) + d->shift_s;
    (void)find_slot(d, &out->slot_s); /* X14: else it adds a date */
    return true;
}

/* By slot; the newest last. */
static int by_slot(const void *a, const void *b)
{
    const struct placed *x = a;
    const struct placed *y = b;

    if (x->slot_s != y->slot_s)
        return (x->slot_s > y->slot_s) - (x->slot_s < y->slot_s);
    if (x->entry->sequence != y->entry->sequence)
        return (x->entry->sequence > y->entry->sequence) -
               (x->entry->sequence < y->entry->sequence);
    if (x->entry->stamp_s != y->entry->stamp_s)
        return (x->entry->stamp_s > y->entry->stamp_s) -
               (x->entry->stamp_s < y->entry->stamp_s);
    return (x->order > y->order) - (x->order < y->order);
}

static bool is_same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* What a date has of a text: nothing of its own, or its own. */
static const char *own_text(const char *series, const char *date)
{
    if (is_same_text(series, date))
        return NULL;
    return date == NULL ? "" : date;
}

static int64_t own_number(int64_t series, int64_t date)
{
    return series == date ? DIARY_NONE : date;
}

static void lay_fields(struct diary_fields *out,
                       const struct diary_fields *series,
                       const struct diary_fields *date)
{
    out->title = own_text(series->title, date->title);
    out->agenda = own_text(series->agenda, date->agenda);
    out->notes = own_text(series->notes, date->notes);
    out->location = own_text(series->location, date->location);
    out->links = own_text(series->links, date->links);
    out->custom = own_text(series->custom, date->custom);
    out->video = own_text(series->video, date->video);
    out->direction = own_number(series->direction, date->direction);
    out->visible = own_number(series->visible, date->visible);
    out->published = own_number(series->published, date->published);
}

/* The start and length of an override in the frame of the series. */
static bool lay_time(struct dates *d, const struct ical_entry *override,
                     struct diary_item *own, struct diary_slot *slot)
{
    const struct diary_timing *t = &d->item->followup.timing;
    struct diary_timing *o = &own->followup.timing;
    struct ical_moment moment = {.time = {.wall_s = 0}};
    struct ical_tzid tzid = {.note = ICAL_NOTE__COUNT};

    if (!ical_time_read(d->in, override, own))
        return false;
    moment.time.wall_s = o->start_s;
    moment.time.kind = o->frame == TAKT_FRAME_DATE  ? TAKT_TIME_DATE
                       : o->frame == TAKT_FRAME_UTC ? TAKT_TIME_UTC
                                                    : TAKT_TIME_LOCAL;
    if (o->frame == TAKT_FRAME_ZONE) {
        tzid.zone = ical_zone_of(&d->in->options->zones, o->zone);
        moment.tzid = &tzid;
    }
    slot->start_s = ical_frame_wall(d->in, d->item, &moment);
    const int64_t place_s = ical_shift_place(d->shifted, slot->slot_s);
    if (slot->start_s == (place_s == DIARY_NONE ? slot->slot_s : place_s) ||
        slot->start_s < TAKT_WALL_MIN || slot->start_s > TAKT_WALL_MAX)
        slot->start_s = DIARY_NONE;
    if (o->length_days == t->length_days && o->length_s == t->length_s)
        return true;
    slot->length_days = o->length_days;
    slot->length_s = t->frame == TAKT_FRAME_DATE ? 0 : o->length_s;
    return true;
}

static void lay_seat(struct dates *d, const struct diary_item *own,
                     int64_t slot_s)
{
    struct diary_item *item = d->item;
    struct diary_seat seat;

    diary_seat_init(&seat, slot_s);
    seat.alarm_s = own_number(item->seat.alarm_s, own->seat.alarm_s);
    seat.priority = own_number(item->seat.priority, own->seat.priority);
    seat.show_as = own_number(item->seat.show_as, own->seat.show_as);
    if (seat.alarm_s != DIARY_NONE || seat.priority != DIARY_NONE ||
        seat.show_as != DIARY_NONE)
        item->seats[item->seat_count++] = seat;
}

/* Makes the row of an override. Answers false, noted, where it is left
 * out. */
static bool lay_override(struct dates *d, const struct placed *placed,
                         struct diary_slot *slot)
{
    const struct ical_entry *override = placed->entry;
    struct diary_item own;

    diary_slot_init(slot, placed->slot_s);
    slot->state = ical_state_read(override, &slot->done_s);
    if (slot->state == DIARY_SKIPPED) { /* all there is to say */
        if (!d->is_refused)
            add_wall(d, &d->cancelled, placed->slot_s);
        return false;
    }
    if (has_wall(&d->removed, placed->slot_s) ||
        has_wall(&d->skipped, placed->slot_s)) {
        (void)ical_note(d->in, ICAL_NOTE_REMOVED, override->component, 0, NULL);
        return false;
    }
    ical_fields_read(d->in, override, &own);
    if (!lay_time(d, override, &own, slot))
        return false;
    lay_fields(&slot->fields, &d->item->followup.fields, &own.followup.fields);
    if (own.followup.created_s != DIARY_NONE)
        slot->created_s = own.followup.created_s;
    slot->sequence = own.followup.sequence;
    lay_seat(d, &own, placed->slot_s);
    return true;
}

static void lay_state(struct dates *d, int64_t slot_s, enum diary_state state)
{
    struct diary_slot *slot = &d->item->slots[d->item->slot_count++];

    diary_slot_init(slot, slot_s);
    slot->state = state;
}

/* The rows for what was taken out or skipped. */
static void lay_removed(struct dates *d)
{
    for (size_t i = 0; i < d->cancelled.count; i++)
        add_wall(d, &d->skipped, d->cancelled.at[i]);
    sort_walls(&d->skipped);
    for (size_t i = 0; i < d->skipped.count; i++)
        lay_state(d, d->skipped.at[i], DIARY_SKIPPED);
    for (size_t i = 0; i < d->removed.count; i++)
        if (!has_wall(&d->skipped, d->removed.at[i]))
            lay_state(d, d->removed.at[i], DIARY_REMOVED);
}

static struct diary_slot *slot_at(const struct diary_item *item, int64_t at_s)
{
    for (size_t i = item->slot_count; i > 0; i--)
        if (item->slots[i - 1].slot_s == at_s)
            return &item->slots[i - 1];
    return NULL;
}

/* Gives dates their own lengths (X5). */
static void lay_periods(struct dates *d)
{
    const struct diary_timing *t = &d->item->followup.timing;

    for (size_t i = 0; i < d->period_count; i++) {
        const struct period_length *p = &d->period[i];
        int64_t slot_s = p->wall_s;
        struct diary_slot *slot;

        (void)find_slot(d, &slot_s); /* it was added, so it is there */
        if (p->days == t->length_days && p->seconds == t->length_s)
            continue;
        slot = slot_at(d->item, slot_s);
        if (slot == NULL) {
            slot = &d->item->slots[d->item->slot_count++];
            diary_slot_init(slot, slot_s);
        }
        if (slot->length_s != DIARY_NONE || slot->state != DIARY_OPEN)
            continue;
        slot->length_days = p->days;
        slot->length_s = p->seconds;
    }
}

static int by_name(const void *a, const void *b)
{
    const int64_t x = ((const struct diary_slot *)a)->slot_s;
    const int64_t y = ((const struct diary_slot *)b)->slot_s;

    return (x > y) - (x < y);
}

/* Sorts the overrides; of several for one date the newest is laid. */
static void lay_overrides(struct dates *d, struct ical_entry *const *overrides,
                          size_t count)
{
    struct diary_item *item = d->item;
    struct placed *placed = diary_take(d->in->arena, count, sizeof(*placed));
    size_t left = 0;

    for (size_t i = 0; i < count; i++) {
        placed[left].order = i;
        left += place(d, overrides[i], &placed[left]);
    }
    if (left > 0)
        qsort(placed, left, sizeof(*placed), by_slot);
    for (size_t i = 0; i < left; i++) {
        struct diary_slot *slot = &item->slots[item->slot_count];

        if (i + 1 < left && placed[i + 1].slot_s == placed[i].slot_s) {
            (void)ical_note(d->in, ICAL_NOTE_UID_TWICE,
                            placed[i].entry->component, 0, NULL);
            continue;
        }
        if (!lay_override(d, &placed[i], slot))
            continue;
        if ((d->shifted != NULL || placed[i].entry == d->entry) &&
            !ical_slot_stands_out(item, slot))
            continue; /* it says what the days off do, or the whole */
        item->slot_count++;
        d->in->out->override_count++;
        ical_lines_keep(d->in, placed[i].entry, item, slot,
                        &slot->fields.lines);
    }
}

/* The state of the whole: of a single follow-up that of its date, of what
 * repeats after completion that of its open one, of any other that of its
 * first. */
static void lay_whole_state(struct dates *d)
{
    struct diary_item *item = d->item;
    const int64_t mode = item->followup.timing.mode;
    int64_t done_s;
    const int64_t state = ical_state_read(d->entry, &done_s);
    struct diary_slot *slot;

    if (state == DIARY_OPEN ||
        (state != DIARY_COMPLETED && mode != DIARY_SINGLE &&
         mode != DIARY_AFTER_COMPLETION))
        return;
    slot = slot_at(item, item->followup.timing.start_s);
    if (slot == NULL) {
        slot = &item->slots[item->slot_count++];
        diary_slot_init(slot, item->followup.timing.start_s);
    }
    if (slot->state != DIARY_OPEN)
        return;
    slot->state = state;
    slot->done_s = done_s;
}

static void lay_all(struct dates *d, struct ical_entry *const *overrides,
                    size_t count)
{
    struct diary_item *item = d->item;
    const size_t room =
        count + d->removed.count + d->skipped.count + d->period_count + 1;

    item->slots = diary_take(d->in->arena, room, sizeof(*item->slots));
    item->seats = diary_take(d->in->arena, count + 1, sizeof(*item->seats));
    if (count > 0)
        lay_overrides(d, overrides, count);
    lay_removed(d);
    lay_periods(d);
    lay_whole_state(d);
    if (item->slot_count > 0)
        qsort(item->slots, item->slot_count, sizeof(*item->slots), by_name);
}

/* ---- the whole ---------------------------------------------------------- */

/* How it repeats, by what the lines have given. */
static void set_mode(struct dates *d, size_t override_count)
{
    struct diary_timing *t = &d->item->followup.timing;
    const bool has_dates = d->added.count + d->removed.count +
                               d->removed_days.count + d->skipped.count +
                               override_count >
                           0;
    int64_t start_s = t->start_s;

    if (t->mode == DIARY_AFTER_COMPLETION)
        return;
    t->mode = DIARY_RULE;
    if (t->rules != NULL)
        return;
    t->mode = has_dates ? DIARY_DATES : DIARY_SINGLE;
    t->exrules = NULL;
    if (t->mode == DIARY_DATES) {
        add_wall(d, &d->added, start_s); /* X6 */
        sort_walls(&d->added);
    }
}

/* Reads how long after completion it repeats. Answers false where it does
 * not: then the line is kept as one that says nothing. */
static bool read_after(struct dates *d)
{
    struct diary_followup *f = &d->item->followup;
    const struct ical_text text =
        ical_text_trim(ical_entry_value(d->entry, "X-TAKT-AFTER"));
    struct takt_after after;
    char *printed;

    if (text.at == NULL || f->timing.mode != DIARY_SINGLE ||
        f->timing.kind == DIARY_MEETING ||
        takt_after_parse(&after, text.at, text.len, NULL) != TAKT_OK)
        return false;
    printed = diary_take(d->in->arena, TAKT_AFTER_PRINT_SIZE, 1);
    (void)takt_after_print(printed, &after); /* its length is of no use */
    f->after_done = printed;
    f->timing.mode = DIARY_AFTER_COMPLETION;
    f->timing.exrules = NULL;
    return true;
}

/* The number of X-TAKT-COUNT; 0: none. */
static uint32_t read_count(const struct dates *d)
{
    const struct ical_text text =
        ical_text_trim(ical_entry_value(d->entry, "X-TAKT-COUNT"));
    uint32_t count = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9' ||
            count > TAKT_SHIFT_COUNT_MAX / 10)
            return 0;
        count = count * 10 + (uint32_t)(text.at[i] - '0');
    }
    return count;
}

/* Reads what is done on days off (SPEC D-12), and the COUNT that went out as
 * an UNTIL. A text that cannot be read says nothing. */
static void read_shift(struct dates *d)
{
    struct diary_timing *t = &d->item->followup.timing;
    const struct ical_text text =
        ical_text_trim(ical_entry_value(d->entry, "X-TAKT-SHIFT"));
    const struct takt_zone *zone =
        t->frame == TAKT_FRAME_ZONE
            ? ical_zone_of(&d->in->options->zones, t->zone)
            : NULL;
    const struct takt_place nowhere = {NULL, NULL};
    struct takt_shift shift;
    struct takt_rule rules[2];
    char *printed = diary_take(d->in->arena, TAKT_SHIFT_TEXT_MAX, 1);

    if (text.at == NULL || t->rules == NULL ||
        takt_shift_parse(&shift, text.at, text.len, nowhere, NULL) != TAKT_OK ||
        shift.way == TAKT_SHIFT_KEEP)
        return;
    (void)takt_shift_print(&shift, printed, TAKT_SHIFT_TEXT_MAX,
                           NULL); /* it fits */
    t->shift = printed;
    if (ical_rules_read(rules, 2, t->rules) == 1) {
        size_t len = 0;

        ical_shift_unbound(&rules[0], read_count(d), t, zone);
        (void)takt_rule_print(&rules[0], NULL, 0, &len); /* its length */
        printed = diary_take(d->in->arena, len + 1, 1);
        (void)takt_rule_print(&rules[0], printed, len + 1, NULL); /* it fits */
        t->rules = printed;
    }
    d->shifted = ical_shift_series(t, zone);
}

/* Takes out of what was removed what the days off leave out. */
static void drop_left_out(struct dates *d)
{
    size_t left = 0;

    for (size_t i = 0; i < d->removed.count; i++)
        if (!ical_shift_leaves_out(d->shifted, d->removed.at[i]))
            d->removed.at[left++] = d->removed.at[i];
    d->removed.count = left;
}

/* Reads the lines; of a refused rule no date counts, for they are dates of
 * that rule: all of its lines are kept as text. */
static void read_lines(struct dates *d)
{
    struct diary_timing *t = &d->item->followup.timing;
    bool is_ignored = false;

    t->rules = read_rules(d, "RRULE", &d->is_refused);
    if (d->is_refused) {
        t->rules = NULL;
        d->item->followup.caution = DIARY_CAUTION_RULE;
        return;
    }
    t->exrules = read_rules(d, "EXRULE", &is_ignored);
    read_shift(d);
    t->mode = t->rules == NULL ? DIARY_SINGLE : DIARY_RULE;
    if (read_after(d)) {
        read_dates(d, "X-TAKT-SKIPPED", &d->skipped);
        return;
    }
    if (ical_text_is(ical_entry_value(d->entry, "X-TAKT-DEADLINE"), "TRUE"))
        d->shift_s = ical_deadline(d->item, d->entry->is_todo);
    read_dates(d, "RDATE", NULL);
    read_dates(d, "EXDATE", &d->removed);
    read_dates(d, "X-TAKT-SKIPPED", &d->skipped);
    sort_walls(&d->added);
    sort_walls(&d->removed_days);
}

/* Keeps the lines of the whole, and of each date those that differ. */
static void keep_lines(struct dates *d)
{
    struct diary_item *item = d->item;
    const char **lines = &item->followup.fields.lines;

    ical_lines_keep(d->in, d->entry, item, NULL, lines);
    for (size_t i = 0; i < item->slot_count; i++) {
        struct diary_slot *slot = &item->slots[i];

        if (slot->fields.lines != NULL)
            slot->fields.lines = own_text(*lines, slot->fields.lines);
    }
}

/* Whether the start is no date of any rule, though it is shown (S1). */
static void note_start(struct dates *d)
{
    struct diary_timing *t = &d->item->followup.timing;
    struct takt_occurrence found;

    if (t->mode == DIARY_RULE && d->series != NULL &&
        takt_series_find(d->series, t->start_s, &found) == TAKT_OK &&
        found.is_added && d->shifted == NULL) {
        t->start_shown = 1;
        (void)ical_note(d->in, ICAL_NOTE_START_SHOWN, d->entry->component, 0,
                        NULL);
    }
}

/* Of single dates without their whole the first begins the list of dates where
 * it is named, wherever it has been moved to. */
static void start_where_named(struct dates *d)
{
    struct placed placed;

    if (d->entry->recurrence != NULL && place(d, d->entry, &placed))
        d->item->followup.timing.start_s = placed.slot_s;
}

bool ical_dates_read(struct ical_importer *in, const struct ical_entry *entry,
                     struct ical_entry *const *overrides, size_t override_count,
                     struct diary_item *item)
{
    struct dates dates = {.in = in, .entry = entry, .item = item};
    struct dates *d = &dates;
    struct diary_timing *t = &item->followup.timing;

    read_lines(d);
    start_where_named(d);
    set_mode(d, override_count);
    if (d->added.is_full || d->removed.is_full || d->removed_days.is_full ||
        d->skipped.is_full || override_count > DIARY_DATES_MAX) {
        (void)ical_note(in, ICAL_NOTE_TOO_MANY, entry->component, 0, NULL);
        return false;
    }
    t->dates = print_walls(d, &d->added, t->frame == TAKT_FRAME_DATE);
    t->removed_days = print_walls(d, &d->removed_days, true);
    if (t->mode == DIARY_DATES)
        t->start_s = d->added.at[0];
    if (t->mode != DIARY_SINGLE) {
        make_series(d);
        find_slots(d, &d->removed);
        drop_left_out(d);
        find_slots(d, &d->skipped);
        note_start(d);
    }
    lay_all(d, overrides, override_count);
    keep_lines(d);
    takt_series_free(d->series);
    takt_series_free(d->shifted);
    return true;
}

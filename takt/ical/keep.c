/* SPDX-License-Identifier: MIT */
/*
 * The lines of a component that are kept: those that we do not know, and the
 * echo of those that we would write otherwise (see group.h).
 */
#include <string.h>

#include "diary/diary.h"
#include "ical/entry.h"

struct keeper {
    struct ical_importer *in;
    const struct ical_entry *entry;
    struct buf lines;
};

/* Adds the parameters but TZID, which names the zone as the system does: the
 * file's own VTIMEZONE is not kept. */
static void add_params(struct keeper *k, struct buf *out,
                       const struct ical_property *property,
                       const struct takt_zone *zone)
{
    const uint32_t component = k->entry->component;
    struct ical_text rest = property->params;
    struct ical_param param;
    const char *start = rest.at;

    while (ical_param_next(&rest, &param)) {
        if (!ical_text_is(param.name, "TZID"))
            buf_add_str(out, ical_keep(k->in, component,
                                       (struct ical_text){
                                           start, (size_t)(rest.at - start)}));
        start = rest.at;
    }
    if (zone != NULL)
        buf_addf(out, ";TZID=%s", takt_zone_name(zone));
}

/* Adds a line that we know. */
static void add_known(struct keeper *k, struct buf *out,
                      const struct ical_part *part)
{
    const struct ical_property *property = &part->property;
    const struct ical_text tzid = ical_param_find(property, "TZID");
    const struct takt_zone *zone = NULL;

    if (tzid.at != NULL)
        zone = ical_tzid_find(&k->in->tzids, tzid)->zone;
    if (tzid.at == NULL ||
        (zone != NULL && ical_text_is(tzid, takt_zone_name(zone)))) {
        buf_add_str(out,
                    ical_keep(k->in, k->entry->component, part->line->text));
    } else {
        buf_add(out, property->name.at, property->name.len);
        add_params(k, out, property, zone);
        buf_add_char(out, ':');
        buf_add_str(out,
                    ical_keep(k->in, k->entry->component, property->value));
    }
    buf_add_char(out, '\n');
}

/* Adds all lines of a part just so, each with a line feed behind. */
static void add_part(struct keeper *k, struct buf *out,
                     const struct ical_part *part)
{
    const struct ical_tree *tree = k->in->tree;
    const uint32_t component = k->entry->component;

    if (part->line != NULL) {
        buf_add_str(out, ical_keep(k->in, component, part->line->text));
        buf_add_char(out, '\n');
        return;
    }
    for (uint32_t i = tree->component[part->component].begin;
         i < tree->component[part->component].end; i++) {
        buf_add_str(out, ical_keep(k->in, component, tree->lines.line[i].text));
        buf_add_char(out, '\n');
    }
}

static bool is_first_moved(const struct diary_item *item)
{
    const struct diary_slot *row =
        diary_item_slot(item, item->followup.timing.start_s);

    return row != NULL &&
           (row->start_s != DIARY_NONE || row->length_s != DIARY_NONE);
}

/* Whether the lines of a group may be kept as they came: the first date of a
 * series bears what its whole said, and so does the open one of what repeats
 * after completion; and a date that stands for a whole that did not come says
 * when itself is. */
static bool may_echo(struct keeper *k, const struct diary_item *item,
                     const struct diary_slot *slot, enum ical_group group)
{
    const int64_t mode = item->followup.timing.mode;
    int64_t done_s;

    if (slot == NULL && k->entry->recurrence != NULL &&
        (group == ICAL_GROUP_DATES || group == ICAL_GROUP_STATE ||
         (group == ICAL_GROUP_TIME && is_first_moved(item))))
        return false;
    if (group == ICAL_GROUP_STATE && slot == NULL &&
        mode == DIARY_AFTER_COMPLETION)
        return ical_state_read(k->entry, &done_s) == DIARY_OPEN;
    return group != ICAL_GROUP_STATE || slot != NULL || mode == DIARY_SINGLE ||
           ical_state_read(k->entry, &done_s) != DIARY_COMPLETED;
}

static void echo_group(struct keeper *k, const struct ical_face *face,
                       enum ical_group group)
{
    TAKT_AUTO(buf) came = BUF_INIT(DIARY_TEXT_MAX);
    TAKT_AUTO(buf) ours = BUF_INIT(ICAL_FILE_MAX);
    const bool grows =
        group == ICAL_GROUP_CREATED || group == ICAL_GROUP_REVISION;

    for (size_t i = 0; i < k->entry->count; i++)
        if (k->entry->part[i].group == group &&
            k->entry->part[i].part.line != NULL)
            add_known(k, &came, &k->entry->part[i].part);
        else if (k->entry->part[i].group == group)
            add_part(k, &came, &k->entry->part[i].part);
    ical_face_write(&ours, face, group);
    if (!grows && strcmp(buf_str(&came), buf_str(&ours)) == 0)
        return;
    /* An event without a time would not come in again; a task may. */
    if (group == ICAL_GROUP_TIME && !face->is_todo &&
        ical_entry_value(k->entry, "DTSTART").at == NULL)
        return;
    if (buf_is_ok(&came))
        ical_echo_add(&k->lines, group, ical_face_hash(face, group),
                      buf_str(&came));
}

static void add_unknown(struct keeper *k, bool components)
{
    for (size_t i = 0; i < k->entry->count; i++) {
        const struct ical_entry_part *part = &k->entry->part[i];

        if (part->group == ICAL_GROUP_UNKNOWN &&
            (part->part.line == NULL) == components)
            add_part(k, &k->lines, &part->part);
    }
}

/* A rule that was refused is kept as text, and all that belongs to it. */
static void add_refused(struct keeper *k)
{
    for (size_t i = 0; i < k->entry->count; i++)
        if (k->entry->part[i].group == ICAL_GROUP_DATES)
            add_known(k, &k->lines, &k->entry->part[i].part);
}

void ical_lines_keep(struct ical_importer *in, const struct ical_entry *entry,
                     const struct diary_item *item,
                     const struct diary_slot *slot, const char **lines)
{
    struct keeper k = {
        .in = in, .entry = entry, .lines = BUF_INIT(DIARY_TEXT_MAX)};
    const bool is_refused =
        item->followup.caution == DIARY_CAUTION_RULE && slot == NULL;
    struct ical_face face;

    ical_face_make(&face, item, slot, &in->options->zones);
    for (enum ical_group g = ICAL_GROUP_TIME; g < ICAL_GROUP__COUNT; g++)
        if (!(g == ICAL_GROUP_DATES && is_refused) &&
            may_echo(&k, item, slot, g))
            echo_group(&k, &face, g);
    if (is_refused)
        add_refused(&k);
    add_unknown(&k, false);
    add_unknown(&k, true);
    if (!buf_is_ok(&k.lines))
        (void)ical_note(in, ICAL_NOTE_LINES, entry->component, 0, NULL);
    *lines = k.lines.len == 0
                 ? NULL
                 : diary_take_text(in->arena, k.lines.data, k.lines.len);
    buf_release(&k.lines);
}

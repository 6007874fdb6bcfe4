/* SPDX-License-Identifier: MIT */
/* The values of a component: texts, state, alarm, and what kind it is. */
#include <string.h>

#include "diary/diary.h"
#include "diary/list.h"
#include "ical/entry.h"
#include "ical/value.h"

static const char *text_of(struct ical_importer *in,
                           const struct ical_entry *entry, const char *name)
{
    return ical_keep_text(in, entry->component, ical_entry_value(entry, name));
}

/* Takes the elements of a list in a category, with commas between them. */
static bool has_category(const struct ical_entry *entry, const char *wanted)
{
    const struct ical_entry_part *part;
    size_t at = 0;

    while ((part = ical_entry_next(entry, "CATEGORIES", &at)) != NULL) {
        struct ical_text rest = part->part.property.value;
        struct ical_text text;

        while (ical_list_next(&rest, &text))
            if (ical_text_is(text, wanted))
                return true;
    }
    return false;
}

/* Words by which other programs call a phone call. */
static bool is_call(const struct ical_entry *entry)
{
    static const char *const words[] = {
        "Phone call", "Phone Calls", "Call", "Samtale", "Telefonsamtale",
    };

    if (ical_text_is(ical_entry_value(entry, "X-TAKT-KIND"), "CALL"))
        return true;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (has_category(entry, words[i]))
            return true;
    return false;
}

static int64_t number_of(struct ical_text text)
{
    int64_t n = 0;

    text = ical_text_trim(text);
    if (text.len == 0 || text.len > 9)
        return DIARY_NONE;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return DIARY_NONE;
        n = n * 10 + (text.at[i] - '0');
    }
    return n;
}

int64_t ical_state_read(const struct ical_entry *entry, int64_t *done_s)
{
    const struct ical_text status = ical_entry_value(entry, "STATUS");
    const struct ical_text own = ical_entry_value(entry, "X-TAKT-STATE");
    const char *completed = entry->is_todo ? "COMPLETED" : "X-TAKT-COMPLETED";

    *done_s = ical_stamp_read(ical_entry_value(entry, completed));
    if (ical_text_is(status, "CANCELLED"))
        return DIARY_SKIPPED;
    if (ical_text_is(own, "COMPLETED") ||
        (entry->is_todo &&
         (ical_text_is(status, "COMPLETED") || *done_s != DIARY_NONE ||
          number_of(ical_entry_value(entry, "PERCENT-COMPLETE")) == 100)))
        return DIARY_COMPLETED;
    if (ical_text_is(own, "STARTED") ||
        (entry->is_todo && ical_text_is(status, "IN-PROCESS")))
        return DIARY_STARTED;
    return DIARY_OPEN;
}

/* RFC 5545, 3.8.1.9: 1 to 4 high, 5 medium, 6 to 9 low; 0 undefined. */
static int64_t read_priority(const struct ical_entry *entry)
{
    const int64_t n = number_of(ical_entry_value(entry, "PRIORITY"));

    if (n == DIARY_NONE || n == 0 || n == 5)
        return DIARY_MEDIUM;
    return n < 5 ? DIARY_HIGH : DIARY_LOW;
}

static int64_t read_visible(const struct ical_entry *entry)
{
    const struct ical_text class = ical_entry_value(entry, "CLASS");

    if (ical_text_is(ical_entry_value(entry, "X-TAKT-VISIBLE"), "GROUP"))
        return DIARY_FOR_GROUP;
    /* RFC 5545, 3.8.1.3: what is not known is private. */
    return class.at == NULL || ical_text_is(class, "PUBLIC") ? DIARY_FOR_ALL
                                                             : DIARY_FOR_OWNER;
}

/* The seconds before the start at which a VALARM goes off, or
 * DIARY_ALARM_OFF where it is not said by the start, or after it. */
static int64_t read_trigger(const struct ical_importer *in, uint32_t component)
{
    struct ical_cursor cursor = ical_parts(in->tree, component);
    struct ical_part part;

    while (ical_part_next(in->tree, component, &cursor, &part)) {
        struct ical_duration duration;
        int64_t before_s;

        if (part.line == NULL || !ical_text_is(part.property.name, "TRIGGER") ||
            ical_text_is(ical_param_find(&part.property, "RELATED"), "END") ||
            !ical_duration_parse(&duration,
                                 ical_text_trim(part.property.value)))
            continue;
        before_s = -(duration.days * TAKT_DAY_S + duration.seconds);
        return before_s < 0 || before_s > 400 * (int64_t)TAKT_DAY_S
                   ? DIARY_ALARM_OFF
                   : before_s;
    }
    return DIARY_ALARM_OFF;
}

static int64_t read_alarm(const struct ical_importer *in,
                          const struct ical_entry *entry)
{
    for (size_t i = 0; i < entry->count; i++) {
        int64_t before_s;

        if (entry->part[i].group != ICAL_GROUP_ALARM)
            continue;
        before_s = read_trigger(in, entry->part[i].part.component);
        if (before_s != DIARY_ALARM_OFF)
            return before_s;
    }
    return DIARY_ALARM_OFF;
}

/* When alarms of it were last dismissed (RFC 9074, 6.1; Thunderbird has a
 * word of its own for the same). */
static int64_t read_acknowledged(const struct ical_importer *in,
                                 const struct ical_entry *entry)
{
    int64_t last_s = ical_stamp_read(ical_entry_value(entry, "X-MOZ-LASTACK"));

    for (size_t i = 0; i < entry->count; i++) {
        struct ical_cursor cursor;
        struct ical_part part;

        if (entry->part[i].group != ICAL_GROUP_ALARM)
            continue;
        cursor = ical_parts(in->tree, entry->part[i].part.component);
        while (ical_part_next(in->tree, entry->part[i].part.component, &cursor,
                              &part)) {
            int64_t at_s = DIARY_NONE;

            if (part.line != NULL &&
                ical_text_is(part.property.name, "ACKNOWLEDGED"))
                at_s = ical_stamp_read(ical_text_trim(part.property.value));
            if (at_s > last_s)
                last_s = at_s;
        }
    }
    return last_s;
}

static const char *param_of(struct ical_importer *in,
                            const struct ical_entry *entry,
                            const struct ical_entry_part *part,
                            const char *name)
{
    const struct ical_text value = ical_param_find(&part->part.property, name);
    char *decoded = diary_take(in->arena, value.len + 1, 1);
    const size_t len = ical_param_decode(decoded, value.len + 1, value);

    return ical_keep(in, entry->component, (struct ical_text){decoded, len});
}

/* At most DIARY_LIST_MAX elements; more stay in the file's own lines. */
static const char *read_links(struct ical_importer *in,
                              const struct ical_entry *entry)
{
    const char *list = NULL;
    const struct ical_text url = ical_entry_value(entry, "URL");
    const struct ical_entry_part *part;
    size_t at = 0;
    int left = 100;

    if (url.at != NULL && url.len > 0)
        list = diary_list_add(
            NULL,
            &(struct diary_element){
                {DIARY_LINK_URL, "", ical_keep(in, entry->component, url)}},
            in->arena);
    while (left-- > 0 &&
           (part = ical_entry_next(entry, "X-TAKT-LINK", &at)) != NULL) {
        const char *address =
            ical_keep_text(in, entry->component, part->part.property.value);

        list = diary_list_add(
            list,
            &(struct diary_element){{param_of(in, entry, part, "KIND"),
                                     param_of(in, entry, part, "LABEL"),
                                     address == NULL ? "" : address}},
            in->arena);
    }
    return list;
}

static const char *read_custom(struct ical_importer *in,
                               const struct ical_entry *entry)
{
    const char *list = NULL;
    const struct ical_entry_part *part;
    size_t at = 0;
    int left = 100;

    while (left-- > 0 &&
           (part = ical_entry_next(entry, "X-TAKT-FIELD", &at)) != NULL) {
        const char *value =
            ical_keep_text(in, entry->component, part->part.property.value);

        list = diary_list_add(
            list,
            &(struct diary_element){{param_of(in, entry, part, "NAME"),
                                     value == NULL ? "" : value, ""}},
            in->arena);
    }
    return list;
}

static void read_texts(struct ical_importer *in, const struct ical_entry *entry,
                       struct diary_fields *fields)
{
    const struct ical_text video = ical_entry_value(entry, "CONFERENCE");

    fields->title = entry->title;
    fields->agenda = text_of(in, entry, "DESCRIPTION");
    fields->notes = text_of(in, entry, "X-TAKT-NOTES");
    fields->location = text_of(in, entry, "LOCATION");
    fields->links = read_links(in, entry);
    fields->custom = read_custom(in, entry);
    if (video.at != NULL && video.len > 0)
        fields->video = ical_keep(in, entry->component, video);
    fields->visible = read_visible(entry);
    fields->published =
        ical_text_is(ical_entry_value(entry, "X-TAKT-PUBLISHED"), "TRUE");
    if (ical_text_is(ical_entry_value(entry, "X-TAKT-DIRECTION"), "INCOMING"))
        fields->direction = DIARY_INCOMING;
}

void ical_fields_read(struct ical_importer *in, const struct ical_entry *entry,
                      struct diary_item *item)
{
    struct diary_followup *f = &item->followup;

    diary_item_init(item);
    f->uid = entry->uid;
    f->timing.kind = entry->is_todo ? DIARY_TASK : DIARY_MEETING;
    if (is_call(entry))
        f->timing.kind = DIARY_CALL;
    read_texts(in, entry, &f->fields);
    f->created_s = ical_stamp_read(ical_entry_value(entry, "CREATED"));
    f->sequence = entry->sequence;
    item->seat.priority = read_priority(entry);
    item->seat.alarm_s = read_alarm(in, entry);
    item->seat.acknowledged_s = read_acknowledged(in, entry);
    if (ical_text_is(ical_entry_value(entry, "TRANSP"), "TRANSPARENT"))
        item->seat.show_as = DIARY_FREE;
}

/* SPDX-License-Identifier: MIT */
/* What all steps of an import use: notes, texts, and looking up lines. */
#include <string.h>

#include "base/utf8.h"
#include "ical/entry.h"
#include "ical/value.h"

/* The value of a line that stands directly in a component. */
static struct ical_text value_in(const struct ical_tree *tree, uint32_t at,
                                 const char *name)
{
    struct ical_cursor cursor = ical_parts(tree, at);
    struct ical_part part;

    while (ical_part_next(tree, at, &cursor, &part))
        if (part.line != NULL && ical_text_is(part.property.name, name))
            return part.property.value;
    return (struct ical_text){.at = NULL};
}

/* What people know a component by: the title of the follow-up that it is or
 * is in, or else its UID; NULL if there is neither. */
static const char *title_of(struct ical_importer *in, uint32_t at)
{
    const struct ical_tree *tree = in->tree;
    const char *title;

    while (tree->component[at].parent != ICAL_NO_COMPONENT &&
           !ical_text_is(tree->component[tree->component[at].parent].name,
                         "VCALENDAR"))
        at = tree->component[at].parent;
    if (ical_text_is(tree->component[at].name, "VCALENDAR"))
        return NULL;
    title =
        ical_keep_text(in, ICAL_NO_COMPONENT, value_in(tree, at, "SUMMARY"));
    if (title == NULL)
        title =
            ical_keep_text(in, ICAL_NO_COMPONENT, value_in(tree, at, "UID"));
    return title;
}

struct ical_noted *ical_note(struct ical_importer *in, enum ical_note note,
                             uint32_t component, uint32_t line,
                             const char *detail)
{
    struct ical_import *out = in->out;
    struct ical_noted *noted;

    out->noted_count++;
    out->left_out_count += ical_note_is_left_out(note);
    if (out->note_count == ICAL_NOTES_MAX)
        return NULL;
    if (out->notes == NULL)
        out->notes = diary_take(in->arena, ICAL_NOTES_MAX, sizeof(*noted));
    noted = &out->notes[out->note_count++];
    *noted = (struct ical_noted){
        .note = note, .line = line, .component = "", .detail = detail};
    if (component == ICAL_NO_COMPONENT)
        return noted;
    noted->component =
        ical_keep(in, ICAL_NO_COMPONENT, in->tree->component[component].name);
    noted->title = title_of(in, component);
    if (line == 0)
        noted->line =
            in->tree->lines.line[in->tree->component[component].begin].number;
    return noted;
}

/* Old programs write the character set of their machine. */
static const char *from_latin1(struct ical_importer *in, struct ical_text text)
{
    char *out = diary_take(in->arena, text.len * 2 + 1, 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        const unsigned char c = (unsigned char)text.at[i];

        if (c >= 0x80) {
            out[len++] = (char)(0xc0 | c >> 6);
            out[len++] = (char)(0x80 | (c & 0x3f));
        } else {
            out[len++] = (char)c;
        }
    }
    return out;
}

const char *ical_keep(struct ical_importer *in, uint32_t component,
                      struct ical_text text)
{
    if (utf8_is_valid(text.at, text.len))
        return diary_take_text(in->arena, text.at == NULL ? "" : text.at,
                               text.len);
    if (component != ICAL_NO_COMPONENT)
        (void)ical_note(in, ICAL_NOTE_NOT_UTF8, component, 0, NULL);
    return from_latin1(in, text);
}

const char *ical_keep_text(struct ical_importer *in, uint32_t component,
                           struct ical_text text)
{
    TAKT_AUTO(buf) plain = BUF_INIT(ICAL_LINE_MAX);

    if (text.len == 0)
        return NULL;
    ical_text_unescape(&plain, text);
    if (plain.len == 0)
        return NULL;
    return ical_keep(in, component, (struct ical_text){plain.data, plain.len});
}

const struct ical_entry_part *ical_entry_next(const struct ical_entry *entry,
                                              const char *name, size_t *at)
{
    while (*at < entry->count) {
        const struct ical_entry_part *part = &entry->part[(*at)++];

        if (part->part.line != NULL &&
            ical_text_is(part->part.property.name, name))
            return part;
    }
    return NULL;
}

struct ical_text ical_entry_value(const struct ical_entry *entry,
                                  const char *name)
{
    size_t at = 0;
    const struct ical_entry_part *part = ical_entry_next(entry, name, &at);

    return part == NULL ? (struct ical_text){.at = NULL}
                        : ical_text_trim(part->part.property.value);
}

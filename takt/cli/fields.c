/* SPDX-License-Identifier: MIT */
/* Reads the fields of a follow-up from options. */
#include "cli/fields.h"

#include <stdlib.h>
#include <string.h>

#include "cli/output.h"
#include "cli/when.h"
#include "diary/list.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static const struct cli_option options[] = {
    {"type", 0, CLI_VALUE, false, MSG_VALUE_NAME, MSG_OPT_TYPE},
    {"agenda", 0, CLI_VALUE, false, MSG_VALUE_TEXT, MSG_OPT_AGENDA},
    {"notes", 0, CLI_VALUE, false, MSG_VALUE_TEXT, MSG_OPT_NOTES},
    {"location", 0, CLI_VALUE, false, MSG_VALUE_TEXT, MSG_OPT_LOCATION},
    {"company", 0, CLI_VALUE, true, MSG_VALUE_LINK, MSG_OPT_COMPANY},
    {"contact", 0, CLI_VALUE, true, MSG_VALUE_LINK, MSG_OPT_CONTACT},
    {"project", 0, CLI_VALUE, true, MSG_VALUE_LINK, MSG_OPT_PROJECT},
    {"sale", 0, CLI_VALUE, true, MSG_VALUE_LINK, MSG_OPT_SALE},
    {"link", 0, CLI_VALUE, true, MSG_VALUE_LINK, MSG_OPT_LINK},
    {"custom", 0, CLI_VALUE, true, MSG_VALUE_PAIR, MSG_OPT_CUSTOM},
    {"video", 0, CLI_VALUE, false, MSG_VALUE_ADDRESS, MSG_OPT_VIDEO},
    {"direction", 0, CLI_VALUE, false, MSG_VALUE_DIRECTION, MSG_OPT_DIRECTION},
    {"visible", 0, CLI_VALUE, false, MSG_VALUE_VISIBLE, MSG_OPT_VISIBLE},
    {"published", 0, CLI_VALUE, false, MSG_VALUE_YES, MSG_OPT_PUBLISHED},
    {"end-zone", 0, CLI_VALUE, false, MSG_VALUE_ZONE, MSG_OPT_END_ZONE},
    {"alarm", 0, CLI_VALUE, false, MSG_VALUE_ALARM, MSG_OPT_ALARM},
    {"priority", 0, CLI_VALUE, false, MSG_VALUE_PRIORITY, MSG_OPT_PRIORITY},
    {"show-as", 0, CLI_VALUE, false, MSG_VALUE_SHOW_AS, MSG_OPT_SHOW_AS},
};

const struct cli_option_list fields_options =
    CLI_LIST(MSG_HELP_FIELDS, options);

/* ---- words for values --------------------------------------------------- */

struct word {
    const char *word;
    int64_t value;
};

/* The first word of a value is the one that is shown. */
static const struct word directions[] = {{"out", DIARY_OUTGOING},
                                         {"ut", DIARY_OUTGOING},
                                         {"in", DIARY_INCOMING},
                                         {"inn", DIARY_INCOMING}};
static const struct word visibles[] = {
    {"all", DIARY_FOR_ALL},     {"alle", DIARY_FOR_ALL},
    {"owner", DIARY_FOR_OWNER}, {"eier", DIARY_FOR_OWNER},
    {"group", DIARY_FOR_GROUP}, {"gruppe", DIARY_FOR_GROUP}};
static const struct word yes_no[] = {
    {"yes", 1}, {"ja", 1}, {"no", 0}, {"nei", 0}};
static const struct word priorities[] = {
    {"low", DIARY_LOW},        {"lav", DIARY_LOW},   {"medium", DIARY_MEDIUM},
    {"middels", DIARY_MEDIUM}, {"high", DIARY_HIGH}, {"høy", DIARY_HIGH}};
static const struct word show_as[] = {{"busy", DIARY_BUSY},
                                      {"opptatt", DIARY_BUSY},
                                      {"free", DIARY_FREE},
                                      {"ledig", DIARY_FREE}};
static const struct word kinds[] = {
    {"meeting", DIARY_MEETING}, {"task", DIARY_TASK}, {"call", DIARY_CALL}};
static const struct word states[] = {{"open", DIARY_OPEN},
                                     {"started", DIARY_STARTED},
                                     {"completed", DIARY_COMPLETED},
                                     {"skipped", DIARY_SKIPPED},
                                     {"removed", DIARY_REMOVED}};

static const char *word_of(const struct word *words, size_t count,
                           int64_t value)
{
    for (size_t i = 0; i < count; i++)
        if (words[i].value == value)
            return words[i].word;
    return "";
}

const char *fields_priority_word(int64_t priority)
{
    return word_of(priorities, COUNT(priorities), priority);
}

const char *fields_visible_word(int64_t visible)
{
    return word_of(visibles, COUNT(visibles), visible);
}

const char *fields_kind_word(int64_t kind)
{
    return word_of(kinds, COUNT(kinds), kind);
}

const char *fields_state_word(int64_t state)
{
    return word_of(states, COUNT(states), state);
}

/* ---- reading ------------------------------------------------------------ */

static int fail(const struct book *book, const char *option, const char *value)
{
    return cli_fail(book->cli, CLI_USAGE, MSG_BAD_VALUE,
                    (const char *const[]){option, value});
}

struct text_field {
    const char *option;
    enum diary_field field;
    size_t offset;
};

static const struct text_field texts[] = {
    {"agenda", DIARY_FIELD_AGENDA, offsetof(struct diary_fields, agenda)},
    {"notes", DIARY_FIELD_NOTES, offsetof(struct diary_fields, notes)},
    {"location", DIARY_FIELD_LOCATION, offsetof(struct diary_fields, location)},
    {"video", DIARY_FIELD_VIDEO, offsetof(struct diary_fields, video)},
    {"end-zone", DIARY_FIELD_END_ZONE, offsetof(struct diary_fields, end_zone)},
};

static void read_texts(const struct cli_args *args, struct diary_item *item,
                       uint32_t *mask)
{
    char *fields = (char *)&item->followup.fields;

    for (size_t i = 0; i < COUNT(texts); i++) {
        const char *value = cli_value(args, texts[i].option);
        if (value == NULL)
            continue;
        memcpy(fields + texts[i].offset, &value, sizeof(value));
        *mask |= DIARY_BIT(texts[i].field);
    }
}

static int read_words(struct book *book, const struct cli_args *args,
                      struct diary_item *item, uint32_t *mask)
{
    const struct {
        const char *option;
        enum diary_field field;
        int64_t *out;
        const struct word *words;
        size_t count;
    } fields[] = {
        {"direction", DIARY_FIELD_DIRECTION, &item->followup.fields.direction,
         directions, COUNT(directions)},
        {"visible", DIARY_FIELD_VISIBLE, &item->followup.fields.visible,
         visibles, COUNT(visibles)},
        {"published", DIARY_FIELD_PUBLISHED, &item->followup.fields.published,
         yes_no, COUNT(yes_no)},
        {"priority", DIARY_FIELD_PRIORITY, &item->seat.priority, priorities,
         COUNT(priorities)},
        {"show-as", DIARY_FIELD_SHOW_AS, &item->seat.show_as, show_as,
         COUNT(show_as)},
    };

    for (size_t i = 0; i < COUNT(fields); i++) {
        const char *value = cli_value(args, fields[i].option);
        size_t w = 0;
        if (value == NULL)
            continue;
        while (w < fields[i].count &&
               !when_is_name(value, strlen(value), fields[i].words[w].word,
                             SIZE_MAX))
            w++;
        if (w == fields[i].count)
            return fail(book, fields[i].option, value);
        *fields[i].out = fields[i].words[w].value;
        *mask |= DIARY_BIT(fields[i].field);
    }
    return CLI_OK;
}

/* Links are LABEL or LABEL=ADDRESS; the label may be the address. */
static void read_links(struct book *book, const struct cli_args *args,
                       struct diary_item *item, uint32_t *mask)
{
    static const char *const links[] = {DIARY_LINK_COMPANY, DIARY_LINK_CONTACT,
                                        DIARY_LINK_PROJECT, DIARY_LINK_SALE,
                                        DIARY_LINK_URL};
    const char *list = NULL;

    for (size_t i = 0; i < COUNT(links); i++) {
        const char *value;
        for (size_t at = 0;
             (value = cli_next_value(args, links[i], &at)) != NULL;) {
            const char *equals = strchr(value, '=');
            size_t len =
                equals == NULL ? strlen(value) : (size_t)(equals - value);
            struct diary_element link = {
                .cell = {links[i], diary_take_text(&book->arena, value, len),
                         equals == NULL ? "" : equals + 1}};
            list = diary_list_add(list, &link, &book->arena);
        }
    }
    if (list == NULL)
        return;
    item->followup.fields.links = list;
    *mask |= DIARY_BIT(DIARY_FIELD_LINKS);
}

static int read_custom(struct book *book, const struct cli_args *args,
                       struct diary_item *item, uint32_t *mask)
{
    const char *list = NULL;
    const char *value;

    for (size_t at = 0;
         (value = cli_next_value(args, "custom", &at)) != NULL;) {
        const char *equals = strchr(value, '=');
        if (equals == NULL)
            return fail(book, "custom", value);
        struct diary_element field = {
            .cell = {
                diary_take_text(&book->arena, value, (size_t)(equals - value)),
                equals + 1, ""}};
        list = diary_list_add(list, &field, &book->arena);
    }
    if (list != NULL) {
        item->followup.fields.custom = list;
        *mask |= DIARY_BIT(DIARY_FIELD_CUSTOM);
    }
    return CLI_OK;
}

static int read_alarm(struct book *book, const struct cli_args *args,
                      struct diary_item *item, uint32_t *mask)
{
    const char *value = cli_value(args, "alarm");
    int64_t days;
    int64_t s;

    if (value == NULL)
        return CLI_OK;
    *mask |= DIARY_BIT(DIARY_FIELD_ALARM);
    if (strcmp(value, "off") == 0 || strcmp(value, "av") == 0) {
        item->seat.alarm_s = DIARY_ALARM_OFF;
        return CLI_OK;
    }
    if (strcmp(value, "start") == 0) {
        item->seat.alarm_s = 0;
        return CLI_OK;
    }
    if (!when_parse_length(&days, &s, value))
        return fail(book, "alarm", value);
    item->seat.alarm_s = days * TAKT_DAY_S + s;
    return CLI_OK;
}

const struct diary_type *fields_find_type(struct book *book, const char *name)
{
    struct diary_type *types;
    size_t count;
    char *end;
    int64_t id = strtoll(name, &end, 10);

    if (diary_types(&book->call, &types, &count, &book->arena, &book->err) !=
        TAKT_OK)
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (when_is_name(name, strlen(name), types[i].name, SIZE_MAX) ||
            (*end == '\0' && types[i].id == id))
            return &types[i];
    return NULL;
}

static int read_type(struct book *book, const struct cli_args *args,
                     struct diary_item *item, uint32_t *mask)
{
    const char *name = cli_value(args, "type");

    if (name == NULL)
        return CLI_OK;
    const struct diary_type *type = fields_find_type(book, name);
    if (type == NULL)
        return cli_fail(book->cli, CLI_REFUSED, MSG_TYPE_UNKNOWN,
                        (const char *const[]){name});
    item->followup.fields.type = type->id;
    *mask |= DIARY_BIT(DIARY_FIELD_TYPE);
    return CLI_OK;
}

int fields_read(struct book *book, const struct cli_args *args,
                struct diary_item *item, uint32_t *mask)
{
    int (*const steps[])(struct book *, const struct cli_args *,
                         struct diary_item *, uint32_t *) = {
        read_words, read_custom, read_alarm, read_type};

    read_texts(args, item, mask);
    read_links(book, args, item, mask);
    for (size_t i = 0; i < COUNT(steps); i++) {
        int status = steps[i](book, args, item, mask);
        if (status != CLI_OK)
            return status;
    }
    return CLI_OK;
}

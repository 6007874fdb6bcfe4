/* SPDX-License-Identifier: MIT */
/*
 * Reads drafts; see draft.h. The frame comes first, since every time is read
 * in it: all day, in a zone, or in none. Then the start, the length, and how
 * it repeats, which is filled in from the start (SPEC D-02).
 */
#include "server/api/draft.h"

#include <stdlib.h>
#include <string.h>

#include "diary/list.h"
#include "server/api/participants.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* A century of minutes: the diary refuses longer alarms itself. */
#define ALARM_MINUTES_MAX (36525 * INT64_C(1440))

/* The members of Draft, and behind them those that Change has more. */
static const char *const names_known[] = {
    "kind",      "title",   "start",         "end",          "all_day",
    "zone",      "rule",    "recurrence",    "sentence",     "edits",
    "agenda",    "notes",   "location",      "video",        "type",
    "direction", "visible", "published",     "links",        "custom",
    "priority",  "show_as", "alarm_minutes", "participants", "scope",
    "overwrite", "drop"};
#define CHANGE_NAMES 3

static const struct api_word kinds[] = {
    {"meeting", DIARY_MEETING},
    {"task", DIARY_TASK},
    {"call", DIARY_CALL},
};
static const struct api_word directions[] = {
    {"in", DIARY_INCOMING},
    {"out", DIARY_OUTGOING},
};
static const struct api_word visibles[] = {
    {"all", DIARY_FOR_ALL},
    {"owner", DIARY_FOR_OWNER},
    {"group", DIARY_FOR_GROUP},
};
static const struct api_word priorities[] = {
    {"low", DIARY_LOW},
    {"medium", DIARY_MEDIUM},
    {"high", DIARY_HIGH},
};
static const struct api_word show_as[] = {
    {"busy", DIARY_BUSY},
    {"free", DIARY_FREE},
};

/* A draft being read. */
struct reading {
    const struct draft_context *context;
    const struct api_in *in;
    const struct api_in *beside;
    struct draft *out;
    struct diary_timing *timing;  /* of out */
    const struct diary_item *old; /* what is changed; NULL: it is new */
};

static int32_t day_of(int64_t wall_s)
{
    return (int32_t)(wall_s / TAKT_DAY_S - (wall_s % TAKT_DAY_S < 0));
}

static int64_t clock_of(int64_t wall_s)
{
    return wall_s - (int64_t)day_of(wall_s) * TAKT_DAY_S;
}

static void give(struct reading *r, enum diary_field field)
{
    r->out->mask |= DIARY_BIT(field);
}

static void fault(const struct reading *r, const char *name, enum said said)
{
    api_fault_in(r->in, name, said, NULL);
}

/* A member that has to be there in a new follow-up, and never may be null. */
static void need(const struct reading *r, const char *name, enum api_member is)
{
    if (is == API_NULL || (is == API_ABSENT && r->old == NULL))
        fault(r, name, SAID_REQUIRED);
}

/* ---- frame, start and length -------------------------------------------- */

static void read_kind(struct reading *r)
{
    enum api_member is =
        api_in_word(r->in, "kind", kinds, COUNT(kinds), &r->timing->kind);

    need(r, "kind", is);
    if (is == API_GIVEN)
        give(r, DIARY_FIELD_KIND);
}

/* The zone, of what is not all day. */
static void read_zone(struct reading *r)
{
    const struct diary_call *call = r->context->call;
    const char *name = NULL;
    enum api_member is = api_in_text(r->in, "zone", &name);

    if (is == API_NULL) {
        r->timing->frame = TAKT_FRAME_FLOATING;
        r->timing->zone = NULL;
    } else if (is == API_GIVEN) {
        r->timing->frame = TAKT_FRAME_ZONE;
        r->timing->zone = diary_take_copy(r->context->arena, name);
        if (call->find_zone(call->zone_ctx, name) == NULL)
            api_fault_in(r->in, "zone", SAID_ZONE, (const char *const[]){name});
    } else if (r->old == NULL || r->timing->frame == TAKT_FRAME_DATE) {
        r->timing->frame = TAKT_FRAME_ZONE;
        r->timing->zone = call->zone;
    }
    if (is == API_NULL || is == API_GIVEN)
        give(r, DIARY_FIELD_ZONE);
}

static void read_start(struct reading *r)
{
    struct diary_timing *timing = r->timing;
    bool is_all_day = timing->frame == TAKT_FRAME_DATE;
    struct takt_time start;
    enum api_member is = api_in_time(r->in, "start", &start);
    enum api_member said = api_in_bool(r->in, "all_day", &is_all_day);

    need(r, "start", is);
    if (said != API_GIVEN && is == API_GIVEN)
        is_all_day = start.kind == TAKT_TIME_DATE;
    if (is_all_day != (timing->frame == TAKT_FRAME_DATE))
        give(r, DIARY_FIELD_ZONE);
    if (is_all_day) {
        timing->frame = TAKT_FRAME_DATE;
        timing->start_s = (int64_t)day_of(timing->start_s) * TAKT_DAY_S;
    } else {
        read_zone(r);
    }
    if (is != API_GIVEN)
        return;
    give(r, DIARY_FIELD_START);
    timing->start_s = start.wall_s;
    if (is_all_day && start.kind != TAKT_TIME_DATE)
        fault(r, "start", SAID_ALL_DAY);
    else if (!is_all_day && start.kind == TAKT_TIME_DATE)
        fault(r, "start", SAID_NOT_ALL_DAY);
}

/* What a new one takes unless its end is said. */
static void propose_length(const struct reading *r)
{
    struct diary_timing *timing = r->timing;
    const struct diary_person *person = r->context->person;
    bool is_date = timing->frame == TAKT_FRAME_DATE;

    timing->length_days = is_date && timing->kind != DIARY_TASK;
    timing->length_s = is_date || timing->kind == DIARY_TASK ? 0
                       : timing->kind == DIARY_CALL ? person->call_length_s
                                                    : person->meeting_length_s;
}

/* Days are nominal, what is left of them exact. */
static void read_end(struct reading *r)
{
    struct diary_timing *timing = r->timing;
    bool is_all_day = timing->frame == TAKT_FRAME_DATE;
    struct takt_time end;
    enum api_member is = api_in_time(r->in, "end", &end);

    if (r->old == NULL)
        propose_length(r);
    else if (is_all_day && timing->length_s != 0)
        timing->length_s = 0;
    if (is == API_NULL)
        fault(r, "end", SAID_REQUIRED);
    if (is != API_GIVEN)
        return;
    give(r, DIARY_FIELD_LENGTH);
    if (is_all_day != (end.kind == TAKT_TIME_DATE)) {
        fault(r, "end", is_all_day ? SAID_ALL_DAY : SAID_NOT_ALL_DAY);
        return;
    }
    int64_t length_s = end.wall_s - timing->start_s;
    if (length_s < 0) {
        fault(r, "end", SAID_END_BEFORE);
        return;
    }
    timing->length_days = length_s / TAKT_DAY_S;
    timing->length_s = length_s % TAKT_DAY_S;
}

/* ---- how it repeats ----------------------------------------------------- */

static struct recurrence_context recurrence_of(const struct reading *r)
{
    return (struct recurrence_context){
        .call = r->context->call,
        .person = r->context->person,
        .timing = r->timing,
        .arena = r->context->arena,
    };
}

/* What the engine says of a text or of a form. */
static void engine_fault(const struct reading *r, const struct api_in *in,
                         const char *name, const struct takt_error *err,
                         const char *text)
{
    TAKT_AUTO(buf) detail = BUF_INIT(TAKT_WORDS_SIZE);
    char sentence[TAKT_WORDS_SIZE];
    size_t len = text == NULL ? 0 : strlen(text);
    char path[API_PATH_MAX + 16];
    struct api_faults *faults = in->faults;
    const size_t before = faults->count;

    (void)takt_reason_print(err, text, len, r->context->lang, sentence,
                            sizeof(sentence), NULL); /* what fits will do */
    api_path(path, sizeof(path), in, name);
    said_add_sentence(&detail, sentence);
    api_fault_text(faults, path, buf_str(&detail));
    if (faults->count > before && text != NULL) {
        struct api_fault *added = &faults->list[before];
        added->has_place = true;
        added->at = err->offset < len ? err->offset : len;
        added->length =
            err->length < len - added->at ? err->length : len - added->at;
    }
}

/* A rule is kept as it is written; the form shows what it can of it. */
static void take_rule(struct reading *r, struct takt_rule *rule)
{
    struct diary_followup *followup = &r->out->item.followup;
    struct diary_timing *timing = r->timing;

    recur_until_in_frame(r->context->call, timing, rule);
    timing->mode = DIARY_RULE;
    timing->rules = recur_rule_text(rule, r->context->arena);
    timing->exrules = NULL;
    timing->dates = NULL;
    followup->after_done = NULL;
    r->out->has_form = recur_read(&r->out->recur, r->context->call, followup,
                                  r->context->arena) == TAKT_OK;
    give(r, DIARY_FIELD_RULE);
}

static void read_rule(struct reading *r, const struct api_in *in,
                      const char *text)
{
    struct takt_rule rule;
    struct takt_error err;

    if (takt_rule_parse(&rule, text, strlen(text), &err) == TAKT_OK)
        take_rule(r, &rule);
    else
        engine_fault(r, in, "rule", &err, text);
}

/* What a sentence says of start and length counts more than the fields. */
static void take_times(struct reading *r, const struct takt_sentence *said)
{
    struct diary_timing *timing = r->timing;
    int64_t day = said->has_start ? said->start_day : day_of(timing->start_s);
    int64_t clock_s = clock_of(timing->start_s);

    if (said->has_time && timing->frame == TAKT_FRAME_DATE) {
        timing->frame = TAKT_FRAME_ZONE;
        timing->zone = r->context->call->zone;
        give(r, DIARY_FIELD_ZONE);
        give(r, DIARY_FIELD_LENGTH);
        propose_length(r);
    }
    if (said->has_time)
        clock_s = said->time_s;
    if (said->has_start || said->has_time)
        give(r, DIARY_FIELD_START);
    timing->start_s = day * TAKT_DAY_S + clock_s;
    if (said->length_s > 0 && timing->frame != TAKT_FRAME_DATE) {
        timing->length_days = said->length_s / TAKT_DAY_S;
        timing->length_s = said->length_s % TAKT_DAY_S;
        give(r, DIARY_FIELD_LENGTH);
    }
}

static void read_sentence(struct reading *r, const struct api_in *in,
                          const char *text)
{
    const struct diary_call *call = r->context->call;
    const struct takt_zone *zone = call->find_zone(call->zone_ctx, call->zone);
    struct takt_sentence_options options = TAKT_SENTENCE_INIT;
    int64_t now_s = call->now_s;
    struct takt_sentence said;
    struct takt_error err;

    if (zone != NULL)
        now_s += takt_zone_offset(zone, now_s);
    options.lang = r->context->lang;
    options.today = day_of(now_s);
    options.week_start = (uint8_t)r->context->person->first_weekday;
    if (takt_sentence_parse(&said, text, strlen(text), &options, &err) !=
        TAKT_OK) {
        engine_fault(r, in, "sentence", &err, text);
        return;
    }
    take_times(r, &said);
    if (said.has_time) /* one time of day is that of the start */
        said.rule.by_hour = said.rule.by_minute = said.rule.by_second = 0;
    take_rule(r, &said.rule);
}

static void read_form(struct reading *r, const struct api_in *in)
{
    const struct recurrence_context context = recurrence_of(r);
    struct diary_followup *followup = &r->out->item.followup;
    struct recur *recur = &r->out->recur;
    struct takt_error err;

    const struct recur was = r->out->recur;
    const bool had_form = r->out->has_form;

    if (!recurrence_read(recur, in, &context))
        return;
    /* The same again is no change, though the time of day may be another. */
    if (r->old != NULL && had_form &&
        recur_is_equal(recur, &was, r->context->call, &r->old->followup,
                       r->context->arena))
        return;
    if (recur_write(recur, r->context->call, followup, r->context->arena,
                    &err) != TAKT_OK) {
        engine_fault(r, in, recurrence_member(recur, &err), &err, NULL);
        return;
    }
    r->out->has_form = true;
    give(r, DIARY_FIELD_RULE);
    give(r, DIARY_FIELD_SHIFT);
}

/* A text that is there and not empty. */
static bool has_text(const struct api_in *in, const char *name,
                     const char **out)
{
    return in != NULL && api_in_text(in, name, out) == API_GIVEN &&
           **out != '\0';
}

static void read_recurrence(struct reading *r)
{
    struct api_in form;
    const char *text;

    if (has_text(r->beside, "sentence", &text))
        read_sentence(r, r->beside, text);
    else if (has_text(r->beside, "rule", &text))
        read_rule(r, r->beside, text);
    else if (has_text(r->in, "sentence", &text))
        read_sentence(r, r->in, text);
    else if (has_text(r->in, "rule", &text))
        read_rule(r, r->in, text);
    else if (api_in_object(r->in, "recurrence", &form) == API_GIVEN)
        read_form(r, &form);
}

/* ---- the other fields --------------------------------------------------- */

/* An empty text is none. */
static void read_texts(struct reading *r)
{
    struct diary_fields *fields = &r->out->item.followup.fields;
    const struct {
        const char *name;
        enum diary_field field;
        const char **out;
    } texts[] = {
        {"title", DIARY_FIELD_TITLE, &fields->title},
        {"agenda", DIARY_FIELD_AGENDA, &fields->agenda},
        {"notes", DIARY_FIELD_NOTES, &fields->notes},
        {"location", DIARY_FIELD_LOCATION, &fields->location},
        {"video", DIARY_FIELD_VIDEO, &fields->video},
    };

    for (size_t i = 0; i < COUNT(texts); i++) {
        const char *text = NULL;
        enum api_member is = api_in_text(r->in, texts[i].name, &text);
        if (is != API_NULL && is != API_GIVEN)
            continue;
        if (text != NULL && *text == '\0')
            text = NULL;
        *texts[i].out = diary_take_copy(r->context->arena, text);
        give(r, texts[i].field);
    }
    bool is_given = (r->out->mask & DIARY_BIT(DIARY_FIELD_TITLE)) != 0;
    if (!r->context->is_preview && fields->title == NULL &&
        (r->old == NULL || is_given))
        fault(r, "title", SAID_REQUIRED);
}

static void read_numbers(struct reading *r)
{
    struct diary_fields *fields = &r->out->item.followup.fields;
    bool is_published = false;
    enum api_member is =
        api_in_number(r->in, "type", 0, INT64_MAX, &fields->type);

    if (is == API_NULL)
        fields->type = DIARY_NONE;
    if (is == API_NULL || is == API_GIVEN)
        give(r, DIARY_FIELD_TYPE);
    is = api_in_word(r->in, "direction", directions, COUNT(directions),
                     &fields->direction);
    if (is == API_NULL)
        fields->direction = DIARY_NONE;
    if (is == API_NULL || is == API_GIVEN)
        give(r, DIARY_FIELD_DIRECTION);
    if (api_in_word(r->in, "visible", visibles, COUNT(visibles),
                    &fields->visible) == API_GIVEN)
        give(r, DIARY_FIELD_VISIBLE);
    if (api_in_bool(r->in, "published", &is_published) == API_GIVEN) {
        fields->published = is_published;
        give(r, DIARY_FIELD_PUBLISHED);
    }
}

uint32_t seat_read(const struct api_in *in, struct diary_seat *seat)
{
    int64_t minutes = 0;
    uint32_t mask = 0;

    if (api_in_word(in, "priority", priorities, COUNT(priorities),
                    &seat->priority) == API_GIVEN)
        mask |= DIARY_BIT(DIARY_FIELD_PRIORITY);
    if (api_in_word(in, "show_as", show_as, COUNT(show_as), &seat->show_as) ==
        API_GIVEN)
        mask |= DIARY_BIT(DIARY_FIELD_SHOW_AS);
    const enum api_member is =
        api_in_number(in, "alarm_minutes", 0, ALARM_MINUTES_MAX, &minutes);
    if (is != API_NULL && is != API_GIVEN)
        return mask;
    seat->alarm_s = is == API_NULL ? DIARY_ALARM_OFF : minutes * 60;
    return mask | DIARY_BIT(DIARY_FIELD_ALARM);
}

/* A text of a link; one that is missing is empty. */
static const char *link_text(const struct api_in *in, const char *name)
{
    const char *text = "";

    (void)api_in_text(in, name, &text); /* absent is empty */
    return text;
}

static void read_links(struct reading *r)
{
    static const char *const names[] = {"kind", "label", "address"};
    const char *list = NULL;
    struct api_in links;

    if (api_in_list(r->in, "links", DIARY_LIST_MAX, &links) != API_GIVEN)
        return;
    for (size_t i = 0; i < json_array_size(links.json); i++) {
        const struct api_in at = api_in_at(&links, i);
        struct api_in link;
        if (api_in_object(&at, NULL, &link) != API_GIVEN) {
            if (json_is_null(at.json))
                api_fault_in(&at, NULL, SAID_OBJECT, NULL);
            continue;
        }
        api_in_only(&link, names, COUNT(names));
        const struct diary_element element = {
            .cell = {link_text(&link, "kind"), link_text(&link, "label"),
                     link_text(&link, "address")}};
        list = diary_list_add(list, &element, r->context->arena);
    }
    r->out->item.followup.fields.links = list;
    give(r, DIARY_FIELD_LINKS);
}

static void read_custom(struct reading *r)
{
    const char *list = NULL;
    struct api_in custom;
    const char *key;
    json_t *value;
    size_t count = 0;

    if (api_in_object(r->in, "custom", &custom) != API_GIVEN)
        return;
    json_object_foreach((json_t *)(uintptr_t)custom.json, key, value)
    {
        struct diary_element element = {.cell = {key, "", ""}};
        if (++count > DIARY_LIST_MAX) {
            fault(r, "custom", SAID_TOO_LONG);
            return;
        }
        if (!json_is_string(value)) {
            api_fault_in(&custom, key, SAID_TEXT, NULL);
            continue;
        }
        element.cell[1] = json_string_value(value);
        list = diary_list_add(list, &element, r->context->arena);
    }
    r->out->item.followup.fields.custom = list;
    give(r, DIARY_FIELD_CUSTOM);
}

/* ---- changes to dates --------------------------------------------------- */

/* The wall time that a text means in a frame; clock_s is what a date alone
 * gets. */
static bool to_wall(const struct api_in *in, const char *name,
                    const struct diary_timing *timing, int64_t clock_s,
                    int64_t *out)
{
    struct takt_time time;
    enum api_member is = api_in_time(in, name, &time);

    if (is == API_ABSENT || is == API_NULL)
        api_fault_in(in, name, SAID_REQUIRED, NULL);
    if (is != API_GIVEN)
        return false;
    *out = time.wall_s;
    if (timing->frame == TAKT_FRAME_DATE)
        *out = (int64_t)day_of(time.wall_s) * TAKT_DAY_S;
    else if (time.kind == TAKT_TIME_DATE)
        *out += clock_s;
    return true;
}

static void add_edit(struct draft *out, const struct draft_context *context,
                     struct diary_date_edit edit)
{
    if (out->edits == NULL)
        out->edits = diary_take(context->arena, 3 * (size_t)API_EDITS_MAX,
                                sizeof(*out->edits));
    out->edits[out->edit_count++] = edit;
}

static void read_moved(struct draft *out, const struct api_in *at,
                       const struct diary_timing *timing,
                       const struct draft_context *context)
{
    static const char *const names[] = {"slot", "to"};
    struct diary_date_edit edit = {.what = DIARY_EDIT_MOVE};
    struct api_in moved;

    if (api_in_object(at, NULL, &moved) != API_GIVEN) {
        if (json_is_null(at->json))
            api_fault_in(at, NULL, SAID_OBJECT, NULL);
        return;
    }
    api_in_only(&moved, names, COUNT(names));
    const int64_t clock_s = clock_of(timing->start_s);
    if (to_wall(&moved, "slot", timing, clock_s, &edit.slot_s) &&
        to_wall(&moved, "to", timing, clock_of(edit.slot_s), &edit.to_s))
        add_edit(out, context, edit);
}

void draft_read_edits(struct draft *out, const struct api_in *in,
                      const char *name, const struct diary_timing *timing,
                      const struct draft_context *context)
{
    static const char *const names[] = {"removed", "added", "moved"};
    const int64_t clock_s = clock_of(timing->start_s);
    struct diary_date_edit edit;
    struct api_in edits;
    struct api_in list;

    if (api_in_object(in, name, &edits) != API_GIVEN)
        return;
    api_in_only(&edits, names, COUNT(names));
    if (api_in_list(&edits, "removed", API_EDITS_MAX, &list) == API_GIVEN)
        for (size_t i = 0; i < json_array_size(list.json); i++) {
            const struct api_in at = api_in_at(&list, i);
            edit = (struct diary_date_edit){.what = DIARY_EDIT_REMOVE};
            if (to_wall(&at, NULL, timing, clock_s, &edit.slot_s))
                add_edit(out, context, edit);
        }
    if (api_in_list(&edits, "moved", API_EDITS_MAX, &list) == API_GIVEN)
        for (size_t i = 0; i < json_array_size(list.json); i++) {
            const struct api_in at = api_in_at(&list, i);
            read_moved(out, &at, timing, context);
        }
    if (api_in_list(&edits, "added", API_EDITS_MAX, &list) == API_GIVEN)
        for (size_t i = 0; i < json_array_size(list.json); i++) {
            const struct api_in at = api_in_at(&list, i);
            edit = (struct diary_date_edit){.what = DIARY_EDIT_ADD,
                                            .slot_s = DIARY_NONE};
            if (to_wall(&at, NULL, timing, clock_s, &edit.to_s))
                add_edit(out, context, edit);
        }
}

/* ---- participants ------------------------------------------------------- */

/* Those of a that are not in b; both ascend. */
static size_t without(int64_t *out, const int64_t *a, size_t a_count,
                      const int64_t *b, size_t b_count)
{
    size_t count = 0;
    size_t j = 0;

    for (size_t i = 0; i < a_count; i++) {
        while (j < b_count && b[j] < a[i])
            j++;
        if (j == b_count || b[j] != a[i])
            out[count++] = a[i];
    }
    return count;
}

static bool is_in(int64_t person, const int64_t *people, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (people[i] == person)
            return true;
    return false;
}

static int by_person(const void *a, const void *b)
{
    const struct diary_seat *x = a;
    const struct diary_seat *y = b;

    if (x->person != y->person)
        return (x->person > y->person) - (x->person < y->person);
    return (x->slot_s > y->slot_s) - (x->slot_s < y->slot_s);
}

/* Who would take part: those who stay keep their answers. */
static void preview_participants(struct reading *r, const int64_t *people,
                                 size_t count)
{
    struct draft *out = r->out;
    struct diary_item *item = &out->item;
    struct diary_seat *seats = diary_take(
        r->context->arena, item->other_count + out->ask_count, sizeof(*seats));
    size_t kept = 0;

    for (size_t i = 0; i < item->other_count; i++)
        if (is_in(item->others[i].person, people, count))
            seats[kept++] = item->others[i];
    for (size_t i = 0; i < out->ask_count; i++) {
        diary_seat_init(&seats[kept], DIARY_SLOT_ALL);
        seats[kept++].person = out->ask[i];
    }
    if (kept > 0)
        qsort(seats, kept, sizeof(*seats), by_person);
    item->others = seats;
    item->other_count = kept;
}

/* The list says who takes part from now on: who is new is asked, and who is
 * not in it any longer is not.
 *
 * @param slot_s the date that is changed; of a new one, all */
static void read_participants(struct reading *r, int64_t slot_s)
{
    const bool stores = !r->context->is_preview && !r->context->call->dry_run;
    struct diary_arena *arena = r->context->arena;
    struct draft *out = r->out;
    struct diary_item *item = &out->item;
    int64_t *people;
    int64_t *now;
    size_t count;
    size_t now_count;

    if (!participants_read(r->in, r->context->call, stores, &people, &count,
                           arena))
        return;
    if (r->old == NULL) {
        item->others = diary_take(arena, count, sizeof(*item->others));
        item->other_count = count;
        for (size_t i = 0; i < count; i++) {
            diary_seat_init(&item->others[i], slot_s);
            item->others[i].person = people[i];
        }
        return;
    }
    now_count = participants_of(r->old, slot_s, &now, arena);
    out->ask = diary_take(arena, count, sizeof(*out->ask));
    out->no_longer = diary_take(arena, now_count, sizeof(*out->no_longer));
    out->ask_count = without(out->ask, people, count, now, now_count);
    if (r->context->is_preview)
        preview_participants(r, people, count);
    out->no_longer_count =
        without(out->no_longer, now, now_count, people, count);
}

struct diary_change draft_change(const struct draft *draft)
{
    return (struct diary_change){
        .mask = draft->mask,
        .item = draft->item,
        .edits = draft->edits,
        .edit_count = draft->edit_count,
        .ask = draft->ask,
        .ask_count = draft->ask_count,
        .no_longer = draft->no_longer,
        .no_longer_count = draft->no_longer_count,
    };
}

bool draft_is_empty(const struct draft *draft)
{
    return draft->mask == 0 && draft->edit_count == 0 &&
           draft->ask_count == 0 && draft->no_longer_count == 0;
}

/* ---- the whole ---------------------------------------------------------- */

static bool read_all(struct reading *r, int64_t slot_s)
{
    const size_t before = r->in->faults->count;

    api_in_only(r->in, names_known,
                COUNT(names_known) - (r->old == NULL ? CHANGE_NAMES : 0));
    read_kind(r);
    read_start(r);
    read_end(r);
    read_recurrence(r);
    read_texts(r);
    read_numbers(r);
    r->out->mask |= seat_read(r->in, &r->out->item.seat);
    read_links(r);
    read_custom(r);
    read_participants(r, slot_s);
    draft_read_edits(r->out, r->in, "edits", r->timing, r->context);
    return r->in->faults->count == before;
}

bool draft_read(struct draft *out, const struct api_in *in,
                const struct api_in *beside,
                const struct draft_context *context)
{
    struct reading r = {.context = context,
                        .in = in,
                        .beside = beside,
                        .out = out,
                        .timing = &out->item.followup.timing};

    *out = (struct draft){.has_form = true};
    diary_item_init(&out->item);
    out->item.seat.alarm_s = context->person->alarm_s;
    return read_all(&r, DIARY_SLOT_ALL);
}

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* The fields of a draft that say what holds already, on the date and in its
 * series: no change was meant. */
static uint32_t unchanged(const struct draft *draft,
                          const struct diary_item *old,
                          const struct diary_date *date)
{
    const struct diary_fields on = diary_fields_on(old, date);
    const struct diary_seat seat_on = diary_seat_on(old, date);
    const struct diary_fields *all = &old->followup.fields;
    const struct diary_fields *new = &draft->item.followup.fields;
    const struct diary_timing *t = &draft->item.followup.timing;
    const struct diary_timing *was = &old->followup.timing;
    const struct diary_seat *seat = &draft->item.seat;
    const struct {
        enum diary_field field;
        bool is_same;
    } fields[] = {
#define TEXT(name, what)                                                       \
    {what, same_text(new->name, all->name) && same_text(new->name, on.name)}
#define NUMBER(to, from, at, name, what)                                       \
    {                                                                          \
        what, (to)->name == (from)->name && (to)->name == (at).name            \
    }
        TEXT(title, DIARY_FIELD_TITLE),
        TEXT(agenda, DIARY_FIELD_AGENDA),
        TEXT(notes, DIARY_FIELD_NOTES),
        TEXT(location, DIARY_FIELD_LOCATION),
        TEXT(links, DIARY_FIELD_LINKS),
        TEXT(custom, DIARY_FIELD_CUSTOM),
        TEXT(video, DIARY_FIELD_VIDEO),
        NUMBER(new, all, on, type, DIARY_FIELD_TYPE),
        NUMBER(new, all, on, direction, DIARY_FIELD_DIRECTION),
        NUMBER(new, all, on, visible, DIARY_FIELD_VISIBLE),
        NUMBER(new, all, on, published, DIARY_FIELD_PUBLISHED),
        NUMBER(seat, &old->seat, seat_on, alarm_s, DIARY_FIELD_ALARM),
        NUMBER(seat, &old->seat, seat_on, priority, DIARY_FIELD_PRIORITY),
        NUMBER(seat, &old->seat, seat_on, show_as, DIARY_FIELD_SHOW_AS),
#undef TEXT
#undef NUMBER
        {DIARY_FIELD_KIND, t->kind == was->kind},
        {DIARY_FIELD_ZONE,
         t->frame == was->frame &&
             (t->frame != TAKT_FRAME_ZONE || same_text(t->zone, was->zone))},
        {DIARY_FIELD_START,
         t->start_s == date->wall_s && t->frame == was->frame},
        {DIARY_FIELD_RULE, t->mode == was->mode &&
                               same_text(t->rules, was->rules) &&
                               same_text(t->exrules, was->exrules) &&
                               same_text(t->dates, was->dates) &&
                               same_text(draft->item.followup.after_done,
                                         old->followup.after_done)},
        {DIARY_FIELD_SHIFT, same_text(t->shift, was->shift)},
    };
    uint32_t mask = 0;

    for (size_t i = 0; i < COUNT(fields); i++)
        if (fields[i].is_same)
            mask |= DIARY_BIT(fields[i].field);
    return mask;
}

/* The length on one date. */
static void length_on(const struct diary_item *old,
                      const struct diary_date *date, int64_t *days,
                      int64_t *seconds)
{
    bool has_own = date->row != NULL && date->row->length_s != DIARY_NONE;

    *days = has_own ? date->row->length_days : old->followup.timing.length_days;
    *seconds = has_own ? date->row->length_s : old->followup.timing.length_s;
}

bool draft_read_change(struct draft *out, const struct api_in *in,
                       const struct api_in *beside,
                       const struct diary_item *old,
                       const struct diary_date *date,
                       const struct draft_context *context)
{
    struct reading r = {.context = context,
                        .in = in,
                        .beside = beside,
                        .out = out,
                        .timing = &out->item.followup.timing,
                        .old = old};
    int64_t days;
    int64_t seconds;

    *out = (struct draft){.item = *old};
    out->item.followup.fields = diary_fields_on(old, date);
    out->item.seat = diary_seat_on(old, date);
    r.timing->start_s = date->wall_s;
    length_on(old, date, &days, &seconds);
    r.timing->length_days = days;
    r.timing->length_s = seconds;
    out->has_form = recur_read(&out->recur, context->call, &old->followup,
                               context->arena) == TAKT_OK;
    if (!read_all(&r, date->slot_s))
        return false;
    out->mask &= ~unchanged(out, old, date);
    if (r.timing->length_days == days && r.timing->length_s == seconds)
        out->mask &= ~DIARY_BIT(DIARY_FIELD_LENGTH);
    return true;
}

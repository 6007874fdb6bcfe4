/* SPDX-License-Identifier: MIT */
/*
 * Reading a recurrence set (RFC 5545, 3.8.5; readings S, U, X and Z).
 *
 * Two passes over the unfolded lines. The first finds DTSTART, for all other
 * times are put in its frame; the second reads every line in its order, so
 * that the first mistake in the text is the one that is named.
 */
#include "ical/sets.h"

#include <stdlib.h>
#include <string.h>

#include "ical/property.h"
#include "ical/value.h"

/* The places that a set has for its lines. */
enum set_name {
    SET_DTSTART,
    SET_RRULE,
    SET_EXRULE,
    SET_RDATE,
    SET_EXDATE,
    SET_LIMIT,
    SET_FROM,
    SET_TO,
    SET_SHIFT,
    SET_NAME__COUNT
};

static const char *const names[SET_NAME__COUNT] = {
    [SET_DTSTART] = "DTSTART",    [SET_RRULE] = "RRULE",
    [SET_EXRULE] = "EXRULE",      [SET_RDATE] = "RDATE",
    [SET_EXDATE] = "EXDATE",      [SET_LIMIT] = "LIMIT",
    [SET_FROM] = "FROM",          [SET_TO] = "TO",
    [SET_SHIFT] = "X-TAKT-SHIFT",
};

/* The value type that a VALUE parameter asks for. */
enum set_value { VALUE_ANY, VALUE_DATE, VALUE_DATE_TIME, VALUE_PERIOD };

/* The lists of a set while they grow. */
struct growing {
    void *item;
    size_t count;
    size_t room;
};

struct reader {
    struct ical_set *out;
    const struct ical_zones *zones;
    struct ical_lines lines;
    const struct ical_line *line; /* the one being read */
    struct takt_error err;        /* its offset is into that line */
    struct growing rules;
    struct growing exrules;
    struct growing added;
    struct growing removed;
    struct growing removed_days;
    bool is_seen[SET_NAME__COUNT];
};

static takt_status refuse(struct reader *r, enum takt_reason reason,
                          struct ical_text place)
{
    r->err = (struct takt_error){
        .status = TAKT_REFUSED,
        .reason = reason,
        .offset = (size_t)(place.at - r->line->text.at),
        .length = place.len,
    };
    return TAKT_REFUSED;
}

static takt_status too_many(struct reader *r, int64_t max)
{
    (void)refuse(r, TAKT_REASON_TOO_MANY, r->line->text); /* as answered */
    r->err.arg[0] = max;
    return TAKT_REFUSED;
}

/* Adds one item of size bytes to a list of at most max. */
static takt_status add(struct reader *r, struct growing *list, const void *item,
                       size_t size, size_t max)
{
    if (list->count >= max)
        return too_many(r, (int64_t)max);
    if (list->count == list->room) {
        const size_t room = list->room == 0 ? 4 : list->room * 2;
        void *grown = realloc(list->item, room * size);

        if (grown == NULL)
            return TAKT_NOMEM;
        list->item = grown;
        list->room = room;
    }
    memcpy((char *)list->item + list->count * size, item, size);
    list->count++;
    return TAKT_OK;
}

static takt_status add_date(struct reader *r, struct growing *list,
                            int64_t at_s)
{
    return add(r, list, &at_s, sizeof(at_s), TAKT_SERIES_DATES_MAX);
}

/* Which line it is; SET_NAME__COUNT: none of a set's. */
static enum set_name find_name(struct ical_text name)
{
    enum set_name i = SET_DTSTART;

    while (i < SET_NAME__COUNT && !ical_text_is(name, names[i]))
        i++;
    return i;
}

static takt_status read_value_type(struct reader *r,
                                   const struct ical_property *property,
                                   enum set_value *out)
{
    const struct ical_text value = ical_param_find(property, "VALUE");

    *out = VALUE_ANY;
    if (value.at == NULL)
        return TAKT_OK;
    if (ical_text_is(value, "DATE"))
        *out = VALUE_DATE;
    else if (ical_text_is(value, "DATE-TIME"))
        *out = VALUE_DATE_TIME;
    else if (ical_text_is(value, "PERIOD"))
        *out = VALUE_PERIOD;
    else
        return refuse(r, TAKT_REASON_PARAM, value);
    return TAKT_OK;
}

/* The zone of the TZID parameter; NULL where there is none. */
static takt_status read_zone(struct reader *r,
                             const struct ical_property *property,
                             const struct takt_zone **out)
{
    const struct ical_text tzid = ical_param_find(property, "TZID");
    char name[TAKT_ZONE_NAME_MAX + 1];
    takt_status status;
    size_t len;

    *out = NULL;
    if (tzid.at == NULL)
        return TAKT_OK;
    len = ical_param_decode(name, sizeof(name), tzid);
    status = r->zones->find(r->zones->ctx, name, len, out);
    return status == TAKT_DONE ? refuse(r, TAKT_REASON_ZONE_UNKNOWN, tzid)
                               : status;
}

/* Reads one date or time and holds it against the VALUE parameter. */
static takt_status read_time(struct reader *r, struct ical_text text,
                             enum set_value type, struct takt_time *out)
{
    if (ical_time_parse(out, text, &r->err) != TAKT_OK) {
        r->err.offset += (size_t)(text.at - r->line->text.at);
        return TAKT_REFUSED;
    }
    if (type != VALUE_ANY &&
        (type == VALUE_DATE) != (out->kind == TAKT_TIME_DATE))
        return refuse(r, TAKT_REASON_DATE, text);
    return TAKT_OK;
}

/* Reads one element of RDATE: of a PERIOD, its start. */
static takt_status read_added(struct reader *r, struct ical_text text,
                              enum set_value type, struct takt_time *out)
{
    struct ical_period period;

    if (type != VALUE_PERIOD &&
        (type != VALUE_ANY || memchr(text.at, '/', text.len) == NULL))
        return read_time(r, text, type, out);
    if (!ical_period_parse(&period, text))
        return refuse(r, TAKT_REASON_PERIOD, text);
    *out = period.start;
    return TAKT_OK;
}

/* The wall time on the clock of the frame at an instant. */
static int64_t frame_wall(const struct takt_series_options *options,
                          int64_t at_s)
{
    if (options->frame != TAKT_FRAME_ZONE)
        return at_s;
    return at_s + takt_zone_offset(options->zone, at_s);
}

/* The instant of a wall time of the frame. */
static int64_t frame_instant(const struct takt_series_options *options,
                             int64_t wall_s)
{
    if (options->frame != TAKT_FRAME_ZONE)
        return wall_s;
    return takt_zone_resolve(options->zone, wall_s).at_s;
}

static int64_t midnight(int64_t wall_s)
{
    const int64_t of_day = wall_s % TAKT_DAY_S;

    return wall_s - (of_day < 0 ? of_day + TAKT_DAY_S : of_day);
}

/* The instant that a date or time of RDATE or EXDATE means in the series:
 * readings X1, X4, X8 and X9. zone is that of its own TZID, or NULL. */
static int64_t series_instant(const struct takt_series_options *options,
                              struct takt_time time,
                              const struct takt_zone *zone)
{
    const int64_t clock_s = options->start_s - midnight(options->start_s);

    if (options->frame == TAKT_FRAME_DATE)
        return midnight(time.wall_s);
    if (time.kind == TAKT_TIME_DATE)
        return frame_instant(options, time.wall_s + clock_s);
    if (time.kind == TAKT_TIME_UTC || options->frame == TAKT_FRAME_FLOATING)
        return time.wall_s;
    if (zone != NULL)
        return takt_zone_resolve(zone, time.wall_s).at_s;
    return frame_instant(options, time.wall_s);
}

static takt_status remove_day(struct reader *r, int64_t wall_s)
{
    const int32_t day = (int32_t)(midnight(wall_s) / TAKT_DAY_S);

    return add(r, &r->removed_days, &day, sizeof(day), TAKT_SERIES_DATES_MAX);
}

/* Reads the value of RDATE or EXDATE. */
static takt_status read_dates(struct reader *r,
                              const struct ical_property *property,
                              bool is_added)
{
    const struct takt_series_options *options = &r->out->options;
    const struct takt_zone *zone;
    struct ical_text rest = property->value;
    struct ical_text text;
    enum set_value type;
    takt_status status = read_value_type(r, property, &type);

    if (status == TAKT_OK)
        status = read_zone(r, property, &zone);
    while (status == TAKT_OK && ical_list_next(&rest, &text)) {
        struct takt_time time;

        if (text.len == 0)
            return refuse(r, TAKT_REASON_LIST_EMPTY, text);
        status = is_added ? read_added(r, text, type, &time)
                          : read_time(r, text, type, &time);
        if (status != TAKT_OK)
            return status;
        if ((time.kind == TAKT_TIME_DATE) !=
            (options->frame == TAKT_FRAME_DATE))
            *(is_added ? &r->out->has_other_added
                       : &r->out->has_other_removed) = true;
        if (!is_added && time.kind == TAKT_TIME_DATE &&
            options->frame != TAKT_FRAME_DATE)
            status = remove_day(r, time.wall_s);
        else
            status = add_date(r, is_added ? &r->added : &r->removed,
                              series_instant(options, time, zone));
    }
    return status;
}

static takt_status read_start(struct reader *r,
                              const struct ical_property *property)
{
    struct takt_series_options *options = &r->out->options;
    struct takt_time time;
    enum set_value type;
    takt_status status = read_value_type(r, property, &type);

    if (status == TAKT_OK && type == VALUE_PERIOD)
        status = refuse(r, TAKT_REASON_PARAM, property->params);
    if (status == TAKT_OK)
        status = read_zone(r, property, &options->zone);
    if (status == TAKT_OK)
        status = read_time(r, property->value, type, &time);
    if (status != TAKT_OK)
        return status;
    options->start_s = time.wall_s;
    if (time.kind == TAKT_TIME_DATE)
        options->frame = TAKT_FRAME_DATE;
    else if (time.kind == TAKT_TIME_UTC)
        options->frame = TAKT_FRAME_UTC;
    else
        options->frame =
            options->zone == NULL ? TAKT_FRAME_FLOATING : TAKT_FRAME_ZONE;
    if (options->frame != TAKT_FRAME_ZONE)
        options->zone = NULL;
    return TAKT_OK;
}

static takt_status read_rule(struct reader *r,
                             const struct ical_property *property,
                             struct growing *list)
{
    struct takt_rule rule;
    const takt_status status = takt_rule_parse(&rule, property->value.at,
                                               property->value.len, &r->err);

    if (status != TAKT_OK) {
        r->err.offset += (size_t)(property->value.at - r->line->text.at);
        return status;
    }
    return add(r, list, &rule, sizeof(rule), TAKT_SERIES_RULES_MAX);
}

static takt_status read_limit(struct reader *r, struct ical_text text)
{
    uint64_t n = 0;

    if (text.len == 0 || text.len > 18)
        return refuse(r, TAKT_REASON_NUMBER, text);
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return refuse(r, TAKT_REASON_NUMBER, text);
        n = n * 10 + (uint64_t)(text.at[i] - '0');
    }
    r->out->limit = n;
    r->out->has_limit = true;
    return TAKT_OK;
}

/* Reads FROM or TO as wall time of the frame. */
static takt_status read_bound(struct reader *r, struct ical_text text,
                              bool *has, int64_t *out)
{
    struct takt_time time;

    if (takt_time_parse(&time, text.at, text.len, &r->err) != TAKT_OK) {
        r->err.offset += (size_t)(text.at - r->line->text.at);
        return TAKT_REFUSED;
    }
    *has = true;
    *out = time.kind == TAKT_TIME_UTC
               ? frame_wall(&r->out->options, time.wall_s)
               : time.wall_s;
    return TAKT_OK;
}

/* Reads what is done on days off (SPEC D-12). */
static takt_status read_shift(struct reader *r, struct ical_text text)
{
    const struct takt_place nowhere = {NULL, NULL};
    const takt_status status = takt_shift_parse(&r->out->options.shift, text.at,
                                                text.len, nowhere, &r->err);

    if (status != TAKT_OK)
        r->err.offset += (size_t)(text.at - r->line->text.at);
    return status;
}

static takt_status read_property(struct reader *r, enum set_name name,
                                 const struct ical_property *property)
{
    struct ical_set *out = r->out;

    switch (name) {
    case SET_RRULE:
        return read_rule(r, property, &r->rules);
    case SET_EXRULE:
        return read_rule(r, property, &r->exrules);
    case SET_RDATE:
        return read_dates(r, property, true);
    case SET_EXDATE:
        return read_dates(r, property, false);
    case SET_LIMIT:
        return read_limit(r, property->value);
    case SET_FROM:
        return read_bound(r, property->value, &out->has_from, &out->from_s);
    case SET_TO:
        return read_bound(r, property->value, &out->has_to, &out->to_s);
    case SET_SHIFT:
        return read_shift(r, property->value);
    case SET_DTSTART: /* the first pass has read it */
    case SET_NAME__COUNT:
        break;
    }
    return TAKT_OK;
}

static takt_status read_line(struct reader *r)
{
    struct ical_property property;
    enum set_name name;
    size_t bad_at;

    if (!ical_property_parse(&property, r->line->text, &bad_at)) {
        const struct ical_text text = r->line->text;

        return refuse(r, TAKT_REASON_LINE_SYNTAX,
                      (struct ical_text){text.at + bad_at, bad_at < text.len});
    }
    name = find_name(property.name);
    if (name == SET_NAME__COUNT)
        return refuse(r, TAKT_REASON_LINE_UNKNOWN, property.name);
    if (r->is_seen[name] && (name == SET_DTSTART || name >= SET_LIMIT))
        return refuse(r, TAKT_REASON_LINE_TWICE, property.name);
    r->is_seen[name] = true;
    return read_property(r, name, &property);
}

/* Finds and reads DTSTART. A line that cannot be split is left to the second
 * pass, which comes to it in its order. */
static takt_status find_start(struct reader *r)
{
    for (size_t i = 0; i < r->lines.count; i++) {
        struct ical_property property;

        r->line = &r->lines.line[i];
        if (ical_property_parse(&property, r->line->text, NULL) &&
            find_name(property.name) == SET_DTSTART)
            return read_start(r, &property);
    }
    r->line = NULL;
    r->err = (struct takt_error){.status = TAKT_REFUSED,
                                 .reason = TAKT_REASON_START_MISSING};
    return TAKT_REFUSED;
}

/* Reads the lines in their order; where DTSTART was wrong, those before it
 * only, for the first mistake is named. */
static takt_status read_lines(struct reader *r)
{
    const takt_status found = find_start(r);
    const struct ical_line *stop = r->line;
    const struct takt_error err = r->err;
    takt_status status = TAKT_OK;

    if (found != TAKT_OK && found != TAKT_REFUSED)
        return found;
    for (size_t i = 0; i < r->lines.count && status == TAKT_OK; i++) {
        r->line = &r->lines.line[i];
        if (found != TAKT_OK && r->line == stop)
            break;
        status = read_line(r);
    }
    if (found != TAKT_OK && status == TAKT_OK) {
        r->line = stop;
        r->err = err;
        return found;
    }
    return status;
}

/* Hands the lists over to the set. */
static void hand_over(struct reader *r)
{
    struct takt_series_options *options = &r->out->options;

    options->rules = r->rules.item;
    options->rule_count = r->rules.count;
    options->exrules = r->exrules.item;
    options->exrule_count = r->exrules.count;
    options->added = r->added.item;
    options->added_count = r->added.count;
    options->removed = r->removed.item;
    options->removed_count = r->removed.count;
    options->removed_days = r->removed_days.item;
    options->removed_day_count = r->removed_days.count;
    options->start_shown = r->rules.count == 0;
    r->out->open_s = INT64_MIN;
    /* Two days are more than any gap is wide. */
    if (r->out->has_from)
        r->out->open_s =
            frame_instant(options, r->out->from_s) - (int64_t)2 * TAKT_DAY_S;
}

/* Empties a set that was refused and says where it was. */
static void give_up(struct reader *r, takt_status status, const char *text,
                    size_t len, struct takt_error *err)
{
    const size_t line = r->line == NULL ? 0 : r->line->number;

    if (err != NULL) {
        *err = status == TAKT_REFUSED ? r->err
                                      : (struct takt_error){.status = status};
        if (r->line != NULL && status == TAKT_REFUSED)
            err->offset = ical_lines_locate(text, len, r->line, err->offset);
    }
    ical_set_release(r->out);
    r->out->line = line;
}

takt_status ical_set_parse(struct ical_set *out, const char *lines, size_t len,
                           const struct ical_zones *zones,
                           struct takt_error *err)
{
    struct reader r = {.out = out, .zones = zones};
    takt_status status;

    *out = (struct ical_set){.options = TAKT_SERIES_INIT};
    status = ical_unfold(&r.lines, lines, len);
    if (status == TAKT_OK)
        status = read_lines(&r);
    hand_over(&r);
    if (status != TAKT_OK)
        give_up(&r, status, lines, len, err);
    ical_lines_release(&r.lines);
    return status;
}

void ical_set_release(struct ical_set *set)
{
    free((void *)set->options.rules);
    free((void *)set->options.exrules);
    free((void *)set->options.added);
    free((void *)set->options.removed);
    free((void *)set->options.removed_days);
    *set = (struct ical_set){.options = TAKT_SERIES_INIT};
}

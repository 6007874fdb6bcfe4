/* SPDX-License-Identifier: MIT */
/* Checks of what comes in (SPEC D-01, D-03, D-23); see check.h. */
#include "diary/check.h"

#include "base/utf8.h"

#include "diary/after.h"
#include "diary/rows.h"
#include "diary/shift.h"

#include <string.h>

/* The longest that one date may take: a leap century. */
#define LENGTH_DAYS_MAX 36525

static takt_status check_text(const char *text, enum diary_field field,
                              struct diary_error *err)
{
    if (text == NULL)
        return TAKT_OK;
    if (strlen(text) > DIARY_TEXT_MAX || !utf8_is_valid(text, strlen(text)))
        return diary_refuse_field(err, DIARY_REASON_TEXT, field, 0,
                                  DIARY_TEXT_MAX);
    return TAKT_OK;
}

static takt_status check_range(int64_t value, int64_t from, int64_t to,
                               enum diary_field field, struct diary_error *err)
{
    if (value < from || value > to)
        return diary_refuse_field(err, DIARY_REASON_RANGE, field, from, to);
    return TAKT_OK;
}

/* As check_range(), for a number that may be absent. */
static takt_status check_if(int64_t value, int64_t from, int64_t to,
                            enum diary_field field, struct diary_error *err)
{
    return value == DIARY_NONE ? TAKT_OK
                               : check_range(value, from, to, field, err);
}

static takt_status check_type(struct diary__operation *op, int64_t id)
{
    struct diary_type type = {.owner = DIARY_FIRST_PERSON, .id = id};
    takt_status status;

    if (id == DIARY_NONE)
        return TAKT_OK;
    status = diary__row(op, DIARY_TYPE, &type);
    return status == TAKT_DONE
               ? diary_refuse(op->err, DIARY_REASON_NO_SUCH_TYPE, id, 0)
               : status;
}

static takt_status check_fields(struct diary__operation *op,
                                const struct diary_fields *f)
{
    const struct {
        const char *text;
        enum diary_field field;
    } texts[] = {
        {f->title, DIARY_FIELD_TITLE},       {f->agenda, DIARY_FIELD_AGENDA},
        {f->notes, DIARY_FIELD_NOTES},       {f->links, DIARY_FIELD_LINKS},
        {f->location, DIARY_FIELD_LOCATION}, {f->custom, DIARY_FIELD_CUSTOM},
        {f->video, DIARY_FIELD_VIDEO},       {f->lines, DIARY_FIELD_LINES},
        {f->end_zone, DIARY_FIELD_END_ZONE},
    };
    takt_status status = TAKT_OK;

    for (size_t i = 0;
         status == TAKT_OK && i < sizeof(texts) / sizeof(texts[0]); i++)
        status = check_text(texts[i].text, texts[i].field, op->err);
    if (status == TAKT_OK)
        status = check_if(f->direction, DIARY_OUTGOING, DIARY_INCOMING,
                          DIARY_FIELD_DIRECTION, op->err);
    if (status == TAKT_OK)
        status = check_if(f->visible, DIARY_FOR_ALL, DIARY_FOR_GROUP,
                          DIARY_FIELD_VISIBLE, op->err);
    if (status == TAKT_OK)
        status = check_if(f->published, 0, 1, DIARY_FIELD_PUBLISHED, op->err);
    return status == TAKT_OK ? check_type(op, f->type) : status;
}

static takt_status check_seat(const struct diary_seat *seat,
                              struct diary_error *err)
{
    takt_status status =
        check_if(seat->alarm_s, DIARY_ALARM_OFF,
                 (int64_t)LENGTH_DAYS_MAX * TAKT_DAY_S, DIARY_FIELD_ALARM, err);

    if (status == TAKT_OK)
        status = check_if(seat->priority, DIARY_LOW, DIARY_HIGH,
                          DIARY_FIELD_PRIORITY, err);
    if (status == TAKT_OK)
        status = check_if(seat->show_as, DIARY_BUSY, DIARY_FREE,
                          DIARY_FIELD_SHOW_AS, err);
    return status == TAKT_OK ? check_text(seat->lines, DIARY_FIELD_LINES, err)
                             : status;
}

/* A wall time of the frame: a midnight if the frame is of dates. */
static takt_status check_wall(const struct diary_timing *t, int64_t wall_s,
                              struct diary_error *err)
{
    takt_status status = check_range(wall_s, TAKT_WALL_MIN, TAKT_WALL_MAX,
                                     DIARY_FIELD_START, err);

    if (status == TAKT_OK && t->frame == TAKT_FRAME_DATE &&
        wall_s % TAKT_DAY_S != 0)
        return diary_refuse_field(err, DIARY_REASON_RANGE, DIARY_FIELD_START,
                                  wall_s - wall_s % TAKT_DAY_S, wall_s);
    return status;
}

static takt_status check_length(const struct diary_timing *t,
                                struct diary_error *err)
{
    takt_status status = check_range(t->length_days, 0, LENGTH_DAYS_MAX,
                                     DIARY_FIELD_LENGTH, err);
    int64_t most =
        t->frame == TAKT_FRAME_DATE ? 0 : (int64_t)LENGTH_DAYS_MAX * TAKT_DAY_S;

    return status == TAKT_OK
               ? check_range(t->length_s, 0, most, DIARY_FIELD_LENGTH, err)
               : status;
}

takt_status diary__check_times(const struct diary_timing *t,
                               struct diary_error *err)
{
    const takt_status status = check_wall(t, t->start_s, err);

    return status == TAKT_OK ? check_length(t, err) : status;
}

static takt_status check_zone(const struct diary_call *call,
                              struct diary_timing *t, struct diary_error *err)
{
    takt_status status =
        check_range(t->frame, 0, TAKT_FRAME__COUNT - 1, DIARY_FIELD_ZONE, err);

    if (status != TAKT_OK)
        return status;
    if (t->frame != TAKT_FRAME_ZONE) {
        t->zone = NULL;
        return TAKT_OK;
    }
    if (t->zone == NULL || call->find_zone(call->zone_ctx, t->zone) == NULL)
        return diary_refuse_text(err, DIARY_REASON_ZONE_UNKNOWN, t->zone);
    return TAKT_OK;
}

/* Sorts the dates by hand; a date given twice is refused (D-23), but an
 * import's are taken once. */
static takt_status check_dates(struct diary__operation *op,
                               struct diary_timing *t, bool is_import)
{
    int64_t *dates;
    size_t count;
    size_t left;
    const char *bad;
    /* The cap is on lists made by hand; the engine's own is far off. */
    int64_t most = is_import ? TAKT_SERIES_DATES_MAX : DIARY_DATES_MAX;

    if (diary__dates_parse(&dates, &count, t->dates, op->arena, &bad) !=
        TAKT_OK)
        return diary_refuse_text(op->err, DIARY_REASON_DATES_TEXT, bad);
    if ((int64_t)count > most)
        return diary_refuse(op->err, DIARY_REASON_TOO_MANY_DATES,
                            (int64_t)count, most);
    for (size_t i = 0; i < count; i++) {
        takt_status status = check_wall(t, dates[i], op->err);

        if (status != TAKT_OK)
            return status;
    }
    left = diary__dates_sort(dates, count);
    if (left < count && !is_import) {
        size_t i = 1;

        (void)diary__dates_parse(&dates, &count, t->dates, op->arena,
                                 &bad); /* it was read before */
        for (; i < count; i++) {
            for (size_t j = 0; j < i; j++) {
                if (dates[i] == dates[j])
                    return diary_refuse_field(op->err, DIARY_REASON_SAME_TIME,
                                              DIARY_FIELD_RULE, dates[i], 0);
            }
        }
    }
    t->dates =
        diary__dates_print(dates, left, t->frame == TAKT_FRAME_DATE, op->arena);
    if (t->mode == DIARY_DATES && left > 0)
        t->start_s = dates[0];
    return TAKT_OK;
}

/* Writes rules as the engine writes them; a text that is so stays. */
static takt_status check_rules(struct diary__operation *op, const char **text)
{
    struct takt_rule *rules;
    size_t count;
    takt_status status =
        diary__rules_parse(&rules, &count, *text, op->arena, op->err);

    if (status == TAKT_OK && count == 0)
        *text = NULL;
    return status;
}

static takt_status check_mode(struct diary__operation *op,
                              struct diary_followup *followup, bool is_import)
{
    struct diary_timing *t = &followup->timing;
    takt_status status = check_rules(op, &t->rules);

    if (status == TAKT_OK)
        status = check_rules(op, &t->exrules);
    if (status != TAKT_OK)
        return status;
    if (t->mode == DIARY_AFTER_COMPLETION)
        return diary__after_check(op, followup);
    followup->after_done = NULL;
    switch (t->mode) {
    case DIARY_SINGLE:
        t->rules = t->exrules = t->dates = t->removed_days = NULL;
        t->start_shown = 1;
        return TAKT_OK;
    case DIARY_RULE:
        if (t->rules == NULL && !is_import)
            return diary_refuse_field(op->err, DIARY_REASON_REQUIRED,
                                      DIARY_FIELD_RULE, 0, 0);
        return check_dates(op, t, is_import);
    case DIARY_DATES:
        t->rules = t->exrules = NULL;
        if (!is_import && (t->dates == NULL || *t->dates == '\0'))
            return diary_refuse_field(op->err, DIARY_REASON_REQUIRED,
                                      DIARY_FIELD_RULE, 0, 0);
        return check_dates(op, t, is_import);
    default:
        return check_range(t->mode, 0, DIARY_MODE__COUNT - 1, DIARY_FIELD_RULE,
                           op->err);
    }
}

takt_status diary__check(struct diary__operation *op, struct diary_item *item,
                         bool is_import)
{
    struct diary_timing *t = &item->followup.timing;
    takt_status status = check_range(t->kind, 0, DIARY_KIND__COUNT - 1,
                                     DIARY_FIELD_KIND, op->err);

    if (status == TAKT_OK)
        status = check_zone(op->call, t, op->err);
    if (status == TAKT_OK && t->frame == TAKT_FRAME_DATE &&
        t->kind == DIARY_MEETING && t->length_days == 0)
        t->length_days = 1; /* an all-day meeting takes its day */
    if (status == TAKT_OK)
        status = check_mode(op, &item->followup, is_import);
    if (status == TAKT_OK)
        status = diary__shift_check(op, t);
    if (status == TAKT_OK)
        status = diary__check_times(t, op->err);
    if (status == TAKT_OK)
        status = check_fields(op, &item->followup.fields);
    return status == TAKT_OK ? check_seat(&item->seat, op->err) : status;
}

takt_status diary__check_slot(struct diary__operation *op,
                              const struct diary_slot *slot)
{
    takt_status status = check_range(slot->state, 0, DIARY_STATE__COUNT - 1,
                                     DIARY_FIELD_START, op->err);

    if (status == TAKT_OK)
        status = check_range(slot->slot_s, TAKT_WALL_MIN, TAKT_WALL_MAX,
                             DIARY_FIELD_START, op->err);
    if (status == TAKT_OK)
        status = check_if(slot->start_s, TAKT_WALL_MIN, TAKT_WALL_MAX,
                          DIARY_FIELD_START, op->err);
    if (status == TAKT_OK)
        status = check_if(slot->length_days, 0, LENGTH_DAYS_MAX,
                          DIARY_FIELD_LENGTH, op->err);
    if (status == TAKT_OK)
        status =
            check_if(slot->length_s, 0, (int64_t)LENGTH_DAYS_MAX * TAKT_DAY_S,
                     DIARY_FIELD_LENGTH, op->err);
    return status == TAKT_OK ? check_fields(op, &slot->fields) : status;
}

takt_status diary__check_person(const struct diary_call *call,
                                const struct diary_person *person,
                                struct diary_error *err)
{
    const struct {
        int64_t value;
        int64_t from;
        int64_t to;
    } numbers[] = {
        {person->first_weekday, TAKT_MONDAY, TAKT_SUNDAY},
        {person->meeting_length_s, 0, TAKT_DAY_S},
        {person->call_length_s, 0, TAKT_DAY_S},
        {person->alarm_s, DIARY_ALARM_OFF, 400 * TAKT_DAY_S},
        {person->all_day_start_s, 0, TAKT_DAY_S},
        {person->all_day_end_s, person->all_day_start_s, TAKT_DAY_S},
        {person->day_start_s, 0, TAKT_DAY_S},
        {person->three_state, 0, 1},
        {person->day_end_s, person->day_start_s, TAKT_DAY_S},
        {person->week_days, 5, 7},
        {person->lunch_start_s, 0, TAKT_DAY_S},
        {person->lunch_end_s, person->lunch_start_s, TAKT_DAY_S},
        {person->task_alarm_s, DIARY_ALARM_OFF, 400 * TAKT_DAY_S},
        {person->silent_after_s, DIARY_NEVER_SILENT, 400 * TAKT_DAY_S},
        {person->shortcuts, 0, 1},
        {person->theme, 0, DIARY_THEME__COUNT - 1},
        {person->wants_mail, 0, 1},
        {person->participants_from_view, 0, 1},
    };
    const char *texts[] = {person->name, person->address, person->language,
                           person->country};
    takt_status status = TAKT_OK;

    for (size_t i = 0;
         status == TAKT_OK && i < sizeof(numbers) / sizeof(numbers[0]); i++)
        status = check_range(numbers[i].value, numbers[i].from, numbers[i].to,
                             DIARY_FIELD_PREFERENCE, err);
    for (size_t i = 0;
         status == TAKT_OK && i < sizeof(texts) / sizeof(texts[0]); i++)
        status = check_text(texts[i], DIARY_FIELD_PREFERENCE, err);
    if (status == TAKT_OK && person->zone != NULL &&
        call->find_zone(call->zone_ctx, person->zone) == NULL)
        return diary_refuse_text(err, DIARY_REASON_ZONE_UNKNOWN, person->zone);
    return status;
}

takt_status diary__fit_start(struct diary__operation *op,
                             struct diary_timing *timing, bool *moved)
{
    bool is_date = timing->frame == TAKT_FRAME_DATE;
    struct takt_walk *walk = NULL;
    struct takt_error takt = {0};
    struct takt_rule *rules;
    size_t count;
    int64_t first_s = timing->start_s;
    takt_status status =
        diary__rules_parse(&rules, &count, timing->rules, op->arena, op->err);

    *moved = false;
    if (status != TAKT_OK || timing->mode != DIARY_RULE || count != 1)
        return status;
    /* SPEC R-040 and D-05: the first fitting day, whatever the interval,
     * which then counts from there. */
    rules[0].interval = 1;
    rules[0].count = 0;
    status = diary__engine(takt_walk_compile(&walk, &rules[0], timing->start_s,
                                             is_date, NULL, &takt),
                           &takt, op->err);
    if (status == TAKT_OK && takt_walk_first(walk, &first_s) != TAKT_OK)
        status = diary_refuse_field(op->err, DIARY_REASON_NO_DATES,
                                    DIARY_FIELD_RULE, 0, 0);
    takt_walk_free(walk);
    if (status != TAKT_OK)
        return status;
    *moved = first_s != timing->start_s;
    timing->start_s = first_s;
    return TAKT_OK;
}

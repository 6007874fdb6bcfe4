/* SPDX-License-Identifier: MIT */
/* Looks through a set for what takt-rules(7) warns of. Dates are looked up in
 * the series of rules and added dates alone: what was taken out says nothing
 * of what it was taken from. */
#include "cli/warnings.h"

#include "cli/output.h"
#include "cli/when.h"
#include "face/moment.h"

static void warn(struct warnings *out, const char *reading,
                 enum message message)
{
    if (out->count < WARNINGS_MAX)
        out->list[out->count++] =
            (struct warning){.reading = reading, .message = message};
}

static void warn_at(struct warnings *out, const char *reading,
                    enum message message, int64_t wall_s)
{
    warn(out, reading, message);
    out->list[out->count - 1].has_wall = true;
    out->list[out->count - 1].wall_s = wall_s;
}

/* ---- rules -------------------------------------------------------------- */

/* Whether UNTIL lies before the start, so that nothing is left (U6). */
static bool is_over(const struct takt_series_options *options,
                    const struct takt_rule *rule)
{
    int64_t start_s = options->start_s;

    if (rule->until == TAKT_UNTIL_DATE || options->frame == TAKT_FRAME_DATE)
        return moment_day(rule->until_s) < moment_day(start_s);
    if (rule->until == TAKT_UNTIL_UTC && options->frame == TAKT_FRAME_ZONE)
        start_s = takt_zone_resolve(options->zone, start_s).at_s;
    return rule->until_s < start_s;
}

static void look_at_rules(struct warnings *out,
                          const struct takt_series_options *options)
{
    const bool is_date = options->frame == TAKT_FRAME_DATE;
    bool has[4] = {false};

    for (size_t i = 0; i < options->rule_count; i++) {
        const struct takt_rule *rule = &options->rules[i];
        const bool has_clock =
            rule->by_hour != 0 || rule->by_minute != 0 || rule->by_second != 0;
        has[0] |= rule->until == TAKT_UNTIL_DATE && !is_date;
        has[1] |= rule->until > TAKT_UNTIL_DATE && is_date;
        has[2] |= is_date && has_clock;
        has[3] |= rule->until != TAKT_UNTIL_NONE && is_over(options, rule);
    }
    if (has[0])
        warn(out, "U1", MSG_WARN_UNTIL_DATE);
    if (has[1])
        warn(out, "U2", MSG_WARN_UNTIL_TIME);
    if (has[2])
        warn(out, "S3", MSG_WARN_CLOCK);
    if (has[3])
        warn(out, "U6", MSG_WARN_UNTIL_BEFORE);
}

/* ---- dates -------------------------------------------------------------- */

/* Whether the series has a date on a day of its frame. */
static bool has_day(const struct takt_series *series, int32_t day)
{
    const int64_t wall_s = (int64_t)day * TAKT_DAY_S;
    struct takt_series_iter iter;
    struct takt_occurrence found;
    bool is_there = false;

    if (takt_series_iter_open(&iter, series,
                              takt_series_resolve(series, wall_s).at_s) ==
            TAKT_OK &&
        takt_series_iter_next(&iter, &found, 1) == 1)
        is_there = moment_day(found.wall_s) == day;
    takt_series_iter_close(&iter);
    return is_there;
}

static bool has_instant(const struct takt_series *series,
                        const struct takt_series_options *options, int64_t at_s,
                        int64_t *wall_s)
{
    struct takt_occurrence found;

    *wall_s = at_s;
    if (options->frame == TAKT_FRAME_ZONE)
        *wall_s += takt_zone_offset(options->zone, at_s);
    return takt_series_find(series, *wall_s, &found) == TAKT_OK;
}

/* The first date taken out that is none (X11). */
static void look_at_removed(struct warnings *out,
                            const struct takt_series_options *options,
                            const struct takt_series *series)
{
    int64_t wall_s;

    for (size_t i = 0; i < options->removed_count; i++)
        if (!has_instant(series, options, options->removed[i], &wall_s)) {
            warn_at(out, "X11", MSG_WARN_REMOVED_NONE, wall_s);
            return;
        }
    for (size_t i = 0; i < options->removed_day_count; i++)
        if (!has_day(series, options->removed_days[i])) {
            warn_at(out, "X11", MSG_WARN_REMOVED_NONE,
                    (int64_t)options->removed_days[i] * TAKT_DAY_S);
            return;
        }
}

/* A start that no rule makes: the first date comes later (SPEC D-24). */
static void look_at_start(struct warnings *out,
                          const struct takt_series_options *options,
                          const struct takt_series *series)
{
    struct takt_occurrence first;

    if (options->rule_count == 0 || options->start_shown ||
        takt_series_find(series, options->start_s, &first) == TAKT_OK ||
        takt_series_first(series, &first) != TAKT_OK)
        return;
    warn_at(out, "S1", MSG_WARN_START, first.wall_s);
}

void warnings_find(struct warnings *out, const struct ical_set *set)
{
    struct takt_series_options options = set->options;
    struct takt_series *series;

    *out = (struct warnings){.count = 0};
    look_at_rules(out, &set->options);
    if (options.rule_count == 0 && options.added_count > 0)
        warn(out, "X6", MSG_WARN_START_TOO);
    if (set->has_other_added)
        warn(out, "X4", MSG_WARN_ADDED_KIND);
    if (set->has_other_removed)
        warn(out, options.frame == TAKT_FRAME_DATE ? "X8" : "X7",
             options.frame == TAKT_FRAME_DATE ? MSG_WARN_REMOVED_TIME
                                              : MSG_WARN_REMOVED_DAY);
    options.exrule_count = 0;
    options.removed_count = 0;
    options.removed_day_count = 0;
    if (takt_series_make(&series, &options, NULL, NULL) != TAKT_OK)
        return;
    look_at_removed(out, &set->options, series);
    look_at_start(out, &set->options, series);
    takt_series_free(series);
}

/* ---- saying so ---------------------------------------------------------- */

static void add_sentence(const struct cli *cli, struct buf *out,
                         const struct warning *warning,
                         const struct ical_set *set)
{
    TAKT_AUTO(buf) when = BUF_INIT(OUTPUT_MAX);

    if (warning->has_wall && set->options.frame == TAKT_FRAME_DATE)
        moment_add_day(&when, moment_day(warning->wall_s));
    else if (warning->has_wall)
        moment_add_wall(&when, warning->wall_s);
    message_add(out, cli->lang, warning->message,
                (const char *const[]){buf_str(&when)});
}

void warnings_print(const struct cli *cli, const struct warnings *warnings,
                    const struct ical_set *set)
{
    for (size_t i = 0; i < warnings->count; i++) {
        TAKT_AUTO(buf) sentence = BUF_INIT(OUTPUT_MAX);
        add_sentence(cli, &sentence, &warnings->list[i], set);
        output_say(cli, MSG_CHECK_WARNING,
                   (const char *const[]){warnings->list[i].reading,
                                         buf_str(&sentence)});
    }
}

json_t *warnings_json(const struct cli *cli, const struct warnings *warnings,
                      const struct ical_set *set)
{
    json_t *list = json_array();

    for (size_t i = 0; i < warnings->count; i++) {
        TAKT_AUTO(buf) sentence = BUF_INIT(OUTPUT_MAX);
        json_t *value = json_object();
        add_sentence(cli, &sentence, &warnings->list[i], set);
        json_object_set_new(value, "reading",
                            json_string(warnings->list[i].reading));
        json_object_set_new(value, "message",
                            output_json_text(buf_str(&sentence)));
        json_array_append_new(list, value);
    }
    return list;
}

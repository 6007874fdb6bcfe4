/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as content lines, and as a set of property lines. Lines come back
 * the same when they are folded and unfolded again, and each of their bytes
 * is found in the source; the parts of a split line lie in it in order. A set
 * that is refused is refused with a place inside the text.
 */
#include <stdlib.h>
#include <string.h>

#include "ical/fold.h"
#include "ical/property.h"
#include "ical/sets.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the run, whatever NDEBUG says. */
static void require(bool holds)
{
    if (!holds)
        abort();
}

static takt_status no_zone(void *ctx, const char *name, size_t len,
                           const struct takt_zone **out)
{
    (void)ctx;
    (void)name;
    (void)len;
    *out = NULL;
    return TAKT_DONE;
}

static void check_split(struct ical_text line)
{
    struct ical_property property;
    struct ical_param param;
    struct ical_text rest;
    size_t bad_at = 0;

    if (!ical_property_parse(&property, line, &bad_at)) {
        require(bad_at <= line.len && property.name.at == NULL);
        return;
    }
    require(property.name.at == line.at && property.name.len > 0);
    require(property.name.len + property.params.len + 1 + property.value.len ==
            line.len);
    rest = property.params;
    while (ical_param_next(&rest, &param))
        require(param.name.at >= property.params.at &&
                param.value.at + param.value.len <= property.value.at);
}

static void check_lines(const char *text, size_t len)
{
    TAKT_AUTO(ical_lines) lines = {.count = 0};
    TAKT_AUTO(ical_lines) again = {.count = 0};
    TAKT_AUTO(buf) folded = BUF_INIT(ICAL_FILE_MAX);

    require(ical_unfold(&lines, text, len) == TAKT_OK);
    for (size_t i = 0; i < lines.count; i++) {
        const struct ical_line *line = &lines.line[i];

        for (size_t at = 0; at < line->text.len && at < 1000; at++)
            require(text[ical_lines_locate(text, len, line, at)] ==
                    line->text.at[at]);
        check_split(line->text);
        ical_fold(&folded, line->text);
    }
    require(ical_unfold(&again, buf_str(&folded), folded.len) == TAKT_OK);
    /* A first line that begins with a byte order mark or a space loses it or
     * joins the line before. */
    if (lines.count != again.count)
        return;
    for (size_t i = 1; i < lines.count; i++) {
        require(lines.line[i].text.len == again.line[i].text.len);
        require(memcmp(lines.line[i].text.at, again.line[i].text.at,
                       lines.line[i].text.len) == 0);
    }
}

static void check_set(const char *text, size_t len)
{
    const struct ical_zones zones = {.find = no_zone};
    TAKT_AUTO(ical_set) set = {.line = 0};
    struct takt_error err = {.status = TAKT_OK};
    struct takt_series *series;

    if (ical_set_parse(&set, text, len, &zones, &err) != TAKT_OK) {
        require(err.status == TAKT_REFUSED && err.reason != TAKT_REASON_NONE);
        require(err.offset <= len && set.options.rules == NULL);
        return;
    }
    require(set.options.start_shown == (set.options.rule_count == 0));
    if (takt_series_make(&series, &set.options, NULL, &err) == TAKT_OK)
        takt_series_free(series);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_lines((const char *)data, size);
    check_set((const char *)data, size);
    return 0;
}

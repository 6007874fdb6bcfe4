/* SPDX-License-Identifier: MIT */
/* Days off on the command line; see days_off.h. The words of the options are
 * taken in both languages, whatever the language of the answers. */
#include "cli/days_off.h"

#include <string.h>

#include "cli/output.h"
#include "cli/when.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static bool find_word(const char *text, size_t count,
                      const char *const words[][2], size_t *out)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < 2; j++)
            if (when_is_name(text, strlen(text), words[i][j], SIZE_MAX)) {
                *out = i;
                return true;
            }
    return false;
}

static bool parse_way(const char *text, enum takt_shift_way *out)
{
    static const char *const words[TAKT_SHIFT__COUNT][2] = {
        [TAKT_SHIFT_KEEP] = {"keep", "behold"},
        [TAKT_SHIFT_SKIP] = {"skip", "hopp-over"},
        [TAKT_SHIFT_NEXT] = {"next", "neste"},
        [TAKT_SHIFT_PREVIOUS] = {"previous", "forrige"},
        [TAKT_SHIFT_NEAREST] = {"nearest", "nærmeste"},
    };
    size_t way;

    if (!find_word(text, COUNT(words), words, &way))
        return false;
    *out = (enum takt_shift_way)way;
    return true;
}

/* Which days are off. */
static int parse_which(const struct cli *cli, const char *text,
                       struct takt_place place, struct takt_workdays *out)
{
    static const char *const words[][2] = {
        {"both", "begge"},
        {"weekends", "helger"},
        {"holidays", "helligdager"},
    };
    size_t which;

    if (!find_word(text, COUNT(words), words, &which))
        return cli_fail(cli, CLI_USAGE, MSG_BAD_VALUE,
                        (const char *const[]){"days-off", text});
    *out = (struct takt_workdays){.weekend = which == 2 ? 0 : TAKT_WEEKEND};
    if (which == 1)
        return CLI_OK;
    if (place.country == NULL)
        return cli_fail(cli, CLI_USAGE, MSG_NO_COUNTRY, NULL);
    out->place = place;
    return CLI_OK;
}

int days_off_parse(const struct cli *cli, const char *on, const char *which,
                   struct takt_place place, struct takt_shift *out)
{
    const bool was_on = out->way != TAKT_SHIFT_KEEP;

    if (on == NULL && !was_on)
        return cli_fail(cli, CLI_USAGE, MSG_DAYS_OFF_WHAT, NULL);
    if (on != NULL && !parse_way(on, &out->way))
        return cli_fail(cli, CLI_USAGE, MSG_BAD_VALUE,
                        (const char *const[]){"on-day-off", on});
    if (out->way == TAKT_SHIFT_KEEP || (which == NULL && was_on))
        return CLI_OK;
    return parse_which(cli, which == NULL ? "both" : which, place,
                       &out->workdays);
}

int days_off_read(struct book *book, const struct cli_args *args,
                  struct diary_timing *timing, uint32_t *mask)
{
    const char *on = cli_value(args, "on-day-off");
    const char *which = cli_value(args, "days-off");
    const char *old = timing->shift == NULL ? "" : timing->shift;
    char text[TAKT_SHIFT_TEXT_MAX];
    struct takt_shift shift;
    struct takt_place home;
    size_t len;

    if (on == NULL && which == NULL)
        return CLI_OK;
    (void)days_off_place(&home, book->person.country); /* else nowhere */
    (void)takt_shift_parse(&shift, old, strlen(old), home,
                           NULL); /* what is stored was checked */
    int status = days_off_parse(book->cli, on, which, home, &shift);
    if (status != CLI_OK)
        return status;
    (void)takt_shift_print(&shift, text, sizeof(text), &len); /* it fits */
    timing->shift = diary_take_text(&book->arena, text, len);
    *mask |= DIARY_BIT(DIARY_FIELD_SHIFT);
    return CLI_OK;
}

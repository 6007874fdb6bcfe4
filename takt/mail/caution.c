/* SPDX-License-Identifier: MIT */
#include "mail/caution.h"

#include "account/people.h"
#include "ical/itip_dates.h"

static bool is_outside(const struct diary_call *call, int64_t person,
                       struct diary_arena *arena)
{
    struct diary_person found;

    return account_person(call, person, &found, arena, NULL) == TAKT_OK &&
           found.kind == DIARY_OUTSIDE;
}

static bool asks_outside(const struct diary_call *call,
                         const struct diary_item *item,
                         struct diary_arena *arena)
{
    int64_t last = DIARY_NONE;

    if (item->other_count == 0 ||
        is_outside(call, item->followup.timing.owner, arena))
        return false;
    for (size_t i = 0; i < item->other_count; i++) {
        if (item->others[i].person == last)
            continue;
        last = item->others[i].person;
        if (is_outside(call, last, arena))
            return true;
    }
    return false;
}

/* Whether a mail says some of the dates as RDATE. */
static bool has_lone_dates(const struct diary_item *item,
                           struct diary_arena *arena)
{
    struct diary_item said = *item;

    if (!diary_item_repeats(item))
        return false;
    itip_dates_as_rule(&said, arena);
    if (said.followup.timing.dates != NULL)
        return true;
    for (size_t i = 0; i < said.slot_count; i++)
        if (said.slots[i].origin == DIARY_BY_HAND &&
            said.slots[i].state != DIARY_REMOVED)
            return true;
    return false;
}

enum diary_caution mail_caution(const struct diary_call *call,
                                const struct diary_item *item,
                                struct diary_arena *arena)
{
    struct diary_house house;

    if (item->followup.caution != DIARY_CAUTION_NONE)
        return (enum diary_caution)item->followup.caution;
    if (!asks_outside(call, item, arena) ||
        diary_house(call, &house, arena, NULL) != TAKT_OK)
        return DIARY_CAUTION_NONE;
    if (house.mail == NULL)
        return DIARY_CAUTION_UNTOLD;
    return has_lone_dates(item, arena) ? DIARY_CAUTION_RULE
                                       : DIARY_CAUTION_NONE;
}

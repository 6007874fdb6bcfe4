/* SPDX-License-Identifier: MIT */
/*
 * The USA: the federal holidays of 5 U.S.C. 6103, Juneteenth by Public Law
 * 117-17 of 17 June 2021. Inauguration Day is off around Washington only, and
 * days of mourning and Christmas Eves that a president gives to the civil
 * service are no holidays; neither stands here. States have others.
 */
#include "holiday/country.h"

static const struct holiday_rule rules[] = {
    {.name = "New Year's Day",
     .month = 1,
     .date = 1,
     .shift = HOLIDAY_TO_NEAREST},
    {.name = "Martin Luther King Jr. Day",
     .kind = HOLIDAY_NTH,
     .month = 1,
     .nth = 3,
     .weekday = TAKT_MONDAY},
    {.name = "Washington's Birthday",
     .kind = HOLIDAY_NTH,
     .month = 2,
     .nth = 3,
     .weekday = TAKT_MONDAY},
    {.name = "Memorial Day",
     .kind = HOLIDAY_NTH,
     .month = 5,
     .nth = -1,
     .weekday = TAKT_MONDAY},
    {.name = "Juneteenth",
     .month = 6,
     .date = 19,
     .shift = HOLIDAY_TO_NEAREST,
     .from = 2021},
    {.name = "Independence Day",
     .month = 7,
     .date = 4,
     .shift = HOLIDAY_TO_NEAREST},
    {.name = "Labor Day",
     .kind = HOLIDAY_NTH,
     .month = 9,
     .nth = 1,
     .weekday = TAKT_MONDAY},
    {.name = "Columbus Day",
     .kind = HOLIDAY_NTH,
     .month = 10,
     .nth = 2,
     .weekday = TAKT_MONDAY},
    {.name = "Veterans Day",
     .month = 11,
     .date = 11,
     .shift = HOLIDAY_TO_NEAREST},
    {.name = "Thanksgiving Day",
     .kind = HOLIDAY_NTH,
     .month = 11,
     .nth = 4,
     .weekday = TAKT_THURSDAY},
    {.name = "Christmas Day",
     .month = 12,
     .date = 25,
     .shift = HOLIDAY_TO_NEAREST},
};

const struct takt_country takt__country_us = {
    .code = "US",
    .name = "United States",
    .lang = "en",
    .rules = rules,
    .rule_count = COUNT(rules),
};

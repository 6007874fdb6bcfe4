/* SPDX-License-Identifier: MIT */
/* English. */
#include "words/lang.h"

const struct words_lang takt__lang_en = {
    .tag = "en",
    .tags = "en",

    .weekday = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
                "Saturday", "Sunday"},
    .weekday_on = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
                   "Saturday", "Sunday"},
    .weekday_nth = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
                    "Saturday", "Sunday"},
    .workday_nth = "workday",
    .day_off_nth = "day off",
    .any_day_nth = "weekday (Mon–Sun)",
    .month = {"", "January", "February", "March", "April", "May", "June",
              "July", "August", "September", "October", "November", "December"},
    .ordinal = {"", "first", "second", "third", "fourth", "last"},

    .nth_ones = {"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"},
    .nth_teens = "th",

    .comma = ", ",
    .joint_and = " and ",
    .joint_or = " or ",

    .date = "{day} {month}",
    .date_year = "{day} {month} {year}",
    .weekday_date = "{weekday} {date}",
    .time_point = ":",
    .at = " at {time}",
    .from_to = ", {time}–{to}",
    .to_later = {", {time}–{to} the day after", ", {time}–{to} {n} days later"},
    .lasts = {", lasting one day", ", lasting {n} days"},

    .every =
        {
            [TAKT_FREQ_SECONDLY] = {"every second", "every 2 seconds",
                                    "every {n} seconds"},
            [TAKT_FREQ_MINUTELY] = {"every minute", "every 2 minutes",
                                    "every {n} minutes"},
            [TAKT_FREQ_HOURLY] = {"every hour", "every other hour",
                                  "every {nth} hour"},
            [TAKT_FREQ_DAILY] = {"every day", "every other day",
                                 "every {nth} day"},
            [TAKT_FREQ_WEEKLY] = {"every week", "every other week",
                                  "every {nth} week"},
            [TAKT_FREQ_MONTHLY] = {"every month", "every other month",
                                   "every {nth} month"},
            [TAKT_FREQ_YEARLY] = {"every year", "every other year",
                                  "every {nth} year"},
        },
    .adverb =
        {
            [TAKT_FREQ_SECONDLY] = "every second",
            [TAKT_FREQ_MINUTELY] = "every minute",
            [TAKT_FREQ_HOURLY] = "hourly",
            [TAKT_FREQ_DAILY] = "daily",
            [TAKT_FREQ_WEEKLY] = "weekly",
            [TAKT_FREQ_MONTHLY] = "monthly",
            [TAKT_FREQ_YEARLY] = "yearly",
        },
    .of_month = {"every month", "every other month", "every {nth} month"},

    .every_workday = "every workday (Mon–Fri)",
    .every_weekday = "every day",
    .weekly = "{every} on {weekdays}",
    .weeks_begin = " (weeks begin on {weekday})",
    .monthly = "{days} of {every}",
    .yearly = "{days} of {months} {every}",
    .yearly_date = "{dates} {months} {every}",
    .date_day = "{n}",
    .nth_day = "the {ordinal} {nth_weekday}",
    .days = {"day {list}", "days {list}"},
    .last_day = "the last day",
    .days_and_last = "{some_days} and {last_day}",
    .short_last = " (the last day of shorter months)",
    .short_skip = " (not in shorter months)",
    .year_last = " (or else the last day of the month)",
    .year_skip = " (leap years only)",
    .unshown = "{words} [{rule}]",

    .never = ", never ends",
    .count = {", once", ", {n} times"},
    .count_last = {", once, on {last}", ", {n} times, last on {last}"},
    .until = ", until {date}",
    .until_time = ", until {date} at {time}",
    .until_utc = ", until {date} at {time} UTC",
    .full_stop = ".",

    .quoted = "'{text}'",
    .it = "the value",
    .reason =
        {
            [TAKT_REASON_NONE] = "nothing is wrong",
            [TAKT_REASON_RULE_EMPTY] =
                "the rule is empty: write, for example, FREQ=DAILY",
            [TAKT_REASON_RULE_TOO_LONG] =
                "the rule is too long: use at most {0} bytes",
            [TAKT_REASON_PART_SYNTAX] =
                "{text} is not NAME=VALUE: write, for example, INTERVAL=2, "
                "with semicolons between the parts",
            [TAKT_REASON_PART_UNKNOWN] =
                "{text} is no part of a rule: correct the name, or take the "
                "part out",
            [TAKT_REASON_PART_TWICE] = "{text} stands twice: keep just one",
            [TAKT_REASON_FREQ_MISSING] =
                "FREQ is missing: add, for example, FREQ=WEEKLY",
            [TAKT_REASON_FREQ_UNKNOWN] =
                "{text} is not a frequency: use SECONDLY, MINUTELY, HOURLY, "
                "DAILY, WEEKLY, MONTHLY or YEARLY",
            [TAKT_REASON_NUMBER] =
                "{text} is not a whole number: write it in digits alone",
            [TAKT_REASON_RANGE] =
                "{text} is out of range: use a number from {0} to {1}",
            [TAKT_REASON_ZERO] = "{text} is zero: counting starts at 1 here",
            [TAKT_REASON_WEEKDAY_UNKNOWN] =
                "{text} is not a weekday: use MO, TU, WE, TH, FR, SA or SU",
            [TAKT_REASON_LIST_EMPTY] =
                "the list has an empty item: take out the comma, or write "
                "what is missing",
            [TAKT_REASON_DATE] =
                "{text} is not a date: write, for example, 20261126 or "
                "20261126T090000",
            [TAKT_REASON_COUNT_AND_UNTIL] =
                "COUNT and UNTIL may not stand together: choose one of them",
            [TAKT_REASON_ORDINAL_FREQ] =
                "numbered weekdays take FREQ=MONTHLY or FREQ=YEARLY: take the "
                "number out of {text}, or change FREQ",
            [TAKT_REASON_ORDINAL_WEEKNO] =
                "numbered weekdays may not stand beside BYWEEKNO: take the "
                "number out of {text}, or take BYWEEKNO out",
            [TAKT_REASON_WEEKNO_FREQ] =
                "BYWEEKNO takes FREQ=YEARLY: change FREQ, or take BYWEEKNO out",
            [TAKT_REASON_YEARDAY_FREQ] =
                "BYYEARDAY may not stand with DAILY, WEEKLY or MONTHLY: use "
                "FREQ=YEARLY, or take BYYEARDAY out",
            [TAKT_REASON_MONTHDAY_FREQ] =
                "BYMONTHDAY may not stand with WEEKLY: use FREQ=MONTHLY, or "
                "take BYMONTHDAY out",
            [TAKT_REASON_SETPOS_ALONE] =
                "BYSETPOS chooses among the dates of another BY part: add, for "
                "example, BYDAY, or take BYSETPOS out",
            [TAKT_REASON_SKIP_ALONE] =
                "SKIP takes RSCALE: add RSCALE=GREGORIAN",
            [TAKT_REASON_SKIP_UNKNOWN] =
                "{text} is no value of SKIP: use OMIT, BACKWARD or FORWARD",
            [TAKT_REASON_RSCALE_UNKNOWN] =
                "{text} is not a calendar known here: use RSCALE=GREGORIAN",
            [TAKT_REASON_LEAP_MONTH] =
                "{text} is a leap month, which GREGORIAN does not have: use 1 "
                "to 12",
            [TAKT_REASON_DATE_SUBDAILY] =
                "HOURLY, MINUTELY and SECONDLY take a time of day: give the "
                "start one, or use FREQ=DAILY",
            [TAKT_REASON_YEAR_RANGE] =
                "{text} is outside the calendar: use years from 1 to 9999",
            [TAKT_REASON_FORM_PATTERN] =
                "the option does not belong to the frequency: choose one that "
                "does",
            [TAKT_REASON_FORM_WEEKDAYS] =
                "no weekday is chosen: choose at least one",
            [TAKT_REASON_FORM_DAY] =
                "the day is missing, or the month does not have it: choose "
                "day 1 to 31, or the last day",
            [TAKT_REASON_FORM_MONTH] =
                "no month is chosen: choose at least one from January to "
                "December",
            [TAKT_REASON_FORM_ORDINAL] =
                "the ordinal does not fit: choose first, second, third, "
                "fourth or last",
            [TAKT_REASON_FORM_INTERVAL] =
                "'every' does not take that number: use {0} to {1}",
            [TAKT_REASON_FORM_END] =
                "the end does not fit: choose never, after a number of times "
                "from 1, or by a date",
            [TAKT_REASON_FORM_UNUSED] =
                "a field is filled in that the option does not use: clear it, "
                "or choose another option",
            [TAKT_REASON_FORM_ONE_MONTH] =
                "yearly, a set of weekdays, or the last day for a missing "
                "one, goes with one month alone: choose one",
            [TAKT_REASON_FORM_SHORT_MONTH] =
                "the last day of shorter months goes with day 29, 30 or 31 "
                "alone: choose one of them, or skip the month",
            [TAKT_REASON_LINE_SYNTAX] =
                "{text} is not NAME:VALUE: write, for example, "
                "DTSTART:20261126T090000",
            [TAKT_REASON_LINE_UNKNOWN] =
                "{text} does not belong here: use DTSTART, RRULE, RDATE, "
                "EXDATE, EXRULE, LIMIT, FROM or TO",
            [TAKT_REASON_LINE_TWICE] = "{text} stands twice: keep just one",
            [TAKT_REASON_LINE_TOO_LONG] =
                "the line is too long: use at most {0} bytes",
            [TAKT_REASON_PARAM] =
                "the parameter {text} cannot be used here: correct it, or "
                "take it out",
            [TAKT_REASON_START_MISSING] =
                "the start is missing: add, for example, "
                "DTSTART:20261126T090000",
            [TAKT_REASON_ZONE_UNKNOWN] =
                "{text} is not a time zone: write, for example, Europe/Oslo",
            [TAKT_REASON_PERIOD] =
                "{text} is not a period: write, for example, "
                "20261126T090000/PT1H",
            [TAKT_REASON_ENDLESS] =
                "the dates never end: set a bound with LIMIT or TO",
            [TAKT_REASON_TOO_MANY] =
                "there are too many dates: ask for at most {0}, with LIMIT or "
                "TO",
            [TAKT_REASON_TZIF] =
                "the time zone file cannot be read: put a whole TZif file in "
                "its place",
            [TAKT_REASON_TZ_FOOTER] =
                "the end of the time zone file cannot be read: put a new file "
                "in its place",
            [TAKT_REASON_NOT_AN_OCCURRENCE] =
                "the date is not in the series: choose one that is",
            [TAKT_REASON_SPLIT_MOVED] =
                "SKIP has moved the date, so the series cannot be cut there: "
                "choose a date that was not moved",
            [TAKT_REASON_UNDECIDED] =
                "{0} dates in a row are all taken out, and none was found: "
                "narrow EXRULE, or set UNTIL",
            [TAKT_REASON_AFTER] =
                "{text} is not a number of days, weeks, months or years: "
                "write, for example, P3D, P3W, P3M or P1Y",
        },
};

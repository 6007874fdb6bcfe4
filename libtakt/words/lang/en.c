/* SPDX-License-Identifier: MIT */
/* English. */
#include "words/lang.h"

static const struct words_entry words[] = {
    {WORD_ARTICLE, 0, "the|a|an|date|dates|each time"},
    {WORD_LINK, 0,
     "always|on|in|of|for|during|repeat|repeats|repeating|happens|number|nos|"
     "no"},
    {WORD_AND, 0, "and|plus|as well as"},
    {WORD_OR, 0, "or"},
    {WORD_EXCEPT, 0, "except|but not|not|excluding"},
    {WORD_RANGE, 0, "to|through|thru"},

    {WORD_EVERY, 1, "every|each|all|every single|per"},
    {WORD_EVERY, 2, "every other|each other|alternate"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_SECONDLY, 1), "second|seconds|sec"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MINUTELY, 1), "minute|minutes|min"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "hour|hours"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_DAILY, 1),
     "day|days|morning|mornings|evening|evenings|afternoon|night"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "week|weeks"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_WEEKLY, 2), "fortnight|fortnights"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1), "month|months"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "quarter|quarters"},
    {WORD_UNIT, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "year|years"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_HOURLY, 1), "hourly"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_DAILY, 1), "daily"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 1), "weekly"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_WEEKLY, 2), "fortnightly|biweekly"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 1), "monthly"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_MONTHLY, 3), "quarterly"},
    {WORD_ADVERB, WORDS_UNIT(TAKT_FREQ_YEARLY, 1), "yearly|annually|annual"},

    {WORD_WEEKDAY, 0, "mon|mondays"},
    {WORD_WEEKDAY, 1, "tue|tues|tuesdays"},
    {WORD_WEEKDAY, 2, "wed|weds|wednesdays"},
    {WORD_WEEKDAY, 3, "thu|thur|thurs|thursdays"},
    {WORD_WEEKDAY, 4, "fri|fridays"},
    {WORD_WEEKDAY, 5, "sat|saturdays"},
    {WORD_WEEKDAY, 6, "sun|sundays"},
    {WORD_DAYS, TAKT_WORKDAYS,
     "workday|workdays|working day|working days|business day|business days|"
     "weekday|weekdays"},
    {WORD_DAYS, TAKT_DAYS_OFF,
     "day off|days off|weekend|weekends|weekend day|weekend days"},
    {WORD_DAYS, TAKT_ALL_DAYS, "day of the week|days of the week"},
    {WORD_MONTH, 1, "jan"},
    {WORD_MONTH, 2, "feb"},
    {WORD_MONTH, 3, "mar"},
    {WORD_MONTH, 4, "apr"},
    {WORD_MONTH, 6, "jun"},
    {WORD_MONTH, 7, "jul"},
    {WORD_MONTH, 8, "aug"},
    {WORD_MONTH, 9, "sep|sept"},
    {WORD_MONTH, 10, "oct"},
    {WORD_MONTH, 11, "nov"},
    {WORD_MONTH, 12, "dec"},

    {WORD_NUMBER, 1, "one"},
    {WORD_NUMBER, 2, "two"},
    {WORD_NUMBER, 3, "three"},
    {WORD_NUMBER, 4, "four"},
    {WORD_NUMBER, 5, "five"},
    {WORD_NUMBER, 6, "six"},
    {WORD_NUMBER, 7, "seven"},
    {WORD_NUMBER, 8, "eight"},
    {WORD_NUMBER, 9, "nine"},
    {WORD_NUMBER, 10, "ten"},
    {WORD_NUMBER, 11, "eleven"},
    {WORD_NUMBER, 12, "twelve"},
    {WORD_NUMBER, 20, "twenty"},
    {WORD_ORDINAL, 5, "fifth"},
    {WORD_ORDINAL, 6, "sixth"},
    {WORD_ORDINAL, 7, "seventh"},
    {WORD_ORDINAL, 8, "eighth"},
    {WORD_ORDINAL, 9, "ninth"},
    {WORD_ORDINAL, 10, "tenth"},
    {WORD_ORDINAL, 11, "eleventh"},
    {WORD_ORDINAL, 12, "twelfth"},
    {WORD_ORDINAL, 15, "fifteenth"},
    {WORD_ORDINAL, 20, "twentieth"},
    {WORD_LAST, -1, "final"},
    {WORD_LAST, -2,
     "second last|second to last|next to last|penultimate|last but one"},
    {WORD_SUFFIX, 0, "st|nd|rd|th"},
    {WORD_ONLY, 0, "only|just"},
    {WORD_ARTICLE, 0, "of them|of these|of those"},

    {WORD_EASTER, 0, "easter|easter sunday|easter day"},
    {WORD_EASTER, -7, "palm sunday"},
    {WORD_EASTER, -3, "maundy thursday"},
    {WORD_EASTER, -2, "good friday"},
    {WORD_EASTER, 1, "easter monday"},
    {WORD_EASTER, 39, "ascension day"},
    {WORD_EASTER, 49, "whit sunday|pentecost"},
    {WORD_EASTER, 50, "whit monday"},
    {WORD_BEFORE, 0, "before"},
    {WORD_AFTER, 0, "after"},

    {WORD_AT, 0, "at"},
    {WORD_AM, 0, "am|a m"},
    {WORD_AM, 12, "pm|p m"},
    {WORD_ARTICLE, 0, "o'clock|oclock|o clock"},
    {WORD_CLOCK, 12 * 3600, "noon|midday"},
    {WORD_CLOCK, 0, "midnight"},
    {WORD_UTC, 0, "utc"},
    {WORD_FROM, 0, "from|starting|starts|beginning|begins|start|since"},
    {WORD_UNTIL, 0, "until|till|til|by|ends|ending|up to"},
    {WORD_UNTIL_END, 0, "through|until the end of|to the end of|thru"},
    {WORD_FEAST, WORDS_FEAST(12, 25), "christmas|christmas day|xmas"},
    {WORD_FEAST, WORDS_FEAST(12, 24), "christmas eve"},
    {WORD_FEAST, WORDS_FEAST(12, 31), "new year's eve|new years eve"},
    {WORD_FEAST, WORDS_FEAST(1, 1), "new year|new year's day"},
    {WORD_TODAY, 0, "today"},
    {WORD_TODAY, 1, "tomorrow"},
    {WORD_TODAY, 2, "the day after tomorrow"},
    {WORD_TIMES, 0, "times|time|occurrences|occurrence"},
    {WORD_ONCE, 1, "once"},
    {WORD_ONCE, 2, "twice"},
    {WORD_NEVER, 0, "never ends|for ever|forever|without end|endlessly"},
    {WORD_LAST_TIME, 0, "last on|last time"},
    {WORD_LASTS, 0, "lasting|lasts"},
    {WORD_LATER, 1, "the day after|the next day"},
    {WORD_LATER, 0, "days later"},
    {0, 0, NULL},
};

const struct words_lang takt__lang_en = {
    .words = words,
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

    .back = {"last", "second last", "{nth} last"},
    .in_months = ", in {months}",
    .in_weeks = ", in {numbered}",
    .week = {{"week {list}", "weeks {list}"},
             {"the {list} week", "the {list} week"}},
    .on_year_days = ", on {numbered} of the year",
    .year_day = {{"day {list}", "days {list}"},
                 {"the {list} day", "the {list} day"}},
    .on_month_days = ", on {numbered} of the month",
    .month_day = {{"day {list}", "days {list}"},
                  {"the {list} day", "the {list} day"}},
    .on_weekdays = ", on {weekdays}",
    .nth_of_month = " of the month",
    .nth_of_year = " of the year",
    .on_easter = ", always {list}",
    .easter = "Easter Sunday",
    .before = {"{n} day before Easter Sunday", "{n} days before Easter Sunday"},
    .after = {"{n} day after Easter Sunday", "{n} days after Easter Sunday"},
    .hours = {", in hour {list}", ", in hours {list}"},
    .minutes = {", in minute {list}", ", in minutes {list}"},
    .seconds = {", in second {list}", ", in seconds {list}"},
    .positions = ", only the {list} of them",

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
            [TAKT_REASON_WORD_EMPTY] =
                "nothing is written: write, for example, 'every other Tuesday'",
            [TAKT_REASON_WORD_TOO_LONG] =
                "the sentence is too long: use at most {0} bytes",
            [TAKT_REASON_WORD_UNKNOWN] =
                "the word {text} is not known: say it in another way",
            [TAKT_REASON_WORD_MISPLACED] =
                "{text} makes no sense where it stands: take it out, or say "
                "it in another way",
            [TAKT_REASON_WORD_TWICE] =
                "{text} says other than what was said already: keep just one "
                "of the two",
            [TAKT_REASON_WORD_TIMES] =
                "these times of day do not fit into one rule: make a series "
                "for each",
            [TAKT_REASON_WORD_DATE] =
                "{text} is not a date: write, for example, 24 December 2027",
            [TAKT_REASON_WORD_HOW_OFTEN] =
                "nothing says how often: write, for example, 'every week'",
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
            [TAKT_REASON_SHIFT] =
                "not a way off the days off: write for example "
                "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO",
            [TAKT_REASON_PLACE] =
                "the holidays of the country are missing: write one that we "
                "have, for example PLACE=NO or PLACE=DE-BY",
        },
};

/* SPDX-License-Identifier: MIT */
/* The texts of the command line in English. */
#include "cli/messages.h"

const char *const messages_en[MSG__COUNT] = {
    [MSG_NONE] = "",
    [MSG_ANY] = "{0}",
    /* help */
    [MSG_HELP_USAGE] = "Usage: takt {0} {1}",
    [MSG_HELP_OPTIONS] = "Options:",
    [MSG_HELP_COMMON] = "Common options:",
    [MSG_HELP] = "Takt, a diary for follow-ups that repeat.\n\nUsage: takt "
                 "COMMAND [options]\n\nCommands:",
    [MSG_HELP_MORE] =
        "'takt COMMAND --help' tells about one command, 'man takt' about all.",
    [MSG_COMMON_DB] = "the diary's file",
    [MSG_COMMON_ZONE] = "the time zone, as Europe/Oslo",
    [MSG_COMMON_LANG] = "the language: nb or en",
    [MSG_COMMON_JSON] = "answer in JSON",
    [MSG_COMMON_HELP] = "show this help",
    [MSG_VALUE_FILE] = "FILE",
    [MSG_VALUE_ZONE] = "ZONE",
    [MSG_VALUE_LANG] = "LANGUAGE",
    [MSG_VALUE_TIME] = "TIME",
    [MSG_VALUE_DATE] = "DATE",
    [MSG_VALUE_DATES] = "DATES",
    [MSG_VALUE_CLOCK] = "CLOCK",
    [MSG_VALUE_NUMBER] = "N",
    [MSG_VALUE_LENGTH] = "LENGTH",
    [MSG_VALUE_TEXT] = "TEXT",
    [MSG_VALUE_WORD] = "WORD",
    [MSG_VALUE_RULE] = "RULE",
    [MSG_VALUE_DAYS] = "DAYS",
    [MSG_VALUE_MONTHS] = "MONTHS",
    [MSG_VALUE_WEEKDAYS] = "WEEKDAYS",
    [MSG_VALUE_ORDINAL] = "ORDINAL",
    [MSG_VALUE_NAME] = "NAME",
    [MSG_VALUE_ADDRESS] = "ADDRESS",
    [MSG_VALUE_COLOR] = "COLOUR",
    /* not called so */
    [MSG_OPTION_UNKNOWN] = "there is no option '{0}'",
    [MSG_OPTION_TWICE] = "'{0}' may be given once",
    [MSG_OPTION_NO_VALUE] = "'{0}': this option takes no value",
    [MSG_OPTION_NEEDS_VALUE] = "'{0}' needs a value",
    [MSG_OPTION_NUMBER] = "'{0}' takes a number",
    [MSG_COMMAND_UNKNOWN] = "there is no command '{0}'",
    [MSG_COMMAND_MISSING] = "which command?",
    [MSG_DID_YOU_MEAN] = "did you mean '{0}'?",
    [MSG_TRY_HELP] = "'takt {0}{1}--help' tells more",
    [MSG_WORD_MISSING] = "something is missing: {0}",
    [MSG_WORD_TOO_MANY] = "'{0}' is too much here",
    [MSG_BAD_LANG] = "'{0}' is not a language that Takt speaks: nb or en",
    [MSG_BAD_TIME] =
        "'{0}' is not a time; write 2026-12-01 or 2026-12-01T09:00",
    [MSG_BAD_LENGTH] = "'{0}' is not a length; write 30m, 1h or 1h30m",
    [MSG_BAD_NOW] = "the variable TAKT_NOW is not a time in UTC",
    /* what went wrong */
    [MSG_NO_MEMORY] = "there is no memory left",
    [MSG_NO_INPUT] = "the input could not be read",
    [MSG_NO_OUTPUT] = "the output could not be written",
    [MSG_TOO_LARGE] = "the input is too large",
    [MSG_AT_LINE] = "line {0}: ",
    /* expand */
    [MSG_EXPAND_WORDS] = "RULE --start TIME [options]",
    [MSG_EXPAND_ABOUT] = "prints the dates of a rule",
    [MSG_EXPAND_START] =
        "the start (DTSTART): 2026-12-01T09:00, or a date for all-day",
    [MSG_EXPAND_FROM] = "no date before this one",
    [MSG_EXPAND_TO] = "no date at or after this one",
    [MSG_EXPAND_LIMIT] = "at most so many dates; 100 without --to",
    [MSG_EXPAND_BATCH] =
        "answer sets of property lines from standard input, a line each",
    [MSG_EXPAND_NO_START] = "--start is missing, and the rule has no DTSTART",
    [MSG_EXPAND_TWO_STARTS] =
        "the rule has a DTSTART of its own: leave out {0}",
    [MSG_EXPAND_BATCH_ALONE] =
        "--batch reads standard input and takes no rule and no other options",
    [MSG_EXPAND_NO_RULE] = "a rule is missing",
    /* check */
    [MSG_CHECK_WORDS] = "RULE",
    [MSG_CHECK_ABOUT] =
        "says whether a rule is well formed, and how to mend it",
    [MSG_CHECK_OK] = "ok",
    [MSG_CHECK_NEVER] = "ok, but it never occurs",
    [MSG_CHECK_PLACE] = "offset {0}, {1}: ",
    /* describe */
    [MSG_DESCRIBE_WORDS] = "RULE [--start TIME]",
    [MSG_DESCRIBE_ABOUT] = "says a rule in words",
    [MSG_DESCRIBE_START] = "the start, for what the rule leaves to it",
    [MSG_DESCRIBE_LENGTH] = "say when it ends too, as 1h30m",
    /* why the diary refused */
    [MSG_STORE] = "the diary's file cannot be used: {3}",
    [MSG_STORE_BUSY] = "another program keeps the diary busy; try again",
    [MSG_STORE_VERSION] =
        "the diary is of a newer Takt (version {0}; this one knows {1})",
    [MSG_NOT_FOUND] = "there is no follow-up {0}",
    [MSG_NO_SUCH_DATE] = "the follow-up has no date {0}",
    [MSG_NOT_OWNER] = "only the owner may do this",
    [MSG_COMPLETED_LOCKED] =
        "{0} is completed; take the tick away first (takt done --undo)",
    [MSG_ZONE_UNKNOWN] = "there is no time zone '{3}'",
    [MSG_NO_DATES] = "the rule makes no date",
    [MSG_TOO_MANY_DATES] =
        "{0} dates are too many; at most {1} can be picked by hand",
    [MSG_SAME_TIME] = "{0} is given twice",
    [MSG_FIELD_RANGE] = "{2}: only {0} to {1} is allowed",
    [MSG_FIELD_REQUIRED] = "{2} may not be empty",
    [MSG_FIELD_TEXT] = "{2} is too long, or no UTF-8",
    [MSG_DATES_TEXT] = "the dates cannot be read from here on: {3}",
    [MSG_NEEDS_SCOPE] =
        "{2} belongs to the whole series; say --this-and-future or --all-open",
    [MSG_PAST_FIELDS] = "{2}: of all dates, past ones too, only title, links "
                        "and type can change",
    [MSG_NOTHING_OPEN] = "no date is left that is not completed",
    [MSG_CANNOT_SPLIT] =
        "several rules cannot be cut in two; change one date, or make it anew",
    [MSG_NOT_REPEATING] = "the follow-up does not repeat",
    [MSG_LAST_ID] = "the diary is full",
    [MSG_NO_SUCH_TYPE] = "there is no type {0}",
    [MSG_UNDO_NOTHING] = "there is nothing to undo",
    [MSG_UNDO_NOT_FOUND] = "there is no operation {0}",
    [MSG_UNDO_DONE] = "operation {0} is undone already",
    [MSG_UNDO_LATER] =
        "operation {0} cannot be undone before the later {1} on '{3}'",
    [MSG_AFTER_COMPLETION] = "repeating after completion is not made yet",
    /* fields */
    [MSG_FIELD_TITLE] = "the title",
    [MSG_FIELD_AGENDA] = "the agenda",
    [MSG_FIELD_NOTES] = "the internal notes",
    [MSG_FIELD_LOCATION] = "the location",
    [MSG_FIELD_LINKS] = "the links",
    [MSG_FIELD_CUSTOM] = "the custom fields",
    [MSG_FIELD_VIDEO] = "the video address",
    [MSG_FIELD_TYPE] = "the type",
    [MSG_FIELD_DIRECTION] = "the direction",
    [MSG_FIELD_VISIBLE] = "who sees it",
    [MSG_FIELD_PUBLISHED] = "published",
    [MSG_FIELD_END_ZONE] = "the zone of the end",
    [MSG_FIELD_LINES] = "the unknown lines",
    [MSG_FIELD_ALARM] = "the alarm",
    [MSG_FIELD_PRIORITY] = "the priority",
    [MSG_FIELD_SHOW_AS] = "show as",
    [MSG_FIELD_START] = "the start",
    [MSG_FIELD_LENGTH] = "the length",
    [MSG_FIELD_KIND] = "the kind",
    [MSG_FIELD_ZONE] = "the time zone",
    [MSG_FIELD_RULE] = "the recurrence",
    [MSG_FIELD_PREFERENCE] = "the preference",
    /* the diary's file */
    [MSG_NO_FOLDER] =
        "there is no place for the diary: set HOME or give --db ({0})",
    /* how it repeats */
    [MSG_HELP_PATTERN] = "How it repeats:",
    [MSG_VALUE_DAILY] = "workdays, weekdays or N",
    [MSG_VALUE_SHORT] = "last or skip",
    [MSG_PATTERN_DAILY] =
        "every workday (Mon–Fri), every day of the week, or every N days",
    [MSG_PATTERN_WEEKLY] = "every N weeks on the weekdays of --on",
    [MSG_PATTERN_MONTHLY] = "every N months on --day, or on the --nth of --on",
    [MSG_PATTERN_YEARLY] =
        "every N years in --month on --day, or on the --nth of --on",
    [MSG_PATTERN_DATES] = "dates picked by hand: 2026-12-01,2026-12-24",
    [MSG_PATTERN_RULE] = "an RRULE of iCalendar",
    [MSG_PATTERN_ON] =
        "weekdays: tue,thu; with --nth also workday, dayoff or day",
    [MSG_PATTERN_DAY] = "days of the month: 13 or 1,15 or last",
    [MSG_PATTERN_LAST_DAY] = "the last day of the month",
    [MSG_PATTERN_NTH] = "first, second, third, fourth or last",
    [MSG_PATTERN_MONTH] = "months: aug or apr,oct or 4",
    [MSG_PATTERN_SHORT] =
        "day 29 to 31 in a shorter month: take its last day, or skip it; "
        "'last' is the default for day 31 of a month",
    [MSG_PATTERN_TIMES] = "end after so many times; 10 for meetings and calls",
    [MSG_PATTERN_UNTIL] = "end by a date, which is included",
    [MSG_PATTERN_FOREVER] = "never end; the default for tasks",
    [MSG_BAD_WEEKDAYS] =
        "'{0}' are not weekdays; write mon,tue,wed,thu,fri,sat,sun",
    [MSG_BAD_DAYS] =
        "'{0}' are not days of a month; write numbers from 1 to 31, or last",
    [MSG_BAD_SHORT] = "'{0}': write last or skip",
    [MSG_BAD_NTH] = "'{0}': write first, second, third, fourth or last",
    [MSG_BAD_MONTHS] = "'{0}' are not months; write jan,feb or 1,2",
    [MSG_BAD_DAILY] =
        "'{0}': write workdays, weekdays or a number of days from 1 to 999",
    [MSG_PATTERN_WORD] = "--{0} says nothing about the pattern that was chosen",
    [MSG_TWO_ENDS] = "choose one end: --times, --until or --forever",
    [MSG_TWO_PATTERNS] =
        "choose one: --daily, --weekly, --monthly, --yearly, --dates or --rule",
    [MSG_NO_PATTERN] =
        "how often? --daily, --weekly, --monthly or --yearly is missing",
};

# SPDX-License-Identifier: MIT
"""A large diary that is the same every time, as calendar files.

One follow-up in five repeats: every week or second week, on a weekday or day
of the month, daily, yearly; half until a date, a fifth so many times, the rest
endless; some with a date left out, some with one moved. Three zones, a third
with an alarm. Of 10,000 follow-ups 1,465 have a date in November 2026 (UTC),
6,519 dates together.
"""
import datetime
import itertools
import random

from dateutil.rrule import rrulestr

BEGIN = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Takt//bench//EN\r\n"
END = "END:VCALENDAR\r\n"
DAY = datetime.timedelta(days=1)
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ALARM = ("BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\n"
         "TRIGGER:-PT15M\r\nEND:VALARM\r\n")


def basic(time):
    return time.strftime("%Y%m%dT%H%M%S")


def make_rule(chance, start):
    """A rule, and the start that it begins at."""
    kind = chance.choices(["weekly", "second week", "weekday", "day", "daily",
                           "yearly"], [40, 15, 20, 15, 7, 3])[0]
    if kind == "weekly":
        days = {start.weekday()} | {chance.randrange(5)
                                    for _ in range(chance.randrange(3))}
        rule = "FREQ=WEEKLY;BYDAY=" + ",".join(WEEKDAYS[day]
                                               for day in sorted(days))
    elif kind == "second week":
        rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + WEEKDAYS[start.weekday()]
    elif kind == "weekday":
        nth = (start.day - 1) // 7 + 1
        if nth > 4:
            start, nth = start - 7 * DAY, 4
        rule = f"FREQ=MONTHLY;BYDAY={nth}{WEEKDAYS[start.weekday()]}"
    elif kind == "day":
        start -= 3 * DAY * (start.day > 28)
        rule = f"FREQ=MONTHLY;BYMONTHDAY={start.day}"
    elif kind == "daily":
        rule = "FREQ=DAILY"
    else:
        start -= DAY * ((start.month, start.day) == (2, 29))
        rule = "FREQ=YEARLY"
    end = chance.random()
    if end < 0.5:
        rule += f";UNTIL={basic(start + chance.randrange(30, 700) * DAY)}Z"
    elif end < 0.7:
        rule += f";COUNT={chance.randrange(4, 60)}"
    return rule, start


def make_followup(chance, number):
    """The components of one follow-up."""
    zone = chance.choices(["Europe/Berlin", "America/New_York", "UTC"],
                          [70, 15, 15])[0]
    repeats = number % 5 == 4
    start = datetime.datetime(2025, 1, 1) + datetime.timedelta(
        days=chance.randrange(365 * (2 if repeats else 3)),
        hours=chance.randrange(8, 18), minutes=chance.choice([0, 15, 30, 45]))
    length = datetime.timedelta(minutes=chance.choice([15, 30, 45, 60, 90,
                                                       120]))
    all_day = not repeats and chance.random() < 0.08

    def line(name, time):
        if all_day:
            return f"{name};VALUE=DATE:{time:%Y%m%d}\r\n"
        if zone == "UTC":
            return f"{name}:{basic(time)}Z\r\n"
        return f"{name};TZID={zone}:{basic(time)}\r\n"

    def component(begin, more="", title=f"Call customer {number % 997}"):
        return (f"BEGIN:VEVENT\r\nUID:diary-{number:06}@bench.example\r\n"
                "DTSTAMP:20260101T000000Z\r\n" + line("DTSTART", begin)
                + line("DTEND", begin + (DAY if all_day else length)) + more
                + f"SUMMARY:{title}\r\nDESCRIPTION:Follow-up with customer "
                f"{number % 997}\\, note {number}.\r\n"
                f"LOCATION:Room {number % 40}\r\nCATEGORIES:FOLLOWUP,CRM\r\n"
                "STATUS:CONFIRMED\r\n" + (ALARM if number % 3 == 0 else "")
                + "END:VEVENT\r\n")

    if not repeats:
        return component(start)
    rule, start = make_rule(chance, start)
    first = list(itertools.islice(
        rrulestr(rule.replace("Z", ""), dtstart=start), 6))
    more = f"RRULE:{rule}\r\n"
    if len(first) > 3 and chance.random() < 0.2:
        more += line("EXDATE", first[2])
    text = component(start, more)
    if len(first) > 4 and chance.random() < 0.15:
        text += component(first[3] + datetime.timedelta(hours=1),
                          line("RECURRENCE-ID", first[3]),
                          f"Moved call {number}")
    return text


def calendars(count, size=20000, seed=42):
    """Calendar files of at most size follow-ups each."""
    chance = random.Random(seed)
    for begin in range(0, count, size):
        yield BEGIN + "".join(
            make_followup(chance, number)
            for number in range(begin, min(begin + size, count))) + END

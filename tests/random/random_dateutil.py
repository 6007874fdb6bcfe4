#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Random rules through `takt expand --batch` and through python-dateutil.

    random_dateutil.py TAKT RANDOM_RULES SEED COUNT

RANDOM_RULES --print writes the sets. Rules that dateutil takes for endless
work, or cannot say, are not asked. A difference on a rule that touches a
clause of our readings on which dateutil differs is counted under it; any
other difference is printed and fails.
"""

import collections
import datetime
import itertools
import re
import subprocess
import sys

from dateutil import rrule

DATES_MAX = 8
YEARS_MAX = 30
STEPS_MAX = 3000  # intervals below a day
TIMEOUT_S = 300
UNIT_S = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}

# The clauses on which dateutil differs; `p` has the parts of the rule.
CLAUSES = [
    ("F1, F3: the month of BYMONTHDAY",
     lambda p: p["FREQ"] == "YEARLY" and "BYMONTHDAY" in p
     and "BYMONTH" not in p),
    ("F2: the weekday of BYWEEKNO",
     lambda p: "BYWEEKNO" in p and "BYDAY" not in p),
    ("F10: numbered and bare weekdays",
     lambda p: re.search(r"\d", p.get("BYDAY", ""))
     and re.search(r"(^|,)[A-Z]", p["BYDAY"])),
    ("F11: ordinals",
     lambda p: re.search(r"\d", p.get("BYDAY", ""))),
    ("W1 to W6: BYWEEKNO", lambda p: "BYWEEKNO" in p),
    ("P1: the first interval of BYSETPOS", lambda p: "BYSETPOS" in p),
    ("Z9: second 60",
     lambda p: "60" in p.get("BYSECOND", "").split(",")),
    ("N9: times before the first full step",
     lambda p: p["FREQ"] in UNIT_S
     and any(k in p for k in ("BYHOUR", "BYMINUTE", "BYSECOND"))),
]


def parts_of(rule):
    return dict(part.split("=") for part in rule.split(";"))


def parse_time(text):
    return datetime.datetime.strptime(text, "%Y%m%dT%H%M%S")


def is_asked(start, parts):
    """Timed starts in years that both are made for; no SKIP, and no UNTIL
    that dateutil refuses (U1 to U4)."""
    if "VALUE=DATE" in start or "SKIP" in parts or "UNTIL" in parts:
        return False
    if not 1970 <= int(start.split(":")[1][:4]) <= 2040:
        return False
    return int(parts.get("INTERVAL", 1)) <= 100


def horizon(start, parts):
    """The last time that is looked at."""
    seconds = YEARS_MAX * 365 * 86400
    if parts["FREQ"] in UNIT_S:
        steps = STEPS_MAX * UNIT_S[parts["FREQ"]]
        seconds = min(seconds, steps * int(parts.get("INTERVAL", 1)))
    return start + datetime.timedelta(seconds=seconds)


def their_dates(start, rule, count):
    rule = rule.replace("RSCALE=GREGORIAN;", "")
    dates = rrule.rrulestr(rule, dtstart=start)
    return [f"{date:%Y%m%dT%H%M%S}"
            for date in itertools.islice(iter(dates), count)]


def run(command, text=None):
    return subprocess.run(command, input=text, stdout=subprocess.PIPE,
                          timeout=TIMEOUT_S, check=False,
                          encoding="utf-8").stdout


def compare(start_line, rule, ours, tally):
    """Counts one rule as the same, differing by a clause, or unexplained."""
    parts = parts_of(rule)
    if not is_asked(start_line, parts):
        tally["not asked"] += 1
        return True
    start = parse_time(start_line.split(":")[1])
    end = f"{horizon(start, parts):%Y%m%dT%H%M%S}"
    ours = [date for date in ours if date <= end][:DATES_MAX]
    if not ours:  # dateutil would search to the year 9999
        tally["not asked"] += 1
        return True
    try:
        theirs = their_dates(start, rule, len(ours))
    except (ValueError, IndexError):  # refused, or lost in its own table
        theirs = ["refused"]
    if theirs == ours:
        tally["the same"] += 1
        return True
    for name, is_touched in CLAUSES:
        if is_touched(parts):
            tally[name] += 1
            return True
    print(f"{start_line} / {rule}\n    takt     {' '.join(ours)}\n"
          f"    dateutil {' '.join(theirs)}")
    tally["unexplained"] += 1
    return False


def main():
    takt, random_rules, seed, count = sys.argv[1:5]
    sets = run([random_rules, "--print", "--seed", seed, "--count", count])
    lines = run([takt, "expand", "--batch"], sets).split("\n")
    tally = collections.Counter()
    is_right = True
    for text, line in zip(sets.strip().split("\n\n"), lines):
        start_line, rule_line = text.split("\n")[:2]
        ours = line.split(",") if line else []
        is_right &= compare(start_line, rule_line[len("RRULE:"):], ours, tally)
    for name, number in sorted(tally.items()):
        print(f"{number:8}  {name}")
    return 0 if is_right and tally["the same"] > 0 else 1


if __name__ == "__main__":
    sys.exit(main())

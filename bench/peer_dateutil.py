#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Times python-dateutil on one rule, for takt-bench:

    peer_dateutil.py DTSTART RRULE COUNT YEAR

Prints the ns of processor time of listing the rule's first COUNT dates, none after YEAR, the
fastest of as many times as fit into 0.1 s, and how many dates there are. The
rule is read outside the time that is measured, as takt-bench does.
"""
import datetime
import sys
import time

from dateutil import rrule

BUDGET_NS = 100_000_000


def list_dates(rule, count, end):
    found = 0
    # A rule remembers nothing here, so each walk is a new iterator.
    for date in rule:
        if date >= end or found == count:
            break
        found += 1
    return found


def main(start, text, count, year):
    start = datetime.datetime.strptime(start, '%Y%m%dT%H%M%S')
    rule = rrule.rrulestr(text, dtstart=start, cache=False)
    end = datetime.datetime(int(year) + 1, 1, 1)
    best = None
    begin = time.process_time_ns()
    while best is None or time.process_time_ns() - begin < BUDGET_NS:
        before = time.process_time_ns()
        found = list_dates(rule, int(count), end)
        taken = time.process_time_ns() - before
        best = taken if best is None else min(best, taken)
    print(best, found)


main(*sys.argv[1:])

# SPDX-License-Identifier: MIT
"""How long the month of a large diary takes, beside reading its rows.

    month.py PROGRAM MONTH_ROWS [COUNT ...]

Serves a diary of so many follow-ups (10000 and 100000), of which a fifth
repeat, and asks for the month of November 2026: the CPU time of the server,
and the time that reading the same rows from its file takes with nothing
computed, in one run. The dates in November are counted, and must be as many as
the data has.
"""
import datetime
import http.client
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

import diary_data

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests/server"))
from takt_server import Client, TaktServer  # noqa: E402

ROUNDS = 15
TRUTH = {10000: 6519, 100000: 68002}  # dates in November 2026
ASKED = (("month", "/api/v1/window?view=month&date=2026-11-15", "identity"),
         ("month, gzip", "/api/v1/window?view=month&date=2026-11-15", "gzip"),
         ("day", "/api/v1/window?view=day&date=2026-11-17", "identity"))


def cpu_ms(pid):
    """What all threads of a process have had of the processor."""
    folder = pathlib.Path(f"/proc/{pid}/task")
    return sum(int((thread / "schedstat").read_text().split()[0])
               for thread in folder.iterdir()) / 1e6


def instant(day):
    return int(datetime.datetime.fromisoformat(day + "T00:00+00:00")
               .timestamp())


def read_rows(program, server, grid):
    done = subprocess.run(
        [program, server.diary, str(instant(grid["from"])),
         str(instant(grid["to"]))], capture_output=True, text=True, check=True)
    rows, milliseconds = done.stdout.split()
    return int(rows), float(milliseconds)


def ask(server, client, path, encoding):
    """The CPU time of the median answer, and the last answer's body."""
    connection = http.client.HTTPConnection(server.address)
    pid = server.process.pid
    times = []
    for _ in range(ROUNDS + 1):
        begun = cpu_ms(pid)
        connection.request("GET", path, headers={
            "Cookie": client.cookie, "Accept-Encoding": encoding})
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, body
        time.sleep(0.02)  # until its threads are at rest
        times.append(cpu_ms(pid) - begun)
    connection.close()
    return statistics.median(times[1:]), min(times[1:]), body


def in_november(entries):
    return sum(1 for entry in entries
               if entry["start"] < "2026-12-01" and entry["end"] > "2026-11-01"
               and entry["end"] != "2026-11-01T00:00:00")


def measure(program, month_rows, count):
    with TaktServer(program) as server:
        for text in diary_data.calendars(count):
            path = os.path.join(server.folder.name, "data.ics")
            with open(path, "w", newline="", encoding="utf-8") as file:
                file.write(text)
            server.takt("import", path)
        server.takt("settings", "--own-zone", "UTC")
        server.takt("user", "add", "kari", "--name", "Kari", "--email",
                    "kari@example.com", "--password-stdin",
                    input="en lang setning\n")
        client = Client(server).sign_in_by_link("kari")
        print(f"{count} follow-ups")
        for name, path, encoding in ASKED:
            median, least, body = ask(server, client, path, encoding)
            print(f"  {name:12} {len(body):9} bytes  server CPU "
                  f"{median:7.2f} ms (least {least:.2f})")
            if name == "month":
                seen = json.loads(body)
                month = median
        entries = seen["people"][0]["entries"]
        rows, floor = read_rows(month_rows, server, seen["grid"])
        print(f"  rows alone   {rows:9} rows   {floor:18.2f} ms: the month "
              f"takes {month / floor:.1f} times that")
        print(f"  dates in the month's six weeks {len(entries)}, in November "
              f"{in_november(entries)} of {TRUTH.get(count, '?')}")


def main():
    counts = [int(word) for word in sys.argv[3:]] or [10000, 100000]
    for count in counts:
        measure(sys.argv[1], sys.argv[2], count)


main()

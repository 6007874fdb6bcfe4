# SPDX-License-Identifier: MIT
"""How long it takes to look a series up in the diaries of all who take part.

    participants.py PROGRAM [PEOPLE [FOLLOWUPS]]

So many people (50) have diaries of so many follow-ups each (500), of which a
fifth repeat. A series of 250 dates to which all of them are invited is
previewed: the CPU time of the server, with one participant and with all.
"""
import os
import pathlib
import statistics
import sys
import time

import diary_data

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests/server"))
from takt_server import Client, TaktServer  # noqa: E402

ROUNDS = 9
DRAFT = {"kind": "meeting", "title": "Felles", "start": "2026-11-24T10:00",
         "end": "2026-11-24T11:00", "all_day": False, "zone": "Europe/Berlin",
         "recurrence": {"pattern": "daily", "interval": 1, "sub": "every-workday",
                        "end": "count", "count": 250}}


def cpu_ms(pid):
    """What all threads of a process have had of the processor."""
    folder = pathlib.Path(f"/proc/{pid}/task")
    return sum(int((thread / "schedstat").read_text().split()[0])
               for thread in folder.iterdir()) / 1e6


def fill(server, people, followups):
    server.takt("user", "add", "kari")
    path = os.path.join(server.folder.name, "data.ics")
    for number in range(people):
        login = f"p{number}"
        server.takt("user", "add", login)
        text = "".join(diary_data.calendars(followups, seed=number))
        with open(path, "w", newline="", encoding="utf-8") as file:
            file.write(text)
        server.takt("import", path, "--person", login)


def measure(server, client, what, body):
    times = []
    for _ in range(ROUNDS + 1):
        begun = cpu_ms(server.process.pid)
        seen = client.expect(200, "POST", "/api/v1" + what, body)
        time.sleep(0.02)  # until its threads are at rest
        times.append(cpu_ms(server.process.pid) - begun)
    return statistics.median(times[1:]), min(times[1:]), seen


def main():
    program = sys.argv[1]
    people, followups = ([int(word) for word in sys.argv[2:]] + [50, 500])[:2]
    with TaktServer(program) as server:
        fill(server, people, followups)
        client = Client(server).sign_in_by_link("kari")
        for count in (1, people):
            guests = [{"person": 2 + number} for number in range(count)]
            body = {"draft": {**DRAFT, "participants": guests}}
            for what in ("/preview", "/first-free"):
                median, least, seen = measure(server, client, what, body)
                found = seen.get("conflict_count", seen.get("start"))
                print(f"{count:3} of {followups} each  {what:12} server CPU "
                      f"{median:8.2f} ms (least {least:.2f}): {found}")


main()

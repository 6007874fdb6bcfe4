# SPDX-License-Identifier: MIT
"""Mail all the way: the program sends through a real mail server, which hands
what comes back to `takt mail deliver`, and at the other end is a calendar that
shares no line with it.

    check_round_trip.py PROGRAM
"""
import json
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(__file__)
sys.path.insert(0, os.path.join(HERE, "..", "server"))

import postbox

from postbox import OWNER, PASSWORD, Postbox
from takt_server import Client, TaktServer, FIXED

API = "/api/v1"
TAKT = "takt@example.com"
OLA = "ola@example.com"
BERG = "berg@example.org"
DRAFT = {"kind": "meeting", "title": "Befaring på Ås", "all_day": False,
         "start": "2026-12-01T09:00", "end": "2026-12-01T10:00",
         "location": "Storgata 1"}
WEEKLY = {"pattern": "weekly", "weekdays": [1], "end": "count", "count": 5}
DAYS = ["20261201T090000", "20261208T090000", "20261215T090000",
        "20261222T090000", "20261229T090000"]


def shown(slot, clock=None):
    """A slot as the other calendar says it, at another clock perhaps."""
    return f"{slot[:4]}-{slot[4:6]}-{slot[6:8]}T" + \
        (clock or f"{slot[9:11]}:{slot[11:13]}")


class Other:
    """Anne Berg, and her calendar."""

    def __init__(self, box):
        self.box = box
        self.minute = 0

    def run(self, *words):
        self.minute += 1
        return subprocess.run(
            [sys.executable, "-B", os.path.join(HERE, "client.py"),
             "--imaps", str(self.box.imaps_port),
             "--submission", str(self.box.submission_port),
             "--ca", self.box.ca, "--user", BERG, "--password", PASSWORD,
             "--now", f"2026-11-23T08:{self.minute:02}:00Z", *words],
            check=True, stdout=subprocess.PIPE, text=True).stdout.strip()

    def listing(self):
        return json.loads(self.run("list"))

    def starts(self, title=None):
        return [one["start"] for one in self.listing()["events"]
                if title in (None, one["title"])]


def until(wanted, ask, seconds=10):
    """What is asked becomes what is wanted."""
    end = time.monotonic() + seconds
    while (got := ask()) != wanted:
        assert time.monotonic() < end, (got, wanted)
        time.sleep(0.02)


class House:
    def __init__(self, box, server):
        self.box = box
        self.server = server
        for login in ("kari", "ola"):
            server.takt("user", "add", login, "--name", login.title(),
                        "--email", login + "@example.com")
        self.kari, self.ola = (Client(server).sign_in_by_link(login)
                               for login in ("kari", "ola"))
        self.other = Other(box)
        self.mails = 0  # that have come to Anne Berg
        self.let_in()

    def let_in(self):
        """Mail for these comes to the diary: Postfix runs the program as
        somebody else."""
        program = shutil.copy(self.server.program, self.box.path("takt"))
        subprocess.run(["chown", "-R", OWNER, self.server.folder.name],
                       check=True)
        for address in (TAKT, OLA):
            self.box.hand_to_command(
                address, "env", "TAKT_NOW=" + FIXED, "TZ=Europe/Oslo",
                "LC_ALL=C.UTF-8", program, "mail", "deliver", "--db",
                self.server.diary)

    def arrives(self, count=1):
        """What comes to Anne Berg next."""
        self.mails += count
        new = self.box.wait_for(BERG, self.mails, 20)[-count:]
        for part in (part for mail in new for part in mail.walk()):
            assert part.get_content_charset("utf-8") == "utf-8", part
        return new

    def invite(self, **more):
        made = self.kari.expect(201, "POST", API + "/followups", {
            **DRAFT, "participants": [{"email": BERG, "name": "Anne Berg"}],
            **more})
        self.arrives()
        return f"{API}/followups/1/{made['id']}"

    def change(self, path, slot, scope="this", **change):
        self.kari.expect(200, "PATCH", f"{path}/dates/{slot}",
                         {"scope": scope, **change})
        self.arrives()

    def answered(self, path):
        (berg,) = self.kari.expect(200, "GET", path)["participants"]
        return berg["answer"], {one["slot"]: one["answer"]
                                for one in berg["dates"]}

    def notices(self, client):
        return client.expect(200, "GET", API + "/notices")["items"]

    def asked(self):
        """What Ola is asked to from outside."""
        items = self.ola.expect(200, "GET", API + "/invitations?dates=1")[
            "items"]
        return [item["entry"]["start"][:16] for item in items]


def a_series_is_answered(house):
    path = house.invite(recurrence=WEEKLY)
    listing = house.other.listing()["events"]
    assert [one["start"] for one in listing] == [shown(day) for day in DAYS]
    assert {one["title"] for one in listing} == {DRAFT["title"]}, listing
    assert {one["place"] for one in listing} == {"Storgata 1"}
    house.other.run("accept")
    until(("accepted", {}), lambda: house.answered(path))
    house.other.run("decline", "--date", shown(DAYS[1]),
                    "--comment", "Er på fjellet, dessverre")
    until(("accepted", {DAYS[1]: "declined"}), lambda: house.answered(path))
    (notice,) = house.notices(house.kari)
    assert notice["reason"] == "Er på fjellet, dessverre", notice
    house.kari.expect(204, "DELETE", "{}/notices/{owner}/{number}".format(
        API, **notice))
    return path


def it_changes(house, path):
    """What is moved, called off, split off and undone is so there too."""
    days = [shown(day) for day in DAYS]
    house.change(path, DAYS[2], start="2026-12-16T13:00",
                 end="2026-12-16T14:30")
    days[2] = "2026-12-16T13:00"
    assert house.other.starts() == days, house.other.starts()
    house.kari.expect(200, "DELETE", f"{path}/dates/{DAYS[3]}?scope=this")
    house.arrives()
    assert house.other.starts() == days[:3] + days[4:]
    house.kari.expect(200, "POST", API + "/undo", {})
    house.arrives()
    assert house.other.starts() == days
    house.change(path, DAYS[3], "future", title="Ny befaring",
                 start="2026-12-22T11:00", end="2026-12-22T12:00")
    assert house.other.starts(DRAFT["title"]) == days[:3]
    assert house.other.starts("Ny befaring") == [
        shown(day, "11:00") for day in DAYS[3:]], house.other.listing()
    house.kari.expect(200, "POST", API + "/undo", {})
    house.arrives()
    assert sorted(house.other.starts()) == days, house.other.starts()


def another_time_is_proposed(house):
    path = house.invite(title="Møte")
    house.other.run("counter", "--start", "2026-12-02T12:00",
                    "--end", "2026-12-02T13:00", "--comment", "Onsdag?")
    until(["proposed"], lambda: [one["kind"] for one
                                 in house.notices(house.kari)])
    (notice,) = house.notices(house.kari)
    house.kari.expect(200, "POST", "{}/notices/{owner}/{number}/agree".format(
        API, **notice), {})
    house.arrives()
    assert house.other.starts("Møte") == ["2026-12-02T12:00"]
    house.other.run("tentative")
    until("seen", lambda: house.answered(path)[0])
    house.other.run("refresh")
    house.arrives()
    assert house.other.starts("Møte") == ["2026-12-02T12:00"]
    house.server.takt("delete", path.split("/")[-1], "--person", "kari")
    house.arrives()
    assert not house.other.starts("Møte")


def the_other_way(house):
    """Anne Berg asks Ola, who answers."""
    other = house.other
    first = [f"2026-12-0{day}T14:00" for day in (7, 8, 9)]
    uid = other.run("invite", OLA, "--title", "Dugnad på løkka",
                    "--start", first[0], "--end", "2026-12-07T15:00",
                    "--rule", "FREQ=DAILY;COUNT=3")
    until(first, house.asked)
    entry = house.ola.expect(200, "GET", API + "/invitations")["items"][0][
        "entry"]
    assert entry["title"] == "Dugnad på løkka", entry
    path = "{}/followups/{owner}/{id}/dates/{slot}".format(API, **entry)
    for scope, answer in (("all", "accepted"), ("this", "declined")):
        house.ola.expect(200, "POST", path + "/answer",
                         {"answer": answer, "scope": scope})
        house.arrives()
    said = [(one["method"], one["slot"], one["answers"])
            for one in other.listing()["heard"] if one["uid"] == uid]
    assert said == [("REPLY", None, {OLA: "ACCEPTED"}),
                    ("REPLY", first[0], {OLA: "DECLINED"})], said
    other.run("invite", OLA, "--uid", uid, "--sequence", "1",
              "--title", "Dugnad på løkka", "--date", first[1],
              "--start", "2026-12-08T18:00", "--end", "2026-12-08T19:00")
    until(["2026-12-08T18:00"], lambda: [
        start for start in house.asked() if start[:10] == "2026-12-08"])
    other.run("cancel", OLA, "--uid", uid, "--sequence", "2",
              "--start", first[0], "--end", "2026-12-07T15:00")
    until([], house.asked)


def main():
    postbox.require()
    with Postbox() as box:
        box.add_user(TAKT, BERG)
        box.write("password", PASSWORD + "\n")
        with TaktServer(
                sys.argv[1], "--mail", TAKT, "--mail-tags", "yes",
                "--mail-server", f"smtp://127.0.0.1:{box.submission_port}",
                "--mail-user", TAKT, "--mail-password", box.path("password"),
                "--mail-ca", box.ca) as server:
            house = House(box, server)
            it_changes(house, a_series_is_answered(house))
            another_time_is_proposed(house)
            the_other_way(house)


main()

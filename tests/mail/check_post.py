# SPDX-License-Identifier: MIT
"""Invitations and answers through a real mail server: out by submission with
TLS and a login, in by LMTP, by a pipe and out of a box; the server down for an
hour; and Takt killed again and again while it sends.

    check_post.py PROGRAM
"""
import datetime
import os
import random
import sqlite3
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "server"))

import postbox
from outbox import calendars, plain, waiting
from takt_server import FIXED, Client, TaktServer

postbox.require()

API = "/api/v1"
TAKT = "takt@example.com"
BERG = "berg@example.org"
WEEKLY = {"pattern": "weekly", "weekdays": [1], "end": "count", "count": 5}
DAYS = ["20261201T090000", "20261208T090000", "20261215T090000"]


def later(seconds):
    """The fixed time and so many seconds, as TAKT_NOW has it."""
    at = datetime.datetime.fromisoformat(FIXED[:-1])
    return (at + datetime.timedelta(seconds=seconds)).isoformat() + "Z"


def until(what, seconds=20):
    """Waits until something is so."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it never was so"
        time.sleep(0.05)


class House:
    """Kari, whose diary mails through a mail server."""

    def __init__(self, program, box, *options):
        self.box = box
        self.password = os.path.join(box.folder, "password")
        with open(self.password, "w", encoding="utf-8") as file:
            file.write(postbox.PASSWORD + "\n")
        self.server = TaktServer(
            program, "--mail", TAKT, "--mail-tags", "yes", "--mail-server",
            f"smtp://127.0.0.1:{box.submission_port}", "--mail-user", TAKT,
            "--mail-password", self.password, "--mail-ca", box.ca, *options)
        self.server.takt("user", "add", "kari", "--name", "Kari",
                         "--email", "kari@example.com")
        self.sign_in()

    def sign_in(self):
        self.kari = Client(self.server).sign_in_by_link("kari")

    def __enter__(self):
        return self

    def __exit__(self, kind, *unused):
        if kind:
            print(self.server.logged(), file=sys.stderr)
        self.server.__exit__()

    def invite(self, who=BERG, **more):
        made = self.kari.expect(201, "POST", API + "/followups", {
            "kind": "meeting", "title": "Befaring på taket", "all_day": False,
            "start": "2026-12-01T09:00", "end": "2026-12-01T10:00",
            "participants": [{"email": who}], **more})
        return f"{API}/followups/1/{made['id']}"

    def answered(self, path):
        (berg,) = self.kari.expect(200, "GET", path)["participants"]
        return berg["answer"], {one["slot"]: one["answer"]
                                for one in berg["dates"]}

    def outbox(self):
        """State, tries and trouble of each mail."""
        store = sqlite3.connect(self.server.diary)
        rows = store.execute("SELECT state, tries, trouble FROM mail"
                             " ORDER BY number, person").fetchall()
        store.close()
        return rows


def answer(box, invitation, partstat, slot=None, stamp="090000"):
    """What somebody's calendar sends back."""
    calendar = calendars(invitation)[0]
    to = calendar["ORGANIZER"]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Other//EN",
             "METHOD:REPLY", "BEGIN:VEVENT", "UID:" + calendar["UID"],
             f"DTSTAMP:20261123T{stamp}Z",
             "SEQUENCE:" + (calendar["SEQUENCE"] or "0"),
             f"ORGANIZER:mailto:{to}",
             f"ATTENDEE;PARTSTAT={partstat}:mailto:{BERG}"]
    if slot:
        lines.append("RECURRENCE-ID;TZID=Europe/Oslo:" + slot)
    box.send(BERG, to, "\r\n".join([
        f"From: {BERG}", f"To: {to}", "Subject: Re: invitation",
        f"Message-ID: <{partstat}.{slot}.{stamp}@example.org>",
        "Date: Mon, 23 Nov 2026 10:00:00 +0100", "MIME-Version: 1.0",
        "Content-Type: text/calendar; charset=utf-8; method=REPLY", "",
        *lines, "END:VEVENT", "END:VCALENDAR", ""]))


def there_and_back(house, box):
    """An invitation to a series, its answer, one for one date, and a change."""
    before = len(box.messages(BERG))
    path = house.invite(recurrence=WEEKLY)
    invitation = box.wait_for(BERG, before + 1)[-1]
    assert "Kari inviterer deg til «Befaring på taket»." in plain(invitation)
    assert calendars(invitation)[0]["RRULE"] == "FREQ=WEEKLY;COUNT=5;BYDAY=TU"
    answer(box, invitation, "ACCEPTED")
    until(lambda: house.answered(path)[0] == "accepted")
    answer(box, invitation, "DECLINED", DAYS[1], "090100")
    until(lambda: house.answered(path)[1] == {DAYS[1]: "declined"})
    house.kari.expect(200, "PATCH", f"{path}/dates/{DAYS[2]}",
                      {"scope": "this", "start": "2026-12-15T12:00",
                       "end": "2026-12-15T13:00"})
    moved = box.wait_for(BERG, before + 2)[-1]
    assert calendars(moved)[0]["RECURRENCE-ID"] == DAYS[2]
    answer(box, moved, "ACCEPTED", DAYS[2], "090200")
    until(lambda: house.answered(path)[1].get(DAYS[2]) == "accepted")
    single = house.invite(start="2026-12-03T09:00", end="2026-12-03T10:00")
    invitation = box.wait_for(BERG, before + 3)[-1]
    answer(box, invitation, "DECLINED", stamp="090300")
    until(lambda: house.answered(single)[0] == "declined")
    the_other_way(house, box, before + 3)
    assert all(state == 1 for state, _, _ in house.outbox())


def the_other_way(house, box, before):
    """A customer asks Kari to a series, and hears what she answers."""
    box.send(BERG, TAKT, "\r\n".join([
        f"From: {BERG}", "To: kari@example.com", f"Cc: {TAKT}",
        f"Message-ID: <request.{time.time()}@example.org>",
        "Date: Mon, 23 Nov 2026 10:00:00 +0100", "MIME-Version: 1.0",
        "Content-Type: text/calendar; charset=utf-8; method=REQUEST", "",
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Other//EN",
        "METHOD:REQUEST", "BEGIN:VEVENT", f"UID:{time.time()}@example.org",
        "DTSTAMP:20261123T080000Z",
        "DTSTART;TZID=Europe/Oslo:20261203T120000",
        "DTEND;TZID=Europe/Oslo:20261203T130000", "RRULE:FREQ=DAILY;COUNT=3",
        "SUMMARY:Hos kunden", f"ORGANIZER;CN=Anne Berg:mailto:{BERG}",
        "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:kari@example.com",
        "END:VEVENT", "END:VCALENDAR", ""]))
    until(lambda: house.kari.expect(200, "GET", API + "/invitations")["items"])
    (item,) = house.kari.expect(200, "GET", API + "/invitations")["items"]
    path = "{}/followups/{owner}/{id}/dates/{slot}/answer".format(
        API, **item["entry"])
    house.kari.expect(200, "POST", path, {"answer": "accepted", "scope": "all"})
    house.kari.expect(200, "POST", path, {
        "answer": "declined", "scope": "this", "reason": "Kurs"})
    whole, one = box.wait_for(BERG, before + 2)[-2:]
    assert calendars(whole)[0].method == calendars(one)[0].method == "REPLY"
    assert "Kari takker ja til «Hos kunden»." in plain(whole)
    assert calendars(one)[0]["RECURRENCE-ID"] == "20261203T120000"
    assert calendars(one)[0]["COMMENT"] == "Kurs"


def by_lmtp(program, box):
    port = postbox.free_port()
    with House(program, box, "--mail-lmtp", f"127.0.0.1:{port}") as house:
        box.hand_to_server("example.com", port)
        there_and_back(house, box)
    del box.servers["example.com"]
    box.changed()


def by_pipe(program, box):
    with House(program, box) as house:
        folder = house.server.folder.name
        os.chmod(folder, 0o777)  # the pipe runs as somebody else
        for name in os.listdir(folder):
            os.chmod(os.path.join(folder, name), 0o666)
        box.hand_to_command(TAKT, program, "mail", "deliver", "--db",
                            house.server.diary)
        there_and_back(house, box)
    del box.commands[TAKT]
    box.changed()


def by_box(program, box):
    with House(program, box, "--mail-box",
               f"imaps://127.0.0.1:{box.imaps_port}", "--mail-box-user", TAKT,
               "--mail-box-password", os.path.join(box.folder, "password"),
               "--mail-box-every", "1") as house:
        there_and_back(house, box)


def an_hour_without(program, box):
    """What was written while the mail server was down arrives when it is up,
    once."""
    with House(program, box) as house:
        before = len(box.messages(BERG))
        box.stop_smtp()
        house.invite()
        until(lambda: house.outbox()[0][2])
        ((state, tries, trouble),) = house.outbox()
        assert (state, tries) == (0, 1) and "connect" in trouble, trouble
        (written,) = waiting(house.server.diary)
        listed = house.server.takt("mail").stdout
        assert BERG in listed and trouble in listed, listed
        house.server.restart(later(30 * 60))
        until(lambda: house.outbox()[0][1] == 2)
        box.start_smtp()
        house.server.restart(later(60 * 60))
        arrived = box.wait_for(BERG, before + 1)[-1]
        assert arrived["Message-ID"] == written["Message-ID"]
        until(lambda: house.outbox()[0][0] == 1)


def nobody_there(program, box):
    """Who is not there is given up, and Kari is told."""
    with House(program, box) as house:
        house.invite("nobody@example.org")
        until(lambda: house.outbox()[0][0] == 2)
        (notice,) = house.kari.expect(200, "GET", API + "/notices")["items"]
        assert notice["kind"] == "unsent", notice
        assert "nobody@example.org" in notice["reason"], notice
        house.kari.expect(204, "DELETE", "{}/notices/{owner}/{number}".format(
            API, **notice))
        # An answer that does not arrive is told to who has answered.
        house.server.takt("mail", "deliver", input="\r\n".join([
            "From: gone@example.org", "To: kari@example.com",
            "Date: Mon, 23 Nov 2026 10:00:00 +0100", "MIME-Version: 1.0",
            "Content-Type: text/calendar; charset=utf-8; method=REQUEST", "",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "METHOD:REQUEST",
            "BEGIN:VEVENT", "UID:gone@example.org", "DTSTAMP:20261123T080000Z",
            "DTSTART:20261203T080000Z", "SUMMARY:Borte",
            "ORGANIZER:mailto:gone@example.org",
            "ATTENDEE:mailto:kari@example.com", "END:VEVENT", "END:VCALENDAR",
            ""]))
        (item,) = house.kari.expect(200, "GET", API + "/invitations")["items"]
        house.kari.expect(200, "POST", "{}/followups/{owner}/{id}/dates/{slot}"
                          "/answer".format(API, **item["entry"]),
                          {"answer": "accepted", "scope": "all"})

        def unsent():
            return [one["reason"] for one in house.kari.expect(
                200, "GET", API + "/notices")["items"]
                if one["kind"] == "unsent"]

        until(unsent)
        assert "gone@example.org" in unsent()[0], unsent()


def killed(program, box):
    """Killed at any step: every mail arrives, and one that arrives again is
    the same."""
    chance = random.Random(5)
    with House(program, box) as house:
        before = len(box.messages(BERG))
        box.stop_smtp()
        for i in range(12):
            house.invite(title=f"Møte {i}")
        until(lambda: all(tries for _, tries, _ in house.outbox()))
        written = {mail["Message-ID"] for mail in waiting(house.server.diary)}
        assert len(written) == 12
        box.start_smtp()
        rounds = 0
        while any(state == 0 for state, _, _ in house.outbox()):
            rounds += 1
            assert rounds < 1000, house.outbox()
            house.server.restart(later(rounds * 5 * 3600))
            time.sleep(chance.uniform(0, 0.08))
        until(lambda: len({mail["Message-ID"] for mail in
                           box.messages(BERG)[before:]}) == 12)
        arrived = [mail["Message-ID"] for mail in box.messages(BERG)[before:]]
        assert set(arrived) == written, (arrived, written)
        print(f"{rounds} times killed, {len(arrived)} mails arrived of 12")


def main():
    program = os.path.abspath(sys.argv[1])
    with postbox.Postbox() as box:
        box.add_user(BERG, TAKT)
        by_lmtp(program, box)
        by_pipe(program, box)
        by_box(program, box)
        an_hour_without(program, box)
        nobody_there(program, box)
        killed(program, box)


main()

# SPDX-License-Identifier: MIT
"""The mails of messages/, as Google, Exchange, Outlook, Apple, Zimbra,
Thunderbird, Nextcloud and Notes send them, handed over as a mail server's
pipe does: what becomes of them in the diaries of those who are asked, and
what their answers do to ours.

    check_real.py PROGRAM
"""
import base64
import email
import json
import os
import quopri
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "server"))

from outbox import calendars, waiting
from takt_server import Client, TaktServer

API = "/api/v1"
OPTIONS = ["--mail", "takt@example.com", "--mail-server",
           "smtp://127.0.0.1:9", "--mail-tags", "yes"]

# What the answers among them were written to.
UID = "5f0c1a2b-0001@example.com"
TAG = "takt+7.1.12.5f0c1a2b3c4d5e6f7a8b@example.com"

CODECS = {"base64": (base64.encodebytes, base64.decodebytes),
          "quoted-printable": (quopri.encodestring, quopri.decodestring)}


def unfolded(text):
    return text.replace(b"\r\n ", b"").replace(b"\n ", b"")


def rewritten(raw, changes):
    """A mail with texts changed, in its fields and in each of its parts,
    whatever they are encoded as."""
    mail = email.message_from_bytes(raw)
    for name in ("To", "Delivered-To"):
        for old, new in changes.items():
            if mail[name]:
                mail.replace_header(name, mail[name].replace(old, new))
    for part in mail.walk():
        if part.is_multipart():
            continue
        encode, decode = CODECS.get(
            (part["Content-Transfer-Encoding"] or "").lower(), (bytes, bytes))
        text = decode(part.get_payload().encode("utf-8", "surrogateescape"))
        text = unfolded(text)
        for old, new in changes.items():
            text = text.replace(old.encode(), new.encode())
        part.set_payload(encode(text).decode("ascii", "surrogateescape"))
    return mail.as_bytes()


class House:
    def __init__(self, server):
        self.server = server
        for login in ("kari", "ase", "joerg"):
            server.takt("user", "add", login, "--name", login.title(),
                        "--email", login + "@example.com")
        self.people = {login: Client(server).sign_in_by_link(login)
                       for login in ("kari", "ase", "joerg")}

    def deliver(self, name, outcome, changes=None):
        with open(os.path.join(HERE, "messages", name + ".eml"), "rb") as file:
            raw = file.read()
        if changes:
            raw = rewritten(raw, changes)
        done = subprocess.run(
            [self.server.program, "mail", "deliver", "--json", "--db",
             self.server.diary], env=self.server.environment, input=raw,
            capture_output=True)
        got = json.loads(done.stdout)["outcome"]
        assert got == outcome, (name, got, outcome)

    def asked(self, login, title):
        """When somebody is asked to what has this title."""
        items = self.people[login].expect(
            200, "GET", API + "/invitations?dates=1")["items"]
        return [item["entry"]["start"][:16] for item in items
                if item["entry"]["title"] == title]


def google(house):
    """A series; then single dates, each sent alone."""
    for outcome in ("done", "old"):
        house.deliver("google-request-series", outcome)
        dates = house.asked("kari", "Status meeting")
        assert dates[:4] == ["2026-11-30T09:00", "2026-12-07T09:00",
                             "2026-12-14T09:00", "2026-12-21T09:00"], dates
    for outcome in ("done", "old"):
        house.deliver("google-update-one", outcome)
        dates = house.asked("kari", "Status meeting")
        assert dates[:3] == ["2026-11-30T09:00", "2026-12-08T10:30",
                             "2026-12-14T09:00"], dates
    for outcome in ("done", "old"):
        house.deliver("google-cancel-one", outcome)
        dates = house.asked("kari", "Status meeting")
        assert dates[:3] == ["2026-11-30T09:00", "2026-12-08T10:30",
                             "2026-12-21T09:00"], dates
    house.deliver("google-cancel-all", "done")
    house.deliver("google-update-one", "old")
    assert not house.asked("kari", "Status meeting")


def exchange(house):
    """Two of ours in one mail, zones of Windows, dates taken out and moved in
    one update, and an end whose DTSTAMP is of the year 1601."""
    title = "Statusmøte for økonomi"
    house.deliver("exchange-request-series", "done")
    for login in ("kari", "ase"):
        dates = house.asked(login, title)
        assert dates[:5] == [
            "2026-11-30T09:00", "2026-12-07T09:00", "2026-12-14T09:00",
            "2026-12-21T09:00", "2026-12-28T09:00"], dates
    house.deliver("exchange-update-exdate", "done")
    house.deliver("exchange-request-series", "old")
    for login in ("kari", "ase"):
        dates = house.asked(login, title)
        assert dates[:4] == ["2026-11-30T09:00", "2026-12-07T09:00",
                             "2026-12-15T13:00", "2027-01-04T09:00"], dates
    for outcome in ("done", "old"):
        house.deliver("exchange-declinecounter", outcome)
    told = [(login, one["said"], one["reason"]) for login in ("kari", "ase")
            for one in house.people[login].expect(
                200, "GET", API + "/notices")["items"] if one["kind"] == "kept"]
    assert told == [("kari", "Ola Nordmann cannot take the time that you "
                     "proposed for 'Statusmøte for økonomi', Monday 7 December "
                     "09:00", "Det går dessverre ikke.")], told
    house.deliver("exchange-cancel-all", "done")
    for login in ("kari", "ase"):
        assert not house.asked(login, title)


def single_mails(house):
    """Who is asked to what, and when."""
    for name, login, title, dates in (
            ("outlook-request-altrep", "kari", "Årsmøte",
             ["2026-12-10T16:00"]),
            ("exchange-no-method-parameter", "kari", "Budsjett",
             ["2026-12-01"]),
            ("apple-request", "kari", "Øving 🎻",
             ["2026-12-02T18:00", "2026-12-16T18:00", "2026-12-30T18:00"]),
            ("zimbra-request", "joerg", "Planungsgespräch",
             ["2026-12-01T14:00", "2027-01-05T14:00", "2027-02-02T14:00"]),
            ("zimbra-cancel-one", "joerg", "Planungsgespräch",
             ["2026-12-01T14:00", "2027-02-02T14:00", "2027-03-02T14:00"]),
            ("thunderbird-request", "kari", "Dugnad på lørdag",
             ["2026-12-05T10:00"]),
            ("nextcloud-request", "kari", "Lunsj", ["2026-12-03T12:00"]),
            ("notes-add", "kari", "Course", ["2026-12-17T09:00"]),
            ("latin1-request", "kari", "Møte på Ås", ["2026-12-04T10:00"])):
        house.deliver(name, "done")
        found = house.asked(login, title)[:3]
        assert found == dates, (name, found)
    # By no method of the part's, and through a list: two more of that title.
    for name in ("gateway-octet-stream", "list-footer"):
        house.deliver(name, "done")
    assert len(house.asked("kari", "Møte på Ås")) == 3


def what_asks_nothing(house):
    before = {login: client.expect(200, "GET", API + "/invitations")
              for login, client in house.people.items()}
    for name in ("bounce", "away", "forwarded"):
        house.deliver(name, "nothing")
    for name in ("rfc-refresh", "google-counter", "exchange-reply-accept"):
        house.deliver(name, "unknown")
    assert before == {login: client.expect(200, "GET", API + "/invitations")
                      for login, client in house.people.items()}


class Invitation:
    """Kari's, to a series, to somebody outside; and his answers as his
    program writes them."""

    def __init__(self, house, address):
        self.house = house
        self.kari = house.people["kari"]
        made = self.kari.expect(201, "POST", API + "/followups", {
            "kind": "meeting", "title": "Statusmøte", "all_day": False,
            "start": "2026-11-30T09:00", "end": "2026-11-30T10:00",
            "recurrence": {"pattern": "weekly", "weekdays": [0], "end": "count",
                           "count": 5},
            "participants": [{"email": address}]})
        self.path = f"{API}/followups/{made['owner']}/{made['id']}"
        sent = calendars(waiting(house.server.diary)[-1])[0]
        self.changes = {UID: sent["UID"], TAG: sent["ORGANIZER"]}

    def answer(self, name, outcome="done"):
        """Hands it over; answers what he then has answered to all, and to
        single dates."""
        self.house.deliver(name, outcome, self.changes)
        (he,) = self.kari.expect(200, "GET", self.path)["participants"]
        return he["answer"], {one["slot"]: one["answer"]
                              for one in he["dates"]}

    def notices(self):
        return [(notice["kind"], (notice.get("reason") or "").strip())
                for notice in self.kari.expect(
                    200, "GET", API + "/notices")["items"]]


def answers(house):
    google_one = Invitation(house, "per@example.org")
    assert google_one.answer("google-reply-accept") == ("accepted", {})
    assert google_one.answer("google-reply-accept", "old")[0] == "accepted"
    assert google_one.answer("google-reply-decline-one") == (
        "accepted", {"20261207T090000": "declined"})
    google_one.answer("google-counter", "heard")
    assert ("proposed", "After lunch?") in google_one.notices()
    google_one.answer("rfc-refresh")

    exchange_one = Invitation(house, "per.hansen@example.org")
    assert exchange_one.answer("exchange-reply-accept") == ("accepted", {})
    exchange_one.answer("exchange-counter", "heard")
    assert ("proposed", "Kan vi ta det etter lunsj?") in exchange_one.notices()
    declined = Invitation(house, "per.hansen@example.org")
    assert declined.answer("exchange-reply-decline") == ("declined", {})
    perhaps = Invitation(house, "per.hansen@example.org")
    found = perhaps.answer("exchange-reply-tentative-one")
    assert found == ("invitation", {"20261130T090000": "seen"}), found

    for name, address, answer in (
            ("exchange-reply-room", "fjord@example.org", "accepted"),
            ("apple-reply-decline", "siri@example.org", "declined"),
            ("zimbra-reply-accept", "joerg@example.org", "accepted"),
            ("thunderbird-reply-accept", "liv@example.org", "accepted")):
        found = Invitation(house, address).answer(name)
        assert found == (answer, {}), (name, found)


def trusted_server(house):
    """Where a mail server is named, its word counts for what changes: Google's
    and Exchange's mails have it, Zimbra's here do not."""
    house.deliver("google-request-series", "done")
    house.deliver("google-cancel-one", "done")
    house.deliver("exchange-request-series", "done")
    house.deliver("exchange-cancel-all", "done")
    house.deliver("zimbra-request", "done")
    house.deliver("zimbra-cancel-one", "untrusted")
    assert house.asked("joerg", "Planungsgespräch")[1] == "2027-01-05T14:00"


def main():
    with TaktServer(sys.argv[1], *OPTIONS) as server:
        house = House(server)
        google(house)
        exchange(house)
        single_mails(house)
        what_asks_nothing(house)
        answers(house)
    with TaktServer(sys.argv[1], *OPTIONS, "--mail-trust",
                    "mx.example.com") as server:
        trusted_server(House(server))


main()

# SPDX-License-Identifier: MIT
"""Mails that come in, handed over as a mail server's pipe does: answers of a
customer whom Kari has asked, and what a customer asks Ola to.

    check_incoming.py PROGRAM
"""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "server"))

from outbox import calendars, plain, value, waiting
from takt_server import Client, TaktServer

API = "/api/v1"
WEEKLY = {"pattern": "weekly", "weekdays": [1], "end": "count", "count": 5}
DAYS = ["20261201T090000", "20261208T090000", "20261215T090000",
        "20261222T090000", "20261229T090000"]
BERG = "berg@example.org"
BOSS = "boss@customer.example"


def mail(method, body, to, sender, about=""):
    return "\r\n".join([
        f"From: Somebody <{sender}>", f"To: <{to}>", "Subject: calendar",
        "Date: Mon, 23 Nov 2026 10:00:00 +0100",
        f"Message-ID: <{abs(hash((method, body, sender)))}@example.org>", about,
        "MIME-Version: 1.0",
        f"Content-Type: text/calendar; charset=utf-8; method={method}", "",
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Other//EN",
        f"METHOD:{method}", body, "END:VCALENDAR", ""]).replace(
            "\r\n\r\nMIME", "\r\nMIME")


def event(uid, *lines):
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"])


class House:
    def __init__(self, server):
        self.server = server
        for login in ("kari", "ola"):
            server.takt("user", "add", login, "--name", login.title(),
                        "--email", login + "@firm.example")
        self.kari, self.ola = (Client(server).sign_in_by_link(login)
                               for login in ("kari", "ola"))
        self.sequence = 0                  # of what Anne Berg was asked last
        self.path = self.invite()
        (sent,) = waiting(server.diary)
        self.sent = calendars(sent)[0]

    def invite(self):
        made = self.kari.expect(201, "POST", API + "/followups", {
            "kind": "meeting", "title": "Befaring", "all_day": False,
            "start": "2026-12-01T09:00", "end": "2026-12-01T10:00",
            "recurrence": WEEKLY,
            "participants": [{"email": BERG, "name": "Anne Berg"}]})
        return f"{API}/followups/1/{made['id']}"

    def deliver(self, text, outcome):
        done = self.server.takt("mail", "deliver", "--json", input=text)
        got = json.loads(done.stdout)["outcome"]
        assert got == outcome, (got, outcome, text)

    def answer(self, partstat, outcome="done", slot=None, stamp="090000",
               to=None, sender=BERG, who=BERG, method="REPLY", sequence=None,
               more=(), about=""):
        """Hands over what Anne Berg's calendar sends."""
        to = to or self.sent["ORGANIZER"]
        sequence = self.sequence if sequence is None else sequence
        lines = [f"DTSTAMP:20261123T{stamp}Z", f"SEQUENCE:{sequence}",
                 f"ORGANIZER:mailto:{to}",
                 f"ATTENDEE;PARTSTAT={partstat}:mailto:{who}", *more]
        if slot:
            lines.append(f"RECURRENCE-ID;TZID=Europe/Oslo:{slot}")
        self.deliver(mail(method, event(self.sent["UID"], *lines), to, sender,
                          about), outcome)

    def answered(self):
        """What Anne Berg has answered: to all, and to single dates."""
        (berg,) = self.kari.expect(200, "GET", self.path)["participants"]
        return berg["answer"], {one["slot"]: one["answer"]
                                for one in berg["dates"]}

    def notices(self, client=None):
        return (client or self.kari).expect(200, "GET", API + "/notices")[
            "items"]

    def take_note(self, client=None):
        client = client or self.kari
        for notice in self.notices(client):
            client.expect(204, "DELETE", "{}/notices/{owner}/{number}".format(
                API, **notice))


def replies(house):
    """Kari's invitation, answered from the address that it was sent to."""
    house.answer("ACCEPTED")
    assert house.answered() == ("accepted", {})
    house.answer("DECLINED", slot=DAYS[1], stamp="090100",
                 more=["COMMENT:Er bortreist\\, dessverre"])
    assert house.answered() == ("accepted", {DAYS[1]: "declined"})
    (notice,) = house.notices()
    assert notice["said"].startswith("Anne Berg cannot come"), notice
    assert notice["reason"] == "Er bortreist, dessverre"
    house.take_note()
    house.answer("ACCEPTED", "old")              # what came first comes again
    house.answer("DECLINED", "old", slot=DAYS[1], stamp="090100",
                 more=["COMMENT:Er bortreist\\, dessverre"])
    assert house.answered() == ("accepted", {DAYS[1]: "declined"})
    assert not house.notices()
    # "Maybe" is no answer; the owner hears of it, once.
    house.answer("TENTATIVE", slot=DAYS[2], stamp="090200")
    assert house.answered() == ("accepted", {DAYS[1]: "declined",
                                             DAYS[2]: "seen"})
    (notice,) = house.notices()
    assert notice["said"] == ("Anne Berg answers maybe: 'Befaring', "
                              "Tuesday 15 December 09:00"), notice
    house.take_note()
    house.answer("TENTATIVE", "old", slot=DAYS[2], stamp="090200")
    assert not house.notices()
    # An answer may be taken back, if there is one; the notice of it goes too.
    house.answer("DECLINED", slot=DAYS[2], stamp="090210")
    assert len(house.notices()) == 1
    house.answer("NEEDS-ACTION", slot=DAYS[2], stamp="090220")
    assert house.answered() == ("accepted", {DAYS[1]: "declined",
                                             DAYS[2]: "invitation"})
    assert not house.notices()
    house.answer("DECLINED", "unknown", slot="20261202T090000")
    # Asked anew, an answer to what was asked before is none.
    house.kari.expect(200, "PATCH", f"{house.path}/dates/{DAYS[0]}",
                      {"scope": "open", "start": "2026-12-01T10:00",
                       "end": "2026-12-01T11:00"})
    assert house.answered() == ("moved", {})
    house.answer("ACCEPTED", "old", stamp="090300")
    house.answer("ACCEPTED", stamp="090400", sequence=1)
    assert house.answered() == ("accepted", {})
    house.kari.expect(200, "PATCH", f"{house.path}/dates/20261201T100000",
                      {"scope": "open", "start": "2026-12-01T09:00",
                       "end": "2026-12-01T10:00"})
    house.sequence = 2
    house.answer("ACCEPTED", stamp="090500")


def whose_reply(house):
    """Who is not known to be he is none of his: the owner decides."""
    plain_address = "takt@example.com"
    before = house.answered()
    house.answer("NEEDS-ACTION", "nothing", to=plain_address, stamp="095900")
    house.answer("DECLINED", "heard", to=plain_address, stamp="100000")
    house.answer("DECLINED", "heard", to=plain_address, stamp="100000")
    assert house.answered() == before
    (claimed,) = house.notices()
    assert claimed["kind"] == "claimed" and claimed["undecided"], claimed
    house.kari.expect(204, "POST", "{}/notices/{owner}/{number}/disagree".format(
        API, **claimed), {})
    assert not house.notices() and house.answered() == before
    house.answer("DECLINED", "heard", to=plain_address, stamp="100000")
    (claimed,) = house.notices()
    agree = "{}/notices/{owner}/{number}/agree".format(API, **claimed)
    house.ola.expect(404, "POST", agree, {})
    house.kari.expect(200, "POST", agree, {})
    assert house.answered()[0] == "declined"
    house.kari.expect(404, "POST", agree, {})
    house.take_note()
    # Somebody who was not asked, and a tag that was made up.
    house.answer("ACCEPTED", "unknown", to=plain_address,
                 sender="mallory@example.net", who="mallory@example.net")
    forged = house.sent["ORGANIZER"].replace("+", "+1")
    house.answer("ACCEPTED", "heard", to=forged, stamp="110000")
    house.take_note()
    assert house.answered()[0] == "declined"
    # An alias of his, from the address that was asked.
    house.answer("ACCEPTED", stamp="120000", who="anne@alias.example")
    assert house.answered()[0] == "accepted"


def trusted_replies(house):
    """A mail server that is trusted says who has sent a mail."""
    words = "Authentication-Results: mx.firm.example; dkim=pass header.d={}"
    for host, domain, outcome in (
            ("mx.firm.example", "example.net", "heard"),
            ("mx.other.example", "example.org", "heard"),
            ("mx.firm.example", "example.org", "done")):
        house.answer("DECLINED", outcome, to="takt@example.com",
                     stamp="130000",
                     about=words.format(domain).replace("mx.firm.example",
                                                        host))
        house.take_note()
    assert house.answered()[0] == "declined"
    # A signature speaks for a domain, and not for a Reply-To there.
    house.answer("ACCEPTED", "heard", to="takt@example.com", stamp="131000",
                 sender="mallory@example.org",
                 about=f"{words.format('example.org')}\r\nReply-To: {BERG}")
    (claimed,) = house.notices()
    assert claimed["reason"] == "mallory@example.org", claimed
    house.kari.expect(204, "POST", "{}/notices/{owner}/{number}/disagree"
                      .format(API, **claimed), {})
    assert house.answered()[0] == "declined"


def counters(house):
    house.answer("NEEDS-ACTION", "heard", method="COUNTER", slot=DAYS[2],
                 stamp="140000", more=[
                     "DTSTART;TZID=Europe/Oslo:20261216T130000",
                     "DTEND;TZID=Europe/Oslo:20261216T143000",
                     "COMMENT:Onsdag passer bedre"])
    (proposed,) = house.notices()
    assert proposed["kind"] == "proposed" and "13:00" in proposed["said"]
    count = len(waiting(house.server.diary))
    house.kari.expect(200, "POST", "{}/notices/{owner}/{number}/agree".format(
        API, **proposed), {})
    moved = calendars(waiting(house.server.diary)[count])[0]
    assert moved.method == "REQUEST" and moved["RECURRENCE-ID"] == DAYS[2]
    assert moved["DTSTART"] == "20261216T130000"
    assert moved["DTEND"] == "20261216T143000"
    house.answer("NEEDS-ACTION", "heard", method="COUNTER", slot=DAYS[3],
                 stamp="140100", more=["DTSTART:20261222T170000Z"])
    (proposed,) = house.notices()
    assert "18:00" in proposed["said"], proposed
    count = len(waiting(house.server.diary))
    house.kari.expect(204, "POST",
                      "{}/notices/{owner}/{number}/disagree".format(
                          API, **proposed), {})
    kept = waiting(house.server.diary)[count]
    assert calendars(kept)[0].method == "DECLINECOUNTER", kept
    assert calendars(kept)[0]["RECURRENCE-ID"] == DAYS[3]
    assert "kan ikke ta tiden" in plain(kept)
    count = len(waiting(house.server.diary))
    house.answer("NEEDS-ACTION", method="REFRESH", stamp="150000")
    again = calendars(waiting(house.server.diary)[count])[0]
    assert again.method == "REQUEST" and len(again.components) == 2


class Customer:
    """Whose calendar asks Ola."""

    def __init__(self, house):
        self.house = house
        self.stamp = 0

    def send(self, outcome="done", method="REQUEST", sequence=0, stamp=None,
             slot=None, start="20261202T120000", end="20261202T130000",
             rule="FREQ=DAILY;COUNT=5", title="Customer day", place="Our place",
             sender=BOSS, to="ola@firm.example", more=(), uid="u1@customer"):
        self.stamp = stamp or self.stamp + 1
        lines = [f"DTSTAMP:20261123T08{self.stamp:02}00Z",
                 f"SEQUENCE:{sequence}",
                 f"DTSTART;TZID=Europe/Oslo:{start}",
                 f"DTEND;TZID=Europe/Oslo:{end}", f"SUMMARY:{title}",
                 f"LOCATION:{place}", f"ORGANIZER;CN=The Boss:mailto:{BOSS}",
                 f"ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{to}",
                 *more]
        if slot:
            lines.append(f"RECURRENCE-ID;TZID=Europe/Oslo:{slot}")
        elif rule:
            lines.append(f"RRULE:{rule}")
        self.house.deliver(mail(method, event(uid, *lines), to, sender),
                           outcome)

    def asked(self):
        """What Ola is asked to: starts, titles and answers."""
        items = self.house.ola.expect(
            200, "GET", API + "/invitations?dates=1")["items"]
        return [(item["entry"]["start"][8:16], item["entry"]["title"],
                 item["answer"]) for item in items]


def requests(house):
    customer = Customer(house)
    customer.send()
    first = [(f"{day:02}T12:00", "Customer day", "invitation")
             for day in range(2, 7)]
    assert customer.asked() == first, customer.asked()
    (told,) = house.notices(house.ola)
    assert told["said"].startswith("The Boss invites you"), told
    customer.send("old", stamp=1)
    assert len(house.notices(house.ola)) == 1
    # One date moves, one is off; the rest stands.
    customer.send(sequence=1, slot="20261204T120000", start="20261204T150000",
                  end="20261204T160000")
    first[2] = ("04T15:00", "Customer day", "invitation")
    assert customer.asked() == first, customer.asked()
    customer.send("old", stamp=1)                # the first comes late again
    assert customer.asked() == first, customer.asked()
    customer.send("old", sequence=1, slot="20261204T120000", stamp=2,
                  start="20261204T150000", end="20261204T160000")
    customer.send(sequence=2, slot="20261205T120000", method="CANCEL",
                  start="20261205T120000", end="20261205T130000",
                  more=["STATUS:CANCELLED"])
    del first[3]
    assert customer.asked() == first, customer.asked()
    customer.send("old", sequence=2, slot="20261205T120000", method="CANCEL",
                  start="20261205T120000", end="20261205T130000", stamp=3)
    # Nobody else changes it.
    customer.send("untrusted", sequence=9, sender="mallory@example.net",
                  title="Hacked", stamp=9)
    assert customer.asked() == first
    answers_go_out(house)
    # The whole anew: it is asked anew, and the words alone ask nothing.
    customer.send(sequence=3, place="Your place", stamp=10)
    assert {answer for _, _, answer in customer.asked()} == {"moved"}
    assert len(customer.asked()) == 5
    customer.send(sequence=3, place="Your place", title="The day", stamp=11)
    assert {title for _, title, _ in customer.asked()} == {"The day"}
    customer.send(sequence=4, method="CANCEL", more=["STATUS:CANCELLED"],
                  stamp=12)
    assert not customer.asked()
    for stamp in (1, 10, 11):                    # what came before comes again
        customer.send("old", sequence=3, place="Your place", stamp=stamp)
    assert not customer.asked()
    customer.send(sequence=5, stamp=13)
    assert len(customer.asked()) == 5


def answers_go_out(house):
    """What Ola answers is sent to him who asked."""
    entry = house.ola.expect(200, "GET", API + "/invitations")["items"][0][
        "entry"]
    path = "{}/followups/{owner}/{id}/dates/{slot}".format(API, **entry)
    count = len(waiting(house.server.diary))
    house.ola.expect(200, "POST", path + "/answer",
                     {"answer": "accepted", "scope": "all"})
    house.ola.expect(200, "POST", path + "/answer",
                     {"answer": "declined", "scope": "this",
                      "reason": "Kurs, hele dagen"})
    whole, one = waiting(house.server.diary)[count:]
    assert whole["To"] == f"The Boss <{BOSS}>" and "Ola takker ja" in \
        plain(whole)
    calendar = calendars(whole)[0]
    assert calendar.method == "REPLY" and calendar["UID"] == "u1@customer"
    assert calendar["ORGANIZER"] == BOSS
    (attendee,) = calendar.components[0]["ATTENDEE"]
    assert "PARTSTAT=ACCEPTED" in attendee, attendee
    assert attendee.endswith(":mailto:ola@firm.example")
    calendar = calendars(one)[0]
    assert calendar["RECURRENCE-ID"] == "20261202T120000"
    assert "PARTSTAT=DECLINED" in calendar.components[0]["ATTENDEE"][0]
    assert calendar["COMMENT"] == "Kurs\\, hele dagen"
    house.ola.expect(403, "PATCH", path, {"scope": "this", "title": "Min"})


def single_dates_first(house):
    """A single date, whose series comes later."""
    customer = Customer(house)
    customer.send(uid="u2@customer", slot="20261210T120000", title="Alone",
                  start="20261210T120000", end="20261210T130000")
    alone = [one for one in customer.asked() if one[1] == "Alone"]
    assert alone == [("10T12:00", "Alone", "invitation")], alone
    customer.send(uid="u2@customer", start="20261209T120000",
                  end="20261209T130000", title="Alone", rule=
                  "FREQ=DAILY;COUNT=3")
    alone = [one for one in customer.asked() if one[1] == "Alone"]
    assert len(alone) == 3, alone


def dates_with_stamps_of_their_own(house):
    """Many give single dates the stamps of their own last changes."""
    def whole(stamp, title, sequence):
        common = [f"ORGANIZER:mailto:{BOSS}",
                  "ATTENDEE:mailto:ola@firm.example", f"SUMMARY:{title}"]
        return mail("REQUEST", event(
            "s1@customer", f"DTSTAMP:20261123T08{stamp}00Z",
            f"SEQUENCE:{sequence}", "DTSTART;TZID=Europe/Oslo:20261214T120000",
            "DTEND;TZID=Europe/Oslo:20261214T130000",
            "RRULE:FREQ=DAILY;COUNT=3", *common) + "\r\n" + event(
                "s1@customer", "DTSTAMP:20261123T080000Z", "SEQUENCE:0",
                "RECURRENCE-ID;TZID=Europe/Oslo:20261215T120000",
                "DTSTART;TZID=Europe/Oslo:20261215T150000",
                "DTEND;TZID=Europe/Oslo:20261215T160000", *common),
            "ola@firm.example", BOSS)

    for message, outcome in ((whole(10, "Stamped", 0), "done"),
                             (whole(10, "Stamped", 0), "old"),
                             (whole(20, "Stamped anew", 1), "done")):
        house.deliver(message, outcome)
        asked = [one[0] for one in Customer(house).asked()
                 if one[1].startswith("Stamped")]
        assert asked == ["14T12:00", "15T15:00", "16T12:00"], asked


def one_more_date(house):
    """ADD, and a CANCEL of another date than the one that is here."""
    customer = Customer(house)

    def days(title):
        return [one[0] for one in customer.asked() if one[1] == title]

    customer.send(uid="a1@customer", title="Added", rule="FREQ=DAILY;COUNT=2")
    customer.send(uid="a1@customer", title="Added", rule=None, method="ADD",
                  start="20261220T120000", end="20261220T130000", sequence=1)
    assert days("Added") == ["02T12:00", "03T12:00", "20T12:00"], days("Added")
    lone = {"uid": "l1@customer", "title": "Lone", "rule": None}
    customer.send(slot="20261210T120000", start="20261210T120000",
                  end="20261210T130000", **lone)
    customer.send("unknown", method="CANCEL", slot="20261211T120000",
                  start="20261211T120000", end="20261211T130000", sequence=1,
                  more=["STATUS:CANCELLED"], **lone)
    assert days("Lone") == ["10T12:00"]


def our_replies(house):
    """What Ola answers from a date on, and takes back, as the organizer must
    hear it."""
    Customer(house).send(uid="r1@customer", title="Replied")
    items = house.ola.expect(200, "GET", API + "/invitations?dates=1")["items"]
    at = ["{}/followups/{owner}/{id}/dates/{slot}".format(API, **one["entry"])
          for one in items if one["entry"]["title"] == "Replied"]

    def said(**how):
        count = len(waiting(house.server.diary))
        done = house.ola.expect(200, "POST", how.pop("path"), how)
        reply, = calendars(waiting(house.server.diary)[count])
        assert reply.method == "REPLY"
        parts = {}
        for part in reply.components:
            (who,) = part["ATTENDEE"]
            when = part.get("RECURRENCE-ID", [":all"])[0].rsplit(":", 1)[1]
            parts[when] = who.split("PARTSTAT=")[1].split(";")[0].split(":")[0]
        return done, parts

    done, parts = said(path=at[2] + "/answer", answer="accepted",
                       scope="future")
    assert parts == {"all": "ACCEPTED", "20261202T120000": "NEEDS-ACTION",
                     "20261203T120000": "NEEDS-ACTION"}, parts
    _, parts = said(path=API + "/undo", number=done["operation"],
                    owner=done["owner"])
    assert parts == {"all": "NEEDS-ACTION"}, parts
    text = plain(waiting(house.server.diary)[-1])
    assert "Ola tar tilbake svaret på «Replied»." in text, text
    done, parts = said(path=at[1] + "/answer", answer="declined", scope="this")
    assert parts == {"20261203T120000": "DECLINED"}, parts
    _, parts = said(path=API + "/undo", number=done["operation"],
                    owner=done["owner"])
    assert parts == {"20261203T120000": "NEEDS-ACTION"}, parts


def our_proposals(house):
    """Another time that Ola proposes to the organizer, and that is refused."""
    uid = "p1@customer"
    customer = Customer(house)
    customer.send(uid=uid, title="Proposed", sequence=1)
    # A date has a SEQUENCE of its own once it was changed alone.
    customer.send(uid=uid, title="Proposed", sequence=3, rule=None,
                  slot="20261204T120000", start="20261204T130000",
                  end="20261204T140000")
    items = house.ola.expect(200, "GET", API + "/invitations?dates=1")["items"]
    at = ["{}/followups/{owner}/{id}/dates/{slot}".format(API, **one["entry"])
          for one in items if one["entry"]["title"] == "Proposed"]

    def proposed(path, **how):
        count = len(waiting(house.server.diary))
        house.ola.expect(204, "POST", path + "/propose", how)
        (sent,) = waiting(house.server.diary)[count:]
        assert sent["To"].addresses[0].addr_spec == BOSS, sent["To"]
        assert sent["Reply-To"].addresses[0].addr_spec == "ola@firm.example"
        (calendar,) = calendars(sent)
        assert calendar.method == "COUNTER" and calendar["UID"] == uid
        assert calendar["ORGANIZER"] == BOSS
        (part,) = calendar.components
        (attendee,) = part["ATTENDEE"]
        assert "PARTSTAT=NEEDS-ACTION" in attendee, attendee
        assert attendee.endswith("mailto:ola@firm.example"), attendee
        return sent, calendar

    sent, counter = proposed(at[1], start="2026-12-04T09:00",
                             end="2026-12-04T10:30", reason="Tog; buss")
    assert counter["RECURRENCE-ID"] == "20261203T120000"
    assert (counter["DTSTART"], counter["DTEND"]) == (
        "20261204T090000", "20261204T103000")
    assert counter["SEQUENCE"] == "1"
    assert counter["COMMENT"] == "Tog\\; buss", counter["COMMENT"]
    assert "RRULE" not in counter.components[0]
    assert sent["Subject"].startswith("Foreslår en annen tid: Proposed, "
                                      "torsdag 3. desember"), sent["Subject"]
    for said in ("Ola foreslår en annen tid for «Proposed».",
                 "Når: torsdag 3. desember kl. 12.00–13.00",
                 "Forslag: fredag 4. desember kl. 09.00–10.30",
                 "Grunn: Tog; buss"):
        assert said in plain(sent), (said, plain(sent))
    _, counter = proposed(at[2], start="2026-12-04T15:00")
    assert counter["RECURRENCE-ID"] == "20261204T120000"
    assert (counter["DTSTART"], counter["DTEND"], counter["SEQUENCE"]) == (
        "20261204T150000", "20261204T160000", "3")
    sent, counter = proposed(at[1], start="2026-12-03T14:00", scope="all")
    assert counter["DTSTART"] == "20261202T140000"
    assert counter["RRULE"] == "FREQ=DAILY;COUNT=5"
    assert "RECURRENCE-ID" not in counter.components[0]
    assert "Forslag: Hver dag kl. 14.00–15.00" in plain(sent), plain(sent)

    def refuse(outcome, *more, slot="20261203T120000", rule=None, **how):
        customer.send(outcome, "DECLINECOUNTER", 1, uid=how.pop("uid", uid),
                      slot=slot, rule=rule, more=more, **how)

    house.take_note(house.ola)
    refuse("untrusted", sender="mallory@customer.example")
    refuse("unknown", uid="p2@customer")
    refuse("unknown", to="kari@firm.example")
    assert house.notices(house.ola) == []
    refuse("done", "COMMENT:Full dag")
    refuse("old", "COMMENT:Full dag")
    (kept,) = house.notices(house.ola)
    assert kept["kind"] == "kept" and kept["reason"] == "Full dag", kept
    assert kept["said"] == "The Boss cannot take the time that you proposed " \
        "for 'Proposed', Thursday 3 December 12:00", kept
    stamp = customer.stamp
    refuse("done", slot=None, rule="FREQ=DAILY;COUNT=5")
    assert len(house.notices(house.ola)) == 2
    # What was said is not said again, though he has taken note of it.
    house.take_note(house.ola)
    refuse("old", stamp=stamp)
    assert house.notices(house.ola) == []
    customer.send(uid=uid, method="CANCEL", sequence=4)
    refuse("old")


def one_uid_in_two_diaries(house):
    """What a colleague has imported keeps no mail from whom it is for."""
    made = house.ola.expect(201, "POST", API + "/followups", {
        "kind": "meeting", "title": "Olas", "all_day": False,
        "start": "2026-12-01T09:00", "end": "2026-12-01T10:00",
        "participants": [{"email": BERG}, {"email": "liv@example.org"}]})
    sent = [calendars(one)[0] for one in waiting(house.server.diary)
            if one["To"].addresses[0].addr_spec == BERG][-1]
    copies = [event(uid, "DTSTAMP:20261123T080000Z", "DTSTART:20261201T080000Z",
                    "SUMMARY:Copy") for uid in (sent["UID"], "c1@customer")]
    house.kari.expect(200, "POST", API + "/import", "\r\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *copies,
        "END:VCALENDAR", ""]), Content_Type="text/calendar")
    # All attendees stand in it, as some programs write: his tag says who.
    house.deliver(mail("REPLY", event(
        sent["UID"], "DTSTAMP:20261123T130000Z", "SEQUENCE:0",
        f"ORGANIZER:mailto:{sent['ORGANIZER']}",
        "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:liv@example.org",
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{BERG}"), sent["ORGANIZER"], BERG),
        "done")
    seen = house.ola.expect(200, "GET", f"{API}/followups/2/{made['id']}")
    assert {one["email"]: one["answer"] for one in seen["participants"]} == {
        BERG: "accepted", "liv@example.org": "invitation"}, seen
    customer = Customer(house)
    customer.send(uid="c1@customer", title="Copied", rule=None)
    assert [one[1] for one in customer.asked()].count("Copied") == 1


def what_is_ours(house):
    """Our own invitation that comes back makes nothing, nor does a bounce."""
    house.deliver(mail("REQUEST", event(
        house.sent["UID"], "DTSTAMP:20261123T170000Z", "SEQUENCE:9",
        "DTSTART:20261201T080000Z", "SUMMARY:Hacked",
        f"ORGANIZER:mailto:{BOSS}", "ATTENDEE:mailto:ola@firm.example"),
        "ola@firm.example", BOSS), "unknown")
    assert house.kari.expect(200, "GET", house.path)["title"] == "Befaring"
    # Nor does a stranger speak for one of us.
    house.deliver(mail("REQUEST", event(
        "spoof@evil.example", "DTSTAMP:20261123T170000Z",
        "DTSTART:20261201T080000Z", "SUMMARY:Spoof",
        "ORGANIZER;CN=Kari:mailto:kari@firm.example",
        "ATTENDEE:mailto:ola@firm.example"),
        "ola@firm.example", "mallory@evil.example"), "unknown")
    house.deliver("hello", "no-mail")
    house.deliver("From: a@example.org\r\nDate: Mon, 23 Nov 2026 10:00:00 "
                  "+0100\r\n\r\nhello\r\n", "nothing")


def main():
    with TaktServer(sys.argv[1], "--mail", "takt@example.com", "--mail-server",
                    "smtp://127.0.0.1:9", "--mail-tags", "yes",
                    "--mail-trust", "mx.firm.example") as server:
        house = House(server)
        replies(house)
        whose_reply(house)
        trusted_replies(house)
        counters(house)
    with TaktServer(sys.argv[1], "--mail", "takt@example.com", "--mail-server",
                    "smtp://127.0.0.1:9", "--mail-tags", "yes") as server:
        house = House(server)
        requests(house)
        single_dates_first(house)
        dates_with_stamps_of_their_own(house)
        one_more_date(house)
        our_replies(house)
        our_proposals(house)
        one_uid_in_two_diaries(house)
        what_is_ours(house)


main()

# SPDX-License-Identifier: MIT
"""What each operation tells people outside by mail: Kari asks a customer to a
series, and changes it in every way. The mail server is away, so that all of it
waits in the outbox.

    check_letters.py PROGRAM
"""
import datetime
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "server"))

from outbox import calendars, plain, value, waiting
from takt_server import Client, TaktServer

API = "/api/v1"
DRAFT = {"kind": "meeting", "title": "Befaring", "start": "2026-12-01T09:00",
         "end": "2026-12-01T10:00", "all_day": False, "location": "Storgata 1",
         "agenda": "Se på <taket>, pipa; og renna", "notes": "Husk stigen"}
WEEKLY = {"pattern": "weekly", "weekdays": [1], "end": "count", "count": 5}
DAYS = ["20261201T090000", "20261208T090000", "20261215T090000",
        "20261222T090000", "20261229T090000"]
BERG = {"email": "berg@example.org", "name": "Anne Berg"}
LIEN = {"email": "lien@example.net"}


class House:
    def __init__(self, server):
        self.server = server
        for login in ("kari", "ola"):
            server.takt("user", "add", login, "--name", login.title())
        self.kari, self.ola = (Client(server).sign_in_by_link(login)
                               for login in ("kari", "ola"))
        self.seen = 0

    def make(self, *who, **more):
        made = self.kari.expect(201, "POST", API + "/followups", {
            **DRAFT, "recurrence": WEEKLY, **more, "participants": list(who)})
        return f"{API}/followups/1/{made['id']}"

    def change(self, path, slot, scope="this", **change):
        self.kari.expect(200, "PATCH", f"{path}/dates/{slot}",
                         {"scope": scope, **change})

    def caution(self, path):
        return self.kari.expect(200, "GET", path)["caution"]

    def told(self):
        """The mails since the last question."""
        mails = waiting(self.server.diary)
        new = mails[self.seen:]
        self.seen = len(mails)
        return new

    def one(self):
        (mail,) = self.told()
        return mail

    def nothing(self):
        assert not self.told()


def only(mail):
    (calendar,) = calendars(mail)
    return calendar


def an_invitation(house):
    path = house.make(BERG)
    mail = house.one()
    assert mail["To"] == "Anne Berg <berg@example.org>", mail["To"]
    assert mail["From"].startswith("Kari <takt+"), mail["From"]
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"].endswith("@example.com>")
    assert mail["Date"] == "Mon, 23 Nov 2026 08:00:00 +0000", mail["Date"]
    assert mail["Subject"].startswith("Invitasjon: Befaring, Hver uke"), \
        mail["Subject"]
    text = plain(mail)
    for said in ("Kari inviterer deg til «Befaring».", "Sted: Storgata 1",
                 "tirsdag 29. desember kl. 09.00–10.00", "Europe/Oslo",
                 "Se på <taket>, pipa; og renna"):
        assert said in text, (said, text)
    page = mail.get_body(("html",)).get_content()
    assert "Se på &lt;taket&gt;, pipa; og renna" in page, page
    assert "stigen" not in mail.as_string()
    calendar = only(mail)
    assert calendar.method == "REQUEST"
    assert "@" in calendar["UID"] or calendar["UID"].endswith("takt")
    assert calendar["RRULE"] == "FREQ=WEEKLY;COUNT=5;BYDAY=TU"
    assert calendar["DTSTAMP"] == "20261123T080000Z"
    assert mail["From"].addresses[0].addr_spec == calendar["ORGANIZER"]
    (attendee,) = calendar.components[0]["ATTENDEE"]
    assert "PARTSTAT=NEEDS-ACTION" in attendee and "RSVP=TRUE" in attendee
    assert attendee.endswith(":mailto:berg@example.org")
    return path, calendar["UID"]


def single_dates(house, path, uid):
    house.change(path, DAYS[1], start="2026-12-08T11:00",
                 end="2026-12-08T12:30")
    moved = house.one()
    assert moved["Subject"].startswith("Endret: Befaring, tirsdag 8. desember")
    assert "Før: tirsdag 8. desember kl. 09.00–10.00" in plain(moved)
    calendar = only(moved)
    assert calendar.method == "REQUEST" and calendar["UID"] == uid
    assert calendar["RECURRENCE-ID"] == DAYS[1]
    assert calendar["DTSTART"] == "20261208T110000"
    assert calendar["DTEND"] == "20261208T123000"
    assert calendar["SEQUENCE"] == "1"
    house.kari.expect(200, "DELETE", f"{path}/dates/{DAYS[2]}?scope=this")
    gone = house.one()
    assert "avlyst «Befaring» tirsdag 15. desember" in plain(gone)
    calendar = only(gone)
    assert calendar.method == "CANCEL" and calendar["STATUS"] == "CANCELLED"
    assert calendar["RECURRENCE-ID"] == DAYS[2]
    assert calendar["SEQUENCE"] == "2"
    house.kari.expect(200, "POST", API + "/undo", {})
    back = only(house.one())
    assert back.method == "REQUEST" and back["RECURRENCE-ID"] == DAYS[2]
    assert back["SEQUENCE"] == "3"


def a_split(house, path, uid):
    """One mail says both: what goes on, and what ends (SPEC D-17)."""
    house.change(path, DAYS[3], "future", title="Ny befaring")
    mail = house.one()
    assert "har endret «Ny befaring» fra og med tirsdag 22. desember" in \
        plain(mail), plain(mail)
    tail, head = calendars(mail)
    assert tail.method == head.method == "REQUEST"
    assert tail["UID"] != uid and tail["SEQUENCE"] is None
    assert tail["RRULE"] == "FREQ=WEEKLY;COUNT=2;BYDAY=TU"
    master, moved = head.components
    assert value(master, "UID") == value(moved, "UID") == uid
    assert value(master, "RRULE") == "FREQ=WEEKLY;COUNT=3;BYDAY=TU"
    assert value(moved, "RECURRENCE-ID") == DAYS[1]
    assert value(master, "SEQUENCE") == value(moved, "SEQUENCE") == "4"
    house.kari.expect(200, "POST", API + "/undo", {})
    whole, gone = calendars(house.one())
    assert (whole.method, gone.method) == ("REQUEST", "CANCEL")
    assert gone["UID"] == tail["UID"]


def what_nobody_sees(house, path):
    """Notes, the owner's own tick, alarm and answers of others, and who else is
    asked, tell him nothing."""
    house.change(path, DAYS[0], "open", notes="Ring først")
    house.change(path, DAYS[0], "open", alarm_minutes=10)
    for state in ("completed", "open"):
        house.kari.expect(200, "POST", f"{path}/dates/{DAYS[0]}/complete",
                          {"state": state})
    house.change(path, DAYS[1], "open", participants=[
        BERG, {"person": 2}])
    house.nothing()
    house.ola.expect(200, "POST", f"{path}/dates/{DAYS[1]}/answer",
                     {"answer": "declined", "scope": "all"})
    house.nothing()


def without_mail(house, path):
    """The owner may keep a change to himself."""
    house.kari.expect(200, "PATCH", f"{path}/dates/{DAYS[1]}?mail=0",
                      {"scope": "open", "location": "Storgata 3"})
    house.kari.expect(200, "POST", API + "/undo?mail=0", {})
    house.nothing()


def who_comes_and_goes(house, path):
    house.change(path, DAYS[1], "open", participants=[BERG, LIEN])
    mail = house.one()
    assert mail["To"] == "lien@example.net"
    calendar = calendars(mail)[0]
    assert calendar.method == "REQUEST"
    assert len(calendar.components[0]["ATTENDEE"]) == 2
    house.change(path, DAYS[1], "open", participants=[LIEN])
    mail = house.one()
    assert mail["To"] == "Anne Berg <berg@example.org>"
    assert calendars(mail)[0].method == "CANCEL"
    assert "inviterer deg ikke lenger til «Befaring»." in plain(mail)
    assert mail["Subject"].startswith("Ikke lenger invitert: Befaring")


def an_import(house):
    """A file says nothing of who takes part: he is asked anew, and not that it
    is off."""
    path = house.make(BERG)
    house.one()
    text = house.kari.expect(200, "GET", API + "/export").decode()
    text = "\r\n".join(
        line.replace("T090000", "T110000").replace("T100000", "T120000")
        for line in text.split("\r\n"))
    house.kari.expect(200, "POST", API + "/import", text,
                      Content_Type="text/calendar")
    assert {only(mail).method for mail in house.told()
            if mail["To"].addresses[0].addr_spec == BERG["email"]} == {
                "REQUEST"}
    seen = house.kari.expect(200, "GET", path)["participants"]
    assert [one["answer"] for one in seen] == ["invitation"], seen
    house.kari.expect(200, "POST", API + "/undo", {})
    house.kari.expect(200, "DELETE", path)
    house.told()


def from_all_to_one(house):
    """Who was asked to all, and is to one date: all is off but for that."""
    path = house.make()
    house.change(path, DAYS[1], participants=[BERG])
    house.one()
    house.change(path, DAYS[0], "all", participants=[BERG])
    assert only(house.one())["RRULE"] is not None
    house.kari.expect(200, "POST", API + "/undo", {})
    asked, off = calendars(house.one())
    assert asked.method == "REQUEST" and asked["RECURRENCE-ID"] == DAYS[1]
    assert off.method == "CANCEL" and off["RECURRENCE-ID"] is None
    assert int(asked["SEQUENCE"]) > int(off["SEQUENCE"]), (
        asked.components, off.components)
    house.kari.expect(200, "DELETE", path)
    house.one()


def what_is_off(house):
    """Dates that one operation takes out are named."""
    path = house.make(BERG)
    house.one()
    house.change(path, DAYS[0], "all", edits={
        "removed": [DAYS[1], DAYS[3]], "added": [], "moved": []})
    mail = house.one()
    assert only(mail)["EXDATE"] == f"{DAYS[1]},{DAYS[3]}"
    lines = plain(mail).splitlines()
    at = lines.index("Utgår:")
    assert lines[at + 1:at + 3] == [
        "tirsdag 8. desember kl. 09.00–10.00",
        "tirsdag 22. desember kl. 09.00–10.00"], lines
    assert lines[at + 3].startswith("Dagsorden: "), lines
    house.kari.expect(200, "DELETE", path)
    house.one()


def single_guests(house):
    """Who is asked to one date alone hears of that one."""
    path = house.make()
    house.nothing()
    house.change(path, DAYS[2], participants=[BERG])
    calendar = only(house.one())
    assert calendar["RECURRENCE-ID"] == DAYS[2] and calendar["RRULE"] is None
    house.change(path, DAYS[1], location="Storgata 2")
    house.nothing()
    house.change(path, DAYS[2], location="Storgata 2")
    mail = house.one()
    assert only(mail)["LOCATION"] == "Storgata 2"
    assert "Sted: Storgata 2" in plain(mail) and "Før: Storgata 1" in plain(mail)
    house.kari.expect(200, "DELETE", f"{path}/dates/{DAYS[0]}?scope=all")
    calendar = only(house.one())
    assert calendar.method == "CANCEL"
    assert calendar["RECURRENCE-ID"] == DAYS[2]


def who_wants_to_be_mailed(house):
    """A user finds it in the diary; he may have it by mail too, in words."""
    house.ola.expect(200, "PATCH", API + "/me", {
        "email": "ola@firm.example", "mail": True})
    house.kari.expect(200, "PATCH", API + "/me", {
        "email": "kari@firm.example", "mail": True})
    assert house.ola.expect(200, "GET", API + "/me")["has_mail"]
    path = house.make(BERG, {"person": 2})
    ola, berg = sorted(house.told(), key=lambda mail: "berg" in mail["To"])
    assert ola["To"] == "Ola <ola@firm.example>" and calendars(berg)
    assert "Kari inviterer deg" in plain(ola) and not calendars(ola)
    assert "invitasjonene i Takt" in plain(ola)
    house.ola.expect(200, "POST", f"{path}/dates/{DAYS[0]}/answer",
                     {"answer": "declined", "scope": "this", "reason": "Syk"})
    mail = house.one()
    assert mail["To"] == "Kari <kari@firm.example>"
    assert "Ola takker nei" in plain(mail) and "Syk" in plain(mail)
    house.ola.expect(204, "POST", f"{path}/dates/{DAYS[1]}/propose",
                     {"start": "2026-12-09T09:00", "reason": "Tog"})
    mail = house.one()
    assert mail["To"] == "Kari <kari@firm.example>" and not calendars(mail)
    for said in ("Ola foreslår en annen tid for «Befaring».",
                 "Forslag: onsdag 9. desember kl. 09.00–10.00", "Grunn: Tog"):
        assert said in plain(mail), (said, plain(mail))
    (notice,) = [one for one in house.kari.expect(
        200, "GET", API + "/notices")["items"] if one["undecided"]]
    house.kari.expect(204, "POST", "{}/notices/{owner}/{number}/disagree"
                      .format(API, **notice), {})
    mail = house.one()
    assert mail["To"] == "Ola <ola@firm.example>" and not calendars(mail)
    assert "Kari kan ikke ta tiden du foreslo" in plain(mail), plain(mail)
    for client in (house.ola, house.kari):
        client.expect(200, "PATCH", API + "/me", {"mail": False})
    house.change(path, DAYS[1], "open", location="Storgata 9")
    assert house.one()["To"] == "Anne Berg <berg@example.org>"


def who_takes_over(house):
    """Whom it is assigned to is asked; who takes part hears of it once it has
    another owner, under the name that it had."""
    for client in (house.ola, house.kari):
        client.expect(200, "PATCH", API + "/me", {"mail": True})
    path = house.make(BERG, recurrence=None)
    uid = only(house.one())["UID"]
    at = f"{path}/dates/{DAYS[0]}"
    house.kari.expect(200, "POST", at + "/assign", {"to": 2})
    mail = house.one()
    assert mail["To"] == "Ola <ola@firm.example>", mail["To"]
    assert mail["Subject"].startswith("Tildelt: "), mail["Subject"]
    assert "Kari vil at du overtar «Befaring»." in plain(mail), plain(mail)
    house.ola.expect(200, "POST", at + "/answer", {"answer": "declined"})
    house.nothing()
    house.kari.expect(200, "POST", at + "/assign", {"to": 2})
    house.one()
    house.ola.expect(200, "POST", at + "/answer", {"answer": "accepted"})
    mail = house.one()
    assert mail["To"] == "Anne Berg <berg@example.org>", mail["To"]
    assert mail["From"].startswith("Ola <takt+"), mail["From"]
    calendar = only(mail)
    assert calendar.method == "REQUEST" and calendar["UID"] == uid
    assert calendar["SEQUENCE"] == "1", calendar["SEQUENCE"]
    for client in (house.ola, house.kari):
        client.expect(200, "PATCH", API + "/me", {"mail": False})


def a_copy(house):
    """A copy by mail asks nothing, and tells of nobody who takes part."""
    path = house.make({"person": 2})
    house.kari.expect(204, "POST", f"{path}/dates/{DAYS[1]}/send",
                      {"email": "Lien@example.net"})
    mail = house.one()
    assert "Kari sender deg «Befaring» til orientering." in plain(mail)
    assert "stigen" not in mail.as_string() and "Ola" not in mail.as_string()
    calendar = only(mail)
    assert calendar.method == "PUBLISH"
    assert calendar["RECURRENCE-ID"] == DAYS[1] and calendar["ATTENDEE"] is None
    house.kari.expect(204, "POST", f"{path}/dates/{DAYS[1]}/send",
                      {"email": "lien@example.net", "all": True})
    assert only(house.one())["RRULE"] == "FREQ=WEEKLY;COUNT=5;BYDAY=TU"
    house.change(path, DAYS[1], title="Nytt")
    house.nothing()


def dates_of(calendar):
    """The dates of a calendar's only component: a rule with gaps."""
    (component,) = calendar.components
    fields = dict(part.split("=") for part in calendar["RRULE"].split(";"))
    step = int(fields.get("INTERVAL", "1")) * {"DAILY": 1, "WEEKLY": 7}[
        fields["FREQ"]]
    first = datetime.datetime.strptime(calendar["DTSTART"], "%Y%m%dT%H%M%S")
    all_of = [first + datetime.timedelta(days=step * i)
              for i in range(int(fields["COUNT"]))]
    gaps = (calendar["EXDATE"] or "").split(",")
    return [day.strftime("%Y-%m-%dT%H:%M") for day in all_of
            if day.strftime("%Y%m%dT%H%M%S") not in gaps]


def dates_by_hand(house):
    """Who does not read RDATE gets a rule with gaps (SPEC D-22)."""
    def by_hand(dates):
        return {"pattern": "custom", "end": "never", "dates": dates}

    days = [f"2026-12-{day}T09:00" for day in ("01", "10", "22")]
    path = house.make(BERG, recurrence=by_hand(days))
    mail = house.one()
    assert only(mail)["RRULE"] == "FREQ=DAILY;COUNT=8;INTERVAL=3"
    assert dates_of(only(mail)) == days, dates_of(only(mail))
    assert "torsdag 10. desember kl. 09.00–10.00" in plain(mail)
    house.change(path, "20261210T090000", start="2026-12-11T09:00",
                 end="2026-12-11T10:00")
    mail = only(house.one())
    assert mail["RECURRENCE-ID"] == "20261210T090000"
    assert mail["DTSTART"] == "20261211T090000"
    house.kari.expect(200, "POST", path + "/dates",
                      {"start": "2026-12-24T09:00"})
    calendar = only(house.one())
    assert value(calendar.components[0], "RRULE") == "FREQ=DAILY;COUNT=24"
    assert len(calendar.components) == 2
    assert house.caution(path) == 0
    house.kari.expect(200, "DELETE", path)
    assert only(house.one()).method == "CANCEL"
    # What cannot be said so has a caution, which is its owner's to see.
    apart = ["2026-12-01T09:00", "2026-12-10T09:30"]
    path = house.make(BERG, recurrence=by_hand(apart))
    assert only(house.one())["RDATE"] == "20261210T093000"
    assert house.caution(path) == 3
    path = house.make(BERG)
    assert house.one() and house.caution(path) == 0
    house.kari.expect(200, "POST", path + "/dates",
                      {"start": "2026-12-24T09:00"})
    assert house.one() and house.caution(path) == 3
    path = house.make(recurrence=by_hand(apart))
    assert house.caution(path) == 0
    chance = random.Random(22)
    for step in (1, 2, 3, 7, 14):
        days = [(datetime.date(2026, 12, 1) +
                 datetime.timedelta(days=step * i)).isoformat() + "T09:00"
                for i in sorted({0, *chance.sample(range(1, 40), 12)})]
        house.make(BERG, recurrence=by_hand(days))
        calendar = only(house.one())
        assert dates_of(calendar) == days, (calendar.components, days)


def a_room(house):
    """Where the follow-up has no place, it is in the location that is booked;
    other resources are no place."""
    ids = [house.kari.expect(201, "POST", API + "/people",
                             {"kind": kind, "name": name})["id"]
           for kind, name in (("resource", "Prosjektor"),
                              ("location", "Møterom 1"))]
    booked = [{"person": id} for id in ids]
    house.make(BERG, *booked, location=None)
    mail = house.one()
    assert only(mail)["LOCATION"] == "Møterom 1"
    assert "Sted: Møterom 1" in plain(mail)
    house.make(BERG, *booked)
    assert only(house.one())["LOCATION"] == "Storgata 1"
    house.make(BERG, booked[0], location=None)
    assert only(house.one())["LOCATION"] is None


def the_command_line_tells_too(house):
    path = house.make(BERG, recurrence=None)
    assert "RRULE" not in only(house.one()).components[0]
    house.server.takt("edit", path.split("/")[-1], "--title", "Flyttet",
                      "--person", "kari")
    mail = house.one()
    assert only(mail)["SUMMARY"] == "Flyttet"
    assert mail["From"].startswith("Kari <takt+"), mail["From"]
    said = house.server.takt("send", path.split("/")[-1], "--to",
                             "lien@example.net", "--person", "kari")
    assert "lien@example.net" in said.stdout, said.stdout
    mail = house.one()
    assert only(mail).method == "PUBLISH"
    assert mail["To"].addresses[0].addr_spec == "lien@example.net"
    house.server.takt("delete", path.split("/")[-1], "--person", "kari")
    mail = house.one()
    assert "Kari har avlyst «Flyttet»." in plain(mail)
    assert only(mail).method == "CANCEL"
    assert only(mail)["SEQUENCE"] == "2"


def main():
    with TaktServer(sys.argv[1], "--mail", "takt@example.com", "--mail-server",
                    "smtp://127.0.0.1:9", "--mail-tags", "yes") as server:
        house = House(server)
        path, uid = an_invitation(house)
        single_dates(house, path, uid)
        a_split(house, path, uid)
        what_nobody_sees(house, path)
        without_mail(house, path)
        who_comes_and_goes(house, path)
        an_import(house)
        from_all_to_one(house)
        what_is_off(house)
        single_guests(house)
        who_wants_to_be_mailed(house)
        a_room(house)
        dates_by_hand(house)
        a_copy(house)
        the_command_line_tells_too(house)
        who_takes_over(house)
    with TaktServer(sys.argv[1]) as server:
        house = House(server)
        assert not house.kari.expect(200, "GET", API + "/me")["has_mail"]
        house.make(BERG)
        house.nothing()


main()

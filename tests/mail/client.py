#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Somebody else's calendar: reads the invitations in a mailbox by IMAP, keeps
what they say, and answers by SMTP as Thunderbird does. It shares nothing with
Takt: it reads and writes iCalendar with python3-icalendar, and finds dates
with python3-dateutil.

    client.py [OPTION]... list               what is in the calendar, as JSON
    client.py [OPTION]... accept             answers the newest invitation:
    client.py [OPTION]... tentative          all of it, or with --date the
    client.py [OPTION]... decline            date of that RECURRENCE-ID alone
    client.py [OPTION]... counter            proposes --start and --end instead
    client.py [OPTION]... refresh            asks to be sent it again
    client.py [OPTION]... invite ADDRESS     asks somebody to what --title,
                                             --start, --end and --rule say
    client.py [OPTION]... cancel             calls that off, or one date of it

Wall-clock times are in Europe/Oslo and look like 2026-12-01T09:00. There is no
state beside the mailbox: each time the calendar is made of its mails in turn.
"""
import argparse
import copy
import datetime
import email
import email.policy
import email.utils
import imaplib
import json
import smtplib
import ssl
import uuid

from email.message import EmailMessage

import dateutil.rrule
import icalendar
import pytz

HOST = "127.0.0.1"
ZONE = pytz.timezone("Europe/Oslo")
VTIMEZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Oslo
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""
PRODUCT = "-//Another calendar//EN"
PARTSTAT = {"accept": "ACCEPTED", "tentative": "TENTATIVE",
            "decline": "DECLINED"}
SHOWN = "%Y-%m-%dT%H:%M"


def wall(value):
    """A time of iCalendar as one without a zone, on Oslo's clock."""
    if not isinstance(value, datetime.datetime):
        return datetime.datetime.combine(value, datetime.time())
    return value.astimezone(ZONE).replace(tzinfo=None) if value.tzinfo \
        else value


def wall_of(event, name):
    return wall(event.decoded(name)) if name in event else None


def address_of(value):
    text = str(value)
    return text[7:].lower() if text.lower().startswith("mailto:") else \
        text.lower()


def listed(value):
    """A property that stands never, once or more than once."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def version(event):
    """What makes one say newer than another (RFC 5546, 2.1.5)."""
    return int(event.get("SEQUENCE", 0)), event.decoded("DTSTAMP")


def length(event):
    if "DURATION" in event:
        return event.decoded("DURATION")
    return wall_of(event, "DTEND") - wall_of(event, "DTSTART")


class Series:
    """What is known of one UID."""

    def __init__(self):
        self.master = None
        self.single = {}   # by the wall-clock time of the RECURRENCE-ID
        self.gone = {}     # when each was called off
        self.ended = None  # when all was

    def ask(self, events):
        """A REQUEST: the whole brings its single dates along."""
        for event in events:
            slot = wall_of(event, "RECURRENCE-ID")
            if slot is not None:
                continue
            known = self.ended or (self.master and version(self.master))
            if known and version(event) < known:
                return
            self.__init__()
            self.master = event
        for event in events:
            slot = wall_of(event, "RECURRENCE-ID")
            if slot is None or slot in self.gone and \
                    version(event) < self.gone[slot]:
                continue
            if slot not in self.single or \
                    version(event) >= version(self.single[slot]):
                self.single[slot] = event
                self.gone.pop(slot, None)

    def cancel(self, events):
        for event in events:
            slot = wall_of(event, "RECURRENCE-ID")
            if slot is None:
                self.__init__()
                self.ended = version(event)
            else:
                self.single.pop(slot, None)
                self.gone[slot] = version(event)

    def slots(self):
        """The wall-clock times that the rule gives."""
        if self.master is None:
            return []
        start = wall_of(self.master, "DTSTART")
        found = {start}
        if "RRULE" in self.master:
            rule = copy.copy(self.master["RRULE"])
            if "UNTIL" in rule:
                rule["UNTIL"] = [wall(rule["UNTIL"][0])]
            found = set(dateutil.rrule.rrulestr(
                rule.to_ical().decode(), dtstart=start)[:1000])
        for name, change in (("RDATE", found.add), ("EXDATE", found.discard)):
            for listing in listed(self.master.get(name)):
                for one in listing.dts:
                    change(wall(one.dt))
        return sorted(found)

    def dates(self):
        """Each date that is on: slot, start, end and the event that says so."""
        slots = set(self.slots()) | set(self.single)
        for slot in sorted(slots - set(self.gone)):
            event = self.single.get(slot, self.master)
            start = slot if event is self.master else \
                wall_of(event, "DTSTART")
            yield slot, start, start + length(event), event

    def event_of(self, slot):
        """What stands for a date, as an event of its own; for None, the
        whole."""
        if slot is None:
            return self.master or next(iter(self.single.values()))
        for at, start, end, event in self.dates():
            if at == slot:
                one = copy.deepcopy(event)
                for name in ("RRULE", "RDATE", "EXDATE", "DTSTART", "DTEND",
                             "DURATION", "RECURRENCE-ID"):
                    one.pop(name, None)
                one.add("RECURRENCE-ID", ZONE.localize(slot))
                one.add("DTSTART", ZONE.localize(start))
                one.add("DTEND", ZONE.localize(end))
                return one
        raise SystemExit(f"there is no date {slot}")


class Mailbox:
    """A calendar, made of the mails of a mailbox, oldest first."""

    def __init__(self):
        self.series = {}
        self.newest = None      # the UID that the last REQUEST is about
        self.heard = []         # what others have answered, and refused

    def take(self, mail):
        for part in mail.walk():
            if part.get_content_type() == "text/calendar":
                text = part.get_payload(decode=True).decode(
                    part.get_content_charset("utf-8"))
                self.act(icalendar.Calendar.from_ical(text))

    def act(self, calendar):
        events = {}
        for event in calendar.walk("VEVENT"):
            events.setdefault(str(event["UID"]), []).append(event)
        for uid, same in events.items():
            method = str(calendar["METHOD"])
            series = self.series.setdefault(uid, Series())
            if method == "REQUEST":
                series.ask(same)
                self.newest = uid
            elif method == "CANCEL":
                series.cancel(same)
            else:
                self.heard += [{"method": method, **answer(event)}
                               for event in same]

    def listing(self):
        return {
            "events": [{
                "uid": uid, "slot": slot.strftime(SHOWN),
                "start": start.strftime(SHOWN), "end": end.strftime(SHOWN),
                "title": str(event.get("SUMMARY", "")),
                "place": str(event.get("LOCATION", "")),
                "organizer": address_of(event["ORGANIZER"])}
                for uid, series in self.series.items()
                for slot, start, end, event in series.dates()],
            "heard": self.heard}


def answer(event):
    slot = wall_of(event, "RECURRENCE-ID")
    return {"uid": str(event["UID"]),
            "slot": slot and slot.strftime(SHOWN),
            "comment": str(event.get("COMMENT", "")),
            "answers": {address_of(one): str(one.params.get("PARTSTAT"))
                        for one in listed(event.get("ATTENDEE"))}}


class Client:
    def __init__(self, options):
        self.options = options
        self.now = options.now or datetime.datetime.now(
            datetime.timezone.utc).replace(microsecond=0)
        self.trust = ssl.create_default_context(cafile=options.ca)

    def mailbox(self):
        box = Mailbox()
        with imaplib.IMAP4_SSL(HOST, self.options.imaps,
                               ssl_context=self.trust, timeout=20) as imap:
            imap.login(self.options.user, self.options.password)
            count = int(imap.select("INBOX", readonly=True)[1][0])
            rows = imap.fetch(f"1:{count}", "(BODY.PEEK[])")[1] if count \
                else []
        for row in rows:
            if isinstance(row, tuple):
                box.take(email.message_from_bytes(
                    row[1], policy=email.policy.default))
        return box

    def send(self, to, method, event, words):
        """As Thunderbird: the words, the calendar, and it again as a file."""
        calendar = icalendar.Calendar()
        calendar.add("PRODID", PRODUCT)
        calendar.add("VERSION", "2.0")
        calendar.add("METHOD", method)
        calendar.add_component(icalendar.Timezone.from_ical(VTIMEZONE))
        calendar.add_component(event)
        text = calendar.to_ical()
        mail = EmailMessage()
        mail["From"] = self.options.user
        mail["To"] = to
        mail["Subject"] = f"{words}: {event.get('SUMMARY', '')}"
        mail["Date"] = email.utils.format_datetime(self.now)
        mail["Message-ID"] = email.utils.make_msgid(domain="mail.example.org")
        mail.set_content(words + "\n")
        mail.add_alternative(text.decode(), subtype="calendar",
                             params={"method": method}, cte="8bit")
        mail.add_attachment(text, "application", "ics", filename="invite.ics")
        with smtplib.SMTP(HOST, self.options.submission, "localhost",
                          timeout=20) as smtp:
            smtp.starttls(context=self.trust)
            smtp.login(self.options.user, self.options.password)
            smtp.send_message(mail)

    def stamped(self, event):
        event.pop("DTSTAMP", None)
        event.add("DTSTAMP", self.now)
        if self.options.comment:
            event.pop("COMMENT", None)
            event.add("COMMENT", self.options.comment)
        return event

    def reply(self, event, method, partstat):
        """Answers the organizer, as the one of the guests who this is."""
        mine = [one for one in listed(event.get("ATTENDEE"))
                if address_of(one) == self.options.user]
        me = copy.deepcopy(mine[0]) if mine else \
            icalendar.vCalAddress("mailto:" + self.options.user)
        me.params["PARTSTAT"] = partstat
        me.params.pop("RSVP", None)
        said = icalendar.Event()
        for name in ("UID", "SEQUENCE", "DTSTART", "DTEND", "DURATION",
                     "RECURRENCE-ID", "RRULE", "SUMMARY", "LOCATION",
                     "ORGANIZER"):
            if name in event:
                said[name] = event[name]
        said.add("ATTENDEE", me, encode=0)
        self.send(address_of(event["ORGANIZER"]), method, self.stamped(said),
                  f"Svar ({partstat.lower()})")

    def event(self):
        """What the answer is about."""
        box = self.mailbox()
        uid = self.options.uid or box.newest
        if uid not in box.series:
            raise SystemExit("there is no invitation")
        return copy.deepcopy(box.series[uid].event_of(self.options.date))

    def answer(self):
        self.reply(self.event(), "REPLY", PARTSTAT[self.options.command])

    def refresh(self):
        self.reply(self.event(), "REFRESH", "NEEDS-ACTION")

    def counter(self):
        event = self.event()
        for name, value in (("DTSTART", self.options.start),
                            ("DTEND", self.options.end)):
            event.pop(name, None)
            if value:
                event.add(name, ZONE.localize(value))
        self.reply(event, "COUNTER", "TENTATIVE")

    def own_event(self, uid):
        event = icalendar.Event()
        event.add("UID", uid)
        event.add("SEQUENCE", self.options.sequence)
        event.add("SUMMARY", self.options.title or "")
        me = icalendar.vCalAddress("mailto:" + self.options.user)
        event.add("ORGANIZER", me)
        guest = icalendar.vCalAddress("mailto:" + self.options.address)
        guest.params["PARTSTAT"] = "NEEDS-ACTION"
        guest.params["RSVP"] = "TRUE"
        event.add("ATTENDEE", guest, encode=0)
        if self.options.date:
            event.add("RECURRENCE-ID", ZONE.localize(self.options.date))
        for name, value in (("DTSTART", self.options.start),
                            ("DTEND", self.options.end)):
            if value:
                event.add(name, ZONE.localize(value))
        if self.options.rule:
            event.add("RRULE", icalendar.vRecur.from_ical(self.options.rule))
        return self.stamped(event)

    def invite(self):
        """Prints the UID of what was asked."""
        uid = self.options.uid or str(uuid.uuid4())
        self.send(self.options.address, "REQUEST", self.own_event(uid),
                  "Invitasjon")
        print(uid)

    def cancel(self):
        event = self.own_event(self.options.uid)
        event.add("STATUS", "CANCELLED")
        self.send(self.options.address, "CANCEL", event, "Avlyst")

    def list(self):
        print(json.dumps(self.mailbox().listing(), ensure_ascii=False))


def parse_wall(text):
    return datetime.datetime.strptime(text, SHOWN)


def parse_moment(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(
        tzinfo=datetime.timezone.utc)


COMMANDS = {"list": Client.list, "accept": Client.answer,
            "tentative": Client.answer, "decline": Client.answer,
            "counter": Client.counter, "refresh": Client.refresh,
            "invite": Client.invite, "cancel": Client.cancel}


def main():
    parser = argparse.ArgumentParser()
    for name in ("imaps", "submission"):
        parser.add_argument("--" + name, type=int, required=True)
    for name in ("ca", "user", "password"):
        parser.add_argument("--" + name, required=True)
    for name in ("uid", "comment", "title", "rule"):
        parser.add_argument("--" + name)
    parser.add_argument("--sequence", type=int, default=0)
    for name in ("date", "start", "end"):
        parser.add_argument("--" + name, type=parse_wall)
    parser.add_argument("--now", type=parse_moment)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("address", nargs="?")
    options = parser.parse_args()
    COMMANDS[options.command](Client(options))


main()

# SPDX-License-Identifier: MIT
"""Invitations on a real server: Kari invites Ola, Per, a room and a customer,
and each arrow of the status machine is gone through (SPEC section 10.2, and
section 17, 20 to 26).

    check_invitations.py PROGRAM
"""
import sys

from takt_server import Client, TaktServer

API = "/api/v1"
DRAFT = {"kind": "meeting", "title": "Befaring", "start": "2026-12-01T09:00",
         "end": "2026-12-01T10:00", "all_day": False, "location": "Rom 1"}
WEEKLY = {"pattern": "weekly", "weekdays": [1], "end": "count", "count": 4}
DAYS = ["20261201T090000", "20261208T090000", "20261215T090000",
        "20261222T090000"]


class House:
    def __init__(self, server):
        self.server = server
        self.person = {}
        for login in ("kari", "ola", "per"):
            server.takt("user", "add", login, "--name", login.title())
        self.kari, self.ola, self.per = (
            Client(server).sign_in_by_link(login)
            for login in ("kari", "ola", "per"))
        room = self.kari.expect(201, "POST", API + "/people",
                                {"kind": "location", "name": "Møterom 1"})
        team = self.kari.expect(201, "POST", API + "/people",
                                {"kind": "group", "name": "Laget"})["id"]
        self.room, self.team = room["id"], team
        for name, client in (("kari", self.kari), ("ola", self.ola),
                             ("per", self.per)):
            self.person[name] = client.expect(200, "GET", API + "/me")["id"]
        self.kari.expect(200, "PUT", f"{API}/groups/{team}/members",
                         {"people": list(self.person.values())})

    def invite(self, *who, **more):
        """A new follow-up of Kari's; answers its address."""
        made = self.kari.expect(201, "POST", API + "/followups", {
            **DRAFT, **more, "participants": list(who)})
        return f"{API}/followups/1/{made['id']}"

    def answers(self, path):
        """What each has answered, as Kari sees it."""
        seen = self.kari.expect(200, "GET", path)
        return {one["name"]: one["answer"] for one in seen["participants"]}

    def edit(self, path, slot=DAYS[0], **change):
        return self.kari.expect(200, "PATCH", f"{path}/dates/{slot}",
                                {"scope": "this", **change})


def answer(client, path, given, slot=DAYS[0], scope="all", **more):
    return client.expect(200, "POST", f"{path}/dates/{slot}/answer",
                         {"answer": given, "scope": scope, **more})


def listed(client, query=""):
    items = client.expect(200, "GET", API + "/invitations" + query)["items"]
    return [(item["entry"]["start"][8:10], item["answer"]) +
            (("whole",) if item["whole"] else ()) for item in items]


def said(client):
    return [notice["said"] for notice in
            client.expect(200, "GET", API + "/notices")["items"]]


def take_note(client):
    for notice in client.expect(200, "GET", API + "/notices")["items"]:
        client.expect(204, "DELETE", API + "/notices/{owner}/{number}".format(
            **notice))


def diary(client, people=""):
    window = client.expect(200, "GET", API + "/window?view=month"
                           "&date=2026-12-01" + people)
    return [entry["start"][8:10] for entry in window["people"][0]["entries"]]


def check_who(house):
    """Persons, groups, a room, somebody outside; the owner asks, and nobody
    else (R-100, R-101)."""
    path = house.invite({"person": house.team}, {"person": house.room},
                        {"email": "Berg@Example.com", "name": "Berg"},
                        {"email": "berg@example.com"})
    assert house.answers(path) == {
        "Ola": "invitation", "Per": "invitation", "Møterom 1": "accepted",
        "Berg": "invitation"}, house.answers(path)
    found = house.ola.expect(200, "GET", API + "/people?q=berg")["people"]
    assert [one["kind"] for one in found] == ["outside"], found
    house.ola.expect(403, "PATCH", f"{path}/dates/{DAYS[0]}",
                     {"scope": "this", "participants": []})
    house.edit(path, participants=[{"person": house.person["ola"]}])
    assert house.answers(path) == {"Ola": "invitation"}
    for wrong, field in (({"person": 999}, "/participants/0/person"),
                         ({"email": "hei"}, "/participants/0/email"),
                         ({}, "/participants/0/person")):
        seen = house.kari.expect(422, "POST", API + "/followups", {
            **DRAFT, "participants": [wrong]})
        assert seen["field"] == field, seen
    house.kari.expect(200, "DELETE", path)
    take_note(house.ola)
    take_note(house.per)


def check_arrows(house):
    path = house.invite({"person": house.person["ola"]},
                        {"person": house.room})
    ola = house.ola
    assert said(ola) == ["Kari invites you to 'Befaring', Tuesday 1 December "
                         "09:00"], said(ola)
    assert listed(ola) == [("01", "invitation")]
    assert diary(ola) == ["01"]
    ola.expect(204, "POST", f"{path}/dates/{DAYS[0]}/seen", {})
    assert house.answers(path)["Ola"] == "seen"
    answer(ola, path, "accepted")
    assert house.answers(path)["Ola"] == "accepted"
    assert listed(ola) == [] and said(ola) == [] and diary(ola) == ["01"]
    # Another title asks nobody anew; another time asks all but the room.
    house.edit(path, title="Stor befaring")
    assert house.answers(path)["Ola"] == "accepted"
    house.edit(path, start="2026-12-01T11:00", end="2026-12-01T12:00")
    assert house.answers(path) == {"Ola": "moved", "Møterom 1": "accepted"}
    assert said(ola) == ["Kari has changed 'Stor befaring', Tuesday 1 December "
                         "11:00"], said(ola)
    moved = "20261201T110000"
    ola.expect(204, "POST", f"{path}/dates/{moved}/seen", {})
    assert house.answers(path)["Ola"] == "moved-seen"
    answer(ola, path, "declined", moved, reason="På reise")
    assert house.answers(path)["Ola"] == "declined" and diary(ola) == []
    seen = house.kari.expect(200, "GET", path)["participants"]
    assert [one["reason"] for one in seen] == ["På reise", None], seen
    assert said(house.kari) == [
        "Ola cannot come: 'Stor befaring', Tuesday 1 December 11:00"]
    take_note(house.kari)
    assert listed(ola) == [] and listed(ola, "?declined=1") == [
        ("01", "declined")]
    # He changes his mind, and undoes that.
    number = answer(ola, path, "accepted", moved)["operation"]
    assert diary(ola) == ["01"]
    ola.expect(200, "POST", API + "/undo", {"number": number, "owner": 1})
    assert house.answers(path)["Ola"] == "declined"
    house.per.expect(403, "POST", API + "/undo", {"number": number,
                                                  "owner": 1})
    house.edit(path, moved, location="Rom 2")
    assert house.answers(path)["Ola"] == "moved" and diary(ola) == ["01"]
    house.kari.expect(200, "DELETE", path)
    assert said(ola) == ["Kari has cancelled 'Stor befaring', Tuesday 1 "
                         "December 11:00"], said(ola)
    take_note(ola)
    assert said(ola) == [] and diary(ola) == [] and listed(ola) == []


def check_series(house):
    """Answers for one date, from a date on, and for all (R-113, D-19)."""
    path = house.invite({"person": house.person["ola"]}, recurrence=WEEKLY)
    ola = house.ola
    assert said(ola) == ["Kari invites you to 'Befaring', which repeats from "
                         "Tuesday 1 December 09:00"], said(ola)
    assert listed(ola) == [("01", "invitation", "whole")]
    assert len(listed(ola, "?dates=1")) == 4
    answer(ola, path, "accepted")
    answer(ola, path, "declined", DAYS[2], "future", reason="Ferie")
    assert diary(ola) == ["01", "08"]
    assert said(house.kari) == ["Ola cannot come 2 of 4 times: 'Befaring', "
                                "from Tuesday 15 December 09:00"]
    take_note(house.kari)
    answer(ola, path, "accepted", DAYS[3], "this")
    assert diary(ola) == ["01", "08", "22"]
    responses = house.kari.expect(200, "GET", API + "/responses")["items"]
    assert {one["name"] for one in responses} == {"Ola"}, responses
    # One date of the series moves: he is asked to that one alone.
    house.kari.expect(200, "POST", f"{path}/dates/{DAYS[1]}/move",
                      {"start": "2026-12-09T09:00", "scope": "this"})
    assert listed(ola) == [("09", "moved")], listed(ola)
    answer(ola, path, "accepted", DAYS[1], "this")
    # A seat for one date invites to that date alone.
    house.kari.expect(200, "PATCH", f"{path}/dates/{DAYS[3]}", {
        "scope": "this", "participants": [
            {"person": house.person["ola"]}, {"person": house.person["per"]}]})
    assert diary(house.per) == ["22"] and listed(house.per) == [
        ("22", "invitation")]
    house.per.expect(403, "POST", f"{path}/dates/{DAYS[0]}/answer",
                     {"answer": "accepted"})
    house.kari.expect(200, "DELETE", path)
    take_note(ola)
    take_note(house.per)


def undecided(client):
    return [notice for notice in
            client.expect(200, "GET", API + "/notices")["items"]
            if notice["undecided"]]


def decide(client, notice, status, word):
    return client.expect(status, "POST", "{}/notices/{owner}/{number}/{word}"
                         .format(API, word=word, **notice), {})


def check_proposed(house):
    """Another time, for a date and for all: told once, taken or not."""
    path = house.invite({"person": house.person["ola"]}, recurrence=WEEKLY)
    kari, ola = house.kari, house.ola
    at = f"{path}/dates/{DAYS[1]}/propose"
    body = {"start": "2026-12-09T13:00", "end": "2026-12-09T14:30",
            "reason": "Tog"}
    ola.expect(204, "POST", at + "?dry_run=1", body)
    assert undecided(kari) == []
    for _ in range(2):
        ola.expect(204, "POST", at, body)
    (notice,) = undecided(kari)
    assert notice["kind"] == "proposed" and notice["reason"] == "Tog", notice
    assert notice["said"] == "Ola proposes another time for 'Befaring', " \
        "Tuesday 8 December 09:00: Wednesday 9 December 13:00", notice
    assert house.answers(path) == {"Ola": "seen"}
    decide(kari, notice, 200, "agree")
    seen = ola.expect(200, "GET", f"{path}/dates/{DAYS[1]}")["date"]
    assert (seen["start"], seen["end"]) == (
        "2026-12-09T13:00:00", "2026-12-09T14:30:00"), seen
    # All of it, on the clock of who reads, by the date that he looks at.
    ola.expect(200, "PATCH", API + "/me", {"zone": "Asia/Tokyo"})
    ola.expect(204, "POST", f"{path}/dates/{DAYS[2]}/propose",
               {"start": "2026-12-15T18:00", "scope": "all"})
    ola.expect(200, "PATCH", API + "/me", {"zone": "Europe/Oslo"})
    (notice,) = undecided(kari)
    assert notice["said"].endswith("Tuesday 1 December 10:00"), notice
    decide(kari, notice, 204, "disagree")
    (kept,) = [one for one in ola.expect(200, "GET", API + "/notices")["items"]
               if one["kind"] == "kept"]
    assert kept["said"] == "Kari cannot take the time that you proposed for " \
        "'Befaring', Tuesday 1 December 09:00 and all later dates", kept
    for wrong, field in (({}, "/start"),
                         ({"start": "2026-12-09"}, "/start"),
                         ({**body, "end": "2026-12-09T12:00"}, "/end"),
                         ({**body, "scope": "future"}, "/scope"),
                         ({**body, "reason": "x" * 255}, "/reason")):
        seen = ola.expect(422, "POST", at, wrong)
        assert seen["field"] == field, seen
    for client in (kari, house.per):
        seen = client.expect(403, "POST", at, body)
        assert seen["type"] == "/problems/not-invited", seen
    kari.expect(200, "DELETE", path)
    take_note(ola)


def own_date(client, at):
    """What holds for a date in his own diary."""
    entry = client.expect(200, "GET", at)["entry"]
    return entry["priority"], entry["state"]


def check_own(house):
    """What an invitee may change, and nothing else (R-117)."""
    path = house.invite({"person": house.person["ola"]}, recurrence=WEEKLY)
    at = f"{path}/dates/{DAYS[0]}"
    ola = house.ola
    answer(ola, path, "accepted")
    before = house.kari.expect(200, "GET", path)
    ola.expect(200, "PATCH", at + "/seat", {
        "scope": "all", "alarm_minutes": 30, "priority": "high",
        "show_as": "free"})
    seen = ola.expect(200, "GET", path)
    assert (seen["alarm_minutes"], seen["priority"], seen["show_as"],
            seen["may_edit"], seen["answer"]) == (
                30, "high", "free", False, "accepted"), seen
    # What is changed at once is undone at once.
    both = ola.expect(200, "PATCH", at + "/seat", {
        "scope": "this", "priority": "low", "completed": True})
    assert own_date(ola, at) == ("low", "completed")
    ola.expect(200, "POST", API + "/undo", {"number": both["operation"],
                                            "owner": 1})
    assert own_date(ola, at) == ("high", "open")
    ola.expect(200, "PATCH", at + "/seat", {"completed": True})
    after = house.kari.expect(200, "GET", path)
    assert after["alarm_minutes"] == before["alarm_minutes"]
    assert after["priority"] == "medium" and after["sequence"] == 0
    for method, where, body in (
            ("PATCH", "", {"scope": "all", "title": "Mitt"}),
            ("DELETE", "?scope=all", None),
            ("POST", "/move", {"start": "2026-12-02T09:00", "scope": "this"}),
            ("POST", "/stop", None)):
        assert ola.expect(403, method, at + where, body)["type"] == \
            "/problems/no-right"
    seen = ola.expect(422, "PATCH", at + "/seat", {"title": "Mitt"})
    assert seen["field"] == "/title", seen
    seen = house.per.expect(403, "PATCH", at + "/seat", {"completed": True})
    assert seen["type"] == "/problems/not-invited", seen
    house.per.expect(403, "GET", path)
    seen = ola.expect(412, "POST", at + "/answer", {"answer": "declined"},
                      If_Match='"999"')
    house.kari.expect(200, "DELETE", path)
    take_note(ola)


def check_room(house):
    """Everybody sees what a room is taken for, but not what is private."""
    house.invite({"person": house.room})
    house.invite({"person": house.room}, visible="owner",
                 start="2026-12-02T09:00", end="2026-12-02T10:00")
    window = house.ola.expect(200, "GET", f"{API}/window?view=month"
                              f"&date=2026-12-01&people={house.room}")
    entries = window["people"][0]["entries"]
    assert [entry["title"] for entry in entries] == ["Befaring", None], entries
    assert not any(entry["may_edit"] for entry in entries)
    window = house.kari.expect(200, "GET", f"{API}/window?view=month"
                               f"&date=2026-12-01&people={house.room}")
    entries = window["people"][0]["entries"]
    assert [entry["title"] for entry in entries] == ["Befaring"] * 2, entries
    assert all(entry["may_edit"] for entry in entries)
    house.ola.expect(403, "POST", f"{API}/followups?owner={house.room}", DRAFT)


def check_double_booked(house):
    """A room in two series at the same hour: both are saved, and each of their
    dates says so (R-155; SPEC section 17, 25)."""
    thursdays = {"pattern": "weekly", "weekdays": [3], "end": "count",
                 "count": 3}
    days = [f"202612{day}T130000" for day in ("03", "10", "17")]

    def book(client, title):
        made = client.expect(201, "POST", API + "/followups", {
            **DRAFT, "title": title, "start": "2026-12-03T13:00",
            "end": "2026-12-03T14:00", "recurrence": thursdays,
            "participants": [{"person": house.room}]})
        return made["conflict_count"], f"{API}/followups/{made['owner']}/" \
            f"{made['id']}"

    def clashes(client, path):
        return [[(one["name"], one["title"]) for one in client.expect(
            200, "GET", f"{path}/dates/{day}")["date"]["conflicts"]]
            for day in days]

    count, hers = book(house.kari, "Styremøte")
    assert count == 0
    count, his = book(house.ola, "Vaktmøte")
    assert count == 3
    assert clashes(house.kari, hers) == [[("Møterom 1", "Vaktmøte")]] * 3
    assert clashes(house.ola, his) == [[("Møterom 1", "Styremøte")]] * 3
    window = house.kari.expect(200, "GET", f"{API}/window?view=month"
                               f"&date=2026-12-01&people={house.room}")
    marked = [entry["conflict"] for entry in window["people"][0]["entries"]
              if entry["slot"] in days]
    assert marked == [True] * 6, marked
    house.ola.expect(200, "DELETE", his)
    assert clashes(house.kari, hers) == [[]] * 3
    house.kari.expect(200, "DELETE", hers)


def check_gone_the_day_after(house):
    """An invitation to what is done, and one that was declined, are there
    until the day after (R-114; SPEC section 17, 27)."""
    ola = house.ola
    (done, declined) = (house.invite({"person": house.person["ola"]},
                                     start=f"2026-12-01T{hour}:00",
                                     end=f"2026-12-01T{hour}:30")
                        for hour in ("15", "16"))
    slot = {done: "20261201T150000", declined: "20261201T160000"}

    def there():
        items = ola.expect(200, "GET", API + "/invitations?declined=1")["items"]
        ids = {item["entry"]["id"] for item in items}
        return [path for path in (done, declined)
                if int(path.rsplit("/", 1)[1]) in ids]

    answer(ola, declined, "declined", slot[declined])
    assert there() == [done, declined], there()
    house.server.restart("2026-12-01T16:00:00Z")
    ola.expect(200, "PATCH", f"{done}/dates/{slot[done]}/seat",
               {"scope": "this", "completed": True})
    assert there() == [done, declined], there()
    house.server.restart("2026-12-02T08:00:00Z")
    assert there() == [], there()


def busy(client, day, **more):
    """Something of one's own, from half past nine on a day of 2027."""
    client.expect(201, "POST", API + "/followups", {
        **DRAFT, "title": "Hemmelig", "start": day + "T09:30",
        "end": day + "T10:30", **more})


def check_conflicts(house):
    """25 dates of three participants: exactly those that collide are marked,
    with who, and with what where that may be seen (SPEC section 17, 28 to
    30)."""
    tuesdays = {"pattern": "weekly", "weekdays": [1], "end": "count",
                "count": 25}
    draft = {**DRAFT, "title": "Oppfølging", "start": "2027-01-05T09:00",
             "end": "2027-01-05T10:00", "recurrence": tuesdays,
             "participants": [{"person": house.person["ola"]},
                              {"person": house.person["per"]},
                              {"person": house.room}]}
    busy(house.ola, "2027-01-12")
    busy(house.ola, "2027-01-19", show_as="free")
    busy(house.per, "2027-02-02")
    house.per.expect(200, "PUT", API + "/rights", {"rights": [
        {"person": 1, "level": "read"}]})
    house.invite({"person": house.room}, title="Styremøte",
                 start="2027-03-02T08:30", end="2027-03-02T09:15")
    seen = house.kari.expect(200, "POST", API + "/preview", {"draft": draft})
    marked = {date["slot"][:8]: [(one["name"], one["title"])
                                 for one in date["conflicts"]]
              for date in seen["dates"] if date["conflicts"]}
    assert seen["conflict_count"] == 3 and len(seen["dates"]) == 25, seen
    assert marked == {
        "20270112": [("Ola", None)], "20270202": [("Per", "Hemmelig")],
        "20270302": [(None, "Styremøte"), ("Møterom 1", "Styremøte")]}, marked
    free = house.kari.expect(200, "POST", API + "/first-free",
                             {"draft": draft})
    assert free["start"] == "2027-01-05T10:30:00", free
    made = house.kari.expect(201, "POST", API + "/followups", draft)
    assert made["conflict_count"] == 3, made
    # Once it is saved, its own dates collide with nothing of it; and whoever
    # has declined is not kept busy by it.
    path = f"{API}/followups/1/{made['id']}"
    answer(house.ola, path, "declined", "20270112T090000", "this")
    seen = house.kari.expect(200, "POST",
                             path + "/remove-conflicts?dry_run=1")
    assert seen["affected"] == 2 and seen["conflict_count"] == 0, seen


def check_availability(house):
    """When people are busy, and not with what; nothing of who is outside; and
    what is about to move is in nobody's way."""
    def busy(*people, client=house.kari, more=""):
        rows = client.expect(200, "GET", "{}/availability?date=2029-07-05&people="
                             "{}{}".format(API, ",".join(map(str, people)),
                                           more))["people"]
        assert all(set(row) == {"person", "name", "known", "busy"}
                   for row in rows)
        return [(row["known"], [(span["start"][11:16], span["end"][11:16])
                                for span in row["busy"]]) for row in rows]
    day = {"start": "2029-07-05T12:00", "end": "2029-07-05T13:30",
           "title": "Hemmelig"}
    house.ola.expect(201, "POST", API + "/followups", {**DRAFT, **day})
    house.ola.expect(201, "POST", API + "/followups",
                     {**DRAFT, **day, "show_as": "free",
                      "start": "2029-07-05T08:00"})
    path = house.invite({"person": house.person["ola"]},
                        {"person": house.room}, {"email": "x@example.com"},
                        start="2029-07-05T15:00", end="2029-07-05T16:00")
    guests = house.kari.expect(200, "GET", path)["participants"]
    outside = next(one["person"] for one in guests if one["kind"] == "outside")
    ola, room = house.person["ola"], house.room
    asked = ("15:00", "16:00")
    assert busy(ola, room, outside) == [
        (True, [("12:00", "13:30"), asked]), (True, [asked]), (False, [])]
    assert busy(1, ola, room, more="&except=1." + path.split("/")[-1]) == [
        (True, []), (True, [("12:00", "13:30")]), (True, [])]
    assert busy(ola, client=house.per) == [
        (True, [("12:00", "13:30"), asked])]


def main(program):
    with TaktServer(program) as server:
        house = House(server)
        check_who(house)
        check_arrows(house)
        check_series(house)
        check_proposed(house)
        check_own(house)
        check_room(house)
        check_conflicts(house)
        check_availability(house)
        check_double_booked(house)
        check_gone_the_day_after(house)


main(*sys.argv[1:])

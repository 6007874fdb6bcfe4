# SPDX-License-Identifier: MIT
"""Assigning on a real server: Kari hands follow-ups to Ola, who declines or
takes them over (SPEC section 10.3, D-18; section 17, test 24); and she sets
what a customer has answered (R-119).

    check_assign.py PROGRAM
"""
import sys

from takt_server import Client, TaktServer

API = "/api/v1"
DRAFT = {"kind": "meeting", "title": "Befaring", "start": "2026-12-01T09:00",
         "end": "2026-12-01T10:00", "all_day": False}
WEEKLY = {"pattern": "weekly", "weekdays": [1], "end": "count", "count": 4}
DAYS = ["20261201T090000", "20261208T090000", "20261215T090000",
        "20261222T090000"]


class House:
    def __init__(self, server):
        for login in ("kari", "ola", "per"):
            server.takt("user", "add", login, "--name", login.title())
        self.kari, self.ola, self.per = (
            Client(server).sign_in_by_link(login)
            for login in ("kari", "ola", "per"))
        self.id = {name: client.expect(200, "GET", API + "/me")["id"]
                   for name, client in (("kari", self.kari), ("ola", self.ola),
                                        ("per", self.per))}
        self.room = self.kari.expect(201, "POST", API + "/people", {
            "kind": "resource", "name": "Møterom 1"})["id"]

    def make(self, *who, **more):
        """A new follow-up of Kari's; answers its address."""
        made = self.kari.expect(201, "POST", API + "/followups", {
            **DRAFT, **more, "participants": list(who)})
        return f"{API}/followups/1/{made['id']}"

    def assign(self, path, to, slot=DAYS[0], scope="open"):
        return self.kari.expect(200, "POST", f"{path}/dates/{slot}/assign",
                                {"to": self.id[to], "scope": scope})


def answer(client, path, given, slot=DAYS[0], **more):
    return client.expect(200, "POST", f"{path}/dates/{slot}/answer",
                         {"answer": given, "scope": "all", **more})


def listed(client):
    items = client.expect(200, "GET", API + "/invitations")["items"]
    return [(item["entry"]["start"][8:10], item["answer"], item["name"],
             item["entry"]["conflict"]) for item in items]


def notices(client):
    return [(notice["kind"], notice["said"], notice["reason"]) for notice in
            client.expect(200, "GET", API + "/notices")["items"]]


def take_note(client):
    for notice in client.expect(200, "GET", API + "/notices")["items"]:
        client.expect(204, "DELETE", API + "/notices/{owner}/{number}".format(
            **notice))


def diary(client):
    window = client.expect(200, "GET", API +
                           "/window?view=month&date=2026-12-01")
    return [entry["start"][8:10] for entry in window["people"][0]["entries"]]


def clear(house):
    for client in (house.kari, house.ola, house.per):
        take_note(client)
        for item in client.expect(200, "GET", API +
                                  "/agenda?from=2026-12-01&to=2027-01-01")[
                                      "items"]:
            client.ask("DELETE", f"{API}/followups/{item['owner']}/"
                       f"{item['id']}")


def check_declined(house):
    """The sender is the owner all the time, and hears why not."""
    path = house.make({"person": house.id["per"]})
    seen = house.assign(path, "ola")
    assert seen["said"] == "Assigned to Ola, who has to say yes", seen
    assert notices(house.ola) == [
        ("assigned", "Kari assigns 'Befaring' to you, Tuesday 1 December "
         "09:00", None)], notices(house.ola)
    assert listed(house.ola) == [("01", "assignment", "Kari", False)]
    assert diary(house.ola) == [] and diary(house.kari) == ["01"]
    house.ola.expect(201, "POST", API + "/followups", {
        **DRAFT, "title": "Annet"})
    assert listed(house.ola) == [("01", "assignment", "Kari", True)]
    house.ola.expect(204, "POST", f"{path}/dates/{DAYS[0]}/seen", {})
    shown = house.kari.expect(200, "GET", path)
    assert [one["name"] for one in shown["participants"]] == ["Per"], shown
    assert [(one["name"], one["answer"], one["slot"])
            for one in shown["assignments"]] == [
                ("Ola", "assignment-seen", None)], shown["assignments"]
    # Who takes part is saved without him, and he stays.
    house.kari.expect(200, "PATCH", f"{path}/dates/{DAYS[0]}", {
        "scope": "this", "title": "Stor befaring", "participants": [
            {"person": house.id["per"]}]})
    seen = answer(house.ola, path, "declined", reason="Ferie")
    assert seen["said"] == "Given back", seen
    assert notices(house.kari) == [
        ("declined", "Ola does not take over 'Stor befaring', Tuesday 1 "
         "December 09:00", "Ferie")], notices(house.kari)
    assert listed(house.ola) == [] and notices(house.ola) == []
    house.ola.expect(403, "GET", path)
    # He undoes that, and it is his to answer again.
    number = seen["operation"]
    house.ola.expect(200, "POST", API + "/undo", {"number": number,
                                                  "owner": 1})
    assert notices(house.kari) == []
    assert listed(house.ola)[0][1] == "assignment-seen"
    # She takes it back.
    seen = house.assign(path, "kari")
    assert seen["said"] == "Taken back", seen
    assert listed(house.ola) == []
    house.ola.expect(403, "POST", f"{path}/dates/{DAYS[0]}/answer",
                     {"answer": "accepted"})
    clear(house)


def check_accepted(house):
    """Open dates move; done ones stay; participants keep their answers."""
    path = house.make({"person": house.id["per"]}, recurrence=WEEKLY)
    answer(house.per, path, "accepted")
    house.kari.expect(200, "POST", f"{path}/dates/{DAYS[0]}/complete",
                      {"state": "completed"})
    house.ola.expect(201, "POST", API + "/followups", {
        **DRAFT, "start": "2026-12-15T09:30", "end": "2026-12-15T10:30"})
    asked = house.kari.expect(200, "POST", f"{path}/dates/{DAYS[1]}/scopes", {
        "operation": "assign", "to": house.id["ola"]})["scopes"]
    assert [(one["scope"], one["refused"], one["consequences"])
            for one in asked] == [
                ("this", None, []),
                ("future", None, ["1 date collides with something else"]),
                ("open", None, ["1 date collides with something else"])], asked
    seen = house.assign(path, "ola", DAYS[1])
    assert seen["conflict_count"] == 1, seen
    seen = answer(house.ola, path, "accepted", DAYS[1])
    assert seen["said"] == "Taken over", seen
    assert seen["conflict_count"] == 1, seen
    assert diary(house.kari) == ["01"]
    assert diary(house.ola) == ["08", "15", "15", "22"]
    assert diary(house.per) == ["01", "08", "15", "22"]
    mine = f"{API}/followups/{house.id['ola']}/{seen['id']}"
    shown = house.ola.expect(200, "GET", mine)
    assert shown["organizer"]["name"] == "Ola" and shown["may_edit"], shown
    assert [(one["name"], one["answer"]) for one in shown["participants"]] == [
        ("Per", "accepted")], shown["participants"]
    assert [kind for kind, _, _ in notices(house.kari)] == ["taken-over"]
    assert notices(house.per)[0][1] == (
        "Ola has taken over 'Befaring', Tuesday 8 December 09:00 and all "
        "later dates")
    # It is not undone, and the history says why.
    refused = house.ola.expect(409, "POST", API + "/undo", {})
    assert refused["type"] == "/problems/taken-over", refused
    for client in (house.ola, house.kari):
        last = client.expect(200, "GET", API + "/history")["items"][0]
        assert last["what"] == "take-over" and last["refused"], last
    # What moves is his to change, and to hand back.
    house.ola.expect(200, "PATCH", f"{mine}/dates/{DAYS[1]}",
                     {"scope": "future", "title": "Min befaring"})
    house.ola.expect(200, "POST", f"{mine}/dates/{DAYS[1]}/assign",
                     {"to": 1, "scope": "open"})
    answer(house.kari, mine, "accepted", DAYS[1])
    assert diary(house.kari) == ["01", "08", "15", "22"]
    clear(house)


def check_scopes(house):
    """One date, and this and all that follow (R-132)."""
    path = house.make(recurrence=WEEKLY)
    house.assign(path, "ola", DAYS[1], "this")
    house.assign(path, "per", DAYS[2], "future")
    shown = house.kari.expect(200, "GET", path)["assignments"]
    assert [(one["name"], one["slot"]) for one in shown] == [
        ("Ola", DAYS[1]), ("Per", None)], shown
    house.assign(path, "kari", DAYS[3], "this")
    assert [one["slot"] for one in house.kari.expect(200, "GET", path)[
        "assignments"]] == [DAYS[1], None]
    assert [one[:2] for one in listed(house.ola)] == [("08", "assignment")]
    assert [one[:2] for one in listed(house.per)] == [("15", "assignment")]
    answer(house.ola, path, "accepted", DAYS[1])
    answer(house.per, path, "accepted", DAYS[2])
    assert diary(house.kari) == ["01", "22"]
    assert diary(house.ola) == ["08"] and diary(house.per) == ["15"]
    clear(house)


def check_refused(house):
    path = house.make({"email": "berg@example.com"})
    guest = house.kari.expect(200, "GET", path)["participants"][0]["person"]
    at = f"{path}/dates/{DAYS[0]}/assign"
    for to, status, code in ((house.room, 409, "not-assignable"),
                             (guest, 409, "not-assignable"),
                             (99999, 404, "no-such-person")):
        seen = house.kari.expect(status, "POST", at, {"to": to})
        assert seen["type"] == "/problems/" + code, seen
    seen = house.kari.expect(422, "POST", at, {})
    assert seen["field"] == "/to", seen
    house.ola.expect(403, "POST", at, {"to": house.id["per"]})
    house.kari.expect(200, "POST", f"{path}/dates/{DAYS[0]}/complete",
                      {"state": "completed"})
    house.kari.expect(409, "POST", at, {"to": house.id["ola"]})
    clear(house)


def check_outside(house):
    """The owner sets what somebody outside has answered, for all and for one
    date (R-119)."""
    path = house.make({"email": "vik@example.com", "name": "Vik"},
                      {"person": house.id["per"]}, recurrence=WEEKLY)

    def shown():
        return house.kari.expect(200, "GET", path)["participants"][-1]

    guest = shown()
    assert guest["kind"] == "outside" and guest["answer"] == "invitation", guest
    at = path + "/dates/{}/participants/{}"
    seen = house.kari.expect(200, "PUT", at.format(DAYS[0], guest["person"]),
                             {"answer": "accepted", "scope": "all"})
    assert seen["said"] == "Noted what Vik has answered", seen
    assert shown()["answer"] == "accepted"
    house.kari.expect(200, "PUT", at.format(DAYS[1], guest["person"]),
                      {"answer": "declined"})
    assert shown()["dates"] == [{"slot": DAYS[1], "answer": "declined",
                                 "reason": None}], shown()
    number = house.kari.expect(200, "PUT", at.format(
        DAYS[1], guest["person"]), {"answer": "invitation"})["operation"]
    assert shown()["dates"][0]["answer"] == "invitation"
    house.kari.expect(200, "POST", API + "/undo", {"number": number})
    assert shown()["dates"][0]["answer"] == "declined"
    for person, status, code in ((house.id["per"], 409, "not-outside"),
                                 (99999, 404, "no-such-person")):
        seen = house.kari.expect(status, "PUT", at.format(DAYS[0], person),
                                 {"answer": "accepted"})
        assert seen["type"] == "/problems/" + code, seen
    house.ola.expect(403, "PUT", at.format(DAYS[0], guest["person"]),
                     {"answer": "accepted"})


def main(program):
    with TaktServer(program) as server:
        house = House(server)
        check_declined(house)
        check_accepted(house)
        check_scopes(house)
        check_refused(house)
        check_outside(house)


main(*sys.argv[1:])

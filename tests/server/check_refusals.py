# SPDX-License-Identifier: MIT
"""Every refusal that the description of the API declares, of each operation,
is provoked from the running server and held against the description; one that
is not declared fails the test.

    check_refusals.py PROGRAM
"""
import re
import sys

from description import Checked, Description
from takt_server import Client, TaktServer, propose

program = sys.argv[1]
API = "/api/v1"
DRAFT = {"kind": "meeting", "title": "Følge opp", "start": "2026-12-01T09:00",
         "end": "2026-12-01T10:00", "all_day": False}
WEEKLY = {"pattern": "weekly", "weekdays": [1], "end": "count", "count": 4}
AT = "/dates/20261201T090000"
NOT_THERE = {"owner": 1, "id": 99999, "slot": "20261201T090000"}
# What an operation takes, by the end of its address.
BODIES = {
    "{slot}": {"scope": "this", "title": "Én"},
    "/answer": {"answer": "accepted"},
    "/propose": {"start": "2026-12-02T09:00"},
    "/seat": {"priority": "high"},
    "/send": {"email": "x@example.com"},
    "/assign": {"to": 2, "scope": "open"},
    "/participants/{person}": {"answer": "accepted"},
    "/move": {"start": "2026-12-02T09:00", "scope": "this"},
    "/complete": {"state": "completed"},
    "/copy": {"start": "2026-12-03T12:00"},
    "/scopes": {"operation": "delete"},
    "/dates": {"start": "2026-12-04T09:00"},
    "/members": {"people": [1]},
    "/rights": {"rights": [{"person": 99999, "level": "read"}]},
    "/people/{id}": {"name": "W"},
    "/views/{id}": {"name": "W", "people": [1]},
    "/types/{id}": {"name": "W"},
    "/reasons/{id}": {"name": "W"},
    "/undo": {"number": 99999},
    "/dismiss": {"alarms": [NOT_THERE]},
    "/snooze": {"alarms": [NOT_THERE], "minutes": 5},
}
TOO_LONG = str(128 * 1024 * 1024)


class House:
    """A server with Kari, who administrates, Ola, and a stranger."""

    def __init__(self, server, description):
        self.server = server
        self.description = description
        for login in ("kari", "ola"):
            server.takt("user", "add", login)
        self.kari, self.ola = (
            Checked(server, description).sign_in_by_link(login)
            for login in ("kari", "ola"))
        self.nobody = Checked(server, description)
        expect, made = self.kari.expect, {}
        made["people"] = expect(201, "POST", API + "/people", {
            "kind": "group", "name": "Salg"})["id"]
        for noun, body in (("views", {"name": "V", "people": [1]}),
                           ("types", {"name": "Intern"}),
                           ("reasons", {"name": "Syk"}),
                           ("passwords", {"label": "Mobil"}),
                           ("feeds", {"label": "Mobil"})):
            made[noun] = expect(201, "POST", f"{API}/{noun}", body)["id"]
        made["groups"] = made["people"]
        self.made = made

    def make(self):
        """The address of a new series of Kari's."""
        seen = self.kari.expect(201, "POST", API + "/followups",
                                {**DRAFT, "recurrence": WEEKLY})
        return f"{API}/followups/1/{seen['id']}"

    def path_of(self, template):
        """An address of an operation, of something that is there."""
        noun = template.split("/")[3] if template.startswith(API) else ""
        if "{owner}" in template:
            template = template.replace(API + "/followups/{owner}/{id}",
                                        self.make())
            template = template.replace("{slot}", AT.split("/")[-1])
            template = template.replace("{person}", "2")
        return re.sub(r"\{\w+\}", str(self.made.get(noun, "0" * 40)),
                      template)

    def operations(self, status):
        """(method, template, operation) of those that declare a status."""
        for template, item in self.description.document["paths"].items():
            for method, operation in item.items():
                if str(status) in operation["responses"]:
                    yield method.upper(), template, operation


def fitting(template):
    """A body that an operation takes."""
    return next((body for end, body in BODIES.items()
                 if template.endswith(end)), {})


def walk(house, status, who, change=lambda path: path, body=None, **headers):
    """Asks every operation that declares a status the same way, where nothing
    else has provoked it yet."""
    for method, template, operation in house.operations(status):
        key = (method.lower(), template, status)
        has_body = "requestBody" in operation
        if key not in house.description.refused:
            who.ask(method, change(house.path_of(template)),
                    (body or fitting(template)) if has_body else None,
                    **headers)


def elsewhere(path):
    """The same of something that is not there."""
    path = re.sub(r"/followups/1/\d+", "/followups/1/99999", path)
    path = re.sub(r"/(people|views|types|reasons|groups)/\d+", r"/\1/99999",
                  path)
    return re.sub(r"/(passwords|feeds)/\w+", r"/\1/" + "0" * 32, path)


def walk_all(house):
    """What an operation refuses whatever it does."""
    walk(house, 401, house.nobody)
    walk(house, 421, house.kari, Host="elsewhere.example")
    walk(house, 415, house.kari, body="<a/>", Content_Type="text/xml")
    walk(house, 413, house.kari, body="{}", Content_Length=TOO_LONG)
    walk(house, 400, house.kari, body="{")
    walk(house, 422, house.kari, body={"robot": 1})
    walk(house, 403, house.kari, X_Takt_Csrf="guessed")
    walk(house, 403, house.ola)
    walk(house, 404, house.kari, elsewhere)
    walk(house, 400, house.kari, If_Match="never")
    walk(house, 412, house.kari, If_Match='"999999"')


# What is asked wrongly, one line an operation.
WRONG = (
    (400, "GET", "/grid?view=year"),
    (400, "GET", "/days?from=never"),
    (400, "GET", "/window?view=year"),
    (400, "GET", "/agenda?from=never"),
    (400, "GET", "/search"),
    (422, "GET", "/suggestions?date=never"),
    (400, "GET", "/export?from=never"),
    (404, "GET", "/history?id=never"),
    (404, "GET", "/export?id=99999"),
    (409, "POST", "/people", {"name": "K", "login": "kari"}),
    (409, "PATCH", "/people/1", {"is_admin": False}),
)


def ask_wrongly(house):
    for status, method, path, *body in WRONG:
        house.kari.expect(status, method, API + path, *body)
    path = house.make() + "/dates?limit=0"
    house.kari.expect(400, "GET", path)
    for where in ("/agenda?people=1", "/window?view=day&people=1",
                  "/history?owner=1"):
        house.ola.expect(403, "GET", API + where)
    house.nobody.expect(403, "POST", API + "/session", {
        "login": "ola", "password": "x"}, Origin="https://elsewhere.example")
    house.nobody.expect(401, "POST", API + "/session", {
        "login": "ola", "password": "x"})
    house.kari.expect(422, "DELETE", house.make() + AT + "?scope=never")
    for query in ("date=never", "date=2026-12-01&except=1"):
        house.kari.expect(400, "GET", f"{API}/availability?{query}")
    house.kari.expect(404, "GET",
                      API + "/availability?date=2026-12-01&people=99999")


def cannot(house):
    """What cannot be done as things are: twice at one time, of a date that
    is done, of one that is none of a series."""
    expect = house.kari.expect
    same = {"start": "2026-12-01T09:00"}
    at = house.make() + AT
    expect(409, "POST", at.split("/dates")[0] + "/dates", same)
    expect(200, "POST", at + "/complete", {"state": "completed"})
    for method, what, body in (
            ("PATCH", "", {"scope": "this", "title": "Én"}),
            ("POST", "/move", {"start": "2026-12-02T09:00", "scope": "this"}),
            ("POST", "/later", None), ("POST", "/earlier", None),
            ("POST", "/skip", None)):
        expect(409, method, at + what, body)
    expect(409, "POST", at + "/send", {"email": "x@example.com"})
    expect(404, "POST", at.split("/dates")[0] + "/dates/20261203T090000/send",
           {"email": "x@example.com"})
    single = expect(201, "POST", API + "/followups", DRAFT)["id"]
    expect(409, "POST", f"{API}/followups/1/{single}{AT}/stop")
    expect(409, "POST", API + "/followups",
           {**DRAFT, "recurrence": WEEKLY, "edits": {"added": [
               "2026-12-01T09:00"]}})
    last = expect(200, "GET", API + "/history")["items"][0]["number"]
    expect(200, "POST", API + "/undo", {"number": last})
    expect(409, "POST", API + "/undo", {"number": last})


def invited(house):
    """What Ola is asked to."""
    made = house.kari.expect(201, "POST", API + "/followups", {
        **DRAFT, "participants": [{"email": "ola@example.com"}, {"person": 2}]})
    path = f"{API}/followups/1/{made['id']}"
    for method, what in (("POST", "/answer"), ("POST", "/propose"),
                         ("POST", "/seen"), ("PATCH", "/seat")):
        body = BODIES.get(what, {})
        expect = house.ola.expect
        expect(412, method, path + AT + what, body, If_Match='"999999"')
        expect(404, method, path + "/dates/20261203T090000" + what, body)
        expect(422, method, path + AT + what, {"robot": 1})
    expect(404, "DELETE", API + "/notices/1/never")
    proposals(house, path)
    assigned(house)


def assigned(house):
    """To a group; an answer for who answers himself; what is done before he
    takes it over."""
    at, expect = house.make() + AT, house.kari.expect
    expect(409, "POST", at + "/assign", {"to": house.made["groups"]})
    expect(409, "PUT", at + "/participants/2", {"answer": "accepted"})
    expect(200, "POST", at + "/assign", {"to": 2})
    expect(200, "POST", at + "/complete", {"state": "completed"})
    house.ola.expect(409, "POST", at + "/answer", {"answer": "accepted"})


def proposals(house, path):
    """Another time that is proposed, for a date that is done meanwhile."""
    propose(house.server, path, "ola@example.com", "20261202T100000")
    (notice,) = (one for one in house.kari.expect(
        200, "GET", API + "/notices")["items"] if one["undecided"])
    agree = "{}/notices/{owner}/{number}/agree".format(API, **notice)
    house.kari.expect(412, "POST", agree, If_Match='"999999"')
    house.kari.expect(200, "POST", path + AT + "/complete",
                      {"state": "completed"})
    house.kari.expect(409, "POST", agree)
    house.ola.expect(409, "POST", path + AT + "/propose", BODIES["/propose"])


def too_many(house):
    """Each list has an end."""
    for path, body in (("/feeds", {"label": "F"}),
                       ("/passwords", {"label": "P"}),
                       ("/views", {"name": "V", "people": [1]}),
                       ("/reasons", {"name": "R"}), ("/types", {"name": "T"})):
        for _ in range(300):
            if house.kari.ask("POST", API + path, body)[0] == 409:
                break
    for _ in range(30):
        if house.nobody.ask("POST", API + "/session", {
                "login": "ola", "password": "gjett"})[0] == 429:
            break


def used_link(house):
    link = house.server.takt("user", "link", "ola", "--url", "").stdout.strip()
    for status in (303, 410):
        house.nobody.expect(status, "GET", link)


def broken_store(house):
    """A file that is no diary any more, under the server's feet."""
    for name in (house.server.diary, house.server.diary + "-wal"):
        with open(name, "r+b") as file:
            file.write(b"no more " * 8192)
            file.truncate()
    house.nobody.expect(503, "GET", "/health")


def main():
    with TaktServer(program, "--watchers", "127.0.0.2") as server:
        document = Client(server).expect(200, "GET", API + "/openapi.json")
        description = Description(document)
        house = House(server, description)
        walk_all(house)
        ask_wrongly(house)
        cannot(house)
        used_link(house)
        invited(house)
        too_many(house)
        broken_store(house)
        left = sorted((status, method, template)
                      for template, item in document["paths"].items()
                      for method, operation in item.items()
                      for status in map(int, operation["responses"])
                      if status >= 400
                      and (method, template, status) not in description.refused)
        for one in left:
            print(*one)
        print(len(description.refused), "refusals")
        assert not left


main()

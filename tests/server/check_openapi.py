# SPDX-License-Identifier: MIT
"""The description of the API against the running server: every operation is
called and its answer held against its schema, every route is described,
and the page's contract says the same.

    check_openapi.py PROGRAM SOURCE
"""
import glob
import http.client
import os
import re
import sys

from description import Checked, Description
from takt_server import Client, TaktServer, propose

program, source = sys.argv[1:]
API = "/api/v1"


def routes():
    """(method, path) of each route in the sources."""
    found = set()
    for name in glob.glob(os.path.join(source, "takt/server/**/*.c"),
                          recursive=True):
        with open(name, encoding="utf-8") as file:
            text = file.read()
        for macro, value in re.findall(r'#define (\w+) +"(/api[^"]*)"', text):
            text = text.replace(f'{macro} "', f'"{value}')
        for methods, path in re.findall(
                r'\{((?:HTTP_[A-Z]+(?: \| )?)+),\s+"(/[^"]*)"', text):
            for method in methods.split(" | "):
                found.add((method[5:].lower(), path))
    found.discard(("get", "/*"))  # the page, of which the description is one
    return found | {("get", API + "/openapi.json")}


def check_routes(description):
    described = {(method, path)
                 for path, item in description.document["paths"].items()
                 for method in item}
    assert described == routes(), described ^ routes()


def check_contract(description):
    """The page's own contract names the same members of every shape."""
    with open(os.path.join(source, "web/src/api/types.ts"),
              encoding="utf-8") as file:
        text = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.S)
    shapes = re.findall(r"export interface (\w+)(?: extends ([^{]+))? "
                        r"\{\n(.*?)\n\}", text, re.S)
    assert len(shapes) > 30, "no shapes were found"
    members = {}
    for name, base, body in shapes:
        base = re.sub(r"Partial<(\w+)>", r"\1", base).strip()
        members[name] = set(re.findall(r"^  (\w+)\??:", body, re.M)) \
            | members.get(base, set())
        schema = description.document["components"]["schemas"][name]
        assert set(schema["properties"]) == members[name], (
            name, set(schema["properties"]) ^ members[name])


def call_people(kari):
    group = kari.expect(201, "POST", API + "/people",
                        {"kind": "group", "name": "Salg"})["id"]
    kari.expect(200, "PATCH", f"{API}/people/{group}", {"name": "Salget"})
    kari.expect(200, "PUT", f"{API}/groups/{group}/members", {"people": [1]})
    kari.expect(200, "GET", API + "/people")
    kari.expect(200, "PUT", API + "/rights",
                {"rights": [{"person": group, "level": "read"}]})
    kari.expect(200, "GET", API + "/rights")
    kari.expect(201, "POST", API + "/people/1/link")
    for noun, body in (("views", {"name": "V", "people": [1]}),
                       ("types", {"name": "Intern", "color": "#aabbcc"}),
                       ("reasons", {"name": "Syk"})):
        made = kari.expect(201, "POST", f"{API}/{noun}", body)["id"]
        kari.expect(200, "GET", f"{API}/{noun}")
        kari.expect(200, "PUT", f"{API}/{noun}/{made}", {**body, "name": "W"})
        kari.expect(204, "DELETE", f"{API}/{noun}/{made}")
        kari.expect(404, "DELETE", f"{API}/{noun}/{made}")
    kari.expect(200, "PATCH", API + "/me", {"country": "NO", "theme": "dark"})
    made = kari.expect(201, "POST", API + "/passwords", {"label": "Mobil"})
    kari.expect(200, "GET", API + "/passwords")
    kari.expect(204, "DELETE", API + "/passwords/" + made["id"])
    kari.expect(200, "GET", API + "/zones?q=oslo")
    made = kari.expect(201, "POST", API + "/feeds", {
        "label": "Telefon", "options": {"busy_only": False, "kinds": None}})
    kari.expect(200, "GET", API + "/feeds")
    kari.expect(200, "GET", made["url"][made["url"].index("/feeds/"):])
    kari.expect(204, "DELETE", API + "/feeds/" + made["id"])


def draft(**more):
    return {"kind": "meeting", "title": "Følge opp",
            "start": "2026-12-01T09:00", "end": "2026-12-01T10:00",
            "all_day": False, **more}


WEEKLY = {"pattern": "weekly", "weekdays": [1], "end": "count", "count": 8}


def call_reading(kari, path, at):
    for where in ("/me", "/session", "/grid?view=month", "/window?view=month"
                  "&date=2026-12-01", "/activities", "/alarms", "/history",
                  "/days?from=2026-12-20&to=2027-01-02", "/search?q=følge",
                  "/agenda?from=2026-12-01&limit=2", "/openapi.json",
                  "/suggestions?date=2026-12-01T09:00"):
        kari.expect(200, "GET", API + where.replace("ø", "%C3%B8"))
    kari.expect(200, "GET", "/health")
    kari.expect(200, "GET", "/metrics")
    for where in (path, path + "/dates", at):
        kari.expect(200, "GET", where)
    kari.expect(200, "POST", API + "/preview",
                {"draft": draft(), "sentence": "every week"})
    kari.expect(200, "POST", API + "/first-free",
                {"draft": draft(recurrence=WEEKLY)})
    kari.expect(200, "POST", API + "/busy", {"start": "2026-12-01T09:00",
                                             "end": "2026-12-01T10:00"})


def call_changes(kari, path, at):
    kari.expect(200, "PATCH", at, {"scope": "this", "title": "Én"})
    kari.expect(200, "POST", at + "/scopes", {"operation": "delete"})
    for what in ("later", "earlier", "skip"):
        kari.expect(200, "POST", f"{path}/dates/20261208T090000/{what}")
    kari.expect(200, "POST", at + "/complete", {"state": "completed"})
    kari.expect(200, "POST", at + "/copy", {"start": "2026-12-03T12:00"})
    kari.expect(204, "POST", at + "/send", {"email": "berg@example.com"})
    kari.expect(200, "POST", path + "/dates", {"start": "2026-12-04T09:00"})
    dates = path + "/dates/"
    kari.expect(200, "POST", dates + "20261215T090000/move",
                {"start": "2026-12-16T11:00", "scope": "this"})
    kari.expect(200, "DELETE", dates + "20261222T090000?scope=this")
    kari.expect(200, "POST", path + "/remove-conflicts?dry_run=1")
    kari.expect(200, "POST", dates + "20261229T090000/stop")
    kari.expect(200, "POST", API + "/undo", {})
    kari.expect(200, "POST", API + "/skip-overdue?dry_run=1", {})
    ref = {"owner": 1, "id": int(path.split("/")[-1]),
           "slot": "20261229T090000"}
    kari.expect(204, "POST", API + "/alarms/snooze",
                {"alarms": [ref], "minutes": 5})
    kari.expect(204, "POST", API + "/alarms/dismiss", {"alarms": [ref]})


def call_invitations(kari, ola):
    made = kari.expect(201, "POST", API + "/followups", draft(
        recurrence=WEEKLY, participants=[
            {"person": 2}, {"email": "berg@example.com", "name": "Berg"}]))
    path = f"{API}/followups/1/{made['id']}"
    at = f"{path}/dates/20261201T090000"
    for where in (path, path + "/dates", at, API + "/notices",
                  API + "/invitations?dates=1&declined=1",
                  API + "/people?q=berg"):
        ola.expect(200, "GET", where)
    ola.expect(204, "POST", at + "/seen", {"scope": "all"})
    ola.expect(200, "POST", at + "/answer", {
        "answer": "declined", "scope": "this", "reason": "Syk"})
    ola.expect(204, "POST", at + "/propose", {
        "start": "2026-12-01T13:00", "end": "2026-12-01T14:00",
        "scope": "this", "reason": "Tog"})
    ola.expect(200, "PATCH", at + "/seat", {"scope": "all",
                                            "priority": "high"})
    seen = kari.expect(200, "GET", path)
    kari.expect(200, "GET", API + "/responses")
    kari.expect(200, "GET", API + "/availability?date=2026-12-01&people=1,2,3"
                "&except=1.99")
    kari.expect(200, "PUT", f"{at}/participants/"
                f"{seen['participants'][-1]['person']}", {
                    "answer": "accepted", "scope": "all"})
    kari.expect(200, "POST", at + "/scopes", {"operation": "assign", "to": 2})
    for scope in ("this", "open"):
        kari.expect(200, "POST", at + "/assign", {"to": 2, "scope": scope})
        for one in (kari, ola):
            one.expect(200, "GET", path)
    ola.expect(200, "GET", API + "/invitations")
    ola.expect(200, "GET", API + "/notices")
    ola.expect(200, "POST", at + "/answer", {"answer": "declined"})
    for notice in kari.expect(200, "GET", API + "/notices")["items"]:
        kari.expect(204, "DELETE", API + "/notices/{owner}/{number}".format(
            **notice))
    for start, status, word in (("20261202T090000", 200, "agree"),
                                ("20261203T090000", 204, "disagree")):
        propose(kari.server, path, "berg@example.com", start)
        for notice in kari.expect(200, "GET", API + "/notices")["items"]:
            kari.expect(status, "POST", "{}/notices/{owner}/{number}/{word}"
                        .format(API, word=word, **notice))
    kari.expect(200, "PATCH", at, {"scope": "all", "participants": []})
    ola.expect(200, "GET", API + "/notices")


def call_files(kari):
    text = kari.expect(200, "GET", API + "/export")
    kari.expect(200, "POST", API + "/import?preview=1", text,
                Content_Type="text/calendar")
    kari.expect(200, "POST", API + "/import", text,
                Content_Type="text/calendar")


def call_sign_in(server, description):
    server.takt("user", "add", "per", "--password-stdin",
                input="en lang setning\n")
    per = Checked(server, description)
    per.expect(200, "POST", API + "/session",
               {"login": "per", "password": "en lang setning"})
    per.expect(204, "PUT", API + "/me/password",
               {"old": "en lang setning", "new": "en annen setning"})
    per.expect(204, "DELETE", API + "/session")


def call_events(kari):
    """A stream does not end: it is closed after its first line."""
    connection = http.client.HTTPConnection(kari.server.address, timeout=20)
    connection.request("GET", API + "/events", headers={"Cookie": kari.cookie})
    answer = connection.getresponse()
    kari.description.check("GET", API + "/events", None, answer.status,
                           answer.headers, answer.readline())
    connection.close()


def main():
    # Mail is set up, and nobody takes it: port 9 is "discard".
    with TaktServer(program, "--mail", "takt@example.com",
                    "--mail-server", "smtp://127.0.0.1:9") as server:
        status, headers, document = Client(server).ask(
            "GET", API + "/openapi.json")
        assert status == 200 and document["openapi"] == "3.1.0"
        assert Client(server).ask("GET", API + "/openapi.json", None,
                                  If_None_Match=headers["ETag"])[0] == 304
        description = Description(document)
        check_routes(description)
        check_contract(description)
        for login in ("kari", "ola"):
            server.takt("user", "add", login)
        kari, ola = (Checked(server, description).sign_in_by_link(login)
                     for login in ("kari", "ola"))
        call_people(kari)
        made = kari.expect(201, "POST", API + "/followups",
                           draft(recurrence=WEEKLY))
        path = f"{API}/followups/{made['owner']}/{made['id']}"
        at = f"{path}/dates/20261201T090000"
        call_reading(kari, path, at)
        call_changes(kari, path, at)
        call_files(kari)
        call_invitations(kari, ola)
        call_events(kari)
        call_sign_in(server, description)
        kari.expect(200, "DELETE", path)
        left = {operation["operationId"] for item in document["paths"].values()
                for operation in item.values()} - description.called
        assert not left, left
        print(len(description.called), "operations")


main()

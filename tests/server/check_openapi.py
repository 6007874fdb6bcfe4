# SPDX-License-Identifier: MIT
"""The description of the API against the running server: every operation is
called and its answer held against its schema, every route is described,
refusals are problems as described, and the page's contract says the same.

    check_openapi.py PROGRAM SOURCE
"""
import glob
import json
import os
import re
import sys

from takt_server import Client, TaktServer

program, source = sys.argv[1:]
API = "/api/v1"
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool,
         "null": type(None), "integer": int}
KNOWN = {"$ref", "type", "enum", "const", "anyOf", "pattern", "properties",
         "required", "additionalProperties", "items", "description",
         "minimum", "maximum", "minLength", "maxLength"}


def is_type(value, name):
    return isinstance(value, TYPES[name]) and (
        name != "integer" or not isinstance(value, bool))


class Description:
    def __init__(self, document):
        self.document = document
        self.called = set()
        self.refused = set()

    def resolve(self, node):
        while "$ref" in node:
            at = self.document
            for part in node["$ref"][2:].split("/"):
                at = at[part]
            node = at
        return node

    def faults(self, value, schema, path=""):
        """What of a value is not as its schema says."""
        schema = self.resolve(schema)
        assert set(schema) <= KNOWN, set(schema) - KNOWN
        if "anyOf" in schema:
            told = [list(self.faults(value, one, path))
                    for one in schema["anyOf"]]
            if all(told):
                yield from min(told, key=len)
        names = schema.get("type", [])
        names = [names] if isinstance(names, str) else names
        if names and not any(is_type(value, name) for name in names):
            yield f"{path}: {value!r} is no {names}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{path}: {value!r} is none of {schema['enum']}"
        if "const" in schema and value != schema["const"]:
            yield f"{path}: {value!r} is not {schema['const']!r}"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{path}: {value!r} does not match {schema['pattern']}"
        if isinstance(value, dict):
            yield from self.object_faults(value, schema, path)
        if isinstance(value, list) and "items" in schema:
            for i, one in enumerate(value):
                yield from self.faults(one, schema["items"], f"{path}/{i}")

    def object_faults(self, value, schema, path):
        known = schema.get("properties", {})
        more = schema.get("additionalProperties", True)
        for name in schema.get("required", []):
            if name not in value:
                yield f"{path}/{name} is missing"
        for name, member in value.items():
            if name in known:
                yield from self.faults(member, known[name], f"{path}/{name}")
            elif more is False:
                yield f"{path}/{name} is not described"
            elif more is not True:
                yield from self.faults(member, more, f"{path}/{name}")

    def operation(self, method, path):
        """The operation of an address, and its name."""
        path = path.split("?")[0]
        for template, item in self.document["paths"].items():
            pattern = re.sub(r"\{\w+\}", "[^/]+", re.escape(template).replace(
                r"\{", "{").replace(r"\}", "}"))
            if method.lower() in item and re.fullmatch(pattern, path):
                return item[method.lower()]
        raise AssertionError(f"{method} {path} is not described")

    def check(self, method, path, body, status, headers, seen):
        operation = self.operation(method, path)
        answers = operation["responses"]
        assert str(status) in answers, (method, path, body, status, seen)
        answer = self.resolve(answers[str(status)])
        media = (headers.get("Content-Type") or "").split(";")[0]
        if "content" in answer:
            schema = answer["content"].get(media) or answer["content"]["*/*"]
            if "json" in media:
                told = list(self.faults(seen, schema["schema"]))
                assert not told, (method, path, told[:5])
        else:
            assert not seen, (method, path, seen)
        if status < 400:
            self.called.add(operation["operationId"])
            if isinstance(body, dict):
                schema = self.resolve(operation["requestBody"])["content"][
                    "application/json"]["schema"]
                told = list(self.faults(body, schema))
                assert not told, ("sent", method, path, told)
        else:
            assert seen["status"] == status and seen["detail"], seen
            self.refused.add(status)


class Checked(Client):
    """A client whose every answer is held against the description."""

    def __init__(self, server, description):
        super().__init__(server)
        self.description = description

    def ask(self, method, path, body=None, **headers):
        status, got, seen = super().ask(method, path, body, **headers)
        self.description.check(method, path, body, status, got, seen)
        return status, got, seen


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


def call_files(kari):
    text = kari.expect(200, "GET", API + "/export")
    kari.expect(200, "POST", API + "/import?preview=1", text,
                Content_Type="text/calendar")
    kari.expect(200, "POST", API + "/import", text,
                Content_Type="text/calendar")


def provoke(kari, ola, nobody, path, at):
    nobody.expect(401, "GET", API + "/me")
    ola.expect(403, "PATCH", at, {"scope": "this", "title": "x"})
    kari.expect(404, "GET", f"{API}/followups/1/99999")
    kari.expect(400, "PATCH", at, "{")
    kari.expect(400, "GET", API + "/window?view=year")
    kari.expect(409, "POST", API + "/people", {"name": "K", "login": "kari"})
    seen = kari.expect(412, "PATCH", at, {"scope": "this", "title": "x"},
                       If_Match='"999999"')
    assert seen["current"]["id"] == int(path.split("/")[-1]) and seen["etag"]
    kari.expect(413, "PATCH", at, "{}", Content_Length="2000000")
    kari.expect(415, "PATCH", at, "{}", Content_Type="text/plain")
    kari.expect(421, "GET", API + "/me", Host="elsewhere.example")
    said = {lang: kari.expect(422, "POST", API + "/followups", {
        "kind": "robot"}, Accept_Language=lang) for lang in ("nb", "en")}
    assert said["nb"]["field"] == said["en"]["field"] == "/kind"
    assert said["nb"]["detail"] != said["en"]["detail"]
    for _ in range(30):
        if nobody.ask("POST", API + "/session",
                      {"login": "ola", "password": "gjett"})[0] == 429:
            break
    assert {400, 401, 403, 404, 409, 412, 413, 415, 421, 422,
            429} <= kari.description.refused, kari.description.refused


def call_sign_in(server, description):
    server.takt("user", "add", "per", "--password-stdin",
                input="en lang setning\n")
    per = Checked(server, description)
    per.expect(200, "POST", API + "/session",
               {"login": "per", "password": "en lang setning"})
    per.expect(204, "PUT", API + "/me/password",
               {"old": "en lang setning", "new": "en annen setning"})
    per.expect(204, "DELETE", API + "/session")


def main():
    with TaktServer(program) as server:
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
        call_sign_in(server, description)
        provoke(kari, ola, Checked(server, description), path, at)
        kari.expect(200, "DELETE", path)
        left = {operation["operationId"] for item in document["paths"].values()
                for operation in item.values()} - description.called
        # A stream does not end, and counts are for those who may watch.
        assert left == {"watch", "readMetrics"}, left
        print(len(description.called), "operations")


main()

# SPDX-License-Identifier: MIT
"""What one sees of another's diary, by each way that leads there: nothing,
that he is busy, all but what is private.

    check_masked.py PROGRAM
"""
import sys

from takt_server import Client, TaktServer

API = "/api/v1"
TEXTS = ("title", "location", "agenda", "notes")
SLOT = "20261124T090000"


def make(client, word, **more):
    """A daily meeting that has the word in each of its texts."""
    return client.expect(201, "POST", API + "/followups", {
        "kind": "meeting", "start": "2026-11-24T09:00",
        "end": "2026-11-24T10:00", "rule": "FREQ=DAILY;COUNT=3",
        "alarm_minutes": 2000,
        **{name: f"{word} {name}" for name in TEXTS}, **more})


def ways(owner, ids, operations):
    """Everything that might answer with what is in the diary."""
    yield "GET", f"/window?view=week&date=2026-11-24&people={owner}", None
    yield "GET", f"/agenda?from=2026-11-23&people={owner}", None
    for path in ("/activities", "/alarms", "/export", "/history",
                 "/search?q=secret", "/search?q=plain"):
        yield "GET", path, None
    for path in ("/export", "/history"):
        yield "GET", f"{path}?owner={owner}", None
    for one in ids:
        path = f"/followups/{owner}/{one}"
        on = f"{path}/dates/{SLOT}"
        yield "GET", path, None
        yield "GET", path + "/dates", None
        yield "GET", on, None
        yield "GET", f"/export?owner={owner}&id={one}", None
        yield "GET", f"/history?owner={owner}&id={one}", None
        yield "POST", "/preview", {"draft": {},
                                   "editing": {"owner": owner, "id": one}}
        yield "PATCH", on + "?dry_run=1", {"scope": "all", "priority": "high"}
        yield "DELETE", on + "?scope=this&dry_run=1", None
        yield "POST", on + "/skip?dry_run=1", {}
        yield "POST", on + "/complete?dry_run=1", {"state": "completed"}
        yield "POST", on + "/stop?dry_run=1", {}
        yield "POST", on + "/copy?dry_run=1", {"start": "2026-12-24T09:00"}
        yield "POST", on + "/move?dry_run=1", {"start": "2026-11-24T12:00",
                                              "scope": "this"}
        yield "POST", on + "/scopes", {"operation": "delete"}
        yield "POST", path + "/remove-conflicts?dry_run=1", {}
    for number in operations:
        yield "POST", "/undo?dry_run=1", {"owner": owner, "number": number}


def check_hidden(reader, owner, ids, operations, words):
    """No way shows any of the words; nothing breaks."""
    for method, path, body in ways(owner, ids, operations):
        status, _, seen = reader.ask(method, API + path, body)
        assert status < 500, (method, path, status, seen)
        text = seen.decode() if isinstance(seen, bytes) else str(seen)
        for word in words:
            for name in TEXTS:
                assert f"{word} {name}" not in text, (method, path, word, text)


def entries(reader, owner):
    seen = reader.expect(200, "GET", f"{API}/window?view=week&date=2026-11-24"
                         f"&people={owner}")
    return seen["people"][0]["entries"]


def give(kari, ola, level):
    kari.expect(200, "PUT", API + "/rights",
                {"rights": [{"person": ola, "level": level}]})


def check(kari, ola):
    owner = kari.expect(200, "GET", API + "/me")["id"]
    reader = ola.expect(200, "GET", API + "/me")["id"]
    made = [make(kari, "plain"), make(kari, "secret", visible="owner")]
    plain, secret = ids = [one["id"] for one in made]
    operations = [one["operation"] for one in made]
    path = f"{API}/followups/{owner}/"

    ola.expect(403, "GET", f"{API}/window?view=week&date=2026-11-24"
               f"&people={owner}")
    check_hidden(ola, owner, ids, operations, ("plain", "secret"))

    give(kari, reader, "busy")
    seen = entries(ola, owner)
    assert len(seen) == 6 and {e["title"] for e in seen} == {None}, seen
    assert {e["start"] for e in seen} >= {"2026-11-24T09:00:00"}, "when he is"
    assert not any(e["may_edit"] for e in seen)
    check_hidden(ola, owner, ids, operations, ("plain", "secret"))

    give(kari, reader, "read")
    titles = [e["title"] for e in entries(ola, owner)]
    assert sorted(map(str, titles)) == ["None"] * 3 + ["plain title"] * 3
    assert ola.expect(200, "GET", path + str(plain))["notes"] == "plain notes"
    ola.expect(404, "GET", path + str(secret))
    change = {"scope": "all", "title": "x"}
    ola.expect(403, "PATCH", f"{path}{plain}/dates/{SLOT}", change)
    check_hidden(ola, owner, ids, operations, ("secret",))

    give(kari, reader, "write")
    status, _, _ = ola.ask("PATCH", f"{path}{secret}/dates/{SLOT}", change)
    assert status in (403, 404), "private, whatever he may do"
    undo = API + "/undo"
    ola.expect(403, "POST", undo, {"owner": owner, "number": operations[1]})
    ola.expect(200, "PATCH", f"{path}{plain}/dates/{SLOT}",
               {"scope": "open", "location": "elsewhere"})
    check_hidden(ola, owner, ids, operations, ("secret",))
    ola.expect(200, "POST", undo, {"owner": owner})
    ola.expect(409, "POST", undo, {"owner": owner})
    assert kari.expect(200, "GET", path + str(plain))["location"] \
        == "plain location", "what he did himself he takes back"
    there = ola.expect(201, "POST", f"{API}/followups?owner={owner}", {
        "kind": "meeting", "title": "his", "start": "2026-11-24T09:30",
        "end": "2026-11-24T10:30"})
    assert "secret title" not in str(there), "what it collides with"
    assert kari.expect(200, "GET", path + str(secret))["title"] \
        == "secret title", "nothing has been changed"


with TaktServer(sys.argv[1]) as running:
    for login in ("kari", "ola"):
        running.takt("user", "add", login)
    check(Client(running).sign_in_by_link("kari"),
          Client(running).sign_in_by_link("ola"))

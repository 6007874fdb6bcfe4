# SPDX-License-Identifier: MIT
"""Search and agenda of a real server, in pages, of one's own diary and of
others'.

    check_search.py PROGRAM
"""
import sys
from urllib.parse import quote

from takt_server import Client, TaktServer


def find(client, text, **more):
    query = "".join(f"&{name}={value}" for name, value in more.items())
    return client.expect(200, "GET", f"/api/v1/search?q={quote(text)}{query}")


def titles(page):
    return [item["title"] for item in page["items"]]


def make(client, title, start="2026-12-01T09:00", **more):
    return client.expect(201, "POST", "/api/v1/followups", {
        "kind": "meeting", "title": title, "start": start,
        "end": start[:11] + "10:00", **more})["id"]


def check_search(kari, ola):
    make(kari, "Årsmøte", location="Ørje")
    number = make(kari, "Uke", notes="Se ÆRLIG på tallene", recurrence={
        "pattern": "weekly", "weekdays": [1], "interval": 1})
    make(kari, "Skjult årsmøte", visible="owner")
    assert titles(find(kari, "årsMØTE")) == ["Skjult årsmøte", "Årsmøte"]
    assert titles(find(kari, "ørje")) == ["Årsmøte"]
    found = find(kari, "ærlig")["items"][0]
    assert found["id"] == number and found["next_slot"] == "20261201T090000"
    assert found["next_start"] == "2026-12-01T09:00:00" and found["sentence"]
    kari.expect(200, "PATCH", f"/api/v1/followups/{found['owner']}/{number}"
                "/dates/20261208T090000", {"scope": "this", "title": "Budsjett"})
    assert titles(find(kari, "budSJETT")) == ["Uke"], "text of one date"
    assert titles(find(kari, "100%")) == [], "no sign stands for others"
    first = find(kari, "årsmøte", limit=1)
    assert titles(first) == ["Skjult årsmøte"], first
    second = find(kari, "årsmøte", limit=1, after=first["next"])
    assert titles(second) == ["Årsmøte"], second
    assert titles(find(ola, "årsmøte")) == [], "nothing was given to him"
    me = found["owner"]
    other = ola.expect(200, "GET", "/api/v1/me")["id"]
    for level, seen in (("busy", []), ("read", ["Årsmøte"])):
        kari.expect(200, "PUT", "/api/v1/rights",
                    {"rights": [{"person": other, "level": level}]})
        assert titles(find(ola, "årsmøte")) == seen, level
    assert find(ola, "budsjett")["items"][0]["owner"] == me
    kari.expect(200, "PUT", "/api/v1/rights", {"rights": []})
    for bad in ("", "q=", "q=a&limit=0", "q=a&after=x", "q=" + "a" * 201):
        kari.expect(400, "GET", "/api/v1/search?" + bad)


def check_agenda(kari, ola):
    seen, after = [], ""
    while after is not None and len(seen) < 60:
        page = kari.expect(200, "GET", "/api/v1/agenda?from=2026-12-01&limit=7"
                           + (f"&after={after}" if after else ""))
        assert len(page["items"]) <= 7
        seen += [(e["at"], e["id"], e["slot"]) for e in page["items"]]
        after = page["next"]
    assert seen == sorted(seen) and len(set(seen)) == len(seen)
    assert [at[:10] for at, _, _ in seen][:5] == [
        "2026-12-01"] * 3 + ["2026-12-08", "2026-12-15"], seen[:5]
    first = kari.expect(200, "GET", "/api/v1/agenda?from=2026-12-01&limit=3")
    assert all(entry["conflict"] for entry in first["items"])
    empty = ola.expect(200, "GET", "/api/v1/agenda?from=2026-12-01")
    assert empty == {"items": [], "next": None}, empty
    ola.expect(403, "GET", "/api/v1/agenda?people=1")
    for bad in ("limit=0", "limit=501", "after=1_2", "from=monday"):
        kari.expect(400, "GET", "/api/v1/agenda?" + bad)


with TaktServer(sys.argv[1]) as running:
    for login in ("kari", "ola"):
        running.takt("user", "add", login)
    kari, ola = (Client(running).sign_in_by_link(login)
                 for login in ("kari", "ola"))
    check_search(kari, ola)
    check_agenda(kari, ola)

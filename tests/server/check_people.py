# SPDX-License-Identifier: MIT
"""People, groups, rights, views and the lists of the house, on a real server:
who may write what, and what is wrong with it.

    check_people.py PROGRAM
"""
import sys

from takt_server import Client, TaktServer

API = "/api/v1"


def people_of(client):
    return {head["login"] or head["name"]: head for head in
            client.expect(200, "GET", API + "/people")["people"]}


def fields(seen):
    return sorted(error["field"] for error in seen["errors"])


def check_people(kari, ola):
    made = kari.expect(201, "POST", API + "/people",
                       {"kind": "user", "name": "Per Lie", "login": "Per",
                        "email": "per@example.com"})
    assert made["login"] == "per" and made["level"] == "none", made
    assert made["members"] is None and not made["is_admin"]
    assert people_of(ola)["kari"]["is_admin"]
    assert people_of(kari)["kari"]["level"] == "write", "one's own"
    path = f"{API}/people/{made['id']}"
    seen = kari.expect(200, "PATCH", path, {"name": "Per L.", "email": None})
    assert seen["name"] == "Per L." and not seen["email"], seen
    assert kari.expect(200, "PATCH", path, {"is_admin": True})["is_admin"]
    assert kari.expect(200, "PATCH", path, {"is_admin": False,
                                            "disabled": True})["disabled"]
    for method, to in (("POST", API + "/people"), ("PATCH", path)):
        assert ola.expect(403, method, to, {"name": "x"})["status"] == 403


def check_link(kari, ola):
    """An administrator lets somebody in by a link that works once."""
    made = kari.expect(201, "POST", API + "/people",
                       {"kind": "user", "name": "Liv Dahl", "login": "liv"})
    path = f"{API}/people/{made['id']}/link"
    ola.expect(403, "POST", path)
    link = kari.expect(201, "POST", path)
    assert link["expires"] == "2026-11-23T08:10:00Z", link
    liv = Client(kari.server)
    status, headers, _ = liv.ask("GET", link["url"])
    assert status == 303, status
    liv.cookie = headers["Set-Cookie"].split(";")[0]
    assert liv.expect(200, "GET", API + "/me")["name"] == "Liv Dahl"
    assert Client(kari.server).ask("GET", link["url"])[0] != 303, "once"
    kari.expect(200, "PATCH", f"{API}/people/{made['id']}", {"disabled": True})
    kari.expect(404, "POST", path)
    kari.expect(404, "POST", API + "/people/999/link")


def check_wrong_people(kari):
    post = API + "/people"
    seen = kari.expect(422, "POST", post, {"kind": "robot", "nam": 1})
    assert fields(seen) == ["/kind", "/login", "/nam", "/name"], seen
    seen = kari.expect(409, "POST", post, {"name": "K", "login": "KARI"})
    assert seen["type"] == "/problems/login-taken", seen
    assert seen["field"] == "/login"
    seen = kari.expect(422, "POST", post, {"name": "K", "login": "a b"})
    assert seen["field"] == "/login", seen
    seen = kari.expect(422, "POST", post,
                       {"name": "K", "login": "k", "password": "kort"})
    assert seen["field"] == "/password", seen
    me = people_of(kari)["kari"]["id"]
    seen = kari.expect(409, "PATCH", f"{post}/{me}", {"is_admin": False})
    assert seen["type"] == "/problems/last-admin", seen
    kari.expect(404, "PATCH", post + "/999", {"name": "nobody"})
    kari.expect(404, "PATCH", post + "/x", {"name": "nobody"})


def check_groups(kari, ola):
    group = kari.expect(201, "POST", API + "/people",
                        {"kind": "group", "name": "Salg"})
    assert group["kind"] == "group" and group["members"] == [], group
    path = f"{API}/groups/{group['id']}/members"
    everybody = people_of(kari)
    two = [everybody["kari"]["id"], everybody["ola"]["id"]]
    assert kari.expect(200, "PUT", path, {"people": two})["members"] == two
    ola.expect(403, "PUT", path, {"people": []})
    seen = kari.expect(422, "PUT", path, {"people": ["x"]})
    assert fields(seen) == ["/people/0"], seen
    assert fields(kari.expect(422, "PUT", path, {})) == ["/people"]
    kari.expect(404, "PUT", path, {"people": [999]})
    kari.expect(404, "PUT", path, {"people": [group["id"]]})
    assert people_of(kari)["Salg"]["members"] == two, "a refusal changes none"
    kari.expect(404, "POST", f"{API}/people/{group['id']}/link")
    return group["id"]


def check_rights(kari, ola, group):
    everybody = people_of(kari)
    mine, his = everybody["kari"]["id"], everybody["ola"]["id"]
    put = API + "/rights"
    rights = [{"person": his, "level": "busy"}]
    assert kari.expect(200, "PUT", put, {"rights": rights})["rights"] == rights
    assert kari.expect(200, "GET", put)["rights"] == rights
    assert people_of(ola)["kari"]["level"] == "busy"
    assert ola.expect(200, "GET", put)["rights"] == [], "his own are others"
    kari.expect(200, "PUT", put,
                {"rights": rights + [{"person": group, "level": "write"}]})
    assert people_of(ola)["kari"]["level"] == "write", "the highest counts"
    seen = kari.expect(422, "PUT", put,
                       {"rights": [{"person": his, "level": "all"}, {}]})
    assert fields(seen) == ["/rights/0/level", "/rights/1/level",
                            "/rights/1/person"], seen
    assert fields(kari.expect(422, "PUT", put, {})) == ["/rights"]
    for wrong in ([mine], [999], [his, his]):
        kari.expect(404, "PUT", put, {
            "rights": [{"person": one, "level": "read"} for one in wrong]})
    assert len(kari.expect(200, "GET", put)["rights"]) == 2
    kari.expect(200, "PUT", put, {"rights": []})
    assert people_of(ola)["kari"]["level"] == "none"


def check_views(kari, ola):
    mine = people_of(kari)["kari"]["id"]
    views = API + "/views"
    body = {"name": "Oss", "people": [mine]}
    made = kari.expect(201, "POST", views, body)
    assert made == {**body, "id": made["id"]}
    path = f"{views}/{made['id']}"
    assert kari.expect(200, "GET", views)["views"] == [made]
    assert ola.expect(200, "GET", views)["views"] == []
    ola.expect(404, "PUT", path, body)
    ola.expect(404, "DELETE", path)
    assert kari.expect(200, "PUT", path, {**body, "name": "Vi"})["name"] == "Vi"
    assert fields(kari.expect(422, "POST", views, {"name": " "})) \
        == ["/name", "/people"]
    assert fields(kari.expect(422, "PUT", path,
                              {"name": "n" * 201, "people": [mine]})) \
        == ["/name"]
    kari.expect(404, "POST", views, {"name": "x", "people": [999]})
    kari.expect(204, "DELETE", path)
    kari.expect(404, "DELETE", path)


def check_types(kari, ola):
    types = API + "/types"
    body = {"name": "Befaring", "color": "#336699", "length_minutes": 90,
            "all_day": False, "show_as": "free"}
    made = kari.expect(201, "POST", types, body)
    assert made == {**body, "id": made["id"]}, made
    assert made in ola.expect(200, "GET", types)["types"]
    path = f"{types}/{made['id']}"
    for method, to in (("POST", types), ("PUT", path), ("DELETE", path)):
        ola.expect(403, method, to, body if method != "DELETE" else None)
    plain = kari.expect(200, "PUT", path, {"name": "Ute"})
    assert plain == {"id": made["id"], "name": "Ute", "color": None,
                     "length_minutes": None, "all_day": False,
                     "show_as": "busy"}, plain
    seen = kari.expect(422, "POST", types,
                       {"color": "red", "length_minutes": -1, "show_as": "x"})
    assert fields(seen) == ["/color", "/length_minutes", "/name", "/show_as"]
    kari.expect(404, "PUT", types + "/999", body)
    kari.expect(204, "DELETE", path)
    kari.expect(404, "DELETE", path)


def check_reasons(kari, ola):
    reasons = API + "/reasons"
    made = kari.expect(201, "POST", reasons, {"name": "På reise"})
    assert ola.expect(200, "GET", reasons)["reasons"] == [made]
    path = f"{reasons}/{made['id']}"
    for method, to in (("POST", reasons), ("PUT", path), ("DELETE", path)):
        ola.expect(403, method, to, {"name": "x"} if method != "DELETE"
                   else None)
    assert kari.expect(200, "PUT", path, {"name": "Syk"})["name"] == "Syk"
    assert fields(kari.expect(422, "PUT", path, {"name": None})) == ["/name"]
    kari.expect(204, "DELETE", path)
    kari.expect(404, "PUT", path, {"name": "Syk"})


with TaktServer(sys.argv[1]) as running:
    for login in ("kari", "ola"):
        running.takt("user", "add", login)
    first = Client(running).sign_in_by_link("kari")
    second = Client(running).sign_in_by_link("ola")
    check_people(first, second)
    check_link(first, second)
    check_wrong_people(first)
    check_rights(first, second, check_groups(first, second))
    check_views(first, second)
    check_types(first, second)
    check_reasons(first, second)

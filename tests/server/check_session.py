# SPDX-License-Identifier: MIT
"""Signing in and out of a real server, by password, link and Basic.

    check_session.py PROGRAM
"""
import base64
import sys

from takt_server import Client, TaktServer

PASSWORD = "en lang setning"


def sign_in(client, login="kari", password=PASSWORD, **headers):
    return client.ask("POST", "/api/v1/session",
                      {"login": login, "password": password}, **headers)


def check_nobody(server):
    client = Client(server)
    assert client.expect(401, "GET", "/api/v1/session")["status"] == 401
    client.expect(401, "GET", "/api/v1/me")
    client.expect(401, "POST", "/api/v1/followups", {})
    client.cookie = "takt=AAAA"
    client.expect(401, "GET", "/api/v1/me")


def check_password(server):
    client = Client(server)
    status, headers, seen = sign_in(client)
    assert status == 200, seen
    cookie = headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie, cookie
    assert "Secure" not in cookie, "no TLS here"
    assert headers["Cache-Control"] == "no-store"
    assert seen["person"]["name"] == "Kari Nordmann" and seen["is_admin"]
    assert seen["today"] == "2026-11-23", seen["today"]
    assert client.expect(200, "GET", "/api/v1/me")["login"] == "kari"
    gone = client.cookie
    client.expect(204, "DELETE", "/api/v1/session")
    client.cookie = gone
    client.expect(401, "GET", "/api/v1/me")


def check_csrf(server):
    client = Client(server)
    sign_in(client)
    change = {"name": "Kari N."}
    csrf, client.csrf = client.csrf, None
    client.expect(403, "PATCH", "/api/v1/me", change)
    client.expect(403, "PATCH", "/api/v1/me", change, X_Takt_Csrf="guess")
    client.csrf = csrf
    client.expect(403, "PATCH", "/api/v1/me", change,
                  Origin="http://elsewhere.example")
    client.expect(403, "PATCH", "/api/v1/me", change,
                  Sec_Fetch_Site="cross-site")
    seen = client.expect(200, "PATCH", "/api/v1/me", change,
                         Origin="http://" + server.address)
    assert seen["name"] == "Kari N."
    status, _, _ = sign_in(Client(server), Origin="http://elsewhere.example")
    assert status == 403, "signing in from elsewhere"


def check_link(server):
    link = server.takt("user", "link", "ola", "--url",
                       "http://" + server.address + "/").stdout.strip()
    prefix = "http://" + server.address + "/login/"
    assert link.startswith(prefix), link
    path = link[len("http://" + server.address):]
    client = Client(server)
    status, headers, _ = client.ask("GET", path)
    assert status == 303 and headers["Location"] == "/"
    assert client.expect(200, "GET", "/api/v1/session")["person"]["login"] \
        == "ola"
    status, _, text = Client(server).ask("GET", path)
    assert status == 410 and b"takt user link" in text, (status, text)
    assert path.split("/")[-1] not in server.logged(), "the log has the link"


def check_programs(server):
    client = Client(server)
    sign_in(client)
    made = client.expect(201, "POST", "/api/v1/passwords", {"label": "Mobil"})
    plain = f"kari:{made['password']}"
    basic = "Basic " + base64.b64encode(plain.encode()).decode()
    program = Client(server)
    seen = program.expect(200, "GET", "/api/v1/me", Authorization=basic)
    assert seen["login"] == "kari"
    program.expect(200, "PATCH", "/api/v1/me", {"week_days": 7},
                   Authorization=basic)
    program.expect(403, "POST", "/api/v1/passwords", {"label": "more"},
                   Authorization=basic)
    wrong = "Basic " + base64.b64encode(b"ola:" + plain[5:].encode()).decode()
    program.expect(401, "GET", "/api/v1/me", Authorization=wrong)
    listed = client.expect(200, "GET", "/api/v1/passwords")["passwords"]
    assert [p["label"] for p in listed] == ["Mobil"]
    assert "password" not in listed[0]
    client.expect(204, "DELETE", "/api/v1/passwords/" + made["id"])
    program.expect(401, "GET", "/api/v1/me", Authorization=basic)
    client.expect(404, "DELETE", "/api/v1/passwords/" + made["id"])


def check_change_of_password(server):
    here, there = Client(server), Client(server)
    sign_in(here)
    sign_in(there)
    short = {"old": PASSWORD, "new": "kort"}
    seen = here.expect(422, "PUT", "/api/v1/me/password", short)
    assert seen["type"].endswith("password-length"), seen
    here.expect(401, "PUT", "/api/v1/me/password",
                {"old": "er ikke det", "new": "en ny lang setning"})
    here.expect(204, "PUT", "/api/v1/me/password",
                {"old": PASSWORD, "new": "en ny lang setning"})
    here.expect(200, "GET", "/api/v1/me")
    there.expect(401, "GET", "/api/v1/me")
    assert sign_in(Client(server))[0] == 401
    here.expect(204, "PUT", "/api/v1/me/password",
                {"old": "en ny lang setning", "new": PASSWORD})


def check_locked_out(server):
    client = Client(server).sign_in_by_link("ola")
    server.takt("user", "disable", "ola")
    client.expect(401, "GET", "/api/v1/me")
    done = server.takt("user", "disable", "kari", check=False)
    assert done.returncode == 1 and "administrator" in done.stderr, done.stderr
    server.takt("user", "enable", "ola")


def check_guessing(server):
    """Last: what it does to the address stays."""
    wait = None
    for _ in range(30):
        status, headers, seen = sign_in(Client(server), "ola", "gjett nå da")
        if status == 429:
            wait = int(headers["Retry-After"])
            assert seen["retry_after"] == wait
            break
        assert status == 401, seen
    assert wait is not None and wait > 0, "nobody was slowed down"


with TaktServer(sys.argv[1]) as running:
    running.takt("user", "add", "kari", "--name", "Kari Nordmann",
                 "--password-stdin", input=PASSWORD + "\n")
    running.takt("user", "add", "ola")
    for check in (check_nobody, check_password, check_csrf, check_link,
                  check_programs, check_change_of_password, check_locked_out,
                  check_guessing):
        check(running)
    logged = running.logged()
    assert "/api/v1/session" in logged and PASSWORD not in logged

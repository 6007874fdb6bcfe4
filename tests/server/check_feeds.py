# SPDX-License-Identifier: MIT
"""Secret addresses of a real server: read, limited, taken back, not logged.

    check_feeds.py PROGRAM
"""
import glob
import sys

from takt_server import Client, TaktServer


def check_feed(server, kari):
    feed = kari.expect(201, "POST", "/api/v1/feeds", {"label": "Telefonen"})
    assert feed["label"] == "Telefonen" and feed["used"] is None, feed
    heads = kari.expect(200, "GET", "/api/v1/feeds")["feeds"]
    assert [head["id"] for head in heads] == [feed["id"]], heads
    assert "url" not in heads[0], "the address is told once"

    # Somebody who has nothing but the address.
    stranger = Client(server)
    status, headers, seen = stranger.ask("GET", feed["url"])
    assert status == 200, seen
    assert headers["Content-Type"].startswith("text/calendar")
    assert headers["Cache-Control"] == "no-store"
    text = seen.decode()
    assert "SUMMARY:Styremøte" in text and "SUMMARY:Rapport" in text, text
    assert "Olas" not in text, "another's diary"
    stranger.expect(401, "GET", "/api/v1/me")
    assert stranger.ask("POST", feed["url"], {})[0] in (404, 405)
    assert kari.expect(200, "GET", "/api/v1/feeds")["feeds"][0]["used"]
    return feed


def check_options(server, kari):
    few = kari.expect(201, "POST", "/api/v1/feeds", {
        "label": "Møter", "options": {"busy_only": False,
                                      "kinds": ["meeting"]}})
    text = Client(server).ask("GET", few["url"])[2].decode()
    assert "Styremøte" in text and "Rapport" not in text, text
    busy = kari.expect(201, "POST", "/api/v1/feeds", {
        "label": "Opptatt", "options": {"busy_only": True, "kinds": None}})
    told = {feed["label"]: feed["options"]
            for feed in kari.expect(200, "GET", "/api/v1/feeds")["feeds"]}
    assert told["Møter"] == {"busy_only": False, "kinds": ["meeting"]}, told
    assert told["Opptatt"] == {"busy_only": True, "kinds": None}, told
    text = Client(server).ask("GET", busy["url"])[2].decode()
    assert "BEGIN:VEVENT" in text and "Styremøte" not in text, text
    for body in ({}, {"label": ""}, {"label": "x", "other": 1},
                 {"label": "x", "options": {"kinds": ["party"]}}):
        kari.expect(422, "POST", "/api/v1/feeds", body)


def check_end(server, kari, ola, feed):
    ola.expect(404, "DELETE", "/api/v1/feeds/" + feed["id"])
    kari.expect(204, "DELETE", "/api/v1/feeds/" + feed["id"])
    kari.expect(404, "DELETE", "/api/v1/feeds/" + feed["id"])
    for path in (feed["url"], "/feeds/guess.ics", "/feeds/.ics",
                 feed["url"].removesuffix(".ics")):
        Client(server).expect(404, "GET", path)


def check_secret(server, feed):
    secret = feed["url"].split("/")[-1].removesuffix(".ics")
    assert len(secret) > 30, secret
    assert secret not in server.logged(), "the log has the address"
    for path in glob.glob(server.diary + "*"):
        with open(path, "rb") as file:
            assert secret.encode() not in file.read(), path


def main(program):
    with TaktServer(program) as server:
        server.takt("user", "add", "kari", "--admin")
        server.takt("user", "add", "ola")
        server.takt("add", "Styremøte", "--start", "2026-11-24 09:00",
                    "--length", "1h", "--person", "kari")
        server.takt("add", "Rapport", "--task", "--date", "2026-11-27",
                    "--person", "kari")
        server.takt("add", "Olas time", "--start", "2026-11-24 09:00",
                    "--length", "1h", "--person", "ola")
        kari = Client(server).sign_in_by_link("kari")
        ola = Client(server).sign_in_by_link("ola")
        feed = check_feed(server, kari)
        check_options(server, kari)
        check_end(server, kari, ola, feed)
        check_secret(server, feed)


main(sys.argv[1])

# SPDX-License-Identifier: MIT
"""Time zones found by city, country and offset (SPEC R-163), on a day in
November.

    check_zones.py PROGRAM
"""
import sys
import urllib.parse

from takt_server import Client, TaktServer


def find(client, text, lang="en"):
    return client.expect(200, "GET", "/api/v1/zones?q="
                         + urllib.parse.quote(text), None,
                         Accept_Language=lang)["zones"]


def names(found):
    return [zone["zone"] for zone in found]


def check(client):
    oslo = {"zone": "Europe/Oslo", "city": "Oslo", "country": "Norway",
            "offset": "+01:00"}
    for text in ("oslo", "OSL", "Europe/Oslo"):
        assert find(client, text)[0] == oslo, (text, find(client, text))
    assert find(client, "Oslo", "nb")[0]["country"] == "Norge"
    assert find(client, "norge", "nb")[0]["zone"] == "Europe/Oslo"
    assert find(client, "norway", "nb")[0]["zone"] == "Europe/Oslo"
    assert find(client, "ØSTERRIKE", "nb") == [], "a country that is not ours"
    assert names(find(client, "åland"))[0] == "Europe/Mariehamn"
    assert names(find(client, "ÅLAND"))[0] == "Europe/Mariehamn"
    assert names(find(client, "new york"))[0] == "America/New_York"
    assert find(client, "new york")[0]["offset"] == "-05:00"
    assert names(find(client, "japan")) == ["Asia/Tokyo"]
    assert names(find(client, "utc"))[0] == "UTC"
    three = find(client, "+3")
    assert {zone["offset"] for zone in three} == {"+03:00"}, three
    assert "Europe/Istanbul" in names(find(client, "istanbul"))
    assert {zone["offset"] for zone in find(client, "UTC-3:30")} == {"-03:30"}
    assert names(find(client, "+05:45")) == ["Asia/Kathmandu"]
    assert find(client, "+99") == [] and find(client, "nowhere at all") == []
    assert len(find(client, "")) == 20 and len(find(client, "a")) == 20
    assert len(find(client, "x" * 2000)) == 0


with TaktServer(sys.argv[1]) as running:
    running.takt("user", "add", "kari")
    Client(running).expect(401, "GET", "/api/v1/zones?q=oslo")
    check(Client(running).sign_in_by_link("kari"))

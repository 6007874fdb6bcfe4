# SPDX-License-Identifier: MIT
"""News of a diary as they happen: two listeners, a change from elsewhere, an
alarm whose time comes, coming back, and the end.

    check_events.py PROGRAM
"""
import datetime
import http.client
import json
import sys
import threading
import time

from takt_server import Client, TaktServer

PATIENCE_S = 20


class Listener:
    """Listens on a thread; what it has heard is waited for."""

    def __init__(self, client, last_id=None):
        self.heard = []
        self.is_over = False
        self.connection = http.client.HTTPConnection(
            client.server.address, timeout=60)
        headers = {"Cookie": client.cookie}
        if last_id is not None:
            headers["Last-Event-ID"] = last_id
        self.connection.request("GET", "/api/v1/events", headers=headers)
        self.answer = self.connection.getresponse()
        assert self.answer.status == 200
        assert self.answer.getheader("Content-Type") == "text/event-stream"
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()

    def listen(self):
        event = {}
        for line in self.answer:
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name in ("event", "id", "data"):
                event[name] = value
            elif line == b"\n" and event:
                event["data"] = json.loads(event["data"])
                self.heard.append(event)
                event = {}
        self.is_over = True

    def wait(self, name, is_it=lambda data: True):
        """The first event of a name of which something holds."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            for event in self.heard:
                if event["event"] == name and is_it(event["data"]):
                    return event
            time.sleep(0.02)
        raise AssertionError((name, self.heard))


def titles(data):
    return [alarm["title"] for alarm in data["alarms"]]


def check_changes(server, kari, ola):
    listeners = [Listener(kari), Listener(kari)]
    other = Listener(ola)
    for listener in listeners + [other]:
        listener.wait("alarm")
    server.takt("add", "Fra terminalen", "--start", "2027-01-04T09:00",
                "--person", "kari")
    for listener in listeners:
        heard = listener.wait("changed")
        assert heard["data"] == {"owner": 1}, heard
    server.takt("add", "Hos Ola", "--start", "2027-01-04T09:00",
                "--person", "ola")
    other.wait("changed", lambda data: data["owner"] == 2)
    assert all(event["data"] == {"owner": 2} for event in other.heard
               if event["event"] == "changed"), "Ola may not see Kari's"
    return listeners


def check_alarm(server, listeners):
    soon = datetime.datetime.now(datetime.timezone.utc) + \
        datetime.timedelta(seconds=63)
    server.takt("add", "Ring nå", "--call", "--start",
                f"{soon:%Y-%m-%dT%H:%M:%S}", "--zone", "UTC", "--alarm", "1m",
                "--person", "kari")
    for listener in listeners:
        heard = listener.wait("alarm", lambda data: "Ring nå" in titles(data))
        assert titles(heard["data"]) == ["Ring nå"], heard
    return heard


def check_coming_back(server, kari, heard):
    again = Listener(kari, last_id=heard["id"])
    assert titles(again.wait("alarm")["data"]) == ["Ring nå"]
    assert not [event for event in again.heard if event["event"] == "changed"]
    server.takt("add", "Mens han var borte", "--start", "2027-01-05T09:00",
                "--person", "kari")
    missed = Listener(kari, last_id=heard["id"])
    missed.wait("changed")
    return again


with TaktServer(sys.argv[1], now=None) as running:
    for login in ("kari", "ola"):
        running.takt("user", "add", login)
    first = Client(running).sign_in_by_link("kari")
    second = Client(running).sign_in_by_link("ola")
    Client(running).expect(401, "GET", "/api/v1/events")
    all_of_them = check_changes(running, first, second)
    told = check_alarm(running, all_of_them)
    all_of_them.append(check_coming_back(running, first, told))
for one in all_of_them:
    one.thread.join(PATIENCE_S)
    assert one.is_over, "a stream outlives its server"

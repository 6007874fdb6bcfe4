# SPDX-License-Identifier: MIT
"""Runs `takt serve` on a diary of its own, signs in, and asks it."""
import http.client
import json
import os
import re
import signal
import sqlite3
import subprocess
import tempfile
import time

FIXED = "2026-11-23T08:00:00Z"


class TaktServer:
    """The program, serving at a fixed time on a free port."""

    def __init__(self, program, *options, now=FIXED):
        self.folder = tempfile.TemporaryDirectory()
        self.diary = os.path.join(self.folder.name, "diary.db")
        self.program = program
        self.options = options
        self.environment = {**os.environ, "TZ": "Europe/Oslo",
                            "LC_ALL": "C.UTF-8"}
        self.environment.pop("TAKT_NOW", None)
        if now:
            self.environment["TAKT_NOW"] = now
        self.log = tempfile.TemporaryFile("w+")
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--db", self.diary, "--listen",
             "127.0.0.1:0", *self.options], env=self.environment,
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline()
        self.address = re.search(r"https?://(127\.0\.0\.1:[0-9]+)/", line)[1]

    def kill(self):
        """Ends it as a machine does that loses its power."""
        self.process.kill()
        self.process.wait(20)
        self.process.stdout.close()

    def restart(self, now=None):
        """Kills it and starts it again, at another time."""
        self.kill()
        self.environment["TAKT_NOW"] = now or self.environment["TAKT_NOW"]
        self.start()

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        assert self.process.returncode == 0, self.process.returncode
        self.process.stdout.close()
        self.log.close()
        self.folder.cleanup()

    def takt(self, *words, check=True, **more):
        done = subprocess.run(
            [self.program, *words, "--db", self.diary, "--lang", "nb"],
            env=self.environment, capture_output=True, text=True, **more)
        assert not check or done.returncode == 0, (words, done.stderr)
        return done

    def logged(self):
        """All that the server has logged."""
        self.log.seek(0)
        return self.log.read()

    def logged_lines(self, count):
        """So many lines, waited for: a line is written after its reply."""
        end = time.monotonic() + 10
        while len(lines := self.logged().splitlines()) < count:
            assert time.monotonic() < end, lines
            time.sleep(0.02)
        return lines


def propose(server, path, who, start):
    """Hands over a mail in which somebody who was asked to a follow-up proposes
    another time for its first date."""
    owner, followup = path.split("/")[-2:]
    store = sqlite3.connect(server.diary)
    ((uid,),) = store.execute("SELECT uid FROM followup WHERE owner = ? AND"
                              " id = ?", (owner, followup)).fetchall()
    store.close()
    server.takt("mail", "deliver", input="\r\n".join([
        f"From: {who}", "Date: Mon, 23 Nov 2026 10:00:00 +0100",
        "Content-Type: text/calendar; method=COUNTER", "",
        "BEGIN:VCALENDAR", "METHOD:COUNTER", "BEGIN:VEVENT", f"UID:{uid}",
        "DTSTAMP:20261123T090000Z", f"DTSTART;TZID=Europe/Oslo:{start}",
        "RECURRENCE-ID;TZID=Europe/Oslo:20261201T090000",
        f"ATTENDEE:mailto:{who}", "END:VEVENT", "END:VCALENDAR", ""]))


class Client:
    """A browser: keeps its cookie and says the CSRF value."""

    def __init__(self, server):
        self.server = server
        self.cookie = None
        self.csrf = None
        self.headers = {"Accept-Language": "en"}

    def ask(self, method, path, body=None, **headers):
        """Answers status, headers and the body, read if it is JSON."""
        connection = http.client.HTTPConnection(self.server.address, timeout=20)
        said = dict(self.headers)
        if self.cookie:
            said["Cookie"] = self.cookie
        if self.csrf and method != "GET":
            said["X-Takt-Csrf"] = self.csrf
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
            said["Content-Type"] = "application/json"
        if isinstance(body, str):
            body = body.encode()
        said.update({name.replace("_", "-"): value
                     for name, value in headers.items() if value is not None})
        connection.request(method, path, body, said)
        answer = connection.getresponse()
        seen = answer.read()
        connection.close()
        if answer.getheader("Set-Cookie"):
            self.cookie = answer.getheader("Set-Cookie").split(";")[0]
        if "json" in (answer.getheader("Content-Type") or ""):
            seen = json.loads(seen)
        if isinstance(seen, dict) and "csrf" in seen:
            self.csrf = seen["csrf"]
        return answer.status, answer.headers, seen

    def expect(self, status, method, path, body=None, **headers):
        """Asks, and answers the body of the reply, which has this status."""
        got, _, seen = self.ask(method, path, body, **headers)
        assert got == status, (method, path, body, got, seen)
        return seen

    def sign_in_by_link(self, login):
        """Signs in as ./run has people do."""
        link = self.server.takt(
            "user", "link", login, "--url", "").stdout.strip()
        self.expect(303, "GET", link)
        self.expect(200, "GET", "/api/v1/session")
        return self

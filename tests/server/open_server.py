# SPDX-License-Identifier: MIT
"""Runs open_server on a diary of its own, and asks it."""
import http.client
import json
import os
import subprocess
import tempfile
import time

FIXED = "2026-11-23T08:00:00Z"


class OpenServer:
    """A server at a fixed time; `takt` runs the program on its diary."""

    def __init__(self, server, takt, now=FIXED):
        self.folder = tempfile.TemporaryDirectory()
        self.diary = os.path.join(self.folder.name, "diary.db")
        self.program = takt
        self.environment = {**os.environ, "TZ": "Europe/Oslo",
                            "LC_ALL": "C.UTF-8"}
        self.environment.pop("TAKT_NOW", None)
        if now:
            self.environment["TAKT_NOW"] = now
        self.process = subprocess.Popen(
            [server, self.diary], env=self.environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.process.stdin.close()
        self.process.wait(10)
        assert self.process.returncode == 0, self.process.returncode
        self.folder.cleanup()

    def takt(self, *words, check=True, **more):
        done = subprocess.run(
            [self.program, *words, "--db", self.diary, "--lang", "nb"],
            env=self.environment, capture_output=True, text=True, **more)
        assert not check or done.returncode == 0, (words, done.stderr)
        return done

    def ask(self, method, path, body=None, **headers):
        """Answers status, headers and the body, read if it is JSON."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, 20)
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
        if isinstance(body, str):
            body = body.encode()
        connection.request(method, path, body, {
            name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        seen = answer.read()
        connection.close()
        if "json" in (answer.getheader("Content-Type") or ""):
            seen = json.loads(seen)
        return answer.status, answer.headers, seen


def wait_until(what, seconds=10):
    """Waits until what() is true; fails if it never is."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)

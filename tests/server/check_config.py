# SPDX-License-Identifier: MIT
"""The server's settings: where they come from, and what `--check` says.

    check_config.py PROGRAM
"""
import json
import os
import subprocess
import sys
import tempfile

from takt_server import Client, TaktServer

PROGRAM = os.path.abspath(sys.argv[1])


class Place:
    """A folder with a diary that may be made and a file of settings."""

    def __init__(self, folder):
        self.folder = folder
        self.file = os.path.join(folder, "takt.conf")

    def check(self, text, *options, **variables):
        """Runs --check; answers its status and all that it says."""
        with open(self.file, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return self.check_file("takt.conf", *options, **variables)

    def check_file(self, name, *options, **variables):
        done = subprocess.run(
            [PROGRAM, "serve", "--check", "--config", name, "--lang", "en",
             *options], cwd=self.folder, capture_output=True, text=True,
            env={"PATH": os.environ["PATH"], "HOME": self.folder, **variables},
            check=False)
        return done.returncode, done.stdout + done.stderr

    def values(self, text, *options, **variables):
        """What the settings are, and where each was told."""
        status, said = self.check(text, "--json", *options, **variables)
        seen = json.loads(said)
        assert status == 0 and seen["faults"] == [], said
        return {name: (value["value"], value["where"])
                for name, value in seen["settings"].items()}


# A line of the file, and what is said of it.
FAULTS = [
    ("listen = localhost:80", "'localhost:80' is not ADDRESS:PORT"),
    ("listen = 127.0.0.1", "'127.0.0.1' is not ADDRESS:PORT"),
    ("listen = 127.0.0.1:", "'127.0.0.1:' is not ADDRESS:PORT"),
    ("names = https://diary.example.com", "not the name of a host"),
    ("names = diary.example.com:443", "not the name of a host"),
    ("names = [127.0.0.1]", "not the name of a host"),
    ("names = ::1", "not the name of a host"),
    ("names = " + "a" * 254, "not the name of a host"),
    ("names =" + 17 * " a", "these are more than 16"),
    ("proxies = 10.0.0.0/8", "'10.0.0.0/8' is not an IP address"),
    ("proxies =" + 17 * " ::1", "these are more than 16"),
    ("watchers = prometheus", "'prometheus' is not an IP address"),
    ("workers = 0", "'0' is not a number from 1 to 64"),
    ("workers = 65", "'65' is not a number from 1 to 64"),
    ("workers = 4x", "'4x' is not a number from 1 to 64"),
    ("workers = 4294967297", "not a number from 1 to 64"),
    ("timeout = 3601", "'3601' is not a number from 1 to 3600"),
    ("timeout = -1", "'-1' is not a number from 1 to 3600"),
    ("log = xml", "'xml' is none of logfmt, json and none"),
    ("worker = 4", "there is no setting 'worker'"),
    ("workers 4", "a line is NAME = VALUE"),
    ("workers =", "a line is NAME = VALUE"),
    ("certificate = c.pem", "a certificate needs its key"),
    ("key = k.pem", "a key its certificate"),
    ("db = there/is/none.db", "'there/is/none.db' cannot be read"),
]


def check_faults(place):
    for line, wanted in FAULTS:
        status, said = place.check("# settings\n\n" + line + "\n")
        first = "takt: takt.conf:3: "
        assert status == 1 and said.startswith(first), (line, said)
        assert wanted in said and said.count("\n") == 1, (line, said)
    for line in (b"workers = \0004", b"names = \xff"):
        status, said = place.check(line)
        assert said == "takt: takt.conf:1: a line is NAME = VALUE\n", said


def check_all_at_once(place):
    status, said = place.check(
        "workers = 2\nworkers = 3\nlisten = here\n", "--log", "loud",
        TAKT_TIMEOUT="long")
    assert status == 1 and said.splitlines() == [
        "takt: takt.conf:2: 'workers' was told already, at takt.conf:1",
        "takt: takt.conf:3: 'here' is not ADDRESS:PORT",
        "takt: TAKT_TIMEOUT: 'long' is not a number from 1 to 3600",
        "takt: --log: 'loud' is none of logfmt, json and none"], said
    many = place.check("nonsense\n" * 1000)
    assert many[0] == 1 and many[1].count("\n") == 32
    status, said = place.check("# " + "x" * 70000)
    assert status == 1 and "cannot be read: File too large" in said, said
    os.unlink(place.file)
    status, said = place.check_file("other.conf")
    assert status == 1 and "'other.conf' cannot be read" in said, said


def check_order(place):
    usual = place.values("")
    assert usual["listen"] == ("127.0.0.1:8080", None)
    assert usual["names"] == ("localhost 127.0.0.1 [::1]", None)
    assert usual["certificate"] == (None, None)
    assert usual["db"][0] == os.path.join(
        place.folder, ".local/share/takt/diary.db")
    text = ("  workers=2\r\n\ttimeout = 5\nlog = json\n# log = none\n"
            "names = a.example  b.example\ndb = d.db")
    seen = place.values(text, "--log", "none", TAKT_LOG="logfmt",
                        TAKT_TIMEOUT="6", TAKT_KEY="")
    assert seen["workers"] == ("2", "takt.conf:1")
    assert seen["timeout"] == ("6", "TAKT_TIMEOUT")
    assert seen["log"] == ("none", "--log")
    assert seen["names"] == ("a.example  b.example", "takt.conf:5")
    assert seen["db"] == ("d.db", "takt.conf:6")
    assert not os.path.exists(os.path.join(place.folder, "d.db"))
    done = subprocess.run(
        [PROGRAM, "serve", "--check", "--lang", "en"], cwd=place.folder,
        capture_output=True, text=True, check=True,
        env={"HOME": place.folder, "TAKT_CONFIG": place.file})
    assert "The settings are in order." in done.stdout
    assert place.file + ":1" in done.stdout, done.stdout


def check_not_served(place):
    """With a fault there is no server."""
    with open(place.file, "w", encoding="utf-8") as file:
        file.write("workers = none\n")
    done = subprocess.run(
        [PROGRAM, "serve", "--config", place.file, "--listen", "127.0.0.1:0"],
        capture_output=True, text=True, timeout=20, check=False)
    assert done.returncode == 1 and done.stdout == "", done


def check_names():
    with TaktServer(PROGRAM, "--names", "diary.example.com") as server:
        client = Client(server)
        port = server.address.split(":")[1]
        for host, status in (("diary.example.com", 200),
                             ("DIARY.example.com:443", 200),
                             ("127.0.0.1:" + port, 200),
                             ("localhost", 421), ("example.com", 421),
                             ("diary.example.com.evil.example", 421),
                             ("diary.example.comx", 421), ("", 421)):
            got = client.ask("GET", "/health", Host=host)[0]
            assert got == status, (host, got)


def check_proxies():
    """Only a proxy that was named speaks for others."""
    told = {"X_Forwarded_For": "9.9.9.9, 198.51.100.7",
            "X_Forwarded_Proto": "https",
            "X_Forwarded_Host": "diary.example.com"}
    with TaktServer(PROGRAM, "--names", "diary.example.com", "--proxies",
                    "::ffff:127.0.0.1", "--log", "json") as server:
        Client(server).expect(200, "GET", "/health", **told)
        Client(server).expect(403, "GET", "/metrics", **told)
        lines = [json.loads(line) for line in server.logged_lines(2)]
        assert [line["remote"] for line in lines] == 2 * ["198.51.100.7"]
        # Workers write them, in no certain order.
        assert sorted((line["route"], line["status"]) for line in lines) == [
            ("/health", 200), ("/metrics", 403)], lines
    with TaktServer(PROGRAM, "--watchers", "10.0.0.1") as server:
        Client(server).expect(200, "GET", "/health", **told)
        Client(server).expect(403, "GET", "/metrics")
        assert "198.51.100.7" not in server.logged()


def check_variable_for_all(place):
    """TAKT_DB is the diary of every command."""
    diary = os.path.join(place.folder, "shared.db")
    subprocess.run([PROGRAM, "add", "Lunch", "--date", "2026-12-01"],
                   env={"TAKT_DB": diary, "HOME": "/nowhere"}, check=True,
                   capture_output=True)
    assert os.path.exists(diary)


with tempfile.TemporaryDirectory() as made:
    here = Place(made)
    check_faults(here)
    check_all_at_once(here)
    check_order(here)
    check_not_served(here)
    check_variable_for_all(here)
check_names()
check_proxies()

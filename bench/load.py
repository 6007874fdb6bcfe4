# SPDX-License-Identifier: MIT
"""Many clients at once on one server, reading and writing.

    load.py PROGRAM [--clients 1000] [--seconds 20] [--people 20]

Each client keeps its connection. It adds follow-ups to the diary of its
person and deletes the older ones, writes a word into one that many edit, with
If-Match, and reads weeks. What was acknowledged is looked for at the end:
every follow-up that was added, and every word, must be there exactly once, and
nothing that was deleted. Ends with 1 if an answer was not what it ought to be,
or anything was lost. Resident memory is told ten times, of the process alone
and with what it maps of the file.
"""
import argparse
import asyncio
import collections
import json
import os
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests/server"))
from takt_server import Client, TaktServer  # noqa: E402

SHARED = 5       # follow-ups of a diary that many edit
WORDS_MAX = 100  # in one of them; then it is begun anew
KEPT = 2         # follow-ups of a client's own that it does not delete
DAY = "2026-12-01"
FOLLOWUPS = "/api/v1/followups"
WEEK = f"/api/v1/window?view=week&date={DAY}"


class Connection:
    """One connection that is kept, and what it has to say who it is."""

    def __init__(self, address, client):
        self.host, self.port = address.split(":")
        self.head = (f"Host: {address}\r\nCookie: {client.cookie}\r\n"
                     f"X-Takt-Csrf: {client.csrf}\r\n")

    async def open(self):
        self.reader, self.writer = await asyncio.open_connection(
            self.host, int(self.port))

    def close(self):
        self.writer.close()

    async def ask(self, method, path, body=None, etag=None):
        """Answers status, ETag and the body, read."""
        text = b"" if body is None else json.dumps(body).encode()
        head = f"{method} {path} HTTP/1.1\r\n{self.head}"
        if body is not None:
            head += ("Content-Type: application/json\r\n"
                     f"Content-Length: {len(text)}\r\n")
        if etag is not None:
            head += f"If-Match: {etag}\r\n"
        self.writer.write(head.encode() + b"\r\n" + text)
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode().split(
            "\r\n")
        headers = dict(line.lower().split(": ", 1) for line in lines[1:-2])
        seen = await self.reader.readexactly(int(headers["content-length"]))
        return int(lines[0].split()[1]), headers.get("etag"), json.loads(seen)


class Load:
    """What all clients do, and what they were told."""

    def __init__(self, server, options):
        self.server = server
        self.end = time.monotonic() + options.seconds
        self.counts = collections.Counter()
        self.slowest = collections.Counter()
        self.wrong = []
        self.there = set()   # (person, title) of what was added
        self.gone = set()    # and of what was deleted
        self.written = collections.defaultdict(list)   # (person, id): words
        self.cleared = collections.defaultdict(list)   # seen, then cleared
        self.memory = []
        self.people = []
        for i in range(options.people):
            login = f"load{i}"
            server.takt("user", "add", login, "--name", f"Load {i}", "--email",
                        f"{login}@example.com", "--password-stdin",
                        input="en lang setning\n")
            self.people.append(Client(server).sign_in_by_link(login))

    async def timed(self, what, connection, *words, expect, **more):
        begun = time.monotonic()
        answer = await connection.ask(*words, **more)
        self.slowest[what] = max(self.slowest[what], time.monotonic() - begun)
        if answer[0] not in expect:
            self.wrong.append((what, answer[0], answer[2]))
        self.counts[what + (" refused" if answer[0] == 412 else "")] += 1
        return answer

    async def add(self, connection, person, title):
        status, _, seen = await self.timed(
            "add", connection, "POST", FOLLOWUPS, expect=[201],
            body={"kind": "task", "title": title, "start": f"{DAY}T09:00",
                  "end": f"{DAY}T10:00"})
        if status == 201:
            self.there.add((person, title))
        return seen

    async def delete(self, connection, person, title, at):
        status, _, _ = await self.timed(
            "delete", connection, "DELETE",
            f"{FOLLOWUPS}/{at['owner']}/{at['id']}/dates/{at['first']}"
            "?scope=this", expect=[200], etag=at["etag"])
        if status == 200:
            self.there.remove((person, title))
            self.gone.add((person, title))

    async def edit(self, connection, person, at, word):
        """Adds a word to a shared follow-up, until nobody was faster."""
        address = f"{FOLLOWUPS}/{at['owner']}/{at['id']}"
        key = person, at["id"]
        _, etag, now = await self.timed(
            "read one", connection, "GET", address, expect=[200])
        for _ in range(100):
            words = (now["notes"] or "").split()
            kept = words if len(words) < WORDS_MAX else []
            status, _, seen = await self.timed(
                "edit", connection, "PATCH", f"{address}/dates/{at['first']}",
                expect=[200, 412], etag=etag,
                body={"scope": "this", "notes": " ".join([*kept, word])})
            if status == 200:
                self.written[key].append(word)
                self.cleared[key] += words[len(kept):]
            if status != 412:
                return
            etag, now = seen["etag"], seen["current"]

    async def client(self, number):
        person = number % len(self.people)
        connection = Connection(self.server.address, self.people[person])
        chance = random.Random(number)
        mine = []
        turn = 0
        await connection.open()
        while time.monotonic() < self.end and not self.wrong:
            turn += 1
            name = f"w{number}.{turn}"
            done = chance.random()
            if done < 0.1:
                mine.append((name, await self.add(connection, person, name)))
            elif len(mine) > KEPT:
                await self.delete(connection, person, *mine.pop(0))
            elif done < 0.3:
                await self.edit(connection, person,
                                chance.choice(self.shared[person]), name)
            else:
                await self.timed("read a week", connection, "GET", WEEK,
                                 expect=[200])
            await asyncio.sleep(chance.random() * 0.2)
        connection.close()

    def measure(self):
        with open(f"/proc/{self.server.process.pid}/status") as status:
            lines = dict(line.split(":", 1) for line in status)
        self.memory.append([int(lines[name].split()[0])
                            for name in ("RssAnon", "VmRSS")])

    async def watch(self, seconds):
        for _ in range(10):
            await asyncio.sleep(seconds / 10)
            self.measure()

    async def run(self, options):
        self.shared = []
        for person, client in enumerate(self.people):
            connection = Connection(self.server.address, client)
            await connection.open()
            self.shared.append([
                await self.add(connection, person, f"shared{i}")
                for i in range(SHARED)])
            connection.close()
        self.end = time.monotonic() + options.seconds
        self.measure()
        await asyncio.gather(
            self.watch(options.seconds),
            *(self.client(number) for number in range(options.clients)))
        for person, client in enumerate(self.people):
            await self.check(person, Connection(self.server.address, client))

    async def check(self, person, connection):
        """Looks for all that a person was told is there."""
        await connection.open()
        _, _, seen = await connection.ask("GET", WEEK)
        titles = collections.Counter(
            entry["title"] for entry in seen["people"][0]["entries"])
        for wanted, told in ((1, self.there), (0, self.gone)):
            self.wrong += [(wanted, one, titles[one[1]]) for one in told
                           if one[0] == person and titles[one[1]] != wanted]
        for at in self.shared[person]:
            key = person, at["id"]
            _, _, seen = await connection.ask(
                "GET", f"{FOLLOWUPS}/{at['owner']}/{at['id']}")
            words = self.cleared[key] + (seen["notes"] or "").split()
            if sorted(words) != sorted(self.written[key]):
                self.wrong.append(("words", key))
        connection.close()


def cpu_s(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def report(load, seconds, server_s):
    total = sum(load.counts.values())
    print(f"{total} requests in {seconds:.1f} s: {total / seconds:.0f} a "
          f"second, {1e3 * server_s / total:.2f} ms of server CPU each")
    for what in sorted(load.counts):
        slowest = load.slowest.get(what)
        print(f"  {what:14} {load.counts[what]:8}"
              + (f"   slowest {slowest:.2f} s" if slowest else ""))
    words = sum(len(words) for words in load.written.values())
    print(f"acknowledged: {len(load.there) + len(load.gone)} added, "
          f"{len(load.gone)} deleted, {words} edited")
    for i, name in enumerate(("its own", "with the file")):
        print(f"memory, {name}, kB: "
              + " ".join(str(measured[i]) for measured in load.memory))
    print(f"wrong: {len(load.wrong)}")
    for wrong in load.wrong[:10]:
        print(" ", wrong)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--clients", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--people", type=int, default=20)
    options = parser.parse_args()
    with TaktServer(options.program, now=None) as server:
        load = Load(server, options)
        begun, begun_s = time.monotonic(), cpu_s(server.process.pid)
        asyncio.run(load.run(options))
        report(load, time.monotonic() - begun,
               cpu_s(server.process.pid) - begun_s)
    sys.exit(1 if load.wrong else 0)


main()

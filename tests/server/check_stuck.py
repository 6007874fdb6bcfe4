# SPDX-License-Identifier: MIT
"""What a server does that is killed in the middle of writes, and one whose
clients are slow.

    check_stuck.py PROGRAM
"""
import contextlib
import http.client
import json
import signal
import socket
import sqlite3
import sys
import threading
import time

from takt_server import Client, TaktServer

WRITERS = 8
SLOW = 200
DRAFT = {"kind": "meeting", "start": "2026-12-01T09:00",
         "end": "2026-12-01T10:00"}


def sign_in(server):
    server.takt("user", "add", "kari", "--name", "Kari", "--email",
                "kari@example.com", "--password-stdin",
                input="en lang setning\n")
    return Client(server).sign_in_by_link("kari")


def headers_of(client):
    return {"Cookie": client.cookie, "X-Takt-Csrf": client.csrf,
            "Content-Type": "application/json"}


def write_until_it_dies(server, client, name, told):
    """Adds follow-ups on one connection; told gets what was acknowledged."""
    connection = http.client.HTTPConnection(server.address, timeout=20)
    with contextlib.suppress(OSError, http.client.HTTPException):
        for i in range(100000):
            title = f"{name}.{i}"
            connection.request("POST", "/api/v1/followups",
                               json.dumps({**DRAFT, "title": title}),
                               headers_of(client))
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 201, answer.status
            told.append(title)
    connection.close()


def check_kill():
    """What was acknowledged is there, once, and the file is whole."""
    server = TaktServer(sys.argv[1])
    client = sign_in(server)
    told = []
    writers = [threading.Thread(target=write_until_it_dies,
                                args=(server, client, name, told))
               for name in range(WRITERS)]
    for writer in writers:
        writer.start()
    end = time.monotonic() + 20
    while len(told) < 200 and time.monotonic() < end:
        time.sleep(0.01)
    server.process.kill()
    for writer in writers:
        writer.join()
    assert server.process.wait(20) == -signal.SIGKILL
    server.process.stdout.close()
    assert len(told) >= 200, "killed while nothing was written"
    listed = server.takt("list", "--json").stdout
    with contextlib.closing(sqlite3.connect(server.diary)) as diary:
        assert diary.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not diary.execute("PRAGMA foreign_key_check").fetchall()
        there = [row[0] for row in diary.execute(
            "SELECT title FROM followup")]
    assert len(there) == len(set(there)), "something is there twice"
    assert set(told) <= set(there), sorted(set(told) - set(there))[:5]
    assert len(there) <= len(told) + WRITERS, "more than was asked for"
    assert all(f'"{title}"' in listed for title in told)
    server.log.close()
    server.folder.cleanup()


def check_slow(server, client):
    """Clients that send half a request, or do not read, hold up nobody."""
    host, port = server.address.split(":")
    window = "GET /api/v1/window?view=month&date=2026-12-01 HTTP/1.1\r\n"
    halves = (
        "",
        "GE",
        window + f"Host: {server.address}\r\nCoo",
        f"POST /api/v1/followups HTTP/1.1\r\nHost: {server.address}\r\n"
        f"Cookie: {client.cookie}\r\nX-Takt-Csrf: {client.csrf}\r\n"
        "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
        # Asks again and again, and never reads.
        (window + f"Host: {server.address}\r\nCookie: {client.cookie}\r\n\r\n")
        * 50,
    )
    with contextlib.ExitStack() as stack:
        for i in range(SLOW):
            half = stack.enter_context(
                socket.create_connection((host, int(port))))
            half.sendall(halves[i % len(halves)].encode())
        slowest = 0
        for i in range(20):
            begun = time.monotonic()
            client.expect(201, "POST", "/api/v1/followups",
                          {**DRAFT, "title": f"meanwhile {i}"})
            seen = client.expect(
                200, "GET", "/api/v1/window?view=day&date=2026-12-01")
            slowest = max(slowest, time.monotonic() - begun)
            assert len(seen["people"][0]["entries"]) == i + 1
        assert slowest < 5, f"{slowest:.1f} s among slow clients"
    client.expect(200, "GET", "/health")


def main():
    check_kill()
    with TaktServer(sys.argv[1]) as server:
        check_slow(server, sign_in(server))


main()

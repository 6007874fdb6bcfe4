# SPDX-License-Identifier: MIT
"""Calendar files as other programs export them, through a real server; and
the limits of a file.

    check_import.py PROGRAM FIXTURES
"""
import glob
import os
import socket
import sys

from takt_server import Client, TaktServer

PREVIEW = "/api/v1/import?preview=1"


def calendar(*lines):
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0",
                        "PRODID:-//Test//NO", *lines, "END:VCALENDAR", ""))


def event(*lines):
    return ("BEGIN:VEVENT", "UID:one@example.com", "DTSTAMP:20261101T000000Z",
            "SUMMARY:Mange", *lines, "END:VEVENT")


def send(client, path, body):
    return client.ask("POST", path, body, Content_Type="text/calendar")


def check_fixtures(client, folder):
    """What a preview lists as new is what comes in; a preview brings in
    nothing."""
    made = 0
    for path in sorted(glob.glob(os.path.join(folder, "*.ics"))):
        name = os.path.basename(path)
        with open(path, "rb") as file:
            body = file.read()
        before = client.expect(200, "GET", "/api/v1/history")
        status, _, seen = send(client, PREVIEW, body)
        assert status == 200, (name, seen)
        assert client.expect(200, "GET", "/api/v1/history") == before, name
        new = [item for item in seen["items"] if item["what"] == "new"]
        assert all(item["sentence"] for item in new), name
        status, _, report = send(client, "/api/v1/import", body)
        assert status == 200 and report["made"] == len(new), (name, report)
        made += len(new)
        again = send(client, PREVIEW, body)[2]["items"]
        assert not any(item["what"] == "new" for item in again), (name, again)
    assert made > 30, made


def check_components(client):
    many = calendar(*("BEGIN:VTODO\r\nEND:VTODO",) * 100_001)
    status, _, seen = send(client, PREVIEW, many)
    assert status == 413 and seen["type"] == "/problems/too-large", seen


def check_dates(client):
    """10,000 dates of a component, its start among them."""
    for count, listed in ((9_999, 1), (10_001, 0)):
        dates = ",".join(
            f"{2027 + i // 336}{i // 28 % 12 + 1:02}{i % 28 + 1:02}"
            for i in range(1, count + 1))
        body = calendar(*event("DTSTART;VALUE=DATE:20270101",
                               "RDATE;VALUE=DATE:" + dates))
        status, _, seen = send(client, PREVIEW, body)
        assert status == 200 and len(seen["items"]) == listed, (count, seen)
        assert listed or "more than 10,000 dates" in seen["notes"][0], seen


def check_no_calendar(client):
    """What is no calendar is said to be none, not an empty one."""
    for body in ("<html></html>", "hello\n"):
        status, _, seen = send(client, PREVIEW, body)
        assert status == 422 and "BEGIN:VCALENDAR" in seen["detail"], seen
    for body in ("", calendar()):
        status, _, seen = send(client, PREVIEW, body)
        assert status == 200 and not seen["items"], seen


def check_size(server, client):
    """A file over the limit is refused by its length alone."""
    host, port = server.address.split(":")
    with socket.create_connection((host, int(port)), timeout=20) as line:
        line.sendall("\r\n".join((
            f"POST {PREVIEW} HTTP/1.1", f"Host: {server.address}",
            f"Cookie: {client.cookie}", f"X-Takt-Csrf: {client.csrf}",
            "Content-Type: text/calendar",
            f"Content-Length: {64 * 1024 * 1024 + 1}", "", "")).encode())
        assert b" 413 " in line.recv(4096).split(b"\r\n")[0]


def main(program, fixtures):
    with TaktServer(program) as server:
        server.takt("user", "add", "kari", "--admin")
        client = Client(server).sign_in_by_link("kari")
        check_fixtures(client, fixtures)
        check_components(client)
        check_dates(client)
        check_no_calendar(client)
        check_size(server, client)


main(*sys.argv[1:])

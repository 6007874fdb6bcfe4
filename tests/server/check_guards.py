# SPDX-License-Identifier: MIT
"""Requests that two readers could cut otherwise, or that are too large: each
is refused, and its connection closed (RFC 9112, 11.2).

    check_guards.py PROGRAM
"""
import socket
import sys

from takt_server import TaktServer

HOST = b"Host: localhost\r\n"

# What is sent, and the status that answers it.
REQUESTS = [
    ("a whole one", b"GET /health HTTP/1.1\r\n" + HOST +
     b"Connection: close\r\n\r\n", 200),
    ("two lengths", b"POST /api/v1/session HTTP/1.1\r\n" + HOST +
     b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400),
    ("twice the same length", b"POST /api/v1/session HTTP/1.1\r\n" + HOST +
     b"Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", 400),
    ("a length and a coding", b"POST /api/v1/session HTTP/1.1\r\n" + HOST +
     b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
     b"2\r\n{}\r\n0\r\n\r\n", 400),
    ("a length with a sign", b"POST /api/v1/session HTTP/1.1\r\n" + HOST +
     b"Content-Length: +2\r\n\r\n{}", 400),
    ("a bare line feed", b"GET /health HTTP/1.1\n" + HOST + b"\r\n", 400),
    ("a bare line feed between headers", b"GET /health HTTP/1.1\r\n"
     b"Host: localhost\nX-One: 1\r\n\r\n", 400),
    ("a folded header", b"GET /health HTTP/1.1\r\n" + HOST +
     b"X-One: 1\r\n 2\r\n\r\n", 400),
    ("a space before the colon", b"GET /health HTTP/1.1\r\n" + HOST +
     b"X-One : 1\r\n\r\n", 400),
    ("two hosts", b"GET /health HTTP/1.1\r\n" + HOST +
     b"Host: example.com\r\n\r\n", 400),
    ("another's host", b"GET /health HTTP/1.1\r\nHost: example.com\r\n\r\n",
     421),
    ("a body over the limit", b"POST /api/v1/session HTTP/1.1\r\n" + HOST +
     b"Content-Type: application/json\r\nContent-Length: 99999999\r\n\r\n",
     413),
]


# What a proxy could have been made to leave behind it.
SECOND = b"GET /health HTTP/1.1\r\n" + HOST + b"\r\n"


def ask(address, request):
    """All that the server says until it closes the connection."""
    host, port = address.split(":")
    with socket.create_connection((host, int(port)), 20) as client:
        client.sendall(request)
        seen = b""
        try:
            while part := client.recv(65536):
                seen += part
        except ConnectionResetError:
            pass  # it had said all, and what we sent was left unread
    return seen


with TaktServer(sys.argv[1]) as server:
    for name, request, status in REQUESTS:
        seen = ask(server.address, request)
        assert int(seen.split(b" ", 2)[1]) == status, (name, seen)
        if status != 200:
            assert b"HTTP/1.1 200" not in ask(
                server.address, request + SECOND), (
                    name, "was taken for several requests")

# SPDX-License-Identifier: MIT
"""The server as those see it who start it and watch it: sockets handed over,
what it tells its supervisor, its counts, its log, and its end.

    check_watched.py PROGRAM
"""
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time

from takt_server import Client, TaktServer

# The process number is known in the process alone.
HAND_OVER = ('LISTEN_PID=$$ LISTEN_FDS=1; export LISTEN_PID LISTEN_FDS; '
             'exec "$0" "$@"')


def check_counts(server):
    client = Client(server)
    client.expect(200, "GET", "/health")
    client.expect(404, "GET", "/api/v1/nothing")
    counted = 'takt_http_requests_total{route="/health",status="200"} 1'
    deadline = time.monotonic() + 5
    text = client.expect(200, "GET", "/metrics").decode()
    while counted not in text:  # it is counted once its reply is out
        assert time.monotonic() < deadline, text
        text = client.expect(200, "GET", "/metrics").decode()
    assert re.search(r'^takt_http_request_seconds_count\{route="/health",\} 1$',
                     text, re.M), text
    assert re.search(r"^takt_http_connections_open [0-9]+$", text, re.M)
    for line in text.splitlines():
        assert re.fullmatch(r"# (HELP|TYPE) .+|[a-z_]+(\{.*\})? [0-9.]+", line)


def check_log(server):
    """A line a request, which never has the address as it came."""
    Client(server).expect(404, "DELETE", "/api/v1/secret?token=hush")
    deadline = time.monotonic() + 5
    while "method=DELETE route=- status=404" not in server.logged():
        assert time.monotonic() < deadline, server.logged()
        time.sleep(0.02)
    lines = server.logged()  # of several workers, in any order
    assert re.search(
        r"^time=2026-11-23T08:00:00Z remote=127\.0\.0\.1 method=GET "
        r"route=/health status=200 bytes=16 ms=[0-9]+\.[0-9]{3}$", lines,
        re.M), lines
    assert "secret" not in server.logged() and "hush" not in server.logged()


def run_supervised(program, folder, name):
    """Starts the program as systemd does, with a socket at descriptor 3 and
    one to tell; answers the process, both sockets and the port."""
    listening = socket.create_server(("127.0.0.1", 0))
    told = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    told.bind(name)
    told.settimeout(20)
    shown = name.replace("\0", "@", 1)
    process = subprocess.Popen(
        ["/bin/sh", "-c", HAND_OVER, program, "serve", "--db",
         os.path.join(folder, "diary.db"), "--listen", "127.0.0.1:1"],
        env={**os.environ, "NOTIFY_SOCKET": shown}, pass_fds=[3],
        preexec_fn=lambda: os.dup2(listening.fileno(), 3),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return process, listening, told


def check_supervised(program, name_of):
    with tempfile.TemporaryDirectory() as folder:
        process, listening, told = run_supervised(
            program, folder, name_of(folder))
        assert told.recv(1000) == b"READY=1"
        with socket.create_connection(listening.getsockname(), 20) as client:
            client.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n"
                           b"Connection: close\r\n\r\n")
            assert client.recv(1000).startswith(b"HTTP/1.1 200 ")
        process.terminate()
        assert told.recv(1000) == b"STOPPING=1"
        assert process.wait(20) == 0
        # The socket is the supervisor's: whoever comes now waits for the next.
        socket.create_connection(listening.getsockname(), 20).close()
        listening.close()
        told.close()


def check_wrong_socket(program):
    """What is no listening socket is not served."""
    done = subprocess.run(
        ["/bin/sh", "-c", HAND_OVER + " 3</dev/null", program, "serve",
         "--db", "/nowhere/diary.db"],
        capture_output=True, text=True, check=False)
    assert done.returncode == 1 and done.stderr, done


def check_end(server):
    """SIGTERM lets a request finish that has begun."""
    body = json.dumps({"login": "nobody", "password": "not at all"}).encode()
    host, port = server.address.split(":")
    client = socket.create_connection((host, int(port)), 20)
    client.sendall(b"POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n"
                   b"Content-Type: application/json\r\nContent-Length: "
                   + str(len(body)).encode() + b"\r\n\r\n" + body[:10])
    time.sleep(0.2)
    server.process.terminate()
    time.sleep(0.2)
    assert server.process.poll() is None, "ended in the middle of a request"
    refused = None
    try:
        socket.create_connection((host, int(port)), 5).close()
    except ConnectionRefusedError as error:
        refused = error
    assert refused is not None, "takes more while it ends"
    client.sendall(body[10:])
    seen = client.recv(10000)
    assert seen.startswith(b"HTTP/1.1 401 "), seen
    client.close()
    assert server.process.wait(20) == 0


PROGRAM = sys.argv[1]
with TaktServer(PROGRAM) as running:
    check_counts(running)
    check_log(running)
    check_end(running)
check_supervised(PROGRAM, lambda folder: os.path.join(folder, "told"))
check_supervised(PROGRAM, lambda folder: "\0takt-test-" + str(os.getpid()))
check_wrong_socket(PROGRAM)

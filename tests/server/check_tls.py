# SPDX-License-Identifier: MIT
"""TLS, with certificates that the test makes.

    check_tls.py PROGRAM
"""
import http.client
import os
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import warnings

from takt_server import TaktServer

PROGRAM = sys.argv[1]


def make(folder, name):
    """A key and a certificate of it for localhost; answers both paths."""
    key = os.path.join(folder, name + ".key")
    certificate = os.path.join(folder, name + ".pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
         "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
         key, "-out", certificate], check=True, capture_output=True)
    return certificate, key


def check_faults(folder, certificate, key):
    other = make(folder, "other")[1]
    text = os.path.join(folder, "text")
    with open(text, "w", encoding="utf-8") as file:
        file.write("This is no certificate.\n")
    for pair, wanted in (((certificate, other), "do not match|mismatch"),
                         ((text, key), "certificate"),
                         ((certificate, text), "TLS"),
                         ((certificate, folder), "cannot be read")):
        done = subprocess.run(
            [PROGRAM, "serve", "--check", "--certificate", pair[0], "--key",
             pair[1], "--db", os.path.join(folder, "d.db"), "--lang", "en"],
            capture_output=True, text=True, check=False)
        assert done.returncode == 1, done
        assert re.match(r"takt: --(certificate|key): ", done.stderr), done
        assert re.search(wanted, done.stderr), done.stderr


def check_served(server, certificate):
    port = int(server.address.split(":")[1])
    server.takt("user", "add", "kari")
    link = server.takt("user", "link", "kari", "--url", "").stdout.strip()
    client = http.client.HTTPSConnection("localhost", port, timeout=20,
                                         context=ssl.create_default_context(
                                             cafile=certificate))
    client.request("GET", "/health")
    answer = client.getresponse()
    assert answer.status == 200 and answer.read() == b'{"status":"ok"}\n'
    assert client.sock.version() in ("TLSv1.2", "TLSv1.3")
    client.request("GET", link)
    answer = client.getresponse()
    answer.read()
    cookie = answer.getheader("Set-Cookie")
    assert cookie.startswith("__Host-takt=") and "Secure" in cookie, cookie
    client.close()


def check_old(server):
    """Nothing before TLS 1.2, and nothing without TLS."""
    host, port = server.address.split(":")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():  # that these are old is the point
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    refused = None
    with socket.create_connection((host, int(port)), 20) as plain:
        try:
            context.wrap_socket(plain).close()
        except (ssl.SSLError, ConnectionError) as error:
            refused = error
    assert refused is not None, "TLS 1.1 was taken"
    with socket.create_connection((host, int(port)), 20) as plain:
        plain.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
        try:
            seen = plain.recv(1000)
        except ConnectionError:
            seen = b""
    assert not seen.startswith(b"HTTP/"), seen


with tempfile.TemporaryDirectory() as made:
    MADE, KEY = make(made, "takt")
    check_faults(made, MADE, KEY)
    with TaktServer(PROGRAM, "--certificate", MADE, "--key", KEY) as running:
        check_served(running, MADE)
        check_old(running)

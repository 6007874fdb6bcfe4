# SPDX-License-Identifier: MIT
"""What the page weighs as it is sent: all its files, compressed.

    check_weight.py PROGRAM
"""
import re
import sys

from takt_server import Client, TaktServer

WEIGHT_MAX = 150_000  # bytes of all files together


def main():
    weights = {}
    with TaktServer(sys.argv[1]) as server:
        wanted = ["/"]
        while wanted:
            path = wanted.pop()
            status, headers, body = Client(server).ask("GET", path)
            assert status == 200, (path, status)
            status, small, sent = Client(server).ask(
                "GET", path, Accept_Encoding="gzip")
            assert status == 200, (path, status)
            assert len(body) < 2000 or small["Content-Encoding"] == "gzip", path
            weights[path] = len(sent)
            if re.match(r"text/|application/json", headers["Content-Type"]):
                found = re.findall(r'["\'(](?:\./|/)?((?:assets/)?[\w.-]+'
                                   r'\.(?:js|css|svg|woff2?|png|webmanifest))'
                                   r'["\')]', body.decode())
                wanted += {whole(name) for name in found} - set(
                    weights) - set(wanted)
    for path, weight in sorted(weights.items(), key=lambda one: -one[1]):
        print(f"{weight:8} {path}")
    total = sum(weights.values())
    print(f"{total:8} together")
    assert total < WEIGHT_MAX, total


def whole(name):
    """A file's path: scripts name those beside them without the folder."""
    is_beside = re.search(r"\.(js|css)$", name) and not name.startswith(
        "assets/")
    return "/assets/" + name if is_beside else "/" + name


main()

# SPDX-License-Identifier: MIT
"""Every zone of the system against Python's zoneinfo: offsets and resolved
wall times at each transition, a second beside it, and at random times.

Python resolves wall times as we do with fold=0. Of the "right" zones it
ignores the leap seconds, so those of Europe are compared with the zones that
they follow, up to 2023: of what lies a year after their release, such files
know nothing.
"""
import os
import random
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

ASK = sys.argv[1]
ROOT = "/usr/share/zoneinfo"
EPOCH = datetime(1970, 1, 1)
EPOCH_UTC = datetime(1970, 1, 1, tzinfo=timezone.utc)
S = timedelta(seconds=1)
Y1900 = -2208988800
Y2023 = 1672531200
Y2500 = 16725225600
RANDOM_TIMES = 40


def files():
    for folder, _, names in os.walk(ROOT):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if "/right/" in path and "/right/Europe" not in path:
                continue
            with open(path, "rb") as file:
                if file.read(4) == b"TZif":
                    yield os.path.relpath(path, ROOT), path


def python_offset(zone, at):
    return (EPOCH_UTC + at * S).astimezone(zone).utcoffset() // S


def python_instant(zone, wall):
    return wall - (EPOCH + wall * S).replace(tzinfo=zone).utcoffset() // S


def ask(questions):
    done = subprocess.run([ASK], input="\n".join(questions) + "\n",
                          capture_output=True, text=True, check=True)
    return done.stdout.split("\n")[:-1]


def instants_of(path, rng):
    """Each transition that we know from 1800 to 2110 with the seconds beside
    it, and random instants. A transition that we miss shows too: the random
    instants and those 45 days apart fall between all of them."""
    times = range(-5364662400, 4420000000, 45 * 86400)
    instants = set(times[::4])
    for line in ask([f"z {path}"] + [f"t {t}" for t in times]):
        if line != "none":
            at = int(line.split()[0])
            instants.update((at - 1, at, at + 1))
    instants.update(rng.randrange(Y1900, Y2500) for _ in range(RANDOM_TIMES))
    return sorted(instants)


def shadowed(name):
    """The zone that one with leap seconds follows, or itself."""
    return name.removeprefix("right/")


def check(name, path, rng):
    """Asks one zone; gives how many questions, and the wrong answers."""
    base = os.path.join(ROOT, shadowed(name))
    with open(base, "rb") as file:
        zone = ZoneInfo.from_file(file, key=name)
    instants = instants_of(base, rng)
    if name != shadowed(name):
        instants = [t for t in instants if Y1900 < t < Y2023]
    offsets = [python_offset(zone, t) for t in instants]
    walls = sorted({at + offset + beside
                    for at, offset in zip(instants, offsets)
                    for beside in (-3600, 0, 3600)})
    wanted = offsets + [python_instant(zone, w) for w in walls]
    lines = [f"o {t}" for t in instants] + [f"w {w}" for w in walls]
    answers = ask([f"z {path}"] + lines)
    wrong = [f"{name}: {line}: {have}, not {want}"
             for line, want, have in zip(lines, wanted, answers)
             if want != int(have.split()[0])]
    return len(lines), wrong


def main():
    rng = random.Random(8536)
    seen = set()
    asked = 0
    wrong = []
    for name, path in files():
        real = (os.path.realpath(path), shadowed(name) == name)
        if real in seen or name.startswith("posix/"):
            continue
        seen.add(real)
        count, bad = check(name, path, rng)
        asked += count
        wrong += bad
    print("\n".join(wrong[:20]))
    print(f"{len(seen)} zones, {asked} questions, {len(wrong)} wrong")
    if len(seen) < 300:
        print("too few zones: is tzdata installed?")
        return 1
    return len(wrong) != 0


sys.exit(main())

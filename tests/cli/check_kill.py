#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Kills the program while it adds follow-ups: check_kill.py TAKT [TIMES]

A thousand takt add run one after the other; again and again the one that runs
is killed at some moment. Nothing that was acknowledged may be lost, and
nothing half may be there.
"""
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

KILLED_IN = 4  # one of so many is killed


def add(takt, database, number, dice):
    """Adds one; answers whether it was acknowledged."""
    process = subprocess.Popen(
        [takt, '--db', database, 'add', f'number {number}', '--weekly', '2',
         '--on', 'tue,thu', '--start', '2026-11-24T09:00', '--json'],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if dice.randrange(KILLED_IN) == 0:
        time.sleep(dice.random() * 0.03)
        process.send_signal(signal.SIGKILL)
    out = process.communicate()[0]
    return process.returncode == 0 and out.endswith(b'}\n')


def main(takt, times):
    dice = random.Random(5545)
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, 'diary.db')
        done = [n for n in range(times) if add(takt, database, n, dice)]
        listed = json.loads(subprocess.run(
            [takt, '--db', database, 'list', '--json'], capture_output=True,
            check=True).stdout)
        store = sqlite3.connect(database)
        sound = store.execute('PRAGMA integrity_check').fetchone()[0]
        store.close()
    titles = [item['title'] for item in listed]
    lost = [n for n in done if f'number {n}' not in titles]
    half = [item for item in listed
            if item['rules'] != 'FREQ=WEEKLY;COUNT=10;INTERVAL=2;BYDAY=TU,TH'
            or item['priority'] != 'medium']
    twice = len(titles) - len(set(titles))
    print(f'{times} run, {len(done)} acknowledged, {len(titles)} there, '
          f'{len(lost)} lost, {len(half)} half, {twice} twice, {sound}')
    good = not lost and not half and not twice and sound == 'ok'
    return 0 if good and 0 < len(done) < times else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1],
                  int(sys.argv[2]) if len(sys.argv) > 2 else 1000))

#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Runs the case files through takt expand --batch: check_batch.py TAKT DIR

Every case gives exactly one line; then the program is watched as it streams:
each answer must come before the next set is written.
"""
import os
import subprocess
import sys

FILES = ['rules', 'rscale', 'sets', 'readings']


def check_file(takt, path):
    with open(path, encoding='utf-8') as file:
        rows = [line.rstrip('\n').split('\t') for line in file
                if not line.startswith('#')]
    sets = '\n\n'.join(row[2].replace('\\n', '\n') for row in rows) + '\n'
    result = subprocess.run([takt, 'expand', '--batch'], input=sets.encode(),
                            capture_output=True, timeout=60)
    answers = result.stdout.decode().split('\n')[:-1]
    refused = any(row[3:] == ['error'] for row in rows)
    bad = int(len(answers) != len(rows)) + int(result.returncode != refused)
    for row, answer in zip(rows, answers):
        wanted = row[3] if len(row) > 3 else ''
        is_error = answer.startswith('error: ')
        if is_error != (wanted == 'error') or \
                (not is_error and answer != wanted):
            bad += 1
            print(f'{row[0]}: {row[2]}\n  wanted {wanted}\n  got    {answer}')
    print(f'{os.path.basename(path)}: {len(rows)} sets, {bad} wrong')
    return bad


def check_stream(takt):
    """Answers must not wait for what follows, whatever ends a line."""
    bad = 0
    with subprocess.Popen([takt, 'expand', '--batch'], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as process:
        for end in ['\n', '\r\n']:
            for day in range(1, 10):
                text = end.join([f'dtstart:2026010{day}T090000',
                                 'rrule:FREQ=DAILY;', ' COUNT=1', '', ''])
                process.stdin.write(text.encode())
                process.stdin.flush()
                answer = process.stdout.readline().decode()
                bad += answer != f'2026010{day}T090000\n'
        process.stdin.close()
        bad += process.stdout.read() != b''
    print(f'stream: {bad} wrong')
    return bad + (process.returncode != 0)


def check_bounds(takt):
    """The cap of a million dates, and a set that is too long to be one."""
    def ask(text):
        return subprocess.run([takt, 'expand', '--batch'],
                              input=text.encode(), capture_output=True,
                              timeout=60).stdout.decode().split('\n')
    start = 'DTSTART:20260101T000000\nRRULE:FREQ=SECONDLY;COUNT='
    bad = len(ask(start + '1000000\n')[0].split(',')) != 1000000
    bad += not ask(start + '1000001\n')[0].startswith('error: ')
    long = 'DTSTART:20260101\nX:' + 'x' * (40 * 1024 * 1024)
    answers = ask(long + '\n\nDTSTART:20260102T000000\n')
    bad += not answers[0].startswith('error: ')
    bad += answers[1:] != ['20260102T000000', '']
    print(f'bounds: {bad} wrong')
    return bad


def main(takt, folder):
    bad = sum(check_file(takt, os.path.join(folder, name + '.tsv'))
              for name in FILES)
    return 1 if bad + check_stream(takt) + check_bounds(takt) else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2]))

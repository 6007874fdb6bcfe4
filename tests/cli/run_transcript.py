#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Runs the transcripts of the command line: run_transcript.py TAKT FILE

A transcript is a dialogue with one new diary:
    $ takt …     a command, split as a shell does
    < text       a line of its standard input
    text         a line that it must write to standard output
    ! text       a line that it must write to standard error
    ? 1          the exit status, where it is not 0
    @NAME value  sets TAKT_NOW, LANG or TZ from here on
    # text       says something to the reader
With --update behind the file, what the program says replaces what stands
there; then read the difference.
"""
import os
import shlex
import subprocess
import sys
import tempfile


def read(path):
    """The steps of a transcript: (comments and settings, command, stdin,
    expected lines)."""
    steps = []
    before = []
    with open(path, encoding='utf-8') as file:
        lines = file.read().split('\n')
    for line in lines:
        if line.startswith('$ '):
            steps.append((before, line[2:], [], []))
            before = []
        elif line.startswith(('# ', '@')) or line == '#':
            before.append(line)
        elif line == '<' or line.startswith('< '):
            steps[-1][2].append(line[2:])
        elif steps and not before:
            steps[-1][3].append(line)
    return steps


def said(result):
    """What a command said, as a transcript has it."""
    lines = result.stdout.decode().split('\n')[:-1]
    lines += ['! ' + line for line in result.stderr.decode().split('\n')[:-1]]
    if result.returncode != 0:
        lines.append(f'? {result.returncode}')
    return lines


def run(takt, steps, folder):
    env = {'PATH': os.environ['PATH'], 'TAKT_NOW': '2026-11-23T08:00:00Z',
           'TZ': 'Europe/Oslo', 'LANG': 'en', 'HOME': folder}
    for before, command, stdin, expected in steps:
        for line in before:
            if line.startswith('@'):
                name, value = line[1:].split(' ', 1)
                env[name] = value
        words = shlex.split(command)
        assert words[0] == 'takt', command
        result = subprocess.run(
            [takt] + words[1:], env=env, cwd=folder,
            input=''.join(line + '\n' for line in stdin).encode(),
            capture_output=True, timeout=60)
        wanted = [line for line in expected]
        while wanted and wanted[-1] == '':
            wanted.pop()
        got = said(result)
        trimmed = list(got)
        while trimmed and trimmed[-1] == '':
            trimmed.pop()
        yield before, command, stdin, wanted, trimmed


def main(takt, path, update):
    bad = 0
    out = []
    with tempfile.TemporaryDirectory() as folder:
        steps = list(run(os.path.abspath(takt), read(path), folder))
    for before, command, stdin, wanted, got in steps:
        out += before + ['$ ' + command] + [('< ' + line).rstrip() for line in stdin]
        out += got + ['']
        if wanted == got or update:
            continue
        bad += 1
        print(f'$ {command}')
        print('\n'.join('- ' + line for line in wanted))
        print('\n'.join('+ ' + line for line in got))
    if update:
        with open(path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(out))
    print(f'{len(steps)} commands, {bad} said something else')
    return 1 if bad or not steps else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2], '--update' in sys.argv[3:]))

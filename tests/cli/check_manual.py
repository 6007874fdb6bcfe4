#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Compares the manual with the program: check_manual.py TAKT MANDIR

Every command has a page that names each of its options and no other, and the
examples of all pages run on a diary that has what they speak of.
"""
import os
import re
import shlex
import subprocess
import sys
import tempfile

ENV = {'LANG': 'en', 'TZ': 'Europe/Oslo', 'TAKT_NOW': '2026-11-23T08:00:00Z',
       'PATH': os.environ['PATH']}

# The diary that the examples speak of, by the numbers 1 and 2, which is
# Kari's.
DIARY = [
    "add Status --start 2026-11-24T09:00 --weekly 3 --on tue,thu --times 25",
    'add Report --task --date 2026-11-20 --monthly 3',
]
PEOPLE = ['user add kari', 'user add ola']  # whom takt-user.1 adds itself


def run(takt, folder, words):
    return subprocess.run([takt] + words, cwd=folder, env=ENV | {
        'XDG_DATA_HOME': folder}, capture_output=True, timeout=60)


def options_of_help(text):
    return set(re.findall(r'^ .{5}--([a-z-]+)', text, re.M))


def options_of_page(text):
    return set(re.findall(r'^\.It .*?Fl -([a-z-]+)', text, re.M))


def check_options(takt, folder, manual):
    text = run(takt, folder, ['--help']).stdout.decode()
    commands = re.findall(r'^  ([a-z]+) {2,}', text, re.M)
    common = options_of_help(text)
    bad = []
    with open(os.path.join(manual, 'takt.1'), encoding='utf-8') as file:
        if options_of_page(file.read()) != common:
            bad.append('takt.1: other common options')
    for command in commands:
        said = run(takt, folder, [command, '--help']).stdout.decode()
        path = os.path.join(manual, f'takt-{command}.1')
        if not os.path.exists(path):
            bad.append(f'{path} is missing')
            continue
        with open(path, encoding='utf-8') as file:
            named = options_of_page(file.read())
        for name in (options_of_help(said) - common) ^ named:
            bad.append(f'takt-{command}.1: --{name}')
    return len(commands), bad


def examples(path):
    with open(path, encoding='utf-8') as file:
        for line in file:
            if line.startswith('.Dl $ takt '):
                line = line[len('.Dl $ takt '):].rstrip('\n')
                line = line.replace('\\(aq', "'").replace('\\-', '-')
                yield line.replace('\\e', '\\')


def check_examples(takt, manual):
    count = 0
    bad = []
    for name in sorted(os.listdir(manual)):
        if not re.fullmatch(r'takt(-[a-z]+)?\.1', name):
            continue
        with tempfile.TemporaryDirectory() as folder:
            lines = DIARY + (PEOPLE if name != 'takt-user.1' else [])
            for line in lines + list(examples(os.path.join(manual, name))):
                count += 1
                result = run(takt, folder, shlex.split(line))
                if result.returncode != 0:
                    bad.append(f'{name}: takt {line}\n'
                               f'  {result.stderr.decode()}')
    return count, bad


def main(takt, manual):
    takt = os.path.abspath(takt)
    with tempfile.TemporaryDirectory() as folder:
        commands, bad = check_options(takt, folder, manual)
    count, more = check_examples(takt, manual)
    print('\n'.join(bad + more))
    print(f'{commands} commands, {count} examples, {len(bad + more)} wrong')
    return 1 if bad or more or commands < 10 or count < 30 else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2]))

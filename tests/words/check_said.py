#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Checks the sentences of a language: check_said.py TAKT LANGUAGE FILE

A line of the file is a rule, maybe with options of takt describe behind it, a
tab, and the sentence that is said, exactly. Empty lines and lines that begin
with "#" are for the reader.
"""
import os
import subprocess
import sys


def said(program, language, words):
    """The sentence that takt describe writes."""
    env = dict(os.environ, TAKT_NOW='2026-11-26T08:00:00Z', LANG='C.UTF-8')
    run = subprocess.run([program, 'describe', *words, '--lang', language],
                         env=env, capture_output=True, text=True, check=False)
    return (run.stdout + run.stderr).rstrip('\n')


def main(program, language, path):
    """Checks a file; answers the exit status."""
    count = wrong = 0
    with open(path, encoding='utf-8') as file:
        for line in file:
            line = line.rstrip('\n')
            if not line or line.startswith('#'):
                continue
            rule, wanted = line.split('\t')
            found = said(program, language, rule.split())
            count += 1
            if found != wanted:
                wrong += 1
                print(f'{rule}\n  wanted {wanted}\n  found  {found}')
    print(f'{count} rules, {wrong} said otherwise')
    return 1 if wrong or not count else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

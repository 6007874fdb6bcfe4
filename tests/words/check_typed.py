#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Reads what people type: check_typed.py TAKT LANGUAGE FILE

A line of the file is a sentence, a tab, and the rule that it means, on
Thursday 26 November 2026; or "!" and the word that is not understood there.
Empty lines and lines that begin with "#" are for the reader. The sentence
that is shown for the rule must be read as the same rule again.
"""
import os
import subprocess
import sys


def takt(program, language, *words):
    """The status and the lines that one call writes."""
    env = dict(os.environ, TAKT_NOW='2026-11-26T08:00:00Z', LANG='C.UTF-8')
    run = subprocess.run([program, *words, '--lang', language], env=env,
                         capture_output=True, text=True, check=False)
    return run.returncode, (run.stdout + run.stderr).split('\n')


def marked(lines):
    """The piece of a refused sentence that stands over the carets."""
    text, carets = lines[1], lines[2]
    return text[carets.index('^'):carets.rindex('^') + 1]


def complaint(program, language, sentence, wanted):
    """What is wrong with the answer to one sentence, or nothing."""
    status, lines = takt(program, language, 'parse', sentence)
    if wanted.startswith('!'):
        found = '!' + marked(lines) if status == 1 else lines[0]
        return None if found == wanted else found
    if status != 0:
        return lines[0]
    if lines[0] != 'RRULE:' + wanted:
        return lines[0]
    again = takt(program, language, 'parse', lines[1])[1][0]
    return None if again == lines[0] else f'{lines[1]} -> {again}'


def main(program, language, path):
    """Checks a file; answers the exit status."""
    count = wrong = 0
    with open(path, encoding='utf-8') as file:
        for line in file:
            line = line.rstrip('\n')
            if not line or line.startswith('#'):
                continue
            sentence, wanted = line.split('\t')
            found = complaint(program, language, sentence, wanted)
            count += 1
            if found is not None:
                wrong += 1
                print(f'{sentence}\n  wanted {wanted}\n  found  {found}')
    print(f'{count} sentences, {wrong} read otherwise')
    return 1 if wrong or not count else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

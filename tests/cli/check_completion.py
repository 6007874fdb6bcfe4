#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Completes command lines: check_completion.py TAKT DIR

First that nothing is missing: each command of the help, and each option of
each command. Then in real shells on a terminal of their own: a line is typed,
completed with the tab key, and what stands there then is read back. zsh is
left out where it is not installed.
"""
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

WAIT_S = 20
MARK = 'LINE:'

# What is typed, and what must stand there after the tab.
LINES = [
    ('takt exp', 'takt exp'),
    ('takt expa', 'takt expand'),
    ('takt expand --nd', 'takt expand --ndjson'),
    ('takt expand --zone Europe/Os', 'takt expand --zone Europe/Oslo'),
    ('takt expand --zone=Arctic/L', 'takt expand --zone=Arctic/Longyearbyen'),
    ('takt -l e', 'takt -l en'),
    ('takt --lang nb add x --short-month h',
     'takt --lang nb add x --short-month hopp-over'),
    ('takt add x --priority=me', 'takt add x --priority=medium'),
    ('takt delete 1 --this', 'takt delete 1 --this-and-future'),
    ('takt skip 1 2026-12', 'takt skip 1 2026-12-15'),
    ('takt show 1', 'takt show 1'),  # 1, 10, 11 or 12
    ('takt import cal', 'takt import calendar.ics'),
    ('takt type e', 'takt type edit'),
    ('takt nothing e', 'takt nothing e'),
]

# What is there to complete.
DIARY = [['add', 'Status: "a" \'b\' $c', '--start', '2026-11-24T09:00',
          '--weekly', '3', '--times', '5']]


def environment(takt, folder):
    return {'PATH': os.path.dirname(takt) + ':' + os.environ['PATH'],
            'LANG': 'en', 'LC_ALL': 'C.UTF-8', 'TERM': 'dumb',
            'HOME': folder, 'TAKT_NOW': '2026-11-23T08:00:00Z',
            'TZ': 'Europe/Oslo', 'XDG_DATA_HOME': folder}


def candidates(takt, env, words):
    result = subprocess.run([takt, 'complete', '--'] + words, env=env,
                            capture_output=True, timeout=60, check=True)
    return [line.split('\t')[0] for line in result.stdout.decode().split('\n')
            if line]


def check_tables(takt, env):
    """Each command and option of the help must be offered, and no other."""
    def ask(words):
        return subprocess.run([takt] + words, env=env, capture_output=True,
                              timeout=60, check=True).stdout.decode()
    commands = re.findall(r'^  ([a-z]+) {2,}', ask(['--help']), re.M)
    bad = candidates(takt, env, ['']) != commands
    count = 0
    for command in commands:
        options = re.findall(r'^ .{5}(--[a-z-]+)', ask([command, '--help']),
                             re.M)
        offered = candidates(takt, env, [command, '-'])
        count += len(offered)
        if offered != options or len(options) < 5:
            bad += 1
            print(f'{command}: {options} in the help, {offered} offered')
    # Nothing may be made where there is nothing.
    bad += candidates(takt, env, ['show', '']) != []
    bad += os.listdir(env['HOME']) != []
    print(f'{len(commands)} commands, {count} options, {bad} wrong')
    return bad + (len(commands) < 20) + (count < 200)


class Shell:
    """A shell on a terminal of its own."""

    def __init__(self, words, env, folder):
        self.got = ''
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(words[0], words, env)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def wait(self, pattern):
        """Reads until a pattern comes and gives what it caught, or None."""
        end = time.monotonic() + WAIT_S
        while True:
            found = re.search(pattern, self.got)
            if found is not None:
                self.got = self.got[found.end():]
                return found[1]
            rest = end - time.monotonic()
            if rest <= 0 or not select.select([self.terminal], [], [],
                                              rest)[0]:
                return None
            self.got += os.read(self.terminal, 65536).decode(errors='replace')

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def check_shell(words, setup, env, folder):
    """Types each line, completes it, and lets the shell print what stands
    there: Control-A goes before it, where printf then is put."""
    bad = 0
    shell = Shell(words, env, folder)
    shell.type(setup + "; echo READ''Y\n")
    if shell.wait(r'(READY)') is None:
        print(f'{words[0]} did not start: {shell.got}')
        bad += 1
    for line, wanted in LINES if bad == 0 else []:
        shell.type(line + '\t\x01printf \'LI\'"NE:%s:END\\n" "\x05"\n')
        got = shell.wait(MARK + '(.*):END')
        if got is None or got.rstrip() != wanted:
            bad += 1
            print(f'{words[0]}: {line}\n  wanted {wanted}\n  got    {got}')
    shell.close()
    print(f'{words[0]}: {len(LINES)} lines, {bad} wrong')
    return bad


def main(takt, completions):
    takt = os.path.abspath(takt)
    completions = os.path.abspath(completions)
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        bad += check_tables(takt, environment(takt, folder))
    with tempfile.TemporaryDirectory() as folder:
        env = environment(takt, folder)
        for words in DIARY + [['add', f'Number {i}', '--start',
                               '2026-11-25T09:00'] for i in range(2, 13)]:
            subprocess.run([takt] + words + ['--yes'], env=env, timeout=60,
                           check=True, stdout=subprocess.DEVNULL)
        bad += candidates(takt, env, ['show', '1']) != ['1', '10', '11', '12']
        with open(os.path.join(folder, 'calendar.ics'), 'wb'):
            pass
        bad += check_shell(['bash', '--norc', '--noprofile', '-i'],
                           f"PS1=; . '{completions}/takt.bash'", env, folder)
        if shutil.which('zsh') is not None:
            bad += check_shell(
                ['zsh', '-f', '-i'],
                f"PS1=; fpath=('{completions}' $fpath); autoload -Uz compinit;"
                ' compinit -u -D', env, folder)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2]))

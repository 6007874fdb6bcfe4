#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Reads the mails of messages/ twice: check_messages.py PRINT_MESSAGE

Each was written after what a calendar program really sends. What Takt reads
of it must be what expected.json says, and what Python's own reader of mails
finds in it.
"""
import email
import email.policy
import email.utils
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, 'messages')

# Texts and addresses are Python's to say; these are in expected.json.
EXPECTED = ['found', 'from', 'sender', 'recipients', 'is_trusted', 'is_report']

RECIPIENTS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to']

failures = 0


def check(name, what, found, expected):
    global failures
    if found != expected:
        failures += 1
        print(f'{name}: {what}\n  {found!r}\n  not {expected!r}')


def read_all(program, names):
    paths = [os.path.join(FOLDER, name) for name in names]
    done = subprocess.run([program, *paths], check=True, stdout=subprocess.PIPE)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def check_expected(name, read, expected):
    for key in EXPECTED:
        check(name, key, read[key], expected[key])
    calendars = [{key: value for key, value in calendar.items()
                  if key != 'text'} for calendar in read['calendars']]
    check(name, 'calendars', calendars, expected['calendars'])


def is_calendar(part):
    return (part.get_content_type() in ('text/calendar', 'application/ics') or
            (part.get_filename() or '').lower().endswith('.ics'))


def parts_of(message):
    """The leaves; a message within the message is one."""
    if message.get_content_maintype() != 'multipart':
        return [message]
    return [leaf for part in message.iter_parts() for leaf in parts_of(part)]


def text_of(part):
    text = part.get_payload(decode=True)
    return text.decode(part.get_content_charset('utf-8'))


def ends_as(text):
    """A text whose lines end in one way, with none behind the last."""
    return re.sub(r'\r\n?', '\n', text).rstrip('\n')


def addresses(fields):
    return [address.lower() for _, address in email.utils.getaddresses(
        [str(field) for field in fields]) if '@' in address]


def check_same(name, read):
    """Against what Python reads."""
    with open(os.path.join(FOLDER, name), 'rb') as file:
        message = email.message_from_binary_file(
            file, policy=email.policy.default)
    leaves = parts_of(message)
    calendars = []
    for part in leaves:
        if is_calendar(part) and ends_as(text_of(part)) not in calendars:
            calendars.append(ends_as(text_of(part)))
    date = email.utils.parsedate_to_datetime(message['Date'])

    check(name, 'texts of calendars',
          [ends_as(calendar['text']) for calendar in read['calendars']],
          calendars)
    check(name, 'Date', read['date'], int(date.timestamp()))
    check(name, 'From', [read['from']], addresses([message['From']]))
    check(name, 'Reply-To', [read['reply_to']] if read['reply_to'] else [],
          addresses(message.get_all('Reply-To', [])))
    fields = [str(field) for name_of, field in message.items()
              if name_of.lower() in RECIPIENTS]
    check(name, 'recipients', sorted(read['recipients']),
          sorted(addresses(fields)))


def main(program):
    names = sorted(name for name in os.listdir(FOLDER)
                   if name.endswith('.eml'))
    with open(os.path.join(HERE, 'expected.json'), encoding='utf-8') as file:
        expected = json.load(file)

    check('messages', 'names', names, sorted(expected))
    for name, read in zip(names, read_all(program, names)):
        check_expected(name, read, expected[name])
        check_same(name, read)
    print(f'{len(names)} messages, {failures} failures')
    return 1 if failures or len(names) < 30 else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))

#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Runs takt expand --ndjson: check_ndjson.py TAKT DIR

Every case of the case files that is one rule, a start and a bound goes
through it and must give the dates that the file has. Then it is watched as
it streams, and given what is no request.
"""
import json
import os
import re
import subprocess
import sys

FILES = ['rules', 'rscale', 'sets', 'readings']


def ask(takt, lines, lang='en'):
    """The answers to lines of text; the program must end with 0."""
    text = ''.join(line + '\n' for line in lines)
    result = subprocess.run([takt, 'expand', '--ndjson'], input=text.encode(),
                            capture_output=True, timeout=60,
                            env=os.environ | {'LANG': lang})
    assert result.returncode == 0 and result.stderr == b'', result
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


def read_case(row):
    """A case as a request, or None if it is more than a rule."""
    names = r'DTSTART(?:;VALUE=DATE)?(?:;TZID=([^:]*))?:([0-9TZ]*)\\n' \
            r'RRULE:(.*?)(?:\\nLIMIT:(\d+))?'
    found = re.fullmatch(names, row[2])
    if found is None or '\\n' in found[3]:
        return None
    request = {'id': row[0], 'dtstart': found[2], 'rrule': found[3]}
    if found[1] is not None:
        request['tzid'] = found[1]
    if found[4] is not None:
        request['limit'] = int(found[4])
    return request


def check_cases(takt, folder):
    rows = []
    for name in FILES:
        with open(os.path.join(folder, name + '.tsv'),
                  encoding='utf-8') as file:
            rows += [line.rstrip('\n').split('\t') for line in file
                     if not line.startswith('#')]
    cases = [(read_case(row), row[3]) for row in rows]
    cases = [case for case in cases if case[0] is not None]
    answers = ask(takt, [json.dumps(request) for request, _ in cases])
    bad = int(len(answers) != len(cases) or len(cases) < 400)
    for (request, wanted), answer in zip(cases, answers):
        dates = wanted.split(',') if wanted else []
        good = {'id': request['id'], 'occurrences': dates}
        is_good = answer == good if wanted != 'error' else (
            list(answer) == ['id', 'error'] and answer['error'] != '')
        if not is_good:
            bad += 1
            print(f'{request}\n  wanted {wanted}\n  got    {answer}')
    print(f'{len(cases)} cases, {bad} wrong')
    return bad


def check_stream(takt):
    """Answers must not wait for what follows."""
    bad = 0
    with subprocess.Popen([takt, 'expand', '--ndjson'], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as process:
        for day in range(1, 10):
            process.stdin.write(
                b'{"id":%d,"rrule":"FREQ=DAILY","dtstart":"2026010%dT090000",'
                b'"limit":1}\n' % (day, day))
            process.stdin.flush()
            wanted = b'{"id":%d,"occurrences":["2026010%dT090000"]}\n'
            bad += process.stdout.readline() != wanted % (day, day)
        process.stdin.close()
        bad += process.stdout.read() != b''
    print(f'stream: {bad} wrong')
    return bad + (process.returncode != 0)


RULE = '"rrule":"FREQ=DAILY","dtstart":'
# What goes in, and what must come out.
FORMS = [
    ('{"id":[1,"å"],' + RULE + '"2026-01-02","limit":1,"expect":[[]]}',
     '{"id":[1,"å"],"occurrences":["2026-01-02"]}'),
    ('{' + RULE + '"2026-01-02T09:00","limit":1}',
     '{"id":null,"occurrences":["2026-01-02T09:00:00"]}'),
    ('{"id":"z",' + RULE + '"2026-01-02T09:00:00Z","limit":1}',
     '{"id":"z","occurrences":["2026-01-02T09:00:00Z"]}'),
    ('{"id":"z",' + RULE + '"20260102T090000Z","limit":1}',
     '{"id":"z","occurrences":["20260102T090000Z"]}'),
    ('{"id":"g",' + RULE + '"20260329T023000","limit":1,'
     '"tzid":"Europe/Oslo"}',
     '{"id":"g","occurrences":["20260329T033000"]}'),
    ('{"id":"0",' + RULE + '"20260102","limit":0}',
     '{"id":"0","occurrences":[]}'),
]
# What must be answered with an error, and by which id.
REFUSED = [
    ('', None), ('x', None), ('[1]', None), ('{"id":1', None),
    ('{"id":1,"id":2}', None), ('[' * 100000, None), ('\x00', None),
    ('{"id":1}', 1), ('{"id":2,"rrule":"FREQ=DAILY"}', 2),
    ('{"id":3,"rrule":1,"dtstart":"20260102"}', 3),
    ('{"id":4,"rrule":"FREQ=DAILY","dtstart":"tomorrow"}', 4),
    ('{"id":5,' + RULE + '"20260102","limit":-1}', 5),
    ('{"id":6,' + RULE + '"20260102","limit":1.5}', 6),
    ('{"id":7,' + RULE + '"20260102","limit":"1"}', 7),
    ('{"id":8,' + RULE + '"20260102"}', 8),
    ('{"id":9,' + RULE + '"20260102","limit":1000001}', 9),
    ('{"id":10,' + RULE + '"20260102T090000","limit":1,"tzid":"No/Where"}',
     10),
    ('{"id":11,' + RULE + '"20260102","limit":1,"tzid":null}', 11),
    ('{"id":12,"rrule":"FREQ=DAILY\\nRDATE:20250101","dtstart":"20260102",'
     '"limit":1}', 12),
    ('{"id":13,' + RULE + '"20260102","limit":99999999999999999999}', None),
    ('{"id":14,' + RULE + '"20260102","x":"' + 'x' * 2000000 + '"}', None),
]


def check_forms(takt):
    bad = 0
    # A line that is no request must not keep the next from its answer.
    lines = [line for line, _ in FORMS + REFUSED] + [FORMS[0][0]]
    answers = ask(takt, ['\ufeff' + lines[0]] + lines[1:])
    wanted = [json.loads(answer) for _, answer in FORMS]
    ids = [name for line, name in REFUSED if line]  # an empty one is not read
    bad += answers[:len(FORMS)] != wanted or answers[-1] != wanted[0]
    refused = answers[len(FORMS):-1]
    bad += [answer['id'] for answer in refused] != ids
    bad += any(not answer.get('error') for answer in refused)
    bad += 'mangler' not in ask(takt, ['{}'], 'nb')[0]['error']
    print(f'forms: {bad} wrong')
    return bad


def main(takt, folder):
    bad = check_cases(takt, folder) + check_stream(takt) + check_forms(takt)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2]))

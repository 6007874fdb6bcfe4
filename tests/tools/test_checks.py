#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The checks of tools/ refuse what they are there to refuse: each case is a
small tree with one fault, and the same tree without it passes."""
import os
import subprocess
import sys
import tempfile
import unittest

TOOLS = os.path.join(os.path.dirname(__file__), '..', '..', 'tools')


def run(tool, *args):
    done = subprocess.run([os.path.join(TOOLS, tool), *args], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


class Tree(unittest.TestCase):
    """A test with a folder of its own to fill."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name

    def write(self, path, text):
        path = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        return path


class CheckIncludes(Tree):
    REFUSED = [
        ('libtakt/base/x.c', '#include "civil/civil.h"'),
        ('libtakt/rule/x.c', '#include "zone/zone.h"'),
        ('libtakt/zone/x.c', '#include "rule/part.h"'),
        ('libtakt/rule/x.c', '# include "walk/walk.h"'),
        ('libtakt/walk/x.c', '#include <takt/series.h>'),
        ('libtakt/walk/x.c', '#include <takt/takt.h>'),
        ('libtakt/civil/x.c', '#include <stdio.h>'),
        ('libtakt/civil/x.c', '#include <time.h>'),
        ('libtakt/civil/x.c', '#include <sqlite3.h>'),
        ('libtakt/civil/x.c', '#include <stdlib.h>'),
        ('libtakt/civil/x.c', '#include "diary/types.h"'),
        ('libtakt/other/x.c', '#include <stdint.h>'),
        ('libtakt/include/takt/civil.h', '#include "rule.h"'),
        ('libtakt/include/takt/form.h', '#include "words.h"'),
        ('libtakt/include/takt/rule.h', '#include <time.h>'),
        ('libtakt/rule/x.c', 'int f(void) { return printf("x"); }'),
        ('libtakt/rule/x.c', 'void *f(void) { return malloc(1); }'),
        ('libtakt/zone/x.c', 'char *f(void) { return getenv("TZ"); }'),
        ('libtakt/zone/x.c', 'long f(void) { return time(0); }'),
        ('libtakt/words/x.c', 'void f(void) { setlocale(0, ""); }'),
        ('takt/base/x.c', '#include "env/clock.h"'),
        ('takt/diary/x.c', '#include "store/sqlite.h"'),
        ('takt/store/x.c', '#include "ical/line.h"'),
        ('takt/ical/x.c', '#include "store/sqlite.h"'),
        ('takt/diary/x.c', '#include "cli/cli.h"'),
        ('takt/cli/x.c', '#include "server/http.h"'),
        ('takt/other/x.c', '#include <stdint.h>'),
        ('takt/cli/x.c', 'long f(void) { return time(0); }'),
        ('takt/cli/x.c', 'char *f(void) { return getenv("TZ"); }'),
        ('takt/env/x.c', 'void *f(long *t) { return localtime(t); }'),
        ('examples/x.c', '#include "rule/part.h"'),
    ]
    ACCEPTED = [
        ('libtakt/base/alloc.c', '#include <stdlib.h>\nfree(malloc(1));'),
        ('libtakt/rule/x.c', '#include "rule/x.h"\n#include <takt/form.h>\n'
                             '#include "civil/civil.h"\n#include <string.h>'),
        ('libtakt/rule/x.c', '/* no printf() or time() here */'),
        ('libtakt/rule/x.c', 'const char *s = "getenv()";'),
        ('libtakt/words/x.c', '#include <takt/series.h>\n'
                              '#include "zone/zone.h"'),
        ('libtakt/include/takt/takt.h', '#include "words.h"'),
        ('libtakt/include/takt/series.h', '#include "walk.h"'),
        ('takt/env/x.c', 'char *f(void) { return getenv("TZ"); }'),
        ('takt/store/x.c', '#include "diary/types.h"\n#include "sqlite.h"\n'
                           '#include <takt/takt.h>\n#include <sqlite3.h>'),
        ('takt/cli/x.c', '#include "store/sqlite.h"\n#include "ical/line.h"'),
        ('takt/main.c', '#include "cli/cli.h"'),
        ('examples/x.c', '#include <takt/takt.h>\n#include <stdio.h>'),
    ]

    def test_faults_are_refused_at_their_line(self):
        for path, text in self.REFUSED:
            with self.subTest(path=path, text=text):
                file = self.write(path, '/* two\nlines */\n' + text + '\n')
                status, said = run('check-includes', self.root)
                line = 1 if '/other/' in path else 3
                self.assertEqual(status, 1)
                self.assertIn(f'{path}:{line}: ', said)
                os.remove(file)

    def test_what_is_allowed_passes(self):
        for path, text in self.ACCEPTED:
            with self.subTest(path=path, text=text):
                file = self.write(path, text)
                self.assertEqual(run('check-includes', self.root), (0, ''))
                os.remove(file)

    def test_no_source_is_a_failure(self):
        self.assertEqual(run('check-includes', self.root)[0], 1)


class CheckSymbols(Tree):
    HEADER = ('#define TAKT_API __attribute__((visibility("default")))\n'
              '/** One. */\nTAKT_API int takt_one(void);\n')
    SOURCE = '#include "libtakt/include/takt/x.h"\nint takt_one(void)\n{ return 1; }\n'

    def check(self, header='', source='', page='.Fn takt_one\n'):
        self.write('libtakt/include/takt/x.h', self.HEADER + header)
        path = self.write('x.c', self.SOURCE + source)
        self.write('man/takt.3', page)
        library = os.path.join(self.root, 'x.so')
        subprocess.run([os.environ.get('CC', 'cc'), '-shared', '-fPIC',
                        '-fvisibility=hidden', '-o', library, path],
                       check=True)
        return run('check-symbols', library, self.root)

    def test_declared_and_exported_passes(self):
        self.assertEqual(self.check()[0], 0)

    def test_faults_are_refused(self):
        public = '__attribute__((visibility("default"))) int {}(void)' \
                 ' {{ return 2; }}\n'
        cases = [
            (dict(source=public.format('other')), 'other does not begin'),
            (dict(source=public.format('takt_two')), 'is in no public header'),
            (dict(source=public.format('takt__in')), 'does not begin'),
            (dict(header='/** Two. */\nTAKT_API int takt_two(void);\n'),
             'is not exported'),
            (dict(header='TAKT_API int takt_two(void);\n',
                  source='int takt_two(void) { return 2; }\n'),
             'has no comment'),
            (dict(page='.Fn takt_ones\n'), 'is in no manual page'),
        ]
        for arguments, sentence in cases:
            with self.subTest(sentence=sentence, **arguments):
                status, said = self.check(**arguments)
                self.assertEqual(status, 1)
                self.assertIn(sentence, said)


class CountResults(Tree):
    def count(self, *results):
        text = ''.join(f'{{"result": "{r}"}}\n' for r in results)
        return run('count-results', self.write('log.json', text))[1].split()

    def test_each_result_is_counted_where_it_belongs(self):
        self.assertEqual(self.count('OK', 'OK', 'FAIL'), ['2', '1'])
        self.assertEqual(self.count('OK', 'TIMEOUT', 'ERROR'), ['1', '2'])
        self.assertEqual(self.count('OK', 'SKIP'), ['1', '0'])
        self.assertEqual(self.count('OK', 'UNEXPECTEDPASS'), ['1', '1'])

    def test_no_test_at_all_is_a_failure(self):
        self.assertEqual(self.count(), ['0', '1'])


if __name__ == '__main__':
    sys.exit(unittest.main())

#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Puts every row of case files through one `takt expand --batch`.

    run_cases.py TAKT FILE...

A row is: id, source, property lines joined with a literal \\n, and the line
that must come back; `error` stands for any line that begins with `error: `.
Each difference is printed with its id. The exit status of the program is
checked too: 1, because some rows are refused.
"""

import subprocess
import sys

TIMEOUT_S = 120


def read_rows(names):
    """The rows of all files, as lists of four fields."""
    rows = []
    for name in names:
        with open(name, encoding="utf-8") as file:
            for line in file:
                if line.startswith("#") or not line.strip():
                    continue
                rows.append(line.rstrip("\n").split("\t"))
                if len(rows[-1]) != 4:
                    sys.exit(f"{name}: a row without four fields: {line}")
    return rows


def is_right(expected, got):
    if expected == "error":
        return got.startswith("error: ") and len(got) > len("error: ")
    return got == expected


def main():
    takt, names = sys.argv[1], sys.argv[2:]
    rows = read_rows(names)
    text = "".join(row[2].replace("\\n", "\n") + "\n\n" for row in rows)
    run = subprocess.run([takt, "expand", "--batch"], input=text.encode(),
                         stdout=subprocess.PIPE, timeout=TIMEOUT_S,
                         check=False)
    lines = run.stdout.decode().split("\n")
    if lines.pop() != "":
        sys.exit("the last line has no end")

    wrong = 0
    if len(lines) != len(rows):
        print(f"{len(rows)} sets went in, {len(lines)} lines came out")
        wrong += 1
    for (name, source, properties, expected), got in zip(rows, lines):
        if is_right(expected, got):
            continue
        wrong += 1
        print(f"{name} ({source}): {properties}\n"
              f"  expected {expected}\n  got      {got}")
    has_refused = any(row[3] == "error" for row in rows)
    if run.returncode != int(has_refused):
        print(f"exit status {run.returncode}")
        wrong += 1
    print(f"{len(rows)} sets, {wrong} wrong")
    return 1 if wrong or not rows else 0


if __name__ == "__main__":
    sys.exit(main())

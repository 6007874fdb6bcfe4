# SPDX-License-Identifier: MIT
"""The demonstration diary, made on a fixed day, shows what demo.out says.

    check_demo.py MAKE_DEMO PROGRAM EXPECTED
"""
import os
import subprocess
import sys
import tempfile

make_demo, program, expected = sys.argv[1:]
environment = {
    **os.environ,
    "TAKT_NOW": "2026-11-23T08:00:00Z",
    "TZ": "Europe/Oslo",
    "LC_ALL": "C.UTF-8",
}
with tempfile.TemporaryDirectory() as folder:
    diary = os.path.join(folder, "demo.db")
    subprocess.run([make_demo, program, diary], env=environment, check=True)
    seen = ""
    for login in ("kari", "ola", "ingrid"):
        command = [program, "agenda", "--db", diary, "--lang", "nb",
                   "--person", login]
        seen += subprocess.run(command, env=environment, check=True,
                               capture_output=True, text=True).stdout
    again = subprocess.run([make_demo, program, diary], env=environment,
                           capture_output=True)
with open(expected, encoding="utf-8") as file:
    wanted = file.read()
if seen != wanted:
    print("got:\n" + seen + "\nwanted:\n" + wanted)
    sys.exit(1)
if again.returncode == 0:
    print("a diary that is there is not made again")
    sys.exit(1)

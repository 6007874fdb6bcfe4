/* SPDX-License-Identifier: MIT */
/* Finds the command that the arguments name, and runs it. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

static const char help[] = "usage: takt --help | --version\n";

int cli_main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--version") == 0) {
        puts("takt " TAKT_VERSION);
        return 0;
    }
    if (argc == 2 && strcmp(argv[1], "--help") == 0) {
        fputs(help, stdout);
        return 0;
    }
    fputs(help, stderr);
    return 2;
}

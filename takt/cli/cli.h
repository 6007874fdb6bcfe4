/* SPDX-License-Identifier: MIT */
/* The command line of takt: everything that main() does. */
#ifndef TAKT_CLI_CLI_H
#define TAKT_CLI_CLI_H

/* Runs the command of the arguments and answers the exit status: 0 done,
 * 1 refused, 2 usage. */
int cli_main(int argc, char **argv);

#endif

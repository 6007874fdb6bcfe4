/* SPDX-License-Identifier: MIT */
/* The program: all that it does stands in the library of takt/, so that the
 * tests can link it. */
#include "cli/cli.h"

int main(int argc, char **argv)
{
    return cli_main(argc, argv);
}

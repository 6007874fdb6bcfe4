/* SPDX-License-Identifier: MIT */
#include "script.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* Becomes the script, which writes to a pipe and is ended by an alarm. */
static void become(int out, const char *const argv[])
{
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

    (void)alarm(SCRIPT_S);
    if (dup2(out, STDOUT_FILENO) >= 0 && dup2(nowhere, STDERR_FILENO) >= 0)
        (void)execvp(argv[0], (char *const *)argv);
    _exit(127);
}

static bool read_answer(int from, struct measure *out)
{
    FILE *file = fdopen(from, "r");

    if (file == NULL) {
        (void)close(from);
        return false;
    }

    bool is_read = fscanf(file, "%lf %zu", &out->ns, &out->result) == 2;

    (void)fclose(file);
    return is_read;
}

bool script_list(struct measure *out, const struct script *script,
                 const char *folder, const struct row *row, size_t count,
                 int last_year)
{
    char path[4096];
    char count_text[24];
    char year_text[24];
    const char *const argv[] = {
        script->interpreter, path, row->start_text, row->rule_text, count_text,
        year_text,           NULL,
    };
    int ends[2];

    (void)snprintf(path, sizeof(path), "%s/%s", folder, script->name);
    (void)snprintf(count_text, sizeof(count_text), "%zu", count);
    (void)snprintf(year_text, sizeof(year_text), "%d", last_year);
    if (pipe(ends) != 0)
        return false;

    pid_t child = fork();

    if (child == 0)
        become(ends[1], argv);
    (void)close(ends[1]);

    bool is_done = read_answer(ends[0], out);

    if (child > 0)
        (void)waitpid(child, NULL, 0);
    return child > 0 && is_done;
}

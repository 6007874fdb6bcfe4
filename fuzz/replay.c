/* SPDX-License-Identifier: MIT */
/*
 * Feeds each file of the directories that it is given to the fuzz target
 * that it is linked with, so that a corpus is replayed in every test run
 * without libFuzzer. Fails if there was nothing to replay.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INPUT_MAX (1024 * 1024)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Each input gets a block of just its size, so that the sanitizers see what
 * reads past it. */
static int replay_file(const char *path)
{
    static uint8_t bytes[INPUT_MAX];
    FILE *file = fopen(path, "rb");

    if (file == NULL)
        return -1;
    size_t size = fread(bytes, 1, sizeof(bytes), file);
    fclose(file);
    uint8_t *copy = malloc(size > 0 ? size : 1);
    if (copy == NULL)
        return -1;
    memcpy(copy, bytes, size);
    (void)LLVMFuzzerTestOneInput(copy, size); /* always 0 */
    free(copy);
    return 0;
}

/* How many files were replayed, or -1. */
static int replay_directory(const char *path)
{
    int count = 0;
    DIR *dir = opendir(path);

    if (dir == NULL)
        return -1;
    for (struct dirent *e = readdir(dir); e != NULL; e = readdir(dir)) {
        char name[4096];
        if (e->d_name[0] == '.')
            continue;
        int len = snprintf(name, sizeof(name), "%s/%s", path, e->d_name);
        if (len < 0 || (size_t)len >= sizeof(name) || replay_file(name) != 0) {
            count = -1;
            break;
        }
        count++;
    }
    closedir(dir);
    return count;
}

int main(int argc, char **argv)
{
    int total = 0;

    for (int i = 1; i < argc; i++) {
        int count = replay_directory(argv[i]);
        if (count < 0) {
            fprintf(stderr, "cannot replay '%s'\n", argv[i]);
            return 1;
        }
        total += count;
    }
    printf("%d inputs replayed\n", total);
    return total == 0;
}

/* SPDX-License-Identifier: MIT */
/* The user's zone and the folder for the user's data: environment variables
 * (POSIX.1-2017, 8.3; the XDG base directories) and two files of /etc. */
#include "env/user.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A value that may be a zone's name or a path that ends with one. */
static takt_status find_named(struct zones *zones, const struct takt_zone **out,
                              const char *text)
{
    static const char folder[] = "zoneinfo/";
    const char *behind = text[0] == '/' ? strstr(text, folder) : NULL;

    if (behind != NULL)
        text = behind + strlen(folder);
    return zones_find(zones, out, text, strlen(text), NULL);
}

static takt_status find_variable(struct zones *zones,
                                 const struct takt_zone **out)
{
    const char *text = getenv("TZ");

    if (text == NULL)
        return TAKT_REFUSED;
    text += text[0] == ':';
    return find_named(zones, out, text[0] != '\0' ? text : "UTC");
}

static takt_status find_link(struct zones *zones, const struct takt_zone **out,
                             const char *etc)
{
    char path[PATH_MAX];
    char target[PATH_MAX];

    (void)snprintf(path, sizeof(path), "%s/localtime", etc); /* cut: no link */
    ssize_t len = readlink(path, target, sizeof(target) - 1);
    if (len < 0)
        return TAKT_REFUSED;
    target[len] = '\0';
    /* A link may be relative: ../usr/share/zoneinfo/Europe/Oslo. */
    const char *slash = strchr(target, '/');
    return find_named(zones, out, slash != NULL ? slash : target);
}

static takt_status find_file(struct zones *zones, const struct takt_zone **out,
                             const char *etc)
{
    char path[PATH_MAX];
    char line[TAKT_ZONE_NAME_MAX + 2] = "";

    (void)snprintf(path, sizeof(path), "%s/timezone", etc); /* cut: no file */
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return TAKT_REFUSED;
    if (fgets(line, sizeof(line), file) != NULL)
        line[strcspn(line, " \t\r\n")] = '\0';
    fclose(file);
    return find_named(zones, out, line);
}

takt_status user_zone(struct zones *zones, const struct takt_zone **out,
                      const char *etc, struct takt_error *err)
{
    if (etc == NULL)
        etc = "/etc";
    if (find_variable(zones, out) == TAKT_OK ||
        find_link(zones, out, etc) == TAKT_OK ||
        find_file(zones, out, etc) == TAKT_OK)
        return TAKT_OK;
    return zones_find(zones, out, "UTC", 3, err);
}

const char *user_variable(const char *name)
{
    const char *text = getenv(name);

    return text == NULL || text[0] == '\0' ? NULL : text;
}

takt_status user_data_folder(struct buf *out)
{
    const char *data = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");

    /* A relative path is to be ignored. */
    if (data != NULL && data[0] == '/')
        (void)buf_addf(out, "%s/takt", data); /* asked for below */
    else if (home != NULL && home[0] == '/')
        (void)buf_addf(out, "%s/.local/share/takt", home); /* the same */
    else
        return TAKT_DONE;
    return out->status;
}

static bool make_one(const char *path)
{
    struct stat info;

    if (mkdir(path, 0700) == 0)
        return true;
    return errno == EEXIST && stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

bool user_make_folder(const char *path)
{
    char part[PATH_MAX];
    size_t len = strlen(path);

    if (len == 0 || len >= sizeof(part))
        return false;
    memcpy(part, path, len + 1);
    for (size_t i = 1; i < len; i++) {
        if (part[i] != '/')
            continue;
        part[i] = '\0';
        if (!make_one(part))
            return false;
        part[i] = '/';
    }
    return make_one(part);
}

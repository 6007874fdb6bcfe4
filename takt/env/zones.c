/* SPDX-License-Identifier: MIT */
/*
 * The cache of zones: a hash table of names with room for twice ZONES_MAX,
 * never emptied, so that what was handed out stays. Only names that a zone
 * can have reach the file system: parts of letters, digits and _ + - . that
 * do not begin with a dot, so no name leads out of the directory.
 *
 * One mutex is held while a file is read; that happens once per name.
 */
#include "env/zones.h"

#include "env/windows_zones.h"

#include <assert.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SLOTS (2 * ZONES_MAX) /* a power of two */
#define SYSTEM_DIR "/usr/share/zoneinfo"
#define TEXT_FILE "tzdata.zi"

struct zones {
    pthread_mutex_t lock;
    char *dir;
    char version[16]; /* of the zone data; read when first asked for */
    bool has_version;
    size_t count;
    struct takt_zone *slots[SLOTS];
};

static takt_status refuse(struct takt_error *err, size_t len)
{
    if (err != NULL)
        *err = (struct takt_error){.status = TAKT_REFUSED,
                                   .reason = TAKT_REASON_ZONE_UNKNOWN,
                                   .length = len};
    return TAKT_REFUSED;
}

static takt_status fail(struct takt_error *err, takt_status status)
{
    if (err != NULL)
        *err = (struct takt_error){.status = status};
    return status;
}

struct zones *zones_new(const char *dir)
{
    struct zones *zones = calloc(1, sizeof(*zones));

    if (zones == NULL)
        return NULL;
    if (dir == NULL)
        dir = getenv("TZDIR");
    if (dir == NULL || dir[0] == '\0')
        dir = SYSTEM_DIR;
    zones->dir = strdup(dir);
    if (zones->dir == NULL || pthread_mutex_init(&zones->lock, NULL) != 0) {
        free(zones->dir);
        free(zones);
        return NULL;
    }
    return zones;
}

void zones_free(struct zones *zones)
{
    if (zones == NULL)
        return;
    for (size_t i = 0; i < SLOTS; i++)
        takt_zone_free(zones->slots[i]);
    pthread_mutex_destroy(&zones->lock);
    free(zones->dir);
    free(zones);
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-' ||
           c == '.';
}

static bool is_name(const char *name, size_t len)
{
    bool is_part_start = true;

    if (len == 0 || len > TAKT_ZONE_NAME_MAX)
        return false;
    for (size_t i = 0; i < len; i++) {
        bool is_slash = name[i] == '/';
        if (is_part_start && (is_slash || name[i] == '.'))
            return false;
        if (!is_slash && !is_name_byte(name[i]))
            return false;
        is_part_start = is_slash;
    }
    return !is_part_start;
}

/* The slot that holds a name, or the free one where it belongs. The table is
 * at most half full, so there always is one. */
static struct takt_zone **find_slot(struct zones *zones, const char *name,
                                    size_t len)
{
    size_t at = 0;

    for (size_t i = 0; i < len; i++)
        at = at * 31 + (unsigned char)name[i];
    for (;; at++) {
        struct takt_zone **slot = &zones->slots[at % SLOTS];
        const char *found = *slot != NULL ? takt_zone_name(*slot) : NULL;
        if (found == NULL ||
            (strlen(found) == len && memcmp(found, name, len) == 0))
            return slot;
    }
}

/* Reads a regular file of at most TAKT_ZONE_FILE_MAX bytes. NULL if there is
 * none such. */
static void *read_whole(const char *path, size_t *size)
{
    struct stat info;
    void *bytes = NULL;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    if (fd < 0)
        return NULL;
    if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0 &&
        info.st_size <= TAKT_ZONE_FILE_MAX)
        bytes = malloc((size_t)info.st_size);
    *size = 0;
    while (bytes != NULL && *size < (size_t)info.st_size) {
        ssize_t got =
            read(fd, (char *)bytes + *size, (size_t)info.st_size - *size);
        if (got <= 0)
            break;
        *size += (size_t)got;
    }
    close(fd);
    return bytes;
}

static takt_status load(struct zones *zones, struct takt_zone **out,
                        const char *name, size_t len, struct takt_error *err)
{
    char path[PATH_MAX];
    size_t size;
    int printed =
        snprintf(path, sizeof(path), "%s/%.*s", zones->dir, (int)len, name);

    if (printed < 0 || (size_t)printed >= sizeof(path))
        return refuse(err, len);
    TAKT_AUTO(mem) bytes = read_whole(path, &size);
    if (bytes == NULL)
        return refuse(err, len);
    return takt_zone_load(out, name, len, bytes, size, NULL, err);
}

takt_status zones_find(struct zones *zones, const struct takt_zone **out,
                       const char *name, size_t len, struct takt_error *err)
{
    takt_status status = TAKT_OK;

    *out = NULL;
    if (!is_name(name, len))
        return refuse(err, len);
    pthread_mutex_lock(&zones->lock);
    struct takt_zone **slot = find_slot(zones, name, len);
    if (*slot == NULL && zones->count == ZONES_MAX) {
        status = fail(err, TAKT_LIMIT);
    } else if (*slot == NULL) {
        status = load(zones, slot, name, len, err);
        zones->count += status == TAKT_OK;
    }
    *out = *slot;
    pthread_mutex_unlock(&zones->lock);
    return status;
}

takt_status zones_find_tzid(struct zones *zones, const struct takt_zone **out,
                            const char *tzid, size_t len,
                            struct takt_error *err)
{
    if (len >= 2 && tzid[0] == '"' && tzid[len - 1] == '"') {
        tzid++;
        len -= 2;
    }
    const char *iana = windows_zone_find(tzid, len);
    if (iana != NULL)
        return zones_find(zones, out, iana, strlen(iana), err);
    takt_status status = zones_find(zones, out, tzid, len, err);
    /* The longest tail comes first. */
    for (size_t at = 0; at < len && status == TAKT_REFUSED; at++) {
        const char *tail = tzid + at + 1;
        size_t tail_len = len - at - 1;
        if (tzid[at] == '/')
            status = zones_find(zones, out, tail, tail_len, NULL);
    }
    return status == TAKT_REFUSED ? refuse(err, len) : status;
}

FILE *zones_open(const struct zones *zones, const char *name)
{
    char path[PATH_MAX];
    int printed = snprintf(path, sizeof(path), "%s/%s", zones->dir, name);

    if (printed < 0 || (size_t)printed >= sizeof(path))
        return NULL;
    return fopen(path, "re");
}

/* The whole of the zone data as text begins with "# version 2024b". */
static void read_version(struct zones *zones)
{
    FILE *file = zones_open(zones, TEXT_FILE);

    zones->has_version = true;
    if (file == NULL)
        return;
    if (fscanf(file, "# version %15s", zones->version) != 1)
        zones->version[0] = '\0';
    fclose(file);
}

const char *zones_version(struct zones *zones)
{
    pthread_mutex_lock(&zones->lock);
    if (!zones->has_version)
        read_version(zones);
    pthread_mutex_unlock(&zones->lock);
    return zones->version;
}

#define NAME_SCAN "255s" /* as long as a name may be */
static_assert(TAKT_ZONE_NAME_MAX == 255, "NAME_SCAN says it too");

/* A zone's line is "Z Europe/Berlin ...", that of another name for it
 * "L Europe/Berlin Europe/Oslo". */
void zones_each(const struct zones *zones,
                void (*each)(void *ctx, const char *name), void *ctx)
{
    char line[1024]; /* more than any line of it has */
    char name[TAKT_ZONE_NAME_MAX + 1];
    FILE *file = zones_open(zones, TEXT_FILE);

    if (file == NULL)
        return;
    while (fgets(line, sizeof(line), file) != NULL)
        if (sscanf(line, line[0] == 'L' ? "L %*s %" NAME_SCAN : "Z %" NAME_SCAN,
                   name) == 1 &&
            is_name(name, strlen(name)))
            each(ctx, name);
    fclose(file);
}

const struct takt_zone *zones_by_name(void *ctx, const char *name)
{
    const struct takt_zone *zone;

    return zones_find(ctx, &zone, name, strlen(name), NULL) == TAKT_OK ? zone
                                                                       : NULL;
}

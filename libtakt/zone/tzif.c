/* SPDX-License-Identifier: MIT */
/*
 * The layout of TZif files (RFC 8536, 3; RFC 9636 for version 4).
 *
 * A file is a header with six counts and a data block with 32-bit instants.
 * From version 2 on a second header, a block with 64-bit instants and a
 * footer follow, and the first block is only stepped over. Versions above 4
 * are read too, for each has to be readable by the rules of the one before.
 *
 * The header's counts are compared with the bytes that are left before
 * anything is read, and are at most the size of the file, so no sum here can
 * overflow. Names of types, and whether they are daylight saving time, mean
 * nothing to us.
 *
 * The files of the "right" directories count leap seconds in their instants.
 * Our instants do not, so the correction in force is taken off.
 */
#include "zone/tzif.h"

#include "base/error.h"

#include <string.h>

#define HEADER_SIZE 44
#define TYPE_SIZE 6
#define TYPES_MAX 256

/* RFC 8536, 3.2: offsets should lie within these. */
#define OFFSET_MIN (-89999)
#define OFFSET_MAX 93599

/* Far more leap seconds than any file has; keeps the arithmetic small. */
#define CORRECTION_MAX 100000

enum {
    COUNT_ISUT,
    COUNT_ISSTD,
    COUNT_LEAP,
    COUNT_TIME,
    COUNT_TYPE,
    COUNT_CHAR,
    COUNT__COUNT
};

struct bytes {
    const uint8_t *data;
    size_t size;
    size_t at; /* bytes read so far, at most size */
    struct takt_error *err;
};

static takt_status refuse_at(const struct bytes *b, size_t at)
{
    return takt__refuse(b->err, TAKT_REASON_TZIF, at, 0);
}

static uint32_t read_u32(const uint8_t *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 |
           p[3];
}

static int64_t read_instant(const uint8_t *p, size_t size)
{
    if (size == 4)
        return (int32_t)read_u32(p);
    return (int64_t)((uint64_t)read_u32(p) << 32 | read_u32(p + 4));
}

static takt_status read_header(struct bytes *b, uint8_t *version,
                               size_t counts[COUNT__COUNT])
{
    const uint8_t *p = b->data + b->at;

    if (b->size - b->at < HEADER_SIZE || memcmp(p, "TZif", 4) != 0)
        return refuse_at(b, b->at);
    *version = p[4];
    for (size_t i = 0; i < COUNT__COUNT; i++) {
        counts[i] = read_u32(p + 20 + 4 * i);
        if (counts[i] > b->size)
            return refuse_at(b, b->at + 20 + 4 * i);
    }
    b->at += HEADER_SIZE;
    return TAKT_OK;
}

/* Takes the next count * size bytes of a block that is known to fit. */
static const uint8_t *take(struct bytes *b, size_t count, size_t size)
{
    const uint8_t *p = b->data + b->at;

    b->at += count * size;
    return p;
}

static takt_status read_block(struct bytes *b, const size_t c[COUNT__COUNT],
                              size_t time_size, struct tzif *out)
{
    size_t total = c[COUNT_TIME] * (time_size + 1) + c[COUNT_TYPE] * TYPE_SIZE +
                   c[COUNT_CHAR] + c[COUNT_LEAP] * (time_size + 4) +
                   c[COUNT_ISSTD] + c[COUNT_ISUT];

    if (total > b->size - b->at)
        return refuse_at(b, b->size);
    out->time_size = time_size;
    out->time_count = c[COUNT_TIME];
    out->type_count = c[COUNT_TYPE];
    out->leap_count = c[COUNT_LEAP];
    out->times = take(b, c[COUNT_TIME], time_size);
    out->kinds = take(b, c[COUNT_TIME], 1);
    out->types = take(b, c[COUNT_TYPE], TYPE_SIZE);
    (void)take(b, c[COUNT_CHAR], 1); /* the names */
    out->leaps = take(b, c[COUNT_LEAP], time_size + 4);
    (void)take(b, c[COUNT_ISSTD] + c[COUNT_ISUT], 1); /* for TZ strings only */
    return TAKT_OK;
}

static takt_status check_types(const struct bytes *b, const struct tzif *file,
                               const size_t c[COUNT__COUNT])
{
    if (c[COUNT_TYPE] == 0 || c[COUNT_TYPE] > TYPES_MAX || c[COUNT_CHAR] == 0 ||
        (c[COUNT_ISUT] != 0 && c[COUNT_ISUT] != c[COUNT_TYPE]) ||
        (c[COUNT_ISSTD] != 0 && c[COUNT_ISSTD] != c[COUNT_TYPE]))
        return refuse_at(b, (size_t)(file->times - b->data) - HEADER_SIZE);
    for (size_t i = 0; i < file->type_count; i++) {
        const uint8_t *type = file->types + i * TYPE_SIZE;
        int32_t offset_s = (int32_t)read_u32(type);
        if (offset_s < OFFSET_MIN || offset_s > OFFSET_MAX || type[4] > 1 ||
            type[5] >= c[COUNT_CHAR])
            return refuse_at(b, (size_t)(type - b->data));
    }
    return TAKT_OK;
}

static takt_status check_times(const struct bytes *b, const struct tzif *file)
{
    for (size_t i = 0; i < file->time_count; i++) {
        const uint8_t *p = file->times + i * file->time_size;
        if (i > 0 && read_instant(p, file->time_size) <=
                         read_instant(p - file->time_size, file->time_size))
            return refuse_at(b, (size_t)(p - b->data));
        if (file->kinds[i] >= file->type_count)
            return refuse_at(b, (size_t)(file->kinds + i - b->data));
    }
    return TAKT_OK;
}

static takt_status check_leaps(const struct bytes *b, const struct tzif *file)
{
    size_t size = file->time_size + 4;

    for (size_t i = 0; i < file->leap_count; i++) {
        const uint8_t *p = file->leaps + i * size;
        int32_t correction = (int32_t)read_u32(p + file->time_size);
        if ((i > 0 && read_instant(p, file->time_size) <=
                          read_instant(p - size, file->time_size)) ||
            correction < -CORRECTION_MAX || correction > CORRECTION_MAX)
            return refuse_at(b, (size_t)(p - b->data));
    }
    return TAKT_OK;
}

static takt_status read_footer(struct bytes *b, struct tzif *out)
{
    if (b->at >= b->size || b->data[b->at] != '\n')
        return refuse_at(b, b->at);
    b->at++;
    const char *text = (const char *)b->data + b->at;
    const char *end = memchr(text, '\n', b->size - b->at);
    if (end == NULL)
        return refuse_at(b, b->size);
    out->footer = text;
    out->footer_len = (size_t)(end - text);
    out->footer_at = b->at;
    return TAKT_OK;
}

takt_status takt__tzif_open(struct tzif *out, const void *bytes, size_t size,
                            struct takt_error *err)
{
    struct bytes b = {.data = bytes, .size = size, .err = err};
    size_t counts[COUNT__COUNT];
    uint8_t version;

    *out = (struct tzif){0};
    if (size > TAKT_ZONE_FILE_MAX)
        return refuse_at(&b, TAKT_ZONE_FILE_MAX);
    takt_status status = read_header(&b, &version, counts);
    if (status == TAKT_OK)
        status = read_block(&b, counts, 4, out);
    if (status == TAKT_OK && version >= '2') {
        status = read_header(&b, &version, counts);
        if (status == TAKT_OK)
            status = read_block(&b, counts, 8, out);
    }
    if (status == TAKT_OK)
        status = check_types(&b, out, counts);
    if (status == TAKT_OK)
        status = check_times(&b, out);
    if (status == TAKT_OK)
        status = check_leaps(&b, out);
    if (status == TAKT_OK && out->time_size == 8)
        status = read_footer(&b, out);
    return status;
}

int64_t takt__tzif_instant(const struct tzif *file, size_t i)
{
    size_t size = file->time_size;
    int64_t at_s = read_instant(file->times + i * size, size);
    int32_t correction = 0;

    for (size_t k = 0; k < file->leap_count; k++) {
        const uint8_t *leap = file->leaps + k * (size + 4);
        if (read_instant(leap, size) > at_s)
            break;
        correction = (int32_t)read_u32(leap + size);
    }
    if (__builtin_sub_overflow(at_s, (int64_t)correction, &at_s))
        return correction > 0 ? INT64_MIN : INT64_MAX;
    return at_s;
}

int32_t takt__tzif_offset(const struct tzif *file, size_t i)
{
    return (int32_t)read_u32(file->types + file->kinds[i] * TYPE_SIZE);
}

int32_t takt__tzif_first_offset(const struct tzif *file)
{
    return (int32_t)read_u32(file->types);
}

/* SPDX-License-Identifier: MIT */
/*
 * One content line as name, parameters and value (RFC 5545, 3.1), without
 * copying: all are slices of the line.
 *
 * A parameter without "=" is read as one with an empty value, and a value
 * that should have been quoted may hold commas: real files do both.
 */
#ifndef ICAL_PROPERTY_H
#define ICAL_PROPERTY_H

#include "base/buf.h"
#include "ical/lines.h"

struct ical_property {
    struct ical_text name;
    struct ical_text params; /* from the first ';' to the ':'; may be empty */
    struct ical_text value;  /* all behind the ':' */
};

struct ical_param {
    struct ical_text name;
    struct ical_text value; /* as written; without the quotes if all of it
                               is one quoted text */
};

/* Splits a line.
 *
 * bad_at is set to the byte where it went wrong; NULL allowed.
 * Answers false where the line is not NAME*(;PARAM=VALUE):VALUE, or holds a
 * control character: then out is zeroed. */
bool ical_property_parse(struct ical_property *out, struct ical_text line,
                         size_t *bad_at);

/* Takes the first parameter off *rest, which starts as property.params.
 * Answers false at the end. */
bool ical_param_next(struct ical_text *rest, struct ical_param *out);

/* The value of a parameter, or one with `at` NULL where it is not given. */
struct ical_text ical_param_find(const struct ical_property *property,
                                 const char *name);

/* Decodes the carets of RFC 6868 (^n ^' ^^) and ends with a NUL.
 *
 * buf has size bytes, at least 1; what does not fit is cut.
 * Answers the length without the NUL. */
size_t ical_param_decode(char *buf, size_t size, struct ical_text value);

/* Appends a parameter's value in quotes, with the carets of RFC 6868. */
void ical_param_add(struct buf *out, const char *text);

#endif

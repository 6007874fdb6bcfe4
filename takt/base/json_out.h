/* SPDX-License-Identifier: MIT */
/*
 * Writes JSON (RFC 8259) into a buffer, as it goes: no tree, no memory of its
 * own. Commas come by themselves. Texts are UTF-8; what stands in them is
 * escaped. A failure of the buffer stays in the buffer.
 *
 *     struct json_out json = JSON_OUT(&buf);
 *     json_out_object(&json);
 *     json_out_key(&json, "title");
 *     json_out_text(&json, title);
 *     json_out_end(&json, '}');
 */
#ifndef TAKT_BASE_JSON_OUT_H
#define TAKT_BASE_JSON_OUT_H

#include <stdint.h>
#include <string.h>

#include "base/buf.h"

struct json_out {
    struct buf *buf;
    bool has_value; /* something stands before: a comma is needed */
};

#define JSON_OUT(buffer)                                                       \
    {                                                                          \
        .buf = (buffer)                                                        \
    }

void json_out_object(struct json_out *json);
void json_out_array(struct json_out *json);
/* Ends the object or array that was begun last: with '}' or ']'. */
void json_out_end(struct json_out *json, char closing);

/* The name of the next member; it needs no escaping. Inline, since the length
 * of nearly every name is known to the compiler. */
void json_out_key_len(struct json_out *json, const char *name, size_t len);
static inline void json_out_key(struct json_out *json, const char *name)
{
    json_out_key_len(json, name, strlen(name));
}

/* Values; a text that is NULL is null. */
void json_out_text(struct json_out *json, const char *text);
void json_out_text_len(struct json_out *json, const char *text, size_t len);
/* A text in which nothing needs to be escaped. */
void json_out_plain(struct json_out *json, const char *text, size_t len);
void json_out_number(struct json_out *json, int64_t number);
void json_out_bool(struct json_out *json, bool value);
void json_out_null(struct json_out *json);
/* A value that is JSON already. */
void json_out_raw(struct json_out *json, const char *text, size_t len);

#endif

/* SPDX-License-Identifier: MIT */
#include "base/json_out.h"

#include <string.h>

/* The most digits of a number, with its sign. */
#define DIGITS_MAX 20

static void before_value(struct json_out *json)
{
    if (json->has_value)
        (void)buf_add_char(json->buf, ',');
    json->has_value = true;
}

void json_out_object(struct json_out *json)
{
    before_value(json);
    (void)buf_add_char(json->buf, '{');
    json->has_value = false;
}

void json_out_array(struct json_out *json)
{
    before_value(json);
    (void)buf_add_char(json->buf, '[');
    json->has_value = false;
}

void json_out_end(struct json_out *json, char closing)
{
    (void)buf_add_char(json->buf, closing);
    json->has_value = true;
}

void json_out_key(struct json_out *json, const char *name)
{
    size_t len = strlen(name);

    if (!buf_reserve(json->buf, len + 4))
        return;
    char *out = json->buf->data + json->buf->len;
    size_t n = 0;

    if (json->has_value)
        out[n++] = ',';
    out[n++] = '"';
    memcpy(out + n, name, len);
    n += len;
    out[n++] = '"';
    out[n++] = ':';
    buf_commit(json->buf, n);
    json->has_value = false;
}

/* What stands for a character that may not stand for itself. */
static void add_escape(struct buf *buf, unsigned char c)
{
    static const char names[] = "btn\0fr"; /* of 8 to 13 */
    static const char digits[] = "0123456789abcdef";

    (void)buf_add_char(buf, '\\');
    if (c == '"' || c == '\\') {
        (void)buf_add_char(buf, (char)c);
    } else if (c >= 8 && c <= 13 && names[c - 8] != '\0') {
        (void)buf_add_char(buf, names[c - 8]);
    } else {
        (void)buf_add_str(buf, c < 16 ? "u000" : "u001");
        (void)buf_add_char(buf, digits[c & 15]);
    }
}

void json_out_text_len(struct json_out *json, const char *text, size_t len)
{
    size_t done = 0;

    before_value(json);
    (void)buf_add_char(json->buf, '"');
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        (void)buf_add(json->buf, text + done, i - done);
        add_escape(json->buf, c);
        done = i + 1;
    }
    (void)buf_add(json->buf, text + done, len - done);
    (void)buf_add_char(json->buf, '"');
}

void json_out_text(struct json_out *json, const char *text)
{
    if (text == NULL)
        json_out_null(json);
    else
        json_out_text_len(json, text, strlen(text));
}

void json_out_number(struct json_out *json, int64_t number)
{
    char digits[DIGITS_MAX];
    size_t at = DIGITS_MAX;
    uint64_t rest =
        number < 0 ? UINT64_C(0) - (uint64_t)number : (uint64_t)number;

    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0)
        digits[--at] = '-';
    before_value(json);
    (void)buf_add(json->buf, digits + at, DIGITS_MAX - at);
}

void json_out_bool(struct json_out *json, bool value)
{
    json_out_raw(json, value ? "true" : "false", value ? 4 : 5);
}

void json_out_null(struct json_out *json)
{
    json_out_raw(json, "null", 4);
}

void json_out_raw(struct json_out *json, const char *text, size_t len)
{
    before_value(json);
    (void)buf_add(json->buf, text, len);
}

/* SPDX-License-Identifier: MIT */
#include "base/json_out.h"

#include <string.h>

/* The most digits of a number, with its sign. */
#define DIGITS_MAX 20

/* Room for the comma and a value of at most len bytes; NULL: there is none. */
static char *begin(struct json_out *json, size_t len)
{
    char *out;

    if (!buf_reserve(json->buf, len + 1))
        return NULL;
    out = json->buf->data + json->buf->len;
    if (json->has_value)
        *out++ = ',';
    json->has_value = true;
    return out;
}

/* Ends what begin() began, where it ended. */
static void end(const struct json_out *json, const char *out)
{
    buf_commit(json->buf, (size_t)(out - json->buf->data) - json->buf->len);
}

static void open_value(struct json_out *json, char opening)
{
    char *out = begin(json, 1);

    if (out != NULL) {
        *out++ = opening;
        end(json, out);
    }
    json->has_value = false;
}

void json_out_object(struct json_out *json)
{
    open_value(json, '{');
}

void json_out_array(struct json_out *json)
{
    open_value(json, '[');
}

void json_out_end(struct json_out *json, char closing)
{
    (void)buf_add_char(json->buf, closing);
    json->has_value = true;
}

void json_out_key_len(struct json_out *json, const char *name, size_t len)
{
    char *out = begin(json, len + 3);

    if (out != NULL) {
        *out++ = '"';
        memcpy(out, name, len);
        out += len;
        *out++ = '"';
        *out++ = ':';
        end(json, out);
    }
    json->has_value = false;
}

/* Whether a character may stand for itself. */
static bool is_plain(char c)
{
    return (unsigned char)c >= 0x20 && c != '"' && c != '\\';
}

/* Writes what stands for a character that may not stand for itself. */
static char *escape(char *out, unsigned char c)
{
    static const char names[] = "btn\0fr"; /* of 8 to 13 */
    static const char digits[] = "0123456789abcdef";

    *out++ = '\\';
    if (c == '"' || c == '\\') {
        *out++ = (char)c;
    } else if (c >= 8 && c <= 13 && names[c - 8] != '\0') {
        *out++ = names[c - 8];
    } else {
        memcpy(out, c < 16 ? "u000" : "u001", 4);
        out[4] = digits[c & 15];
        out += 5;
    }
    return out;
}

/* The most bytes that stand for one. */
#define ESCAPE_MAX 6

void json_out_text_len(struct json_out *json, const char *text, size_t len)
{
    size_t extra = 0;
    char *out;

    for (size_t i = 0; i < len; i++)
        extra += is_plain(text[i]) ? 0 : ESCAPE_MAX - 1;
    out = begin(json, len + extra + 2);
    if (out == NULL)
        return;
    *out++ = '"';
    if (extra == 0) {
        memcpy(out, text, len);
        out += len;
    }
    for (size_t i = 0; extra > 0 && i < len; i++) {
        if (is_plain(text[i]))
            *out++ = text[i];
        else
            out = escape(out, (unsigned char)text[i]);
    }
    *out++ = '"';
    end(json, out);
}

void json_out_plain(struct json_out *json, const char *text, size_t len)
{
    char *out = begin(json, len + 2);

    if (out == NULL)
        return;
    *out++ = '"';
    memcpy(out, text, len);
    out += len;
    *out++ = '"';
    end(json, out);
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
    json_out_raw(json, digits + at, DIGITS_MAX - at);
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
    char *out = begin(json, len);

    if (out != NULL) {
        memcpy(out, text, len);
        end(json, out + len);
    }
}

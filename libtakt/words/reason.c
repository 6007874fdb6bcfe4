/* SPDX-License-Identifier: MIT */
/*
 * The text of an error: the language's template for the reason, with the
 * piece of the input quoted. The piece may be anything at all, so what could
 * upset a terminal or is not UTF-8 is shown as question marks, and a long one
 * is cut.
 */
#include "words/lang.h"
#include "words/say.h"

/* The most characters of the input that are quoted. */
#define QUOTE_MAX 40

struct reason_slots {
    const struct words_lang *lang;
    const struct takt_error *err;
    const char *piece; /* of the input; NULL if there is none */
    size_t len;
};

/* How many bytes the UTF-8 character at text takes; 0 if there is none that
 * may be shown. */
static size_t shown_bytes(const char *text, size_t len)
{
    const unsigned char first = (unsigned char)text[0];
    const size_t size = first < 0x80                    ? 1
                        : first >= 0xc2 && first < 0xe0 ? 2
                        : first >= 0xe0 && first < 0xf0 ? 3
                        : first >= 0xf0 && first < 0xf5 ? 4
                                                        : 0;
    uint32_t point = size < 2 ? first : first & (0xffu >> (size + 1));

    if (size == 0 || size > len)
        return 0;
    for (size_t i = 1; i < size; i++) {
        const unsigned char next = (unsigned char)text[i];
        if ((next & 0xc0) != 0x80)
            return 0;
        point = point << 6 | (next & 0x3fu);
    }
    const bool is_control = point < 0x20 || (point >= 0x7f && point < 0xa0);
    const bool is_overlong =
        (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
    const bool is_no_character =
        (point >= 0xd800 && point < 0xe000) || point > 0x10ffff;
    return is_control || is_overlong || is_no_character ? 0 : size;
}

static void write_piece(struct writer *w, const char *piece, size_t len)
{
    size_t at = 0;

    for (int shown = 0; at < len; shown++) {
        if (shown == QUOTE_MAX) {
            takt__write_str(w, "…");
            return;
        }
        const size_t size = shown_bytes(piece + at, len - at);
        takt__write(w, size > 0 ? piece + at : "?", size > 0 ? size : 1);
        at += size > 0 ? size : 1;
    }
}

static void write_slot(struct writer *w, void *ctx, const char *name,
                       size_t len)
{
    const struct reason_slots *slots = ctx;

    if (takt__slot_is(name, len, "0"))
        takt__write_int(w, slots->err->arg[0]);
    else if (takt__slot_is(name, len, "1"))
        takt__write_int(w, slots->err->arg[1]);
    else if (slots->piece == NULL)
        takt__write_str(w, slots->lang->it);
    else
        write_piece(w, slots->piece, slots->len);
}

/* {text} of a reason is the piece in the quotation marks of the language. */
static void write_reason_slot(struct writer *w, void *ctx, const char *name,
                              size_t len)
{
    const struct reason_slots *slots = ctx;

    if (slots->piece != NULL && takt__slot_is(name, len, "text"))
        takt__say(w, slots->lang->quoted, write_slot, ctx);
    else
        write_slot(w, ctx, name, len);
}

takt_status takt_reason_print(const struct takt_error *err, const char *text,
                              size_t text_len, enum takt_lang lang, char *buf,
                              size_t size, size_t *len)
{
    struct writer w = {.buf = buf, .size = size};
    struct reason_slots slots = {.lang = takt__lang(lang), .err = err};
    const bool is_known = (unsigned)err->reason < TAKT_REASON__COUNT;

    if (text != NULL && err->length > 0 && err->offset < text_len) {
        const size_t rest = text_len - err->offset;
        slots.piece = text + err->offset;
        slots.len = err->length < rest ? err->length : rest;
    }
    takt__say(&w, slots.lang->reason[is_known ? err->reason : TAKT_REASON_NONE],
              write_reason_slot, &slots);
    return takt__write_end(&w, len);
}

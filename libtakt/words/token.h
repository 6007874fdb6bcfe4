/* SPDX-License-Identifier: MIT */
/*
 * The words of a sentence and what each can mean. A token is cut and looked
 * up when it is asked for; nothing is kept of the text but the place.
 */
#ifndef TAKT_WORDS_TOKEN_H
#define TAKT_WORDS_TOKEN_H

#include "words/lang.h"

/* How many meanings of one word are looked at. */
#define READINGS_MAX 4

/* What a word can mean. */
struct words_reading {
    enum words_meaning meaning;
    int32_t value;
};

/* A word, or several that mean something together; a mark; a number, or
 * several with marks between: "24.12.2026". */
struct words_token {
    size_t offset;
    size_t length;
    struct words_reading readings[READINGS_MAX];
    int reading_count; /* 0: of no meaning */
    int64_t number[3]; /* from 0; -1: too large to be one */
    int number_count;  /* 1: a number; 2 or 3: figures */
    int digits;        /* of the last of them */
    char point;        /* what stands between the figures */
};

/* A text that is being read. */
struct words_text {
    const struct words_lang *lang;
    const char *text;
    size_t len;
};

/* The first token at or after a place. Behind the last one comes WORD_NONE,
 * of no length. */
struct words_token takt__token(const struct words_text *text, size_t at);

/* The reading of a token that has a meaning, or NULL. */
const struct words_reading *takt__reading(const struct words_token *token,
                                          enum words_meaning meaning);

#endif

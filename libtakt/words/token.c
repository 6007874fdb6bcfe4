/* SPDX-License-Identifier: MIT */
/*
 * Cutting a sentence into tokens.
 *
 * A word runs over letters: those of ASCII and all of UTF-8 that is not
 * punctuation (U+0080 to U+00BF, U+2000 to U+206F), and apostrophes within.
 * Case does not count, in ASCII and U+00C0 to U+00DE. Several words that have
 * a meaning together are taken together, the longest first. What follows a
 * word at once in brackets, as in "uke(r)", is its other form and no word.
 */
#include "words/token.h"

#include <string.h>

/* Digits of a number; more are too large for any. */
#define DIGITS_MAX 10

static unsigned char byte_at(const struct words_text *text, size_t at)
{
    return at < text->len ? (unsigned char)text->text[at] : 0;
}

static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

/* The length of the letter at a place; 0 if there is none. */
static size_t letter_at(const struct words_text *text, size_t at)
{
    const unsigned char c = byte_at(text, at);
    const unsigned char next = byte_at(text, at + 1);

    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return 1;
    if (c < 0xc3 || (c == 0xe2 && (next == 0x80 || next == 0x81)))
        return 0;
    size_t length = 1;
    while (length < 4 && (byte_at(text, at + length) & 0xc0) == 0x80)
        length++;
    return length;
}

/* Behind the letters at a place. */
static size_t word_end(const struct words_text *text, size_t at)
{
    for (;;) {
        const size_t length = letter_at(text, at);
        if (length == 0 &&
            (byte_at(text, at) != '\'' || letter_at(text, at + 1) == 0))
            return at;
        at += length == 0 ? 1 : length;
    }
}

static bool is_space(unsigned char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* ---- looking words up --------------------------------------------------- */

/* A byte of text or language without its case; before is the byte before. */
static unsigned char fold(unsigned char c, unsigned char before)
{
    if (c >= 'A' && c <= 'Z')
        return (unsigned char)(c + ('a' - 'A'));
    if (before == 0xc3 && c >= 0x80 && c <= 0x9e && c != 0x97)
        return (unsigned char)(c + 0x20);
    return c;
}

/* Behind the spaces and full stops at a place, where one word ends and
 * another may begin. */
static size_t skip_gap(const struct words_text *text, size_t at)
{
    if (byte_at(text, at) == '.')
        at++;
    while (is_space(byte_at(text, at)))
        at++;
    return at;
}

/* Behind a phrase, if the text at a place is it; else 0. */
static size_t phrase_end(const struct words_text *text, size_t at,
                         const char *phrase, size_t len)
{
    unsigned char before = 0;

    for (size_t i = 0; i < len; i++) {
        const unsigned char c = (unsigned char)phrase[i];
        if (c == ' ') {
            const size_t next = skip_gap(text, at);
            if (next == at)
                return 0;
            at = next;
        } else {
            if (at >= text->len ||
                fold(byte_at(text, at), before) != fold(c, before))
                return 0;
            at++;
        }
        before = c;
    }
    return letter_at(text, at) == 0 ? at : 0;
}

/* Whether a phrase begins with the byte at a place, as nearly none does. */
static bool begins_at(const struct words_text *text, size_t at,
                      const char *phrase)
{
    return fold(byte_at(text, at), 0) == fold((unsigned char)phrase[0], 0);
}

/* Adds a reading to the token if the phrase stands at its place and is no
 * shorter than what was found before. */
static void try_phrase(const struct words_text *text, struct words_token *token,
                       struct words_reading reading, const char *phrase,
                       size_t len)
{
    const size_t end = phrase_end(text, token->offset, phrase, len);

    if (end == 0 || end - token->offset < token->length)
        return;
    if (end - token->offset > token->length)
        token->reading_count = 0;
    token->length = end - token->offset;
    if (token->reading_count < READINGS_MAX)
        token->readings[token->reading_count++] = reading;
}

/* The same for one phrase of the language, without what stands around it:
 * from its first letter up to its first slot or its last letter. */
static void try_template(const struct words_text *text,
                         struct words_token *token, enum words_meaning meaning,
                         int32_t value, const char *template)
{
    const char *first = template;

    while (*first == ' ' || *first == ',' || *first == '.' || *first == '(')
        first++;
    if (!begins_at(text, token->offset, first))
        return;
    size_t len = strcspn(first, "{");
    while (len > 0 && strchr(" ,.()", first[len - 1]) != NULL)
        len--;
    if (len > 0)
        try_phrase(text, token, (struct words_reading){meaning, value}, first,
                   len);
}

static void try_entries(const struct words_text *text,
                        struct words_token *token)
{
    for (const struct words_entry *entry = text->lang->words;
         entry->words != NULL; entry++)
        for (const char *word = entry->words; *word != '\0';) {
            size_t len = 0;
            while (word[len] != '|' && word[len] != '\0')
                len++;
            if (begins_at(text, token->offset, word))
                try_phrase(text, token,
                           (struct words_reading){entry->meaning, entry->value},
                           word, len);
            word += len + (word[len] == '|');
        }
}

static void try_weekdays(const struct words_text *text,
                         struct words_token *token)
{
    const struct words_lang *const lang = text->lang;

    for (int i = 0; i < 7; i++) {
        try_template(text, token, WORD_WEEKDAY, i, lang->weekday[i]);
        try_template(text, token, WORD_WEEKDAY, i, lang->weekday_on[i]);
        try_template(text, token, WORD_WEEKDAY, i, lang->weekday_nth[i]);
    }
    try_template(text, token, WORD_DAYS, TAKT_WORKDAYS, lang->workday_nth);
    try_template(text, token, WORD_DAYS, TAKT_DAYS_OFF, lang->day_off_nth);
}

/* What the language says elsewhere and is read as it is said. */
static void try_language(const struct words_text *text,
                         struct words_token *token)
{
    const struct words_lang *const lang = text->lang;

    try_weekdays(text, token);
    for (int i = 1; i <= 12; i++)
        try_template(text, token, WORD_MONTH, i, lang->month[i]);
    for (int i = 1; i <= 4; i++)
        try_template(text, token, WORD_ORDINAL, i, lang->ordinal[i]);
    try_template(text, token, WORD_LAST, -1, lang->ordinal[5]);
    try_template(text, token, WORD_LAST, -1, lang->back.one);
    try_template(text, token, WORD_LAST, -2, lang->back.two);
    for (int i = TAKT_FREQ_DAILY; i < TAKT_FREQ__COUNT; i++)
        try_template(text, token, WORD_ADVERB, WORDS_UNIT(i, 1),
                     lang->adverb[i]);
    try_template(text, token, WORD_WEEK_START, 0, lang->weeks_begin);
    try_template(text, token, WORD_SHORT_LAST, 0, lang->short_last);
    try_template(text, token, WORD_SHORT_LAST, 0, lang->year_last);
    try_template(text, token, WORD_SHORT_SKIP, 0, lang->short_skip);
    try_template(text, token, WORD_SHORT_SKIP, 0, lang->year_skip);
    try_template(text, token, WORD_NEVER, 0, lang->never);
    try_template(text, token, WORD_EASTER, 0, lang->easter);
}

/* Behind the other form of a word, "(er)", at a place. */
static size_t skip_other_form(const struct words_text *text, size_t at)
{
    if (byte_at(text, at) != '(')
        return at;
    const size_t end = word_end(text, at + 1);
    return end > at + 1 && byte_at(text, end) == ')' ? end + 1 : at;
}

static void read_word(const struct words_text *text, struct words_token *token)
{
    try_entries(text, token);
    try_language(text, token);
    if (token->reading_count == 0)
        token->length = word_end(text, token->offset) - token->offset;
    token->length =
        skip_other_form(text, token->offset + token->length) - token->offset;
}

/* ---- numbers ------------------------------------------------------------ */

/* Reads one number; answers the place behind it. */
static size_t read_digits(const struct words_text *text, size_t at,
                          struct words_token *token)
{
    int64_t number = 0;
    int digits = 0;

    for (; is_digit(byte_at(text, at)); at++, digits++)
        if (digits < DIGITS_MAX)
            number = 10 * number + (byte_at(text, at) - '0');
    token->number[token->number_count++] = digits > DIGITS_MAX ? -1 : number;
    token->digits = digits;
    return at;
}

/* Behind the end of an ordinal, "rd" or a full stop, at a place. */
static size_t skip_suffix(const struct words_text *text, size_t at)
{
    const struct words_lang *const lang = text->lang;
    struct words_token suffix = {.offset = at};

    for (int i = 0; i < 10; i++)
        try_phrase(text, &suffix, (struct words_reading){WORD_SUFFIX, 0},
                   lang->nth_ones[i], strlen(lang->nth_ones[i]));
    try_phrase(text, &suffix, (struct words_reading){WORD_SUFFIX, 0},
               lang->nth_teens, strlen(lang->nth_teens));
    try_entries(text, &suffix);
    if (takt__reading(&suffix, WORD_SUFFIX) != NULL)
        return at + suffix.length;
    return byte_at(text, at) == '.' ? at + 1 : at;
}

/* Reads the figures that stand together with one point between; answers the
 * place behind them. */
static size_t read_figures(const struct words_text *text,
                           struct words_token *token)
{
    size_t at = read_digits(text, token->offset, token);

    token->point = (char)byte_at(text, at);
    while (token->number_count < 3 && token->point != '\0' &&
           strchr(".:-/", token->point) != NULL &&
           byte_at(text, at) == (unsigned char)token->point &&
           is_digit(byte_at(text, at + 1)))
        at = read_digits(text, at + 1, token);
    return at;
}

static void read_number(const struct words_text *text,
                        struct words_token *token)
{
    const struct words_token first = *token;
    size_t at = read_figures(text, token);

    if (token->number_count == 2 && token->point == '-') {
        *token = first; /* "9-10" is from one to the other */
        at = read_digits(text, token->offset, token);
    }
    if (token->number_count == 1) {
        at = skip_suffix(text, at);
        token->readings[0] = (struct words_reading){WORD_NUMBER, 0};
    } else {
        token->readings[0] = (struct words_reading){WORD_FIGURES, 0};
    }
    token->reading_count = 1;
    token->length = at - token->offset;
}

/* ---- marks -------------------------------------------------------------- */

/* The length of the mark at a place; of other bytes that cannot be read, one
 * character. */
static size_t mark_length(const struct words_text *text, size_t at)
{
    size_t length = 1;

    while (length < 4 && (byte_at(text, at + length) & 0xc0) == 0x80)
        length++;
    return length;
}

/* Whether it stands for nothing: a space, a bracket, a quote, an end. */
static bool is_silent(const struct words_text *text, size_t at)
{
    const unsigned char c = byte_at(text, at);

    if (c < 0x80)
        return is_space(c) || strchr(".()\"'!?", c) != NULL;
    /* the space, the quotes and the points beyond ASCII */
    return (c == 0xc2 &&
            (byte_at(text, at + 1) == 0xa0 || byte_at(text, at + 1) == 0xab ||
             byte_at(text, at + 1) == 0xbb)) ||
           (c == 0xe2 && byte_at(text, at + 1) == 0x80 &&
            byte_at(text, at + 2) >= 0x98 && byte_at(text, at + 2) <= 0x9f);
}

/* A hyphen or a dash. */
static bool is_dash(const struct words_text *text, size_t at)
{
    return byte_at(text, at) == '-' ||
           (byte_at(text, at) == 0xe2 && byte_at(text, at + 1) == 0x80 &&
            byte_at(text, at + 2) >= 0x90 && byte_at(text, at + 2) <= 0x95);
}

static void read_mark(const struct words_text *text, struct words_token *token)
{
    const unsigned char c = byte_at(text, token->offset);

    token->length = mark_length(text, token->offset);
    if (is_dash(text, token->offset))
        token->readings[token->reading_count++].meaning = WORD_RANGE;
    else if (c == ',' || c == '&' || c == '+')
        token->readings[token->reading_count++].meaning = WORD_AND;
    else if (c == ';' || c == ':')
        token->readings[token->reading_count++].meaning = WORD_LINK;
}

struct words_token takt__token(const struct words_text *text, size_t at)
{
    while (at < text->len && is_silent(text, at))
        at += mark_length(text, at);

    struct words_token token = {.offset = at};
    if (at >= text->len) {
        token.offset = text->len;
        token.reading_count = 1; /* WORD_NONE */
    } else if (is_digit(byte_at(text, at))) {
        read_number(text, &token);
    } else if (letter_at(text, at) > 0) {
        read_word(text, &token);
    } else {
        read_mark(text, &token);
    }
    return token;
}

const struct words_reading *takt__reading(const struct words_token *token,
                                          enum words_meaning meaning)
{
    for (int i = 0; i < token->reading_count; i++)
        if (token->readings[i].meaning == meaning)
            return &token->readings[i];
    return NULL;
}

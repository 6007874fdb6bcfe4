/* SPDX-License-Identifier: MIT */
/* Which languages there are, how a tag finds one (BCP 47, or a POSIX locale
 * such as nb_NO.UTF-8: only the first part counts), and their names of days
 * and months. */
#include "words/lang.h"

#include <assert.h>
#include <string.h>

static const struct words_lang *const langs[] = {
    [TAKT_LANG_NB] = &takt__lang_nb, [TAKT_LANG_EN] = &takt__lang_en,
    [TAKT_LANG_NN] = &takt__lang_nn, [TAKT_LANG_SV] = &takt__lang_sv,
    [TAKT_LANG_DA] = &takt__lang_da, [TAKT_LANG_DE] = &takt__lang_de,
    [TAKT_LANG_NL] = &takt__lang_nl,
};
static_assert(sizeof(langs) / sizeof(langs[0]) == TAKT_LANG__COUNT,
              "every language has its data");

const struct words_lang *takt__lang(enum takt_lang lang)
{
    return (unsigned)lang < TAKT_LANG__COUNT ? langs[lang] : &takt__lang_en;
}

/* The length of the first part of a tag. */
static size_t first_part(const char *tag, size_t len)
{
    static const char marks[] = {'-', '_', '.', '@'};
    size_t end = 0;

    while (end < len && memchr(marks, tag[end], sizeof(marks)) == NULL)
        end++;
    return end;
}

/* Whether a and b, lower case, are equal but for the case of a. */
static bool is_equal(const char *a, const char *b, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        const char lower =
            a[i] >= 'A' && a[i] <= 'Z' ? (char)(a[i] + ('a' - 'A')) : a[i];
        if (lower != b[i])
            return false;
    }
    return true;
}

/* Whether a word is one of a list with single spaces between. */
static bool is_listed(const char *list, const char *word, size_t len)
{
    for (;;) {
        const size_t here = strcspn(list, " ");
        if (here == len && is_equal(word, list, len))
            return true;
        if (list[here] == '\0')
            return false;
        list += here + 1;
    }
}

takt_status takt_lang_find(enum takt_lang *out, const char *tag, size_t len)
{
    const size_t part = first_part(tag, len);

    *out = TAKT_LANG_EN;
    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++)
        if (is_listed(langs[lang]->tags, tag, part)) {
            *out = (enum takt_lang)lang;
            return TAKT_OK;
        }
    return TAKT_DONE;
}

const char *takt_lang_tag(enum takt_lang lang)
{
    return takt__lang(lang)->tag;
}

const char *takt_words_weekday(enum takt_lang lang, int32_t weekday)
{
    return takt__lang(lang)->weekday[weekday];
}

const char *takt_words_month(enum takt_lang lang, int32_t month)
{
    return takt__lang(lang)->month[month];
}

/* SPDX-License-Identifier: MIT */
/* Which countries there are, how a code finds a place, and names in the
 * language that is asked for. */
#include "holiday/country.h"

#include <string.h>

static const struct takt_country *const countries[] = {
    &takt__country_de, &takt__country_dk, &takt__country_fi,
    &takt__country_gb, &takt__country_is, &takt__country_nl,
    &takt__country_no, &takt__country_se, &takt__country_us,
};

static char to_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
}

/* Whether a text is the word, which is in capitals, but for its case. */
static bool is_word(const char *word, const char *text, size_t len)
{
    if (strlen(word) != len)
        return false;
    for (size_t i = 0; i < len; i++) {
        if (to_upper(text[i]) != word[i])
            return false;
    }
    return true;
}

takt_status takt_place_at(struct takt_place *out, size_t index)
{
    *out = (struct takt_place){NULL, NULL};
    for (size_t i = 0; i < COUNT(countries); i++) {
        const struct takt_country *country = countries[i];

        if (index <= country->region_count) {
            out->country = country;
            out->region = index == 0 ? NULL : &country->regions[index - 1];
            return TAKT_OK;
        }
        index -= country->region_count + 1;
    }
    return TAKT_DONE;
}

takt_status takt_place_find(struct takt_place *out, const char *code,
                            size_t len)
{
    size_t index = 0;

    while (takt_place_at(out, index++) == TAKT_OK) {
        if (is_word(takt_place_code(*out), code, len))
            return TAKT_OK;
    }
    return TAKT_DONE;
}

const char *takt_place_code(struct takt_place place)
{
    if (place.country == NULL)
        return "";
    return place.region == NULL ? place.country->code : place.region->code;
}

const char *takt_place_name(struct takt_place place, const char *tag,
                            size_t len)
{
    if (place.country == NULL)
        return "";
    if (place.region == NULL)
        return takt__holiday_text(place.country->name, place.country->english,
                                  tag, len);
    return takt__holiday_text(place.region->name, place.region->english, tag,
                              len);
}

/* Only the first part of a tag counts, as in takt_lang_find(). */
const char *takt__holiday_text(const char *name, const char *english,
                               const char *tag, size_t len)
{
    const bool is_part =
        len == 2 || (len > 2 && memchr("-_.@", tag[2], 4) != NULL);

    return english != NULL && is_part && is_word("EN", tag, 2) ? english : name;
}

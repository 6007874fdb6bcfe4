/* SPDX-License-Identifier: MIT */
/*
 * Finding a time zone by what a person knows of it: a city, a country in his
 * language or in English, or what its clocks are ahead of UTC now (SPEC
 * The best come first: cities that begin so, then countries that do,
 * then whatever has it somewhere; each in the order of the countries.
 *
 * Letters are compared in lower case, as far as Latin-1 has them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "env/zone_places.h"
#include "server/api/people.h"

#define ZONES_SHOWN_MAX 20

/* The most bytes that are looked at of what is searched, its NUL included. */
#define FOLDED_MAX 256

enum rank {
    RANK_CITY,
    RANK_COUNTRY,
    RANK_WITHIN,
    RANK__COUNT,
    RANK_NONE = RANK__COUNT
};

/* A search under way: one round for each rank. */
struct search {
    struct ask *ask;
    struct json_out *out;
    char text[FOLDED_MAX]; /* folded; "" finds all */
    bool is_offset;
    int32_t offset_s;
    enum rank rank;
    size_t count;
};

/* Lower case, and spaces for the underscores of zones. */
static void fold(char out[FOLDED_MAX], const char *text)
{
    size_t i = 0;

    for (; text[i] != '\0' && i + 1 < FOLDED_MAX; i++) {
        unsigned char c = (unsigned char)text[i];
        bool is_latin = i > 0 && (unsigned char)text[i - 1] == 0xc3;

        if (c >= 'A' && c <= 'Z')
            c += 'a' - 'A';
        else if (is_latin && c >= 0x80 && c <= 0x9e && c != 0x97)
            c += 0x20; /* U+00C0 to U+00DE, but for the times sign */
        else if (c == '_')
            c = ' ';
        out[i] = (char)c;
    }
    out[i] = '\0';
}

/* Reads "+3", "-3:30", "UTC+05:30" and "gmt+3", folded. In a query that
 * nobody has encoded "+" is a space. */
static bool read_offset(const char *text, int32_t *out)
{
    unsigned hours = 0;
    unsigned minutes = 0;
    int end = 0;
    char sign;

    if (strncmp(text, "utc", 3) == 0 || strncmp(text, "gmt", 3) == 0)
        text += 3;
    sign = *text;
    if ((sign != '+' && sign != '-' && sign != ' ') || text[1] < '0' ||
        text[1] > '9')
        return false;
    text++;
    if (sscanf(text, "%2u%n", &hours, &end) != 1)
        return false;
    text += end;
    if (*text == ':') {
        if (sscanf(text, ":%2u%n", &minutes, &end) != 1 || end != 3)
            return false;
        text += end;
    }
    *out = (int32_t)(hours * 3600 + minutes * 60) * (sign == '-' ? -1 : 1);
    return *text == '\0' && hours < 24 && minutes < 60;
}

/* What is said of a place: its city, and its country in the reader's language
 * where that is known. */
static const char *city_of(const struct ask *ask, const char *zone)
{
    const char *slash = strrchr(zone, '/');
    char *city = diary_take_copy(ask->arena, slash == NULL ? zone : slash + 1);

    for (char *at = city; *at != '\0'; at++)
        if (*at == '_')
            *at = ' ';
    return city;
}

static const char *country_of(const struct ask *ask,
                              const struct zone_place *place)
{
    const char *tag = takt_lang_tag(ask->reader.lang);
    struct takt_place known;

    return takt_place_find(&known, place->code, strlen(place->code)) == TAKT_OK
               ? takt_place_name(known, tag, strlen(tag))
               : place->country;
}

static bool begins(const char *folded, const char *with)
{
    return strncmp(folded, with, strlen(with)) == 0;
}

/* How well a place fits the text. */
static enum rank rank_of(const struct search *search,
                         const struct zone_place *place, const char *city,
                         const char *country)
{
    char zone[FOLDED_MAX];
    char own[FOLDED_MAX];
    char english[FOLDED_MAX];
    char town[FOLDED_MAX];

    fold(zone, place->zone);
    fold(own, country);
    fold(english, place->country);
    fold(town, city);
    if (begins(town, search->text) || strcmp(zone, search->text) == 0)
        return RANK_CITY;
    if (begins(own, search->text) || begins(english, search->text))
        return RANK_COUNTRY;
    return strstr(zone, search->text) != NULL ||
                   strstr(own, search->text) != NULL ||
                   strstr(english, search->text) != NULL
               ? RANK_WITHIN
               : RANK_NONE;
}

static void put_offset(struct json_out *out, int32_t offset_s)
{
    char text[24];
    int minutes = abs(offset_s) / 60;

    (void)snprintf(text, sizeof(text), "%c%02d:%02d", offset_s < 0 ? '-' : '+',
                   minutes / 60, minutes % 60);
    put_text(out, "offset", text);
}

/* Writes a place if it is found in this round. */
static void look_at(void *ctx, const struct zone_place *place)
{
    struct search *search = ctx;
    struct ask *ask = search->ask;
    const struct takt_zone *zone;
    const char *country;
    const char *city;
    int32_t offset_s;

    if (search->count >= ZONES_SHOWN_MAX)
        return;
    city = city_of(ask, place->zone);
    country = *place->code == '\0' ? NULL : country_of(ask, place);
    if (!search->is_offset &&
        rank_of(search, place, city, country == NULL ? "" : country) !=
            search->rank)
        return;
    if (zones_find(ask->request->worker->zones, &zone, place->zone,
                   strlen(place->zone), NULL) != TAKT_OK)
        return;
    offset_s = takt_zone_offset(zone, ask->call.now_s);
    if (search->is_offset && offset_s != search->offset_s)
        return;
    search->count++;
    json_out_object(search->out);
    put_text(search->out, "zone", place->zone);
    put_text(search->out, "city", city);
    put_text(search->out, "country", country);
    put_offset(search->out, offset_s);
    json_out_end(search->out, '}');
}

static void get_zones(struct http_request *request, struct http_reply *reply)
{
    static const struct zone_place utc = {"UTC", "", ""};
    const char *text = http_query(request, "q");
    struct ask ask;
    struct json_out out;
    struct search search;

    if (!ask_begin(&ask, request, reply))
        return;
    out = ask_json(&ask, 200);
    search = (struct search){.ask = &ask, .out = &out};
    fold(search.text, text == NULL ? "" : text);
    search.is_offset = read_offset(search.text, &search.offset_s);
    json_out_object(&out);
    json_out_key(&out, "zones");
    json_out_array(&out);
    for (search.rank = 0; search.rank < RANK__COUNT; search.rank++) {
        look_at(&search, &utc);
        zone_places_each(request->worker->zones, look_at, &search);
        if (search.is_offset)
            break; /* which fits or does not */
    }
    json_out_end(&out, ']');
    json_out_end(&out, '}');
}

const struct http_route zone_routes[] = {
    {HTTP_GET, "/api/v1/zones", get_zones, 0, 0},
    {0},
};

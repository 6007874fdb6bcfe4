/* SPDX-License-Identifier: MIT */
/*
 * GET /search: follow-ups that have a text, in the diaries that one may read:
 * one's own first, then the others' by owner; of each the newest first. A
 * cursor is the owner and the id of the last one shown.
 *
 * What a reader may not see he does not find either: a follow-up of another
 * is shown only if it still has the text once it is masked. A page may so be
 * shorter than its limit, and yet not the last.
 */
#include "server/api/search.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "server/api/followup.h"
#include "server/api/series_date.h"

#define PAGE 20
#define PAGE_MAX 100

/* Bytes of what is looked for. */
#define TEXT_MAX 200

/* What is looked for, and where the page begins. */
struct wanted {
    const char *text;
    int64_t limit;
    int64_t owner; /* 0: from the first diary */
    int64_t id;
};

/* A page being filled. */
struct page {
    struct ask *ask;
    const struct wanted *wanted;
    struct json_out *out;
    int64_t left;      /* of those looked at */
    int64_t owner, id; /* the last one looked at */
};

static bool read_cursor(const struct ask *ask, struct wanted *out)
{
    const char *after = http_query(ask->request, "after");
    char owner[24];

    if (after == NULL)
        return true;
    const size_t len = strcspn(after, "_");
    if (len >= sizeof(owner) || after[len] == '\0')
        return false;
    memcpy(owner, after, len);
    owner[len] = '\0';
    return ask_number(owner, &out->owner) &&
           ask_number(after + len + 1, &out->id);
}

static bool read_wanted(struct ask *ask, struct wanted *out)
{
    const char *limit = http_query(ask->request, "limit");

    *out = (struct wanted){
        .text = http_query(ask->request, "q"), .limit = PAGE, .id = INT64_MAX};
    if (out->text != NULL && *out->text != '\0' &&
        strlen(out->text) <= TEXT_MAX &&
        (limit == NULL || (ask_number(limit, &out->limit) && out->limit >= 1 &&
                           out->limit <= PAGE_MAX)) &&
        read_cursor(ask, out))
        return true;
    ask_problem(ask, 400, "query", SAID_BAD_ADDRESS);
    return false;
}

static bool has(const char *text, const char *part)
{
    return text != NULL && utf8_has(text, part);
}

static bool fields_have(const struct diary_fields *fields, const char *text)
{
    return has(fields->title, text) || has(fields->location, text) ||
           has(fields->agenda, text) || has(fields->notes, text);
}

/* Whether an item, as its reader sees it, has the text. */
static bool item_has(const struct diary_item *item, const char *text)
{
    if (fields_have(&item->followup.fields, text))
        return true;
    for (size_t i = 0; i < item->slot_count; i++)
        if (fields_have(&item->slots[i].fields, text))
            return true;
    return false;
}

static void put_next(struct json_out *out, struct ask *ask,
                     const struct diary_item *item)
{
    const struct diary_timing *timing = &item->followup.timing;
    const bool is_date = timing->frame == TAKT_FRAME_DATE;
    struct diary_cursor cursor = {ask->call.now_s, INT64_MIN};
    struct diary_date *next;
    size_t count;
    bool more;

    if (diary_dates(&ask->call, item, &cursor, 1, &next, &count, &more,
                    ask->arena, &ask->err) != TAKT_OK)
        count = 0; /* rules that cannot be read have no dates */
    json_out_key(out, "next_slot");
    if (count == 0)
        json_out_null(out);
    else
        slot_put(out, item, next->slot_s);
    json_out_key(out, "next_start");
    wall_put(out, is_date,
             count == 0 ? DIARY_NONE
             : is_date || timing->frame == TAKT_FRAME_FLOATING
                 ? next->wall_s
                 : reader_wall(&ask->reader, next->at_s));
}

/* Writes those of one diary that are found. False: a problem has been
 * replied. */
static bool put_diary(struct page *page, int64_t owner, int64_t before_id)
{
    struct ask *ask = page->ask;
    struct diary_item *items;
    struct diary_item shown;
    size_t count;

    if (!ask_diary(ask, owner, false))
        return false;
    if (diary_search(&ask->call, page->wanted->text, before_id,
                     (size_t)page->left, &items, &count, ask->arena,
                     &ask->err) != TAKT_OK) {
        ask_refuse(ask);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (account_mask(&ask->look, &items[i], &shown, ask->arena) ==
                ACCOUNT_SIGHT_ALL &&
            item_has(&shown, page->wanted->text)) {
            json_out_object(page->out);
            followup_put_members(page->out, ask, &shown);
            put_next(page->out, ask, &shown);
            json_out_end(page->out, '}');
        }
        page->owner = owner;
        page->id = items[i].followup.timing.id;
    }
    page->left -= (int64_t)count;
    return true;
}

/* Writes what is found in one's own diary, then in the others. */
static bool put_diaries(struct page *page, const struct account_look *looks,
                        size_t count)
{
    const int64_t self = page->ask->request->who.person;
    int64_t from = page->wanted->owner;

    if (from == 0 || from == self) {
        if (!put_diary(page, self, page->wanted->id))
            return false;
        from = 0;
    }
    for (size_t i = 0; i < count && page->left > 0; i++) {
        const int64_t owner = looks[i].owner;
        if (owner == self || owner < from || looks[i].level < DIARY_LEVEL_READ)
            continue;
        if (!put_diary(page, owner,
                       owner == from ? page->wanted->id : INT64_MAX))
            return false;
    }
    return true;
}

static void get_search(struct http_request *request, struct http_reply *reply)
{
    struct account_look *looks;
    struct wanted wanted;
    struct ask ask;
    char next[64];
    size_t count;

    if (!ask_begin(&ask, request, reply) || !read_wanted(&ask, &wanted))
        return;
    if (account_looks(&ask.call, request->who.person, &looks, &count, ask.arena,
                      &ask.err) != TAKT_OK) {
        ask_refuse(&ask);
        return;
    }
    struct json_out out = ask_json(&ask, 200);
    struct page page = {&ask, &wanted, &out, wanted.limit, 0, 0};
    json_out_object(&out);
    json_out_key(&out, "items");
    json_out_array(&out);
    if (!put_diaries(&page, looks, count))
        return;
    json_out_end(&out, ']');
    (void)snprintf(next, sizeof(next), "%lld_%lld", (long long)page.owner,
                   (long long)page.id);
    put_text(&out, "next", page.left == 0 ? next : NULL);
    json_out_end(&out, '}');
}

const struct http_route search_routes[] = {
    {HTTP_GET, "/api/v1/search", get_search, 0, 0},
    {0},
};

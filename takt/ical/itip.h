/* SPDX-License-Identifier: MIT */
/*
 * Follow-ups as messages between calendars (iTIP, RFC 5546): what somebody is
 * asked to, what has changed of it, that it is off, and what he answers.
 *
 * He sees a *view* of a follow-up: without what is internal or the owner's
 * alone (SPEC section 10.1), and with the dates that he is asked to. What
 * changes nothing of his view is no message to him.
 */
#ifndef ICAL_ITIP_H
#define ICAL_ITIP_H

#include "diary/diary.h"
#include "ical/sets.h"

enum itip_method {
    ITIP_NONE,
    ITIP_PUBLISH,
    ITIP_REQUEST,
    ITIP_REPLY,
    ITIP_ADD,
    ITIP_CANCEL,
    ITIP_REFRESH,
    ITIP_COUNTER,
    ITIP_DECLINECOUNTER,
    ITIP_METHOD__COUNT
};

/* Its name as METHOD has it. */
const char *itip_method_name(enum itip_method method);

/* The method of a name, in any case; ITIP_NONE: none that we know. */
enum itip_method itip_method_of(const char *name, size_t len);

/* Between whom a message goes. */
struct itip_sides {
    int64_t attendee;                  /* who is asked */
    const char *organizer;             /* the address that he answers to */
    const char *name;                  /* of the organizer; NULL: none */
    const struct diary_person *people; /* who takes part; by id */
    size_t person_count;
    const struct ical_zones *zones;
    int64_t now_s;
};

/* One message, about a follow-up or one date of it. */
struct itip_object {
    enum itip_method method;
    bool is_new;                   /* he was not asked to any of it before */
    const struct diary_item *view; /* as he sees it, or saw it */
    const struct diary_item *was;  /* as he saw it before; NULL: not, or the
                                      same */
    bool is_removed;    /* of a CANCEL: he alone is no longer asked */
    int64_t slot_s;     /* the date; DIARY_NONE: all of it */
    int64_t answer;     /* of a reply: enum diary_answer */
    const char *reason; /* of a reply or counter; NULL: none */
    const struct diary_item *proposed; /* of a counter: as it would be */
    const char *text;                  /* the calendar, with CRLF */
};

/* The most messages that one change makes: dates that he is no longer asked
 * to, and those that he is. */
#define ITIP_OBJECTS_MAX 2

/* What a change says to the attendee; the first message is what tells most.
 * Answers how many; 0: nothing that he would see. Texts and views lie in the
 * arena. */
size_t itip_tell(struct itip_object out[ITIP_OBJECTS_MAX],
                 const struct diary_told *told, const struct itip_sides *sides,
                 struct diary_arena *arena);

/* What an attendee's own operation answers to the organizer. Answers whether
 * it does. */
bool itip_reply(struct itip_object *out, const struct diary_told *told,
                const struct itip_sides *sides, struct diary_arena *arena);

/* Another time that an attendee proposes to the organizer (RFC 5546, 3.2.7). */
void itip_counter(struct itip_object *out, const struct diary_item *item,
                  const struct diary_notice *proposed,
                  const struct itip_sides *sides, struct diary_arena *arena);

/* A copy of a follow-up, or of one date of it, that asks nothing (RFC 5546,
 * 3.2.1). */
void itip_publish(struct itip_object *out, const struct diary_item *item,
                  int64_t slot_s, const struct itip_sides *sides,
                  struct diary_arena *arena);

/* What the organizer says of another time that was proposed to him, and that
 * he does not take (RFC 5546, 3.2.8). */
void itip_decline_counter(struct itip_object *out,
                          const struct diary_item *item, int64_t slot_s,
                          const struct itip_sides *sides,
                          struct diary_arena *arena);

#endif

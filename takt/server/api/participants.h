/* SPDX-License-Identifier: MIT */
/* The participants of a follow-up: the contract's Participant, and how a draft
 * names them. */
#ifndef SERVER_API_PARTICIPANTS_H
#define SERVER_API_PARTICIPANTS_H

#include "server/api/ask.h"

/* The most that one draft names. */
#define PARTICIPANTS_MAX 500

/* Reads the member "participants" of a draft: persons by id, or by address; a
 * group stands for its members, and the owner is left out. Somebody outside
 * whose address is new becomes a person of the store at once, unless nothing
 * is to be stored.
 *
 * @param people set to their ids, ascending, each once
 * @return whether it was there, and right */
bool participants_read(const struct api_in *in, const struct diary_call *call,
                       bool stores, int64_t **people, size_t *count,
                       struct diary_arena *arena);

/* Writes the members about participants of a follow-up: who organizes it, who
 * takes part, and what he has answered himself to whose diary it belongs. */
void participants_put(struct json_out *out, struct ask *ask,
                      const struct diary_item *item);

/* Who takes part in one date of an item, or in all of it (DIARY_SLOT_ALL),
 * ascending. */
size_t participants_of(const struct diary_item *item, int64_t slot_s,
                       int64_t **out, struct diary_arena *arena);

#endif

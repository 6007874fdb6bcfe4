/* SPDX-License-Identifier: MIT */
/*
 * Changing the shape of a follow-up: cutting it in two, and taking the one
 * that is left for a single one. Items are changed in memory; save.h
 * then writes what differs.
 */
#ifndef DIARY_SPLIT_H
#define DIARY_SPLIT_H

#include "diary/laid.h"
#include "diary/operation.h"

/* The dates with a slot before cut_s: rules end, lists and rows are cut. */
takt_status diary__head(struct diary__operation *op,
                        const struct diary_item *item, int64_t cut_s,
                        struct diary_item *out);

/* The dates with a slot from cut_s on. Refused with CANNOT_SPLIT where
 * several rules, or exception rules, would each need a start of its own. */
takt_status diary__tail(struct diary__operation *op,
                        const struct diary_item *item, int64_t cut_s,
                        struct diary_item *out);

/* What is left of an item. */
enum diary__left { DIARY_LEFT_NONE, DIARY_LEFT_ONE, DIARY_LEFT_MORE };

/* Brings an item whose dates were taken away into shape: with one date left
 * it becomes single, and takes over what that date had of its own; without
 * rules it becomes a list of dates. */
takt_status diary__shape(struct diary__operation *op, struct diary_item *item,
                         enum diary__left *left);

/* Makes an item single: the one date takes over, and what it had of its own is
 * the follow-up's now. */
void diary__fold(struct diary__operation *op, struct diary_item *item,
                 const struct diary_date *date);

/* As diary__save() after diary__shape(); an item without dates is erased.
 * Says in the report what became of it. */
takt_status diary__save_shaped(struct diary__operation *op,
                               const struct diary_item *old,
                               struct diary_item *item,
                               struct diary_report *report);

/* Room for more slots and seats of a copy of an item: count of each. */
void diary__own_rows(struct diary__operation *op, struct diary_item *item,
                     size_t more);

/* The row of a slot, made if there is none; the item has room for it. */
struct diary_slot *diary__need_slot(struct diary__operation *op,
                                    struct diary_item *item, int64_t slot_s);
struct diary_seat *diary__need_seat(struct diary__operation *op,
                                    struct diary_item *item, int64_t slot_s);

/* Room for more seats of others. */
void diary__own_others(struct diary__operation *op, struct diary_item *item,
                       size_t more);

/* Takes out what an item has of a slot: its row; everybody's seats. */
void diary__drop_slot(struct diary_item *item, int64_t slot_s);
void diary__drop_seat(struct diary_item *item, int64_t slot_s);

/* Gives everybody's seats for a slot to another. */
void diary__rename_seats(struct diary_item *item, int64_t slot_s,
                         int64_t name_s);

/* Copies everybody's seats for a slot from another item; there is room. */
void diary__keep_seats(struct diary__operation *op, struct diary_item *item,
                       const struct diary_item *from, int64_t slot_s);

/* Takes out rows that say nothing: regular, open, and nothing of its own. */
void diary__drop_empty(struct diary_item *item);

/* Takes BYHOUR, BYMINUTE and BYSECOND out of a rule where they say no more
 * than the time of its start. */
void diary__rule_loosen(struct takt_rule *rule, int64_t start_s);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The diary, opened for one command: its file, who acts, and in which zone.
 */
#ifndef TAKT_CLI_BOOK_H
#define TAKT_CLI_BOOK_H

#include "cli/command.h"
#include "diary/diary.h"
#include "face/reader.h"
#include "ical/sets.h"
#include "mail/letter.h"

struct book {
    struct cli *cli;
    struct diary_store *store; /* NULL: not open */
    struct diary_call call;
    struct diary_person person;
    struct diary_arena arena;     /* of every answer */
    const struct takt_zone *zone; /* the person's */
    struct reader reader;         /* who is spoken to */
    struct diary_error err;       /* of the call that was refused */
    struct mail_writer mail;      /* of what people outside are told */
    struct account_key key;
    char seed[33];
};

/* Whether the diary's file is there and may be read. */
bool book_is_there(const struct cli *cli);

/* Appends the path of the diary's file, and makes the user's data folder
 * where it lies in that. @return whether there is one. */
bool book_find_file(const struct cli *cli, struct buf *path);

/* Opens the diary: --db, else the file in the user's data folder. Answers an
 * exit status; end the book with book_close() in either case. */
int book_open(struct book *out, struct cli *cli);
void book_close(struct book *book);

/* Says why the last call refused; answers the exit status. */
int book_refuse(const struct book *book);

/* What the person's clock shows at an instant. */
int64_t book_wall(const struct book *book, int64_t at_s);

/* The instant of a wall time on the person's clock. */
int64_t book_instant(const struct book *book, int64_t wall_s);

/* The name of a person; "" for nobody. */
const char *book_person(struct book *book, int64_t id);

/* Appends how a follow-up is named: "#12", or "#ola/12" of another's. */
void book_add_name(const struct book *book, struct buf *out, int64_t owner,
                   int64_t followup);

/* Appends what a date collides with: its name and title, and whose it is where
 * that is another; or that this other is busy, where more is not for the person
 * to see. */
void book_add_conflict(struct book *book, struct buf *out,
                       const struct diary_conflict *conflict);

/* Zones by their names, for reading and writing calendars. */
struct ical_zones book_zones(struct book *book);

TAKT_AUTO_DEFINE(book, struct book, book_close)

#define BOOK_INIT                                                              \
    {                                                                          \
        .store = NULL                                                          \
    }

#endif

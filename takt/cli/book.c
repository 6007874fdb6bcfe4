/* SPDX-License-Identifier: MIT */
/* Opens the diary's file and fills in what every call takes. */
#include "cli/book.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "account/mask.h"
#include "account/people.h"
#include "cli/output.h"
#include "cli/refusal.h"
#include "cli/rule_text.h"
#include "env/seed.h"
#include "env/user.h"
#include "store/sqlite.h"

#define FILE_NAME "/diary.db"

bool book_is_there(const struct cli *cli)
{
    TAKT_AUTO(buf) path = BUF_INIT(OUTPUT_MAX);

    if (cli->db != NULL)
        return access(cli->db, R_OK) == 0;
    return user_data_folder(&path) == TAKT_OK &&
           buf_add_str(&path, FILE_NAME) && access(buf_str(&path), R_OK) == 0;
}

bool book_find_file(const struct cli *cli, struct buf *path)
{
    if (cli->db != NULL)
        return buf_add_str(path, cli->db);
    return user_data_folder(path) == TAKT_OK &&
           user_make_folder(buf_str(path)) && buf_add_str(path, FILE_NAME);
}

/* Who acts: --person, else whoever had the diary first. */
static bool find_person(struct book *book)
{
    struct diary_account account;

    if (book->cli->person == NULL)
        return true;
    if (account_find(&book->call, book->cli->person, &account, &book->arena,
                     &book->err) != TAKT_OK)
        return false;
    book->call.person = account.person;
    return true;
}

/* The zone: --zone, else the diary's, else the machine's. */
static int find_own_zone(struct book *book)
{
    const char *name =
        book->cli->zone != NULL ? book->cli->zone : book->person.zone;
    struct takt_error err;

    if (name != NULL)
        book->zone = zones_by_name(book->cli->zones, name);
    else if (user_zone(book->cli->zones, &book->zone, NULL, &err) != TAKT_OK)
        return refusal_fail(book->cli, &err, "", 0);
    if (book->zone == NULL)
        return cli_fail(book->cli, CLI_REFUSED, MSG_ZONE_UNKNOWN,
                        (const char *const[]){"", "", "", name});
    book->call.zone = takt_zone_name(book->zone);
    book->reader = (struct reader){.lang = book->cli->lang,
                                   .zone = book->zone,
                                   .country = book->person.country,
                                   .call = &book->call};
    return CLI_OK;
}

/* The key that reply addresses are made with, if the house has mail: a server
 * has made it then. */
static bool find_key(struct book *book, const char *db)
{
    TAKT_AUTO(buf) path = BUF_INIT(OUTPUT_MAX);
    struct diary_house house;

    book->mail.zones = book->cli->zones;
    if (diary_house(&book->call, &house, &book->arena, &book->err) != TAKT_OK)
        return false;
    if (house.mail == NULL || house.tagged != 1)
        return true;
    if (!account_key_path(&path, db) ||
        account_key_load(&book->key, buf_str(&path), NULL, &book->err) !=
            TAKT_OK)
        return false;
    book->mail.key = &book->key;
    return true;
}

int book_open(struct book *out, struct cli *cli)
{
    TAKT_AUTO(buf) path = BUF_INIT(OUTPUT_MAX);

    *out = (struct book){.cli = cli, .arena = DIARY_ARENA_INIT};
    if (!book_find_file(cli, &path))
        return cli_fail(cli, CLI_REFUSED,
                        path.len == 0 ? MSG_NO_HOME : MSG_NO_FOLDER,
                        (const char *const[]){buf_str(&path)});
    if (store_sqlite_open(&out->store, buf_str(&path), &out->err) != TAKT_OK)
        return book_refuse(out);
    seed_make(out->seed);
    out->call = (struct diary_call){
        .store = out->store,
        .find_zone = zones_by_name,
        .zone_ctx = cli->zones,
        .tzdata = zones_version(cli->zones),
        .person = DIARY_FIRST_PERSON,
        .now_s = cli->now_s,
        .zone = "UTC", /* until the person's is known */
        .uid_seed = out->seed,
        .write_letter = mail_write_letter,
        .letter_ctx = &out->mail,
    };
    if (!find_key(out, buf_str(&path)))
        return book_refuse(out);
    if (!find_person(out))
        return book_refuse(out);
    if (diary_preferences(&out->call, &out->person, &out->arena, &out->err) !=
        TAKT_OK)
        return book_refuse(out);
    return find_own_zone(out);
}

void book_close(struct book *book)
{
    store_close(book->store);
    book->store = NULL;
    diary_arena_release(&book->arena);
}

int book_refuse(const struct book *book)
{
    return refusal_fail_diary(book->cli, &book->err);
}

const char *book_person(struct book *book, int64_t id)
{
    struct diary_person person;

    if (account_person(&book->call, id, &person, &book->arena, NULL) !=
            TAKT_OK ||
        person.name == NULL)
        return "";
    return person.name;
}

void book_add_name(const struct book *book, struct buf *out, int64_t owner,
                   int64_t followup)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct account_entry entry;

    if (owner == book->call.person)
        buf_addf(out, "#%lld", (long long)followup);
    else if (account_get(&book->call, owner, &entry, &arena, NULL) == TAKT_OK &&
             entry.has_account)
        buf_addf(out, "#%s/%lld", entry.account.login, (long long)followup);
    else
        buf_addf(out, "#%lld/%lld", (long long)owner, (long long)followup);
}

void book_add_conflict(struct book *book, struct buf *out,
                       const struct diary_conflict *conflict)
{
    const char *who = book_person(book, conflict->person);

    if (!account_sees_conflict(&book->call, book->call.person, conflict)) {
        message_add(out, book->cli->lang, MSG_MARK_BUSY,
                    (const char *const[]){"", who});
        return;
    }
    book_add_name(book, out, conflict->other_owner, conflict->other_followup);
    if (conflict->other_title != NULL)
        buf_addf(out, " %s", conflict->other_title);
    if (conflict->person != book->call.person)
        buf_addf(out, " (%s)", who);
}

int64_t book_wall(const struct book *book, int64_t at_s)
{
    return at_s + takt_zone_offset(book->zone, at_s);
}

int64_t book_instant(const struct book *book, int64_t wall_s)
{
    return takt_zone_resolve(book->zone, wall_s).at_s;
}

struct ical_zones book_zones(struct book *book)
{
    return rule_text_zones(book->cli);
}

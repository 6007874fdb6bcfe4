/* SPDX-License-Identifier: MIT */
/* Participants on the command line; see guests.h. */
#include "cli/guests.h"

#include <string.h>
#include <strings.h>

#include "account/people.h"
#include "cli/output.h"
#include "face/sentence.h"

static const struct cli_option options[] = {
    {"with", 0, CLI_VALUE, false, MSG_GUESTS_WHO, MSG_GUESTS_WITH},
    {"without", 0, CLI_VALUE, false, MSG_GUESTS_WHO, MSG_GUESTS_WITHOUT},
};

const struct cli_option_list guests_change_options =
    CLI_LIST(MSG_GUESTS_HELP, options);

const struct cli_option_list guests_add_options = {
    .heading = MSG_GUESTS_HELP, .options = options, .count = 1};

/* ---- who ---------------------------------------------------------------- */

/* The people found so far. */
struct found {
    int64_t *people;
    size_t count;
    size_t room;
};

static void add(struct book *book, struct found *found, int64_t person)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->people[i] == person)
            return;
    if (found->count == found->room)
        found->people = diary_take_more(&book->arena, found->people,
                                        &found->room, sizeof(*found->people));
    found->people[found->count++] = person;
}

/* Adds a person, or the members of a group, without who acts. */
static int add_all(struct book *book, struct found *found,
                   const struct diary_person *person)
{
    int64_t *members;
    size_t count;

    if (person->kind != DIARY_GROUP) {
        add(book, found, person->id);
        return CLI_OK;
    }
    if (account_members(&book->call, person->id, &members, &count, &book->arena,
                        &book->err) != TAKT_OK)
        return book_refuse(book);
    if (count == 0)
        return cli_fail(book->cli, CLI_REFUSED, MSG_GUESTS_EMPTY,
                        (const char *const[]){person->name});
    for (size_t i = 0; i < count; i++)
        if (members[i] != book->call.person)
            add(book, found, members[i]);
    return CLI_OK;
}

static int add_address(struct book *book, struct found *found,
                       const char *address)
{
    int64_t person;

    if (account_at_address(&book->call, address, NULL, &person, &book->err) !=
        TAKT_OK)
        return book_refuse(book);
    add(book, found, person);
    return CLI_OK;
}

static bool is_meant(const struct account_entry *entry, const char *name)
{
    return (entry->has_account &&
            strcasecmp(entry->account.login, name) == 0) ||
           (entry->person.name != NULL &&
            strcasecmp(entry->person.name, name) == 0);
}

int guests_find(struct book *book, const char *name, struct diary_person *out)
{
    const struct account_entry *meant = NULL;
    struct account_entry *entries;
    size_t count;

    if (account_list(&book->call, &entries, &count, &book->arena, &book->err) !=
        TAKT_OK)
        return book_refuse(book);
    for (size_t i = 0; i < count; i++)
        if (is_meant(&entries[i], name) &&
            (meant == NULL ||
             (entries[i].has_account &&
              strcasecmp(entries[i].account.login, name) == 0)))
            meant = &entries[i];
    if (meant == NULL)
        return cli_fail(book->cli, CLI_REFUSED, MSG_GUESTS_NOBODY,
                        (const char *const[]){name});
    *out = meant->person;
    return CLI_OK;
}

static int add_name(struct book *book, struct found *found, const char *name)
{
    struct diary_person person;
    int status = guests_find(book, name, &person);

    return status == CLI_OK ? add_all(book, found, &person) : status;
}

int guests_read(struct book *book, const struct cli_args *args,
                const char *option, int64_t **people, size_t *count)
{
    const char *at = cli_value(args, option);
    struct found found = {.people = NULL};
    int status = CLI_OK;

    while (status == CLI_OK && at != NULL && *at != '\0') {
        size_t len = strcspn(at, ",");
        const char *name;

        at += strspn(at, " ");
        len = strcspn(at, ",");
        while (len > 0 && at[len - 1] == ' ')
            len--;
        name = diary_take_text(&book->arena, at, len);
        if (*name != '\0')
            status = strchr(name, '@') != NULL ? add_address(book, &found, name)
                                               : add_name(book, &found, name);
        at += strcspn(at, ",");
        at += *at == ',';
    }
    *people = found.people;
    *count = found.count;
    return status;
}

int guests_add(struct book *book, const struct cli_args *args,
               struct diary_item *item)
{
    int64_t *people;
    size_t count;
    int status = guests_read(book, args, "with", &people, &count);

    if (status != CLI_OK)
        return status;
    item->others = diary_take(&book->arena, count, sizeof(*item->others));
    item->other_count = count;
    for (size_t i = 0; i < count; i++) {
        diary_seat_init(&item->others[i], DIARY_SLOT_ALL);
        item->others[i].person = people[i];
    }
    return CLI_OK;
}

int guests_change(struct book *book, const struct cli_args *args,
                  struct diary_change *change)
{
    int64_t *people;
    int status = guests_read(book, args, "with", &people, &change->ask_count);

    change->ask = people;
    if (status == CLI_OK)
        status = guests_read(book, args, "without", &people,
                             &change->no_longer_count);
    change->no_longer = people;
    return status;
}

/* ---- what they have answered -------------------------------------------- */

static const struct {
    const char *word;
    enum message message;
} answers[] = {
    [DIARY_ANSWER_NONE] = {"none", MSG_ANSWER_OPEN},
    [DIARY_ANSWER_ACCEPTED] = {"accepted", MSG_ANSWER_ACCEPTED},
    [DIARY_ANSWER_HIDDEN] = {"some", MSG_ANSWER_SOME},
    [DIARY_ANSWER_INVITATION] = {"invitation", MSG_ANSWER_OPEN},
    [DIARY_ANSWER_MOVED] = {"moved", MSG_ANSWER_MOVED},
    [DIARY_ANSWER_SEEN] = {"seen", MSG_ANSWER_SEEN},
    [DIARY_ANSWER_MOVED_SEEN] = {"moved-seen", MSG_ANSWER_MOVED},
    [DIARY_ANSWER_DECLINED] = {"declined", MSG_ANSWER_DECLINED},
    [DIARY_ANSWER_CANCELLED] = {"cancelled", MSG_ANSWER_CANCELLED},
};

/* Whether a number is one of those answers; others belong to assignments. */
static bool is_answer(int64_t answer)
{
    return answer >= 0 &&
           answer < (int64_t)(sizeof(answers) / sizeof(answers[0])) &&
           answers[answer].word != NULL;
}

const char *guests_answer_word(int64_t answer)
{
    return is_answer(answer) ? answers[answer].word : "assignment";
}

enum message guests_answer(int64_t answer)
{
    return is_answer(answer) ? answers[answer].message : MSG_ANSWER_ASSIGNED;
}

static void add_seat(struct book *book, struct buf *out,
                     const struct diary_item *item,
                     const struct diary_seat *seat)
{
    struct diary_date date;

    if (seat->slot_s != DIARY_SLOT_ALL) {
        buf_add_str(out, "      ");
        if (diary_date_of(&book->call, item, seat->slot_s, &date, &book->arena,
                          NULL) == TAKT_OK)
            sentence_add_date(&book->reader, out, item, &date);
        else
            sentence_add_slot(&book->reader, out, item, seat->slot_s);
        buf_add_str(out, ": ");
    }
    buf_add_str(out,
                message_text(book->cli->lang, guests_answer(seat->answer)));
    if (seat->reject_reason != NULL && *seat->reject_reason != '\0')
        buf_addf(out, " (%s)", seat->reject_reason);
    buf_add_char(out, '\n');
}

/* Who looks, where he is asked: his own answers. */
static void add_reader(struct book *book, struct buf *out,
                       const struct diary_item *item)
{
    buf_addf(out, "    %s: ", book_person(book, book->call.person));
    if (item->seat.answer != DIARY_NONE)
        add_seat(book, out, item, &item->seat);
    else
        buf_addf(out, "%s\n", message_text(book->cli->lang, MSG_ANSWER_SOME));
    for (size_t i = 0; i < item->seat_count; i++)
        if (item->seats[i].answer != DIARY_NONE)
            add_seat(book, out, item, &item->seats[i]);
}

void guests_add_lines(struct book *book, struct buf *out,
                      const struct diary_item *item)
{
    const int64_t owner = item->followup.timing.owner;
    int64_t last = DIARY_NONE;

    if (item->other_count > 0)
        buf_addf(out, "  %s\n",
                 message_text(book->cli->lang, MSG_GUESTS_LABEL));
    if (item->other_count > 0 && book->call.person != owner)
        add_reader(book, out, item);
    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *seat = &item->others[i];
        const struct diary_seat *whole =
            diary_item_other(item, seat->person, DIARY_SLOT_ALL);

        if (seat->person == owner && seat->slot_s == DIARY_SLOT_ALL) {
            buf_addf(out, "    %s: %s\n", book_person(book, owner),
                     message_text(book->cli->lang, MSG_GUESTS_OWNER));
            continue;
        }
        if (seat->person != last) {
            last = seat->person;
            buf_addf(out, "    %s: ", book_person(book, last));
            if (whole != NULL)
                add_seat(book, out, item, whole);
            else
                buf_addf(out, "%s\n",
                         message_text(book->cli->lang, MSG_ANSWER_SOME));
        }
        if (seat->slot_s != DIARY_SLOT_ALL && seat->answer != DIARY_NONE)
            add_seat(book, out, item, seat);
    }
}

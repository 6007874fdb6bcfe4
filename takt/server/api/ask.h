/* SPDX-License-Identifier: MIT */
/*
 * One question to the API: who asks, of whose diary, in which language and
 * zone, and how a refusal becomes a problem.
 */
#ifndef SERVER_API_ASK_H
#define SERVER_API_ASK_H

#include "account/mask.h"
#include "base/json_out.h"
#include "face/reader.h"
#include "mail/letter.h"
#include "server/api/in.h"
#include "server/http/http.h"

struct ask {
    struct http_request *request;
    struct http_reply *reply;
    struct diary_call call;     /* person: whose diary; actor: who asks */
    struct diary_person person; /* whose diary, with his preferences */
    struct reader reader;       /* who asks */
    struct account_look look;   /* what he may do in that diary, and see */
    struct diary_arena *arena;
    struct diary_error err;   /* of the call that was refused */
    struct api_faults faults; /* of the body */
    struct mail_writer mail;  /* of what people outside are told */
    char seed[33];
};

/* Readies an ask of somebody who need not have signed in: it speaks his
 * language, and there is no diary. */
void ask_open(struct ask *out, struct http_request *request,
              struct http_reply *reply);

/* The same for a stream, whose request has ended, in a language that was
 * chosen then; it can refuse nothing. False: the person is no more. */
bool ask_begin_stream(struct ask *out, struct http_worker *worker,
                      int64_t person, enum takt_lang lang, int64_t now_s,
                      struct diary_arena *arena);

/* Whether who asks may see anything at all of a diary. */
bool ask_may_see(struct ask *ask, int64_t owner);

/* Readies an ask of the diary of who asks. False: a problem has been
 * replied. */
bool ask_begin(struct ask *out, struct http_request *request,
               struct http_reply *reply);

/* Turns to another's diary; 0 is one's own. False: a problem has been
 * replied, he may not.
 *
 * @param writes he wants to change something */
bool ask_diary(struct ask *ask, int64_t owner, bool writes);

/* The same without asking what he may there, which is for the caller to do.
 * False: a problem has been replied. */
bool ask_turn(struct ask *ask, int64_t owner);

/* Whether he may see all of an item, or of one date of it (NULL: as its
 * series); what he may not see he may not change. */
bool ask_sees(const struct ask *ask, const struct diary_item *item,
              const struct diary_date *date);

/* Whether he may change what somebody owns. */
bool ask_may_edit(const struct ask *ask, int64_t owner);

/* The same of an item that is to be looked up. */
bool ask_sees_id(struct ask *ask, int64_t owner, int64_t followup);

/* Whether he may see what a conflict is with, in whosever diary it lies. */
bool ask_sees_conflict(struct ask *ask, const struct diary_conflict *conflict);

/* The name of a person; "" for nobody, and for one without a name. */
const char *ask_name(struct ask *ask, int64_t person);

/* Reads a follow-up of the diary that has been opened, as the reader may see
 * it: dates that are closed to him have no texts. One that he may not read is
 * not there. False: a problem has been replied. */
bool ask_item(struct ask *ask, const struct diary_ref *ref,
              struct diary_item *out);

/* The word for what he may do in the diary. */
const char *ask_level(const struct ask *ask);

/* Reads a number of the path or the query. */
bool ask_number(const char *text, int64_t *out);

/* Reads {owner}, {id} and, if with_slot, {slot} from the path. False: a
 * problem has been replied. */
bool ask_address(struct ask *ask, bool with_slot, struct diary_ref *out);

/* Whether who asks is a participant of another's follow-up. */
bool ask_is_asked(struct ask *ask, const struct diary_ref *ref);

/* Reads {owner}, {id} and, if with_slot, {slot} from the path, and turns to
 * that diary; to read what he is asked to, he stays in his own. False: a
 * problem has been replied. */
bool ask_ref(struct ask *ask, bool writes, bool with_slot,
             struct diary_ref *out);

/* Reads a day of the query as the instant at which it begins for the reader;
 * absent, *out stays. False: a problem has been replied. */
bool ask_day(struct ask *ask, const char *name, int64_t *out);

/* Reads the body; close with json_decref(). False: a problem has been
 * replied. */
bool ask_body(struct ask *ask, struct api_in *in, json_t **root);

/* Takes If-Match, dry_run and mail into the call. False: a problem has been
 * replied. */
bool ask_change(struct ask *ask);

/* Replies with the problem of what the diary refused. */
void ask_refuse(struct ask *ask);

/* Replies with the problem of the faults. */
void ask_faults(struct ask *ask);

/* Replies with a problem that has one text. */
void ask_problem(struct ask *ask, int status, const char *reason,
                 enum said said);

/* The sentence of what the diary refused. */
const char *ask_said_refusal(struct ask *ask);

/* The JSON path of the member that a refusal of the diary speaks of; NULL:
 * of none. */
const char *ask_field(const struct diary_error *err);

/* The tag of a version of a follow-up, with its quotes. */
const char *ask_etag(struct ask *ask, int64_t change);

/* Begins the JSON of a reply. */
struct json_out ask_json(struct ask *ask, int status);

/* Writes a member; DIARY_NONE is null. */
static inline void put_text(struct json_out *out, const char *name,
                            const char *text)
{
    json_out_key(out, name);
    json_out_text(out, text);
}

static inline void put_number(struct json_out *out, const char *name,
                              int64_t number)
{
    json_out_key(out, name);
    if (number == DIARY_NONE)
        json_out_null(out);
    else
        json_out_number(out, number);
}

static inline void put_bool(struct json_out *out, const char *name, bool value)
{
    json_out_key(out, name);
    json_out_bool(out, value);
}

#endif

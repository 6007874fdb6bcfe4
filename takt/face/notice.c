/* SPDX-License-Identifier: MIT */
/* Notices in words; see notice.h. */
#include "face/notice.h"

#include <stdio.h>

#include "face/messages.h"
#include "face/moment.h"

/* Bytes of a day, and of a number. */
#define TEXT_MAX 4096
#define NUMBER_MAX 24

/* Which sentence says it. */
static enum message sentence_of(const struct diary_notice *notice)
{
    const bool is_some = notice->count != DIARY_NONE && notice->count > 1 &&
                         notice->total != DIARY_NONE &&
                         notice->count < notice->total;

    switch (notice->kind) {
    case DIARY_NOTICE_INVITED:
        return notice->repeats == 1 && notice->scope != DIARY_SCOPE_THIS
                   ? MSG_NOTICE_INVITED_SERIES
                   : MSG_NOTICE_INVITED;
    case DIARY_NOTICE_CHANGED:
        return MSG_NOTICE_CHANGED;
    case DIARY_NOTICE_CANCELLED:
        return notice->answer == DIARY_ANSWER_HIDDEN ? MSG_NOTICE_REMOVED
               : notice->answer == DIARY_ANSWER_ASSIGNMENT
                   ? MSG_NOTICE_WITHDRAWN
                   : MSG_NOTICE_CANCELLED;
    case DIARY_NOTICE_UNSENT:
        return MSG_NOTICE_UNSENT;
    case DIARY_NOTICE_CLAIMED:
        return notice->answer == DIARY_ANSWER_ACCEPTED
                   ? MSG_NOTICE_CLAIMED_ACCEPTED
               : notice->answer == DIARY_ANSWER_SEEN
                   ? MSG_NOTICE_CLAIMED_MAYBE
                   : MSG_NOTICE_CLAIMED_DECLINED;
    case DIARY_NOTICE_PROPOSED:
        return MSG_NOTICE_PROPOSED;
    case DIARY_NOTICE_KEPT:
        return MSG_NOTICE_KEPT;
    case DIARY_NOTICE_ASSIGNED:
        return notice->repeats == 1 && notice->scope != DIARY_SCOPE_THIS
                   ? MSG_NOTICE_ASSIGNED_SERIES
                   : MSG_NOTICE_ASSIGNED;
    case DIARY_NOTICE_TAKEN_OVER:
        return MSG_NOTICE_TAKEN_OVER;
    default:
        return notice->answer == DIARY_ANSWER_NOT_TAKEN ? MSG_NOTICE_NOT_TAKEN
               : notice->answer == DIARY_ANSWER_SEEN    ? MSG_NOTICE_MAYBE
               : is_some ? MSG_NOTICE_DECLINED_SOME
               : notice->repeats == 1 && notice->scope != DIARY_SCOPE_THIS
                   ? MSG_NOTICE_DECLINED_SERIES
                   : MSG_NOTICE_DECLINED;
    }
}

/* A day in words, on the clock of who reads. */
static void add_day(struct buf *out, const struct reader *reader,
                    const struct diary_notice *notice, int64_t wall_s)
{
    const struct takt_zone *zone =
        notice->zone == NULL
            ? NULL
            : reader->call->find_zone(reader->call->zone_ctx, notice->zone);
    const int32_t this_year =
        takt_date(moment_day(reader_wall(reader, reader->call->now_s))).year;
    char day[TAKT_WORDS_SIZE];

    if (zone != NULL)
        wall_s = reader_wall(reader, takt_zone_resolve(zone, wall_s).at_s);
    (void)takt_words_date(reader->lang, moment_day(wall_s), this_year, day,
                          sizeof(day), NULL); /* a date fits */
    buf_add_str(out, day);
    if (notice->is_date != 1) {
        buf_add_char(out, ' ');
        moment_add_clock(out, reader->lang, wall_s);
    }
}

/* Whether more is meant than the date that the sentence names, which it does
 * not say itself. */
static bool goes_on(const struct diary_notice *notice)
{
    switch (sentence_of(notice)) {
    case MSG_NOTICE_CHANGED:
    case MSG_NOTICE_CANCELLED:
    case MSG_NOTICE_REMOVED:
    case MSG_NOTICE_WITHDRAWN:
    case MSG_NOTICE_CLAIMED_ACCEPTED:
    case MSG_NOTICE_CLAIMED_DECLINED:
    case MSG_NOTICE_CLAIMED_MAYBE:
    case MSG_NOTICE_PROPOSED:
    case MSG_NOTICE_KEPT:
    case MSG_NOTICE_TAKEN_OVER:
    case MSG_NOTICE_NOT_TAKEN:
    case MSG_NOTICE_MAYBE:
        return notice->repeats == 1 && notice->scope != DIARY_SCOPE_THIS &&
               notice->count != 1;
    default:
        return false;
    }
}

void notice_add(struct buf *out, const struct reader *reader,
                const struct diary_notice *notice, const char *actor)
{
    TAKT_AUTO(buf) day = BUF_INIT(TEXT_MAX);
    TAKT_AUTO(buf) proposed = BUF_INIT(TEXT_MAX);
    char count[NUMBER_MAX];
    char total[NUMBER_MAX];

    (void)snprintf(count, sizeof(count), "%lld", (long long)notice->count);
    (void)snprintf(total, sizeof(total), "%lld", (long long)notice->total);
    add_day(&day, reader, notice, notice->start_s);
    if (goes_on(notice)) {
        TAKT_AUTO(buf) first = BUF_INIT(TEXT_MAX);

        buf_add_str(&first, buf_str(&day));
        buf_clear(&day);
        message_add(&day, reader->lang, MSG_NOTICE_ONWARD,
                    (const char *const[]){buf_str(&first)});
    }
    if (notice->proposed_s != DIARY_NONE)
        add_day(&proposed, reader, notice, notice->proposed_s);
    message_add(out, reader->lang, sentence_of(notice),
                (const char *const[]){actor == NULL ? "" : actor, notice->title,
                                      buf_str(&day), count, total,
                                      buf_str(&proposed)});
}

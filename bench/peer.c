/* SPDX-License-Identifier: MIT */
/*
 * libical 3 beside us. The rule's text is read once, outside the time that is
 * measured, as ours is; making the iterator is inside, as our compiling is.
 * A single call of libical may take minutes on a sparse rule, so the work is
 * done in a child that an alarm ends.
 */
#include "peer.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* What one piece of work needs. */
struct peer_work {
    struct icalrecurrencetype recur;
    struct icaltimetype start;
    struct icaltimetype from; /* null: from the start on */
    struct icaltimetype to;   /* null: no end */
    size_t count;
    int last_year;
};

static size_t list_dates(const void *ctx)
{
    const struct peer_work *work = ctx;
    icalrecur_iterator *iterator =
        icalrecur_iterator_new(work->recur, work->start);
    bool has_window = !icaltime_is_null_time(work->to);
    size_t n = 0;

    if (iterator == NULL)
        return 0;
    if (!icaltime_is_null_time(work->from) && work->recur.count == 0)
        (void)icalrecur_iterator_set_start(iterator, work->from);
    while (n < work->count) {
        struct icaltimetype time = icalrecur_iterator_next(iterator);

        if (icaltime_is_null_time(time) || time.year > work->last_year ||
            (has_window && icaltime_compare(time, work->to) >= 0))
            break;
        n += !has_window || icaltime_compare(time, work->from) >= 0;
    }
    icalrecur_iterator_free(iterator);
    return n;
}

/* Does the work in a child and reads what it measured. */
static bool run_child(struct measure *out, const struct peer_work *work)
{
    int ends[2];
    bool is_done = false;

    if (pipe(ends) != 0)
        return false;

    pid_t child = fork();

    if (child == 0) {
        (void)alarm(PEER_S);
        *out = measure(list_dates, work, 0.1);
        _exit(write(ends[1], out, sizeof(*out)) != sizeof(*out));
    }
    (void)close(ends[1]);
    if (child > 0) {
        is_done = read(ends[0], out, sizeof(*out)) == sizeof(*out);
        (void)waitpid(child, NULL, 0);
    }
    (void)close(ends[0]);
    return is_done;
}

static struct peer_work work_of(const struct row *row)
{
    struct peer_work work = {
        .recur = icalrecurrencetype_from_string(row->rule_text),
        .start = icaltime_from_string(row->start_text),
        .from = icaltime_null_time(),
        .to = icaltime_null_time(),
        .count = SIZE_MAX,
        .last_year = 9999,
    };

    return work;
}

bool peer_list(struct measure *out, const struct row *row, size_t count,
               int last_year)
{
    struct peer_work work = work_of(row);

    work.count = count;
    work.last_year = last_year;
    return run_child(out, &work);
}

bool peer_window(struct measure *out, const struct row *row, const char *from,
                 const char *to)
{
    struct peer_work work = work_of(row);

    work.from = icaltime_from_string(from);
    work.to = icaltime_from_string(to);
    return run_child(out, &work);
}

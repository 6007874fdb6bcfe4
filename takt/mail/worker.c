/* SPDX-License-Identifier: MIT */
/* Threads of the mail; see worker.h. */
#include "mail/worker.h"

#include "env/clock.h"

bool mail_worker_is_ending(struct mail_worker *worker)
{
    (void)pthread_mutex_lock(&worker->lock);
    const bool ending = worker->is_ending;
    (void)pthread_mutex_unlock(&worker->lock);
    return ending;
}

static void pause_between(struct mail_worker *worker)
{
    const struct timespec until = clock_ahead(worker->pause_ms);
    int code = 0;

    (void)pthread_mutex_lock(&worker->lock);
    while (!worker->is_ending && code == 0)
        code = pthread_cond_timedwait(&worker->ends, &worker->lock, &until);
    (void)pthread_mutex_unlock(&worker->lock);
}

static void *run(void *ctx)
{
    struct mail_worker *worker = ctx;

    while (!mail_worker_is_ending(worker))
        if (!worker->work(worker->ctx))
            pause_between(worker);
    return NULL;
}

bool mail_worker_start(struct mail_worker *worker, mail_work *work, void *ctx,
                       int pause_ms)
{
    pthread_condattr_t attributes;

    *worker =
        (struct mail_worker){.work = work, .ctx = ctx, .pause_ms = pause_ms};
    (void)pthread_condattr_init(&attributes);
    (void)pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    (void)pthread_cond_init(&worker->ends, &attributes);
    (void)pthread_condattr_destroy(&attributes);
    (void)pthread_mutex_init(&worker->lock, NULL);
    worker->has_thread =
        pthread_create(&worker->thread, NULL, run, worker) == 0;
    return worker->has_thread;
}

void mail_worker_end(struct mail_worker *worker)
{
    if (!worker->has_thread)
        return;
    (void)pthread_mutex_lock(&worker->lock);
    worker->is_ending = true;
    (void)pthread_cond_signal(&worker->ends);
    (void)pthread_mutex_unlock(&worker->lock);
    (void)pthread_join(worker->thread, NULL);
    (void)pthread_cond_destroy(&worker->ends);
    (void)pthread_mutex_destroy(&worker->lock);
    worker->has_thread = false;
}

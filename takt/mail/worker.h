/* SPDX-License-Identifier: MIT */
/* A thread that does one thing after another until it is told to end. */
#ifndef MAIL_WORKER_H
#define MAIL_WORKER_H

#include <pthread.h>
#include <stdbool.h>

/* Does one piece of work; answers whether there may be more just now. */
typedef bool mail_work(void *ctx);

struct mail_worker {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t ends; /* on the clock that nobody sets */
    mail_work *work;
    void *ctx;
    int pause_ms; /* between pieces of work, where there is no more */
    bool is_ending;
    bool has_thread;
};

/* Starts it. False: there is no thread to be had. */
bool mail_worker_start(struct mail_worker *worker, mail_work *work, void *ctx,
                       int pause_ms);

/* Whether it has been told to end, for work that takes long. */
bool mail_worker_is_ending(struct mail_worker *worker);

/* Ends it, after the piece of work that it does; one that was not started is
 * allowed. */
void mail_worker_end(struct mail_worker *worker);

#endif

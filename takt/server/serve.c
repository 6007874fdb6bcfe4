/* SPDX-License-Identifier: MIT */
/* Puts the server together: its socket, its routes, its end. */
#include "server/serve.h"

#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "env/supervisor.h"
#include "env/user.h"
#include "mail/box.h"
#include "mail/lmtp.h"
#include "mail/sender.h"
#include "server/api/agenda.h"
#include "server/api/alarms.h"
#include "server/api/availability.h"
#include "server/api/change.h"
#include "server/api/events.h"
#include "server/api/export.h"
#include "server/api/feeds.h"
#include "server/api/followup.h"
#include "server/api/grid.h"
#include "server/api/import.h"
#include "server/api/invitations.h"
#include "server/api/me.h"
#include "server/api/people.h"
#include "server/api/preview.h"
#include "server/api/scope.h"
#include "server/api/search.h"
#include "server/api/send.h"
#include "server/api/session.h"
#include "server/api/shared.h"
#include "server/api/window.h"
#include "server/health.h"
#include "server/page/page.h"
#include "store/sqlite.h"

/* Every route, a noun a line. */
/* clang-format off */
static const struct http_route *const routes[] = {
    health_routes,
    session_routes,
    me_routes,
    people_routes,
    right_routes,
    view_routes,
    list_routes,
    zone_routes,
    window_routes,
    agenda_routes,
    search_routes,
    grid_routes,
    followup_routes,
    followup_change_routes,
    date_change_routes,
    scope_routes,
    preview_routes,
    suggestion_routes,
    undo_routes,
    availability_routes,
    send_routes,
    invitation_routes,
    assign_routes,
    notice_routes,
    alarm_routes,
    event_routes,
    import_routes,
    export_routes,
    feed_routes,
    page_routes, /* takes what is left */
    NULL,
};
/* clang-format on */

/* Keeps the signals that end the server from its threads, so that this one
 * can wait for them. A reader of the log that is gone ends nothing. */
static void hold_signals(sigset_t *ends)
{
    sigemptyset(ends);
    sigaddset(ends, SIGTERM);
    sigaddset(ends, SIGINT);
    (void)pthread_sigmask(SIG_BLOCK, ends, NULL);
    (void)signal(SIGPIPE, SIG_IGN);
}

/* Freed memory that is kept for the next request, in bytes. */
#define KEPT_MEMORY (32 * 1024 * 1024)

/* Has the workers share one heap that keeps what a large answer took: to
 * give pages back and ask for them anew costs a quarter of such an answer,
 * and a heap for each worker takes the memory several times. */
static void share_memory(void)
{
    (void)mallopt(M_ARENA_MAX, 1); /* what is refused costs time alone */
    (void)mallopt(M_MMAP_THRESHOLD, KEPT_MEMORY);
    (void)mallopt(M_TRIM_THRESHOLD, KEPT_MEMORY);
}

/* The socket that was handed over, else one of our own. */
static int find_socket(const char *listen)
{
    int fd = supervisor_socket();

    return fd >= 0 || errno != 0 ? fd : http_listen(listen);
}

/* Whoever reaches an address may call it by its number: a name that somebody
 * else's page could lead here by is none of these. */
static void add_own_name(struct http_options *http, struct buf *name)
{
    size_t count = 0;

    if (!http_listen_name(http->listen_fd, name))
        return;
    buf_truncate(name, (size_t)(strrchr(buf_str(name), ':') - buf_str(name)));
    while (count < HTTP_NAMES_MAX && http->names[count] != NULL)
        count++;
    if (count < HTTP_NAMES_MAX)
        http->names[count] = buf_str(name);
}

/* The key lies beside the diary. */
static takt_status load_key(struct api_shared *shared, const char *db,
                            struct diary_error *err)
{
    TAKT_AUTO(buf) path = BUF_INIT(4096);

    if (!account_key_path(&path, db))
        return TAKT_NOMEM;
    shared->guard = account_guard_new();
    return shared->guard == NULL
               ? TAKT_NOMEM
               : account_key_load(&shared->key, buf_str(&path), NULL, err);
}

/* Says in the diary whether there is mail, for all who write to it. */
static takt_status set_house(const struct serve_options *options,
                             struct diary_error *err)
{
    const struct diary_house house = {.mail = options->mail.address,
                                      .tagged = options->mail.tagged,
                                      .trust = options->mail.trust};
    struct diary_call call = {.person = DIARY_FIRST_PERSON};
    takt_status status = store_sqlite_open(&call.store, options->http.db, err);

    if (status == TAKT_OK)
        status = diary_set_house(&call, &house, err);
    store_close(call.store);
    return status;
}

/* What carries mails, each a thread. */
struct post {
    struct mail_sender *sender;
    struct mail_lmtp *lmtp;
    struct mail_box *box;
};

/* The zone of the house: the machine's. */
static const char *zone_of(struct zones *zones)
{
    const struct takt_zone *zone = NULL;
    struct takt_error err;

    return user_zone(zones, &zone, NULL, &err) == TAKT_OK ? takt_zone_name(zone)
                                                          : "UTC";
}

static takt_status start_post(struct post *post,
                              const struct serve_options *options,
                              struct diary_error *err)
{
    const struct serve_mail *mail = &options->mail;
    const char *db = options->http.db;
    struct zones *zones = options->http.zones;
    takt_status status =
        mail_sender_start(&post->sender, db, &mail->server, err);

    if (status == TAKT_OK && mail->lmtp != NULL)
        status = mail_lmtp_start(&post->lmtp, mail->lmtp, db, zones,
                                 zone_of(zones), err);
    if (status == TAKT_OK && mail->box.url != NULL)
        status = mail_box_start(&post->box, &mail->box, (int)mail->box_every_s,
                                db, zones, zone_of(zones), err);
    return status;
}

static void end_post(const struct post *post)
{
    mail_lmtp_end(post->lmtp);
    mail_box_end(post->box);
    mail_sender_end(post->sender);
}

static void say_ready(const struct http_options *http, const struct post *post)
{
    TAKT_AUTO(buf) address = BUF_INIT(1024);

    (void)http_listen_name(http->listen_fd, &address);
    printf("takt: listening on %s://%s/\n",
           http->certificate != NULL ? "https" : "http", buf_str(&address));
    if (post->lmtp != NULL)
        printf("takt: LMTP on port %d\n", mail_lmtp_port(post->lmtp));
    fflush(stdout);
    (void)supervisor_tell("READY=1");
}

takt_status serve(const struct serve_options *options, struct diary_error *err)
{
    struct api_shared shared = {.watchers = options->watchers};
    struct http_options http = options->http;
    TAKT_AUTO(buf) name = BUF_INIT(1024);
    struct http_server *server = NULL;
    struct post post = {.sender = NULL};
    sigset_t ends;
    int signal_number;

    share_memory();
    hold_signals(&ends);
    http.listen_fd = find_socket(options->listen);
    if (http.listen_fd < 0)
        return TAKT_DONE;
    add_own_name(&http, &name);
    http.shared = &shared;
    http.routes = routes;
    http.authenticate = session_authenticate;
    takt_status status = load_key(&shared, http.db, err);
    if (status == TAKT_OK)
        status = set_house(options, err);
    if (status == TAKT_OK)
        status = events_open(&shared.events, http.db, http.zones, err);
    if (status == TAKT_OK)
        status = http_server_begin(&server, &http, err);
    if (status == TAKT_OK)
        status = events_start(shared.events, server);
    if (status == TAKT_OK && options->mail.address != NULL)
        status = start_post(&post, options, err);
    if (status == TAKT_OK) {
        say_ready(&http, &post);
        (void)sigwait(&ends, &signal_number);
        (void)supervisor_tell("STOPPING=1");
    }
    end_post(&post);
    events_stop(shared.events);
    http_server_end(server);
    events_free(shared.events);
    account_guard_free(shared.guard);
    return status;
}

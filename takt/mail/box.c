/* SPDX-License-Identifier: MIT */
/*
 * Fetching by libcurl; see box.h. A mail is marked only once the diary has it:
 * what was fetched by one who died with it is fetched again, and taking the
 * same again changes nothing. That libcurl's FETCH marks it \Seen is of no
 * interest here.
 */
#include "mail/box.h"

#include <curl/curl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mail/curl.h"
#include "mail/message.h"
#include "mail/worker.h"

#define TIMEOUT_S 120L

/* Mails that are fetched in one round; the rest waits for the next. */
#define ROUND_MAX 100

/* The longest list of mails. */
#define LIST_MAX ((size_t)1024 * 1024)

struct mail_box {
    struct mail_office office;
    struct mail_worker worker;
    const struct mail_server *server;
    CURL *curl;
    char error[CURL_ERROR_SIZE];
    CURLcode code; /* of the last question */
    bool is_down;  /* it was so the last time: said once */
};

static size_t keep(char *data, size_t size, size_t count, void *ctx)
{
    struct buf *out = ctx;

    buf_add(out, data, size * count); /* too much is told at the end */
    return size * count;
}

/* Asks the server one thing; what it answers is added to out. */
static bool ask(struct mail_box *box, const char *path, const char *request,
                struct buf *out)
{
    const char *host = strstr(box->server->url, "://");
    const bool has_folder = host != NULL && strchr(host + 3, '/') != NULL;
    TAKT_AUTO(buf) url = BUF_INIT(4096);

    buf_addf(&url, "%s%s%s", box->server->url, has_folder ? "" : "/INBOX",
             path);
    box->error[0] = '\0';
    curl_easy_reset(box->curl); /* its connection stays */
    mail_curl_server(box->curl, box->server, buf_str(&url), "imap,imaps");
    curl_easy_setopt(box->curl, CURLOPT_TIMEOUT, TIMEOUT_S);
    curl_easy_setopt(box->curl, CURLOPT_ERRORBUFFER, box->error);
    curl_easy_setopt(box->curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(box->curl, CURLOPT_WRITEDATA, out);
    if (request != NULL)
        curl_easy_setopt(box->curl, CURLOPT_CUSTOMREQUEST, request);
    box->code = curl_easy_perform(box->curl);
    if (box->code != CURLE_OK && box->error[0] == '\0')
        (void)snprintf(box->error, sizeof(box->error), "%s",
                       curl_easy_strerror(box->code));
    return box->code == CURLE_OK;
}

/* Whether the server has said no to one mail, and is there for the others. */
static bool is_said_no(const struct mail_box *box)
{
    return box->code == CURLE_REMOTE_FILE_NOT_FOUND ||
           box->code == CURLE_QUOTE_ERROR;
}

/* Takes one mail, and marks it. Answers whether the round goes on. */
static bool take(struct mail_box *box, unsigned long uid)
{
    TAKT_AUTO(buf) text = BUF_INIT(MAIL_MESSAGE_MAX + 65536);
    TAKT_AUTO(buf) nothing = BUF_INIT(LIST_MAX);
    char path[64];
    char request[64];
    enum mail_outcome outcome;
    struct diary_error err;

    (void)snprintf(path, sizeof(path), "/;UID=%lu", uid);
    (void)snprintf(request, sizeof(request),
                   "UID STORE %lu +FLAGS.SILENT (\\Answered)", uid);
    if (!ask(box, path, NULL, &text)) {
        (void)fprintf(stderr, "takt: mail box %s: mail %lu: %s\n",
                      box->server->url, uid, box->error);
        return is_said_no(box);
    }
    /* One that is too large is marked too: it will not be smaller. */
    if (buf_is_ok(&text) && mail_office_take(&box->office, text.data, text.len,
                                             &outcome, &err) != TAKT_OK)
        return false;
    return ask(box, "", request, &nothing);
}

/* The numbers behind "* SEARCH"; answers how many were taken in. */
static size_t read_list(const char *text, unsigned long uids[ROUND_MAX])
{
    static const char word[] = "* SEARCH";
    const char *at = strstr(text, word);
    size_t count = 0;

    at = at == NULL ? "" : at + sizeof(word) - 1;
    while (count < ROUND_MAX && *at == ' ') {
        char *end;

        uids[count] = strtoul(at, &end, 10);
        if (end == at || uids[count] == 0)
            break;
        count++;
        at = end;
    }
    return count;
}

/* Says once that the box is down, and once that it is there again. */
static void say_state(struct mail_box *box, bool is_down)
{
    if (is_down && !box->is_down)
        (void)fprintf(stderr, "takt: mail box %s: %s\n", box->server->url,
                      box->error);
    box->is_down = is_down;
}

static bool fetch(void *ctx)
{
    struct mail_box *box = ctx;
    TAKT_AUTO(buf) list = BUF_INIT(LIST_MAX);
    unsigned long uids[ROUND_MAX];
    size_t count;
    size_t taken = 0;

    if (!ask(box, "", "UID SEARCH UNANSWERED UNDELETED", &list)) {
        say_state(box, true);
        return false;
    }
    say_state(box, false);
    count = read_list(buf_str(&list), uids);
    while (taken < count && !mail_worker_is_ending(&box->worker) &&
           take(box, uids[taken]))
        taken++;
    return count == ROUND_MAX && taken == count;
}

takt_status mail_box_start(struct mail_box **out, const struct mail_server *box,
                           int every_s, const char *db, struct zones *zones,
                           const char *zone, struct diary_error *err)
{
    struct mail_box *made = calloc(1, sizeof(*made));
    takt_status status;

    *out = NULL;
    if (made == NULL)
        return TAKT_NOMEM;
    made->server = box;
    made->curl = mail_curl_new();
    status = mail_office_open(&made->office, db, zones, zone, err);
    if (status == TAKT_OK &&
        (made->curl == NULL ||
         !mail_worker_start(&made->worker, fetch, made, every_s * 1000)))
        status = TAKT_NOMEM;
    if (status == TAKT_OK)
        *out = made;
    else
        mail_box_end(made);
    return status;
}

void mail_box_end(struct mail_box *box)
{
    if (box == NULL)
        return;
    mail_worker_end(&box->worker);
    mail_office_close(&box->office);
    curl_easy_cleanup(box->curl); /* NULL is allowed */
    free(box);
}

/* SPDX-License-Identifier: MIT */
/*
 * Sending by libcurl; see smtp.h.
 *
 * A mail is refused for good only where the server answers to it with 550 to
 * 559 (RFC 5321, 4.2.1): whatever is wrong with the connection, the
 * certificate or the login is ours to mend, and the mail waits.
 */
#include "mail/smtp.h"

#include <stdlib.h>
#include <string.h>

#include "mail/curl.h"

#define TIMEOUT_S 120L

/* The longest answer of a server that is kept. */
#define ANSWER_MAX 300

struct mail_smtp {
    CURL *curl;
    const struct mail_server *server;
    char refusal[ANSWER_MAX]; /* what the server said last against it */
    char error[CURL_ERROR_SIZE];
    const char *rest; /* of the text being sent */
};

static size_t read_more(char *out, size_t size, size_t count, void *ctx)
{
    struct mail_smtp *smtp = ctx;
    const size_t len = strnlen(smtp->rest, size * count);

    memcpy(out, smtp->rest, len);
    smtp->rest += len;
    return len;
}

/* Keeps the last line that refuses something: 4xx or 5xx. */
static size_t keep_refusal(char *line, size_t size, size_t count, void *ctx)
{
    struct mail_smtp *smtp = ctx;
    size_t len = size * count;

    if (len < 4 || line[0] < '4' || line[0] > '5')
        return size * count;

    while (len > 0 && (line[len - 1] == '\r' || line[len - 1] == '\n'))
        len--;
    if (len >= ANSWER_MAX)
        len = ANSWER_MAX - 1;
    memcpy(smtp->refusal, line, len);
    smtp->refusal[len] = '\0';
    return size * count;
}

struct mail_smtp *mail_smtp_new(const struct mail_server *server)
{
    struct mail_smtp *smtp = calloc(1, sizeof(*smtp));

    if (smtp == NULL)
        return NULL;
    smtp->server = server;
    smtp->curl = mail_curl_new();
    if (smtp->curl == NULL) {
        free(smtp);
        return NULL;
    }
    return smtp;
}

void mail_smtp_free(struct mail_smtp *smtp)
{
    if (smtp == NULL)
        return;
    curl_easy_cleanup(smtp->curl);
    free(smtp);
}

/* All that is the same for each mail; options that fail for want of memory
 * are told by curl_easy_perform(). */
static void set_server(struct mail_smtp *smtp)
{
    CURL *curl = smtp->curl;

    mail_curl_server(curl, smtp->server, smtp->server->url, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, TIMEOUT_S);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, smtp->error);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, keep_refusal);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, smtp);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_more);
    curl_easy_setopt(curl, CURLOPT_READDATA, smtp);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
}

/* Whether it was refused for this mail: for the receiver, or after its text. A
 * greeting, a login or a sender that is refused is a matter of the set-up. */
static bool is_of_mail(const struct mail_smtp *smtp)
{
    static const char receiver[] = "RCPT failed";

    return strncmp(smtp->error, receiver, sizeof(receiver) - 1) == 0 ||
           *smtp->rest == '\0';
}

/* What went wrong. */
static enum mail_sent failed(struct mail_smtp *smtp, CURLcode code,
                             struct buf *trouble)
{
    const bool is_refused = smtp->refusal[0] != '\0';

    buf_add_str(trouble, is_refused               ? smtp->refusal
                         : smtp->error[0] != '\0' ? smtp->error
                                                  : curl_easy_strerror(code));
    return is_of_mail(smtp) && strncmp(smtp->refusal, "55", 2) == 0
               ? MAIL_NEVER
               : MAIL_LATER;
}

enum mail_sent mail_smtp_send(struct mail_smtp *smtp, const char *from,
                              const char *to, const char *text,
                              struct buf *trouble)
{
    struct curl_slist *receivers = curl_slist_append(NULL, to);
    enum mail_sent sent = MAIL_LATER;

    smtp->refusal[0] = '\0';
    smtp->error[0] = '\0';
    smtp->rest = text;
    if (receivers != NULL) {
        curl_easy_reset(smtp->curl); /* its connection stays */
        set_server(smtp);
        curl_easy_setopt(smtp->curl, CURLOPT_MAIL_FROM, from);
        curl_easy_setopt(smtp->curl, CURLOPT_MAIL_RCPT, receivers);
        const CURLcode code = curl_easy_perform(smtp->curl);
        sent = code == CURLE_OK ? MAIL_SENT : failed(smtp, code, trouble);
    }
    curl_slist_free_all(receivers);
    return sent;
}

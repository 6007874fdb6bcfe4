/* SPDX-License-Identifier: MIT */
/*
 * Sending by libcurl; see smtp.h.
 *
 * A mail is refused for good only where the server answers to it with 550 to
 * 559 (RFC 5321, 4.2.1): whatever is wrong with the connection, the
 * certificate or the login is ours to mend, and the mail waits.
 */
#include "mail/smtp.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define CONNECT_TIMEOUT_S 20L
#define TIMEOUT_S 120L

/* The longest answer of a server that is kept. */
#define ANSWER_MAX 300

struct mail_smtp {
    CURL *curl;
    const struct mail_server *server;
    char answer[ANSWER_MAX]; /* the server's last line */
    char error[CURL_ERROR_SIZE];
    const char *rest; /* of the text being sent */
};

static void start_once(void)
{
    (void)curl_global_init(CURL_GLOBAL_DEFAULT); /* told by the first handle */
}

/* The host of an address, without brackets and port. */
static size_t host_of(const char *url, const char **host)
{
    const char *at = strstr(url, "://");

    *host = at == NULL ? url : at + 3;
    if (**host == '[') {
        (*host)++;
        return strcspn(*host, "]");
    }
    return strcspn(*host, ":/");
}

bool mail_server_is_url(const char *text, const char *protocol)
{
    const size_t len = strlen(protocol);
    const char *host;

    if (strncmp(text, protocol, len) != 0)
        return false;
    text += len + (text[len] == 's');
    return strncmp(text, "://", 3) == 0 && host_of(text, &host) > 0 &&
           strpbrk(host, " @?#\"") == NULL;
}

/* Whether nobody else can listen to what is said to it. */
static bool is_here(const char *url)
{
    static const char *const names[] = {"localhost", "127.0.0.1", "::1"};
    const char *host;
    const size_t len = host_of(url, &host);

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strlen(names[i]) == len && strncmp(names[i], host, len) == 0)
            return true;
    return false;
}

static size_t read_more(char *out, size_t size, size_t count, void *ctx)
{
    struct mail_smtp *smtp = ctx;
    const size_t len = strnlen(smtp->rest, size * count);

    memcpy(out, smtp->rest, len);
    smtp->rest += len;
    return len;
}

static size_t keep_answer(char *line, size_t size, size_t count, void *ctx)
{
    struct mail_smtp *smtp = ctx;
    size_t len = size * count;

    while (len > 0 && (line[len - 1] == '\r' || line[len - 1] == '\n'))
        len--;
    if (len >= ANSWER_MAX)
        len = ANSWER_MAX - 1;
    memcpy(smtp->answer, line, len);
    smtp->answer[len] = '\0';
    return size * count;
}

struct mail_smtp *mail_smtp_new(const struct mail_server *server)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct mail_smtp *smtp = calloc(1, sizeof(*smtp));

    (void)pthread_once(&once, start_once); /* never fails */
    if (smtp == NULL)
        return NULL;
    smtp->server = server;
    smtp->curl = curl_easy_init();
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
    const struct mail_server *server = smtp->server;
    CURL *curl = smtp->curl;

    curl_easy_setopt(curl, CURLOPT_URL, server->url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL,
                     (long)(is_here(server->url) && server->ca == NULL
                                ? CURLUSESSL_NONE
                                : CURLUSESSL_ALL));
    if (server->ca != NULL)
        curl_easy_setopt(curl, CURLOPT_CAINFO, server->ca);
    if (server->user != NULL) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server->user);
        curl_easy_setopt(curl, CURLOPT_PASSWORD,
                         server->password == NULL ? "" : server->password);
    }
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, CONNECT_TIMEOUT_S);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, TIMEOUT_S);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, smtp->error);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, keep_answer);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, smtp);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_more);
    curl_easy_setopt(curl, CURLOPT_READDATA, smtp);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
}

/* What went wrong. */
static enum mail_sent failed(struct mail_smtp *smtp, CURLcode code,
                             struct buf *trouble)
{
    const bool is_answer = smtp->answer[0] >= '4' && smtp->answer[0] <= '5';
    long said = 0;

    (void)curl_easy_getinfo(smtp->curl, CURLINFO_RESPONSE_CODE, &said);
    buf_add_str(trouble, is_answer                ? smtp->answer
                         : smtp->error[0] != '\0' ? smtp->error
                                                  : curl_easy_strerror(code));
    return code != CURLE_LOGIN_DENIED && is_answer && said >= 550 && said < 560
               ? MAIL_NEVER
               : MAIL_LATER;
}

enum mail_sent mail_smtp_send(struct mail_smtp *smtp, const char *from,
                              const char *to, const char *text,
                              struct buf *trouble)
{
    struct curl_slist *receivers = curl_slist_append(NULL, to);
    enum mail_sent sent = MAIL_LATER;

    smtp->answer[0] = '\0';
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

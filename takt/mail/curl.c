/* SPDX-License-Identifier: MIT */
/* Talking to mail servers; see curl.h. */
#include "mail/curl.h"

#include <pthread.h>
#include <string.h>

#define CONNECT_TIMEOUT_S 20L

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

CURL *mail_curl_new(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;

    (void)pthread_once(&once, start_once); /* never fails */
    return curl_easy_init();
}

void mail_curl_server(CURL *curl, const struct mail_server *server,
                      const char *url, const char *protocols)
{
    const bool is_plain = is_here(server->url) && server->ca == NULL;

    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(curl, CURLOPT_USE_SSL,
                     (long)(is_plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (server->ca != NULL)
        curl_easy_setopt(curl, CURLOPT_CAINFO, server->ca);
    if (server->user != NULL) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server->user);
        curl_easy_setopt(curl, CURLOPT_PASSWORD,
                         server->password == NULL ? "" : server->password);
    }
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, CONNECT_TIMEOUT_S);
}

/* SPDX-License-Identifier: MIT */
/* What talking to any mail server by libcurl has in common; private to
 * mail/. */
#ifndef MAIL_CURL_H
#define MAIL_CURL_H

#include <curl/curl.h>

#include "mail/smtp.h"

/* A handle; NULL: no memory. */
CURL *mail_curl_new(void);

/* Sets where a handle talks to, by TLS unless nobody else can listen, and who
 * logs in. What fails for want of memory is told by curl_easy_perform().
 *
 * @param protocols as CURLOPT_PROTOCOLS_STR has them */
void mail_curl_server(CURL *curl, const struct mail_server *server,
                      const char *url, const char *protocols);

#endif

/* SPDX-License-Identifier: MIT */
/* What the server needs for TLS. */
#ifndef SERVER_HTTP_TLS_H
#define SERVER_HTTP_TLS_H

/* Which protocols and ciphers are used, as GnuTLS writes it: TLS 1.2 and
 * later. */
#define HTTP_TLS_PRIORITIES "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"

/* Why a certificate, with those that lead to its root behind it, and a key,
 * PEM texts both, do not serve: a static text of GnuTLS, in English. NULL:
 * they do. */
const char *http_tls_fault(const char *certificate, const char *key);

#endif

/* SPDX-License-Identifier: MIT */
/* Tries a certificate and its key before libmicrohttpd gets them, for that
 * does not say what is wrong with them. */
#include "server/http/tls.h"

#include <gnutls/gnutls.h>
#include <stdint.h>
#include <string.h>

static gnutls_datum_t datum_of(const char *text)
{
    return (gnutls_datum_t){.data = (unsigned char *)(uintptr_t)text,
                            .size = (unsigned)strlen(text)};
}

const char *http_tls_fault(const char *certificate, const char *key)
{
    const gnutls_datum_t certificate_bytes = datum_of(certificate);
    const gnutls_datum_t key_bytes = datum_of(key);
    gnutls_certificate_credentials_t credentials;
    int code = gnutls_certificate_allocate_credentials(&credentials);

    if (code != GNUTLS_E_SUCCESS)
        return gnutls_strerror(code);
    code = gnutls_certificate_set_x509_key_mem(credentials, &certificate_bytes,
                                               &key_bytes, GNUTLS_X509_FMT_PEM);
    gnutls_certificate_free_credentials(credentials);
    return code < 0 ? gnutls_strerror(code) : NULL;
}

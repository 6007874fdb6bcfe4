/* SPDX-License-Identifier: MIT */
/*
 * Who the client is. Behind a proxy the connection is the proxy's, and what
 * the proxy says of the client counts only if the server was told to trust
 * that address: anybody may send X-Forwarded-For. Of several addresses in it
 * the last that is no trusted proxy counts, for a client may have sent the
 * ones before.
 */
#include <arpa/inet.h>
#include <assert.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

#include "server/http/core.h"

static_assert(HTTP_ADDRESS_SIZE == INET6_ADDRSTRLEN, "the longest address");

static bool print_four(const struct in_addr *four, char out[HTTP_ADDRESS_SIZE])
{
    return inet_ntop(AF_INET, four, out, HTTP_ADDRESS_SIZE) != NULL;
}

/* ::ffff:127.0.0.1 is 127.0.0.1. */
static bool print_six(const struct in6_addr *six, char out[HTTP_ADDRESS_SIZE])
{
    if (IN6_IS_ADDR_V4MAPPED(six)) {
        struct in_addr four;
        memcpy(&four, &six->s6_addr[12], sizeof(four));
        return print_four(&four, out);
    }
    return inet_ntop(AF_INET6, six, out, HTTP_ADDRESS_SIZE) != NULL;
}

/* Writes the address of a connection as text. */
static bool print_address(const struct sockaddr *address,
                          char out[HTTP_ADDRESS_SIZE])
{
    if (address->sa_family == AF_INET)
        return print_four(&((const struct sockaddr_in *)address)->sin_addr,
                          out);
    if (address->sa_family == AF_INET6)
        return print_six(&((const struct sockaddr_in6 *)address)->sin6_addr,
                         out);
    return false;
}

bool http_address(const char *text, size_t len, char out[HTTP_ADDRESS_SIZE])
{
    char copy[HTTP_ADDRESS_SIZE];
    struct in6_addr six;
    struct in_addr four;

    if (len >= sizeof(copy))
        return false;
    memcpy(copy, text, len);
    copy[len] = '\0';
    if (inet_pton(AF_INET, copy, &four) == 1)
        return print_four(&four, out);
    if (inet_pton(AF_INET6, copy, &six) == 1)
        return print_six(&six, out);
    return false;
}

static bool is_trusted(const struct http_server *server, const char *address)
{
    for (size_t i = 0;
         i < HTTP_PROXIES_MAX && server->options.proxies[i] != NULL; i++)
        if (strcmp(server->options.proxies[i], address) == 0)
            return true;
    return false;
}

/* The last address of a list that is no trusted proxy's, into out, which
 * stays as it was if there is none. */
static void read_forwarded(const struct http_server *server, const char *list,
                           char out[HTTP_ADDRESS_SIZE])
{
    size_t end = strlen(list);

    while (end > 0) {
        size_t begin = end;
        size_t next;
        while (begin > 0 && list[begin - 1] != ',')
            begin--;
        next = begin > 0 ? begin - 1 : 0;
        while (begin < end && list[begin] == ' ')
            begin++;
        while (end > begin && list[end - 1] == ' ')
            end--;
        if (!http_address(list + begin, end - begin, out) ||
            !is_trusted(server, out))
            return;
        end = next;
    }
}

const char *http_remote(struct http_exchange *exchange)
{
    struct http_server *server = exchange->server;
    struct http_request *request = &exchange->request;
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(
        exchange->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    char address[HTTP_ADDRESS_SIZE] = "";
    const char *host = http_header(request, MHD_HTTP_HEADER_HOST);

    request->is_tls = server->options.certificate != NULL;
    if (info != NULL && info->client_addr != NULL)
        (void)print_address(info->client_addr, address);
    if (is_trusted(server, address)) {
        const char *list = http_header(request, "X-Forwarded-For");
        const char *scheme = http_header(request, "X-Forwarded-Proto");
        const char *name = http_header(request, "X-Forwarded-Host");
        if (list != NULL)
            read_forwarded(server, list, address);
        if (scheme != NULL)
            request->is_tls = strcasecmp(scheme, "https") == 0;
        if (name != NULL)
            host = name;
    }
    request->remote = diary_take_copy(&exchange->arena, address);
    return host;
}

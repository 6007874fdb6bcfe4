/* SPDX-License-Identifier: MIT */
/* Sockets that listen. */
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server/http/server.h"

#define BACKLOG 1024

/* Splits "ADDRESS:PORT" or "[ADDRESS]:PORT". */
static bool split(const char *text, char *host, size_t host_size,
                  const char **port)
{
    const char *colon = strrchr(text, ':');
    size_t len;

    if (colon == NULL || colon[1] == '\0' ||
        strspn(colon + 1, "0123456789") != strlen(colon + 1))
        return false;
    len = (size_t)(colon - text);
    if (len >= 2 && text[0] == '[' && colon[-1] == ']') {
        text++;
        len -= 2;
    }
    if (len == 0 || len >= host_size)
        return false;
    memcpy(host, text, len);
    host[len] = '\0';
    *port = colon + 1;
    return true;
}

static int open_at(const struct addrinfo *at)
{
    int fd = socket(at->ai_family, at->ai_socktype | SOCK_CLOEXEC, 0);
    int yes = 1;

    if (fd < 0)
        return -1;
    (void)setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    if (bind(fd, at->ai_addr, at->ai_addrlen) == 0 && listen(fd, BACKLOG) == 0)
        return fd;
    int saved = errno;
    close(fd);
    errno = saved;
    return -1;
}

/* Reads an address, to be freed with freeaddrinfo(). NULL: it is none. */
static struct addrinfo *find_address(const char *text)
{
    const struct addrinfo hints = {.ai_family = AF_UNSPEC,
                                   .ai_socktype = SOCK_STREAM,
                                   .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV};
    char host[INET6_ADDRSTRLEN + 32];
    struct addrinfo *found;
    const char *port;

    if (!split(text, host, sizeof(host), &port) ||
        getaddrinfo(host, port, &hints, &found) != 0)
        return NULL;
    return found;
}

int http_listen(const char *text)
{
    struct addrinfo *found = find_address(text);

    if (found == NULL) {
        errno = EINVAL;
        return -1;
    }
    int fd = open_at(found);
    int saved = errno;
    freeaddrinfo(found);
    errno = saved;
    return fd;
}

bool http_listen_is_address(const char *text)
{
    struct addrinfo *found = find_address(text);

    if (found != NULL)
        freeaddrinfo(found);
    return found != NULL;
}

bool http_listen_name(int fd, struct buf *out)
{
    struct sockaddr_storage address;
    socklen_t len = sizeof(address);
    char host[INET6_ADDRSTRLEN];
    char port[8];

    if (getsockname(fd, (struct sockaddr *)&address, &len) != 0 ||
        getnameinfo((struct sockaddr *)&address, len, host, sizeof(host), port,
                    sizeof(port), NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        return false;
    return buf_addf(out, address.ss_family == AF_INET6 ? "[%s]:%s" : "%s:%s",
                    host, port);
}

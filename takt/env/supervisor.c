/* SPDX-License-Identifier: MIT */
/*
 * Two small protocols of systemd, which others speak too, and which need no
 * library.
 *
 * Sockets handed over: LISTEN_PID is the process that they are for and
 * LISTEN_FDS how many there are, the first of them descriptor 3. See
 * sd_listen_fds(3).
 *
 * Telling: NOTIFY_SOCKET is the address of a datagram socket, a path or, with
 * "@" before it, a name in the abstract name space. One datagram takes lines
 * of NAME=VALUE. See sd_notify(3).
 */
#include "env/supervisor.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define FIRST_SOCKET 3

/* A variable that is a number above 0; 0: it is none. */
static long number_of(const char *name)
{
    const char *text = getenv(name);
    char *end;

    if (text == NULL || text[0] < '0' || text[0] > '9')
        return 0;
    errno = 0;
    long number = strtol(text, &end, 10);
    return errno == 0 && *end == '\0' ? number : 0;
}

static bool is_option(int fd, int option, int wanted)
{
    int value = 0;
    socklen_t len = sizeof(value);

    return getsockopt(fd, SOL_SOCKET, option, &value, &len) == 0 &&
           value == wanted;
}

int supervisor_socket(void)
{
    long count = number_of("LISTEN_FDS");

    if (count == 0 || number_of("LISTEN_PID") != (long)getpid()) {
        errno = 0;
        return -1;
    }
    if (count != 1 || !is_option(FIRST_SOCKET, SO_TYPE, SOCK_STREAM) ||
        !is_option(FIRST_SOCKET, SO_ACCEPTCONN, 1) ||
        fcntl(FIRST_SOCKET, F_SETFD, FD_CLOEXEC) != 0) {
        errno = EINVAL;
        return -1;
    }
    return FIRST_SOCKET;
}

bool supervisor_tell(const char *state)
{
    const char *path = getenv("NOTIFY_SOCKET");
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    size_t len = path == NULL ? 0 : strlen(path);
    size_t state_len = strlen(state);

    if (len < 2 || (path[0] != '/' && path[0] != '@') ||
        len >= sizeof(address.sun_path))
        return false;
    memcpy(address.sun_path, path, len);
    if (path[0] == '@')
        address.sun_path[0] = '\0';
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    ssize_t sent =
        sendto(fd, state, state_len, MSG_NOSIGNAL, (struct sockaddr *)&address,
               (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len));
    close(fd);
    return sent == (ssize_t)state_len;
}

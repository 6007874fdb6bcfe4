/* SPDX-License-Identifier: MIT */
/*
 * LMTP; see lmtp.h. One client at a time, as a mail server that delivers to
 * one program is: others wait in the queue of the socket. Whom a mail is for
 * stands in the envelope alone; it is written before the message as
 * Delivered-To, as a mail server does for a box.
 *
 * A mail that the diary could not take just now is answered with 451, so that
 * the mail server keeps it and comes again.
 */
#include "mail/lmtp.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include "env/clock.h"
#include "mail/message.h"
#include "mail/worker.h"

/* How long a look for a client takes, so that the end is heard. */
#define LOOK_MS 500

/* The longest that a client may be silent, and all of one visit. */
#define SILENT_MS 60000
#define VISIT_US ((int64_t)10 * 60 * 1000000)

/* The longest line of a command (RFC 5321, 4.5.3.1.4, with room for
 * parameters), and the most receivers of one mail (4.5.3.1.8). */
#define LINE_MAX_LEN 4096
#define RECEIVERS_MAX 100

/* Mails of one visit. */
#define MAILS_MAX 1000

struct mail_lmtp {
    struct mail_office office;
    struct mail_worker worker;
    int fd; /* that it listens to */
};

/* A client's visit. */
struct visit {
    struct mail_lmtp *lmtp;
    int fd;
    int64_t ends_us;
    char in[LINE_MAX_LEN];
    size_t in_len;
    struct buf out;
    struct buf head; /* Delivered-To of each receiver */
    struct buf text; /* the message */
    size_t receivers;
    bool has_sender;
    bool is_over; /* the client is gone, or has to go */
};

/* ---- addresses ---------------------------------------------------------- */

/* Reads 127.0.0.1:PORT or [::1]:PORT. */
static bool read_address(const char *text, struct sockaddr_storage *out,
                         socklen_t *len)
{
    struct sockaddr_in *four = (struct sockaddr_in *)out;
    struct sockaddr_in6 *six = (struct sockaddr_in6 *)out;
    const bool is_six = strncmp(text, "[::1]:", 6) == 0;
    const char *port = is_six ? text + 6 : text + 10;
    long number;
    char *end;

    memset(out, 0, sizeof(*out));
    if (!is_six && strncmp(text, "127.0.0.1:", 10) != 0)
        return false;
    if (*port < '0' || *port > '9')
        return false;
    number = strtol(port, &end, 10);
    if (*end != '\0' || number > 65535)
        return false;
    *len = is_six ? sizeof(*six) : sizeof(*four);
    if (is_six) {
        six->sin6_family = AF_INET6;
        six->sin6_addr = in6addr_loopback;
        six->sin6_port = htons((uint16_t)number);
    } else {
        four->sin_family = AF_INET;
        four->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        four->sin_port = htons((uint16_t)number);
    }
    return true;
}

bool mail_lmtp_is_address(const char *text)
{
    struct sockaddr_storage address;
    socklen_t len;

    return read_address(text, &address, &len);
}

static int listen_to(const char *text)
{
    struct sockaddr_storage address;
    socklen_t len;
    const int on = 1;
    int fd;

    if (!read_address(text, &address, &len)) {
        errno = EINVAL;
        return -1;
    }
    fd = socket(address.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK,
                0);
    if (fd < 0)
        return -1;
    (void)setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    if (bind(fd, (struct sockaddr *)&address, len) == 0 && listen(fd, 16) == 0)
        return fd;
    const int why = errno;
    (void)close(fd);
    errno = why;
    return -1;
}

int mail_lmtp_port(const struct mail_lmtp *lmtp)
{
    struct sockaddr_storage address;
    socklen_t len = sizeof(address);

    if (getsockname(lmtp->fd, (struct sockaddr *)&address, &len) != 0)
        return 0;
    return ntohs(address.ss_family == AF_INET6
                     ? ((struct sockaddr_in6 *)&address)->sin6_port
                     : ((struct sockaddr_in *)&address)->sin_port);
}

/* ---- reading and writing ------------------------------------------------ */

/* Waits until the client has said something, or can be spoken to. */
static bool wait_for(struct visit *v, short what)
{
    struct pollfd fd = {.fd = v->fd, .events = what};
    int ready = 0;

    for (int waited_ms = 0; ready == 0 && waited_ms < SILENT_MS &&
                            !v->is_over && clock_ticks_us() <= v->ends_us &&
                            !mail_worker_is_ending(&v->lmtp->worker);
         waited_ms += LOOK_MS)
        ready = poll(&fd, 1, LOOK_MS);
    v->is_over = ready != 1;
    return !v->is_over;
}

static void say(struct visit *v, const char *text)
{
    size_t len = strlen(text);

    while (len > 0 && wait_for(v, POLLOUT)) {
        const ssize_t said = send(v->fd, text, len, MSG_NOSIGNAL);

        if (said < 0 && errno != EAGAIN && errno != EINTR)
            v->is_over = true;
        if (said > 0) {
            text += said;
            len -= (size_t)said;
        }
    }
}

/* Reads more of what the client says. */
static void hear(struct visit *v)
{
    ssize_t got;

    if (!wait_for(v, POLLIN))
        return;
    got = recv(v->fd, v->in + v->in_len, sizeof(v->in) - v->in_len, 0);
    if (got > 0)
        v->in_len += (size_t)got;
    else if (got == 0 || (errno != EAGAIN && errno != EINTR))
        v->is_over = true;
}

/* Takes the next line, with its end, off what was heard: its length; 0: the
 * client is gone. A line that is too long comes in pieces, of which only the
 * last ends with a line feed. */
static size_t next_line(struct visit *v, char line[LINE_MAX_LEN])
{
    const char *end = NULL;
    size_t len;

    while (end == NULL && v->in_len < sizeof(v->in) && !v->is_over) {
        end = memchr(v->in, '\n', v->in_len);
        if (end == NULL)
            hear(v);
    }
    if (v->is_over)
        return 0;
    len = end == NULL ? v->in_len : (size_t)(end - v->in) + 1;
    memcpy(line, v->in, len);
    memmove(v->in, v->in + len, v->in_len - len);
    v->in_len -= len;
    return len;
}

/* ---- a mail ------------------------------------------------------------- */

static void forget(struct visit *v)
{
    v->has_sender = false;
    v->receivers = 0;
    buf_truncate(&v->head, 0);
    buf_truncate(&v->text, 0);
    v->text.status = v->head.status = TAKT_OK;
}

/* Reads the message up to the line with one dot (RFC 5321, 4.5.2). One that is
 * too large is heard to its end and not kept. */
static void read_text(struct visit *v)
{
    char line[LINE_MAX_LEN];
    bool at_start = true;
    size_t len;

    while ((len = next_line(v, line)) > 0) {
        const char *from = line;

        if (at_start && line[0] == '.') {
            if (len == 3 && line[1] == '\r' && line[2] == '\n')
                return;
            from++;
            len--;
        }
        /* A line feed alone ends no line: else a dot behind one would end the
         * message, and what follows be heard as commands. */
        at_start = len > 1 && from[len - 2] == '\r' && from[len - 1] == '\n';
        buf_add(&v->text, from, len);
    }
}

static void deliver(struct visit *v)
{
    enum mail_outcome outcome = MAIL_NOTHING;
    struct diary_error err;
    const char *reply = "552 5.3.4 larger than 10 MB\r\n";

    say(v, "354 the message, then a line with one dot\r\n");
    buf_add(&v->text, v->head.data, v->head.len);
    read_text(v);
    if (v->is_over)
        return;
    if (buf_is_ok(&v->text))
        reply = mail_office_take(&v->lmtp->office, v->text.data, v->text.len,
                                 &outcome, &err) == TAKT_OK
                    ? "250 2.0.0 taken\r\n"
                    : "451 4.3.0 not just now\r\n";
    for (size_t i = 0; i < v->receivers; i++)
        say(v, reply); /* one for each (RFC 2033, 4.2) */
    forget(v);
}

/* The address in angles behind a word; false: there is none. */
static bool read_path(const char *line, const char **address, size_t *len)
{
    const char *open = strchr(line, '<');
    const char *close = open == NULL ? NULL : strchr(open, '>');

    if (close == NULL)
        return false;
    *address = open + 1;
    *len = (size_t)(close - open) - 1;
    for (size_t i = 0; i < *len; i++)
        if ((unsigned char)(*address)[i] <= ' ')
            return false;
    return true;
}

static void receiver(struct visit *v, const char *line)
{
    const char *address;
    size_t len;

    if (!v->has_sender)
        say(v, "503 5.5.1 MAIL first\r\n");
    else if (!read_path(line, &address, &len) || len == 0)
        say(v, "501 5.1.3 no address\r\n");
    else if (v->receivers == RECEIVERS_MAX)
        say(v, "452 4.5.3 too many receivers\r\n");
    else {
        buf_addf(&v->head, "Delivered-To: %.*s\r\n", (int)len, address);
        v->receivers++;
        say(v, "250 2.1.5 ok\r\n");
    }
}

static void sender(struct visit *v, const char *line)
{
    const char *address;
    size_t len;

    if (!read_path(line, &address, &len)) {
        say(v, "501 5.1.7 no address\r\n");
        return;
    }
    forget(v);
    v->has_sender = true;
    say(v, "250 2.1.0 ok\r\n");
}

static bool is_word(const char *line, const char *word)
{
    return strncasecmp(line, word, strlen(word)) == 0;
}

/* Does what one line says. */
static void obey(struct visit *v, const char *line)
{
    if (is_word(line, "LHLO")) {
        forget(v);
        say(v, "250-takt\r\n250-PIPELINING\r\n250-8BITMIME\r\n"
               "250-ENHANCEDSTATUSCODES\r\n250 SIZE 10485760\r\n");
    } else if (is_word(line, "MAIL FROM:")) {
        sender(v, line);
    } else if (is_word(line, "RCPT TO:")) {
        receiver(v, line);
    } else if (is_word(line, "DATA")) {
        if (v->receivers == 0)
            say(v, "503 5.5.1 RCPT first\r\n");
        else
            deliver(v);
    } else if (is_word(line, "RSET")) {
        forget(v);
        say(v, "250 2.0.0 ok\r\n");
    } else if (is_word(line, "NOOP")) {
        say(v, "250 2.0.0 ok\r\n");
    } else if (is_word(line, "QUIT")) {
        say(v, "221 2.0.0 bye\r\n");
        v->is_over = true;
    } else {
        say(v, "500 5.5.2 what?\r\n");
    }
}

static void serve(struct mail_lmtp *lmtp, int fd)
{
    struct visit v = {
        .lmtp = lmtp, .fd = fd, .ends_us = clock_ticks_us() + VISIT_US};
    char line[LINE_MAX_LEN + 1];
    size_t lines = 0;

    buf_init(&v.head, RECEIVERS_MAX * (size_t)LINE_MAX_LEN);
    buf_init(&v.text, MAIL_MESSAGE_MAX);
    say(&v, "220 takt LMTP\r\n");
    while (!v.is_over && !mail_worker_is_ending(&lmtp->worker)) {
        const size_t len = next_line(&v, line);

        if (len == 0 || lines++ == MAILS_MAX * RECEIVERS_MAX)
            break;
        line[len] = '\0';
        if (line[len - 1] != '\n')
            v.is_over = true; /* no command is so long */
        else
            obey(&v, line);
    }
    buf_release(&v.head);
    buf_release(&v.text);
    (void)close(fd);
}

/* Serves one client, if there is one. */
static bool look(void *ctx)
{
    struct mail_lmtp *lmtp = ctx;
    struct pollfd fd = {.fd = lmtp->fd, .events = POLLIN};
    int client;

    if (poll(&fd, 1, LOOK_MS) != 1)
        return true;
    client = accept4(lmtp->fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (client >= 0)
        serve(lmtp, client);
    return true;
}

takt_status mail_lmtp_start(struct mail_lmtp **out, const char *listen,
                            const char *db, struct zones *zones,
                            const char *zone, struct diary_error *err)
{
    struct mail_lmtp *lmtp = calloc(1, sizeof(*lmtp));
    takt_status status;

    *out = NULL;
    if (lmtp == NULL)
        return TAKT_NOMEM;
    lmtp->fd = listen_to(listen);
    if (lmtp->fd < 0) {
        free(lmtp);
        return TAKT_DONE;
    }
    status = mail_office_open(&lmtp->office, db, zones, zone, err);
    if (status == TAKT_OK &&
        !mail_worker_start(&lmtp->worker, look, lmtp, LOOK_MS))
        status = TAKT_NOMEM;
    if (status == TAKT_OK)
        *out = lmtp;
    else
        mail_lmtp_end(lmtp);
    return status;
}

void mail_lmtp_end(struct mail_lmtp *lmtp)
{
    if (lmtp == NULL)
        return;
    mail_worker_end(&lmtp->worker);
    mail_office_close(&lmtp->office);
    (void)close(lmtp->fd);
    free(lmtp);
}

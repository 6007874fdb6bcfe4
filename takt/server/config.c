/* SPDX-License-Identifier: MIT */
/* Reads the server's settings; see config.h. */
#include "server/config.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "account/people.h"
#include "base/utf8.h"
#include "env/user.h"
#include "mail/lmtp.h"
#include "server/http/tls.h"

#define FILE_MAX_LEN (64 * 1024)
#define PEM_MAX_LEN (1024 * 1024)

/* The longest name of a host (RFC 1035, 2.3.4). */
#define HOST_MAX_LEN 253

#define BLANKS " \t\r"

/* Takes a value into the options; false: it added a fault. */
typedef bool take(struct config *config, const char *text, const char *where);

static take take_db;
static take take_listen;
static take take_names;
static take take_proxies;
static take take_watchers;
static take take_text;
static take take_workers;
static take take_timeout;
static take take_log;
static take take_mail;
static take take_mail_server;
static take take_mail_user;
static take take_mail_ca;
static take take_mail_tags;
static take take_mail_trust;
static take take_mail_lmtp;
static take take_mail_box;
static take take_mail_box_user;
static take take_mail_box_every;

static const struct {
    const char *name;
    const char *variable;
    const char *usual; /* NULL: none */
    take *take;
} settings[CONFIG__COUNT] = {
    [CONFIG_DB] = {"db", "TAKT_DB", NULL, take_db},
    [CONFIG_LISTEN] = {"listen", "TAKT_LISTEN", "127.0.0.1:8080", take_listen},
    [CONFIG_NAMES] = {"names", "TAKT_NAMES", "localhost 127.0.0.1 [::1]",
                      take_names},
    [CONFIG_PROXIES] = {"proxies", "TAKT_PROXIES", NULL, take_proxies},
    [CONFIG_WATCHERS] = {"watchers", "TAKT_WATCHERS", "127.0.0.1 ::1",
                         take_watchers},
    [CONFIG_CERTIFICATE] = {"certificate", "TAKT_CERTIFICATE", NULL, take_text},
    [CONFIG_KEY] = {"key", "TAKT_KEY", NULL, take_text},
    [CONFIG_WORKERS] = {"workers", "TAKT_WORKERS", "4", take_workers},
    [CONFIG_TIMEOUT] = {"timeout", "TAKT_TIMEOUT", "30", take_timeout},
    [CONFIG_LOG] = {"log", "TAKT_LOG", "logfmt", take_log},
    [CONFIG_MAIL] = {"mail", "TAKT_MAIL", NULL, take_mail},
    [CONFIG_MAIL_SERVER] = {"mail-server", "TAKT_MAIL_SERVER", NULL,
                            take_mail_server},
    [CONFIG_MAIL_USER] = {"mail-user", "TAKT_MAIL_USER", NULL, take_mail_user},
    [CONFIG_MAIL_PASSWORD] = {"mail-password", "TAKT_MAIL_PASSWORD", NULL,
                              take_text},
    [CONFIG_MAIL_CA] = {"mail-ca", "TAKT_MAIL_CA", NULL, take_mail_ca},
    [CONFIG_MAIL_TAGS] = {"mail-tags", "TAKT_MAIL_TAGS", "no", take_mail_tags},
    [CONFIG_MAIL_TRUST] = {"mail-trust", "TAKT_MAIL_TRUST", NULL,
                           take_mail_trust},
    [CONFIG_MAIL_LMTP] = {"mail-lmtp", "TAKT_MAIL_LMTP", NULL, take_mail_lmtp},
    [CONFIG_MAIL_BOX] = {"mail-box", "TAKT_MAIL_BOX", NULL, take_mail_box},
    [CONFIG_MAIL_BOX_USER] = {"mail-box-user", "TAKT_MAIL_BOX_USER", NULL,
                              take_mail_box_user},
    [CONFIG_MAIL_BOX_PASSWORD] = {"mail-box-password", "TAKT_MAIL_BOX_PASSWORD",
                                  NULL, take_text},
    [CONFIG_MAIL_BOX_EVERY] = {"mail-box-every", "TAKT_MAIL_BOX_EVERY", "60",
                               take_mail_box_every},
};

const char *config_name(enum config_setting setting)
{
    return settings[setting].name;
}

/* Keeps a fault; answers false, for the caller to answer. Pieces that it does
 * not have are NULL. */
static bool fault(struct config *config, const char *where,
                  enum message message, const char *first, const char *second,
                  const char *third)
{
    const char *const args[CONFIG_FAULT_ARGS] = {first, second, third};
    struct config_fault *new = &config->faults[config->fault_count];

    if (config->fault_count == CONFIG_FAULTS_MAX)
        return false;
    config->fault_count++;
    new->where = where;
    new->message = message;
    for (size_t i = 0; i < CONFIG_FAULT_ARGS; i++)
        new->args[i] =
            diary_take_copy(&config->arena, args[i] == NULL ? "" : args[i]);
    return false;
}

/* ---- what a value means ------------------------------------------------- */

static bool take_db(struct config *config, const char *text, const char *where)
{
    (void)where;
    config->options.http.db = text;
    return true;
}

static bool take_listen(struct config *config, const char *text,
                        const char *where)
{
    if (!http_listen_is_address(text))
        return fault(config, where, MSG_CONFIG_LISTEN, text, NULL, NULL);
    config->options.listen = text;
    return true;
}

/* certificate, key and the passwords: config_finish() reads the files. */
static bool take_text(struct config *config, const char *text,
                      const char *where)
{
    (void)config;
    (void)text;
    (void)where;
    return true;
}

/* The next piece of a list, copied; NULL: no more. */
static const char *next_piece(struct config *config, const char **at)
{
    const char *begin = *at + strspn(*at, BLANKS);
    size_t len = strcspn(begin, BLANKS);

    *at = begin + len;
    return len == 0 ? NULL : diary_take_text(&config->arena, begin, len);
}

/* Whether a name can stand in Host: without scheme, path and port. */
static bool is_host(const char *text)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.";
    char address[HTTP_ADDRESS_SIZE];
    size_t len = strlen(text);

    if (len > HOST_MAX_LEN)
        return false;
    if (text[0] != '[')
        return len > 0 && strspn(text, letters) == len;
    return len > 2 && text[len - 1] == ']' &&
           http_address(text + 1, len - 2, address) &&
           strchr(address, ':') != NULL;
}

static bool take_names(struct config *config, const char *text,
                       const char *where)
{
    const char *names[HTTP_NAMES_MAX] = {NULL};
    const char *name;
    size_t count = 0;

    while ((name = next_piece(config, &text)) != NULL) {
        if (count == HTTP_NAMES_MAX)
            return fault(config, where, MSG_CONFIG_TOO_MANY, "16", NULL, NULL);
        if (!is_host(name))
            return fault(config, where, MSG_CONFIG_HOST, name, NULL, NULL);
        names[count++] = name;
    }
    memcpy(config->options.http.names, names, sizeof(names));
    return true;
}

static_assert(HTTP_NAMES_MAX == 16 && HTTP_PROXIES_MAX == 16 &&
                  SERVE_WATCHERS_MAX == 16,
              "as the faults say");

/* Addresses, written as the server writes those of its clients. */
static bool take_addresses(struct config *config, const char *text,
                           const char *where, const char **out)
{
    const char *addresses[16] = {NULL};
    char address[HTTP_ADDRESS_SIZE];
    const char *piece;
    size_t count = 0;

    while ((piece = next_piece(config, &text)) != NULL) {
        if (count == 16)
            return fault(config, where, MSG_CONFIG_TOO_MANY, "16", NULL, NULL);
        if (!http_address(piece, strlen(piece), address))
            return fault(config, where, MSG_CONFIG_IP, piece, NULL, NULL);
        addresses[count++] = diary_take_copy(&config->arena, address);
    }
    memcpy(out, addresses, sizeof(addresses));
    return true;
}

static bool take_proxies(struct config *config, const char *text,
                         const char *where)
{
    return take_addresses(config, text, where, config->options.http.proxies);
}

static bool take_watchers(struct config *config, const char *text,
                          const char *where)
{
    return take_addresses(config, text, where, config->options.watchers);
}

/* A number from 1 to what a fault says as a text. */
static bool take_number(struct config *config, const char *text,
                        const char *where, unsigned *out, unsigned max,
                        const char *max_text)
{
    size_t digits = strspn(text, "0123456789");
    unsigned number = 0;

    if (text[digits] == '\0' && digits > 0 && digits <= 6)
        for (size_t i = 0; i < digits; i++)
            number = number * 10 + (unsigned)(text[i] - '0');
    if (number < 1 || number > max)
        return fault(config, where, MSG_CONFIG_NUMBER, text, "1", max_text);
    *out = number;
    return true;
}

static bool take_workers(struct config *config, const char *text,
                         const char *where)
{
    return take_number(config, text, where, &config->options.http.workers, 64,
                       "64");
}

static bool take_timeout(struct config *config, const char *text,
                         const char *where)
{
    return take_number(config, text, where, &config->options.http.timeout_s,
                       3600, "3600");
}

static bool take_log(struct config *config, const char *text, const char *where)
{
    static const char *const formats[] = {
        [HTTP_LOG_NONE] = "none",
        [HTTP_LOG_LOGFMT] = "logfmt",
        [HTTP_LOG_JSON] = "json",
    };

    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
        if (strcmp(formats[i], text) == 0) {
            config->options.http.log = (enum http_log_format)i;
            return true;
        }
    return fault(config, where, MSG_CONFIG_LOG, text, NULL, NULL);
}

static bool take_mail(struct config *config, const char *text,
                      const char *where)
{
    if (!account_is_address(text))
        return fault(config, where, MSG_CONFIG_MAIL, text, NULL, NULL);
    config->options.mail.address = text;
    return true;
}

static bool take_mail_server(struct config *config, const char *text,
                             const char *where)
{
    if (!mail_server_is_url(text, "smtp"))
        return fault(config, where, MSG_CONFIG_MAIL_SERVER, text, NULL, NULL);
    config->options.mail.server.url = text;
    return true;
}

static bool take_mail_user(struct config *config, const char *text,
                           const char *where)
{
    (void)where;
    config->options.mail.server.user = text;
    return true;
}

static bool take_mail_ca(struct config *config, const char *text,
                         const char *where)
{
    if (access(text, R_OK) != 0)
        return fault(config, where, MSG_CONFIG_NO_FILE, text, strerror(errno),
                     NULL);
    config->options.mail.server.ca = text;
    config->options.mail.box.ca = text;
    return true;
}

static bool take_mail_tags(struct config *config, const char *text,
                           const char *where)
{
    if (strcmp(text, "yes") != 0 && strcmp(text, "no") != 0)
        return fault(config, where, MSG_CONFIG_YES_NO, text, NULL, NULL);
    config->options.mail.tagged = strcmp(text, "yes") == 0;
    return true;
}

static bool take_mail_trust(struct config *config, const char *text,
                            const char *where)
{
    if (!is_host(text))
        return fault(config, where, MSG_CONFIG_HOST, text, NULL, NULL);
    config->options.mail.trust = text;
    return true;
}

static bool take_mail_lmtp(struct config *config, const char *text,
                           const char *where)
{
    if (!mail_lmtp_is_address(text))
        return fault(config, where, MSG_CONFIG_MAIL_LMTP, text, NULL, NULL);
    config->options.mail.lmtp = text;
    return true;
}

static bool take_mail_box(struct config *config, const char *text,
                          const char *where)
{
    if (!mail_server_is_url(text, "imap"))
        return fault(config, where, MSG_CONFIG_MAIL_BOX, text, NULL, NULL);
    config->options.mail.box.url = text;
    return true;
}

static bool take_mail_box_user(struct config *config, const char *text,
                               const char *where)
{
    (void)where;
    config->options.mail.box.user = text;
    return true;
}

static bool take_mail_box_every(struct config *config, const char *text,
                                const char *where)
{
    return take_number(config, text, where, &config->options.mail.box_every_s,
                       3600, "3600");
}

/* ---- where values come from --------------------------------------------- */

void config_init(struct config *config)
{
    *config = (struct config){.arena = DIARY_ARENA_INIT};
    for (int i = 0; i < CONFIG__COUNT; i++) {
        if (settings[i].usual == NULL)
            continue;
        (void)settings[i].take(config, settings[i].usual, NULL);
        config->values[i].text = settings[i].usual;
    }
}

void config_release(struct config *config)
{
    diary_arena_release(&config->arena);
}

void config_tell(struct config *config, enum config_setting setting,
                 const char *text, const char *where)
{
    text = diary_take_copy(&config->arena, text);
    where = diary_take_copy(&config->arena, where);
    if (settings[setting].take(config, text, where))
        config->values[setting] = (struct config_value){text, where};
}

void config_read_environment(struct config *config)
{
    for (int i = 0; i < CONFIG__COUNT; i++) {
        const char *text = user_variable(settings[i].variable);
        if (text != NULL)
            config_tell(config, (enum config_setting)i, text,
                        settings[i].variable);
    }
}

/* Reads a file of at most out's maximum; false: errno says why not. */
static bool read_file(const char *path, struct buf *out)
{
    FILE *file = fopen(path, "re");
    size_t got = 1;

    if (file == NULL)
        return false;
    while (got > 0 && buf_reserve(out, 4096)) {
        got = fread(out->data + out->len, 1, 4096, file);
        buf_commit(out, got);
    }
    int failed = ferror(file) ? errno : !buf_is_ok(out) ? EFBIG : 0;
    (void)fclose(file); /* it was only read */
    errno = failed;
    return failed == 0;
}

/* Cuts blanks off both ends. */
static void trim(const char **text, size_t *len)
{
    while (*len > 0 && strchr(BLANKS, (*text)[0]) != NULL) {
        (*text)++;
        (*len)--;
    }
    while (*len > 0 && strchr(BLANKS, (*text)[*len - 1]) != NULL)
        (*len)--;
}

/* The setting that a name means; CONFIG__COUNT: none. */
static int find_setting(const char *name)
{
    int i = 0;

    while (i < CONFIG__COUNT && strcmp(settings[i].name, name) != 0)
        i++;
    return i;
}

/* Tells what one line says; lines_of has the line of each setting so far. */
static void read_line(struct config *config, const char *text, size_t len,
                      const char *where, const char *lines_of[CONFIG__COUNT])
{
    const char *equals;

    trim(&text, &len);
    if (len == 0 || text[0] == '#')
        return;
    equals = memchr(text, '=', len);
    if (equals == NULL || memchr(text, '\0', len) != NULL ||
        !utf8_is_valid(text, len)) {
        (void)fault(config, where, MSG_CONFIG_LINE, NULL, NULL, NULL);
        return;
    }
    const char *value = equals + 1;
    size_t value_len = len - (size_t)(value - text);
    len = (size_t)(equals - text);
    trim(&text, &len);
    trim(&value, &value_len);
    const char *name = diary_take_text(&config->arena, text, len);
    int setting = find_setting(name);
    if (value_len == 0)
        (void)fault(config, where, MSG_CONFIG_LINE, NULL, NULL, NULL);
    else if (setting == CONFIG__COUNT)
        (void)fault(config, where, MSG_CONFIG_UNKNOWN, name, NULL, NULL);
    else if (lines_of[setting] != NULL)
        (void)fault(config, where, MSG_CONFIG_TWICE, name, lines_of[setting],
                    NULL);
    else {
        lines_of[setting] = where;
        config_tell(config, (enum config_setting)setting,
                    diary_take_text(&config->arena, value, value_len), where);
    }
}

void config_read_file(struct config *config, const char *path)
{
    TAKT_AUTO(buf) file = BUF_INIT(FILE_MAX_LEN);
    const char *lines_of[CONFIG__COUNT] = {NULL};
    size_t line = 0;

    path = diary_take_copy(&config->arena, path);
    if (!read_file(path, &file)) {
        (void)fault(config, path, MSG_CONFIG_NO_FILE, path, strerror(errno),
                    NULL);
        return;
    }
    for (size_t at = 0; at < file.len;) {
        const char *text = file.data + at;
        const char *end = memchr(text, '\n', file.len - at);
        size_t len = end == NULL ? file.len - at : (size_t)(end - text);
        TAKT_AUTO(buf) where = BUF_INIT(8192);

        (void)buf_addf(&where, "%s:%zu", path, ++line);
        read_line(config, text, len,
                  diary_take_copy(&config->arena, buf_str(&where)), lines_of);
        at += len + 1;
    }
}

/* ---- whether all of it fits --------------------------------------------- */

/* The text of a file that a setting names. */
static const char *read_text(struct config *config, enum config_setting setting)
{
    const struct config_value *value = &config->values[setting];
    TAKT_AUTO(buf) text = BUF_INIT(PEM_MAX_LEN);

    if (!read_file(value->text, &text)) {
        (void)fault(config, value->where, MSG_CONFIG_NO_FILE, value->text,
                    strerror(errno), NULL);
        return NULL;
    }
    return diary_take_text(&config->arena, buf_str(&text), text.len);
}

static void finish_tls(struct config *config)
{
    const struct config_value *certificate =
        &config->values[CONFIG_CERTIFICATE];
    const struct config_value *key = &config->values[CONFIG_KEY];
    struct http_options *http = &config->options.http;

    if (certificate->text == NULL && key->text == NULL)
        return;
    if (certificate->text == NULL || key->text == NULL) {
        (void)fault(config,
                    certificate->text != NULL ? certificate->where : key->where,
                    MSG_CONFIG_PAIR, NULL, NULL, NULL);
        return;
    }
    http->certificate = read_text(config, CONFIG_CERTIFICATE);
    http->key = read_text(config, CONFIG_KEY);
    if (http->certificate == NULL || http->key == NULL)
        return;
    const char *why = http_tls_fault(http->certificate, http->key);
    if (why != NULL)
        (void)fault(config, certificate->where, MSG_CONFIG_TLS,
                    certificate->text, key->text, why);
}

/* A diary that is not there yet is made, but not the folder for it. */
static void finish_db(struct config *config)
{
    const struct config_value *db = &config->values[CONFIG_DB];
    const char *slash = db->text == NULL ? NULL : strrchr(db->text, '/');
    const char *folder = ".";

    if (db->text == NULL || access(db->text, R_OK | W_OK) == 0)
        return;
    if (errno == ENOENT && slash != NULL)
        folder = diary_take_text(&config->arena, db->text,
                                 (size_t)(slash - db->text) + 1);
    if (errno != ENOENT || access(folder, W_OK | X_OK) != 0)
        (void)fault(config, db->where, MSG_CONFIG_NO_FILE, db->text,
                    strerror(errno), NULL);
}

/* A password: the first line of the file that a setting names; NULL: none. */
static const char *read_password(struct config *config,
                                 enum config_setting setting)
{
    const char *text = config->values[setting].text == NULL
                           ? NULL
                           : read_text(config, setting);

    return text == NULL
               ? NULL
               : diary_take_text(&config->arena, text, strcspn(text, "\r\n"));
}

/* Mail needs an address and a server. */
static void finish_mail(struct config *config)
{
    const struct config_value *mail = &config->values[CONFIG_MAIL];
    const struct config_value *server = &config->values[CONFIG_MAIL_SERVER];

    if ((mail->text == NULL) != (server->text == NULL))
        (void)fault(config, mail->text != NULL ? mail->where : server->where,
                    MSG_CONFIG_MAIL_PAIR, NULL, NULL, NULL);
    config->options.mail.server.password =
        read_password(config, CONFIG_MAIL_PASSWORD);
    config->options.mail.box.password =
        read_password(config, CONFIG_MAIL_BOX_PASSWORD);
}

bool config_finish(struct config *config)
{
    finish_db(config);
    finish_tls(config);
    finish_mail(config);
    return config->fault_count == 0;
}

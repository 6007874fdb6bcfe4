/* SPDX-License-Identifier: MIT */
/*
 * The server's settings. They come from a file, then from the environment,
 * then from the command's options, and what is told later counts. A setting
 * has one name in all three: "listen", TAKT_LISTEN, --listen.
 *
 * The file has a line for each, NAME = VALUE. Lists are parted by spaces. A
 * line that begins with # says nothing, nor does an empty one.
 *
 * Whatever is wrong is kept as a fault, with the place where it was told, so
 * that all of it can be said at once; the setting stays as it was.
 */
#ifndef SERVER_CONFIG_H
#define SERVER_CONFIG_H

#include "diary/arena.h"
#include "face/messages.h"
#include "server/serve.h"

enum config_setting {
    CONFIG_DB,
    CONFIG_LISTEN,
    CONFIG_NAMES,
    CONFIG_PROXIES,
    CONFIG_WATCHERS,
    CONFIG_CERTIFICATE,
    CONFIG_KEY,
    CONFIG_WORKERS,
    CONFIG_TIMEOUT,
    CONFIG_LOG,
    CONFIG_MAIL,
    CONFIG_MAIL_SERVER,
    CONFIG_MAIL_USER,
    CONFIG_MAIL_PASSWORD,
    CONFIG_MAIL_CA,
    CONFIG_MAIL_TAGS,
    CONFIG_MAIL_TRUST,
    CONFIG_MAIL_LMTP,
    CONFIG_MAIL_BOX,
    CONFIG_MAIL_BOX_USER,
    CONFIG_MAIL_BOX_PASSWORD,
    CONFIG_MAIL_BOX_EVERY,
    CONFIG__COUNT
};

/* The most faults that are kept. */
#define CONFIG_FAULTS_MAX 32

/* The most pieces of a fault's text. */
#define CONFIG_FAULT_ARGS 3

struct config_fault {
    const char *where; /* "takt.conf:7", "TAKT_WORKERS", "--workers" */
    enum message message;
    const char *args[CONFIG_FAULT_ARGS];
};

/* A setting as it was told. */
struct config_value {
    const char *text;
    const char *where; /* NULL: nobody told it, this is the default */
};

struct config {
    struct diary_arena arena; /* of all texts */
    struct config_value values[CONFIG__COUNT];
    struct serve_options options; /* what the values mean */
    struct config_fault faults[CONFIG_FAULTS_MAX];
    size_t fault_count;
};

/* Fills in the defaults; there is none for the diary's file. End it with
 * config_release(). */
void config_init(struct config *config);
void config_release(struct config *config);

/* The name of a setting. */
const char *config_name(enum config_setting setting);

/* Tells all settings that a file or the environment has. */
void config_read_file(struct config *config, const char *path);
void config_read_environment(struct config *config);

/* Tells one, and where. */
void config_tell(struct config *config, enum config_setting setting,
                 const char *text, const char *where);

/* Reads the files that are named, once all is told, and looks whether the
 * settings fit each other. Answers whether there is no fault at all. */
bool config_finish(struct config *config);

TAKT_AUTO_DEFINE(config, struct config, config_release)

#endif

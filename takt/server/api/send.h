/* SPDX-License-Identifier: MIT */
/* Sending a copy of a follow-up by mail. */
#ifndef SERVER_API_SEND_H
#define SERVER_API_SEND_H

#include "server/http/http.h"

extern const struct http_route send_routes[];

#endif

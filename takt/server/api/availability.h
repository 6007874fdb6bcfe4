/* SPDX-License-Identifier: MIT */
/* When people are busy on a day, for who wants to ask them. */
#ifndef SERVER_API_AVAILABILITY_H
#define SERVER_API_AVAILABILITY_H

#include "server/http/http.h"

extern const struct http_route availability_routes[];

#endif

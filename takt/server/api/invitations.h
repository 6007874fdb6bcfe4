/* SPDX-License-Identifier: MIT */
/* Invitations and notices (SPEC section 10.2). */
#ifndef SERVER_API_INVITATIONS_H
#define SERVER_API_INVITATIONS_H

#include "server/api/ask.h"

/* GET /invitations and /responses; answers to them, and what an invitee sets
 * for himself. */
extern const struct http_route invitation_routes[];

/* Assigning, and answers for people outside. */
extern const struct http_route assign_routes[];

/* GET /notices, and taking note of one. */
extern const struct http_route notice_routes[];

#endif

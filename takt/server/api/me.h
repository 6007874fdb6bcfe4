/* SPDX-License-Identifier: MIT */
/* What a person has for himself: his preferences, his password, and the
 * passwords of his programs. */
#ifndef SERVER_API_ME_H
#define SERVER_API_ME_H

#include "account/token.h"
#include "server/api/ask.h"

/* GET and PATCH /me; /me/password; /passwords. */
extern const struct http_route me_routes[];

/* Writes the contract's Person of who asks. False: a problem has been
 * replied. */
bool me_put(struct json_out *out, struct ask *ask);

/* Writes the members of the contract's TokenHead. */
void me_put_token(struct json_out *out, const struct diary_token *token);

#endif

/* SPDX-License-Identifier: MIT */
/* All of libtakt. */
#ifndef TAKT_TAKT_H
#define TAKT_TAKT_H

#include "after.h"
#include "civil.h"
#include "collide.h"
#include "form.h"
#include "holiday.h"
#include "rule.h"
#include "series.h"
#include "status.h"
#include "walk.h"
#include "words.h"
#include "zone.h"

#endif

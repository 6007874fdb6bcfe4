// SPDX-License-Identifier: MIT
/* What of a follow-up does not pass between us and others (SPEC R-140). */

import type { Followup } from "../api/types";
import { t } from "../i18n/index.svelte";

/** The codes of the API. */
const UNTOLD = 2;
const RULE = 3;

/** What to say of it; null: nothing. Whom others do not reach is the owner's to
    know; what came in maimed, everybody's. */
export function sayCaution(followup: Followup): string | null {
  if (followup.caution === RULE && !followup.repeats) return t().cautionRule;
  if (!followup.may_edit) return null;
  if (followup.caution === RULE) return t().cautionDates;
  return followup.caution === UNTOLD ? t().cautionUntold : null;
}

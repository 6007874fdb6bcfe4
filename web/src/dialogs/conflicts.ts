// SPDX-License-Identifier: MIT
/* What a date collides with, in words. */
import type { Conflict } from "../api/types";
import { t } from "../i18n/index.svelte";

/** Who is busy, and with what where that may be seen. */
export function sayConflict(conflict: Conflict): string {
  return t().collidesWith(conflict.title ?? t().busy, conflict.name);
}

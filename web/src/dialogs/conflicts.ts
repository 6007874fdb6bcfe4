// SPDX-License-Identifier: MIT
/* What a date collides with, in words. */
import type { Conflict } from "../api/types";
import { t } from "../i18n/index.svelte";

/** Who is busy, and with what where that may be seen. */
export function sayConflict(conflict: Conflict): string {
  if (conflict.title !== null) return t().collidesWith(conflict.title, conflict.name);
  return conflict.name === null ? t().busy : `${conflict.name}: ${t().busy.toLowerCase()}`;
}

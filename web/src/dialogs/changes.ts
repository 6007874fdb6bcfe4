// SPDX-License-Identifier: MIT
/* What a dialog has changed: only that is sent, so that a field nobody touched
 * keeps what somebody else has written meanwhile. */
import type { Draft } from "../api/types";

export function changesOf(before: Draft, after: Draft): Partial<Draft> {
  const changes: Record<string, unknown> = {};
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Draft>;

  for (const name of names)
    if (JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null))
      changes[name] = after[name] ?? null;
  // Without a form the server leaves the series as it is.
  if ("recurrence" in changes && after.recurrence === undefined) changes["recurrence"] = { pattern: "never" };
  if ("start" in changes || "end" in changes || "all_day" in changes) {
    changes["start"] = after.start;
    changes["end"] = after.end;
    changes["all_day"] = after.all_day;
  }
  return changes as Partial<Draft>;
}

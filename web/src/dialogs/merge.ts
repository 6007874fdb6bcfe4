// SPDX-License-Identifier: MIT
/*
 * Three drafts of one follow-up: as the dialog opened it, as it is typed now,
 * and as somebody else has saved it meanwhile. What only one side has changed
 * is taken from that side; what both have changed is a clash, for the person
 * to decide.
 */
import type { Draft } from "../api/types";

/** What is one thing to a person: when it is has three members. */
export type Part = "when" | Exclude<keyof Draft, "start" | "end" | "all_day" | "edits">;

const WHEN = ["start", "end", "all_day"] as const;

function valueOf(draft: Draft, part: Part): string {
  const value = part === "when" ? WHEN.map((name) => draft[name]) : draft[part];

  return JSON.stringify(value === undefined || value === "" ? null : value);
}

function isSame(a: Draft, b: Draft, part: Part): boolean {
  return valueOf(a, part) === valueOf(b, part);
}

/** A copy of a draft with one part of another. */
export function withPart(draft: Draft, from: Draft, part: Part): Draft {
  const copy = structuredClone(draft) as unknown as Record<string, unknown>;
  const source = from as unknown as Record<string, unknown>;

  for (const name of part === "when" ? WHEN : [part]) {
    if (source[name] === undefined) delete copy[name];
    else copy[name] = structuredClone(source[name]);
  }
  if (part === "recurrence") delete copy["edits"]; // of dates that were listed before
  return copy as unknown as Draft;
}

export interface Merged {
  draft: Draft;
  /** What the other has changed, and was taken. */
  taken: Part[];
  /** What both have changed; the draft has what was typed. */
  clashes: Part[];
}

export function merge(before: Draft, typed: Draft, now: Draft): Merged {
  const parts = new Set<Part>(["when"]);
  const merged: Merged = { draft: typed, taken: [], clashes: [] };

  for (const name of [...Object.keys(before), ...Object.keys(typed), ...Object.keys(now)])
    if (![...WHEN, "edits"].includes(name)) parts.add(name as Part);
  for (const part of parts) {
    if (isSame(before, now, part) || isSame(typed, now, part)) continue;
    if (isSame(before, typed, part)) {
      merged.draft = withPart(merged.draft, now, part);
      merged.taken.push(part);
    } else {
      merged.clashes.push(part);
    }
  }
  return merged;
}

// SPDX-License-Identifier: MIT
/*
 * Which alarms the system has been told of. Kept where all tabs and the next
 * load of the page see it, so that each alarm is told once; one that was put
 * off has another time, and is told again.
 */
import type { Alarm } from "../api/types";

const NAME = "takt-told";

export function alarmKey(alarm: Alarm): string {
  return `${alarm.owner}/${alarm.id}/${alarm.slot}@${alarm.due}`;
}

/** Answers those of the due alarms that were not told yet, and notes them as
 * told; what is no longer due is forgotten. */
export function untold(due: readonly Alarm[], store: Pick<Storage, "getItem" | "setItem">): Alarm[] {
  const told = new Set((store.getItem(NAME) ?? "").split("\n"));
  const fresh = due.filter((alarm) => !told.has(alarmKey(alarm)));

  store.setItem(NAME, due.map(alarmKey).join("\n"));
  return fresh;
}

// SPDX-License-Identifier: MIT
/* Names of weekdays and months, of days that are known to bear them. */
import { say } from "../i18n/index.svelte";

/** 0 Monday to 6 Sunday; 1 January 2024 was a Monday. */
export function weekdayName(weekday: number, width: "long" | "short"): string {
  return say(`2024-01-0${weekday + 1}`, { weekday: width });
}

export function monthName(month: number): string {
  return say(`2024-${String(month).padStart(2, "0")}-01`, { month: "long" });
}

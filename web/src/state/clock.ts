// SPDX-License-Identifier: MIT
/* Sums on wall times, for the end that is proposed with a start. What a series
 * makes is never computed here. */
import type { LocalDate, LocalTime } from "../api/types";

function instant(time: LocalTime | LocalDate): number {
  return Date.parse(time.length > 10 ? `${time.slice(0, 19)}Z` : `${time}T00:00:00Z`);
}

/** A time so many minutes on; a date stays one. */
export function minutesOn<Time extends LocalTime | LocalDate>(time: Time, minutes: number): string {
  const later = new Date(instant(time) + minutes * 60_000).toISOString();

  return later.slice(0, time.length > 10 ? 19 : 10);
}

export function minutesBetween(from: LocalTime | LocalDate, to: LocalTime | LocalDate): number {
  return (instant(to) - instant(from)) / 60_000;
}

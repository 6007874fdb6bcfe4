// SPDX-License-Identifier: MIT
/*
 * Where entries lie in a column of hours. Times are compared as the texts that
 * the server gave; nothing here knows a calendar.
 */
import type { Entry, LocalDate } from "../api/types";

export interface Placed {
  entry: Entry;
  /** Minutes from midnight of the column's day. */
  from: number;
  to: number;
  /** Side by side: which lane of how many, and how many it may fill. */
  lane: number;
  lanes: number;
  span: number;
}

const DAY_MINUTES = 24 * 60;
/** What is shorter is drawn as if it were so long, to be read and clicked. */
const LEAST_MINUTES = 20;

function minutes(time: string): number {
  return Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
}

/** Whether an entry belongs into the hours of a day, not above them. */
export function isTimed(entry: Entry): boolean {
  return !entry.all_day && entry.kind !== "task";
}

/** The stretch of an entry on a day; null: it does not touch it. */
export function stretchOn(entry: Entry, day: LocalDate): { from: number; to: number } | null {
  const startDay = entry.start.slice(0, 10);
  const endDay = entry.end.slice(0, 10);

  if (day < startDay || day > endDay) return null;
  const from = startDay === day ? minutes(entry.start) : 0;
  const to = endDay === day ? minutes(entry.end) : DAY_MINUTES;
  if (to === 0 && startDay !== day) return null; // it ended at midnight
  return { from, to: Math.max(to, Math.min(from + LEAST_MINUTES, DAY_MINUTES)) };
}

/** Lays the timed entries of a day side by side where they overlap. */
export function placeDay(entries: readonly Entry[], day: LocalDate): Placed[] {
  const placed: Placed[] = [];

  for (const entry of entries) {
    const stretch = isTimed(entry) ? stretchOn(entry, day) : null;
    if (stretch !== null) placed.push({ entry, ...stretch, lane: 0, lanes: 1, span: 1 });
  }
  placed.sort((a, b) => a.from - b.from || b.to - a.to);

  let cluster: Placed[] = [];
  let clusterEnd = -1;
  for (const item of placed) {
    if (item.from >= clusterEnd) {
      spread(cluster);
      cluster = [];
    }
    cluster.push(item);
    clusterEnd = Math.max(clusterEnd, item.to);
  }
  spread(cluster);
  return placed;
}

/** Gives each of a heap of overlapping entries a lane, and the free ones
 * beside it. */
function spread(cluster: Placed[]): void {
  const ends: number[] = [];

  for (const item of cluster) {
    let lane = ends.findIndex((end) => end <= item.from);
    if (lane < 0) lane = ends.length;
    ends[lane] = item.to;
    item.lane = lane;
  }
  for (const item of cluster) {
    item.lanes = ends.length;
    while (
      item.lane + item.span < ends.length &&
      !cluster.some(
        (other) =>
          other.lane === item.lane + item.span && other.from < item.to && other.to > item.from,
      )
    )
      item.span++;
  }
}

/** What stands above the hours of a day: all-day things and tasks. */
export function aboveDay(entries: readonly Entry[], day: LocalDate): Entry[] {
  return entries.filter((entry) => !isTimed(entry) && isOn(entry, day));
}

/** Whether an entry is on a day. The end of all-day things is not part. */
export function isOn(entry: Entry, day: LocalDate): boolean {
  const start = entry.start.slice(0, 10);
  const end = entry.end.slice(0, 10);

  if (start === end || entry.kind === "task") return day === (entry.kind === "task" ? end : start);
  return entry.all_day
    ? day >= start && day < end
    : day >= start && (day < end || (day === end && minutes(entry.end) > 0));
}

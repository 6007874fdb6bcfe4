// SPDX-License-Identifier: MIT
/*
 * Where entries lie in a view. Times are compared as the texts that the server
 * gave; nothing here knows a calendar.
 */
import type { Entry, LocalDate } from "../api/types";
import { minutesBetween } from "../state/clock";

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

/** What lies across days: from which of those shown, over how many. */
export interface Bar {
  entry: Entry;
  first: number;
  days: number;
  lane: number;
  /** It began before the days that are shown, or goes on after them. */
  isBefore: boolean;
  isAfter: boolean;
}

/** A line of a day in the month: a bar where it begins, room for one that
 * began before, or an entry of the day alone. */
export type Line = { bar: Bar } | { under: Bar } | { entry: Entry } | null;

export interface Cell {
  lines: Line[];
  hidden: number;
}

const DAY_MINUTES = 24 * 60;
/** What is shorter is drawn as if it were so long, to be read and clicked. */
const LEAST_MINUTES = 15;

export function keyOf(entry: Entry): string {
  return `${entry.owner}/${entry.id}/${entry.slot}`;
}

/** What an entry is coloured by: its type, lighter in the dark, or its kind. */
export function colorOf(entry: Entry): string {
  return entry.color === null
    ? `var(--${entry.kind})`
    : `light-dark(${entry.color}, color-mix(in oklab, ${entry.color} 58%, white))`;
}

/** When something is to be done: a task by its end, a call when it begins. */
export function dueOf(entry: Entry): LocalDate {
  return entry.kind === "task" ? entry.end : entry.start;
}

export function minutesOf(time: string): number {
  return Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
}

/** Whether an entry belongs into the hours of a day, not above them. */
export function isTimed(entry: Entry): boolean {
  return (
    !entry.all_day &&
    entry.kind !== "task" &&
    minutesBetween(entry.start, entry.end) < DAY_MINUTES
  );
}

/** The stretch of an entry on a day; null: it does not touch it. */
export function stretchOn(entry: Entry, day: LocalDate): { from: number; to: number } | null {
  const startDay = entry.start.slice(0, 10);
  const endDay = entry.end.slice(0, 10);

  if (day < startDay || day > endDay) return null;
  const from = startDay === day ? minutesOf(entry.start) : 0;
  const to = endDay === day ? minutesOf(entry.end) : DAY_MINUTES;
  if (to === 0 && startDay !== day) return null; // it ended at midnight
  const end = Math.min(Math.max(to, from + LEAST_MINUTES), DAY_MINUTES);
  return { from: Math.min(from, end - LEAST_MINUTES), to: end };
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

/** Whether an entry is on a day. The end of all-day things is not part. */
export function isOn(entry: Entry, day: LocalDate): boolean {
  const start = entry.start.slice(0, 10);
  const end = entry.end.slice(0, 10);

  if (start === end || entry.kind === "task") return day === (entry.kind === "task" ? end : start);
  return entry.all_day
    ? day >= start && day < end
    : day >= start && (day < end || (day === end && minutesOf(entry.end) > 0));
}

/** What stands above the hours: all-day things, tasks, what lasts for days. */
export function barsOf(entries: readonly Entry[], days: readonly LocalDate[]): Bar[] {
  const bars: Bar[] = [];

  for (const entry of entries) {
    if (isTimed(entry)) continue;
    const on = days.flatMap((day, index) => (isOn(entry, day) ? [index] : []));
    if (on.length === 0) continue;
    const start = entry.kind === "task" ? entry.end : entry.start;
    bars.push({
      entry,
      first: on[0]!,
      days: on.length,
      lane: 0,
      isBefore: start.slice(0, 10) < days[on[0]!]!,
      isAfter: on.at(-1) === days.length - 1 && goesOn(entry, days.at(-1)!),
    });
  }
  bars.sort((a, b) => a.first - b.first || b.days - a.days);
  const ends: number[] = [];
  for (const bar of bars) {
    let lane = ends.findIndex((end) => end <= bar.first);
    if (lane < 0) lane = ends.length;
    ends[lane] = bar.first + bar.days;
    bar.lane = lane;
  }
  return bars;
}

function goesOn(entry: Entry, lastDay: LocalDate): boolean {
  const end = entry.end.slice(0, 10);

  if (entry.kind === "task" || end <= lastDay) return false;
  return minutesBetween(lastDay, end) > DAY_MINUTES || (!entry.all_day && minutesOf(entry.end) > 0);
}

/** The cells of a week of the month, of so many lines each. What lasts less
 * than a day stands where it begins. */
export function cellsOf(
  entries: readonly Entry[],
  days: readonly LocalDate[],
  room: number,
): Cell[] {
  const bars = barsOf(entries, days);

  return days.map((day, index) => {
    const lines: Line[] = [];
    for (const bar of bars)
      if (bar.first <= index && index < bar.first + bar.days)
        lines[bar.lane] = bar.first === index ? { bar } : { under: bar };
    for (const entry of entries) {
      if (!isTimed(entry) || entry.start.slice(0, 10) !== day) continue;
      let free = 0;
      while (lines[free] != null) free++;
      lines[free] = { entry };
    }
    return cut(Array.from(lines, (line) => line ?? null), room);
  });
}

/** Leaves the last line for how many there are more. A bar of several days is
 * never on it, so that it is whole in all its cells. */
function cut(lines: Line[], room: number): Cell {
  const last = lines[room - 1];
  const spans = last != null && !("entry" in last) && ("under" in last || last.bar.days > 1);

  if (lines.length < room || (lines.length === room && !spans)) return { lines, hidden: 0 };
  return {
    lines: lines.slice(0, room - 1),
    hidden: lines.slice(room - 1).filter((line) => line !== null).length,
  };
}

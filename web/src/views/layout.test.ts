// SPDX-License-Identifier: MIT
import { describe, expect, it } from "vitest";

import type { Entry } from "../api/types";
import { barsOf, cellsOf, isOn, isTimed, placeDay, stretchOn } from "./layout";

let last = 0;

function entry(start: string, end: string, more: Partial<Entry> = {}): Entry {
  return {
    owner: 1,
    id: ++last,
    slot: start,
    kind: "meeting",
    start,
    end,
    at: "",
    all_day: start.length === 10,
    title: String(last),
    location: null,
    type: null,
    color: null,
    state: "open",
    priority: "medium",
    show_as: "busy",
    repeats: false,
    changed: false,
    moved: false,
    alarm: false,
    private: false,
    overdue: false,
    conflict: false,
    company: null,
    contact: null,
    answer: null,
    may_edit: true,
    ...more,
  };
}

const at = (day: number, clock: string) => `2026-11-${String(day).padStart(2, "0")}T${clock}:00`;
const WEEK = [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`);

describe("the hours of a day", () => {
  it("gives what is short room to be read", () => {
    expect(stretchOn(entry(at(23, "09:00"), at(23, "09:05")), WEEK[0]!)).toEqual({
      from: 540,
      to: 555,
    });
    expect(stretchOn(entry(at(23, "23:58"), at(23, "23:59")), WEEK[0]!)).toEqual({
      from: 1425,
      to: 1440,
    });
  });

  it("cuts a night in two, and leaves out the day it ends on at midnight", () => {
    const night = entry(at(23, "22:00"), at(24, "06:00"));
    const evening = entry(at(23, "22:00"), at(24, "00:00"));

    expect(stretchOn(night, WEEK[0]!)).toEqual({ from: 1320, to: 1440 });
    expect(stretchOn(night, WEEK[1]!)).toEqual({ from: 0, to: 360 });
    expect(stretchOn(evening, WEEK[1]!)).toBeNull();
  });

  it("lays what overlaps side by side, and fills what is free", () => {
    const [a, b, c, d] = placeDay(
      [
        entry(at(23, "09:00"), at(23, "12:00")),
        entry(at(23, "09:30"), at(23, "10:00")),
        entry(at(23, "09:45"), at(23, "10:30")),
        entry(at(23, "11:00"), at(23, "11:30")),
      ],
      WEEK[0]!,
    );

    expect([a!.lane, b!.lane, c!.lane, d!.lane]).toEqual([0, 1, 2, 1]);
    expect([a!.span, d!.span]).toEqual([1, 2]);
    expect(a!.lanes).toBe(3);
  });

  it("lets what follows at once have the whole width", () => {
    const placed = placeDay(
      [entry(at(23, "08:45"), at(23, "09:00")), entry(at(23, "09:00"), at(23, "10:00"))],
      WEEK[0]!,
    );

    expect(placed.map((one) => one.lanes)).toEqual([1, 1]);
  });
});

describe("what stands above the hours", () => {
  it("is all-day things, tasks, and what lasts a day or more", () => {
    expect(isTimed(entry("2026-11-23", "2026-11-24"))).toBe(false);
    expect(isTimed(entry(at(23, "09:00"), at(23, "09:00"), { kind: "task" }))).toBe(false);
    expect(isTimed(entry(at(23, "09:00"), at(24, "09:00")))).toBe(false);
    expect(isTimed(entry(at(23, "22:00"), at(24, "06:00")))).toBe(true);
  });

  it("counts no day that an all-day thing ends before", () => {
    const two = entry("2026-11-23", "2026-11-25");

    expect(WEEK.map((day) => isOn(two, day))).toEqual([true, true, ...Array(5).fill(false)]);
  });

  it("lies across its days in a lane of its own", () => {
    const bars = barsOf(
      [
        entry("2026-11-20", "2026-11-25"),
        entry("2026-11-24", "2026-11-25"),
        entry("2026-11-27", "2026-12-02"),
      ],
      WEEK,
    );

    expect(bars.map(({ first, days, lane }) => [first, days, lane])).toEqual([
      [0, 2, 0],
      [1, 1, 1],
      [4, 3, 0],
    ]);
    expect(bars.map(({ isBefore, isAfter }) => [isBefore, isAfter])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });
});

describe("the cells of a month", () => {
  const three = [9, 10, 11].map((hour) => entry(at(23, `${hour}:00`.padStart(5, "0")), at(23, "12:00")));

  it("shows all where there is room", () => {
    expect(cellsOf(three, WEEK, 3)[0]).toEqual({
      lines: three.map((entry) => ({ entry })),
      hidden: 0,
    });
  });

  it("says how many there are more", () => {
    const cell = cellsOf(three, WEEK, 2)[0]!;

    expect(cell.lines).toHaveLength(1);
    expect(cell.hidden).toBe(2);
  });

  it("fills the gap under a bar that is above", () => {
    const long = entry("2026-11-23", "2026-11-26");
    const other = entry("2026-11-24", "2026-11-25");
    const timed = entry(at(25, "09:00"), at(25, "10:00"));
    const cells = cellsOf([long, other, timed], WEEK, 4);

    expect(cells[2]!.lines).toEqual([{ under: expect.objectContaining({ entry: long }) }, { entry: timed }]);
  });

  it("hides a bar in each of its cells or in none", () => {
    const bars = [1, 2, 3].map(() => entry("2026-11-23", "2026-11-25"));
    const cells = cellsOf([...bars, entry(at(24, "09:00"), at(24, "10:00"))], WEEK, 3);

    expect(cells.slice(0, 2).map(({ lines, hidden }) => [lines.length, hidden])).toEqual([
      [2, 1],
      [2, 2],
    ]);
  });
});

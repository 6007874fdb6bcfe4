// SPDX-License-Identifier: MIT
/*
 * What the diary shows: which view, around which date, of whom. It stands in
 * the address too (#week/2026-11-23), so that going back works. What is drawn
 * changes when its answer has come, so that nothing jumps meanwhile.
 */
import { tick } from "svelte";

import { get, Refusal } from "../api/client";
import type { Entry, GridView, LocalDate, Window } from "../api/types";
import { screen } from "./screen.svelte";

export type ViewName = "day" | "week" | "month" | "group" | "agenda" | "activities";

const VIEWS: readonly ViewName[] = ["day", "week", "month", "group", "agenda", "activities"];

class CalendarState {
  view = $state<ViewName>("week");
  /** The view that `window` was asked for. */
  shown = $state<ViewName>("week");
  date = $state<LocalDate | "today">("today");
  /** Whose diaries the group view shows, and what of them. */
  people = $state.raw<readonly number[]>([]);
  groupSpan = $state<"day" | "week">("week");
  weekDays = $state(7);
  window = $state.raw<Window | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  /** The entry whose series is lifted out, "owner/id". */
  highlighted = $state<string | null>(null);

  private asked = 0;

  readHash(): void {
    const [view, date] = location.hash.slice(1).split("/");
    const isView = VIEWS.includes(view as ViewName);

    this.view = isView ? (view as ViewName) : screen.isSmall ? "agenda" : "week";
    this.date = date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : "today";
  }

  /** Goes there; kept when it is drawn. */
  async go(where: { view?: ViewName; date?: LocalDate | "today" }): Promise<void> {
    this.view = where.view ?? this.view;
    this.date = where.date ?? this.date;
    const hash = `#${this.view}${this.date === "today" ? "" : `/${this.date}`}`;
    if (hash !== location.hash) history.pushState(null, "", hash);
    await this.load();
    await tick();
  }

  /** The grid that the view is drawn on. */
  get gridView(): GridView {
    if (this.view === "month" || this.view === "day") return this.view;
    if (this.view === "group" && this.groupSpan === "day") return "day";
    return this.weekDays === 5 ? "workweek" : "week";
  }

  async load(): Promise<void> {
    const number = ++this.asked;
    const { view } = this;

    try {
      const people =
        view === "group" && this.people.length > 0 ? this.people.join(",") : undefined;
      const window = await get<Window>("/window", {
        query: { view: this.gridView, date: this.date, people },
      });
      if (number !== this.asked) return; // something later was asked for
      this.window = window;
      this.shown = view;
      this.refusal = null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (number === this.asked) this.refusal = error;
    }
  }

  /** Entries of everybody that is shown. */
  get entries(): Entry[] {
    return this.window?.people.flatMap((person) => person.entries) ?? [];
  }
}

export const calendar = new CalendarState();

export function seriesKey(entry: Entry): string {
  return `${entry.owner}/${entry.id}`;
}

// SPDX-License-Identifier: MIT
/*
 * The keyboard in the views (SPEC 16.5). A view is one stop of Tab; arrows go
 * between its entries and days. What they may reach has data-nav, the column
 * (a day, or a person's day) that it is in.
 */
import type { Entry } from "../api/types";
import { calendar } from "../state/calendar.svelte";
import { minutesOn } from "../state/clock";
import { desk } from "../state/desk.svelte";
import { session } from "../state/session.svelte";
import { isTimed } from "./layout";

const STEP_MINUTES = 15;
const DAY_MINUTES = 24 * 60;

/** Alt and an arrow move an entry, Delete deletes it. */
export function entryKeys(event: KeyboardEvent, entry: Entry): void {
  const steps: Record<string, number> = {
    ArrowLeft: -DAY_MINUTES,
    ArrowRight: DAY_MINUTES,
    ArrowUp: isTimed(entry) ? -STEP_MINUTES : -7 * DAY_MINUTES,
    ArrowDown: isTimed(entry) ? STEP_MINUTES : 7 * DAY_MINUTES,
  };
  const step = steps[event.key];

  if (!entry.may_edit) return;
  if (event.altKey && step !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    void desk.move(entry, minutesOn(entry.start, step), null);
  } else if (event.key === "Delete") {
    event.preventDefault();
    void desk.remove(entry, entry.title ?? "", entry.repeats);
  }
}

function items(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-nav]")].filter(
    (item) => item.offsetParent !== null,
  );
}

function columnsOf(all: readonly HTMLElement[]): Map<string, HTMLElement[]> {
  const columns = new Map<string, HTMLElement[]>();

  for (const item of all) {
    const key = item.dataset["nav"]!;
    columns.set(key, [...(columns.get(key) ?? []), item]);
  }
  for (const column of columns.values()) column.sort((a, b) => topOf(a) - topOf(b));
  return columns;
}

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top;
}

/** The item of a column that lies beside another. */
function beside(column: readonly HTMLElement[], to: HTMLElement): HTMLElement | undefined {
  const top = topOf(to);

  return column.reduce<HTMLElement | undefined>(
    (best, item) =>
      best === undefined || Math.abs(topOf(item) - top) < Math.abs(topOf(best) - top) ? item : best,
    undefined,
  );
}

/** Where an arrow leads from an item; `stride` columns make a row of a month. */
function neighbour(root: HTMLElement, from: HTMLElement, key: string, stride: number) {
  const columns = columnsOf(items(root));
  const names = [...columns.keys()];
  const at = names.indexOf(from.dataset["nav"]!);
  const column = columns.get(names[at]!) ?? [];
  const inColumn = (index: number) => columns.get(names[index] ?? "");
  const here = column.indexOf(from);

  switch (key) {
    case "ArrowUp":
      return column[here - 1] ?? (stride > 0 ? inColumn(at - stride)?.at(-1) : undefined);
    case "ArrowDown":
      return column[here + 1] ?? (stride > 0 ? inColumn(at + stride)?.[0] : undefined);
    case "ArrowLeft":
      return beside(inColumn(at - 1) ?? [], from);
    case "ArrowRight":
      return beside(inColumn(at + 1) ?? [], from);
    case "Home":
      return inColumn(stride > 0 ? at - (at % stride) : 0)?.[0];
    case "End":
      return inColumn(stride > 0 ? at - (at % stride) + stride - 1 : names.length - 1)?.[0];
    default:
      return undefined;
  }
}

/** The element that can be come to by Tab. */
function choose(root: HTMLElement, chosen: HTMLElement | undefined): void {
  for (const item of root.querySelectorAll<HTMLElement>("[data-nav]"))
    item.tabIndex = item === chosen ? 0 : -1;
}

function wayOf(event: KeyboardEvent): "previous" | "next" | "today" | null {
  if (event.key === "PageUp") return "previous";
  if (event.key === "PageDown") return "next";
  return event.key === "Home" && event.ctrlKey ? "today" : null;
}

/** An attachment: makes a view one stop of Tab, with arrows within. */
export function roving(stride = 0): (root: HTMLElement) => () => void {
  return (root) => {
    const settle = () => {
      const all = items(root);
      choose(root, all.find((item) => item.tabIndex === 0) ?? all[0]);
    };
    const focused = (event: FocusEvent) => {
      const item = (event.target as HTMLElement).closest<HTMLElement>("[data-nav]");
      if (item !== null) choose(root, item);
    };
    const pressed = (event: KeyboardEvent) => {
      const from = (event.target as HTMLElement).closest<HTMLElement>("[data-nav]");
      const grid = calendar.window?.grid;
      if (from === null || event.altKey || event.metaKey) return;
      const way = wayOf(event);
      if (way !== null && grid !== undefined) {
        event.preventDefault();
        void calendar.go({ date: way === "today" ? "today" : grid[way] });
        return;
      }
      const to = neighbour(root, from, event.key, stride);
      if (to === undefined) return;
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: "nearest" });
    };
    const watcher = new MutationObserver(settle);

    settle();
    watcher.observe(root, { childList: true, subtree: true });
    root.addEventListener("focusin", focused);
    root.addEventListener("keydown", pressed);
    return () => {
      watcher.disconnect();
      root.removeEventListener("focusin", focused);
      root.removeEventListener("keydown", pressed);
    };
  };
}

/** Whether a key is meant for what is being filled in, or for a dialog. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;

  return (
    event.defaultPrevented ||
    desk.editing !== null ||
    desk.asking !== null ||
    desk.panel !== null ||
    target.closest("input:not([type=radio]), select, textarea, [contenteditable]") !== null
  );
}

/** The day that has the focus, for what is made by key. */
function focusedDay(): string {
  const nav = document.activeElement?.closest<HTMLElement>("[data-nav]")?.dataset["nav"] ?? "";

  return /^\d{4}-\d{2}-\d{2}/.exec(nav)?.[0] ?? "";
}

/** Keys that hold on the whole page; single letters only for who wants them. */
export function pageKeys(event: KeyboardEvent): void {
  const grid = calendar.window?.grid;
  const letters: Record<string, () => void> = {
    n: () => desk.create(focusedDay()),
    t: () => calendar.go({ date: "today" }),
    d: () => calendar.go({ view: "day" }),
    w: () => calendar.go({ view: "week" }),
    m: () => calendar.go({ view: "month" }),
    j: () => grid !== undefined && calendar.go({ date: grid.next }),
    k: () => grid !== undefined && calendar.go({ date: grid.previous }),
    "/": () => document.getElementById("search-open")?.click(),
  };
  const key = event.key.toLowerCase();

  if (isTaken(event)) return;
  if (key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    event.preventDefault();
    void desk.undo();
  } else if (session.person.shortcuts && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const act = letters[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }
}

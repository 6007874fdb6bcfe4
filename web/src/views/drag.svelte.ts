// SPDX-License-Identifier: MIT
/*
 * Moving entries and changing how long they last, by pointer: a mouse drags at
 * once, a finger after it has rested, so that scrolling stays scrolling. What
 * can be dropped on says which day it is by data-day, and of a column of hours
 * data-hours; where something is dropped, the desk asks for the scope.
 */
import type { Entry, LocalDate, LocalTime } from "../api/types";
import { minutesBetween, minutesOn } from "../state/clock";
import { desk } from "../state/desk.svelte";
import { isTimed, keyOf, minutesOf } from "./layout";

const STEP_MINUTES = 15;
const DAY_MINUTES = 24 * 60;
const SLACK_PX = 4;
const REST_MS = 450;
const EDGE_PX = 40;

export type DragMode = "move" | "resize";

interface Place {
  day: LocalDate;
  /** Which column, where several have the same day. */
  column: string;
  /** null: a day without hours. */
  minutes: number | null;
}

interface Pressed {
  entry: Entry;
  mode: DragMode;
  x: number;
  y: number;
  pointer: number;
  place: Place;
  isTouch: boolean;
}

export interface Preview {
  entry: Entry;
  mode: DragMode;
  start: LocalTime | LocalDate;
  end: LocalTime | LocalDate;
  column: string;
  day: LocalDate;
  hasHours: boolean;
  x: number;
  y: number;
}

function placeAt(x: number, y: number): Place | null {
  for (const element of document.elementsFromPoint(x, y)) {
    if (!(element instanceof HTMLElement)) continue;
    const target = element.closest<HTMLElement>("[data-day]");
    if (target === null) continue;
    const box = target.getBoundingClientRect();
    return {
      day: target.dataset["day"]!,
      column: target.dataset["column"] ?? target.dataset["day"]!,
      minutes:
        target.dataset["hours"] === undefined ? null : ((y - box.top) / box.height) * DAY_MINUTES,
    };
  }
  return null;
}

function snapped(minutes: number): number {
  return Math.round(minutes / STEP_MINUTES) * STEP_MINUTES;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Start and end of an entry that was taken at one place and is held over
 * another. */
export function shifted(
  entry: Entry,
  mode: DragMode,
  from: { day: LocalDate; minutes: number | null },
  to: { day: LocalDate; minutes: number | null },
): { start: string; end: string } {
  if (mode === "resize") {
    const least = minutesOn(entry.start, STEP_MINUTES);
    const wanted = minutesOn(`${to.day}T00:00:00`, clamp(snapped(to.minutes ?? 0), 0, DAY_MINUTES));
    return { start: entry.start, end: wanted > least ? wanted : least };
  }
  let by = minutesBetween(from.day, to.day);
  if (isTimed(entry) && from.minutes !== null && to.minutes !== null) {
    const clock = minutesOf(entry.start);
    by += clamp(snapped(clock + to.minutes - from.minutes), 0, DAY_MINUTES - STEP_MINUTES) - clock;
  }
  return { start: minutesOn(entry.start, by), end: minutesOn(entry.end, by) };
}

class Drag {
  preview = $state.raw<Preview | null>(null);

  private pressed: Pressed | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private scroller: Element | null = null;
  private frame = 0;

  isOf(entry: Entry): boolean {
    return this.preview !== null && keyOf(this.preview.entry) === keyOf(entry);
  }

  press(event: PointerEvent, entry: Entry, mode: DragMode): void {
    if (!entry.may_edit || event.button !== 0 || !event.isPrimary) return;
    if (entry.state === "completed") return;
    const place = placeAt(event.clientX, event.clientY);
    if (place === null) return;
    event.stopPropagation();
    this.pressed = {
      entry,
      mode,
      x: event.clientX,
      y: event.clientY,
      pointer: event.pointerId,
      place,
      isTouch: event.pointerType === "touch",
    };
    this.scroller = (event.target as Element).closest("[data-scroller]");
    addEventListener("pointermove", this.moved);
    addEventListener("pointerup", this.released);
    addEventListener("pointercancel", this.cancel);
    addEventListener("keydown", this.escaped, true);
    addEventListener("touchmove", this.held, { passive: false });
    // The browser neither selects text meanwhile nor drags what is selected.
    addEventListener("selectstart", refuse);
    addEventListener("dragstart", refuse);
    if (this.pressed.isTouch) {
      this.timer = setTimeout(() => {
        this.show(event.clientX, event.clientY);
        navigator.vibrate?.(10);
      }, REST_MS);
    }
  }

  private show(x: number, y: number): void {
    const { entry, mode, place } = this.pressed!;
    const over = placeAt(x, y) ?? place;
    const { start, end } = shifted(entry, mode, place, over);

    this.preview = {
      entry,
      mode,
      start,
      end,
      column: over.column,
      day: over.day,
      hasHours: over.minutes !== null,
      x,
      y,
    };
  }

  private readonly moved = (event: PointerEvent): void => {
    const pressed = this.pressed;
    if (pressed === null || event.pointerId !== pressed.pointer) return;
    const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLACK_PX;

    if (this.preview === null && !far) return;
    if (this.preview === null && pressed.isTouch) {
      this.cancel(); // it scrolls
      return;
    }
    this.show(event.clientX, event.clientY);
    this.roll(event.clientX, event.clientY);
  };

  /** Scrolls while the pointer rests at an edge. */
  private roll(x: number, y: number): void {
    cancelAnimationFrame(this.frame);
    if (this.scroller === null || this.preview === null) return;
    const box = this.scroller.getBoundingClientRect();
    const by = y > box.bottom - EDGE_PX ? 8 : y < box.top + 2 * EDGE_PX ? -8 : 0;
    if (by === 0) return;
    this.frame = requestAnimationFrame(() => {
      this.scroller?.scrollBy(0, by);
      if (this.preview !== null) {
        this.show(x, y);
        this.roll(x, y);
      }
    });
  }

  private readonly held = (event: TouchEvent): void => {
    if (this.preview !== null) event.preventDefault();
  };

  private readonly escaped = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.preview === null) return;
    event.stopPropagation();
    this.cancel();
  };

  private readonly released = (event: PointerEvent): void => {
    const dropped = this.preview;
    const copies = event.ctrlKey || event.shiftKey;

    this.cancel();
    if (dropped === null) return;
    // The click that ends a drag opens nothing.
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, true));
    const { entry, start, end, mode } = dropped;
    if (start === entry.start && end === entry.end) return;
    if (mode === "resize") void desk.move(entry, start, end);
    else if (copies) void desk.copy(entry, start);
    else void desk.move(entry, start, null);
  };

  private readonly cancel = (): void => {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.pressed = null;
    this.preview = null;
    removeEventListener("pointermove", this.moved);
    removeEventListener("pointerup", this.released);
    removeEventListener("pointercancel", this.cancel);
    removeEventListener("keydown", this.escaped, true);
    removeEventListener("touchmove", this.held);
    removeEventListener("selectstart", refuse);
    removeEventListener("dragstart", refuse);
  };
}

function refuse(event: Event): void {
  event.preventDefault();
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

export const drag = new Drag();

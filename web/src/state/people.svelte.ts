// SPDX-License-Identifier: MIT
/* Whose diaries there are to see, and the views of several that were made. */
import { get, send } from "../api/client";
import type { PersonHead, View } from "../api/types";
import { calendar } from "./calendar.svelte";
import { session } from "./session.svelte";

const KEY = "takt-view";

class People {
  list = $state.raw<PersonHead[]>([]);
  views = $state.raw<View[]>([]);
  /** The view that is shown; null: all that may be seen. */
  chosen = $state.raw<View | null>(null);
  private isRead = false;

  /** Those whose diary can be shown at all. */
  get seen(): PersonHead[] {
    return this.list.filter(
      (person) =>
        person.kind !== "group" &&
        person.kind !== "outside" &&
        !person.disabled &&
        (person.level !== "none" || person.id === session.person.id),
    );
  }

  /** Reads them once, and shows the view that was shown last. */
  async load(): Promise<void> {
    if (this.isRead) return;
    this.isRead = true;
    const [{ people }, { views }] = await Promise.all([
      get<{ people: PersonHead[] }>("/people"),
      get<{ views: View[] }>("/views"),
    ]);
    this.list = people;
    this.views = views;
    const last = Number(localStorage.getItem(KEY));
    this.choose(views.find((view) => view.id === last) ?? null);
  }

  choose(view: View | null): void {
    const seen = this.seen.map((person) => person.id);

    this.chosen = view;
    localStorage.setItem(KEY, String(view?.id ?? ""));
    calendar.people = view === null ? seen : view.people.filter((id) => seen.includes(id));
    void calendar.load();
  }

  /** Stores a view, a new one where it has no number. */
  async save(view: { id: number | null; name: string; people: number[] }): Promise<void> {
    const body = { name: view.name, people: view.people };
    const saved =
      view.id === null
        ? await send<View>("POST", "/views", { body })
        : await send<View>("PUT", `/views/${view.id}`, { body });

    this.views = [...this.views.filter((other) => other.id !== saved.id), saved];
    this.choose(saved);
  }

  async remove(view: View): Promise<void> {
    await send<void>("DELETE", `/views/${view.id}`);
    this.views = this.views.filter((other) => other.id !== view.id);
    this.choose(null);
  }
}

export const people = new People();

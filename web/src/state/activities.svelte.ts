// SPDX-License-Identifier: MIT
/* Tasks and calls that are to be done, the overdue ones first. */
import { get, Refusal } from "../api/client";
import type { Entry } from "../api/types";

class Activities {
  list = $state.raw<Entry[] | null>(null);
  private asked = 0;

  async load(): Promise<void> {
    const number = ++this.asked;

    try {
      const { entries } = await get<{ entries: Entry[] }>("/activities");
      if (number === this.asked) this.list = entries;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

export const activities = new Activities();

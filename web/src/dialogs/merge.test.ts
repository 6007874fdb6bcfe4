// SPDX-License-Identifier: MIT
import { describe, expect, it } from "vitest";

import type { Draft } from "../api/types";
import { merge, withPart } from "./merge";

const before: Draft = {
  kind: "meeting",
  title: "Følge opp",
  start: "2026-11-24T09:00:00",
  end: "2026-11-24T10:00:00",
  all_day: false,
  location: null,
};

describe("merge", () => {
  it("takes what only the other has changed, and keeps what only I have", () => {
    const typed = { ...before, title: "Ringe" };
    const now = { ...before, location: "Rom 2" };

    expect(merge(before, typed, now)).toEqual({
      draft: { ...before, title: "Ringe", location: "Rom 2" },
      taken: ["location"],
      clashes: [],
    });
  });

  it("leaves what both have changed to the person", () => {
    const typed = { ...before, title: "Ringe" };
    const now = { ...before, title: "Skrive" };
    const merged = merge(before, typed, now);

    expect(merged.clashes).toEqual(["title"]);
    expect(merged.draft.title).toBe("Ringe");
    expect(withPart(merged.draft, now, "title").title).toBe("Skrive");
  });

  it("counts start, end and all day as one", () => {
    const typed = { ...before, start: "2026-11-25T09:00:00", end: "2026-11-25T10:00:00" };
    const now = { ...before, end: "2026-11-24T11:00:00" };
    const merged = merge(before, typed, now);

    expect(merged.clashes).toEqual(["when"]);
    expect(withPart(merged.draft, now, "when")).toEqual(now);
  });

  it("sees nothing where both have come to the same", () => {
    const both = { ...before, location: "Rom 2" };

    expect(merge(before, both, { ...both })).toMatchObject({ taken: [], clashes: [] });
    expect(merge(before, { ...before, location: "" }, before).clashes).toEqual([]);
  });

  it("takes a recurrence away with the dates that were changed by hand", () => {
    const typed = { ...before, recurrence: { pattern: "daily" }, edits: {} } as unknown as Draft;

    expect(withPart(typed, before, "recurrence")).toEqual(before);
  });
});

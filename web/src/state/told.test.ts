// SPDX-License-Identifier: MIT
import { describe, expect, it } from "vitest";
import type { Alarm } from "../api/types";
import { untold } from "./told";

function alarm(id: number, due: string): Alarm {
  return {
    owner: 1,
    id,
    slot: "20261124T090000",
    kind: "meeting",
    title: "Styremøte",
    location: null,
    start: "2026-11-24T09:00",
    due,
    said: "om 10 minutter",
  };
}

function emptyStore(): Pick<Storage, "getItem" | "setItem"> {
  const items = new Map<string, string>();
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
  };
}

describe("untold", () => {
  const early = alarm(1, "2026-11-24T07:50:00Z");
  const late = alarm(2, "2026-11-24T07:55:00Z");

  it("tells each alarm once, whichever tab asks", () => {
    const store = emptyStore();
    expect(untold([early], store)).toEqual([early]);
    expect(untold([early, late], store)).toEqual([late]);
    expect(untold([early, late], store)).toEqual([]);
  });

  it("tells one that was put off again", () => {
    const store = emptyStore();
    untold([early], store);
    expect(untold([], store)).toEqual([]);
    const again = alarm(1, "2026-11-24T07:58:00Z");
    expect(untold([again], store)).toEqual([again]);
  });

  it("forgets what is no longer due", () => {
    const store = emptyStore();
    untold([early, late], store);
    untold([late], store);
    expect(untold([early], store)).toEqual([early]);
  });
});

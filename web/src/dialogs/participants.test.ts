// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";

import type { Answer, Followup, Participant } from "../api/types";
import { answerOn, draftOfGuests, guestsOn, isOpen } from "./participants";

function guest(person: number, answer: Answer | null, dates: Record<string, Answer> = {}): Participant {
  return {
    person,
    name: `P${person}`,
    kind: "user",
    email: null,
    answer,
    reason: null,
    dates: Object.entries(dates).map(([slot, given]) => ({ slot, answer: given, reason: null })),
  };
}

const followup = {
  participants: [
    guest(2, "accepted", { b: "declined" }),
    guest(3, null, { b: "invitation" }),
    guest(4, "accepted", { b: "cancelled" }),
  ],
} as unknown as Followup;

test("the answer for a date counts before that for the whole", () => {
  expect(answerOn(followup.participants[0]!, "a")).toBe("accepted");
  expect(answerOn(followup.participants[0]!, "b")).toBe("declined");
});

test("who is asked to one date takes part in that, and who is not asked to it does not", () => {
  expect(guestsOn(followup, "a").map((one) => one.person)).toEqual([2, 4]);
  expect(draftOfGuests(followup, "b")).toEqual([
    { person: 2, name: "P2" },
    { person: 3, name: "P3" },
  ]);
});

test("what is seen is not answered", () => {
  expect(isOpen("moved-seen")).toBe(true);
  expect(isOpen("declined")).toBe(false);
  expect(isOpen(null)).toBe(false);
});

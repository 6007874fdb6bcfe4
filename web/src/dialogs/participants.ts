// SPDX-License-Identifier: MIT
/* Who takes part in a date, and in which words it is said what he answered. */
import type { Answer, Assignment, Followup, Participant, ParticipantDraft, Slot } from "../api/types";

/** What somebody has answered for one date. */
export function answerOn(participant: Participant, slot: Slot): Answer | null {
  return participant.dates.find((date) => date.slot === slot)?.answer ?? participant.answer;
}

/** Those who take part in one date. */
export function guestsOn(followup: Followup, slot: Slot): Participant[] {
  return followup.participants.filter((one) => {
    const answer = answerOn(one, slot);

    return answer !== null && answer !== "hidden" && answer !== "cancelled";
  });
}

/** The same as a dialog sends them. */
export function draftOfGuests(followup: Followup, slot: Slot): ParticipantDraft[] {
  return guestsOn(followup, slot).map(({ person, name }) => ({ person, name }));
}

/** Whether an invitation still waits for its answer. */
export function isOpen(answer: Answer | null): boolean {
  return (
    isAssignment(answer) ||
    (answer !== null && ["invitation", "seen", "moved", "moved-seen"].includes(answer))
  );
}

/** Whether it was assigned, and not answered. */
export function isAssignment(answer: Answer | null): boolean {
  return answer === "assignment" || answer === "assignment-seen";
}

/** Those who are to take over a date. */
export function assignmentsOn(followup: Followup, slot: Slot): Assignment[] {
  return followup.assignments.filter((one) => one.slot === null || one.slot === slot);
}

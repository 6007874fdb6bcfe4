// SPDX-License-Identifier: MIT
/* What others ask of me and tell me: invitations to answer, and notices. */
import { get, Refusal, send } from "../api/client";
import type { Entry, Invitation, LocalDate, LocalTime, Notice, Report, Scope } from "../api/types";
import { isAssignment } from "../dialogs/participants";
import { t } from "../i18n/index.svelte";
import { desk } from "./desk.svelte";
import { toasts } from "./toasts.svelte";

/** An invitation that is being answered: which dates, and why not. */
export interface Answering {
  entry: Entry;
  isYes: boolean;
  /** A series that is answered as a whole unless one date is meant. */
  isWhole: boolean;
  /** It was assigned: it is answered as it was made, and not undone. */
  isAssigned: boolean;
}

/** An invitation for which another time is about to be proposed. */
export interface Proposing {
  entry: Entry;
  /** A series, unless one date is meant. */
  isWhole: boolean;
}

export interface Proposal {
  start: LocalTime | LocalDate;
  end?: LocalTime | LocalDate;
  scope: Scope;
  reason: string | null;
}

class Inbox {
  invitations = $state.raw<Invitation[]>([]);
  notices = $state.raw<Notice[]>([]);
  answering = $state.raw<Answering | null>(null);
  proposing = $state.raw<Proposing | null>(null);
  private asked = 0;

  /** What is told beside the invitations. */
  get told(): Notice[] {
    return this.notices.filter((one) => one.kind !== "invited" && one.kind !== "assigned");
  }

  /** What waits for me. */
  get count(): number {
    return this.invitations.length + this.told.length;
  }

  /** Reads both; where that is refused, what was read before stays. */
  async load(): Promise<void> {
    const number = ++this.asked;

    try {
      const [invitations, notices] = await Promise.all([
        get<{ items: Invitation[] }>("/invitations"),
        get<{ items: Notice[] }>("/notices"),
      ]);
      if (number !== this.asked) return; // something later was asked for
      this.invitations = invitations.items;
      this.notices = notices.items;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  /** Answers at once where there is nothing to ask. */
  async answer(entry: Entry, isYes: boolean, isWhole: boolean): Promise<void> {
    const isAssigned = isAssignment(entry.answer);

    if (isYes && (isAssigned || !entry.repeats)) await this.give(entry, isYes, "this", "");
    else this.answering = { entry, isYes, isWhole, isAssigned };
  }

  async give(entry: Entry, isYes: boolean, scope: Scope, reason: string): Promise<void> {
    const isTaken = isYes && isAssignment(entry.answer);
    const path = `/followups/${entry.owner}/${entry.id}/dates/${entry.slot}/answer`;

    this.answering = null;
    await desk.run(async () => {
      desk.done(
        await send<Report>("POST", path, {
          body: { answer: isYes ? "accepted" : "declined", scope, reason: reason || null },
        }),
        !isTaken,
      );
      await this.load();
    });
  }

  /** Opens the dialog of another time. */
  startProposing(entry: Entry, isWhole: boolean): void {
    desk.card = null;
    this.proposing = { entry, isWhole };
  }

  /** Another time, to the owner. Throws what is refused. */
  async propose(entry: Entry, proposal: Proposal): Promise<void> {
    await send<void>("POST", `/followups/${entry.owner}/${entry.id}/dates/${entry.slot}/propose`, { body: proposal });
    this.proposing = null;
    toasts.show(t().proposalSent);
    await this.load();
  }

  /** He has looked, and not answered (SPEC R-111). */
  async see(entry: Entry): Promise<void> {
    await desk.run(async () => {
      await send<void>("POST", `/followups/${entry.owner}/${entry.id}/dates/${entry.slot}/seen`, { body: {} });
      await this.load();
    });
  }

  /** Lets an answer count, or takes a time that is proposed; or does not. */
  async decide(notice: Notice, agrees: boolean): Promise<void> {
    await desk.run(async () => {
      const path = `/notices/${notice.owner}/${notice.number}`;

      if (agrees) desk.done(await send<Report>("POST", `${path}/agree`, { body: {} }));
      else await send<void>("POST", `${path}/disagree`, { body: {} });
      await this.load();
    });
  }

  async takeNote(notice: Notice): Promise<void> {
    await desk.run(async () => {
      await send<void>("DELETE", `/notices/${notice.owner}/${notice.number}`);
      await this.load();
    });
  }
}

export const inbox = new Inbox();

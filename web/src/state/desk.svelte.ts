// SPDX-License-Identifier: MIT
/*
 * What lies open on the desk: the card of an entry, the dialog of a follow-up,
 * the question of the scope. And every change of a follow-up: all of them end
 * in a notice with the way back, and read the window anew.
 */
import { get, getWithEtag, Refusal, send } from "../api/client";
import type {
  Answer,
  Assignment,
  Change,
  DatePage,
  Draft,
  Entry,
  Followup,
  LocalDate,
  LocalTime,
  OneDate,
  Participant,
  ParticipantDraft,
  Report,
  Scope,
  Scopes,
  Slot,
} from "../api/types";
import { t } from "../i18n/index.svelte";
import { draftOfGuests } from "../dialogs/participants";
import { calendar } from "./calendar.svelte";
import { minutesOn } from "./clock";
import { session } from "./session.svelte";
import { toasts } from "./toasts.svelte";

/** A dialog that is about no follow-up. */
export type Panel = "inbox" | "history" | "calendars" | "settings" | "keys";

export interface Ref {
  owner: number;
  id: number;
  slot: Slot;
}

/** A follow-up in its dialog: a new one, or a date of one that is there. */
export interface Editing {
  draft: Draft;
  /** null: new. */
  date: OneDate | null;
}

export interface Asking {
  ref: Ref;
  operation: "edit" | "move" | "delete" | "stop" | "assign";
  title: string;
  body: { change?: Partial<Change>; start?: string; end?: string; to?: number };
  answer: (scope: Scope | null) => void;
}

/** Dates that are being assigned to another. */
export interface Assigning {
  ref: Ref;
  title: string;
  repeats: boolean;
}

/** The answer of somebody outside, as it was heard. */
export interface Hearing {
  entry: Entry;
  guest: Participant;
}

function pathOf(ref: Ref): string {
  return `/followups/${ref.owner}/${ref.id}/dates/${ref.slot}`;
}

function draftOf(one: OneDate): Draft {
  const { followup, date, entry } = one;

  return {
    kind: followup.kind,
    title: entry.title ?? "",
    start: date.start,
    end: date.end,
    all_day: followup.all_day,
    zone: followup.zone,
    ...(followup.recurrence === null ? {} : { recurrence: followup.recurrence }),
    agenda: one.agenda,
    notes: one.notes,
    location: entry.location,
    video: one.video,
    type: entry.type,
    direction: followup.direction,
    visible: followup.visible,
    links: one.links,
    priority: entry.priority,
    show_as: entry.show_as,
    alarm_minutes: one.alarm_minutes,
    participants: draftOfGuests(followup, entry.slot),
  };
}

/** Whom the group view shows besides me, where I want them proposed. */
function proposed(): ParticipantDraft[] {
  if (!session.person.participants_from_view || calendar.shown !== "group") return [];
  return (calendar.window?.people ?? [])
    .filter((one) => one.person !== session.person.id)
    .map(({ person, name }) => ({ person, name }));
}

class Desk {
  card = $state.raw<{ entry: Entry; anchor: HTMLElement } | null>(null);
  editing = $state.raw<Editing | null>(null);
  asking = $state.raw<Asking | null>(null);
  assigning = $state.raw<Assigning | null>(null);
  hearing = $state.raw<Hearing | null>(null);
  /** What a copy is about to be sent of. */
  sending = $state.raw<Entry | null>(null);
  panel = $state<Panel | null>(null);

  /** Opens the dialog of a new follow-up: at a time, on a day, or now. */
  create(where: LocalTime | LocalDate | ""): void {
    const person = session.person;
    const day = where === "" ? session.current!.today : where.slice(0, 10);
    const start = where.length > 10 ? where : `${day}T${person.day_start}:00`;

    this.card = null;
    this.editing = {
      date: null,
      draft: {
        kind: "meeting",
        title: "",
        start,
        end: minutesOn(start, person.meeting_minutes),
        all_day: false,
        zone: person.zone,
        priority: "medium",
        show_as: "busy",
        visible: "all",
        alarm_minutes: person.alarm_minutes,
        participants: proposed(),
      },
    };
  }

  /** Opens the dialog of a date of a follow-up. */
  async edit(ref: Ref): Promise<void> {
    this.card = null;
    await this.run(async () => {
      this.editing = await this.read(ref);
    });
  }

  /** A date of a follow-up as its dialog wants it. */
  async read(ref: Ref): Promise<{ date: OneDate; draft: Draft }> {
    const { data } = await getWithEtag<OneDate>(pathOf(ref));

    return { date: data, draft: draftOf(data) };
  }

  /** The same after somebody else has changed it: what has one date alone is
   * found wherever that lies now. null: it is no more. */
  async readAgain(ref: Ref): Promise<{ date: OneDate; draft: Draft } | null> {
    const path = `/followups/${ref.owner}/${ref.id}`;

    try {
      const followup = await get<Followup>(path);
      const list = followup.repeats ? null : await get<DatePage>(`${path}/dates`);
      return await this.read({ ...ref, slot: list?.dates[0]?.slot ?? ref.slot });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 404) throw error;
      return null;
    }
  }

  /** Asks which dates are meant; null: none, it was called off. */
  ask(
    ref: Ref,
    operation: Asking["operation"],
    title: string,
    body: Asking["body"] = {},
  ): Promise<Scope | null> {
    return new Promise((resolve) => {
      this.asking = {
        ref,
        operation,
        title,
        body,
        answer: (scope) => {
          this.asking = null;
          resolve(scope);
        },
      };
    });
  }

  scopes(asking: Pick<Asking, "ref" | "operation" | "body">): Promise<Scopes> {
    return send<Scopes>("POST", `${pathOf(asking.ref)}/scopes`, {
      body: { operation: asking.operation, ...asking.body },
    });
  }

  /* ---- changes ---------------------------------------------------------- */

  /** People outside of the house are told by mail unless `mails` is false. */
  async save(draft: Draft, mails = true): Promise<void> {
    this.done(await send<Report>("POST", "/followups", { body: draft, query: mails ? {} : { mail: 0 } }));
  }

  async change(date: OneDate, change: Change, mails = true): Promise<void> {
    const ref = { owner: date.followup.owner, id: date.followup.id, slot: date.date.slot };

    this.done(
      await send<Report>("PATCH", pathOf(ref), { body: change, etag: date.etag, query: mails ? {} : { mail: 0 } }),
    );
  }

  async move(entry: Entry, start: string, end: string | null): Promise<void> {
    const body = end === null ? { start } : { start, end };
    const scope = entry.repeats
      ? await this.ask(entry, "move", entry.title ?? t().busy, body)
      : "this";

    if (scope === null) return;
    await this.run(async () =>
      this.done(
        await send<Report>("POST", `${pathOf(entry)}/move`, { body: { ...body, scope } }),
      ),
    );
  }

  /** A follow-up of its own, alike on another day or at another time. */
  async copy(ref: Ref, start: string): Promise<void> {
    await this.run(async () =>
      this.done(await send<Report>("POST", `${pathOf(ref)}/copy`, { body: { start } })),
    );
  }

  async remove(ref: Ref, title: string, repeats: boolean): Promise<void> {
    const scope = repeats ? await this.ask(ref, "delete", title) : "this";

    if (scope === null) return;
    await this.run(async () =>
      this.done(await send<Report>("DELETE", pathOf(ref), { query: { scope } })),
    );
  }

  /** Asks before: it says which dates go. */
  async stop(ref: Ref, title: string): Promise<void> {
    if ((await this.ask(ref, "stop", title)) === null) return;
    await this.run(async () => this.done(await send<Report>("POST", `${pathOf(ref)}/stop`)));
  }

  /** Opens the dialog that says to whom. */
  startAssigning(entry: Entry, title: string): void {
    this.card = null;
    this.assigning = { ref: entry, title, repeats: entry.repeats };
  }

  /** Opens the dialog of what somebody outside has answered. */
  startHearing(entry: Entry, guest: Participant): void {
    this.card = null;
    this.hearing = { entry, guest };
  }

  /** Opens the dialog of whom a copy goes to. */
  startSending(entry: Entry): void {
    this.card = null;
    this.sending = entry;
  }

  /** A copy by mail: of this date, or of all. Throws what is refused. */
  async sendCopy(entry: Entry, email: string, isAll: boolean): Promise<void> {
    await send<void>("POST", `${pathOf(entry)}/send`, { body: { email, all: isAll } });
    this.sending = null;
    toasts.show(t().sentTo(email));
  }

  /** To the owner himself: it is no longer another's to take over. */
  async assign(ref: Ref, to: number, scope: Scope): Promise<void> {
    this.assigning = null;
    await this.run(async () =>
      this.done(await send<Report>("POST", `${pathOf(ref)}/assign`, { body: { to, scope } })),
    );
  }

  async takeAssignmentBack(ref: Ref, assignment: Assignment): Promise<void> {
    await this.assign(ref, ref.owner, assignment.slot === null ? "open" : "this");
  }

  /** Notes what somebody outside has answered. */
  async hear({ entry, guest }: Hearing, answer: Answer, scope: Scope): Promise<void> {
    this.hearing = null;
    await this.run(async () =>
      this.done(
        await send<Report>("PUT", `${pathOf(entry)}/participants/${guest.person}`, {
          body: { answer, scope },
        }),
      ),
    );
  }

  async skip(ref: Ref): Promise<void> {
    await this.run(async () => this.done(await send<Report>("POST", `${pathOf(ref)}/skip`)));
  }

  /** Every overdue date of what repeats. */
  async skipOverdue(): Promise<void> {
    await this.run(async () => this.done(await send<Report>("POST", "/skip-overdue", { body: {} })));
  }

  async complete(ref: Ref, isDone: boolean): Promise<void> {
    await this.run(async () =>
      this.done(
        await send<Report>("POST", `${pathOf(ref)}/complete`, {
          body: { state: isDone ? "completed" : "open" },
        }),
      ),
    );
  }

  /** Without a number the last that was done. */
  async undo(number = 0, owner?: number): Promise<void> {
    await this.run(() => this.takeBack(number, owner));
  }

  /** The same, where who asks says himself why it was refused. */
  async takeBack(number: number, owner?: number): Promise<void> {
    const body = owner === undefined ? { number } : { number, owner };

    this.done(await send<Report>("POST", "/undo", { body }));
  }

  /** Goes to where an entry is, and opens its card beside it. */
  private async show(entry: Entry): Promise<void> {
    await calendar.go({ date: entry.start.slice(0, 10) });
    const key = `${entry.owner}/${entry.id}/${entry.slot}`;
    const drawn = document.querySelector<HTMLElement>(`main [data-key="${key}"]`);
    drawn?.scrollIntoView({ block: "nearest" });
    this.card = { entry, anchor: drawn ?? document.querySelector("main") ?? document.body };
  }

  /** Goes to the next date of a follow-up, or to its last. */
  async showNext(followup: Followup): Promise<void> {
    const path = `/followups/${followup.owner}/${followup.id}`;

    await this.run(async () => {
      const query = { from: session.current!.today, limit: 1 };
      const coming = await get<DatePage>(`${path}/dates`, { query });
      const past = coming.dates.length > 0 ? null : await get<DatePage>(`${path}/dates`);
      const slot = (coming.dates[0] ?? past?.dates.at(-1))?.slot;
      if (slot === undefined) return;
      const { entry } = await get<OneDate>(`${path}/dates/${slot}`);
      await this.show(entry);
    });
  }

  /** Goes to another date of the same series. */
  async showSibling(entry: Entry, way: "previous" | "next"): Promise<void> {
    await this.run(async () => {
      const here = await get<OneDate>(pathOf(entry));
      const slot = way === "next" ? here.next : here.previous;
      if (slot === null) return;
      const there = await get<OneDate>(pathOf({ ...entry, slot }));
      await this.show(there.entry);
    });
  }

  /** Runs what may be refused; says why where it was. */
  async run(what: () => Promise<void>): Promise<void> {
    try {
      await what();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      toasts.show(error.isOffline ? t().offline : error.message, { isError: true });
    }
  }

  /** What has been done is told, with the way back if there is one. */
  done(report: Report, isUndone = true): void {
    this.card = null;
    this.editing = null;
    void calendar.load();
    toasts.show(report.said, {
      action:
        report.operation === 0 || !isUndone
          ? null
          : { label: t().undo, run: () => void this.undo(report.operation, report.owner) },
    });
  }
}

export const desk = new Desk();

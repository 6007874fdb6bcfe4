// SPDX-License-Identifier: MIT
/*
 * Alarms that are due, and word of changes, as the server sends them. Of all
 * open tabs one tells the system of an alarm: the one that holds the lock.
 */
import { get, send } from "../api/client";
import type { Alarm, AlarmRef } from "../api/types";
import { t } from "../i18n/index.svelte";
import { calendar } from "./calendar.svelte";
import { inbox } from "./inbox.svelte";
import { session } from "./session.svelte";
import { alarmKey, untold } from "./told";

const SNOOZE_MINUTES = 5;

class Alarms {
  due = $state.raw<Alarm[]>([]);

  private source: EventSource | null = null;
  private isLeader = false;
  private isBroken = false;

  start(): void {
    if (this.source !== null) return;
    this.source = new EventSource("/api/v1/events");
    this.source.addEventListener("error", () => (this.isBroken = true));
    this.source.addEventListener("open", () => {
      session.isReachable = true;
      if (this.isBroken) reloadAll(); // what changed meanwhile was not told
      this.isBroken = false;
    });
    this.source.addEventListener("alarm", (event) => {
      this.take((JSON.parse((event as MessageEvent<string>).data) as { alarms: Alarm[] }).alarms);
    });
    this.source.addEventListener("changed", reloadAll);
    // The first tab to ask holds the lock until it is closed.
    void navigator.locks?.request("takt-alarms", () => {
      this.isLeader = true;
      if (this.due.length > 0) this.take(this.due);
      return new Promise(() => {});
    });
  }

  stop(): void {
    this.source?.close();
    this.source = null;
    this.due = [];
  }

  private take(alarms: Alarm[]): void {
    this.due = alarms;
    if (!this.isLeader || !this.mayTell) return;
    for (const alarm of untold(alarms, localStorage))
      new Notification(alarm.title ?? t().busy, { body: alarm.said, tag: alarmKey(alarm) });
  }

  private get mayTell(): boolean {
    return "Notification" in window && Notification.permission === "granted";
  }

  get canAsk(): boolean {
    return "Notification" in window && Notification.permission === "default";
  }

  async askPermission(): Promise<void> {
    await Notification.requestPermission();
    if (this.due.length > 0) this.take(this.due);
  }

  async dismiss(alarms: readonly AlarmRef[]): Promise<void> {
    await send<void>("POST", "/alarms/dismiss", { body: { alarms: alarms.map(refOf) } });
    await this.reload();
  }

  async snooze(alarm: Alarm): Promise<void> {
    await send<void>("POST", "/alarms/snooze", {
      body: { alarms: [refOf(alarm)], minutes: SNOOZE_MINUTES },
    });
    await this.reload();
  }

  private async reload(): Promise<void> {
    this.due = (await get<{ alarms: Alarm[] }>("/alarms")).alarms;
  }
}

function reloadAll(): void {
  void calendar.load();
  void inbox.load();
}

function refOf(alarm: AlarmRef): AlarmRef {
  return { owner: alarm.owner, id: alarm.id, slot: alarm.slot };
}

export const alarms = new Alarms();

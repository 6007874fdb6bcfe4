// SPDX-License-Identifier: MIT
/* What a part of the settings does at the server, and why it was refused. */
import { Refusal } from "../api/client";
import { t } from "../i18n/index.svelte";

export class Attempt {
  refusal = $state.raw<Refusal | null>(null);

  /** The sentence of the refusal; "": there is none. */
  get failure(): string {
    if (this.refusal === null) return "";
    return this.refusal.isOffline ? t().offline : this.refusal.message;
  }

  /** Does something; answers whether it went. */
  async run(what: () => Promise<unknown>): Promise<boolean> {
    this.refusal = null;
    try {
      await what();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusal = error;
      return false;
    }
  }
}

/** Enter adds what stands in the field, and leaves the dialog open. */
export function onEnter(add: () => unknown): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if ((event.currentTarget as HTMLInputElement).value !== "") void add();
  };
}

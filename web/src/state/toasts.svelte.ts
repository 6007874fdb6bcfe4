// SPDX-License-Identifier: MIT
/* Short notices, with the way back where there is one. They stay at least ten
 * seconds, and as long as the pointer or the focus rests on them. */

export interface Toast {
  id: number;
  text: string;
  isError: boolean;
  action: { label: string; run: () => void } | null;
}

const SHOWN_MS = 10_000;

class Toasts {
  list = $state<Toast[]>([]);
  /** The dialogs that are open, the topmost last: all else is inert. */
  private dialogs = $state.raw<HTMLDialogElement[]>([]);
  private last = 0;
  private timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Where the notices are shown. */
  get host(): HTMLElement {
    return this.dialogs.at(-1) ?? document.body;
  }

  /** A dialog that has been opened; answers what is to be called when it is
   * closed. */
  within(dialog: HTMLDialogElement): () => void {
    this.dialogs = [...this.dialogs, dialog];
    return () => {
      this.dialogs = this.dialogs.filter((one) => one !== dialog);
    };
  }

  show(text: string, options: { isError?: boolean; action?: Toast["action"] } = {}): void {
    const id = ++this.last;

    this.list = [
      ...this.list.slice(-2),
      { id, text, isError: options.isError ?? false, action: options.action ?? null },
    ];
    this.resume(id);
  }

  drop(id: number): void {
    this.pause(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  pause(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  resume(id: number): void {
    this.pause(id);
    this.timers.set(
      id,
      setTimeout(() => this.drop(id), SHOWN_MS),
    );
  }
}

export const toasts = new Toasts();

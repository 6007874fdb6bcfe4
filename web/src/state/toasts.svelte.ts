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
  private last = 0;
  private timers = new Map<number, ReturnType<typeof setTimeout>>();

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

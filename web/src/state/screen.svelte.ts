// SPDX-License-Identifier: MIT
/* What is drawn on: a phone's views are others, and so is what paper holds. */
import { flushSync } from "svelte";
import { MediaQuery } from "svelte/reactivity";

const small = new MediaQuery("max-width: 40rem");

let isPrinting = $state(false);

addEventListener("beforeprint", () => flushSync(() => (isPrinting = true)));
addEventListener("afterprint", () => (isPrinting = false));

export const screen = {
  /** Paper is as wide as it is, whatever the window was. */
  get isSmall(): boolean {
    return small.current && !isPrinting;
  },
  get isPrinting(): boolean {
    return isPrinting;
  },
};

// SPDX-License-Identifier: MIT
/* How large the screen is: a phone's views are others. */
import { MediaQuery } from "svelte/reactivity";

const small = new MediaQuery("max-width: 40rem");

export const screen = {
  get isSmall(): boolean {
    return small.current;
  },
};

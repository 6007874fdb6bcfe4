// SPDX-License-Identifier: MIT
/* What a grid of hours has side by side: days, or people on one day. */
import type { Day, Entry } from "../api/types";

export interface Column {
  key: string;
  day: Day;
  entries: readonly Entry[];
  /** Whose diary it is; null: the reader's. */
  person: { id: number; name: string } | null;
}

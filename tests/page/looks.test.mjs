// SPDX-License-Identifier: MIT
/*
 * Every view and dialog: no serious finding of axe, in light and dark, and no
 * scrolling sideways on a phone of 320 px (SPEC section 17, 31).
 */
import assert from "node:assert/strict";

import { check } from "./diary.mjs";

const VIEWS = ["day", "week", "month", "group", "agenda", "activities"];
const DAY = "2026-11-24";

/** A diary with something of each kind, some of it overdue. */
function fill(server) {
  server.takt("add", "Ukemøte", "--start", `${DAY} 09:00`, "--weekly", "--on", "tir", "--times", "8", "--location", "Møterom Fjorden");
  server.takt("add", "Befaring", "--start", `${DAY} 09:30`, "--yes");
  server.takt("add", "Ring Bakke Bygg om tilbudet", "--call", "--start", `${DAY} 13:00`, "--company", "Bakke Bygg AS");
  server.takt("add", "Kvartalsrapport", "--task", "--date", "2026-11-20", "--priority", "høy");
  server.takt("add", "Messe", "--start", "2026-11-25", "--length", "2d");
  server.takt("done", "1", DAY);
}

async function assertFine(it, where) {
  assert.deepEqual(await it.axe(), [], where);
  assert.ok((await it.overflow()) <= 0, `${where} scrolls sideways`);
}

const DIALOGS = {
  "a new follow-up": async (it) => {
    await it.button("Ny oppfølging").first().click();
    await it.dialog("Ny oppfølging").waitFor();
  },
  "its recurrence": async (it) => {
    await it.newFollowup({ title: "Følge opp tilbudet", date: DAY });
    const dialog = await it.openRecurrence();
    for (const pattern of ["Daglig", "Månedlig", "Årlig", "Egendefinert", "Ukentlig"]) {
      await it.choose(dialog, pattern);
      await assertFine(it, pattern);
    }
  },
  "the card of an entry": async (it) => {
    await it.go("day", DAY);
    await it.openCard(/^Ring Bakke Bygg/);
  },
  "the scope": async (it) => {
    const dialog = await it.edit("2026-12-01", /^Ukemøte/);
    await dialog.getByLabel("Tittel").fill("Ukemøte på nytt");
    await it.button("Lagre", dialog).click();
    await it.dialog(/gjentakende oppfølging$/).getByRole("radio").first().waitFor();
  },
};

for (const name of ["Innstillinger", "Historikk", "Kalenderfiler", "Hurtigtaster"])
  DIALOGS[name] = (it) => it.openPanel(name);

const openSettings = DIALOGS["Innstillinger"];
DIALOGS["Innstillinger"] = async (it) => {
  await openSettings(it);
  const tabs = it.dialog("Innstillinger").getByRole("tab");
  for (const tab of await tabs.all()) {
    await tab.click();
    await it.page.getByRole("tabpanel").waitFor();
    await assertFine(it, await tab.textContent());
  }
};

for (const [size, options] of Object.entries({
  "in light": { theme: "light" },
  "in dark": { theme: "dark" },
  "at 320 px": { width: 320, height: 640 },
})) {
  check(`the views ${size}`, { ...options, prepare: fill }, async (it) => {
    for (const view of VIEWS) {
      await it.go(view, DAY);
      await assertFine(it, view);
    }
  });

  check(`the dialogs ${size}`, { ...options, prepare: fill }, async (it) => {
    for (const [name, open] of Object.entries(DIALOGS)) {
      await it.go("agenda", DAY);
      await open(it);
      await assertFine(it, name);
    }
  });
}

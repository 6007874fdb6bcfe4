// SPDX-License-Identifier: MIT
/*
 * A whole errand without a mouse (SPEC section 17, 31; 16.5): everything is
 * reached with Tab and arrows, done with Enter, Space and the keys of one
 * letter, and the focus is never lost.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";

const DAY = "2026-11-24";
const TABS_MAX = 80;

const press = (it, ...keys) => keys.reduce((done, key) => done.then(() => it.page.keyboard.press(key)), Promise.resolve());

const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Tab until something has the focus; it must show that it has. */
async function tabTo(it, locator, key = "Tab") {
  await locator.waitFor();
  for (let i = 0; i < TABS_MAX; i++) {
    if (await isFocused(locator)) return locator;
    await press(it, key);
  }
  assert.fail(`not reached by ${key}: ${locator}`);
}

/** What has the focus, and whether anything shows it. */
const focused = (it) =>
  it.page.evaluate(() => {
    const element = document.activeElement;
    const shown = [element, element.nextElementSibling, element.parentElement]
      .filter((one) => one !== null)
      .some((one) => {
        const style = getComputedStyle(one);
        return (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
      });
    return { tag: element.tagName, shown };
  });

async function assertFocusShown(it, where) {
  const { tag, shown } = await focused(it);

  assert.notEqual(tag, "BODY", `${where}: the focus is lost`);
  assert.ok(shown, `${where}: nothing shows the focus on ${tag}`);
}

check("a series is made, found, changed and taken back by keys alone", {}, async (it) => {
  const { page } = it;

  await it.go("week", DAY);
  await press(it, "n");
  const dialog = it.dialog("Ny oppfølging");
  await dialog.waitFor();
  await page.keyboard.type("Følge opp tilbudet");
  await tabTo(it, dialog.getByLabel("Dato"));
  await press(it, "1", "1", "2", "4", "2", "0", "2", "6");
  assert.equal(await dialog.getByLabel("Dato").inputValue(), DAY);
  await tabTo(it, dialog.getByRole("button", { name: /^Gjentas/ }));
  await assertFocusShown(it, "the button of the recurrence");
  await press(it, "Enter");
  await tabTo(it, it.button("Egendefinert …"));
  await press(it, "Enter");

  const recurrence = it.dialog(/^Gjentakelse/);
  await tabTo(it, recurrence.getByLabel("Skriv hvordan det skal gjentas"));
  await page.keyboard.type("hver 3. uke på tirsdag, 4 ganger");
  await it.daysAre(recurrence, ["2026-11-24", "2026-12-15", "2027-01-05", "2027-01-26"]);
  const later = recurrence.getByRole("button", { name: "Senere" }).nth(1);
  await tabTo(it, later);
  await assertFocusShown(it, "the button of a date");
  await press(it, "Space");
  await it.daysAre(recurrence, ["2026-11-24", "2026-12-16", "2027-01-05", "2027-01-26"]);
  await tabTo(it, recurrence.getByRole("button", { name: "OK" }));
  await press(it, "Enter");
  await recurrence.waitFor({ state: "detached" });
  await assertFocusShown(it, "back in the follow-up");
  await tabTo(it, it.button("Lagre", dialog));
  await press(it, "Enter");
  await dialog.waitFor({ state: "detached" });
  await seen(() => it.server.days(1), ["2026-11-24", "2026-12-16", "2027-01-05", "2027-01-26"]);

  const entry = page.getByRole("button", { name: /Følge opp tilbudet/ }).first();
  await tabTo(it, page.locator("main [tabindex='0']").first());
  await press(it, "ArrowRight"); // from Monday to Tuesday
  for (let i = 0; i < 5 && !(await isFocused(entry)); i++) await press(it, "ArrowDown");
  assert.ok(await isFocused(entry), "the entry is not reached by arrows");
  await assertFocusShown(it, "the entry in the week");
  await press(it, "Enter");
  const card = page.getByRole("dialog").filter({ has: it.button("Rediger") });
  await tabTo(it, it.button("Rediger", card));
  await press(it, "Enter");
  const edit = it.dialog("Rediger oppfølging");
  await edit.waitFor();
  await tabTo(it, edit.getByLabel("Tittel"));
  await press(it, "ControlOrMeta+a");
  await page.keyboard.type("Ringe om tilbudet");
  await press(it, "Enter");
  const scope = it.dialog(/gjentakende oppfølging$/);
  const first = scope.getByRole("radio").first();
  await first.waitFor();
  await tabTo(it, first);
  await press(it, "Space");
  await tabTo(it, it.button("Lagre", scope));
  await press(it, "Enter");
  await edit.waitFor({ state: "detached" });
  await seen(() => it.server.show(1).dates_listed.map((date) => date.title ?? it.server.show(1).title), [
    "Ringe om tilbudet", "Følge opp tilbudet", "Følge opp tilbudet", "Følge opp tilbudet",
  ]);
  await press(it, "ControlOrMeta+z");
  await seen(() => it.server.show(1).dates_listed.filter((date) => date.title === "Ringe om tilbudet").length, 0);
});

check("Escape closes what lies uppermost, and the focus goes back", {}, async (it) => {
  await it.go("week", DAY);
  const opener = it.button("Ny oppfølging").first();
  await tabTo(it, opener);
  await press(it, "Enter");
  const dialog = it.dialog("Ny oppfølging");
  await dialog.waitFor();
  await tabTo(it, dialog.getByRole("button", { name: /^Gjentas/ }));
  await press(it, "Enter");
  await tabTo(it, it.button("Egendefinert …"));
  await press(it, "Enter");
  const recurrence = it.dialog(/^Gjentakelse/);
  await recurrence.waitFor();
  await press(it, "Escape");
  await recurrence.waitFor({ state: "detached" });
  assert.ok(await dialog.isVisible());
  await press(it, "Escape");
  await dialog.waitFor({ state: "detached" });
  assert.ok(await isFocused(opener), "the focus is not where it came from");
});

check("keys move an entry, and a key of one letter types where one types", {
  prepare: (server) => server.takt("add", "Befaring", "--start", `${DAY} 09:00`, "--length", "1h"),
}, async (it) => {
  await it.go("week", DAY);
  const entry = it.page.getByRole("button", { name: /Befaring/ }).first();
  await entry.focus();
  await press(it, "Alt+ArrowDown");
  await seen(() => it.server.show(1).start.slice(0, 16), `${DAY}T09:15`);
  const moved = it.page.getByRole("button", { name: /Befaring.*09\.15|09\.15.*Befaring/ }).first();
  await moved.waitFor();
  await seen(() => isFocused(moved), true, "what moved keeps the focus");
  await press(it, "Alt+ArrowRight");
  await seen(() => it.server.show(1).start.slice(0, 16), "2026-11-25T09:15");
  await press(it, "/");
  const search = it.page.getByRole("searchbox").or(it.page.getByRole("combobox")).first();
  await search.waitFor();
  await it.page.keyboard.type("n");
  assert.equal(await search.inputValue(), "n");
  assert.equal(await it.dialog("Ny oppfølging").count(), 0);
});

check("what a search finds tells its next date", {}, async (it) => {
  await it.go("week", DAY);
  await press(it, "n");
  const dialog = it.dialog("Ny oppfølging");
  await dialog.waitFor();
  await it.page.keyboard.type("Sjekke pumpa");
  await tabTo(it, dialog.getByLabel("Dato"));
  await press(it, "1", "1", "2", "4", "2", "0", "2", "6");
  await it.button("Lagre", dialog).click();
  await dialog.waitFor({ state: "detached" });
  await press(it, "/");
  await it.page.keyboard.type("pumpa");
  await it.page.getByRole("option", { name: /Sjekke pumpa.*24\. nov\. 2026/ }).waitFor();
});

// SPDX-License-Identifier: MIT
/*
 * What each scope does to a series (SPEC R-062 and section 17, 12, 16 and 17):
 * each case by clicking, and the undo that gives back every byte.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";
import { TEN, tenTuesdays } from "./tuesdays.mjs";

/** Every second week, three times, from one of the ten. */
async function otherRule(it, date, scope) {
  const dialog = await it.edit(date, /^Ukemøte/);
  const recurrence = await it.openRecurrence();

  await it.every(recurrence, 2);
  await it.endsAfter(recurrence, 3);
  await it.countIs(recurrence, "3 datoer");
  await it.ok(recurrence);
  await it.button("Lagre", dialog).click();
  await it.scope(scope);
}

async function remove(it, date, scope) {
  await it.go("day", date);
  await it.button("Slett", await it.openCard(/^Ukemøte/)).click();
  await it.scope(scope, "Slett");
}

/** Asks to stop at a date; the dialog that asks is left open. */
async function askToStop(it, date) {
  await it.edit(date, /^Ukemøte/);
  await it.button("Stopp gjentakelse", await it.openRecurrence()).click();
}

async function stop(it, date) {
  await askToStop(it, date);
  await it.scope(/./, "Stopp gjentakelse");
}

/* The case, what is done, the days of the old series, of a new one, and which
 * of the two has become single. */
const CASES = [
  ["another rule on the first", (it) => otherRule(it, TEN[0], /24\. november og/), ["2026-11-24", "2026-12-08", "2026-12-22"], null],
  ["another rule on the second", (it) => otherRule(it, TEN[1], /1\. desember og/), [TEN[0]], ["2026-12-01", "2026-12-15", "2026-12-29"], "old"],
  ["another rule on the fourth", (it) => otherRule(it, TEN[3], /15\. desember og/), TEN.slice(0, 3), ["2026-12-15", "2026-12-29", "2027-01-12"]],
  ["another rule on the last", (it) => otherRule(it, TEN[9], /26\. januar 2027, den siste/), TEN.slice(0, 9), ["2027-01-26", "2027-02-09", "2027-02-23"]],
  ["delete the first", (it) => remove(it, TEN[0], /^Bare tirsdag 24\. november/), TEN.slice(1), null],
  ["delete the last two", (it) => remove(it, TEN[8], /19\. januar 2027 og/), TEN.slice(0, 8), null],
  ["stop on the first", (it) => stop(it, TEN[0]), [TEN[0]], null, "old"],
  ["stop on the sixth", (it) => stop(it, TEN[5]), TEN.slice(0, 6), null],
];

check("12, 16, 19 what becomes of the rule, case by case", { prepare: tenTuesdays }, async (it) => {
  for (const [name, act, old, fresh, single] of CASES)
    await it.undone(
      () => act(it),
      async () => {
        await seen(() => it.server.days(1), old, name);
        assert.equal(it.server.show(1).mode, single === "old" ? "single" : "rule", name);
        if (fresh === null) assert.equal(it.server.newest(), 1, name);
        else assert.deepEqual(it.server.days(it.server.newest()), fresh, name);
      },
    );
});

check("16 a stop that is called off stops nothing", { prepare: tenTuesdays }, async (it) => {
  const before = it.server.export();

  await askToStop(it, TEN[2]);
  await it.button("Avbryt", it.dialog(/gjentakende oppfølging$/)).click();
  await it.dialog(/^Gjentakelse/).waitFor();
  assert.equal(it.server.export(), before);
});

check("17, 19 all but one deleted is that one", { prepare: tenTuesdays }, async (it) => {
  for (const day of TEN.slice(2)) it.server.takt("delete", "1", day);
  for (const [date, scope, left] of [
    [TEN[0], /^Bare tirsdag 24\. november/, TEN[1]],
    [TEN[1], /1\. desember, den siste/, TEN[0]],
  ])
    await it.undone(
      () => remove(it, date, scope),
      async () => {
        await seen(() => it.server.show(1).mode, "single");
        assert.deepEqual(it.server.days(1), [left]);
      },
    );
});

check("12, 31, 19 a series is edited and saved at 320 px", { width: 320, height: 640, prepare: tenTuesdays }, async (it) => {
  const fits = async (where) => assert.ok((await it.overflow()) <= 0, `${where} scrolls sideways`);

  await it.undone(
    async () => {
      const dialog = await it.edit(TEN[3], /^Ukemøte/);
      await fits("the follow-up");
      await dialog.getByLabel("Tittel").fill("Månedsmøte");
      const recurrence = await it.openRecurrence();
      await it.choose(recurrence, "Månedlig");
      await recurrence.getByRole("radio", { name: "Ukedag i måneden" }).check();
      await recurrence.getByRole("combobox", { name: "Hvilken" }).selectOption("tredje");
      await it.endsAfter(recurrence, 3);
      await it.sentenceIs(recurrence, "Tredje tirsdag i hver måned kl. 09.00–10.00, 3 ganger, siste gang tirsdag 16. februar 2027.");
      await it.row(recurrence, 2).getByRole("button", { name: "Senere" }).click();
      await it.daysAre(recurrence, ["2026-12-15", "2027-01-20", "2027-02-16"]);
      await fits("the recurrence");
      await it.ok(recurrence);
      await it.button("Lagre", dialog).click();
      await it.dialog(/gjentakende oppfølging$/).getByRole("radio").first().waitFor();
      await fits("the scope");
      await it.scope(/15\. desember og de 6 etter/);
    },
    async () => {
      await seen(() => it.server.days(1), TEN.slice(0, 3));
      assert.deepEqual(it.server.days(2), ["2026-12-15", "2027-01-20", "2027-02-16"]);
      assert.equal(it.server.show(2).title, "Månedsmøte");
    },
  );
});

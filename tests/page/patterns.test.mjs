// SPDX-License-Identifier: MIT
/*
 * The patterns of SPEC section 3 (R-020 to R-028, and D-04, D-12, D-13, D-20),
 * each made by clicking and again by typing it: the sentence, the dates, and
 * what the command line then says of it. The dates are from a calendar of
 * paper.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";

const PATTERNS = [
  {
    name: "R-020 every workday",
    start: "2026-11-27",
    typed: "alle arbeidsdager, 5 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Daglig");
      await dialog.getByRole("radio", { name: "Alle arbeidsdager (man–fre)" }).check();
      await it.endsAfter(dialog, 5);
    },
    sentence: "Alle arbeidsdager (man–fre) kl. 09.00–10.00, 5 ganger, siste gang torsdag 3. desember.",
    days: ["2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"],
    rule: "FREQ=WEEKLY;COUNT=5;BYDAY=MO,TU,WE,TH,FR",
  },
  {
    name: "R-021 every weekday, Monday to Sunday",
    start: "2026-11-27",
    typed: "alle ukedager, 5 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Daglig");
      await dialog.getByRole("radio", { name: "Alle ukedager (man–søn)" }).check();
      await it.endsAfter(dialog, 5);
    },
    sentence: "Hver dag kl. 09.00–10.00, 5 ganger, siste gang tirsdag 1. desember.",
    days: ["2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01"],
    rule: "FREQ=DAILY;COUNT=5",
  },
  {
    name: "R-022 every 6th day",
    start: "2026-11-24",
    typed: "hver 6. dag, 4 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Daglig");
      await dialog.getByRole("radio", { name: "Hver N. dag" }).check();
      await it.every(dialog, 6);
      await it.endsAfter(dialog, 4);
    },
    sentence: "Hver 6. dag kl. 09.00–10.00, 4 ganger, siste gang lørdag 12. desember.",
    days: ["2026-11-24", "2026-11-30", "2026-12-06", "2026-12-12"],
    rule: "FREQ=DAILY;COUNT=4;INTERVAL=6",
  },
  {
    name: "R-023 every 3rd week on Tuesday",
    start: "2026-11-24",
    typed: "hver 3. uke på tirsdag, 4 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Ukentlig");
      await it.every(dialog, 3);
      assert.ok(await dialog.getByRole("checkbox", { name: "tirsdag" }).isChecked(), "its own weekday is ticked");
      await it.endsAfter(dialog, 4);
    },
    sentence: "Hver 3. uke på tirsdag kl. 09.00–10.00, 4 ganger, siste gang tirsdag 26. januar 2027.",
    days: ["2026-11-24", "2026-12-15", "2027-01-05", "2027-01-26"],
    rule: "FREQ=WEEKLY;COUNT=4;INTERVAL=3;BYDAY=TU",
  },
  {
    name: "R-023 Tuesday and Thursday by a date",
    start: "2026-11-24",
    typed: "hver tirsdag og torsdag til 3. desember",
    async click(it, dialog) {
      await it.choose(dialog, "Ukentlig");
      await it.choose(dialog, "torsdag", "checkbox");
      await it.endsOn(dialog, "2026-12-03");
    },
    sentence: "Hver uke på tirsdag og torsdag kl. 09.00–10.00, til 3. desember.",
    days: ["2026-11-24", "2026-11-26", "2026-12-01", "2026-12-03"],
    rule: "FREQ=WEEKLY;UNTIL=20261203T080000Z;BYDAY=TU,TH",
  },
  {
    name: "R-024 day 20 of every 3rd month",
    start: "2026-12-20",
    typed: "dag 20 i hver 3. måned, 4 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Månedlig");
      await dialog.getByRole("combobox", { name: "Dag i måneden" }).selectOption("20.");
      await it.every(dialog, 3);
      await it.endsAfter(dialog, 4);
    },
    sentence: "Dag 20 i hver 3. måned kl. 09.00–10.00, 4 ganger, siste gang mandag 20. september 2027.",
    days: ["2026-12-20", "2027-03-20", "2027-06-20", "2027-09-20"],
    rule: "FREQ=MONTHLY;COUNT=4;INTERVAL=3;BYMONTHDAY=20",
  },
  {
    name: "R-025 the fourth Thursday of every 2nd month",
    start: "2026-11-26",
    typed: "fjerde torsdag i hver 2. måned, 4 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Månedlig");
      await dialog.getByRole("radio", { name: "Ukedag i måneden" }).check();
      await dialog.getByRole("combobox", { name: "Hvilken" }).selectOption("fjerde");
      await dialog.getByRole("combobox", { name: "Ukedag", exact: true }).selectOption("torsdag");
      await it.every(dialog, 2);
      await it.endsAfter(dialog, 4);
    },
    sentence: "Fjerde torsdag i annenhver måned kl. 09.00–10.00, 4 ganger, siste gang torsdag 27. mai 2027.",
    days: ["2026-11-26", "2027-01-28", "2027-03-25", "2027-05-27"],
    rule: "FREQ=MONTHLY;COUNT=4;INTERVAL=2;BYDAY=4TH",
  },
  {
    name: "R-026 13 April each year",
    start: "2027-04-13",
    typed: "13. april hvert år, 3 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Årlig");
      await dialog.getByRole("combobox", { name: "Dag i måneden" }).selectOption("13.");
      await dialog.getByRole("combobox", { name: "Måned", exact: true }).selectOption("april");
      await it.endsAfter(dialog, 3);
    },
    sentence: "13. april hvert år kl. 09.00–10.00, 3 ganger, siste gang fredag 13. april 2029.",
    days: ["2027-04-13", "2028-04-13", "2029-04-13"],
    rule: "FREQ=YEARLY;COUNT=3;BYMONTHDAY=13;BYMONTH=4",
  },
  {
    name: "R-027 the fourth Thursday of August",
    start: "2027-08-26",
    typed: "fjerde torsdag i august, 3 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Årlig");
      await dialog.getByRole("radio", { name: "Ukedag i måneden" }).check();
      await dialog.getByRole("combobox", { name: "Hvilken" }).selectOption("fjerde");
      await dialog.getByRole("combobox", { name: "Ukedag", exact: true }).selectOption("torsdag");
      await dialog.getByRole("combobox", { name: "Måned", exact: true }).selectOption("august");
      await it.endsAfter(dialog, 3);
    },
    sentence: "Fjerde torsdag i august hvert år kl. 09.00–10.00, 3 ganger, siste gang torsdag 23. august 2029.",
    days: ["2027-08-26", "2028-08-24", "2029-08-23"],
    rule: "FREQ=YEARLY;COUNT=3;BYDAY=4TH;BYMONTH=8",
  },
  {
    name: "D-20 the last workday of every month",
    start: "2026-11-30",
    typed: "siste arbeidsdag i måneden, 3 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Månedlig");
      await dialog.getByRole("radio", { name: "Ukedag i måneden" }).check();
      await dialog.getByRole("combobox", { name: "Hvilken" }).selectOption("siste");
      await dialog.getByRole("combobox", { name: "Ukedag", exact: true }).selectOption("arbeidsdag");
      await it.endsAfter(dialog, 3);
    },
    sentence: "Siste arbeidsdag i hver måned kl. 09.00–10.00, 3 ganger, siste gang fredag 29. januar 2027.",
    days: ["2026-11-30", "2026-12-31", "2027-01-29"],
    rule: "FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
  },
  {
    name: "D-04 the last day of every month",
    start: "2027-01-31",
    typed: "siste dag i måneden, 3 ganger",
    async click(it, dialog) {
      await it.choose(dialog, "Månedlig");
      await dialog.getByRole("combobox", { name: "Dag i måneden" }).selectOption("siste dag");
      await it.endsAfter(dialog, 3);
    },
    sentence: "Siste dag i hver måned kl. 09.00–10.00, 3 ganger, siste gang onsdag 31. mars 2027.",
    days: ["2027-01-31", "2027-02-28", "2027-03-31"],
    rule: "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-1",
  },
  {
    name: "D-11 endless, every other week",
    start: "2026-11-24",
    typed: "annenhver tirsdag",
    async click(it, dialog) {
      await it.choose(dialog, "Ukentlig");
      await it.every(dialog, 2);
      await dialog.getByRole("radio", { name: "aldri", exact: true }).check();
    },
    sentence: "Annenhver uke på tirsdag kl. 09.00–10.00, slutter aldri.",
    days: [
      "2026-11-24", "2026-12-08", "2026-12-22", "2027-01-05", "2027-01-19",
      "2027-02-02", "2027-02-16", "2027-03-02", "2027-03-16", "2027-03-30",
    ],
    rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
  },
];

/** What stands in the dialog, is saved, and what the command line says. */
async function proves(it, pattern, fill) {
  await it.undone(
    async () => {
      await it.newFollowup({ title: "Følge opp tilbudet", date: pattern.start, start: "09:00" });
      const dialog = await it.openRecurrence();
      await fill(dialog);
      await it.sentenceIs(dialog, pattern.sentence);
      await it.daysAre(dialog, pattern.days);
      await it.ok(dialog);
      await it.save(it.dialog("Ny oppfølging"));
    },
    () => {
      const id = it.server.newest();
      const shown = it.server.show(id);
      assert.equal(shown.mode, "rule");
      assert.equal(shown.rules, pattern.rule);
      assert.equal(shown.start, `${pattern.start}T09:00:00`);
      const days = it.server.days(id);
      const ends = /COUNT|UNTIL/.test(pattern.rule);
      assert.deepEqual(ends ? days : days.slice(0, pattern.days.length), pattern.days);
    },
  );
}

for (const pattern of PATTERNS)
  check(`${pattern.name}, by clicking and by typing`, {}, async (it) => {
    await proves(it, pattern, (dialog) => pattern.click(it, dialog));
    await proves(it, pattern, (dialog) => dialog.getByLabel("Skriv hvordan det skal gjentas").fill(pattern.typed));
  });

check("Enter right after the last letter takes what was typed", {}, async (it) => {
  await it.newFollowup({ title: "Følge opp tilbudet", date: "2026-11-24", start: "09:00" });
  const dialog = await it.openRecurrence();
  const typed = dialog.getByLabel("Skriv hvordan det skal gjentas");
  await typed.fill("hver tirsdag, 3 ganger");
  await it.daysAre(dialog, ["2026-11-24", "2026-12-01", "2026-12-08"]);
  await typed.fill("hver 3. uke på tirsdag, 4 ganger");
  await typed.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await it.save(it.dialog("Ny oppfølging"));
  assert.deepEqual(it.server.days(1), ["2026-11-24", "2026-12-15", "2027-01-05", "2027-01-26"]);
});

check("Enter on words that say nothing leaves them there", {}, async (it) => {
  await it.newFollowup({ title: "Følge opp tilbudet", date: "2026-11-24", start: "09:00" });
  const dialog = await it.openRecurrence();
  const typed = dialog.getByLabel("Skriv hvordan det skal gjentas");
  await typed.fill("hver tirsdag så lenge jeg orker");
  await typed.press("Enter");
  await dialog.locator("[aria-invalid=true]").waitFor();
  assert.equal(await typed.inputValue(), "hver tirsdag så lenge jeg orker");
});

check("R-028 dates picked by hand", {}, async (it) => {
  await it.newFollowup({ title: "Kurs", date: "2026-11-24", start: "09:00" });
  const dialog = await it.openRecurrence();
  await it.choose(dialog, "Egendefinert");
  const grid = dialog.getByRole("grid", { name: "Velg datoer" });
  await grid.getByRole("button", { name: /^torsdag 26\. november/ }).click();
  await it.button("Neste", dialog).click();
  await grid.getByRole("button", { name: /^fredag 18\. desember/ }).click();
  await grid.getByRole("button", { name: /^torsdag 3\. desember/ }).click();
  await it.daysAre(dialog, ["2026-11-24", "2026-11-26", "2026-12-03", "2026-12-18"]);
  await grid.getByRole("button", { name: /^torsdag 3\. desember/ }).click();
  await it.daysAre(dialog, ["2026-11-24", "2026-11-26", "2026-12-18"]);
  await it.ok(dialog);
  await it.save(it.dialog("Ny oppfølging"));
  assert.equal(it.server.show(1).mode, "dates");
  assert.deepEqual(it.server.days(1), ["2026-11-24", "2026-11-26", "2026-12-18"]);
});

check("D-13 three weeks after it was done", {}, async (it) => {
  await it.newFollowup({ kind: "Oppgave", title: "Ringe kunden", date: "2026-11-24" });
  const dialog = await it.openRecurrence();
  await it.choose(dialog, "Etter fullføring");
  await it.every(dialog, 3);
  await dialog.getByRole("combobox", { name: "Enhet" }).selectOption("uke");
  await it.sentenceIs(dialog, "3 uker etter fullføring. Neste: tirsdag 24. november.");
  await it.daysAre(dialog, ["2026-11-24"]);
  await it.ok(dialog);
  await it.save(it.dialog("Ny oppfølging"));
  const shown = it.server.show(1);
  assert.equal(shown.mode, "after-completion");
  assert.equal(shown.after_done, "P3W");
  await it.go("day", "2026-11-24");
  const card = await it.openCard(/^Ringe kunden/);
  await it.button("Utført", card).click();
  // Done on Monday 23 November: the next is three weeks after that day.
  await seen(() => it.server.show(1).dates_listed.filter((date) => date.state === "open").map((date) => date.start.slice(0, 10)), ["2026-12-14"]);
});

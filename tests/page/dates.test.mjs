// SPDX-License-Identifier: MIT
/*
 * The acceptance tests of dates and rules through the page (SPEC section 17, 1
 * to 10). Dates and their number are from the specification and a calendar of
 * paper; each ends with the undo that gives back every byte.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";

/** Makes a follow-up that repeats as `fill` fills in its recurrence, with these
 * days, and takes it back. */
async function made(it, followup, fill, days) {
  await it.undone(
    async () => {
      await it.newFollowup({ title: "Status", start: "09:00", ...followup });
      const dialog = await it.openRecurrence();
      await fill(dialog);
      await it.daysAre(dialog, days);
      await it.ok(dialog);
      await it.save(it.dialog("Ny oppfølging"));
    },
    () => assert.deepEqual(it.server.days(it.server.newest()), days),
  );
}

/** From a Thursday in November 2021, each Tuesday and Thursday. */
const TWENTY_FIVE = [
  "2021-11-04", "2021-11-09", "2021-11-11", "2021-11-16", "2021-11-18",
  "2021-11-23", "2021-11-25", "2021-11-30", "2021-12-02", "2021-12-07",
  "2021-12-09", "2021-12-14", "2021-12-16", "2021-12-21", "2021-12-23",
  "2021-12-28", "2021-12-30", "2022-01-04", "2022-01-06", "2022-01-11",
  "2022-01-13", "2022-01-18", "2022-01-20", "2022-01-25", "2022-01-27",
];

check("1 Tuesdays and Thursdays, 25 times from 4 November 2021, or by 27 January", {}, async (it) => {
  const followup = { date: "2021-11-04", start: "11:30", end: "12:00" };
  const until = (dialog) => dialog.getByLabel("den", { exact: true }).last();

  await made(
    it,
    followup,
    async (dialog) => {
      await it.choose(dialog, "tirsdag", "checkbox");
      await it.endsAfter(dialog, 25);
      await it.countIs(dialog, "25 datoer");
      // The end that is not chosen shows what the other makes of it (R-029a).
      await seen(() => until(dialog).inputValue(), "2022-01-27", "the date of the end");
      assert.ok((await it.datesIn(dialog)).every((date) => date.clock === "11.30"));
      await dialog.getByRole("radio", { name: "den", exact: true }).check();
    },
    TWENTY_FIVE,
  );
  await made(
    it,
    followup,
    async (dialog) => {
      await it.choose(dialog, "tirsdag", "checkbox");
      await it.endsOn(dialog, "2022-01-27");
      await seen(() => dialog.getByRole("spinbutton", { name: "ganger" }).inputValue(), "25", "the count");
    },
    TWENTY_FIVE,
  );
  await made(
    it,
    followup,
    (dialog) => dialog.getByLabel("Skriv hvordan det skal gjentas").fill("hver tirsdag og torsdag, 25 ganger"),
    TWENTY_FIVE,
  );
});

check("2 a start that the rule does not make is moved, and said", {}, async (it) => {
  const days = ["2026-11-26", "2026-12-01", "2026-12-03", "2026-12-08"];

  await made(
    it,
    { date: "2026-11-25" },
    async (dialog) => {
      await it.choose(dialog, "tirsdag", "checkbox");
      await it.choose(dialog, "torsdag", "checkbox");
      await dialog.getByRole("checkbox", { name: "onsdag" }).locator("xpath=..").click();
      await it.endsAfter(dialog, 4);
      await dialog.getByText("Første gang blir torsdag 26. november").waitFor();
    },
    days,
  );
  await made(
    it,
    { date: "2026-11-25" },
    (dialog) => dialog.getByLabel("Skriv hvordan det skal gjentas").fill("hver tirsdag og torsdag, 4 ganger"),
    days,
  );
});

check("3 every workday from a Friday, and 17 May where it is kept and where not", {}, async (it) => {
  const workdays = async (dialog) => {
    await it.choose(dialog, "Daglig");
    await dialog.getByRole("radio", { name: "Alle arbeidsdager (man–fre)" }).check();
    await it.endsAfter(dialog, 4);
  };

  await made(it, { date: "2026-02-27" }, workdays, ["2026-02-27", "2026-03-02", "2026-03-03", "2026-03-04"]);
  await made(
    it,
    { date: "2027-05-14" },
    async (dialog) => {
      await workdays(dialog);
      await seen(async () => (await it.datesIn(dialog))[1]?.note, "Grunnlovsdagen", "the day off");
    },
    ["2027-05-14", "2027-05-17", "2027-05-18", "2027-05-19"],
  );
  await made(
    it,
    { date: "2027-05-14" },
    async (dialog) => {
      await workdays(dialog);
      await dialog.getByLabel("Når dagen er fri").selectOption("Neste arbeidsdag");
      await seen(async () => (await it.datesIn(dialog))[1]?.note, "flyttet fra 17. mai", "the day it came from");
    },
    ["2027-05-14", "2027-05-18", "2027-05-19", "2027-05-20"],
  );
});

for (const [choice, month, leap] of [
  [
    "siste dag",
    ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"],
    ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"],
  ],
  [
    "hopp over",
    ["2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"],
    ["2028-02-29", "2032-02-29", "2036-02-29", "2040-02-29", "2044-02-29"],
  ],
])
  check(`4, 5 day 31 of each month and 29 February each year, ${choice}`, {}, async (it) => {
    const fill = (pattern, day, count) => async (dialog) => {
      await it.choose(dialog, pattern);
      await dialog.getByRole("combobox", { name: "Dag i måneden" }).selectOption(day);
      await dialog.getByRole("radio", { name: choice, exact: true }).check();
      await it.endsAfter(dialog, count);
    };

    await made(it, { date: "2027-01-31" }, fill("Månedlig", "31.", 4), month);
    await made(it, { date: "2028-02-29" }, fill("Årlig", "29.", 5), leap);
  });

check("6 the fourth Thursday is not the last, and there is no fifth", {}, async (it) => {
  const fill = (ordinal) => async (dialog) => {
    const which = dialog.getByRole("combobox", { name: "Hvilken" });

    await it.choose(dialog, "Månedlig");
    await dialog.getByRole("radio", { name: "Ukedag i måneden" }).check();
    assert.deepEqual(
      (await which.locator("option").allTextContents()).map((text) => text.trim()),
      ["første", "andre", "tredje", "fjerde", "siste"],
    );
    await which.selectOption(ordinal);
    await it.endsAfter(dialog, 3);
  };

  await made(it, { date: "2026-12-24" }, fill("fjerde"), ["2026-12-24", "2027-01-28", "2027-02-25"]);
  await made(it, { date: "2026-12-24" }, fill("siste"), ["2026-12-31", "2027-01-28", "2027-02-25"]);
});

check("7 every second week by the day that weeks begin on, and for good", {}, async (it) => {
  const weeksBeginOn = async (day) => {
    await it.openPanel("Innstillinger");
    const dialog = it.dialog("Innstillinger");
    await dialog.getByRole("tab", { name: "Dagen og uka" }).click();
    await dialog.getByLabel("Uka begynner på").selectOption(day);
    await it.button("Lagre", dialog).click();
    await dialog.waitFor({ state: "detached" });
  };
  const fill = async (dialog) => {
    await it.choose(dialog, "søndag", "checkbox");
    await it.every(dialog, 2);
    await it.endsAfter(dialog, 4);
  };
  const followup = { title: "Vakt", date: "2026-12-07" };
  const days = ["2026-12-07", "2026-12-20", "2026-12-21", "2027-01-03"];

  await made(it, followup, fill, ["2026-12-07", "2026-12-13", "2026-12-21", "2026-12-27"]);
  await weeksBeginOn("søndag");
  await made(it, followup, fill, days);
  await it.newFollowup({ ...followup, start: "09:00" });
  const dialog = await it.openRecurrence();
  await fill(dialog);
  await it.ok(dialog);
  await it.save(it.dialog("Ny oppfølging"));
  const id = it.server.newest();
  await weeksBeginOn("mandag");
  assert.deepEqual(it.server.days(id), days);
  await it.edit("2026-12-20", /^Vakt/);
  await it.daysAre(await it.openRecurrence(), days);
});

check("8 nine stays nine over both changes of the clock, and 02.30 that is not becomes 03.30", {}, async (it) => {
  const twice = (...clocks) => async (dialog) => {
    await it.choose(dialog, "Daglig");
    await dialog.getByRole("radio", { name: "Alle ukedager (man–søn)" }).check();
    await it.endsAfter(dialog, 2);
    await seen(async () => (await it.datesIn(dialog)).map((date) => date.clock), clocks, "the clock");
  };

  await made(it, { date: "2027-03-27" }, twice("09.00", "09.00"), ["2027-03-27", "2027-03-28"]);
  await made(it, { date: "2027-10-30" }, twice("09.00", "09.00"), ["2027-10-30", "2027-10-31"]);
  await made(it, { date: "2027-03-27", start: "02:30" }, twice("02.30", "03.30"), ["2027-03-27", "2027-03-28"]);
});

check("9 the count is of the dates that are left", {}, async (it) => {
  await made(
    it,
    { date: "2026-12-21" },
    async (dialog) => {
      await it.choose(dialog, "Daglig");
      await dialog.getByRole("radio", { name: "Alle ukedager (man–søn)" }).check();
      await dialog.getByLabel("Når dagen er fri").selectOption("Hopp over");
      await it.endsAfter(dialog, 5);
      await it.countIs(dialog, "5 datoer");
    },
    ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-28"],
  );
});

check("9 two at different times on one day are kept, two at the same time refused", {}, async (it) => {
  const starts = () => it.server.show(1).dates_listed.map((date) => date.start.slice(0, 16));
  const put = async (from, name, start) => {
    const dialog = await it.edit(from, name);
    await dialog.getByLabel("Dato", { exact: true }).fill("2026-11-24");
    await dialog.getByLabel("Start").fill(start);
    await it.button("Lagre", dialog).click();
  };

  await it.newFollowup({ title: "Kurs", date: "2026-11-24", start: "09:00" });
  const dialog = await it.openRecurrence();
  await it.choose(dialog, "Egendefinert");
  await dialog.getByRole("grid").getByRole("button", { name: /^torsdag 26\. november/ }).click();
  await it.daysAre(dialog, ["2026-11-24", "2026-11-26"]);
  await dialog.getByLabel("Legg til dato").fill("2026-11-24");
  await it.button("Legg til dato", dialog).click();
  await dialog.getByRole("alert").filter({ hasText: "er gitt to ganger" }).waitFor();
  await it.daysAre(dialog, ["2026-11-24", "2026-11-26"]);
  await it.ok(dialog);
  await it.save(it.dialog("Ny oppfølging"));
  await it.closeNotices();
  await it.undone(
    async () => {
      await put("2026-11-26", /^Kurs/, "14:00");
      await it.scope(/^Bare /);
    },
    () => seen(starts, ["2026-11-24T09:00", "2026-11-24T14:00"]),
  );
  await put("2026-11-26", /^Kurs/, "09:00");
  const only = it.dialog(/gjentakende oppfølging$/).getByRole("radio", { name: /^Bare / });
  await only.waitFor();
  assert.ok(await only.isDisabled());
  await it.dialog(/gjentakende oppfølging$/).getByText("er gitt to ganger").waitFor();
  assert.deepEqual(starts(), ["2026-11-24T09:00", "2026-11-26T09:00"]);
});

/** A calendar file with so many dates by hand, one a day. */
function manyDates(count) {
  const day = (at) => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10).replaceAll("-", "");

  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//EN", "BEGIN:VEVENT",
    `UID:many-${count}@example.org`, "DTSTAMP:20261101T000000Z", "SUMMARY:Vaktliste",
    `DTSTART:${day(0)}T090000`, "DURATION:PT1H",
    ...Array.from({ length: count - 1 }, (_, at) => `RDATE:${day(at + 1)}T090000`),
    "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n");
}

check("10 ten thousand dates by hand are the most, an endless rule shows its first", {}, async (it) => {
  await it.newFollowup({ title: "Status", date: "2026-11-24", start: "09:00" });
  const endless = await it.openRecurrence();
  await endless.getByRole("radio", { name: "aldri", exact: true }).check();
  await it.countIs(endless, "Slutter aldri");
  assert.equal((await it.datesIn(endless)).length, 10);
  await it.shut(endless);
  await it.shut(it.dialog("Ny oppfølging"));

  const files = await it.openPanel("Kalenderfiler");
  const give = (count) =>
    files.locator("input[type=file]").setInputFiles({ name: "vakt.ics", mimeType: "text/calendar", buffer: Buffer.from(manyDates(count)) });
  await give(10_001);
  await files.getByText("'Vaktliste' utelatt: har flere enn 10 000 datoer").waitFor();
  await it.button("Avbryt", files).click();
  await it.undone(
    async () => {
      await give(10_000);
      await it.button("Hent inn 1", files).click();
      await it.notice();
    },
    () => assert.equal(it.server.show(1).mode, "dates"),
  );
  await it.openPanel("Kalenderfiler");
  await give(10_000);
  await it.button("Hent inn 1", files).click();
  await it.edit("2027-01-01", /^Vaktliste/);
  const most = await it.openRecurrence();
  await it.countIs(most, "10000 datoer");
  await most.getByLabel("Legg til dato").fill("2060-01-01");
  await it.button("Legg til dato", most).click();
  await most.getByRole("alert").filter({ hasText: "10000" }).waitFor();
  await it.countIs(most, "10000 datoer");
});

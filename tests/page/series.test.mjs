// SPDX-License-Identifier: MIT
/*
 * The acceptance tests of changes to series through the page (SPEC section 17,
 * 11 to 19, 28 and 29). Dates and their number are from the specification, and
 * the exported calendar proves what an undo gives back.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";
import { TEN, tenTuesdays } from "./tuesdays.mjs";

const TUESDAY = TEN[0];

const dateOn = (it, id, day) => it.server.show(id).dates_listed.find((date) => date.start.startsWith(day));
const titleOn = (it, id, day) => dateOn(it, id, day)?.title;

/** Changes a date in its dialog, and says for which dates. */
async function change(it, date, scope, { title, start, of = /^Ukemøte/ }) {
  const dialog = await it.edit(date, of);

  if (title !== undefined) await dialog.getByLabel("Tittel").fill(title);
  if (start !== undefined) await dialog.getByLabel("Start").fill(start);
  await it.button("Lagre", dialog).click();
  await it.scope(scope);
}

check("11, 19 another time for this one only, and back in line", { prepare: tenTuesdays }, async (it) => {
  const clocks = () => it.server.show(1).dates_listed.slice(0, 3).map((date) => date.start.slice(0, 16));
  const only = /^Bare tirsdag 1\. desember/;
  const before = it.server.export();

  await it.undone(
    () => change(it, TEN[1], only, { start: "10:00" }),
    () => seen(clocks, ["2026-11-24T09:00", "2026-12-01T10:00", "2026-12-08T09:00"]),
  );
  await change(it, TEN[1], only, { start: "10:00" });
  await change(it, TEN[1], only, { start: "09:00" });
  await seen(() => it.server.export(), before, "the series, regular again");
});

check("13, 19 this and all that follow: a title of its own stays", { prepare: tenTuesdays }, async (it) => {
  it.server.takt("edit", "1", TEN[6], "--title", "Nyttårsmøte");
  await it.undone(
    () => change(it, TEN[3], /15\. desember og de 6 etter/, { title: "Mandagsmøte" }),
    async () => {
      await seen(() => it.server.days(1), TEN.slice(0, 3));
      assert.deepEqual(
        it.server.show(2).dates_listed.map((date) => date.title),
        TEN.slice(3).map((day) => (day === TEN[6] ? "Nyttårsmøte" : "Mandagsmøte")),
      );
      assert.equal(titleOn(it, 1, TEN[2]), "Ukemøte");
    },
  );
});

check("14, 19 this and all that follow: ten, at the fourth, are three and seven", { prepare: tenTuesdays }, async (it) => {
  await it.undone(
    () => change(it, TEN[3], /15\. desember og de 6 etter/, { start: "10:00" }),
    async () => {
      await seen(() => it.server.days(1), TEN.slice(0, 3));
      await seen(() => it.server.days(2), TEN.slice(3));
      assert.equal(it.server.show(2).start.slice(11, 16), "10:00");
    },
  );
});

check("15, 19 what was deleted or moved stays so when the series changes", { prepare: tenTuesdays }, async (it) => {
  const days = TEN.filter((day) => day !== TEN[4]);

  it.server.takt("delete", "1", TEN[4]);
  it.server.takt("move", "1", TEN[0], "--to", "2026-11-25 08:00");
  await it.undone(
    () => change(it, "2026-11-25", /^Alle .* ikke er utført/, { title: "Mandagsmøte" }),
    async () => {
      await seen(() => titleOn(it, 1, TEN[2]), "Mandagsmøte");
      assert.deepEqual(it.server.days(1), ["2026-11-25", ...days.slice(1)]);
      assert.equal(dateOn(it, 1, "2026-11-25").start.slice(11, 16), "08:00");
      assert.equal(it.server.newest(), 1, "nothing was made anew");
    },
  );
});

check("15, 19 a single one repeats, and no longer", {}, async (it) => {
  const days = ["2026-11-24", "2026-12-01", "2026-12-08"];

  it.server.takt("add", "Ukemøte", "--start", "2026-11-24 09:00");
  const single = it.server.export();
  const repeat = async () => {
    const dialog = await it.edit(TUESDAY, /^Ukemøte/);
    const recurrence = await it.openRecurrence();
    await it.endsAfter(recurrence, 3);
    await it.daysAre(recurrence, days);
    await it.ok(recurrence);
    await it.save(dialog);
  };
  await it.undone(repeat, () => seen(() => it.server.days(1), days));
  await repeat();
  await it.closeNotices();
  await it.undone(
    async () => {
      const dialog = await it.edit(TUESDAY, /^Ukemøte/);
      await dialog.getByRole("button", { name: /^Gjentas/ }).click();
      await it.button("Aldri", dialog).click();
      await it.button("Lagre", dialog).click();
      await it.scope(/24\. november og de 2 etter/);
    },
    async () => {
      await seen(() => it.server.show(1).mode, "single");
      assert.deepEqual(it.server.days(1), [TUESDAY]);
      assert.equal(it.server.export(), single, "as it was before it repeated");
    },
  );
});

check("18, 19 what is done stays as it was, whatever the scope, and where it was", { prepare: tenTuesdays }, async (it) => {
  it.server.takt("done", "1", TEN[2]);
  const asItIs = () => {
    const { start, end, state, title } = dateOn(it, 1, TEN[2]);
    return { start, end, state, title };
  };
  const done = asItIs();
  const isUntouched = () => assert.deepEqual(asItIs(), done);

  for (const [date, scope] of [
    [TEN[0], /24\. november og de 9 etter/],
    [TEN[1], /^Alle .* ikke er utført/],
  ])
    await it.undone(
      () => change(it, date, scope, { title: "Mandagsmøte", start: "10:00" }),
      async () => {
        await seen(() => titleOn(it, it.server.newest(), TEN[5]), "Mandagsmøte");
        isUntouched();
      },
    );
  await it.undone(
    async () => {
      await it.go("day", TEN[1]);
      await it.button("Slett", await it.openCard(/^Ukemøte/)).click();
      await it.scope(/^Alle .* ikke er utført/, "Slett");
    },
    async () => {
      await seen(() => it.server.days(1), [TEN[2]]);
      isUntouched();
    },
  );
  const dialog = await it.edit(TEN[2], /^Ukemøte/);
  await dialog.getByLabel("Start").fill("14:00");
  await it.button("Lagre", dialog).click();
  const only = it.dialog(/gjentakende oppfølging$/).getByRole("radio", { name: /^Bare tirsdag 8\. desember/ });
  await only.waitFor();
  assert.ok(await only.isDisabled(), "a date that is done was moved");
  await it.dialog(/gjentakende oppfølging$/).getByText(/er utført; ta bort haken først/).waitFor();
  isUntouched();
});

/** The history, and its lines newest first. */
async function openHistory(it) {
  const history = await it.openPanel("Historikk");
  const line = (number) => history.getByRole("listitem").nth(number - 1);

  await line(1).waitFor();
  return { history, line, undo: (number) => it.button("Angre", line(number)) };
}

check("19 the undo of one delete revives no other", { prepare: tenTuesdays }, async (it) => {
  for (const [day, label] of [[TEN[3], /^Bare tirsdag 15\. desember/], [TEN[5], /^Bare tirsdag 29\. desember/]]) {
    await it.go("day", day);
    await it.button("Slett", await it.openCard(/^Ukemøte/)).click();
    await it.scope(label, "Slett");
    await seen(() => it.server.days(1).includes(day), false);
  }
  const { undo } = await openHistory(it);
  await undo(2).click();
  await seen(() => it.server.days(1), TEN.filter((day) => day !== TEN[5]));
});

check("19 an undo that fails can be tried again", { prepare: tenTuesdays }, async (it) => {
  const before = it.server.export();

  await change(it, TEN[1], /^Bare tirsdag 1\. desember/, { title: "Mandagsmøte" });
  await it.notice();
  await it.server.stop();
  await it.undo();
  await it.page.getByText("Tjeneren svarer ikke.").first().waitFor();
  await it.server.start();
  await change(it, TEN[1], /^Bare tirsdag 1\. desember/, { title: "Tirsdagsmøte", of: /^Mandagsmøte/ });
  await seen(() => titleOn(it, 1, TEN[1]), "Tirsdagsmøte");
  const { history, undo } = await openHistory(it);
  // The first change can wait: what was done after it comes first.
  await undo(2).click();
  await history.getByRole("alert").filter({ hasText: "kan ikke angres før" }).waitFor();
  assert.equal(titleOn(it, 1, TEN[1]), "Tirsdagsmøte");
  await undo(1).click();
  await seen(() => titleOn(it, 1, TEN[1]), "Mandagsmøte");
  await seen(() => history.getByRole("listitem").count(), 5, "the undo is in the history too");
  await undo(3).click();
  await seen(() => it.server.export(), before, "the calendar after both");
});

check("28, 29, 19 three of 25 collide, are marked, and are moved out of the way", {}, async (it) => {
  for (const day of [TEN[1], TEN[3], TEN[7]])
    it.server.takt("add", "Tannlege", "--start", `${day} 09:30`, "--yes");
  it.server.takt("add", "Kantinevakt", "--start", `${TEN[2]} 09:30`, "--show-as", "free", "--yes");
  const marked = async (dialog) =>
    (await it.datesIn(dialog)).flatMap((date, at) => (date.note.includes("kolliderer med Tannlege") ? [at + 1] : []));

  await it.newFollowup({ title: "Ukemøte", date: TUESDAY, start: "09:00", end: "10:00" });
  const dialog = await it.openRecurrence();
  await dialog.getByLabel("Skriv hvordan det skal gjentas").fill("hver tirsdag, 25 ganger");
  await it.countIs(dialog, "25 datoer, 3 kolliderer");
  assert.deepEqual(await marked(dialog), [2, 4, 8]);
  assert.equal((await it.datesIn(dialog)).filter((date) => date.note.includes("kolliderer")).length, 3);
  await it.ok(dialog);
  await it.save(it.dialog("Ny oppfølging"));
  await it.closeNotices();

  // Once it is saved, its own dates are not what it collides with.
  await it.undone(
    async () => {
      const followup = await it.edit(TUESDAY, /^Ukemøte/);
      const again = await it.openRecurrence();
      await it.countIs(again, "25 datoer, 3 kolliderer");
      assert.deepEqual(await marked(again), [2, 4, 8]);
      await it.row(again, 2).getByRole("button", { name: "Senere" }).click();
      await it.countIs(again, "25 datoer, 2 kolliderer");
      assert.deepEqual(await marked(again), [4, 8]);
      await it.row(again, 4).getByRole("button", { name: "Tidligere" }).click();
      await it.countIs(again, "25 datoer, 1 kolliderer");
      assert.deepEqual(await marked(again), [8]);
      await it.ok(again);
      await it.button("Lagre", followup).click();
      await it.scope(/24\. november og de 24 etter/);
    },
    () => seen(() => it.server.days(it.server.newest()).slice(0, 4), [TUESDAY, "2026-12-02", TEN[2], "2026-12-14"]),
  );
});

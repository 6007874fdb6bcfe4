// SPDX-License-Identifier: MIT
/*
 * The acceptance tests of changes to series through the page (SPEC section 17,
 * 11 to 19, 28 and 29). Dates and their number are from the specification, and
 * the exported calendar proves what an undo gives back.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";

const TUESDAY = "2026-11-24";

/** Ten Tuesdays from 24 November, an hour from nine. */
function tenTuesdays(server) {
  server.takt("add", "Ukemøte", "--start", `${TUESDAY} 09:00`, "--length", "1h", "--weekly", "--on", "tir", "--times", "10");
}

const TEN = ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29", "2027-01-05", "2027-01-12", "2027-01-19", "2027-01-26"];

const titleOn = (it, id, day) =>
  it.server.show(id).dates_listed.find((date) => date.start.startsWith(day))?.title;

check("11, 19 another time for this one only", { prepare: tenTuesdays }, async (it) => {
  await it.undone(
    async () => {
      const dialog = await it.edit("2026-12-01", /^Ukemøte/);
      await dialog.getByLabel("Start").fill("10:00");
      await it.button("Lagre", dialog).click();
      await it.scope(/^Bare tirsdag 1\. desember/);
    },
    () =>
      seen(
        () => it.server.show(1).dates_listed.slice(0, 3).map((date) => date.start.slice(0, 19)),
        ["2026-11-24T09:00:00", "2026-12-01T10:00:00", "2026-12-08T09:00:00"],
      ),
  );
});

check("14, 19 this and all that follow: ten, at the fourth, are three and seven", { prepare: tenTuesdays }, async (it) => {
  await it.undone(
    async () => {
      const dialog = await it.edit("2026-12-15", /^Ukemøte/);
      await dialog.getByLabel("Start").fill("10:00");
      await it.button("Lagre", dialog).click();
      await it.scope(/15\. desember og de 6 etter/);
    },
    async () => {
      await seen(() => it.server.days(1), TEN.slice(0, 3));
      await seen(() => it.server.days(2), TEN.slice(3));
      assert.equal(it.server.show(2).start.slice(11, 16), "10:00");
    },
  );
});

check("13, 15 a title of its own stays, a deleted date stays away", { prepare: tenTuesdays }, async (it) => {
  it.server.takt("edit", "1", "2027-01-05", "--title", "Nyttårsmøte");
  it.server.takt("delete", "1", "2026-12-22");
  await it.undone(
    async () => {
      const dialog = await it.edit("2026-11-24", /^Ukemøte/);
      await dialog.getByLabel("Tittel").fill("Mandagsmøte");
      await it.button("Lagre", dialog).click();
      await it.scope(/^Alle .* ikke er utført/);
    },
    async () => {
      await seen(() => titleOn(it, 1, "2026-12-08"), "Mandagsmøte");
      assert.equal(titleOn(it, 1, "2027-01-05"), "Nyttårsmøte");
      assert.ok(!it.server.days(1).includes("2026-12-22"));
    },
  );
});

check("16, 19 stop on the third", { prepare: tenTuesdays }, async (it) => {
  await it.undone(
    async () => {
      const dialog = await it.edit("2026-12-08", /^Ukemøte/);
      await dialog.getByRole("button", { name: /^Gjentas/ }).click();
      await it.button("Egendefinert …").click();
      await it.button("Stopp gjentakelse").click();
      await it.notice();
    },
    () => seen(() => it.server.days(1), TEN.slice(0, 3)),
  );
});

check("17 all but one deleted is that one", { prepare: tenTuesdays }, async (it) => {
  for (const day of TEN.slice(2)) it.server.takt("delete", "1", day);
  await it.go("day", TEN[0]);
  const card = await it.openCard(/^Ukemøte/);
  await it.button("Slett", card).click();
  await it.scope(/^Bare tirsdag 24\. november/, "Slett");
  await seen(() => it.server.show(1).mode, "single");
  assert.deepEqual(it.server.days(1), [TEN[1]]);
});

check("18 what is done stays as it was", { prepare: tenTuesdays }, async (it) => {
  it.server.takt("done", "1", TUESDAY);
  const dialog = await it.edit("2026-12-01", /^Ukemøte/);
  await dialog.getByLabel("Start").fill("10:00");
  await it.button("Lagre", dialog).click();
  await it.scope(/ikke er utført/);
  await seen(() => {
    const all = [1, 2].flatMap((id) => {
      try {
        return it.server.show(id).dates_listed;
      } catch {
        return [];
      }
    });
    return [all.filter((date) => date.start.slice(11, 16) === "09:00").length, all.filter((date) => date.start.slice(11, 16) === "10:00").length];
  }, [1, 9]);
});

check("28, 29 three of ten collide, are marked, and moved out of the way", {}, async (it) => {
  for (const day of ["2026-12-01", "2026-12-15", "2027-01-12"])
    it.server.takt("add", "Tannlege", "--start", `${day} 09:30`, "--yes");
  it.server.takt("add", "Kantinevakt", "--start", "2026-12-08 09:30", "--show-as", "free", "--yes");
  await it.newFollowup({ title: "Ukemøte", date: TUESDAY, start: "09:00", end: "10:00" });
  const dialog = await it.openRecurrence();
  await dialog.getByLabel("Skriv hvordan det skal gjentas").fill("hver tirsdag, 10 ganger");
  await it.daysAre(dialog, TEN);
  const marked = async () =>
    (await it.datesIn(dialog)).flatMap((date, at) => (/kolliderer med Tannlege/.test(date.note) ? [at] : []));
  await seen(marked, [1, 3, 7]);
  await it.row(dialog, 2).getByRole("button", { name: "Senere" }).click();
  await seen(marked, [3, 7]);
});

check("33 the server goes, nothing that was typed does", {}, async (it) => {
  const dialog = await it.newFollowup({ title: "Følge opp tilbudet", date: TUESDAY, start: "09:00" });
  await it.server.stop();
  await it.button("Lagre", dialog).click();
  await it.page.getByText("Tjeneren svarer ikke.").first().waitFor();
  assert.equal(await dialog.getByLabel("Tittel").inputValue(), "Følge opp tilbudet");
  await it.server.start();
  await it.save(dialog);
  assert.deepEqual(it.server.days(1), [TUESDAY]);
});

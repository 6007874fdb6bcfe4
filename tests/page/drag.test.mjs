// SPDX-License-Identifier: MIT
/*
 * Entries taken by the pointer (SPEC ): to another day and time,
 * longer and shorter, copied, and let go again with Escape. The length, the
 * scope that is asked for and the way back are looked at in the diary itself.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";
import { TEN, tenTuesdays } from "./tuesdays.mjs";

const TUESDAY = "2026-11-24";
const WEDNESDAY = "2026-11-25";

const survey = (server) => server.takt("add", "Befaring", "--start", `${TUESDAY} 09:00`, "--length", "1h");

const placed = (it, id = 1) => {
  const { start, end } = it.server.show(id).dates_listed[0];
  return [start.slice(0, 16), end.slice(0, 16)];
};

/** The point of a day, and of a time of it where the view has hours. */
async function pointOf(it, day, clock) {
  if (clock === undefined) {
    const box = await it.page.locator(`td[data-day="${day}"]`).boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  const box = await it.page.locator(`[data-day="${day}"][data-hours]`).boundingBox();
  const [hours, minutes] = clock.split(":").map(Number);
  return { x: box.x + box.width / 2, y: box.y + (box.height * (hours * 60 + minutes)) / 1440 };
}

/** Takes what lies at one point and holds it over another. */
async function hold(it, from, to) {
  await it.page.mouse.move(from.x, from.y);
  await it.page.mouse.down();
  await it.page.mouse.move(from.x + 8, from.y + 8);
  await it.page.mouse.move(to.x, to.y, { steps: 3 });
}

async function drag(it, from, to) {
  await hold(it, from, to);
  await it.page.mouse.up();
}

/** What stands beside the pointer while something is held. */
const chip = (it) => it.page.locator(".chip");

async function inWeek(it, name = /^Befaring/) {
  await it.go("week", TUESDAY);
  await it.entry(name).first().waitFor();
}

check("dragged to another day and time, it keeps its length", { prepare: survey }, async (it) => {
  await inWeek(it);
  await it.undone(
    async () => {
      await hold(it, await pointOf(it, TUESDAY, "09:15"), await pointOf(it, WEDNESDAY, "11:20"));
      await seen(() => chip(it).textContent(), "Befaring onsdag 25. november, 11.00–12.00");
      await it.page.mouse.up();
      await chip(it).waitFor({ state: "detached" });
    },
    async () => {
      await seen(() => placed(it), [`${WEDNESDAY}T11:00`, `${WEDNESDAY}T12:00`]);
      assert.equal(await it.notice(), "Flyttet til onsdag 25. november kl. 11.00");
    },
  );
});

check("its lower edge makes it longer, and never shorter than a step", { prepare: survey }, async (it) => {
  const edge = async (clock) => {
    const { x, y } = await pointOf(it, TUESDAY, clock);
    return { x, y: y - 4 };
  };

  await inWeek(it);
  await it.undone(
    async () => drag(it, await edge("10:00"), await pointOf(it, TUESDAY, "11:30")),
    async () => {
      await seen(() => placed(it), [`${TUESDAY}T09:00`, `${TUESDAY}T11:30`]);
      assert.equal(await it.notice(), "Varer nå 2 t 30 min");
    },
  );
  await it.entry(/^Befaring 09\.00–10\.00/).waitFor();
  await drag(it, await edge("10:00"), await pointOf(it, TUESDAY, "08:30"));
  await seen(() => placed(it), [`${TUESDAY}T09:00`, `${TUESDAY}T09:15`]);
  assert.equal(await it.notice(), "Varer nå 15 min");
});

check("Escape lets go of it, and opens nothing", { prepare: survey }, async (it) => {
  const before = it.server.export();

  await inWeek(it);
  await hold(it, await pointOf(it, TUESDAY, "09:15"), await pointOf(it, WEDNESDAY, "11:15"));
  await chip(it).waitFor();
  await it.page.keyboard.press("Escape");
  await chip(it).waitFor({ state: "detached" });
  await it.page.mouse.up();
  assert.equal(await it.page.getByRole("dialog").count(), 0);
  assert.equal(it.server.export(), before);
  // Held over where it was, it has not moved.
  await drag(it, await pointOf(it, TUESDAY, "09:15"), await pointOf(it, TUESDAY, "09:16"));
  assert.equal(await it.page.getByRole("status").filter({ has: it.button("Angre") }).count(), 0);
  assert.equal(it.server.export(), before);
});

check("of a series it is asked which dates, and it can be called off", { prepare: tenTuesdays }, async (it) => {
  const dialog = it.dialog(/gjentakende oppfølging$/);
  const before = it.server.export();
  const toWednesday = async () =>
    drag(it, await pointOf(it, TUESDAY, "09:15"), await pointOf(it, WEDNESDAY, "10:15"));

  await inWeek(it, /^Ukemøte/);
  await toWednesday();
  await dialog.getByText(/09\.00.*10\.00/).waitFor();
  await it.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal(it.server.export(), before);
  await it.undone(
    async () => {
      await toWednesday();
      await it.scope(/^Bare tirsdag 24\. november/);
    },
    () => seen(() => it.server.days(1).slice(0, 2), [WEDNESDAY, TEN[1]]),
  );
  await it.undone(
    async () => {
      const { x, y } = await pointOf(it, TUESDAY, "10:00");
      await drag(it, { x, y: y - 4 }, await pointOf(it, TUESDAY, "11:00"));
      await it.scope(/24\. november og de 9 etter/);
    },
    () => seen(() => it.server.show(it.server.newest()).dates_listed.at(-1).end.slice(11, 16), "11:00"),
  );
});

check("in the month it goes to another day at its hour; Ctrl leaves one behind", { prepare: survey }, async (it) => {
  const entry = it.entry(/Befaring/).first();
  const centre = async () => {
    const box = await entry.boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  await it.go("month", TUESDAY);
  await entry.waitFor();
  await it.undone(
    async () => drag(it, await centre(), await pointOf(it, "2026-12-03")),
    () => seen(() => placed(it), ["2026-12-03T09:00", "2026-12-03T10:00"]),
  );
  await it.page.locator(`td[data-day="${TUESDAY}"]`).getByRole("button", { name: /Befaring/ }).waitFor();
  await hold(it, await centre(), await pointOf(it, WEDNESDAY));
  await it.page.keyboard.down("Control");
  await it.page.mouse.up();
  await it.page.keyboard.up("Control");
  await seen(() => it.server.newest(), 2);
  assert.deepEqual(placed(it), [`${TUESDAY}T09:00`, `${TUESDAY}T10:00`]);
  assert.deepEqual(placed(it, 2), [`${WEDNESDAY}T09:00`, `${WEDNESDAY}T10:00`]);
});

check("what is completed stays where it was", { prepare: (server) => {
  survey(server);
  server.takt("done", "1", TUESDAY);
} }, async (it) => {
  const before = it.server.export();

  await inWeek(it);
  await hold(it, await pointOf(it, TUESDAY, "09:15"), await pointOf(it, WEDNESDAY, "11:15"));
  assert.equal(await chip(it).count(), 0);
  await it.page.mouse.up();
  assert.equal(it.server.export(), before);
});

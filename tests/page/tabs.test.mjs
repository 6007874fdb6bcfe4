// SPDX-License-Identifier: MIT
/*
 * What comes from the server unasked: alarms, in more tabs than one, changes
 * made elsewhere, and the server's own coming and going (SPEC
 * and section 17, 8 and 33).
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";

/** At 09.20 the alarm of a call at 09.30 has just been due. */
const TWENTY_PAST = "2026-11-23T08:20:30Z";

const alarmsIn = (page) => page.getByRole("alert", { name: "Alarm" });

/** Notes in the page what the system is told, which a test cannot see. */
function listenToNotifications(context) {
  return context.addInitScript(() => {
    globalThis.told = [];
    globalThis.Notification = class {
      static permission = "granted";
      constructor(title) {
        globalThis.told.push(title);
      }
    };
  });
}

async function toldIn(pages) {
  return (await Promise.all(pages.map((page) => page.evaluate(() => globalThis.told)))).flat();
}

/** The server at another time, at the same address. */
async function at(it, now) {
  await it.server.stop();
  it.server.environment.TAKT_NOW = now;
  await it.server.start();
}

check("two tabs tell of an alarm once, and both forget it", { now: TWENTY_PAST }, async (it) => {
  await listenToNotifications(it.context);
  await it.page.reload();
  const other = await it.signIn("kari");
  it.server.takt("add", "Ring Bakke Bygg", "--call", "--start", "2026-11-23 09:30", "--alarm", "10m");
  const tabs = [it.page, other];

  for (const tab of tabs) await alarmsIn(tab).getByText("Ring Bakke Bygg").waitFor();
  assert.deepEqual(await toldIn(tabs), ["Ring Bakke Bygg"]);
  await alarmsIn(other).getByRole("button", { name: "Greit", exact: true }).click();
  for (const tab of tabs) await alarmsIn(tab).waitFor({ state: "detached" });
  await other.reload();
  await other.getByRole("heading", { level: 1, name: /\d/ }).waitFor();
  assert.deepEqual(await toldIn(tabs), ["Ring Bakke Bygg"]);
});

check("an alarm that is put off comes again, once", { now: TWENTY_PAST }, async (it) => {
  await listenToNotifications(it.context);
  await it.page.reload();
  const other = await it.signIn("kari");
  it.server.takt("add", "Ring Bakke Bygg", "--call", "--start", "2026-11-23 09:30", "--alarm", "10m");
  const tabs = [it.page, other];

  await alarmsIn(it.page).getByRole("button", { name: "Utsett 5 min" }).click();
  for (const tab of tabs) await alarmsIn(tab).waitFor({ state: "detached" });
  await at(it, "2026-11-23T08:25:40Z");
  for (const tab of tabs) await alarmsIn(tab).getByText("Ring Bakke Bygg").waitFor();
  assert.deepEqual(await toldIn(tabs), ["Ring Bakke Bygg", "Ring Bakke Bygg"]);
});

check("8 the alarm of a time that the clock leaps over goes with it", { now: "2027-03-28T01:19:30Z" }, async (it) => {
  it.server.takt("add", "Nattevakt", "--start", "2027-03-27 02:30", "--length", "15m", "--daily", "ukedager", "--times", "2", "--alarm", "10m");
  it.server.takt("done", "1", "2027-03-27");
  // 02.30 is 03.30 that night: the alarm is at 03.20, which is 01.20 in UTC.
  await it.go("day", "2027-03-28");
  await it.entry(/^Nattevakt/).first().waitFor();
  assert.deepEqual(await alarmsIn(it.page).count(), 0);
  await at(it, "2027-03-28T01:20:30Z");
  await alarmsIn(it.page).getByText("Nattevakt").waitFor();
});

check("what another tab changes is shown here, also when that has signed in anew", {}, async (it) => {
  const other = await it.signIn("kari");

  await it.newFollowup({ title: "Følge opp tilbudet", date: "2026-11-24", start: "09:00" });
  await it.save(it.dialog("Ny oppfølging"));
  await other.getByRole("main").getByRole("button", { name: /^Følge opp tilbudet/ }).waitFor();
  await it.undo();
  await other.getByRole("main").getByRole("button", { name: /^Følge opp tilbudet/ }).waitFor({ state: "detached" });
});

check("33 the server goes, nothing that was typed does, and it is sent when it is back", {}, async (it) => {
  const dialog = await it.newFollowup({ title: "Følge opp tilbudet", date: "2026-11-24", start: "09:00" });

  await it.server.stop();
  await it.button("Lagre", dialog).click();
  await dialog.getByRole("alert").filter({ hasText: "Tjeneren svarer ikke." }).waitFor();
  await it.page.getByRole("status").filter({ hasText: "Tjeneren svarer ikke." }).waitFor();
  assert.equal(await dialog.getByLabel("Tittel").inputValue(), "Følge opp tilbudet");
  await it.server.start();
  await dialog.waitFor({ state: "detached" });
  await it.notice();
  assert.deepEqual(it.server.days(1), ["2026-11-24"]);
  assert.equal(it.server.newest(), 1, "it was sent once");
  await it.page.getByRole("status").filter({ hasText: "Tjeneren svarer ikke." }).waitFor({ state: "detached" });
});

check("a server that is about to stop is away, and what was missed is read when it is back", {}, async (it) => {
  const away = it.page.getByRole("status").filter({ hasText: "Tjeneren svarer ikke." });

  await it.page.route(/\/api\/v1\/(window|invitations|notices)/, (route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      body: JSON.stringify({ type: "about:blank", title: "Service Unavailable", status: 503, detail: "Service Unavailable" }),
    }),
  );
  it.server.takt("add", "Ring Bakke Bygg", "--call", "--start", "2026-11-24 09:30");
  await away.waitFor();
  await it.page.unrouteAll();
  await it.server.stop();
  await it.server.start();
  await it.entry(/^Ring Bakke Bygg/).waitFor();
  await away.waitFor({ state: "detached" });
});

// SPDX-License-Identifier: MIT
/*
 * The settings: what is one's own, who sees the diary, the people, groups and
 * lists of the house. What each does is looked for where it shows: at the
 * command line, in the diary, in another's browser.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";

async function openTab(it, name) {
  await it.openPanel("Innstillinger");
  const dialog = it.dialog("Innstillinger");
  await dialog.getByRole("tab", { name }).click();
  return dialog;
}

check("a zone is found by city, by country and by its offset", {}, async (it) => {
  const dialog = await openTab(it, "Meg");
  const zone = dialog.getByRole("combobox", { name: "Tidssone" });

  for (const [typed, offered, chosen] of [
    ["reykj", /^Reykjav/, "Atlantic/Reykjavik"],
    ["japan", /Tok[iy]o/, "Asia/Tokyo"],
    ["+3", /\+0?3/, null],
  ]) {
    await zone.fill(typed);
    const option = dialog.getByRole("option", { name: offered }).first();
    await option.waitFor();
    if (chosen === null) continue;
    await zone.press("ArrowDown");
    await option.click();
    assert.equal(await zone.inputValue(), chosen);
  }
  await zone.press("Escape");
  assert.equal(await zone.inputValue(), "Asia/Tokyo");
  await it.button("Lagre", dialog).click();
  await dialog.waitFor({ state: "detached" });
  assert.match(it.server.takt("settings"), /Asia\/Tokyo/);
});

check("a person is added, changed, locked out after a question, and let in", {}, async (it) => {
  const dialog = await openTab(it, "Personer");

  await dialog.getByLabel("Navn", { exact: true }).fill("Ola Berge");
  await dialog.getByLabel("Brukernavn").fill("ola");
  await dialog.getByLabel("Passord", { exact: true }).fill("en lang nok setning");
  await dialog.getByLabel("Passord", { exact: true }).press("Enter");
  await it.button("Endre: Ola Berge", dialog).click();
  await dialog.getByLabel("E-post").fill("ola@example.com");
  await it.button("Lagre", dialog).click();
  await seen(() => /ola@example\.com/.test(it.server.takt("user", "list")), true);
  await it.button("Steng ute: Ola Berge", dialog).click();
  const question = it.dialog("Steng ute: Ola Berge");
  await question.getByText(/Dagboka blir/).waitFor();
  await it.button("Avbryt", question).click();
  await question.waitFor({ state: "detached" });
  await it.button("Steng ute: Ola Berge", dialog).click();
  await it.button("Steng ute", question).click();
  await it.button("Slipp inn: Ola Berge", dialog).click();
  await it.button("Steng ute: Ola Berge", dialog).waitFor();
});

check("who sees the diary is chosen for each, and holds at once", {
  prepare: (server) => {
    server.takt("add", "Lønnssamtale", "--start", "2026-11-24 09:00");
  },
}, async (it) => {
  it.server.takt("user", "add", "ola", "--name", "Ola Berge");
  const dialog = await openTab(it, "Hvem ser dagboka mi");

  await dialog.getByLabel("Ola Berge").selectOption("Ser når jeg er opptatt");
  await it.page.getByRole("status").getByText("Lagret").waitFor();
  await it.button("Lukk", dialog).last().click();
  const page = await it.signIn("ola");
  const window = await page.evaluate(async () => (await fetch("/api/v1/window?view=week&date=2026-11-24&people=1")).json());
  assert.equal(window.people[0].level, "busy");
  assert.deepEqual(window.people[0].entries.map((entry) => entry.title), [null]);
});

check("types and reasons are renamed where they stand", {}, async (it) => {
  const dialog = await openTab(it, "Typer");

  await dialog.getByLabel("Navn på typen", { exact: true }).fill("Befaring");
  await it.button("Legg til type", dialog).click();
  const name = dialog.getByLabel("Navn på typen: Befaring");
  await name.fill("Synfaring");
  await name.press("Tab");
  await seen(() => /Synfaring/.test(it.server.takt("type", "list")), true);
  await it.button("Slett: Synfaring", dialog).click();
  await it.button("Slett", it.dialog("Slett: Synfaring")).click();
  await seen(() => /Synfaring/.test(it.server.takt("type", "list")), false);
  await dialog.getByRole("tab", { name: "Grunner til å si nei" }).click();
  const reason = dialog.getByRole("textbox", { name: /^Grunn/ });
  await reason.fill("På reise");
  await reason.press("Enter");
  await dialog.getByRole("textbox", { name: /: På reise$/ }).waitFor();
});

check("rooms and equipment are added, and listed as what they are", {}, async (it) => {
  const dialog = await openTab(it, "Rom og utstyr");
  const listed = async () => (await dialog.getByRole("listitem").allTextContents()).map((text) => text.trim());

  await dialog.getByLabel("Navn på rommet eller utstyret", { exact: true }).fill("Møterom 1");
  await it.button("Legg til", dialog).click();
  await seen(listed, ["Rom"]);
  await dialog.getByLabel("Rom eller utstyr").selectOption("Utstyr");
  await dialog.getByLabel("Navn på rommet eller utstyret", { exact: true }).fill("Prosjektor");
  await it.page.keyboard.press("Enter");
  await seen(listed, ["Rom", "Utstyr"]);
  assert.deepEqual(await it.axe(), []);
  assert.match(it.server.takt("user", "list"), /location +Møterom 1.*\nresource +Prosjektor/);
});

check("a secret address shows what was chosen, and can be taken back", { prepare: (server) => {
  server.takt("add", "Hemmelig møte", "--start", "2026-11-24 09:00");
  server.takt("add", "Betale", "--task", "--start", "2026-11-25");
} }, async (it) => {
  const dialog = await it.openPanel("Kalenderfiler");

  await dialog.getByLabel("Oppgave", { exact: true }).uncheck();
  await dialog.getByLabel("Bare når jeg er opptatt").check();
  await dialog.getByLabel(/^Navn, for eksempel/).fill("Telefonen");
  await it.button("Lag adresse", dialog).click();
  const address = await dialog.getByLabel("Adressen vises bare nå").inputValue();
  await dialog.getByText("Møte, Samtale · Bare når jeg er opptatt").waitFor();
  const read = async () => {
    const answer = await fetch(address);
    return { status: answer.status, text: await answer.text() };
  };
  const feed = await read();
  assert.equal(feed.status, 200);
  assert.equal(feed.text.match(/BEGIN:VEVENT/g)?.length, 1);
  assert.doesNotMatch(feed.text, /Hemmelig|Betale|BEGIN:VTODO/);
  await it.button("Trekk tilbake: Telefonen", dialog).click();
  await seen(async () => (await read()).status, 404);
});

check("whom the group view shows is proposed as participants, where one wants it", { prepare: (server) => {
  server.takt("user", "add", "ola", "--name", "Ola Berge");
  server.takt("user", "add", "Møterom 1", "--kind", "location");
} }, async (it) => {
  const proposed = async () => {
    const dialog = await it.newFollowup({ title: "Befaring" });
    const names = await dialog.getByRole("button", { name: /^Slett: / }).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    await it.page.keyboard.press("Escape");
    return names;
  };

  await it.go("group", "2026-11-24");
  await it.page.getByText("Møterom 1").first().waitFor();
  assert.deepEqual(await proposed(), []);
  const dialog = await openTab(it, "Dagen og uka");
  await dialog.getByLabel("Foreslå dem jeg ser i Oversikt").check();
  await it.button("Lagre", dialog).click();
  await dialog.waitFor({ state: "detached" });
  await it.page.getByText("Møterom 1").first().waitFor();
  assert.equal((await proposed()).length, 1);
  await it.go("week", "2026-11-24");
  assert.deepEqual(await proposed(), []);
});

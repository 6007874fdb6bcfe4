// SPDX-License-Identifier: MIT
/*
 * Assigning in a browser (SPEC; section 17, test 24): Kari
 * hands what is hers to Ola, who gives it back, and then takes it over; and
 * she notes what a customer has answered.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";

const DAY = "2026-11-24";

function house(server) {
  server.takt("user", "add", "ola", "--name", "Ola Berge");
}

async function make(it, { guest, rule, days } = {}) {
  const dialog = await it.newFollowup({ title: "Befaring", date: DAY, start: "09:00" });

  if (guest !== undefined) {
    await dialog.getByRole("combobox", { name: "Deltakere" }).fill(guest);
    await dialog.getByRole("option", { name: `Inviter ${guest}` }).click();
  }
  if (rule !== undefined) {
    const recurrence = await it.openRecurrence();
    await recurrence.getByLabel("Skriv hvordan det skal gjentas").fill(rule);
    await it.daysAre(recurrence, days);
    await it.ok(recurrence);
  }
  await it.save(dialog);
}

/** The card of Kari's, on the day. */
async function card(it) {
  await it.go("week", DAY);
  return it.openCard(/^Befaring/);
}

async function openInbox(it) {
  await it.page.getByRole("button", { name: /^Invitasjoner/ }).click();
  return it.dialog("Invitasjoner");
}

const waiting = (it) => it.page.getByRole("button", { name: "Invitasjoner og varsler: 1 venter" });

/** Opens the dialog that assigns, with Ola chosen. */
async function assignTo(it, name) {
  await card(it);
  await it.button("Tildel").click();
  const dialog = it.dialog("Tildel");
  await dialog.getByLabel("Tildel til").selectOption({ label: name });
  await dialog.getByText(`Den er din til ${name} sier ja.`).waitFor();
  return dialog;
}

check("assigned, given back with a reason, assigned again, taken over", { prepare: house }, async (it) => {
  const ola = await it.other("ola");

  await make(it);
  const dialog = await assignTo(it, "Ola Berge");
  assert.deepEqual(await it.axe(), []);
  await it.button("Tildel", dialog).click();
  await seen(() => it.notice(), "Tildelt Ola Berge, som må si ja");
  const shown = await card(it);
  await shown.getByText("Ola Berge skal overta").waitFor();
  assert.deepEqual(await it.axe(), []);
  await it.page.keyboard.press("Escape");

  // It is not in his diary yet, but in his inbox, with what it collides with.
  await waiting(ola).waitFor();
  await ola.go("week", DAY);
  assert.equal(await ola.entry(/^Befaring/).count(), 0);
  await ola.save(await ola.newFollowup({ title: "Tannlege", date: DAY, start: "09:30" }));
  const inbox = await openInbox(ola);
  await inbox.getByText("tildelt av Kari Nordmann").waitFor();
  await inbox.getByText("Kolliderer").waitFor();
  assert.deepEqual(await ola.axe(), []);
  await inbox.getByRole("button", { name: /^Takk nei: Befaring/ }).click();
  const why = ola.dialog("Takk nei");
  await why.getByLabel("Grunn").fill("Hos tannlegen");
  await ola.button("Takk nei", why).click();
  await inbox.getByText("Ingen invitasjoner venter på svar.").waitFor();
  await ola.shut(inbox);

  // She is told, and is the owner as before.
  await waiting(it).waitFor();
  const told = await openInbox(it);
  await told.getByText("Ola Berge overtar ikke «Befaring», tirsdag 24. november 09.00").waitFor();
  await told.getByText("Grunn: Hos tannlegen").waitFor();
  await told.getByRole("button", { name: /^Greit/ }).click();
  await told.getByRole("button", { name: /^Greit/ }).waitFor({ state: "detached" });
  await it.shut(told);
  assert.equal(await (await card(it)).getByText("skal overta").count(), 0);
  await it.page.keyboard.press("Escape");

  // He takes it over after all: what collides was told before.
  const again = await assignTo(it, "Ola Berge");
  await again.getByText("1 dato kolliderer med noe annet").waitFor();
  await it.button("Tildel", again).click();
  await waiting(ola).waitFor();
  await ola.closeNotices();
  const list = await openInbox(ola);
  await list.getByRole("button", { name: /^Overta: Befaring/ }).click();
  await list.getByText("Ingen invitasjoner venter på svar.").waitFor();
  await ola.page.getByRole("status").getByText("Overtatt").waitFor();
  assert.equal(await ola.button("Angre").count(), 0);
  await ola.shut(list);
  await ola.entry(/^Befaring/).waitFor();
  await ola.openCard(/^Befaring/);
  await ola.button("Rediger").waitFor();
  await seen(() => it.entry(/^Befaring/).count(), 0);
  const hers = await openInbox(it);
  await hers.getByText("Ola Berge har overtatt «Befaring», tirsdag 24. november 09.00").waitFor();
});

check("of a series, this and all that follow; and taken back", { prepare: house }, async (it) => {
  const ola = await it.other("ola");

  await make(it, { rule: "hver tirsdag, 4 ganger", days: [DAY, "2026-12-01", "2026-12-08", "2026-12-15"] });
  let dialog = await assignTo(it, "Ola Berge");
  await dialog.getByLabel("Alle 4 som ikke er utført").check();
  await it.button("Tildel", dialog).click();
  await waiting(ola).waitFor();
  await card(it);
  await it.button("Ta tilbake").click();
  await seen(() => it.notice(), "Tatt tilbake");

  await it.go("week", "2026-12-08");
  await it.openCard(/^Befaring/);
  await it.button("Tildel").click();
  dialog = it.dialog("Tildel");
  await dialog.getByLabel("Tildel til").selectOption({ label: "Ola Berge" });
  await dialog.getByRole("radio", { name: "Tirsdag 8. desember og den etter" }).check();
  await it.button("Tildel", dialog).click();
  const inbox = await openInbox(ola);
  await inbox.getByRole("button", { name: /^Overta: Befaring, tirsdag 8\. desember/ }).click();
  await ola.page.getByRole("status").getByText("Overtatt").waitFor();
  await ola.shut(inbox);
  await ola.go("month", "2026-12-08");
  await seen(() => ola.entry(/Befaring/).count(), 2);
  await it.go("month", "2026-12-08");
  await seen(() => it.entry(/Befaring/).count(), 1);
});

check("what a customer has answered is noted by hand", {}, async (it) => {
  await make(it, { guest: "berg@example.com", rule: "hver tirsdag, 2 ganger", days: [DAY, "2026-12-01"] });

  /** Sets an answer, and reads what the card says of it then. */
  async function note(answer, scope) {
    await card(it);
    await it.button("Hva berg@example.com har svart").click();
    const dialog = it.dialog("Hva berg@example.com har svart");
    await dialog.getByLabel(answer, { exact: true }).check();
    await dialog.getByLabel(scope).check();
    assert.deepEqual(await it.axe(), []);
    await it.button("Lagre", dialog).click();
    await seen(() => it.notice(), "Notert hva berg@example.com har svart");
  }

  async function answerOn(day) {
    await it.go("week", day);
    const shown = await it.openCard(/^Befaring/);
    const text = await shown.getByRole("list", { name: "Deltakere" }).getByRole("listitem").textContent();
    await it.page.keyboard.press("Escape");
    return text.trim().replace(/\s+/g, " ");
  }

  await note("kommer", "Alle datoene");
  assert.equal(await answerOn("2026-12-01"), "berg@example.com kommer");
  await note("kommer ikke", /^Bare tirsdag 24/);
  assert.equal(await answerOn(DAY), "berg@example.com kommer ikke");
  assert.equal(await answerOn("2026-12-01"), "berg@example.com kommer");
});

check("at 320 px, in the dark", { prepare: house, width: 320, height: 640, theme: "dark" }, async (it) => {
  await make(it, { rule: "hver tirsdag, 3 ganger", days: [DAY, "2026-12-01", "2026-12-08"] });
  await it.go("agenda", DAY);
  await it.openCard(/Befaring/);
  assert.ok((await it.overflow()) <= 0);
  await it.button("Tildel").click();
  const dialog = it.dialog("Tildel");
  await dialog.getByLabel("Tildel til").selectOption({ label: "Ola Berge" });
  await dialog.getByText("Den er din til Ola Berge sier ja.").waitFor();
  assert.ok((await it.overflow()) <= 0);
  assert.deepEqual(await it.axe(), []);
});

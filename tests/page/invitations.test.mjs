// SPDX-License-Identifier: MIT
/*
 * Invitations in a browser (SPEC section 10; section 17, 20 to 23, 26): Kari
 * invites Ola and a room, he answers at his own machine, and each hears of
 * what the other does.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";

const DAY = "2026-11-24";

function house(server) {
  server.takt("user", "add", "ola", "--name", "Ola Berge");
}

/** Kari's meeting, to which the people of these names are invited. */
async function invite(it, names, fill = async () => {}) {
  const dialog = await it.newFollowup({ title: "Befaring", date: DAY, start: "09:00" });
  const box = dialog.getByRole("combobox", { name: "Deltakere" });

  for (const name of names) {
    await box.pressSequentially(name);
    await dialog.getByRole("option", { name }).click();
    await dialog.getByRole("button", { name: new RegExp(`^Slett: .*${name}`) }).waitFor();
  }
  await fill(dialog);
  await it.save(dialog);
}

async function openInbox(it) {
  await it.page.getByRole("button", { name: /^Invitasjoner/ }).click();
  return it.dialog("Invitasjoner");
}

const waiting = (it) => it.page.getByRole("button", { name: "Invitasjoner og varsler: 1 venter" });

/** What Kari's card says of each participant. */
async function answers(it) {
  await it.go("week", DAY);
  const card = await it.openCard(/^(Befaring|Synfaring)/);
  const list = card.getByRole("list", { name: "Deltakere" }).getByRole("listitem");
  await list.first().waitFor();
  const told = (await list.allTextContents()).map((text) => text.trim());
  await it.page.keyboard.press("Escape");
  return told;
}

check("invited, seen, declined with a reason, asked again, accepted, cancelled", { prepare: house }, async (it) => {
  const ola = await it.other("ola");

  await invite(it, ["Ola"]);
  await waiting(ola).waitFor();
  assert.deepEqual(await answers(it), ["Ola Berge ikke svart"]);

  // Looked at and closed without an answer.
  await ola.go("week", DAY);
  const entry = ola.entry(/^Befaring.*Ubesvart invitasjon/);
  await entry.click();
  const card = ola.dialog("Befaring");
  await card.getByText("fra Kari Nordmann").waitFor();
  assert.deepEqual(await ola.axe(), []);
  await ola.page.keyboard.press("Escape");
  await seen(() => answers(it), ["Ola Berge sett"]);

  // No, and why.
  const inbox = await openInbox(ola);
  await inbox.getByRole("button", { name: /^Takk nei: Befaring/ }).click();
  const why = ola.dialog("Takk nei");
  await why.getByLabel("Grunn").fill("På reise");
  assert.deepEqual(await ola.axe(), []);
  await ola.button("Takk nei", why).click();
  await inbox.getByText("Ingen invitasjoner venter på svar.").waitFor();
  assert.deepEqual(await ola.axe(), []);
  await ola.shut(inbox);
  assert.equal(await ola.entry(/^Befaring/).count(), 0);
  await waiting(it).waitFor();
  const told = await openInbox(it);
  await told.getByText("Ola Berge kan ikke komme: «Befaring», tirsdag 24. november 09.00").waitFor();
  await told.getByText("Grunn: På reise").waitFor();
  await told.getByRole("button", { name: /^Greit/ }).click();
  await told.getByRole("button", { name: /^Greit/ }).waitFor({ state: "detached" });
  await told.getByLabel("Vis svar").check();
  await told.getByText("kommer ikke").waitFor();
  await it.shut(told);

  // Another time asks him again, and then he comes.
  const dialog = await it.edit(DAY, /^Befaring/);
  await dialog.getByLabel("Start").fill("10:00");
  await it.save(dialog);
  await ola.page.getByRole("button", { name: /^Invitasjoner og varsler: \d venter/ }).waitFor();
  const again = await openInbox(ola);
  await again.getByText("flyttet, spurt igjen").waitFor();
  await again.getByRole("button", { name: /^Takk ja: Befaring/ }).click();
  await again.getByText("Ingen invitasjoner venter på svar.").waitFor();
  await ola.shut(again);
  await ola.entry(/^Befaring 10\.00–11\.00/).waitFor();
  assert.deepEqual(await answers(it), ["Ola Berge kommer"]);

  // Called off, until he has taken note of it.
  await it.openCard(/^Befaring/);
  await it.button("Slett").click();
  await waiting(ola).waitFor();
  const off = await openInbox(ola);
  await off.getByText("Kari Nordmann har avlyst «Befaring», tirsdag 24. november 10.00").waitFor();
  await off.getByRole("button", { name: /^Greit/ }).click();
  await off.getByRole("button", { name: /^Greit/ }).waitFor({ state: "detached" });
});

check("of a series one date is declined, and undone", { prepare: house }, async (it) => {
  const ola = await it.other("ola");

  await invite(it, ["Ola"], async () => {
    const recurrence = await it.openRecurrence();
    await recurrence.getByLabel("Skriv hvordan det skal gjentas").fill("hver tirsdag, 4 ganger");
    await it.daysAre(recurrence, [DAY, "2026-12-01", "2026-12-08", "2026-12-15"]);
    await it.ok(recurrence);
  });
  await waiting(ola).waitFor();
  const inbox = await openInbox(ola);
  await inbox.getByLabel("Vis repetisjoner").check();
  await seen(() => inbox.getByRole("button", { name: /^Takk nei: Befaring/ }).count(), 4);
  await inbox.getByRole("button", { name: /^Takk nei: Befaring, tirsdag 8\. desember/ }).click();
  const which = ola.dialog("Takk nei");
  await which.getByLabel("Bare tirsdag 8. desember").waitFor();
  await ola.button("Takk nei", which).click();
  await seen(() => inbox.getByRole("button", { name: /^Takk nei: Befaring/ }).count(), 3);
  await inbox.getByLabel("Vis repetisjoner").uncheck();
  await seen(() => inbox.getByRole("button", { name: /^Takk ja: Befaring/ }).count(), 1);
  await inbox.getByRole("button", { name: /^Takk ja: Befaring/ }).click();
  const all = ola.dialog("Takk ja");
  await all.getByLabel("Denne og alle etter").check();
  await ola.button("Takk ja", all).click();
  await inbox.getByText("Ingen invitasjoner venter på svar.").waitFor();
  await ola.shut(inbox);
  await seen(() => ola.notice(), "Takket ja til 4 datoer");
  await ola.undo();
  await ola.page.getByRole("status").getByText("Angret").waitFor();
  await waiting(ola).waitFor();
});

check("another time is proposed, and taken or not", { prepare: house }, async (it) => {
  const ola = await it.other("ola");

  await invite(it, ["Ola"]);
  await waiting(ola).waitFor();
  const inbox = await openInbox(ola);
  await inbox.getByRole("button", { name: /^Foreslå ny tid: Befaring/ }).click();
  const dialog = ola.dialog("Foreslå ny tid");
  // The end goes along with the start, as far as it is not set itself.
  await dialog.getByLabel("Dato").fill("2026-11-25");
  await dialog.getByLabel("Start").fill("13:00");
  assert.equal(await dialog.getByLabel("Slutt").inputValue(), "14:00");
  await dialog.getByLabel("Slutt").fill("14:30");
  await dialog.getByLabel("Grunn").fill("Tog");
  assert.deepEqual(await ola.axe(), []);
  await dialog.getByLabel("Grunn").press("Enter");
  await ola.page.getByText("Forslaget er sendt").waitFor();
  await ola.shut(inbox);
  await seen(() => answers(it), ["Ola Berge sett"]);

  // It is not taken, and he hears of it.
  const told = await openInbox(it);
  await told.getByText("Ola Berge foreslår en annen tid for «Befaring», tirsdag 24. november 09.00: onsdag 25. november 13.00").waitFor();
  await told.getByText("Grunn: Tog").waitFor();
  await told.getByRole("button", { name: /^Avvis: Ola Berge/ }).click();
  await told.getByText("Ola Berge foreslår").waitFor({ state: "detached" });
  await it.shut(told);
  await ola.page.getByRole("button", { name: /^Invitasjoner og varsler: 2 venter/ }).waitFor();
  const kept = await openInbox(ola);
  await kept.getByText("Kari Nordmann kan ikke ta tiden du foreslo for «Befaring», tirsdag 24. november 09.00").waitFor();
  await kept.getByRole("button", { name: /^Greit/ }).click();
  await kept.getByRole("button", { name: /^Greit/ }).waitFor({ state: "detached" });
  await ola.shut(kept);

  // From the card, by the keyboard alone; and that one is taken.
  await ola.go("week", DAY);
  await ola.entry(/^Befaring/).click();
  const open = ola.button("Foreslå ny tid", ola.dialog("Befaring"));
  await open.waitFor();
  await open.focus();
  await ola.page.keyboard.press("Enter");
  await dialog.getByLabel("Start").fill("15:00");
  assert.ok((await ola.overflow()) <= 0);
  await ola.button("Foreslå", dialog).focus();
  await ola.page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  const again = await openInbox(it);
  await again.getByRole("button", { name: /^Godta: Ola Berge/ }).click();
  await it.shut(again);
  await it.entry(/^Befaring 15\.00–16\.00/).waitFor();
  await ola.entry(/^Befaring 15\.00–16\.00/).waitFor();
});

check("at 320 px, in the dark", { prepare: house, width: 320, height: 640, theme: "dark" }, async (it) => {
  const dialog = await it.newFollowup({ title: "Befaring", date: DAY, start: "09:00" });

  await dialog.getByRole("combobox", { name: "Deltakere" }).fill("berg@example.com");
  await dialog.getByRole("option", { name: "Inviter berg@example.com" }).click();
  assert.ok((await it.overflow()) <= 0);
  assert.deepEqual(await it.axe(), []);
  await it.save(dialog);
  const inbox = await openInbox(it);
  await inbox.getByLabel("Vis svar").check();
  await inbox.getByText("berg@example.com").waitFor();
  assert.ok((await it.overflow()) <= 0);
  assert.deepEqual(await it.axe(), []);
});

check("when people are free", { prepare: house }, async (it) => {
  const ola = await it.other("ola");
  const theirs = await ola.newFollowup({ title: "Kurs", date: DAY, start: "09:30" });
  await ola.save(theirs);
  // Twice at the same time, as a room may be.
  it.server.takt("add", "Lege", "--person", "ola", "--start", `${DAY} 09:30`, "--yes");
  await invite(it, ["Ola"], async (dialog) => {
    await dialog.getByRole("combobox", { name: "Deltakere" }).fill("berg@example.com");
    await dialog.getByRole("option", { name: "berg@example.com" }).click();
    await dialog.getByRole("button", { name: "Når folk er ledige" }).click();
    const panel = dialog.getByRole("region", { name: "Når folk er ledige" });
    const sum = panel.getByRole("status");

    await panel.getByText("Opptatt: 09.30–10.30").first().waitFor();
    await panel.getByText("Ukjent").waitFor();
    await panel.getByText("09.00–10.00: Opptatt: Ola Berge").waitFor();
    await panel.getByRole("button", { name: "15 min senere" }).scrollIntoViewIfNeeded();
    assert.deepEqual(await it.axe(), []);
    for (let steps = 0; steps < 6; steps++) await panel.getByRole("button", { name: "15 min senere" }).click();
    await sum.getByText("10.30–11.30: Alle er ledige").waitFor();
    await panel.getByRole("button", { name: "15 min tidligere" }).click();
    await sum.getByText("10.15–11.15: Opptatt: Ola Berge").waitFor();
    await panel.getByRole("button", { name: "Finn tid som passer alle" }).click();
    await sum.getByText("Alle er ledige").waitFor();
  });
  assert.deepEqual(await answers(it), ["Ola Berge ikke svart", "berg@example.com ikke svart"]);
});

/** What came with a rule that is none. */
function strange(server) {
  const input = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Other//EN", "BEGIN:VEVENT", "UID:strange@example.com",
    "DTSTAMP:20261123T080000Z", "DTSTART;TZID=Europe/Oslo:20261124T110000", "DTEND;TZID=Europe/Oslo:20261124T120000",
    "RRULE:FREQ=NEVER", "SUMMARY:Rart", "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n");

  server.takt("import", "-", { input });
}

check("what came with a rule that cannot be read says so", { prepare: strange }, async (it) => {
  await it.go("week", DAY);
  const card = await it.openCard(/^Rart/);
  await card.getByText("Den kom med en gjentakelse som Takt ikke kan lese").waitFor();
});

/** The same house, with mail that waits: nobody listens at port 9. */
async function houseWithMail(server) {
  house(server);
  await server.stop();
  Object.assign(server.environment, { TAKT_MAIL: "takt@example.com", TAKT_MAIL_SERVER: "smtp://127.0.0.1:9" });
  await server.start();
}

check("a copy by mail, of one date or of all", { prepare: houseWithMail }, async (it) => {
  const waitingMails = () => it.server.takt("mail", "list", "--person", "kari");
  const open = async () => {
    await it.go("week", DAY);
    await it.openCard(/^Befaring/).then((card) => it.button("Send på e-post", card).click());
    return it.dialog("Send på e-post");
  };
  it.server.takt("add", "Befaring", "--person", "kari", "--start", `${DAY} 09:00`, "--repeat", "hver uke, 4 ganger");

  let dialog = await open();
  await dialog.getByLabel("E-post").fill("nobody@nowhere");
  assert.deepEqual(await it.axe(), []);
  await dialog.getByLabel("E-post").fill("berg@example.com");
  await it.button("Send", dialog).click();
  await dialog.waitFor({ state: "detached" });
  await seen(() => waitingMails().match(/berg@example\.com/g)?.length, 1);
  dialog = await open();
  await dialog.getByLabel("E-post").fill("dahl@example.com");
  await dialog.getByLabel("Alle datoene").check();
  await it.page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await seen(() => waitingMails().match(/dahl@example\.com/g)?.length, 1);
});

/** A room, which Ola has taken on the first two Tuesdays. */
function houseWithRoom(server) {
  house(server);
  server.takt("user", "add", "Møterom 1", "--kind", "location");
  server.takt("add", "Vaktmøte", "--person", "ola", "--start", `${DAY} 09:30`, "--repeat", "hver uke, 2 ganger", "--with", "Møterom 1");
}

check("an answer that was given in the inbox is taken back there", { prepare: house }, async (it) => {
  const ola = await it.other("ola");

  await invite(it, ["Ola"]);
  await waiting(ola).waitFor();
  const inbox = await openInbox(ola);
  await inbox.getByRole("button", { name: /^(Godta|Takk ja|Ja)/ }).first().click();
  await inbox.getByRole("status").getByRole("button", { name: "Angre" }).click();
  await inbox.getByRole("button", { name: /^(Godta|Takk ja|Ja)/ }).first().waitFor();
  await ola.page.keyboard.press("Escape");
  assert.deepEqual(await answers(it), ["Ola Berge ikke svart"]);
});

check("25, 28, 30 a room that is taken: it is said with what, when it is free, and both keep it", { prepare: houseWithRoom }, async (it) => {
  const followup = await it.newFollowup({ title: "Befaring", date: DAY, start: "09:00", end: "10:00" });
  await followup.getByRole("combobox", { name: "Deltakere" }).fill("Møterom");
  await followup.getByRole("option", { name: "Møterom 1" }).click();
  const dialog = await it.openRecurrence();
  await dialog.getByLabel("Skriv hvordan det skal gjentas").fill("hver tirsdag, 4 ganger");
  await it.countIs(dialog, "4 datoer, 2 kolliderer");
  const notes = (await it.datesIn(dialog)).map((date) => date.note);
  assert.deepEqual(notes, ["Møterom 1: kolliderer med Vaktmøte", "Møterom 1: kolliderer med Vaktmøte", "", ""]);
  await it.ok(dialog);
  await it.save(it.dialog("Ny oppfølging"));
  await it.closeNotices();

  await it.go("week", DAY);
  const card = await it.openCard(/^Befaring/);
  await card.getByText("Møterom 1: kolliderer med Vaktmøte").waitFor();
  assert.deepEqual(await it.axe(), []);
  await it.page.keyboard.press("Escape");
  const ola = await it.other("ola");
  await ola.go("week", DAY);
  await (await ola.openCard(/^Vaktmøte/)).getByText("Møterom 1: kolliderer med Befaring").waitFor();

  // The first time at which the room is free on all four days.
  const again = await it.edit(DAY, /^Befaring/);
  const list = await it.openRecurrence();
  await list.getByRole("button", { name: /Finn tid|ledig/ }).first().click();
  await it.countIs(list, "4 datoer");
  assert.deepEqual((await it.datesIn(list)).map((date) => date.note.includes("kolliderer")), [false, false, false, false]);
  await it.ok(list);
  assert.equal(await again.getByLabel("Start").inputValue(), "10:30");
});

check("an answer to all and one to the first date stand side by side", { prepare: house }, async (it) => {
  const ola = await it.other("ola");

  await invite(it, ["Ola"], async () => {
    const recurrence = await it.openRecurrence();
    await recurrence.getByLabel("Skriv hvordan det skal gjentas").fill("hver tirsdag, 4 ganger");
    await it.daysAre(recurrence, [DAY, "2026-12-01", "2026-12-08", "2026-12-15"]);
    await it.ok(recurrence);
  });
  await waiting(ola).waitFor();
  const inbox = await openInbox(ola);
  await inbox.getByRole("button", { name: /^Takk ja: Befaring/ }).click();
  const all = ola.dialog("Takk ja");
  await all.getByLabel("Denne og alle etter").check();
  await ola.button("Takk ja", all).click();
  await inbox.getByText("Ingen invitasjoner venter på svar.").waitFor();
  await ola.shut(inbox);
  await ola.go("week", DAY);
  await ola.entry(/^Befaring/).click();
  await ola.button("Takk nei", ola.dialog("Befaring")).click();
  await ola.button("Takk nei", ola.dialog("Takk nei")).click();
  await seen(() => ola.entry(/^Befaring/).count(), 0);

  const told = await openInbox(it);
  await told.getByLabel("Vis svar").check();
  const given = told.getByRole("list", { name: "Vis svar" }).getByRole("listitem");
  await seen(() => given.count(), 2);
  await given.getByText("kommer ikke").waitFor();
});

check("an invitation shows its day behind, and who is busy is said while it is typed", { prepare: house }, async (it) => {
  const ola = await it.other("ola");

  await invite(it, ["Ola"]);
  await waiting(ola).waitFor();
  await ola.go("week", "2026-12-21");
  const inbox = await openInbox(ola);
  await inbox.getByRole("button", { name: "Befaring", exact: true }).click();
  await ola.entry(/^Befaring/).waitFor({ state: "attached" });

  const dialog = await it.newFollowup({ title: "Lunsj", date: DAY, start: "09:30" });
  const busy = dialog.getByText(/Befaring/);
  await seen(() => busy.count(), 1);
  const box = dialog.getByRole("combobox", { name: "Deltakere" });
  await box.pressSequentially("Ola");
  await dialog.getByRole("option", { name: "Ola" }).click();
  await seen(() => busy.count(), 2);
  assert.deepEqual(await it.axe(), []);
  await dialog.getByLabel("Start").fill("11:00");
  await seen(() => busy.count(), 0);
});

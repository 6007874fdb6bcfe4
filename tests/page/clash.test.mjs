// SPDX-License-Identifier: MIT
/*
 * Two at one follow-up: what somebody else saves while a dialog is open is
 * not written over, what was typed is not lost, and both versions are there
 * to choose from.
 */
import assert from "node:assert/strict";

import { check, seen } from "./diary.mjs";

const DAY = "2026-11-24";

const prepare = (server) =>
  server.takt("add", "Tilbud", "--start", `${DAY} 09:00`, "--length", "1h", "--location", "Rom 1");

const shown = (it) => {
  const { title, location, start } = it.server.show(1);
  return [title, location, start.slice(11, 16)];
};

check("what another has changed elsewhere is taken along", { prepare }, async (it) => {
  const dialog = await it.edit(DAY, /^Tilbud/);

  await dialog.getByLabel("Tittel").fill("Tilbud til Nordlys");
  it.server.takt("edit", "1", "--location", "Rom 2");
  await it.button("Lagre", dialog).click();
  const said = dialog.getByRole("alert");
  await said.getByText("Tatt inn fra den andre: Sted.").waitFor();
  assert.equal(await dialog.getByLabel("Sted").inputValue(), "Rom 2");
  assert.equal(await dialog.getByLabel("Tittel").inputValue(), "Tilbud til Nordlys");
  await it.button("Lagre", dialog).click();
  await it.notice();
  await seen(() => shown(it), ["Tilbud til Nordlys", "Rom 2", "09:00"]);
});

check("what both have changed is chosen", { prepare }, async (it) => {
  const dialog = await it.edit(DAY, /^Tilbud/);

  await dialog.getByLabel("Tittel").fill("Mitt tilbud");
  await dialog.getByLabel("Start").fill("10:00");
  it.server.takt("edit", "1", "--title", "Hennes tilbud", "--start", `${DAY} 11:00`);
  await it.button("Lagre", dialog).click();
  const said = dialog.getByRole("alert");
  await said.getByText(/Hennes tilbud/).waitFor();
  assert.deepEqual(await it.axe(), []);
  await said.getByRole("group", { name: "Tittel" }).getByText("Den andres").click();
  assert.equal(await dialog.getByLabel("Tittel").inputValue(), "Hennes tilbud");
  await said.getByRole("group", { name: "Tittel" }).getByText("Mitt").click();
  await said.getByRole("group", { name: "Når" }).getByText("Den andres").click();
  await it.button("Lagre", dialog).click();
  await it.notice();
  await seen(() => shown(it), ["Mitt tilbud", "Rom 1", "11:00"]);
});

check("what another has deleted can be made anew", { prepare }, async (it) => {
  const dialog = await it.edit(DAY, /^Tilbud/);

  await dialog.getByLabel("Tittel").fill("Likevel");
  it.server.takt("delete", "1");
  await it.button("Lagre", dialog).click();
  const anew = it.dialog("Ny oppfølging");
  await anew.getByText(/blir det en ny oppfølging/).waitFor();
  await it.button("Lagre", anew).click();
  await it.notice();
  await seen(() => it.server.show(2).title, "Likevel");
});

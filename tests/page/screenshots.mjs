// SPDX-License-Identifier: MIT
/*
 * Makes the pictures of docs/page.md from the demonstration diary, on a fixed
 * day:
 *
 *     node tests/page/screenshots.mjs build/takt/takt docs/screenshots
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { NOW, program, Server } from "./server.mjs";

const web = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = web("playwright-core");
const folder = resolve(process.argv[3] ?? "docs/screenshots");
const DAY = "2026-11-24";

const LIGHT = { width: 1120, height: 700, theme: "light" };
const DARK = { ...LIGHT, theme: "dark" };
const PHONE = { width: 320, height: 640, theme: "light" };

/** Opens the recurrence of a new follow-up, every third week on Tuesday. */
async function recurrence(page) {
  await page.getByRole("button", { name: "Ny oppfølging" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Ny oppfølging" });
  await dialog.getByLabel("Tittel").fill("Følge opp anbudet");
  await dialog.getByLabel("Dato").fill(DAY);
  await dialog.getByLabel("Start").fill("10:00");
  await dialog.getByRole("button", { name: /^Gjentas/ }).click();
  await page.getByRole("button", { name: "Egendefinert …" }).click();
  const inner = page.getByRole("dialog", { name: /^Gjentakelse/ });
  await inner.getByLabel("Skriv hvordan det skal gjentas").fill("hver 3. uke på tirsdag, 12 ganger");
  await inner.locator("output").filter({ hasText: "Hver 3. uke på tirsdag" }).waitFor();
}

async function card(page) {
  await page.getByRole("main").getByRole("button", { name: /^Følg opp tilbudet/ }).first().click();
  await page.getByRole("button", { name: "Rediger", exact: true }).waitFor();
}

async function scope(page) {
  await card(page);
  await page.getByRole("button", { name: "Rediger", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Rediger oppfølging" });
  await dialog.getByLabel("Start").fill("11:00");
  await dialog.getByRole("button", { name: "Lagre", exact: true }).click();
  await page.getByRole("dialog", { name: /gjentakende/ }).getByRole("radio").first().waitFor();
}

async function inbox(page) {
  await page.getByRole("button", { name: /^Invitasjoner/ }).click();
  await page.getByRole("button", { name: /^Takk ja/ }).first().waitFor();
}

const panel = (name) => async (page) => {
  await page.getByRole("button", { name: /^Meny/ }).click();
  await page.getByRole("menuitem", { name }).or(page.getByRole("button", { name, exact: true })).first().click();
  await page.getByRole("dialog", { name }).waitFor();
};

const nothing = async () => {};

/** name, size and colours, view, what is opened on it */
const PICTURES = [
  ["week", LIGHT, "week", nothing],
  ["week-dark", DARK, "week", nothing],
  ["month", LIGHT, "month", nothing],
  ["month-dark", DARK, "month", nothing],
  ["day", LIGHT, "day", nothing],
  ["group", LIGHT, "group", nothing],
  ["agenda", LIGHT, "agenda", nothing],
  ["activities", LIGHT, "activities", nothing],
  ["card", LIGHT, "week", card],
  ["recurrence", LIGHT, "week", recurrence],
  ["recurrence-dark", DARK, "week", recurrence],
  ["scope", LIGHT, "week", scope],
  ["inbox", LIGHT, "week", inbox],
  ["inbox-dark", DARK, "week", inbox],
  ["history", LIGHT, "week", panel("Historikk")],
  ["settings", LIGHT, "week", panel("Innstillinger")],
  ["phone-agenda", PHONE, "agenda", nothing],
  ["phone-month", PHONE, "month", nothing],
  ["phone-recurrence", PHONE, "day", recurrence],
];

const server = new Server({ now: NOW });
const makeDemo = fileURLToPath(new URL("../../tools/make-demo", import.meta.url));
execFileSync(makeDemo, [program, server.diary], { env: server.environment });
mkdirSync(folder, { recursive: true });
await server.start();
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=nb"],
  env: { ...process.env, LANGUAGE: "nb", LANG: "nb_NO.UTF-8" },
});
try {
  for (const [name, look, view, open] of PICTURES) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.height },
      colorScheme: look.theme,
      locale: "nb-NO",
      timezoneId: "Europe/Oslo",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(server.takt("user", "link", "kari", "--url", server.url).trim());
    await page.goto(`${server.url}/#${view}/${DAY}`);
    await page.getByRole("main").getByRole("button").first().waitFor();
    await open(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}

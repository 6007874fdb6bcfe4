// SPDX-License-Identifier: MIT
/*
 * A diary in a browser: each test has a server, a diary and a profile of its
 * own, signed in by a one-time link. All is found by role and name, as those
 * find it who do not see the page. Nothing sleeps: what is to be seen is
 * waited for.
 */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { Server } from "./server.mjs";

const web = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = web("playwright-core");
const AXE = web("axe-core").source;

const PATIENCE_MS = 10_000;
const LOOK_MS = 25;
const MONTHS = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];
const WEEKDAYS = ["søn", "man", "tir", "ons", "tor", "fre", "lør"];

let browser = null;

async function theBrowser() {
  browser ??= await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return browser;
}

after(async () => {
  await browser?.close();
});

/** Looks until what is read is what is expected, and says both if it never
 * is. */
export async function seen(read, expected, what = "") {
  const end = Date.now() + PATIENCE_MS;
  let found;

  do {
    found = await read();
    if (isDeepStrictEqual(found, expected)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  } while (Date.now() < end);
  assert.deepEqual(found, expected, what === "" ? undefined : what);
}

/** A test on a diary of its own. Options: width, height, theme, now, people,
 * country, language; prepare(server) before anybody signs in. */
export function check(name, options, body) {
  test(name, async () => {
    const diary = await Diary.open(options);

    try {
      await body(diary);
      diary.assertQuiet();
    } catch (error) {
      await diary.keepPicture(name);
      throw error;
    } finally {
      await diary.close();
    }
  });
}

/** "ons. 4. nov. 2026" as "2026-11-04"; it must be that weekday. */
export function dayOf(said) {
  const found = /(\p{L}{3})\p{L}*\.? (\d{1,2})\. (\p{L}{3})\p{L}*\.? (\d{4})/iu.exec(said);

  assert.ok(found, `no date in "${said}"`);
  const month = MONTHS.indexOf(found[3].toLowerCase());
  const date = new Date(Date.UTC(Number(found[4]), month, Number(found[2])));
  assert.equal(WEEKDAYS[date.getUTCDay()], found[1].toLowerCase(), said);
  return date.toISOString().slice(0, 10);
}

export class Diary {
  others = [];

  static async open(options = {}) {
    const diary = new Diary();

    diary.server = await new Server(options).start();
    try {
      diary.server.takt("user", "add", "kari", "--name", "Kari Nordmann");
      if (options.country !== null)
        diary.server.takt("settings", "--country", options.country ?? "NO");
      await options.prepare?.(diary.server);
      await diary.newContext(options);
      diary.page = await diary.signIn("kari");
    } catch (error) {
      await diary.close();
      throw error;
    }
    return diary;
  }

  async newContext({ width = 1280, height = 800, theme = "light" } = {}) {
    this.faults = [];
    this.context = await (await theBrowser()).newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: "nb-NO",
      timezoneId: "Europe/Oslo",
      reducedMotion: "reduce",
    });
    this.context.setDefaultTimeout(PATIENCE_MS);
    this.context.on("weberror", (error) => this.faults.push(String(error.error())));
    this.context.on("console", (line) => {
      // The browser says itself what was refused; the tests look at that.
      if (line.type() === "error" && !line.text().startsWith("Failed to load resource"))
        this.faults.push(line.text());
    });
    this.context.on("request", (request) => {
      if (!request.url().startsWith(this.server.url) && !request.url().startsWith("data:"))
        this.faults.push(`asked elsewhere: ${request.url()}`);
    });
  }

  /** A new tab, signed in by a link of the command line. */
  async signIn(login) {
    const link = this.server.takt("user", "link", login, "--url", this.server.url).trim();
    const page = await this.context.newPage();

    await page.goto(link);
    await page.getByRole("heading", { level: 1, name: /\d/ }).waitFor();
    return page;
  }

  /** Nothing went wrong unseen, and nobody else was asked. */
  /** Somebody else at another machine, in the same diary. */
  async other(login) {
    const other = Object.create(this);

    await other.newContext();
    other.page = await other.signIn(login);
    this.others.push(other);
    return other;
  }

  assertQuiet() {
    assert.deepEqual(this.faults, []);
    for (const other of this.others) assert.deepEqual(other.faults, []);
  }

  /** Where TAKT_PICTURES names a folder, what a failing test last saw. */
  async keepPicture(name) {
    const folder = process.env.TAKT_PICTURES;

    if (folder)
      await this.page?.screenshot({ path: join(folder, `${name.replace(/[^\w]+/g, "-")}.png`) });
  }

  async close() {
    for (const other of this.others) await other.context.close();
    await this.context?.close();
    await this.server?.close();
  }

  // ---- where one is

  dialog(name) {
    return this.page.getByRole("dialog", { name });
  }

  button(name, within = this.page) {
    return within.getByRole("button", { name, exact: true });
  }

  /** Goes to a view by its address. The page is read anew: else what is waited
   * for could be of the view before, which stands until the answer is there. */
  async go(view, date) {
    await this.page.goto(`${this.server.url}/#${view}/${date}`);
    await this.page.reload();
    await this.page.getByRole("main").getByRole("button").first().waitFor();
  }

  entry(name) {
    return this.page.getByRole("main").getByRole("button", { name });
  }

  /** Opens what the menu has. */
  async openPanel(name) {
    await this.page.getByRole("button", { name: /^Meny/ }).click();
    await this.page.getByRole("menuitem", { name }).or(this.button(name)).first().click();
    await this.dialog(name).waitFor();
    return this.dialog(name);
  }

  /** Opens the card of an entry. */
  async openCard(name) {
    await this.entry(name).first().click();
    const card = this.page.getByRole("dialog").filter({ has: this.button("Rediger") });
    await card.waitFor();
    return card;
  }

  /** Opens a date of a follow-up in its dialog, by the day it is shown on. */
  async edit(date, name) {
    await this.go("day", date);
    await this.button("Rediger", await this.openCard(name)).click();
    await this.dialog("Rediger oppfølging").waitFor();
    return this.dialog("Rediger oppfølging");
  }

  // ---- a new follow-up

  async newFollowup({ kind = "Møte", title, date, start, end, noClock }) {
    await this.button("Ny oppfølging").first().click();
    const dialog = this.dialog("Ny oppfølging");

    if (kind !== "Møte") await this.choose(dialog, kind);
    await dialog.getByLabel("Tittel").fill(title);
    if (date) await dialog.getByLabel(kind === "Oppgave" ? "Frist" : "Dato").fill(date);
    if (noClock === false) await dialog.getByLabel("Uten klokkeslett").uncheck();
    if (start) await dialog.getByLabel("Start").fill(start);
    if (end) await dialog.getByLabel("Slutt").fill(end);
    return dialog;
  }

  /** A radio button, or a box, that is drawn as the text beside it. */
  async choose(within, name, role = "radio") {
    const radio = within.getByRole(role, { name, exact: true });

    await radio.locator("xpath=..").click();
    assert.ok(await radio.isChecked(), `${name} was not chosen`);
  }

  async openRecurrence() {
    await this.page.getByRole("button", { name: /^Gjentas/ }).last().click();
    await this.button("Egendefinert …").click();
    const dialog = this.dialog(/^Gjentakelse/);
    await dialog.getByRole("table").first().waitFor();
    return dialog;
  }

  async shut(dialog) {
    await this.button("Lukk", dialog).click();
    await dialog.waitFor({ state: "detached" });
  }

  async ok(dialog) {
    await this.button("OK", dialog).click();
    await dialog.waitFor({ state: "detached" });
  }

  /** Saves, and answers what the notice says. */
  async save(dialog) {
    await this.button("Lagre", dialog).click();
    await dialog.waitFor({ state: "detached" });
    return this.notice();
  }

  notice() {
    return this.page.getByRole("status").filter({ has: this.button("Angre") }).locator("span").last().textContent();
  }

  // ---- the recurrence dialog

  async sentenceIs(dialog, expected) {
    await seen(async () => (await dialog.locator("output").textContent()).trim(), expected, "the sentence");
  }

  /** The list of dates: day, clock, and what stands beside it. */
  datesIn(dialog) {
    return dialog
      .getByRole("row")
      .filter({ has: this.page.getByRole("button", { name: "Senere" }) })
      .evaluateAll((rows) =>
        rows.map((row) => {
          const cell = row.querySelector(".date");
          return {
            said: cell.firstChild.textContent.trim(),
            clock: cell.querySelector(".time")?.textContent ?? "",
            note: cell.querySelector("small")?.textContent ?? "",
          };
        }),
      );
  }

  async daysAre(dialog, expected) {
    await seen(async () => (await this.datesIn(dialog)).map((date) => dayOf(date.said)), expected, "the dates");
  }

  /** What the list says of itself: how many, and how many collide. */
  async countIs(dialog, expected) {
    await seen(() => dialog.locator("caption").textContent(), expected, "the count");
  }

  async endsAfter(dialog, count) {
    await dialog.getByRole("radio", { name: "etter", exact: true }).check();
    await dialog.getByRole("spinbutton", { name: "ganger" }).fill(String(count));
  }

  async endsOn(dialog, day) {
    await dialog.getByRole("radio", { name: "den", exact: true }).check();
    await dialog.getByLabel("den", { exact: true }).last().fill(day);
  }

  async every(dialog, number) {
    await dialog.getByRole("spinbutton", { name: /^Hver/ }).fill(String(number));
  }

  row(dialog, number) {
    return dialog
      .getByRole("row")
      .filter({ has: this.page.getByRole("button", { name: "Senere" }) })
      .nth(number - 1);
  }

  // ---- the scope

  /** Chooses in the dialog of the scope, by what stands there. */
  async scope(name, confirm = "Lagre") {
    const dialog = this.dialog(/gjentakende oppfølging$/);

    await dialog.getByRole("radio").first().waitFor();
    await dialog.getByRole("radio", { name }).check();
    await this.button(confirm, dialog).click();
    await dialog.waitFor({ state: "detached" });
  }

  /** Takes back what the notice speaks of. */
  async undo() {
    await this.page.getByRole("status").getByRole("button", { name: "Angre" }).last().click();
  }

  /** What a change does, and that its undo gives back every byte (SPEC section
   * 17, 19). */
  async undone(change, changed) {
    const before = this.server.export();

    await change();
    // A notice that the pointer rests on stays.
    await this.page.getByRole("status").getByRole("button", { name: "Angre" }).last().hover();
    await changed();
    assert.notEqual(this.server.export(), before, "nothing was changed");
    await this.undo();
    await this.page.getByRole("status").getByText("Angret").waitFor();
    assert.equal(this.server.export(), before, "the calendar after the undo");
    await this.closeNotices();
  }

  /** Closes the notices of what was done, so that the next one is alone. */
  async closeNotices() {
    const close = this.page.getByRole("status").getByRole("button", { name: "Lukk" });

    for (let left = await close.count(); left > 0; left--) await close.first().click();
    assert.equal(await close.count(), 0, "a notice is left");
  }

  // ---- what a checker says

  /** The findings of axe that are serious or worse. */
  async axe() {
    if (!(await this.page.evaluate(() => "axe" in globalThis))) await this.page.evaluate(AXE);
    const found = await this.page.evaluate(() => globalThis.axe.run());

    return found.violations
      .filter((finding) => ["serious", "critical"].includes(finding.impact))
      .map((finding) => `${finding.id}: ${finding.nodes.map((node) => `${node.target} ${node.any.map((any) => any.message).join(" ")}`).join("; ")}`);
  }

  /** How much wider the page is than its window. */
  overflow() {
    return this.page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  }
}

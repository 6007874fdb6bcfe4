// SPDX-License-Identifier: MIT
/*
 * Random forms in the recurrence dialog, in two languages: the sentence and
 * the list must be those that the command line makes of the rule that SPEC
 * 14.1 has for such a form, and the sentence, typed, must give the same again
 * (SPEC section 17, 32). TAKT_SEED and TAKT_FORMS take others, and more.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

import { check, seen } from "./diary.mjs";
import { program } from "./server.mjs";

const SEED = Number(process.env.TAKT_SEED ?? 1);
const FORMS = Number(process.env.TAKT_FORMS ?? 10);
const FROM = "2026-11-24";
const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const SETS = { workday: "MO,TU,WE,TH,FR", dayOff: "SA,SU", day: CODES.join() };

/** The names that differ by language; all else is found by its role. */
const NAMES = {
  nb: { dialog: "Ny oppfølging", title: "Tittel", repeats: /^Gjentas/, custom: "Egendefinert …", typed: "Skriv hvordan det skal gjentas", weekday: "Ukedag i måneden", day: "Dag i måneden", later: "Senere" },
  en: { dialog: "New follow-up", title: "Title", repeats: /^Repeats/, custom: "Custom …", typed: "Type how it repeats", weekday: "Weekday of the month", day: "Day of the month", later: "Later" },
};

/** Numbers that are the same at each run (mulberry32). */
function dice(seed) {
  let state = seed >>> 0;

  return (from, to) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return from + (((t ^ (t >>> 14)) >>> 0) % (to - from + 1));
  };
}

/** What is chosen within a month: a day, or a weekday of it. */
function withinMonth(roll, dayMax) {
  if (roll(0, 1) === 0) {
    const day = roll(1, dayMax);
    const short = day < 29 ? null : roll(0, 1) === 0 ? "last" : "skip";
    const days = Array.from({ length: day - 27 }, (_, at) => 28 + at);
    return { day, short, rule: short === "last" ? `BYMONTHDAY=${days.join()};BYSETPOS=-1` : `BYMONTHDAY=${day}` };
  }
  const ordinal = [1, 2, 3, 4, -1][roll(0, 4)];
  const weekday = [0, 1, 2, 3, 4, 5, 6, "workday", "dayOff", "day"][roll(0, 9)];
  const rule = typeof weekday === "number" ? `BYDAY=${ordinal}${CODES[weekday]}` : `BYDAY=${SETS[weekday]};BYSETPOS=${ordinal}`;
  return { ordinal, weekday, rule };
}

function formOf(roll) {
  const pattern = roll(0, 3);
  const form = { pattern, interval: roll(1, 9) };

  if (pattern === 0) {
    form.sub = roll(0, 2);
    form.rule = ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=DAILY", `FREQ=DAILY;INTERVAL=${form.interval}`][form.sub];
  } else if (pattern === 1) {
    const bits = roll(1, 127);
    form.weekdays = CODES.map((_, day) => (bits >> day) % 2 === 1);
    form.rule = `FREQ=WEEKLY;INTERVAL=${form.interval};BYDAY=${CODES.filter((_, day) => form.weekdays[day]).join()}`;
  } else {
    Object.assign(form, withinMonth(roll, pattern === 2 ? 31 : 28));
    if (pattern === 3) form.month = roll(1, 12);
    form.rule = `FREQ=${pattern === 2 ? "MONTHLY" : `YEARLY;BYMONTH=${form.month}`};INTERVAL=${form.interval};${form.rule}`;
  }
  form.count = roll(0, 3) === 0 ? null : roll(1, 60);
  if (form.count !== null) form.rule += `;COUNT=${form.count}`;
  return form;
}

const compact = (day) => `${day.replaceAll("-", "")}T090000`;
const spread = (stamp) => `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;

/** The dates of rules by the command line, at most so many of each. */
function expand(sets) {
  const input = sets.map(({ start, rule, limit }) => `DTSTART:${compact(start)}\nRRULE:${rule}\nLIMIT:${limit}\n`).join("\n");
  const lines = execFileSync(program, ["expand", "--batch"], { encoding: "utf8", input }).trimEnd().split("\n");

  return lines.map((line) => line.split(",").map(spread));
}

/** Forms with the start that fits them, and what must be seen of them. */
function makeForms(server, language) {
  const roll = dice(SEED);
  const forms = Array.from({ length: FORMS }, () => formOf(roll));
  // The weeks are counted from the first date (SPEC D-05).
  const plain = (rule) => rule.replace(/INTERVAL=\d+;|;INTERVAL=\d+$|;COUNT=\d+/g, "");
  const firsts = expand(forms.map(({ rule }) => ({ start: FROM, rule: plain(rule), limit: 1 })));
  forms.forEach((form, at) => (form.start = firsts[at][0]));
  const dates = expand(forms.map((form) => ({ ...form, limit: form.count ?? 10 })));
  forms.forEach((form, at) => {
    const all = dates[at];
    form.days = all.length > 50 ? [...all.slice(0, 10), ...all.slice(-2)] : all;
    form.sentence = server.takt("describe", form.rule, "--start", `${form.start}T09:00`, "--length", "1h", "--lang", language).trim();
  });
  return forms;
}

class Dialog {
  constructor(page, names) {
    this.names = names;
    this.dialog = page.getByRole("dialog").last();
  }

  radio(at) {
    return this.dialog.getByRole("radio").nth(at);
  }

  async press(control) {
    await control.locator("xpath=..").click();
  }

  async startOn(day) {
    await this.dialog.locator("input[type=date]").first().fill(day);
  }

  async fillMonth(form) {
    const boxes = this.dialog.getByRole("combobox");
    const name = form.weekday === undefined ? this.names.day : this.names.weekday;

    await this.dialog.getByRole("radio", { name, exact: true }).check();
    if (form.weekday === undefined) {
      await boxes.first().selectOption(String(form.day));
      if (form.short !== null) await this.dialog.getByRole("radiogroup").getByRole("radio").nth(form.short === "last" ? 0 : 1).check();
    } else {
      await boxes.first().selectOption(String(form.ordinal));
      await boxes.nth(1).selectOption(String(form.weekday));
    }
    if (form.month !== undefined) await boxes.nth(form.weekday === undefined ? 1 : 2).selectOption(String(form.month));
  }

  async fill(form) {
    await this.startOn(form.start);
    await this.press(this.radio(form.pattern));
    if (form.pattern === 0) await this.radio(5 + form.sub).check();
    else if (form.pattern === 1)
      for (const [day, isOn] of form.weekdays.entries()) {
        const box = this.dialog.getByRole("checkbox").nth(day);
        if ((await box.isChecked()) !== isOn) await this.press(box);
      }
    else await this.fillMonth(form);
    if (form.pattern !== 0 || form.sub === 2) await this.dialog.getByRole("spinbutton").first().fill(String(form.interval));
    const ends = await this.dialog.getByRole("radio").count();
    await this.radio(ends - (form.count === null ? 1 : 3)).check();
    if (form.count !== null) await this.dialog.getByRole("spinbutton").last().fill(String(form.count));
  }

  async type(form) {
    await this.startOn(form.start);
    await this.dialog.getByLabel(this.names.typed).fill(form.sentence);
  }

  /** What the page says and lists, with the days as the server has them. */
  read() {
    return this.dialog.evaluate((dialog, later) => [
      dialog.querySelector("output").textContent.trim(),
      [...dialog.querySelectorAll("tr .date")]
        .map((cell) => [cell.firstChild.textContent.trim(), cell.parentNode])
        .filter(([day, row]) => row.querySelector(`button[aria-label="${later}: ${day}"]`) !== null)
        .map(([day]) => day),
    ], this.names.later);
  }
}

for (const language of ["nb", "en"])
  check(`32 sentence and list are the engine's, in ${language}`, {}, async (it) => {
    const names = NAMES[language];
    const forms = makeForms(it.server, language);
    // By the browser: Node may have names of another version.
    const said = await it.page.evaluate(([lang, days]) => {
      const say = new Intl.DateTimeFormat(lang, { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
      return Object.fromEntries(days.map((day) => [day, say.format(new Date(`${day}T12:00:00Z`))]));
    }, [language, forms.flatMap((form) => form.days)]);
    const expected = (form) => [form.sentence, form.days.map((day) => said[day])];

    const settings = await it.openPanel("Innstillinger");
    await settings.getByLabel("Språk").selectOption(language);
    await it.button("Lagre", settings).click();
    await settings.waitFor({ state: "detached" });
    await it.page.getByRole("button", { name: names.dialog }).first().click();
    await it.page.getByRole("dialog", { name: names.dialog }).getByLabel(names.title).fill("x");
    await it.page.getByRole("button", { name: names.repeats }).last().click();
    await it.page.getByRole("button", { name: names.custom, exact: true }).click();
    const dialog = new Dialog(it.page, names);
    await dialog.dialog.getByRole("table").first().waitFor();
    await dialog.dialog.locator("input[type=time]").fill("09:00");
    for (const form of forms) {
      await dialog.fill(form);
      await seen(() => dialog.read(), expected(form), `seed ${SEED}, by clicking: ${form.start} ${form.rule}`);
    }
    for (const form of forms) {
      await dialog.type(form);
      await seen(() => dialog.read(), expected(form), `seed ${SEED}, by typing: ${form.start} ${form.rule}`);
    }
    assert.equal(forms.length, FORMS);
  });

// SPDX-License-Identifier: MIT
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { texts as da } from "./da";
import { texts as de } from "./de";
import { texts as en } from "./en";
import { nb } from "./nb";
import { texts as nl } from "./nl";
import { texts as nn } from "./nn";
import { texts as sv } from "./sv";

const languages = { nb, nn, en, sv, da, de, nl };

/** Words that are the same in English, and in the language too. */
const SHARED: Record<string, readonly string[]> = {
  nb: ["Takt", "Agenda", "Alarm", "Start", "Enter", "OK", "T", "N", "J / K", "D / W / M", "Ctrl + Z", "Esc"],
  de: ["Name"],
  nl: ["Week", "week", "Menu", "Contact", "Later", "E-mail"],
  da: ["Menu", "E-mail"],
};

/** Every text, by its path; functions are asked with plain arguments. */
function flat(value: unknown, path = ""): Record<string, string> {
  if (typeof value === "string") return { [path]: value };
  if (typeof value === "function")
    return {
      ...Object.fromEntries([1, 2, 60, 120, 1440].map((n) => [`${path}(${n})`, String(value(n, n))])),
    };
  return Object.assign({}, ...Object.entries(value as object).map(([key, part]) => flat(part, `${path}/${key}`)));
}

/** All that the page is made of, its languages apart. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) =>
      entry.isDirectory()
        ? entry.name === "i18n" ? "" : sources(join(folder, entry.name))
        : readFileSync(join(folder, entry.name), "utf8"),
    )
    .join("\n");
}

describe("languages", () => {
  const reference = flat(nb);

  test.each(Object.entries(languages))("%s has every text", (_, texts) => {
    expect(Object.keys(flat(texts)).sort()).toEqual(Object.keys(reference).sort());
    for (const [path, text] of Object.entries(flat(texts))) expect(text, path).not.toBe("");
  });

  test.each(Object.entries(languages).filter(([name]) => name !== "en"))(
    "%s is not English",
    (name, texts) => {
      const english = flat(en);
      const shared = new Set([...(SHARED["nb"] ?? []), ...(SHARED[name] ?? [])]);
      const same = Object.entries(flat(texts)).filter(
        ([path, text]) => text === english[path] && !shared.has(text.replace(/ \d+$/, "")) && /\p{L}{3}/u.test(text),
      );
      expect(same).toEqual([]);
    },
  );

  test("says numbers and names that it is given", () => {
    for (const texts of Object.values(languages)) {
      expect(texts.weekNumber(48)).toContain("48");
      expect(texts.collidesWith("Møte", null)).toContain("Møte");
      expect(texts.datesCounted(12, 3)).toMatch(/12.*3/);
    }
  });

  test("no text is there for nothing", () => {
    const page = sources(fileURLToPath(new URL("..", import.meta.url)));
    const unused = Object.keys(nb).filter((key) => !new RegExp(`\\b${key}\\b`).test(page));
    expect(unused).toEqual([]);
  });
});

// SPDX-License-Identifier: MIT
/*
 * The language that the page speaks. Texts are members of t(); dates and
 * numbers are said by Intl in the same language.
 */
import type { Language, LocalDate, LocalTime } from "../api/types";
import { nb, type Texts } from "./nb";

/** Every language but the first is fetched when somebody speaks it. */
const loaders: Record<Exclude<Language, "nb">, () => Promise<{ texts: Texts }>> = {
  nn: () => import("./nn"),
  en: () => import("./en"),
  sv: () => import("./sv"),
  da: () => import("./da"),
  de: () => import("./de"),
  nl: () => import("./nl"),
};

let language = $state<Language>("nb");
let texts = $state.raw<Texts>(nb);

/** Speaks a language from now on, once its texts are there. */
export async function setLanguage(wanted: Language): Promise<void> {
  texts = wanted === "nb" ? nb : (await loaders[wanted]()).texts;
  language = wanted;
  document.documentElement.lang = wanted;
}

/** The language of ours that the browser asks for first. */
export function browserLanguage(): Language {
  const known = ["nb", "nn", "en", "sv", "da", "de", "nl"] as const;
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);

  for (const tag of wanted) {
    const found = known.find((language) => language === (tag === "no" ? "nb" : tag));
    if (found !== undefined) return found;
  }
  return "nb";
}

export function currentLanguage(): Language {
  return language;
}

export function t(): Texts {
  return texts;
}

/** A date of the calendar as Intl wants it: noon in UTC, said in UTC. */
function noon(date: LocalDate | LocalTime): Date {
  return new Date(`${date.slice(0, 10)}T12:00:00Z`);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let found = formats.get(key);

  if (found === undefined) {
    found = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    formats.set(key, found);
  }
  return found;
}

export function say(date: LocalDate | LocalTime, options: Intl.DateTimeFormatOptions): string {
  return format(options).format(noon(date));
}

/** "23.–29. november 2026"; `to` is the last day. Short is without the year. */
export function sayRange(from: LocalDate, to: LocalDate, isShort = false): string {
  const options: Intl.DateTimeFormatOptions = isShort
    ? { day: "numeric", month: "short" }
    : { day: "numeric", month: "long", year: "numeric" };

  return format(options).formatRange(noon(from), noon(to));
}

let thisYear = $state(String(new Date().getFullYear()));

/** What today is at the server. */
export function setToday(today: LocalDate): void {
  thisYear = today.slice(0, 4);
}

/** A day, with its year where that is not the present one. */
export function sayDay(date: LocalDate | LocalTime): string {
  const isThisYear = date.slice(0, 4) === thisYear;

  return say(date, { weekday: "long", day: "numeric", month: "long", ...(isThisYear ? {} : { year: "numeric" }) });
}

export function sayMonth(date: LocalDate): string {
  return say(date, { month: "long", year: "numeric" });
}

export function sayWeekday(date: LocalDate, width: "long" | "short" | "narrow" = "short"): string {
  return say(date, { weekday: width });
}

export function dayNumber(date: LocalDate): string {
  return String(Number(date.slice(8, 10)));
}

/** "09:00" as the language writes it. */
export function sayTime(time: LocalTime): string {
  const clock = time.slice(11, 16);

  return language === "nb" || language === "nn" || language === "da"
    ? clock.replace(":", ".")
    : clock;
}

// SPDX-License-Identifier: MIT
/* Runs `takt serve` on a diary of its own, at a time that stands still. The
 * program is the first argument of the test. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

/** A Monday morning in week 48, 09.00 in Oslo. */
export const NOW = "2026-11-23T08:00:00Z";

export const program = resolve(process.argv[2] ?? "build/takt/takt");

/** What a test waits for at most, of the program. */
const PATIENCE_MS = 20_000;

/** An .ics without what changes at every writing (SPEC section 17, 19). */
export function withoutStamps(calendar) {
  return calendar.replace(/^(SEQUENCE|DTSTAMP|LAST-MODIFIED)[:;].*\r?\n/gm, "");
}

export class Server {
  constructor({ now = NOW, diary = null } = {}) {
    this.folder = mkdtempSync(join(tmpdir(), "takt-page-"));
    this.diary = diary ?? join(this.folder, "diary.db");
    this.environment = { ...process.env, TZ: "Europe/Oslo", LC_ALL: "C.UTF-8", TAKT_NOW: now };
    this.listen = "127.0.0.1:0";
  }

  /** Starts it; again at the same address after it was stopped. */
  async start() {
    this.process = spawn(program, ["serve", "--db", this.diary, "--listen", this.listen], {
      env: this.environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.ended = once(this.process, "exit");
    this.log = "";
    this.process.stderr.on("data", (part) => (this.log += part));
    const lines = createInterface({ input: this.process.stdout });
    const line = await Promise.race([
      once(lines, "line").then(([first]) => first),
      this.ended.then(() => ""),
    ]);
    const found = /http:\/\/(127\.0\.0\.1:\d+)/.exec(line);

    if (found === null) throw new Error(`the server did not start: ${line}\n${this.log}`);
    this.url = found[0];
    this.listen = found[1];
    return this;
  }

  /** Ends it as a supervisor does; it must end well. */
  async stop() {
    if (this.process === undefined) return;
    const timer = setTimeout(() => this.process.kill("SIGKILL"), PATIENCE_MS);
    this.process.kill("SIGTERM");
    const [code, signal] = await this.ended;
    clearTimeout(timer);
    this.process = undefined;
    if (code !== 0) throw new Error(`the server ended with ${code ?? signal}\n${this.log}`);
  }

  async close() {
    try {
      await this.stop();
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  /** Runs a command on the same diary and answers what it prints. */
  takt(...words) {
    const input = typeof words.at(-1) === "object" ? words.pop().input : "";

    if (!words.includes("--lang")) words.push("--lang", "nb");
    return execFileSync(program, [...words, "--db", this.diary], {
      env: this.environment,
      encoding: "utf8",
      input,
      stdio: ["pipe", "pipe", "pipe"],
    });
  }

  /** `takt show --json` of a follow-up. */
  show(id) {
    return JSON.parse(this.takt("show", String(id), "--json"));
  }

  /** The number of the follow-up that was made last. */
  newest() {
    return Math.max(...JSON.parse(this.takt("list", "--json")).map((followup) => followup.id));
  }

  /** The days of a follow-up's dates, as the command line has them. */
  days(id) {
    return this.show(id).dates_listed.map((date) => date.start.slice(0, 10));
  }

  export() {
    return withoutStamps(this.takt("export"));
  }
}

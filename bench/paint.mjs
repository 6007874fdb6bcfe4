// SPDX-License-Identifier: MIT
/*
 * How long the page takes until it is painted, in Debian's Chromium with the
 * processor four times slower:
 *
 *     node bench/paint.mjs PROGRAM
 *
 * The diary has a week of forty meetings. Prints for each round the first
 * paint of anything of the page, and when the week's entries stood there, in
 * milliseconds from the request. The first round has an empty cache. What
 * drives the browser is in web/node_modules (tools/build-page).
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const { chromium } = createRequire(new URL("../web/package.json", import.meta.url))(
  "playwright-core",
);

const SLOWER = 4;
const ROUNDS = 5;
const MEETINGS = 40;
const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "takt-paint-"));
const diary = join(folder, "diary.db");
const environment = { ...process.env, TZ: "Europe/Oslo", TAKT_NOW: "2026-11-23T08:00:00Z" };

function takt(words, input = "") {
  return execFileSync(program, [...words, "--db", diary], {
    env: environment,
    encoding: "utf8",
    input,
  }).trim();
}

function fill() {
  for (let i = 0; i < MEETINGS; i++) {
    const hour = String(8 + (i % 8)).padStart(2, "0");

    takt(["add", `Meeting ${i}`, "--start", `2026-11-${23 + (i % 5)} ${hour}:00`]);
  }
  takt(
    ["user", "add", "kari", "--name", "Kari", "--email", "kari@example.com", "--password-stdin"],
    "en lang setning\n",
  );
}

async function begin() {
  const server = spawn(program, ["serve", "--db", diary, "--listen", "127.0.0.1:0"], {
    env: environment,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = await once(createInterface({ input: server.stdout }), "line");

  return [server, /http:\/\/[^/]+/.exec(line)[0]];
}

async function round(context, url) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);

  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(url);
  await page.getByText("Meeting 39").first().waitFor();
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    full: performance.now(),
  }));
  await page.close();
  return times;
}

fill();
const [server, url] = await begin();
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  for (let i = 0; i < ROUNDS; i++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });

    await context.request.get(takt(["user", "link", "kari", "--url", url]), { maxRedirects: 0 });
    const cold = await round(context, url);
    const warm = await round(context, url);
    const say = ({ painted, full }) => `painted ${painted.toFixed(0)}, full ${full.toFixed(0)} ms`;

    console.log(`empty cache: ${say(cold)}; again: ${say(warm)}`);
    await context.close();
  }
} finally {
  await browser.close();
  server.kill("SIGTERM");
  await once(server, "exit");
  rmSync(folder, { recursive: true, force: true });
}
